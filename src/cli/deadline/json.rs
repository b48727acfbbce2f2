//! The answer for programs: the resulting date, and what led to it.

use crate::domain::calendar::{
    Change, Clock, CompletionRequest, Course, Deadline, Happened, Receipt, Term,
};
use crate::locale::Lang;
use chrono::{DateTime, NaiveDate, SecondsFormat};
use chrono_tz::Tz;
use serde::Serialize;

/// The answer for programs.
#[derive(Serialize)]
pub(super) struct Answer {
    received_at: String,
    received_on: NaiveDate,
    filed_on: NaiveDate,
    /// Exactly one of `days` and `months` is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months: Option<u32>,
    rule: &'static str,
    /// `null` while the clock stands still.
    due_date: Option<NaiveDate>,
    due_date_receipt: Option<NaiveDate>,
    due_date_filing: Option<NaiveDate>,
    /// Until when the person can complete it, while the clock stands still.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_by: Option<NaiveDate>,
    /// The date without any change, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    previous_due_date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<Extension>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completion: Option<Completion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transfer: Option<Transfer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<Vec<Row>>,
}

/// The dates of a change: `null` where the clock stood still.
#[derive(Serialize)]
struct Moved {
    previous_due_date: Option<NaiveDate>,
    due_date: Option<NaiveDate>,
}

impl Moved {
    fn of(before: &Happened, after: &Happened) -> Self {
        Self {
            previous_due_date: before.before.due(),
            due_date: after.after.due(),
        }
    }
}

#[derive(Serialize)]
struct Extension {
    told_on: NaiveDate,
    days: u32,
    total_days: Option<u32>,
    #[serde(flatten)]
    moved: Moved,
}

#[derive(Serialize)]
struct Completion {
    asked_on: NaiveDate,
    answered_on: Option<NaiveDate>,
    answer_by: Option<NaiveDate>,
    days_left: Option<i64>,
    #[serde(flatten)]
    moved: Moved,
}

impl Completion {
    fn of(asked: &Happened, answered: Option<&Happened>) -> Self {
        // What came after a transfer changed nothing.
        let resumed = answered.filter(|one| one.before != one.after);
        let request = match resumed.map_or(&asked.after, |one| &one.before) {
            Clock::Stands(request) => Some(request),
            Clock::Runs(_) => None,
        };
        Self {
            asked_on: asked.on,
            answered_on: answered.map(|one| one.on),
            answer_by: request.map(|request| request.answer_by),
            days_left: request.map(CompletionRequest::left),
            moved: Moved::of(asked, resumed.unwrap_or(asked)),
        }
    }
}

#[derive(Serialize)]
struct Transfer {
    received_on: NaiveDate,
    #[serde(flatten)]
    moved: Moved,
}

#[derive(Serialize)]
struct Row {
    date: NaiveDate,
    counted: Option<u32>,
    reason: Option<String>,
}

impl Answer {
    pub(super) fn of(
        deadline: &Deadline,
        course: &Course<'_>,
        receipt: Option<&Receipt<'_>>,
        received_at: &DateTime<Tz>,
        lang: Lang,
    ) -> Self {
        let (days, months) = match deadline.term {
            Term::BusinessDays(days) => (Some(days), None),
            Term::Months(months) => (None, Some(months)),
        };
        let (runs, stands) = match &course.clock {
            Clock::Runs(deadline) => (Some(deadline), None),
            Clock::Stands(request) => (None, Some(request)),
        };
        let of = |change| course.happened.iter().find(|one| one.change == change);
        Self {
            received_at: received_at.to_rfc3339_opts(SecondsFormat::AutoSi, false),
            received_on: deadline.received_on,
            filed_on: deadline.filed_on,
            days,
            months,
            rule: deadline.rule.name(),
            due_date: runs.map(Deadline::due),
            due_date_receipt: runs.map(|deadline| deadline.due_receipt),
            due_date_filing: runs.map(|deadline| deadline.due_filing),
            answer_by: stands.map(|request| request.answer_by),
            previous_due_date: (!course.happened.is_empty()).then(|| deadline.due()),
            extension: of(Change::Extension).map(|one| Extension {
                told_on: one.on,
                days: one.after.deadline().extended_by(),
                total_days: one.after.deadline().extended_to,
                moved: Moved::of(one, one),
            }),
            completion: of(Change::Request)
                .map(|asked| Completion::of(asked, of(Change::Completion))),
            transfer: of(Change::Transfer).map(|one| Transfer {
                received_on: one.on,
                moved: Moved::of(one, one),
            }),
            receipt: receipt.map(|receipt| {
                let days = receipt.days.iter();
                days.map(|day| Row {
                    date: day.date,
                    counted: day.step.counted(),
                    reason: lang.reasons(day),
                })
                .collect()
            }),
        }
    }
}
