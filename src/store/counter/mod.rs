//! Questions that were taken in at the counter: how each came, and how whoever asked takes it over.

use crate::domain::base::{PersonId, QuestionId};
use crate::domain::counter::Channel;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

named_columns!(Channel);

/// How a question came that did not come by the chat.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Intake {
    /// Which question.
    pub question_id: QuestionId,
    /// How it came.
    pub channel: Channel,
    /// Where it was received.
    pub place: Option<String>,
    /// Why it was typed on a later day.
    pub reason: Option<String>,
    /// When it was typed.
    pub typed_at: DateTime<Utc>,
    /// Who typed it; `None` once erased.
    pub typed_by: Option<PersonId>,
    /// Who asked and where the answer goes, if they said so.
    pub asker: Option<String>,
    /// When whoever asked took it over.
    pub claimed_at: Option<DateTime<Utc>>,
}

impl Tx {
    /// Keeps how a question came.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_intake(&mut self, one: &Intake) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO question_intakes
            (question_id, channel, place, reason, typed_at, typed_by, asker)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(one.question_id)
            .bind(one.channel)
            .bind(&one.place)
            .bind(&one.reason)
            .bind(one.typed_at)
            .bind(one.typed_by)
            .bind(&one.asker)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// How a question came, if it did not come by the chat.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn intake_of(&mut self, id: QuestionId) -> Result<Option<Intake>, StoreError> {
        const SQL: &str =
            "SELECT question_id, channel, place, reason, typed_at, typed_by, asker, claimed_at
            FROM question_intakes WHERE question_id = $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?)
    }

    /// Whoever has this code can take the question over; an earlier code cannot any more.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if somebody asked it by the chat, or has taken it over; if the database fails.
    pub async fn give_code(&mut self, id: QuestionId, code: &str) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET code = $2 WHERE id = $1 AND person_id IS NULL
            AND id IN (SELECT question_id FROM question_intakes WHERE claimed_at IS NULL)";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(code)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// What somebody typed of which no slip was made yet, the oldest first; at most so many.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn without_slip(
        &mut self,
        typist: PersonId,
        most: i64,
    ) -> Result<Vec<QuestionId>, StoreError> {
        const SQL: &str = "SELECT i.question_id FROM question_intakes i
            JOIN questions q ON q.id = i.question_id
            WHERE i.typed_by = $1 AND i.claimed_at IS NULL AND q.code IS NULL
                AND q.state <> 'withdrawn'
            ORDER BY i.question_id LIMIT $2";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(typist)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// Nobody can take a question over any more by the code it had.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn end_code(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET code = NULL WHERE id = $1 AND person_id IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// The digest of the code that leads to a question.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn code_of(&mut self, id: QuestionId) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT code FROM questions WHERE id = $1";
        let found: Option<Option<String>> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(id).fetch_optional(conn).await)?;
        Ok(found.flatten())
    }

    /// Somebody takes a question over: it is theirs, and who asked is not noted any more. Its code leads
    /// nobody else to it.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if somebody else was faster; if the database fails.
    pub async fn claim_question(
        &mut self,
        id: QuestionId,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const INTAKE: &str = "UPDATE question_intakes SET claimed_at = $2, asker = NULL
            WHERE question_id = $1 AND claimed_at IS NULL";
        const QUESTION: &str =
            "UPDATE questions SET person_id = $2 WHERE id = $1 AND person_id IS NULL";
        let done = on!(self, conn => sqlx::query(INTAKE)
            .bind(id)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        let done = on!(self, conn => sqlx::query(QUESTION)
            .bind(id)
            .bind(person)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }
}
