//! What became of a running term: all that is said to have happened to it, one thing after the other.
//!
//! In the order of the days; of one day first what prolongs, then what stops, then what ends. What the
//! law allows is `changes.rs`; here is only which term each change meets.

use super::{Calendar, CompletionRequest, Deadline, Receipt, Refusal, Term};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// What is said to have happened, each at most once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// An extension: the day the notice left and how many days more, as many as the term if not said.
    pub extension: Option<(NaiveDate, Option<u32>)>,
    /// A completion request: the day of asking and, if the person complied, the day of that.
    pub completion: Option<(NaiveDate, Option<NaiveDate>)>,
    /// The day on which another authority received it.
    pub transferred: Option<NaiveDate>,
}

/// One thing that happened. Their order is the one in which things of the same day come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// The term was extended.
    Extension,
    /// What is missing was asked for.
    Request,
    /// The person complied.
    Completion,
    /// Another authority received it.
    Transfer,
}

/// What a change did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happened {
    /// What it was.
    pub change: Change,
    /// On which day.
    pub on: NaiveDate,
    /// What it met.
    pub before: Clock,
    /// What it led to.
    pub after: Clock,
}

/// A term that runs, or one that stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// It runs to a date.
    Runs(Deadline),
    /// It waits for the person, so there is no date.
    Stands(CompletionRequest),
}

impl Clock {
    /// The promised date, if there is one.
    pub fn due(&self) -> Option<NaiveDate> {
        match self {
            Self::Runs(deadline) => Some(deadline.due()),
            Self::Stands(_) => None,
        }
    }

    /// The term that runs or stands still.
    pub fn deadline(&self) -> &Deadline {
        match self {
            Self::Runs(deadline) => deadline,
            Self::Stands(request) => &request.deadline,
        }
    }
}

/// A term with all that happened to it.
#[derive(Clone, Debug)]
pub struct Course<'c> {
    /// How it stands at the end.
    pub clock: Clock,
    /// What happened, in order.
    pub happened: Vec<Happened>,
    calendar: &'c Calendar,
}

impl Course<'_> {
    /// The last term day by day, by the calendar of whom it binds.
    pub fn explain(&self) -> Receipt<'_> {
        match &self.clock {
            Clock::Runs(deadline) => self.calendar.explain(deadline),
            Clock::Stands(request) => self.calendar.explain_request(request),
        }
    }
}

impl Calendar {
    /// What becomes of a deadline by `changes`; what is transferred is counted by the calendar
    /// `elsewhere`. Or the first change that the law does not allow, and why.
    pub fn course<'c>(
        &'c self,
        deadline: Deadline,
        changes: &Changes,
        elsewhere: &'c Calendar,
    ) -> Result<Course<'c>, (Change, Refusal)> {
        let mut course = Course {
            clock: Clock::Runs(deadline),
            happened: Vec::new(),
            calendar: self,
        };
        for (on, change) in changes.in_order()? {
            let before = course.clock;
            let done = course.step(change, on, changes, elsewhere);
            course.clock = done.map_err(|refusal| (change, refusal))?;
            course.happened.push(Happened {
                change,
                on,
                before,
                after: course.clock,
            });
        }
        Ok(course)
    }

    /// The last second of a day: whatever happens on it is in time until then.
    fn late_on(&self, date: NaiveDate) -> DateTime<Utc> {
        self.end_of_day(date) - TimeDelta::seconds(1)
    }
}

impl Changes {
    fn in_order(&self) -> Result<Vec<(NaiveDate, Change)>, (Change, Refusal)> {
        let asked_on = self.completion.map(|(asked_on, _)| asked_on);
        let complied_on = self.completion.and_then(|(_, complied_on)| complied_on);
        if let (Some(asked_on), Some(complied_on)) = (asked_on, complied_on)
            && complied_on < asked_on
        {
            return Err((Change::Completion, Refusal::BeforeRequest { asked_on }));
        }
        let all = [
            (
                self.extension.map(|(told_on, _)| told_on),
                Change::Extension,
            ),
            (asked_on, Change::Request),
            (complied_on, Change::Completion),
            (self.transferred, Change::Transfer),
        ];
        let mut told: Vec<_> = all
            .into_iter()
            .filter_map(|(on, change)| on.map(|on| (on, change)))
            .collect();
        told.sort();
        Ok(told)
    }
}

impl<'c> Course<'c> {
    fn step(
        &mut self,
        change: Change,
        on: NaiveDate,
        changes: &Changes,
        elsewhere: &'c Calendar,
    ) -> Result<Clock, Refusal> {
        let calendar = self.calendar;
        let at = calendar.late_on(on);
        match (change, self.clock) {
            (Change::Extension, Clock::Runs(deadline)) => {
                let total = total(&deadline, changes);
                calendar.extend(&deadline, at, total).map(Clock::Runs)
            }
            (Change::Extension, Clock::Stands(request)) => {
                let total = total(&request.deadline, changes);
                calendar
                    .extend_request(&request, at, total)
                    .map(Clock::Stands)
            }
            (Change::Request, Clock::Runs(deadline)) => calendar
                .request_completion(&deadline, at)
                .map(Clock::Stands),
            (Change::Request, Clock::Stands(_)) => Err(Refusal::AlreadyAsked),
            (Change::Completion, Clock::Stands(request)) => {
                calendar.resume(&request, at).map(Clock::Runs)
            }
            // It was transferred before the person complied: what was asked for here ended with it.
            (Change::Completion, Clock::Runs(_)) => Ok(self.clock),
            (Change::Transfer, clock) => {
                let there = elsewhere.late_on(on);
                let moved = calendar.transfer(clock.deadline(), at.min(there), elsewhere, there)?;
                self.calendar = elsewhere;
                Ok(Clock::Runs(moved))
            }
        }
    }
}

/// The total that an extension grants: as many days more as the term has, unless others are said.
fn total(deadline: &Deadline, changes: &Changes) -> u32 {
    let Term::BusinessDays(days) = deadline.term else {
        return 0;
    };
    let more = changes.extension.and_then(|(_, more)| more);
    days.saturating_add(more.unwrap_or(days))
}
