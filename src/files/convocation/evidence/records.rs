//! The tables of what people did and answered: guests, histories, and what the document stands on.

use crate::domain::convocation::EventKind;
use crate::files::convocation::evidence::tables::{Cell, Table, Writer, capital};
use crate::t;

impl Writer<'_> {
    /// Who answers, what they need, and who came.
    pub(in crate::files) fn guests(&self) -> Option<Table> {
        let lang = self.lang;
        let guests = self.evidence.guests.as_ref()?;
        let mut rows = Vec::new();
        let mut row = |what: &str, name: &str, count: Cell| {
            let label = t!(lang, "evidence-guests", what = what);
            let name = match what {
                "answer" => t!(lang, "evidence-answer", answer = name),
                "need" => t!(lang, "evidence-need", need = name),
                _ => t!(lang, "evidence-source", source = name),
            };
            rows.push(vec![label.into(), name.into(), count]);
        };
        for answer in ["coming", "waiting", "declined", "undecided"] {
            let count = guests.answers.get(answer).copied().unwrap_or(0);
            row("answer", answer, Cell::Number(count));
        }
        for (need, count) in &guests.needs {
            row("need", need, self.blunt(*count));
        }
        for source in ["qr", "staff", "count", "paper"] {
            let count = guests.attendance.get(source).copied().unwrap_or(0);
            row("attendance", source, Cell::Number(count));
        }
        Some(Table {
            title: self.title("guests"),
            note: t!(lang, "evidence-guests-note"),
            head: self.columns(&["about", "what", "people"]),
            rows,
        })
    }

    /// What became of the convocation.
    pub(in crate::files) fn history(&self) -> Table {
        let lang = self.lang;
        let steps = self.evidence.steps.iter().map(|step| {
            let note = step.note.as_deref().unwrap_or_default();
            let note = match (step.kind, note.parse::<usize>()) {
                (EventKind::WaveStarted, Ok(place)) => self.wave(place),
                (EventKind::Corrected, _) => {
                    let (code, before) = note.split_once('\n').unwrap_or((note, ""));
                    let language = self.language(code);
                    t!(
                        lang,
                        "evidence-corrected",
                        language = language,
                        before = crate::files::convocation::evidence::plain(before)
                    )
                }
                (
                    EventKind::Written
                    | EventKind::Submitted
                    | EventKind::Approved
                    | EventKind::Returned
                    | EventKind::Paused
                    | EventKind::Resumed
                    | EventKind::Cancelled
                    | EventKind::WaveStarted,
                    _,
                ) => note.to_owned(),
            };
            vec![
                self.at(step.at).into(),
                t!(lang, "evidence-step", kind = step.kind.name()).into(),
                self.who(&step.by).into(),
                note.into(),
            ]
        });
        Table {
            title: self.title("history"),
            note: String::new(),
            head: self.columns(&["at", "what", "who", "note"]),
            rows: steps.collect(),
        }
    }

    /// Every change of the space, with what it was like afterwards.
    pub(in crate::files) fn space_history(&self) -> Option<Table> {
        let lang = self.lang;
        let venue = self.evidence.space.as_ref()?;
        let steps = venue.steps.iter().map(|step| {
            let (from, until) = (self.at(step.starts_at), self.at(step.ends_at));
            vec![
                self.at(step.at).into(),
                capital(t!(lang, "space-step", kind = step.kind.as_str())).into(),
                self.who(&step.by).into(),
                t!(lang, "evidence-span", from = from, until = until).into(),
                step.place.clone().unwrap_or_else(|| "–".into()).into(),
                step.note.clone().unwrap_or_default().into(),
            ]
        });
        Some(Table {
            title: self.title("space-history"),
            note: String::new(),
            head: self.columns(&["at", "what", "who", "then", "place", "why"]),
            rows: steps.collect(),
        })
    }

    /// What it stands on.
    pub(in crate::files) fn foundation(&self) -> Table {
        let lang = self.lang;
        let (entry, hash) = &self.evidence.audit;
        let rows = [
            ("digest", self.evidence.digest()),
            ("audit-entry", entry.to_string()),
            ("audit-hash", hash.clone()),
        ];
        let row = |(what, said): (&str, String)| {
            vec![t!(lang, "evidence-label", what = what).into(), said.into()]
        };
        Table {
            title: self.title("foundation"),
            note: t!(lang, "evidence-foundation-note"),
            head: Vec::new(),
            rows: rows.into_iter().map(row).collect(),
        }
    }
}
