//! `[surveys]` and `[census]` of the process file: how surveys are held, and with whom those who take part
//! are compared.

use super::convocations::leads;
use super::directory;
use super::reader::Section;
use crate::domain::process::Headcount;
use crate::domain::survey::Policy;

/// How surveys are held.
pub(super) fn policy(mut section: Section) -> Policy {
    let usual = Policy::default();
    let mut days = |name| {
        section.value(name, "3", |value| {
            let days = u32::try_from(value.as_integer()?).ok()?;
            (1..=60).contains(&days).then_some(days)
        })
    };
    let (publish_after, evaluation_days) = (days("publish_after"), days("evaluation_days"));
    let policy = Policy {
        reminders: leads(&mut section, "reminders").unwrap_or(usual.reminders),
        publish_after: publish_after.unwrap_or(usual.publish_after),
        evaluates: section.optional("evaluation").unwrap_or(usual.evaluates),
        evaluation_days: evaluation_days.unwrap_or(usual.evaluation_days),
    };
    section.end();
    policy
}

/// How many people there are, and who says so.
pub(super) fn headcount(mut section: Section) -> Headcount {
    let headcount = Headcount {
        people: directory::people(&mut section),
        source: section.optional("source"),
    };
    section.end();
    headcount
}
