//! Dates and hours as people write them: «viernes 2 de agosto de 2024».

use super::Lang;
use crate::t;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

impl Lang {
    /// Weekday, day, month and year in words: `viernes 2 de agosto de 2024`.
    pub fn long_date(self, date: NaiveDate) -> String {
        t!(
            self,
            "date-long",
            weekday = self.weekday(date),
            day = date.day(),
            month = self.month(date.month()),
            year = date.year().to_string()
        )
    }

    /// Weekday, day and month, where the year is understood: `viernes 2 de agosto`.
    pub fn short_date(self, date: NaiveDate) -> String {
        t!(
            self,
            "date-short",
            weekday = self.weekday(date),
            day = date.day(),
            month = self.month(date.month())
        )
    }

    /// The hour as on a wall clock with twelve hours: `9:00 a. m.`
    pub fn hour(self, time: NaiveTime) -> String {
        if (time.hour(), time.minute()) == (12, 0) {
            return t!(self, "hour-noon");
        }
        let (pm, hour) = time.hour12();
        let minute = format!("{:02}", time.minute());
        if pm {
            t!(self, "hour-pm", hour = hour, minute = minute)
        } else {
            t!(self, "hour-am", hour = hour, minute = minute)
        }
    }

    /// The same with its article, where there is one: `las 9:00 a. m.`, `la 1:00 p. m.`
    pub fn the_hour(self, time: NaiveTime) -> String {
        let one = if time.hour12().1 == 1 { "yes" } else { "no" };
        t!(self, "hour-with-article", one = one, hour = self.hour(time))
    }

    /// The name of the weekday of `date`.
    pub fn weekday(self, date: NaiveDate) -> String {
        let number = date.weekday().number_from_monday();
        t!(self, "weekday", number = number)
    }

    /// The name of a month, 1 to 12.
    pub fn month(self, month: u32) -> String {
        t!(self, "month", number = month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2024, 8, 2).unwrap();
        assert_eq!(
            Lang::spanish().long_date(day),
            "viernes 2 de agosto de 2024"
        );
        let english = Lang::parse("en").unwrap();
        assert_eq!(english.long_date(day), "Friday 2 August 2024");
        let nine = NaiveTime::from_hms_opt(9, 5, 0).unwrap();
        assert_eq!(Lang::spanish().hour(nine), "9:05 a. m.");
        assert_eq!(Lang::spanish().the_hour(nine), "las 9:05 a. m.");
        let one = NaiveTime::from_hms_opt(13, 30, 0).unwrap();
        assert_eq!(Lang::spanish().the_hour(one), "la 1:30 p. m.");
        assert_eq!(english.the_hour(one), "1:30 p.m.");
    }
}
