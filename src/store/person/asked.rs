//! What people were last told that they did not ask for, so that a word which they type means its button.
//!
//! Deliberately absent: what the buttons are, which the voice writes and the Telegram door reads.

use crate::domain::base::{Address, PersonId};
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// The last thing that somebody was told.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Asked {
    /// When it leaves.
    pub told_at: DateTime<Utc>,
    /// Its buttons, as the voice wrote them; empty: none, or one was pressed.
    pub asked: String,
    /// Its key in the outbox.
    pub asked_in: String,
}

impl Tx {
    /// Notes what somebody is told at an address. An unknown one is no error.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn note_asked(&mut self, address: Address, asked: &Asked) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE addresses SET told_at = $3, asked = $4, asked_in = $5
            WHERE channel = $1 AND address = $2";
        on!(self, conn => sqlx::query(SQL)
            .bind(address.channel)
            .bind(address.id)
            .bind(asked.told_at)
            .bind(&asked.asked)
            .bind(&asked.asked_in)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// What somebody was last told, if that is known.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn asked(&mut self, address: Address) -> Result<Option<Asked>, StoreError> {
        const SQL: &str = "SELECT told_at, asked, asked_in FROM addresses
            WHERE channel = $1 AND address = $2 AND told_at IS NOT NULL";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(address.channel)
            .bind(address.id)
            .fetch_optional(conn)
            .await)?)
    }

    /// Something was pressed: no word answers what they were told once more.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_asked(&mut self, address: Address) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE addresses SET asked = ''
            WHERE channel = $1 AND address = $2 AND asked <> ''";
        on!(self, conn => sqlx::query(SQL)
            .bind(address.channel)
            .bind(address.id)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Whether somebody is among those to whom a letter of a wave was written that was not over by then.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn got_letter_since(
        &mut self,
        person: PersonId,
        since: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT EXISTS (SELECT 1 FROM waves w
            JOIN outbox o ON o.key = 'w:' || w.id || ':' || $1
            WHERE w.done_at IS NULL OR w.done_at >= $2)";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(person)
            .bind(since)
            .fetch_one(conn)
            .await)?)
    }
}
