//! What is left of a survey once it is counted: no ballots.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

impl Tx {
    /// Whether a survey was counted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_counted(&mut self, id: i64) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT results IS NOT NULL FROM surveys WHERE id = $1";
        let found: Option<bool> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(id).fetch_optional(conn).await)?;
        Ok(found.unwrap_or_default())
    }

    /// How many took part in a survey whose ballots are about to go, or are gone.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn noted_part(&mut self, id: i64) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "SELECT took_part FROM surveys WHERE id = $1";
        let found: Option<Option<i64>> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(id).fetch_optional(conn).await)?;
        Ok(found.flatten())
    }

    /// Notes how many took part, while their ballots are still there.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_part(&mut self, id: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE surveys SET took_part =
                (SELECT COUNT(*) FROM ballots b WHERE b.survey_id = surveys.id)
            WHERE id = $1 AND took_part IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Keeps what people wrote to a question: JSON.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn keep_survey_texts(
        &mut self,
        id: i64,
        question: &str,
        body: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO survey_texts (survey_id, question, body) VALUES ($1, $2, $3)
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

    /// What people wrote in a survey, by question: JSON.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn survey_texts(&mut self, id: i64) -> Result<Vec<(String, String)>, StoreError> {
        const SQL: &str = "SELECT question, body FROM survey_texts WHERE survey_id = $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_all(conn).await)?)
    }

    /// Deletes so many ballots of a survey; how many there were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_some_ballots(&mut self, id: i64, most: i64) -> Result<u64, StoreError> {
        const SQL: &str = "DELETE FROM ballots WHERE id IN
            (SELECT id FROM ballots WHERE survey_id = $1 ORDER BY id LIMIT $2)";
        Ok(on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(most)
            .execute(conn)
            .await?
            .rows_affected()))
    }

    /// Notes that nothing of the ballots of a survey is left.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn mark_swept(&mut self, id: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE surveys SET swept = TRUE WHERE id = $1";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }
}
