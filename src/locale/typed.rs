//! Days and hours as people write them: `13/07/2024 9:00`, «sábado 13 de julio, 2 p. m.», «mañana».
//!
//! Day before month, as in Colombia; a year first is also understood. A day without a year is the next
//! one. Deliberately absent: any word of any language, which the catalogue has, and guessing: what is not
//! understood is asked again.

use crate::domain::base::fold::folded;
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike as _, NaiveDate, NaiveTime};

#[derive(Debug, PartialEq)]
enum Token {
    Number(u32, usize),
    Word(String),
    Mark(char),
}

impl Lang {
    /// The day somebody wrote, and the hour if there is one; `today` decides what is next.
    pub fn read_moment(
        self,
        text: &str,
        today: NaiveDate,
    ) -> Option<(NaiveDate, Option<NaiveTime>)> {
        let (tokens, words) = (tokens(text), Words::of(self));
        let (day, rest) = (0..tokens.len()).find_map(|at| {
            // «De la mañana» is a part of the day, not tomorrow.
            let is_part = |before: &Token| before.is_one_of(&words.before_part);
            if tokens[at].is_one_of(&words.tomorrow) && tokens[..at].last().is_some_and(is_part) {
                return None;
            }
            let (day, length) = words.day_at(&tokens[at..], today)?;
            Some((day, &tokens[at + length..]))
        })?;
        let time = rest.iter().any(|token| matches!(token, Token::Number(..)));
        match time {
            true => Some((day, Some(words.time_in(rest)?))),
            false => Some((day, None)),
        }
    }

    /// The hour somebody wrote, and nothing else with a number in it.
    pub fn read_time(self, text: &str) -> Option<NaiveTime> {
        Words::of(self).time_in(&tokens(text))
    }
}

impl Token {
    fn is_one_of(&self, words: &[String]) -> bool {
        matches!(self, Self::Word(word) if words.contains(word))
    }
}

/// The words that a language has for this, folded.
struct Words {
    today: Vec<String>,
    tomorrow: Vec<String>,
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
    fn of(lang: Lang) -> Self {
        let months = (1..=12).map(|number| folded(&lang.month(number)));
        Self {
            today: listed(&t!(lang, "word-today")),
            tomorrow: listed(&t!(lang, "word-tomorrow")),
            months: months.collect(),
            of: listed(&t!(lang, "word-of")),
            before_part: listed(&t!(lang, "word-before-part")),
            before_noon: listed(&t!(lang, "word-before-noon")),
            after_noon: listed(&t!(lang, "word-after-noon")),
            morning: listed(&t!(lang, "word-morning")),
            afternoon: listed(&t!(lang, "word-afternoon")),
        }
    }

    /// The day that begins here, and of how many tokens it consists.
    fn day_at(&self, tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, usize)> {
        use Token::{Mark, Number, Word};
        match tokens {
            [word, ..] if word.is_one_of(&self.today) => Some((today, 1)),
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
    fn time_in(&self, tokens: &[Token]) -> Option<NaiveTime> {
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
        let hour = match hour {
            _ if begins(&self.after_noon) => on_the_clock(hour)? + 12,
            _ if begins(&self.before_noon) => on_the_clock(hour)?,
            // At noon or at midnight?
            12 if has(&self.afternoon) => return None,
            _ if has(&self.afternoon) => on_the_clock(hour)? + 12,
            _ if has(&self.morning) => on_the_clock(hour)?,
            hour => hour,
        };
        NaiveTime::from_hms_opt(hour, minute, 0)
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

fn tokens(text: &str) -> Vec<Token> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(language: &str, text: &str) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2024, 7, 10).unwrap();
        let (day, time) = Lang::parse(language).unwrap().read_moment(text, today)?;
        let time = time.map(|time| time.format(" %H:%M").to_string());
        Some(format!("{day}{}", time.unwrap_or_default()))
    }

    #[test]
    fn days_and_hours_as_people_write_them() {
        for (text, means) in [
            ("13/07/2024 9:00", "2024-07-13 09:00"),
            ("13-7-24", "2024-07-13"),
            ("13.07.2024 a las 14:30", "2024-07-13 14:30"),
            ("2024-07-13", "2024-07-13"),
            ("13/7", "2024-07-13"),
            ("9/7", "2025-07-09"),
            ("29/2", "2028-02-29"),
            ("13 de julio", "2024-07-13"),
            ("sábado 13 de JULIO de 2024, 9 a. m.", "2024-07-13 09:00"),
            ("el 13 de julio del 2024 a las 2 pm", "2024-07-13 14:00"),
            ("13 jul 12 m.", "2024-07-13 12:00"),
            ("13 de julio 12:15 am", "2024-07-13 00:15"),
            ("1 de enero", "2025-01-01"),
            ("hoy 5 p.m.", "2024-07-10 17:00"),
            ("Mañana", "2024-07-11"),
            ("13 de julio 3 de la tarde", "2024-07-13 15:00"),
            ("13 de julio 9 de la mañana", "2024-07-13 09:00"),
            ("13 de julio a las 7 de la noche", "2024-07-13 19:00"),
            ("13 de julio 2pm en el parque", "2024-07-13 14:00"),
            ("mañana 8 de la mañana", "2024-07-11 08:00"),
        ] {
            assert_eq!(read("es", text).as_deref(), Some(means), "{text}");
        }
        for (text, means) in [
            ("July 13, 2024 9 am", "2024-07-13 09:00"),
            ("13 of July", "2024-07-13"),
            ("tomorrow 14:00", "2024-07-11 14:00"),
            ("on the 13 of July at 9 in the morning", "2024-07-13 09:00"),
        ] {
            assert_eq!(read("en", text).as_deref(), Some(means), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_no_hour_is_not_guessed() {
        for text in [
            "",
            "pronto",
            "31/02/2024",
            "32/1",
            "13/13/2024",
            "julio",
            "9:00",
            "13/07/2024 25:00",
            "13/07/2024 14 pm",
            "13/07/2024 9 10 11",
            "99999999999/7",
        ] {
            assert_eq!(read("es", text), None, "{text}");
        }
    }
}
