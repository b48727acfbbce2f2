//! How the words of a cell make dates, one after the other; [`super::span`] puts them together.
//!
//! Two digits after a month are a year only where they can be no day, and no date at all where they can
//! be both.

use super::span::{Link, Part, Which, whole};
use super::tokens::Token;
use super::words::Sense;
use super::{When, year_of};
use crate::files::schedule::vocabulary::Label;

/// Dates out of words.
pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) at: usize,
    /// The document's year.
    pub year: Option<i32>,
    pub parts: Vec<Part>,
    /// A year that stands before what it belongs to, and whether something came after it.
    front: Option<(i32, bool)>,
    pub(super) link: Option<Link>,
    pub from: bool,
    pub until: bool,
    pub before: bool,
    pub recurs: bool,
    /// `semana del …`: what follows must be a week.
    pub week: bool,
}

/// Reads words.
pub(super) fn read(tokens: &[Token], year: Option<i32>) -> Result<When, When> {
    let mut reader = Reader {
        tokens,
        at: 0,
        year,
        parts: Vec::new(),
        front: None,
        link: None,
        from: false,
        until: false,
        before: false,
        recurs: false,
        week: false,
    };
    while reader.at < tokens.len() {
        let taken = reader.numeric()?
            || reader.periods()?
            || reader.weeks()?
            || reader.month_first()?
            || reader.day_first()?;
        if !taken {
            reader.word()?;
        }
    }
    if reader.front.is_some_and(|(_, used)| !used) {
        return Err(When::Other);
    }
    whole(reader)
}

impl Reader<'_> {
    pub(super) fn sense(&self, at: usize) -> Sense {
        self.tokens.get(at).map_or(Sense::Unknown, |one| one.sense)
    }

    pub(super) fn gap(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |one| &*one.gap)
    }

    /// A number of one or two digits.
    pub(super) fn short(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        (1..=2).contains(&token.digits).then_some(token.number)
    }

    /// A year in four digits.
    pub(super) fn long(&self, at: usize) -> Option<i32> {
        let token = self.tokens.get(at).filter(|one| one.digits == 4)?;
        year_of(&token.number.to_string())
    }

    /// A month at a word or after *de*.
    pub(super) fn month(&self, at: usize) -> Option<(u32, usize)> {
        // `del mes de`; but ten days of a month are not its tenth.
        let mut at = at;
        while self.sense(at) == Sense::Of {
            at += 1;
            at += usize::from(self.sense(at) == Sense::Counted);
        }
        let Sense::Month(month) = self.sense(at) else {
            return None;
        };
        Some((month, at + 1))
    }

    /// Whether two digits may well be a year of the document.
    pub(super) fn near(&self, number: u32) -> bool {
        let year = 2000 + number as i32;
        match self.year {
            Some(own) => (year - own).abs() <= 1,
            None => (2015..=2035).contains(&year),
        }
    }

    pub(super) fn push(&mut self, at: usize, part: Part) -> Result<(), When> {
        let taken = self.link.take();
        let gap = self.gap(at);
        let dated = |part: &Part| part.year.is_some() && part.which.is_some();
        let link = match taken {
            Some(link) => link,
            None if self.parts.is_empty() => Link::Range,
            None if gap.contains('-') => Link::Range,
            // From one whole date to another.
            None if gap == "/" && dated(&part) && self.parts.last().is_some_and(dated) => {
                Link::Range
            }
            None if gap.contains([',', ';', '/', '\n', '&', '+']) => Link::List,
            None => return Err(When::Other),
        };
        let front = self.front.as_mut().map(|(year, used)| {
            *used = true;
            *year
        });
        self.parts.push(Part {
            link,
            year: part.year.or(front),
            ..part
        });
        Ok(())
    }

    /// `julio`, `jul-24`, `julio 15`, `julio 15-19 de 2024`, `julio/15/2024`
    fn month_first(&mut self) -> Result<bool, When> {
        let at = self.at;
        let Sense::Month(month) = self.sense(at) else {
            return Ok(false);
        };
        let months = Some((month, month));
        let tight = |at: usize| {
            let gap = self.gap(at);
            gap.contains(['-', '/', '\'']) && !gap.contains(' ')
        };
        // A number before another month and its day is one of this month: `jul 15 - ago 2`.
        let before = |at: usize| {
            self.gap(at + 1).contains('-')
                && self.short(at + 2).is_some()
                && self.gap(at).trim().is_empty()
        };
        let own = |at: usize| {
            let own = |_: &u32| self.month(at + 1).is_none() || before(at);
            self.short(at).filter(own)
        };
        let mut days: Vec<(u32, Link)> = Vec::new();
        let mut end = at + 1;
        if let Some(number) = own(end) {
            // `jul/15/2024`, `2024-jul-15`
            let sign = self.gap(end);
            let american = matches!(sign, "/" | "-")
                && (self.gap(end + 1) == sign && self.long(end + 1).is_some()
                    || self.gap(at) == sign && self.front.is_some_and(|(_, used)| !used));
            if self.gap(end).contains(['-', '/', '\'']) && !american {
                let year = tight(end) && self.near(number) && !self.tokens[end].ordinal;
                if !year {
                    return Err(When::Other);
                }
            } else {
                days.push((number, Link::Range));
                end += 1;
            }
        }
        while !days.is_empty() {
            let Some((link, next)) = self.linked(end) else {
                break;
            };
            // The day of a numeric date is its own.
            let numeric = self.gap(next + 1).trim() == "/" && self.short(next + 1).is_some();
            let Some(day) = own(next).filter(|_| !numeric) else {
                break;
            };
            if next == end && self.near(day) && self.tokens[next].digits == 2 {
                return Err(When::Other);
            }
            days.push((day, link));
            end = next + 1;
        }
        let year = self.year_after(end, !days.is_empty())?;
        let (years, after) = (year.map(|(year, _)| year), year.map_or(end, |(_, end)| end));
        if days.is_empty() {
            self.push(
                at,
                Part {
                    which: None,
                    months,
                    year: years,
                    link: Link::Range,
                },
            )?;
        }
        for (number, (day, link)) in days.into_iter().enumerate() {
            if number > 0 {
                self.link = Some(link);
            }
            let which = Some(Which::Day(day));
            self.push(
                at,
                Part {
                    which,
                    months,
                    year: years,
                    link,
                },
            )?;
        }
        self.at = after;
        Ok(true)
    }

    /// `31 de enero de 2022`, `31-ene-22`, `primero de julio`, `15` before `al 19 de julio`
    fn day_first(&mut self) -> Result<bool, When> {
        let at = self.at;
        let month = self.month(at + 1);
        let day = if let Sense::Number(number) = self.sense(at) {
            Some(number)
        } else {
            let first = self.sense(at) == Sense::Nth(1) && month.is_some();
            self.short(at).or(first.then_some(1))
        };
        let Some(day) = day else { return Ok(false) };
        let (months, end) = match month {
            Some((month, end)) => (Some((month, month)), end),
            None => (None, at + 1),
        };
        let year = match months {
            Some(_) => self.year_after(end, true)?,
            None => None,
        };
        let part = Part {
            which: Some(Which::Day(day)),
            months,
            year: year.map(|(year, _)| year),
            link: Link::Range,
        };
        self.push(at, part)?;
        self.at = year.map_or(end, |(_, end)| end);
        Ok(true)
    }

    /// The year after a month, and where it ends.
    pub(super) fn year_after(
        &self,
        from: usize,
        has_day: bool,
    ) -> Result<Option<(i32, usize)>, When> {
        let mut at = from;
        while matches!(self.sense(at), Sense::Of | Sense::Counted) {
            at += 1;
        }
        if let Some(year) = self.long(at) {
            // `2024-07-15` after a date is one of its own, and a year in front belongs to what follows.
            let tight = |at: usize| self.gap(at) == "-" && self.short(at).is_some();
            let own = at == from && tight(at + 1) && tight(at + 2);
            let front = at == from && self.front.is_some();
            return Ok(Some((year, at + 1)).filter(|_| !own && !front));
        }
        let Some(number) = self.short(at).filter(|_| self.tokens[at].digits == 2) else {
            return Ok(None);
        };
        if self.month(at + 1).is_some() || self.tokens[at].ordinal {
            return Ok(None);
        }
        let gap = self.gap(at);
        let tight = gap.contains(['-', '/', '.', '\'']) && !gap.contains(' ');
        let ends = at + 1 == self.tokens.len() || self.gap(at + 1).contains(['-', ' ', '\n']);
        let year = Some((2000 + number as i32, at + 1));
        match (at == from, has_day) {
            // `31-ene-22`
            (true, true) if tight => Ok(year.filter(|_| ends)),
            // `jul-24`
            (true, false) if tight && self.near(number) => Ok(year),
            // `15 jul 24`
            (true, true) if gap == " " && self.near(number) => Ok(year),
            (true, false) if tight => Err(When::Other),
            (true, _) => Ok(None),
            // `julio del 24`, `15 de julio del 24`
            (false, _) if self.near(number) => Ok(year),
            (false, _) => Err(When::Other),
        }
    }

    /// A word that is no date by itself.
    fn word(&mut self) -> Result<(), When> {
        let at = self.at;
        self.at += 1;
        if let Some(year) = self.long(at) {
            match (self.parts.last_mut(), self.front) {
                (None, None) => self.front = Some((year, false)),
                (_, Some((_, true))) => {
                    self.front = Some((year, false));
                    self.link.get_or_insert(Link::Range);
                }
                (Some(last), None) if last.year.is_none() => last.year = Some(year),
                _ => return Err(When::Other),
            }
            return Ok(());
        }
        match self.sense(at) {
            Sense::To => self.link = Some(Link::Range),
            Sense::And => self.link = Some(Link::List),
            Sense::Before if self.parts.is_empty() => self.before = true,
            Sense::Until if self.parts.is_empty() => self.until = true,
            Sense::Until => self.link = Some(Link::Range),
            Sense::From if self.parts.is_empty() => self.from = true,
            Sense::Recurs => self.recurs = true,
            Sense::Of => {}
            Sense::Around => {
                if !self.parts.is_empty() {
                    self.link.get_or_insert(Link::Range);
                }
            }
            // `10 días`
            Sense::Counted if at > 0 && self.counts(at - 1) => return Err(When::Other),
            Sense::Counted => {}
            Sense::Period(label) if label == Label::Week && self.parts.is_empty() => {
                self.week = true;
            }
            Sense::Period(_) | Sense::From | Sense::Before | Sense::Last | Sense::Unknown => {
                return Err(When::Other);
            }
            Sense::Digits | Sense::Number(_) | Sense::Nth(_) | Sense::Month(_) => {
                return Err(When::Other);
            }
        }
        Ok(())
    }

    fn counts(&self, at: usize) -> bool {
        matches!(
            self.sense(at),
            Sense::Digits | Sense::Number(_) | Sense::Nth(_)
        ) && self.long(at).is_none()
    }
}
