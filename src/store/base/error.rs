//! What can go wrong in the store, told apart by what the caller must do about it.
//!
//! An error knows the statement that failed by the line it stands in: `?` hands on where it is, which
//! costs a statement that succeeds nothing.

use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;
use std::panic::Location;

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached or written now (connection lost, disk full, read-only).
    /// Nothing may be confirmed to Telegram; trying again later may help.
    #[error("the database cannot be reached or written now: {0}")]
    Outage(#[source] Failed),
    /// The file of the database cannot be opened for writing.
    #[error("the database {0} cannot be opened: {1}")]
    Unopened(String, #[source] Failed),
    /// The transaction lost against another one and may be run again at once.
    #[error("the transaction must be run again: {0}")]
    Conflict(#[source] Failed),
    /// The statement itself failed: a broken rule of the schema or a defect of ours.
    #[error("the database refused a statement: {0}")]
    Fault(#[source] Failed),
    /// An UPDATE or DELETE met another number of rows than it must.
    #[error("expected {expected} rows to change, but {actual} did")]
    Rows {
        /// How many rows the statement is about.
        expected: u64,
        /// How many it met.
        actual: u64,
        /// Which statement.
        #[source]
        at: Place,
    },
    /// The database was written by a later version of convoca.
    #[error(
        "the database is at migration {0}, which this version of convoca does not know: start the version that wrote it, or a later one"
    )]
    Newer(i64),
    /// The address of the database is of a kind convoca does not speak.
    #[error("database url `{0}`: write sqlite://FILE or postgres://USER@HOST/NAME")]
    UnknownKind(String),
    /// Another process holds the same SQLite file.
    #[error("another convoca is using the database file {0}: stop it first")]
    InUse(String),
    /// The migrations could not be applied.
    #[error("the database could not be migrated: {0}")]
    Migrate(#[source] MigrateError),
}

/// What the database said, and to which statement.
#[derive(Debug, thiserror::Error)]
#[error("{}", said(.error))]
pub struct Failed {
    error: sqlx::Error,
    #[source]
    at: Place,
}

/// Where in the store the statement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at {}:{}", .0.file(), .0.line())]
pub struct Place(&'static Location<'static>);

/// Without anything of what was stored: JSON that does not fit is quoted by whoever reads it.
fn said(error: &sqlx::Error) -> String {
    let (sqlx::Error::Decode(inner) | sqlx::Error::ColumnDecode { source: inner, .. }) = error
    else {
        return error.to_string();
    };
    match inner.downcast_ref::<serde_json::Error>() {
        Some(json) => format!("JSON that cannot be read, column {}", json.column()),
        None => error.to_string(),
    }
}

impl StoreError {
    /// Whether the database as a whole is out of reach, whatever the statement was.
    pub fn is_outage(&self) -> bool {
        matches!(self, Self::Outage(_))
    }

    /// Whether the same may succeed later, with nothing changed.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Outage(_) | Self::Conflict(_))
    }

    /// Whether a row has what we cannot read; the statement was done.
    pub fn is_unreadable(&self) -> bool {
        let Self::Fault(Failed { error, .. }) = self else {
            return false;
        };
        matches!(
            error,
            sqlx::Error::Decode(_) | sqlx::Error::ColumnDecode { .. }
        )
    }
}

impl From<sqlx::Error> for StoreError {
    #[track_caller]
    fn from(error: sqlx::Error) -> Self {
        let cause = match &error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Protocol(_) => Cause::Outage,
            sqlx::Error::Database(inner) => Cause::of(inner.as_ref()),
            _ => Cause::Fault,
        };
        let at = Place(Location::caller());
        let failed = Failed { error, at };
        match cause {
            Cause::Outage => Self::Outage(failed),
            Cause::Conflict => Self::Conflict(failed),
            Cause::Fault => Self::Fault(failed),
        }
    }
}

impl From<MigrateError> for StoreError {
    #[track_caller]
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer(version),
            MigrateError::Execute(error) => Self::from(error),
            other => Self::Migrate(other),
        }
    }
}

enum Cause {
    Outage,
    Conflict,
    Fault,
}

/// Result codes of SQLite (<https://sqlite.org/rescode.html>), without their extension.
const SQLITE: &[(u32, Cause)] = &[
    (5, Cause::Conflict), // BUSY
    (6, Cause::Conflict), // LOCKED
    (8, Cause::Outage),   // READONLY
    (10, Cause::Outage),  // IOERR
    (11, Cause::Outage),  // CORRUPT
    (13, Cause::Outage),  // FULL
    (14, Cause::Outage),  // CANTOPEN
];

/// Prefixes of PostgreSQL's SQLSTATE (appendix A of its manual).
const POSTGRES: &[(&str, Cause)] = &[
    ("08", Cause::Outage),    // connection exception
    ("25006", Cause::Outage), // read-only transaction
    ("53", Cause::Outage),    // insufficient resources: disk full, too many connections
    ("57", Cause::Outage),    // operator intervention: shutdown, cannot connect now
    ("58", Cause::Outage),    // system error
    ("40", Cause::Conflict),  // serialization failure, deadlock
];

impl Cause {
    fn of(error: &dyn DatabaseError) -> Self {
        let code = error.code().unwrap_or_default();
        let found = if error
            .try_downcast_ref::<sqlx::sqlite::SqliteError>()
            .is_some()
        {
            let primary = code.parse::<u32>().unwrap_or_default() & 0xff;
            SQLITE.iter().find(|row| row.0 == primary).map(|row| &row.1)
        } else {
            let row = POSTGRES.iter().find(|row| code.starts_with(row.0));
            row.map(|row| &row.1)
        };
        match found {
            Some(Self::Outage) => Self::Outage,
            Some(Self::Conflict) => Self::Conflict,
            Some(Self::Fault) | None => Self::Fault,
        }
    }
}

/// A value as it is kept in a column of its own.
#[track_caller]
pub(in crate::store) fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    Ok(serde_json::to_string(value).map_err(|error| sqlx::Error::Encode(Box::new(error)))?)
}

/// Turns a row count into a result: an UPDATE says how many rows it is about.
#[track_caller]
pub(in crate::store) fn expect_rows(actual: u64, expected: u64) -> Result<(), StoreError> {
    if actual == expected {
        return Ok(());
    }
    let at = Place(Location::caller());
    Err(StoreError::Rows {
        expected,
        actual,
        at,
    })
}
