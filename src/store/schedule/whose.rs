//! Whose the activities are: under each office's key, those of one office beside each other.
//!
//! An activity says its offices itself, so that they are found by it without a second order of this
//! table. Deliberately absent: what else an activity says (`versions.rs`).

use super::versions::ROWS;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use sqlx::QueryBuilder;
use std::sync::Arc;

/// Under what an activity of these offices is found: each one's key, or the empty one for nobody's.
pub(super) fn found_under(offices: &str) -> impl Iterator<Item = &str> {
    offices.split(' ')
}

impl Tx {
    /// Writes whose the activities are that were written, those of each office beside each other.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn write_offices(&mut self, pairs: &[(Arc<str>, i64)]) -> Result<(), StoreError> {
        let mut chunks = pairs.chunks(ROWS * 4);
        on!(self, conn => {
            let mut following = || {
                let chunk = chunks.next()?;
                let mut sql = QueryBuilder::new("INSERT INTO activity_offices (office, activity_id) ");
                sql.push_values(chunk, |mut row, (office, id)| {
                    row.push_bind(Arc::clone(office)).push_bind(*id);
                });
                Some(sql)
            };
            let mut next = following();
            while let Some(mut sql) = next {
                // The next ones are made ready while the database writes these.
                let writing = sql.build().execute(&mut *conn);
                let (written, then) = futures::join!(writing, async { following() });
                written?;
                next = then;
            }
        });
        Ok(())
    }

    /// Ends that these activities are found under their offices, whose keys they say themselves.
    pub(super) async fn be_nobodys(&mut self, ids: &[i64]) -> Result<(), StoreError> {
        for chunk in ids.chunks(ROWS) {
            let whose: Vec<(i64, String)> = on!(self, conn => {
                let mut sql = QueryBuilder::new("SELECT id, offices FROM activities WHERE id IN ");
                sql.push_tuples(chunk, |mut row, id| { row.push_bind(*id); });
                sql.build_query_as().fetch_all(conn).await?
            });
            let keys = |(id, offices)| found_under(offices).map(move |office| (office, id));
            let pairs: Vec<(&str, i64)> = whose
                .iter()
                .flat_map(|(id, offices)| keys((*id, offices.as_str())))
                .collect();
            for some in pairs.chunks(ROWS) {
                on!(self, conn => {
                    let mut sql = QueryBuilder::new("DELETE FROM activity_offices WHERE (office, activity_id) IN (");
                    sql.push_values(some, |mut row, (office, id)| {
                        row.push_bind(*office).push_bind(*id);
                    });
                    sql.push(")").build().execute(conn).await?.rows_affected()
                });
            }
        }
        Ok(())
    }
}
