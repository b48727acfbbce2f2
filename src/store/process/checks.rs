//! What somebody has looked at before the first hearing and found right.

use crate::domain::process::Item;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

impl Tx {
    /// Notes that something was looked at; it stays noted as it was first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_check(
        &mut self,
        item: Item,
        actor: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO process_checks (item, at, actor) VALUES ($1, $2, $3)
            ON CONFLICT (item) DO NOTHING";
        on!(self, conn => sqlx::query(SQL)
            .bind(item.name())
            .bind(at)
            .bind(actor)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Everything that was looked at.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn checks(&mut self) -> Result<Vec<Item>, StoreError> {
        const SQL: &str = "SELECT item FROM process_checks ORDER BY item";
        let names: Vec<String> = on!(self, conn => sqlx::query_scalar(SQL).fetch_all(conn).await)?;
        Ok(names.iter().filter_map(|name| Item::parse(name)).collect())
    }
}
