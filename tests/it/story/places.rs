//! A place goes to somebody who can be told of it.

use super::guests::{answer, hold};
use crate::support::{Engine, Stage, on_both_engines};
use convoca::domain::space::SpaceKind;
use convoca::domain::space::guests::Answer;
use convoca::domain::staff::role::Role;

on_both_engines!(a_place_goes_to_somebody_who_can_be_told);

const MONDAY: &str = "2024-07-15T10:00:00-05:00";

async fn a_place_goes_to_somebody_who_can_be_told(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let id = hold(&stage, carmen, SpaceKind::Forum, Some(1)).await;
    let people = ["Ana", "Eva", "Teo", "Ivo"].map(|name| stage.person(name, "es"));
    let [ana, eva, teo, ivo] = people;
    for person in people {
        stage.says(person, "/espacios").await;
        stage.presses_line(person, "📣 sábado 20 de julio").await;
        stage.presses(person, "✅ Voy a ir").await;
        stage.take(person);
    }
    // Eva is known to be out of reach; of Teo, whose account is gone, nobody knows it yet.
    stage.town.telegram.block(eva).unwrap();
    stage.settle().await;
    stage.town.telegram.set_deactivated(teo, true).unwrap();
    stage.presses(ana, "Ver el encuentro").await;
    stage.presses(ana, "❌ No puedo").await;
    assert!(stage.take(ivo).contains("🎉 Ya hay un cupo para usted"));
    for (person, expected) in [
        (eva, Answer::Waiting),
        (teo, Answer::Waiting),
        (ivo, Answer::Coming),
    ] {
        assert_eq!(answer(&stage, id, person).await, Some(expected));
    }
}
