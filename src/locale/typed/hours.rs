//! The hour that a row of words means, and in which half of the day it is.

use super::token::{Token, words};
use super::words::{Dated, Words};
use chrono::{NaiveTime, Timelike as _};

/// Hours up to this one are seldom meant for the morning, and seldom said so.
const SMALL_HOURS: u32 = 7;
/// The first hour that is one of the evening where somebody says «de la noche».
const EVENING: u32 = 6;

impl Words {
    /// Where the hour of a day is told, and what stands on the other side of the day: «la noche del viernes
    /// a las 8», «a las 8 de la noche del viernes».
    pub(super) fn hour_of<'t>(&self, found: &Dated<'t>) -> Option<(&'t [Token], &'t [Token])> {
        let Dated { before, rest, .. } = *found;
        if rest.iter().any(is_number) {
            return Some((rest, before));
        }
        let at = before.iter().position(is_number)?;
        let (time, is_said) = self.time_and_half(before, &[])?;
        let is_hour = is_said || time.minute() > 0 || self.ends_with(&before[..at], &self.at);
        is_hour.then_some((before, rest))
    }

    /// An hour that nobody can tell of which half of the day it is: one digit, and nothing said.
    pub(super) fn doubtful_hour(&self, tokens: &[Token], around: &[Token]) -> Option<NaiveTime> {
        let hour = tokens.iter().find_map(|token| match token {
            Token::Number(hour, digits) => Some((*hour, *digits)),
            Token::Word(_) | Token::Mark(_) => None,
        });
        let (hour, _) =
            hour.filter(|(hour, digits)| *digits == 1 && (1..=SMALL_HOURS).contains(hour))?;
        let (time, is_said) = self.time_and_half(tokens, around)?;
        (!is_said && time.hour() == hour).then_some(time)
    }

    /// An hour and perhaps its minutes, with what says which half of the day, there or `around`: on the other
    /// side of its day. `12 m.` is noon.
    pub(super) fn time_in(&self, tokens: &[Token], around: &[Token]) -> Option<NaiveTime> {
        self.time_and_half(tokens, around).map(|(time, _)| time)
    }

    /// The same, and whether the half of the day was said.
    fn time_and_half(&self, tokens: &[Token], around: &[Token]) -> Option<(NaiveTime, bool)> {
        let at = tokens.iter().position(is_number)?;
        let (before, hour) = tokens.split_at(at);
        let (hour, mut minute, rest) = self.clock(hour)?;
        if rest.iter().any(is_number) {
            return None;
        }
        let ends_with = |known: &[Vec<String>]| self.ends_with(before, known);
        match () {
            () if ends_with(&self.half_past) => minute += 30,
            () if ends_with(&self.quarter_past) => minute += 15,
            () if ends_with(&self.about) || self.begins_with(rest, &self.about) => return None,
            () => {}
        }
        let (before, rest) = (words(before), words(rest));
        // «La mesa de la tarde es mañana a las 9 a. m.»: beside that other words speak of something else.
        let there = match self.marked(&rest) {
            Some(_) => None,
            None => self.half(&words(around), &[]),
        };
        let half = match (self.half(&before, &rest), there) {
            // «La mañana del viernes a las 8 de la noche» is neither.
            (Some(here), Some(there)) if here.is_morning() != there.is_morning() => return None,
            (here, there) => here.or(there),
        };
        let hour = match half {
            None => hour,
            // At noon or at midnight? In the evening, or when the next day has begun?
            Some(Half::Evening | Half::Night) if hour == 12 => return None,
            Some(Half::Night) if hour < EVENING => return None,
            Some(Half::Afternoon | Half::Evening | Half::Night) => on_the_clock(hour)? + 12,
            Some(Half::Morning) => on_the_clock(hour)?,
        };
        let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
        Some((time, half.is_some()))
    }

    /// The hour with which the tokens begin, its minutes, and what stands behind them.
    pub(super) fn clock<'t>(&self, tokens: &'t [Token]) -> Option<(u32, u32, &'t [Token])> {
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

    /// The half of the day that «a. m.» or «p. m.» right behind an hour says.
    fn marked(&self, behind: &[&str]) -> Option<Half> {
        // «p. m.» are two words.
        let begins = |known: &[String]| {
            let is = |known: &String| {
                let mut words = behind.iter();
                known.split(' ').all(|word| words.next() == Some(&word))
            };
            known.iter().any(is)
        };
        match () {
            () if begins(&self.after_noon) => Some(Half::Afternoon),
            () if begins(&self.before_noon) => Some(Half::Morning),
            () => None,
        }
    }

    /// The half of the day that the words before an hour or behind it say.
    pub(super) fn half(&self, before: &[&str], behind: &[&str]) -> Option<Half> {
        let has = |known: &[String]| {
            let mut said = before.iter().chain(behind.iter().take(3));
            said.any(|word| known.iter().any(|one| one == word))
        };
        match self.marked(behind) {
            Some(half) => Some(half),
            None if has(&self.night) => Some(Half::Night),
            None if has(&self.afternoon) => Some(Half::Evening),
            None if has(&self.morning) => Some(Half::Morning),
            None => None,
        }
    }
}

/// Which half of the day an hour is of.
#[derive(Clone, Copy)]
pub(super) enum Half {
    /// «a. m.», «de la mañana».
    Morning,
    /// «p. m.»
    Afternoon,
    /// «de la tarde».
    Evening,
    /// «de la noche».
    Night,
}

impl Half {
    fn is_morning(self) -> bool {
        match self {
            Self::Morning => true,
            Self::Afternoon | Self::Evening | Self::Night => false,
        }
    }
}

/// Hours since noon or midnight.
fn on_the_clock(hour: u32) -> Option<u32> {
    (1..=12).contains(&hour).then_some(hour % 12)
}

pub(super) fn is_number(token: &Token) -> bool {
    matches!(token, Token::Number(..))
}
