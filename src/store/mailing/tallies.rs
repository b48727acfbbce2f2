//! What came of the messages and the people of waves: counts, never names; and what is taken back.

use crate::domain::base::PersonId;
use crate::domain::mailing::{Outcome, WaveKind};
use crate::domain::person::Purpose;
use crate::store::base::dialect::{held, on};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

impl Tx {
    /// Adds to what came of the messages of a letter.
    ///
    /// # Errors
    /// If the database fails.
    pub(in crate::store) async fn tally(
        &mut self,
        letter: i64,
        outcome: Outcome,
        count: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "SELECT wave_id FROM letters WHERE id = $1";
        let wave: i64 =
            on!(self, conn => sqlx::query_scalar(SQL).bind(letter).fetch_one(conn).await)?;
        self.tally_wave(wave, outcome, count, now).await
    }

    /// Adds to what came of the people of a wave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tally_wave(
        &mut self,
        wave: i64,
        outcome: Outcome,
        count: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO tallies (wave_id, outcome, at, count) VALUES ($1, $2, $3, $4)
            ON CONFLICT (wave_id, outcome, at) DO UPDATE SET count = tallies.count + excluded.count";
        let minute = now.timestamp().div_euclid(60) * 60;
        let minute = DateTime::from_timestamp(minute, 0).unwrap_or(now);
        on!(self, conn => sqlx::query(SQL)
            .bind(wave)
            .bind(outcome)
            .bind(minute)
            .bind(count)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// What came of the people of a wave, minute by minute.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tallies(
        &mut self,
        wave: i64,
    ) -> Result<Vec<(DateTime<Utc>, Outcome, i64)>, StoreError> {
        const SQL: &str =
            "SELECT at, outcome, count FROM tallies WHERE wave_id = $1 ORDER BY at, outcome";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(wave).fetch_all(conn).await)?)
    }

    /// Whom a wave was for: kind of trait, its value, how many.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn snapshot(&mut self, wave: i64) -> Result<Vec<(String, String, i64)>, StoreError> {
        const SQL: &str =
            "SELECT kind, value, count FROM snapshots WHERE wave_id = $1 ORDER BY kind, value";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(wave).fetch_all(conn).await)?)
    }

    /// Puts away up to `most` messages of a wave that will not leave any more; how many they were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn put_away(
        &mut self,
        wave: i64,
        outcome: Outcome,
        most: i64,
        now: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        const SQL: &str = "UPDATE outbox SET state = 'failed', error = $2, settled_at = $3,
                chat_id = 0, body = '', attachment = NULL, attachment_name = NULL
            WHERE id IN (SELECT o.id FROM letters l JOIN outbox o ON o.letter_id = l.id
                WHERE l.wave_id = $1 AND o.state = 'waiting'
                    AND (o.leased_until IS NULL OR o.leased_until <= $3) LIMIT $4)";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(wave)
            .bind(outcome)
            .bind(now)
            .bind(most)
            .execute(conn)
            .await?
            .rows_affected());
        if done > 0 {
            self.tally_wave(wave, outcome, i64::try_from(done).unwrap_or(i64::MAX), now)
                .await?;
        }
        Ok(done)
    }

    /// Takes back what waves still want to tell a person that need a yes to a purpose.
    ///
    /// # Errors
    /// If the database fails.
    pub(in crate::store) async fn recall(
        &mut self,
        person_id: PersonId,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let is_about = |kind: &&WaveKind| {
            let asked = kind.rules().consent.purpose();
            asked == Some(purpose)
        };
        let kinds = WaveKind::ALL.iter().filter(is_about);
        let kinds: Vec<_> = kinds.map(|kind| format!("'{}'", kind.name())).collect();
        if kinds.is_empty() {
            return Ok(());
        }
        // Whoever said that they come hears of a change, whatever else they left.
        let recall = format!(
            "UPDATE outbox SET state = 'failed', error = 'unsubscribed', settled_at = $2, chat_id = 0
            WHERE chat_id = (SELECT address FROM addresses WHERE person_id = $1 AND channel = 'telegram') AND lane = 2
                AND state = 'waiting' AND letter_id IN (
                    SELECT l.id FROM letters l JOIN waves w ON w.id = l.wave_id
                    WHERE w.kind IN ({}) AND NOT (w.kind = 'news' AND EXISTS (
                        SELECT 1 FROM rsvps r WHERE r.space_id = w.space_id
                            AND r.person_id = $1 AND r.answer IN ('coming', 'waiting'))))
            RETURNING letter_id",
            kinds.join(", ")
        );
        // A stretch that is being gathered may be about to queue something for them.
        let sql = held!(
            self,
            "SELECT w.id FROM waves w WHERE w.state = 'gathering' ORDER BY w.id"
        );
        let _: Vec<i64> = on!(self, conn => sqlx::query_scalar(sql).fetch_all(conn).await)?;
        let recall = sqlx::AssertSqlSafe(recall);
        let letters: Vec<i64> = on!(self, conn => sqlx::query_scalar(recall)
            .bind(person_id)
            .bind(now)
            .fetch_all(conn)
            .await)?;
        for letter in letters {
            self.tally(letter, Outcome::Unsubscribed, 1, now).await?;
        }
        self.has_mail = true;
        Ok(())
    }
}
