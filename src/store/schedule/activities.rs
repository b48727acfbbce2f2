//! What became of the activities of the schedule, and who has to hear of them.

use super::whose::found_under;
use crate::domain::base::audit::Entry;
use crate::domain::base::{FileKind, PersonId};
use crate::domain::schedule::{EventKind, Precision, Status};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{FileRef, StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::QueryBuilder;

/// An activity as the newest version has it, with what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct ActivityRow {
    /// Our own key; it lives as long as the activity.
    pub id: i64,
    /// The version that no longer has it.
    pub dropped_in: Option<i64>,
    /// The line of the file.
    pub line: i64,
    /// Its number as text.
    pub number: String,
    /// The stages' identifiers.
    pub stages: String,
    /// The part of the document, as it is called, where it is none of the stages.
    pub phase: String,
    /// What it is part of.
    pub action: String,
    /// What is to be done.
    pub title: String,
    /// What comes of it.
    pub product: String,
    /// The first day of the schedule.
    pub start_on: Option<NaiveDate>,
    /// The last day of the schedule.
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
    /// Who does it, in words.
    pub responsible: String,
    /// The offices' keys with a space between them; `*` is every office.
    pub offices: String,
    /// Whether it is done.
    pub state: Status,
    /// The day it was put off to.
    pub postponed_to: Option<NaiveDate>,
    /// The day that counts.
    pub due_on: Option<NaiveDate>,
    /// How much of it is done, of a hundred.
    pub progress: Option<i64>,
    /// The indicator's value.
    pub measured: Option<String>,
    /// What the office remarked.
    pub comment: Option<String>,
    /// Grows with every change of what became of it.
    pub revision: i64,
}

const COLUMNS: &str =
    "a.id, a.dropped_in, a.line, a.number, a.stages, a.phase, a.action, a.title, a.product, a.start_on,
    a.finish_on, a.precision, a.indicator, a.unit, a.target, a.remarks, a.responsible, a.offices,
    a.state, a.postponed_to, a.due_on, a.progress, a.measured, a.comment, a.revision";

/// A step in what became of an activity.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ActivityEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// The day that counted before.
    pub from_on: Option<NaiveDate>,
    /// The day that counts now.
    pub to_on: Option<NaiveDate>,
    /// A reason, a link, a value.
    pub note: Option<String>,
    /// Evidence as Telegram keeps it.
    pub file_kind: Option<FileKind>,
    /// Telegram's key of it.
    pub file_id: Option<String>,
    /// Its name.
    pub file_name: Option<String>,
}

impl ActivityEvent {
    /// A step of which there is nothing more to say yet.
    pub fn new(kind: EventKind, at: DateTime<Utc>) -> Self {
        Self {
            at,
            kind,
            from_on: None,
            to_on: None,
            note: None,
            file_kind: None,
            file_id: None,
            file_name: None,
        }
    }

    /// The file that came with it.
    pub fn file(&self) -> Option<FileRef> {
        Some(FileRef {
            kind: self.file_kind?,
            file_id: self.file_id.clone()?,
            name: self.file_name.clone(),
        })
    }
}

/// An open activity and whose it is, for the morning.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenActivity {
    /// The activity.
    pub id: i64,
    /// The offices' keys with a space between them; `*` is every office, empty nobody that is known.
    pub offices: String,
    /// The first day.
    pub start_on: Option<NaiveDate>,
    /// The day that counts.
    pub due_on: Option<NaiveDate>,
    /// How exactly they are known.
    pub precision: Precision,
}

impl OpenActivity {
    /// The key of each of its offices; one that is empty for nobody.
    pub fn each_office(&self) -> impl Iterator<Item = &str> {
        found_under(&self.offices)
    }
}

/// How far the activities of a stage, of another part of the document or of an office are.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Progress {
    /// The stages' identifiers, a part's name, or an office's key.
    pub of: String,
    /// How many there are.
    pub activities: i64,
    /// How many of them are done.
    pub done: i64,
}

/// Which activities are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Those of these offices and of every office; `None`: all.
    pub offices: Option<Vec<String>>,
    /// Those that are open and due up to this day.
    pub due_until: Option<NaiveDate>,
    /// Those that are open and due from this day on.
    pub due_from: Option<NaiveDate>,
}

/// `FROM` and `WHERE` of what is wanted.
macro_rules! wanted_sql {
    ($sql:ident, $wanted:ident) => {
        $sql.push(" FROM activities a WHERE a.dropped_in IS NULL");
        if let Some(offices) = &$wanted.offices {
            $sql.push(" AND EXISTS (SELECT 1 FROM activity_offices o WHERE o.activity_id = a.id AND o.office IN ('*'");
            for office in offices {
                $sql.push(", ").push_bind(office.as_str());
            }
            $sql.push("))");
        }
        if $wanted.due_until.is_some() || $wanted.due_from.is_some() {
            $sql.push(" AND a.state = 'open'");
        }
        if let Some(until) = $wanted.due_until {
            $sql.push(" AND a.due_on <= ").push_bind(until);
        }
        if let Some(from) = $wanted.due_from {
            $sql.push(" AND a.due_on >= ").push_bind(from);
        }
    };
}

impl Tx {
    /// An activity by its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn activity(&mut self, id: i64) -> Result<Option<ActivityRow>, StoreError> {
        static SQL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
            format!("SELECT {COLUMNS} FROM activities a WHERE a.id = $1")
        });
        Ok(
            on!(self, conn => sqlx::query_as(sqlx::AssertSqlSafe(SQL.as_str()))
            .bind(id)
            .fetch_optional(conn)
            .await)?,
        )
    }

    /// The activities of the newest version that are wanted: open ones first by the day that counts,
    /// those without one after them, then those that are done.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn activities(
        &mut self,
        wanted: &Wanted,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<ActivityRow>, StoreError> {
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT ");
            sql.push(COLUMNS);
            wanted_sql!(sql, wanted);
            sql.push(" ORDER BY a.state DESC, a.due_on IS NULL, a.due_on, a.line, a.id LIMIT ");
            sql.push_bind(limit).push(" OFFSET ").push_bind(offset);
            sql.build_query_as().fetch_all(conn).await
        })?)
    }

    /// How many there are.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn count_activities(&mut self, wanted: &Wanted) -> Result<i64, StoreError> {
        Ok(on!(self, conn => {
            let mut sql = QueryBuilder::new("SELECT COUNT(*)");
            wanted_sql!(sql, wanted);
            sql.build_query_scalar().fetch_one(conn).await
        })?)
    }

    /// How many activities of the newest version are done.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn count_done(&mut self) -> Result<i64, StoreError> {
        const SQL: &str =
            "SELECT COUNT(*) FROM activities WHERE state = 'done' AND dropped_in IS NULL";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// How far each stage is, and each other part of the document, in the order of the file.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn progress_by_stage(&mut self) -> Result<Vec<Progress>, StoreError> {
        const SQL: &str = "SELECT CASE WHEN stages = '' THEN phase ELSE stages END AS of,
                COUNT(*) AS activities, SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS done
            FROM activities WHERE dropped_in IS NULL GROUP BY 1 ORDER BY MIN(line)";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// How far each office is; those with the most to do first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn progress_by_office(&mut self) -> Result<Vec<Progress>, StoreError> {
        const SQL: &str = "SELECT o.office AS of,
                COUNT(*) AS activities, SUM(CASE WHEN a.state = 'done' THEN 1 ELSE 0 END) AS done
            FROM activities a JOIN activity_offices o ON o.activity_id = a.id
            WHERE a.dropped_in IS NULL AND o.office NOT IN ('', '*')
            GROUP BY o.office ORDER BY COUNT(*) DESC, o.office";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// The open activities that begin after `today` up to `until` or are due up to `until`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn pressing_activities(
        &mut self,
        today: NaiveDate,
        until: NaiveDate,
    ) -> Result<Vec<OpenActivity>, StoreError> {
        const SQL: &str = "SELECT id, offices, start_on, due_on, precision FROM activities
            WHERE state = 'open' AND dropped_in IS NULL
                AND (due_on <= $2 OR (start_on >= $1 AND start_on <= $2))
            ORDER BY due_on, id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(today).bind(until).fetch_all(conn).await)?)
    }

    /// The open activities without a day that counts.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn activities_without_end(&mut self) -> Result<Vec<OpenActivity>, StoreError> {
        const SQL: &str = "SELECT id, offices, start_on, due_on, precision FROM activities
            WHERE state = 'open' AND dropped_in IS NULL AND due_on IS NULL
            ORDER BY line, id";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// Writes what became of an activity: state, days, progress, value, remark.
    ///
    /// # Errors
    /// [`StoreError::Rows`] if somebody has changed it since it was read, or if the database fails.
    pub async fn change_activity(&mut self, activity: &ActivityRow) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE activities SET state = $3, postponed_to = $4, due_on = $5,
                progress = $6, measured = $7, comment = $8, revision = revision + 1
            WHERE id = $1 AND revision = $2 AND dropped_in IS NULL";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(activity.id)
            .bind(activity.revision)
            .bind(activity.state)
            .bind(activity.postponed_to)
            .bind(activity.due_on)
            .bind(activity.progress)
            .bind(&activity.measured)
            .bind(&activity.comment)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Takes back that some activities were put off: the schedule has new dates for them. Returns
    /// those that had been, with the day.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn supersede(&mut self, ids: &[i64]) -> Result<Vec<(i64, NaiveDate)>, StoreError> {
        let mut superseded = Vec::new();
        for chunk in ids.chunks(500) {
            let found: Vec<(i64, NaiveDate)> = on!(self, conn => {
                let mut sql = QueryBuilder::new(
                    "SELECT id, postponed_to FROM activities WHERE postponed_to IS NOT NULL AND id IN ",
                );
                sql.push_tuples(chunk, |mut row, id| { row.push_bind(*id); });
                sql.push(" ORDER BY id");
                sql.build_query_as().fetch_all(conn).await
            })?;
            superseded.extend(found);
        }
        const SQL: &str = "UPDATE activities SET postponed_to = NULL, due_on = finish_on,
            revision = revision + 1 WHERE id = $1";
        for (id, _) in &superseded {
            on!(self, conn => sqlx::query(SQL).bind(*id).execute(conn).await?.rows_affected());
        }
        Ok(superseded)
    }

    /// Adds a step to what became of an activity, and to the audit log.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_activity_event(
        &mut self,
        activity_id: i64,
        actor_id: Option<PersonId>,
        event: &ActivityEvent,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO activity_events
            (activity_id, at, kind, actor_id, from_on, to_on, note, file_kind, file_id, file_name)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        on!(self, conn => sqlx::query(SQL)
            .bind(activity_id)
            .bind(event.at)
            .bind(event.kind)
            .bind(actor_id)
            .bind(event.from_on)
            .bind(event.to_on)
            .bind(&event.note)
            .bind(event.file_kind)
            .bind(&event.file_id)
            .bind(&event.file_name)
            .execute(conn)
            .await?
            .rows_affected());
        let day = |on: Option<NaiveDate>| on.map_or_else(String::new, |on| on.to_string());
        let detail = match (event.from_on, event.to_on) {
            (None, None) => String::new(),
            (from, to) => format!("{} -> {}", day(from), day(to)),
        };
        self.log(Entry {
            at: event.at,
            actor: actor_id.map_or_else(|| "operator".into(), |id| format!("staff:{id}")),
            action: format!("activity_{}", event.kind.name()),
            object: format!("activity:{activity_id}"),
            detail,
        });
        Ok(())
    }

    /// What became of an activity, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn activity_events(&mut self, id: i64) -> Result<Vec<ActivityEvent>, StoreError> {
        const SQL: &str = "SELECT at, kind, from_on, to_on, note, file_kind, file_id, file_name
            FROM activity_events WHERE activity_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_all(conn).await)?)
    }
}
