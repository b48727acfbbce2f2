//! A question belongs to another entity (CPACA art. 21): within five business days it goes there with a letter, and
//! whoever asked is told where it is, with a copy of that. What goes later goes all the same, and it is said that it
//! is late: the law frees nobody from sending it.
//!
//! Meanwhile it is neither open nor overdue here. The other entity counts from its own receipt. What comes back is
//! taken up again with the date that was promised: no date becomes later by it. Deliberately absent: what the other
//! entity does.

use super::told::{forget_recounts, space_of_children, tell_asker, tell_lost, tell_office};
use super::{decide, entrusted, note_missed};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::domain::question::{Command, EventKind, Refusal, State};
use crate::domain::staff::Ability;
use crate::render::question::{Away, Notice};
use crate::store::{FileRef, Question, Transfer, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use tracing::warn;

/// A question that can be sent to another entity.
#[derive(Clone, Debug)]
pub struct Transferable {
    /// The question.
    pub question: Question,
    /// The last day on which that is in time.
    pub last_day: NaiveDate,
    /// Whether it has passed.
    pub is_late: bool,
}

/// Whether the card of a question offers to send it to another entity.
pub fn is_offered(question: &Question) -> bool {
    !question.is_led() && question.led == 0 && decide(question, Command::Transfer).is_ok()
}

/// Whether the card of a question offers `actor` to take it up again.
pub fn can_come_back(actor: &Actor, question: &Question) -> bool {
    question.state == State::Transferred && actor.may(Ability::PlaceQuestions)
}

/// A question that `actor` can send to another entity at `now`.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to them, [`ActionError::Refused`] if its state does not allow it, or
/// others are answered with it.
pub async fn transferable(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Transferable, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::Transfer)?;
    if question.is_led() {
        return Err(Refusal::Led.into());
    }
    if question.led > 0 {
        return Err(Refusal::Leads.into());
    }
    let last_day = desk.calendar.transfer_by(question.received_at)?;
    Ok(Transferable {
        is_late: last_day < desk.calendar.local_date(now),
        last_day,
        question,
    })
}

/// Sends a question to another entity, which is kept in the directory; whoever asked is told at once.
///
/// # Errors
/// As for [`transferable`].
pub async fn transfer(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, entity, contact): (QuestionId, &str, &str),
    letter: &FileRef,
    now: DateTime<Utc>,
) -> Result<(Question, Transfer), ActionError> {
    // Nobody answers it, joins it or takes more time for it between what is read here and its end.
    tx.hold_question(id).await?;
    let found = transferable(tx, desk, actor, id, now).await?;
    let (before, by) = (found.question, actor.person.id);
    let transfer = Transfer {
        question_id: id,
        entity: entity.to_owned(),
        contact: contact.to_owned(),
        letter: Some(letter.clone()),
        office: before.office.clone(),
        by_person: Some(by),
        sent_at: now,
        last_day: found.last_day,
        returned_at: None,
    };
    let office = before.office.as_deref();
    if before.due_on < desk.calendar.local_date(now) {
        note_missed(tx, (id, office), before.due_on, now).await?;
    }
    tx.add_transfer(&before, &transfer, letter).await?;
    tx.add_other_entity((entity, contact), by).await?;
    let event = tx
        .add_event(
            id,
            EventKind::Transferred,
            Some(by),
            office,
            Some(entity),
            now,
        )
        .await?;
    forget_recounts(tx, id).await?;
    let question = Question {
        state: State::Transferred,
        ..before.clone()
    };
    let children = space_of_children(tx, &question).await?;
    let sent = Away::Sent {
        transfer: &transfer,
        is_late: found.is_late,
    };
    let told = Notice::Away(&question, sent);
    let there = children.as_ref().map(|space| {
        let there = Away::SentThere {
            transfer: &transfer,
            space: &space.name,
        };
        Notice::Away(&question, there)
    });
    let key = ("transferred", event);
    tell_asker(tx, desk, question.person_id, key, (told, there), now).await?;
    let here = Notice::Away(&question, Away::SentHere(&transfer));
    tell_office(tx, desk, (office, by), key, here, now).await?;
    Ok((question, transfer))
}

/// That a question is with another entity does not reach whoever asked. It is there all the same: its office and
/// coordinators hear of it, once.
///
/// # Errors
/// If the store fails.
pub async fn lost(
    tx: &mut Tx,
    desk: &Desk,
    event: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(id) = tx.question_of_event(event, EventKind::Transferred).await? else {
        return Ok(());
    };
    tx.hold_question(id).await?;
    let events = tx.events_of(id).await?;
    let known =
        |one: &crate::store::QuestionEvent| one.id > event && one.kind == EventKind::TransferUntold;
    let question = tx.question(id).await?;
    // What was taken up again here is told otherwise.
    let is_away = |one: &Question| one.state == State::Transferred && !events.iter().any(known);
    let Some(question) = question.filter(is_away) else {
        return Ok(());
    };
    tx.add_event(id, EventKind::TransferUntold, None, None, None, now)
        .await?;
    let lost = Notice::Away(&question, Away::Lost);
    let office = question.office.as_deref();
    tell_lost(tx, desk, office, ("transferred", event), lost, now).await
}

/// What was sent on comes back, or is called back: it is taken up again, with the date that was promised, and whoever
/// asked is told. Whether that date has passed meanwhile.
///
/// # Errors
/// [`ActionError::NotFound`] unless the actor coordinates, [`ActionError::Refused`] if it is with no other entity.
pub async fn take_back(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<(Question, bool), ActionError> {
    if !actor.may(Ability::PlaceQuestions) {
        return Err(ActionError::NotFound(Sought::Question));
    }
    tx.hold_question(id).await?;
    let away = entrusted(tx, actor, id).await?;
    decide(&away, Command::TakeBack)?;
    tx.end_transfer(&away, now).await?;
    let today = desk.calendar.local_date(now);
    let old = tx.dates_of(id).await?;
    let old = old.ok_or(ActionError::NotFound(Sought::Question))?;
    let has_passed = old.due_on < today;
    let (by, office) = (actor.person.id, away.office.as_deref());
    let event = tx
        .add_event(id, EventKind::TakenBack, Some(by), office, None, now)
        .await?;
    // Meanwhile another calendar may have come; what has passed stays.
    let mut due_on = old.due_on;
    if has_passed {
        note_missed(tx, (id, office), old.due_on, now).await?;
    } else {
        let new = old.of(&old.running(desk.rule).counted(&desk.calendar)?);
        tx.move_dates(&old, &new).await?;
        due_on = new.due_on;
    }
    if tx.note_counted(&desk.calendar.record().digest).await? {
        warn!("another calendar was applied: this process counts with an old one, restart it");
    }
    let question = Question {
        state: State::Received,
        due_on,
        ..away.clone()
    };
    let key = ("taken-back", event);
    let told = Notice::Away(&question, Away::Back { has_passed });
    tell_asker(tx, desk, question.person_id, key, (told, None), now).await?;
    let here = Notice::Away(&question, Away::BackHere { has_passed });
    tell_office(tx, desk, (office, by), key, here, now).await?;
    Ok((question, has_passed))
}

/// Keeps an entity in the directory.
///
/// # Errors
/// [`ActionError::NotFound`] unless the actor runs the process.
pub async fn keep_entity(
    tx: &mut Tx,
    actor: &Actor,
    (name, contact): (&str, &str),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    may_keep(actor)?;
    tx.add_other_entity((name, contact), actor.person.id)
        .await?;
    log(tx, actor, ("entity_kept", name), now);
    Ok(())
}

/// Takes an entity out of the directory. What was sent there stays as it was sent.
///
/// # Errors
/// As for [`keep_entity`].
pub async fn drop_entity(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    may_keep(actor)?;
    if tx.drop_other_entity(id).await? {
        log(tx, actor, ("entity_dropped", ""), now);
    }
    Ok(())
}

fn may_keep(actor: &Actor) -> Result<(), ActionError> {
    match actor.may(Ability::RunProcess) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Question)),
    }
}

fn log(tx: &mut Tx, actor: &Actor, (action, detail): (&str, &str), now: DateTime<Utc>) {
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: action.into(),
        object: "entities".into(),
        detail: detail.into(),
    });
}
