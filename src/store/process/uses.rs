//! What keeps an office from going: what is its own.

use crate::domain::process::Use;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// Each with a look at whether there is any.
const USES: &[(Use, &str)] = &[
    (
        Use::Staff,
        "SELECT EXISTS (SELECT 1 FROM staff WHERE office = $1 AND $2 IS NOT NULL)",
    ),
    (
        Use::Invitations,
        "SELECT EXISTS (SELECT 1 FROM invitations WHERE office = $1 AND used_at IS NULL
            AND expires_at > $2)",
    ),
    (
        Use::Questions,
        "SELECT EXISTS (SELECT 1 FROM questions WHERE office = $1 AND $2 IS NOT NULL)",
    ),
    (
        Use::Activities,
        "SELECT EXISTS (SELECT 1 FROM activity_offices o JOIN activities a ON a.id = o.activity_id
            WHERE o.office = $1 AND a.dropped_in IS NULL AND $2 IS NOT NULL)",
    ),
    (
        // As its sections are kept; a key has neither marks nor wildcards in it.
        Use::Consultations,
        r#"SELECT EXISTS (SELECT 1 FROM consultations WHERE state IN ('draft', 'open', 'closed')
            AND sections LIKE '%"office":"' || $1 || '"%' AND $2 IS NOT NULL)"#,
    ),
];

impl Tx {
    /// Whether anybody said of themselves to belong to a group.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_members(&mut self, group: &str) -> Result<bool, StoreError> {
        const SQL: &str =
            "SELECT EXISTS (SELECT 1 FROM traits WHERE kind = 'group' AND value = $1)";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(group).fetch_one(conn).await)?)
    }

    /// What is an office's own, if anything.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn use_of_office(
        &mut self,
        office: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Use>, StoreError> {
        for (by, sql) in USES {
            let found: bool = on!(self, conn => sqlx::query_scalar(*sql)
                .bind(office)
                .bind(now)
                .fetch_one(conn)
                .await)?;
            if found {
                return Ok(Some(*by));
            }
        }
        Ok(None)
    }
}
