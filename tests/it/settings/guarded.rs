//! Who changes what: as it was shown, in every process of the entity, with any file, and nobody else.

use super::{carmen, opens};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::staff::role::Role;
use std::fs;

on_both_engines!(
    what_was_shown_is_what_is_changed,
    another_process_takes_it_over,
    a_file_that_cannot_be_written_loses_nothing,
    nobody_else_changes_anything,
);

async fn what_was_shown_is_what_is_changed(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let rosa = stage.staff("Rosa", "es", Role::Coordinator, "").await;
    for person in [carmen, rosa] {
        opens(
            &mut stage,
            person,
            &["❓ Preguntas", "✏️ Por persona en un día"],
        )
        .await;
        let wanted = if person == carmen { "20" } else { "5" };
        stage.says(person, wanted).await;
    }
    stage.presses(rosa, "✅ Guardar").await;
    stage.take(carmen);
    stage.presses(carmen, "✅ Guardar").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Guardar]

    Alguien cambió algo mientras tanto. Mire otra vez cómo quedaría.

    Así quedaría:

    Por persona en un día
    Antes: 5
    Después: 20
    [✅ Guardar] / [⬅️ Preguntas]
    ");
    let most = |stage: &Stage| stage.town.app.desk.now().process.questions.per_day;
    assert_eq!(most(&stage), 5);
    stage.presses(carmen, "✅ Guardar").await;
    assert_eq!(most(&stage), 20);
    // A number that is none for it is no preview.
    stage.presses(carmen, "✏️ Por persona en un día").await;
    stage.says(carmen, "0").await;
    stage.take(carmen);
    assert_eq!(most(&stage), 20);
    let who = stage
        .town
        .database
        .texts("SELECT actor FROM process_amendments ORDER BY id")
        .await;
    assert_eq!(who.len(), 2);
    assert_ne!(who[0], who[1]);
    stage.town.finish().await;
}

async fn another_process_takes_it_over(engine: Engine) {
    if engine == Engine::Sqlite {
        return;
    }
    let (mut stage, carmen) = carmen(engine).await;
    let twin = stage.town.twin().await;
    opens(
        &mut stage,
        carmen,
        &["❓ Preguntas", "✏️ Por persona en un día"],
    )
    .await;
    stage.says(carmen, "7").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(carmen);
    assert_eq!(twin.desk.now().process.questions.per_day, 30);
    assert!(twin.desk.refresh(&twin.store).await.unwrap());
    assert_eq!(twin.desk.now().process.questions.per_day, 7);
    assert!(!twin.desk.refresh(&twin.store).await.unwrap());
    twin.store.close().await;
    stage.town.finish().await;
}

async fn a_file_that_cannot_be_written_loses_nothing(engine: Engine) {
    let (mut stage, carmen) = carmen(engine).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("process.toml");
    let text = include_str!("../../../examples/itagui-2024/process.toml");
    fs::write(&file, text).unwrap();
    stage.town.keeps_file(&file).await;
    opens(
        &mut stage,
        carmen,
        &["❓ Preguntas", "✏️ Por persona en un día"],
    )
    .await;
    stage.says(carmen, "7").await;
    stage.presses(carmen, "✅ Guardar").await;
    stage.take(carmen);
    // Somebody is in the middle of writing it.
    fs::write(&file, format!("{text}\n[[office]]\nkey = ")).unwrap();
    let most = |stage: &Stage| stage.town.app.desk.now().process.questions.per_day;
    assert_eq!(most(&stage), 7);
    // It is put right, and restarted: what was changed is written beside what they wrote.
    fs::write(&file, format!("{text}\n# Por la operadora\n")).unwrap();
    stage.town.restart().await;
    assert_eq!(most(&stage), 7);
    let after = fs::read_to_string(&file).unwrap();
    for part in [
        "# Por la operadora",
        "per_day = 7",
        "amended_until = 2024-07-15T15:00:00",
    ] {
        assert!(after.contains(part), "{part}: {after}");
    }
    stage.town.finish().await;
}

async fn nobody_else_changes_anything(engine: Engine) {
    let (mut stage, _) = carmen(engine).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let eva = stage.staff("Eva", "es", Role::Auditor, "").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    for person in [luz, eva, ana] {
        stage.take(person);
        stage.says(person, "/ajustes").await;
        let all = [
            "js",
            "jl:hours:0",
            "je:office:tic",
            "jf:ho-work:-:0",
            "jv:co-sunday:-:yes",
            "ja:office",
            "jr:zone:centro",
            "jk:1",
            "jh:0",
            "ju:1",
        ];
        stage.forges_all(person, all.map(ToOwned::to_owned)).await;
        assert!(!stage.take(person).contains("Ajustes"), "{person}");
    }
    let kept = "SELECT COUNT(*) FROM process_amendments";
    assert_eq!(stage.town.database.count(kept).await, 0);
    stage.town.finish().await;
}
