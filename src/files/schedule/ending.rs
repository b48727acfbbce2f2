//! What can be told only when all rows are read: names that may be one office, texts that begin in the
//! middle.

use crate::domain::process::OfficeNames;
use crate::domain::schedule::{Activity, Anomaly, Field, Finding, Note, ResponsibleKind, Schedule};
use crate::files::schedule::hints;
use std::collections::HashSet;

/// Two names of one document that may be one office, told where the later one stands first.
pub(super) fn look_alikes(schedule: &mut Schedule) {
    let mut names = OfficeNames::default();
    let mut seen = HashSet::new();
    for one in schedule
        .activities
        .iter()
        .flat_map(|activity| &activity.responsible)
    {
        if one.kind == ResponsibleKind::Office && seen.insert(&one.name) {
            names.add(&one.name, []);
        }
    }
    for (name, other) in names.look_alikes() {
        let named = |activity: &&Activity| activity.responsible.iter().any(|one| one.name == name);
        if let Some(activity) = schedule.activities.iter().find(named) {
            schedule.flaws.push(Anomaly {
                line: activity.line,
                field: Field::Responsible,
                finding: Finding::OfficeVariant {
                    name: name.to_string(),
                    other: other.to_string(),
                },
            });
        }
    }
}

/// Texts that begin with a small letter, where nearly all others do not.
pub(super) fn cut_starts(activities: &mut [Activity]) {
    for (field, text) in [
        (
            Field::Title,
            (|one| one.title.as_str()) as fn(&Activity) -> &str,
        ),
        (Field::Action, |one| &one.action),
    ] {
        let small = activities
            .iter()
            .filter(|one| hints::is_cut_at_start(text(one)))
            .count();
        if small * 4 > activities.len() {
            continue;
        }
        for activity in activities.iter_mut() {
            if hints::is_cut_at_start(text(activity)) {
                activity.notes.push(Note::CutStart(field));
            }
        }
    }
}
