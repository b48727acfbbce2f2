//! What the law lets happen to a running term: extension, completion request, transfer.
//!
//! Each takes a deadline and gives a new one or a [`Refusal`]; nothing is remembered here.

use super::{Calendar, Deadline, Pause, Refusal, Term};
use chrono::{DateTime, NaiveDate, Utc};

/// Business days from filing within which what is missing can be asked for (CPACA art. 17).
pub const COMPLETION_DAYS: i64 = 10;
/// Business days from receipt within which a petition goes to the competent authority (CPACA art. 21).
pub const TRANSFER_DAYS: i64 = 5;

/// The clock stands still: the office asked the person for something (CPACA art. 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompletionRequest {
    /// The deadline that stands still.
    pub deadline: Deadline,
    /// The day on which the office asked.
    pub asked_on: NaiveDate,
    /// The last day for the person: one month, two if prolonged.
    pub answer_by: NaiveDate,
    /// Whether the person already asked for a second month.
    pub prolonged: bool,
}

impl Calendar {
    /// Extends a term once to `total` business days from the same start, told to the person at
    /// `told_at` (CPACA art. 14 par.): on or before the last day, at most twice the original.
    pub fn extend(
        &self,
        deadline: &Deadline,
        told_at: DateTime<Utc>,
        total: u32,
    ) -> Result<Deadline, Refusal> {
        let days = deadline.days()?;
        let told_on = self.not_before_receipt(deadline, told_at)?;
        if deadline.extended_to.is_some() {
            return Err(Refusal::AlreadyExtended);
        }
        if told_on > deadline.due() {
            return Err(Refusal::ExtensionTooLate {
                due: deadline.due(),
            });
        }
        let (least, most) = (days + 1, days * 2);
        if !(least..=most).contains(&total) {
            return Err(Refusal::ExtensionOutOfRange { least, most });
        }
        // The last day is a counted one, so counting on from it is counting from the start.
        let more = i64::from(total - days);
        Ok(Deadline {
            due_receipt: self.days_after(deadline.due_receipt, more)?,
            due_filing: self.days_after(deadline.due_filing, more)?,
            extended_to: Some(total),
            ..*deadline
        })
    }

    /// Asks the person for what is missing and stops the clock (CPACA art. 17): within ten business
    /// days of day 0, while the term still runs, once. The person has a month.
    pub fn request_completion(
        &self,
        deadline: &Deadline,
        asked_at: DateTime<Utc>,
    ) -> Result<CompletionRequest, Refusal> {
        deadline.days()?;
        let asked_on = self.not_before_receipt(deadline, asked_at)?;
        if deadline.pause.is_some() {
            return Err(Refusal::AlreadyAsked);
        }
        let last_day = self
            .days_after(deadline.day_zero(), COMPLETION_DAYS)?
            .min(deadline.due());
        if asked_on > last_day {
            return Err(Refusal::CompletionTooLate { last_day });
        }
        Ok(CompletionRequest {
            deadline: *deadline,
            asked_on,
            answer_by: self.months_after(asked_on, 1)?,
            prolonged: false,
        })
    }

    /// Gives the person a second month, asked for before the first one ended, once (CPACA art. 17).
    pub fn prolong_completion(
        &self,
        request: &CompletionRequest,
        at: DateTime<Utc>,
    ) -> Result<CompletionRequest, Refusal> {
        if request.prolonged {
            return Err(Refusal::AlreadyProlonged);
        }
        self.within_request(request, at)?;
        Ok(CompletionRequest {
            answer_by: self.months_after(request.asked_on, 2)?,
            prolonged: true,
            ..*request
        })
    }

    /// The person complied: from the next day on the term runs again with the days left, and at
    /// least one (CPACA art. 17). The day of asking counts as used.
    pub fn resume(
        &self,
        request: &CompletionRequest,
        complied_at: DateTime<Utc>,
    ) -> Result<Deadline, Refusal> {
        let complied_on = self.within_request(request, complied_at)?;
        let deadline = &request.deadline;
        let moved = |due: NaiveDate| {
            let left = self.counted_up_to(due) - self.counted_up_to(request.asked_on);
            self.days_after(complied_on, left.max(1))
        };
        Ok(Deadline {
            due_receipt: moved(deadline.due_receipt)?,
            due_filing: moved(deadline.due_filing)?,
            pause: Some(Pause {
                asked_on: request.asked_on,
                complied_on,
            }),
            ..*deadline
        })
    }

    /// Sends a petition to the competent authority within five business days of receipt; that
    /// authority's own term starts when it receives it, by its own calendar (CPACA art. 21).
    ///
    /// A transfer that comes late is still owed: record it with the other calendar's
    /// [`deadline`](Calendar::deadline).
    pub fn transfer(
        &self,
        deadline: &Deadline,
        sent_at: DateTime<Utc>,
        to: &Calendar,
        received_there_at: DateTime<Utc>,
    ) -> Result<Deadline, Refusal> {
        let sent_on = self.not_before_receipt(deadline, sent_at)?;
        let last_day = self.days_after(deadline.day_zero(), TRANSFER_DAYS)?;
        if sent_on > last_day {
            return Err(Refusal::TransferTooLate { last_day });
        }
        if received_there_at < sent_at {
            return Err(Refusal::BeforeTransfer { sent_on });
        }
        to.deadline(received_there_at, deadline.term, deadline.rule)
    }

    fn not_before_receipt(
        &self,
        deadline: &Deadline,
        at: DateTime<Utc>,
    ) -> Result<NaiveDate, Refusal> {
        let received_on = deadline.received_on;
        let on = self.local_date(at);
        if on < received_on {
            return Err(Refusal::BeforeReceipt { received_on });
        }
        Ok(on)
    }

    fn within_request(
        &self,
        request: &CompletionRequest,
        at: DateTime<Utc>,
    ) -> Result<NaiveDate, Refusal> {
        let on = self.local_date(at);
        if on < request.asked_on {
            return Err(Refusal::BeforeRequest {
                asked_on: request.asked_on,
            });
        }
        if on > request.answer_by {
            return Err(Refusal::AnswerTooLate {
                answer_by: request.answer_by,
            });
        }
        Ok(on)
    }

    fn days_after(&self, date: NaiveDate, days: i64) -> Result<NaiveDate, Refusal> {
        self.add_business_days(date, days)
            .ok_or(Refusal::BeyondCalendar)
    }
}

impl Deadline {
    /// The term in days; terms in months know neither extension nor completion request.
    fn days(&self) -> Result<u32, Refusal> {
        match self.term {
            Term::BusinessDays(days) => Ok(days),
            Term::Months(_) => Err(Refusal::TermInMonths),
        }
    }
}
