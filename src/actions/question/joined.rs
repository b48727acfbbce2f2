//! Questions that ask the same are answered together, because a person said so: every asker keeps number, date and
//! clock, the one that is due first stands for all, and its answer is given to each.
//!
//! It can be undone until they are answered. Whoever changes who is among them holds all of them first, in order,
//! so that of two who decide at once the second sees what the first did. Deliberately absent: who asked the others;
//! nobody who asked learns that.

use super::{announce, decide, entrusted};
use crate::actions::share::new_lead;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::question::{Command, EventKind, Refusal, State};
use crate::render::question::Notice;
use crate::store::{Lane, Question, Tx};
use chrono::{DateTime, Utc};

/// Unanswered questions that are answered together with this one, itself among them, the one that stands for all
/// first.
///
/// # Errors
/// If the store fails.
pub async fn together(tx: &mut Tx, question: &Question) -> Result<Vec<Question>, ActionError> {
    let leader = match question.leader_id {
        Some(leader) if question.state == State::Received => tx.question(leader).await?,
        Some(_) | None => Some(question.clone()),
    };
    let leader = leader.ok_or(ActionError::NotFound(Sought::Question))?;
    let led = tx.led_by(leader.id).await?.into_iter();
    let mut all = vec![leader];
    all.extend(led.filter(Question::is_led));
    Ok(all)
}

/// The questions that an answer to one is given to, or its correction: the one that stands for all first.
///
/// # Errors
/// If the store fails.
pub async fn addressed(
    tx: &mut Tx,
    question: &Question,
    corrects: bool,
) -> Result<Vec<Question>, ActionError> {
    if !corrects {
        return together(tx, question).await;
    }
    let mut all = vec![question.clone()];
    // Whoever insisted has an answer of their own.
    if question.state == State::Answered && !question.insisted {
        let led = tx.led_by(question.id).await?.into_iter();
        all.extend(led.filter(|one| one.state == State::Answered && !one.insisted));
    }
    Ok(all)
}

/// Holds a question and all that are answered with it until the transaction ends; of one that is gone, nothing.
///
/// # Errors
/// If the store fails.
pub async fn hold_together(tx: &mut Tx, id: QuestionId) -> Result<(), ActionError> {
    match held(tx, &[id]).await {
        Ok(_) | Err(ActionError::NotFound(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Holds these questions and all that are answered with them, and reads them as they are then.
pub(in crate::actions) async fn held(
    tx: &mut Tx,
    ids: &[QuestionId],
) -> Result<Vec<Question>, ActionError> {
    let mut known: Vec<QuestionId> = Vec::new();
    loop {
        let mut all = Vec::new();
        for id in ids {
            let question = tx.question(*id).await?;
            let question = question.ok_or(ActionError::NotFound(Sought::Question))?;
            for one in together(tx, &question).await? {
                if !all.iter().any(|other: &Question| other.id == one.id) {
                    all.push(one);
                }
            }
        }
        all.sort_by_key(|one| one.id);
        let now: Vec<_> = all.iter().map(|one| one.id).collect();
        if now == known {
            return Ok(all);
        }
        for id in &now {
            tx.hold_question(*id).await?;
        }
        known = now;
    }
}

/// The one that is due first stands for all of these.
async fn lead(tx: &mut Tx, mut all: Vec<Question>) -> Result<Vec<Question>, ActionError> {
    all.sort_by_key(|one| (one.answer_by(), one.received_at, one.id));
    let first = all.first().map(|one| one.id);
    for one in &mut all {
        let leader = first.filter(|leader| *leader != one.id);
        if one.leader_id != leader {
            tx.set_leader(one.id, leader).await?;
            one.leader_id = leader;
        }
    }
    Ok(all)
}

/// The dates of a question moved: whichever is due first now stands for those answered together.
///
/// # Errors
/// If the store fails.
pub(super) async fn lead_anew(tx: &mut Tx, id: QuestionId) -> Result<(), ActionError> {
    let question = tx.question(id).await?;
    if question.is_some_and(|one| one.led > 0 || one.is_led()) {
        let all = held(tx, &[id]).await?;
        lead(tx, all).await?;
    }
    Ok(())
}

/// Whoever asked takes a question back: the others go on without it. Which one stands for them then.
pub(in crate::actions) async fn leave(
    tx: &mut Tx,
    question: &Question,
) -> Result<Option<QuestionId>, ActionError> {
    if question.led == 0 && !question.is_led() {
        return Ok(None);
    }
    let rest = held(tx, &[question.id]).await?;
    tx.set_leader(question.id, None).await?;
    let rest = rest.into_iter().filter(|one| one.id != question.id);
    let rest = lead(tx, rest.collect()).await?;
    Ok(rest.first().map(|one| one.id))
}

/// Two questions ask the same: they, and those answered with either, are answered together. Returns the one that
/// stands for all. Whoever says it twice changes nothing.
///
/// # Errors
/// [`ActionError::NotFound`] if one is not entrusted to the actor, [`ActionError::Refused`] if one is answered.
pub async fn join(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, other): (QuestionId, QuestionId),
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    if id == other {
        return Err(ActionError::NotFound(Sought::Question));
    }
    let before = held(tx, &[id, other]).await?;
    for one in [id, other] {
        decide(&entrusted(tx, actor, one).await?, Command::Join)?;
    }
    let known: Vec<_> = before.iter().map(|one| (one.id, one.leader_id)).collect();
    let all = lead(tx, before).await?;
    let office = all.iter().find_map(|one| one.office.clone());
    let leader = all
        .first()
        .cloned()
        .ok_or(ActionError::NotFound(Sought::Question))?;
    let by = Some(actor.person.id);
    let mut telling = desk.telling(Lane::Reply, now);
    for one in &all {
        if one.office != office {
            tx.place_question(one, office.as_deref()).await?;
            tx.add_event(one.id, EventKind::Placed, by, office.as_deref(), None, now)
                .await?;
        }
        if one.leader_id.is_none() {
            continue;
        }
        tx.mark_known(one.id, now).await?;
        // Whoever asked what was answered with another before was told so.
        if !known.contains(&(one.id, None)) {
            continue;
        }
        let event = tx
            .add_event(one.id, EventKind::Joined, by, office.as_deref(), None, now)
            .await?;
        let joined = Notice::Joined { question: one };
        let key = format!("joined:{event}");
        telling.tell_person(tx, key, one.person_id, joined).await?;
    }
    telling.queue(tx).await?;
    new_lead(tx, leader.id, office.as_deref(), now).await?;
    if leader.office != office {
        announce(tx, desk, leader.id, now).await?;
    }
    let leader = tx.question(leader.id).await?;
    leader.ok_or(ActionError::NotFound(Sought::Question))
}

/// Two questions do not ask the same: they are not shown to each other again.
///
/// # Errors
/// As for [`join`].
pub async fn keep_apart(
    tx: &mut Tx,
    actor: &Actor,
    (id, other): (QuestionId, QuestionId),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for one in [id, other] {
        decide(&entrusted(tx, actor, one).await?, Command::Join)?;
    }
    // Somebody has joined them meanwhile: first they are taken apart.
    let together = held(tx, &[id]).await?;
    if together.iter().any(|one| one.id == other) {
        return Err(Refusal::Led.into());
    }
    tx.note_unlike((id, other), actor.person.id, now).await?;
    Ok(())
}

/// A question is answered by itself again; whoever asked is told, if they were told of the other. Returns it.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to the actor or with no other, [`ActionError::Refused`] if it
/// is answered.
pub async fn part(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let all = held(tx, &[id]).await?;
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::Join)?;
    if all.len() < 2 {
        return Err(Refusal::Alone.into());
    }
    leave(tx, &question).await?;
    let events = tx.events_of(id).await?;
    let joins = |kind| matches!(kind, EventKind::Joined | EventKind::Parted);
    let last = events.iter().rfind(|event| joins(event.kind));
    let was_told = last.is_some_and(|event| event.kind == EventKind::Joined);
    let office = question.office.as_deref();
    let by = Some(actor.person.id);
    let event = tx
        .add_event(id, EventKind::Parted, by, office, None, now)
        .await?;
    if was_told {
        let parted = Notice::Parted {
            question: &question,
        };
        let mut telling = desk.telling(Lane::Reply, now);
        let key = format!("parted:{event}");
        telling
            .tell_person(tx, key, question.person_id, parted)
            .await?;
        telling.queue(tx).await?;
    }
    let question = tx.question(id).await?;
    question.ok_or(ActionError::NotFound(Sought::Question))
}
