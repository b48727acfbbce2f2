//! Terms that were extended: what was decided, once for each question, whatever becomes of its date later.

use crate::domain::base::{PersonId, QuestionId};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;
use std::collections::BTreeMap;

/// An extension as it was granted.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Extension {
    /// Of which question.
    pub question_id: QuestionId,
    /// The term as the law gives it, in business days.
    pub term_days: i64,
    /// The term with the extension, from the same start.
    pub total_days: i64,
    /// The date that was promised before.
    pub previous_on: NaiveDate,
    /// The date that whoever asked was told instead.
    pub due_on: NaiveDate,
    /// When that was said.
    pub told_at: DateTime<Utc>,
    /// Who decided it; `None` once erased.
    pub by_person: Option<PersonId>,
    /// Why, as whoever asked was told.
    pub reason: String,
}

impl Extension {
    /// How many business days more it gives.
    pub fn more_days(&self) -> i64 {
        self.total_days - self.term_days
    }
}

const COLUMNS: &str =
    "question_id, term_days, total_days, previous_on, due_on, told_at, by_person, reason";

impl Tx {
    /// Keeps an extension.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if the question has one, or if the database fails.
    pub async fn add_extension(&mut self, one: &Extension) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO question_extensions
            (question_id, term_days, total_days, previous_on, due_on, told_at, by_person, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (question_id) DO NOTHING";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(one.question_id)
            .bind(one.term_days)
            .bind(one.total_days)
            .bind(one.previous_on)
            .bind(one.due_on)
            .bind(one.told_at)
            .bind(one.by_person)
            .bind(&one.reason)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// An extension of which nobody could be told is none.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if there is none, or if the database fails.
    pub async fn drop_extension(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM question_extensions WHERE question_id = $1";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// Makes whoever else changes a question wait until this transaction ends.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_question(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET due_on = due_on WHERE id = $1";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// The extension of a question, if it has one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn extension_of(&mut self, id: QuestionId) -> Result<Option<Extension>, StoreError> {
        Ok(self.extensions_of(&[id]).await?.remove(&id))
    }

    /// The extensions of these questions, as far as they have one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn extensions_of(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<BTreeMap<QuestionId, Extension>, StoreError> {
        if questions.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<Extension> = on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS).push(" FROM question_extensions WHERE question_id IN ");
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.build_query_as().fetch_all(conn).await
        })?;
        let by_question = rows.into_iter().map(|one| (one.question_id, one));
        Ok(by_question.collect())
    }
}
