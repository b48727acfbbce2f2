//! The main job, end to end, on both engines: question, deadline, reminder, answer.

use crate::support::{Engine, Town, on_both_engines};
use convoca::domain::people::Role;

on_both_engines!(a_question_is_asked_reminded_and_answered);

async fn a_question_is_asked_reminded_and_answered(engine: Engine) {
    let mut town = Town::new(engine).await;
    let liaison = town.staff("Luz", Role::Liaison, "planeacion").await;
    let citizen = town.person("Ana");
    town.telegram.begin(citizen, None).unwrap();
    town.settle().await;
    town.presses(citizen, "✍️ Hacer una pregunta").await;
    println!("{}", town.heard(citizen, 0));
    println!("{}", town.heard(liaison, 0));
}
