//! What goes wrong around a convocation, and what does not go wrong with it.

use super::{Hearing, MONDAY};
use crate::support::{Engine, on_both_engines};
use convoca::actions::convocation::{correct, decide};
use convoca::domain::convocation::Command;
use convoca::domain::mailing::WaveState;
use convoca::domain::staff::role::Role;
use convoca::locale::Lang;
use convoca::store::Convocation;

on_both_engines!(
    a_correction_that_cannot_be_sent_changes_nothing,
    an_audience_that_is_gone_stops_no_other_wave,
    of_two_changes_in_the_night_only_the_last_is_told,
    a_move_on_the_eve_is_told_at_once,
    a_second_person_agrees_where_the_entity_wants_it,
    who_is_to_agree_is_asked_while_at_work,
    whoever_calls_all_does_not_call_them_again_the_same_day,
);

async fn convocation(hearing: &Hearing, id: i64) -> Convocation {
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    tx.convocation(id).await.unwrap().unwrap()
}

async fn a_correction_that_cannot_be_sent_changes_nothing(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    let before = convocation(&hearing, 1).await;
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses_line(carmen, "📣 Audiencia").await;
    hearing.stage.presses(carmen, "✏️ Corregir: español").await;
    hearing.stage.says(carmen, "Venga a {lugarr}").await;
    assert!(hearing.stage.record(carmen).contains("no se puede enviar"));
    assert_eq!(convocation(&hearing, 1).await, before);
    hearing.at("2024-07-19T09:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 2);
}

async fn an_audience_that_is_gone_stops_no_other_wave(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.approves(carmen).await;
    // The file no longer has the zone it names.
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let mut gone = tx.convocation(1).await.unwrap().unwrap();
    gone.audience = "zone:atlantida".into();
    tx.change_convocation(&gone).await.unwrap();
    tx.commit().await.unwrap();
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses(carmen, "➕ Nueva convocatoria").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 1);
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let waves = tx.waves_of(1).await.unwrap();
    assert_eq!(waves[0].state, WaveState::Missed);
}

async fn moves(hearing: &mut Hearing, place: &str) {
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.stage.presses(carmen, "📍 Lugar").await;
    hearing.stage.says(carmen, place).await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
    hearing.tick().await;
}

async fn of_two_changes_in_the_night_only_the_last_is_told(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.at("2024-07-15T21:00:00-05:00").await;
    moves(&mut hearing, "Coliseo").await;
    hearing.at("2024-07-15T21:20:00-05:00").await;
    moves(&mut hearing, "Biblioteca").await;
    hearing.at("2024-07-16T07:00:00-05:00").await;
    let seen = hearing.stage.record(ana);
    assert!(!seen.contains("Coliseo"), "{seen}");
    assert_eq!(seen.matches("📍 Biblioteca").count(), 1, "{seen}");
    assert!(seen.contains("Hubo cambios"), "{seen}");
}

async fn a_move_on_the_eve_is_told_at_once(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    // Two hours before, people are still asleep by the entity's hours; later would be too late.
    hearing.at("2024-07-20T06:45:00-05:00").await;
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 20 de julio")
        .await;
    hearing.stage.presses(carmen, "📅 Fecha y hora").await;
    hearing.stage.says(carmen, "27 de julio, 9 a. m.").await;
    hearing.stage.presses(carmen, "3 horas").await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió la fecha"), 0);
    hearing.at("2024-07-20T07:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "Cambió la fecha"), 1);
    // The night before the new date, an hour too late for the morning.
    hearing.at("2024-07-27T05:30:00-05:00").await;
    hearing.stage.says(carmen, "/espacios").await;
    hearing
        .stage
        .presses_line(carmen, "📣 sábado 27 de julio")
        .await;
    hearing.stage.presses(carmen, "📅 Fecha y hora").await;
    hearing.stage.says(carmen, "27 de julio, 6:30 a. m.").await;
    hearing.stage.presses(carmen, "1 hora").await;
    hearing.stage.presses_line(carmen, "✅ Sí").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "Cambió la fecha"), 2);
}

async fn a_second_person_agrees_where_the_entity_wants_it(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let rosa = hearing
        .stage
        .staff("Rosa", "es", Role::Coordinator, "")
        .await;
    hearing.begins().await;
    let app = &hearing.stage.town.app;
    let mut desk = (*hearing.stage.town.twin().await.desk.now()).clone();
    desk.process.convocations.needs_second = true;
    let carmen = hearing.actor(hearing.carmen).await;
    let rosa = hearing.actor(rosa).await;
    let now = MONDAY.parse().unwrap();
    let mut tx = app.store.begin().await.unwrap();
    let mut version = tx.convocation(1).await.unwrap().unwrap().version;
    // Rosa finishes what Carmen began, and asks: then Carmen agrees, and Rosa cannot.
    for (who, command, is_done) in [
        (&rosa, Command::Approve, false),
        (&rosa, Command::Submit, true),
        (&rosa, Command::Approve, false),
        (&carmen, Command::Approve, true),
    ] {
        let done = decide(&mut tx, &desk, who, (1, version), command, now).await;
        assert_eq!(done.is_ok(), is_done, "{command:?}");
        version = done.map_or(version, |done| done.version);
    }
    let text = (Lang::spanish(), "Otra cosa");
    assert!(correct(&mut tx, &desk, &rosa, 1, text, now).await.is_err());
    tx.commit().await.unwrap();
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 1);
}

async fn who_is_to_agree_is_asked_while_at_work(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let role = Role::Coordinator;
    let rosa = hearing.stage.staff("Rosa", "es", role, "").await;
    hearing.reader("Ana").await;
    hearing.at("2024-07-15T20:00:00-05:00").await;
    hearing.begins().await;
    let mut desk = (*hearing.stage.town.twin().await.desk.now()).clone();
    desk.process.convocations.needs_second = true;
    let carmen = hearing.actor(hearing.carmen).await;
    let (app, command) = (&hearing.stage.town.app, Command::Submit);
    let mut tx = app.store.begin().await.unwrap();
    let version = tx.convocation(1).await.unwrap().unwrap().version;
    let (seen, now) = ((1, version), app.clock.now());
    decide(&mut tx, &desk, &carmen, seen, command, now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    hearing.tick().await;
    assert_eq!(hearing.heard(rosa, "espera su sí"), 0);
    hearing.at("2024-07-16T08:00:00-05:00").await;
    assert_eq!(hearing.heard(rosa, "espera su sí"), 1);
}

async fn whoever_calls_all_does_not_call_them_again_the_same_day(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "🗓 Cuándo").await;
    hearing.stage.presses(carmen, "➕ Otra hora").await;
    // An hour from now.
    hearing.stage.says(carmen, "118h").await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    hearing.at("2024-07-15T11:05:00-05:00").await;
    assert_eq!(hearing.heard(ana, "está invitado o invitada"), 1);
}
