//! What can be told only when all rows are read: names that may be one office, texts that begin in the
//! middle.

use super::header::Column;
use super::rows::Reader;
use super::{merged, offices};
use crate::domain::process::OfficeNames;
use crate::domain::schedule::{Activity, Anomaly, Field, Finding, Note, ResponsibleKind, Schedule};
use crate::files::schedule::hints;
use std::collections::HashSet;

impl Reader<'_> {
    /// Columns of time without any mark: what marked them is not in the file.
    fn unmarked(&mut self) {
        let slots = self.header.columns.iter();
        let columns = slots
            .filter(|column| matches!(column, Some(Column::Slot(_))))
            .count();
        let dated = self
            .schedule
            .activities
            .iter()
            .any(|one| one.finish.is_some());
        if columns > 2 && !self.any_mark && !dated {
            self.schedule.flaws.push(Anomaly {
                line: self.header.line,
                field: Field::Finish,
                finding: Finding::NothingMarked { columns },
            });
        }
    }

    /// What is known only at the end; nothing if there are no activities.
    pub(super) fn finish(mut self) -> Option<Schedule> {
        if self.schedule.activities.is_empty() {
            return None;
        }
        self.schedule
            .unread
            .extend(self.pending.take().map(|(line, _)| line));
        self.schedule.unread.sort_unstable();
        self.unmarked();
        let activities = &mut self.schedule.activities;
        hints::note_all(activities, |at| self.sides[at].year);
        merged::stages(activities, &self.sides);
        if self.table > 0 {
            merged::offices(activities, &mut self.sides);
        }
        let learned;
        let directory = match self.hints.offices {
            Some(given) => given,
            None => {
                learned = self.cells.learn();
                &learned
            }
        };
        let known = self.hints.offices.is_some();
        let resolved = self.cells.resolve(directory, known);
        for (activity, side) in activities.iter_mut().zip(&self.sides) {
            if let Some(place) = side.responsible {
                activity.responsible.clone_from(&resolved[place as usize]);
                if activity.responsible.is_empty() && offices::is_none(self.cells.text(place)) {
                    let written = self.cells.text(place).to_owned();
                    activity.notes.push(Note::NotAnOffice(written));
                }
            }
        }
        if known {
            self.schedule.offices = directory.clone();
        } else {
            look_alikes(&mut self.schedule);
        }
        cut_starts(&mut self.schedule.activities);
        Some(self.schedule)
    }
}

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
