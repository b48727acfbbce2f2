//! Whoever may come to a space says so; places are given out in order, and people are reminded.
//!
//! Each of these holds the space's row first: what is decided about its places is decided one at a
//! time. Deliberately absent: telling everybody that a space has changed.

use crate::actions::space::change::entrusted;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Refused;
use crate::domain::Sought;
use crate::domain::base::PersonId;
use crate::domain::person::Purpose;
use crate::domain::space::guests::{Answer, Need, Said, moving_up, remind_at};
use crate::domain::space::{Refusal, Space, State};
use crate::render::SpaceSeen;
use crate::render::space::Notice;
use crate::store::{Lane, NeedsCounts, Rsvp, RsvpCounts, StoreError, StoredSpace, Tx};
use chrono::{DateTime, TimeDelta, Utc};

/// Reminders of one part of the job.
const PART: i64 = 500;
/// A reminder that is due further ahead of its space than this belongs to a date that was changed.
const TOO_EARLY: TimeDelta = TimeDelta::hours(25);
/// Needs in people's own words that are shown.
const NOTES: i64 = 20;

/// What came of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The space.
    pub space: StoredSpace,
    /// What they have said about it, all in all.
    pub answer: Answer,
    /// Their place in the waiting list, from 1 on; 0 if they do not wait.
    pub waiting: i64,
    /// When they will be reminded.
    pub remind_at: Option<DateTime<Utc>>,
}

/// Who comes to a space, for those who run it. No names.
#[derive(Clone, Debug)]
pub struct Gathering {
    /// The space.
    pub space: StoredSpace,
    /// How many said what.
    pub counts: RsvpCounts,
    /// How many need what.
    pub needs: NeedsCounts,
    /// What else they need, in their words.
    pub notes: Vec<String>,
}

/// Takes note of what somebody says about a space that everybody knows of and that is to come.
///
/// # Errors
/// [`ActionError::NotFound`] if there is no such space for them; [`ActionError::Refused`] if it has begun
/// or was cancelled, or children meet there; if the store fails.
pub async fn say(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    space_id: i64,
    said: Said,
    now: DateTime<Utc>,
) -> Result<Told, ActionError> {
    let stored = tx.hold_space(space_id).await?;
    let stored = stored.filter(|stored| stored.space.state != State::Draft);
    let stored = stored.ok_or(ActionError::NotFound(Sought::Space))?;
    if !stored.space.kind.keeps_identities() {
        return Err(ActionError::from(Refusal::OfChildren));
    }
    if !stored.space.awaits_guests_at(now) {
        return Err(ActionError::from(match stored.space.state {
            State::Cancelled => Refusal::Cancelled,
            State::Draft | State::Announced => Refusal::Over,
        }));
    }
    let person = actor.person.id;
    let before = tx.rsvp(space_id, person).await?;
    let mut rsvp = before.clone().unwrap_or(Rsvp {
        space_id,
        person_id: person,
        answer: Answer::Undecided,
        needs: String::new(),
        needs_note: None,
        since: now,
        remind_at: None,
    });
    match (said, rsvp.answer) {
        // Whoever says it twice keeps their place, and their place in the list.
        (Said::Comes, Answer::Coming | Answer::Waiting) => {}
        (Said::Comes, _) => answer(&mut rsvp, Answer::Waiting, now),
        (Said::Declines, Answer::Declined) => {}
        (Said::Declines, _) => {
            answer(&mut rsvp, Answer::Declined, now);
            // Nothing of it is needed any more.
            rsvp.needs.clear();
            (rsvp.needs_note, rsvp.remind_at) = (None, None);
        }
        (Said::Remind, standing) => {
            if standing == Answer::Declined {
                answer(&mut rsvp, Answer::Undecided, now);
            }
            rsvp.remind_at = remind_at(stored.space.starts_at, now);
        }
    }
    // Who only wanted a reminder that comes too late has said nothing.
    let nothing_said = before.is_none() && said == Said::Remind && rsvp.remind_at.is_none();
    if before.as_ref() != Some(&rsvp) && !nothing_said {
        tx.set_rsvp(&rsvp).await?;
    }
    fill(tx, desk, &stored, Some(person), now).await?;
    let rsvp = tx.rsvp(space_id, person).await?.unwrap_or(rsvp);
    let answer = rsvp.answer;
    let waiting = match answer {
        Answer::Waiting => tx.waiting_before(&rsvp).await? + 1,
        Answer::Coming | Answer::Declined | Answer::Undecided => 0,
    };
    Ok(Told {
        space: stored,
        answer,
        waiting,
        remind_at: rsvp.remind_at,
    })
}

fn answer(rsvp: &mut Rsvp, answer: Answer, now: DateTime<Utc>) {
    rsvp.answer = answer;
    rsvp.since = now;
}

/// What somebody has said about a space, and their place in the waiting list.
///
/// # Errors
/// If the store fails.
pub async fn standing(
    tx: &mut Tx,
    actor: &Actor,
    space_id: i64,
) -> Result<Option<(Answer, i64)>, ActionError> {
    let Some(rsvp) = tx.rsvp(space_id, actor.person.id).await? else {
        return Ok(None);
    };
    let waiting = match rsvp.answer {
        Answer::Waiting => tx.waiting_before(&rsvp).await? + 1,
        Answer::Coming | Answer::Declined | Answer::Undecided => 0,
    };
    Ok(Some((rsvp.answer, waiting)))
}

/// Takes note of something that somebody who comes needs to take part, or (`None`) that they need
/// nothing. Returns all that they need. Of children nothing of the kind is kept.
///
/// # Errors
/// [`ActionError::NotFound`] if they have not said that they come, or not agreed that it be kept; if the
/// store fails.
pub async fn need(
    tx: &mut Tx,
    actor: &Actor,
    space_id: i64,
    need: Option<Need>,
    note: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Vec<Need>, ActionError> {
    let found = tx.hold_space(space_id).await?;
    let asked = |space: &Space| space.kind.keeps_identities() && space.awaits_guests_at(now);
    if !found.is_some_and(|stored| asked(&stored.space)) {
        return Err(ActionError::NotFound(Sought::Space));
    }
    if need.is_some() && !may_note(tx, actor).await? {
        return Err(ActionError::NotFound(Sought::Choice));
    }
    let rsvp = tx.rsvp(space_id, actor.person.id).await?;
    let comes = |rsvp: &Rsvp| matches!(rsvp.answer, Answer::Coming | Answer::Waiting);
    let mut rsvp = rsvp
        .filter(comes)
        .ok_or(ActionError::NotFound(Sought::Space))?;
    let mut needs = match need {
        Some(_) => rsvp.needs(),
        None => Vec::new(),
    };
    needs.extend(need);
    needs.sort_unstable();
    needs.dedup();
    rsvp.needs = Need::text(&needs);
    match (need, note) {
        (None, _) => rsvp.needs_note = None,
        (_, Some(note)) => rsvp.needs_note = Some(note.to_owned()),
        (Some(_), None) => {}
    }
    tx.set_rsvp(&rsvp).await?;
    Ok(needs)
}

/// Whether somebody's last word is that what they need may be kept: it says something of their health
/// (Ley 1581 de 2012, arts. 5 and 6).
///
/// # Errors
/// If the store fails.
pub async fn may_note(tx: &mut Tx, actor: &Actor) -> Result<bool, ActionError> {
    let consents = tx.consents_of(actor.person.id).await?;
    let last = consents.iter().rfind(|one| one.purpose == Purpose::Needs);
    Ok(last.is_some_and(|one| one.given))
}

/// Who comes to a space.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; if the store fails.
pub async fn gathering(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Gathering, ActionError> {
    let space = entrusted(tx, actor, id).await?;
    Ok(Gathering {
        counts: tx.rsvp_counts(id).await?,
        needs: tx.needs_counts(id).await?,
        notes: tx.needs_notes(id, NOTES).await?,
        space,
    })
}

/// A space has changed: reminders go along with its date, and new places are given out.
///
/// # Errors
/// If the store fails.
pub async fn space_changed(
    tx: &mut Tx,
    desk: &Desk,
    before: &Space,
    after: &StoredSpace,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    move_reminders(tx, before, after, now).await?;
    fill(tx, desk, after, None, now).await
}

/// Reminders go along with the date of a space. If it is too near now, they leave at once.
///
/// # Errors
/// If the store fails.
async fn move_reminders(
    tx: &mut Tx,
    before: &Space,
    after: &StoredSpace,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if before.starts_at == after.space.starts_at {
        return Ok(());
    }
    let to = remind_at(after.space.starts_at, now).unwrap_or(now);
    tx.move_reminders(after.id, to).await
}

/// Somebody is about to be forgotten: their places go to whoever waits.
///
/// # Errors
/// If the store fails.
pub async fn leave_all(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let places = tx.rsvps_of(actor.person.id).await?.into_iter();
    for place in places.filter(|rsvp| rsvp.answer == Answer::Coming) {
        match say(tx, desk, actor, place.space_id, Said::Declines, now).await {
            // Nobody waits for what is over.
            Ok(_) | Err(ActionError::Refused(Refused::Space(_)) | ActionError::NotFound(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Gives the free places of a space, whose row is held, to the first who wait, and tells them. `asking`
/// is told by whoever calls.
async fn fill(
    tx: &mut Tx,
    desk: &Desk,
    stored: &StoredSpace,
    asking: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    if !stored.space.awaits_guests_at(now) {
        return Ok(());
    }
    let counts = tx.rsvp_counts(stored.id).await?;
    let capacity = stored.space.details.capacity;
    let up = moving_up(capacity, counts.coming, counts.waiting);
    if up == 0 {
        return Ok(());
    }
    let mut telling = desk.telling(Lane::Reply, now);
    telling.due_at = courteous(desk, &stored.space, now);
    for guest in tx.first_waiting(stored.id, up).await? {
        tx.give_place(&guest).await?;
        if asking == Some(guest.person_id) {
            continue;
        }
        // A place that did not reach them can become theirs again.
        let given = now.timestamp_micros();
        let key = format!("place:{}:{}:{given}", guest.space_id, guest.person_id);
        telling.tell(key, &guest, Notice::PlaceGiven(seen(desk, stored, now)));
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Somebody who was given a place could not be told: it goes to the next who can, and they wait on where
/// they stood, until they are back.
///
/// # Errors
/// If the store fails.
pub async fn place_lost(
    tx: &mut Tx,
    desk: &Desk,
    space_id: i64,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(stored) = tx.hold_space(space_id).await? else {
        return Ok(());
    };
    let rsvp = tx.rsvp(space_id, person).await?;
    let Some(rsvp) = rsvp.filter(|rsvp| rsvp.answer == Answer::Coming) else {
        return Ok(());
    };
    if !stored.space.awaits_guests_at(now) {
        return Ok(());
    }
    tx.set_rsvp(&Rsvp {
        answer: Answer::Waiting,
        ..rsvp
    })
    .await?;
    fill(tx, desk, &stored, None, now).await
}

/// Reminds whoever is to be reminded by now, of what is still to come; and gives out the places that
/// have become free without anybody doing it, as where the file says another capacity.
///
/// # Errors
/// If the store fails.
pub async fn remind(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let spaces = tx.spaces().await?;
    loop {
        let due = tx.due_reminders(now, PART).await?;
        let mut telling = desk.telling(Lane::Reminder, now);
        for guest in &due {
            let found = spaces.0.iter().find(|stored| stored.id == guest.space_id);
            let to_come = found.filter(|stored| stored.space.awaits_guests_at(now));
            if let Some(stored) = to_come {
                let starts_at = stored.space.starts_at;
                if starts_at - now > TOO_EARLY
                    && let Some(later) = remind_at(starts_at, now)
                {
                    tx.move_reminders(stored.id, later).await?;
                    continue;
                }
                let (space, person) = (guest.space_id, guest.person_id);
                let key = format!("remind:{space}:{person}:{}", starts_at.timestamp());
                telling.due_at = courteous(desk, &stored.space, now);
                let rsvp = tx.rsvp(space, person).await?;
                let answer = rsvp.map_or(Answer::Undecided, |rsvp| rsvp.answer);
                telling.tell(key, guest, Notice::Soon(seen(desk, stored, now), answer));
            }
            tx.reminded(guest).await?;
        }
        telling.queue(tx).await?;
        if due.len() < PART as usize {
            break;
        }
    }
    for id in tx.awaited_spaces().await? {
        if let Some(stored) = tx.hold_space(id).await? {
            fill(tx, desk, &stored, None, now).await?;
        }
    }
    Ok(())
}

/// A space as whoever is told of it sees it.
fn seen<'a>(desk: &Desk, stored: &'a StoredSpace, now: DateTime<Utc>) -> SpaceSeen<'a> {
    SpaceSeen {
        id: stored.id,
        space: &stored.space,
        now,
        zone: desk.calendar.time_zone(),
    }
}

/// When somebody who is not waiting for it may be told of a space: not at night, if the morning is soon
/// enough.
fn courteous(desk: &Desk, space: &Space, now: DateTime<Utc>) -> DateTime<Utc> {
    let courtesy = &desk.process.convocations.courtesy;
    let awake = courtesy.next(&desk.calendar, now);
    if awake < space.starts_at { awake } else { now }
}
