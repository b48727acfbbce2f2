//! A coordinator writes a survey: what is typed becomes questions, choices and conditions, or is refused
//! with its reason.
//!
//! Deliberately absent: whether a survey that is open allows it, which [`super::life`] says, and what is
//! still wrong with it, which [`Survey::flaws`] says.

use super::MOST_CHOICES;
use super::definition::{Choice, Survey};
use crate::domain::base::fold::folded;
use crate::domain::base::names::named;
use crate::domain::base::{Key, Text};
use std::collections::BTreeMap;

/// The longest name of a survey, in characters: it stands on a button and above a message.
pub const LONGEST_NAME: usize = 80;
/// The longest text of what the entity does with a result, in characters.
pub const LONGEST_PLEDGE: usize = 1_000;
/// The longest question, in characters.
pub const LONGEST_QUESTION: usize = 300;
/// The longest topic or choice, in characters: it stands on a button.
pub const LONGEST_CHOICE: usize = 60;
/// The longest text that somebody may be given room for, in characters.
pub const LONGEST_ANSWER: u16 = 1_000;

named! {
    /// Why what was written is not taken.
    WriteRefusal {
        /// There is nothing in it.
        Nothing = "nothing",
        /// The name is too long.
        LongName = "long_name",
        /// What the entity does with the result is too long.
        LongPledge = "long_pledge",
        /// The question is too long.
        LongQuestion = "long_question",
        /// One of the choices is too long.
        LongChoice = "long_choice",
        /// There is nothing to choose between.
        OneChoice = "one_choice",
        /// More choices than can be shown.
        ManyChoices = "many_choices",
        /// Two lines say the same.
        SameChoice = "same_choice",
        /// More questions than anybody answers.
        ManyQuestions = "many_questions",
        /// It is no number, or not one of those that can be.
        NoNumber = "no_number",
        /// The question is not of that kind.
        OtherKind = "other_kind",
        /// Topics are asked for once.
        TopicsTwice = "topics_twice",
        /// A condition looks back, and there is nothing it could look at.
        NothingBefore = "nothing_before",
        /// Another question depends on it.
        Needed = "needed",
        /// A day or an hour that was not understood.
        NoMoment = "no_moment",
        /// The moment is over.
        Past = "past",
        /// Nobody plans so far ahead.
        TooFar = "too_far",
        /// The space has an evaluation already.
        SpaceTaken = "space_taken",
        /// Somebody else has decided on the proposal.
        Decided = "decided",
        /// There is such a topic already.
        TopicExists = "topic_exists",
    }
}

/// What the parts of a line in several languages stand between.
const BETWEEN: char = '|';

/// A line that somebody wrote: the same for everybody, or with a bar between the texts for each of
/// these languages, in their order.
///
/// # Errors
/// [`WriteRefusal::Nothing`]; `too_long` if a part has more characters than `most`.
pub fn read_text(
    line: &str,
    languages: &[&str],
    most: usize,
    too_long: WriteRefusal,
) -> Result<Text, WriteRefusal> {
    let parts: Vec<_> = line.splitn(languages.len().max(1), BETWEEN).collect();
    let parts: Vec<String> = parts.iter().map(|part| plain(part)).collect();
    if parts.iter().any(|part| part.chars().count() > most) {
        return Err(too_long);
    }
    let said = parts.iter().filter(|part| !part.is_empty()).count();
    match (said, parts.len()) {
        (0, _) => Err(WriteRefusal::Nothing),
        (_, 1) => Ok(Text::plain(parts[0].clone())),
        _ => {
            let by_language = languages.iter().zip(&parts);
            let said: BTreeMap<_, _> = by_language
                .filter(|(_, part)| !part.is_empty())
                .map(|(language, part)| ((*language).to_owned(), part.clone()))
                .collect();
            Ok(Text::by_language(said))
        }
    }
}

/// One space between words, and nothing that cannot be seen.
fn plain(text: &str) -> String {
    let seen = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !turns(*c));
    let seen: String = seen.collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks that turn the rest of a line around, or that nobody sees.
fn turns(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Choices, one in each line; empty lines and signs of lists are left out.
///
/// # Errors
/// Why they are none.
pub fn read_choices(text: &str, languages: &[&str]) -> Result<Vec<Choice>, WriteRefusal> {
    let lines = text.lines().map(without_sign);
    let mut choices: Vec<Choice> = Vec::new();
    for line in lines.filter(|line| !plain(line).is_empty()) {
        if choices.len() == MOST_CHOICES {
            return Err(WriteRefusal::ManyChoices);
        }
        let name = match read_text(line, languages, LONGEST_CHOICE, WriteRefusal::LongChoice) {
            Err(WriteRefusal::Nothing) => continue,
            name => name?,
        };
        if named(&choices, &name).is_some() {
            return Err(WriteRefusal::SameChoice);
        }
        let key = new_key(&name, &choices);
        choices.push(Choice { key, name });
    }
    match choices.len() {
        0 => Err(WriteRefusal::Nothing),
        _ => Ok(choices),
    }
}

/// A line without the sign of a list before it: «- agua», «• agua».
fn without_sign(line: &str) -> &str {
    let line = line.trim();
    line.strip_prefix(['-', '•', '*', '–']).unwrap_or(line)
}

/// The choice that has this name in some language.
pub fn named<'a>(choices: &'a [Choice], name: &Text) -> Option<&'a Choice> {
    let wanted: Vec<_> = name.readings().map(folded).collect();
    let same = |choice: &&Choice| {
        let mut names = choice.name.readings().map(folded);
        names.any(|one| wanted.contains(&one))
    };
    choices.iter().find(same)
}

/// A key for a new choice that recalls its name.
pub fn new_key(name: &Text, choices: &[Choice]) -> Key {
    Key::of_name(name.read(""), |key| {
        choices.iter().any(|choice| choice.key.as_str() == key)
    })
}

impl Survey {
    /// A key for a new question that recalls its text.
    pub fn new_key(&self, text: &Text) -> Key {
        Key::of_name(text.read(""), |key| {
            self.questions
                .iter()
                .any(|question| question.key.as_str() == key)
        })
    }

    /// Where in the list its topics are asked for, if they are.
    pub fn topics_at(&self) -> Option<usize> {
        let is_topics =
            |question: &super::Question| matches!(question.kind, super::Kind::Topics { .. });
        self.questions.iter().position(is_topics)
    }

    /// Its topics; none if it does not ask for any.
    pub fn topics(&self) -> &[Choice] {
        let at = self.topics_at();
        at.map_or(&[], |at| self.questions[at].kind.choices())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [&str; 2] = ["es", "en"];

    #[test]
    fn a_line_is_for_both_languages_or_for_each() {
        let read = |line: &str| read_text(line, &BOTH, 10, WriteRefusal::LongChoice);
        let water = read(" Agua | Water ").unwrap();
        assert_eq!((water.read("es"), water.read("en")), ("Agua", "Water"));
        let same = read("Agua\u{202e}\t potable").unwrap_err();
        assert_eq!(same, WriteRefusal::LongChoice);
        let same = read("Vías\u{202e}\ny").unwrap();
        assert_eq!((same.read("es"), same.read("en")), ("Vías y", "Vías y"));
        let half = read("| Roads").unwrap();
        assert_eq!((half.read("es"), half.read("en")), ("Roads", "Roads"));
        for nothing in ["", " ", "|", " | ", "\u{200b}"] {
            assert_eq!(read(nothing), Err(WriteRefusal::Nothing), "{nothing:?}");
        }
        // A further bar is part of the last language.
        assert_eq!(read("a|b|c").unwrap().read("en"), "b|c");
    }

    #[test]
    fn choices_are_lines() {
        let read = |text: &str| read_choices(text, &BOTH);
        let both = read("- Agua | Water\n\n  \n• Vías\n|\nAGUAS").unwrap();
        let keys: Vec<_> = both.iter().map(|choice| choice.key.as_str()).collect();
        assert_eq!(keys, ["agua", "vias", "aguas"]);
        assert_eq!(read("Agua\nágua"), Err(WriteRefusal::SameChoice));
        assert_eq!(read("Agua | Water\nwater"), Err(WriteRefusal::SameChoice));
        assert_eq!(read("\n \n"), Err(WriteRefusal::Nothing));
        assert_eq!(read(&"a".repeat(61)), Err(WriteRefusal::LongChoice));
        let lines = |count: usize| {
            let lines: Vec<_> = (0..count).map(|n| format!("Tema {n}")).collect();
            lines.join("\n")
        };
        assert_eq!(read(&lines(60)).unwrap().len(), 60);
        assert_eq!(read(&lines(61)), Err(WriteRefusal::ManyChoices));
        let keys: std::collections::BTreeSet<_> = read("¿?\n!!\n日本\n中国")
            .unwrap()
            .into_iter()
            .map(|choice| choice.key)
            .collect();
        assert_eq!(keys.len(), 4);
    }
}
