//! Results of a survey in words: numbers as they are written, rows by their names, how choices are
//! counted.

use super::Lang;
use crate::domain::survey::results::{Measure, Ranked, Row, Share};
use crate::domain::survey::{Choice, Kind, Method, Origin, Places};
use crate::t;

impl Lang {
    /// A number with so many decimals: `4,2`.
    pub fn decimal(self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        text.replace('.', &t!(self, "results-mark"))
    }

    /// A count with its thousands apart, from ten thousand on.
    pub fn count(self, count: u64) -> String {
        // The letters of the pictures have no narrower gap.
        grouped(count, '\u{a0}')
    }

    /// A share of a whole, 0 to 1: `34 %`, and `2,5 %` of little.
    pub fn percent(self, share: f64) -> String {
        let percent = share * 100.0;
        let decimals = usize::from(percent < 9.95 && percent > 0.0);
        t!(
            self,
            "results-percent",
            value = self.decimal(percent, decimals)
        )
    }

    /// What a row is called.
    pub fn row(self, row: &Row, places: &Places) -> String {
        let called = |all: &[Choice], key: &crate::domain::base::Key| {
            let found = all.iter().find(|one| one.key == *key);
            found.map_or_else(
                || key.to_string(),
                |one| one.name.read(self.code()).to_owned(),
            )
        };
        match row {
            Row::Zone(Some(key)) => called(&places.zones, key),
            Row::Group(Some(key)) => called(&places.groups, key),
            Row::All => t!(self, "results-row", row = "all"),
            Row::Origin(origin) => t!(self, "results-row", row = origin.name()),
            Row::Zone(None) => t!(self, "results-row", row = "zone"),
            Row::Group(None) => t!(self, "results-row", row = "group"),
        }
    }

    /// What a choice stands there by: `1 234 votos`, `4,2 de 5`.
    pub fn measure(self, measure: Measure) -> String {
        let (number, most) = match measure {
            Measure::Votes(votes) => (self.count(votes.into()), 0),
            Measure::Points(points) => (self.count(points), 0),
            Measure::Mean(None, _) => return t!(self, "results-no-mean"),
            Measure::Mean(Some(mean), most) => (self.decimal(mean, 2), most),
        };
        let measure = match measure {
            Measure::Votes(1) => "vote",
            other => other.name(),
        };
        t!(
            self,
            "results-measure",
            measure = measure,
            number = number,
            most = most
        )
    }

    /// The same with the share of ballots that chose it. Of points there is no share that says the same.
    pub fn standing(self, one: &Ranked<'_>) -> String {
        let number = self.measure(one.measure);
        match one.measure {
            Measure::Votes(_) => format!("{number} · {}", self.percent(one.share)),
            Measure::Points(..) | Measure::Mean(..) => number,
        }
    }

    /// How many took part, and how many of them in the chat and on paper, if that is shown.
    pub fn people(self, people: u32, participation: &[Share]) -> String {
        let of = |origin| {
            let mut all = participation.iter();
            let found = all.find(|share| share.of == Row::Origin(origin))?;
            Some(self.count(found.people.into()))
        };
        let all = self.count(people.into());
        match (of(Origin::Chat), of(Origin::Paper)) {
            (Some(chat), Some(paper)) if paper != "0" => t!(
                self,
                "results-people-both",
                count = people,
                all = all,
                chat = chat,
                paper = paper
            ),
            _ => t!(self, "results-people", count = people, all = all),
        }
    }

    /// How a question is answered and its choices are ordered, in one or two sentences.
    pub fn method(self, kind: &Kind) -> String {
        let (method, most) = match (kind, kind.method()) {
            (Kind::Scale { most }, _) => ("scale", *most),
            (_, Some(Method::Choose { most: 1 })) => ("one", 1),
            (_, Some(Method::Choose { most })) => ("choose", most),
            (_, Some(Method::Order { most })) => ("order", most),
            (_, Some(Method::Score { most })) => ("score", most),
            (Kind::Number { .. }, None) => ("number", 0),
            (Kind::Zone, None) => ("zone", 0),
            (_, None) => ("text", 0),
        };
        t!(self, "results-method", method = method, most = most)
    }
}

/// A count with a gap between its thousands, from ten thousand on.
pub(crate) fn grouped(count: u64, gap: char) -> String {
    let digits = count.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(gap);
        }
        text.push(digit);
    }
    text
}
