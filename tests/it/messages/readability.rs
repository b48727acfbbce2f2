//! Whether people who read with difficulty can read what they get, by the scale with which answers are
//! looked over: 65 and more is «fairly easy», 80 and more «very easy». Text of people and names of offices
//! are part of the samples.

use super::{citizen, sentences};
use convoca::domain::question::wording::{Ease, spoken, syllables};
use convoca::locale::Lang;

/// Sentences of other files that citizens get too.
const FOR_CITIZENS_TOO: [&str; 2] = ["staff-only", "invitation-dead"];

/// Every message a citizen can get.
fn messages() -> Vec<(String, String)> {
    let spaces = super::spaces::messages(Lang::spanish());
    let mut guests = super::guests::messages(Lang::spanish());
    guests.extend(super::convocations::messages(Lang::spanish()));
    guests.extend(super::consultations::messages(Lang::spanish()));
    guests.extend(super::surveying::messages(Lang::spanish()));
    let mut profile = super::profile::messages(Lang::spanish());
    profile.extend(super::survey::messages(Lang::spanish()));
    let messages = citizen::messages(Lang::spanish()).into_iter();
    let results = super::results::messages(Lang::spanish());
    let messages = messages.chain(spaces).chain(guests).chain(profile);
    let messages = messages.chain(results);
    messages
        .map(|message| (message.by.to_owned(), message.text))
        .collect()
}

/// Every sentence that messages to citizens are made of, or that is one by itself.
fn parts() -> Vec<(String, String)> {
    let is_text = |key: &str| !key.starts_with("button-");
    let mut all = Vec::new();
    for (file, only) in [
        ("question", None),
        ("privacy", None),
        ("guests", None),
        ("profile", None),
        ("survey", None),
        ("office", Some(FOR_CITIZENS_TOO)),
    ] {
        let found = sentences(Lang::spanish(), file).into_iter();
        all.extend(found.filter(|(key, _)| {
            is_text(key) && only.is_none_or(|only| only.contains(&key.as_str()))
        }));
    }
    all
}

#[test]
fn a_grandmother_can_read_it() {
    for texts in [messages(), parts()] {
        let mut scores = Vec::new();
        for (name, text) in texts {
            let Some(Ease { score, words }) = Ease::of(&text) else {
                continue;
            };
            assert!(words < 20 || score >= 60.0, "{score:.1} {name}: {text}");
            scores.push(score);
        }
        scores.sort_by(f64::total_cmp);
        let median = scores[scores.len() / 2];
        assert!(
            scores.len() > 30 && median >= 75.0,
            "the median is {median:.1}"
        );
    }
}

#[test]
fn numbers_have_the_syllables_of_their_words() {
    for number in 0..10_000 {
        let said = Lang::spanish().in_words(number);
        let words = said.split(' ');
        let counted = (words.clone().count(), words.map(syllables).sum());
        assert_eq!(spoken(number), counted, "{said}");
    }
}
