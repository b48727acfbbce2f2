//! Whether people who read with difficulty can read what they get: the INFLESZ scale, which is
//! Szigriszt-Pazos' 206.835 − 62.3 × syllables/words − words/sentences. 65 and more is «fairly easy»,
//! 80 and more «very easy».
//!
//! What is read aloud is counted: numbers and dates as they are said, commands by their words. A
//! question's number and an address are copied, not read, and do not count. A sentence ends with
//! `. ! ? … : ;` or with its line. Text of people and names of offices are part of the samples.

use super::{NUMBER, citizen, sentences, syllables};
use convoca::locale::Lang;

/// Sentences of other files that citizens get too.
const FOR_CITIZENS_TOO: [&str; 2] = ["staff-only", "invitation-dead"];

/// How easy a text is to read, and how many words it has; `None` if it has none.
fn inflesz(text: &str) -> Option<(f64, usize)> {
    let (mut words, mut count, mut sentences) = (0, 0, 0);
    for sentence in text.split(['.', '!', '?', '…', ':', ';', '\n']) {
        let said: Vec<_> = sentence.split_whitespace().flat_map(said).collect();
        words += said.len();
        count += said
            .iter()
            .map(|word| syllables::syllables(word))
            .sum::<usize>();
        sentences += usize::from(!said.is_empty());
    }
    if words == 0 {
        return None;
    }
    let per_word = count as f64 / words as f64;
    let per_sentence = words as f64 / sentences as f64;
    Some((206.835 - 62.3 * per_word - per_sentence, words))
}

/// The words that are said for what stands between two spaces.
fn said(token: &str) -> Vec<String> {
    if token.contains(NUMBER) || token.contains("://") || token.contains('@') {
        return Vec::new();
    }
    let words = token.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words
        .flat_map(|word| match word.parse() {
            Ok(number) => syllables::in_words(number)
                .split(' ')
                .map(ToOwned::to_owned)
                .collect(),
            Err(_) => vec![word.to_owned()],
        })
        .collect()
}

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
            let Some((score, words)) = inflesz(&text) else {
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
fn the_scale_is_the_published_one() {
    // Ten words, sixteen syllables, one sentence.
    let (score, words) = inflesz("La pregunta llega hoy, la casa de la ruta verde.").unwrap();
    assert_eq!(words, 10);
    assert!(
        (score - (206.835 - 62.3 * 1.6 - 10.0)).abs() < 1e-9,
        "{score}"
    );
    assert!(inflesz("👍 2024-000123").is_none());
    // A law is hard to read, a recipe is not.
    let law = "El administrador procederá a la correspondiente notificación administrativa.";
    assert!(inflesz(law).unwrap().0 < 20.0);
    assert!(inflesz("Ponga la sal. Deje el pan en el horno.").unwrap().0 > 90.0);
}
