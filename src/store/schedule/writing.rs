//! What a version says of its activities, written many at a time; what was said before goes to the history.

use super::versions::{ROWS, SAID};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{Said, StoreError, Tx};
use sqlx::QueryBuilder;

/// How many of its columns are texts that every row has, and the others, in the order in which they are written.
const TEXTS: usize = 14;
const WRITTEN: &str = "id, version, due_on, line, block, start_on, finish_on, precision, number, stages,
    phase, elements, action, title, product, indicator, unit, target, remarks, responsible, offices, inferred";

impl Said {
    fn texts(&mut self) -> [&mut String; TEXTS] {
        [
            &mut self.number,
            &mut self.stages,
            &mut self.phase,
            &mut self.elements,
            &mut self.action,
            &mut self.title,
            &mut self.product,
            &mut self.indicator,
            &mut self.unit,
            &mut self.target,
            &mut self.remarks,
            &mut self.responsible,
            &mut self.offices,
            &mut self.inferred,
        ]
    }
}

impl Tx {
    /// Writes what a version says of some activities, new ones and known ones; of these, what was
    /// said before goes to the history, and they are nobody's until [`Tx::write_offices`]. What became
    /// of them stays.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn write_activities(
        &mut self,
        version: i64,
        mut activities: Vec<Said>,
        known: &[i64],
    ) -> Result<(), StoreError> {
        self.keep_history(version, known).await?;
        self.be_nobodys(known).await?;
        while !activities.is_empty() {
            let rest = activities.split_off(activities.len().min(ROWS));
            let mut chunk = std::mem::replace(&mut activities, rest);
            let count = chunk.len() as u64;
            // What no row says needs no value for each: of a schedule that is most of the columns.
            let mut said = [false; TEXTS];
            for one in &mut chunk {
                let texts = one.texts().into_iter();
                said.iter_mut()
                    .zip(texts)
                    .for_each(|(said, text)| *said |= !text.is_empty());
            }
            let done = on!(self, conn => {
                let mut sql = QueryBuilder::new("INSERT INTO activities (");
                sql.push(WRITTEN).push(") ");
                sql.push_values(chunk, |mut row, mut one| {
                    row.push_bind(one.id)
                        .push_bind(version)
                        .push_bind(one.finish_on)
                        .push_bind(one.line)
                        .push_bind(one.block)
                        .push_bind(one.start_on)
                        .push_bind(one.finish_on)
                        .push_bind(one.precision);
                    for (said, text) in said.into_iter().zip(one.texts()) {
                        match said {
                            true => row.push_bind(std::mem::take(text)),
                            false => row.push("''"),
                        };
                    }
                });
                sql.push(
                    " ON CONFLICT (id) DO UPDATE SET dropped_in = NULL, version = excluded.version,
                     revision = activities.revision + 1,
                     due_on = COALESCE(activities.postponed_to, excluded.finish_on)",
                );
                for column in SAID.split(',') {
                    sql.push(format_args!(", {0} = excluded.{0}", column.trim()));
                }
                sql.build().execute(conn).await?.rows_affected()
            });
            expect_rows(done, count)?;
        }
        Ok(())
    }

    /// Moves what these activities say to the history: from `version` on they say something else.
    async fn keep_history(&mut self, version: i64, ids: &[i64]) -> Result<(), StoreError> {
        for chunk in ids.chunks(ROWS) {
            on!(self, conn => {
                let mut sql = QueryBuilder::new("INSERT INTO activity_history (activity_id, version, until, ");
                sql.push(SAID).push(") SELECT id, version, COALESCE(dropped_in, ");
                sql.push_bind(version).push("), ").push(SAID);
                sql.push(" FROM activities WHERE id IN ");
                sql.push_tuples(chunk, |mut row, id| { row.push_bind(*id); });
                sql.build().execute(conn).await?.rows_affected()
            });
        }
        Ok(())
    }
}
