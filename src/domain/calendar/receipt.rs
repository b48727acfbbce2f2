//! The receipt of a deadline: every calendar day from receipt to deadline, counted or not, and why.

use super::{Calendar, CompletionRequest, Deadline, Pause, Reason, Refusal, Rule, Term};
use chrono::{DateTime, Months, NaiveDate, Utc};

/// A deadline and every day on the way to it, the day of receipt first, the promised day last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt<'c> {
    /// What is being explained.
    pub deadline: Deadline,
    /// How many days are counted: the term with its extension, or for a term in months the calendar
    /// days until its nominal end.
    pub total: u32,
    /// The days in order, without gaps.
    pub days: Vec<ReceiptDay<'c>>,
}

/// One calendar day of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReceiptDay<'c> {
    /// The day.
    pub date: NaiveDate,
    /// What the day is in the count.
    pub step: Step,
    /// Why it is no counted day, as far as there are reasons. A term in months counts such days too.
    pub reasons: &'c [Reason],
}

/// What a day is in the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The day of receipt, not counted.
    Received,
    /// The day of filing, where it is another one and the count starts from it; not counted.
    Filed,
    /// Counted, as the nth day.
    Counted(u32),
    /// Not counted, for the reasons given.
    Skipped,
    /// Not counted: the clock stands still until the person completes the petition.
    Paused,
    /// The last day of a term in months whose nominal end does not count.
    MovedEnd,
}

impl Step {
    /// Which day of the count it is, if it is counted.
    pub fn counted(self) -> Option<u32> {
        match self {
            Self::Counted(n) => Some(n),
            Self::Received | Self::Filed | Self::Skipped | Self::Paused | Self::MovedEnd => None,
        }
    }
}

impl Calendar {
    /// The deadline of what was received at an instant, explained day by day.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub fn receipt(
        &self,
        received_at: DateTime<Utc>,
        term: Term,
        rule: Rule,
    ) -> Result<Receipt<'_>, Refusal> {
        Ok(self.explain(&self.deadline(received_at, term, rule)?))
    }

    /// A deadline explained day by day, with whatever extended or stopped it.
    ///
    /// It has to come from this calendar: with another one the days would not add up to it.
    pub fn explain(&self, deadline: &Deadline) -> Receipt<'_> {
        self.explain_until(deadline, deadline.due())
    }

    /// The days until the one on which the clock stopped; what comes after it nobody knows yet.
    pub fn explain_request(&self, request: &CompletionRequest) -> Receipt<'_> {
        let stopped = Deadline {
            pause: Some(Pause {
                asked_on: request.asked_on,
                complied_on: request.asked_on,
                on_last_day: request.on_last_day(),
            }),
            ..request.deadline
        };
        self.explain_until(&stopped, request.asked_on)
    }

    fn explain_until(&self, deadline: &Deadline, end: NaiveDate) -> Receipt<'_> {
        let total = deadline.days_to_count();
        let span = (end - deadline.received_on).num_days();
        let mut days = Vec::with_capacity(usize::try_from(span).unwrap_or_default() + 1);
        let mut counted = 0;
        for date in deadline.received_on.iter_days() {
            let reasons = self.reasons(date);
            let step = deadline.step(date, counted, total, reasons);
            if let Step::Counted(n) = step {
                counted = n;
            }
            days.push(ReceiptDay {
                date,
                step,
                reasons,
            });
            if date >= end {
                break;
            }
        }
        Receipt {
            deadline: *deadline,
            total,
            days,
        }
    }
}

impl Deadline {
    /// How many days the receipt counts.
    fn days_to_count(&self) -> u32 {
        match self.term {
            Term::BusinessDays(days) => self.extended_to.unwrap_or(days),
            Term::Months(months) => {
                let from = self.day_zero();
                let end = from.checked_add_months(Months::new(months)).unwrap_or(from);
                u32::try_from((end - from).num_days()).unwrap_or_default()
            }
        }
    }

    fn step(&self, date: NaiveDate, counted: u32, total: u32, reasons: &[Reason]) -> Step {
        let by_calendar = matches!(self.term, Term::Months(_));
        if date == self.received_on {
            Step::Received
        } else if date < self.day_zero() {
            Step::Skipped
        } else if date == self.day_zero() {
            Step::Filed
        } else if self.is_paused(date) {
            Step::Paused
        } else if by_calendar && counted == total && reasons.is_empty() {
            Step::MovedEnd
        } else if counted < total && (by_calendar || reasons.is_empty()) {
            Step::Counted(counted + 1)
        } else {
            Step::Skipped
        }
    }

    /// Whether the clock stands still. The day of asking counts as used, unless it is the last one:
    /// one day always remains.
    fn is_paused(&self, date: NaiveDate) -> bool {
        self.pause.is_some_and(|pause| {
            date > pause.asked_on && date <= pause.complied_on
                || date == pause.asked_on && pause.on_last_day
        })
    }
}
