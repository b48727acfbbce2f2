//! Several files that come together: their words count wherever they stand, and how many they are is said.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::base::QuestionId;
use convoca::domain::staff::role::Role;

on_both_engines!(
    the_words_under_the_last_file_of_an_album_count,
    an_answer_of_several_files_says_how_many,
    a_command_is_understood_with_its_accent,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn the_words_under_the_last_file_of_an_album_count(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    for (n, caption) in ["", "", "¿Cuándo limpian?"].iter().enumerate() {
        let name = format!("{n}.pdf");
        stage
            .sends_of(ana, "document", &name, caption, Some("9"), None)
            .await;
    }
    let seen = stage.take(ana);
    assert!(seen.contains("¿de qué tema es?"), "{seen}");
    stage.presses(ana, "Plan de Desarrollo").await;
    let seen = stage.take(ana);
    assert!(
        seen.contains("¿Cuándo limpian?") && seen.contains("📎 3 archivos"),
        "{seen}"
    );
    // What comes while the question is shown is counted there, in the same message.
    for n in 3..6 {
        let name = format!("{n}.pdf");
        stage
            .sends_of(ana, "document", &name, "", Some("10"), None)
            .await;
    }
    let shown = stage.town.last(ana);
    assert!(shown.text.contains("📎 6 archivos"), "{}", shown.text);
    let log = stage.town.chat(ana).log;
    let with_buttons = log.iter().filter(|one| one.keyboard.is_some());
    assert_eq!(with_buttons.count(), 1);
    stage.presses(ana, "✅ Enviar").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.files_of(QuestionId::new(1)).await.unwrap().len(), 6);
    drop(tx);
    // An office's answer, too.
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    for (n, caption) in ["", "Ya limpiamos."].iter().enumerate() {
        let name = format!("foto{n}.jpg");
        stage
            .sends_of(luz, "photo", &name, caption, Some("11"), None)
            .await;
    }
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(told.contains("Ya limpiamos."), "{told}");
    stage.town.finish().await;
}

async fn an_answer_of_several_files_says_how_many(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "¿Cuándo limpian?").await;
    stage.presses(ana, "Plan de Desarrollo").await;
    stage.presses(ana, "✅ Enviar").await;
    stage.presses(luz, "Abrir").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "Ya limpiamos.").await;
    for n in 0..3 {
        let name = format!("foto{n}.jpg");
        stage
            .sends_of(luz, "photo", &name, "", Some("11"), None)
            .await;
    }
    let shown = stage.town.last(luz);
    assert!(shown.text.contains("3 archivos"), "{}", shown.text);
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    assert!(told.contains("Con la respuesta van 3 archivos."), "{told}");
    stage.town.finish().await;
}

async fn a_command_is_understood_with_its_accent(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/codigo").await;
    let plain = stage.take(ana);
    for typed in ["/código", "/CÓDIGO", "/co\u{301}digo"] {
        stage.says(ana, typed).await;
        let seen = stage.take(ana);
        assert_eq!(seen.replace(typed, "/codigo"), plain, "{typed}");
    }
    stage.town.finish().await;
}
