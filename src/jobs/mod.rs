//! What happens without anybody asking for it: one table of jobs, by the clock or whenever there is work,
//! and the tick.
//!
//! What a job does by the clock and the note of how far it has come are one transaction, and the note is
//! locked while it runs: after downtime nothing is skipped, and nothing is done twice, not even by two
//! processes. What is done whenever there is work is done in pieces, each in a transaction of its own, so
//! that a reply never waits for more than one. Deliberately absent: what a job decides; it calls an action.

mod recount;
mod retention;
mod surveys;
mod table;

use crate::actions::{ActionError, Desk, Desks, Progress};
use crate::clock::Clock;
use crate::domain::process::Process;
use crate::store::{Chain, Store, Tx};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use cron::Schedule;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::str::FromStr;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument as _, error_span, warn};

pub use recount::{Outcome, apply_calendar, review_calendar};
pub use table::table;

/// A line of the table.
#[derive(Clone)]
pub struct Job {
    /// Its key in the database.
    pub name: &'static str,
    /// When it is due, and its work.
    pub when: When,
}

/// When a job is due, and its work.
#[derive(Clone)]
pub enum When {
    /// At the moments of a cron text, in the entity's time zone.
    Cron(Box<Schedule>, Run),
    /// Every day at the hour that the entity has for it.
    Daily(fn(&Process) -> NaiveTime, Run),
    /// Whenever there is work: a piece at a time, until nothing is left.
    Work(Piece),
}

/// Work inside the transaction that also notes that it was done.
pub type Run = for<'a> fn(&'a mut Tx, &'a Desk, Window) -> BoxFuture<'a, Result<Ran, ActionError>>;

/// One piece of work, and whether there is more; some of it may have to be left alone for now.
pub type Piece =
    for<'a> fn(&'a Jobs, &'a mut LeftAlone) -> BoxFuture<'a, Result<Progress, ActionError>>;

/// What failed in this tick, by its key, and is not tried again before the next.
pub type LeftAlone = BTreeSet<i64>;

/// What became of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ran {
    /// The stretch of time is dealt with.
    Done,
    /// This is no moment for it: it stays to be dealt with.
    NotNow,
}

/// The stretch of time a run stands for: after `since`, up to and including `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// What happened up to here was dealt with before.
    pub since: DateTime<Utc>,
    /// The latest moment at which the job was due.
    pub until: DateTime<Utc>,
    /// The present.
    pub now: DateTime<Utc>,
}

/// Moments further back than this are not looked for one by one; a single run stands for them.
const LOOK_BACK: TimeDelta = TimeDelta::days(366);
/// How long to leave a database alone that could not be written.
const OUTAGE: TimeDelta = TimeDelta::seconds(5);

/// A job that could not do its work.
#[derive(Debug)]
pub struct JobError {
    /// Its name in the table.
    pub job: &'static str,
    /// Why; `None` if it panicked.
    pub why: Option<ActionError>,
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            Some(why) => write!(f, "{}: {why}", self.job),
            None => write!(f, "{}: it panicked", self.job),
        }
    }
}

impl std::error::Error for JobError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.why.as_ref().map(|why| why as _)
    }
}

impl Job {
    /// A job that is due at the moments of a cron text: second, minute, hour, day, month, weekday.
    ///
    /// # Errors
    /// If the cron text cannot be understood.
    pub fn at(name: &'static str, cron: &str, run: Run) -> Result<Self, cron::error::Error> {
        let when = When::Cron(Box::new(Schedule::from_str(cron)?), run);
        Ok(Self { name, when })
    }

    /// A job that is due every day, at an hour that the entity can change.
    pub fn daily(name: &'static str, at: fn(&Process) -> NaiveTime, run: Run) -> Self {
        let when = When::Daily(at, run);
        Self { name, when }
    }

    /// The moments at which it is due, and its work; nothing of what is due whenever there is work.
    pub fn by_clock(&self, process: &Process) -> Option<(Cow<'_, Schedule>, Run)> {
        match &self.when {
            When::Cron(schedule, run) => Some((Cow::Borrowed(schedule), *run)),
            When::Daily(at, run) => {
                let cron = at(process).format("%-S %-M %-H * * *").to_string();
                Some((Cow::Owned(Schedule::from_str(&cron).ok()?), *run))
            }
            When::Work(_) => None,
        }
    }

    /// A job that is due whenever there is work.
    pub fn whenever(name: &'static str, piece: Piece) -> Self {
        let when = When::Work(piece);
        Self { name, when }
    }
}

/// The jobs of one entity.
pub struct Jobs {
    store: Store,
    clock: Clock,
    desk: Desks,
    table: Vec<Job>,
}

impl Jobs {
    /// The jobs of a table, see [`table()`].
    pub fn new(store: Store, clock: Clock, desk: impl Into<Desks>, table: Vec<Job>) -> Self {
        let desk = desk.into();
        desk.now()
            .measures
            .expect_jobs(table.iter().map(|job| job.name));
        Self {
            store,
            clock,
            desk,
            table,
        }
    }

    /// What a piece of work is done with, and when.
    pub fn parts(&self) -> (&Store, Arc<Desk>, DateTime<Utc>) {
        (&self.store, self.desk.now(), self.clock.now())
    }

    /// Runs what is due, whenever something is, until `stop`.
    pub async fn run(&self, stop: CancellationToken) {
        loop {
            let wake = match self.tick().await {
                Ok(next) => next,
                Err(error) => {
                    warn!(job = error.job, error = %Chain(&error), "the jobs have to wait");
                    self.clock.now() + OUTAGE
                }
            };
            tokio::select! {
                biased;
                () = stop.cancelled() => return,
                () = self.store.work() => {}
                () = self.clock.sleep_until(wake) => {}
            }
        }
    }

    /// Runs what is due now and returns when the next will be. Whatever fails does not keep the rest
    /// from running, unless the database is out of reach.
    ///
    /// # Errors
    /// The first failure; what was not finished is due again.
    pub async fn tick(&self) -> Result<DateTime<Utc>, JobError> {
        let (mut failed, mut next) = (None, None);
        self.attempt("clock", self.take_back_clock(), &mut failed)
            .await?;
        for job in &self.table {
            let more = self.attempt(job.name, self.carry_on(job), &mut failed);
            next = next.into_iter().chain(more.await?.flatten()).min();
        }
        match failed {
            Some(error) => Err(error),
            None => Ok(next.unwrap_or_else(|| self.clock.now() + LOOK_BACK)),
        }
    }

    /// What a clock noted that ran ahead would silence jobs and messages until then: it is taken back, and
    /// said. What was due in between is done once, at the next moment.
    async fn take_back_clock(&self) -> Result<(), ActionError> {
        let now = self.clock.now();
        let desk = self.desk.now();
        let opens = desk
            .calendar
            .next_business_instant(now, &desk.process.hours);
        let mut tx = self.store.begin().await?;
        let rows = tx.take_back_clock(now, opens.unwrap_or(now)).await?;
        tx.commit().await?;
        self.desk.now().measures.clock_taken_back.inc_by(rows);
        if rows > 0 {
            warn!(rows, "the clock ran ahead: moments to come were taken back");
        }
        Ok(())
    }

    /// Does what is due of a job; when there is more.
    async fn carry_on(&self, job: &Job) -> Result<Option<DateTime<Utc>>, ActionError> {
        if let When::Work(piece) = &job.when {
            return self.work(*piece).await;
        }
        let desk = self.desk.now();
        let Some((schedule, run)) = job.by_clock(&desk.process) else {
            return Ok(None);
        };
        self.run_due(&desk, job.name, &schedule, run).await?;
        let zone = desk.calendar.time_zone();
        Ok(occurrences(&schedule, self.clock.now(), zone).next())
    }

    /// What came of a piece of work. The first failure is kept and the rest goes on; of a database out of
    /// reach nothing more is asked.
    async fn attempt<T>(
        &self,
        job: &'static str,
        work: impl Future<Output = Result<T, ActionError>>,
        failed: &mut Option<JobError>,
    ) -> Result<Option<T>, JobError> {
        let why = match AssertUnwindSafe(work.instrument(error_span!("job", name = job)))
            .catch_unwind()
            .await
        {
            Ok(Ok(done)) => {
                let now = self.clock.now();
                self.desk.now().measures.job_ended(job, true, now);
                return Ok(Some(done));
            }
            Ok(Err(error)) => Some(error),
            Err(_) => None,
        };
        self.desk
            .now()
            .measures
            .job_ended(job, false, self.clock.now());
        let out_of_reach = matches!(&why, Some(ActionError::Store(error)) if error.is_outage());
        let error = failed.take().unwrap_or(JobError { job, why });
        if out_of_reach {
            return Err(error);
        }
        *failed = Some(error);
        Ok(None)
    }

    async fn work(&self, piece: Piece) -> Result<Option<DateTime<Utc>>, ActionError> {
        let mut left_alone = LeftAlone::new();
        loop {
            match piece(self, &mut left_alone).await? {
                Progress::More => tokio::task::yield_now().await,
                Progress::Until(next) => return Ok(next),
            }
        }
    }

    async fn run_due(
        &self,
        desk: &Desk,
        name: &str,
        schedule: &Schedule,
        run: Run,
    ) -> Result<(), ActionError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let since = tx.job_done_until(name, now).await?;
        let from = since.max(now - LOOK_BACK);
        let due = occurrences(schedule, from, desk.calendar.time_zone())
            .take_while(|at| *at <= now)
            .last();
        if let Some(until) = due {
            let ran = run(&mut tx, desk, Window { since, until, now }).await?;
            if ran == Ran::Done {
                tx.finish_job(name, until).await?;
            }
        }
        Ok(tx.commit().await?)
    }
}

/// The moments after `from` at which a schedule is due, in the local time of `zone`.
pub fn occurrences(
    schedule: &Schedule,
    from: DateTime<Utc>,
    zone: Tz,
) -> impl Iterator<Item = DateTime<Utc>> {
    schedule
        .after_owned(from.with_timezone(&zone))
        .map(|at| at.with_timezone(&Utc))
}
