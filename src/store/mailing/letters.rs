//! Messages of waves on their way: claimed by letter, so that a wave can rest, change or end without
//! touching them.

use crate::store::base::dialect::{on, skip_locked};
use crate::store::base::outbox::{Claimed, Lease};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

/// What waves may send at a moment.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    /// The messages claimed.
    pub claimed: Vec<Claimed>,
    /// When the next one may leave that may not yet.
    pub next: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Letter {
    id: i64,
    method: String,
    body: String,
}

impl Tx {
    /// Claims up to `limit` messages of waves that may leave at `now`, until `lease`; in quiet hours
    /// only those of urgent waves.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn claim_letters(
        &mut self,
        limit: usize,
        is_quiet: bool,
        now: DateTime<Utc>,
        lease: impl Into<Lease>,
    ) -> Result<Letters, StoreError> {
        let lease = lease.into();
        const ACTIVE: &str = "SELECT l.id, l.method, l.body FROM waves w
            JOIN letters l ON l.wave_id = w.id
            WHERE w.state IN ('gathering', 'sending') AND (w.ends_at IS NULL OR w.ends_at > $1)
                AND (w.urgent OR NOT $2)
            ORDER BY w.urgent DESC, w.due_at, l.id";
        const NEXT: &str = "SELECT MIN(due_at) FROM outbox
            WHERE letter_id = $1 AND state = 'waiting' AND due_at > $2";
        let sql = skip_locked!(
            self,
            "SELECT o.id FROM outbox o
            WHERE o.letter_id = $1 AND o.state = 'waiting' AND o.due_at <= $2
                AND (o.leased_until IS NULL OR o.leased_until <= $2)
            ORDER BY o.due_at, o.id LIMIT $3"
        );
        let active: Vec<Letter> = on!(self, conn => sqlx::query_as(ACTIVE)
            .bind(now)
            .bind(is_quiet)
            .fetch_all(conn)
            .await)?;
        let mut found = Letters::default();
        for letter in active {
            let room = limit.saturating_sub(found.claimed.len());
            let ids: Vec<i64> = match room {
                0 => Vec::new(),
                room => on!(self, conn => sqlx::query_scalar(sql)
                    .bind(letter.id)
                    .bind(now)
                    .bind(i64::try_from(room).unwrap_or(i64::MAX))
                    .fetch_all(conn)
                    .await)?,
            };
            if ids.len() < room {
                let next: Option<DateTime<Utc>> = on!(self, conn => sqlx::query_scalar(NEXT)
                    .bind(letter.id)
                    .bind(now)
                    .fetch_one(conn)
                    .await)?;
                found.next = [found.next, next].into_iter().flatten().min();
            }
            if ids.is_empty() {
                continue;
            }
            let text = self.text_of(letter.id, &letter.body).await?;
            for mut message in self.lease(&ids, now, lease).await? {
                message.text_id = Some(text);
                message.body.clone_from(&letter.body);
                message.method.clone_from(&letter.method);
                found.claimed.push(message);
            }
        }
        found.claimed.sort_by_key(|message| message.id);
        Ok(found)
    }

    /// Which of the claimed messages of waves are still to be sent; the others are given back.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn confirm_claims(
        &mut self,
        ids: &[i64],
        is_quiet: bool,
        by: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<Vec<i64>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let kept: Vec<i64> = on!(self, conn => {
            let mut sql = QueryBuilder::new(
                "SELECT o.id FROM outbox o JOIN letters l ON l.id = o.letter_id
                JOIN waves w ON w.id = l.wave_id
                WHERE o.state = 'waiting' AND w.state IN ('gathering', 'sending')
                    AND (w.ends_at IS NULL OR w.ends_at > ",
            );
            sql.push_bind(now);
            sql.push(") AND (w.urgent OR NOT ");
            sql.push_bind(is_quiet);
            sql.push(") AND o.id IN ");
            sql.push_tuples(ids, |mut row, id| _ = row.push_bind(*id));
            sql.build_query_scalar().fetch_all(conn).await?
        });
        let lost: Vec<_> = ids
            .iter()
            .copied()
            .filter(|id| !kept.contains(id))
            .collect();
        self.give_back(&lost, by).await?;
        Ok(kept)
    }
}

impl Claimed {
    /// Whether it is the message of a wave: its body is the letter's, and has no address yet.
    pub fn is_letter(&self) -> bool {
        self.letter_id.is_some()
    }

    /// Which text it says, if it is the message of a wave.
    pub fn text(&self) -> Option<i64> {
        self.text_id
    }
}
