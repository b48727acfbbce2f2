//! What the evidence of a convocation counts: texts that left, people reached, answers, attendance.
//!
//! Counts only; what they are of is read by the tables' own methods. Deliberately absent: anything
//! about one person, and every change.

use crate::domain::base::PersonId;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// A step in the history of a space, with who took it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SignedSpaceEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by our number; `None`: the file, or somebody who was erased.
    pub by_person: Option<PersonId>,
    /// What.
    pub kind: String,
    /// The reason given.
    pub note: Option<String>,
    /// When it was to begin from then on.
    pub starts_at: DateTime<Utc>,
    /// When it was to end from then on.
    pub ends_at: DateTime<Utc>,
    /// Where it was to be from then on.
    pub place: Option<String>,
}

impl Tx {
    /// What became of a space and who did it, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn signed_space_events(
        &mut self,
        space: i64,
    ) -> Result<Vec<SignedSpaceEvent>, StoreError> {
        const SQL: &str = "SELECT at, by_person, kind, note, starts_at, ends_at, place
            FROM space_events WHERE space_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(space).fetch_all(conn).await)?)
    }

    /// How many people got a message of at least one of these waves of a convocation. Whoever was erased
    /// since is no longer counted; once it is forgotten who they were, it is what was counted then.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn people_reached(
        &mut self,
        convocation: i64,
        waves: &[i64],
    ) -> Result<i64, StoreError> {
        const NOTED: &str = "SELECT reached FROM convocations WHERE id = $1";
        let noted: Option<i64> =
            on!(self, conn => sqlx::query_scalar(NOTED).bind(convocation).fetch_one(conn).await)?;
        let found = self.people_with_one_of(waves).await?;
        Ok(noted.unwrap_or_default().max(found))
    }

    /// How many people have a message of at least one of these waves.
    pub(in crate::store) async fn people_with_one_of(
        &mut self,
        waves: &[i64],
    ) -> Result<i64, StoreError> {
        if waves.is_empty() {
            return Ok(0);
        }
        let got = |wave: &i64| {
            format!(
                "EXISTS (SELECT 1 FROM outbox o WHERE o.key = 'w:{wave}:' || p.id
                    AND o.state = 'sent')"
            )
        };
        let got: Vec<_> = waves.iter().map(got).collect();
        let sql = format!(
            "SELECT COUNT(*) FROM people p WHERE p.id > 0 AND ({})",
            got.join(" OR ")
        );
        Ok(
            on!(self, conn => sqlx::query_scalar(sqlx::AssertSqlSafe(sql.clone()))
                .persistent(false)
                .fetch_one(conn)
                .await)?,
        )
    }

    /// What people answered about a space: answer, what they need, how many.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn answers_to(
        &mut self,
        space: i64,
    ) -> Result<Vec<(String, String, i64)>, StoreError> {
        const SQL: &str = "SELECT answer, needs, COUNT(*) FROM rsvps WHERE space_id = $1
            GROUP BY answer, needs ORDER BY answer, needs";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(space).fetch_all(conn).await)?)
    }

    /// When the last answer about a space came in, or the last person.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_guest(&mut self, space: i64) -> Result<Option<DateTime<Utc>>, StoreError> {
        const ANSWER: &str = "SELECT MAX(since) FROM rsvps WHERE space_id = $1";
        const PERSON: &str = "SELECT MAX(at) FROM attendance WHERE space_id = $1";
        let mut last = None;
        for sql in [ANSWER, PERSON] {
            let at: Option<DateTime<Utc>> =
                on!(self, conn => sqlx::query_scalar(sql).bind(space).fetch_one(conn).await)?;
            last = last.max(at);
        }
        Ok(last)
    }
}
