//! When, as municipal files say it: `31 DE ENERO DE 2022`, `6/06/2024`, `Marzo`, `1er trimestre`,
//! `PERMANENTE`, `del 1 al 15 de junio`. A word that is not understood makes the cell no date.

use super::vocabulary::{Label, vocabulary};
use crate::domain::base::fold::Words;
use crate::domain::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::domain::schedule::Precision;
use chrono::{Datelike, Days, NaiveDate};

/// What a cell says about when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing.
    Empty,
    /// All the time.
    Permanent,
    /// One point, or two and more with what lies between.
    Points(Vec<Point>),
    /// A date that does not exist, and the nearest one.
    NoSuch(Option<NaiveDate>),
    /// Months without a year to put them in.
    NoYear,
    /// Something else.
    Other,
}

/// A day, or a stretch of whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub precision: Precision,
    /// Whether the cell says the year.
    pub has_year: bool,
}

impl Point {
    fn day(date: NaiveDate, has_year: bool) -> Self {
        Self {
            first: date,
            last: date,
            precision: Precision::Day,
            has_year,
        }
    }

    /// Whole months of a year.
    pub(super) fn months(year: i32, first: u32, last: u32, has_year: bool) -> Option<Self> {
        Some(Self {
            first: NaiveDate::from_ymd_opt(year, first, 1)?,
            last: last_day(year, last)?,
            precision: if last - first == 3 {
                Precision::FourMonthPeriod
            } else {
                Precision::Month
            },
            has_year,
        })
    }
}

/// The first and the last month of the nth period of a kind.
pub(super) fn months_of(period: Label, number: u32) -> Option<(u32, u32)> {
    let length = match period {
        Label::FourMonths => 4,
        Label::Quarter => 3,
        Label::Half => 6,
        Label::Month => 1,
        Label::Number | Label::Stage | Label::Elements | Label::Title | Label::Task => return None,
        Label::Action | Label::Product | Label::Target | Label::Responsible => return None,
        Label::Start | Label::Finish | Label::Due => return None,
        Label::Indicator | Label::Unit | Label::Remarks => return None,
    };
    let last = number.checked_mul(length)?;
    (1..=12)
        .contains(&last)
        .then_some((last + 1 - length, last))
}

/// Whether a cell may be a date, whatever its year.
pub(super) fn looks_like_one(text: &str) -> bool {
    text.len() < 60 && !matches!(read(text, Some(2000)), When::Empty | When::Other)
}

/// What a cell says about when; `year` is for months that name none.
pub(super) fn read(text: &str, year: Option<i32>) -> When {
    if text.is_empty() || text == "-" {
        return When::Empty;
    }
    if text.len() > 120 {
        return When::Other;
    }
    let vocabulary = vocabulary();
    let words = Words::of(text);
    let all = words.all();
    if vocabulary
        .dates
        .permanent
        .iter()
        .any(|phrase| phrase == all)
    {
        return When::Permanent;
    }
    // A date that a spreadsheet shows as the number it is.
    if words.len() == 1
        && let Ok(serial @ 30_000..=60_000) = all.parse::<u64>()
    {
        let day = NaiveDate::from_ymd_opt(1899, 12, 30)
            .and_then(|zero| zero.checked_add_days(Days::new(serial)));
        return day.map_or(When::Other, |day| When::Points(vec![Point::day(day, true)]));
    }
    let mut reader = Reader {
        words,
        at: 0,
        year,
        parts: Vec::new(),
    };
    reader.run().unwrap_or_else(|other| other)
}

/// What was read before the years are known for all.
#[derive(Clone, Copy)]
struct Part {
    day: Option<u32>,
    /// First and last month; none as long as only a day was read.
    months: Option<(u32, u32)>,
    year: Option<i32>,
}

struct Reader<'a> {
    words: Words<'a>,
    at: usize,
    year: Option<i32>,
    parts: Vec<Part>,
}

impl Reader<'_> {
    fn run(&mut self) -> Result<When, When> {
        while self.at < self.words.len() {
            let part = self.numeric().or_else(|| self.worded());
            match part {
                Some(part) => self.parts.push(part),
                None => {
                    let word = self.words.get(self.at);
                    let dates = &vocabulary().dates;
                    if let (Some(year), false) = (year_of(word), self.parts.is_empty()) {
                        // `Enero y febrero de 2024`
                        for part in self.parts.iter_mut().filter(|part| part.year.is_none()) {
                            part.year = Some(year);
                        }
                    } else if !dates.around.contains(word) && !dates.between.contains(word) {
                        return Err(When::Other);
                    }
                    self.at += 1;
                }
            }
        }
        self.points()
    }

    /// `6/06/2024`, `2024-06-06`, `6.6.24`
    fn numeric(&mut self) -> Option<Part> {
        let number = |at: usize| self.words.get(at).parse::<u32>().ok();
        let joined = |at: usize| matches!(self.words.gap(at).trim(), "/" | "-" | "." | "\\");
        let (one, two, three) = (number(self.at)?, number(self.at + 1)?, number(self.at + 2)?);
        if !joined(self.at + 1) || !joined(self.at + 2) {
            return None;
        }
        let long = self.words.get(self.at).len() == 4;
        let (day, month, year) = if long {
            (three, two, one)
        } else {
            (one, two, three)
        };
        let year = if year < 100 { year + 2000 } else { year };
        self.at += 3;
        Some(Part {
            day: Some(day),
            months: Some((month, month)),
            year: i32::try_from(year).ok(),
        })
    }

    /// `31 de enero de 2022`, `enero`, `enero 31`, `1er trimestre`, `cuatrimestre 2`
    fn worded(&mut self) -> Option<Part> {
        let vocabulary = vocabulary();
        let (at, word) = (self.at, self.words.get(self.at));
        let period = |at: usize| {
            vocabulary
                .label(self.words.get(at))
                .filter(|label| months_of(*label, 1).is_some() && *label != Label::Month)
        };
        let named = |number: usize, period_at: usize| {
            months_of(
                period(period_at)?,
                vocabulary.ordinal(self.words.get(number))?,
            )
        };
        if let Some(months) = named(at, at + 1).or_else(|| named(at + 1, at)) {
            self.at += 2;
            let year = self.year_after();
            return Some(Part {
                day: None,
                months: Some(months),
                year,
            });
        }
        if let Some(month) = vocabulary.month(word) {
            self.at += 1;
            let day = self.words.get(self.at).parse().ok().filter(|day| *day < 32);
            self.at += usize::from(day.is_some());
            let year = self.year_after();
            return Some(Part {
                day,
                months: Some((month, month)),
                year,
            });
        }
        let day = without_ending(word, &vocabulary.dates.day_endings)
            .parse()
            .ok()
            .filter(|day: &u32| *day < 100)?;
        self.at += 1;
        let skipped = usize::from(vocabulary.dates.of.contains(self.words.get(self.at)));
        match vocabulary.month(self.words.get(self.at + skipped)) {
            Some(month) => {
                self.at += skipped + 1;
                let year = self.year_after();
                Some(Part {
                    day: Some(day),
                    months: Some((month, month)),
                    year,
                })
            }
            // `1 al 15 de junio`
            None => Some(Part {
                day: Some(day),
                months: None,
                year: None,
            }),
        }
    }

    fn year_after(&mut self) -> Option<i32> {
        let skipped = self.words.get(self.at);
        let skipped = usize::from(vocabulary().dates.of.contains(skipped));
        let (at, gap) = (self.at + skipped, self.words.gap(self.at + skipped));
        let word = self.words.get(at);
        // `31-ene-24`
        let short = || word.parse().ok().filter(|_| word.len() == 2 && gap == "-");
        let year = year_of(word).or_else(|| short().map(|year: i32| 2000 + year))?;
        self.at = at + 1;
        Some(year)
    }

    fn points(&mut self) -> Result<When, When> {
        // A day alone belongs to the month that comes after; so does a year.
        let (mut months, mut year) = (None, None);
        for part in self.parts.iter_mut().rev() {
            part.months = part.months.or(months);
            part.year = part.year.or(year);
            (months, year) = (part.months, part.year);
        }
        let mut points: Vec<Point> = Vec::new();
        for part in &self.parts {
            let (first, last) = part.months.ok_or(When::Other)?;
            let year = part.year.or(self.year).ok_or(When::NoYear)?;
            let has_year = part.year.is_some();
            let point = |year| match part.day {
                Some(day) => {
                    NaiveDate::from_ymd_opt(year, first, day).map(|date| Point::day(date, has_year))
                }
                None => Point::months(year, first, last, has_year),
            };
            let mut point_here =
                point(year).ok_or_else(|| When::NoSuch(nearest(year, first, part.day)))?;
            // `Noviembre – febrero` ends in the next year.
            if let Some(before) = points.last()
                && !has_year
                && point_here.last < before.first
                && let Some(next) = point(year + 1)
            {
                point_here = next;
            }
            if !(FIRST_YEAR..=LAST_YEAR).contains(&point_here.first.year()) {
                return Err(When::NoSuch(None));
            }
            points.push(point_here);
        }
        if points.is_empty() {
            return Err(When::Other);
        }
        Ok(When::Points(points))
    }
}

/// `1ro`
fn without_ending<'a>(word: &'a str, endings: &[String]) -> &'a str {
    let mut endings = endings.iter();
    let number = endings.find_map(|ending| word.strip_suffix(ending.as_str()));
    number.unwrap_or(word)
}

/// The nearest date to one that does not exist: the end of the month, or day and month exchanged.
fn nearest(year: i32, month: u32, day: Option<u32>) -> Option<NaiveDate> {
    let day = day?;
    if month > 12 {
        return NaiveDate::from_ymd_opt(year, day, month);
    }
    last_day(year, month).filter(|last| day > last.day() && day <= 31)
}

fn last_day(year: i32, month: u32) -> Option<NaiveDate> {
    (28..=31)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

/// A year of the calendar, in four digits.
pub(super) fn year_of(word: &str) -> Option<i32> {
    let year = word.parse().ok().filter(|_| word.len() == 4)?;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match read(text, Some(2024)) {
            When::Points(points) => {
                let points = points.iter().map(|point| {
                    let year = if point.has_year { "" } else { "?" };
                    match point.precision {
                        Precision::Day => format!("{}{year}", point.first),
                        _ => format!("{}..{}{year}", point.first, point.last),
                    }
                });
                points.collect::<Vec<_>>().join(" + ")
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn dates_are_read_as_municipalities_write_them() {
        for (text, expected) in [
            ("6/06/2024", "2024-06-06"),
            ("31 DE ENERO DE 2022", "2022-01-31"),
            ("2024-07-13", "2024-07-13"),
            ("31-ene-22", "2022-01-31"),
            ("31-ene-2022", "2022-01-31"),
            ("enero 31 de 2022", "2022-01-31"),
            ("1.7.24", "2024-07-01"),
            ("Marzo", "2024-03-01..2024-03-31?"),
            ("Febrero de 2023", "2023-02-01..2023-02-28"),
            (
                "Enero - Marzo",
                "2024-01-01..2024-01-31? + 2024-03-01..2024-03-31?",
            ),
            (
                "noviembre a febrero",
                "2024-11-01..2024-11-30? + 2025-02-01..2025-02-28?",
            ),
            ("del 1 al 15 de junio de 2023", "2023-06-01 + 2023-06-15"),
            ("1er trimestre", "2024-01-01..2024-03-31?"),
            ("II semestre de 2023", "2023-07-01..2023-12-31"),
            ("Cuatrimestre 3", "2024-09-01..2024-12-31?"),
            ("PERMANENTE", "Permanent"),
            ("45432", "2024-05-20"),
            ("31/02/2024", "NoSuch(Some(2024-02-29))"),
            ("06/25/2024", "NoSuch(Some(2024-06-25))"),
            ("40/13/2024", "NoSuch(None)"),
            ("1/1/3024", "NoSuch(None)"),
            ("por definir", "Other"),
            ("10 días después del 31 de enero", "Other"),
            ("Secretaría de Planeación", "Other"),
            ("2024", "Other"),
            ("", "Empty"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
        assert_eq!(read("marzo", None), When::NoYear);
    }
}
