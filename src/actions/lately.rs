//! What people did lately that costs others something, so that nobody does too much of it at once.
//!
//! It is in this process's memory alone, by the address that it was done from: where nothing may be kept of
//! a person nothing is, and who has themselves erased does not begin anew. A process that starts anew has
//! forgotten it, and two beside each other allow twice as much: it keeps floods away and proves nothing.

use super::Desk;
use crate::domain::base::pace::{Pace, next_at};
use crate::domain::base::{Address, Channel};
use crate::domain::question::Policy;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What costs others something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// A question is sent: a number, and somebody's work.
    Ask,
    /// Something is added to one: its office reads it, with its files.
    Add,
    /// Somebody says what they think of an answer: a line of the log that all look through.
    Rate,
    /// The bot is called in a group: a message to all of it.
    Call,
}

impl Deed {
    /// How often it may be done from one address.
    fn paces(self, questions: Policy) -> [Pace; 2] {
        let pace = |most, within| Pace { most, within };
        let (hour, day) = (TimeDelta::hours(1), TimeDelta::days(1));
        match self {
            Self::Ask => questions.paces(),
            // An album adds its pictures one by one.
            Self::Add => [pace(40, hour), pace(100, day)],
            Self::Rate => [pace(20, hour), pace(60, day)],
            Self::Call => [pace(5, TimeDelta::minutes(10)), pace(50, day)],
        }
    }
}

impl Desk {
    /// From which local moment on somebody who did it often lately may do it again; `None`: now.
    pub fn not_before(
        &self,
        who: Address,
        deed: Deed,
        now: DateTime<Utc>,
    ) -> Option<NaiveDateTime> {
        let paces = deed.paces(self.process.questions);
        let at = self.lately.next_at(who, deed, &paces, now)?;
        let at = at.with_timezone(&self.calendar.time_zone());
        Some(at.naive_local())
    }
}

/// So many people are remembered before those who did nothing for a day are forgotten.
const PEOPLE: usize = 10_000;

type Instants = HashMap<(Deed, Channel, i64), Vec<DateTime<Utc>>>;

/// What people did lately; its clones are one memory.
#[derive(Clone, Debug, Default)]
pub struct Lately(Arc<Mutex<Instants>>);

impl Lately {
    /// When somebody may do it (again); `None`: now.
    fn next_at(
        &self,
        who: Address,
        deed: Deed,
        paces: &[Pace],
        now: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let done = all.get(&(deed, who.channel, who.id))?;
        next_at(paces, done, now)
    }

    /// Somebody did it.
    pub fn note(&self, who: Address, deed: Deed, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_recent = |at: &DateTime<Utc>| (now - *at).abs() < TimeDelta::days(1);
        if all.len() >= PEOPLE {
            all.retain(|_, done| done.iter().any(is_recent));
        }
        let done = all.entry((deed, who.channel, who.id)).or_default();
        done.retain(is_recent);
        done.push(now);
        done.sort_unstable();
    }
}
