//! Who gets a convocation, when, and what stops it.

use super::Hearing;
use crate::support::{Engine, on_both_engines};
use convoca::domain::base::Address;
use convoca::domain::mailing::Outcome;
use convoca::domain::person::Purpose;

on_both_engines!(
    what_has_left_says_so_and_who_comes_is_not_asked_again,
    whoever_agreed_is_told_once_and_the_progress_is_shown,
    one_tap_and_no_more_also_of_what_is_queued,
    who_answered_is_not_asked_again_and_who_comes_is_reminded,
    a_pause_holds_and_a_cancellation_ends,
    quiet_hours_delay_and_never_drop,
    what_would_come_after_the_event_is_left_out,
    each_at_their_part_of_the_day,
    after_an_outage_the_latest_reminder_leaves_alone,
    a_restart_in_the_middle_repeats_nothing,
);

const ONCE: &str = "está invitado o invitada";

async fn whoever_agreed_is_told_once_and_the_progress_is_shown(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let luis = hearing.reader("Luis").await;
    let eva = hearing.stage.person("Eva", "es");
    hearing.stage.says(eva, "/start").await;
    hearing.stage.town.telegram.block(luis).unwrap();
    hearing.sends().await;
    let seen = hearing.stage.record(ana);
    for line in [
        "Invita: la Alcaldía de Itagüí",
        "📅 sábado 20 de julio de 2024, 9:00 a. m.",
        "📍 Parque principal",
        "[✅ Voy a ir] [❌ No puedo]",
        "[🔕 No avisarme más]",
    ] {
        assert!(seen.contains(line), "{line} in {seen}");
    }
    assert_eq!(hearing.heard(eva, ONCE), 0);
    for _ in 0..3 {
        hearing.tick().await;
    }
    assert_eq!(hearing.heard(ana, ONCE), 1);
    // A word that Ana types now may mean the letter; after it was over it does not.
    let now = hearing.stage.town.clock.now();
    let (ana, eva) = (
        hearing.actor(ana).await.person,
        hearing.actor(eva).await.person,
    );
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let later = now + chrono::TimeDelta::hours(1);
    assert!(tx.got_letter_since(ana.id, now).await.unwrap());
    assert!(!tx.got_letter_since(ana.id, later).await.unwrap());
    assert!(!tx.got_letter_since(eva.id, now).await.unwrap());
    drop(tx);
    let outcomes = hearing.outcomes(1).await;
    // Luis blocked the bot; Eva and Carmen were never asked.
    let expected = [
        (Outcome::Sent, 1),
        (Outcome::NoConsent, 2),
        (Outcome::WasBlocked, 1),
    ];
    assert_eq!(outcomes, expected.into());
    let progress = hearing.progress();
    assert!(progress.contains("✅ Este envío terminó."), "{progress}");
    assert!(progress.contains("Enviados: 1 de 1"), "{progress}");
    assert!(
        progress.contains("habían bloqueado el bot: 1"),
        "{progress}"
    );
}

async fn one_tap_and_no_more_also_of_what_is_queued(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let eva = hearing.reader("Eva").await;
    hearing.sends().await;
    hearing.stage.presses(ana, "🔕 No avisarme más").await;
    let seen = hearing.stage.record(ana);
    assert!(seen.contains("Ya no le avisamos de encuentros"), "{seen}");

    // The next one is queued while the sending rests; Eva leaves before it goes on.
    hearing.begins().await;
    let carmen = hearing.carmen;
    let seen = hearing.stage.record(carmen);
    assert!(
        seen.contains("No les llega a 1: ya les avisó otra convocatoria"),
        "{seen}"
    );
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses(carmen, "➕ Nueva convocatoria").await;
    hearing
        .stage
        .presses(carmen, "✉️ Sin encuentro: otro mensaje")
        .await;
    hearing.stage.presses(carmen, "✍️ Texto: español").await;
    hearing
        .stage
        .says(carmen, "<b>Nuevo</b> horario de atención")
        .await;
    hearing.approves(carmen).await;
    // Gathered, and not sent: the clock of the courier has not come by.
    hearing.gather().await;
    hearing
        .stage
        .town
        .telegram
        .text(eva, "/privacidad")
        .unwrap();
    hearing.take_in().await;
    let mut tx = hearing.stage.town.app.store.begin().await.unwrap();
    let person = tx
        .meet_person(Address::telegram(eva), "es", hearing.stage.town.clock.now())
        .await
        .unwrap();
    let now = hearing.stage.town.clock.now();
    tx.add_consent(person.id, Purpose::Convocations, false, "no", now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    hearing.tick().await;
    assert_eq!(hearing.heard(eva, "horario de atención"), 0);
    assert_eq!(hearing.heard(ana, "horario de atención"), 0);
    let wave = hearing.last_wave().await;
    let outcomes = hearing.outcomes(wave).await;
    assert_eq!(
        outcomes.get(&Outcome::Unsubscribed),
        Some(&1),
        "{outcomes:?}"
    );
    assert_eq!(outcomes.get(&Outcome::Sent), None, "{outcomes:?}");
}

async fn who_answered_is_not_asked_again_and_who_comes_is_reminded(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let [ana, eva, luis] = [
        hearing.reader("Ana").await,
        hearing.reader("Eva").await,
        hearing.reader("Luis").await,
    ];
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.stage.presses(carmen, "🗓 Cuándo").await;
    hearing.stage.presses(carmen, "➕ Otra hora").await;
    hearing.stage.says(carmen, "tres días").await;
    assert!(
        hearing
            .stage
            .record(carmen)
            .contains("No entendimos. Escriba un número y una letra")
    );
    hearing.stage.says(carmen, "3d").await;
    hearing.approves(carmen).await;
    hearing.tick().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    hearing.stage.presses(eva, "❌ No puedo").await;
    // Three days before, only whoever has not answered; the day before, only whoever comes.
    hearing.at("2024-07-17T09:00:00-05:00").await;
    let heard = [ana, eva, luis].map(|one| hearing.heard(one, ONCE));
    assert_eq!(heard, [1, 1, 2]);
    hearing.at("2024-07-19T09:00:00-05:00").await;
    let heard = [ana, eva, luis].map(|one| hearing.heard(one, ONCE));
    assert_eq!(heard, [2, 1, 2]);
    hearing.at("2024-07-20T07:00:00-05:00").await;
    let heard = [ana, eva, luis].map(|one| hearing.heard(one, ONCE));
    assert_eq!(heard, [3, 1, 2]);
}

async fn a_pause_holds_and_a_cancellation_ends(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.approves(carmen).await;
    hearing.gather().await;
    hearing.stage.presses(carmen, "⏸ Pausar").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, ONCE), 0);
    hearing.stage.presses(carmen, "▶️ Seguir").await;
    hearing.tick().await;
    assert_eq!(hearing.heard(ana, ONCE), 1);
    hearing.stage.says(carmen, "/convocar").await;
    hearing
        .stage
        .presses_line(carmen, "📣 Audiencia pública")
        .await;
    hearing.stage.presses(carmen, "✋ Cancelar el envío").await;
    hearing.at("2024-07-20T08:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, ONCE), 1);
    assert!(
        hearing
            .stage
            .record(carmen)
            .contains("Cancelada: no sale nada más")
    );
}

async fn quiet_hours_delay_and_never_drop(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.at("2024-07-15T20:30:00-05:00").await;
    hearing.sends().await;
    assert_eq!(hearing.heard(ana, ONCE), 0);
    hearing.at("2024-07-16T06:59:00-05:00").await;
    assert_eq!(hearing.heard(ana, ONCE), 0);
    hearing.at("2024-07-16T07:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, ONCE), 1);

    // What was queued by day and has not left by night waits for the morning too.
    let carmen = hearing.carmen;
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.presses(carmen, "➕ Nueva convocatoria").await;
    hearing
        .stage
        .presses(carmen, "✉️ Sin encuentro: otro mensaje")
        .await;
    hearing.stage.presses(carmen, "✍️ Texto: español").await;
    hearing.stage.says(carmen, "Nuevo horario").await;
    hearing.approves(carmen).await;
    hearing.gather().await;
    hearing.at("2024-07-16T20:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "Nuevo horario"), 0);
    hearing.at("2024-07-17T07:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, "Nuevo horario"), 1);
}

async fn what_would_come_after_the_event_is_left_out(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let eva = hearing.reader("Eva").await;
    hearing.has(eva, "hours", "evenings").await;
    // The morning of the hearing: Eva wants to be written to in the evening.
    hearing.at("2024-07-20T07:30:00-05:00").await;
    hearing.sends().await;
    assert_eq!((hearing.heard(ana, ONCE), hearing.heard(eva, ONCE)), (1, 0));
    let outcomes = {
        let wave = hearing.last_wave().await;
        hearing.outcomes(wave).await
    };
    assert_eq!(outcomes.get(&Outcome::Quiet), Some(&1), "{outcomes:?}");
}

async fn each_at_their_part_of_the_day(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    let eva = hearing.reader("Eva").await;
    hearing.has(eva, "hours", "evenings").await;
    hearing.sends().await;
    assert_eq!((hearing.heard(ana, ONCE), hearing.heard(eva, ONCE)), (1, 0));
    hearing.at("2024-07-15T18:00:00-05:00").await;
    assert_eq!((hearing.heard(ana, ONCE), hearing.heard(eva, ONCE)), (1, 1));
}

async fn after_an_outage_the_latest_reminder_leaves_alone(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let ana = hearing.reader("Ana").await;
    hearing.sends().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    // Both reminders fell into the outage.
    hearing.at("2024-07-20T08:00:00-05:00").await;
    assert_eq!(hearing.heard(ana, ONCE), 2);
    // And one that lasts until the hearing has begun: nobody is told of what is over.
    let mut late = Hearing::new(engine).await;
    let ana = late.reader("Ana").await;
    late.sends().await;
    late.stage.presses(ana, "✅ Voy a ir").await;
    late.at("2024-07-20T09:30:00-05:00").await;
    assert_eq!(late.heard(ana, ONCE), 1);
}

async fn a_restart_in_the_middle_repeats_nothing(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let people = [hearing.reader("Ana").await, hearing.reader("Eva").await];
    hearing.begins().await;
    let carmen = hearing.carmen;
    hearing.approves(carmen).await;
    // One piece of work at a time, with a new process after each.
    for _ in 0..6 {
        hearing.step().await;
        hearing.stage.town.restart().await;
    }
    hearing.tick().await;
    hearing.stage.town.restart().await;
    hearing.tick().await;
    assert_eq!(people.map(|one| hearing.heard(one, ONCE)), [1, 1]);
}

async fn what_has_left_says_so_and_who_comes_is_not_asked_again(engine: Engine) {
    let mut hearing = Hearing::new(engine).await;
    let (ana, carmen) = (hearing.reader("Ana").await, hearing.carmen);
    hearing.sends().await;
    hearing.stage.presses(ana, "✅ Voy a ir").await;
    hearing.stage.take(ana);
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.take(carmen);
    hearing.stage.presses_line(carmen, "📣 ").await;
    let seen = hearing.stage.take(carmen);
    assert!(
        seen.contains("Va a salir a") && !seen.contains("Si saliera hoy"),
        "{seen}"
    );
    for hour in [
        "17T09:00", "18T09:00", "19T09:00", "19T18:00", "20T07:00", "20T13:00",
    ] {
        hearing.at(&format!("2024-07-{hour}:00-05:00")).await;
    }
    let seen = hearing.stage.take(ana);
    let (_, reminder) = seen.split_once("usted dijo que va").unwrap();
    assert!(
        reminder.contains("[❌ Ya no puedo ir]") && !reminder.contains("[✅ Voy a ir]"),
        "{seen}"
    );
    hearing.stage.says(carmen, "/convocar").await;
    hearing.stage.take(carmen);
    hearing.stage.presses_line(carmen, "📣 ").await;
    let seen = hearing.stage.take(carmen);
    assert!(
        seen.contains("Ya salió todo.") && !seen.contains("sale a sus horas"),
        "{seen}"
    );
    hearing.stage.town.finish().await;
}
