//! What was deleted is gone from the files of SQLite too.
//!
//! `secure_delete` overwrites rows and freed pages in the file, but what stood in a page before is still in
//! the write-ahead log until that is begun anew. So after an erasure, once its farewell has left, the log
//! is brought into the file and cut to nothing; and so it is at every start. A file that an earlier version
//! wrote is rewritten once as a whole. PostgreSQL sees to its dead rows itself (autovacuum).

use crate::store::base::dialect::on;
use crate::store::{Chain, Pool, Store, StoreError, Tx};
use sqlx::{Executor as _, SqliteConnection, SqlitePool};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tracing::warn;

/// The chats of whoever was erased and whose farewell may still have to leave. Kept by this process
/// alone: at the next start the log is cut in any case.
pub(in crate::store) type Erased = Arc<Mutex<Vec<i64>>>;

/// The counter of those who were erased since the file was written anew.
const ERASED: &str = "erased";
/// No chat has this number.
const NOBODY: i64 = 0;
/// How long a connection waits for another process.
pub(in crate::store) const BUSY: Duration = Duration::from_secs(5);
/// How long those who write may wait for those who read before the log is cut another time.
const BRIEFLY: &str = "PRAGMA busy_timeout = 20";
const PATIENTLY: &str = "PRAGMA busy_timeout = 5000";
/// What a file says that was rewritten as a whole since deleted rows are overwritten.
const CLEAN: i64 = 1;

/// Notes whom a transaction that was committed has erased.
pub(in crate::store) fn note(all: &Erased, new: Vec<i64>) {
    all.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extend(new);
}

impl Tx {
    /// Somebody is erased whose farewell may have to leave for this chat before the log is cut; the file is
    /// written anew in the night.
    pub(in crate::store) async fn note_erased(
        &mut self,
        chat: Option<i64>,
    ) -> Result<(), StoreError> {
        self.next_value(ERASED).await?;
        self.erased.push(chat.unwrap_or(NOBODY));
        self.has_work = true;
        Ok(())
    }

    /// How many were erased since the file was written anew, if anybody was.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn erased(&mut self) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "SELECT value FROM counters WHERE name = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(ERASED).fetch_optional(conn).await)?)
    }

    /// What so many left was written over; if others were erased since, it is to be done again.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_erased(&mut self, gone: i64) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM counters WHERE name = $1 AND value = $2";
        on!(self, conn => sqlx::query(SQL).bind(ERASED).bind(gone).execute(conn).await?.rows_affected());
        Ok(())
    }
}

impl Store {
    /// Overwrites what is left of those who were erased and have had their farewell. Whether nobody is
    /// left to be looked at again.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn sweep(&self) -> Result<bool, StoreError> {
        let all = || self.erased.lock().unwrap_or_else(PoisonError::into_inner);
        let chats = all().clone();
        if chats.is_empty() {
            return Ok(true);
        }
        let waiting = self.read().await?.replies_waiting(&chats).await?;
        let gone = |chat: &i64| !waiting.contains_key(chat);
        if chats.iter().any(gone) {
            if !self.cut_log().await? {
                return Ok(false);
            }
            all().retain(|chat| !(chats.contains(chat) && gone(chat)));
        }
        Ok(waiting.is_empty())
    }

    /// Brings the write-ahead log into the file and cuts it to nothing; whether nobody was in the way.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn cut_log(&self) -> Result<bool, StoreError> {
        match &self.pool {
            Pool::Sqlite { pool, .. } => Ok(cut(&mut *pool.acquire().await?).await?),
            Pool::Postgres(_) => Ok(true),
        }
    }

    /// At the start: the log is cut, and a file of an earlier version rewritten. What cannot be done now,
    /// because another process is writing, is done at the next start.
    pub(in crate::store) async fn overhaul(&self) {
        let Pool::Sqlite { pool, .. } = &self.pool else {
            return;
        };
        if let Err(error) = rewrite(pool).await {
            let error = StoreError::from(error);
            warn!(error = %Chain(&error), "what was deleted earlier is overwritten at the next start");
        }
    }
}

async fn rewrite(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let clean: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *connection)
        .await?;
    if clean < CLEAN {
        connection.execute("VACUUM").await?;
        connection.execute("PRAGMA user_version = 1").await?;
    }
    cut(&mut connection).await?;
    Ok(())
}

async fn cut(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    connection.execute(BRIEFLY).await?;
    let cut = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(&mut *connection)
        .await;
    connection.execute(PATIENTLY).await?;
    let (busy, _, _): (i64, i64, i64) = cut?;
    Ok(busy == 0)
}
