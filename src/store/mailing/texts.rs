//! The texts with which letters left: each is kept with how many got it and when, also once the letter was
//! written anew.
//!
//! Deliberately absent: who got which.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// A text with which a wave left.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SentText {
    /// Of whoever reads which language; empty: of whoever reads none of the others.
    pub language: String,
    /// The call that says it.
    pub body: String,
    /// To how many it was sent; `None`: it left before they were counted.
    pub sent: Option<i64>,
    /// When the first one got it.
    pub first_at: Option<DateTime<Utc>>,
    /// When the last one got it.
    pub last_at: Option<DateTime<Utc>>,
}

impl Tx {
    /// The number of a text of a letter that is about to leave.
    ///
    /// # Errors
    /// If the database fails.
    pub(in crate::store) async fn text_of(
        &mut self,
        letter: i64,
        body: &str,
    ) -> Result<i64, StoreError> {
        const KNOWN: &str = "SELECT MAX(id) FROM letter_texts
            WHERE letter_id = $1 AND body = $2 AND sent IS NOT NULL";
        const NEW: &str = "INSERT INTO letter_texts (letter_id, body) VALUES ($1, $2) RETURNING id";
        let known: Option<i64> = on!(self, conn => sqlx::query_scalar(KNOWN)
            .bind(letter)
            .bind(body)
            .fetch_one(conn)
            .await)?;
        match known {
            Some(known) => Ok(known),
            None => Ok(on!(self, conn => sqlx::query_scalar(NEW)
                .bind(letter)
                .bind(body)
                .fetch_one(conn)
                .await)?),
        }
    }

    /// Notes that a text was sent to so many more.
    ///
    /// # Errors
    /// If the database fails.
    pub(in crate::store) async fn note_sent(
        &mut self,
        text: i64,
        count: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE letter_texts SET sent = COALESCE(sent, 0) + $2,
                first_at = COALESCE(first_at, $3), last_at = $3
            WHERE id = $1";
        on!(self, conn => sqlx::query(SQL)
            .bind(text)
            .bind(count)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The texts with which a wave left, in the order in which they were written.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn texts_sent(&mut self, wave: i64) -> Result<Vec<SentText>, StoreError> {
        const SQL: &str = "SELECT l.language, t.body, t.sent, t.first_at, t.last_at
            FROM letters l JOIN letter_texts t ON t.letter_id = l.id
            WHERE l.wave_id = $1 AND (t.sent IS NULL OR t.sent > 0) ORDER BY l.id, t.id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(wave).fetch_all(conn).await)?)
    }

    /// What the letters of a wave say as they were written last, each in its language.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn texts_written(&mut self, wave: i64) -> Result<Vec<(String, String)>, StoreError> {
        const SQL: &str = "SELECT language, body FROM letters WHERE wave_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(wave).fetch_all(conn).await)?)
    }
}
