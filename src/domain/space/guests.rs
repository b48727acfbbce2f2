//! Who comes to a space: what is decided about places, reminders and the door.
//!
//! Deliberately absent: names. Whether somebody comes is told apart from who they are.

use super::{Phase, Space};
use crate::domain::base::names::named;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// How long before its beginning people are reminded of a space; the second where the first has passed.
const REMINDED: [TimeDelta; 2] = [TimeDelta::days(1), TimeDelta::hours(2)];
/// How long before its beginning the door opens: people come early.
const DOOR_OPENS: TimeDelta = TimeDelta::hours(1);
/// How long after its end attendance can still be registered at the door: hearings run late.
const DOOR_CLOSES: TimeDelta = TimeDelta::hours(3);
/// How long a code at the door is shown. The one before it is accepted too.
const CODE_LASTS: i64 = 60;

named! {
    /// What somebody said about a space.
    Answer {
        /// They come, and have a place.
        Coming = "coming",
        /// They would come, and there is no place yet.
        Waiting = "waiting",
        /// They cannot.
        Declined = "declined",
        /// They only want to be reminded.
        Undecided = "undecided",
    }
}

named! {
    /// What somebody says about a space.
    Said {
        /// They come.
        Comes = "comes",
        /// They cannot.
        Declines = "declines",
        /// They want to be reminded.
        Remind = "remind",
    }
}

named! {
    /// What somebody needs to take part.
    Need {
        /// An interpreter of sign language.
        SignLanguage = "sign_language",
        /// A way in without steps.
        Ramp = "ramp",
        /// Something else, in their own words.
        Other = "other",
    }
}

impl Need {
    /// The needs of a text with a space between the names, each once.
    pub fn list(text: &str) -> Vec<Self> {
        let mut needs: Vec<_> = text.split(' ').filter_map(Self::parse).collect();
        needs.sort_unstable();
        needs.dedup();
        needs
    }

    /// The text of several.
    pub fn text(needs: &[Self]) -> String {
        let names: Vec<_> = needs.iter().map(|need| need.name()).collect();
        names.join(" ")
    }
}

named! {
    /// What the organisers owe after a space.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Paper {
        /// Its minutes.
        Minutes = "minutes",
        /// Who was there.
        Attendance = "attendance",
        /// What was promised.
        Commitments = "commitments",
    }
}

/// How many of those who wait move up, where so many places are taken.
pub fn moving_up(capacity: Option<u32>, taken: i64, waiting: i64) -> i64 {
    let free = capacity.map_or(waiting, |capacity| i64::from(capacity) - taken);
    free.clamp(0, waiting.max(0))
}

/// When to remind somebody of what begins at an instant; `None` if it is too late for that.
pub fn remind_at(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let mut moments = REMINDED.into_iter().map(|before| starts_at - before);
    moments.find(|at| *at > now)
}

/// Which code is shown at an instant.
fn window(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(CODE_LASTS)
}

/// The code of a window, in letters that a deep link can carry.
fn code(secret: &str, window: i64) -> String {
    let digest = Sha256::digest(format!("{secret}:{window}"));
    digest[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The code at the door at an instant, and from when on it is no longer accepted.
pub fn code_at(secret: &str, at: DateTime<Utc>) -> (String, DateTime<Utc>) {
    let window = window(at);
    let ends = DateTime::from_timestamp((window + 2) * CODE_LASTS, 0);
    (code(secret, window), ends.unwrap_or(at))
}

/// Whether a code is the one at the door, or the one before it.
pub fn opens(secret: &str, shown: &str, at: DateTime<Utc>) -> bool {
    let window = window(at);
    [window, window - 1]
        .iter()
        .any(|window| code(secret, *window) == shown)
}

impl Space {
    /// Whether people can still say whether they come.
    pub fn awaits_guests_at(&self, at: DateTime<Utc>) -> bool {
        self.phase_at(at) == Phase::Announced
    }

    /// Whether attendance is registered at the door at an instant.
    pub fn door_is_open_at(&self, at: DateTime<Utc>) -> bool {
        let (opens, closes) = (self.starts_at - DOOR_OPENS, self.ends_at + DOOR_CLOSES);
        let takes_place = !matches!(self.phase_at(at), Phase::Draft | Phase::Cancelled);
        takes_place && opens <= at && at < closes
    }

    /// Whether attendance can be noted afterwards too, from a list.
    pub fn had_a_door_at(&self, at: DateTime<Utc>) -> bool {
        let takes_place = !matches!(self.phase_at(at), Phase::Draft | Phase::Cancelled);
        takes_place && self.starts_at - DOOR_OPENS <= at
    }
}

/// About how many people something sensitive holds for: nobody is pointed at by a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// Nobody.
    #[default]
    Nobody,
    /// Fewer than five.
    Few,
    /// So many or a few more: a multiple of five.
    AtLeast(i64),
}

impl About {
    /// What of a number may be told.
    pub fn of(count: i64) -> Self {
        match count {
            ..=0 => Self::Nobody,
            1..=4 => Self::Few,
            more => Self::AtLeast(more - more % 5),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hours)
    }

    #[test]
    fn names_and_answers_come_back() {
        for answer in Answer::ALL {
            assert_eq!(Answer::parse(answer.name()), Some(*answer));
        }
        for paper in Paper::ALL {
            assert_eq!(Paper::parse(paper.name()), Some(*paper));
        }
        assert_eq!(
            Need::text(&Need::list("ramp x sign_language ramp")),
            "sign_language ramp"
        );
        assert_eq!(Need::list(""), []);
    }

    #[test]
    fn as_many_move_up_as_there_are_places() {
        for (capacity, taken, waiting, up) in [
            (Some(2), 0, 1, 1),
            (Some(2), 2, 3, 0),
            (Some(2), 1, 3, 1),
            // Somebody made the room smaller: whoever has a place keeps it.
            (Some(2), 5, 3, 0),
            (None, 5, 3, 3),
            (None, 5, 0, 0),
        ] {
            assert_eq!(moving_up(capacity, taken, waiting), up);
        }
    }

    #[test]
    fn people_are_reminded_a_day_before_or_two_hours() {
        assert_eq!(remind_at(at(48), at(0)), Some(at(24)));
        assert_eq!(remind_at(at(48), at(24)), Some(at(46)));
        assert_eq!(remind_at(at(48), at(46)), None);
    }

    #[test]
    fn a_code_lives_for_two_minutes_at_most() {
        let start = at(1);
        let (code, until) = code_at("secret", start);
        let after = |seconds| start + TimeDelta::seconds(seconds);
        assert_eq!(until, after(120));
        assert!(opens("secret", &code, start) && opens("secret", &code, after(119)));
        assert!(!opens("secret", &code, after(120)) && !opens("secret", &code, after(-1)));
        assert!(!opens("other", &code, start) && !opens("secret", "", start));
    }
}
