//! The term of a question as it runs: one value of which every place that gives its date takes it, so that no
//! two of them disagree. What was decided (its kind, the rule of its promise, the days of an extension, since when
//! the clock stood still) is kept whatever calendar counts.

#[cfg(test)]
mod tests;

use super::kind::{Kind, Retagged};
use super::life::Refusal;
use crate::domain::Refused;
use crate::domain::calendar::{self, Calendar, Clock, CompletionRequest, Deadline, Rule};
use chrono::{DateTime, NaiveDate, Utc};

/// What lets the clock stand still.
pub const COMPLETION_NORM: &str = "Ley 1437 de 2011, art. 17";

/// What has a question of another entity sent there.
pub const TRANSFER_NORM: &str = "Ley 1437 de 2011, art. 21";

/// A term that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Of which kind the question is.
    pub kind: Kind,
    /// When it was received.
    pub received_at: DateTime<Utc>,
    /// The rule by which its date was promised.
    pub rule: Rule,
    /// The total in business days that an extension granted.
    pub extended_to: Option<u32>,
    /// The stretch in which its clock stands still, or stood.
    pub stop: Option<Stop>,
    /// The promised date by the rule of receipt.
    pub due_receipt: NaiveDate,
    /// The promised date by the rule of filing.
    pub due_filing: NaiveDate,
}

/// What was missing was asked for, and the clock stands still until it comes, or somebody goes on without it (CPACA
/// art. 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// When the clock ran again.
    pub resumed_at: Option<DateTime<Utc>>,
    /// Whether the term had been extended before.
    pub after_extension: bool,
}

impl Running {
    /// A question of this kind as it is received.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn begin(
        calendar: &Calendar,
        kind: Kind,
        received_at: DateTime<Utc>,
        rule: Rule,
    ) -> Result<Deadline, calendar::Refusal> {
        calendar.deadline(received_at, kind.term(), rule)
    }

    /// The date that was promised.
    pub fn due(&self) -> NaiveDate {
        match self.rule {
            Rule::Receipt => self.due_receipt,
            Rule::Filing => self.due_filing,
        }
    }

    /// Its deadline by this calendar, whatever was promised by another.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn counted(&self, calendar: &Calendar) -> Result<Deadline, calendar::Refusal> {
        Ok(*self.clock(calendar)?.deadline())
    }

    /// How its clock stands by this calendar: it runs to a date, or stands still.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn clock(&self, calendar: &Calendar) -> Result<Clock, calendar::Refusal> {
        let begun = Self::begin(calendar, self.kind, self.received_at, self.rule)?;
        let extended = |deadline: Deadline| match self.extended_to {
            Some(total) => calendar.extended(&deadline, total),
            None => Ok(deadline),
        };
        let Some(stop) = self.stop else {
            return extended(begun).map(Clock::Runs);
        };
        let asked_on = calendar.local_date(stop.asked_at);
        let request = match (self.extended_to, stop.after_extension) {
            (Some(total), false) => {
                let request = calendar.requested(&begun, asked_on)?;
                calendar.extended_request(&request, total)?
            }
            (Some(_) | None, _) => calendar.requested(&extended(begun)?, asked_on)?,
        };
        match stop.resumed_at {
            Some(at) => calendar
                .resumed(&request, calendar.local_date(at))
                .map(Clock::Runs),
            None => Ok(Clock::Stands(request)),
        }
    }

    /// Whether what is missing can be asked for now, and what that leads to.
    ///
    /// # Errors
    /// If the law does not allow it.
    pub fn incomplete(
        &self,
        calendar: &Calendar,
        asked_at: DateTime<Utc>,
    ) -> Result<CompletionRequest, calendar::Refusal> {
        // What was promised holds, also where the calendar has changed and was not applied yet.
        let promised = Deadline {
            due_receipt: self.due_receipt,
            due_filing: self.due_filing,
            ..self.counted(calendar)?
        };
        calendar.request_completion(&promised, asked_at)
    }

    /// Its deadline once the clock runs again from `now` on, with the days that are left.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn resumed(
        &self,
        calendar: &Calendar,
        now: DateTime<Utc>,
    ) -> Result<Deadline, calendar::Refusal> {
        let stop = self.stop.map(|stop| Stop {
            resumed_at: Some(now),
            ..stop
        });
        Self { stop, ..*self }.counted(calendar)
    }

    /// Its deadline as if nothing had been asked for.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn unstopped(&self, calendar: &Calendar) -> Result<Deadline, calendar::Refusal> {
        Self {
            stop: None,
            ..*self
        }
        .counted(calendar)
    }

    /// Its deadline before any extension, by this calendar.
    ///
    /// # Errors
    /// If the calendar has no such dates.
    pub fn unextended(&self, calendar: &Calendar) -> Result<Deadline, calendar::Refusal> {
        let plain = Self {
            extended_to: None,
            ..*self
        };
        plain.counted(calendar)
    }

    /// Whether it may have more time by the law of its kind, now.
    pub fn may_be_extended(&self, calendar: &Calendar, now: DateTime<Utc>) -> bool {
        self.extended_to.is_none()
            && self.kind.most_more() > 0
            && calendar.local_date(now) <= self.due()
    }

    /// Its deadline with `more` business days, told to whoever asked at `told_at`.
    ///
    /// # Errors
    /// If the law does not allow it.
    pub fn extended(
        &self,
        calendar: &Calendar,
        more: u32,
        told_at: DateTime<Utc>,
    ) -> Result<Deadline, Refused> {
        let (days, most) = (self.kind.days(), self.kind.most_more());
        if most == 0 {
            return Err(Refusal::NoMoreTime.into());
        }
        // What was promised holds, also where the calendar has changed and was not applied yet.
        let promised = Deadline {
            due_receipt: self.due_receipt,
            due_filing: self.due_filing,
            extended_to: self.extended_to,
            ..self.unextended(calendar)?
        };
        let total = days.saturating_add(more);
        let deadline = calendar.extend(&promised, told_at, total)?;
        if more > most {
            let (least, most) = (days + 1, days + most);
            return Err(calendar::Refusal::ExtensionOutOfRange { least, most }.into());
        }
        Ok(deadline)
    }

    /// Its deadline if it is of another kind, which always counts from its receipt.
    ///
    /// A date that has passed is a fact: no kind gives it back. An extension that whoever asked was told of
    /// stays as they were told.
    ///
    /// # Errors
    /// If the law does not allow it.
    pub fn retagged(
        &self,
        calendar: &Calendar,
        kind: Kind,
        now: DateTime<Utc>,
    ) -> Result<(Deadline, Retagged), Refused> {
        if kind == self.kind {
            return Err(Refusal::OfThisKind.into());
        }
        let (days, most) = (kind.days(), kind.most_more());
        let holds = |total: u32| days == self.kind.days() && total <= days + most;
        if !self.extended_to.is_none_or(holds) {
            return Err(Refusal::ExtensionTold.into());
        }
        let new = Self { kind, ..*self };
        if let Some(stop) = self.stop
            && new.unstopped(calendar)?.due() < calendar.local_date(stop.asked_at)
        {
            return Err(Refusal::StopTold.into());
        }
        // Of as many days, the date is the one that was promised, also by another calendar.
        let deadline = match days == self.kind.days() {
            true => Deadline {
                due_receipt: self.due_receipt,
                due_filing: self.due_filing,
                ..new.counted(calendar)?
            },
            false => new.counted(calendar)?,
        };
        let change = Retagged {
            from: self.kind,
            to: kind,
            previous_on: self.due(),
            due_on: deadline.due(),
        };
        match change.is_later() && self.due() < calendar.local_date(now) {
            true => Err(Refusal::PassedBefore(self.due()).into()),
            false => Ok((deadline, change)),
        }
    }
}
