//! Who waits for which moment: of a circle before anything leaves, and of a wave that is under way; and in
//! which message that is shown. Counts only.

use super::recipients::{Circle, verdicts};
use crate::domain::mailing::DayPart;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, TimeDelta, Utc};

impl Tx {
    /// How many of those whom a circle reaches want to be written to at which part of the day; nobody is
    /// counted here who said nothing of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn parts_of_circle(
        &mut self,
        circle: &Circle,
    ) -> Result<Vec<(DayPart, i64)>, StoreError> {
        let question = verdicts(circle, "TRUE");
        let sql = format!(
            "SELECT v.part, COUNT(*) FROM ({}) AS v
            WHERE v.verdict = 'sent' AND v.part IS NOT NULL GROUP BY v.part",
            question.sql
        );
        let counts: Vec<(String, i64)> = on!(self, conn => {
            let mut query = sqlx::query_as(sqlx::AssertSqlSafe(sql.clone())).persistent(false);
            for value in &question.values {
                query = query.bind(value.as_str());
            }
            query.fetch_all(conn).await?
        });
        let of = |part: DayPart| {
            let found = counts.iter().find(|(name, _)| name == part.name());
            found.map(|(_, count)| (part, *count))
        };
        Ok(DayPart::ALL.into_iter().filter_map(of).collect())
    }

    /// When the next message of any kind that waits for its hour may leave, after `now`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_waiting(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MIN(due_at) FROM outbox WHERE state = 'waiting' AND due_at > $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(now).fetch_one(conn).await)?)
    }

    /// How many messages of a wave wait for a moment that people prefer and that is still to come, by that
    /// moment. What is tried again after an error is no wish of theirs.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waits_for(
        &mut self,
        wave: i64,
        now: DateTime<Utc>,
    ) -> Result<Vec<(DateTime<Utc>, i64)>, StoreError> {
        const SQL: &str = "SELECT o.due_at, COUNT(*) FROM letters l
            JOIN outbox o ON o.letter_id = l.id
            WHERE l.wave_id = $1 AND o.state = 'waiting' AND o.due_at > $2
                AND o.error IS NULL
            GROUP BY o.due_at ORDER BY o.due_at";
        let all: Vec<(DateTime<Utc>, i64)> =
            on!(self, conn => sqlx::query_as(SQL).bind(wave).bind(now).fetch_all(conn).await?);
        let mut minutes: Vec<(DateTime<Utc>, i64)> = Vec::new();
        for (at, count) in all {
            match minutes.last_mut() {
                Some((first, waits)) if at - *first < TimeDelta::minutes(1) => *waits += count,
                _ => minutes.push((at, count)),
            }
        }
        Ok(minutes)
    }

    /// Telegram's number of a message of ours, once it was sent.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn sent_as(&mut self, key: &str) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "SELECT message_id FROM outbox WHERE key = $1 AND state = 'sent'";
        let found: Option<Option<i64>> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(key).fetch_optional(conn).await)?;
        Ok(found.flatten())
    }
}
