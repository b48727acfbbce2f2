//! In Telegram: whoever wants to come adds a space to their calendar, whoever runs it takes its pieces.

use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;
use convoca::simulator::MessageView;

on_both_engines!(
    a_space_goes_into_a_calendar_and_changes_there,
    a_coordinator_takes_pieces_for_other_channels,
    a_link_opens_the_space,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// Carmen and the forum she has announced for Saturday.
async fn forum(engine: Engine) -> (Stage, i64) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    stage.says(carmen, "/espacios").await;
    stage.presses(carmen, "➕ Crear un encuentro").await;
    stage.presses(carmen, "Foro").await;
    stage.says(carmen, "sábado 20 de julio, 9 a. m.").await;
    stage.presses(carmen, "3 horas").await;
    stage.says(carmen, "Parque principal, Calle 50").await;
    stage.presses(carmen, "📣 Anunciar").await;
    (stage, carmen)
}

/// The number of the space that no file has declared.
async fn made(stage: &Stage) -> i64 {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    let mut made = spaces.0.iter().filter(|one| one.declared.is_none());
    made.next().unwrap().id
}

/// The content of a file that somebody got.
fn content(stage: &Stage, message: &MessageView) -> Vec<u8> {
    let file = message.file.as_ref().unwrap();
    stage.town.telegram.file(&file.file_id).unwrap().1.to_vec()
}

/// What stands behind a name in the calendar somebody got last.
fn value(stage: &Stage, person: i64, name: &str) -> String {
    let last = stage.town.last(person);
    assert_eq!(last.file.as_ref().unwrap().name, "calendario.ics");
    assert!(last.text.contains("Abra este archivo"), "{}", last.text);
    let text = String::from_utf8(content(stage, &last)).unwrap();
    let mut found = text.lines().filter_map(|line| line.strip_prefix(name));
    found.next().unwrap().trim_start_matches(':').to_owned()
}

async fn a_space_goes_into_a_calendar_and_changes_there(engine: Engine) {
    let (mut stage, carmen) = forum(engine).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    stage
        .presses_line(ana, "📣 sábado 20 de julio · Foro")
        .await;
    stage.presses(ana, "📅 Agregar a mi calendario").await;
    let uid = value(&stage, ana, "UID");
    let sequence: i64 = value(&stage, ana, "SEQUENCE").parse().unwrap();
    assert_eq!(value(&stage, ana, "DTSTART"), "20240720T140000Z");

    stage.presses(carmen, "📅 Fecha y hora").await;
    stage.says(carmen, "27 de julio").await;
    stage.says(carmen, "2 p. m.").await;
    stage.presses(carmen, "2 horas").await;
    stage.presses_line(carmen, "✅ Sí").await;
    stage.presses(ana, "📅 Agregar a mi calendario").await;
    assert_eq!(value(&stage, ana, "UID"), uid);
    assert_eq!(value(&stage, ana, "DTSTART"), "20240727T190000Z");
    let changed: i64 = value(&stage, ana, "SEQUENCE").parse().unwrap();
    assert!(changed > sequence);

    // What was cancelled or is a draft is given to nobody.
    stage.presses(carmen, "❌ Cancelar el encuentro").await;
    stage.says(carmen, "Va a llover").await;
    stage.presses_line(carmen, "✅ Sí").await;
    let before = stage.town.chat(ana).log.len();
    let id = made(&stage).await;
    stage.forges(ana, &format!("sc:{id}")).await;
    assert_eq!(stage.town.chat(ana).log.len(), before);
}

async fn a_coordinator_takes_pieces_for_other_channels(engine: Engine) {
    let (mut stage, carmen) = forum(engine).await;
    stage.take(carmen);
    stage.presses(carmen, "📣 Piezas para otros canales").await;
    let seen = stage.take(carmen);
    for part in [
        "Revíselas antes de publicarlas",
        "Para WhatsApp",
        "*Foro*",
        "Para Facebook",
        "Para la radio",
        "sábado veinte de julio, de las nueve de la mañana",
        "<cartel.png>",
        "<cartel.svg>",
        "<tarjeta.png>",
        "<tarjeta.svg>",
        "Cartel. Alcaldía de Itagüí. Foro.",
    ] {
        assert!(seen.contains(part), "{part} in {seen}");
    }
    let log = stage.town.chat(carmen).log;
    let files = log.iter().filter(|message| message.file.is_some());
    let sizes: Vec<_> = files
        .map(|message| content(&stage, message).len())
        .collect();
    assert_eq!(sizes.len(), 4);
    assert!(sizes.iter().all(|size| *size > 10_000), "{sizes:?}");

    // Nobody else gets them.
    let id = made(&stage).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    for person in [luz, stage.person("Mala", "es")] {
        stage.says(person, "/espacios").await;
        stage.take(person);
        stage.forges(person, &format!("sq:{id}")).await;
        let seen = stage.take(person);
        assert!(
            !seen.contains("WhatsApp") && !seen.contains("cartel"),
            "{seen}"
        );
    }
    stage.town.finish().await;
}

async fn a_link_opens_the_space(engine: Engine) {
    let (mut stage, _) = forum(engine).await;
    let ana = stage.person("Ana", "es");
    let id = made(&stage).await;
    stage.begins(ana, Some(&format!("s_{id}"))).await;
    let seen = stage.take(ana);
    assert!(seen.contains("📍 Parque principal, Calle 50"), "{seen}");
    assert!(seen.contains("[📅 Agregar a mi calendario]"), "{seen}");
    assert!(!seen.contains("Piezas"), "{seen}");
    // A link to nothing is a beginning like any other.
    for none in ["s_99", "s_-1", "s_9223372036854775807"] {
        stage.begins(ana, Some(none)).await;
        assert!(stage.take(ana).contains("Alcaldía de Itagüí"));
    }
}
