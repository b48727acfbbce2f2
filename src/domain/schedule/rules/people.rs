//! What is odd about who.

use super::{Context, Finds};
use crate::domain::schedule::{Field, Finding, Note, ResponsibleKind, Schedule};
use std::collections::HashMap;
use std::sync::Arc;

pub(super) fn no_responsible(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    let unread = schedule.unread_cells(&[Field::Responsible]);
    for activity in &schedule.activities {
        let mut between = None;
        let mut written = None;
        for note in &activity.notes {
            match note {
                Note::BetweenLines(above, below) => between = Some((*above, *below)),
                Note::NotAnOffice(text) => written = Some(text.clone()),
                Note::FromLine(line) => {
                    let finding = Finding::ResponsibleFromLine { line: *line };
                    finds.add(activity.line, Field::Responsible, finding);
                }
                Note::CutStart(..)
                | Note::CutEnd(..)
                | Note::Year(..)
                | Note::SecondTask(..)
                | Note::Misspelt(..)
                | Note::NoSuchDate(..)
                | Note::NotADate(..)
                | Note::SeveralPeriods(..)
                | Note::Recurs(..) => {}
            }
        }
        if activity.responsible.is_empty() && !unread.contains(&activity.line) {
            let finding = Finding::NoResponsible { between, written };
            finds.add(activity.line, Field::Responsible, finding);
        }
    }
}

/// How many wrong names are compared with the directory to propose the nearest one.
const COMPARED: usize = 50;

pub(super) fn unknown_office(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    let mut nearest: HashMap<Arc<str>, Option<Arc<str>>> = HashMap::new();
    for activity in &schedule.activities {
        for responsible in &activity.responsible {
            if responsible.kind != ResponsibleKind::Unknown {
                continue;
            }
            let many = nearest.len() >= COMPARED;
            let near = nearest.entry(Arc::clone(&responsible.name));
            let near = near.or_insert_with(|| match many {
                true => None,
                false => schedule.offices.nearest(&responsible.name),
            });
            let finding = Finding::UnknownOffice {
                name: responsible.name.to_string(),
                nearest: near.as_deref().map(str::to_owned),
            };
            finds.add(activity.line, Field::Responsible, finding);
        }
    }
}
