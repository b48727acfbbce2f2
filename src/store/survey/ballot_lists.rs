//! What was counted of a survey, and the lists of its ballots as they are published.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

impl Tx {
    /// Keeps what was counted, once: whoever counts again finds it done. Whether this was the first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn keep_results(&mut self, id: i64, results: &str) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE surveys SET results = $2
            WHERE id = $1 AND results IS NULL AND state = 'closed'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(results)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done == 1)
    }

    /// What was counted: JSON. `None` before it was.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn survey_results(&mut self, id: i64) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT results FROM surveys WHERE id = $1";
        let found: Option<Option<String>> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(id).fetch_optional(conn).await)?;
        Ok(found.flatten())
    }

    /// Keeps the list of all ballots to a question.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn keep_ballot_list(
        &mut self,
        id: i64,
        question: &str,
        body: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO ballot_lists (survey_id, question, body) VALUES ($1, $2, $3)
            ON CONFLICT (survey_id, question) DO NOTHING";
        on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(question)
            .bind(body)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The list of all ballots to a question, if it has at most so many characters.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn short_ballot_list(
        &mut self,
        id: i64,
        question: &str,
        most: i64,
    ) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT body FROM ballot_lists
            WHERE survey_id = $1 AND question = $2 AND LENGTH(body) <= $3";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(id)
            .bind(question)
            .bind(most)
            .fetch_optional(conn)
            .await)?)
    }

    /// The list of all ballots to a question.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn ballot_list(
        &mut self,
        id: i64,
        question: &str,
    ) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT body FROM ballot_lists WHERE survey_id = $1 AND question = $2";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(id)
            .bind(question)
            .fetch_optional(conn)
            .await)?)
    }
}
