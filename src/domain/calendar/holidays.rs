//! The national holidays as a table of laws, and the year they make.
//!
//! A further law is one row more. A holiday that *moves* is observed on the Monday on or after its
//! nominal date (Ley 51 de 1983, art. 1); one that does not move is never replaced, not even on a
//! Sunday. Palm Sunday and Easter Sunday are no holidays of the law, and being Sundays they would
//! remove nothing.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A law that makes holidays, and the first day on which its holidays are observed.
#[derive(Debug, PartialEq, Eq)]
pub struct Law {
    /// How the law is quoted: `Ley 51 de 1983, art. 1`.
    pub citation: &'static str,
    /// No holiday of this law is observed before this day.
    pub in_force: NaiveDate,
}

/// Where in the year a holiday nominally falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nominal {
    /// Month and day.
    Fixed(u32, u32),
    /// Days after Easter Sunday; before it when negative.
    Easter(i64),
}

/// One row of the table: a holiday as its law describes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Which holiday it is.
    pub name: HolidayName,
    /// The date that the law names.
    pub nominal: Nominal,
    /// Whether it is observed on the Monday on or after the nominal date.
    pub moves: bool,
    /// The law that makes it.
    pub law: &'static Law,
}

/// The holidays that have a name in the catalogue of sentences.
#[cfg_attr(
    not(closed),
    expect(missing_docs, reason = "the names are the documentation")
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayName {
    NewYear,
    Epiphany,
    SaintJoseph,
    MaundyThursday,
    GoodFriday,
    LabourDay,
    Ascension,
    CorpusChristi,
    SacredHeart,
    PeterAndPaul,
    Chiquinquira,
    Independence,
    Boyaca,
    Assumption,
    ColumbusDay,
    AllSaints,
    Cartagena,
    ImmaculateConception,
    Christmas,
}

const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("a date of the table does not exist"),
    }
}

pub(super) static LEY_51_1983: Law = Law {
    citation: "Ley 51 de 1983, art. 1",
    in_force: date(1984, 1, 1),
};
/// Dated 1 June 2026: the holiday of 9 July was first observed on Monday 13 July 2026.
static LEY_2578_2026: Law = Law {
    citation: "Ley 2578 de 2026, art. 6",
    in_force: date(2026, 6, 1),
};

const fn fixed(name: HolidayName, month: u32, day: u32, moves: bool) -> Holiday {
    row(name, Nominal::Fixed(month, day), moves, &LEY_51_1983)
}

const fn easter(name: HolidayName, days: i64, moves: bool) -> Holiday {
    row(name, Nominal::Easter(days), moves, &LEY_51_1983)
}

const fn row(name: HolidayName, nominal: Nominal, moves: bool, law: &'static Law) -> Holiday {
    Holiday {
        name,
        nominal,
        moves,
        law,
    }
}

const STAYS: bool = false;
const MOVES: bool = true;

static HOLIDAYS: [Holiday; 19] = [
    fixed(HolidayName::NewYear, 1, 1, STAYS),
    fixed(HolidayName::Epiphany, 1, 6, MOVES),
    fixed(HolidayName::SaintJoseph, 3, 19, MOVES),
    easter(HolidayName::MaundyThursday, -3, STAYS),
    easter(HolidayName::GoodFriday, -2, STAYS),
    fixed(HolidayName::LabourDay, 5, 1, STAYS),
    easter(HolidayName::Ascension, 39, MOVES),
    easter(HolidayName::CorpusChristi, 60, MOVES),
    easter(HolidayName::SacredHeart, 68, MOVES),
    fixed(HolidayName::PeterAndPaul, 6, 29, MOVES),
    row(
        HolidayName::Chiquinquira,
        Nominal::Fixed(7, 9),
        MOVES,
        &LEY_2578_2026,
    ),
    fixed(HolidayName::Independence, 7, 20, STAYS),
    fixed(HolidayName::Boyaca, 8, 7, STAYS),
    fixed(HolidayName::Assumption, 8, 15, MOVES),
    fixed(HolidayName::ColumbusDay, 10, 12, MOVES),
    fixed(HolidayName::AllSaints, 11, 1, MOVES),
    fixed(HolidayName::Cartagena, 11, 11, MOVES),
    fixed(HolidayName::ImmaculateConception, 12, 8, STAYS),
    fixed(HolidayName::Christmas, 12, 25, STAYS),
];

/// A holiday in one particular year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObservedHoliday {
    /// The row of the law.
    pub holiday: &'static Holiday,
    /// The date that the law names, in this year.
    pub nominal: NaiveDate,
    /// The date on which nobody works.
    pub observed: NaiveDate,
}

/// The holidays of a year in the order in which they are observed. Two may share a day.
///
/// The law reaches back to 1984; earlier years have none here.
pub fn holidays_of(year: i32) -> Vec<ObservedHoliday> {
    let mut days: Vec<_> = HOLIDAYS
        .iter()
        .filter_map(|holiday| observe(holiday, year))
        .collect();
    days.sort_by_key(|day| day.observed);
    days
}

fn observe(holiday: &'static Holiday, year: i32) -> Option<ObservedHoliday> {
    let nominal = match holiday.nominal {
        Nominal::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day)?,
        Nominal::Easter(days) => {
            easter_sunday(year)?.checked_add_signed(chrono::TimeDelta::days(days))?
        }
    };
    let observed = if holiday.moves {
        monday_on_or_after(nominal)?
    } else {
        nominal
    };
    (observed >= holiday.law.in_force).then_some(ObservedHoliday {
        holiday,
        nominal,
        observed,
    })
}

fn monday_on_or_after(date: NaiveDate) -> Option<NaiveDate> {
    let days = Weekday::Mon.days_since(date.weekday());
    date.checked_add_days(Days::new(days.into()))
}

/// Easter Sunday of a Gregorian year (the algorithm of Meeus, Jones and Butcher).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let march = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(march / 31).ok()?,
        u32::try_from(march % 31 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, month, day) in [
            (1984, 4, 22),
            (2000, 4, 23),
            (2008, 3, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2038, 4, 25),
            (2100, 3, 28),
        ] {
            assert_eq!(
                easter_sunday(year),
                NaiveDate::from_ymd_opt(year, month, day)
            );
        }
    }
}
