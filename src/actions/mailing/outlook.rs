//! What is known before something leaves to many: how many get it, when, and who waits for their part of
//! the day.

use crate::actions::mailing::Told;
use crate::actions::mailing::reach::{Reach, parts};
use crate::actions::{ActionError, Desk};
use crate::domain::base::Blunt;
use crate::render::Outlook;
use crate::store::{Circle, Tx};
use chrono::{DateTime, Utc};

/// When something would leave, by a circle's own rules.
pub(in crate::actions) struct Leaving {
    /// From when on it may.
    pub due: DateTime<Utc>,
    /// Whether quiet hours hold for it.
    pub is_quiet_at_night: bool,
    /// Whether it waits for the part of the day that a person prefers.
    pub waits_for_part: bool,
}

/// What is known of something that would leave to a circle, and whom it leaves out; `blunted` is how counts
/// of it may be seen.
pub(in crate::actions) async fn outlook(
    tx: &mut Tx,
    desk: &Desk,
    circle: &Circle,
    leaving: Leaving,
    blunted: impl Fn(i64) -> Blunt,
    now: DateTime<Utc>,
) -> Result<(Outlook, Told), ActionError> {
    let told = Reach::from(tx.count_circle(circle, None).await?).told(&blunted);
    let due = leaving.due.max(now);
    let leaves = match leaving.is_quiet_at_night {
        true => desk.leaves(due),
        false => due,
    };
    let mut later = Vec::new();
    if leaving.waits_for_part {
        let moments = parts(desk, leaves);
        for (part, count) in tx.parts_of_circle(circle).await? {
            let at = moments.iter().find(|(one, _)| *one == part);
            if let Some((_, at)) = at.filter(|(_, at)| *at > leaves) {
                later.push((*at, blunted(count)));
            }
        }
        later.sort_by_key(|(at, _)| *at);
    }
    let outlook = Outlook {
        reached: told.reached,
        leaves: Some(leaves).filter(|at| *at > now),
        is_put_off: leaves > due,
        later,
    };
    Ok((outlook, told))
}

impl Desk {
    /// When what is due at an instant begins to leave: people are not written to at night.
    pub fn leaves(&self, due: DateTime<Utc>) -> DateTime<Utc> {
        let courtesy = &self.process.convocations.courtesy;
        courtesy.next(&self.calendar, due)
    }
}
