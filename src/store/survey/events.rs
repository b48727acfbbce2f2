//! What became of surveys, step by step.

use crate::domain::base::PersonId;
use crate::domain::survey::EventKind;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// A step in the life of a survey.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SurveyEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None`: the machine, or somebody who has been forgotten.
    pub by_person: Option<PersonId>,
    /// What.
    pub kind: EventKind,
    /// More about it.
    pub note: Option<String>,
}

impl Tx {
    /// Keeps a step in the life of a survey.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_survey_event(
        &mut self,
        id: i64,
        (kind, note): (EventKind, Option<&str>),
        by: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO survey_events (survey_id, at, by_person, kind, note)
            VALUES ($1, $2, $3, $4, $5)";
        on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(now)
            .bind(by)
            .bind(kind)
            .bind(note)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// What became of a survey, the first step first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn survey_events(&mut self, id: i64) -> Result<Vec<SurveyEvent>, StoreError> {
        const SQL: &str =
            "SELECT at, by_person, kind, note FROM survey_events WHERE survey_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_all(conn).await)?)
    }
}
