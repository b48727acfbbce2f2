//! Which updates of Telegram were applied, and those that were set aside.

use crate::domain::base::audit::Entry;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

/// An update that kept failing, as it came.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SetAside {
    /// Telegram's number of the update.
    pub update_id: i64,
    /// The update's own JSON.
    pub raw: String,
    /// Why it could not be handled; never the text of the message.
    pub error: String,
    /// When that was.
    pub at: DateTime<Utc>,
}

/// Whether a number stands in a text as a number of its own, not inside of a longer one.
fn has_number(text: &str, number: i64) -> bool {
    let number = number.to_string();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    text.match_indices(&number).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + number.len()..]);
        !is_digit(before.chars().next_back()) && !is_digit(after.chars().next())
    })
}

impl Tx {
    /// Records that these updates are being applied and says which of them are new, in any order.
    /// The others were applied before and must not be again.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_updates(
        &mut self,
        ids: &[i64],
        now: DateTime<Utc>,
    ) -> Result<Vec<i64>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("INSERT INTO updates (update_id, applied_at) ");
            sql.push_values(ids, |mut row, id| {
                row.push_bind(*id).push_bind(now);
            });
            sql.push(" ON CONFLICT (update_id) DO NOTHING RETURNING update_id");
            sql.build_query_scalar().fetch_all(conn).await
        })?)
    }

    /// Keeps an update that could not be handled, for somebody to look at; the audit log says so.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn set_aside(&mut self, update: &SetAside) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO set_aside (update_id, raw, error, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (update_id) DO NOTHING";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(update.update_id)
            .bind(&update.raw)
            .bind(&update.error)
            .bind(update.at)
            .execute(conn)
            .await?
            .rows_affected());
        if done > 0 {
            self.log(Entry {
                at: update.at,
                actor: "machine".into(),
                action: "update_set_aside".into(),
                object: format!("update:{}", update.update_id),
                detail: String::new(),
            });
        }
        Ok(())
    }

    /// The updates set aside, oldest first, at most `limit`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn updates_set_aside(&mut self, limit: i64) -> Result<Vec<SetAside>, StoreError> {
        const SQL: &str =
            "SELECT update_id, raw, error, at FROM set_aside ORDER BY update_id LIMIT $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)?)
    }

    /// One update that was set aside.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn update_set_aside(&mut self, number: i64) -> Result<Option<SetAside>, StoreError> {
        const SQL: &str = "SELECT update_id, raw, error, at FROM set_aside WHERE update_id = $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(number).fetch_optional(conn).await)?)
    }

    /// The operator has seen to an update that was set aside, or to all of them: it is erased, and the log
    /// says so. How many they were.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn settle_set_aside(
        &mut self,
        number: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<usize, StoreError> {
        const SQL: &str = "DELETE FROM set_aside WHERE $1 OR update_id = $2 RETURNING update_id";
        let settled: Vec<i64> = on!(self, conn => sqlx::query_scalar(SQL)
            .bind(number.is_none())
            .bind(number.unwrap_or_default())
            .fetch_all(conn)
            .await)?;
        for number in &settled {
            self.log(Entry {
                at: now,
                actor: "operator".into(),
                action: "update_settled".into(),
                object: format!("update:{number}"),
                detail: String::new(),
            });
        }
        Ok(settled.len())
    }

    /// Forgets what was set aside in which a number of Telegram's stands: whose account it is, everything
    /// of theirs that could not be handled.
    ///
    /// # Errors
    /// If the database fails.
    pub(in crate::store) async fn drop_set_aside_of(
        &mut self,
        account: i64,
    ) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM set_aside WHERE update_id = $1";
        for update in self.set_aside_of(account).await? {
            let id = update.update_id;
            on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        }
        Ok(())
    }

    /// What was set aside in which a number of Telegram's stands.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn set_aside_of(&mut self, account: i64) -> Result<Vec<SetAside>, StoreError> {
        const SQL: &str = "SELECT update_id, raw, error, at FROM set_aside
            WHERE raw LIKE $1 ORDER BY update_id";
        let like = format!("%{account}%");
        let mut found: Vec<SetAside> =
            on!(self, conn => sqlx::query_as(SQL).bind(like).fetch_all(conn).await)?;
        found.retain(|update| has_number(&update.raw, account));
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::has_number;

    #[test]
    fn a_number_is_found_where_it_stands_by_itself() {
        for text in [r#"{"id":1234}"#, "1234", r#"[-1234,"1234"]"#, "@ana1234 x"] {
            assert!(has_number(text, 1234), "{text}");
        }
        for text in ["", "12345", "91234", r#"{"id":123}"#, "1 234"] {
            assert!(!has_number(text, 1234), "{text}");
        }
    }
}
