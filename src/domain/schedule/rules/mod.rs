//! The rules that find what is odd: one table, one function each.
//!
//! A rule sees the whole schedule and may not change it. Each takes time that grows with the number of
//! activities only. Deliberately absent: words of any language, which the reader turned into
//! [`About`](super::About) and [`Note`](super::Note).

mod dates;
mod people;
mod texts;

use super::{Anomaly, Field, Finding, Schedule};
use crate::domain::calendar::{Calendar, Rule as Count};

pub use dates::DEFAULT_TERM;

/// What the rules need besides the schedule.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The entity's days.
    pub calendar: &'a Calendar,
    /// How it counts what arrives on a day without work.
    pub count: Count,
}

/// Where a rule puts what it finds.
pub(super) struct Finds(Vec<Anomaly>);

impl Finds {
    fn add(&mut self, line: u32, field: Field, finding: Finding) {
        self.0.push(Anomaly {
            line,
            field,
            finding,
        });
    }
}

/// A rule: it looks at the schedule and tells what it finds.
type Judge = fn(&Schedule, Context<'_>, &mut Finds);

/// Every rule and what it looks for.
pub(super) const RULES: &[(&str, Judge)] = &[
    ("it ends before it begins", dates::finish_before_start),
    ("planned for a day without work", dates::non_working_day),
    (
        "over before an earlier stage begins",
        dates::stage_out_of_order,
    ),
    (
        "answers planned for another day than the legal one",
        dates::answers,
    ),
    (
        "a term that does not say which days",
        texts::term_unqualified,
    ),
    ("no date, or one that is none", dates::no_date),
    ("several periods: one or many?", dates::several_periods),
    ("it comes back", dates::recurring),
    ("told after it took place", dates::publicity_after_event),
    ("evaluated before the last answer", dates::evaluated_early),
    ("nobody responsible", people::no_responsible),
    (
        "an office that the directory does not have",
        people::unknown_office,
    ),
    ("the same activity twice", texts::duplicated),
    ("a text that is cut", texts::cut_text),
    ("years that do not agree", texts::year_conflict),
    ("several stages for one activity", texts::several_stages),
    ("two tasks in one cell", texts::second_task),
    ("a word written wrong", texts::misspelt),
];

/// Everything that is odd, in the order of the lines.
pub fn anomalies(schedule: &Schedule, context: Context<'_>) -> Vec<Anomaly> {
    let mut finds = Finds(schedule.flaws.clone());
    for (_, judge) in RULES {
        judge(schedule, context, &mut finds);
    }
    finds.0.sort_by_key(|anomaly| anomaly.line);
    finds.0
}
