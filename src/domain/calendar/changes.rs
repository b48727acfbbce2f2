//! What the law lets happen to a running term: extension, completion request, transfer.
//!
//! Each takes a deadline and gives a new one or a [`Refusal`]; nothing is remembered here.

use super::{Calendar, Deadline, Pause, Refusal, Rule, Term};
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
    /// The days left by the rule of receipt once the person complies: at least one.
    pub left_receipt: i64,
    /// The days left by the rule of filing: at least one.
    pub left_filing: i64,
}

impl CompletionRequest {
    /// The days left by the rule whose date is promised.
    pub fn left(&self) -> i64 {
        match self.deadline.rule {
            Rule::Receipt => self.left_receipt,
            Rule::Filing => self.left_filing,
        }
    }

    /// Whether it was asked for on the last day, which then is not used up: one always remains.
    pub(super) fn on_last_day(&self) -> bool {
        self.asked_on == self.deadline.due()
    }
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
        let told_on = self.not_before_receipt(deadline, told_at)?;
        if told_on > deadline.due() {
            return Err(Refusal::ExtensionTooLate {
                due: deadline.due(),
            });
        }
        self.extended(deadline, total)
    }

    /// The same for an extension that was granted: in time it was then, and by another calendar it keeps
    /// its days.
    pub fn extended(&self, deadline: &Deadline, total: u32) -> Result<Deadline, Refusal> {
        let more = deadline.more_days(total)?;
        // The last day is a counted one, so counting on from it is counting from the start.
        Ok(Deadline {
            due_receipt: self.days_after(deadline.due_receipt, more)?,
            due_filing: self.days_after(deadline.due_filing, more)?,
            extended_to: Some(total),
            ..*deadline
        })
    }

    /// Extends a term whose clock stands still: it has not ended, so there is time for as long as the
    /// person has. The days are added to those left.
    pub fn extend_request(
        &self,
        request: &CompletionRequest,
        told_at: DateTime<Utc>,
        total: u32,
    ) -> Result<CompletionRequest, Refusal> {
        self.within_request(request, told_at)?;
        self.extended_request(request, total)
    }

    /// The same for an extension that was granted while the clock stood still.
    pub fn extended_request(
        &self,
        request: &CompletionRequest,
        total: u32,
    ) -> Result<CompletionRequest, Refusal> {
        let more = request.deadline.more_days(total)?;
        Ok(CompletionRequest {
            deadline: Deadline {
                extended_to: Some(total),
                ..request.deadline
            },
            left_receipt: request.left_receipt + more,
            left_filing: request.left_filing + more,
            ..*request
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
        self.requested(deadline, asked_on)
    }

    /// The same for a request that was made: in time it was then, and by another calendar the clock stands all
    /// the same.
    pub fn requested(
        &self,
        deadline: &Deadline,
        asked_on: NaiveDate,
    ) -> Result<CompletionRequest, Refusal> {
        let left = |from: NaiveDate, due| {
            let used_up_to = asked_on.max(from);
            (self.counted_up_to(due) - self.counted_up_to(used_up_to)).max(1)
        };
        Ok(CompletionRequest {
            deadline: *deadline,
            asked_on,
            answer_by: self.months_after(asked_on, 1)?,
            prolonged: false,
            left_receipt: left(deadline.received_on, deadline.due_receipt),
            left_filing: left(deadline.filed_on, deadline.due_filing),
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
        self.resumed(request, complied_on)
    }

    /// The same from a day on which the clock ran again, in time or not: it stands until somebody decides.
    pub fn resumed(
        &self,
        request: &CompletionRequest,
        complied_on: NaiveDate,
    ) -> Result<Deadline, Refusal> {
        let deadline = &request.deadline;
        Ok(Deadline {
            due_receipt: self.days_after(complied_on, request.left_receipt)?,
            // Whoever complied before it was filed lost no day.
            due_filing: self.days_after(complied_on.max(deadline.filed_on), request.left_filing)?,
            pause: Some(Pause {
                asked_on: request.asked_on,
                complied_on,
                on_last_day: request.on_last_day(),
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
        let last_day = self.days_after(deadline.received_on, TRANSFER_DAYS)?;
        if sent_on > last_day {
            return Err(Refusal::TransferTooLate { last_day });
        }
        if received_there_at < sent_at {
            return Err(Refusal::BeforeTransfer { sent_on });
        }
        to.deadline(received_there_at, deadline.term, deadline.rule)
    }

    /// The last day on which what was received then is sent to another authority in time (CPACA art. 21).
    pub fn transfer_by(&self, received_at: DateTime<Utc>) -> Result<NaiveDate, Refusal> {
        self.days_after(self.local_date(received_at), TRANSFER_DAYS)
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

    /// How many days an extension to `total` adds: once, to at most twice the term (CPACA art. 14 par.).
    fn more_days(&self, total: u32) -> Result<i64, Refusal> {
        let days = self.days()?;
        if self.extended_to.is_some() {
            return Err(Refusal::AlreadyExtended);
        }
        let (least, most) = (days + 1, days * 2);
        match (least..=most).contains(&total) {
            true => Ok(i64::from(total - days)),
            false => Err(Refusal::ExtensionOutOfRange { least, most }),
        }
    }
}
