//! Something is missing in a question, where somebody else is in the way: of two who ask for it one does, what does not
//! arrive stops no clock, and whatever else is done meanwhile has one outcome.

use super::completion::{MISSING, asks_for_it, lacks};
use super::extension::{MONDAY, asked, asks, due};
use super::forum::actor;
use crate::support::{Engine, Stage, on_both_engines};
use convoca::actions::question::completion::{ask, close, go_on};
use convoca::actions::{ActionError, Actor};
use convoca::app::App;
use convoca::domain::Refused;
use convoca::domain::base::QuestionId;
use convoca::domain::calendar::{CalendarSpec, NonBusinessDay};
use convoca::domain::question::Refusal;
use convoca::domain::staff::role::Role;

on_both_engines!(
    of_two_who_ask_one_does,
    what_does_not_arrive_stops_no_clock,
    whoever_is_erased_leaves_a_clock_that_runs,
    an_answer_or_a_withdrawal_ends_it,
    whatever_needs_a_date_goes_on_first,
    another_calendar_meanwhile_counts_the_days_that_are_left,
    a_closure_that_does_not_arrive_is_none,
    what_comes_while_it_is_closed_has_one_outcome,
    what_is_answered_together_is_asked_for_nothing,
    without_a_head_the_coordinator_signs,
);

async fn asks_as(app: &App, actor: &Actor) -> Result<(), ActionError> {
    let (now, desk) = (app.clock.now(), app.desk.now());
    let mut tx = app.store.begin().await.unwrap();
    ask(&mut tx, &desk, actor, (QuestionId::new(1), MISSING), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn state(stage: &Stage) -> String {
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let question = tx.question(QuestionId::new(1)).await.unwrap().unwrap();
    question.state.name().to_owned()
}

async fn of_two_who_ask_one_does(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let both = [actor(&stage, luz).await, actor(&stage, hernan).await];
    let twin = match engine {
        Engine::Postgres => Some(stage.town.twin().await),
        Engine::Sqlite => None,
    };
    let (app, other) = (&stage.town.app, twin.as_ref().unwrap_or(&stage.town.app));
    let (one, two) = tokio::join!(asks_as(app, &both[0]), asks_as(other, &both[1]));
    let refused: Vec<_> = [&one, &two]
        .into_iter()
        .filter_map(|one| one.as_ref().err())
        .collect();
    let [refused] = refused[..] else {
        panic!("{one:?} {two:?}");
    };
    let is_second = matches!(
        refused,
        ActionError::Refused(Refused::Question(Refusal::Stands))
    );
    assert!(
        is_second || matches!(refused, ActionError::Store(_)),
        "{refused:?}"
    );
    stage.settle().await;
    assert_eq!(stage.take(ana).matches("nos falta algo").count(), 1);
    if let Some(twin) = twin {
        twin.store.close().await;
    }
    stage.town.finish().await;
}

async fn what_does_not_arrive_stops_no_clock(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let liaison = actor(&stage, luz).await;
    for person in [luz, hernan, carmen] {
        stage.take(person);
    }
    // It is decided, and blocked before it leaves.
    asks_as(&stage.town.app, &liaison).await.unwrap();
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    for person in [luz, hernan, carmen] {
        let told = stage.take(person);
        let lost = "No llegó lo que se pidió para la pregunta 2024-000001.";
        assert_eq!(told.matches(lost).count(), 1, "{told}");
        assert!(told.contains("a más tardar el lunes 5 de agosto"), "{told}");
    }
    assert_eq!(
        (state(&stage).await, due(&stage).await),
        ("received".into(), "2024-08-05".into())
    );
    // Who is known to be out of reach is asked for nothing.
    lacks(&mut stage, luz, "2024-1").await;
    assert!(
        stage
            .take(luz)
            .contains("no le llegan los mensajes del bot")
    );
    // Back again, it can be asked for: it never was.
    stage.town.telegram.unblock(ana).unwrap();
    stage.settle().await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    assert_eq!(state(&stage).await, "incomplete");
}

async fn whoever_is_erased_leaves_a_clock_that_runs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    stage.at("2024-07-22T09:00:00-05:00").await;
    lacks(&mut stage, luz, "2024-1").await;
    stage.presses(luz, "✅ Pedirlo").await;
    stage.at("2024-07-31T09:00:00-05:00").await;
    stage.take(luz);
    stage.says(ana, "/borrar").await;
    stage.presses(ana, "Sí, borrar mis datos").await;
    let told = stage.take(luz);
    assert!(told.contains("lo que faltaba ya no llega"), "{told}");
    assert!(
        told.contains("a más tardar el jueves 15 de agosto"),
        "{told}"
    );
    assert_eq!(
        (state(&stage).await, due(&stage).await),
        ("received".into(), "2024-08-15".into())
    );
    // Whoever asked for it may go too.
    stage.says(luz, "/borrar").await;
    stage.presses(luz, "Sí, borrar mis datos").await;
    let nobody = "SELECT COUNT(*) FROM question_completions WHERE by_person IS NULL";
    assert_eq!(stage.town.database.count(nobody).await, 1);
    // Of nobody nothing can be asked for.
    let eva = stage.person("Eva", "es");
    asks(&mut stage, eva).await;
    stage.says(eva, "/borrar").await;
    stage.presses(eva, "Sí, borrar mis datos").await;
    let hernan = stage.staff("Inés", "es", Role::Liaison, "planeacion").await;
    stage.forges(hernan, "lack:2").await;
    assert!(stage.take(hernan).contains("no está en este chat"));
    stage.town.finish().await;
}

async fn an_answer_or_a_withdrawal_ends_it(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    for number in ["2024-1", "2024-2"] {
        asks_for_it(&mut stage, luz, number).await;
    }
    stage.at("2024-08-12T09:00:00-05:00").await;
    stage.take(ana);
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "✍️ Responder").await;
    stage.says(luz, "La arreglan en agosto.").await;
    stage.presses(luz, "✅ Enviar").await;
    // It is answered in time: its clock had stood still.
    let told = stage.take(ana);
    assert!(
        told.contains("La arreglan en agosto.") && !told.contains("tarde"),
        "{told}"
    );
    assert_eq!(state(&stage).await, "answered");
    let missed = "SELECT COUNT(*) FROM questions WHERE missed_on IS NOT NULL";
    assert_eq!(stage.town.database.count(missed).await, 0);
    stage.says(ana, "2024-2").await;
    stage.presses(ana, "Retirarla").await;
    stage.presses(ana, "Sí, retirarla").await;
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    assert!(stage.take(ana).contains("¿de qué tema es?"));
    stage
        .forges_all(
            luz,
            ["lackony:1", "lackony:2", "lackend:2"].map(String::from),
        )
        .await;
    assert_eq!(state(&stage).await, "answered");
    stage.town.finish().await;
}

async fn whatever_needs_a_date_goes_on_first(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    for forged in ["ext:1", "kinds:1", "not:1", "cmp:1:2"] {
        stage.take(hernan);
        stage.forges(hernan, forged).await;
        let told = stage.take(hernan);
        assert!(
            told.contains("primero toque") || forged.starts_with("cmp"),
            "{forged}: {told}"
        );
    }
    stage.forges(hernan, "same:1:2").await;
    let joined = "SELECT COUNT(*) FROM questions WHERE leader_id IS NOT NULL";
    assert_eq!(stage.town.database.count(joined).await, 0);
    // Without it the clock runs again, and both sides read the date.
    stage.at("2024-07-22T09:00:00-05:00").await;
    for person in [luz, hernan, ana] {
        stage.take(person);
    }
    stage.says(luz, "2024-1").await;
    stage.presses(luz, "▶️ Seguir sin esperar").await;
    stage.presses(luz, "▶️ Sí, seguir").await;
    // None of its days was used: fifteen from 23 July on.
    for person in [luz, hernan, ana] {
        let told = stage.take(person);
        assert!(told.contains("martes 13 de agosto de 2024"), "{told}");
    }
    assert_eq!(due(&stage).await, "2024-08-13");
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "⏳ Alargar la fecha").await;
    assert!(
        stage
            .take(hernan)
            .contains("5 días hábiles más: miércoles 21 de agosto")
    );
    stage.forges(luz, "lackony:1").await;
    assert!(stage.take(luz).contains("ya no espera nada"));
    stage.town.finish().await;
}

async fn another_calendar_meanwhile_counts_the_days_that_are_left(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    stage.at("2024-07-22T09:00:00-05:00").await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    for person in [luz, ana] {
        stage.take(person);
    }
    // Thursday 1 August becomes a day on which nobody works: nobody has a date that moves.
    let day = NonBusinessDay {
        date: "2024-08-01".parse().unwrap(),
        act: "Decreto 120 de 2024".into(),
        adopted_on: Some("2024-07-20".parse().unwrap()),
    };
    let calendar = CalendarSpec {
        non_business_days: vec![day],
        ..CalendarSpec::default()
    };
    stage.town.adopts(calendar).await;
    stage.settle().await;
    assert_eq!(stage.take(ana), "");
    stage.at("2024-07-31T10:00:00-05:00").await;
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    let told = stage.take(ana);
    assert!(
        told.contains("a más tardar el viernes 16 de agosto"),
        "{told}"
    );
    assert_eq!(due(&stage).await, "2024-08-16");
    stage.town.finish().await;
}

async fn a_closure_that_does_not_arrive_is_none(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    stage.at("2024-08-16T09:00:00-05:00").await;
    let head = actor(&stage, hernan).await;
    for person in [luz, hernan] {
        stage.take(person);
    }
    let (now, desk) = (stage.town.app.clock.now(), stage.town.app.desk.now());
    let mut tx = stage.town.app.store.begin().await.unwrap();
    let why = "Sin la vereda no se sabe cuál es la vía.";
    let closed = close(&mut tx, &desk, &head, (QuestionId::new(1), why), now).await;
    closed.unwrap();
    tx.commit().await.unwrap();
    stage.town.telegram.block(ana).unwrap();
    stage.settle().await;
    assert_eq!(state(&stage).await, "incomplete");
    for person in [luz, hernan] {
        let told = stage.take(person);
        assert!(told.contains("No llegó el aviso de que se cerró"), "{told}");
    }
    stage.forges(hernan, "lackend:1").await;
    assert!(
        stage
            .take(hernan)
            .contains("no le llegan los mensajes del bot")
    );
    // It can go on all the same.
    let mut tx = stage.town.app.store.begin().await.unwrap();
    go_on(&mut tx, &desk, &head, QuestionId::new(1), now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(state(&stage).await, "received");
}

async fn what_comes_while_it_is_closed_has_one_outcome(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, hernan, ana) = asked(&mut stage).await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    stage.at("2024-08-16T09:00:00-05:00").await;
    stage.says(hernan, "2024-1").await;
    stage.presses(hernan, "✖️ Cerrar la pregunta").await;
    stage
        .says(hernan, "Sin la vereda no se sabe cuál es la vía.")
        .await;
    // Late, but it is not closed: it counts.
    stage.says(ana, "Es en la vereda El Pedregal.").await;
    let told = stage.take(ana);
    assert!(
        told.contains("Lo agregamos a su pregunta 2024-000001"),
        "{told}"
    );
    stage.take(hernan);
    stage.presses(hernan, "✅ Firmar y cerrar").await;
    assert!(stage.take(hernan).contains("ya no espera nada"));
    assert_eq!(state(&stage).await, "received");
    assert_eq!(stage.take(ana), "");
    stage.town.finish().await;
}

async fn what_is_answered_together_is_asked_for_nothing(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let (luz, _, ana) = asked(&mut stage).await;
    asks(&mut stage, ana).await;
    stage.forges(luz, "same:1:2").await;
    stage.take(luz);
    for (forged, why) in [
        ("lack:1", "cada una tiene su plazo"),
        ("lack:2", "se responde junto con otra"),
    ] {
        stage.forges(luz, forged).await;
        let told = stage.take(luz);
        assert!(told.contains(why), "{told}");
    }
    stage.forges(luz, "alone:2").await;
    stage.take(luz);
    asks_for_it(&mut stage, luz, "2024-1").await;
    assert_eq!(state(&stage).await, "incomplete");
    stage.town.finish().await;
}

async fn without_a_head_the_coordinator_signs(engine: Engine) {
    let mut stage = Stage::new(engine, MONDAY).await;
    let luz = stage.staff("Luz", "es", Role::Liaison, "planeacion").await;
    let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
    let ana = stage.person("Ana", "es");
    asks(&mut stage, ana).await;
    asks_for_it(&mut stage, luz, "2024-1").await;
    stage.at("2024-08-15T23:00:00-05:00").await;
    for person in [luz, carmen, ana] {
        stage.take(person);
    }
    stage.at("2024-08-16T08:00:00-05:00").await;
    assert_eq!(stage.take(luz), "");
    let told = stage.take(carmen);
    assert!(told.contains("Ciérrela, o siga sin esperar"), "{told}");
    stage.says(carmen, "/pendientes").await;
    stage.presses_line(carmen, "⏸️ 2024-000001").await;
    stage.presses(carmen, "✖️ Cerrar la pregunta").await;
    stage
        .says(carmen, "Sin la vereda no se sabe cuál es la vía.")
        .await;
    stage.presses(carmen, "✅ Firmar y cerrar").await;
    assert_eq!(state(&stage).await, "closed");
    assert!(stage.take(ana).contains("recurso de reposición"));
    stage.town.finish().await;
}
