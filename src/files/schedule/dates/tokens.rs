//! A cell as the words of a date, hours left out.
//!
//! Letters and digits that touch are two words: `15jul`, `1ro`, `19T00`. Deliberately absent: what the
//! words say together.

use super::words::{Dates, Sense};
use crate::domain::base::fold::folded;

/// A word, and what stands before it.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub sense: Sense,
    /// The number in digits.
    pub number: u32,
    /// How many digits it has.
    pub digits: usize,
    /// Whether it is written as an ordinal: `1º`, `2da`.
    pub ordinal: bool,
    /// What stands between it and the word before.
    pub gap: String,
    word: String,
}

impl Token {
    /// Whether it is a word in the plural.
    pub(super) fn is_plural(&self) -> bool {
        self.word.ends_with('s')
    }
}

/// More words are no date.
const MOST: usize = 40;

/// The words of a cell; `None` if there are too many or a number is too long.
pub(super) fn of(text: &str, dates: &Dates) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut gap, mut word) = (String::new(), String::new());
    let kind = |c: char| match c {
        '0'..='9' => 1,
        'º' | 'ª' | '°' => 0,
        c if c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c) => 2,
        _ => 0,
    };
    for c in text.chars().map(plain).chain([' ']) {
        let ends = word
            .chars()
            .next_back()
            .is_some_and(|last| kind(last) != kind(c));
        if ends {
            let token = token(std::mem::take(&mut word), std::mem::take(&mut gap), dates)?;
            tokens.push(token);
        }
        match (kind(c), c) {
            (0, 'º' | 'ª' | '°') => {
                if let Some(last) = tokens.last_mut().filter(|_| gap.is_empty()) {
                    last.ordinal = true;
                }
            }
            (0, c) => gap.push(c),
            _ => word.push(c),
        }
        if tokens.len() > MOST {
            return None;
        }
    }
    endings(&mut tokens, dates);
    hours(&mut tokens, dates);
    Some(tokens)
}

/// Typographic dashes, slashes and spaces as everybody types them.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => '/',
        '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' => '\'',
        c if c.is_whitespace() && c != '\n' => ' ',
        c => c,
    }
}

fn token(word: String, gap: String, dates: &Dates) -> Option<Token> {
    let mut token = Token {
        sense: Sense::Digits,
        number: 0,
        digits: 0,
        ordinal: false,
        gap,
        word: String::new(),
    };
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        token.digits = word.len();
        token.number = word.parse().ok().filter(|_| word.len() <= 9)?;
    } else {
        token.word = folded(&word);
        token.sense = dates.sense(&token.word);
    }
    Some(token)
}

/// `1ro`, `2da` and `1o` are ordinals; `treinta y uno` is one number, and so is `quince (15)`.
fn endings(tokens: &mut Vec<Token>, dates: &Dates) {
    let mut at = 1;
    while at < tokens.len() {
        let [before, this] = &tokens[at - 1..=at] else {
            return;
        };
        if before.digits > 0 && this.gap.is_empty() && dates.day_endings.contains(&this.word) {
            tokens[at - 1].ordinal = true;
            tokens.remove(at);
            continue;
        }
        let tens = matches!(before.sense, Sense::Number(20 | 30)) && this.sense == Sense::And;
        if tens
            && let Some(Sense::Number(ones @ 1..=9)) = tokens.get(at + 1).map(|one| one.sense)
            && let Sense::Number(tens) = before.sense
        {
            tokens[at - 1].sense = Sense::Number(tens + ones);
            tokens.drain(at..at + 2);
            continue;
        }
        if matches!(before.sense, Sense::Number(number) | Sense::Nth(number) if number == this.number)
            && this.digits > 0
            && this.gap.contains('(')
        {
            tokens.remove(at);
            continue;
        }
        at += 1;
    }
}

/// Takes hours out: `8:00 a. m.`, `T00:00:00`, `a las 3 p. m.`, `de 8:00 a 12:00`.
fn hours(tokens: &mut Vec<Token>, dates: &Dates) {
    let mut at = 0;
    let mut after_hour = false;
    while at < tokens.len() {
        let Some(end) = hour(tokens, at, dates) else {
            after_hour &= tokens[at].sense == Sense::To || tokens[at].sense == Sense::And;
            at += 1;
            continue;
        };
        let mut begin = at;
        // Between two hours, and before one.
        while begin > 0
            && (after_hour && matches!(tokens[begin - 1].sense, Sense::To | Sense::And)
                || dates.at_hours.contains(&tokens[begin - 1].word))
        {
            begin -= 1;
        }
        tokens.drain(begin..end);
        (at, after_hour) = (begin, true);
    }
}

/// Where the hour that begins at a word ends.
fn hour(tokens: &[Token], at: usize, dates: &Dates) -> Option<usize> {
    let number = |at: usize, below: u32| {
        tokens
            .get(at)
            .filter(|one| (1..=2).contains(&one.digits) && one.number < below)
    };
    number(at, 25)?;
    let mut end = at + 1;
    let minutes = |end: usize| number(end, 60).is_some_and(|one| one.gap == ":" && one.digits == 2);
    while minutes(end) && end < at + 3 {
        end += 1;
    }
    let clock = end > at + 1;
    // Parts of a second.
    let part = |one: &&Token| one.digits > 0 && matches!(&*one.gap, "." | ",");
    if end == at + 3 && tokens.get(end).filter(part).is_some() {
        end += 1;
    }
    let word = |at: usize| tokens.get(at).map_or("", |one| &*one.word);
    let dotted = |at: usize| tokens.get(at).is_some_and(|one| one.gap.starts_with('.'));
    let half = matches!(word(end), "a" | "p") && word(end + 1) == "m";
    if half && (clock || dotted(end + 1)) {
        return Some(end + 2);
    }
    if dates.hours.contains(word(end)) {
        // `12 m` is noon; without minutes no other number is.
        let noon = word(end) != "m" || clock || tokens[at].number == 12;
        return noon.then_some(end + 1);
    }
    clock.then_some(end)
}
