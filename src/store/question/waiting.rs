//! Which questions wait for somebody, and what is due when.

use super::questions::{COLUMNS, Question, select_question};
use crate::domain::question::State;
use crate::store::base::dialect::{LAST_DAY, on};
use crate::store::{StoreError, Tx};
use chrono::NaiveDate;
use sqlx::QueryBuilder;

/// Which questions somebody may have to look after: open ones, and those whose answer did not arrive.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting<'a> {
    /// Those of these offices.
    pub offices: &'a [&'a str],
    /// Those that nobody has placed.
    pub unplaced: bool,
    /// Those of any office that nobody has answered and that are overdue on this day.
    pub overdue_on: Option<NaiveDate>,
    /// Those of these offices whose answer did not arrive; of coordinators, those of every office.
    pub undelivered: Option<Of>,
}

/// Whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// One's own offices'.
    OwnOffices,
    /// Everybody's.
    Everybody,
}

/// How many open questions of one office are due on one day.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DueCount {
    /// The office; `None`: nobody has placed them.
    pub office: Option<String>,
    /// The day.
    pub due_on: NaiveDate,
    /// Their state.
    pub state: State,
    /// How many.
    pub open: i64,
}

impl Tx {
    /// The open questions somebody may have to look after, in the order in which they are due.
    ///
    /// # Errors
    /// If nothing is asked for, or the database fails.
    pub async fn waiting_questions(
        &mut self,
        waiting: &Waiting<'_>,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Question>, StoreError> {
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS).push(" FROM questions WHERE ");
            let mut any = sql.separated(" OR ");
            for office in waiting.offices {
                any.push("(state IN ('received', 'reopened') AND office = ");
                any.push_bind_unseparated(*office).push_unseparated(")");
                if waiting.undelivered == Some(Of::OwnOffices) {
                    any.push("(undelivered_at IS NOT NULL AND office = ");
                    any.push_bind_unseparated(*office).push_unseparated(")");
                }
            }
            if waiting.unplaced {
                any.push("(state IN ('received', 'reopened') AND office IS NULL)");
            }
            if waiting.undelivered == Some(Of::Everybody) {
                any.push("undelivered_at IS NOT NULL");
            }
            if let Some(today) = waiting.overdue_on {
                any.push("(state IN ('received', 'reopened') AND COALESCE(complete_by, due_on) < ");
                any.push_bind_unseparated(today).push_unseparated(")");
            }
            sql.push(" ORDER BY COALESCE(complete_by, due_on), id LIMIT ").push_bind(limit);
            sql.push(" OFFSET ").push_bind(offset);
            sql.build_query_as().fetch_all(conn).await
        })?)
    }

    /// How many open questions are due up to a day, by office, day and state.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due_counts(&mut self, until: NaiveDate) -> Result<Vec<DueCount>, StoreError> {
        const SQL: &str = "SELECT office, COALESCE(complete_by, due_on) AS due_on, state,
                COUNT(*) AS open
            FROM questions
            WHERE state IN ('received', 'reopened') AND COALESCE(complete_by, due_on) <= $1
            GROUP BY office, COALESCE(complete_by, due_on), state ORDER BY 1, 2, 3";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(until.min(LAST_DAY)).fetch_all(conn).await)?)
    }

    /// The first of the open questions that a count tells of, at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn open_questions_due(
        &mut self,
        count: &DueCount,
        limit: i64,
    ) -> Result<Vec<Question>, StoreError> {
        let placed = || {
            select_question!(
                "WHERE office = $1 AND COALESCE(complete_by, due_on) = $2 AND state IN ('received', 'reopened')
                 AND state = $3 ORDER BY id LIMIT $4"
            )
        };
        let unplaced = || {
            select_question!(
                "WHERE office IS NULL AND $1 IS NULL AND COALESCE(complete_by, due_on) = $2
                 AND state IN ('received', 'reopened') AND state = $3 ORDER BY id LIMIT $4"
            )
        };
        let sql = || {
            if count.office.is_some() {
                placed()
            } else {
                unplaced()
            }
        };
        Ok(on!(self, conn => sqlx::query_as(sql())
            .bind(count.office.as_deref())
            .bind(count.due_on)
            .bind(count.state)
            .bind(limit)
            .fetch_all(conn)
            .await)?)
    }
}
