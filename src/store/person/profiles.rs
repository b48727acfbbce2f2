//! What people say of themselves.

use crate::domain::base::PersonId;
use crate::domain::person::profile::TraitKind;
use crate::store::base::dialect::on;
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};

named_columns!(TraitKind);

/// One thing that somebody said of themselves.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ProfileTrait {
    /// About what.
    pub kind: TraitKind,
    /// A key of the process file, or a word.
    pub value: String,
}

impl Tx {
    /// Everything a person said of themselves.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn traits_of(
        &mut self,
        person_id: PersonId,
    ) -> Result<Vec<ProfileTrait>, StoreError> {
        const SQL: &str = "SELECT kind, value FROM traits WHERE person_id = $1
            ORDER BY kind, value";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// Keeps one thing that a person said; once more is no error.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_trait(
        &mut self,
        person_id: PersonId,
        kind: TraitKind,
        value: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO traits (person_id, kind, value) VALUES ($1, $2, $3)
            ON CONFLICT (person_id, kind, value) DO NOTHING";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(kind)
            .bind(value)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Forgets one thing that a person said; that it was never said is no error.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_trait(
        &mut self,
        person_id: PersonId,
        kind: TraitKind,
        value: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM traits WHERE person_id = $1 AND kind = $2 AND value = $3";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(kind)
            .bind(value)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Forgets of everybody who has not agreed to it that they belong to a sensitive group. Returns how
    /// many had said so.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_unagreed_group(&mut self, group: &str) -> Result<u64, StoreError> {
        const SQL: &str = "DELETE FROM traits WHERE kind = 'group' AND value = $1
            AND NOT COALESCE((SELECT given FROM consents
                WHERE consents.person_id = traits.person_id AND purpose = 'sensitive'
                ORDER BY id DESC LIMIT 1), FALSE)";
        Ok(on!(self, conn => sqlx::query(SQL).bind(group).execute(conn).await?.rows_affected()))
    }
}
