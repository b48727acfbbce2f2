//! After an outage the citizen's day counts, not ours (CPACA art. 15 par. 1).

use crate::support::{Engine, Town, on_both_engines};
use convoca::telegram::poll_once;

on_both_engines!(a_question_sent_while_the_machine_was_down_keeps_its_day);

async fn a_question_sent_while_the_machine_was_down_keeps_its_day(engine: Engine) {
    let mut town = Town::new(engine).await;
    let ana = town.person("Ana");
    // Friday evening, in time; the jobs note that the machine is alive.
    town.at("2024-07-19T23:50:00-05:00").await;
    town.says(ana, "¿Cuándo arreglan la vía del barrio?").await;
    town.presses(ana, "No sé").await;
    town.at("2024-07-19T23:55:00-05:00").await;
    // The machine goes down, Ana presses, and it comes back on Monday.
    town.telegram.press(ana, "✅ Enviar").unwrap();
    town.clock.set("2024-07-22T14:00:00Z".parse().unwrap());
    let since = town.app.intake.caught_up().await.unwrap();
    let (api, intake) = (&town.app.api, &town.app.intake);
    poll_once(api, intake, since, 0).await.unwrap();
    town.settle().await;
    // Day 1 is Monday 22 July. From Monday as the day of receipt it would be 13 August.
    let said = town.heard(ana, 0);
    assert!(said.contains("lunes 12 de agosto de 2024"), "{said}");
    town.finish().await;
}
