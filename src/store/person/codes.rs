//! Codes of invitations by list, of each only a digest; who used them, and wrong tries.

use crate::domain::base::PersonId;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// A list, and what became of its codes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CodeList {
    /// Its name.
    pub list: String,
    /// How many codes it has.
    pub codes: i64,
    /// How many of them were used.
    pub used: i64,
}

/// Wrong tries kept beside the hour in one number: there are never as many.
const TRIES: i64 = 100;

impl Tx {
    /// Keeps the digest of a code; whether it is new.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_code(
        &mut self,
        digest: &str,
        list: &str,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO codes (digest, list, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (digest) DO NOTHING";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(digest)
            .bind(list)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done > 0)
    }

    /// Uses a code: the person is on its list, which is returned. `None` if there is no such code or
    /// somebody else used it. Once more by the same person is the same.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn use_code(
        &mut self,
        digest: &str,
        person_id: PersonId,
        now: DateTime<Utc>,
    ) -> Result<Option<String>, StoreError> {
        // Whoever was erased leaves a used code behind.
        const SQL: &str = "UPDATE codes
            SET person_id = $2, used_at = COALESCE(used_at, $3)
            WHERE digest = $1 AND (used_at IS NULL OR person_id = $2)
            RETURNING list";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(digest)
            .bind(person_id)
            .bind(now)
            .fetch_optional(conn)
            .await)?)
    }

    /// Whether there is such a code, used or not.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_code(&mut self, digest: &str) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM codes WHERE digest = $1";
        let found: i64 =
            on!(self, conn => sqlx::query_scalar(SQL).bind(digest).fetch_one(conn).await)?;
        Ok(found > 0)
    }

    /// Every list by its name.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn code_lists(&mut self) -> Result<Vec<CodeList>, StoreError> {
        const SQL: &str = "SELECT list, COUNT(*) AS codes, COUNT(used_at) AS used FROM codes
            GROUP BY list ORDER BY list";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// The lists of invitation codes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lists_of_codes(&mut self) -> Result<Vec<String>, StoreError> {
        const SQL: &str = "SELECT DISTINCT list FROM codes ORDER BY list";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_all(conn).await)?)
    }

    /// The lists a person is on, each with the instant of its first code.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lists_of(
        &mut self,
        person_id: PersonId,
    ) -> Result<Vec<(String, DateTime<Utc>)>, StoreError> {
        const SQL: &str = "SELECT list, MIN(used_at) FROM codes WHERE person_id = $1
            GROUP BY list ORDER BY list";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// How many wrong codes an account has tried in this hour (the hour's number since 1970).
    ///
    /// # Errors
    /// If the database fails.
    pub async fn wrong_codes(&mut self, account: &str, hour: i64) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT value FROM counters WHERE name = $1";
        let name = counter(account);
        let value: Option<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(name).fetch_optional(conn).await)?;
        let value = value.filter(|value| value / TRIES == hour);
        Ok(value.map_or(0, |value| value % TRIES))
    }

    /// Counts a wrong code of an account in this hour.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_wrong_code(&mut self, account: &str, hour: i64) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO counters (name, value) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET value =
                CASE WHEN counters.value < $2 THEN $2 ELSE counters.value + 1 END";
        let (name, first) = (counter(account), hour * TRIES + 1);
        on!(self, conn => sqlx::query(SQL).bind(name).bind(first).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Forgets what was counted in hours before an instant, of whomever; how much that was.
    pub(in crate::store) async fn forget_tries(
        &mut self,
        before: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        const SQL: &str = "DELETE FROM counters WHERE name LIKE 'code:%' AND value < $1";
        let hour = before.timestamp().div_euclid(3_600) * TRIES;
        Ok(on!(self, conn => sqlx::query(SQL).bind(hour).execute(conn).await?.rows_affected()))
    }
}

fn counter(account: &str) -> String {
    format!("code:{account}")
}
