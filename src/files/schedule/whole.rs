//! What only the rows together show: names that look alike, texts whose beginning is lost.

use super::about;
use crate::domain::schedule::{
    Activity, Anomaly, Directory, Field, Finding, Note, ResponsibleKind, Schedule, Stage,
};
use std::collections::HashSet;

/// What is known of an activity's row until all rows are read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Side {
    /// Which table it stands in.
    pub table: u32,
    /// The stage that its own cell names.
    pub stage: Option<Stage>,
    /// Its cell of responsible offices.
    pub responsible: Option<u32>,
}

/// Two names of one document that may be one office, told where the later one stands first.
pub(super) fn look_alikes(schedule: &mut Schedule) {
    let mut names = Directory::default();
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
            .filter(|one| about::is_cut_at_start(text(one)))
            .count();
        if small * 4 > activities.len() {
            continue;
        }
        for activity in activities.iter_mut() {
            if about::is_cut_at_start(text(activity)) {
                activity.notes.push(Note::CutStart(field));
            }
        }
    }
}

/// A text with one space between its words.
pub(super) fn clean(text: &str) -> String {
    let bytes = text.as_bytes();
    let doubled = bytes.windows(2).any(|pair| pair == b"  ");
    if doubled || text.contains(|c: char| c.is_whitespace() && c != ' ') {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned_of_double_spaces() {
        assert_eq!(clean("a\n b"), "a b");
        assert_eq!(clean("a b"), "a b");
    }
}
