//! How an entity holds surveys: data of the process file.

use crate::domain::mailing::Lead;

const DAY: i64 = 24 * 60;

/// How an entity holds surveys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How long before a survey closes those who have not answered are reminded.
    pub reminders: Vec<Lead>,
    /// After how many business days a result is published by itself, if nobody has: what people said is
    /// not put away.
    pub publish_after: u32,
    /// Whether those who were at a space are asked how it was.
    pub evaluates: bool,
    /// For how many business days they are asked.
    pub evaluation_days: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            reminders: vec![Lead(3 * DAY), Lead(DAY)],
            publish_after: 3,
            evaluates: true,
            evaluation_days: 5,
        }
    }
}
