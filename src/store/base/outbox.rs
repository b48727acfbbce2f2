//! The outbox: what is to be said, written in the transaction that decided it.
//!
//! A message waits until a process claims it for a while (its lease), and is settled as sent or
//! failed, or goes back to waiting. Of one chat and lane only the oldest waiting message can be
//! claimed, so a chat reads what it is told in order, even with several processes.
//! What becomes of it then is in `settle.rs`.

use crate::store::base::dialect::{on, skip_locked};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

/// Which messages leave first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[repr(i64)]
pub enum Lane {
    /// Somebody is waiting for it.
    Reply = 0,
    /// Said by the clock.
    Reminder = 1,
    /// One text for many.
    Bulk = 2,
}

/// A file that leaves with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The name the person sees.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// A message about to be queued.
#[derive(Clone, Debug)]
pub struct Message {
    /// What it is about and for whom; a second one with the same key is not queued.
    pub key: String,
    /// The chat it is for.
    pub chat_id: i64,
    /// How urgent it is.
    pub lane: Lane,
    /// The Bot API's method.
    pub method: &'static str,
    /// The method's parameters, as JSON.
    pub body: String,
    /// A file to upload with it.
    pub attachment: Option<Attachment>,
    /// It does not leave earlier.
    pub due_at: DateTime<Utc>,
}

/// A message claimed for sending.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Claimed {
    /// The row's key.
    pub id: i64,
    /// The chat it is for.
    pub chat_id: i64,
    /// How urgent it is.
    pub lane: Lane,
    /// The Bot API's method.
    pub method: String,
    /// The method's parameters, as JSON.
    pub body: String,
    attachment: Option<Vec<u8>>,
    attachment_name: Option<String>,
    pub(in crate::store) letter_id: Option<i64>,
    /// Which text of its letter it is.
    #[sqlx(skip)]
    pub(in crate::store) text_id: Option<i64>,
    /// Telegram's number of the message it changes, if it is one of a wave.
    pub message_id: Option<i64>,
    /// How often it was claimed, this time included.
    pub attempts: i64,
}

impl Claimed {
    /// The file to upload with it, if any.
    pub fn take_attachment(&mut self) -> Option<Attachment> {
        Some(Attachment {
            content: self.attachment.take()?,
            name: self.attachment_name.take().unwrap_or_default(),
        })
    }
}

/// Whose claimed messages are, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct Lease {
    /// The courier's number, if others send too: with its end the lease ends.
    pub by: Option<i64>,
    /// It ends at the latest then.
    pub until: DateTime<Utc>,
}

/// Nobody's in particular, until then.
impl From<DateTime<Utc>> for Lease {
    fn from(until: DateTime<Utc>) -> Self {
        Self { by: None, until }
    }
}

/// How much the outbox holds, by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Depth {
    /// To be sent, now or later.
    pub waiting: i64,
    /// Taken by Telegram.
    pub sent: i64,
    /// Given up.
    pub failed: i64,
}

/// Rows of one INSERT: SQLite takes 32,766 arguments, PostgreSQL 65,535.
pub(in crate::store) const ROWS: usize = 500;

impl Tx {
    /// Whether a message of this key waits, or left lately.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_said(&mut self, key: &str) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT EXISTS (SELECT 1 FROM outbox WHERE key = $1)";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(key).fetch_one(conn).await)?)
    }

    /// Queues messages; those whose key is already there are left out. Returns how many were queued.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn enqueue(
        &mut self,
        messages: &[Message],
        now: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        let mut queued = 0;
        for chunk in messages.chunks(ROWS) {
            queued += on!(self, conn => {
                let mut sql = QueryBuilder::new(
                    "INSERT INTO outbox (key, chat_id, lane, method, body, attachment, attachment_name, due_at, created_at) ",
                );
                sql.push_values(chunk, |mut row, message| {
                    let file = message.attachment.as_ref();
                    row.push_bind(message.key.as_str())
                        .push_bind(message.chat_id)
                        .push_bind(message.lane)
                        .push_bind(message.method)
                        .push_bind(message.body.as_str())
                        .push_bind(file.map(|file| file.content.as_slice()))
                        .push_bind(file.map(|file| file.name.as_str()))
                        .push_bind(message.due_at)
                        .push_bind(now);
                });
                sql.push(" ON CONFLICT (key) DO NOTHING");
                sql.build().execute(conn).await?.rows_affected()
            });
        }
        self.has_mail |= queued > 0;
        Ok(queued)
    }

    /// Claims up to `limit` messages of a lane that may leave at `now`, oldest first, until `lease`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn claim(
        &mut self,
        lane: Lane,
        limit: usize,
        now: DateTime<Utc>,
        lease: impl Into<Lease>,
    ) -> Result<Vec<Claimed>, StoreError> {
        let lease = lease.into();
        // An earlier message of the chat that is only scheduled for later does not hold back the
        // others; one that was tried does, or the chat would read them in another order.
        // The first of each chat is found in one walk along `outbox_heads`: asked of each message by
        // itself, ten thousand that wait in one chat would be ten thousand walks.
        // Another process that is claiming the same ones is not waited for.
        let sql = skip_locked!(
            self,
            "SELECT o.id FROM outbox o
            WHERE o.id IN (
                    SELECT MIN(e.id) FROM outbox e
                    WHERE e.state = 'waiting' AND e.letter_id IS NULL AND e.lane = $1
                        AND (e.due_at <= $2 OR e.attempts > 0)
                    GROUP BY e.chat_id)
                AND o.state = 'waiting' AND o.due_at <= $2
                AND (o.leased_until IS NULL OR o.leased_until <= $2)
            ORDER BY o.due_at, o.id LIMIT $3"
        );
        let found: Vec<i64> = on!(self, conn => sqlx::query_scalar(sql)
            .bind(lane)
            .bind(now)
            .bind(limit as i64)
            .fetch_all(conn)
            .await)?;
        let mut claimed: Vec<Claimed> = Vec::with_capacity(found.len());
        for chunk in found.chunks(ROWS) {
            claimed.extend(self.lease(chunk, now, lease).await?);
        }
        claimed.sort_by_key(|message| message.id);
        Ok(claimed)
    }

    pub(in crate::store) async fn lease(
        &mut self,
        ids: &[i64],
        now: DateTime<Utc>,
        lease: Lease,
    ) -> Result<Vec<Claimed>, StoreError> {
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("UPDATE outbox SET attempts = attempts + 1, leased_by = ");
            sql.push_bind(lease.by);
            sql.push(", leased_until = ");
            sql.push_bind(lease.until);
            sql.push(" WHERE id IN ");
            sql.push_tuples(ids, |mut row, id| _ = row.push_bind(*id));
            // Another process may have claimed them meanwhile; PostgreSQL looks again after waiting
            // for it.
            sql.push(" AND state = 'waiting' AND (leased_until IS NULL OR leased_until <= ");
            sql.push_bind(now);
            sql.push(
                ") RETURNING id, chat_id, lane, method, body, attachment, attachment_name,
                letter_id, message_id, attempts",
            );
            sql.build_query_as().fetch_all(conn).await
        })?)
    }

    /// Notes that nobody may send before `until`. One that ends later stands.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn pause_sending(&mut self, until: DateTime<Utc>) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO pauses (name, ends_at) VALUES ('sending', $1)
            ON CONFLICT (name) DO UPDATE SET ends_at = excluded.ends_at
            WHERE pauses.ends_at < excluded.ends_at";
        on!(self, conn => sqlx::query(SQL).bind(until).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Until when nobody may send, if that is after `now`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn sending_paused(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT ends_at FROM pauses WHERE name = 'sending' AND ends_at > $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(now).fetch_optional(conn).await)?)
    }

    /// Ends every lease: for a process that knows itself alone with the database, at its start.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn release_leases(&mut self) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE outbox SET leased_until = NULL, leased_by = NULL
            WHERE state = 'waiting' AND leased_until IS NOT NULL";
        on!(self, conn => sqlx::query(SQL).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Telegram has been out of reach and is back: what was tried meanwhile waits no longer. Nor does what
    /// was due at `was_due` by a clock that has been put back.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hurry(
        &mut self,
        now: DateTime<Utc>,
        was_due: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE outbox SET due_at = $1
            WHERE state = 'waiting' AND letter_id IS NULL AND lane IN (0, 1, 2)
                AND (attempts > 0 OR due_at <= $2) AND due_at > $1 AND leased_until IS NULL";
        on!(self, conn => sqlx::query(SQL)
            .bind(now)
            .bind(was_due)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// When the next message scheduled for after `now` may leave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_due(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        // One look into the index per lane; a single MIN would walk over all that waits.
        const SQL: &str = "SELECT MIN(due_at) FROM (
            SELECT MIN(due_at) AS due_at FROM outbox WHERE state = 'waiting' AND letter_id IS NULL AND lane = 0 AND due_at > $1
            UNION ALL
            SELECT MIN(due_at) FROM outbox WHERE state = 'waiting' AND letter_id IS NULL AND lane = 1 AND due_at > $1
            UNION ALL
            SELECT MIN(due_at) FROM outbox WHERE state = 'waiting' AND letter_id IS NULL AND lane = 2 AND due_at > $1) AS lanes";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(now).fetch_one(conn).await)?)
    }

    /// How many messages wait, now or for later.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn outbox_waiting(&mut self) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// What may leave at `now` and has not: of each lane its number, how many, and since when the oldest.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn outbox_lanes(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Vec<(i64, i64, DateTime<Utc>)>, StoreError> {
        const SQL: &str = "SELECT lane, COUNT(*), MIN(due_at) FROM outbox
            WHERE state = 'waiting' AND due_at <= $1 GROUP BY lane";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(now).fetch_all(conn).await)?)
    }

    /// How many messages wait, were sent, and failed.
    ///
    /// # Errors
    /// If the database fails.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub async fn outbox_depth(&mut self) -> Result<Depth, StoreError> {
        const SQL: &str = "SELECT
            COUNT(CASE WHEN state = 'waiting' THEN 1 END) AS waiting,
            COUNT(CASE WHEN state = 'sent' THEN 1 END) AS sent,
            COUNT(CASE WHEN state = 'failed' THEN 1 END) AS failed
            FROM outbox";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_one(conn).await)?)
    }
}
