//! The words of a language for days and hours, and the day that a row of them means.

use super::hours::is_number;
use super::token::{Token, listed, phrases, words};
use crate::domain::base::fold::folded;
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use std::ops::Range;

/// The words that a language has for this, folded.
pub(super) struct Words {
    today: Vec<String>,
    yesterday: Vec<String>,
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
    pub(super) before_noon: Vec<String>,
    pub(super) after_noon: Vec<String>,
    pub(super) morning: Vec<String>,
    pub(super) afternoon: Vec<String>,
    pub(super) night: Vec<String>,
    /// «Esta», before a part of the day.
    this: Vec<String>,
    /// «Próximo», before or behind a weekday: of this week or of the next?
    next: Vec<Vec<String>>,
    /// «A las», before an hour.
    pub(super) at: Vec<Vec<String>>,
    /// With these a weekday or «mañana» is not the next one: «en ocho días».
    far: Vec<Vec<String>>,
    /// «Y media»: behind the hour or before it.
    pub(super) half_past: Vec<Vec<String>>,
    pub(super) quarter_past: Vec<Vec<String>>,
    /// Minutes that are said in a way that is not understood.
    pub(super) about: Vec<Vec<String>>,
}

impl Words {
    pub(super) fn of(lang: Lang) -> Self {
        let months = (1..=12).map(|number| folded(&lang.month(number)));
        Self {
            today: listed(&t!(lang, "word-today")),
            yesterday: listed(&t!(lang, "word-yesterday")),
            tomorrow: listed(&t!(lang, "word-tomorrow")),
            day_after: phrases(&t!(lang, "word-day-after")),
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
            night: listed(&t!(lang, "word-night")),
            this: listed(&t!(lang, "word-this")),
            next: phrases(&t!(lang, "word-next")),
            at: phrases(&t!(lang, "word-at")),
            far: phrases(&t!(lang, "word-far")),
            half_past: phrases(&t!(lang, "word-half-past")),
            quarter_past: phrases(&t!(lang, "word-quarter-past")),
            about: phrases(&t!(lang, "word-about")),
        }
    }

    /// The first day that is written, and what stands around it. A weekday counts only where no day of a
    /// month is written.
    pub(super) fn day_in<'t>(&self, tokens: &'t [Token], today: NaiveDate) -> Option<Dated<'t>> {
        let is_far = self.is_far(tokens);
        let of_month = (0..tokens.len()).find_map(|at| {
            // «De la mañana» is a part of the day, not tomorrow.
            let is_part = |before: &Token| before.is_one_of(&self.before_part);
            if tokens[at].is_one_of(&self.tomorrow) && tokens[..at].last().is_some_and(is_part) {
                return None;
            }
            let near = self.near_at(&tokens[at..], today);
            let near = near.filter(|_| !is_far);
            let (day, length) = near.or_else(|| self.date_at(&tokens[at..], today))?;
            Some(Dated::at(day, tokens, at..at + length))
        });
        let of_week = || {
            let (weekday, at) = self.weekday_in(tokens).filter(|_| !is_far)?;
            let rest = &tokens[at + 1..];
            if let Some((number, length)) = self.number_of_day(rest) {
                let days = (0..62).map(|days| today + Days::new(days));
                let day = days.into_iter().find(|day| day.day() == number)?;
                let found = Dated::at(day, tokens, at..at + 1 + length);
                return (day.weekday() == weekday).then_some(found);
            }
            let day = following(weekday, today)?;
            let is_one = self.next_of_two(tokens, today).is_none();
            is_one.then(|| Dated::at(day, tokens, at..at + 1))
        };
        of_month.or_else(of_week)
    }

    /// The first weekday that is written, as if it were a day that is known.
    pub(super) fn on_a_weekday<'t>(
        &self,
        tokens: &'t [Token],
        today: NaiveDate,
    ) -> Option<Dated<'t>> {
        let (_, at) = self.weekday_in(tokens)?;
        Some(Dated::at(today, tokens, at..at + 1))
    }

    /// Whether a day that was read is the next one of a weekday, and nothing else says that it is.
    pub(super) fn is_coming_weekday(
        &self,
        tokens: &[Token],
        day: NaiveDate,
        today: NaiveDate,
    ) -> bool {
        let said = self.weekday_in(tokens).map(|(weekday, _)| weekday);
        let is_next = said.and_then(|weekday| following(weekday, today)) == Some(day);
        let is_dated = (0..tokens.len()).any(|at| {
            let rest = &tokens[at..];
            self.date_at(rest, today).is_some() || self.near_at(rest, today).is_some()
        });
        is_next && !self.has_number_of_day(tokens) && !is_dated
    }

    /// The nearer of the two days that «el próximo viernes» can be: this week has one still.
    pub(super) fn next_of_two(&self, tokens: &[Token], today: NaiveDate) -> Option<NaiveDate> {
        let (weekday, at) = self.weekday_in(tokens).filter(|_| !self.is_far(tokens))?;
        let (before, behind) = (&tokens[..at], &tokens[at + 1..]);
        let is_dated = self.number_of_day(behind).is_some();
        let is_next = self.ends_with(before, &self.next) || self.begins_with(behind, &self.next);
        let day = following(weekday, today).filter(|day| day.iso_week() == today.iso_week())?;
        (is_next && !is_dated).then_some(day)
    }

    /// Whether a weekday or «mañana» is said with what makes it another one than the next.
    pub(super) fn is_far(&self, tokens: &[Token]) -> bool {
        (0..tokens.len()).any(|at| self.begins_with(&tokens[at..], &self.far))
    }

    /// Whether a number stands where only a day of the month can.
    pub(super) fn has_number_of_day(&self, tokens: &[Token]) -> bool {
        let found = self.weekday_in(tokens);
        found.is_some_and(|(_, at)| self.number_of_day(&tokens[at + 1..]).is_some())
    }

    /// The first weekday that is written, and where.
    fn weekday_in(&self, tokens: &[Token]) -> Option<(Weekday, usize)> {
        let found = |(at, token): (usize, &Token)| Some((self.weekday(token)?, at));
        tokens.iter().enumerate().find_map(found)
    }

    /// The day of the month directly behind a weekday, and of how many tokens it consists: «viernes 19».
    /// An hour has its minutes or its half of the day.
    fn number_of_day(&self, rest: &[Token]) -> Option<(u32, usize)> {
        let is_between =
            |token: &Token| *token == Token::Mark(',') || token.is_one_of(&self.before_part);
        let skipped = rest.iter().take_while(|token| is_between(token)).count();
        let Token::Number(number, 1 | 2) = *rest.get(skipped)? else {
            return None;
        };
        let behind = &rest[skipped + 1..];
        if let [Token::Mark(':' | '.'), Token::Number(_, 2), ..] = behind {
            return None;
        }
        let own = behind.iter().position(is_number).unwrap_or(behind.len());
        let hour = &rest[skipped..=skipped + own];
        let (_, minute, said) = self.clock(hour)?;
        let is_hour = minute > 0 || self.half(&[], &words(said)).is_some();
        (!is_hour).then_some((number, skipped + 1))
    }

    pub(super) fn weekday(&self, token: &Token) -> Option<Weekday> {
        let Token::Word(word) = token else {
            return None;
        };
        let place = self.weekdays.iter().position(|name| name == word)?;
        Weekday::try_from(u8::try_from(place).ok()?).ok()
    }

    /// «Hoy», «esta noche», «mañana» or the day after that begins here, and of how many tokens it consists.
    fn near_at(&self, tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, usize)> {
        match tokens {
            [word, ..] if word.is_one_of(&self.today) => Some((today, 1)),
            [word, ..] if word.is_one_of(&self.yesterday) => Some((today.pred_opt()?, 1)),
            // Which part of the day it is stays beside the hour.
            [this, part, ..] if this.is_one_of(&self.this) && self.is_part(part) => {
                Some((today, 1))
            }
            _ if self.begins_with(tokens, &self.day_after) => {
                Some((today + Days::new(2), self.day_after_length(tokens)))
            }
            [word, ..] if word.is_one_of(&self.tomorrow) => Some((today.succ_opt()?, 1)),
            _ => None,
        }
    }

    /// The date that begins here, and of how many tokens it consists.
    fn date_at(&self, tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, usize)> {
        use Token::{Mark, Number, Word};
        match tokens {
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

    fn is_part(&self, token: &Token) -> bool {
        let parts = [&self.morning, &self.afternoon, &self.night];
        parts.into_iter().any(|words| token.is_one_of(words))
    }

    pub(super) fn ends_with(&self, tokens: &[Token], phrases: &[Vec<String>]) -> bool {
        let is = |phrase: &Vec<String>| {
            let from = tokens.len().checked_sub(phrase.len());
            from.is_some_and(|from| self.begins_with(&tokens[from..], std::slice::from_ref(phrase)))
        };
        phrases.iter().any(is)
    }

    pub(super) fn begins_with(&self, tokens: &[Token], phrases: &[Vec<String>]) -> bool {
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
}

/// A day, and what stands before and behind it.
#[derive(Debug)]
pub(super) struct Dated<'t> {
    pub(super) day: NaiveDate,
    pub(super) before: &'t [Token],
    pub(super) rest: &'t [Token],
}

impl<'t> Dated<'t> {
    fn at(day: NaiveDate, tokens: &'t [Token], at: Range<usize>) -> Self {
        let (before, rest) = (&tokens[..at.start], &tokens[at.end..]);
        Self { day, before, rest }
    }
}

/// The nearest day after today that has this name of the week, and is not today's.
fn following(weekday: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let mut days = (1..7).map(|days| today + Days::new(days));
    days.find(|day| day.weekday() == weekday)
}

/// The next day of this name; the 29th of February may be years away.
fn next(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    (today.year()..=today.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= today)
}
