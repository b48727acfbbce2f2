//! What becomes of a schedule that was loaded in the chat: its versions, what was added with it, and what was
//! under way when it came.

use super::sent::{LINES, coordinator, sends_schedule, shown, versions};
use super::{imported, schedule};
use crate::support::{Engine, on_both_engines, seen};
use std::fs;

on_both_engines!(
    what_was_added_goes_into_the_file_once,
    versions_are_shown_and_sent,
    a_form_under_way_is_not_lost_for_a_file,
);

async fn what_was_added_goes_into_the_file_once(engine: Engine) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("process.toml");
    fs::copy("examples/itagui-2024/process.toml", &file).unwrap();
    let (mut stage, carmen) = coordinator(engine).await;
    stage.town.keeps_file(&file).await;
    sends_schedule(&mut stage, carmen, "cronograma.tsv", &LINES).await;
    stage.presses_line(carmen, "🏢 Agregar").await;
    stage.presses(carmen, "👀 Ver cómo quedaría").await;
    // Nothing is written without a yes.
    let before = fs::read_to_string(&file).unwrap();
    stage.town.restart().await;
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    stage.presses(carmen, "✅ Cargar").await;
    stage.town.restart().await;
    let after = fs::read_to_string(&file).unwrap();
    assert!(after.contains("name = \"Secretaría de Obras\""), "{after}");
    let note = "# Cambiado en Telegram: office.secretaria-obras = Secretaría de Obras \
        (2024-07-15 10:00, staff:1)";
    assert!(after.contains(note), "{after}");
    let mut rest = after.lines();
    let stays = before.lines().all(|line| rest.any(|one| one == line));
    assert!(stays, "the rest stays: {after}");
    // A file of before, as of a backup, is told of it again.
    fs::write(&file, &before).unwrap();
    stage.town.restart().await;
    assert_eq!(fs::read_to_string(&file).unwrap(), after);
    // Whoever takes it out of the file has the last word.
    let entry = "\n[[office]]\nkey = \"secretaria-obras\"\nname = \"Secretaría de Obras\"\n";
    let without = after.replace(entry, "");
    assert_ne!(without, after);
    fs::write(&file, &without).unwrap();
    stage.town.restart().await;
    let desk = stage.town.app.desk.now();
    assert!(desk.process.office_called("Secretaría de Obras").is_none());
    assert_eq!(fs::read_to_string(&file).unwrap(), without);
    stage.town.finish().await;
}

async fn versions_are_shown_and_sent(engine: Engine) {
    let (mut stage, carmen) = coordinator(engine).await;
    imported(&stage.town, &schedule(&LINES[..2])).await;
    imported(&stage.town, &schedule(&LINES)).await;
    stage.says(carmen, "/proceso").await;
    stage.take(carmen);
    stage.presses(carmen, "🕑 Versiones").await;
    stage.presses(carmen, "⬇️ Bajar la versión 1").await;
    seen!(stage.take(carmen), @r"
    ===== Monday 15 July 2024, 10:00
    > [🕑 Versiones]

    Versiones del cronograma

    2. lunes 15 de julio de 2024, 4 actividades: cronograma.tsv

    1. lunes 15 de julio de 2024, 2 actividades: cronograma.tsv

    Para volver a una versión anterior, mande otra vez su archivo.
    [⬇️ Bajar la versión 2] / [⬇️ Bajar la versión 1] / [📄 Cargar otro cronograma] / [📊 Ver cómo va]

    > [⬇️ Bajar la versión 1]

    Lo que decía la versión 1.<cronograma-1.xlsx>
    ");
    stage.town.finish().await;
}

async fn a_form_under_way_is_not_lost_for_a_file(engine: Engine) {
    let (mut stage, carmen) = shown(engine).await;
    // A word typed at the card is told not to be part of it, and the card still waits.
    stage.says(carmen, "me parece bien").await;
    assert!(stage.take(carmen).contains("no se guardó en el cronograma"));
    stage.presses_line(carmen, "🔎 Revisar").await;
    stage.presses(carmen, "✏️ Cambiar").await;
    stage.says(carmen, "no sé").await;
    assert!(stage.take(carmen).contains("No entendimos el día"));
    stage.says(carmen, "27 de mayo").await;
    stage.presses(carmen, "⬅️ Al resumen").await;
    assert!(stage.take(carmen).contains("Usted corrigió 1 dato."));
    // Another file takes its place once it is read.
    sends_schedule(&mut stage, carmen, "otro.tsv", &LINES[..1]).await;
    assert!(stage.take(carmen).contains("otro.tsv"));
    stage.presses(carmen, "✖️ No cargar").await;
    assert!(stage.take(carmen).contains("No cargamos nada"));
    assert_eq!(versions(&stage).await, 0);
    stage.town.finish().await;
}
