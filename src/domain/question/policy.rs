//! How an entity takes questions: data of the process file.

use crate::domain::base::Pace;
use crate::domain::staff::Role;
use chrono::TimeDelta;

/// How an entity takes questions. None is refused for good (CPACA art. 15 par. 2): who sends many in a
/// short time sends the next one a little later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How many one person can send in an hour.
    pub per_hour: u32,
    /// How many in a day.
    pub per_day: u32,
    /// For how many minutes after somebody of an office was told of a question those that follow are
    /// gathered into one message.
    pub gather_minutes: u32,
    /// Within how many business days an answer is completed when whoever asked insists.
    pub complete_days: u32,
}

/// How an entity answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Who may take more time for a question of their office (CPACA art. 14 par.).
    pub extension: Role,
    /// How many business days before the date of an answer other offices give their parts of it at the latest.
    pub parts_before: u32,
}

impl Answers {
    /// Whom it can be left to.
    pub const GRANTERS: &[Role] = &[Role::Head, Role::Liaison, Role::Coordinator];
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            extension: Role::Head,
            parts_before: 2,
        }
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            per_hour: 10,
            per_day: 30,
            gather_minutes: 15,
            complete_days: 5,
        }
    }
}

impl Policy {
    /// How often one person can ask.
    pub fn paces(self) -> [Pace; 2] {
        let pace = |most, within| Pace {
            most: usize::try_from(most).unwrap_or(usize::MAX),
            within,
        };
        [
            pace(self.per_hour, TimeDelta::hours(1)),
            pace(self.per_day, TimeDelta::days(1)),
        ]
    }

    /// For how long after a message those that follow are gathered.
    pub fn gathers_for(self) -> TimeDelta {
        TimeDelta::minutes(self.gather_minutes.into())
    }
}
