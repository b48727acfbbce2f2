//! The staff as the coordinator sees it: everybody with their posts, whether their rights rest or not.

use crate::domain::base::PersonId;
use crate::domain::staff::Role;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// A post with whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// Our own key of the person.
    pub person_id: PersonId,
    /// What colleagues call them; may be empty.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// The office's key; empty where the role needs none.
    pub office: String,
    /// Since when their rights rest.
    pub suspended_at: Option<DateTime<Utc>>,
}

impl Tx {
    /// Everybody on the staff, by person.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn team(&mut self) -> Result<Vec<Member>, StoreError> {
        const SQL: &str = "SELECT person_id, name, role, office, suspended_at FROM staff
            ORDER BY person_id, role, office";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// Makes whoever else changes the rights of coordinators wait until this transaction ends.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_coordinators(&mut self) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE staff SET since = since WHERE role = 'coordinator'";
        on!(self, conn => sqlx::query(SQL).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Notes what colleagues call somebody on the staff.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn name_colleague(
        &mut self,
        person_id: PersonId,
        name: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE staff SET name = $2 WHERE person_id = $1";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(name)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Lets the rights of a person rest from an instant on, or (`None`) gives them back.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn suspend(
        &mut self,
        person_id: PersonId,
        since: Option<DateTime<Utc>>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE staff SET suspended_at = $2 WHERE person_id = $1";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(since)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Notes who issued an invitation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn sign_invitation(&mut self, digest: &str, by: PersonId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE invitations SET by_person = $2 WHERE digest = $1";
        on!(self, conn => sqlx::query(SQL)
            .bind(digest)
            .bind(by)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Ends the invitations of a person that nobody has used.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn revoke_invitations(
        &mut self,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE invitations SET expires_at = $2
            WHERE by_person = $1 AND used_at IS NULL AND expires_at > $2";
        on!(self, conn => sqlx::query(SQL)
            .bind(by)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Whether the rights of a person rest.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn is_suspended(&mut self, person_id: PersonId) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT role FROM staff
            WHERE person_id = $1 AND suspended_at IS NOT NULL LIMIT 1";
        let found: Option<String> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(person_id).fetch_optional(conn).await)?;
        Ok(found.is_some())
    }

    /// Takes all posts from a person.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn dismiss(&mut self, person_id: PersonId) -> Result<(), StoreError> {
        for sql in [
            "DELETE FROM snoozes WHERE person_id = $1",
            "DELETE FROM staff WHERE person_id = $1",
        ] {
            on!(self, conn => sqlx::query(sql).bind(person_id).execute(conn).await?.rows_affected());
        }
        Ok(())
    }
}
