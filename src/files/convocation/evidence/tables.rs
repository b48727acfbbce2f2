//! The evidence as tables in a language: the workbook and the page write the same ones, so they cannot
//! say different things.

use crate::domain::convocation::Audience;
use crate::domain::mailing::{Lead, Outcome};
pub(super) use crate::files::base::table::{Cell, Table, capital, grouped};
use crate::files::convocation::evidence::{Blunt, Evidence, Left, Part, Sent, WaveOfIt, Who};
use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// A count in words, as it may be seen.
fn people_in_words(lang: Lang, count: Blunt) -> String {
    match count {
        Blunt::Exactly(count) => grouped(count),
        Blunt::Few => t!(lang, "evidence-few", least = Blunt::LEAST),
        Blunt::AtLeast(count) => t!(lang, "evidence-at-least", count = count),
    }
}

/// Waves beside each other in one table of a page.
const ACROSS: usize = 8;
/// What came of those for whom a message was queued.
pub(in crate::files) const QUEUED: [Outcome; 7] = [
    Outcome::Sent,
    Outcome::Blocked,
    Outcome::Gone,
    Outcome::Refused,
    Outcome::TooLate,
    Outcome::Unsubscribed,
    Outcome::Stopped,
];

/// Writes tables of one evidence in one language.
pub(in crate::files) struct Writer<'a> {
    /// The evidence.
    pub evidence: &'a Evidence,
    /// The language.
    pub lang: Lang,
}

impl Writer<'_> {
    /// An instant on the entity's clock: `2024-07-15 10:05`.
    pub(in crate::files) fn at(&self, at: DateTime<Utc>) -> String {
        let at = at.with_timezone(&self.evidence.zone);
        at.format("%Y-%m-%d %H:%M").to_string()
    }

    fn maybe_at(&self, at: Option<DateTime<Utc>>) -> Cell {
        at.map_or_else(|| "–".to_owned(), |at| self.at(at)).into()
    }

    /// «Convocatoria 3»
    pub(in crate::files) fn wave(&self, place: usize) -> String {
        t!(self.lang, "evidence-wave", number = place + 1)
    }

    pub(in crate::files) fn title(&self, what: &str) -> String {
        t!(self.lang, "evidence-title", what = what)
    }

    fn column(&self, what: &str) -> String {
        t!(self.lang, "evidence-column", what = what)
    }

    pub(in crate::files) fn columns(&self, all: &[&str]) -> Vec<String> {
        all.iter().map(|what| self.column(what)).collect()
    }

    pub(in crate::files) fn who(&self, who: &Who) -> String {
        let lang = self.lang;
        match who {
            Who::Machine => t!(lang, "evidence-machine"),
            Who::Unknown => t!(lang, "evidence-unknown"),
            Who::Staff { number, name, post } => {
                let number = t!(lang, "evidence-staff-number", number = number.to_string());
                let post = match post {
                    Some((role, office)) => {
                        t!(
                            lang,
                            "team-post",
                            role = role.as_str(),
                            office = office.as_str()
                        )
                    }
                    None => t!(lang, "evidence-left-staff"),
                };
                let name = Some(name.as_str()).filter(|name| !name.is_empty());
                let parts = name.into_iter().chain([post.as_str(), number.as_str()]);
                parts.collect::<Vec<_>>().join(" · ")
            }
        }
    }

    /// What it is about and who decided it.
    pub(in crate::files) fn summary(&self) -> Table {
        let (one, lang) = (self.evidence, self.lang);
        let mut rows: Vec<(&str, String)> = vec![("entity", one.entity.clone())];
        if let Some(venue) = &one.space {
            let name = venue.name.read(lang.code()).to_owned();
            let kind = t!(lang, "space-kind", kind = venue.kind);
            rows.push(("space", format!("{name} ({kind})")));
            let (from, until) = (self.at(venue.starts_at), self.at(venue.ends_at));
            rows.push((
                "when",
                t!(lang, "evidence-span", from = from, until = until),
            ));
            let places = [&venue.place, &venue.url];
            let places: Vec<_> = places.into_iter().flatten().map(String::as_str).collect();
            let place = match places.is_empty() {
                true => t!(lang, "place-to-be-told"),
                false => places.join(" · "),
            };
            rows.push(("place", place));
            let state = t!(lang, "evidence-space-state", state = venue.state);
            rows.push(("space-state", state));
        }
        let state = match one.has_left() {
            true => "sent",
            false => one.state,
        };
        rows.push(("state", t!(lang, "evidence-state", state = state)));
        rows.push(("made-by", self.who(&one.made_by)));
        let approved = one.approved_by.as_ref();
        let approved =
            approved.map_or_else(|| t!(lang, "evidence-nobody-yet"), |who| self.who(who));
        rows.push(("approved-by", approved));
        let audience = one.audience.read(lang.code()).to_owned();
        rows.push(("audience", capital(audience)));
        // For everyone there is no formula that says more.
        if !matches!(Audience::parse(&one.formula), Ok(Audience::Everyone)) {
            rows.push(("formula", one.formula.clone()));
        }
        if let Some((kind, name)) = &one.file {
            let name = name.clone();
            let name = name.unwrap_or_else(|| t!(lang, "evidence-file", kind = kind.as_str()));
            rows.push(("file", name));
        }
        let button = |action: &&str| t!(lang, "convocation-button", action = *action);
        let mut buttons: Vec<_> = one.buttons.iter().map(button).collect();
        let leave = t!(lang, "button-unsubscribe");
        buttons.push(
            leave
                .trim_start_matches(|c: char| !c.is_alphabetic())
                .into(),
        );
        rows.push(("buttons", buttons.join(" · ")));
        rows.push((
            "as-of",
            one.as_of.map_or_else(|| "–".into(), |at| self.at(at)),
        ));
        let row = |(what, said): (&str, String)| {
            vec![t!(lang, "evidence-label", what = what).into(), said.into()]
        };
        Table {
            title: self.title("summary"),
            note: t!(lang, "evidence-times", zone = one.zone.name()),
            head: Vec::new(),
            rows: rows.into_iter().map(row).collect(),
        }
    }

    /// What whoever holds it has to know of it.
    pub(in crate::files) fn caution(&self) -> String {
        let internal = t!(self.lang, "evidence-internal");
        match self.evidence.is_blunt {
            true => format!(
                "{internal} {}",
                t!(self.lang, "evidence-blunt", step = Blunt::LEAST)
            ),
            false => internal,
        }
    }

    /// What matters most, as numbers with what they count.
    pub(in crate::files) fn figures(&self) -> Vec<(i64, String)> {
        let calls = self.evidence.waves.iter().filter(|wave| wave.is_call());
        let (mut queued, mut sent, mut lost) = (0, 0, 0);
        for wave in calls {
            queued += wave.queued;
            sent += wave.of("sent");
            lost += lost_of(wave);
        }
        let mut all = vec![
            ("people", self.evidence.reached),
            ("queued", queued),
            ("sent", sent),
            ("lost", lost),
        ];
        if let Some(guests) = &self.evidence.guests {
            all.push(("coming", guests.answers.get("coming").copied().unwrap_or(0)));
            all.push(("attended", guests.attendance.values().sum()));
        }
        let said = |(what, count): (&str, i64)| {
            (
                count,
                t!(self.lang, "evidence-figure", what = what, count = count),
            )
        };
        all.into_iter().map(said).collect()
    }

    /// When each wave was to leave and when it did.
    pub(in crate::files) fn waves(&self) -> Table {
        let lang = self.lang;
        let row = |(place, wave): (usize, &WaveOfIt)| {
            let mut due = self.at(wave.due_at);
            if let Some(lead) = wave.ahead {
                let (unit, count) = Lead(lead).in_words();
                let ahead = t!(lang, "wave-ahead", unit = unit, count = count);
                due = format!("{due} ({ahead})");
            }
            vec![
                self.wave(place).into(),
                t!(lang, "evidence-wave-kind", kind = wave.kind).into(),
                capital(t!(lang, "wave-readers", readers = wave.readers)).into(),
                due.into(),
                self.maybe_at(wave.started_at),
                self.maybe_at(wave.done_at),
                t!(lang, "evidence-wave-state", state = wave.state).into(),
                format!("wave:{}", wave.key).into(),
            ]
        };
        Table {
            title: self.title("waves"),
            note: t!(lang, "evidence-waves-note"),
            head: self.columns(&[
                "wave", "kind", "readers", "due", "started", "done", "state", "key",
            ]),
            rows: self.evidence.waves.iter().enumerate().map(row).collect(),
        }
    }

    /// The waves in stretches that fit beside each other, with their places.
    fn stretches(&self, wanted: fn(&WaveOfIt) -> bool) -> Vec<Vec<(usize, &WaveOfIt)>> {
        let waves = self.evidence.waves.iter().enumerate();
        let all: Vec<_> = waves.filter(|(_, wave)| wanted(wave)).collect();
        all.chunks(ACROSS).map(<[_]>::to_vec).collect()
    }

    /// What came of the people of each wave, a column for each.
    pub(in crate::files) fn deliveries(&self) -> Vec<Table> {
        let lang = self.lang;
        let table = |waves: Vec<(usize, &WaveOfIt)>| {
            let mut head = vec![self.column("outcome")];
            head.extend(waves.iter().map(|(place, _)| self.wave(*place)));
            let mut rows = Vec::new();
            let mut row = |label: String, count: &dyn Fn(&WaveOfIt) -> i64| {
                let counts = waves.iter().map(|(_, wave)| match wave.started_at {
                    Some(_) => Cell::Number(count(wave)),
                    None => Cell::Nothing,
                });
                rows.push([Cell::Text(label)].into_iter().chain(counts).collect());
            };
            let label = |what: &str| t!(lang, "evidence-delivery", what = what);
            row(label("queued"), &|wave| wave.queued);
            for outcome in QUEUED {
                let label = label(outcome.name());
                row(label, &|wave| wave.of(outcome.name()));
            }
            // What is left of rounded numbers says nothing.
            if !self.evidence.is_blunt {
                row(label("waiting"), &|wave| {
                    (wave.queued - wave.of("sent") - lost_of(wave)).max(0)
                });
            }
            for outcome in Outcome::ALL.iter().filter(|one| one.is_left_out()) {
                let label = label(outcome.name());
                row(label, &|wave| wave.of(outcome.name()));
            }
            Table {
                title: self.title("deliveries"),
                note: t!(lang, "evidence-deliveries-note"),
                head,
                rows,
            }
        };
        self.stretches(|_| true).into_iter().map(table).collect()
    }

    pub(in crate::files) fn blunt(&self, count: Blunt) -> Cell {
        match count {
            Blunt::Exactly(count) => Cell::Number(count),
            Blunt::Few | Blunt::AtLeast(_) => people_in_words(self.lang, count).into(),
        }
    }

    /// Whom each call was for, by zone, group, topic and language.
    pub(in crate::files) fn snapshots(&self) -> Vec<Table> {
        let lang = self.lang;
        let table = |waves: Vec<(usize, &WaveOfIt)>| {
            let mut head = self.columns(&["part-kind", "part"]);
            head.extend(waves.iter().map(|(place, _)| self.wave(*place)));
            let name = |part: &Part| part.name.read(lang.code()).to_owned();
            let mut rows = Vec::new();
            for kind in ["zone", "group", "topic", "language"] {
                let parts = waves.iter().flat_map(|(_, wave)| &wave.snapshot);
                let names: BTreeSet<_> = parts.filter(|part| part.kind == kind).map(name).collect();
                for known in names {
                    let label = t!(lang, "evidence-part", kind = kind);
                    let mut row = vec![label.into(), known.clone().into()];
                    row.extend(waves.iter().map(|(_, wave)| {
                        let mut parts = wave.snapshot.iter();
                        let part = parts.find(|part| part.kind == kind && name(part) == known);
                        part.map_or(Cell::Nothing, |part| self.blunt(part.count))
                    }));
                    rows.push(row);
                }
            }
            Table {
                title: self.title("snapshot"),
                note: t!(lang, "evidence-snapshot-note"),
                head,
                rows,
            }
        };
        let left = |wave: &WaveOfIt| wave.is_call() && wave.started_at.is_some();
        self.stretches(left).into_iter().map(table).collect()
    }

    /// What a language is called; one that nobody reads any more has its code.
    pub(in crate::files) fn language(&self, code: &str) -> String {
        let mut all = self.evidence.languages.iter();
        let known = all.find(|known| known.code() == code);
        known.map_or_else(|| code.to_owned(), |known| self.lang.called(*known))
    }

    /// The title of a text, and where it left.
    pub(in crate::files) fn text_title(&self, place: usize) -> String {
        let lang = self.lang;
        let Some(sent) = self.evidence.texts.get(place) else {
            return String::new();
        };
        let language = self.language(&sent.language);
        let mut places: Vec<_> = sent.left.iter().map(|left| left.wave).collect();
        places.dedup();
        let waves: Vec<_> = places.into_iter().map(|place| self.wave(place)).collect();
        match waves.is_empty() {
            true => t!(lang, "evidence-text-unsent", language = language),
            false => {
                let waves = waves.join(", ");
                t!(lang, "evidence-text", language = language, waves = waves)
            }
        }
    }
}

impl Writer<'_> {
    /// To how many a text was sent with each wave, and when: a line each.
    pub(in crate::files) fn sent_lines(&self, sent: &Sent) -> Vec<String> {
        let lang = self.lang;
        let line = |left: &Left| {
            let wave = self.wave(left.wave);
            let Some(count) = left.count else {
                return t!(lang, "evidence-text-uncounted", wave = wave);
            };
            let people = people_in_words(lang, count);
            match (left.first, left.last) {
                (Some(first), Some(last)) => t!(
                    lang,
                    "evidence-text-sent",
                    wave = wave,
                    people = people,
                    from = self.at(first),
                    until = self.at(last)
                ),
                _ => t!(lang, "evidence-text-sent-few", wave = wave, people = people),
            }
        };
        sent.left.iter().map(line).collect()
    }
}

/// For how many a message was queued that will not arrive.
pub(in crate::files) fn lost_of(wave: &WaveOfIt) -> i64 {
    let lost = QUEUED.iter().filter(|one| **one != Outcome::Sent);
    lost.map(|one| wave.of(one.name())).sum()
}
