//! What was said about a question after it was asked, the files that came along, and its history.

use crate::domain::base::audit::Entry;
use crate::domain::base::{FileKind, PersonId, QuestionId};
use crate::domain::question::{EventKind, PartKind, StepBy, Way};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

named_columns!(EventKind, PartKind);

/// Beside a withdrawal that is the staff's own: what they took in was no question.
pub const TYPED_BY_MISTAKE: &str = "typed_by_mistake";

/// Something said about a question.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Part {
    /// Our own key.
    pub id: i64,
    /// By whom, and what for.
    pub kind: PartKind,
    /// What was said.
    pub text: String,
    /// The office that said it.
    pub office: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// When it reached whoever asked, if it is an answer and is known to have.
    pub delivered_at: Option<DateTime<Utc>>,
    /// By which way.
    pub delivered_way: Option<Way>,
    /// By another way than the chat: what shows it.
    pub evidence: Option<String>,
    /// The date that it had to meet, if it is an answer.
    pub due_on: Option<NaiveDate>,
    /// More than 1: it corrects an answer that was given.
    pub version: i64,
    /// Whether messages of it are still to arrive.
    pub is_on_its_way: bool,
}

pub(in crate::store) const PART: &str =
    "id, kind, text, office, at, delivered_at, delivered_way, evidence, due_on, version,
        COALESCE(to_send, 0) > 0 AS is_on_its_way";

/// A file as Telegram keeps it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, sqlx::FromRow)]
pub struct FileRef {
    /// How it is shown.
    pub kind: FileKind,
    /// Telegram's key of the file, good for this bot only.
    pub file_id: String,
    /// Its name, where it has one.
    pub name: Option<String>,
}

/// A step in the history of a question.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct QuestionEvent {
    /// Our own key.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// The office concerned.
    pub office: Option<String>,
    /// The reason given.
    pub note: Option<String>,
}

impl Tx {
    /// Records something said about a question and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_part(
        &mut self,
        question_id: QuestionId,
        kind: PartKind,
        text: &str,
        person_id: PersonId,
        office: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        const SQL: &str =
            "INSERT INTO question_parts (question_id, kind, text, person_id, office, at)
            VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(question_id)
            .bind(kind)
            .bind(text)
            .bind(person_id)
            .bind(office)
            .bind(now)
            .fetch_one(conn)
            .await)?)
    }

    /// Notes of an answer which date it had to meet, and the how-manieth version it is.
    ///
    /// # Errors
    /// If there is no such answer, or the database fails.
    pub async fn note_answer(
        &mut self,
        part: i64,
        due_on: NaiveDate,
        version: i64,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_parts SET due_on = $2, version = $3 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL).bind(part).bind(due_on).bind(version).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// What was said about a question, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn parts_of(&mut self, question_id: QuestionId) -> Result<Vec<Part>, StoreError> {
        static SQL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
            format!("SELECT {PART} FROM question_parts WHERE question_id = $1 ORDER BY id")
        });
        let sql = || sqlx::AssertSqlSafe(SQL.as_str());
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(question_id).fetch_all(conn).await)?)
    }

    /// Keeps files with a question (`part_id` `None`) or with a part of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_files(
        &mut self,
        question_id: QuestionId,
        part_id: Option<i64>,
        files: &[FileRef],
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO question_files (question_id, part_id, kind, file_id, name)
            VALUES ($1, $2, $3, $4, $5)";
        for file in files {
            on!(self, conn => sqlx::query(SQL)
                .bind(question_id)
                .bind(part_id)
                .bind(file.kind)
                .bind(&file.file_id)
                .bind(&file.name)
                .execute(conn)
                .await?
                .rows_affected());
        }
        Ok(())
    }

    /// The files that came with a question and everything said about it by the citizen.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn files_of(&mut self, question_id: QuestionId) -> Result<Vec<FileRef>, StoreError> {
        const SQL: &str = "SELECT f.kind, f.file_id, f.name FROM question_files f
            LEFT JOIN question_parts p ON p.id = f.part_id
            WHERE f.question_id = $1 AND (p.kind IS NULL OR p.kind <> 'answer') ORDER BY f.id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(question_id).fetch_all(conn).await)?)
    }

    /// The files of an answer.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn answer_files_of(&mut self, part: i64) -> Result<Vec<FileRef>, StoreError> {
        const SQL: &str =
            "SELECT kind, file_id, name FROM question_files WHERE part_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(part).fetch_all(conn).await)?)
    }

    /// Adds a step to the history of a question, and to the audit log, and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_event(
        &mut self,
        question_id: QuestionId,
        kind: EventKind,
        actor_id: Option<PersonId>,
        office: Option<&str>,
        note: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        const SQL: &str =
            "INSERT INTO question_events (question_id, at, kind, actor_id, office, note)
            VALUES ($1, $2, $3, $4, $5, $6)
            RETURNING id, (SELECT number FROM questions WHERE questions.id = question_id)";
        let (id, number): (i64, String) = on!(self, conn => sqlx::query_as(SQL)
            .bind(question_id)
            .bind(now)
            .bind(kind)
            .bind(actor_id)
            .bind(office)
            .bind(note)
            .fetch_one(conn)
            .await)?;
        // No note and no citizen: the log outlives the wish to be forgotten.
        let actor = match (kind.by(), actor_id) {
            (StepBy::Citizen, Some(actor)) if note == Some(TYPED_BY_MISTAKE) => {
                format!("staff:{actor}")
            }
            (StepBy::Staff, Some(actor)) => format!("staff:{actor}"),
            // What nobody decided happens by itself.
            (StepBy::Machine, _) | (StepBy::Staff, None) => String::from("machine"),
            (StepBy::Citizen, _) => String::from("citizen"),
        };
        // What happens by itself has a note that holds nothing personal; of what moves a date it is the dates.
        let detail = match (kind.by(), note) {
            (StepBy::Machine, Some(note)) => note,
            (StepBy::Staff, Some(note)) if kind.moves_date() => note,
            (StepBy::Machine | StepBy::Citizen | StepBy::Staff, _) => office.unwrap_or_default(),
        };
        self.log(Entry {
            at: now,
            actor,
            action: format!("question_{}", kind.name()),
            object: format!("question:{number}"),
            detail: detail.to_owned(),
        });
        Ok(id)
    }

    /// Of which question this step of a history tells, if it is one of this kind.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn question_of_event(
        &mut self,
        event: i64,
        kind: EventKind,
    ) -> Result<Option<QuestionId>, StoreError> {
        const SQL: &str = "SELECT question_id FROM question_events WHERE id = $1 AND kind = $2";
        Ok(
            on!(self, conn => sqlx::query_scalar(SQL).bind(event).bind(kind).fetch_optional(conn).await)?,
        )
    }

    /// The history of a question, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn events_of(
        &mut self,
        question_id: QuestionId,
    ) -> Result<Vec<QuestionEvent>, StoreError> {
        const SQL: &str = "SELECT id, at, kind, office, note FROM question_events
            WHERE question_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(question_id).fetch_all(conn).await)?)
    }
}
