//! A coordinator who sends schedules in the chat, for the tests of what comes of it.

use super::schedule;
use crate::support::{Engine, Stage};
use convoca::domain::staff::role::Role;
use convoca::simulator::{Incoming, NewFile, Said};

pub const MONDAY: &str = "2024-07-15T10:00:00-05:00";

pub const LINES: [[&str; 5]; 4] = [
    [
        "1",
        "Publicar el informe",
        "27/06/2024",
        "30/05/2024",
        "Dirección TIC",
    ],
    [
        "2",
        "Convocar a la audiencia",
        "01/08/2024",
        "02/08/2024",
        "Secretaría de las Comunicacion",
    ],
    [
        "3",
        "Arreglar la vía",
        "01/08/2024",
        "09/08/2024",
        "Secretaría de Obras",
    ],
    ["4", "Evaluar la estrategia", "", "", "Dirección TIC"],
];

pub async fn coordinator(engine: Engine) -> (Stage, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.take(carmen);
    (stage, carmen)
}

pub async fn sends(stage: &mut Stage, person: i64, name: &str, content: &[u8]) {
    let file = stage.town.telegram.upload(NewFile {
        name: name.to_owned(),
        mime: "application/octet-stream".to_owned(),
        bytes: content.to_vec().into(),
        size: None,
    });
    let caption = String::new();
    let incoming = Incoming::new(person, Said::Document { file, caption });
    stage.town.telegram.receive(incoming).unwrap();
    stage.settle().await;
}

/// The same with a schedule of these lines.
pub async fn sends_schedule(stage: &mut Stage, person: i64, name: &str, lines: &[[&str; 5]]) {
    sends(stage, person, name, schedule(lines).as_bytes()).await;
}

/// A coordinator who has sent [`LINES`] and sees what was understood.
pub async fn shown(engine: Engine) -> (Stage, i64) {
    let (mut stage, carmen) = coordinator(engine).await;
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    (stage, carmen)
}

pub async fn versions(stage: &Stage) -> usize {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    tx.versions().await.unwrap().len()
}
