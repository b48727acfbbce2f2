//! The calendar in words: holidays, reasons, terms, rules, refusals, and the receipt line by line.

use super::Lang;
use crate::domain::calendar::{
    ChangedDay, FIRST_YEAR, HolidayName, LAST_YEAR, MAX_DAYS, MAX_MONTHS, Reason, Receipt,
    ReceiptDay, Refusal, Rule, Step, Term,
};
use crate::t;
use chrono::NaiveDate;

impl Lang {
    /// The name of a holiday.
    pub fn holiday(self, name: HolidayName) -> String {
        match name {
            HolidayName::NewYear => t!(self, "holiday-new-year"),
            HolidayName::Epiphany => t!(self, "holiday-epiphany"),
            HolidayName::SaintJoseph => t!(self, "holiday-san-jose"),
            HolidayName::MaundyThursday => t!(self, "holiday-maundy-thursday"),
            HolidayName::GoodFriday => t!(self, "holiday-good-friday"),
            HolidayName::LabourDay => t!(self, "holiday-labour-day"),
            HolidayName::Ascension => t!(self, "holiday-ascension"),
            HolidayName::CorpusChristi => t!(self, "holiday-corpus-christi"),
            HolidayName::SacredHeart => t!(self, "holiday-sacred-heart"),
            HolidayName::PeterAndPaul => t!(self, "holiday-peter-and-paul"),
            HolidayName::Chiquinquira => t!(self, "holiday-chiquinquira"),
            HolidayName::Independence => t!(self, "holiday-independence"),
            HolidayName::Boyaca => t!(self, "holiday-boyaca"),
            HolidayName::Assumption => t!(self, "holiday-assumption"),
            HolidayName::ColumbusDay => t!(self, "holiday-columbus-day"),
            HolidayName::AllSaints => t!(self, "holiday-all-saints"),
            HolidayName::Cartagena => t!(self, "holiday-cartagena"),
            HolidayName::ImmaculateConception => t!(self, "holiday-immaculate-conception"),
            HolidayName::Christmas => t!(self, "holiday-christmas"),
        }
    }

    /// A length: `15 días hábiles`.
    pub fn term(self, term: Term) -> String {
        match term {
            Term::BusinessDays(days) => t!(self, "term-business-days", days = days),
            Term::Months(months) => t!(self, "term-months", months = months),
        }
    }

    /// From when a rule counts, and by which article.
    pub fn rule(self, rule: Rule) -> String {
        match rule {
            Rule::Receipt => t!(self, "deadline-rule-receipt"),
            Rule::Filing => t!(self, "deadline-rule-filing"),
        }
    }

    /// Why a day does not count, with the law or the act.
    pub fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::Saturday => t!(self, "reason-saturday"),
            Reason::Sunday => t!(self, "reason-sunday"),
            Reason::Holiday(holiday) => t!(
                self,
                "reason-holiday",
                name = self.holiday(holiday.name),
                law = holiday.law.citation
            ),
            Reason::NonBusinessDay(act) => {
                let act = self.act(&act.name, act.adopted_on);
                t!(self, "reason-non-business-day", act = act)
            }
            Reason::Suspension(act) => {
                let act = self.act(&act.name, act.adopted_on);
                t!(self, "reason-suspension", act = act)
            }
        }
    }

    /// An act, with the day on which it was adopted where that is known.
    fn act(self, name: &str, adopted_on: Option<NaiveDate>) -> String {
        match adopted_on {
            Some(day) => t!(self, "act-adopted", act = name, date = self.long_date(day)),
            None => name.to_owned(),
        }
    }

    /// What a day means now, and by which law or act.
    pub fn changed_day(self, day: &ChangedDay) -> String {
        let date = self.long_date(day.date);
        let norm = day
            .norm
            .as_deref()
            .map(|norm| self.act(norm, day.adopted_on));
        match (day.counts, norm) {
            (false, Some(norm)) => t!(self, "recount-day-lost", date = date, norm = norm),
            (false, None) => t!(self, "recount-day-lost-plain", date = date),
            (true, Some(norm)) => t!(self, "recount-day-back", date = date, norm = norm),
            (true, None) => t!(self, "recount-day-back-plain", date = date),
        }
    }

    /// Why a day of a receipt does not count, all reasons in one line. `None` for a counted day.
    pub fn reasons(self, day: &ReceiptDay<'_>) -> Option<String> {
        let step = match day.step {
            Step::Counted(_) => return None,
            Step::Received => Some(t!(self, "reason-received")),
            Step::Filed => Some(t!(self, "reason-filed")),
            Step::Paused => Some(t!(self, "reason-paused")),
            Step::MovedEnd => Some(t!(self, "reason-moved-end")),
            Step::Skipped => None,
        };
        let reasons = day.reasons.iter().map(|reason| self.reason(reason));
        Some(
            step.into_iter()
                .chain(reasons)
                .collect::<Vec<_>>()
                .join("; "),
        )
    }

    /// The receipt as short lines of plain text, one for each calendar day.
    pub fn receipt_lines(self, receipt: &Receipt<'_>) -> Vec<String> {
        let lines = receipt.days.iter();
        lines
            .map(|day| self.receipt_line(day, receipt.total))
            .collect()
    }

    fn receipt_line(self, day: &ReceiptDay<'_>, total: u32) -> String {
        let date = self.short_date(day.date);
        let reasons: Vec<String> = day.reasons.iter().map(|one| self.reason(one)).collect();
        let reasons = reasons.join("; ");
        match day.step {
            Step::Counted(n) => t!(self, "receipt-counted", date = date, n = n, total = total),
            Step::Received if reasons.is_empty() => t!(self, "receipt-received", date = date),
            Step::Received => t!(
                self,
                "receipt-received-closed",
                date = date,
                reasons = reasons
            ),
            Step::Filed => t!(self, "receipt-filed", date = date),
            Step::Skipped => t!(self, "receipt-skipped", date = date, reasons = reasons),
            Step::Paused => t!(self, "receipt-paused", date = date),
            Step::MovedEnd => t!(self, "receipt-moved-end", date = date),
        }
    }

    /// What a person is told when the calendar says no.
    pub fn refusal(self, refusal: &Refusal) -> String {
        let day = |date| self.long_date(date);
        match *refusal {
            Refusal::YearOutOfRange { year } => t!(
                self,
                "refusal-year",
                year = year.to_string(),
                first = FIRST_YEAR.to_string(),
                last = LAST_YEAR.to_string()
            ),
            Refusal::TermOutOfRange { term } => match term {
                Term::BusinessDays(_) => t!(self, "refusal-term-days", most = MAX_DAYS),
                Term::Months(_) => t!(self, "refusal-term-months", most = MAX_MONTHS),
            },
            Refusal::BeyondCalendar => {
                t!(
                    self,
                    "refusal-beyond-calendar",
                    last = LAST_YEAR.to_string()
                )
            }
            Refusal::TermInMonths => t!(self, "refusal-term-in-months"),
            Refusal::BeforeReceipt { received_on } => {
                t!(self, "refusal-before-receipt", date = day(received_on))
            }
            Refusal::AlreadyExtended => t!(self, "refusal-already-extended"),
            Refusal::ExtensionTooLate { due } => {
                t!(self, "refusal-extension-too-late", date = day(due))
            }
            Refusal::ExtensionOutOfRange { least, most } => {
                t!(
                    self,
                    "refusal-extension-out-of-range",
                    more = most + 1 - least,
                    most = most
                )
            }
            Refusal::AlreadyAsked => t!(self, "refusal-already-asked"),
            Refusal::CompletionTooLate { last_day } => {
                t!(self, "refusal-completion-too-late", date = day(last_day))
            }
            Refusal::BeforeRequest { asked_on } => {
                t!(self, "refusal-before-request", date = day(asked_on))
            }
            Refusal::AnswerTooLate { answer_by } => {
                t!(self, "refusal-answer-too-late", date = day(answer_by))
            }
            Refusal::AlreadyProlonged => t!(self, "refusal-already-prolonged"),
            Refusal::TransferTooLate { last_day } => {
                t!(self, "refusal-transfer-too-late", date = day(last_day))
            }
            Refusal::BeforeTransfer { sent_on } => {
                t!(self, "refusal-before-transfer", date = day(sent_on))
            }
        }
    }
}
