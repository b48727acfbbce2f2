//! What happens by the clock: one table of jobs with their cron texts, and the tick.
//!
//! A job's work and the note of how far it has come are one transaction, and the note is locked while
//! it runs: after downtime nothing is skipped, and nothing is done twice, not even by two processes.
//! Deliberately absent: what a job decides; it calls an action.

mod recount;
mod surveys;

use crate::actions::occasions::carry_on;
use crate::actions::question::announce_waiting;
use crate::actions::space::guests;
use crate::actions::staff::send_digests;
use crate::actions::{ActionError, Desk, Progress, consultation, survey};
use crate::clock::Clock;
use crate::secret;
use crate::store::{Store, StoreError, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use cron::Schedule;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::str::FromStr;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use tracing::warn;

pub use recount::{Outcome, apply_calendar, review_calendar};

/// A line of the table.
#[derive(Clone)]
pub struct Job {
    /// Its key in the database.
    pub name: &'static str,
    /// When it is due, in the entity's time zone: second, minute, hour, day, month, weekday.
    pub cron: String,
    /// Its work, inside the transaction that also notes that it was done.
    pub run: for<'a> fn(&'a mut Tx, &'a Desk, Window) -> BoxFuture<'a, Result<Run, ActionError>>,
}

/// What became of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
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

/// Every job there is.
pub fn table(desk: &Desk) -> Vec<Job> {
    let digest_at = desk.process.digest_at;
    vec![
        Job {
            name: "forget-updates",
            cron: "0 30 3 * * *".into(),
            run: |tx, _, window| {
                async move {
                    tx.forget_updates(window.now - KEPT).await?;
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
        // The digest goes first: what is new in the morning is told in it, not in a message of its own.
        Job {
            name: "digest",
            cron: digest_at.format("%-S %-M %-H * * *").to_string(),
            run: |tx, desk, window| {
                async move {
                    // Made up for before its hour, or on a day of rest, it waits for the next one,
                    // which still speaks for the days before.
                    let today = desk.calendar.local_date(window.now);
                    if desk.calendar.local_date(window.until) != today
                        || !desk.calendar.is_business_day(today)
                    {
                        return Ok(Run::NotNow);
                    }
                    send_digests(tx, desk, window.since, window.now).await?;
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
        Job {
            name: "announce",
            cron: "0 */5 * * * *".into(),
            run: |tx, desk, window| {
                async move {
                    announce_waiting(tx, desk, window.now).await?;
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
        Job {
            name: "evaluations",
            cron: "0 */5 * * * *".into(),
            run: |tx, desk, window| {
                async move {
                    let seed =
                        secret::new().map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
                    survey::evaluate_due(tx, desk, &seed, window.now).await?;
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
        Job {
            name: "results",
            cron: "0 0 9 * * *".into(),
            run: |tx, desk, window| {
                async move {
                    for (id, error) in survey::publish_due(tx, desk, window.now).await? {
                        surveys::set_aside(id, &error);
                    }
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
        Job {
            name: "guests",
            cron: "0 */5 * * * *".into(),
            run: |tx, desk, window| {
                async move {
                    guests::remind(tx, desk, window.now).await?;
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
        Job {
            name: "consultations",
            cron: "0 */5 * * * *".into(),
            run: |tx, desk, window| {
                async move {
                    consultation::close_due(tx, desk, window.now).await?;
                    Ok(Run::Done)
                }
                .boxed()
            },
        },
    ]
}

/// How long applied updates are remembered: Telegram keeps an unconfirmed one for at most a day.
const KEPT: TimeDelta = TimeDelta::days(7);
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

impl std::error::Error for JobError {}

/// The jobs of one entity.
pub struct Jobs {
    store: Store,
    clock: Clock,
    desk: Arc<Desk>,
    jobs: Vec<(Job, Schedule)>,
}

impl Jobs {
    /// The jobs of `table`, see [`table`].
    ///
    /// # Errors
    /// If a cron text cannot be understood.
    pub fn new(
        store: Store,
        clock: Clock,
        desk: Arc<Desk>,
        table: Vec<Job>,
    ) -> Result<Self, cron::error::Error> {
        let jobs = table
            .into_iter()
            .map(|job| Schedule::from_str(&job.cron).map(|schedule| (job, schedule)))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            store,
            clock,
            desk,
            jobs,
        })
    }

    /// Runs what is due, whenever something is, until `stop`.
    pub async fn run(&self, stop: CancellationToken) {
        loop {
            let wake = match self.tick().await {
                Ok(next) => next,
                Err(error) => {
                    warn!(%error, "the jobs have to wait");
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
        let mut failed = None;
        for (job, schedule) in &self.jobs {
            let run = self.run_due(job, schedule);
            self.attempt(job.name, run, &mut failed).await?;
        }
        let waves = self.attempt("waves", self.carry_waves_on(), &mut failed);
        let waves = waves.await?.flatten();
        let surveys = surveys::carry_on(&self.store, &self.desk, &self.clock);
        let surveys = self.attempt("surveys", surveys, &mut failed).await?;
        if let Some(error) = failed {
            return Err(error);
        }
        let now = self.clock.now();
        let next = self.jobs.iter().filter_map(|(_, schedule)| {
            let mut moments = occurrences(schedule, now, self.desk.calendar.time_zone());
            moments.next()
        });
        Ok(next
            .chain(waves)
            .chain(surveys.flatten())
            .min()
            .unwrap_or(now + LOOK_BACK))
    }

    /// What came of a piece of work. The first failure is kept and the rest goes on; of a database out of
    /// reach nothing more is asked.
    async fn attempt<T>(
        &self,
        job: &'static str,
        work: impl Future<Output = Result<T, ActionError>>,
        failed: &mut Option<JobError>,
    ) -> Result<Option<T>, JobError> {
        let why = match AssertUnwindSafe(work).catch_unwind().await {
            Ok(Ok(done)) => return Ok(Some(done)),
            Ok(Err(error)) => Some(error),
            Err(_) => None,
        };
        let out_of_reach = matches!(&why, Some(ActionError::Store(error)) if error.is_outage());
        let error = failed.take().unwrap_or(JobError { job, why });
        if out_of_reach {
            return Err(error);
        }
        *failed = Some(error);
        Ok(None)
    }

    /// Does all that is to be done on waves now, each piece in a transaction of its own so that a reply
    /// never waits for more than one; returns when there is more.
    async fn carry_waves_on(&self) -> Result<Option<DateTime<Utc>>, ActionError> {
        loop {
            let mut tx = self.store.begin().await?;
            let progress = carry_on(&mut tx, &self.desk, self.clock.now()).await?;
            tx.commit().await?;
            match progress {
                Progress::More => tokio::task::yield_now().await,
                Progress::Until(next) => return Ok(next),
            }
        }
    }

    async fn run_due(&self, job: &Job, schedule: &Schedule) -> Result<(), ActionError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let since = tx.job_done_until(job.name, now).await?;
        let from = since.max(now - LOOK_BACK);
        let due = occurrences(schedule, from, self.desk.calendar.time_zone())
            .take_while(|at| *at <= now)
            .last();
        if let Some(until) = due {
            let run = (job.run)(&mut tx, &self.desk, Window { since, until, now }).await?;
            if run == Run::Done {
                tx.finish_job(job.name, until).await?;
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
