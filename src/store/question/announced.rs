//! Whether the present office of a question has been told of it.

use crate::domain::base::audit::Entry;
use crate::domain::base::{PersonId, QuestionId};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

impl Tx {
    /// Notes, in the audit log too, that the question's office was told of it. Returns whether it had not
    /// been: whoever else tells of it at the same time is waited for, and has told it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn mark_announced(
        &mut self,
        id: QuestionId,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE questions SET announced_at = $2
            WHERE id = $1 AND announced_at IS NULL RETURNING number, COALESCE(office, '')";
        let done: Option<(String, String)> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).bind(now).fetch_optional(conn).await)?;
        let Some((number, office)) = done else {
            return Ok(false);
        };
        self.log(Entry {
            at: now,
            actor: "machine".into(),
            action: "question_announced".into(),
            object: format!("question:{number}"),
            detail: office,
        });
        Ok(true)
    }

    /// Notes that the question's office has to be told of it again.
    ///
    /// # Errors
    /// If there is no such question, or the database fails.
    pub async fn mark_unannounced(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET announced_at = NULL WHERE id = $1";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// When somebody on the staff was last told what is new about a question.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_notice(
        &mut self,
        person_id: PersonId,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MAX(noticed_at) FROM staff WHERE person_id = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(person_id).fetch_one(conn).await)?)
    }

    /// Somebody on the staff is told now.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_notice(
        &mut self,
        person_id: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE staff SET noticed_at = $2 WHERE person_id = $1";
        on!(self, conn => sqlx::query(SQL).bind(person_id).bind(now).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// How many questions a person asked after an instant, with their name or without it; of somebody's
    /// thousands only the last ones are looked at.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn asked_since(
        &mut self,
        person_id: PersonId,
        named: bool,
        since: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM (
                SELECT received_at, author_name FROM questions WHERE person_id = $1
                ORDER BY id DESC LIMIT 500) AS lately
            WHERE received_at > $2 AND (author_name IS NOT NULL) = $3";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(person_id)
            .bind(since)
            .bind(named)
            .fetch_one(conn)
            .await)?)
    }
}
