//! Convocations in languages of the entity's own, which nobody has our sentences in.

use super::Hearing;
use crate::support::{Engine, on_both_engines};

on_both_engines!(
    who_chose_a_language_of_the_entity_is_convened_in_it,
    without_a_text_of_its_own_a_language_reads_the_entitys,
    a_correction_reaches_only_those_who_read_that_text_anew,
    an_audience_can_be_those_who_read_a_language,
    a_language_that_is_no_longer_named_reads_the_entitys,
    a_line_has_room_for_every_language,
);

const WAYUU: &str = "Jamaya, <b>{espacio}</b>: {fecha}";

/// A hearing in a town with a language of its own, and Luz, who chose it and agreed to be told.
async fn with_wayuu(engine: Engine) -> (Hearing, i64) {
    let mut hearing = Hearing::new(engine).await;
    hearing
        .stage
        .town
        .names_languages(&[("guc", "wayuunaiki")])
        .await;
    let luz = hearing.stage.person("Luz", "es");
    hearing.stage.says(luz, "/idioma").await;
    hearing.stage.presses(luz, "wayuunaiki").await;
    // She is asked in Spanish, and that is what is kept of it.
    hearing.agrees(luz).await;
    (hearing, luz)
}

async fn writes(hearing: &mut Hearing, button: &str, text: &str) {
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, button).await;
    hearing.stage.says(carmen, text).await;
}

async fn approves(hearing: &mut Hearing) {
    let carmen = hearing.carmen;
    hearing.approves(carmen).await;
    hearing.tick().await;
}

async fn who_chose_a_language_of_the_entity_is_convened_in_it(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    hearing
        .stage
        .town
        .names_languages(&[("guc", "wayuunaiki")])
        .await;
    let luz = hearing.stage.person("Luz", "es");
    hearing.stage.says(luz, "/idioma").await;
    let seen = hearing.stage.take(luz);
    assert!(
        seen.contains("[English] / [Español] / [wayuunaiki]"),
        "{seen}"
    );
    hearing.stage.presses(luz, "wayuunaiki").await;
    let seen = hearing.stage.take(luz);
    let said =
        "Lo que la entidad escriba en wayuunaiki le llega así. Lo demás le llega en español.";
    assert!(seen.contains(said), "{seen}");
    hearing.agrees(luz).await;
    let ana = hearing.reader("Ana").await;
    let john = hearing.stage.person("John", "en");
    hearing.stage.says(john, "/privacy").await;
    hearing.stage.presses(john, "🔔 Tell me of meetings").await;
    hearing.stage.presses(john, "Yes").await;
    hearing.begins().await;
    writes(&mut hearing, "✍️ Texto: wayuunaiki", WAYUU).await;
    approves(&mut hearing).await;
    let heard = |hearing: &mut Hearing, what: &str| {
        [luz, ana, john].map(|person| hearing.heard(person, what))
    };
    assert_eq!(
        heard(
            &mut hearing,
            "Jamaya, Audiencia pública: sábado 20 de julio"
        ),
        [1, 0, 0]
    );
    assert_eq!(heard(&mut hearing, "está invitado o invitada"), [0, 1, 0]);
    assert_eq!(heard(&mut hearing, "invites you"), [0, 0, 1]);
    // The buttons are ours.
    hearing.stage.presses(luz, "✅ Voy a ir").await;
    hearing.stage.presses(luz, "🔕 No avisarme más").await;
    hearing.stage.town.finish().await;
}

async fn without_a_text_of_its_own_a_language_reads_the_entitys(engine: Engine) {
    let (mut hearing, luz) = with_wayuu(engine).await;
    hearing.sends().await;
    assert_eq!(hearing.heard(luz, "está invitado o invitada"), 1);
}

async fn a_correction_reaches_only_those_who_read_that_text_anew(engine: Engine) {
    let (mut hearing, luz) = with_wayuu(engine).await;
    hearing.begins().await;
    writes(&mut hearing, "✍️ Texto: wayuunaiki", WAYUU).await;
    // What cannot be sent is refused by the name of the language.
    let carmen = hearing.carmen;
    hearing.stage.take(carmen);
    writes(&mut hearing, "✍️ Texto: wayuunaiki", "<b>Jamaya").await;
    let seen = hearing.stage.take(carmen);
    assert!(
        seen.contains("El texto en wayuunaiki no se puede enviar."),
        "{seen}"
    );
    hearing.stage.says(carmen, WAYUU).await;
    approves(&mut hearing).await;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📣 Audiencia").await;
    writes(&mut hearing, "✏️ Corregir: wayuunaiki", "Anasü, {espacio}").await;
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    let log = hearing.stage.town.chat(luz).log;
    let corrected = log.iter().filter(|message| message.text.contains("Anasü"));
    assert_eq!(corrected.count(), 1);
    assert!(log.iter().all(|message| !message.text.contains("Jamaya")));
}

async fn an_audience_can_be_those_who_read_a_language(engine: Engine) {
    let (mut hearing, luz) = with_wayuu(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "👥 A quién").await;
    hearing.stage.presses(carmen, "🌐 Idioma").await;
    hearing.stage.presses_line(carmen, "⬜ wayuunaiki").await;
    hearing.stage.presses(carmen, "⬅️ Listo").await;
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("leen en wayuunaiki"), "{seen}");
    hearing.stage.presses_line(carmen, "⬅️").await;
    approves(&mut hearing).await;
    let heard = [luz, ana].map(|person| hearing.heard(person, "está invitado o invitada"));
    assert_eq!(heard, [1, 0]);
}

async fn a_language_that_is_no_longer_named_reads_the_entitys(engine: Engine) {
    let (mut hearing, luz) = with_wayuu(engine).await;
    hearing.begins().await;
    writes(&mut hearing, "✍️ Texto: wayuunaiki", WAYUU).await;
    hearing.stage.town.names_languages(&[]).await;
    approves(&mut hearing).await;
    assert_eq!(hearing.heard(luz, "está invitado o invitada"), 1);
    assert_eq!(hearing.heard(luz, "Jamaya"), 0);
    // An old button for it is no way to it.
    hearing.stage.take(luz);
    hearing.stage.forges(luz, "lang:guc").await;
    assert!(!hearing.stage.take(luz).contains("guc"));
}

async fn a_line_has_room_for_every_language(engine: Engine) {
    let (mut hearing, _) = with_wayuu(engine).await;
    let carmen = hearing.carmen;
    let stage = &mut hearing.stage;
    stage.says(carmen, "/encuestas").await;
    stage.presses(carmen, "➕ Nueva encuesta").await;
    stage.presses(carmen, "💬 Elegir los temas").await;
    stage.presses_line(carmen, "✍️ Nombre").await;
    let seen = stage.take(carmen);
    assert!(seen.contains("español | inglés | wayuunaiki"), "{seen}");
    stage.says(carmen, "Obras | Works | Aʼyatawaa").await;
    stage.presses_line(carmen, "✍️ Nombre").await;
    let seen = stage.take(carmen);
    assert!(seen.contains("Obras | Works | Aʼyatawaa"), "{seen}");
    stage.says(carmen, "Obras | Works").await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let name = tx.survey(1).await.unwrap().unwrap().name;
    let read = ["es", "en", "guc"].map(|code| name.read(code).to_owned());
    assert_eq!(read, ["Obras", "Works", "Obras"]);
}
