//! Versions of the municipality's schedule: what was imported when, what it said, what was odd in it.
//!
//! Only what a version says anew is written; what an earlier one said moves to the history, so that
//! every version stays readable (`writing.rs`). Deliberately absent: what became of an activity.

use crate::domain::base::audit::Entry;
use crate::domain::schedule::{Known, Precision, Severity, indicator_text, stage_text};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use futures::TryStreamExt as _;
use sqlx::QueryBuilder;
use std::borrow::Cow;

/// Rows of one statement: SQLite takes 32,766 values.
pub(super) const ROWS: usize = 500;

/// A version of the schedule.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    /// Its number: 1, 2, 3 …
    pub id: i64,
    /// When it was imported.
    pub at: DateTime<Utc>,
    /// The name of the file.
    pub file: String,
    /// A digest of the file.
    pub digest: String,
    /// What the document calls itself.
    pub title: String,
    /// The year of dates that name none.
    pub year: Option<i64>,
    /// How many activities it has.
    pub activities: i64,
    /// How many things cannot be as they stand.
    pub errors: i64,
    /// How many things somebody has to decide.
    pub warnings: i64,
    /// How many things may well be meant so.
    pub notices: i64,
}

/// Something odd in a version.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OddRow {
    /// The line of the file.
    pub line: i64,
    /// The rule's name.
    pub rule: String,
    /// How bad it is.
    pub severity: Severity,
    /// By language, what it says and what could be done: JSON.
    pub texts: String,
}

/// What a file says about an activity, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Said {
    /// The activity's key; it lives as long as the activity.
    pub id: i64,
    /// The line of the file.
    pub line: i64,
    /// Its number as text.
    pub number: String,
    /// Its run of numbers.
    pub block: i64,
    /// The stages' identifiers.
    pub stages: String,
    /// The part of the document, as it is called, where it is none of the stages.
    pub phase: String,
    /// The elements' identifiers.
    pub elements: String,
    /// What it is part of.
    pub action: String,
    /// What is to be done.
    pub title: String,
    /// What comes of it.
    pub product: String,
    /// The first day.
    pub start_on: Option<NaiveDate>,
    /// The last day.
    pub finish_on: Option<NaiveDate>,
    /// How exactly they are known.
    pub precision: Precision,
    /// What is measured.
    pub indicator: String,
    /// In what.
    pub unit: String,
    /// How much is enough.
    pub target: String,
    /// What else the file says.
    pub remarks: String,
    /// Who does it, as the file or the directory has it.
    pub responsible: String,
    /// The offices' keys with a space between them; `*` is every office.
    pub offices: String,
    /// The fields that were concluded.
    pub inferred: String,
}

pub(super) const SAID: &str =
    "line, number, block, stages, phase, elements, action, title, product, start_on, finish_on,
    precision, indicator, unit, target, remarks, responsible, offices, inferred";

#[derive(sqlx::FromRow)]
struct KnownRow {
    #[sqlx(flatten)]
    said: Said,
    dropped: i64,
}

impl Tx {
    /// The newest version, if there is one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn newest_version(&mut self) -> Result<Option<Version>, StoreError> {
        const SQL: &str = "SELECT * FROM schedule_versions ORDER BY id DESC LIMIT 1";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_optional(conn).await)?)
    }

    /// Every version, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn versions(&mut self) -> Result<Vec<Version>, StoreError> {
        const SQL: &str = "SELECT * FROM schedule_versions ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// Keeps other imports waiting until this transaction ends. SQLite has one writer anyway.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_schedule(&mut self) -> Result<(), StoreError> {
        self.next_value("schedule").await.map(drop)
    }

    /// Records a version; what is odd in it is told by [`Tx::tell_odd`].
    ///
    /// # Errors
    /// If there is one of this number, or the database fails.
    pub async fn add_version(
        &mut self,
        version: &Version,
        by: &str,
        detail: String,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO schedule_versions
            (id, at, file, digest, title, year, activities, errors, warnings, notices)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        on!(self, conn => sqlx::query(SQL)
            .bind(version.id)
            .bind(version.at)
            .bind(&version.file)
            .bind(&version.digest)
            .bind(&version.title)
            .bind(version.year)
            .bind(version.activities)
            .bind(version.errors)
            .bind(version.warnings)
            .bind(version.notices)
            .execute(conn)
            .await?
            .rows_affected());
        self.log(Entry {
            at: version.at,
            actor: by.to_owned(),
            action: "schedule_imported".into(),
            object: format!("schedule:{}", version.id),
            detail,
        });
        Ok(())
    }

    /// Records what is odd in a version that was added: errors, warnings and notices by their number, and
    /// the worst of them.
    ///
    /// # Errors
    /// If there is no such version, what is odd in it was told before, or the database fails.
    pub async fn tell_odd(
        &mut self,
        version: i64,
        [errors, warnings, notices]: [i64; 3],
        worst: &[OddRow],
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE schedule_versions SET errors = $2, warnings = $3, notices = $4
            WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(version)
            .bind(errors)
            .bind(warnings)
            .bind(notices)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        if !worst.is_empty() {
            on!(self, conn => {
                let mut sql = QueryBuilder::new(
                    "INSERT INTO schedule_anomalies (version, place, line, rule, severity, texts) ",
                );
                sql.push_values(worst.iter().enumerate(), |mut row, (place, odd)| {
                    row.push_bind(version)
                        .push_bind(place as i64)
                        .push_bind(odd.line)
                        .push_bind(odd.rule.as_str())
                        .push_bind(odd.severity)
                        .push_bind(odd.texts.as_str());
                });
                sql.build().execute(conn).await?.rows_affected()
            });
        }
        Ok(())
    }

    /// The worst of what was odd in a version.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn odd_in(&mut self, version: i64, limit: i64) -> Result<Vec<OddRow>, StoreError> {
        const SQL: &str = "SELECT line, rule, severity, texts FROM schedule_anomalies
            WHERE version = $1 ORDER BY place LIMIT $2";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(version).bind(limit).fetch_all(conn).await)?)
    }

    /// Every activity there ever was, as it is compared with a new version.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn known_activities(&mut self) -> Result<Vec<Known<'static>>, StoreError> {
        static SQL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
            format!(
                "SELECT id, {SAID}, COALESCE(dropped_in, 0) AS dropped FROM activities ORDER BY dropped, line, id"
            )
        });
        let mut known = Vec::new();
        on!(self, conn => {
            let mut rows = sqlx::query_as::<_, KnownRow>(sqlx::AssertSqlSafe(SQL.as_str())).fetch(conn);
            while let Some(row) = rows.try_next().await? {
                known.push(row.known());
            }
        });
        Ok(known)
    }

    /// What a version said, in the order of its file.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn activities_in(&mut self, version: i64) -> Result<Vec<Said>, StoreError> {
        static SQL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
            format!(
                "SELECT id, {SAID} FROM activities
                 WHERE version <= $1 AND (dropped_in IS NULL OR dropped_in > $1)
                 UNION ALL SELECT activity_id AS id, {SAID} FROM activity_history
                 WHERE version <= $1 AND until > $1 ORDER BY line, id"
            )
        });
        Ok(
            on!(self, conn => sqlx::query_as(sqlx::AssertSqlSafe(SQL.as_str()))
            .bind(version)
            .fetch_all(conn)
            .await)?,
        )
    }

    /// The greatest key of an activity; 0 if there is none.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_activity(&mut self) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COALESCE(MAX(id), 0) FROM activities";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// Notes that a version no longer has these activities.
    ///
    /// # Errors
    /// If one of them is not there, or the database fails.
    pub async fn drop_activities(&mut self, version: i64, ids: &[i64]) -> Result<(), StoreError> {
        for chunk in ids.chunks(ROWS) {
            let done = on!(self, conn => {
                let mut sql = QueryBuilder::new("UPDATE activities SET dropped_in = ");
                sql.push_bind(version).push(" WHERE dropped_in IS NULL AND id IN ");
                sql.push_tuples(chunk, |mut row, id| { row.push_bind(*id); });
                sql.build().execute(conn).await?.rows_affected()
            });
            expect_rows(done, chunk.len() as u64)?;
        }
        Ok(())
    }
}

impl KnownRow {
    fn known(self) -> Known<'static> {
        let said = self.said;
        let dates = (said.start_on, said.finish_on, said.precision.name());
        let indicator = indicator_text(&said.indicator, &said.unit, &said.target);
        let stages = stage_text(&said.stages, &said.phase);
        let who = format!("{}\n{}", said.responsible, said.offices);
        let texts = [
            said.number.as_str(),
            &stages,
            &said.elements,
            &said.action,
            &said.title,
            &said.product,
            &indicator,
            &said.remarks,
            &who,
        ];
        let title = Cow::Owned(said.title.clone());
        let mut known = Known::new(said.id, said.block, title, dates, texts);
        known.dropped = self.dropped > 0;
        known.line = said.line;
        known
    }
}
