//! From the instant of receipt, a term and a rule to the day the answer is due.

use super::{Calendar, Refusal};
use chrono::{DateTime, Months, NaiveDate, Utc};

/// The longest term in business days that is taken for one: about four years.
pub const MAX_DAYS: u32 = 1_000;
/// The longest term in months that is taken for one: ten years.
pub const MAX_MONTHS: u32 = 120;

/// How long the law gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term {
    /// Business days; the law means these unless it says otherwise (Ley 4 de 1913, art. 62).
    BusinessDays(u32),
    /// Calendar months, ending on the same day of the month or its last one, and if that day does
    /// not count, on the next that does (Ley 4 de 1913, arts. 59 and 62; Código Civil art. 67).
    Months(u32),
}

/// From which day on the term is counted. The two differ when something arrives on a day without work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The day of receipt is day 0, whatever day it is (CPACA arts. 14 and 15 par. 1).
    #[default]
    Receipt,
    /// What arrives on a day without work is filed on the next business day, and that is day 0
    /// (CPACA art. 54).
    Filing,
}

impl Rule {
    /// The rule of a name: `receipt` or `filing`.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Receipt, Self::Filing]
            .into_iter()
            .find(|rule| rule.name() == name)
    }

    /// Its name in files and commands.
    pub fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Filing => "filing",
        }
    }
}

/// When an answer is due, by both rules, and what has changed it since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The term as the law gives it, before any extension.
    pub term: Term,
    /// The rule whose date is promised.
    pub rule: Rule,
    /// The local day of receipt.
    pub received_on: NaiveDate,
    /// The business day on which it is filed: the day of receipt or the next one with work.
    pub filed_on: NaiveDate,
    /// The last day by the rule of receipt.
    pub due_receipt: NaiveDate,
    /// The last day by the rule of filing; never before `due_receipt`.
    pub due_filing: NaiveDate,
    /// The total in business days that an extension granted.
    pub extended_to: Option<u32>,
    /// The stretch during which the clock stood still for a completion request.
    pub pause: Option<Pause>,
}

/// The clock stood still: what was missing was asked for on one day and brought on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The day on which the office asked.
    pub asked_on: NaiveDate,
    /// The day on which the person complied; the count goes on the day after.
    pub complied_on: NaiveDate,
    /// Whether the day of asking was the last one: then it is not used up, and remains.
    pub on_last_day: bool,
}

impl Deadline {
    /// The promised date: the last day to answer by the chosen rule.
    pub fn due(&self) -> NaiveDate {
        match self.rule {
            Rule::Receipt => self.due_receipt,
            Rule::Filing => self.due_filing,
        }
    }

    /// How many business days an extension added; none without one.
    pub fn extended_by(&self) -> u32 {
        match (self.term, self.extended_to) {
            (Term::BusinessDays(days), Some(total)) => total.saturating_sub(days),
            (Term::BusinessDays(_), None) | (Term::Months(_), _) => 0,
        }
    }

    /// The day the count starts from, itself not counted.
    pub fn day_zero(&self) -> NaiveDate {
        match self.rule {
            Rule::Receipt => self.received_on,
            Rule::Filing => self.filed_on,
        }
    }
}

impl Calendar {
    /// The deadline of what was received at an instant.
    #[inline]
    pub fn deadline(
        &self,
        received_at: DateTime<Utc>,
        term: Term,
        rule: Rule,
    ) -> Result<Deadline, Refusal> {
        self.deadline_of_second(received_at.timestamp(), term, rule)
    }

    /// The same from seconds since 1970 UTC, for those who have nothing else at hand.
    #[inline]
    pub fn deadline_of_second(
        &self,
        received_at: i64,
        term: Term,
        rule: Rule,
    ) -> Result<Deadline, Refusal> {
        let received = self.row_at(received_at)?;
        let filed = self.filed_row(received)?;
        let (received_on, filed_on) = (self.date_of(received), self.date_of(filed));
        let (due_receipt, due_filing) = match term {
            Term::BusinessDays(days @ 1..=MAX_DAYS) => (
                self.nth_counted_after(received, days)?,
                self.nth_counted_after(filed, days)?,
            ),
            Term::Months(months @ 1..=MAX_MONTHS) => (
                self.months_after(received_on, months)?,
                self.months_after(filed_on, months)?,
            ),
            Term::BusinessDays(..) | Term::Months(..) => {
                return Err(Refusal::TermOutOfRange { term });
            }
        };
        Ok(Deadline {
            term,
            rule,
            received_on,
            filed_on,
            due_receipt,
            due_filing,
            extended_to: None,
            pause: None,
        })
    }

    /// The end of a term in months: a suspension moves it only if it covers the last day.
    pub(super) fn months_after(&self, date: NaiveDate, months: u32) -> Result<NaiveDate, Refusal> {
        date.checked_add_months(Months::new(months))
            .and_then(|end| self.counted_from(end))
            .ok_or(Refusal::BeyondCalendar)
    }
}
