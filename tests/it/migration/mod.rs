//! What the version before left behind is read by this one, and goes on: rows with the names it wrote,
//! dialogues in the middle, messages that wait, buttons in people's chats.

mod backlog;
mod names;

use crate::support::{Database, Engine, Stage, Town, on_both_engines};
use convoca::domain::base::audit::Walk;
use convoca::domain::survey::life::State;
use convoca::render::Button;
use convoca::simulator::Limits;
use convoca::store::{Store, Wanted};

on_both_engines!(
    every_row_is_read,
    dialogues_go_on_where_they_stood,
    staff_goes_on_too,
    buttons_of_then_still_work,
);

/// The last migration that the version before knew.
const BEFORE: i64 = 20;
const ROWS: &str = include_str!("before.sql");
const BUTTONS: &str = include_str!("buttons.txt");
/// Wednesday, five minutes after the last thing that happened.
const NOW: &str = "2024-07-24T10:05:00-05:00";
/// Everybody with an account, in the order of their numbers, with the language of their phone.
const EVERYBODY: [(&str, &str); 10] = [
    ("Carmen", "es"),
    ("Luz", "es"),
    ("Teo", "es"),
    ("Hernán", "es"),
    ("Alba", "en"),
    ("Ana", "es"),
    ("Luis", "es"),
    ("Eva", "es"),
    ("Beto", "es"),
    ("Iris", "es"),
];

async fn left_behind(engine: Engine) -> Database {
    let database = Database::before(engine, BEFORE).await;
    database.meddle(ROWS).await;
    database.leave_numbers_free().await;
    database
}

/// The town of then, with everybody's phone, in which this version has just started.
async fn town(engine: Engine) -> (Stage, [i64; 10]) {
    let database = left_behind(engine).await;
    let mut stage = Stage::on(Town::on(database, NOW, Limits::off()).await);
    let people = EVERYBODY.map(|(name, language)| stage.person(name, language));
    assert_eq!(people.first(), Some(&1001), "the accounts of then");
    (stage, people)
}

/// What this town's Telegram knows nothing of: files that were sent to the other one, and who has not
/// written yet.
const ELSEWHERE: &str = "SELECT COUNT(*) FROM outbox WHERE state = 'failed'
    AND error NOT LIKE '%wrong file%' AND error NOT LIKE '%initiate conversation%'";

/// Nothing waits, was refused, or was set aside that had not been set aside then.
async fn well(stage: &Stage) {
    assert_eq!(stage.town.database.count(ELSEWHERE).await, 0);
    let mut tx = stage.town.app.store.begin().await.unwrap();
    assert_eq!(tx.outbox_depth().await.unwrap().waiting, 0);
    let aside = tx.updates_set_aside(10).await.unwrap();
    let aside: Vec<_> = aside.iter().map(|one| one.update_id).collect();
    assert_eq!(aside, [700_002]);
}

async fn every_row_is_read(engine: Engine) {
    let database = left_behind(engine).await;
    let store: Store = database.connect().await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(tx.team().await.unwrap().len(), 5);
    // What was late long ago is not told as if it were news; who insisted has no date yet.
    for (number, missed_on) in [(1, None), (2, Some("2024-08-05")), (4, None)] {
        let number = format!("2024-{number:06}");
        let id = tx.question_id(&number).await.unwrap().unwrap();
        let question = tx.question(id).await.unwrap().unwrap();
        let noted = question.missed_on.map(|date| date.to_string());
        assert_eq!(noted.as_deref(), missed_on, "{number}");
    }
    let all = tx.happenings(50).await.unwrap();
    assert_eq!(all.len(), 10);
    for event in all {
        let question = tx.question(event.question_id).await.unwrap().unwrap();
        tx.events_of(question.id).await.unwrap();
        tx.parts_of(question.id).await.unwrap();
        tx.files_of(question.id).await.unwrap();
        let Some(person) = question.person_id else {
            continue;
        };
        tx.consents_of(person).await.unwrap();
        tx.traits_of(person).await.unwrap();
        tx.rsvps_of(person).await.unwrap();
        tx.votes_of(person).await.unwrap();
    }
    for space in &tx.spaces().await.unwrap().0 {
        assert!(!tx.space_events(space.id).await.unwrap().is_empty());
        tx.papers(space.id).await.unwrap();
        tx.attendance(space.id).await.unwrap();
        tx.waves_about(space.id).await.unwrap();
    }
    let convocations = tx.convocations(10, 0).await.unwrap();
    assert_eq!(convocations.len(), 2);
    for one in convocations {
        tx.convocation_events(one.id).await.unwrap();
        let waves = tx.waves_of(one.id).await.unwrap();
        assert!(!waves.is_empty());
        for wave in waves {
            tx.tallies(wave.id).await.unwrap();
            tx.texts_sent(wave.id).await.unwrap();
        }
    }
    assert_eq!(tx.saved_audiences().await.unwrap().len(), 1);
    let surveys = tx.surveys(10, 0).await.unwrap();
    assert_eq!(surveys.len(), 2);
    for one in surveys {
        assert!(!tx.survey_events(one.id).await.unwrap().is_empty());
        tx.forms_given(one.id).await.unwrap();
        tx.waves_about_survey(one.id).await.unwrap();
        if one.state == State::Published {
            let results = convoca::actions::survey::results(&mut tx, one.id).await;
            assert!(results.unwrap().is_some(), "what was counted is read");
        }
    }
    let consultations = tx.consultations(false, 10, 0).await.unwrap();
    assert_eq!(consultations.len(), 2);
    for one in consultations {
        tx.observations(one.id).await.unwrap();
    }
    let newest = tx.newest_version().await.unwrap().unwrap();
    assert!(!tx.odd_in(newest.id, 10).await.unwrap().is_empty());
    for activity in tx.activities(&Wanted::default(), 10, 0).await.unwrap() {
        tx.activity_events(activity.id).await.unwrap();
    }
    // What was logged then is still one chain.
    let mut walk = Walk::default();
    for link in tx.audit_after(0, 100).await.unwrap() {
        walk.step(&link).unwrap();
    }
    walk.end(&tx.audit_end().await.unwrap()).unwrap();
}

async fn dialogues_go_on_where_they_stood(engine: Engine) {
    let (mut stage, people) = town(engine).await;
    let [.., ana, luis, eva, beto, iris] = people;
    // What waited is said first.
    stage.says(eva, "/mis_preguntas").await;
    let told = stage.take(eva);
    let (waited, answer) = (told.find("Esto puede hacer aquí"), told.find("2024-000003"));
    assert!(waited.is_some() && waited < answer, "{told}");

    stage.says(ana, "¿Y los juegos?").await;
    let told = stage.take(ana);
    assert!(told.contains("¿Y el parque?\n¿Y los juegos?"), "{told}");
    stage.presses(ana, "✅ Enviar").await;
    assert!(stage.take(ana).contains("Su número es 2024-000005"));

    stage.says(luis, "/encuestas").await;
    stage.presses_line(luis, "🗳 ¿Cómo le pareció").await;
    let told = stage.take(luis);
    assert!(told.contains("Pregunta 2 de"), "{told}");

    stage.says(beto, "ACDEF-34679").await;
    assert!(stage.take(beto).contains("No vemos ese código"));
    stage.says(iris, "hola").await;
    assert!(stage.take(iris).contains("Escriba aquí su pregunta"));
    well(&stage).await;
}

async fn staff_goes_on_too(engine: Engine) {
    let (mut stage, people) = town(engine).await;
    let [carmen, luz, teo, hernan, alba, ana, ..] = people;
    stage.says(ana, "/mis_preguntas").await;
    stage.says(luz, "Gracias por esperar.").await;
    stage.presses(luz, "✅ Enviar").await;
    let told = stage.take(ana);
    let answer = "Termina el 20 de diciembre.\n\nGracias por esperar.";
    assert!(told.contains(answer), "{told}");

    stage.says(teo, "20 de agosto").await;
    let told = stage.take(teo);
    assert!(told.contains("martes 20 de agosto"), "{told}");

    stage.says(carmen, "9 p. m.").await;
    let told = stage.take(carmen);
    assert!(told.contains("[Todavía no hay lugar]"), "{told}");
    for command in [
        "/pendientes",
        "/preguntas",
        "/espacios",
        "/convocar",
        "/equipo",
        "/encuestas",
        "/proceso",
        "/actividades",
        "/observaciones",
        "/privacidad",
    ] {
        for person in [carmen, hernan, alba] {
            stage.says(person, command).await;
            let told = stage.take(person);
            assert!(told.lines().count() > 3, "{command}: {told}");
        }
    }
    // The next morning the jobs find everything as they left it.
    stage.at("2024-07-25T08:00:00-05:00").await;
    assert!(stage.take(teo).contains("2024-000002"));
    well(&stage).await;
}

async fn buttons_of_then_still_work(engine: Engine) {
    let (mut stage, people) = town(engine).await;
    let mut all = 0;
    for line in BUTTONS.lines().filter(|line| !line.starts_with('#')) {
        let (name, buttons) = line.split_once(' ').unwrap();
        let mut names = EVERYBODY.iter().zip(people);
        let found = names.find(|((one, _), _)| *one == name);
        let (_, person) = found.unwrap();
        stage.says(person, "/ayuda").await;
        for data in buttons.split(' ') {
            assert!(Button::decode(data).is_some(), "{data} is no button");
            stage.forge_all(person, [data.to_owned()]);
            all += 1;
        }
        stage.settle().await;
    }
    assert!(all > 200);
    well(&stage).await;
}
