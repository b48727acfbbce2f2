//! What is kept of somebody between two messages: where they stand, since when, and what a word means that
//! they type instead of pressing a button. And when what is under way has ended by itself.
//!
//! Deliberately absent: what any step does, and who is told of what has ended.

use super::dialogue::{Dialogue, Draft, Followed};
use crate::render::{Word, Words, meant};
use crate::telegram::consultation::draft::Draft as Consulting;
use crate::telegram::schedule::loading::Loading;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Deserializer, Serialize};

/// So long a word means the button of a card that nothing waits at.
const WORDS_LAST: TimeDelta = TimeDelta::hours(1);
/// After so long nothing is added to a question without asking.
const QUESTION_LASTS: TimeDelta = TimeDelta::hours(1);
/// So long something is waited for.
const FORM_LASTS: TimeDelta = TimeDelta::days(1);
/// So long an office's answer is: longer than a weekend.
const ANSWER_LASTS: TimeDelta = TimeDelta::days(4);

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Where somebody stands.
    #[serde(flatten)]
    pub step: Dialogue,
    /// Since when: it went on last then. `None`: kept by a version that did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<DateTime<Utc>>,
    /// Questions that were begun and left for something else. No step has a field of this name, nor of
    /// those that follow.
    #[serde(
        default,
        deserialize_with = "some",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub aside: Vec<Draft>,
    /// Questions that were not sent, as long as they can be had back.
    #[serde(
        default,
        deserialize_with = "some",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub dropped: Vec<Draft>,
    /// A schedule that was being reviewed and left for something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Box<Loading>>,
    /// What something was added to a moment ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Followed>,
    /// What was written about a day or an hour and can mean two things, while it is asked which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// What words mean.
    #[serde(rename = "means", default, skip_serializing_if = "Offered::is_empty")]
    pub offered: Offered,
}

/// What words mean: the buttons of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Where the card is.
    pub card: String,
    /// Its buttons.
    pub words: Words,
}

impl Offered {
    /// Whether no word means anything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Several drafts, or the one that the version before kept.
fn some<'de, D: Deserializer<'de>>(kept: D) -> Result<Vec<Draft>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Drafts {
        More(Vec<Draft>),
        One(Box<Draft>),
    }
    Ok(match Drafts::deserialize(kept)? {
        Drafts::More(drafts) => drafts,
        Drafts::One(draft) => vec![*draft],
    })
}

/// What is done with something that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// It belongs to what is under way.
    InTime,
    /// It may belong to it: who wrote it is asked.
    Doubtful,
    /// What was under way has ended; its name in the catalogue.
    Over(&'static str),
}

impl Kept {
    /// Back from how it is kept; `None`: an earlier version wrote what this one cannot read.
    pub fn load(kept: &str) -> Option<Self> {
        match kept {
            "" => Some(Self::default()),
            kept => serde_json::from_str(kept).ok(),
        }
    }

    /// As it is kept.
    pub fn save(&self) -> String {
        let is_bare = self.offered.is_empty() && self.aside.is_empty() && self.dropped.is_empty();
        let is_bare = is_bare && self.follows.is_none() && self.review.is_none();
        match self.step == Dialogue::Rest && is_bare {
            true => String::new(),
            false => serde_json::to_string(self).unwrap_or_default(),
        }
    }

    /// What stands behind the button that a word means, while it does.
    pub fn meant(&self, word: Word, now: DateTime<Utc>) -> Option<String> {
        let lasts = if self.step == Dialogue::Rest {
            WORDS_LAST
        } else if matches!(self.step, Dialogue::Answering(_)) {
            ANSWER_LASTS
        } else {
            FORM_LASTS
        };
        let data = meant(&self.offered.words, word).cloned();
        data.filter(|_| self.age(now) <= lasts)
    }

    /// What becomes of something that is written now, where `is_citizen` says that whoever writes holds no post:
    /// what somebody had begun who has left the staff since is over.
    pub fn late_for(&self, now: DateTime<Utc>, is_citizen: bool) -> Late {
        match is_citizen && self.step.is_of_staff() {
            true => Late::Over("left"),
            false => self.late(now),
        }
    }

    /// The same for whoever may go on with it.
    pub fn late(&self, now: DateTime<Utc>) -> Late {
        let (lasts, then) = match &self.step {
            // A survey that has ended says so itself.
            Dialogue::Rest | Dialogue::Voting { .. } => return Late::InTime,
            // What was to be added has been; only the rest of its album is waited for.
            Dialogue::Adding { album: Some(_), .. } => return Late::InTime,
            Dialogue::Asking(draft) if draft.is_empty() => return Late::InTime,
            Dialogue::Asking(draft) if draft.was_left => return Late::Doubtful,
            // Looking at something else makes it no younger.
            Dialogue::Asking(draft) if self.since.is_some_and(|_| is_old(draft, now)) => {
                return Late::Doubtful;
            }
            Dialogue::Asking(_) => (QUESTION_LASTS, Late::Doubtful),
            Dialogue::Adding { .. } => (FORM_LASTS, Late::Over("adding")),
            Dialogue::Insisting { .. } => (FORM_LASTS, Late::Over("insisting")),
            Dialogue::Answering(_) => (ANSWER_LASTS, Late::Over("answering")),
            Dialogue::HandingOver { .. } => (FORM_LASTS, Late::Over("handing_over")),
            Dialogue::Delivering { .. } => (FORM_LASTS, Late::Over("delivering")),
            Dialogue::Extending(_) => (FORM_LASTS, Late::Over("extending")),
            Dialogue::Lacking(_) => (FORM_LASTS, Late::Over("lacking")),
            Dialogue::Sending(_) => (FORM_LASTS, Late::Over("sending")),
            Dialogue::Sharing(_) => (FORM_LASTS, Late::Over("sharing")),
            Dialogue::TakingIn(_) => (FORM_LASTS, Late::Over("taking_in")),
            Dialogue::Planning(_) => (FORM_LASTS, Late::Over("planning")),
            Dialogue::Convening { .. } => (FORM_LASTS, Late::Over("convening")),
            Dialogue::Proposing { .. } => (FORM_LASTS, Late::Over("proposing")),
            Dialogue::Surveying { .. } => (FORM_LASTS, Late::Over("surveying")),
            Dialogue::Code => (FORM_LASTS, Late::Over("code")),
            Dialogue::Schedule(draft) if draft.is_loading() => (FORM_LASTS, Late::Over("loading")),
            Dialogue::Schedule(_) => (FORM_LASTS, Late::Over("schedule")),
            Dialogue::Setting(_) => (FORM_LASTS, Late::Over("setting")),
            Dialogue::Guest(_) => (FORM_LASTS, Late::Over("guest")),
            Dialogue::Consulting(Consulting::Observing(_)) => (FORM_LASTS, Late::Over("observing")),
            Dialogue::Consulting(Consulting::Writing { .. } | Consulting::Responding { .. }) => {
                (FORM_LASTS, Late::Over("consulting"))
            }
            Dialogue::Typing(_) => (FORM_LASTS, Late::Over("typing")),
        };
        match self.age(now) > lasts {
            true => then,
            false => Late::InTime,
        }
    }

    /// How long ago it went on; nothing is known of what an earlier version kept.
    fn age(&self, now: DateTime<Utc>) -> TimeDelta {
        self.since.map_or(TimeDelta::zero(), |since| now - since)
    }
}

fn is_old(draft: &Draft, now: DateTime<Utc>) -> bool {
    now - draft.shown_at > QUESTION_LASTS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a version before ages and words kept, a line for each thing that can be under way.
    const BEFORE: &str = r#"
{"at":"asking","id":7,"shown_at":"2024-07-15T15:00:00Z","step":"topic","space":"foro","pieces":[{"message":3,"text":"agua"}],"offered":true,"files":[{"kind":"photo","file_id":"F","name":null}],"topic":null,"author":"Ana","album":null}
{"at":"adding","question":1,"album":"A"}
{"at":"insisting","question":1}
{"at":"answering","id":7,"question":1,"number":"2024-000001","pieces":[],"files":[],"album":null}
{"at":"handing_over","question":1,"office":"hacienda"}
{"at":"extending","id":7,"question":1,"step":"preview","days":5,"reason":"Falta el informe.","seen":["2024-08-02","2024-08-12"]}
{"at":"lacking","id":7,"question":1,"closes":false,"step":"preview","text":"Falta la vereda.","seen":"2024-08-15"}
{"at":"sending","id":7,"question":1,"step":"letter","entity":"Gobernación","contact":"a@b.co","letter":null,"late":false}
{"at":"sharing","doing":"asking","id":7,"question":1,"step":"preview","offices":["tic"],"asked":"","seen":["2024-07-25","2024-08-05"]}
{"at":"sharing","doing":"giving_back","id":7,"share":1}
{"at":"planning","id":7,"space":null,"ask":"open_questions","key":"","kind":"forum","name":"Foro","state":"","day":"2024-07-20","starts_at":"2024-07-20T14:00:00Z","ends_at":null,"place":null,"url":null,"open":null,"close":null,"details":{"point":{"north":6100000,"east":-75600000},"capacity":200,"topics":["vias"]},"reason":""}
{"at":"convening","convocation":1,"ask":"fix-es"}
{"at":"voting","survey":1,"question":2}
{"at":"proposing","survey":1}
{"at":"surveying","survey":1,"version":3,"ask":"when-2-1-l"}
{"at":"code"}
{"at":"schedule","id":7,"activity":1,"asked":{"postponement":["2024-08-01","agua"]}}
{"at":"guest","id":7,"space":1,"asked":{"keep":[{"name":"Ana","document":"1","phone":"","group":"","zone":""}]}}
{"at":"consulting","doing":"observing","id":7,"shown_at":"2024-07-15T15:00:00Z","consultation":1,"section":0,"pieces":[{"message":3,"text":"agua"}]}
{"at":"consulting","doing":"writing","consultation":0,"version":0,"edit":"name"}
{"at":"consulting","doing":"responding","observation":1,"verdict":"partly"}
{"at":"typing","id":7,"survey":1,"typed":2,"asked":{"again":[{"form":1,"answers":[null]}]}}
"#;

    #[test]
    fn what_the_version_before_kept_is_read_and_has_no_age() {
        let now = "2024-07-20T15:00:00Z".parse().unwrap();
        for line in BEFORE.trim().lines() {
            let kept = Kept::load(line);
            let kept = kept.unwrap_or_else(|| panic!("{line}"));
            assert_ne!(kept.step, Dialogue::Rest, "{line}");
            assert_eq!(kept.late(now), Late::InTime, "{line}");
            assert_eq!(Kept::load(&kept.save()), Some(kept), "{line}");
        }
        assert_eq!(Kept::load(""), Some(Kept::default()));
        assert_eq!(Kept::load(r#"{"at":"dreaming"}"#), None);
    }

    #[test]
    fn everything_ends_but_a_question_and_what_a_survey_asks() {
        let since = "2024-07-15T15:00:00Z".parse().unwrap();
        for line in BEFORE.trim().lines() {
            let kept = Kept::load(line).unwrap();
            let kept = Kept {
                since: Some(since),
                offered: Offered {
                    card: "m:1".to_owned(),
                    words: Words::from([(Word::Back, "x".to_owned())]),
                },
                step: kept.step,
                ..Kept::default()
            };
            assert_eq!(kept.late(since + TimeDelta::minutes(59)), Late::InTime);
            let late = kept.late(since + TimeDelta::days(5));
            let doubtful = matches!(kept.step, Dialogue::Asking(_));
            assert_eq!(late == Late::Doubtful, doubtful, "{line}");
            let ends_by_itself = matches!(
                kept.step,
                Dialogue::Voting { .. } | Dialogue::Adding { album: Some(_), .. }
            );
            assert_eq!(late == Late::InTime, ends_by_itself, "{line}");
            assert_eq!(Kept::load(&kept.save()), Some(kept), "{line}");
        }
    }

    #[test]
    fn words_are_kept_also_at_rest() {
        let words = Words::from([(Word::Yes, "eraseyes".to_owned())]);
        let since = "2024-07-15T15:00:00Z".parse().unwrap();
        let offered = Offered {
            card: "m:1".to_owned(),
            words,
        };
        let kept = Kept {
            since: Some(since),
            offered,
            ..Kept::default()
        };
        let kept = Kept::load(&kept.save()).unwrap();
        let meant = |after| kept.meant(Word::Yes, since + after);
        assert_eq!(meant(TimeDelta::minutes(5)).as_deref(), Some("eraseyes"));
        assert_eq!(meant(TimeDelta::minutes(61)), None);
    }

    #[test]
    fn the_one_that_the_version_before_kept_beside_is_read() {
        let kept = r#"{"at":"code","aside":{"id":7,"pieces":[{"message":3,"text":"agua"}]}}"#;
        let kept = Kept::load(kept).unwrap();
        assert_eq!((kept.aside.len(), kept.aside[0].id), (1, 7));
        assert_eq!(kept.aside[0].text(), "agua");
        assert_eq!(Kept::load(&kept.save()), Some(kept));
    }
}
