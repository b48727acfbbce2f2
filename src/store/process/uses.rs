//! What keeps an office from going: what is its own.

use crate::domain::process::Use;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

/// Each with a look at whether there is any.
const USES: &[(Use, &str)] = &[
    (
        Use::Staff,
        "SELECT EXISTS (SELECT 1 FROM staff WHERE office = $1)",
    ),
    (
        Use::Questions,
        "SELECT EXISTS (SELECT 1 FROM questions WHERE office = $1)",
    ),
    (
        Use::Activities,
        "SELECT EXISTS (SELECT 1 FROM activity_offices o JOIN activities a ON a.id = o.activity_id
            WHERE o.office = $1 AND a.dropped_in IS NULL)",
    ),
];

impl Tx {
    /// What is an office's own, if anything.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn use_of_office(&mut self, office: &str) -> Result<Option<Use>, StoreError> {
        for (by, sql) in USES {
            let found: bool =
                on!(self, conn => sqlx::query_scalar(*sql).bind(office).fetch_one(conn).await)?;
            if found {
                return Ok(Some(*by));
            }
        }
        Ok(None)
    }
}
