//! Forms of paper: which were printed, and whose ballots count already.

use crate::domain::survey::Origin;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

impl Tx {
    /// Whether a form was printed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_form(&mut self, survey: i64, number: i64) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM survey_forms WHERE survey_id = $1 AND number = $2";
        let found: i64 = on!(self, conn =>
            sqlx::query_scalar(SQL).bind(survey).bind(number).fetch_one(conn).await)?;
        Ok(found > 0)
    }

    /// The numbers of all forms that were printed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forms_of(&mut self, survey: i64) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT number FROM survey_forms WHERE survey_id = $1 ORDER BY number";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(survey).fetch_all(conn).await)?)
    }

    /// The forms whose ballots count already, and how they were given.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forms_given(&mut self, survey: i64) -> Result<Vec<(i64, Origin)>, StoreError> {
        const SQL: &str = "SELECT form, origin FROM ballots
            WHERE survey_id = $1 AND form IS NOT NULL ORDER BY form";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(survey).fetch_all(conn).await)?)
    }

    /// The highest number of a form whose ballot counts already; 0 if there is none.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_form_given(&mut self, survey: i64) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COALESCE(MAX(form), 0) FROM ballots WHERE survey_id = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(survey).fetch_one(conn).await)?)
    }
}
