//! Every difference between the two engines, and nothing else.
//!
//! One body of SQL serves both: numbered placeholders (`$1`), `ON CONFLICT`, `RETURNING`. What is
//! left is here: which native transaction runs it, and the few words that differ.

use chrono::NaiveDate;

/// Runs one body against whichever engine the transaction is of.
///
/// The body is expanded twice, with `$conn` a native connection, so that rows and arguments have
/// native types; there is no common trait to drift from.
macro_rules! on {
    ($tx:expr, $conn:ident => $body:expr) => {
        match &mut $tx.engine {
            $crate::store::Engine::Sqlite(transaction) => {
                let $conn = &mut **transaction;
                $body
            }
            $crate::store::Engine::Postgres(transaction) => {
                let $conn = &mut **transaction;
                $body
            }
        }
    };
}
pub(in crate::store) use on;

/// Entries of the audit log as one list of lists.
macro_rules! json_rows {
    ($all:literal, $one:literal, $text:literal) => {
        concat!(
            "SELECT ",
            $all,
            "(",
            $one,
            "(id, at, actor, action, object, detail, hash))",
            $text,
            " FROM (SELECT * FROM audit WHERE id > $1 ORDER BY id LIMIT $2) AS part"
        )
    };
}
pub(in crate::store) use json_rows;

/// A query whose rows are held until the transaction ends, without those that another one holds. SQLite
/// has one writer and needs no words for it.
macro_rules! skip_locked {
    ($tx:expr, $sql:literal) => {
        match &$tx.engine {
            $crate::store::Engine::Sqlite(_) => $sql,
            $crate::store::Engine::Postgres(_) => concat!($sql, " FOR UPDATE OF o SKIP LOCKED"),
        }
    };
}
pub(in crate::store) use skip_locked;

/// A query whose rows `w` are held until the transaction ends; whoever holds one is waited for.
macro_rules! held {
    ($tx:expr, $sql:expr) => {
        match &$tx.engine {
            $crate::store::Engine::Sqlite(_) => $sql,
            $crate::store::Engine::Postgres(_) => concat!($sql, " FOR UPDATE OF w"),
        }
    };
}
pub(in crate::store) use held;

/// A query whose person `p` is held until the transaction ends; whoever refers to them goes on.
macro_rules! held_person {
    ($tx:expr, $sql:expr) => {
        match &$tx.engine {
            $crate::store::Engine::Sqlite(_) => $sql,
            $crate::store::Engine::Postgres(_) => concat!($sql, " FOR NO KEY UPDATE OF p"),
        }
    };
}
pub(in crate::store) use held_person;

/// The last day that both engines can compare: SQLite compares letters, and later years begin with a `+`.
pub(in crate::store) const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// `BEGIN` that takes SQLite's write lock at once: a plain one fails when two transactions read
/// first and write later.
pub(in crate::store) const SQLITE_BEGIN: &str = "BEGIN IMMEDIATE";
