//! Whether answers reached whoever asked.

use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::{Unreached, Way};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::question::questions::{Question, select_question};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

named_columns!(Way, Unreached);

impl Tx {
    /// So many messages of an answer are on their way.
    ///
    /// # Errors
    /// If there is no such answer, or the database fails.
    pub async fn note_sending(&mut self, part: i64, messages: usize) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_parts SET to_send = $2 WHERE id = $1";
        let messages = i64::try_from(messages).unwrap_or(i64::MAX);
        let done = on!(self, conn => sqlx::query(SQL).bind(part).bind(messages).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// One of its messages arrived. Its question, if it was the last one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_arrived(
        &mut self,
        part: i64,
        now: DateTime<Utc>,
    ) -> Result<Option<QuestionId>, StoreError> {
        const ONE: &str = "UPDATE question_parts SET to_send = to_send - 1
            WHERE id = $1 AND to_send > 0 RETURNING to_send";
        const ALL: &str = "UPDATE question_parts SET delivered_at = $2, delivered_way = 'chat'
            WHERE id = $1 AND delivered_at IS NULL RETURNING question_id";
        let left: Option<i64> =
            on!(self, conn => sqlx::query_scalar(ONE).bind(part).fetch_optional(conn).await)?;
        if left != Some(0) {
            return Ok(None);
        }
        let question: Option<QuestionId> = on!(self, conn => sqlx::query_scalar(ALL)
            .bind(part)
            .bind(now)
            .fetch_optional(conn)
            .await)?;
        if let Some(question) = question {
            self.clear_undelivered(question).await?;
        }
        Ok(question)
    }

    /// One of its messages will not arrive. Its question, if nothing had been lost of it before.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_lost(&mut self, part: i64) -> Result<Option<QuestionId>, StoreError> {
        const SQL: &str = "UPDATE question_parts SET to_send = 0
            WHERE id = $1 AND to_send > 0 RETURNING question_id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(part).fetch_optional(conn).await)?)
    }

    /// The answer of a question does not reach whoever asked. Whether that is new.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_undelivered(
        &mut self,
        id: QuestionId,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE questions SET undelivered_at = $2
            WHERE id = $1 AND undelivered_at IS NULL";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(now).execute(conn).await?.rows_affected());
        Ok(done > 0)
    }

    /// Nothing of a question waits to be delivered any more.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn clear_undelivered(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET undelivered_at = NULL
            WHERE id = $1 AND undelivered_at IS NOT NULL";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// An answer reached whoever asked by another way than the chat, as somebody of the staff says.
    ///
    /// # Errors
    /// If there is no such answer, or the database fails.
    pub async fn note_handed_over(
        &mut self,
        part: i64,
        way: Way,
        by: PersonId,
        evidence: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_parts SET to_send = 0, delivered_at = $2,
                delivered_way = $3, delivered_by = $4, evidence = $5
            WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(part)
            .bind(now)
            .bind(way)
            .bind(by)
            .bind(evidence)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// The questions of a person whose answers are on their way to them, or wait for them to come back,
    /// which is for nothing from now on.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn answers_on_their_way(
        &mut self,
        person_id: PersonId,
    ) -> Result<Vec<QuestionId>, StoreError> {
        const SQL: &str = "UPDATE question_parts SET to_send = 0 WHERE to_send > 0
            AND question_id IN (SELECT id FROM questions WHERE person_id = $1)
            RETURNING question_id";
        let mut found: Vec<QuestionId> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(person_id).fetch_all(conn).await)?;
        let waiting = self.undelivered_of(person_id).await?;
        found.extend(waiting.into_iter().map(|question| question.id));
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// The questions of a person whose answers did not reach them, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn undelivered_of(
        &mut self,
        person_id: PersonId,
    ) -> Result<Vec<Question>, StoreError> {
        let sql = || {
            select_question!(
                "WHERE person_id = $1 AND undelivered_at IS NOT NULL AND state = 'answered' ORDER BY id"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(person_id).fetch_all(conn).await)?)
    }
}
