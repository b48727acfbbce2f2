//! Somebody only writes while several spaces take questions: nobody guesses which one is meant.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    who_only_writes_is_asked_for_which_space,
    who_writes_on_instead_of_choosing_is_asked_again,
    where_children_meet_is_never_offered,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// Two forums and a meeting of children, all of which take questions already.
async fn set_up(engine: Engine, forums: u32) -> (Stage, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    // The children's comes first.
    announced(&mut stage, carmen, "Encuentro de niñas y niños", 18).await;
    for day in 19..19 + forums {
        announced(&mut stage, carmen, "Foro", day).await;
    }
    let ana = stage.person("Ana", "es");
    (stage, ana)
}

async fn announced(stage: &mut Stage, carmen: i64, kind: &str, day: u32) {
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, kind).await;
    stage
        .says(carmen, &format!("{day} de julio, 9 a. m."))
        .await;
    stage.presses(carmen, "3 horas").await;
    stage.says(carmen, &format!("Casa {day}")).await;
    stage.presses(carmen, "📣 Anunciar").await;
}

async fn asked_in(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let all = tx.happenings(10).await.unwrap();
    let question = tx.question(all.last().unwrap().question_id).await.unwrap();
    question.unwrap().space.unwrap_or_default()
}

const ASKED: &str = "¿Para cuál encuentro es su pregunta?";

async fn who_only_writes_is_asked_for_which_space(engine: Engine) {
    let (mut stage, ana) = set_up(engine, 2).await;
    for (choice, space) in [
        ("Foro · sábado 20 de julio", "space-20240720"),
        ("Para ninguno: es una pregunta general", ""),
    ] {
        stage.says(ana, "¿Cuándo abren la biblioteca?").await;
        let told = stage.take(ana);
        assert!(told.contains(ASKED), "{told}");
        assert!(!told.contains("niñas"), "{told}");
        assert!(told.contains("[No es una pregunta]"), "{told}");
        stage.presses(ana, choice).await;
        stage.presses(ana, "No sé").await;
        stage.presses(ana, "✅ Enviar").await;
        assert_eq!(asked_in(&stage).await, space);
    }
    // A button that nobody was given leads to the children no more than any other.
    stage.says(ana, "¿Cuándo abren la biblioteca?").await;
    let card = stage.town.last(ana).keyboard.unwrap();
    let mut all = card.rows.iter().flatten();
    let general = all.find(|button| button.text.starts_with("Para ninguno"));
    let data = general.unwrap().callback_data.clone().unwrap();
    let forged = data.replace(":-", ":space-20240718");
    assert_ne!(forged, data);
    stage.forges(ana, &forged).await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    assert_eq!(asked_in(&stage).await, "");
    stage.town.finish().await;
}

async fn who_writes_on_instead_of_choosing_is_asked_again(engine: Engine) {
    let (mut stage, ana) = set_up(engine, 2).await;
    stage.says(ana, "¿Cuándo abren la biblioteca?").await;
    stage.says(ana, "La del parque.").await;
    let told = stage.take(ana);
    assert_eq!(told.matches(ASKED).count(), 2, "{told}");
    let both = "¿Cuándo abren la biblioteca?\nLa del parque.\n";
    assert!(told.contains(both), "{told}");
    stage.presses(ana, "Foro · viernes 19 de julio").await;
    stage.presses(ana, "No sé").await;
    assert!(stage.take(ana).contains(both));
    stage.presses(ana, "No enviar").await;
    // It was no question.
    stage.says(ana, "Muy bonito todo").await;
    stage.presses(ana, "No es una pregunta").await;
    // A command asks first, and what is written instead of choosing is not guessed either.
    stage.says(ana, "/preguntar").await;
    stage.take(ana);
    stage.says(ana, "¿Y el puente?").await;
    assert!(stage.take(ana).contains(ASKED));
    stage
        .presses(ana, "Para ninguno: es una pregunta general")
        .await;
    stage.presses(ana, "No sé").await;
    stage.presses(ana, "✅ Enviar").await;
    assert_eq!(asked_in(&stage).await, "");
    stage.town.finish().await;
}

async fn where_children_meet_is_never_offered(engine: Engine) {
    // With nothing else the box is meant, with one forum that one.
    for (forums, space) in [(0, ""), (1, "space-20240719")] {
        let (mut stage, ana) = set_up(engine, forums).await;
        stage.says(ana, "¿Cuándo arreglan el parque?").await;
        stage.presses(ana, "No sé").await;
        let told = stage.take(ana);
        assert!(!told.contains(ASKED) && !told.contains("niñas"), "{told}");
        stage.presses(ana, "✅ Enviar").await;
        assert_eq!(asked_in(&stage).await, space);
        stage.town.finish().await;
    }
}
