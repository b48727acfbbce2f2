//! Up to which instant each job has done its work.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

impl Tx {
    /// Up to which instant the job has run, locked until the transaction ends, so that two processes
    /// never run it for the same instant. A job never seen before starts at `now`: nothing from
    /// before its existence is made up for.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn job_done_until(
        &mut self,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<DateTime<Utc>, StoreError> {
        const SQL: &str = "INSERT INTO jobs (name, done_until) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET name = excluded.name
            RETURNING done_until";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(name).bind(now).fetch_one(conn).await)?)
    }

    /// The latest moment up to which any job has done its work: the machine was alive then. `None`
    /// before the first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_job(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MAX(done_until) FROM jobs";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// Up to which instant the job has run, if it ever did; nothing is locked.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn job_ran_until(&mut self, name: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT done_until FROM jobs WHERE name = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(name).fetch_optional(conn).await)?)
    }

    /// Records that the job has done its work up to `until`.
    ///
    /// # Errors
    /// If the job was never begun, or the database fails.
    pub async fn finish_job(&mut self, name: &str, until: DateTime<Utc>) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE jobs SET done_until = $2 WHERE name = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(name)
            .bind(until)
            .execute(conn)
            .await?
            .rows_affected());
        crate::store::base::error::expect_rows(done, 1)
    }
}
