//! Dates in digits.

use super::When;
use super::grammar::Reader;
use super::span::{Link, Part, Which};

impl Reader<'_> {
    /// `6/06/2024`, `2024-06-06`, `6.6.24`, `07/2024`, `2024-07`, `15/07`
    pub(super) fn numeric(&mut self) -> Result<bool, When> {
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
            (true, (1..=2, 1..=2, 2)) => {
                // `24-07-02`: the year may stand in front.
                let turned = one == "-" && self.near(number(at)) && number(at) != number(at + 2);
                if !self.near(number(at + 2)) || turned {
                    return Err(When::Other);
                }
                let year = 2000 + number(at + 2) as i32;
                Part::day(Some(number(at)), number(at + 1), year)
            }
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
}
