//! A yes holds for what was seen and for nothing else: what changed meanwhile is shown again.

use super::Hearing;
use super::yes::{corrects, opens};
use crate::support::town::shown;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::staff::role::Role;

on_both_engines!(
    people_called_since_the_preview_are_told_after_another_yes,
    a_review_of_a_space_that_changed_is_shown_again,
    a_correction_of_what_was_corrected_meanwhile_is_shown_again,
    the_progress_does_not_count_who_is_protected,
    the_progress_of_those_who_all_wait_is_shown,
    minutes_are_offered_when_attendance_came_last,
    what_has_no_room_in_the_card_stands_above_it_to_be_read,
);

/// Carmen's colleague.
async fn elena(hearing: &mut Hearing) -> i64 {
    let role = Role::Coordinator;
    hearing.stage.staff("Elena", "es", role, "").await
}

async fn people_called_since_the_preview_are_told_after_another_yes(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let carmen = hearing.carmen;
    let elena = elena(&mut hearing).await;
    opens(&mut hearing).await;
    hearing.stage.presses(carmen, "📍 Lugar").await;
    hearing.stage.says(carmen, "Coliseo").await;
    // Meanwhile a colleague calls people to it.
    hearing.carmen = elena;
    hearing.sends().await;
    hearing.stage.take(carmen);
    hearing.stage.presses(carmen, "✅ Sí").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió el lugar"), 0);
    let seen = hearing.stage.take(carmen);
    assert!(
        seen.contains("A quienes ya lo saben les escribimos"),
        "{seen}"
    );
    hearing
        .stage
        .presses(carmen, "✅ Sí, cambiar y avisar")
        .await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió el lugar"), 1);
}

async fn a_review_of_a_space_that_changed_is_shown_again(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let elena = elena(&mut hearing).await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "✅ Aprobar y enviar").await;
    hearing.carmen = elena;
    opens(&mut hearing).await;
    hearing.stage.presses(elena, "📍 Lugar").await;
    hearing.stage.says(elena, "Coliseo").await;
    hearing.stage.presses(elena, "✅ Sí").await;
    hearing.stage.take(carmen);
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 0);
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("Antes de enviar, revise"), "{seen}");
    assert!(seen.contains("Coliseo"), "{seen}");
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 1);
}

async fn a_correction_of_what_was_corrected_meanwhile_is_shown_again(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let elena = elena(&mut hearing).await;
    hearing.sends().await;
    let carmen = hearing.carmen;
    corrects(&mut hearing, "Venga a {espacio}. Habrá transporte").await;
    hearing.carmen = elena;
    corrects(&mut hearing, "Venga a {espacio}. Habrá almuerzo").await;
    hearing.stage.presses(elena, "✅ Sí, corregir").await;
    hearing.tick().await;
    hearing.stage.take(carmen);
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    let says = |hearing: &Hearing, what: &str| {
        let log = hearing.stage.town.chat(ana).log;
        log.iter().any(|one| one.text.contains(what))
    };
    assert!(says(&hearing, "Habrá almuerzo"));
    assert!(!says(&hearing, "Habrá transporte"));
    let seen = hearing.stage.take(carmen);
    assert!(seen.contains("Así quedaría el mensaje"), "{seen}");
    hearing.stage.presses(carmen, "✅ Sí, corregir").await;
    hearing.tick().await;
    assert!(says(&hearing, "Habrá transporte"));
}

async fn the_progress_does_not_count_who_is_protected(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    for at in 0..7 {
        let reader = hearing.reader(&format!("Persona {at}")).await;
        hearing.has(reader, "group", "victimas").await;
        if at == 0 {
            hearing.has(reader, "hours", "evenings").await;
        }
    }
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "👥 A quién").await;
    hearing.stage.presses(carmen, "⌨️ Escribirla").await;
    hearing.stage.says(carmen, "grupo:victimas").await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    hearing.at("2024-07-15T10:30:00-05:00").await;
    let progress = hearing.progress();
    assert!(
        progress.contains("Enviados: 5 o más de 5 o más"),
        "{progress}"
    );
    assert!(progress.contains("Faltan: menos de 5"), "{progress}");
    assert!(
        progress.contains("Algunas personas lo reciben"),
        "{progress}"
    );
    assert!(!progress.contains("1 lo recibe"), "{progress}");
}

async fn the_progress_of_those_who_all_wait_is_shown(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let eva = hearing.reader("Eva").await;
    hearing.has(eva, "hours", "evenings").await;
    hearing.sends().await;
    hearing.at("2024-07-15T10:05:00-05:00").await;
    hearing.at("2024-07-15T10:10:00-05:00").await;
    let progress = hearing.progress();
    assert!(progress.contains("Enviados: 0 de 1"), "{progress}");
    assert!(
        progress.contains("1 lo recibe hoy a las 6:00 p. m."),
        "{progress}"
    );
}

async fn minutes_are_offered_when_attendance_came_last(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let carmen = hearing.carmen;
    // It was over at noon.
    hearing.at("2024-07-20T13:00:00-05:00").await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    let id = spaces.0.iter().map(|stored| stored.id).max().unwrap();
    drop((tx, spaces));
    let stage = &mut hearing.stage;
    stage.forges(carmen, &format!("pap:{id}:minutes")).await;
    stage.sends(carmen, "document", "acta.pdf", "").await;
    stage.presses(carmen, "🤝 Mandar los compromisos").await;
    stage.says(carmen, "Pavimentar la 50").await;
    let offer = "El acta y los compromisos, antes de enviar";
    let seen = stage.take(carmen);
    assert!(!seen.contains(offer), "{seen}");
    // Somebody comes in by the code at the door, and somebody else is counted.
    let actor = hearing.actor(ana).await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let now = hearing.stage.town.clock.now();
    tx.attend(id, actor.person.id, now).await.unwrap();
    tx.commit().await.unwrap();
    let stage = &mut hearing.stage;
    stage.forges(carmen, &format!("atp:{id}")).await;
    let seen = stage.take(carmen);
    assert!(seen.contains(offer) && seen.contains("acta.pdf"), "{seen}");
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Pavimentar la 50"), 0);
    hearing.stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Pavimentar la 50"), 1);
}

async fn what_has_no_room_in_the_card_stands_above_it_to_be_read(engine: Engine) {
    const TIMES: usize = 50;
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    let stage = &mut hearing.stage;
    stage.presses(carmen, "✍️ Texto: español").await;
    let long = "Venga a {espacio} y cuéntenos qué falta en su vereda. ".repeat(TIMES);
    stage.says(carmen, &long).await;
    let (approve, asks) = (
        "[✅ Aprobar y enviar]",
        "Lo que va a leer la gente está arriba",
    );
    let by_number = |stage: &Stage| {
        let mut log = stage.town.chat(carmen).log;
        log.sort_by_key(|message| message.message_id);
        log
    };
    let log = by_number(stage);
    let card = log.iter().rfind(|message| shown(message).contains(approve));
    let card = card.unwrap().message_id;
    stage.presses(carmen, "✅ Aprobar y enviar").await;
    let mut log = by_number(stage);
    let question = log.pop().unwrap();
    assert!(question.text.contains(asks), "{}", question.text);
    // What leaves is only read here: nobody leaves a list by trying its buttons.
    let letter = log
        .iter()
        .rfind(|message| message.text.contains("cuéntenos"));
    let letter = letter.unwrap();
    assert!(letter.message_id > card, "a message of its own");
    assert!(letter.keyboard.is_none(), "{}", shown(letter));
    let card = log.iter().find(|message| message.message_id == card);
    assert!(!shown(card.unwrap()).contains(approve));
    stage.presses(carmen, "✅ Sí, enviar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "cuéntenos qué falta"), TIMES, "once");
}
