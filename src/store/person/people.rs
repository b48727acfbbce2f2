//! People who have written to the bot, and the step of the dialogue each is in.

use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// Somebody who has written to the bot.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Person {
    /// Our own number of the person.
    pub id: i64,
    /// Telegram's number, which is also the number of the private chat.
    pub telegram_id: i64,
    /// Code of the language the person reads.
    pub language: String,
    /// The step of the dialogue, as the Telegram door wrote it; empty at rest.
    pub dialogue: String,
    /// The card whose buttons the dialogue waits for, as the Telegram door wrote it; empty: none.
    pub card: String,
}

impl Tx {
    /// The person behind a Telegram account, created at the first message, and locked until the
    /// transaction ends: two messages of one person never run at the same time.
    ///
    /// Whoever writes is not blocking the bot, so a mark of that goes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn meet_person(
        &mut self,
        telegram_id: i64,
        language: &str,
        now: DateTime<Utc>,
    ) -> Result<Person, StoreError> {
        const SQL: &str =
            "INSERT INTO people (telegram_id, language, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (telegram_id) DO UPDATE SET blocked_at = NULL
            RETURNING id, telegram_id, language, dialogue, card";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(telegram_id)
            .bind(language)
            .bind(now)
            .fetch_one(conn)
            .await)?)
    }

    /// Puts the person at another step of the dialogue, with the card that waits there.
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn set_dialogue(
        &mut self,
        person_id: i64,
        dialogue: &str,
        card: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE people SET dialogue = $2, card = $3 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(dialogue)
            .bind(card)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Notes that Telegram no longer delivers to this account. An unknown account is no error.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn mark_blocked(
        &mut self,
        telegram_id: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE people SET blocked_at = $2 WHERE telegram_id = $1 AND blocked_at IS NULL";
        on!(self, conn => sqlx::query(SQL).bind(telegram_id).bind(now).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Where to write to a person and in which language; `None` if they cannot be written to.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn address_of(
        &mut self,
        person_id: i64,
    ) -> Result<Option<(i64, String)>, StoreError> {
        const SQL: &str = "SELECT telegram_id, language FROM people
            WHERE id = $1 AND telegram_id IS NOT NULL";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_optional(conn).await)?)
    }

    /// Since when the account counts as blocked, if it does.
    ///
    /// # Errors
    /// If the database fails.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub async fn blocked_since(
        &mut self,
        telegram_id: i64,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT blocked_at FROM people WHERE telegram_id = $1";
        let found: Option<Option<DateTime<Utc>>> = on!(self, conn => sqlx::query_scalar(SQL).bind(telegram_id).fetch_optional(conn).await)?;
        Ok(found.flatten())
    }
}
