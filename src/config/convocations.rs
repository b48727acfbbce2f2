//! `[convocations]` of the process file: when citizens are written to, and how long before an encounter.

use super::reader::Section;
use crate::domain::convocation::Policy;
use crate::domain::mailing::{Courtesy, Lead};

/// Citizens are written to from 7:00 to 20:00 every day, unless it says otherwise.
pub(super) fn policy(mut section: Section) -> Policy {
    let usual = Policy::default();
    let leads = leads(&mut section, "waves");
    let policy = Policy {
        courtesy: Courtesy {
            hours: section.optional("hours").unwrap_or(usual.courtesy.hours),
            sundays: section
                .optional("sundays")
                .unwrap_or(usual.courtesy.sundays),
            holidays: section
                .optional("holidays")
                .unwrap_or(usual.courtesy.holidays),
        },
        needs_second: section.optional("approval").unwrap_or(usual.needs_second),
        leads: leads.unwrap_or(usual.leads),
    };
    section.end();
    policy
}

pub(super) fn leads(section: &mut Section, name: &'static str) -> Option<Vec<Lead>> {
    section.value(name, "[\"8d\", \"2h\"]", |value| {
        let all = value.as_array()?.iter();
        all.map(|one| one.as_str()?.parse::<Lead>().ok())
            .collect::<Option<Vec<_>>>()
    })
}
