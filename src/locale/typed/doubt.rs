//! What of a day and an hour can mean two things, and which two; and what is meant once somebody has said which.
//!
//! Deliberately absent: how it is asked in a chat.

use super::token::{Token, tokens};
use super::words::Words;
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta};

/// What can mean two things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// An hour of the morning or of the afternoon: `3`. As one of the morning.
    Half(NaiveTime),
    /// The weekday that it is today: today, or in a week.
    Weekday(NaiveDate, NaiveDate),
    /// «El próximo viernes» where a Friday is left of this week: that one, or the one after it.
    Next(NaiveDate, NaiveDate),
}

impl Doubt {
    /// The same of something that has been: the weekday that it is today is that of a week ago.
    #[must_use]
    pub fn of_the_past(self) -> Self {
        match self {
            Self::Weekday(today, _) => Self::Weekday(today, today - Days::new(7)),
            Self::Half(_) | Self::Next(..) => self,
        }
    }
}

/// A day, an hour, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Option<NaiveDate>,
    /// The hour; where it is not known of which half of the day, one of the morning.
    pub time: Option<NaiveTime>,
    /// Whether nobody has said of which half of the day that is.
    pub is_doubtful: bool,
}

impl Moment {
    /// As it can be typed in any language.
    pub fn typed(self) -> String {
        let day = self.day.map(|day| day.to_string());
        let time = self.time.map(|time| {
            let said = if self.is_doubtful { "%-H:%M" } else { "%H:%M" };
            time.format(said).to_string()
        });
        let both: Vec<_> = day.into_iter().chain(time).collect();
        both.join(" ")
    }
}

impl Lang {
    /// What of a day and an hour, or of an hour alone, somebody has to say more clearly.
    pub fn doubt(self, text: &str, today: NaiveDate) -> Option<Doubt> {
        let (tokens, words) = (tokens(text), Words::of(self));
        let (rest, around) = match words.day_in(&tokens, today) {
            Some(found) => words.hour_of(&found)?,
            None => {
                let at = |token: &Token| words.weekday(token) == Some(today.weekday());
                let found = tokens.iter().position(at);
                if found.is_some() {
                    return Some(Doubt::Weekday(today, today + Days::new(7)));
                }
                if let Some(first) = words.next_of_two(&tokens, today) {
                    return Some(Doubt::Next(first, first + Days::new(7)));
                }
                // No hour stands alone there.
                if words.is_far(&tokens) || words.has_number_of_day(&tokens) {
                    return None;
                }
                (&tokens[..], &[][..])
            }
        };
        words.doubtful_hour(rest, around).map(Doubt::Half)
    }

    /// What is asked about it.
    pub fn ask_which(self, doubt: Doubt) -> String {
        match doubt {
            Doubt::Half(time) => {
                let [morning, evening] = halves(time).map(|time| self.the_hour(time));
                t!(self, "doubt-half", morning = morning, evening = evening)
            }
            Doubt::Weekday(today, next) => t!(
                self,
                "doubt-weekday",
                weekday = self.weekday(today),
                date = self.short_date(next)
            ),
            Doubt::Next(first, second) => {
                let (first, second) = (self.short_date(first), self.short_date(second));
                t!(self, "doubt-next", first = first, second = second)
            }
        }
    }

    /// The two that a doubtful text can mean, with all else that it says.
    pub fn candidates(self, doubt: Doubt, text: &str, today: NaiveDate) -> [Moment; 2] {
        match doubt {
            Doubt::Half(time) => {
                let (day, is_doubtful) = (self.heard(text, today).day, false);
                halves(time).map(|time| Moment {
                    day,
                    time: Some(time),
                    is_doubtful,
                })
            }
            Doubt::Weekday(one, other) | Doubt::Next(one, other) => {
                let heard = self.heard(text, today);
                [one, other].map(|day| Moment {
                    day: Some(day),
                    ..heard
                })
            }
        }
    }

    /// What a doubtful text says for certain, and its hour.
    fn heard(self, text: &str, today: NaiveDate) -> Moment {
        let (tokens, words) = (tokens(text), Words::of(self));
        let certain = words.day_in(&tokens, today);
        let day = certain.as_ref().map(|found| found.day);
        let dated = certain.or_else(|| words.on_a_weekday(&tokens, today));
        let (hour, around) = match dated {
            Some(found) => words.hour_of(&found).unwrap_or_default(),
            None => (&tokens[..], &[][..]),
        };
        Moment {
            day,
            time: words.time_in(hour, around),
            is_doubtful: words.doubtful_hour(hour, around).is_some(),
        }
    }

    /// What is meant by a text that answers which of two things was meant by the one before: what that said
    /// already need not be said again.
    pub fn completed(self, before: &str, text: &str, today: NaiveDate) -> String {
        let is_certain = |text: &str| self.doubt(text, today).is_none();
        let moment = |text: &str| self.read_moment(text, today).filter(|_| is_certain(text));
        let heard = self.heard(before, today);
        let has_hour = |found: Option<(NaiveDate, Option<NaiveTime>)>| {
            found.is_some_and(|(_, time)| time.is_some())
        };
        let with_day = |day| Moment {
            day: Some(day),
            ..heard
        };
        if let Some((day, time)) = moment(text) {
            return match time {
                None if heard.time.is_some() => with_day(day).typed(),
                None | Some(_) => text.to_owned(),
            };
        }
        if let (Some(day), Some(time)) =
            (heard.day, self.read_time(text).filter(|_| is_certain(text)))
        {
            let said = Moment {
                day: Some(day),
                time: Some(time),
                is_doubtful: false,
            };
            return said.typed();
        }
        // «De la tarde».
        let joined = format!("{before} {text}");
        let alone = heard.day.is_none() && is_certain(&joined) && self.read_time(&joined).is_some();
        if alone || has_hour(moment(&joined)) {
            return joined;
        }
        // «El 19».
        let numbers = tokens(text).into_iter().filter_map(|token| match token {
            Token::Number(number, _) => Some(number),
            Token::Word(_) | Token::Mark(_) => None,
        });
        let numbers: Vec<_> = numbers.collect();
        let doubt = self.doubt(before, today);
        let two = doubt.map(|doubt| self.candidates(doubt, before, today));
        let is_day = |moment: &Moment| moment.day.is_some_and(|day| numbers == [day.day()]);
        let one = two.into_iter().flatten().find(is_day);
        // Where the day is certain already, a number is no answer.
        let one = one.filter(|_| heard.day.is_none());
        one.map_or_else(|| text.to_owned(), Moment::typed)
    }
}

/// The same hour of the morning and of the afternoon.
fn halves(time: NaiveTime) -> [NaiveTime; 2] {
    [time, time.overflowing_add_signed(TimeDelta::hours(12)).0]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 7, 10).unwrap()
    }

    #[test]
    fn what_is_asked_back_keeps_all_else_that_was_said() {
        for (language, text, two) in [
            (
                "es",
                "el próximo viernes a las 3",
                ["2024-07-12 3:00", "2024-07-19 3:00"],
            ),
            (
                "es",
                "a las 3 p. m. del próximo viernes",
                ["2024-07-12 15:00", "2024-07-19 15:00"],
            ),
            ("es", "el viernes que viene", ["2024-07-12", "2024-07-19"]),
            (
                "es",
                "el miércoles a las 5:30 de la tarde",
                ["2024-07-10 17:30", "2024-07-17 17:30"],
            ),
            (
                "es",
                "mañana a las 3",
                ["2024-07-11 03:00", "2024-07-11 15:00"],
            ),
            (
                "es",
                "2024-07-19 3:00",
                ["2024-07-19 03:00", "2024-07-19 15:00"],
            ),
            ("es", "a las 3", ["03:00", "15:00"]),
            (
                "en",
                "next Friday at 10",
                ["2024-07-12 10:00", "2024-07-19 10:00"],
            ),
        ] {
            let lang = Lang::parse(language).unwrap();
            let doubt = lang.doubt(text, today()).unwrap();
            let found = lang.candidates(doubt, text, today());
            let found: Vec<_> = found.into_iter().map(Moment::typed).collect();
            assert_eq!(found, two, "{text}");
        }
    }

    #[test]
    fn what_was_said_already_is_not_asked_again() {
        for (before, text, means) in [
            (
                "el próximo viernes a las 3 p. m.",
                "el 19",
                "2024-07-19 15:00",
            ),
            (
                "el próximo viernes a las 3 p. m.",
                "19 de julio",
                "2024-07-19 15:00",
            ),
            (
                "el próximo viernes a las 3",
                "viernes 12",
                "2024-07-12 3:00",
            ),
            (
                "el próximo viernes a las 3 p. m.",
                "19 de julio a las 4 p. m.",
                "19 de julio a las 4 p. m.",
            ),
            ("el próximo viernes a las 3 p. m.", "no sé", "no sé"),
            ("el miércoles a las 5 p. m.", "hoy", "2024-07-10 17:00"),
            ("mañana a las 3", "3 p. m.", "2024-07-11 15:00"),
            (
                "mañana a las 3",
                "de la tarde",
                "mañana a las 3 de la tarde",
            ),
            ("a las 3", "de la tarde", "a las 3 de la tarde"),
            ("2024-07-19 3:00", "a las 3 de la tarde", "2024-07-19 15:00"),
        ] {
            let found = Lang::spanish().completed(before, text, today());
            assert_eq!(found, means, "{before} / {text}");
        }
    }
}
