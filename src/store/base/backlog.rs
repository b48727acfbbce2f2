//! What waits to be said in one chat: how much it is, and what need not be said any more.

use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use sqlx::QueryBuilder;
use std::collections::HashMap;

impl Tx {
    /// Takes back a message that nobody has begun to send; whether there was one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_back(&mut self, key: &str) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM outbox
            WHERE key = $1 AND state = 'waiting' AND attempts = 0 AND letter_id IS NULL";
        let gone =
            on!(self, conn => sqlx::query(SQL).bind(key).execute(conn).await?.rows_affected());
        Ok(gone > 0)
    }

    /// How many replies wait in each of these chats; chats in which none does are left out.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn replies_waiting(
        &mut self,
        chats: &[i64],
    ) -> Result<HashMap<i64, i64>, StoreError> {
        if chats.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(i64, i64)> = on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT chat_id, COUNT(*) FROM outbox
                WHERE state = 'waiting' AND letter_id IS NULL AND lane = 0 AND chat_id IN ");
            sql.push_tuples(chats, |mut row, chat| _ = row.push_bind(*chat));
            sql.push(" GROUP BY chat_id");
            sql.build_query_as().fetch_all(conn).await
        })?;
        Ok(rows.into_iter().collect())
    }
}
