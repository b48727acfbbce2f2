//! A part of a transaction that may fail alone: what it wrote is taken back, the rest stays.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

/// Where a part of a transaction begins.
#[must_use]
#[derive(Debug)]
pub struct Attempt {
    entries: usize,
}

impl Tx {
    /// Begins a part. Parts are not nested.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attempt(&mut self) -> Result<Attempt, StoreError> {
        on!(self, conn => sqlx::query("SAVEPOINT attempt").execute(conn).await?.rows_affected());
        Ok(Attempt {
            entries: self.entries.len(),
        })
    }

    /// Ends a part: keeps what it wrote, or takes it back together with its entries in the log.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn end_attempt(&mut self, part: Attempt, keeps: bool) -> Result<(), StoreError> {
        if !keeps {
            on!(self, conn => sqlx::query("ROLLBACK TO SAVEPOINT attempt")
                .execute(conn)
                .await?
                .rows_affected());
            self.entries.truncate(part.entries);
        }
        on!(self, conn => sqlx::query("RELEASE SAVEPOINT attempt")
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }
}
