//! What people agreed to, when, and to which sentence; and the language they read.

use crate::domain::base::PersonId;
use crate::domain::person::Purpose;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

named_columns!(Purpose);

/// One yes or no.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Consent {
    /// To what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
    /// The sentence that was answered.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Tx {
    /// Records a yes or a no. A no to convocations or to surveys takes back those that are queued.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_consent(
        &mut self,
        person_id: PersonId,
        purpose: Purpose,
        given: bool,
        text: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO consents (person_id, purpose, given, text, at)
            VALUES ($1, $2, $3, $4, $5)";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(purpose)
            .bind(given)
            .bind(text)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        // Whoever says no gets none of those that are queued either.
        if !given {
            self.recall(person_id, purpose, now).await?;
        }
        Ok(())
    }

    /// Every yes and no of a person, oldest first; the last of each purpose is in force.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn consents_of(&mut self, person_id: PersonId) -> Result<Vec<Consent>, StoreError> {
        const SQL: &str = "SELECT purpose, given, text, at FROM consents
            WHERE person_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// Changes the language a person reads.
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn set_language(
        &mut self,
        person_id: PersonId,
        language: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE people SET language = $2 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(language)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }
}
