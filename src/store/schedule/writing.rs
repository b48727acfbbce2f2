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
    /// How many are written at once.
    pub const AT_ONCE: usize = ROWS;

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
    /// Writes what a version says of some activities, new ones and known ones: `parts` gives at most
    /// [`Said::AT_ONCE`] of them at a time, and none when there are no more. Of the known ones what was said before
    /// goes to the history, and they are nobody's until [`Tx::write_offices`]. What became of them stays.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn write_activities(
        &mut self,
        version: i64,
        known: &[i64],
        mut parts: impl FnMut() -> Vec<Said> + Send,
    ) -> Result<(), StoreError> {
        self.keep_history(version, known).await?;
        self.be_nobodys(known).await?;
        on!(self, conn => {
            let mut following = || {
                let mut rows = parts();
                if rows.is_empty() {
                    return None;
                }
                let count = rows.len() as u64;
                // What no row says needs no value for each: of a schedule that is most of the columns.
                let mut said = [false; TEXTS];
                for row in &mut rows {
                    let both = said.iter_mut().zip(row.texts());
                    both.for_each(|(said, text)| *said |= !text.is_empty());
                }
                let mut sql = QueryBuilder::new("INSERT INTO activities (");
                sql.push(WRITTEN).push(") ");
                sql.push_values(rows, |mut row, mut one| {
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
                Some((sql, count))
            };
            let mut next = following();
            while let Some((mut sql, count)) = next {
                // The next ones are made ready while the database writes these.
                let writing = sql.build().execute(&mut *conn);
                let (written, then) = futures::join!(writing, async { following() });
                expect_rows(written?.rows_affected(), count)?;
                next = then;
            }
        });
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
