//! The audit log: entries are gathered in the transaction and chained when it commits, all at once, so
//! that the end of the chain is held as briefly as can be.

use crate::domain::base::audit::{Entry, Link, Walk, hash};
use crate::store::base::dialect::{json_rows, on};
use crate::store::base::error::expect_rows;
use crate::store::{Engine, StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

/// Rows of one INSERT.
const ROWS: usize = 500;

/// An entry as it is read: one of a list in JSON.
type Row = (i64, String, String, String, String, String, String);

impl Tx {
    /// Adds an entry to the log. It stands in the chain once the transaction has committed.
    pub fn log(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Chains the entries of this transaction to the end of the log.
    pub(in crate::store) async fn chain_entries(&mut self) -> Result<(), StoreError> {
        const HOLD: &str = "UPDATE audit_head SET last = last WHERE id = 0 RETURNING last, hash";
        const END: &str = "UPDATE audit_head SET last = $1, hash = $2 WHERE id = 0";
        if self.entries.is_empty() {
            return Ok(());
        }
        let (mut last, mut previous): (i64, String) =
            on!(self, conn => sqlx::query_as(HOLD).fetch_one(conn).await)?;
        let mut links = Vec::with_capacity(self.entries.len());
        for entry in std::mem::take(&mut self.entries) {
            last += 1;
            previous = hash(&previous, &entry);
            let hash = previous.clone();
            links.push(Link {
                id: last,
                entry,
                hash,
            });
        }
        for chunk in links.chunks(ROWS) {
            let done = on!(self, conn => {
                let mut sql = QueryBuilder::new(
                    "INSERT INTO audit (id, at, actor, action, object, detail, hash) ",
                );
                sql.push_values(chunk, |mut row, link| {
                    row.push_bind(link.id)
                        .push_bind(link.entry.at)
                        .push_bind(link.entry.actor.as_str())
                        .push_bind(link.entry.action.as_str())
                        .push_bind(link.entry.object.as_str())
                        .push_bind(link.entry.detail.as_str())
                        .push_bind(link.hash.as_str());
                });
                sql.build().execute(conn).await?.rows_affected()
            });
            expect_rows(done, chunk.len() as u64)?;
        }
        let done = on!(self, conn => sqlx::query(END)
            .bind(last)
            .bind(&previous)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Up to `limit` entries after the one at `after`, in their order.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn audit_after(&mut self, after: i64, limit: i64) -> Result<Vec<Link>, StoreError> {
        // A million rows cost more in being handed over one by one than in being read.
        let sql = match &self.engine {
            Engine::Sqlite(_) => json_rows!("json_group_array", "json_array", ""),
            Engine::Postgres(_) => json_rows!("json_agg", "json_build_array", "::text"),
        };
        let rows: Option<String> = on!(self, conn => sqlx::query_scalar(sql)
            .bind(after)
            .bind(limit)
            .fetch_one(conn)
            .await)?;
        let rows: Vec<Row> = serde_json::from_str(rows.as_deref().unwrap_or("[]"))
            .map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        Ok(rows.into_iter().map(link).collect())
    }

    /// The end of the chain as it was noted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn audit_end(&mut self) -> Result<Walk, StoreError> {
        const SQL: &str = "SELECT last, hash FROM audit_head WHERE id = 0";
        let (last, hash): (i64, String) =
            on!(self, conn => sqlx::query_as(SQL).fetch_one(conn).await)?;
        Ok(Walk { last, hash })
    }
}

fn link((id, at, actor, action, object, detail, hash): Row) -> Link {
    let entry = Entry {
        // What is no instant was tampered with, and the hash will not agree.
        at: at.parse().unwrap_or(DateTime::<Utc>::MIN_UTC),
        actor,
        action,
        object,
        detail,
    };
    Link { id, entry, hash }
}
