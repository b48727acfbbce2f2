//! The index by which questions are found that ask the same: which terms stand in which question.
//!
//! It is made anew in the transaction that changes what a question says. Deliberately absent: what a term is and
//! which questions are alike (`domain/question/alike`).

use super::questions::COLUMNS;
use crate::domain::base::QuestionId;
use crate::domain::question::alike::{MANY, terms};
use crate::store::base::dialect::on;
use crate::store::{Question, StoreError, Tx};
use sqlx::QueryBuilder;
use std::collections::BTreeMap;

/// A term in a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Posting {
    /// The term.
    pub term: i64,
    /// The question.
    pub question_id: QuestionId,
}

impl Tx {
    /// Gives a question that has none the terms of what it says.
    pub(in crate::store) async fn add_terms(
        &mut self,
        id: QuestionId,
        text: &str,
    ) -> Result<(), StoreError> {
        let terms = terms(text);
        if terms.is_empty() {
            return Ok(());
        }
        on!(self, conn => {
            let mut sql = QueryBuilder::new("INSERT INTO question_terms (term, question_id) ");
            sql.push_values(&terms, |mut row, term| {
                row.push_bind(*term).push_bind(id);
            });
            sql.build().execute(conn).await?.rows_affected()
        });
        Ok(())
    }

    /// Makes the terms of a question anew, of all that whoever asked said while it was open.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn renew_terms(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const DONE: &str = "UPDATE questions SET has_terms = TRUE WHERE id = $1";
        self.drop_terms(id).await?;
        let said = self.said_of(&[id]).await?;
        if let Some(text) = said.get(&id) {
            self.add_terms(id, text).await?;
        }
        on!(self, conn => sqlx::query(DONE).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// A question is not found any more.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_terms(&mut self, id: QuestionId) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM question_terms WHERE question_id = $1";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// What whoever asked said while a question was open: the question, and what was added.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn said_of(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<BTreeMap<QuestionId, String>, StoreError> {
        if questions.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<(QuestionId, String)> = on!(self, conn => {
            let mut sql = QueryBuilder::new(
                "SELECT question_id, text FROM (SELECT id AS question_id, text, 0 AS place FROM questions WHERE id IN ",
            );
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.push(
                " UNION ALL SELECT question_id, text, id AS place FROM question_parts
                    WHERE kind = 'addition' AND question_id IN ",
            );
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.push(") AS said ORDER BY question_id, place");
            sql.build_query_as().fetch_all(conn).await
        })?;
        let mut said: BTreeMap<QuestionId, String> = BTreeMap::new();
        for (id, text) in rows {
            let all = said.entry(id).or_default();
            if !all.is_empty() {
                all.push('\n');
            }
            all.push_str(&text);
        }
        Ok(said)
    }

    /// Whether there are questions that have no terms yet.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn lacks_terms(&mut self) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT id FROM questions WHERE has_terms = FALSE LIMIT 1";
        let first: Option<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).fetch_optional(conn).await)?;
        Ok(first.is_some())
    }

    /// Questions that an earlier version recorded get their terms, at most so many.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_missing_terms(&mut self, limit: i64) -> Result<(), StoreError> {
        const SQL: &str = "SELECT id, state <> 'withdrawn' AND person_id IS NOT NULL FROM questions
            WHERE has_terms = FALSE ORDER BY id LIMIT $1";
        const DONE: &str = "UPDATE questions SET has_terms = TRUE WHERE id = $1";
        let found: Vec<(QuestionId, bool)> =
            on!(self, conn => sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)?;
        for (id, is_found) in &found {
            match is_found {
                true => self.renew_terms(*id).await?,
                false => {
                    on!(self, conn => sqlx::query(DONE).bind(id).execute(conn).await?.rows_affected());
                }
            }
        }
        Ok(())
    }

    /// In how many questions each of these terms is, counted up to [`MANY`].
    ///
    /// # Errors
    /// If the database fails.
    pub async fn term_counts(&mut self, terms: &[i64]) -> Result<BTreeMap<i64, i64>, StoreError> {
        if terms.is_empty() {
            return Ok(BTreeMap::new());
        }
        let rows: Vec<(i64, i64)> = on!(self, conn => {
            let mut sql = QueryBuilder::new("");
            let mut each = sql.separated(" UNION ALL ");
            for term in terms {
                each.push("SELECT ").push_bind_unseparated(*term);
                each.push_unseparated(
                    " AS term, (SELECT COUNT(*) FROM (SELECT 1 FROM question_terms WHERE term = ",
                );
                each.push_bind_unseparated(*term).push_unseparated(" LIMIT ");
                each.push_bind_unseparated(MANY).push_unseparated(") AS few) AS found");
            }
            sql.build_query_as().fetch_all(conn).await
        })?;
        Ok(rows.into_iter().collect())
    }

    /// In which questions these terms are, of each the newest, at most [`MANY`].
    ///
    /// # Errors
    /// If the database fails.
    pub async fn postings(&mut self, terms: &[i64]) -> Result<Vec<Posting>, StoreError> {
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("");
            let mut each = sql.separated(" UNION ALL ");
            for term in terms {
                each.push(
                    "SELECT term, question_id FROM (SELECT term, question_id FROM question_terms WHERE term = ",
                );
                each.push_bind_unseparated(*term);
                each.push_unseparated(" ORDER BY question_id DESC LIMIT ");
                each.push_bind_unseparated(MANY).push_unseparated(") AS newest");
            }
            sql.build_query_as().fetch_all(conn).await
        })?)
    }

    /// Those of these questions that nobody has answered yet, in order.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn unanswered_among(
        &mut self,
        questions: &[QuestionId],
    ) -> Result<Vec<Question>, StoreError> {
        if questions.is_empty() {
            return Ok(Vec::new());
        }
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS).push(" FROM questions WHERE state = 'received' AND id IN ");
            sql.push_tuples(questions, |mut row, id| _ = row.push_bind(*id));
            sql.push(" ORDER BY id");
            sql.build_query_as().fetch_all(conn).await
        })?)
    }
}
