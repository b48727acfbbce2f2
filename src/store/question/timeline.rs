//! What happened to all questions together, and what staff was told: for a page that shows it.
//!
//! Read only. Deliberately absent: what anybody wrote, and who they are.

use crate::domain::base::QuestionId;
use crate::domain::question::EventKind;
use crate::store::base::dialect::on;
use crate::store::{Lane, StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// A step in the history of some question.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Happening {
    /// Our own key of the question.
    pub question_id: QuestionId,
    /// The question's number.
    pub number: String,
    /// The promised date.
    pub due_on: NaiveDate,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// The office concerned.
    pub office: Option<String>,
    /// The rating, or the reason given.
    pub note: Option<String>,
    /// Whether somebody at the counter typed the question.
    pub was_typed: bool,
}

/// A message that was decided on: a notice, a digest, or the beginning of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is about and for whom, as whoever queued it wrote it.
    pub key: String,
    /// The chat of whom it was for, if they are still known.
    pub chat_id: Option<i64>,
    /// When that was.
    pub at: DateTime<Utc>,
}

impl Tx {
    /// The last `limit` steps in the history of all questions, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn happenings(&mut self, limit: i64) -> Result<Vec<Happening>, StoreError> {
        const SQL: &str =
            "SELECT e.question_id, q.number, q.due_on, e.at, e.kind, e.office, e.note,
                EXISTS (SELECT 1 FROM question_intakes i WHERE i.question_id = q.id) AS was_typed
            FROM question_events e JOIN questions q ON q.id = e.question_id
            ORDER BY e.id DESC LIMIT $1";
        let mut found: Vec<Happening> =
            on!(self, conn => sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)?;
        found.reverse();
        Ok(found)
    }

    /// The last `limit` notices, digests and answers, oldest first; not those that were refused.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn told(&mut self, limit: i64) -> Result<Vec<Told>, StoreError> {
        const SQL: &str = "SELECT key, created_at FROM outbox
            WHERE state <> 'failed'
                AND (key LIKE 'notice:%' OR key LIKE 'digest:%' OR key LIKE 'answer:%:0')
            ORDER BY id DESC LIMIT $1";
        // What was sent does not say any more to whom: its key names the colleague, or the answer.
        const ASKERS: &str = "SELECT p.id, q.person_id FROM question_parts p
            JOIN questions q ON q.id = p.question_id
            WHERE p.kind = 'answer' AND q.person_id IS NOT NULL ORDER BY p.id DESC LIMIT $1";
        const CHATS: &str = "SELECT person_id, address FROM addresses WHERE channel = 'telegram'";
        let found: Vec<(String, DateTime<Utc>)> =
            on!(self, conn => sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)?;
        let askers: Vec<(i64, i64)> =
            on!(self, conn => sqlx::query_as(ASKERS).bind(limit).fetch_all(conn).await)?;
        let chats: Vec<(i64, i64)> =
            on!(self, conn => sqlx::query_as(CHATS).fetch_all(conn).await)?;
        let (askers, chats) = (BTreeMap::from_iter(askers), BTreeMap::from_iter(chats));
        let told = found.into_iter().rev().map(|(key, at)| {
            let words: Vec<_> = key.split(':').collect();
            let number = |place: usize| words.get(place)?.parse::<i64>().ok();
            let person = match words.first() {
                Some(&"notice") => number(2),
                Some(&"digest") => number(1),
                Some(_) | None => number(1).and_then(|part| askers.get(&part).copied()),
            };
            let chat_id = person.and_then(|person| chats.get(&person).copied());
            Told { key, chat_id, at }
        });
        Ok(told.collect())
    }

    /// The newest message of a lane, sent or not; 0 if there is none.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn newest_in_lane(&mut self, lane: Lane) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COALESCE(MAX(id), 0) FROM outbox WHERE lane = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(lane).fetch_one(conn).await)?)
    }
}
