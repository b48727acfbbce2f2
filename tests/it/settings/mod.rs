//! `/ajustes`: what of the process is seen and changed from a phone, in force at once, written into the file,
//! and taken back.

mod directory;
mod guarded;
mod hours;
mod workbook;

use crate::support::{Engine, Stage};
use convoca::domain::staff::role::Role;

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn carmen(engine: Engine) -> (Stage, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.take(carmen);
    (stage, carmen)
}

/// The way to a card of the settings, by the beginnings of its buttons.
async fn opens(stage: &mut Stage, person: i64, way: &[&str]) {
    stage.says(person, "/ajustes").await;
    for button in way {
        stage.presses_line(person, button).await;
    }
}
