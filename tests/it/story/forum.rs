//! A forum that a coordinator holds, for the stories that take place in one.

use crate::support::Stage;
use crate::support::town::instant;
use chrono::TimeDelta;
use convoca::actions::Actor;
use convoca::actions::space::change;
use convoca::domain::base::{Address, Key};
use convoca::domain::space::{Details, Space, SpaceKind, State};
use convoca::store::StoredSpace;

/// Saturday of that week, at nine.
pub const STARTS: &str = "2024-07-20T09:00:00-05:00";

/// Who somebody is to the actions.
pub(super) async fn actor(stage: &Stage, person: i64) -> Actor {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let now = stage.town.clock.now();
    let person = tx
        .meet_person(Address::telegram(person), "es", now)
        .await
        .unwrap();
    let posts = tx.posts_of(person.id).await.unwrap();
    tx.commit().await.unwrap();
    Actor { person, posts }
}

/// A space on Saturday from nine to twelve, made by a coordinator.
pub(crate) async fn hold(
    stage: &Stage,
    coordinator: i64,
    kind: SpaceKind,
    capacity: Option<u32>,
) -> i64 {
    let mut space = forum(stage);
    space.kind = kind;
    space.details.capacity = capacity;
    made(stage, coordinator, space).await.id
}

/// A space that is announced. Its key.
pub(super) async fn announced(stage: &Stage, coordinator: i64, space: Space) -> Key {
    made(stage, coordinator, space).await.space.key
}

async fn made(stage: &Stage, coordinator: i64, space: Space) -> StoredSpace {
    let actor = actor(stage, coordinator).await;
    let (app, now) = (&stage.town.app, stage.town.clock.now());
    let mut tx = app.store.begin().await.unwrap();
    let made = change::create(&mut tx, &app.desk.now(), &actor, space, now).await;
    tx.commit().await.unwrap();
    made.unwrap()
}

/// A forum on Saturday from nine to twelve, before which questions are asked.
pub(super) fn forum(stage: &Stage) -> Space {
    let starts_at = instant(STARTS);
    Space {
        key: Key::parse("new").unwrap(),
        kind: SpaceKind::Forum,
        name: "Foro de vías".into(),
        starts_at,
        ends_at: starts_at + TimeDelta::hours(3),
        place: Some("Parque principal".into()),
        url: None,
        questions_open: stage.town.clock.now(),
        questions_close: starts_at,
        state: State::Announced,
        details: Details::default(),
    }
}
