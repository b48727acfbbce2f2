//! What of the schedule is told in the morning, and to whom.

use super::{imported, schedule};
use crate::support::{Engine, Stage, on_both_engines, seen};
use convoca::domain::people::Role;

on_both_engines!(the_schedule_is_in_the_one_digest);

async fn the_schedule_is_in_the_one_digest(engine: Engine) {
    let mut stage = Stage::new(engine, "2024-07-15T10:00:00-05:00").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let hernan = stage.staff("Hernán", "es", Role::Head, "tic").await;
    let alba = stage.staff("Alba", "es", Role::Auditor, "").await;
    imported(
        &stage.town,
        &schedule(&[
            // Sunday 28 July: due on Friday 26.
            [
                "1",
                "Publicar el informe",
                "22/07/2024",
                "28/07/2024",
                "Dirección TIC",
            ],
            [
                "2",
                "Actualizar la sede electrónica",
                "Permanente",
                "",
                "Dirección TIC",
            ],
            ["3", "Evaluar la estrategia", "", "", "Dirección TIC"],
            [
                "4",
                "Convocar a los líderes",
                "23/07/2024",
                "23/07/2024",
                "Alguien",
            ],
        ]),
    )
    .await;
    for person in [carmen, luz, hernan, alba] {
        stage.take(person);
    }
    for day in [
        "07-16", "07-17", "07-18", "07-19", "07-22", "07-23", "07-25", "07-26", "07-29", "08-01",
        "10-01",
    ] {
        stage.at(&format!("2024-{day}T08:00:00-05:00")).await;
    }
    seen!(stage.take(luz), @"");
    seen!(stage.take(carmen), @"");
    seen!(stage.take(hernan), @"");
    seen!(stage.take(alba), @"");
    stage.town.finish().await;
}
