//! The calendar has changed: what was promised by the old one is counted again, and both sides are told.
//!
//! The new date is the law's, earlier or later; nobody finds out by themselves. A date that has passed
//! stays missed, whatever is decided later: what it would be now stands beside it, and internal control
//! hears of it. What had been decided before it passed, and was only loaded after, moves it. Only questions
//! whose answer is owed are looked at. The promise keeps the kind of petition, the rule (receipt or filing) by
//! which it was made, and the days that an extension gave it. A part of the questions is one transaction.

use super::announce::readers;
use super::joined::lead_anew;
use super::note_missed;
use crate::actions::share::dates_moved;
use crate::actions::tell::Telling;
use crate::actions::{ActionError, Desk};
use crate::domain::base::PersonId;
use crate::domain::calendar::{ChangedDay, Clock, Earlier, Receipt};
use crate::domain::question::EventKind;
use crate::domain::staff::Role;
use crate::render::NewDate;
use crate::render::question::Notice;
use crate::store::{Colleague, Dates, Lane, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, VecDeque};

/// Questions looked at in one transaction.
const PART: i64 = 500;

/// What came of a part.
#[derive(Debug, Default)]
pub struct Recounted {
    /// The questions that have another date now.
    pub moved: Vec<NewDate>,
    /// The last question looked at; `None` when there are no more.
    pub last: Option<i64>,
}

/// Which questions after `after` would get another date; nothing is written.
///
/// # Errors
/// If the store fails.
pub async fn review(
    tx: &mut Tx,
    desk: &Desk,
    earlier: &Earlier,
    after: i64,
    now: DateTime<Utc>,
) -> Result<Recounted, ActionError> {
    let dates = tx.dates_after(after, PART).await?;
    let today = desk.calendar.local_date(now);
    let changes = dates.iter().filter_map(|old| {
        let new = counted_anew(desk, old)?;
        let change = new_date(desk, earlier, old, &new, today);
        let is_told = change.has_passed && old.recounted_on == Some(new.due_on);
        (change.old != change.new && !is_told).then_some(change)
    });
    Ok(Recounted {
        moved: changes.collect(),
        last: dates.last().map(|dates| dates.id.number()),
    })
}

/// Gives the questions after `after` the dates of today's calendar, notes each that moves in its
/// history and in the log, and tells its office and whoever asked, each once.
///
/// # Errors
/// If the store fails; then nothing of this part has happened.
pub async fn recount(
    tx: &mut Tx,
    desk: &Desk,
    earlier: &Earlier,
    after: i64,
    now: DateTime<Utc>,
) -> Result<Recounted, ActionError> {
    let dates = tx.dates_after(after, PART).await?;
    let today = desk.calendar.local_date(now);
    let mut moved = Vec::new();
    let mut told = Told::new(desk, now);
    let last = dates.last().map(|dates| dates.id.number());
    let mut queue = VecDeque::from(dates);
    while let Some(old) = &queue.pop_front() {
        let Some(new) = counted_anew(desk, old) else {
            if old.recounted_on.is_some() {
                tx.note_recounted(old, None).await?;
            }
            continue;
        };
        let change = new_date(desk, earlier, old, &new, today);
        let moves = if change.has_passed {
            let counted = Some(new.due_on).filter(|counted| *counted != old.due_on);
            old.recounted_on != counted && tx.note_recounted(old, counted).await?
        } else {
            tx.move_dates(old, &new).await?
        };
        if !moves && !change.has_passed {
            // Extended at this moment: its new date is counted as well.
            let again = tx.dates_of(old.id).await?;
            queue.extend(again.filter(|again| again != old));
        }
        if !moves || old.due_on == new.due_on {
            continue;
        }
        lead_anew(tx, old.id).await?;
        let office = old.office.as_deref();
        // Whoever asked reads in one message that it was missed, and what changed.
        let missed = match change.has_passed {
            true => old.due_on,
            false => new.due_on,
        };
        if missed < today {
            note_missed(tx, (old.id, office), missed, now).await?;
        }
        let note = note(&change);
        let event = tx
            .add_event(old.id, EventKind::Recounted, None, office, Some(&note), now)
            .await?;
        told.citizen(tx, old, &change, event).await?;
        told.office(tx, office, &change, event).await?;
        moved.push(change);
    }
    dates_moved(tx, desk, now).await?;
    told.end(tx, &moved).await?;
    Ok(Recounted { moved, last })
}

/// The count behind the date of a question, by today's calendar: of its kind, by the rule by which it was
/// promised, with the days that an extension gave it and without those on which its clock stood still.
pub fn counted<'d>(desk: &'d Desk, dates: &Dates) -> Option<Receipt<'d>> {
    match dates.running(desk.rule).clock(&desk.calendar).ok()? {
        Clock::Runs(deadline) => Some(desk.calendar.explain(&deadline)),
        Clock::Stands(request) => Some(desk.calendar.explain_request(&request)),
    }
}

/// The dates by today's calendar, if they are others.
fn counted_anew(desk: &Desk, old: &Dates) -> Option<Dates> {
    // Outside of the calendar there is no date to give; the old one stays.
    let deadline = old.running(desk.rule).counted(&desk.calendar).ok()?;
    let new = old.of(&deadline);
    (new != *old).then_some(new)
}

fn new_date(desk: &Desk, earlier: &Earlier, old: &Dates, new: &Dates, today: NaiveDate) -> NewDate {
    let calendar = &desk.calendar;
    let received_on = calendar.local_date(old.received_at);
    let last = old.due_on.max(new.due_on);
    let why = calendar.changed_days(earlier, received_on, last);
    let has_passed = old.due_on < today && stays_missed(old, &why);
    NewDate {
        question: old.id,
        number: old.number.clone(),
        office: old.office.clone(),
        old: old.due_on,
        new: new.due_on,
        has_passed,
        was_missed: !has_passed && old.missed_on == Some(old.due_on),
        days: calendar.days_between(old.due_on, new.due_on),
        why,
    }
}

/// A date that has passed stays unless all that changed was decided by then, and only loaded late.
fn stays_missed(old: &Dates, why: &[ChangedDay]) -> bool {
    let known = |day: &ChangedDay| day.known_since.is_some_and(|day| day <= old.due_on);
    old.recounted_on.is_some() || why.is_empty() || !why.iter().all(known)
}

/// What the history and the log keep: both dates and the days that made the difference.
fn note(change: &NewDate) -> String {
    let day = |day: &ChangedDay| format!("{} {}", day.date, day.norm.as_deref().unwrap_or("-"));
    let why: Vec<_> = change.why.iter().map(day).collect();
    let NewDate { old, new, days, .. } = change;
    // A date that has passed stays: what it would be is noted beside it.
    let sign = if change.has_passed { "!" } else { ">" };
    format!("{old} {sign} {new} ({days:+}): {}", why.join("; "))
}

/// Who is to be told of what.
struct Told<'a> {
    desk: &'a Desk,
    offices: BTreeMap<Option<String>, Vec<Colleague>>,
    colleagues: BTreeMap<PersonId, (Colleague, i64, Vec<NewDate>)>,
    citizens: Telling<'a>,
    staff: Telling<'a>,
}

impl<'a> Told<'a> {
    fn new(desk: &'a Desk, now: DateTime<Utc>) -> Self {
        let working = desk
            .calendar
            .next_business_instant(now, &desk.process.hours);
        // Nobody is woken for it.
        let telling = |lane| {
            let mut telling = desk.telling(lane, now);
            telling.due_at = working.unwrap_or(now);
            telling
        };
        Self {
            desk,
            offices: BTreeMap::new(),
            colleagues: BTreeMap::new(),
            citizens: telling(Lane::Bulk),
            staff: telling(Lane::Reminder),
        }
    }

    async fn citizen(
        &mut self,
        tx: &mut Tx,
        old: &Dates,
        change: &NewDate,
        event: i64,
    ) -> Result<(), ActionError> {
        let today = self.desk.calendar.local_date(self.citizens.due_at);
        let (key, asker) = (format!("recounted:{event}"), old.person_id);
        let moved = Notice::NewDate { change, today };
        Ok(self.citizens.tell_person(tx, key, asker, moved).await?)
    }

    async fn office(
        &mut self,
        tx: &mut Tx,
        office: Option<&str>,
        change: &NewDate,
        event: i64,
    ) -> Result<(), ActionError> {
        let key = office.map(ToOwned::to_owned);
        if !self.offices.contains_key(&key) {
            let found = readers(tx, office).await?;
            self.offices.insert(key.clone(), found);
        }
        for reader in self.offices.get(&key).into_iter().flatten() {
            let first = || (reader.clone(), event, Vec::new());
            let of_reader = self.colleagues.entry(reader.person_id);
            of_reader.or_insert_with(first).2.push(change.clone());
        }
        Ok(())
    }

    /// One message to each colleague, whatever the number of questions; and to internal control what had
    /// passed when the calendar changed.
    async fn end(mut self, tx: &mut Tx, moved: &[NewDate]) -> Result<(), ActionError> {
        let passed = moved.iter().filter(|change| change.has_passed);
        let passed: Vec<_> = passed.cloned().collect();
        if let Some(first) = passed.first() {
            for auditor in tx.colleagues_in(Role::Auditor, "").await? {
                let key = format!(
                    "passed:{}:{}:{}",
                    first.question, first.new, auditor.person_id
                );
                self.staff.tell(key, &auditor, Notice::StillMissed(&passed));
            }
        }
        for (reader, event, changes) in self.colleagues.into_values() {
            let key = format!("recounted:{event}:{}", reader.person_id);
            self.staff.tell(key, &reader, Notice::NewDates(&changes));
        }
        self.citizens.queue(tx).await?;
        self.staff.queue(tx).await?;
        Ok(())
    }
}
