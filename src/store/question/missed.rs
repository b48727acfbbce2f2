//! Dates that passed without an answer, and dates that an earlier version did not give.

use crate::domain::base::{PersonId, QuestionId};
use crate::store::base::dialect::on;
use crate::store::question::questions::{Question, select_question};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

impl Tx {
    /// The open questions whose date has passed on a day, and of which nobody was told, the oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn missed_questions(
        &mut self,
        today: NaiveDate,
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        let sql = || {
            select_question!(
                "WHERE (state = 'received' OR (state = 'reopened' AND complete_by IS NOT NULL))
                    AND COALESCE(complete_by, due_on) < $1
                    AND (missed_on IS NULL OR missed_on < COALESCE(complete_by, due_on))
                 ORDER BY COALESCE(complete_by, due_on), id LIMIT $2"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(today).bind(limit).fetch_all(conn).await)?)
    }

    /// The date of an open question has passed: that stays so. `false`: it was noted already, or somebody
    /// has answered or withdrawn it at this moment.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_missed(
        &mut self,
        id: QuestionId,
        date: NaiveDate,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE questions SET missed_on = $2
            WHERE id = $1 AND state IN ('received', 'reopened')
                AND (missed_on IS NULL OR missed_on < $2)";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(date).execute(conn).await?.rows_affected());
        Ok(done > 0)
    }

    /// When whoever asked is told of another date of this question, if they were not told yet.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tells_of_new_date_at(
        &mut self,
        id: QuestionId,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MAX(due_at) FROM outbox
            WHERE state = 'waiting' AND letter_id IS NULL AND key IN (
                SELECT 'recounted:' || id FROM question_events
                WHERE question_id = $1 AND kind = 'recounted')";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(id).fetch_one(conn).await)?)
    }

    /// Whoever insisted before there was a date for it gets one, and the office has to be told again.
    /// Returns which questions those are.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn give_dates_to_insistences(
        &mut self,
        date: NaiveDate,
    ) -> Result<Vec<QuestionId>, StoreError> {
        const SQL: &str = "UPDATE questions SET complete_by = $1, announced_at = NULL
            WHERE state = 'reopened' AND complete_by IS NULL RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(date).fetch_all(conn).await)?)
    }

    /// The open questions of a person of which a date was missed, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn missed_of(&mut self, person_id: PersonId) -> Result<Vec<Question>, StoreError> {
        let sql = || {
            select_question!(
                "WHERE person_id = $1 AND state IN ('received', 'reopened')
                    AND missed_on = COALESCE(complete_by, due_on) ORDER BY id"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(person_id).fetch_all(conn).await)?)
    }
}
