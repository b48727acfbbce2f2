//! A document is published, its deadline moves, and it closes: by the clock, or by hand.

use super::{ActionError, Actor, entrusted, keep, lacks, record, refused};
use crate::actions::Desk;
use crate::actions::tell::Telling;
use crate::domain::Refused;
use crate::domain::Sought;
use crate::domain::base::PersonId;
use crate::domain::consultation::{Edit, EventKind, Refusal, State, Step, Term};
use crate::domain::staff::role::Role;
use crate::render::consultation::Notice;
use crate::store::{Colleague, Consultation, Lane, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Publishes, closes or gives up a consultation that was seen at a version: whoever is second finds it
/// changed. The report is for [`publish`](super::publish).
///
/// # Errors
/// [`ActionError::Refused`] with what is in the way; [`ActionError::NotFound`] if the actor is no
/// coordinator; if the store fails.
pub async fn decide(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, version): (i64, i64),
    step: Step,
    now: DateTime<Utc>,
) -> Result<Consultation, ActionError> {
    let mut found = entrusted(tx, actor, id).await?;
    let before = found.state;
    found.state = before.after(step).map_err(refused)?;
    if found.version != version {
        return Err(refused(Refusal::Changed));
    }
    match step {
        Step::Open => {
            if let Some(piece) = lacks(&found) {
                return Err(refused(Refusal::Lacks(piece)));
            }
            let closes_at = found.term.map(|term| term.closes_at(&desk.calendar, now));
            found.closes_at = closes_at.transpose().map_err(refused)?;
            found.opened_at = Some(now);
        }
        Step::Close => found.closed_at = Some(now),
        Step::Cancel => {}
        Step::Report => return Err(ActionError::NotFound(Sought::Document)),
    }
    keep(tx, &found).await?;
    let until = found.closes_at.map(|at| at.to_rfc3339());
    let note = until.as_deref().filter(|_| step == Step::Open);
    let by = Some(actor.person.id);
    record(tx, id, (step.into(), note), by, now).await?;
    match (step, before) {
        (Step::Close, _) => tell_of_closing(tx, desk, &found, by, now).await?,
        (Step::Cancel, State::Open) => tell_of_end(tx, desk, &found, now).await?,
        (Step::Open | Step::Report, _) | (Step::Cancel, State::Draft | State::Closed) => {}
        (Step::Cancel, State::Reported | State::Cancelled) => {}
    }
    entrusted(tx, actor, id).await
}

/// Moves the deadline of what is open, to the end of a later day.
///
/// # Errors
/// [`Refusal::NotLater`], and those of a deadline; as for [`decide`].
pub async fn postpone(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, version): (i64, i64),
    term: Term,
    now: DateTime<Utc>,
) -> Result<Consultation, ActionError> {
    let mut found = entrusted(tx, actor, id).await?;
    found.state.allows(Edit::Later).map_err(refused)?;
    if found.version != version {
        return Err(refused(Refusal::Changed));
    }
    // What is over stays over, also before the clock's job has noticed.
    if found.closes_at.is_some_and(|closes| closes <= now) {
        return Err(refused(Refusal::Over));
    }
    let closes_at = term.closes_at(&desk.calendar, now).map_err(refused)?;
    if found.closes_at.is_some_and(|before| closes_at <= before) {
        return Err(refused(Refusal::NotLater));
    }
    found.term = Some(term);
    found.closes_at = Some(closes_at);
    keep(tx, &found).await?;
    let by = Some(actor.person.id);
    let note = closes_at.to_rfc3339();
    record(tx, id, (EventKind::Postponed, Some(&note)), by, now).await?;
    entrusted(tx, actor, id).await
}

/// Closes whatever is over.
///
/// # Errors
/// If the store fails.
pub async fn close_due(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    for mut found in tx.overdue_consultations(now).await? {
        found.state = State::Closed;
        found.closed_at = Some(now);
        match keep(tx, &found).await {
            // A coordinator, or another process, was faster.
            Err(ActionError::Refused(Refused::Consultation(Refusal::Changed))) => continue,
            kept => kept?,
        }
        record(tx, found.id, (Step::Close.into(), None), None, now).await?;
        tell_of_closing(tx, desk, &found, None, now).await?;
    }
    Ok(())
}

/// Tells the coordinators that nothing more comes in, and each liaison what their offices have to answer:
/// one message to each person, in working hours. Whoever closed it knows.
async fn tell_of_closing(
    tx: &mut Tx,
    desk: &Desk,
    found: &Consultation,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let counts = tx.observations_by_section(found.id).await?;
    let all: i64 = counts.iter().map(|count| count.made).sum();
    let mut told: BTreeMap<PersonId, Colleague> = BTreeMap::new();
    for colleague in tx.colleagues_in(Role::Coordinator, "").await? {
        told.insert(colleague.person_id, colleague);
    }
    let mut to_answer: BTreeMap<PersonId, (Colleague, i64)> = BTreeMap::new();
    for count in &counts {
        let section = usize::try_from(count.section).unwrap_or_default();
        let Some(office) = found.office(section) else {
            continue;
        };
        for colleague in tx.colleagues_in(Role::Liaison, office).await? {
            let person = colleague.person_id;
            let entry = to_answer.entry(person).or_insert((colleague, 0));
            entry.1 += count.made;
        }
    }
    let mut telling = desk.telling_staff(now);
    let key = |person: PersonId| format!("consultation:{}:closed:{person}", found.id);
    for (person, colleague) in told {
        to_answer.remove(&person);
        if by != Some(person) {
            let closed = Notice::Closed {
                of: found,
                count: all,
            };
            telling.tell(key(person), &colleague, closed);
        }
    }
    for (person, (colleague, count)) in to_answer {
        let to_answer = Notice::ToAnswer { of: found, count };
        telling.tell(key(person), &colleague, to_answer);
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Tells everybody who said something that nothing will come of it.
async fn tell_of_end(
    tx: &mut Tx,
    desk: &Desk,
    found: &Consultation,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = to_observers(desk, now);
    for observer in tx.observers(found.id).await? {
        let key = format!("consultation:{}:cancelled:{}", found.id, observer.person_id);
        telling.tell(key, &observer, Notice::GivenUp(found));
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Begins to tell many, at an hour at which people are written to.
pub(super) fn to_observers(desk: &Desk, now: DateTime<Utc>) -> Telling<'_> {
    let mut telling = desk.telling(Lane::Bulk, now);
    telling.due_at = hour_for_observers(desk, now);
    telling
}

/// When they are written to.
pub(super) fn hour_for_observers(desk: &Desk, now: DateTime<Utc>) -> DateTime<Utc> {
    desk.leaves(now)
}
