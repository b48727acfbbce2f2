//! People say whether they come: places, the waiting list, what they need, the reminder.

pub(super) use super::forum::actor;
pub(crate) use super::forum::{STARTS, hold};
use crate::support::town::instant;
use crate::support::{Engine, Stage, on_both_engines, seen};
use chrono::TimeDelta;
use convoca::actions::convocation::Telling;
use convoca::actions::space::change;
use convoca::app::App;
use convoca::domain::space::guests::{About, Answer};
use convoca::domain::space::{Change, SpaceKind};
use convoca::domain::staff::role::Role;
use convoca::simulator::Simulator;
use convoca::store::StoredSpace;

on_both_engines!(
    the_waiting_list_moves_up,
    two_presses_at_once_never_get_one_place,
    needs_are_asked_once_and_seen_without_names,
    a_reminder_goes_along_with_the_date_and_leaves_once,
    a_reminder_knows_what_is_too_late_or_cancelled,
    answers_come_from_any_message_and_only_in_time,
);

pub const MONDAY: &str = "2024-07-15T10:00:00-05:00";
/// A coordinator changes a space.
pub(super) async fn change(stage: &mut Stage, coordinator: i64, id: i64, change: &Change) {
    let actor = actor(stage, coordinator).await;
    let (app, now) = (&stage.town.app, stage.town.clock.now());
    let mut tx = app.store.begin().await.unwrap();
    let changed = change::change(
        &mut tx,
        &app.desk.now(),
        &actor,
        id,
        change,
        Telling::default(),
        now,
    )
    .await;
    changed.unwrap();
    tx.commit().await.unwrap();
    stage.settle().await;
}

async fn found(stage: &Stage, id: i64) -> StoredSpace {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    spaces.0.iter().find(|one| one.id == id).unwrap().clone()
}

pub(super) async fn answer(stage: &Stage, id: i64, person: i64) -> Option<Answer> {
    let person = actor(stage, person).await.person.id;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let rsvp = tx.rsvp(id, person).await.unwrap();
    rsvp.map(|rsvp| rsvp.answer)
}

async fn the_waiting_list_moves_up(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, Some(1)).await;
    let people = ["Ana", "Eva", "Teo", "Ivo"].map(|name| stage.person(name, "es"));
    let [ana, eva, teo, ivo] = people;
    for person in people {
        stage.says(person, "/espacios").await;
        stage.presses_line(person, "📣 sábado 20 de julio").await;
        stage.take(person);
        stage.presses(person, "✅ Voy a ir").await;
    }
    assert!(stage.take(ana).contains("✅ Listo. Nos vemos allá."));
    let told = stage.take(eva);
    assert!(told.contains("va de número 1"), "{told}");
    assert!(stage.take(teo).contains("va de número 2"));
    // Pressed twice, nobody loses their turn.
    stage.presses(eva, "Ver el encuentro").await;
    stage.presses(eva, "✅ Voy a ir").await;
    assert!(stage.take(eva).contains("va de número 1"));
    // Who has a place declines: the first who waits moves up and is told at once.
    for _ in 0..2 {
        stage.presses(ana, "Ver el encuentro").await;
        stage.presses(ana, "❌ No puedo").await;
    }
    assert_eq!(answer(&stage, id, eva).await, Some(Answer::Coming));
    let told = stage.take(eva);
    assert_eq!(
        told.matches("🎉 Ya hay un cupo para usted").count(),
        1,
        "{told}"
    );
    // Comes back at the end of the list.
    stage.at("2024-07-15T10:01:00-05:00").await;
    stage.take(ana);
    stage.forges(ana, &format!("gy:{id}")).await;
    assert!(stage.take(ana).contains("va de número 3"));
    // There is more room.
    let mut details = found(&stage, id).await.space.details;
    details.capacity = Some(2);
    change(&mut stage, carmen, id, &Change::Detail(details)).await;
    assert!(stage.take(teo).contains("🎉 Ya hay un cupo"));
    assert_eq!(answer(&stage, id, ivo).await, Some(Answer::Waiting));
    // Somebody is forgotten.
    stage.says(eva, "/borrar").await;
    stage.presses_line(eva, "Sí, borrar").await;
    assert!(stage.take(ivo).contains("🎉 Ya hay un cupo"));
    stage.says(carmen, "/espacios").await;
    stage.presses_line(carmen, "📣 sábado 20 de julio").await;
    let card = stage.take(carmen);
    assert!(card.contains("👥 Van 2, 1 en espera"), "{card}");
    stage.town.finish().await;
}

/// Brings a pressed button to one of two processes, as a webhook would.
async fn pressed(app: &App, telegram: &Simulator, update: i64, person: i64, data: &str) {
    let raw = serde_json::json!({
        "update_id": update,
        "callback_query": {
            "id": format!("{update}"), "chat_instance": "1", "data": data,
            "from": { "id": person, "is_bot": false, "first_name": "X" },
        },
    });
    let raw = serde_json::value::RawValue::from_string(raw.to_string()).unwrap();
    let _ = telegram;
    app.intake.take(vec![raw], app.clock.now()).await.unwrap();
}

async fn two_presses_at_once_never_get_one_place(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, Some(3)).await;
    let people: Vec<_> = (0..8)
        .map(|n| stage.person(&format!("P{n}"), "es"))
        .collect();
    let twin = match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    };
    let (app, telegram) = (&stage.town.app, &stage.town.telegram);
    let other = twin.as_ref().unwrap_or(app);
    let data = format!("gy:{id}");
    let presses = people.iter().zip(1_000_000..).map(|(person, update)| {
        let app = if update % 2 == 0 { app } else { other };
        pressed(app, telegram, update, *person, &data)
    });
    futures::future::join_all(presses).await;
    let counts = |stage: &Stage| {
        let store = stage.town.app.store.clone();
        async move { store.begin().await.unwrap().rsvp_counts(id).await.unwrap() }
    };
    let now = counts(&stage).await;
    assert_eq!((now.coming, now.waiting), (3, 5));
    // All decline at once: nobody is left without a place while there is one.
    let data = format!("gn:{id}");
    let app = &stage.town.app;
    let presses = people[..5].iter().zip(2_000_000..).map(|(person, update)| {
        let app = if update % 2 == 0 { app } else { other };
        pressed(app, telegram, update, *person, &data)
    });
    futures::future::join_all(presses).await;
    let now = counts(&stage).await;
    assert_eq!((now.coming, now.waiting, now.declined), (3, 0, 5));
    stage.settle().await;
}

async fn needs_are_asked_once_and_seen_without_names(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let (ana, eva) = (stage.person("Ana", "es"), stage.person("Eva", "es"));
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "📣 sábado 20 de julio").await;
    stage.take(ana);
    stage.presses(ana, "✅ Voy a ir").await;
    stage.presses(ana, "🤟 Lengua de señas").await;
    stage.presses(ana, "Sí").await;
    stage.presses(ana, "✏️ Otra cosa").await;
    stage.says(ana, "Letra grande").await;
    stage.presses(ana, "Eso es todo").await;
    seen!(stage.take(ana), @r"
    ===== Monday 15 July 2024, 10:00
    > [✅ Voy a ir]

    ✅ Listo. Nos vemos allá.

    Foro de vías
    📅 sábado 20 de julio de 2024, 9:00 a. m.
    📍 Parque principal

    ¿Necesita algo para participar? No tiene que contestar.
    Lo ve solo quien organiza, y no con su nombre.
    [🤟 Lengua de señas] / [♿ Entrada sin escalones] / [✏️ Otra cosa] / [No necesito nada] / [Ver el encuentro]

    > [🤟 Lengua de señas]

    Lo que usted necesita para participar dice algo de su salud. La ley lo cuida más. ¿Quiere que lo guardemos para preparar el encuentro? Lo ve solo quien organiza, sin su nombre. Se borra después. No tiene que aceptar. Si dice que no, igual puede ir.
    [Sí] [No]

    > [Sí]

    Listo. Anotamos: lengua de señas. ¿Necesita algo más?
    [♿ Entrada sin escalones] / [✏️ Otra cosa] / [Eso es todo]

    > [✏️ Otra cosa]

    Escriba qué necesita, en pocas palabras.

    > Letra grande

    Listo. Anotamos: lengua de señas, lo que nos escribió. ¿Necesita algo más?
    [♿ Entrada sin escalones] / [Eso es todo]

    > [Eso es todo]

    Listo. Gracias por contarnos.
    ");
    stage.says(eva, "hola").await;
    // Who has not said that they come needs nothing.
    stage.forges(eva, &format!("gs:{id}:ramp")).await;
    stage.forges(eva, &format!("gy:{id}")).await;
    stage.presses(eva, "♿ Entrada sin escalones").await;
    stage.presses(eva, "Sí").await;
    stage.take(carmen);
    stage.says(carmen, "/espacios").await;
    stage.presses_line(carmen, "📣 sábado 20 de julio").await;
    stage.presses(carmen, "👥 Quiénes van").await;
    let told = stage.take(carmen);
    for line in [
        "👥 Van 2 · piden lengua de señas: menos de 5 · piden entrada sin escalones: menos de 5 · piden otra cosa: menos de 5",
        "No pueden: 0",
        "• «Letra grande»",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    assert!(!told.contains("Ana") && !told.contains("Eva"), "{told}");
    // It is in their data, and goes with their place.
    stage.says(ana, "/privacidad").await;
    stage.forges(ana, &format!("gn:{id}")).await;
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let needs = tx.needs_counts(id).await.unwrap();
    assert_eq!(
        (needs.sign_language, needs.ramp, needs.other),
        (About::Nobody, About::Few, About::Nobody)
    );
    assert!(tx.needs_notes(id, 9).await.unwrap().is_empty());
    drop(tx);
    // Nobody else sees who comes.
    stage.take(eva);
    stage.forges(eva, &format!("gl:{id}")).await;
    assert!(!stage.take(eva).contains("👥"));
    stage.town.finish().await;
}

async fn a_reminder_goes_along_with_the_date_and_leaves_once(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "/espacios").await;
    stage.presses_line(ana, "📣 sábado 20 de julio").await;
    stage.take(ana);
    stage.presses(ana, "⏰ Recordarme").await;
    stage.presses(ana, "Ver el encuentro").await;
    stage.presses(ana, "⏰ Recordarme").await;
    let told = stage.take(ana);
    let when = "⏰ Listo. Le vamos a recordar: viernes 19 de julio de 2024, 9:00 a. m.";
    assert!(told.contains(when), "{told}");
    // It is put off by a day.
    let later = instant(STARTS) + TimeDelta::days(1);
    let moved = Change::Reschedule {
        starts_at: later,
        ends_at: later + TimeDelta::hours(3),
    };
    change(&mut stage, carmen, id, &moved).await;
    stage.at("2024-07-19T09:05:00-05:00").await;
    assert!(!stage.take(ana).contains("⏰ Usted pidió"));
    stage.at("2024-07-20T08:59:00-05:00").await;
    assert!(!stage.take(ana).contains("⏰ Usted pidió"));
    stage.at("2024-07-20T09:00:00-05:00").await;
    let told = stage.take(ana);
    assert!(
        told.contains("⏰ Usted pidió que le recordáramos esto:"),
        "{told}"
    );
    assert!(told.contains("domingo 21 de julio"), "{told}");
    stage.town.restart().await;
    stage.at("2024-07-20T09:10:00-05:00").await;
    stage.at("2024-07-21T08:00:00-05:00").await;
    assert!(!stage.take(ana).contains("⏰ Usted pidió"));
    stage.town.finish().await;
}

async fn a_reminder_knows_what_is_too_late_or_cancelled(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let (ana, eva) = (stage.person("Ana", "es"), stage.person("Eva", "es"));
    for person in [ana, eva] {
        stage.says(person, "hola").await;
    }
    let press = format!("gr:{id}");
    stage.at("2024-07-19T12:00:00-05:00").await;
    stage.forges(ana, &press).await;
    let told = stage.take(ana);
    assert!(
        told.contains("sábado 20 de julio de 2024, 7:00 a. m."),
        "{told}"
    );
    stage.at("2024-07-20T06:50:00-05:00").await;
    change(&mut stage, carmen, id, &Change::Cancel).await;
    stage.at("2024-07-20T07:00:00-05:00").await;
    assert!(!stage.take(ana).contains("⏰ Usted pidió"));

    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    stage.at("2024-07-20T07:30:00-05:00").await;
    stage.forges(eva, &format!("gr:{id}")).await;
    assert!(
        stage
            .take(eva)
            .contains("Ya no hay tiempo para recordarle.")
    );
    assert_eq!(answer(&stage, id, eva).await, None);
    stage.town.finish().await;
}

async fn answers_come_from_any_message_and_only_in_time(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, None).await;
    let ana = stage.person("Ana", "es");
    stage.says(ana, "hola").await;
    for nowhere in ["gy:0", "gy:99", "gn:", "gs:1:x", "gz:1"] {
        stage.take(ana);
        stage.forges(ana, nowhere).await;
        assert!(!stage.take(ana).contains("Listo"), "{nowhere}");
    }
    stage.at(STARTS).await;
    stage.take(ana);
    stage.forges(ana, &format!("gy:{id}")).await;
    assert!(
        stage
            .take(ana)
            .contains("Ese encuentro ya empezó o ya pasó.")
    );
    assert_eq!(answer(&stage, id, ana).await, None);
    stage.town.finish().await;
}
