//! What was asked for because something is missing in a question (CPACA art. 17): once for each, whatever becomes of
//! it. That the clock stands still is the question's state.

use super::questions::{Question, select_question};
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::question::State;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;
use std::collections::BTreeMap;

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Completion {
    /// Of which question.
    pub question_id: QuestionId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Who asked for it; `None` once erased.
    pub by_person: Option<PersonId>,
    /// The office that did.
    pub office: Option<String>,
    /// What is missing, as whoever asked was told.
    pub missing: String,
    /// The last day of whoever asked.
    pub answer_by: NaiveDate,
    /// When they took a second month.
    pub prolonged_at: Option<DateTime<Utc>>,
    /// When the clock ran again.
    pub resumed_at: Option<DateTime<Utc>>,
    /// Why it was closed, if it was.
    pub closing: Option<String>,
}

const COLUMNS: &str = "question_id, asked_at, by_person, office, missing, answer_by, prolonged_at,
    resumed_at, closing";

impl Tx {
    /// What is missing is asked for: the clock of a question stands still.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it was asked for before, if the question is in another state than it was read in, or if
    /// the database fails.
    pub async fn add_completion(&mut self, one: &Completion) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO question_completions
            (question_id, asked_at, by_person, office, missing, answer_by)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (question_id) DO NOTHING";
        const STOP: &str = "UPDATE questions SET state = 'incomplete', complete_by = $2
            WHERE id = $1 AND state = 'received'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(one.question_id)
            .bind(one.asked_at)
            .bind(one.by_person)
            .bind(&one.office)
            .bind(&one.missing)
            .bind(one.answer_by)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        let done = on!(self, conn => sqlx::query(STOP)
            .bind(one.question_id)
            .bind(one.answer_by)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// The clock of a question runs again.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it does not stand still, or if the database fails.
    pub async fn end_completion(
        &mut self,
        id: QuestionId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_completions SET resumed_at = $2
            WHERE question_id = $1 AND resumed_at IS NULL";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(now).execute(conn).await?.rows_affected());
        expect_rows(done, 1)?;
        self.set_incomplete(id, (State::Incomplete, State::Received), None)
            .await
    }

    /// What nobody was told was never asked for: the clock has not stood still.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it does not, or if the database fails.
    pub async fn drop_completion(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM question_completions WHERE question_id = $1";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        expect_rows(done, 1)?;
        self.set_incomplete(id, (State::Incomplete, State::Received), None)
            .await
    }

    /// Whoever asked takes a second month.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if they did, or if the database fails.
    pub async fn prolong_completion(
        &mut self,
        id: QuestionId,
        answer_by: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_completions SET answer_by = $2, prolonged_at = $3
            WHERE question_id = $1 AND prolonged_at IS NULL";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(answer_by)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        let both = (State::Incomplete, State::Incomplete);
        self.set_incomplete(id, both, Some(answer_by)).await
    }

    /// A question is closed because what was missing never came.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it waits for nothing, or if the database fails.
    pub async fn close_incomplete(
        &mut self,
        id: QuestionId,
        (by, reason): (PersonId, &str),
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_completions SET closing = $2, closed_by = $3
            WHERE question_id = $1";
        let done = on!(self, conn => sqlx::query(SQL).bind(id).bind(reason).bind(by).execute(conn).await?.rows_affected());
        expect_rows(done, 1)?;
        const CLOSE: &str = "UPDATE questions SET state = 'closed'
            WHERE id = $1 AND state = 'incomplete'";
        let done =
            on!(self, conn => sqlx::query(CLOSE).bind(id).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// What whoever asked was not told of is not closed.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if it is not, or if the database fails.
    pub async fn reopen_incomplete(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE question_completions SET closing = NULL, closed_by = NULL
            WHERE question_id = $1";
        const REOPEN: &str = "UPDATE questions SET state = 'incomplete'
            WHERE id = $1 AND state = 'closed'";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        let done =
            on!(self, conn => sqlx::query(REOPEN).bind(id).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    async fn set_incomplete(
        &mut self,
        id: QuestionId,
        (from, to): (State, State),
        answer_by: Option<NaiveDate>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE questions SET state = $3, complete_by = $4 WHERE id = $1 AND state = $2";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(from)
            .bind(to)
            .bind(answer_by)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// What was asked for of a question, if something was.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn completion_of(
        &mut self,
        id: QuestionId,
    ) -> Result<Option<Completion>, StoreError> {
        Ok(self.completions_of(&[id]).await?.remove(&id))
    }

    /// What was asked for of these questions, as far as something was.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn completions_of(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<BTreeMap<QuestionId, Completion>, StoreError> {
        if questions.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<Completion> = on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS).push(" FROM question_completions WHERE question_id IN ");
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.build_query_as().fetch_all(conn).await
        })?;
        let by_question = rows.into_iter().map(|one| (one.question_id, one));
        Ok(by_question.collect())
    }

    /// The questions of a person that wait for what is missing, oldest first, at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn incomplete_of(
        &mut self,
        person_id: PersonId,
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        let sql = || {
            select_question!("WHERE person_id = $1 AND state = 'incomplete' ORDER BY id LIMIT $2")
        };
        Ok(
            on!(self, conn => sqlx::query_as(sql()).bind(person_id).bind(limit).fetch_all(conn).await)?,
        )
    }

    /// The questions for which whoever asked has no day left after `today`, the oldest first, and how many they are.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn incomplete_over(&mut self, today: NaiveDate) -> Result<Vec<Question>, StoreError> {
        let sql = || {
            select_question!(
                "WHERE state = 'incomplete' AND complete_by < $1 ORDER BY complete_by, id"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(today).fetch_all(conn).await)?)
    }

    /// Questions for which whoever asked has time until a day between `today` and `until`, and of which they were not
    /// reminded: from now on they are.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_incomplete_reminders(
        &mut self,
        (today, until): (NaiveDate, NaiveDate),
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        let sql = || {
            select_question!(
                "WHERE state = 'incomplete' AND complete_by BETWEEN $1 AND $2 AND person_id IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM question_completions c
                        WHERE c.question_id = questions.id AND c.reminded_of = questions.complete_by)
                 ORDER BY complete_by, id LIMIT $3"
            )
        };
        const NOTE: &str =
            "UPDATE question_completions SET reminded_of = $2 WHERE question_id = $1";
        let found: Vec<Question> = on!(self, conn => sqlx::query_as(sql())
            .bind(today)
            .bind(until)
            .bind(limit)
            .fetch_all(conn)
            .await)?;
        for one in &found {
            on!(self, conn => sqlx::query(NOTE)
                .bind(one.id)
                .bind(one.complete_by)
                .execute(conn)
                .await?
                .rows_affected());
        }
        Ok(found)
    }
}
