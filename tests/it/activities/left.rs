//! A schedule that is being reviewed is not lost for something else, and what was put off can be looked at later.

use super::sent::{LINES, sends_schedule, shown, versions};
use crate::consultation::data;
use crate::support::{Engine, on_both_engines};

on_both_engines!(
    what_is_being_reviewed_waits_for_whoever_left_it,
    what_is_put_off_is_looked_at_later,
    what_ends_leaves_nothing_behind,
);

async fn what_is_being_reviewed_waits_for_whoever_left_it(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    stage.presses_line(carmen, "🔎 Revisar").await;
    stage.presses_line(carmen, "✅ Usar").await;
    stage.take(carmen);
    let old = data(&stage, carmen, "Después");
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Audiencia pública").await;
    stage.take(carmen);
    // The form of the hearing is left, the review is not.
    stage.town.restart().await;
    stage.says(carmen, "/cancelar").await;
    stage.take(carmen);
    stage.says(carmen, "/proceso").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Dejó a medio revisar el cronograma «cronograma.tsv»"),
        "{told}"
    );
    stage.presses(carmen, "📄 Cargar el cronograma").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("¿Sigue con ese o manda otro archivo?"),
        "{told}"
    );
    // The buttons of before mean nothing any more.
    stage.forges(carmen, &old).await;
    assert_eq!(versions(&stage).await, 0);
    stage.presses(carmen, "▶️ Seguir con el que dejé").await;
    let told = stage.take(carmen);
    assert!(told.contains("Usted corrigió 1 dato."), "{told}");
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    stage.presses(carmen, "✅ Cargar").await;
    assert_eq!(versions(&stage).await, 1);
    stage.says(carmen, "/proceso").await;
    let told = stage.take(carmen);
    assert!(!told.contains("medio revisar"), "{told}");
    stage.town.finish().await;
}

async fn what_is_put_off_is_looked_at_later(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    stage.presses_line(carmen, "🔎 Revisar").await;
    for _ in 0..4 {
        stage.presses(carmen, "Después").await;
    }
    let told = stage.take(carmen);
    assert!(
        told.contains("Lo que dejó para después sigue aquí."),
        "{told}"
    );
    assert!(!told.contains("ya decidió todo"), "{told}");
    stage
        .presses(carmen, "🔎 Revisar lo que dejé para después (4)")
        .await;
    let told = stage.take(carmen);
    assert!(told.contains("Quedan 4 por revisar · 🔴"), "{told}");
    stage.town.finish().await;
}

async fn what_ends_leaves_nothing_behind(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    for way in ["✖️ No cargar", "/cancelar"] {
        match way.starts_with('/') {
            true => stage.says(carmen, way).await,
            false => stage.presses(carmen, way).await,
        }
        stage.take(carmen);
        stage.says(carmen, "/proceso").await;
        let told = stage.take(carmen);
        assert!(!told.contains("medio revisar"), "{way}: {told}");
        sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    }
    stage.town.finish().await;
}
