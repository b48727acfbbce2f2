//! Which questions wait for somebody, and what is due when. Of those answered together the first stands for all.

use super::questions::{COLUMNS, Question, select_question};
use crate::domain::question::{Kind, State};
use crate::store::base::dialect::{LAST_DAY, on};
use crate::store::{StoreError, Tx};
use chrono::NaiveDate;
use sqlx::query_builder::Separated;
use sqlx::{Database, Encode, QueryBuilder, Type};

/// Which questions somebody may have to look after: open ones, and those whose answer did not arrive.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting<'a> {
    /// Those of these offices.
    pub offices: &'a [&'a str],
    /// Those that nobody has placed.
    pub unplaced: bool,
    /// Those of any office that nobody has answered and that are overdue on this day.
    pub overdue_on: Option<NaiveDate>,
    /// Those of any office that wait for what is missing, and for which whoever asked has no day left on this one.
    pub incomplete_on: Option<NaiveDate>,
    /// Those that are with other entities.
    pub transferred: bool,
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

/// How many open questions of one office and kind are due on one day.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DueCount {
    /// The office; `None`: nobody has placed them.
    pub office: Option<String>,
    /// The day.
    pub due_on: NaiveDate,
    /// Their state.
    pub state: State,
    /// What kind of petition they are.
    pub kind: Kind,
    /// How many.
    pub open: i64,
}

/// Each kind is found by its own index, and what is open in the order of that index, no further than the
/// `most` that can be shown, however much has been asked or is overdue: one condition with OR in it would
/// look at all of it. Of what did not arrive there is little.
fn select_waiting<'a, DB>(waiting: &Waiting<'a>, most: i64) -> QueryBuilder<DB>
where
    DB: Database,
    &'a str: Encode<'a, DB> + Type<DB>,
    NaiveDate: Encode<'a, DB> + Type<DB>,
    i64: Encode<'a, DB> + Type<DB>,
{
    const OPEN: &str =
        "SELECT id FROM (SELECT id FROM questions WHERE state IN ('received', 'reopened')
            AND (state = 'reopened' OR leader_id IS NULL)";
    const LOST: &str = "SELECT id FROM (SELECT id FROM questions WHERE undelivered_at IS NOT NULL
        AND state = 'answered'";
    const STANDS: &str = "SELECT id FROM (SELECT id FROM questions WHERE state = 'incomplete'";
    const STANDS_FIRST: &str = " ORDER BY complete_by, id LIMIT ";
    const AWAY: &str = "SELECT id FROM (SELECT id FROM questions WHERE state = 'transferred'";
    const AWAY_FIRST: &str = " ORDER BY due_on, id LIMIT ";
    const FIRST: &str = " ORDER BY COALESCE(complete_by, due_on), id LIMIT ";
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(COLUMNS).push(" FROM questions WHERE id IN (");
    let mut kinds = sql.separated(" UNION ALL ");
    let first_by = |kinds: &mut Separated<'_, DB, &str>, order: &'static str| {
        kinds.push_unseparated(order);
        kinds.push_bind_unseparated(most);
        kinds.push_unseparated(") AS first");
    };
    let first = |kinds: &mut Separated<'_, DB, &str>| first_by(kinds, FIRST);
    for office in waiting.offices {
        kinds.push(OPEN).push_unseparated(" AND office = ");
        kinds.push_bind_unseparated(*office);
        first(&mut kinds);
        kinds.push(STANDS).push_unseparated(" AND office = ");
        kinds.push_bind_unseparated(*office);
        first_by(&mut kinds, STANDS_FIRST);
        if waiting.undelivered == Some(Of::OwnOffices) {
            kinds.push(LOST).push_unseparated(" AND office = ");
            kinds.push_bind_unseparated(*office);
            first(&mut kinds);
        }
    }
    if waiting.unplaced {
        kinds.push(OPEN).push_unseparated(" AND office IS NULL");
        first(&mut kinds);
        kinds.push(STANDS).push_unseparated(" AND office IS NULL");
        first_by(&mut kinds, STANDS_FIRST);
    }
    if waiting.undelivered == Some(Of::Everybody) {
        kinds.push(LOST);
        first(&mut kinds);
    }
    if waiting.transferred {
        kinds.push(AWAY);
        first_by(&mut kinds, AWAY_FIRST);
    }
    if let Some(today) = waiting.incomplete_on {
        kinds.push(STANDS).push_unseparated(" AND complete_by < ");
        kinds.push_bind_unseparated(today);
        first_by(&mut kinds, STANDS_FIRST);
    }
    if let Some(today) = waiting.overdue_on {
        // What an earlier version opened again has no date that could be missed.
        kinds.push(OPEN).push_unseparated(
            " AND (state = 'received' OR complete_by IS NOT NULL)
                AND COALESCE(complete_by, due_on) < ",
        );
        kinds.push_bind_unseparated(today);
        first(&mut kinds);
    }
    sql.push(") ORDER BY COALESCE(complete_by, due_on), id");
    sql
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
            let mut sql = select_waiting(waiting, limit.saturating_add(offset));
            sql.push(" LIMIT ").push_bind(limit);
            sql.push(" OFFSET ").push_bind(offset);
            sql.build_query_as().fetch_all(conn).await
        })?)
    }

    /// How many open questions are due up to a day, by office, day, state and kind; what an earlier version
    /// opened again without a date is due once it has one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due_counts(&mut self, until: NaiveDate) -> Result<Vec<DueCount>, StoreError> {
        const SQL: &str = "SELECT office, COALESCE(complete_by, due_on) AS due_on, state, kind,
                COUNT(*) AS open
            FROM questions
            WHERE state IN ('received', 'reopened') AND COALESCE(complete_by, due_on) <= $1
                AND (state = 'received' OR complete_by IS NOT NULL)
                AND (state = 'reopened' OR leader_id IS NULL)
            GROUP BY office, COALESCE(complete_by, due_on), state, kind ORDER BY 1, 2, 3, 4";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(until.min(LAST_DAY)).fetch_all(conn).await)?)
    }

    /// The same of questions that are due after that day and that nobody has placed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn unplaced_counts(&mut self, after: NaiveDate) -> Result<Vec<DueCount>, StoreError> {
        const SQL: &str = "SELECT office, COALESCE(complete_by, due_on) AS due_on, state, kind,
                COUNT(*) AS open
            FROM questions
            WHERE state IN ('received', 'reopened') AND office IS NULL
                AND COALESCE(complete_by, due_on) > $1
                AND (state = 'received' OR complete_by IS NOT NULL)
                AND (state = 'reopened' OR leader_id IS NULL)
            GROUP BY office, COALESCE(complete_by, due_on), state, kind ORDER BY 2, 3, 4";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(after.min(LAST_DAY)).fetch_all(conn).await)?)
    }

    /// How many questions are open, by office and by the day on which they are due: each person's, also of those
    /// answered together.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn open_counts(
        &mut self,
    ) -> Result<Vec<(Option<String>, NaiveDate, i64)>, StoreError> {
        const SQL: &str = "SELECT office, COALESCE(complete_by, due_on), COUNT(*) FROM questions
            WHERE state IN ('received', 'reopened') AND (state = 'received' OR complete_by IS NOT NULL)
            GROUP BY office, COALESCE(complete_by, due_on) ORDER BY 1, 2";
        // What is missing is due from whoever asked: of the entity it is never late.
        const STANDS: &str =
            "SELECT office, COUNT(*) FROM questions WHERE state = 'incomplete' GROUP BY office";
        let mut all: Vec<(Option<String>, NaiveDate, i64)> =
            on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?;
        let stands: Vec<(Option<String>, i64)> =
            on!(self, conn => sqlx::query_as(STANDS).fetch_all(conn).await)?;
        all.extend(
            stands
                .into_iter()
                .map(|(office, open)| (office, LAST_DAY, open)),
        );
        Ok(all)
    }

    /// Of the open questions that a count tells of: how many were not extended, and the first of those, at
    /// most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn unextended_due(
        &mut self,
        count: &DueCount,
        limit: i64,
    ) -> Result<(i64, Vec<Question>), StoreError> {
        const PLACED: &str = "SELECT COUNT(*) FROM questions
            WHERE office = $1 AND COALESCE(complete_by, due_on) = $2
                AND state IN ('received', 'reopened') AND state = $3 AND kind = $4
                AND NOT EXISTS (SELECT 1 FROM question_extensions e WHERE e.question_id = questions.id)";
        const UNPLACED: &str = "SELECT COUNT(*) FROM questions
            WHERE office IS NULL AND $1 IS NULL AND COALESCE(complete_by, due_on) = $2
                AND state IN ('received', 'reopened') AND state = $3 AND kind = $4
                AND NOT EXISTS (SELECT 1 FROM question_extensions e WHERE e.question_id = questions.id)";
        let placed = || {
            select_question!(
                "WHERE office = $1 AND COALESCE(complete_by, due_on) = $2
                    AND state IN ('received', 'reopened') AND state = $3 AND kind = $4
                    AND NOT EXISTS (SELECT 1 FROM question_extensions e WHERE e.question_id = questions.id)
                 ORDER BY id LIMIT $5"
            )
        };
        let unplaced = || {
            select_question!(
                "WHERE office IS NULL AND $1 IS NULL AND COALESCE(complete_by, due_on) = $2
                    AND state IN ('received', 'reopened') AND state = $3 AND kind = $4
                    AND NOT EXISTS (SELECT 1 FROM question_extensions e WHERE e.question_id = questions.id)
                 ORDER BY id LIMIT $5"
            )
        };
        let is_placed = count.office.is_some();
        let all = if is_placed { PLACED } else { UNPLACED };
        let first = || if is_placed { placed() } else { unplaced() };
        let office = count.office.as_deref();
        let all = on!(self, conn => sqlx::query_scalar(all)
            .bind(office)
            .bind(count.due_on)
            .bind(count.state)
            .bind(count.kind)
            .fetch_one(conn)
            .await)?;
        let first = on!(self, conn => sqlx::query_as(first())
            .bind(office)
            .bind(count.due_on)
            .bind(count.state)
            .bind(count.kind)
            .bind(limit)
            .fetch_all(conn)
            .await)?;
        Ok((all, first))
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
                 AND state = $3 AND kind = $4 AND (state = 'reopened' OR leader_id IS NULL) ORDER BY id LIMIT $5"
            )
        };
        let unplaced = || {
            select_question!(
                "WHERE office IS NULL AND $1 IS NULL AND COALESCE(complete_by, due_on) = $2
                 AND state IN ('received', 'reopened') AND state = $3 AND kind = $4 AND (state = 'reopened' OR leader_id IS NULL) ORDER BY id LIMIT $5"
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
            .bind(count.kind)
            .bind(limit)
            .fetch_all(conn)
            .await)?)
    }
}

#[cfg(test)]
mod tests {
    use super::{Of, Waiting, select_waiting};
    use crate::store::{Engine, Store};
    use sqlx::{Execute as _, Sqlite};

    /// What waits is found by an index, however many questions have been asked.
    #[tokio::test]
    async fn not_every_question_is_looked_at() {
        let url = "sqlite::memory:".into();
        let store = Store::connect(&url, None).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        let Engine::Sqlite(transaction) = &mut tx.engine else {
            panic!("it is SQLite");
        };
        for undelivered in [None, Some(Of::OwnOffices), Some(Of::Everybody)] {
            let waiting = Waiting {
                offices: &["tic", "planeacion"],
                unplaced: true,
                overdue_on: Some(chrono::NaiveDate::MIN),
                incomplete_on: Some(chrono::NaiveDate::MIN),
                transferred: true,
                undelivered,
            };
            let mut built = select_waiting::<Sqlite>(&waiting, 10);
            let sql = built.build().sql().as_str().to_owned();
            let plan = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
            let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(plan)
                .fetch_all(&mut **transaction)
                .await
                .unwrap();
            // What is open comes in order; only the few of the page are sorted.
            let sorted = steps.iter().filter(|(.., step)| step.contains("B-TREE"));
            assert!(undelivered.is_some() || sorted.count() == 1, "{sql}");
            for (.., step) in steps {
                let is_whole = step.starts_with("SCAN questions") && !step.contains("INDEX");
                assert!(!is_whole, "{step}: {sql}");
            }
        }
    }
}
