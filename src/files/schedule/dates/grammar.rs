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
    fn short(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        (1..=2).contains(&token.digits).then_some(token.number)
    }

    /// A year in four digits.
    fn long(&self, at: usize) -> Option<i32> {
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
    fn near(&self, number: u32) -> bool {
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

    /// `6/06/2024`, `2024-06-06`, `6.6.24`, `07/2024`, `2024-07`, `15/07`
    fn numeric(&mut self) -> Result<bool, When> {
        let at = self.at;
        let sep = |at: usize| {
            Some(self.gap(at).trim()).filter(|sep| matches!(*sep, "/" | "-" | "." | "\\"))
        };
        let digits = |at: usize| {
            let token = self.tokens.get(at).filter(|one| !one.ordinal);
            token.map_or(0, |one| one.digits)
        };
        let Some(one) = sep(at + 1).filter(|_| digits(at) > 0 && digits(at + 1) > 0) else {
            return Ok(false);
        };
        let number = |at: usize| self.tokens[at].number;
        let third = digits(at + 2) > 0 && self.gap(at + 1) == self.gap(at + 2);
        let fourth = third && digits(at + 3) > 0 && self.gap(at + 3) == self.gap(at + 1);
        let lengths = (digits(at), digits(at + 1), digits(at + 2));
        let part = match (third, lengths) {
            _ if fourth => return Err(When::Other),
            (true, (4, 1..=2, 1..=2)) => {
                Part::day(Some(number(at + 2)), number(at + 1), number(at) as i32)
            }
            (true, (1..=2, 1..=2, 4)) => {
                Part::day(Some(number(at)), number(at + 1), number(at + 2) as i32)
            }
            (true, (1..=2, 1..=2, 2)) => Part::day(
                Some(number(at)),
                number(at + 1),
                2000 + number(at + 2) as i32,
            ),
            (true, _) => return Ok(false),
            // `07/2024`
            (false, (1..=2, 4, _)) if self.gap(at + 1) == one && self.long(at + 1).is_some() => {
                if !(1..=12).contains(&number(at)) {
                    return Err(When::Other);
                }
                Part::day(None, number(at), number(at + 1) as i32)
            }
            // `2024-07`; `2024-01` and `2024-02` are terms of a university too.
            (false, (4, 2, _)) if self.gap(at + 1) == one && self.long(at).is_some() => {
                if !(3..=12).contains(&number(at + 1)) {
                    return Err(When::Other);
                }
                Part::day(None, number(at + 1), number(at) as i32)
            }
            // `15/07`
            (false, (1..=2, 1..=2, _)) if one == "/" && (1..=12).contains(&number(at + 1)) => {
                let year = self.year_after(at + 2, true)?;
                let part = Part {
                    which: Some(Which::Day(number(at))),
                    months: Some((number(at + 1), number(at + 1))),
                    year: year.map(|(year, _)| year),
                    link: Link::Range,
                };
                self.push(at, part)?;
                self.at = year.map_or(at + 2, |(_, end)| end);
                return Ok(true);
            }
            (false, _) => return Ok(false),
        };
        self.push(at, part)?;
        self.at = at + if third { 3 } else { 2 };
        Ok(true)
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
        let own = |at: usize| self.short(at).filter(|_| self.month(at + 1).is_none());
        let mut days: Vec<(u32, Link)> = Vec::new();
        let mut end = at + 1;
        if let Some(number) = own(end) {
            let american = tight(end) && self.gap(end + 1) == "/" && self.long(end + 1).is_some();
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
            Sense::Period(_) | Sense::From | Sense::Last | Sense::Unknown => {
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
