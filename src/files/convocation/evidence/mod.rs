//! The evidence of a convocation (*formato de convocatorias diligenciado*): what was sent to whom, when,
//! by whose decision, and what came of it, as one plain struct that becomes a workbook or a page.
//!
//! It is made of data only, so the same data give the same bytes. It knows staff by role, number and
//! name; of citizens it only has counts, and those that could point at somebody are blunted before they
//! get here. Deliberately absent: the database, and the clock.

mod chart;
mod page;
mod records;
mod tables;
mod workbook;

pub use page::page;
pub use workbook::workbook;

pub use crate::domain::base::Blunt;
use crate::domain::base::{PersonId, Text};
use crate::domain::convocation::{EventKind, State};
use crate::domain::mailing::WaveState;
use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// Everything there is to be said about a convocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Its key.
    pub id: i64,
    /// The entity's name.
    pub entity: String,
    /// What was decided about it.
    pub state: &'static str,
    /// Who wrote it.
    pub made_by: Who,
    /// Who agreed to it, if anybody did.
    pub approved_by: Option<Who>,
    /// The space it calls to.
    pub space: Option<Venue>,
    /// What became of it.
    pub steps: Vec<Step>,
    /// What it says, by language, as it left.
    pub texts: Vec<Sent>,
    /// The languages that people can read.
    #[serde(skip)]
    pub languages: Vec<Lang>,
    /// The kind and the name of the file that goes with it.
    pub file: Option<(String, Option<String>)>,
    /// What people can do under it.
    pub buttons: Vec<&'static str>,
    /// Whom it is for, as a formula.
    pub formula: String,
    /// The same in words.
    pub audience: Text,
    /// What left, by the time it was due.
    pub waves: Vec<WaveOfIt>,
    /// How many people got at least one call of it.
    pub reached: i64,
    /// Whether its numbers are blunted: then they are multiples of five, and nothing stands minute by minute.
    pub is_blunt: bool,
    /// Who answers and who came, of a space.
    pub guests: Option<Guests>,
    /// When the last of all this happened.
    pub as_of: Option<DateTime<Utc>>,
    /// The zone in which its times are shown.
    #[serde(skip)]
    pub zone: Tz,
    /// The last entry of the audit log when it was read, and its hash. It grows with everything else
    /// that happens, so it is no part of the digest.
    #[serde(skip)]
    pub audit: (i64, String),
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Who {
    /// Nobody: it followed from what was decided.
    Machine,
    /// The process file said so, or it was somebody who has been forgotten.
    Unknown,
    /// Somebody on the staff.
    Staff {
        /// Our number, as in the audit log.
        number: PersonId,
        /// What colleagues call them; may be empty.
        name: String,
        /// Role and office; none once they have left.
        post: Option<(String, String)>,
    },
}

/// The space people are called to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Venue {
    /// What it is called.
    pub name: Text,
    /// Its kind.
    pub kind: &'static str,
    /// What was decided about it.
    pub state: &'static str,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where.
    pub place: Option<String>,
    /// Where on the net.
    pub url: Option<String>,
    /// Every change, with what it was like afterwards.
    pub steps: Vec<VenueStep>,
}

/// A change of a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VenueStep {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: String,
    /// Who.
    pub by: Who,
    /// Why.
    pub note: Option<String>,
    /// When it was to begin from then on.
    pub starts_at: DateTime<Utc>,
    /// When it was to end from then on.
    pub ends_at: DateTime<Utc>,
    /// Where it was to be from then on.
    pub place: Option<String>,
}

/// A step in the life of a convocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// Who.
    pub by: Who,
    /// The place of a wave among [`Evidence::waves`], or the code of a language.
    pub note: Option<String>,
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sent {
    /// Where it left; nowhere yet: it is a draft.
    pub left: Vec<Left>,
    /// The code of its language.
    pub language: String,
    /// As people read it, without formatting.
    pub text: String,
}

/// A text as one wave brought it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Left {
    /// The place of the wave among [`Evidence::waves`].
    pub wave: usize,
    /// To how many it was sent; `None`: it left before texts were counted.
    pub count: Option<Blunt>,
    /// When the first one got it, if that points at nobody.
    pub first: Option<DateTime<Utc>>,
    /// When the last one got it.
    pub last: Option<DateTime<Utc>>,
}

/// A wave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WaveOfIt {
    /// Its key.
    pub key: i64,
    /// What it is.
    pub kind: &'static str,
    /// Whom it is for.
    pub readers: &'static str,
    /// Where it stands.
    pub state: &'static str,
    /// Minutes before the space begins.
    pub ahead: Option<i64>,
    /// When it was to leave, as somebody decided it.
    pub due_at: DateTime<Utc>,
    /// When it began to leave.
    pub started_at: Option<DateTime<Utc>>,
    /// When all of it had left.
    pub done_at: Option<DateTime<Utc>>,
    /// For how many people it was queued.
    pub queued: i64,
    /// What came of its people, by the minute.
    pub minutes: Vec<(DateTime<Utc>, BTreeMap<&'static str, i64>)>,
    /// Whom it was for.
    pub snapshot: Vec<Part>,
}

/// A part of the people a wave was for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// `zone`, `group`, `topic` or `language`.
    pub kind: String,
    /// What it is called.
    pub name: Text,
    /// How many.
    pub count: Blunt,
}

/// Who answers and who came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Guests {
    /// How many gave each answer.
    pub answers: BTreeMap<String, i64>,
    /// What those who come, or wait for a place, need.
    pub needs: BTreeMap<String, Blunt>,
    /// How many were there, by how it is known.
    pub attendance: BTreeMap<String, i64>,
}

impl WaveOfIt {
    /// How many people came to this.
    pub fn of(&self, outcome: &str) -> i64 {
        let counts = self.minutes.iter().filter_map(|(_, all)| all.get(outcome));
        counts.sum()
    }

    /// Nothing but multiples of five, and not when.
    fn blunt(&mut self) {
        self.queued = floored(self.queued);
        let mut all: BTreeMap<&'static str, i64> = BTreeMap::new();
        for (outcome, count) in self.minutes.iter().flat_map(|(_, counts)| counts) {
            *all.entry(outcome).or_default() += count;
        }
        all.values_mut().for_each(|count| *count = floored(*count));
        let last = self.minutes.pop().map(|(at, _)| (at, all));
        self.minutes = last.into_iter().collect();
        for part in &mut self.snapshot {
            part.count = blunter(part.count);
        }
    }

    /// Whether it calls people, by a decision about this convocation.
    pub fn is_call(&self) -> bool {
        self.kind == "call"
    }
}

/// As it may be seen where the law protects those who are counted.
fn blunter(count: Blunt) -> Blunt {
    match count {
        Blunt::Exactly(count) => Blunt::of(count, true),
        blunt @ (Blunt::Few | Blunt::AtLeast(_)) => blunt,
    }
}

/// The multiple of five that is certainly there.
fn floored(count: i64) -> i64 {
    count - count % Blunt::LEAST
}

impl Evidence {
    /// Makes its numbers so coarse that comparing two evidences shows nobody.
    pub fn blunt(&mut self) {
        self.is_blunt = true;
        self.reached = floored(self.reached);
        self.waves.iter_mut().for_each(WaveOfIt::blunt);
        for left in self.texts.iter_mut().flat_map(|text| &mut text.left) {
            (left.first, left.last) = (None, None);
            left.count = left.count.map(blunter);
        }
    }

    /// Whether all that was agreed to has left.
    pub fn has_left(&self) -> bool {
        let calls = || self.waves.iter().filter(|wave| wave.is_call());
        let is_over = |wave: &WaveOfIt| {
            WaveState::parse(wave.state).is_some_and(|state| match state {
                WaveState::Done | WaveState::Cancelled | WaveState::Missed => true,
                WaveState::Planned
                | WaveState::Gathering
                | WaveState::Sending
                | WaveState::Paused => false,
            })
        };
        let began = calls().any(|wave| wave.started_at.is_some());
        self.state == State::Approved.name() && began && calls().all(is_over)
    }

    /// The digest of everything it was made from, in hexadecimal letters.
    pub fn digest(&self) -> String {
        let data = serde_json::to_vec(self).unwrap_or_default();
        format!("{:x}", Sha256::digest(data))
    }

    /// The name of its files, without an ending.
    pub fn file_name(&self, lang: Lang) -> String {
        t!(lang, "evidence-file-name", id = self.id.to_string())
    }
}

/// Telegram's HTML as people read it: without tags, addresses of links in brackets.
pub fn plain(html: &str) -> String {
    let (mut text, mut address) = (String::with_capacity(html.len()), None);
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let entities = [
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&amp;", '&'),
        ];
        let entity = entities.iter().find(|(name, _)| rest.starts_with(name));
        let end = rest.find('>').filter(|_| rest.starts_with('<'));
        rest = match (entity, end) {
            (Some((name, letter)), _) => {
                text.push(*letter);
                &rest[name.len()..]
            }
            (None, Some(end)) => {
                let tag = &rest[1..end];
                if let Some((_, href)) = tag.split_once("href=\"") {
                    address = Some(href.trim_end_matches('"'));
                } else if tag == "/a"
                    && let Some(address) = address.take()
                {
                    text.push_str(&format!(" ({address})"));
                }
                &rest[end + 1..]
            }
            // It begins nothing.
            (None, None) => {
                text.push_str(&rest[..1]);
                &rest[1..]
            }
        };
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_blunted() {
        for (count, plain, sensitive) in [
            (0, Blunt::Few, Blunt::Few),
            (4, Blunt::Few, Blunt::Few),
            (5, Blunt::Exactly(5), Blunt::AtLeast(5)),
            (37, Blunt::Exactly(37), Blunt::AtLeast(35)),
        ] {
            assert_eq!(Blunt::of(count, false), plain);
            assert_eq!(Blunt::of(count, true), sensitive);
        }
    }

    #[test]
    fn a_text_is_read_without_its_tags() {
        for (html, read) in [
            ("<b>Hola</b> &amp; <i>chao</i>", "Hola & chao"),
            ("&lt;b&gt; 2 < 3 & 4", "<b> 2 < 3 & 4"),
            (
                "<a href=\"https://x.co/?a=1\">aquí</a>.",
                "aquí (https://x.co/?a=1).",
            ),
            ("", ""),
        ] {
            assert_eq!(plain(html), read);
        }
    }
}
