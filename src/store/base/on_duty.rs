//! Who sends from a database, as the database itself knows it.
//!
//! SQLite is one process' at a time: a lock on a file beside it. On PostgreSQL a courier has a number,
//! which stands at every message that it claims, and holds a lock of that number on a connection of
//! its own. PostgreSQL lets go of it when the process is gone, however that came about, and what had
//! been claimed is free at once. The connection must be a direct one: a pooler that shares
//! connections would share the lock.

use crate::store::{Engine, Pool, Store, StoreError, Tx};
use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection as _, PgConnection};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long PostgreSQL may take to say that it is there: a connection whose other end has vanished says
/// nothing for a quarter of an hour.
const PATIENCE: Duration = Duration::from_secs(5);

/// A courier of this process, for as long as it lives.
pub struct OnDuty(Held);

enum Held {
    /// Nobody else sends from this database, for as long as the file is locked.
    Alone(#[expect(dead_code, reason = "held, not read")] Option<File>),
    /// One of several.
    Numbered {
        number: i64,
        options: Arc<PgConnectOptions>,
        connection: PgConnection,
    },
}

/// The locks of one entity's couriers: whoever shares the database has another schema.
macro_rules! family {
    () => {
        "hashtext('convoca courier ' || current_schema())"
    };
}
const LOCK: &str = concat!("SELECT pg_advisory_lock(", family!(), ", $1::int)");
/// A courier without a lock is dead. After PostgreSQL itself was down, everybody is without: then the
/// living have ten seconds to come back. One of its processes that dies takes all connections along, and
/// does not count as a start; the counters that begin anew tell of it (a reset by hand only makes it wait).
const BURY: &str = concat!(
    "DELETE FROM couriers WHERE number <> $1
        AND clock_timestamp() - GREATEST(pg_postmaster_start_time(),
            (SELECT stats_reset FROM pg_stat_bgwriter)) > INTERVAL '10 seconds'
        AND number NOT IN (
            SELECT l.objid::bigint FROM pg_locks l
            WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted
                AND l.classid = ",
    family!(),
    "::oid AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
    RETURNING number"
);
const FREE: &str = "UPDATE outbox SET leased_until = NULL, leased_by = NULL
    WHERE state = 'waiting' AND leased_by = ANY($1)";

impl Store {
    /// Takes part in sending. On SQLite this makes the process the only one that runs the bot on the
    /// file; commands like `convoca invite` may still write beside it.
    ///
    /// # Errors
    /// [`StoreError::InUse`] if another process runs it; or if the database fails.
    pub async fn enter(&self) -> Result<OnDuty, StoreError> {
        Ok(OnDuty(match &self.pool {
            Pool::Sqlite { file, .. } => Held::Alone(lock_file(file)?),
            Pool::Postgres(pool) => {
                let options = pool.connect_options();
                let (number, connection) = number(&options).await?;
                Held::Numbered {
                    number,
                    options,
                    connection,
                }
            }
        }))
    }
}

impl OnDuty {
    /// What stands at what this courier has claimed; `None` if nobody else sends.
    pub fn number(&self) -> Option<i64> {
        match &self.0 {
            Held::Alone(_) => None,
            Held::Numbered { number, .. } => Some(*number),
        }
    }

    /// Sees to it that the others know that this courier lives. `false` if they took it for dead
    /// meanwhile: then what it had claimed is not its own any more.
    ///
    /// # Errors
    /// If the database is out of reach.
    pub async fn renew(&mut self) -> Result<bool, StoreError> {
        let Held::Numbered {
            number,
            options,
            connection,
        } = &mut self.0
        else {
            return Ok(true);
        };
        let there = timeout(PATIENCE, connection.ping()).await;
        if matches!(there, Ok(Ok(()))) {
            return Ok(true);
        }
        let back = timeout(PATIENCE, come_back(*number, options)).await;
        let back = back.map_err(|_| sqlx::Error::PoolTimedOut)??;
        let was_believed_in = back.was_believed_in;
        (*number, *connection) = (back.number, back.connection);
        Ok(was_believed_in)
    }
}

struct Back {
    number: i64,
    connection: PgConnection,
    was_believed_in: bool,
}

/// With another number: PostgreSQL may go on believing for hours in the connection that held the lock of
/// the one before. What stood under that stands under this one.
async fn come_back(before: i64, options: &PgConnectOptions) -> Result<Back, sqlx::Error> {
    const TAKE_OVER: &str = "UPDATE outbox SET leased_by = $1
        WHERE state = 'waiting' AND leased_by = $2";
    let (number, mut connection) = number(options).await?;
    let mut tx = connection.begin().await?;
    let taken = sqlx::query(TAKE_OVER).bind(number).bind(before);
    taken.execute(&mut *tx).await?;
    let sql = "DELETE FROM couriers WHERE number = $1";
    let gone = sqlx::query(sql).bind(before).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(Back {
        number,
        connection,
        was_believed_in: gone.rows_affected() > 0,
    })
}

/// A new number, and the connection that holds its lock.
async fn number(options: &PgConnectOptions) -> Result<(i64, PgConnection), sqlx::Error> {
    let mut connection = PgConnection::connect_with(options).await?;
    // Nobody sees the row before its lock is held.
    let mut tx = connection.begin().await?;
    let sql = "INSERT INTO couriers DEFAULT VALUES RETURNING number";
    let number = sqlx::query_scalar(sql).fetch_one(&mut *tx).await?;
    sqlx::query(LOCK).bind(number).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok((number, connection))
}

impl Tx {
    /// Frees what couriers that are dead had claimed. `own` is the one who asks.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn free_claims_of_the_dead(&mut self, own: i64) -> Result<(), StoreError> {
        if let Engine::Postgres(tx) = &mut self.engine {
            let dead: Vec<i64> = sqlx::query_scalar(BURY)
                .bind(own)
                .fetch_all(&mut **tx)
                .await?;
            if !dead.is_empty() {
                sqlx::query(FREE).bind(dead).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }

    /// Frees what this courier has claimed: it leaves.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn leave(&mut self, own: i64) -> Result<(), StoreError> {
        if let Engine::Postgres(tx) = &mut self.engine {
            sqlx::query(FREE).bind(vec![own]).execute(&mut **tx).await?;
            let sql = "DELETE FROM couriers WHERE number = $1";
            sqlx::query(sql).bind(own).execute(&mut **tx).await?;
        }
        Ok(())
    }
}

/// Locks `FILE.lock` beside the database for as long as this process lives.
fn lock_file(database: &Path) -> Result<Option<File>, StoreError> {
    let name = database.to_string_lossy();
    if name.contains(":memory:") || name.is_empty() {
        return Ok(None);
    }
    let lock = super::private::file(Path::new(&format!("{name}.lock")))
        .map_err(|error| StoreError::from(sqlx::Error::Io(error)))?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(lock)),
        Err(std::fs::TryLockError::WouldBlock) => Err(StoreError::InUse(name.into_owned())),
        Err(std::fs::TryLockError::Error(error)) => Err(sqlx::Error::Io(error).into()),
    }
}
