//! What became of messages that were claimed. What was said is forgotten once it is settled for good, and to
//! whom: the row with its key stays for its time, as the ledger (`retention.rs`).

use crate::domain::base::audit::Entry;
use crate::domain::mailing::Outcome;
use crate::store::base::dialect::on;
use crate::store::base::outbox::ROWS;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;
use std::collections::{BTreeMap, HashMap};

/// What became of a claimed message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Telegram took it; its number there, where the method gives one.
    Sent {
        /// Telegram's number of the message.
        message_id: Option<i64>,
        /// Which text it was, if it was one of a letter's.
        text: Option<i64>,
    },
    /// It will never be taken, for this reason.
    Failed {
        /// Telegram's description.
        error: String,
        /// What that says about the person.
        outcome: Outcome,
    },
    /// It did not leave: it waits as if it had not been claimed.
    Unsent,
    /// It waits again, until `due_at`.
    Retry {
        /// When to try again.
        due_at: DateTime<Utc>,
        /// What went wrong this time.
        error: String,
    },
}

/// Messages of which it matters whether they arrived, by their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Those that did.
    pub arrived: Vec<String>,
    /// Those that never will, and what that says about the person.
    pub lost: Vec<(String, Outcome)>,
}

/// What begins the keys of messages whose arrival is a fact of its own.
const AWAITED: &[&str] = &[
    "answer:",
    "place:",
    "extended:",
    "tagged:",
    "missing:",
    "closure:",
    "transferred:",
];

fn is_awaited(key: &str) -> bool {
    AWAITED.iter().any(|beginning| key.starts_with(beginning))
}

impl Settlement {
    /// Puts a retry off; anything else stays as it is.
    pub fn wait_until(&mut self, until: DateTime<Utc>) {
        if let Self::Retry { due_at, .. } = self {
            *due_at = until;
        }
    }
}

/// Who could not be told of what: internal control asks for it. Keys name no person but by our number.
fn not_delivered(key: &str, error: &str, now: DateTime<Utc>) -> Entry {
    Entry {
        at: now,
        actor: "machine".into(),
        action: "message_failed".into(),
        object: format!("message:{key}"),
        detail: error.chars().take(REASON).collect(),
    }
}

/// The most of Telegram's reason that the log keeps, in characters.
const REASON: usize = 120;
impl Tx {
    /// Records what became of claimed messages. One that another process has settled meanwhile,
    /// because our lease ran out, stays as it is; one that is not `by`'s any more (`None`: nobody else
    /// claims) is not given back. Of what is settled for good only that it was is kept.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn settle(
        &mut self,
        settled: &[(i64, Settlement)],
        by: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<Settled, StoreError> {
        const FAILED: &str = "UPDATE outbox
            SET state = 'failed', error = $2, settled_at = $3, leased_until = NULL,
                chat_id = 0, body = '', attachment = NULL, attachment_name = NULL
            WHERE id = $1 AND state = 'waiting' RETURNING key, letter_id";
        const RETRY: &str = "UPDATE outbox SET error = $2, due_at = $3, leased_until = NULL
            WHERE id = $1 AND state = 'waiting'
                AND leased_by IS NOT DISTINCT FROM COALESCE($4, leased_by)";
        let mut all = Settled::default();
        let mut sent = Vec::with_capacity(settled.len());
        let mut unsent = Vec::new();
        for (id, settlement) in settled {
            match settlement {
                Settlement::Unsent => unsent.push(*id),
                Settlement::Sent { message_id, text } => sent.push((*id, *message_id, *text)),
                Settlement::Retry { due_at, error } => {
                    on!(self, conn => sqlx::query(RETRY)
                        .bind(id)
                        .bind(error)
                        .bind(due_at)
                        .bind(by)
                        .execute(conn)
                        .await?
                        .rows_affected());
                }
                Settlement::Failed { error, outcome } => {
                    let row: Option<(String, Option<i64>)> = on!(self, conn => sqlx::query_as(FAILED)
                        .bind(id)
                        .bind(error)
                        .bind(now)
                        .fetch_optional(conn)
                        .await)?;
                    let Some((key, letter)) = row else {
                        continue;
                    };
                    self.log(not_delivered(&key, error, now));
                    if let Some(letter) = letter {
                        self.tally(letter, *outcome, 1, now).await?;
                    }
                    if is_awaited(&key) {
                        all.lost.push((key, *outcome));
                    }
                }
            }
        }
        self.give_back(&unsent, by).await?;
        for chunk in sent.chunks(ROWS) {
            let rows: Vec<(i64, String, Option<i64>)> = on!(self, conn => {
                let mut sql = QueryBuilder::new("WITH sent (id, message_id) AS (");
                sql.push_values(chunk, |mut row, (id, message_id, _)| {
                    row.push_bind(*id).push_bind(*message_id);
                });
                sql.push(
                    ") UPDATE outbox SET state = 'sent', leased_until = NULL, error = NULL,
                    chat_id = 0, body = '', attachment = NULL, attachment_name = NULL,
                    message_id = (SELECT sent.message_id FROM sent WHERE sent.id = outbox.id),
                    settled_at = ",
                );
                sql.push_bind(now);
                sql.push(" WHERE id IN (SELECT id FROM sent) AND state = 'waiting' RETURNING id, key, letter_id");
                sql.build_query_as().fetch_all(conn).await?
            });
            let texts: HashMap<i64, Option<i64>> =
                chunk.iter().map(|(id, _, text)| (*id, *text)).collect();
            let mut of_letter: BTreeMap<(i64, Option<i64>), i64> = BTreeMap::new();
            for (id, key, letter) in rows {
                let text = texts.get(&id).copied().flatten();
                if let Some(letter) = letter {
                    *of_letter.entry((letter, text)).or_default() += 1;
                } else if is_awaited(&key) {
                    all.arrived.push(key);
                }
            }
            for ((letter, text), count) in of_letter {
                self.tally(letter, Outcome::Sent, count, now).await?;
                if let Some(text) = text {
                    self.note_sent(text, count, now).await?;
                }
            }
        }
        Ok(all)
    }

    /// Lets claimed messages go that were not sent.
    pub(in crate::store) async fn give_back(
        &mut self,
        ids: &[i64],
        by: Option<i64>,
    ) -> Result<(), StoreError> {
        for chunk in ids.chunks(ROWS) {
            on!(self, conn => {
                let mut sql = QueryBuilder::new(
                    "UPDATE outbox SET leased_until = NULL, attempts = attempts - 1
                    WHERE state = 'waiting' AND id IN ",
                );
                sql.push_tuples(chunk, |mut row, id| _ = row.push_bind(*id));
                if let Some(by) = by {
                    sql.push(" AND leased_by = ").push_bind(by);
                }
                sql.build().execute(conn).await?.rows_affected()
            });
        }
        Ok(())
    }
}
