//! What was added to the process in the chat, and whether the process file says it too.

use crate::domain::process::Amendment;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// Something that was added.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredAmendment {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, as in the audit log.
    pub actor: String,
    /// What, as JSON.
    amendment: String,
    /// Since when the process file says it too.
    pub filed_at: Option<DateTime<Utc>>,
}

impl StoredAmendment {
    /// What was added; `None`: a later version wrote what this one does not know.
    pub fn read(&self) -> Option<Amendment> {
        serde_json::from_str(&self.amendment).ok()
    }
}

impl Tx {
    /// Adds something.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_amendment(
        &mut self,
        amendment: &Amendment,
        actor: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO process_amendments (at, actor, amendment) VALUES ($1, $2, $3)";
        let text = serde_json::to_string(amendment).unwrap_or_default();
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(at)
            .bind(actor)
            .bind(text)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Everything that was added, in its order.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn amendments(&mut self) -> Result<Vec<StoredAmendment>, StoreError> {
        const SQL: &str = "SELECT id, at, actor, amendment, filed_at FROM process_amendments
            ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// The process file says all of it up to this number.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn file_amendments(
        &mut self,
        up_to: i64,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE process_amendments SET filed_at = $2
            WHERE id <= $1 AND filed_at IS NULL";
        on!(self, conn => sqlx::query(SQL)
            .bind(up_to)
            .bind(at)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }
}
