//! Parts of answers that offices are asked for, what they gave, and what is due when. What they are found in
//! is in `due.rs`.

mod due;

use crate::domain::base::{PersonId, QuestionId};
use crate::domain::share::State;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{FileRef, StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

pub use due::ShareCount;

named_columns!(State);

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Share {
    /// Our own key.
    pub id: i64,
    /// The question it was asked for.
    pub question_id: QuestionId,
    /// The office that was asked.
    pub office: String,
    /// Where it stands.
    pub state: State,
    /// What the office is asked; `None`: the question as it is.
    pub asked: Option<String>,
    /// When it was asked.
    pub asked_at: DateTime<Utc>,
    /// Until when it is given.
    pub due_on: NaiveDate,
    /// The date of the answer from which that was counted.
    pub public_on: NaiveDate,
    /// What the office gave; empty before.
    pub text: String,
    /// How often it changed: whoever changes it says which they saw.
    pub version: i64,
    /// When it was given last.
    pub given_at: Option<DateTime<Utc>>,
    /// Why it was given back.
    pub reason: Option<String>,
    /// The date that passed without it.
    pub missed_on: Option<NaiveDate>,
    /// When its office was reminded last.
    pub reminded_at: Option<DateTime<Utc>>,
    /// When the answer left, or the question ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Share {
    /// Whether its office still owes it.
    pub fn is_open(&self) -> bool {
        self.state == State::Asked && self.ended_at.is_none()
    }
}

/// A part about to be asked for.
#[derive(Clone, Copy, Debug)]
pub struct NewShare<'a> {
    /// Of which question.
    pub question_id: QuestionId,
    /// The office that is asked.
    pub office: &'a str,
    /// What it is asked; `None`: the question as it is.
    pub asked: Option<&'a str>,
    /// Who asks for it.
    pub asked_by: PersonId,
    /// Until when it is given.
    pub due_on: NaiveDate,
    /// The date of the answer.
    pub public_on: NaiveDate,
}

const COLUMNS: &str =
    "id, question_id, office, state, asked, asked_at, due_on, public_on, text, version,
    given_at, reason, missed_on, reminded_at, ended_at";

/// Builds `SELECT` of parts with a condition, once per call site.
macro_rules! select_share {
    ($rest:literal) => {{
        static SQL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
            let columns = crate::store::share::COLUMNS;
            format!("SELECT {columns} FROM question_shares {}", $rest)
        });
        sqlx::AssertSqlSafe(SQL.as_str())
    }};
}
use select_share;

impl Tx {
    /// Keeps that an office is asked for a part, and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_share(
        &mut self,
        one: &NewShare<'_>,
        now: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "INSERT INTO question_shares
            (question_id, office, state, asked, asked_at, asked_by, due_on, public_on)
            VALUES ($1, $2, 'asked', $3, $4, $5, $6, $7) RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(one.question_id)
            .bind(one.office)
            .bind(one.asked)
            .bind(now)
            .bind(one.asked_by)
            .bind(one.due_on)
            .bind(one.public_on)
            .fetch_one(conn)
            .await)?)
    }

    /// A part by its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn share(&mut self, id: i64) -> Result<Option<Share>, StoreError> {
        let sql = || select_share!("WHERE id = $1");
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(id).fetch_optional(conn).await)?)
    }

    /// The parts that count for the answer to a question and to those that are answered with it, in the order
    /// in which they were asked for.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn shares_of(&mut self, leader: QuestionId) -> Result<Vec<Share>, StoreError> {
        let sql = || {
            select_share!(
                "WHERE ended_at IS NULL AND question_id IN (SELECT $1 UNION ALL
                    SELECT q.id FROM questions q WHERE q.leader_id = $1 AND q.state = 'received')
                 ORDER BY id"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(leader).fetch_all(conn).await)?)
    }

    /// Moves a part as it was read into another state; why, if somebody said so.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it was changed since, or if the database fails.
    pub async fn move_share(
        &mut self,
        share: &Share,
        state: State,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE question_shares SET state = $3, reason = $4, version = version + 1
            WHERE id = $1 AND version = $2 AND ended_at IS NULL";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(share.id)
            .bind(share.version)
            .bind(state)
            .bind(reason)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Keeps what an office gives as its part, in the place of what it gave before.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it was changed since it was read, or if the database fails.
    pub async fn give_share(
        &mut self,
        share: &Share,
        (text, files): (&str, &[FileRef]),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_shares SET state = 'given', text = $3, given_at = $4,
                given_by = $5, version = version + 1
            WHERE id = $1 AND version = $2 AND ended_at IS NULL";
        const NONE: &str = "DELETE FROM share_files WHERE share_id = $1";
        const ONE: &str =
            "INSERT INTO share_files (share_id, kind, file_id, name) VALUES ($1, $2, $3, $4)";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(share.id)
            .bind(share.version)
            .bind(text)
            .bind(now)
            .bind(by)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        on!(self, conn => sqlx::query(NONE).bind(share.id).execute(conn).await?.rows_affected());
        for file in files {
            on!(self, conn => sqlx::query(ONE)
                .bind(share.id)
                .bind(file.kind)
                .bind(&file.file_id)
                .bind(&file.name)
                .execute(conn)
                .await?
                .rows_affected());
        }
        Ok(())
    }

    /// What came with a part.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn share_files(&mut self, id: i64) -> Result<Vec<FileRef>, StoreError> {
        const SQL: &str =
            "SELECT kind, file_id, name FROM share_files WHERE share_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_all(conn).await)?)
    }

    /// The answer has left without a part or with it, or the question has ended.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn end_share(&mut self, id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_shares SET ended_at = $2, version = version + 1
            WHERE id = $1 AND ended_at IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(id).bind(now).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Whoever asked a question takes it back: its parts go on for another that was answered with it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn pass_shares(
        &mut self,
        from: QuestionId,
        to: QuestionId,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_shares SET question_id = $2
            WHERE question_id = $1 AND ended_at IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(from).bind(to).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// The office of a part is reminded of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_share_reminded(
        &mut self,
        id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_shares SET reminded_at = $2 WHERE id = $1";
        on!(self, conn => sqlx::query(SQL).bind(id).bind(now).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Gives a part another date, counted from this one of the answer.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn date_share(
        &mut self,
        id: i64,
        (due_on, public_on): (NaiveDate, NaiveDate),
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_shares SET due_on = $2, public_on = $3
            WHERE id = $1 AND state = 'asked' AND ended_at IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(id).bind(due_on).bind(public_on).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// The date of a part has passed. Whether that is new.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_share_missed(
        &mut self,
        id: i64,
        date: NaiveDate,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE question_shares SET missed_on = $2
            WHERE id = $1 AND (missed_on IS NULL OR missed_on < $2)";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(date).execute(conn).await?.rows_affected());
        Ok(done > 0)
    }
}
