//! Ballots on paper against the clock and each other: two at once are one, and none comes after the end.

use super::Poll;
use super::paper::{given, log};
use crate::support::{Engine, on_both_engines};
use convoca::actions::survey::{self, paper};
use convoca::domain::Refused;
use convoca::domain::staff::role::Role;
use convoca::domain::survey::flow::Answer;
use convoca::domain::survey::life::State;
use convoca::domain::survey::paper::Paper;
use convoca::domain::survey::{Move, Refusal};

on_both_engines!(
    two_who_type_the_same_form_are_one_ballot,
    what_is_typed_while_it_closes_counts_or_is_refused,
    paper_and_phone_at_once_are_one_ballot,
);

async fn two_who_type_the_same_form_are_one_ballot(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let teo = poll.stage.staff("Teo", "es", Role::Liaison, "tic").await;
    let actors = [poll.actor(luz).await, poll.actor(teo).await];
    let (id, now) = (poll.id, poll.stage.town.clock.now());
    let typing = actors.iter().map(|actor| {
        let poll = &poll;
        async move {
            let answers = vec![Some(Answer::Marks(vec![0]))];
            let paper = Paper { form: 7, answers };
            let mut tx = poll.tx().await;
            let done = paper::type_in(&mut tx, actor, id, &paper, (now, now)).await;
            tx.commit().await.unwrap();
            done
        }
    });
    let done = futures::future::join_all(typing).await;
    let refused = |done: &Result<(), convoca::actions::ActionError>| {
        matches!(
            done,
            Err(convoca::actions::ActionError::Refused(Refused::Survey(
                Refusal::FormTyped
            )))
        )
    };
    assert_eq!(
        done.iter().filter(|done| done.is_ok()).count(),
        1,
        "{done:?}"
    );
    assert_eq!(
        done.iter().filter(|done| refused(done)).count(),
        1,
        "{done:?}"
    );
    assert_eq!(poll.tx().await.took_part(id).await.unwrap(), 1);
    assert_eq!(log(&poll).await, ["ballot_typed survey 7"]);
}

async fn what_is_typed_while_it_closes_counts_or_is_refused(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let (luz, carmen) = (poll.actor(luz).await, poll.actor(poll.carmen).await);
    let (now, seen) = (poll.stage.town.clock.now(), poll.survey().await);
    let seen = seen.seen();
    let typing = async {
        let answers = vec![Some(Answer::Marks(vec![0]))];
        let paper = Paper { form: 7, answers };
        let mut tx = poll.tx().await;
        let done = paper::type_in(&mut tx, &luz, seen.id, &paper, (now, now)).await;
        // Whoever closes it now waits.
        tokio::task::yield_now().await;
        tx.commit().await.unwrap();
        done
    };
    let closing = async {
        let mut tx = poll.tx().await;
        let closed = survey::close(&mut tx, &carmen, seen, now).await;
        tx.commit().await.unwrap();
        closed
    };
    let (typed, closed) = futures::future::join(typing, closing).await;
    assert!(closed.is_ok(), "{closed:?}");
    assert_eq!(given(&poll, 7).await.is_some(), typed.is_ok(), "{typed:?}");
    let (mut tx, now) = (poll.tx().await, poll.stage.town.clock.now());
    let answers = vec![Some(Answer::Marks(vec![0]))];
    let paper = Paper { form: 8, answers };
    let late = paper::type_in(&mut tx, &luz, seen.id, &paper, (now, now)).await;
    let refused = convoca::actions::ActionError::from(Refusal::NotOpen(State::Closed));
    assert_eq!(format!("{late:?}"), format!("Err({refused:?})"));
}

async fn paper_and_phone_at_once_are_one_ballot(engine: Engine) {
    let mut poll = Poll::new(engine, Poll::only_topics).await;
    let luz = poll.stage.staff("Luz", "es", Role::Liaison, "tic").await;
    let beto = poll.comes("Beto").await;
    let (luz, beto) = (poll.actor(luz).await, poll.actor(beto).await);
    let (id, now) = (poll.id, poll.stage.town.clock.now());
    let mut tx = poll.tx().await;
    survey::use_form(&mut tx, &beto, (id, 7), now)
        .await
        .unwrap();
    let mark = Move::Mark { at: 0, choice: 1 };
    survey::press(&mut tx, &beto, id, mark, now).await.unwrap();
    tx.commit().await.unwrap();
    let by_phone = async {
        let mut tx = poll.tx().await;
        let done = survey::give(&mut tx, &beto, id, (now, now)).await;
        tokio::task::yield_now().await;
        match done.is_ok() {
            true => tx.commit().await.unwrap(),
            false => drop(tx),
        }
        done.is_ok()
    };
    let on_paper = async {
        let answers = vec![Some(Answer::Marks(vec![0]))];
        let paper = Paper { form: 7, answers };
        let mut tx = poll.tx().await;
        let done = paper::type_in(&mut tx, &luz, id, &paper, (now, now)).await;
        tokio::task::yield_now().await;
        tx.commit().await.unwrap();
        done.is_ok()
    };
    let (phone, paper) = futures::future::join(by_phone, on_paper).await;
    assert_ne!(phone, paper, "one of them counts");
    assert_eq!(poll.tx().await.took_part(id).await.unwrap(), 1);
}
