//! Numbers that are somebody's: of documents, telephones and accounts.
//!
//! A number is read where it begins, with the few groups that may belong to it; what announces it
//! ([`Context`]) decides among what it may be.

use super::PersonalKind;
use super::context::Context;
use super::own::Own;
use crate::domain::base::fold::Words;
use std::ops::Range;

/// The most groups of digits that make one number.
const GROUPS: usize = 6;
/// What is counted or paid, behind a number.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "barriles", "beneficiarios", "cop", "dolares", "familias", "habitantes", "hectareas", "hogares",
    "kg", "kilometros", "km", "litros", "m2", "m3", "metros", "millones", "personas", "pesos",
    "registros", "toneladas", "usd", "usuarios", "votos",
];
/// Whose account it is, if it is nobody's, behind the number.
#[rustfmt::skip]
const OFFICIAL: &[&str] = &[
    "alcaldia", "entidad", "municipio", "nit", "tesoreria", "ext", "extension",
];
/// How far that may be.
const AHEAD: usize = 8;

/// Groups of digits, read from a word on.
struct Number {
    /// The digits of each, joined.
    digits: String,
    /// How many digits each has.
    groups: Vec<usize>,
    /// What stands between them.
    between: Vec<char>,
}

impl Number {
    /// The group of digits at a word, with as many more as follow it closely.
    fn at(words: &Words<'_>, at: usize) -> Self {
        let mut number = Self {
            digits: String::new(),
            groups: Vec::new(),
            between: Vec::new(),
        };
        for place in at..at + GROUPS {
            let word = words.get(place);
            if !is_digits(word) || number.digits.len() + word.len() > 24 {
                break;
            }
            if place > at {
                let Some(between) = between(words.gap(place)) else {
                    break;
                };
                number.between.push(between);
            }
            number.digits.push_str(word);
            number.groups.push(word.len());
        }
        number
    }

    /// How many groups make a number of so many digits, if some do.
    fn of_length(&self, digits: usize) -> Option<usize> {
        let mut sum = 0;
        let ends = self.groups.iter().position(|group| {
            sum += group;
            sum >= digits
        })?;
        (sum == digits).then_some(ends + 1)
    }

    /// How many groups stand together as thousands do: `43.567.890`, and how many digits they have.
    fn thousands(&self) -> (usize, usize) {
        let first = self.groups.first().copied().unwrap_or_default();
        if first > 3 || self.groups.len() == 1 {
            return (1, first);
        }
        let sign = self.between.first();
        let alike = self.groups.iter().skip(1).zip(&self.between);
        let more = alike.take_while(|(group, between)| **group == 3 && Some(*between) == sign);
        let more = more.count();
        (1 + more, first + 3 * more)
    }

    /// How many groups a mobile number has: `312 456 7890`, `3124567890`.
    fn mobile(&self) -> Option<usize> {
        let groups = self.of_length(10)?;
        let first = self.groups.first().copied().unwrap_or_default();
        let is_known = self.digits.starts_with('3') && !self.digits.starts_with("39");
        // `312.456.789.0` is none, `3 124 567 890` is money.
        let is_shaped = matches!(first, 3 | 10) && self.groups[..groups].iter().all(|one| *one > 1);
        (is_known && is_shaped).then_some(groups)
    }

    /// How many groups a fixed line's number has: `604 444 5566`, `(604) 4445566`.
    fn line(&self) -> Option<usize> {
        let groups = self.of_length(10)?;
        let first = self.groups.first().copied().unwrap_or_default();
        let is_known = self.digits.starts_with("60") && !self.digits.starts_with("600");
        (is_known && matches!(first, 3 | 10)).then_some(groups)
    }
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What joins two groups of digits, if that does.
fn between(gap: &str) -> Option<char> {
    match gap {
        "." | "'" | "\u{2019}" => Some('.'),
        "-" | "\u{2013}" | " - " => Some('-'),
        " " | "\u{a0}" | ") " | ")" => Some(' '),
        _ => None,
    }
}

/// The numbers of a text that look like somebody's.
pub(super) fn find(words: &Words<'_>, own: &Own) -> Vec<(PersonalKind, Range<usize>)> {
    let mut found = Vec::new();
    let mut context = Context::default();
    let mut at = 0;
    while at < words.len() {
        let (word, gap) = (words.get(at), words.gap(at));
        if !is_digits(word) {
            let abbreviated = abbreviation(words, at);
            let (word, count) = abbreviated.unwrap_or((word, 1));
            context = match abbreviated {
                // «C.C.»: as if it stood in capitals.
                Some(_) => context.after(word, "", gap),
                None => context.after(word, words.written(at..at + 1), gap),
            };
            at += count;
            continue;
        }
        let number = Number::at(words, at);
        let is_abroad = word == "57" && gap.ends_with('+') && number.groups.len() > 1;
        if is_abroad {
            let rest = Number::at(words, at + 1);
            if let Some(groups) = rest.mobile().or(rest.line()) {
                let place = words.place(at..at + 1 + groups);
                if !own.has_phone(&rest.digits[..10]) && !context.harmless {
                    found.push((PersonalKind::Phone, place.start - 1..place.end));
                }
                at += 1 + groups;
                continue;
            }
        }
        let is_money = gap.contains('$') || follows_unit(words, at + number.groups.len());
        match kind(&number, words, at, context, is_money) {
            Some((kind, groups)) => {
                let digits: usize = number.groups[..groups].iter().sum();
                let is_own = kind == PersonalKind::Phone && own.has_phone(&number.digits[..digits]);
                if !is_own {
                    found.push((kind, words.place(at..at + groups)));
                }
                at += groups;
            }
            None => {
                if !context.harmless {
                    context = Context::default();
                }
                at += skipped(words, at);
            }
        }
    }
    found
}

/// «C.C.», «T.I.», «C.E.»: two letters with stops.
fn abbreviation(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    if words.gap(at + 1).trim() != "." {
        return None;
    }
    let short = match (words.get(at), words.get(at + 1)) {
        ("c", "c") => "cc",
        ("t", "i") => "ti",
        ("c", "e") => "ce",
        _ => return None,
    };
    Some((short, 2))
}

/// Whether what is counted or paid stands behind a number.
fn follows_unit(words: &Words<'_>, at: usize) -> bool {
    let unit = match words.get(at) {
        "de" => words.get(at + 1),
        unit => unit,
    };
    UNITS.contains(&unit)
}

/// What a number looks like, and how many of its groups make it up.
fn kind(
    number: &Number,
    words: &Words<'_>,
    at: usize,
    context: Context,
    is_money: bool,
) -> Option<(PersonalKind, usize)> {
    use PersonalKind::{Account, Document, Phone};
    let first = number.groups.first().copied().unwrap_or_default();
    if is_money || context.harmless || is_part(words, at) {
        return None;
    }
    if context.account {
        let digits = number.digits.len();
        let least = if context.bank { 6 } else { 9 };
        let is_nobodys = |groups: usize| {
            (at + groups..at + groups + AHEAD).any(|place| OFFICIAL.contains(&words.get(place)))
        };
        let groups = number.groups.len();
        return ((least..=20).contains(&digits) && !is_nobodys(groups))
            .then_some((Account, groups));
    }
    if first == 12 && number.digits.starts_with("573") {
        return Some((Phone, 1));
    }
    if let Some(groups) = number
        .mobile()
        .filter(|_| !context.document || context.phone)
    {
        return (!goes_on(words, at + groups)).then_some((Phone, groups));
    }
    if context.document {
        let (groups, digits) = number.thousands();
        if (6..=11).contains(&digits) && !goes_on(words, at + groups) {
            return Some((Document, groups));
        }
    }
    if let Some(groups) = number.line() {
        let is_office = OFFICIAL.contains(&words.get(at + groups));
        return (!is_office).then_some((Phone, groups));
    }
    if context.phone {
        let is_short = |groups: &usize| *groups <= 4 && first < 8;
        let groups = number.of_length(7).filter(is_short);
        return groups.map(|groups| (Phone, groups));
    }
    // Ten digits from 10 to 12 without a point are what younger people's documents are.
    let is_young = first == 10
        && ["10", "11", "12"]
            .iter()
            .any(|begin| number.digits.starts_with(begin));
    (is_young && !goes_on(words, at + 1)).then_some((Document, 1))
}

/// Whether digits before this word belong to the same number.
fn is_part(words: &Words<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    is_digits(words.get(before)) && matches!(words.gap(at), "." | "," | "-" | "/" | ":")
}

/// Whether a number goes on behind its groups: with a decimal, a verification digit, a letter.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    let gap = words.gap(at);
    words.get(at).starts_with(|c: char| c.is_ascii_digit())
        && matches!(gap, "." | "," | "-" | "/" | "'")
}

/// How many words a number that is nobody's takes: all that hangs together.
fn skipped(words: &Words<'_>, at: usize) -> usize {
    let more = (at + 1..words.len()).take_while(|place| {
        is_digits(words.get(*place))
            && matches!(words.gap(*place), "." | "," | "-" | "/" | "'" | ":")
    });
    1 + more.count()
}
