//! What kind of petition a question is, said by its office or a coordinator: the law of the kind counts from
//! receipt, and whoever asked is told what changes and why.
//!
//! A date that has passed stays missed, and one that had passed by the law of the new kind is missed from then
//! on. No date becomes later without a notice to whoever asked: as with an extension, if it does not arrive the
//! date is the one before. Deliberately absent: what the law gives (`domain/question/kind.rs`).

use super::joined::lead_anew;
use super::told::{
    can_be_told, forget_recounts, space_of_children, tell_asker, tell_lost, tell_office,
};
use super::{decide, entrusted, note_missed};
use crate::actions::share::dates_moved;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::domain::calendar::Deadline;
use crate::domain::question::{Command, EventKind, Kind, Refusal, Retagged};
use crate::render::question::Notice;
use crate::store::{Dates, Question, QuestionEvent, Tx};
use chrono::{DateTime, Utc};
use tracing::warn;

/// A question that can be of another kind, as it would be.
#[derive(Clone, Debug)]
pub struct Taggable {
    /// The question.
    pub question: Question,
    /// The kinds and their dates.
    pub change: Retagged,
    /// Whether the new date has passed.
    pub has_passed: bool,
    dates: Dates,
    deadline: Deadline,
}

/// A question of which `actor` can say what kind it is.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs, [`ActionError::Refused`] if its state does not allow it.
pub async fn taggable(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::Tag)?;
    Ok(question)
}

/// Whether children asked it, whom those who convene tell.
///
/// # Errors
/// If the store fails.
pub async fn is_of_children(tx: &mut Tx, question: &Question) -> Result<bool, ActionError> {
    Ok(space_of_children(tx, question).await?.is_some())
}

/// What would become of it as `kind` at `now`.
///
/// # Errors
/// As for [`taggable`]; [`ActionError::Refused`] if the law does not allow it, or if its date would be later
/// and whoever asked cannot be told.
pub async fn as_kind(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, kind): (QuestionId, Kind),
    now: DateTime<Utc>,
) -> Result<Taggable, ActionError> {
    let question = taggable(tx, actor, id).await?;
    let dates = tx.dates_of(id).await?;
    let dates = dates.ok_or(ActionError::NotFound(Sought::Question))?;
    let running = dates.running(desk.rule);
    let (deadline, change) = running.retagged(&desk.calendar, kind, now)?;
    if change.is_later() {
        can_be_told(tx, &question).await?;
    }
    Ok(Taggable {
        has_passed: change.due_on < desk.calendar.local_date(now),
        question,
        change,
        dates,
        deadline,
    })
}

/// Says what kind it is; `seen` is what whoever says so was shown, and holds for nothing else.
///
/// # Errors
/// As for [`as_kind`]; [`ActionError::Refused`] if its kind or dates have become others since.
pub async fn tag(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    seen: Retagged,
    now: DateTime<Utc>,
) -> Result<Taggable, ActionError> {
    // Nobody gives it to another office, answers it or is erased between what is read here and its end.
    tx.hold_question(id).await?;
    let found = as_kind(tx, desk, actor, (id, seen.to), now).await?;
    let new = Dates {
        kind: seen.to,
        ..found.dates.of(&found.deadline)
    };
    if found.change != seen || !tx.retag(&found.dates, &new).await? {
        return Err(Refusal::DateMoved.into());
    }
    lead_anew(tx, id).await?;
    dates_moved(tx, desk, now).await?;
    if tx.note_counted(&desk.calendar.record().digest).await? {
        warn!("another calendar was applied: this process counts with an old one, restart it");
    }
    let question = Question {
        kind: seen.to,
        due_on: seen.due_on,
        ..found.question.clone()
    };
    let (office, note) = (question.office.as_deref(), seen.note());
    let by = Some(actor.person.id);
    let event = tx
        .add_event(id, EventKind::Tagged, by, office, Some(&note), now)
        .await?;
    if seen.due_on != seen.previous_on {
        forget_recounts(tx, id).await?;
    }
    if found.has_passed {
        note_missed(tx, (id, office), seen.due_on, now).await?;
    }
    let children = space_of_children(tx, &question).await?;
    let (change, has_passed) = (&seen, found.has_passed);
    let told = Notice::Tagged {
        question: &question,
        change,
        has_passed,
    };
    let there = children.as_ref().map(|space| Notice::TaggedThere {
        question: &question,
        change,
        has_passed,
        space: &space.name,
    });
    let (asker, key) = (question.person_id, ("tagged", event));
    tell_asker(tx, desk, asker, key, (told, there), now).await?;
    let here = Notice::TaggedHere {
        question: &question,
        change,
        has_passed,
    };
    tell_office(tx, desk, (office, actor.person.id), key, here, now).await?;
    Ok(Taggable { question, ..found })
}

/// What was said last of its kind, if it moved its date and nothing took that back.
pub fn moved(question: &Question, events: &[QuestionEvent]) -> Option<Retagged> {
    let tagged = events
        .iter()
        .rfind(|event| event.kind == EventKind::Tagged)?;
    let change = Retagged::read(tagged.note.as_deref()?)?;
    let holds = change.to == question.kind && change.due_on != change.previous_on;
    holds.then_some(change)
}

/// The notice of another kind does not reach whoever asked. Where it made the date later, it is again of the
/// kind before, and its office and coordinators hear of it.
///
/// # Errors
/// If the store fails.
pub async fn lost(
    tx: &mut Tx,
    desk: &Desk,
    event: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(id) = tx.question_of_event(event, EventKind::Tagged).await? else {
        return Ok(());
    };
    let events = tx.events_of(id).await?;
    let last = events.iter().rfind(|event| event.kind == EventKind::Tagged);
    let change = last.filter(|last| last.id == event);
    let change = change.and_then(|last| Retagged::read(last.note.as_deref()?));
    let (question, dates) = (tx.question(id).await?, tx.dates_of(id).await?);
    let (Some(question), Some(dates), Some(change)) = (question, dates, change) else {
        return Ok(());
    };
    // What was extended since was told, and stays.
    let stays = !change.is_later() || dates.kind != change.to || dates.total_days.is_some();
    if stays || question.person_id.is_none() {
        return Ok(());
    }
    let before = Dates {
        kind: change.from,
        ..dates.clone()
    };
    let deadline = before.running(desk.rule).counted(&desk.calendar)?;
    let back = before.of(&deadline);
    if !tx.retag(&dates, &back).await? {
        return Ok(());
    }
    lead_anew(tx, id).await?;
    dates_moved(tx, desk, now).await?;
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: "kind_not_told".into(),
        object: format!("question:{}", question.number),
        detail: format!("{} > {}", change.due_on, back.due_on),
    });
    let lost = Notice::TagLost {
        question: &question,
        until: back.due_on,
    };
    let office = question.office.as_deref();
    tell_lost(tx, desk, office, ("tagged", event), lost, now).await
}
