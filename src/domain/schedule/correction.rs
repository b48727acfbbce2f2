//! What somebody says instead of a cell of the file: a day, an office, a stage, a text. The file stays as it is; what
//! was read of it becomes what they said.

use super::{
    Activity, Field, Finding, Note, Precision, Responsible, ResponsibleKind, Schedule, Stage,
};
use crate::domain::base::fold::folded;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The fields that can be said in a line of a chat.
const SAID: [Field; 7] = [
    Field::Stage,
    Field::Title,
    Field::Product,
    Field::Start,
    Field::Finish,
    Field::Responsible,
    Field::Remarks,
];

/// As much of a cell as tells it from another: cells can be long, and many of them are kept while somebody decides.
const BEGINNING: usize = 300;

/// The beginning of what a cell says.
pub fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(BEGINNING).map(|(at, _)| at);
    &text[..end.unwrap_or(text.len())]
}

/// What one cell should say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The line of the file.
    pub line: u32,
    /// The name of the field.
    pub field: String,
    /// The [`beginning`] of what was read there: another activity of that line is not meant.
    pub was: String,
    /// What is right: a day as `2024-07-15`, stages by their [names](Stage::name), or words.
    pub right: String,
}

impl Field {
    /// Whether it is a day.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Start | Self::Finish)
    }

    /// The field of a name, of those that can be said.
    pub fn said(name: &str) -> Option<Self> {
        SAID.into_iter().find(|field| field.name() == name)
    }
}

impl Activity {
    /// What was read of a field that can be said.
    pub fn text_of(&self, field: Field) -> String {
        let day = |date: Option<NaiveDate>| date.map_or_else(String::new, |date| date.to_string());
        if let Some((_, text)) = self.texts().into_iter().find(|(one, _)| *one == field) {
            return text.clone();
        }
        if field == Field::Responsible {
            let names: Vec<&str> = self.responsible.iter().map(|one| &*one.name).collect();
            return names.join("; ");
        }
        if field == Field::Stage {
            let names: Vec<&str> = self.stages.iter().map(|one| one.name()).collect();
            return match names.is_empty() {
                true => self.phase.to_string(),
                false => names.join("; "),
            };
        }
        match field == Field::Start {
            true => day(self.start),
            false => day(self.finish.filter(|_| field == Field::Finish)),
        }
    }

    fn texts(&self) -> [(Field, &String); 3] {
        [
            (Field::Title, &self.title),
            (Field::Product, &self.product),
            (Field::Remarks, &self.remarks),
        ]
    }

    fn say(&mut self, field: Field, right: &str) {
        let texts = [
            (Field::Title, &mut self.title),
            (Field::Product, &mut self.product),
            (Field::Remarks, &mut self.remarks),
        ];
        if let Some((_, text)) = texts.into_iter().find(|(one, _)| *one == field) {
            right.clone_into(text);
        } else if field == Field::Responsible {
            self.responsible = offices_said(right)
                .map(|name| Responsible {
                    name: Arc::from(name),
                    kind: ResponsibleKind::Office,
                })
                .collect();
        } else if field == Field::Stage {
            self.stages = stages_said(right).unwrap_or_default();
            self.phase = Arc::default();
        } else if let Ok(day) = right.parse() {
            self.say_day(field, day);
        }
        self.notes.retain(|note| !is_about(note, field));
    }

    fn say_day(&mut self, field: Field, day: NaiveDate) {
        match field == Field::Start {
            true => self.start = Some(day),
            false => self.finish = Some(day),
        }
        // Of what had no day, the one that was said is the only one.
        self.finish = self.finish.or(Some(day));
        self.precision = Precision::Day;
    }
}

/// The offices of a cell that somebody said, as [`Activity::text_of`] joins them.
pub fn offices_said(text: &str) -> impl Iterator<Item = &str> {
    let names = text.split([';', '\n']).map(str::trim);
    names.filter(|name| !name.is_empty())
}

/// The stages of a cell, as [`Activity::text_of`] joins them; nothing where a part of it names none.
pub fn stages_said(text: &str) -> Option<Vec<Stage>> {
    text.split("; ").map(Stage::named).collect()
}

/// Whether what the reader stumbled over is said now.
fn is_about(note: &Note, field: Field) -> bool {
    if let Note::CutStart(one) | Note::CutEnd(one) | Note::NotADate(one, _) = note {
        return *one == field || one.is_day() && field.is_day();
    }
    if field.is_day() {
        return matches!(
            note,
            Note::NoSuchDate(..) | Note::SeveralPeriods(_) | Note::Recurs(_)
        );
    }
    match field == Field::Responsible {
        true => matches!(
            note,
            Note::FromLine(_) | Note::BetweenLines(..) | Note::NotAnOffice(_)
        ),
        false => field == Field::Title && matches!(note, Note::SecondTask(_) | Note::Misspelt(..)),
    }
}

impl Schedule {
    /// Takes a name for what it is, words and no office: it stays where it stands, and nobody is meant by it.
    /// Whether it was anywhere.
    pub fn is_no_office(&mut self, name: &str) -> bool {
        let name = folded(name);
        let everybody = self
            .activities
            .iter_mut()
            .flat_map(|one| &mut one.responsible);
        let is_taken_for_one = |one: &&mut Responsible| {
            let kind = matches!(one.kind, ResponsibleKind::Office | ResponsibleKind::Unknown);
            kind && folded(&one.name) == name
        };
        let mut found = false;
        for one in everybody.filter(is_taken_for_one) {
            one.kind = ResponsibleKind::Role;
            found = true;
        }
        found
    }

    /// Puts what somebody said in the place of what was read; whether there was such a cell.
    pub fn correct(&mut self, correction: &Correction) -> bool {
        let Some(field) = Field::said(&correction.field) else {
            return false;
        };
        let mut all = self.activities.iter_mut();
        let was = beginning(&correction.was);
        let found =
            all.find(|one| one.line == correction.line && beginning(&one.text_of(field)) == was);
        let Some(activity) = found else { return false };
        activity.say(field, &correction.right);
        if let Ok(at) = activity.inferred.binary_search(&field) {
            activity.inferred.remove(at);
        }
        // A cell that could not be read has something in it now.
        self.flaws.retain(|one| {
            let is_this = one.line == correction.line && one.field == field;
            !(is_this && matches!(one.finding, Finding::Unread { .. }))
        });
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::Anomaly;
    use super::*;
    use crate::domain::base::Unread;

    #[test]
    fn what_is_said_takes_the_place_of_what_was_read() {
        let mut schedule = Schedule {
            activities: vec![Activity {
                line: 4,
                title: "Audiencia".into(),
                notes: vec![Note::NotADate(Field::Finish, "pronto".into())],
                ..Activity::default()
            }],
            ..Schedule::default()
        };
        let mut correction = Correction {
            line: 4,
            field: "finish".into(),
            was: "2024-07-13".into(),
            right: "2024-07-15".into(),
        };
        assert!(!schedule.correct(&correction), "another activity");
        correction.was.clear();
        assert!(schedule.correct(&correction));
        let one = &schedule.activities[0];
        assert_eq!(one.finish, "2024-07-15".parse().ok());
        assert_eq!(one.precision, Precision::Day);
        assert!(one.notes.is_empty());
        correction.field = "remarks".into();
        correction.was = "á".repeat(301);
        schedule.activities[0].remarks = "á".repeat(400);
        assert!(schedule.correct(&correction), "as much as is kept");
        correction.was.clear();
        correction.field = "responsible".into();
        correction.right = "Secretaría de Gobierno; Oficina de Comunicaciones".into();
        assert!(schedule.correct(&correction));
        let one = &schedule.activities[0];
        assert_eq!(one.responsible.len(), 2, "both of them");
        assert_eq!(one.text_of(Field::Responsible), correction.right);
        assert!(schedule.is_no_office("oficina de COMUNICACIONES"));
        assert!(
            !schedule.is_no_office("Oficina de Comunicaciones"),
            "already"
        );
        let one = &schedule.activities[0];
        assert_eq!(one.responsible[0].kind, ResponsibleKind::Office);
        assert_eq!(one.responsible[1].kind, ResponsibleKind::Role);
        assert_eq!(one.text_of(Field::Responsible), correction.right);
        correction.field = "number".into();
        assert!(!schedule.correct(&correction));
    }

    #[test]
    fn a_stage_is_said_and_a_cell_that_could_not_be_read_is_settled() {
        let unread = |line, field| Anomaly {
            line,
            field,
            finding: Finding::Unread {
                why: Unread::NoValue,
            },
        };
        let mut schedule = Schedule {
            activities: vec![Activity {
                line: 4,
                phase: "Fase 2".into(),
                ..Activity::default()
            }],
            flaws: vec![unread(4, Field::Stage), unread(4, Field::Title)],
            ..Schedule::default()
        };
        let mut correction = Correction {
            line: 4,
            field: "stage".into(),
            was: "Fase 2".into(),
            right: "design; execution".into(),
        };
        assert!(schedule.correct(&correction));
        let one = &schedule.activities[0];
        assert_eq!(one.stages, [Stage::Design, Stage::Execution]);
        assert_eq!(&*one.phase, "");
        assert_eq!(one.text_of(Field::Stage), correction.right);
        assert_eq!(schedule.flaws, [unread(4, Field::Title)]);
        correction.was = correction.right.clone();
        correction.right = "readiness".into();
        assert!(schedule.correct(&correction));
        assert_eq!(schedule.activities[0].stages, [Stage::Readiness]);
    }
}
