//! Questions that are answered together: with which one, and of which somebody said that they are not the same.

use super::questions::{Question, select_question};
use crate::domain::base::{PersonId, QuestionId};
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

impl Tx {
    /// The questions that are answered with this one, in order.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn led_by(&mut self, leader: QuestionId) -> Result<Vec<Question>, StoreError> {
        let sql = || select_question!("WHERE leader_id = $1 ORDER BY id");
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(leader).fetch_all(conn).await)?)
    }

    /// How many questions are answered together with this one, itself among them, or were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn joined_count(&mut self, leader: QuestionId) -> Result<usize, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM questions WHERE leader_id = $1";
        let led: i64 =
            on!(self, conn => sqlx::query_scalar(SQL).bind(leader).fetch_one(conn).await)?;
        Ok(usize::try_from(led).unwrap_or_default() + 1)
    }

    /// A question is answered with this one, or by itself.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn set_leader(
        &mut self,
        id: QuestionId,
        leader: Option<QuestionId>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET leader_id = $2 WHERE id = $1";
        on!(self, conn => sqlx::query(SQL).bind(id).bind(leader).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// The office of a question knows it by the one that it is answered with: it is told only of what is new.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn mark_known(
        &mut self,
        id: QuestionId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE questions SET announced_at = $2 WHERE id = $1 AND announced_at IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(id).bind(now).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Somebody said of two questions that they are not the same.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_unlike(
        &mut self,
        (one, other): (QuestionId, QuestionId),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO question_unlike (question_id, other_id, by_person, at)
            VALUES ($1, $2, $3, $4) ON CONFLICT (question_id, other_id) DO NOTHING";
        on!(self, conn => sqlx::query(SQL)
            .bind(one.min(other))
            .bind(one.max(other))
            .bind(by)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Of which questions somebody said that they are not the same as this one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn unlike(&mut self, id: QuestionId) -> Result<Vec<QuestionId>, StoreError> {
        const SQL: &str = "SELECT other_id FROM question_unlike WHERE question_id = $1
            UNION SELECT question_id FROM question_unlike WHERE other_id = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(id).fetch_all(conn).await)?)
    }
}
