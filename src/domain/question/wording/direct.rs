//! Whether a text answers, and whether it begins with it: a yes or a no, a date, a figure, a place, who or
//! what, found by words that a language lists.
//!
//! It sees that none of these is there, not whether what is there is the answer.

use super::phrases::{Phrases, is_space};
use super::{Lists, begins};
use crate::domain::base::fold::{Words, folded};
use std::ops::Range;

/// How a text does not answer directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indirect<'a> {
    /// It begins with something else, in these words.
    Begins(&'a str),
    /// Nothing in it looks like an answer.
    Nowhere,
}

/// Of so few words nothing is said.
const FEW: usize = 6;
/// Greetings that follow each other.
const GREETINGS: usize = 4;

/// How a text does not answer, if so.
pub(super) fn indirect<'a>(
    words: &Words<'a>,
    sentences: &[Range<usize>],
    lists: &Lists,
) -> Option<Indirect<'a>> {
    if words.len() < FEW {
        return None;
    }
    let first = after_greetings(words, &lists.greetings);
    let opens = |list: &Phrases| list.at(words, first).map(|hit| hit.count);
    let end = end_of_sentence(words, sentences, first);
    if opens(&lists.ballast).is_some() {
        return Some(Indirect::Begins(begins(words, first..end)));
    }
    if let Some(count) = opens(&lists.openers)
        && !(first + count..end)
            .any(|at| answers_in_words(words, at, lists) || answers_otherwise(words, at, lists))
    {
        return Some(Indirect::Begins(begins(words, first..end)));
    }
    let answers = (first..words.len())
        .any(|at| answers_in_words(words, at, lists) || answers_otherwise(words, at, lists));
    (!answers).then_some(Indirect::Nowhere)
}

/// The first word behind what greets: «Cordial saludo. Señora Ana:».
fn after_greetings(words: &Words<'_>, greetings: &Phrases) -> usize {
    let mut at = 0;
    for _ in 0..GREETINGS {
        let Some(hit) = greetings.at(words, at) else {
            break;
        };
        let ends = |next: &usize| words.gap(*next).contains(['\n', ',', ':', '.', '!', ';']);
        let from = at + hit.count;
        // Who is greeted takes some words at most.
        at = (from..from + FEW).find(ends).unwrap_or(from);
    }
    at
}

/// The word behind the sentence that a word is in.
fn end_of_sentence(words: &Words<'_>, sentences: &[Range<usize>], at: usize) -> usize {
    let begin = words.place(at..at + 1).start;
    let Some(sentence) = sentences.iter().find(|one| one.end > begin) else {
        return words.len();
    };
    let is_inside = |next: &usize| words.place(*next..*next + 1).start < sentence.end;
    at + (at..words.len()).take_while(is_inside).count()
}

/// Whether a word, or the phrase that it begins, answers.
fn answers_in_words(words: &Words<'_>, at: usize, lists: &Lists) -> bool {
    if lists.answers.at(words, at).is_some() {
        return true;
    }
    let written = words.written(at..at + 1).to_lowercase();
    // «Si» without its accent is a yes where a text begins with it and it stands alone.
    let stands_alone = at == 0 && !is_space(words.gap(1));
    let is_yes =
        |yes: &String| written == *yes || (stands_alone && words.get(at) == folded(yes).as_str());
    lists.yes.iter().any(is_yes)
}

/// Whether a figure that is not cited answers, or a name.
fn answers_otherwise(words: &Words<'_>, at: usize, lists: &Lists) -> bool {
    let has_digit = |place: usize| words.get(place).contains(|c: char| c.is_ascii_digit());
    let before = at.checked_sub(1).map_or("", |before| words.get(before));
    if has_digit(at) {
        // «Ley 1757 de 2015», «radicado 2024-000123».
        let is_of_cited = before == "de" && at.checked_sub(2).is_some_and(has_digit);
        let is_joined = words.gap(at) == "-";
        return !lists.cited.has(before) && !is_of_cited && !is_joined;
    }
    let is_name = |place: usize| {
        let word = words.written(place..place + 1);
        word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase)
    };
    // Two names next to each other, inside of a sentence: «Ana Ruiz», «Simón Bolívar».
    let is_inside = at > 1 && !words.gap(at - 1).contains(['.', '\n', '!', '?', ':']);
    is_inside && words.gap(at) == " " && is_name(at) && is_name(at - 1) && !is_name(at - 2)
}
