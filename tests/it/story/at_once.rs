//! Two things at the same instant, of two processes where the engine allows two: one of them happens.

use super::forum::{actor, announced, forum};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::convocation::Telling;
use convoca::actions::space::change::change;
use convoca::actions::space::guests::say;
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::space::guests::{Answer, Said};
use convoca::domain::space::{Change, Details, Space};
use convoca::domain::staff::role::Role;

on_both_engines!(
    a_draft_that_two_processes_look_at_becomes_one_question,
    places_are_taken_while_there_are_fewer_of_them,
);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// The other process, where two can be.
async fn twin(stage: &Stage, engine: Engine) -> Option<App> {
    match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    }
}

async fn a_draft_that_two_processes_look_at_becomes_one_question(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let people = ["Ana", "Eva", "Luis"].map(|name| stage.person(name, "es"));
    for person in people {
        stage.says(person, "/preguntar").await;
        stage.says(person, "¿Cuándo podan los árboles?").await;
    }
    stage.at("2024-07-15T10:30:00-05:00").await;
    for person in people {
        stage.take(person);
    }
    let twin = twin(&stage, engine).await;
    let (app, now) = (&stage.town.app, "2024-07-16T10:00:00-05:00");
    stage.town.clock.set(now.parse().unwrap());
    let one = app.jobs().unwrap();
    let other = twin.as_ref().unwrap_or(app).jobs().unwrap();
    let (one, other) = tokio::join!(one.tick(), other.tick());
    // Whoever is second may find that it was done.
    assert!(one.is_ok() || other.is_ok(), "{one:?} {other:?}");
    stage.at("2024-07-16T10:01:00-05:00").await;
    let asked = "SELECT COUNT(*) FROM questions";
    assert_eq!(stage.town.database.count(asked).await, 3);
    for person in people {
        let told = stage.take(person);
        let receipts = told.matches("Su número es 2024-").count();
        assert_eq!(receipts, 1, "{told}");
    }
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn places_are_taken_while_there_are_fewer_of_them(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let people = ["Ana", "Eva", "Luis", "Teo"].map(|name| stage.person(name, "es"));
    let twin = twin(&stage, engine).await;
    let mut known = Vec::new();
    for person in people {
        stage.begins(person, None).await;
        known.push(actor(&stage, person).await);
    }
    // Two people and one place; then a place less while one more comes.
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let space = Space {
        details: Details {
            capacity: Some(1),
            ..Details::default()
        },
        ..forum(&stage)
    };
    let key = announced(&stage, carmen, space).await;
    let mut tx = app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    let id = spaces.0.iter().find(|one| one.space.key == key).unwrap().id;
    drop((tx, spaces));
    let (one, two) = tokio::join!(comes(app, id, &known[0]), comes(other, id, &known[1]));
    let mut answers = [one.unwrap(), two.unwrap()];
    answers.sort_by_key(|answer| *answer == Answer::Waiting);
    assert_eq!(answers, [Answer::Coming, Answer::Waiting]);

    let carmen = actor(&stage, carmen).await;
    let with = |capacity: u32| {
        Change::Detail(Details {
            capacity: Some(capacity),
            ..Details::default()
        })
    };
    let (more, fewer) = (with(3), with(2));
    let lower = async |to: &Change, app: &App| {
        let mut tx = app.store.begin().await.unwrap();
        let (now, told) = (app.clock.now(), Telling::default());
        let done = change(&mut tx, &app.desk.now(), &carmen, id, to, told, now).await;
        match done {
            Ok(_) => tx.commit().await.unwrap(),
            Err(ActionError::Refused(_)) => {}
            Err(error) => panic!("{error}"),
        }
    };
    lower(&more, app).await;
    let (_, last) = tokio::join!(lower(&fewer, app), comes(other, id, &known[2]));
    last.unwrap();
    let mut tx = app.store.begin().await.unwrap();
    let spaces = tx.spaces().await.unwrap();
    let found = spaces.0.iter().find(|one| one.id == id).unwrap();
    let places = found.space.details.capacity.unwrap();
    let coming = tx.rsvp_counts(id).await.unwrap().coming;
    assert!(coming <= i64::from(places), "{coming} in {places}");
    assert!(coming >= 2, "{coming}");
    drop((tx, spaces));
    if let Some(twin) = twin {
        twin.store.close().await;
    }
}

/// Somebody says that they come. What became of it.
async fn comes(app: &App, space: i64, actor: &Actor) -> Result<Answer, ActionError> {
    let mut tx = app.store.begin().await?;
    let now = app.clock.now();
    let told = say(&mut tx, &app.desk.now(), actor, space, Said::Comes, now).await?;
    tx.commit().await?;
    Ok(told.answer)
}
