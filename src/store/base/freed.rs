//! What was deleted is written over: freed pages, and the log of what was written.
//!
//! SQLite clears a cell where it was deleted, but not copies that it left behind when it moved others
//! between pages. So after what must leave no trace, everything that is left is written anew.

use crate::store::{Pool, Store, StoreError};

impl Store {
    /// Writes the database anew (SQLite), or the tables of ballots and of those who gave them (PostgreSQL),
    /// so that no page keeps what was in them before. Whether it could: somebody may be reading.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn overwrite_freed(&self) -> Result<bool, StoreError> {
        match &self.pool {
            Pool::Sqlite { pool, .. } => {
                let mut connection = pool.acquire().await?;
                sqlx::raw_sql("VACUUM").execute(&mut *connection).await?;
                drop(connection);
                self.cut_log().await
            }
            Pool::Postgres(pool) => {
                let mut connection = pool.acquire().await?;
                // Whoever holds them for long is not waited for, or others would wait behind us.
                sqlx::raw_sql("SET lock_timeout = '2s'")
                    .execute(&mut *connection)
                    .await?;
                let mut done = Ok(());
                for table in ["VACUUM FULL ballots", "VACUUM FULL voters"] {
                    if done.is_ok() {
                        let written = sqlx::raw_sql(table).execute(&mut *connection).await;
                        done = written.map(drop);
                    }
                }
                sqlx::raw_sql("RESET lock_timeout")
                    .execute(&mut *connection)
                    .await?;
                done?;
                Ok(true)
            }
        }
    }
}
