//! A name in a schedule that is no office: it stays as it is written, and nobody is reminded because of it.

use super::sent::{LINES, coordinator, sends_schedule, shown, versions};
use crate::consultation::data;
use crate::support::{Engine, on_both_engines};

on_both_engines!(
    a_name_that_is_no_office_stays_a_name,
    only_an_office_can_be_none,
);

async fn a_name_that_is_no_office_stays_a_name(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    stage.presses_line(carmen, "🔎 Revisar").await;
    stage.presses(carmen, "Dejarlo como está").await;
    stage.presses_line(carmen, "✅ Es").await;
    let told = stage.take(carmen);
    assert!(told.contains("«Secretaría de Obras» no está"), "{told}");
    stage.presses(carmen, "🚫 Eso no es una oficina").await;
    // What was decided holds after a restart, and is in what is shown before it is loaded.
    stage.town.restart().await;
    stage.presses(carmen, "⬅️ Al resumen").await;
    stage.take(carmen);
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    let told = stage.take(carmen);
    assert!(told.contains("1 nombre no es una oficina"), "{told}");
    assert!(!told.contains("Oficinas nuevas"), "{told}");
    assert!(!told.contains("Agregar las oficinas"), "{told}");
    stage.presses(carmen, "✅ Cargar").await;
    assert!(stage.take(carmen).contains("Ya vale la versión 1"));
    assert_eq!(versions(&stage).await, 1);
    let desk = stage.town.app.desk.now();
    assert!(desk.process.office_called("Secretaría de Obras").is_none());
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let row = tx.activity(3).await.unwrap().unwrap();
    assert_eq!(row.responsible, "Secretaría de Obras");
    assert_eq!(row.offices, "", "nobody is reminded");
    drop(tx);
    // The same file, decided about in the same way, says nothing new.
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    stage.presses_line(carmen, "🔎 Revisar").await;
    stage.presses(carmen, "Dejarlo como está").await;
    stage.presses(carmen, "🚫 Eso no es una oficina").await;
    stage.presses(carmen, "⬅️ Al resumen").await;
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    let told = stage.take(carmen);
    assert!(told.contains("Dice lo mismo que la versión 1"), "{told}");
    stage.town.finish().await;
}

async fn only_an_office_can_be_none(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    stage.presses_line(carmen, "🔎 Revisar").await;
    assert!(!stage.take(carmen).contains("Eso no es una oficina"));
    // The first point is about a day.
    let fine = data(&stage, carmen, "Dejarlo como está");
    let forged = fine.replace("fine", "none");
    assert_ne!(fine, forged);
    stage.forges(carmen, &forged).await;
    let told = stage.take(carmen);
    assert!(told.contains("Termina (30/05/2024)"), "{told}");
    stage.town.finish().await;
}
