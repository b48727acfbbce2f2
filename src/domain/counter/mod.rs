//! The counter: questions that do not come by the chat, and how they are taken in (CPACA arts. 5, 13 and 15;
//! Decreto 1166 de 2016 for those that are said). They have the same number and the same clock.
//!
//! Deliberately absent: what becomes of them afterwards, which is what becomes of any question.

use crate::domain::base::names::named;
use crate::domain::question::Refusal;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

named! {
    /// How a question came.
    Channel {
        /// On paper.
        Paper = "paper",
        /// By telephone.
        Telephone = "telephone",
        /// Said at the office.
        InPerson = "in_person",
        /// Said in an encounter, one after another.
        Hall = "hall",
    }
}

/// What is printed for whoever asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The question's number.
    pub number: String,
    /// What was asked.
    pub text: String,
    /// The day on which it was received.
    pub received_on: NaiveDate,
    /// Until when it is answered.
    pub due_on: NaiveDate,
    /// The code with which it is taken over. It stands here and nowhere else.
    pub code: String,
}

/// Whether what came at `received_at` can be typed at `now`: not before it came, and on a later day only with
/// a reason, which stays beside it.
///
/// # Errors
/// [`Refusal::NotReceivedYet`], [`Refusal::WhyLater`].
pub fn can_be_typed(
    (received_at, now): (DateTime<Utc>, DateTime<Utc>),
    reason: Option<&str>,
    zone: Tz,
) -> Result<(), Refusal> {
    if received_at > now {
        return Err(Refusal::NotReceivedYet);
    }
    match is_from_before(received_at, now, zone) && reason.is_none() {
        true => Err(Refusal::WhyLater),
        false => Ok(()),
    }
}

/// Whether what came at `received_at` came on an earlier day than `now`.
pub fn is_from_before(received_at: DateTime<Utc>, now: DateTime<Utc>, zone: Tz) -> bool {
    let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    day(received_at) < day(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_typed_before_it_came_and_what_came_earlier_has_a_reason() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let zone = chrono_tz::America::Bogota;
        // Nine in the morning of the 15th.
        let now = at("2024-07-15T14:00:00Z");
        for (received, reason, typed) in [
            ("2024-07-15T14:00:00Z", None, Ok(())),
            ("2024-07-15T14:00:01Z", None, Err(Refusal::NotReceivedYet)),
            (
                "2024-07-16T14:00:00Z",
                Some("feria"),
                Err(Refusal::NotReceivedYet),
            ),
            // Midnight of the entity, not of Greenwich.
            ("2024-07-15T05:00:00Z", None, Ok(())),
            ("2024-07-15T04:59:59Z", None, Err(Refusal::WhyLater)),
            ("2024-07-15T04:59:59Z", Some("feria"), Ok(())),
        ] {
            let found = can_be_typed((at(received), now), reason, zone);
            assert_eq!(found, typed, "{received}");
        }
    }
}
