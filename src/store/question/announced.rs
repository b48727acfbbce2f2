//! Whether the present office of a question has been told of it.

use crate::domain::base::QuestionId;
use crate::domain::base::audit::Entry;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

impl Tx {
    /// Notes, in the audit log too, that the question's office was told of it.
    ///
    /// # Errors
    /// If there is no such question, or the database fails.
    pub async fn mark_announced(
        &mut self,
        id: QuestionId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET announced_at = $2 WHERE id = $1
            RETURNING number, COALESCE(office, '')";
        let done: Option<(String, String)> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).bind(now).fetch_optional(conn).await)?;
        let Some((number, office)) = done else {
            return expect_rows(0, 1);
        };
        self.log(Entry {
            at: now,
            actor: "machine".into(),
            action: "question_announced".into(),
            object: format!("question:{number}"),
            detail: office,
        });
        Ok(())
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
}
