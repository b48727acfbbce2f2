//! The hands of the demo's clock: they only go forward, and stop wherever something may happen.
//!
//! A jump over a fortnight would let the jobs run once and speak of it once. Here the clock stands at
//! every hour of a digest and at every opening of the offices on the way, wherever a message waits for its
//! hour, and in the next day at every hour; it goes on when all that is to be said there has been said: so
//! each message has the date it would really have, and none comes too late.

use crate::actions::{ActionError, Desks};
use crate::clock::Clock;
use crate::jobs::{self, Job, JobError, Jobs, Window, occurrences};
use crate::store::{Lane, Store, StoreError};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use std::time::Duration;
use tokio::sync::Mutex;

/// The furthest the clock goes in one move.
const FURTHEST: TimeDelta = TimeDelta::days(366);
/// How far ahead a reminder is looked for: longer than any term and its ladder.
const LOOK_AHEAD: TimeDelta = TimeDelta::days(120);
/// Openings are looked for at every half hour.
const STEPS: i64 = 48;
/// So far ahead the clock stands at every hour.
const NEAR: TimeDelta = TimeDelta::days(1);
/// How often to look whether all is said, and how many times in a row without anything having left.
const GLANCE: Duration = Duration::from_millis(10);
const GLANCES: u32 = 300;
/// After so many looks the jobs have another turn: a wave is carried on.
const TICK: u32 = 20;

/// Where the hands are to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// An hour later.
    Hour,
    /// To the hour of the digest of the next business day.
    BusinessDay,
    /// To the next moment at which somebody of the staff is told something.
    Reminder,
    /// To a local date and time.
    To(NaiveDateTime),
}

/// Why the clock was not moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// It only goes forward.
    #[error("the clock only goes forward")]
    Past,
    /// Too far, or no such time.
    #[error("too far")]
    TooFar,
    /// Nobody will be told anything.
    #[error("nothing to wait for")]
    NothingToSay,
    /// What was due could not be done.
    #[error(transparent)]
    Failed(#[from] ActionError),
    /// A job could not do its work.
    #[error(transparent)]
    Job(#[from] JobError),
}

impl From<StoreError> for MoveError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// The hands of one clock.
pub struct Hands {
    clock: Clock,
    store: Store,
    desk: Desks,
    jobs: Jobs,
    table: Vec<Job>,
    /// One move at a time.
    moving: Mutex<()>,
}

impl Hands {
    /// The hands of `clock`, with the jobs that hang on it.
    ///
    /// # Errors
    /// If a cron text of ours is wrong.
    pub fn new(
        clock: Clock,
        store: Store,
        desk: Desks,
        jobs: Jobs,
    ) -> Result<Self, cron::error::Error> {
        Ok(Self {
            table: jobs::table()?,
            clock,
            store,
            desk,
            jobs,
            moving: Mutex::new(()),
        })
    }

    /// Moves the clock, and lets everything on the way happen.
    ///
    /// # Errors
    /// [`MoveError`]; if the database failed, the clock stands where that was.
    pub async fn go(&self, to: Move) -> Result<(), MoveError> {
        let _alone = self.moving.lock().await;
        let now = self.clock.now();
        let target = match to {
            Move::Hour => now + TimeDelta::hours(1),
            Move::BusinessDay => self.next_business_day(now).ok_or(MoveError::TooFar)?,
            Move::Reminder => self.next_reminder(now).await?,
            Move::To(local) => self.instant(local).ok_or(MoveError::TooFar)?,
        };
        if target <= now {
            return Err(MoveError::Past);
        }
        if target > now + FURTHEST {
            return Err(MoveError::TooFar);
        }
        let mut stops = self.stops(now, target);
        let mut at = now;
        loop {
            // A wave may be planned, moved or called off at any stop, and a message told to wait.
            let mut tx = self.store.begin().await?;
            let due = [tx.next_wave(at).await?, tx.next_waiting(at).await?];
            drop(tx);
            stops.retain(|stop| *stop > at);
            let hour = Some(at + TimeDelta::hours(1)).filter(|hour| *hour < now + NEAR);
            let all = [stops.first().copied(), hour].into_iter().chain(due);
            let next = all.flatten().min();
            let Some(next) = next.filter(|next| *next < target) else {
                return self.stand_at(target).await;
            };
            self.stand_at(next).await?;
            at = next;
        }
    }

    /// Shows `at` and waits until what is to be said then has left.
    async fn stand_at(&self, at: DateTime<Utc>) -> Result<(), MoveError> {
        if self.clock.now() < at {
            self.clock.set(at);
        }
        self.jobs.tick().await?;
        let (mut left, mut glances) = (i64::MAX, 0);
        while glances < GLANCES {
            let waiting = self.waiting(at).await?;
            if waiting == 0 {
                break;
            }
            glances = if waiting < left { 0 } else { glances + 1 };
            left = left.min(waiting);
            tokio::time::sleep(GLANCE).await;
            if glances % TICK == TICK - 1 {
                self.jobs.tick().await?;
            }
        }
        Ok(())
    }

    /// How many messages may leave at an instant and have not; of those to many, none while nobody is
    /// written to.
    async fn waiting(&self, at: DateTime<Utc>) -> Result<i64, StoreError> {
        let is_quiet = self.desk.now().leaves(at) > at;
        let mut tx = self.store.begin().await?;
        let lanes = tx.outbox_lanes(at).await?.into_iter();
        let counts = lanes.filter(|(lane, _, _)| !is_quiet || *lane != Lane::Bulk as i64);
        Ok(counts.map(|(_, count, _)| count).sum())
    }

    fn next_business_day(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let days = self.days(now, now + FURTHEST);
        let mut mornings = days.filter_map(|day| self.digest_on(day));
        mornings.find(|morning| *morning > now)
    }

    /// Tries every stop in a transaction that leaves no trace, until one says something.
    async fn next_reminder(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>, MoveError> {
        let (desk, mut since) = (self.desk.now(), now);
        for stop in self.stops(now, now + LOOK_AHEAD) {
            let mut tx = self.store.begin().await?;
            let before = tx.newest_in_lane(Lane::Reminder).await?;
            for job in &self.table {
                let Some((schedule, run)) = job.by_clock(&desk.process) else {
                    continue;
                };
                let zone = desk.calendar.time_zone();
                let due = occurrences(&schedule, since, zone).take_while(|at| *at <= stop);
                if let Some(until) = due.last() {
                    let now = stop;
                    run(&mut tx, &desk, Window { since, until, now }).await?;
                }
            }
            if tx.newest_in_lane(Lane::Reminder).await? != before {
                return Ok(stop);
            }
            since = stop;
        }
        Err(MoveError::NothingToSay)
    }

    /// The moments between two at which staff may be told something: the digest and the openings of
    /// each business day.
    fn stops(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let mut stops = Vec::new();
        for day in self.days(from, to) {
            stops.extend(self.digest_on(day));
            let midnight = self.instant(day.into());
            let halves = (0..STEPS).filter_map(|n| Some(midnight? + TimeDelta::minutes(30 * n)));
            stops.extend(halves.filter(|at| {
                self.desk.now().is_open(*at)
                    && !self.desk.now().is_open(*at - TimeDelta::seconds(1))
            }));
        }
        stops.retain(|stop| *stop > from && *stop < to);
        stops.sort_unstable();
        stops.dedup();
        stops
    }

    /// The business days from one instant to another.
    fn days(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> impl Iterator<Item = NaiveDate> {
        let desk = self.desk.now();
        let last = desk.calendar.local_date(to);
        let days = desk.calendar.local_date(from).iter_days();
        days.take_while(move |day| *day <= last)
            .filter(move |day| desk.calendar.is_business_day(*day))
    }

    fn digest_on(&self, day: NaiveDate) -> Option<DateTime<Utc>> {
        self.instant(day.and_time(self.desk.now().process.digest_at))
    }

    /// `None` for a local time that was left out, where summer time begins.
    fn instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let zone = self.desk.now().calendar.time_zone();
        let at = zone.from_local_datetime(&local).earliest()?;
        Some(at.with_timezone(&Utc))
    }
}
