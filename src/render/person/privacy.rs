//! What is kept about a person, and what they can do about it.

use crate::domain::process::DataController;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{Buttons, FileKind, Say, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

/// A purpose that needs its own yes (Ley 1581 de 2012, art. 4 c).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Being told of hearings and other spaces.
    Convocations,
    /// Being asked for an opinion.
    Surveys,
    /// Keeping what the law protects more (Ley 1581 de 2012, arts. 5 and 6).
    Sensitive,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::Convocations, Self::Surveys, Self::Sensitive];

    /// Its name in the database and in buttons.
    pub fn name(self) -> &'static str {
        match self {
            Self::Convocations => "convocations",
            Self::Surveys => "surveys",
            Self::Sensitive => "sensitive",
        }
    }

    /// The purpose of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }

    /// The sentence that is asked; the answer is kept together with it.
    pub fn question(self, lang: Lang) -> String {
        match self {
            Self::Convocations => t!(lang, "consent-convocations"),
            Self::Surveys => t!(lang, "consent-surveys"),
            Self::Sensitive => t!(lang, "consent-sensitive"),
        }
    }
}

/// What is kept, who is responsible, and three ways out; `told` is what they said of themselves.
pub fn privacy(
    lang: Lang,
    entity: &str,
    controller: &DataController,
    given: &[(Purpose, bool)],
    told: Option<&str>,
) -> Say {
    let mut text = t!(lang, "privacy", entity = escape(entity));
    let name = controller.name.as_deref().unwrap_or(entity);
    let ways = [
        controller.email.as_deref(),
        controller.phone.as_deref(),
        controller.address.as_deref(),
        controller.policy_url.as_deref(),
    ];
    let ways: Vec<_> = std::iter::once(name)
        .chain(ways.into_iter().flatten())
        .map(escape)
        .collect();
    text.push('\n');
    text.push_str(&t!(lang, "privacy-controller", who = ways.join(" · ")));
    let mut buttons = vec![
        vec![(t!(lang, "button-my-data"), "data".into())],
        vec![(t!(lang, "button-erase"), "erase".into())],
    ];
    text.push('\n');
    for (purpose, given) in given {
        let (state, label) = match (purpose, given) {
            (Purpose::Convocations, true) => (
                t!(lang, "privacy-convocations-yes"),
                t!(lang, "button-convocations-no"),
            ),
            (Purpose::Convocations, false) => (
                t!(lang, "privacy-convocations-no"),
                t!(lang, "button-convocations-yes"),
            ),
            (Purpose::Surveys, true) => (
                t!(lang, "privacy-surveys-yes"),
                t!(lang, "button-surveys-no"),
            ),
            (Purpose::Surveys, false) => (
                t!(lang, "privacy-surveys-no"),
                t!(lang, "button-surveys-yes"),
            ),
            (Purpose::Sensitive, true) => (
                t!(lang, "privacy-sensitive-yes"),
                t!(lang, "button-sensitive-no"),
            ),
            // It is asked for with the rest of the profile, where its reason is.
            (Purpose::Sensitive, false) => continue,
        };
        text.push('\n');
        text.push_str(&state);
        // A yes needs the whole question before it; a no does not.
        let name = purpose.name();
        let data = match given {
            true => Button::raw(format!("consent:{name}:no-{}", lang.sentences().code())),
            false => Button::raw(format!("agree:{name}")),
        };
        buttons.push(vec![(label, data)]);
    }
    if let Some(told) = told {
        text.push('\n');
        let told = escape(&shorten(told, 300));
        text.push_str(&t!(lang, "privacy-profile", text = told));
        buttons.push(vec![(t!(lang, "button-profile-see"), "xp".into())]);
    }
    send(text, buttons)
}

/// Asks for one consent.
pub fn ask_consent(lang: Lang, purpose: Purpose) -> Say {
    let (name, code) = (purpose.name(), lang.sentences().code());
    let buttons = vec![vec![
        (
            t!(lang, "button-yes"),
            Button::raw(format!("consent:{name}:yes-{code}")),
        ),
        (
            t!(lang, "button-no"),
            Button::raw(format!("consent:{name}:no-{code}")),
        ),
    ]];
    send(purpose.question(lang), buttons)
}

/// Thanks for a yes; who gives it for the first time can go on and say what interests them.
pub fn consent_given(lang: Lang, offers_profile: bool) -> Say {
    let mut buttons = Buttons::new();
    if offers_profile {
        buttons.push(vec![(t!(lang, "button-profile"), "xp".into())]);
    }
    send(t!(lang, "consent-yes"), buttons)
}

/// What goes with the file of one's own data.
pub fn my_data(lang: Lang) -> Say {
    upload(FileKind::Document, t!(lang, "my-data"), Buttons::new())
}

/// Asks whether everything is really to be erased.
pub fn confirm_erasure(lang: Lang) -> Say {
    let buttons = vec![vec![
        (t!(lang, "button-erase-yes"), "erasey".into()),
        (t!(lang, "button-keep-data"), "keep".into()),
    ]];
    send(t!(lang, "erase-sure"), buttons)
}
