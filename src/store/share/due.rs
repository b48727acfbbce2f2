//! Which parts wait for which office, what is due when, and what stands with them that is no longer so.

use super::{COLUMNS, Share, select_share};
use crate::store::base::dialect::{LAST_DAY, on};
use crate::store::{StoreError, Tx};
use chrono::NaiveDate;
use sqlx::QueryBuilder;

/// How many open parts one office owes by one day.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ShareCount {
    /// The office.
    pub office: String,
    /// The day.
    pub due_on: NaiveDate,
    /// How many.
    pub open: i64,
}

impl Tx {
    /// The first open parts that these offices owe, at most `limit`, in the order in which they are due.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn open_shares(
        &mut self,
        offices: &[&str],
        limit: i64,
    ) -> Result<Vec<Share>, StoreError> {
        if offices.is_empty() {
            return Ok(Vec::new());
        }
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS).push(
                " FROM question_shares WHERE state = 'asked' AND ended_at IS NULL AND office IN (",
            );
            let mut all = sql.separated(", ");
            for office in offices {
                all.push_bind(*office);
            }
            sql.push(") ORDER BY due_on, id LIMIT ").push_bind(limit);
            sql.build_query_as().fetch_all(conn).await
        })?)
    }

    /// How many open parts are due up to a day, by day and office.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn share_counts(&mut self, until: NaiveDate) -> Result<Vec<ShareCount>, StoreError> {
        const SQL: &str = "SELECT office, due_on, COUNT(*) AS open FROM question_shares
            WHERE state = 'asked' AND ended_at IS NULL AND due_on <= $1
            GROUP BY due_on, office ORDER BY due_on, office";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(until.min(LAST_DAY)).fetch_all(conn).await)?)
    }

    /// The first open parts that one office owes by one day, at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn open_shares_due(
        &mut self,
        count: &ShareCount,
        limit: i64,
    ) -> Result<Vec<Share>, StoreError> {
        let sql = || {
            select_share!(
                "WHERE state = 'asked' AND ended_at IS NULL AND office = $1 AND due_on = $2
                 ORDER BY id LIMIT $3"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql())
            .bind(&count.office)
            .bind(count.due_on)
            .bind(limit)
            .fetch_all(conn)
            .await)?)
    }

    /// The open parts whose date has passed on a day, and of which nobody was told, at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn late_shares(
        &mut self,
        today: NaiveDate,
        limit: i64,
    ) -> Result<Vec<Share>, StoreError> {
        let sql = || {
            select_share!(
                "WHERE state = 'asked' AND ended_at IS NULL AND due_on < $1
                    AND (missed_on IS NULL OR missed_on < due_on) ORDER BY due_on, id LIMIT $2"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(today).bind(limit).fetch_all(conn).await)?)
    }

    /// How many parts of answers that are still owed came late, or have not come though their date has passed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn missed_share_count(&mut self) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM question_shares
            WHERE missed_on IS NOT NULL AND ended_at IS NULL";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// These parts, the oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn missed_shares(
        &mut self,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Share>, StoreError> {
        let sql = || {
            select_share!(
                "WHERE missed_on IS NOT NULL AND ended_at IS NULL ORDER BY missed_on, id
                 LIMIT $1 OFFSET $2"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).bind(limit).bind(offset).fetch_all(conn).await)?)
    }

    /// Open parts whose date was counted from another than the one by which the answer is owed now, with that one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn shares_to_date(&mut self) -> Result<Vec<(i64, NaiveDate)>, StoreError> {
        const SQL: &str = "SELECT s.id, COALESCE(l.complete_by, l.due_on)
            FROM question_shares s JOIN questions q ON q.id = s.question_id
                JOIN questions l ON l.id = CASE q.state
                    WHEN 'received' THEN COALESCE(q.leader_id, q.id) ELSE q.id END
            WHERE s.state = 'asked' AND s.ended_at IS NULL AND q.state NOT IN ('answered', 'withdrawn', 'closed', 'transferred')
                AND s.public_on <> COALESCE(l.complete_by, l.due_on)
            ORDER BY s.id";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// Parts that nobody owes any more: their question has ended.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn shares_left_over(&mut self) -> Result<Vec<Share>, StoreError> {
        let sql = || {
            select_share!(
                "WHERE state = 'asked' AND ended_at IS NULL AND EXISTS (SELECT 1 FROM questions q
                    WHERE q.id = question_shares.question_id
                        AND q.state IN ('answered', 'withdrawn', 'closed', 'transferred'))
                 ORDER BY id"
            )
        };
        Ok(on!(self, conn => sqlx::query_as(sql()).fetch_all(conn).await)?)
    }

    /// The offices that owe a part.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn offices_of_shares(&mut self) -> Result<Vec<String>, StoreError> {
        const SQL: &str = "SELECT DISTINCT office FROM question_shares
            WHERE state = 'asked' AND ended_at IS NULL ORDER BY office";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_all(conn).await)?)
    }
}

#[cfg(test)]
mod tests {
    use crate::store::{Engine, Store};

    /// What waits for an office is found by the index of what is open, however many parts there ever were.
    #[tokio::test]
    async fn only_what_is_open_is_looked_at() {
        let url = "sqlite::memory:".into();
        let store = Store::connect(&url, None).await.unwrap();
        let mut tx = store.begin().await.unwrap();
        let Engine::Sqlite(transaction) = &mut tx.engine else {
            panic!("it is SQLite");
        };
        const OPEN: &str = "state = 'asked' AND ended_at IS NULL";
        for rest in [
            format!("{OPEN} AND office IN ('tic', 'planeacion') ORDER BY due_on, id LIMIT 10"),
            format!("{OPEN} AND due_on <= '2024-08-05' ORDER BY due_on, office"),
            format!("{OPEN} AND office = 'tic' AND due_on = '2024-08-05' ORDER BY id LIMIT 10"),
            "missed_on IS NOT NULL AND ended_at IS NULL ORDER BY missed_on, id LIMIT 10".into(),
        ] {
            let sql = format!("EXPLAIN QUERY PLAN SELECT * FROM question_shares WHERE {rest}");
            let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
                .fetch_all(&mut **transaction)
                .await
                .unwrap();
            let is_found = steps.iter().any(|(.., step)| step.contains("USING INDEX"));
            assert!(is_found, "{steps:?}: {rest}");
        }
    }
}
