//! Whether what somebody writes asks when or where a meeting is, and nothing else.
//!
//! Every word of it has to be one that such a question can have: a petition that only contains some of them
//! stays one. Deliberately absent: the words (`forms.ftl`), and what is answered.

use crate::domain::base::fold;
use crate::locale::Lang;
use crate::t;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// So many words ask when something is, and nothing else.
const FEW: usize = 16;
/// No phrase has more words.
const LONGEST: usize = 5;
/// Names of meetings with so many letters are known with a slip of the pen as well.
const LONG: usize = 5;

/// What a word does in such a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// «A qué horas».
    When,
    /// «La audiencia».
    Meeting,
    /// «Empieza».
    Begins,
    /// «Es», «será».
    Is,
    /// «Por favor», «quisiera saber».
    Polite,
    /// Articles and the like, days of the week, numbers.
    Around,
}

/// Every phrase in every language, folded.
static PHRASES: LazyLock<HashMap<String, Part>> = LazyLock::new(|| {
    let mut phrases = HashMap::new();
    for lang in Lang::all() {
        let lists = [
            (Part::When, t!(lang, "asks-when")),
            (Part::Meeting, t!(lang, "asks-of-meetings")),
            (Part::Begins, t!(lang, "asks-begins")),
            (Part::Is, t!(lang, "asks-is")),
            (Part::Polite, t!(lang, "asks-politely")),
            (Part::Around, t!(lang, "asks-around")),
        ];
        for (part, list) in lists {
            let each = list.split(',').map(plain);
            each.for_each(|phrase| {
                phrases.entry(phrase).or_insert(part);
            });
        }
        let days = (1..=7).map(|number| t!(lang, "weekday", number = number));
        let months = (1..=12).map(|number| lang.month(number));
        for name in days.chain(months) {
            phrases.entry(plain(&name)).or_insert(Part::Around);
        }
    }
    phrases
});

/// Words for a meeting that are long enough to be known with a slip of the pen.
static MEETINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let meetings = PHRASES.iter().filter(|(_, part)| **part == Part::Meeting);
    let words = meetings.map(|(phrase, _)| phrase.as_str());
    words.filter(|word| word.len() >= LONG).collect()
});

/// Without signs, capitals and accents.
fn plain(text: &str) -> String {
    fold::Words::of(text).all().to_owned()
}

/// Whether somebody asks when or where a meeting is, and nothing else; `names` are what meetings to come are
/// called.
pub fn asks_when<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> bool {
    let words = fold::Words::of(text);
    let all: Vec<&str> = words.iter().collect();
    if all.is_empty() || all.len() > FEW {
        return false;
    }
    let names: Vec<String> = names.map(plain).filter(|name| !name.is_empty()).collect();
    let of_names: HashSet<&str> = names.iter().flat_map(|name| name.split(' ')).collect();
    let said = format!(" {} ", words.all());
    let is_named = names.iter().any(|name| said.contains(&format!(" {name} ")));
    let (mut parts, mut only_named, mut rest) = (Vec::new(), false, &all[..]);
    while let [word, ..] = rest {
        let (part, length) = match phrase(rest) {
            Some(found) => found,
            None if is_almost_a_meeting(word) => (Part::Meeting, 1),
            None if of_names.contains(word) => {
                only_named = true;
                (Part::Around, 1)
            }
            None if word.bytes().all(|byte| byte.is_ascii_digit()) => (Part::Around, 1),
            None => return false,
        };
        parts.push(part);
        rest = &rest[length..];
    }
    let has = |wanted| parts.contains(&wanted);
    let says_which = is_named || has(Part::Meeting);
    let goes_without_saying =
        !only_named && (has(Part::Begins) || has(Part::Is) && !has(Part::Around));
    has(Part::When) && (says_which || goes_without_saying)
}

/// The longest phrase with which the words begin, and of how many it consists.
fn phrase(words: &[&str]) -> Option<(Part, usize)> {
    let lengths = (1..=words.len().min(LONGEST)).rev();
    let mut found = lengths.filter_map(|length| {
        let part = PHRASES.get(&words[..length].join(" "))?;
        Some((*part, length))
    });
    found.next()
}

/// A letter too many, too few or another one; or two that changed places.
fn is_almost_a_meeting(word: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    word.len() >= LONG
        && MEETINGS.iter().any(|known| {
            let same_beginning = known.chars().next() == word.chars().next();
            same_beginning
                && match fold::distance(known, word, 2) {
                    Some(0 | 1) => true,
                    Some(_) => sorted(known) == sorted(word),
                    None => false,
                }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 2] = ["Audiencia pública de 2024", "Foro de agua potable"];

    fn asks(text: &str) -> bool {
        asks_when(text, NAMES.into_iter())
    }

    #[test]
    fn whoever_asks_when_or_where_it_is_is_understood() {
        for text in [
            "a qué horas es la reunión",
            "cuándo es el foro",
            "dónde es la audiencia",
            "qué día es el encuentro",
            "a que hora empieza",
            "¿A qué hora empieza la audiencia pública?",
            "Buenas tardes, ¿me pueden decir a qué horas es la reunión, por favor?",
            "la reunion a q horas es",
            "y dónde queda la mesa de trabajo?",
            "fecha y lugar del encuentro",
            "¿Cuándo es y dónde?",
            "cuando va a ser la rendicion de cuentas de la alcaldía",
            "quisiera saber cuándo comienza el foro de agua potable",
            "¿A qué hora es la reunión del martes 16 de julio?",
            "cuado es la audencia",
            "donde es la reuinon",
            "¿Dónde es?",
            "cuándo es el próximo encuentro",
            "What time is the meeting?",
            "when's the hearing",
            "Could you tell me where the public hearing is, please?",
            "what time does it start",
            "When is the forum on Friday?",
        ] {
            assert!(asks(text), "{text}");
        }
    }

    #[test]
    fn a_petition_with_such_words_stays_one() {
        for text in [
            "",
            "¿Cuándo?",
            "audiencia",
            "¿Cuándo podan los árboles?",
            "¿Cuándo arreglan la vía de la audiencia?",
            "¿Dónde publican el acta de la audiencia?",
            "Digan en la audiencia cuándo podan",
            "¿Cuándo hay agua potable?",
            "¿Cuándo empieza el agua potable?",
            "¿Cuándo empieza la obra del parque?",
            "¿Cuánto es la reunión?",
            "¿Cuándo es la reunión de padres del colegio?",
            "¿Dónde es la jornada de vacunación?",
            "¿Cuándo es la encuesta?",
            "¿Cuándo es la bendición?",
            "Quiero una audiencia con el alcalde",
            "La reunión de ayer no sirvió, ¿cuándo nos responden?",
            "¿Por qué la audiencia es a esa hora?",
            "When will the street be paved?",
            "Where do I pay the property tax?",
            "The meeting was useless. When do you answer?",
        ] {
            assert!(!asks(text), "{text}");
        }
    }
}
