//! Whoever sent a schedule leaves, or no longer coordinates, while it waits for a yes: nothing is loaded, it
//! ends with a sentence, and what they write from then on is for the entity.

use super::schedule;
use super::sent::{LINES, coordinator, sends, versions};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    whoever_no_longer_coordinates_loads_nothing_and_reads_why,
    a_yes_that_meets_the_end_of_the_role_is_never_carried_out_after_it,
    what_somebody_writes_who_has_left_is_for_the_entity,
    of_whoever_was_erased_no_file_stays,
);

const FILE: &str = "cronograma-de-carmen.tsv";
const OVER: &str = "Usted ya no puede cargar el cronograma";

/// Carmen has sent a schedule that waits for a yes; Rosa coordinates too.
async fn waiting(engine: Engine) -> (Stage, i64, i64) {
    let (mut stage, carmen) = coordinator(engine).await;
    let rosa = stage.staff("Rosa", "es", Role::Coordinator, "").await;
    sends(&mut stage, carmen, FILE, schedule(&LINES).as_bytes()).await;
    stage.says(rosa, "/equipo").await;
    stage.presses_line(rosa, "👤 Carmen").await;
    stage.take(carmen);
    (stage, carmen, rosa)
}

/// Carmen is a liaison and nothing else.
async fn becomes_liaison(stage: &mut Stage, carmen: i64) {
    let secret = stage.town.invitation(Role::Liaison, "tic").await;
    stage.begins(carmen, Some(&secret)).await;
    let change = "DELETE FROM staff WHERE role = 'coordinator'
        AND person_id IN (SELECT person_id FROM staff WHERE role = 'liaison')";
    stage.town.database.meddle(change).await;
    stage.take(carmen);
}

async fn whoever_no_longer_coordinates_loads_nothing_and_reads_why(engine: Engine) {
    let (mut stage, carmen, _) = waiting(engine).await;
    becomes_liaison(&mut stage, carmen).await;
    stage.presses(carmen, "✅ Cargar").await;
    let told = stage.take(carmen);
    assert!(told.contains(OVER), "{told}");
    assert_eq!(versions(&stage).await, 0);
    // It is over: nothing of it waits for what they write.
    let kept = "SELECT COUNT(*) FROM people WHERE dialogue LIKE '%cronograma-de-carmen%'";
    assert_eq!(stage.town.database.count(kept).await, 0);
    stage.says(carmen, "listo").await;
    assert!(!stage.take(carmen).contains("cronograma"));
    stage.town.finish().await;
}

async fn a_yes_that_meets_the_end_of_the_role_is_never_carried_out_after_it(engine: Engine) {
    let (mut stage, carmen, rosa) = waiting(engine).await;
    // Both arrive together. Until the file has been fetched once more she may have lost the role, or it is loaded
    // while she still has it: it is never loaded after.
    let telegram = &stage.town.telegram;
    telegram.press(carmen, "✅ Cargar").unwrap();
    telegram.press(rosa, "⏸ Poner en pausa").unwrap();
    stage.settle().await;
    let told = stage.take(carmen);
    let loaded = versions(&stage).await;
    let place = |what| told.find(what).unwrap_or(usize::MAX);
    match loaded {
        0 => assert!(told.contains(OVER), "{told}"),
        _ => assert!(
            place("Ya vale la versión 1") < place("Usted ya no está"),
            "{told}"
        ),
    }
    stage.town.finish().await;
}

async fn what_somebody_writes_who_has_left_is_for_the_entity(engine: Engine) {
    let (mut stage, carmen, rosa) = waiting(engine).await;
    stage.presses(rosa, "⏸ Poner en pausa").await;
    stage.take(carmen);
    stage.says(carmen, "¿Cuándo arreglan el puente?").await;
    let told = stage.take(carmen);
    assert!(
        told.contains("Lo que había dejado a medias no sigue"),
        "{told}"
    );
    stage.presses(carmen, "No sé").await;
    stage.presses(carmen, "✅ Enviar").await;
    assert!(stage.take(carmen).contains("Su número es"));
    assert_eq!(versions(&stage).await, 0);
    stage.town.finish().await;
}

async fn of_whoever_was_erased_no_file_stays(engine: Engine) {
    let (mut stage, carmen, _) = waiting(engine).await;
    let kept = "SELECT COUNT(*) FROM people WHERE dialogue LIKE '%cronograma-de-carmen%'";
    assert_eq!(stage.town.database.count(kept).await, 1);
    stage.says(carmen, "/privacidad").await;
    stage.presses(carmen, "🗑 Borrar mis datos").await;
    stage.presses(carmen, "Sí, borrar mis datos").await;
    assert_eq!(versions(&stage).await, 0);
    let rows = stage.town.database.every_row().await;
    let left = rows.iter().find(|row| row.contains("cronograma-de-carmen"));
    assert_eq!(left, None);
    stage.town.app.store.sweep().await.unwrap();
    let found = stage.town.database.places_of(FILE.as_bytes()).await;
    assert_eq!(found, Vec::<String>::new());
    // The button that is still in the chat finds nothing.
    stage.take(carmen);
    stage.presses(carmen, "✅ Cargar").await;
    assert_eq!(versions(&stage).await, 0);
}
