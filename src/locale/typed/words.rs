//! The words of a language for days and hours, and what a row of them means.

use super::token::{Token, listed, phrases, words};
use crate::domain::base::fold::folded;
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Timelike as _, Weekday};

/// Hours up to this one are seldom meant for the morning, and seldom said so.
const SMALL_HOURS: u32 = 7;

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
    /// With these a weekday or «mañana» is not the next one: «en ocho días».
    far: Vec<Vec<String>>,
    /// «Y media»: behind the hour or before it.
    half_past: Vec<Vec<String>>,
    quarter_past: Vec<Vec<String>>,
    /// Minutes that are said in a way that is not understood.
    about: Vec<Vec<String>>,
}

impl Words {
    pub(super) fn of(lang: Lang) -> Self {
        let months = (1..=12).map(|number| folded(&lang.month(number)));
        Self {
            today: listed(&t!(lang, "word-today")),
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
            far: phrases(&t!(lang, "word-far")),
            half_past: phrases(&t!(lang, "word-half-past")),
            quarter_past: phrases(&t!(lang, "word-quarter-past")),
            about: phrases(&t!(lang, "word-about")),
        }
    }

    /// The first day that is written, and what stands behind it. A weekday counts only where no day of a
    /// month is written.
    pub(super) fn day_in<'t>(
        &self,
        tokens: &'t [Token],
        today: NaiveDate,
    ) -> Option<(NaiveDate, &'t [Token])> {
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
            Some((day, &tokens[at + length..]))
        });
        let of_week = || {
            let (weekday, rest) = self.weekday_in(tokens).filter(|_| !is_far)?;
            if let Some((number, length)) = self.number_of_day(rest) {
                let days = (0..62).map(|days| today + Days::new(days));
                let day = days.into_iter().find(|day| day.day() == number)?;
                return (day.weekday() == weekday).then_some((day, &rest[length..]));
            }
            let days = (1..7).map(|days| today + Days::new(days));
            let day = days.into_iter().find(|day| day.weekday() == weekday)?;
            Some((day, rest))
        };
        of_month.or_else(of_week)
    }

    /// Whether a weekday or «mañana» is said with what makes it another one than the next.
    pub(super) fn is_far(&self, tokens: &[Token]) -> bool {
        (0..tokens.len()).any(|at| self.begins_with(&tokens[at..], &self.far))
    }

    /// Whether a number stands where only a day of the month can.
    pub(super) fn has_number_of_day(&self, tokens: &[Token]) -> bool {
        let found = self.weekday_in(tokens);
        found.is_some_and(|(_, rest)| self.number_of_day(rest).is_some())
    }

    /// The first weekday that is written, and what stands behind it.
    fn weekday_in<'t>(&self, tokens: &'t [Token]) -> Option<(Weekday, &'t [Token])> {
        let found = |(at, token): (usize, &'t Token)| Some((at, self.weekday(token)?));
        let (at, weekday) = tokens.iter().enumerate().find_map(found)?;
        Some((weekday, &tokens[at + 1..]))
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
        let is_number = |token: &Token| matches!(token, Token::Number(..));
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

    /// «Hoy», «mañana» or the day after that begins here, and of how many tokens it consists.
    fn near_at(&self, tokens: &[Token], today: NaiveDate) -> Option<(NaiveDate, usize)> {
        match tokens {
            [word, ..] if word.is_one_of(&self.today) => Some((today, 1)),
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
        let is_number = |token: &Token| matches!(token, Token::Number(..));
        let at = tokens.iter().position(is_number)?;
        let (before, hour) = tokens.split_at(at);
        let (hour, mut minute, rest) = self.clock(hour)?;
        if rest.iter().any(is_number) {
            return None;
        }
        let ends_with = |known: &[Vec<String>]| {
            (0..before.len()).any(|at| {
                let mut all = known.iter();
                all.any(|one| {
                    one.len() == before.len() - at
                        && self.begins_with(&before[at..], std::slice::from_ref(one))
                })
            })
        };
        match () {
            () if ends_with(&self.half_past) => minute += 30,
            () if ends_with(&self.quarter_past) => minute += 15,
            () if ends_with(&self.about) || self.begins_with(rest, &self.about) => return None,
            () => {}
        }
        let (half, is_said) = match self.half(&words(before), &words(rest)) {
            Some(half) => (half, true),
            None => (Half::Unsaid, false),
        };
        let hour = match half {
            Half::Unsaid => hour,
            // At noon or at midnight?
            Half::Evening if hour == 12 => return None,
            Half::Afternoon | Half::Evening => on_the_clock(hour)? + 12,
            Half::Morning => on_the_clock(hour)?,
        };
        Some((NaiveTime::from_hms_opt(hour, minute, 0)?, is_said))
    }

    /// The hour with which the tokens begin, its minutes, and what stands behind them.
    fn clock<'t>(&self, tokens: &'t [Token]) -> Option<(u32, u32, &'t [Token])> {
        let (Token::Number(hour, 1 | 2), behind) = tokens.split_first()? else {
            return None;
        };
        let length = |known: &[Vec<String>]| {
            let mut all = known.iter();
            let found = all.find(|one| self.begins_with(behind, std::slice::from_ref(one)));
            found.map(Vec::len)
        };
        Some(match behind {
            [Token::Mark(':' | '.'), Token::Number(minute, 2), rest @ ..] => (*hour, *minute, rest),
            rest => match (length(&self.half_past), length(&self.quarter_past)) {
                (Some(length), _) => (*hour, 30, &rest[length..]),
                (None, Some(length)) => (*hour, 15, &rest[length..]),
                (None, None) => (*hour, 0, rest),
            },
        })
    }

    /// The half of the day that the words before an hour or behind it say.
    fn half(&self, before: &[&str], behind: &[&str]) -> Option<Half> {
        // «p. m.» are two words.
        let begins = |known: &[String]| {
            let is = |known: &String| {
                let mut words = behind.iter();
                known.split(' ').all(|word| words.next() == Some(&word))
            };
            known.iter().any(is)
        };
        let has = |known: &[String]| {
            let mut said = before.iter().chain(behind.iter().take(3));
            said.any(|word| known.iter().any(|one| one == word))
        };
        match () {
            () if begins(&self.after_noon) => Some(Half::Afternoon),
            () if begins(&self.before_noon) => Some(Half::Morning),
            () if has(&self.afternoon) => Some(Half::Evening),
            () if has(&self.morning) => Some(Half::Morning),
            () => None,
        }
    }
}

/// Which half of the day an hour is of.
#[derive(Clone, Copy)]
enum Half {
    Unsaid,
    /// «a. m.», «de la mañana».
    Morning,
    /// «p. m.»
    Afternoon,
    /// «de la tarde», «de la noche».
    Evening,
}

/// Hours since noon or midnight.
fn on_the_clock(hour: u32) -> Option<u32> {
    (1..=12).contains(&hour).then_some(hour % 12)
}

/// The next day of this name; the 29th of February may be years away.
fn next(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    (today.year()..=today.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= today)
}
