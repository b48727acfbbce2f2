//! The words of a language for days and hours, and what a row of them means.

use crate::domain::base::fold::folded;
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Timelike as _, Weekday};

#[derive(Debug, PartialEq)]
pub(super) enum Token {
    Number(u32, usize),
    Word(String),
    Mark(char),
}

/// Hours up to this one are seldom meant for the morning, and seldom said so.
const SMALL_HOURS: u32 = 7;

impl Token {
    fn is_one_of(&self, words: &[String]) -> bool {
        matches!(self, Self::Word(word) if words.contains(word))
    }
}

/// The words that a language has for this, folded.
pub(super) struct Words {
    today: Vec<String>,
    tomorrow: Vec<String>,
    /// «Pasado mañana»: one word after the other.
    day_after: Vec<Vec<String>>,
    /// The names of the days, from Monday on.
    weekdays: Vec<String>,
    /// The names of the months.
    months: Vec<String>,
    /// Between a day and its month, or a month and its year.
    of: Vec<String>,
    /// Before a part of the day.
    before_part: Vec<String>,
    before_noon: Vec<String>,
    after_noon: Vec<String>,
    morning: Vec<String>,
    afternoon: Vec<String>,
}

impl Words {
    pub(super) fn of(lang: Lang) -> Self {
        let months = (1..=12).map(|number| folded(&lang.month(number)));
        Self {
            today: listed(&t!(lang, "word-today")),
            tomorrow: listed(&t!(lang, "word-tomorrow")),
            day_after: listed(&t!(lang, "word-day-after"))
                .iter()
                .map(|words| words.split(' ').map(ToOwned::to_owned).collect())
                .collect(),
            weekdays: (1..=7)
                .map(|number| folded(&t!(lang, "weekday", number = number)))
                .collect(),
            months: months.collect(),
            of: listed(&t!(lang, "word-of")),
            before_part: listed(&t!(lang, "word-before-part")),
            before_noon: listed(&t!(lang, "word-before-noon")),
            after_noon: listed(&t!(lang, "word-after-noon")),
            morning: listed(&t!(lang, "word-morning")),
            afternoon: listed(&t!(lang, "word-afternoon")),
        }
    }

    /// The first day that is written, and what stands behind it. A weekday counts only where no day of a
    /// month is written.
    pub(super) fn day_in<'t>(
        &self,
        tokens: &'t [Token],
        today: NaiveDate,
    ) -> Option<(NaiveDate, &'t [Token])> {
        let of_month = (0..tokens.len()).find_map(|at| {
            // «De la mañana» is a part of the day, not tomorrow.
            let is_part = |before: &Token| before.is_one_of(&self.before_part);
            if tokens[at].is_one_of(&self.tomorrow) && tokens[..at].last().is_some_and(is_part) {
                return None;
            }
            let (day, length) = self.day_at(&tokens[at..], today)?;
            Some((day, &tokens[at + length..]))
        });
        let of_week = || {
            let found = |(at, token): (usize, &'t Token)| Some((at, self.weekday(token)?));
            let (at, weekday) = tokens.iter().enumerate().find_map(found)?;
            let days = (1..7).map(|days| today + Days::new(days));
            let day = days.into_iter().find(|day| day.weekday() == weekday)?;
            Some((day, &tokens[at + 1..]))
        };
        of_month.or_else(of_week)
    }

    pub(super) fn weekday(&self, token: &Token) -> Option<Weekday> {
        let Token::Word(word) = token else {
            return None;
        };
        let place = self.weekdays.iter().position(|name| name == word)?;
        Weekday::try_from(u8::try_from(place).ok()?).ok()
    }

    /// An hour that nobody can tell of which half of the day it is: one digit, and nothing said.
    pub(super) fn doubtful_hour(&self, tokens: &[Token]) -> Option<NaiveTime> {
        let hour = tokens.iter().find_map(|token| match token {
            Token::Number(hour, digits) => Some((*hour, *digits)),
            Token::Word(_) | Token::Mark(_) => None,
        });
        let (hour, _) =
            hour.filter(|(hour, digits)| *digits == 1 && (1..=SMALL_HOURS).contains(hour))?;
        let (time, is_said) = self.time_and_half(tokens)?;
        (!is_said && time.hour() == hour).then_some(time)
    }

    /// The day that begins here, and of how many tokens it consists.
    fn day_at(&self, tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, usize)> {
        use Token::{Mark, Number, Word};
        match tokens {
            [word, ..] if word.is_one_of(&self.today) => Some((today, 1)),
            _ if self.begins_with(tokens, &self.day_after) => {
                Some((today + Days::new(2), self.day_after_length(tokens)))
            }
            [word, ..] if word.is_one_of(&self.tomorrow) => Some((today.succ_opt()?, 1)),
            [
                Number(year, 4),
                Mark('-' | '/'),
                Number(month, _),
                Mark('-' | '/'),
                Number(day, _),
                ..,
            ] => Some((NaiveDate::from_ymd_opt(*year as i32, *month, *day)?, 5)),
            [
                Number(day, _),
                Mark('-' | '/' | '.'),
                Number(month, _),
                Mark('-' | '/' | '.'),
                Number(year, digits @ (2 | 4)),
                ..,
            ] => {
                let year = if *digits == 2 { 2000 + year } else { *year };
                Some((NaiveDate::from_ymd_opt(year as i32, *month, *day)?, 5))
            }
            [Number(day, _), Mark('-' | '/'), Number(month, _), ..] => {
                Some((next(*day, *month, today)?, 3))
            }
            [Number(day, _), of, Word(month), ..] if of.is_one_of(&self.of) => {
                self.with_month(*day, month, &tokens[3..], today, 3)
            }
            [Number(day, _), Word(month), ..] => {
                self.with_month(*day, month, &tokens[2..], today, 2)
            }
            [Word(month), Number(day, 1 | 2), ..] => {
                self.with_month(*day, month, &tokens[2..], today, 2)
            }
            _ => None,
        }
    }

    fn begins_with(&self, tokens: &[Token], phrases: &[Vec<String>]) -> bool {
        let is = |phrase: &Vec<String>| {
            let mut words = tokens.iter();
            let same =
                |word: &String| matches!(words.next(), Some(Token::Word(one)) if one == word);
            phrase.iter().all(same)
        };
        phrases.iter().any(is)
    }

    fn day_after_length(&self, tokens: &[Token]) -> usize {
        let mut phrases = self.day_after.iter();
        let found = phrases.find(|phrase| self.begins_with(tokens, &[phrase.to_vec()]));
        found.map_or(1, Vec::len)
    }

    fn with_month(
        &self,
        day: u32,
        month: &str,
        rest: &[Token],
        today: NaiveDate,
        length: usize,
    ) -> Option<(NaiveDate, usize)> {
        let is = |name: &String| name == month || (month.len() >= 3 && name.starts_with(month));
        let month = (1..).zip(&self.months).find(|(_, name)| is(name))?.0;
        match rest {
            [of, Token::Number(year, 4), ..] if of.is_one_of(&self.of) => Some((
                NaiveDate::from_ymd_opt(*year as i32, month, day)?,
                length + 2,
            )),
            [Token::Number(year, 4), ..] => Some((
                NaiveDate::from_ymd_opt(*year as i32, month, day)?,
                length + 1,
            )),
            [Token::Mark(','), Token::Number(year, 4), ..] => Some((
                NaiveDate::from_ymd_opt(*year as i32, month, day)?,
                length + 2,
            )),
            _ => Some((next(day, month, today)?, length)),
        }
    }

    /// An hour and perhaps its minutes, with what says which half of the day. `12 m.` is noon.
    pub(super) fn time_in(&self, tokens: &[Token]) -> Option<NaiveTime> {
        self.time_and_half(tokens).map(|(time, _)| time)
    }

    /// The same, and whether the half of the day was said.
    fn time_and_half(&self, tokens: &[Token]) -> Option<(NaiveTime, bool)> {
        let first = |token: &Token| matches!(token, Token::Number(..));
        let at = tokens.iter().position(first)?;
        let Token::Number(hour, 1 | 2) = tokens[at] else {
            return None;
        };
        let (minute, rest) = match &tokens[at + 1..] {
            [Token::Mark(':' | '.'), Token::Number(minute, 2), rest @ ..] => (*minute, rest),
            rest => (0, rest),
        };
        if rest.iter().any(first) {
            return None;
        }
        let said: Vec<&str> = rest
            .iter()
            .filter_map(|token| match token {
                Token::Word(word) => Some(word.as_str()),
                Token::Number(..) | Token::Mark(..) => None,
            })
            .collect();
        // «p. m.» are two words.
        let begins = |known: &[String]| {
            let is = |known: &String| {
                let mut words = said.iter();
                known.split(' ').all(|word| words.next() == Some(&word))
            };
            known.iter().any(is)
        };
        let has = |known: &[String]| {
            let mut said = said.iter().take(3);
            said.any(|word| known.iter().any(|one| one == word))
        };
        let (hour, is_said) = match hour {
            _ if begins(&self.after_noon) => (on_the_clock(hour)? + 12, true),
            _ if begins(&self.before_noon) => (on_the_clock(hour)?, true),
            // At noon or at midnight?
            12 if has(&self.afternoon) => return None,
            _ if has(&self.afternoon) => (on_the_clock(hour)? + 12, true),
            _ if has(&self.morning) => (on_the_clock(hour)?, true),
            hour => (hour, false),
        };
        Some((NaiveTime::from_hms_opt(hour, minute, 0)?, is_said))
    }
}

/// Hours since noon or midnight.
fn on_the_clock(hour: u32) -> Option<u32> {
    (1..=12).contains(&hour).then_some(hour % 12)
}

/// Words of the catalogue, folded: `de, del`.
fn listed(words: &str) -> Vec<String> {
    let words = words.split(',').map(folded);
    words.filter(|word| !word.is_empty()).collect()
}

/// The next day of this name; the 29th of February may be years away.
fn next(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    (today.year()..=today.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= today)
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = folded(text);
    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let same = |other: char| match letter {
            _ if letter.is_ascii_digit() => other.is_ascii_digit(),
            _ => letter.is_alphabetic() && other.is_alphabetic(),
        };
        let end = rest.find(|other| !same(other)).unwrap_or(rest.len());
        let end = end.max(letter.len_utf8());
        let (token, after) = rest.split_at(end);
        rest = after;
        if letter.is_ascii_digit() {
            // More digits than any date has: nothing that could be one.
            tokens.push(Token::Number(
                token.parse().unwrap_or(u32::MAX),
                token.len(),
            ));
        } else if letter.is_alphabetic() {
            tokens.push(Token::Word(token.to_owned()));
        } else if !letter.is_whitespace() {
            tokens.push(Token::Mark(letter));
        }
    }
    tokens
}
