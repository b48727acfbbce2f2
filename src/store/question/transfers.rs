//! Questions that were sent to other entities (CPACA art. 21), each time with its letter; and the directory of these
//! entities, which is the entity's own.

use crate::domain::base::{FileKind, PersonId, QuestionId};
use crate::domain::question::State;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::question::parts::FileRef;
use crate::store::question::questions::Question;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;
use std::collections::BTreeMap;

/// An entity of the directory.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OtherEntity {
    /// Our own key.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// How it is reached.
    pub contact: String,
}

/// A question that was sent on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Which one.
    pub question_id: QuestionId,
    /// To whom.
    pub entity: String,
    /// How they are reached.
    pub contact: String,
    /// The letter that went with it; `None` once whoever asked was erased.
    pub letter: Option<FileRef>,
    /// The office that sent it.
    pub office: Option<String>,
    /// Who did; `None` once erased.
    pub by_person: Option<PersonId>,
    /// When.
    pub sent_at: DateTime<Utc>,
    /// The last day on which it was in time.
    pub last_day: NaiveDate,
    /// When it was taken up here again.
    pub returned_at: Option<DateTime<Utc>>,
}

/// The same as it is kept.
#[derive(sqlx::FromRow)]
struct Row {
    question_id: QuestionId,
    entity: String,
    contact: String,
    letter_kind: FileKind,
    letter_file: Option<String>,
    letter_name: Option<String>,
    office: Option<String>,
    by_person: Option<PersonId>,
    sent_at: DateTime<Utc>,
    last_day: NaiveDate,
    returned_at: Option<DateTime<Utc>>,
}

impl Row {
    fn read(self) -> Transfer {
        let (kind, name) = (self.letter_kind, self.letter_name);
        Transfer {
            letter: self.letter_file.map(|file_id| FileRef {
                kind,
                file_id,
                name,
            }),
            question_id: self.question_id,
            entity: self.entity,
            contact: self.contact,
            office: self.office,
            by_person: self.by_person,
            sent_at: self.sent_at,
            last_day: self.last_day,
            returned_at: self.returned_at,
        }
    }
}

const COLUMNS: &str = "question_id, entity, contact, letter_kind, letter_file, letter_name, office,
    by_person, sent_at, last_day, returned_at";

impl Tx {
    /// A question goes to another entity, with its letter.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it is no longer in the state in which it was read, or if the database fails.
    pub async fn add_transfer(
        &mut self,
        question: &Question,
        one: &Transfer,
        letter: &FileRef,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO question_transfers
            (question_id, entity, contact, letter_kind, letter_file, letter_name, office, by_person,
             sent_at, last_day)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        on!(self, conn => sqlx::query(SQL)
            .bind(one.question_id)
            .bind(&one.entity)
            .bind(&one.contact)
            .bind(letter.kind)
            .bind(&letter.file_id)
            .bind(&letter.name)
            .bind(&one.office)
            .bind(one.by_person)
            .bind(one.sent_at)
            .bind(one.last_day)
            .execute(conn)
            .await?
            .rows_affected());
        self.move_question(question, State::Transferred, None).await
    }

    /// A question that was sent on is taken up here again.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it is here, or if the database fails.
    pub async fn end_transfer(
        &mut self,
        question: &Question,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_transfers SET returned_at = $2
            WHERE question_id = $1 AND returned_at IS NULL";
        let done = on!(self, conn => sqlx::query(SQL).bind(question.id).bind(now).execute(conn).await?.rows_affected());
        expect_rows(done, 1)?;
        self.move_question(question, State::Received, None).await
    }

    /// Where a question was sent last, if it was.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn transfer_of(&mut self, id: QuestionId) -> Result<Option<Transfer>, StoreError> {
        let all = self.transfers_of(&[id]).await?.remove(&id);
        Ok(all.and_then(|mut all| all.pop()))
    }

    /// Where these questions were sent, as far as they were, the last time last.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn transfers_of(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<BTreeMap<QuestionId, Vec<Transfer>>, StoreError> {
        let mut by_question: BTreeMap<_, Vec<_>> = BTreeMap::new();
        if questions.is_empty() {
            return Ok(by_question);
        }
        let rows: Vec<Row> = on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS).push(" FROM question_transfers WHERE question_id IN ");
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.push(" ORDER BY id");
            sql.build_query_as().fetch_all(conn).await
        })?;
        for row in rows {
            by_question
                .entry(row.question_id)
                .or_default()
                .push(row.read());
        }
        Ok(by_question)
    }

    /// How many questions are with other entities.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn transferred_count(&mut self) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM questions WHERE state = 'transferred'";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// The entities of the directory, by name.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn other_entities(&mut self) -> Result<Vec<OtherEntity>, StoreError> {
        const SQL: &str = "SELECT id, name, contact FROM other_entities ORDER BY name, id";
        let mut all: Vec<OtherEntity> =
            on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?;
        // The engines do not agree on where capitals and accents come.
        all.sort_by_key(|one| (one.name.to_lowercase(), one.id));
        Ok(all)
    }

    /// Keeps an entity in the directory; one of this name is reached that way from now on.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_other_entity(
        &mut self,
        (name, contact): (&str, &str),
        by: PersonId,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO other_entities (name, contact, by_person) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET contact = excluded.contact, by_person = excluded.by_person";
        on!(self, conn => sqlx::query(SQL).bind(name).bind(contact).bind(by).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Takes an entity out of the directory. Whether it was there.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_other_entity(&mut self, id: i64) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM other_entities WHERE id = $1";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(done > 0)
    }
}
