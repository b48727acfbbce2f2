//! Citizens' questions: their numbers and their state. What is due, and what waits for whom, is in
//! `waiting.rs`.

use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::{Kind, Rating, State};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{Engine, StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

named_columns!(State, Rating, Kind);

/// A question about to be recorded.
#[derive(Clone, Debug)]
pub struct NewQuestion<'a> {
    /// The number given to the citizen, for example `2024-000123`.
    pub number: &'a str,
    /// Who asks; `None` where nobody is kept.
    pub person_id: Option<PersonId>,
    /// Where nobody is kept: what is kept of the code with which the answer is found.
    pub code: Option<&'a str>,
    /// The space it is asked in; `None` is the year-round box.
    pub space: Option<&'a str>,
    /// The topic chosen; `None` if the person did not know.
    pub topic: Option<&'a str>,
    /// The office it goes to, if the topic says so.
    pub office: Option<&'a str>,
    /// What is asked, as it was written.
    pub text: &'a str,
    /// The name under which it may be published, if any.
    pub author_name: Option<&'a str>,
    /// The instant the medium recorded (CPACA art. 15 par. 1).
    pub received_at: DateTime<Utc>,
    /// The deadline counted from receipt.
    pub due_receipt: NaiveDate,
    /// The deadline counted from filing.
    pub due_filing: NaiveDate,
    /// The one of the two that was promised.
    pub due_on: NaiveDate,
}

/// A recorded question.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Question {
    /// Our own key.
    pub id: QuestionId,
    /// The number given to the citizen.
    pub number: String,
    /// Who asked; `None` once erased.
    pub person_id: Option<PersonId>,
    /// The space it was asked in; `None` is the year-round box.
    pub space: Option<String>,
    /// The topic chosen.
    pub topic: Option<String>,
    /// The office it is with.
    pub office: Option<String>,
    /// What is asked.
    pub text: String,
    /// The name under which it may be published.
    pub author_name: Option<String>,
    /// The instant the medium recorded.
    pub received_at: DateTime<Utc>,
    /// The deadline that was promised.
    pub due_on: NaiveDate,
    /// What kind of petition it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// When it was last answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// What the citizen thought of the answer.
    pub rating: Option<Rating>,
    /// Whether the citizen has insisted.
    pub insisted: bool,
    /// Since when its answer does not reach whoever asked.
    pub undelivered_at: Option<DateTime<Utc>>,
    /// Until when its answer is to be completed; of one that is incomplete, the last day of whoever asked.
    pub complete_by: Option<NaiveDate>,
    /// The last date that was missed, if whoever asked was told so.
    pub missed_on: Option<NaiveDate>,
    /// The date by a calendar that changed after the date had passed.
    pub recounted_on: Option<NaiveDate>,
    /// The question that it is answered with, or was.
    pub leader_id: Option<QuestionId>,
    /// How many that nobody has answered are answered with it.
    pub led: i64,
}

impl Question {
    /// Whether it is answered with another one, which stands for it.
    pub fn is_led(&self) -> bool {
        self.state == State::Received && self.leader_id.is_some()
    }

    /// The date that counts now: to answer it, to complete its answer, or for whoever asked to say what is missing.
    pub fn answer_by(&self) -> NaiveDate {
        match self.state {
            State::Reopened | State::Incomplete => self.complete_by.unwrap_or(self.due_on),
            State::Received | State::Answered | State::Withdrawn => self.due_on,
            State::Closed | State::Transferred => self.due_on,
        }
    }
}

pub(in crate::store) const COLUMNS: &str =
    "id, number, person_id, space, topic, office, text, author_name, received_at,
    due_on, kind, state, answered_at, rating, insisted, undelivered_at,
    complete_by, missed_on, recounted_on, leader_id,
    (SELECT COUNT(*) FROM questions AS others
        WHERE others.leader_id = questions.id AND others.state = 'received') AS led";

/// Builds `SELECT` of a question with a condition, once per call site.
macro_rules! select_question {
    ($rest:literal) => {{
        static SQL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
            let columns = crate::store::question::questions::COLUMNS;
            format!("SELECT {columns} FROM questions {}", $rest)
        });
        sqlx::AssertSqlSafe(SQL.as_str())
    }};
}
pub(in crate::store) use select_question;

impl Tx {
    /// The next value of a gap-free series: it counts only if the transaction commits.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_value(&mut self, series: &str) -> Result<i64, StoreError> {
        const SQL: &str = "INSERT INTO counters (name, value) VALUES ($1, 1)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
            RETURNING value";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(series).fetch_one(conn).await)?)
    }

    /// Records a question, with the terms by which those that ask the same are found, and returns its key.
    ///
    /// # Errors
    /// If the number is taken, or the database fails.
    pub async fn add_question(
        &mut self,
        question: &NewQuestion<'_>,
    ) -> Result<QuestionId, StoreError> {
        const SQL: &str = "INSERT INTO questions
            (number, person_id, space, topic, office, text, author_name, received_at,
             due_receipt, due_filing, due_on, code, state, has_terms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'received', TRUE)
            RETURNING id";
        let id = on!(self, conn => sqlx::query_scalar(SQL)
            .bind(question.number)
            .bind(question.person_id)
            .bind(question.space)
            .bind(question.topic)
            .bind(question.office)
            .bind(question.text)
            .bind(question.author_name)
            .bind(question.received_at)
            .bind(question.due_receipt)
            .bind(question.due_filing)
            .bind(question.due_on)
            .bind(question.code)
            .fetch_one(conn)
            .await)?;
        // What children ask is compared with nothing.
        if question.code.is_none() {
            self.add_terms(id, question.text).await?;
        }
        Ok(id)
    }

    /// A question by its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn question(&mut self, id: QuestionId) -> Result<Option<Question>, StoreError> {
        let sql = || select_question!("WHERE id = $1");
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(id).fetch_optional(conn).await)?)
    }

    /// Whether this person has more than one question.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_asked_before(&mut self, person_id: PersonId) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT id FROM questions WHERE person_id = $1 LIMIT 2";
        let found: Vec<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(person_id).fetch_all(conn).await)?;
        Ok(found.len() > 1)
    }

    /// The question of one person with this number; somebody else's is not found.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn question_of(
        &mut self,
        person_id: PersonId,
        number: &str,
    ) -> Result<Option<Question>, StoreError> {
        let sql = || select_question!("WHERE number = $1 AND person_id = $2");
        Ok(on!(self, conn => sqlx::query_as(sql())
            .bind(number)
            .bind(person_id)
            .fetch_optional(conn)
            .await)?)
    }

    /// The questions of one person, newest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn questions_of(
        &mut self,
        person_id: PersonId,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Question>, StoreError> {
        let sql = || select_question!("WHERE person_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3");
        Ok(on!(self, conn => sqlx::query_as(sql())
            .bind(person_id)
            .bind(limit)
            .bind(offset)
            .fetch_all(conn)
            .await)?)
    }

    /// The key of the question with this number, whoever asked it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn question_id(&mut self, number: &str) -> Result<Option<QuestionId>, StoreError> {
        const SQL: &str = "SELECT id FROM questions WHERE number = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(number).fetch_optional(conn).await)?)
    }

    /// The open questions whose present office has not been told of them, oldest first; without what came in
    /// at the meetings that are `gathering`: of that they hear at the end, however much it is.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn unannounced_questions(
        &mut self,
        gathering: &[&str],
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        match &mut self.engine {
            Engine::Sqlite(transaction) => {
                let sql = select_question!(
                    "WHERE announced_at IS NULL AND state IN ('received', 'reopened')
                        AND NOT EXISTS (SELECT 1 FROM spaces s
                            WHERE s.key = questions.space AND s.starts_at <= questions.received_at
                                AND s.key IN (SELECT value FROM json_each($2)))
                     ORDER BY id LIMIT $1"
                );
                let gathering = serde_json::json!(gathering).to_string();
                let query = sqlx::query_as(sql).bind(limit).bind(gathering);
                Ok(query.fetch_all(&mut **transaction).await?)
            }
            Engine::Postgres(transaction) => {
                let sql = select_question!(
                    "WHERE announced_at IS NULL AND state IN ('received', 'reopened')
                        AND NOT EXISTS (SELECT 1 FROM spaces s
                            WHERE s.key = questions.space AND s.starts_at <= questions.received_at
                                AND s.key = ANY($2))
                     ORDER BY id LIMIT $1"
                );
                let query = sqlx::query_as(sql).bind(limit).bind(gathering);
                Ok(query.fetch_all(&mut **transaction).await?)
            }
        }
    }

    /// Moves a question from the state it was read in to another.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it is no longer in that state or with that office, or if the database
    /// fails.
    pub async fn move_question(
        &mut self,
        question: &Question,
        state: State,
        answered_at: Option<DateTime<Utc>>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET state = $3, answered_at = $4
            WHERE id = $1 AND state = $2 AND COALESCE(office, '') = $5";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(question.id)
            .bind(question.state)
            .bind(state)
            .bind(answered_at)
            .bind(question.office.as_deref().unwrap_or_default())
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Gives a question to an office, which has not been told of it yet.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it is with another office than when it was read, or in another state,
    /// or if the database fails.
    pub async fn place_question(
        &mut self,
        question: &Question,
        office: Option<&str>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET office = $3, announced_at = NULL
            WHERE id = $1 AND COALESCE(office, '') = $2 AND state = $4";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(question.id)
            .bind(question.office.as_deref().unwrap_or_default())
            .bind(office)
            .bind(question.state)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Records what the citizen thought of the answer.
    ///
    /// # Errors
    /// If there is no such question, or the database fails.
    pub async fn rate_question(
        &mut self,
        id: QuestionId,
        rating: Rating,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE questions SET rating = $2 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(rating).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// Uses up the one insistence, with a date for the answer to be completed; the office has to be told
    /// again.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it was used before, or if the database fails.
    pub async fn use_insistence(
        &mut self,
        id: QuestionId,
        complete_by: NaiveDate,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE questions SET insisted = TRUE, announced_at = NULL, complete_by = $2
            WHERE id = $1 AND insisted = FALSE";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(complete_by).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }
}
