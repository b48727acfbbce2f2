//! What is kept about a person, and what they can do about it.

use crate::domain::person::Purpose;
use crate::domain::process::DataController;
use crate::locale::Lang;
use crate::render::person::{Button, Consented};
use crate::render::{self, Buttons, FileKind, Say, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

impl Purpose {
    /// The sentence that is asked; the answer is kept together with it.
    pub fn question(self, lang: Lang) -> String {
        match self {
            Self::Convocations => t!(lang, "consent-convocations"),
            Self::Surveys => t!(lang, "consent-surveys"),
            Self::Sensitive => t!(lang, "consent-sensitive"),
            Self::Needs => t!(lang, "consent-needs"),
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
        vec![(t!(lang, "button-my-data"), Button::Data.into())],
        vec![(t!(lang, "button-erase"), Button::Erase.into())],
        vec![(t!(lang, "button-retention"), Button::Retention.into())],
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
            (Purpose::Needs, true) => (t!(lang, "privacy-needs-yes"), t!(lang, "button-needs-no")),
            // It is asked for where its reason is: with the rest of the profile, or of a space.
            (Purpose::Sensitive | Purpose::Needs, false) => continue,
        };
        text.push('\n');
        text.push_str(&state);
        // A yes needs the whole question before it; a no does not.
        let purpose = *purpose;
        let data = match given {
            true => Button::Revoke {
                purpose,
                asked_in: lang.sentences(),
            },
            false => Button::Agree { purpose },
        };
        buttons.push(vec![(label, data.into())]);
    }
    if let Some(told) = told {
        text.push('\n');
        let told = escape(&shorten(told, 300));
        text.push_str(&t!(lang, "privacy-profile", text = told));
        let profile = Button::Profile.into();
        buttons.push(vec![(t!(lang, "button-profile-see"), profile)]);
    }
    send(text, buttons)
}

/// Asks for one consent.
pub fn ask_consent(lang: Lang, purpose: Purpose) -> Say {
    let answer = |given| -> render::Button {
        let answer = Consented {
            given,
            asked_in: lang.sentences(),
        };
        Button::Consent { purpose, answer }.into()
    };
    let buttons = vec![vec![
        (t!(lang, "button-yes"), answer(true)),
        (t!(lang, "button-no"), answer(false)),
    ]];
    send(purpose.question(lang), buttons)
}

/// Offers to send nothing more than what is asked for, with one tap.
pub fn stop_offer(lang: Lang, is_staff: bool) -> Say {
    let mut text = t!(lang, "stop-offer");
    if is_staff {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "stop-offer-staff"));
    }
    let buttons = vec![
        vec![(t!(lang, "button-stop-all"), Button::StopAll.into())],
        vec![(t!(lang, "button-stop-keep"), Button::Keep.into())],
    ];
    send(text, buttons)
}

/// Thanks for a yes; who gives it for the first time can go on and say what interests them.
pub fn consent_given(lang: Lang, offers_profile: bool) -> Say {
    let mut buttons = Buttons::new();
    if offers_profile {
        buttons.push(vec![(t!(lang, "button-profile"), Button::Profile.into())]);
    }
    send(t!(lang, "consent-yes"), buttons)
}

/// What goes with the page of one's own data.
pub fn my_data(lang: Lang) -> Say {
    upload(FileKind::Document, t!(lang, "my-data"), Buttons::new())
}

/// What goes with the same as data.
pub fn my_data_raw(lang: Lang) -> Say {
    upload(FileKind::Document, t!(lang, "my-data-raw"), Buttons::new())
}

/// Asks whether everything is really to be erased.
pub fn confirm_erasure(lang: Lang) -> Say {
    let buttons = vec![vec![
        (t!(lang, "button-erase-yes"), Button::EraseMeant.into()),
        (t!(lang, "button-keep-data"), Button::Keep.into()),
    ]];
    send(t!(lang, "erase-sure"), buttons)
}
