//! What coordinators changed of the process in the chat, in its order.

use crate::domain::process::{Amendment, Edit, Value};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// Something that was changed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredAmendment {
    /// Its number.
    pub id: i64,
    /// When; each is later than the one before.
    pub at: DateTime<Utc>,
    /// By whom, as in the audit log.
    pub actor: String,
    /// What, as JSON.
    amendment: String,
    /// What was there before, as JSON.
    before: Option<String>,
}

/// Something that is changed.
#[derive(Clone, Copy, Debug)]
pub struct NewAmendment<'a> {
    /// What.
    pub edit: &'a Edit,
    /// What is there now.
    pub before: Option<&'a Value>,
    /// By whom, as in the audit log.
    pub actor: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

impl StoredAmendment {
    /// What was changed; `None`: a later version wrote what this one does not know.
    pub fn read(&self) -> Option<Edit> {
        // An earlier version kept what was added by its kind.
        let by_kind = || serde_json::from_str::<Amendment>(&self.amendment).ok();
        let edit = serde_json::from_str(&self.amendment).ok();
        edit.or_else(|| by_kind().as_ref().map(Edit::from))
    }

    /// What was there before.
    pub fn before(&self) -> Option<Value> {
        serde_json::from_str(self.before.as_deref()?).ok()
    }
}

impl Tx {
    /// Nobody else changes the process until this ends.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_process(&mut self) -> Result<(), StoreError> {
        self.next_value("process").await.map(drop)
    }

    /// Adds a change.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_amendment(&mut self, new: NewAmendment<'_>) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO process_amendments (at, actor, amendment, before)
            VALUES ($1, $2, $3, $4)";
        let text = serde_json::to_string(new.edit).unwrap_or_default();
        let before = new
            .before
            .and_then(|value| serde_json::to_string(value).ok());
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(new.at)
            .bind(new.actor)
            .bind(text)
            .bind(before)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// What was changed after this moment and does not stand in the file since an earlier version wrote it
    /// there, in its order.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn amendments_since(
        &mut self,
        since: Option<DateTime<Utc>>,
    ) -> Result<Vec<StoredAmendment>, StoreError> {
        const SQL: &str = "SELECT id, at, actor, amendment, before FROM process_amendments
            WHERE at > $1 AND filed_at IS NULL ORDER BY at, id";
        let since = since.unwrap_or(DateTime::UNIX_EPOCH);
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(since).fetch_all(conn).await)?)
    }

    /// A stretch of what was changed, the newest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn newest_amendments(
        &mut self,
        skip: i64,
        most: i64,
    ) -> Result<Vec<StoredAmendment>, StoreError> {
        const SQL: &str = "SELECT id, at, actor, amendment, before FROM process_amendments
            ORDER BY at DESC, id DESC LIMIT $2 OFFSET $1";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(skip)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// One change.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn amendment(&mut self, id: i64) -> Result<Option<StoredAmendment>, StoreError> {
        const SQL: &str = "SELECT id, at, actor, amendment, before FROM process_amendments
            WHERE id = $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?)
    }

    /// The keys of all entries that were ever changed: what somebody said of one that is gone is not said of
    /// another.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn amended_keys(&mut self) -> Result<BTreeSet<String>, StoreError> {
        const SQL: &str = "SELECT id, at, actor, amendment, before FROM process_amendments";
        let all: Vec<StoredAmendment> =
            on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?;
        let keys = all.iter().filter_map(StoredAmendment::read);
        Ok(keys.filter_map(|edit| edit.at.get(1).cloned()).collect())
    }

    /// When it was changed last.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_amendment(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT at FROM process_amendments ORDER BY at DESC LIMIT 1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_optional(conn).await)?)
    }
}
