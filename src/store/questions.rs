//! Citizens' questions and the numbers they get.

use super::dialect::on;
use super::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// A question about to be recorded.
#[derive(Clone, Debug)]
pub struct NewQuestion<'a> {
    /// The number given to the citizen, for example `2024-000123`.
    pub number: &'a str,
    /// Who asks.
    pub person_id: i64,
    /// What is asked, as it was written.
    pub text: &'a str,
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
    pub id: i64,
    /// The number given to the citizen.
    pub number: String,
    /// What is asked.
    pub text: String,
    /// The instant the medium recorded.
    pub received_at: DateTime<Utc>,
    /// The deadline that was promised.
    pub due_on: NaiveDate,
    /// Its state, by the identifiers of the domain.
    pub state: String,
}

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

    /// Records a question and returns its key.
    ///
    /// # Errors
    /// If the number is taken, or the database fails.
    pub async fn add_question(&mut self, question: &NewQuestion<'_>) -> Result<i64, StoreError> {
        const SQL: &str = "INSERT INTO questions
            (number, person_id, text, received_at, due_receipt, due_filing, due_on, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 'received')
            RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(question.number)
            .bind(question.person_id)
            .bind(question.text)
            .bind(question.received_at)
            .bind(question.due_receipt)
            .bind(question.due_filing)
            .bind(question.due_on)
            .fetch_one(conn)
            .await)?)
    }

    /// The questions of one person, newest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn questions_of(
        &mut self,
        person_id: i64,
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        const SQL: &str = "SELECT id, number, text, received_at, due_on, state FROM questions
            WHERE person_id = $1 ORDER BY id DESC LIMIT $2";
        Ok(
            on!(self, conn => sqlx::query_as(SQL).bind(person_id).bind(limit).fetch_all(conn).await)?,
        )
    }
}
