//! Days and hours as people write them: `13/07/2024 9:00`, «sábado 13 de julio, 2 p. m.», «mañana».
//!
//! Day before month, as in Colombia; a year first is also understood. A day without a year is the next
//! one, and so is a weekday. What can mean two things is a doubt ([`Lang::doubt`]), which is asked about.
//! Deliberately absent: any word of any language, which the catalogue has, and guessing: what is not
//! understood is asked again.

mod doubt;
mod hours;
mod token;
mod words;

use crate::locale::Lang;
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};
pub use doubt::{Doubt, Moment};
use token::tokens;
use words::Words;

impl Lang {
    /// The day somebody wrote, and the hour if there is one; `today` decides what is next.
    pub fn read_moment(
        self,
        text: &str,
        today: NaiveDate,
    ) -> Option<(NaiveDate, Option<NaiveTime>)> {
        let (tokens, words) = (tokens(text), Words::of(self));
        let found = words.day_in(&tokens, today)?;
        match words.hour_of(&found) {
            Some((hour, around)) => Some((found.day, Some(words.time_in(hour, around)?))),
            None => Some((found.day, None)),
        }
    }

    /// The same of something that has been: a day without a year, and a weekday, is the last one of its name.
    pub fn read_past_moment(
        self,
        text: &str,
        today: NaiveDate,
    ) -> Option<(NaiveDate, Option<NaiveTime>)> {
        /// Read from so long ago, only what names a month and a day is of the same name again.
        const BACK: u64 = 300;
        let found = self.read_moment(text, today)?;
        if found.0 <= today {
            return Some(found);
        }
        if Words::of(self).is_coming_weekday(&tokens(text), found.0, today) {
            return Some((found.0 - Days::new(7), found.1));
        }
        let earlier = self.read_moment(text, today - Days::new(BACK));
        let is_last = |one: &(NaiveDate, _)| {
            one.0 <= today && (one.0.month(), one.0.day()) == (found.0.month(), found.0.day())
        };
        Some(earlier.filter(is_last).unwrap_or(found))
    }

    /// The hour somebody wrote, and nothing else with a number in it.
    pub fn read_time(self, text: &str) -> Option<NaiveTime> {
        let (tokens, words) = (tokens(text), Words::of(self));
        let is_day = words.is_far(&tokens) || words.has_number_of_day(&tokens);
        words.time_in(&tokens, &[]).filter(|_| !is_day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(language: &str, text: &str) -> Option<String> {
        let today = NaiveDate::from_ymd_opt(2024, 7, 10).unwrap();
        let (day, time) = Lang::parse(language).unwrap().read_moment(text, today)?;
        let time = time.map(|time| time.format(" %H:%M").to_string());
        Some(format!("{day}{}", time.unwrap_or_default()))
    }

    #[test]
    fn days_and_hours_as_people_write_them() {
        for (text, means) in [
            ("13/07/2024 9:00", "2024-07-13 09:00"),
            ("13-7-24", "2024-07-13"),
            ("13.07.2024 a las 14:30", "2024-07-13 14:30"),
            ("2024-07-13", "2024-07-13"),
            ("13/7", "2024-07-13"),
            ("9/7", "2025-07-09"),
            ("29/2", "2028-02-29"),
            ("13 de julio", "2024-07-13"),
            ("sábado 13 de JULIO de 2024, 9 a. m.", "2024-07-13 09:00"),
            ("el 13 de julio del 2024 a las 2 pm", "2024-07-13 14:00"),
            ("13 jul 12 m.", "2024-07-13 12:00"),
            ("13 de julio 12:15 am", "2024-07-13 00:15"),
            ("1 de enero", "2025-01-01"),
            ("hoy 5 p.m.", "2024-07-10 17:00"),
            ("Mañana", "2024-07-11"),
            ("13 de julio 3 de la tarde", "2024-07-13 15:00"),
            ("13 de julio 9 de la mañana", "2024-07-13 09:00"),
            ("13 de julio a las 7 de la noche", "2024-07-13 19:00"),
            ("13 de julio 2pm en el parque", "2024-07-13 14:00"),
            ("mañana 8 de la mañana", "2024-07-11 08:00"),
            // Today is a Wednesday.
            ("viernes 9 am", "2024-07-12 09:00"),
            ("este viernes a las 5 de la tarde", "2024-07-12 17:00"),
            ("el próximo martes a las 5 de la tarde", "2024-07-16 17:00"),
            ("el próximo viernes 19 a las 10", "2024-07-19 10:00"),
            ("martes", "2024-07-16"),
            ("el viernes 19 de julio a las 10", "2024-07-19 10:00"),
            ("pasado mañana 10 a. m.", "2024-07-12 10:00"),
            ("el viernes 19", "2024-07-19"),
            ("viernes 12", "2024-07-12"),
            ("viernes, 19, 3 p. m.", "2024-07-19 15:00"),
            ("miércoles 17 a las 10", "2024-07-17 10:00"),
            ("viernes 9 de la mañana", "2024-07-12 09:00"),
            ("viernes 14:30", "2024-07-12 14:30"),
            ("el viernes por la noche a las 8", "2024-07-12 20:00"),
            ("el viernes por la mañana a las 8", "2024-07-12 08:00"),
            ("mañana en la tarde a las 8", "2024-07-11 20:00"),
            ("la noche del viernes a las 8", "2024-07-12 20:00"),
            ("en la tarde del viernes a las 3", "2024-07-12 15:00"),
            ("el viernes en la mañana a las 9", "2024-07-12 09:00"),
            ("la mañana del viernes a las 7", "2024-07-12 07:00"),
            ("la tarde de mañana a las 4", "2024-07-11 16:00"),
            ("la noche del 13 de julio a las 7:30", "2024-07-13 19:30"),
            ("a las 8 de la noche del viernes", "2024-07-12 20:00"),
            (
                "La mesa de la tarde es mañana a las 9 a. m.",
                "2024-07-11 09:00",
            ),
            (
                "El taller de la tarde es el viernes a las 9 a. m.",
                "2024-07-12 09:00",
            ),
            ("a las 3 del viernes en la tarde", "2024-07-12 15:00"),
            ("9:30 a. m. del 13/07/2024", "2024-07-13 09:30"),
            ("esta noche a las 8", "2024-07-10 20:00"),
            ("esta tarde a las 3", "2024-07-10 15:00"),
            ("2 encuentros el viernes", "2024-07-12"),
            ("mañana a las 9 y media", "2024-07-11 09:30"),
            ("mañana a las 3 y cuarto de la tarde", "2024-07-11 15:15"),
        ] {
            assert_eq!(read("es", text).as_deref(), Some(means), "{text}");
        }
        for (text, means) in [
            ("July 13, 2024 9 am", "2024-07-13 09:00"),
            ("13 of July", "2024-07-13"),
            ("tomorrow 14:00", "2024-07-11 14:00"),
            ("next Tuesday at 5 in the afternoon", "2024-07-16 17:00"),
            ("the day after tomorrow 10 am", "2024-07-12 10:00"),
            ("Friday the 19 at 10", "2024-07-19 10:00"),
            ("tomorrow at half past 9", "2024-07-11 09:30"),
            ("tomorrow evening at 8", "2024-07-11 20:00"),
            ("on the evening of Friday at 8", "2024-07-12 20:00"),
            ("Friday night at 9", "2024-07-12 21:00"),
            ("at 3 on Friday afternoon", "2024-07-12 15:00"),
            ("this afternoon at 3", "2024-07-10 15:00"),
            ("on the 13 of July at 9 in the morning", "2024-07-13 09:00"),
        ] {
            assert_eq!(read("en", text).as_deref(), Some(means), "{text}");
        }
    }

    #[test]
    fn what_has_been_is_the_last_day_of_its_name() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (today, text, means) in [
            ("2024-07-10", "9 de julio a las 8 a. m.", "2024-07-09"),
            ("2024-07-10", "10/7", "2024-07-10"),
            ("2025-07-10", "10/7", "2025-07-10"),
            ("2024-07-10", "20 de diciembre", "2023-12-20"),
            ("2026-01-15", "31/12", "2025-12-31"),
            ("2024-07-10", "2 de mayo de 2022", "2022-05-02"),
            ("2025-07-10", "hoy 9 a. m.", "2025-07-10"),
            ("2026-03-01", "ayer a las 3 p. m.", "2026-02-28"),
            // Today is a Sunday: a weekday is the last one of its name.
            ("2026-03-01", "el viernes a las 9", "2026-02-27"),
            (
                "2026-03-01",
                "el viernes pasado a las 3 de la tarde",
                "2026-02-27",
            ),
            ("2024-07-15", "el viernes a las 3", "2024-07-12"),
            ("2024-07-10", "viernes 12 de julio de 2024", "2024-07-12"),
            // What is to come is told as such.
            ("2024-07-10", "mañana", "2024-07-11"),
            ("2025-07-10", "mañana a las 8 a. m.", "2025-07-11"),
            ("2024-07-10", "11 de julio de 2024", "2024-07-11"),
        ] {
            let found = Lang::spanish().read_past_moment(text, day(today));
            assert_eq!(found.unwrap().0, day(means), "{today} {text}");
        }
    }

    #[test]
    fn what_can_mean_two_things_is_a_doubt() {
        let today = NaiveDate::from_ymd_opt(2024, 7, 10).unwrap();
        let hour = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (text, doubt) in [
            ("mañana a las 3", hour(3, 0)),
            ("13/07/2024 5:30", hour(5, 30)),
            ("7", hour(7, 0)),
            ("a las 3 del viernes", hour(3, 0)),
            ("en la tarde del viernes a las 3", None),
            ("el viernes en la mañana a las 6", None),
            ("2 encuentros el viernes", None),
            ("mañana a las 3 de la tarde", None),
            ("mañana a las 3 p. m.", None),
            ("mañana a las 03:00", None),
            ("mañana a las 9", None),
            ("mañana a las 15", None),
            ("12/07/2024 8:00", None),
            ("mañana", None),
            ("3 de julio", None),
        ] {
            let found = Lang::spanish().doubt(text, today);
            assert_eq!(found, doubt.map(Doubt::Half), "{text}");
        }
        let week = today + Days::new(7);
        let found = Lang::spanish().doubt("el miércoles a las 5 de la tarde", today);
        assert_eq!(found, Some(Doubt::Weekday(today, week)));
        assert_eq!(read("es", "miércoles 5 p. m."), None);
        let [friday, next] = [12, 19].map(|day| NaiveDate::from_ymd_opt(2024, 7, day).unwrap());
        for (language, text) in [
            ("es", "el próximo viernes a las 5 de la tarde"),
            ("es", "el viernes que viene"),
            ("es", "El viernes siguiente, 9 a. m."),
            ("en", "next Friday at 5 in the afternoon"),
        ] {
            let found = Lang::parse(language).unwrap().doubt(text, today);
            assert_eq!(found, Some(Doubt::Next(friday, next)), "{text}");
            assert_eq!(read(language, text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_or_no_hour_is_not_guessed() {
        for text in [
            "",
            "pronto",
            "31/02/2024",
            "32/1",
            "13/13/2024",
            "julio",
            "9:00",
            "13/07/2024 25:00",
            "13/07/2024 14 pm",
            "13/07/2024 9 10 11",
            "99999999999/7",
            // The 13th is a Saturday.
            "viernes 13",
            "el viernes en 8 días",
            "el viernes en ocho",
            "hoy en 8 días",
            "el otro viernes a las 9",
            "el viernes de la próxima semana a las 5 de la tarde",
            "mañana a las 9 menos cuarto",
            "mañana, un cuarto para las 9",
            // The hour of one half of the day, and the other half.
            "la mañana del viernes a las 8 de la noche",
            // Friday evening is over at two.
            "la noche del viernes a las 2",
            "el viernes a las 12 de la noche",
        ] {
            assert_eq!(read("es", text), None, "{text}");
        }
        // Nor is its number taken for an hour of a day that is known.
        for text in ["el viernes en 5 días", "viernes 13"] {
            assert_eq!(Lang::spanish().read_time(text), None, "{text}");
        }
        let today = NaiveDate::from_ymd_opt(2024, 7, 10).unwrap();
        let doubt = Lang::spanish().doubt("el viernes en 5 días", today);
        assert_eq!(doubt, None);
    }
}
