//! Numbers, dates and hours as an announcer reads them aloud: «sábado veinte de julio, de las nueve de
//! la mañana…».
//!
//! Deliberately absent: numbers above 9,999, which stay in figures, and the gender of what is counted.

use crate::locale::Lang;
use crate::t;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

impl Lang {
    /// A number in words.
    pub fn in_words(self, number: u32) -> String {
        let simple = |n: u32| t!(self, "spoken-number", n = n, figures = n.to_string());
        match number {
            0..=29 => simple(number),
            30..=99 if number.is_multiple_of(10) => simple(number),
            30..=99 => t!(
                self,
                "spoken-tens",
                tens = simple(number / 10 * 10),
                unit = simple(number % 10)
            ),
            100..=999 if number.is_multiple_of(100) => simple(number),
            100..=999 => t!(
                self,
                "spoken-hundreds",
                hundreds = number / 100,
                rest = self.in_words(number % 100)
            ),
            1000..=9999 => {
                let thousands = number / 1000;
                let words = self.in_words(thousands);
                let said = t!(
                    self,
                    "spoken-thousands",
                    thousands = thousands,
                    words = words
                );
                match number % 1000 {
                    0 => said,
                    rest => format!("{said} {}", self.in_words(rest)),
                }
            }
            _ => number.to_string(),
        }
    }

    /// A text with its figures in words: `Calle 50 # 51-25`.
    pub fn read_aloud(self, text: &str) -> String {
        let text = text.replace('#', &format!(" {} ", t!(self, "spoken-hash")));
        let mut said = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
            let (before, from) = rest.split_at(at);
            let end = from.find(|c: char| !c.is_ascii_digit());
            let (figures, after) = from.split_at(end.unwrap_or(from.len()));
            said.push_str(before);
            match figures.parse::<u32>() {
                Ok(number) => said.push_str(&self.in_words(number)),
                Err(_) => said.push_str(figures),
            }
            // A letter behind figures is a word of its own, and so are figures behind a dash.
            let dashed = after.strip_prefix(['-', '–']);
            let dashed = dashed.filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
            if dashed.is_some() || after.starts_with(char::is_alphabetic) {
                said.push(' ');
            }
            rest = dashed.unwrap_or(after);
        }
        said.push_str(rest);
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Weekday, day and month.
    pub fn spoken_date(self, date: NaiveDate) -> String {
        let day = date.day();
        let day = t!(self, "spoken-day", day = day, words = self.in_words(day));
        t!(
            self,
            "spoken-date",
            weekday = self.weekday(date),
            day = day,
            month = self.month(date.month())
        )
    }

    /// The hour with its part of the day.
    pub fn spoken_hour(self, time: NaiveTime) -> String {
        let minute = time.minute();
        let past = t!(
            self,
            "spoken-past",
            minute = minute,
            words = self.in_words(minute)
        );
        let part = match time.hour() {
            0..5 => "night",
            5..12 => "morning",
            12 => "noon",
            13..19 => "afternoon",
            _ => "evening",
        };
        let hour = time.hour12().1;
        let said = t!(
            self,
            "spoken-hour",
            hour = hour,
            words = self.in_words(hour),
            past = past,
            part = part
        );
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        let (spanish, english) = (Lang::spanish(), Lang::parse("en").unwrap());
        for (number, es, en) in [
            (0, "cero", "zero"),
            (16, "dieciséis", "sixteen"),
            (21, "veintiuno", "twenty-one"),
            (40, "cuarenta", "forty"),
            (99, "noventa y nueve", "ninety-nine"),
            (100, "cien", "one hundred"),
            (150, "ciento cincuenta", "one hundred and fifty"),
            (1000, "mil", "one thousand"),
            (2024, "dos mil veinticuatro", "two thousand twenty-four"),
            (
                9999,
                "nueve mil novecientos noventa y nueve",
                "nine thousand nine hundred and ninety-nine",
            ),
            (10_000, "10000", "10000"),
        ] {
            assert_eq!(spanish.in_words(number), es);
            assert_eq!(english.in_words(number), en);
        }
        for lang in [spanish, english] {
            for number in 0..10_000 {
                let said = lang.in_words(number);
                assert!(!said.contains(|c: char| c.is_ascii_digit()), "{said}");
            }
        }
    }

    #[test]
    fn addresses_and_years_are_said() {
        let said = Lang::spanish().read_aloud("Calle 50 # 51-25, piso 2B (2024-2027)");
        let expected = "Calle cincuenta número cincuenta y uno veinticinco, piso dos B \
                        (dos mil veinticuatro dos mil veintisiete)";
        assert_eq!(said, expected);
    }

    #[test]
    fn hours_and_days_are_said() {
        let (spanish, english) = (Lang::spanish(), Lang::parse("en").unwrap());
        for (hour, minute, es, en) in [
            (9, 0, "las nueve de la mañana", "nine in the morning"),
            (
                13,
                15,
                "la una y cuarto de la tarde",
                "one fifteen in the afternoon",
            ),
            (12, 0, "las doce del mediodía", "twelve noon"),
            (
                19,
                30,
                "las siete y media de la noche",
                "seven thirty in the evening",
            ),
            (
                8,
                5,
                "las ocho y cinco de la mañana",
                "eight oh five in the morning",
            ),
        ] {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            assert_eq!(spanish.spoken_hour(time), es);
            assert_eq!(english.spoken_hour(time), en);
        }
        let first = NaiveDate::from_ymd_opt(2024, 6, 1).unwrap();
        assert_eq!(spanish.spoken_date(first), "sábado primero de junio");
        assert_eq!(english.spoken_date(first), "Saturday the first of June");
    }
}
