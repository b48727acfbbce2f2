//! What stands beside the names of offices in a cell and is none: `(líder)`, `Apoyo:`, a person.

use super::vocabulary::vocabulary;
use crate::domain::base::fold::{Words, folded};
use std::borrow::Cow;

/// What takes the place of a role: it separates names.
const APART: &str = "; ";

/// A cell without the roles of those that it names.
pub(super) fn without_roles(text: &str) -> Cow<'_, str> {
    let offices = &vocabulary().offices;
    let mut plain = Cow::Borrowed(text);
    if text.contains('(') {
        plain = without_brackets(text).into();
    }
    if plain.contains(':') {
        let words = Words::of(&plain);
        let role = |at: usize| {
            let colon = words.gap(at + 1).trim_start().starts_with(':');
            colon && offices.aside.contains(words.get(at))
        };
        if let Some(at) = (0..words.len()).find(|at| role(*at)) {
            let (before, after) = (words.written(0..at), words.written(at + 1..words.len()));
            let rest = format!("{before}{APART}{after}");
            plain = without_roles(&rest).into_owned().into();
        }
    }
    let low = folded(&plain);
    let phrase = offices
        .aside_phrases
        .iter()
        .any(|phrase| low.contains(phrase.as_str()));
    if phrase {
        plain = without_phrases(&plain).into();
    }
    plain
}

/// Without brackets that say nothing but a role.
fn without_brackets(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, behind)) = after.split_once(')') else {
            break;
        };
        let words = Words::of(inside);
        let role = |word: &str| vocabulary().offices.aside.contains(word);
        plain.push_str(before);
        if words.len() == 0 || !words.iter().all(role) {
            plain.push('(');
            plain.push_str(inside);
            plain.push(')');
        } else if behind.trim_start().starts_with(char::is_alphanumeric) {
            plain.push_str(APART);
        }
        rest = behind;
    }
    plain + rest
}

/// `… con apoyo de la …` names another one.
fn without_phrases(text: &str) -> String {
    let words = Words::of(text);
    let phrases = &vocabulary().offices.aside_phrases;
    for at in 1..words.len() {
        for phrase in phrases {
            let end = at + phrase.split(' ').count();
            if end < words.len() && words.phrase(at..end) == phrase {
                let (before, after) = (words.written(0..at), words.written(end..words.len()));
                return format!("{before}{APART}{}", without_phrases(after));
            }
        }
    }
    text.to_owned()
}

/// Whether some words are the name of a person.
pub(super) fn is_person(words: &Words<'_>) -> bool {
    let offices = &vocabulary().offices;
    let capital = |at: usize| words.written(at..at + 1).starts_with(char::is_uppercase);
    (2..=4).contains(&words.len())
        && offices.people.contains(words.get(0))
        && (0..words.len()).all(capital)
        && !words.iter().any(|word| offices.heads.contains(word))
}
