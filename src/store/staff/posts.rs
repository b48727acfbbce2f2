//! Who works for the entity: posts, the invitations that lead to them, and personal reminders.

use crate::domain::base::Address;
use crate::domain::base::audit::Entry;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::staff::Role;
use crate::store::base::dialect::{LAST_DAY, on};
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};

named_columns!(Role);

/// A post somebody holds.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Post {
    /// What they are.
    pub role: Role,
    /// The office's key; empty where the role needs none.
    pub office: String,
}

/// Somebody on the staff and how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Colleague {
    /// Our own key of the person.
    pub person_id: PersonId,
    /// Where they are written to.
    #[sqlx(flatten)]
    pub address: Address,
    /// The language they read.
    pub language: String,
    /// What they are.
    pub role: Role,
    /// The office's key; empty where the role needs none.
    pub office: String,
}

impl Tx {
    /// Gives a person a post; having it already is no error.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn appoint(
        &mut self,
        person_id: PersonId,
        role: Role,
        office: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO staff (person_id, role, office, since) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id, role, office) DO NOTHING";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(role)
            .bind(office)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        self.log(Entry {
            at: now,
            actor: format!("staff:{person_id}"),
            action: "staff_appointed".into(),
            object: format!("staff:{person_id}"),
            detail: format!("{role} {office}").trim().to_owned(),
        });
        Ok(())
    }

    /// The posts of a person; a citizen has none.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn posts_of(&mut self, person_id: PersonId) -> Result<Vec<Post>, StoreError> {
        const SQL: &str =
            "SELECT role, office FROM staff WHERE person_id = $1 AND suspended_at IS NULL
            ORDER BY role, office";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// Everybody on the staff who can be reached, by person.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn colleagues(&mut self) -> Result<Vec<Colleague>, StoreError> {
        const SQL: &str = "SELECT s.person_id, a.channel, a.address, p.language, s.role, s.office
            FROM staff s JOIN people p ON p.id = s.person_id
                JOIN addresses a ON a.person_id = p.id
            WHERE s.suspended_at IS NULL AND a.blocked_at IS NULL
            ORDER BY s.person_id, s.role, s.office";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// Who holds a role in an office (empty where the role needs none) and can be reached.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn colleagues_in(
        &mut self,
        role: Role,
        office: &str,
    ) -> Result<Vec<Colleague>, StoreError> {
        const SQL: &str = "SELECT s.person_id, a.channel, a.address, p.language, s.role, s.office
            FROM staff s JOIN people p ON p.id = s.person_id
                JOIN addresses a ON a.person_id = p.id
            WHERE s.role = $1 AND s.office = $2 AND s.suspended_at IS NULL
                AND a.blocked_at IS NULL
            ORDER BY s.person_id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(role).bind(office).fetch_all(conn).await)?)
    }

    /// Keeps an invitation under the digest of its link.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_invitation(
        &mut self,
        digest: &str,
        role: Role,
        office: &str,
        now: DateTime<Utc>,
        expires_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO invitations (digest, role, office, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5)";
        on!(self, conn => sqlx::query(SQL)
            .bind(digest)
            .bind(role)
            .bind(office)
            .bind(now)
            .bind(expires_at)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The post of an invitation that nobody has used and that is in time.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn invitation(
        &mut self,
        digest: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Post>, StoreError> {
        const SQL: &str = "SELECT role, office FROM invitations
            WHERE digest = $1 AND used_at IS NULL AND expires_at > $2";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(digest)
            .bind(now)
            .fetch_optional(conn)
            .await)?)
    }

    /// The offices for whose liaison there is an invitation that can still be used.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn offices_invited(&mut self, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
        const SQL: &str = "SELECT DISTINCT office FROM invitations
            WHERE role = $1 AND used_at IS NULL AND expires_at > $2 ORDER BY office";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(Role::Liaison)
            .bind(now)
            .fetch_all(conn)
            .await)?)
    }

    /// Uses an invitation up; `None` if there is none with this digest that is unused and in time.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn use_invitation(
        &mut self,
        digest: &str,
        person_id: PersonId,
        now: DateTime<Utc>,
    ) -> Result<Option<Post>, StoreError> {
        // One that somebody made serves as long as they may make some.
        const SQL: &str = "UPDATE invitations SET used_at = $3, used_by = $2
            WHERE digest = $1 AND used_at IS NULL AND expires_at > $3
                AND (by_person IS NULL OR EXISTS (SELECT 1 FROM staff s
                    WHERE s.person_id = invitations.by_person AND s.role = 'coordinator'
                        AND s.suspended_at IS NULL))
            RETURNING role, office";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(digest)
            .bind(person_id)
            .bind(now)
            .fetch_optional(conn)
            .await)?)
    }

    /// Notes that somebody wants to be reminded of a question on a day.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn snooze(
        &mut self,
        person_id: PersonId,
        question_id: QuestionId,
        remind_on: NaiveDate,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO snoozes (person_id, question_id, remind_on) VALUES ($1, $2, $3)
            ON CONFLICT (person_id, question_id) DO UPDATE SET remind_on = excluded.remind_on";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(question_id)
            .bind(remind_on)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The questions somebody wanted to be reminded of up to a day; they are forgotten with this.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn take_snoozes(
        &mut self,
        person_id: PersonId,
        until: NaiveDate,
    ) -> Result<Vec<QuestionId>, StoreError> {
        const SQL: &str = "DELETE FROM snoozes WHERE person_id = $1 AND remind_on <= $2
            RETURNING question_id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(person_id)
            .bind(until.min(LAST_DAY))
            .fetch_all(conn)
            .await)?)
    }
}
