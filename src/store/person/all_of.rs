//! Everything that points at a person and that no room asks for by itself, for whoever asks what is kept
//! of them. Much of it comes in stretches: somebody may have asked thousands of questions.
//!
//! Deliberately absent: writing.

use crate::domain::base::{PersonId, QuestionId};
use crate::domain::mailing::WaveKind;
use crate::store::base::dialect::{held_person, on};
use crate::store::question::parts::PART;
use crate::store::question::questions::COLUMNS;
use crate::store::{FileRef, Part, Question, StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::{FromRow, QueryBuilder};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What is kept of somebody's account.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Account {
    /// Telegram's number.
    pub telegram_id: i64,
    /// Code of the language they read.
    pub language: String,
    /// Since when they are known.
    pub created_at: DateTime<Utc>,
    /// What they are in the middle of, as the Telegram door wrote it.
    pub dialogue: String,
    /// How colleagues call them; `None`: they are no colleague.
    pub staff_name: Option<String>,
}

/// That somebody was at a space, with what was written down of them.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Visit {
    /// The space.
    pub space_id: i64,
    /// What they are called.
    pub name: Option<String>,
    /// The number of their document.
    pub document: Option<String>,
    /// Their telephone.
    pub phone: Option<String>,
    /// When it was noted.
    pub at: DateTime<Utc>,
}

/// A message that left to many, theirs.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct LetterTo {
    /// What it was for.
    pub kind: WaveKind,
    /// Whether it waits, was sent, or could not be: as the outbox has it.
    pub state: String,
    /// When it was settled.
    pub settled_at: Option<DateTime<Utc>>,
}

/// Something they did in a post.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Deed {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub action: String,
    /// On what.
    pub object: String,
}

#[derive(FromRow)]
struct Of<T> {
    question_id: QuestionId,
    #[sqlx(flatten)]
    what: T,
}

fn by_question<T>(rows: Vec<Of<T>>) -> BTreeMap<QuestionId, Vec<T>> {
    let mut all: BTreeMap<_, Vec<T>> = BTreeMap::new();
    for row in rows {
        all.entry(row.question_id).or_default().push(row.what);
    }
    all
}

impl Tx {
    /// Somebody's account; `None`: they were erased.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn account(&mut self, person_id: PersonId) -> Result<Option<Account>, StoreError> {
        const SQL: &str = "SELECT a.address AS telegram_id, p.language, p.created_at, p.dialogue,
                (SELECT MAX(s.name) FROM staff s WHERE s.person_id = p.id) AS staff_name
            FROM people p JOIN addresses a ON a.person_id = p.id AND a.channel = 'telegram'
            WHERE p.id = $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_optional(conn).await)?)
    }

    /// Whether a person is still there; if so nobody erases them before this transaction ends.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_person(&mut self, person_id: PersonId) -> Result<bool, StoreError> {
        let sql = held_person!(
            self,
            "SELECT p.id FROM people p WHERE p.id = $1 AND p.gone_at IS NULL"
        );
        let found: Option<i64> =
            on!(self, conn => sqlx::query_scalar(sql).bind(person_id).fetch_optional(conn).await)?;
        Ok(found.is_some())
    }

    /// Where somebody was, and what was written down of them there.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn visits(&mut self, person_id: PersonId) -> Result<Vec<Visit>, StoreError> {
        const SQL: &str = "SELECT space_id, name, document, phone, at FROM attendance
            WHERE person_id = $1 ORDER BY at, space_id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// Which messages to many somebody got, or is to get.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn letters_to(&mut self, person_id: PersonId) -> Result<Vec<LetterTo>, StoreError> {
        const SQL: &str = "SELECT w.kind, o.state, o.settled_at
            FROM people p CROSS JOIN waves w JOIN outbox o ON o.key = 'w:' || w.id || ':' || p.id
            WHERE p.id = $1 ORDER BY w.id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// The last `limit` things that somebody did in a post, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn deeds_of(
        &mut self,
        person_id: PersonId,
        limit: i64,
    ) -> Result<Vec<Deed>, StoreError> {
        const SQL: &str = "SELECT at, action, object FROM audit WHERE actor = $1
            ORDER BY id DESC LIMIT $2";
        let actor = format!("staff:{person_id}");
        let mut found: Vec<Deed> = on!(self, conn => sqlx::query_as(SQL)
            .bind(&actor)
            .bind(limit)
            .fetch_all(conn)
            .await)?;
        found.reverse();
        Ok(found)
    }

    /// A person's questions before one of them, newest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn questions_before(
        &mut self,
        person_id: PersonId,
        before: Option<QuestionId>,
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        static SQL: LazyLock<String> = LazyLock::new(|| {
            format!(
                "SELECT {COLUMNS} FROM questions WHERE person_id = $1 AND id < $2
                ORDER BY id DESC LIMIT $3"
            )
        });
        let before = before.map_or(i64::MAX, QuestionId::number);
        Ok(
            on!(self, conn => sqlx::query_as(sqlx::AssertSqlSafe(SQL.as_str()))
            .bind(person_id)
            .bind(before)
            .bind(limit)
            .fetch_all(conn)
            .await)?,
        )
    }

    /// What was said about each of these questions, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn parts_of_all(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<BTreeMap<QuestionId, Vec<Part>>, StoreError> {
        if questions.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<Of<Part>> = on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT question_id, ");
            sql.push(PART).push(" FROM question_parts WHERE question_id IN ");
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.push(" ORDER BY id");
            sql.build_query_as().fetch_all(conn).await
        })?;
        Ok(by_question(rows))
    }

    /// The files of each of these questions, those of its answers too.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn files_of_all(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<BTreeMap<QuestionId, Vec<FileRef>>, StoreError> {
        if questions.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<Of<FileRef>> = on!(self, conn => {
            let mut sql = QueryBuilder::new(
                "SELECT question_id, kind, file_id, name FROM question_files WHERE question_id IN ",
            );
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.push(" ORDER BY id");
            sql.build_query_as().fetch_all(conn).await
        })?;
        Ok(by_question(rows))
    }
}
