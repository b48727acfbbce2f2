//! What the buttons do by which people decide about themselves.

use crate::domain::base::{Key, LanguageCode};
use crate::domain::person::Purpose;
use crate::domain::person::profile::Item;
use crate::locale::Lang;
use crate::render::base::button::{Field, buttons, named_fields};

named_fields!(Item, Purpose);

/// A yes or a no, and the language in which it was asked for: `yes-es`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consented {
    /// Whether it is a yes.
    pub given: bool,
    /// The language of the question.
    pub asked_in: Lang,
}

impl Field for Consented {
    fn write(&self) -> String {
        let said = if self.given { "yes" } else { "no" };
        format!("{said}-{}", self.asked_in.code())
    }

    fn read(text: &str) -> Option<Self> {
        let (said, asked_in) = text.split_once('-')?;
        let given = match said {
            "yes" => true,
            "no" => false,
            _ => return None,
        };
        let asked_in = Lang::parse(asked_in)?;
        Some(Self { given, asked_in })
    }

    fn extremes() -> Vec<Self> {
        let all = Lang::all();
        all.map(|asked_in| Self {
            given: true,
            asked_in,
        })
        .collect()
    }
}

/// Where in the questions of the profile somebody is: `w0`, one after the other, or `o0`, only this
/// one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProfileAt {
    /// Whether only this one is asked.
    pub alone: bool,
    /// The page of what can be said.
    pub page: u16,
}

impl Field for ProfileAt {
    fn write(&self) -> String {
        let flow = if self.alone { 'o' } else { 'w' };
        format!("{flow}{}", self.page)
    }

    fn read(text: &str) -> Option<Self> {
        let one = text.strip_prefix('o').map(|page| (true, page));
        let (alone, page) = one.or_else(|| Some((false, text.strip_prefix('w')?)))?;
        let page = page.parse().ok()?;
        Some(Self { alone, page })
    }

    fn extremes() -> Vec<Self> {
        let page = u16::MAX;
        vec![Self { alone: true, page }]
    }
}

buttons! {
    /// A language is chosen.
    "lang" Navigates Language {
        /// Which one.
        to: LanguageCode,
    },
    /// Somebody may agree to something, and reads what it is first.
    "agree" Navigates Agree {
        /// To what.
        purpose: Purpose,
    },
    /// They say yes or no.
    "consent" Decides Consent {
        /// To what.
        purpose: Purpose,
        /// What they say.
        answer: Consented,
    },
    /// They take a yes back, on the page about privacy.
    "revoke" Navigates Revoke {
        /// Which one.
        purpose: Purpose,
        /// The language of that page.
        asked_in: Lang,
    },
    /// One's own data, as a file.
    "data" Opens Data,
    /// How long each thing is kept.
    "kept" Opens Retention,
    /// Somebody wants to be forgotten: is that meant?
    "erase" Navigates Erase,
    /// It is meant.
    "erasey" Decides EraseMeant,
    /// It is not.
    "keep" Decides Keep,
    /// Nothing more is to be sent that they did not ask for.
    "quiet" Decides StopAll,
    /// The profile, from somewhere else.
    "xp" Opens Profile,
    /// All that somebody said of themselves.
    "xs" Navigates Summary,
    /// One thing is asked.
    "xa" Navigates AskItem {
        /// Which one.
        item: Item,
        /// Where in the questions.
        at: ProfileAt,
    },
    /// The part of a zone is asked for.
    "xz" Navigates AskPart {
        /// Where in the questions.
        at: ProfileAt,
        /// Of which zone.
        zone: Key,
    },
    /// Something is said.
    "xt" Navigates Choose {
        /// About what.
        item: Item,
        /// Where in the questions.
        at: ProfileAt,
        /// What.
        value: Key,
    },
    /// What was said of one thing is erased.
    "xe" Navigates EraseItem {
        /// Which one.
        item: Item,
    },
}

#[cfg(test)]
mod tests {
    use crate::render;

    #[test]
    fn old_buttons_are_read() {
        let old = [
            ("lang:es", "Language { to: es }"),
            ("agree:surveys", "Agree { purpose: Surveys }"),
            (
                "consent:surveys:yes-es",
                "Consent { purpose: Surveys, answer: Consented { given: true, asked_in: es } }",
            ),
            (
                "consent:sensitive:no-en",
                "Consent { purpose: Sensitive, answer: Consented { given: false, asked_in: en } }",
            ),
            ("data", "Data"),
            ("erase", "Erase"),
            ("erasey", "EraseMeant"),
            ("keep", "Keep"),
            ("xp", "Profile"),
            ("xs", "Summary"),
            (
                "xa:zone:w0",
                "AskItem { item: Zone, at: ProfileAt { alone: false, page: 0 } }",
            ),
            (
                "xz:o2:comuna-1",
                r#"AskPart { at: ProfileAt { alone: true, page: 2 }, zone: Key("comuna-1") }"#,
            ),
            (
                "xt:zone:w0.comuna-1",
                r#"Choose { item: Zone, at: ProfileAt { alone: false, page: 0 }, value: Key("comuna-1") }"#,
            ),
            (
                "xt:hours:o0.any",
                r#"Choose { item: Hours, at: ProfileAt { alone: true, page: 0 }, value: Key("any") }"#,
            ),
            ("xe:topic", "EraseItem { item: Topic }"),
        ];
        for (data, meant) in old {
            let read = render::Button::decode(data);
            assert_eq!(
                format!("{read:?}"),
                format!("Some(Person({meant}))"),
                "{data}"
            );
        }
        let forged = [
            "xa:zone:z0",
            "xa:zone:w",
            "consent:surveys:maybe-es",
            "xt:shoes:w0.x",
        ];
        for data in forged {
            assert_eq!(render::Button::decode(data), None, "{data}");
        }
    }
}
