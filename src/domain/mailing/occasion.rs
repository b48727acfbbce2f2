//! What a wave is for, and what holds for each: one table.
//!
//! Deliberately absent: whose letters they are and whom exactly they are for, which the rooms know that
//! send them.

use crate::domain::base::names::named;
use crate::domain::mailing::Readers;
use crate::domain::person::Purpose;
use chrono::{DateTime, TimeDelta, Utc};

/// Whoever was called so lately is not called again.
pub const LATELY: TimeDelta = TimeDelta::hours(20);

/// What a wave is for, by the keys of what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// It calls people to a space, or tells them what a convocation says.
    Call {
        /// The convocation it is one of.
        convocation: i64,
        /// The space it is about.
        space: Option<i64>,
    },
    /// It corrects the text of what was sent.
    Correction {
        /// The convocation whose text was wrong.
        convocation: i64,
        /// The space it is about.
        space: Option<i64>,
        /// The wave whose messages it changes.
        wave: i64,
    },
    /// It tells of a change to those who were told before.
    News {
        /// The space that changed.
        space: i64,
    },
    /// It brings the minutes to those who were there.
    Minutes {
        /// The space that is over.
        space: i64,
    },
    /// It asks people to answer a survey, or reminds them.
    Survey {
        /// The survey.
        survey: i64,
    },
    /// It tells those who answered a survey what came of it.
    Result {
        /// The survey.
        survey: i64,
    },
}

named! {
    /// The name of an occasion, without what it is about.
    WaveKind {
        /// [`Occasion::Call`].
        Call = "call",
        /// [`Occasion::News`].
        News = "news",
        /// [`Occasion::Correction`].
        Correction = "correction",
        /// [`Occasion::Minutes`].
        Minutes = "minutes",
        /// [`Occasion::Survey`].
        Survey = "survey",
        /// [`Occasion::Result`].
        Result = "result",
    }
}

/// What holds for an occasion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whom it is for, unless somebody says otherwise.
    pub readers: Readers,
    /// What they must have said.
    pub consent: Consent,
    /// What quiet hours do to it.
    pub quiet: Quiet,
    /// Whether it waits for the part of the day that a person prefers.
    pub waits_for_part: bool,
    /// How often its readers are gone through.
    pub passes: Passes,
    /// Whether it is kept of which zones, groups, topics and languages its readers were.
    pub has_snapshot: bool,
}

/// How often the readers of a wave are gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passes {
    /// Once.
    Once,
    /// Twice: first those who come, then the others.
    ComingFirst,
    /// Twice: the second time, after a while, for what was on the way.
    Again,
}

/// What people must have said to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Nothing: it changes what they have, or they said themselves that they want to know.
    NotAsked,
    /// Anything but no.
    NotRefused(Purpose),
    /// Yes.
    Given(Purpose),
}

/// What quiet hours do to a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quiet {
    /// It waits until people are up, and does not leave if that is too late.
    Waits,
    /// It waits until people are up, and leaves at once if that is too late.
    WaitsIfItCan,
    /// It leaves at once.
    Leaves,
}

/// What becomes of a wave whose moment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure {
    /// It begins, and if urgent goes on in quiet hours.
    Now {
        /// Whether it is urgent.
        urgent: bool,
    },
    /// It is put off until people are up.
    WhenUp,
    /// It is too late for it.
    Missed,
}

impl Occasion {
    /// Its name.
    pub fn kind(self) -> WaveKind {
        match self {
            Self::Call { .. } => WaveKind::Call,
            Self::Correction { .. } => WaveKind::Correction,
            Self::News { .. } => WaveKind::News,
            Self::Minutes { .. } => WaveKind::Minutes,
            Self::Survey { .. } => WaveKind::Survey,
            Self::Result { .. } => WaveKind::Result,
        }
    }

    /// What holds for it.
    pub fn rules(self) -> Rules {
        self.kind().rules()
    }

    /// The convocation it is one of.
    pub fn convocation(self) -> Option<i64> {
        match self {
            Self::Call { convocation, .. } | Self::Correction { convocation, .. } => {
                Some(convocation)
            }
            Self::News { .. } | Self::Minutes { .. } => None,
            Self::Survey { .. } | Self::Result { .. } => None,
        }
    }

    /// The space it is about.
    pub fn space(self) -> Option<i64> {
        match self {
            Self::Call { space, .. } | Self::Correction { space, .. } => space,
            Self::News { space } | Self::Minutes { space } => Some(space),
            Self::Survey { .. } | Self::Result { .. } => None,
        }
    }

    /// The survey it is about.
    pub fn survey(self) -> Option<i64> {
        match self {
            Self::Survey { survey } | Self::Result { survey } => Some(survey),
            Self::Call { .. } | Self::Correction { .. } => None,
            Self::News { .. } | Self::Minutes { .. } => None,
        }
    }

    /// The wave whose messages it changes.
    pub fn corrects(self) -> Option<i64> {
        match self {
            Self::Correction { wave, .. } => Some(wave),
            Self::Call { .. } | Self::News { .. } | Self::Minutes { .. } => None,
            Self::Survey { .. } | Self::Result { .. } => None,
        }
    }
}

impl WaveKind {
    /// The table.
    pub fn rules(self) -> Rules {
        use Purpose::{Convocations, Surveys};
        match self {
            Self::Call => Rules {
                readers: Readers::All,
                consent: Consent::Given(Convocations),
                quiet: Quiet::Waits,
                waits_for_part: true,
                passes: Passes::Once,
                has_snapshot: true,
            },
            Self::Correction => Rules {
                readers: Readers::Told,
                consent: Consent::NotAsked,
                quiet: Quiet::Leaves,
                waits_for_part: false,
                passes: Passes::Again,
                has_snapshot: false,
            },
            Self::News => Rules {
                readers: Readers::Told,
                consent: Consent::NotRefused(Convocations),
                quiet: Quiet::WaitsIfItCan,
                waits_for_part: false,
                passes: Passes::ComingFirst,
                has_snapshot: false,
            },
            // The minutes are for everybody who was there; questions need a yes.
            Self::Minutes => Rules {
                readers: Readers::Attended,
                consent: Consent::NotRefused(Convocations),
                quiet: Quiet::Waits,
                waits_for_part: false,
                passes: Passes::Once,
                has_snapshot: false,
            },
            Self::Survey => Rules {
                readers: Readers::All,
                consent: Consent::Given(Surveys),
                quiet: Quiet::Waits,
                waits_for_part: true,
                passes: Passes::Once,
                has_snapshot: false,
            },
            Self::Result => Rules {
                readers: Readers::Voted,
                consent: Consent::NotRefused(Surveys),
                quiet: Quiet::Waits,
                waits_for_part: false,
                passes: Passes::Once,
                has_snapshot: false,
            },
        }
    }

    /// What its readers must have said, in one of its passes.
    pub fn consent(self, readers: Readers, pass: i64) -> Consent {
        let usual = self.rules().consent;
        match (usual, readers) {
            // Whoever said that they come hears of a change, whatever else they left.
            _ if self == Self::News && pass == 0 => Consent::NotAsked,
            // They are reminded of what they said themselves.
            (Consent::Given(purpose), Readers::Coming) => Consent::NotRefused(purpose),
            (Consent::NotAsked | Consent::NotRefused(_), _) => usual,
            (Consent::Given(_), Readers::All | Readers::Unanswered | Readers::Told) => usual,
            (Consent::Given(_), Readers::Attended | Readers::Voted) => usual,
        }
    }
}

impl Passes {
    /// How many they are.
    pub fn count(self) -> i64 {
        match self {
            Self::Once => 1,
            Self::ComingFirst | Self::Again => 2,
        }
    }
}

impl Consent {
    /// What it is about.
    pub fn purpose(self) -> Option<Purpose> {
        match self {
            Self::NotAsked => None,
            Self::NotRefused(purpose) | Self::Given(purpose) => Some(purpose),
        }
    }
}

impl Quiet {
    /// What becomes of a wave that is due: `ends_at` is when it is of no use any more, `up` the first
    /// moment from `now` on at which people are written to.
    pub fn departure(
        self,
        urgent: bool,
        ends_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
        up: DateTime<Utc>,
    ) -> Departure {
        let is_over = |at: DateTime<Utc>| ends_at.is_some_and(|end| end <= at);
        match self {
            _ if is_over(now) => Departure::Missed,
            Self::WaitsIfItCan if is_over(up) => Departure::Now { urgent: true },
            Self::Waits | Self::Leaves if is_over(up) => Departure::Missed,
            Self::Waits | Self::WaitsIfItCan if up > now && !urgent => Departure::WhenUp,
            Self::Waits | Self::WaitsIfItCan | Self::Leaves => Departure::Now { urgent },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> DateTime<Utc> {
        format!("2024-07-13T{hour:02}:00:00Z").parse().unwrap()
    }

    #[test]
    fn what_would_come_too_late_does_not_leave_but_for_news() {
        let (leaves, urgent) = (
            Departure::Now { urgent: false },
            Departure::Now { urgent: true },
        );
        // Due at 5; people are up from 5 or from 7 on.
        for (up, ends, waits, if_it_can, at_once) in [
            (5, None, leaves, leaves, leaves),
            (5, Some(6), leaves, leaves, leaves),
            (7, None, Departure::WhenUp, Departure::WhenUp, leaves),
            (7, Some(8), Departure::WhenUp, Departure::WhenUp, leaves),
            (7, Some(7), Departure::Missed, urgent, Departure::Missed),
            (
                7,
                Some(5),
                Departure::Missed,
                Departure::Missed,
                Departure::Missed,
            ),
        ] {
            let become_of = |quiet: Quiet| quiet.departure(false, ends.map(at), at(5), at(up));
            assert_eq!(become_of(Quiet::Waits), waits, "{up} {ends:?}");
            assert_eq!(become_of(Quiet::WaitsIfItCan), if_it_can, "{up} {ends:?}");
            assert_eq!(become_of(Quiet::Leaves), at_once, "{up} {ends:?}");
        }
        assert_eq!(Quiet::Waits.departure(true, None, at(5), at(7)), urgent);
    }

    #[test]
    fn nobody_is_asked_anything_without_a_yes() {
        for kind in WaveKind::ALL {
            for readers in Readers::ALL {
                let asks = [WaveKind::Call, WaveKind::Survey].contains(kind);
                let needs_yes = matches!(kind.consent(*readers, 0), Consent::Given(_));
                assert_eq!(
                    needs_yes,
                    asks && *readers != Readers::Coming,
                    "{kind:?} {readers:?}"
                );
            }
        }
        let of_news = |pass| WaveKind::News.consent(Readers::Told, pass).purpose();
        assert_eq!(of_news(0), None);
        assert_eq!(of_news(1), Some(Purpose::Convocations));
    }
}
