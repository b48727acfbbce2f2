//! Somebody without an account is taken off the attendance lists, by whoever has the right to it.

use super::MONDAY;
use crate::story::guests::{STARTS, hold};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::SpaceKind;
use convoca::domain::staff::role::Role;

on_both_engines!(people_on_typed_lists_are_found_and_erased);

const NAMED: &str = "SELECT COUNT(*) FROM attendance WHERE name IS NOT NULL";

async fn people_on_typed_lists_are_found_and_erased(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.at(STARTS).await;
    stage.forges(luz, &format!("atw:{id}")).await;
    stage
        .says(luz, "José Canário; 71.234.567; 300 111 2233\nAna Pérez")
        .await;
    stage.presses(luz, "Terminé").await;
    assert_eq!(stage.town.database.count(NAMED).await, 2);
    // Whoever only takes attendance does not erase.
    stage.take(luz);
    for data in [format!("atf:{id}"), "atg:1".into(), "atgy:1".into()] {
        stage.forges(luz, &data).await;
    }
    let told = stage.take(luz);
    assert!(
        !told.contains("José") && !told.contains("quien pide"),
        "{told}"
    );
    assert_eq!(stage.town.database.count(NAMED).await, 2);

    stage.forges(carmen, &format!("at:{id}")).await;
    stage.presses(carmen, "🗑 Borrar a una persona").await;
    stage.says(carmen, "Nadie Así").await;
    assert!(stage.take(carmen).contains("No encontramos a nadie así"));
    stage.says(carmen, "71234567").await;
    stage
        .presses_line(carmen, "José Canário · 71.234.567")
        .await;
    let told = stage.take(carmen);
    assert!(told.contains("de la lista de «Foro de vías»"), "{told}");
    assert_eq!(stage.town.database.count(NAMED).await, 2, "only asked");
    stage.presses(carmen, "Sí, borrar").await;
    assert!(
        stage
            .take(carmen)
            .contains("Listo. Borramos sus datos de esa lista")
    );
    assert_eq!(stage.town.database.count(NAMED).await, 1);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(
        tx.attendance_count(id).await.unwrap().all(),
        2,
        "still counted"
    );
    let links = tx.audit_after(0, 1_000).await.unwrap();
    let erased: Vec<_> = links
        .iter()
        .filter(|link| link.entry.action == "attendee_erased")
        .collect();
    let [erased] = &erased[..] else {
        panic!("one entry");
    };
    assert!(erased.entry.actor.starts_with("staff:"));
    assert_eq!(erased.entry.detail, "");
    drop(tx);
    stage.forges(carmen, "atgy:1").await;
    stage.says(carmen, "/cancelar").await;
    stage.at("2024-07-20T10:00:00-05:00").await;
    for canary in ["71.234.567", "300 111 2233", "José Canário"] {
        let places = stage.town.database.places_of(canary.as_bytes()).await;
        assert!(places.is_empty(), "{canary} in {places:?}");
    }
    stage.town.finish().await;
}
