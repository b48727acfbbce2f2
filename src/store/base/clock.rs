//! Moments that a clock noted which ran ahead, and that would hold back what is due until then.
//!
//! Deliberately absent: what has a moment to come on purpose, like waves and letters to many, which go by
//! the dates of what they are about, and the pause that Telegram asked for.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, TimeDelta, Utc};

/// How far clocks of two machines may be apart.
const APART: TimeDelta = TimeDelta::minutes(10);
/// The longest that a reply or a reminder is put off on purpose, beyond the next hours of work.
const PUT_OFF: TimeDelta = TimeDelta::days(2);
/// The longest that what somebody began waits to be looked at: a day, and a week of quiet holidays.
const BEGUN_LASTS: TimeDelta = TimeDelta::days(8);
/// The longest pause that Telegram has ever asked for.
const PAUSE: TimeDelta = TimeDelta::days(2);

impl Tx {
    /// Takes back to `now` what lies in the future and cannot: up to when jobs have run, when a reply or a
    /// reminder is due, until when nothing is sent. `opens` is when the entity is next at work: after a week
    /// of holidays that is what reminders wait for. Returns how many rows that were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_back_clock(
        &mut self,
        now: DateTime<Utc>,
        opens: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        const JOBS: &str = "UPDATE jobs SET done_until = $1 WHERE done_until > $2";
        const OUTBOX: &str = "UPDATE outbox SET due_at = $1
            WHERE state = 'waiting' AND letter_id IS NULL AND lane IN (0, 1) AND due_at > $2";
        const PAUSES: &str = "UPDATE pauses SET ends_at = $1 WHERE ends_at > $2";
        // What was begun is looked at within a day, and not at night.
        const BEGUN: &str = "UPDATE people SET due_at = $1 WHERE due_at > $2";
        let mut taken_back = 0;
        for (sql, latest) in [
            (JOBS, now + APART),
            (OUTBOX, opens.max(now) + PUT_OFF),
            (PAUSES, now + PAUSE),
            (BEGUN, now + BEGUN_LASTS),
        ] {
            taken_back += on!(self, conn => sqlx::query(sql)
                .bind(now)
                .bind(latest)
                .execute(conn)
                .await?
                .rows_affected());
        }
        Ok(taken_back)
    }
}
