//! What was proposed too late is not left without an answer.

use super::Poll;
use crate::support::{Engine, on_both_engines, seen};
use convoca::actions::survey::{self, moderate};
use convoca::domain::staff::role::Role;
use convoca::domain::survey::Verdict;

on_both_engines!(
    what_waits_when_it_closes_is_declined_and_told,
    what_waits_when_it_is_called_off_is_told_too,
    many_are_told_in_pieces,
    whoever_closes_it_is_told_at_once_and_the_others_at_work,
    what_the_clock_closes_at_midnight_is_told_at_work,
);

impl Poll {
    async fn proposes(&mut self, person: i64, text: &str) {
        let actor = self.actor(person).await;
        let (mut tx, now) = (self.tx().await, self.stage.town.clock.now());
        let done = moderate::propose(&mut tx, &actor, self.id, text, now).await;
        done.unwrap();
        tx.commit().await.unwrap();
    }
}

async fn what_waits_when_it_closes_is_declined_and_told(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.closes_at = Some("2024-07-19T23:00:00-05:00".parse().unwrap());
    })
    .await;
    let (ana, eva) = (poll.comes("Ana").await, poll.comes("Eva").await);
    poll.proposes(ana, "Perros <sin> dueño").await;
    poll.proposes(eva, "Ruido").await;
    poll.stage.says(eva, "/borrar").await;
    poll.stage.presses_line(eva, "Sí").await;
    for person in [ana, eva] {
        poll.stage.take(person);
    }
    // It closes in the night: nobody is woken.
    poll.at("2024-07-19T23:00:00-05:00").await;
    assert_eq!(poll.stage.take(ana), "");
    let mut tx = poll.tx().await;
    assert!(tx.proposals_waiting(poll.id, 9).await.unwrap().is_empty());
    let found = tx.proposal(1).await.unwrap().unwrap();
    assert_eq!(found.verdict, Verdict::Declined);
    drop(tx);
    assert!(poll.results().await.is_some());
    poll.at("2024-07-22T09:00:00-05:00").await;
    seen!(poll.stage.take(ana), @r"
    ===== Monday 22 July 2024, 09:00
    Usted propuso «Perros <sin> dueño» en la encuesta «¿De qué temas hablamos?».
    Llegó cuando la encuesta ya se cerraba, y no alcanzó a entrar en la lista. Queda anotado. Gracias por decirlo.
    ");
    assert_eq!(poll.stage.take(eva), "");
}

async fn what_waits_when_it_is_called_off_is_told_too(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let john = poll.stage.person("John", "en");
    poll.stage.begins(john, None).await;
    poll.proposes(john, "Loud noise").await;
    poll.stage.take(john);
    let (actor, survey) = (poll.actor(poll.carmen).await, poll.survey().await);
    let (mut tx, now) = (poll.tx().await, poll.stage.town.clock.now());
    let seen = survey.seen();
    survey::cancel(&mut tx, &actor, seen, now).await.unwrap();
    tx.commit().await.unwrap();
    poll.stage.town.tick().await;
    poll.stage.settle().await;
    let seen = poll.stage.take(john);
    assert_eq!(
        seen.matches("You proposed «Loud noise»").count(),
        1,
        "{seen}"
    );
    assert!(seen.contains("It is noted"), "{seen}");
}

async fn many_are_told_in_pieces(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let ana = poll.comes("Ana").await;
    let actor = poll.actor(ana).await;
    let (survey, app) = (poll.survey().await, &poll.stage.town.app);
    let mut tx = poll.tx().await;
    for n in 0..501 {
        let text = format!("Tema {n}");
        let added = tx.add_proposal(poll.id, actor.person.id, &text).await;
        added.unwrap();
    }
    for left in [1, 0] {
        let done = moderate::decline_late(&mut tx, &app.desk.now(), &survey, app.clock.now()).await;
        assert!(done.unwrap());
        let waiting = tx.proposals_waiting(poll.id, 9).await.unwrap();
        assert_eq!(waiting.len(), left);
    }
    let done = moderate::decline_late(&mut tx, &app.desk.now(), &survey, app.clock.now()).await;
    assert!(!done.unwrap());
}

async fn whoever_closes_it_is_told_at_once_and_the_others_at_work(engine: Engine) {
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.closes_at = Some("2024-07-19T22:00:00-05:00".parse().unwrap());
    })
    .await;
    let rosa = poll.stage.staff("Rosa", "es", Role::Coordinator, "").await;
    let carmen = poll.carmen;
    // By hand, at night, minutes after the clock should have done it.
    let night = "2024-07-19T22:05:00-05:00".parse().unwrap();
    poll.stage.town.clock.set(night);
    for person in [carmen, rosa] {
        poll.stage.take(person);
    }
    poll.closes().await;
    let told = |poll: &mut Poll, person| poll.stage.take(person).matches("📊 Se cerró").count();
    assert!(poll.results().await.is_some());
    assert_eq!((told(&mut poll, carmen), told(&mut poll, rosa)), (1, 0));
    poll.at("2024-07-22T09:00:00-05:00").await;
    assert_eq!((told(&mut poll, carmen), told(&mut poll, rosa)), (0, 1));
}

async fn what_the_clock_closes_at_midnight_is_told_at_work(engine: Engine) {
    let midnight = "2024-07-20T00:00:00-05:00";
    let mut poll = Poll::new(engine, |survey| {
        Poll::only_topics(survey);
        survey.closes_at = Some(midnight.parse().unwrap());
    })
    .await;
    let rosa = poll.stage.staff("Rosa", "es", Role::Coordinator, "").await;
    let staff = [poll.carmen, rosa];
    for person in staff {
        poll.stage.take(person);
    }
    poll.at(midnight).await;
    assert!(poll.results().await.is_some());
    for person in staff {
        assert_eq!(poll.stage.take(person), "", "Saturday, and a holiday");
    }
    poll.at_work().await;
    for person in staff {
        let told = poll.stage.take(person);
        assert!(told.contains("Monday 22 July 2024, 08:00"), "{told}");
        assert_eq!(told.matches("📊 Se cerró").count(), 1, "{told}");
    }
    poll.stage.town.finish().await;
}
