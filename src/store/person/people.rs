//! People who have written to the bot, where each can be written to, and the step of the dialogue each
//! is in.

use crate::domain::base::{Address, Channel, PersonId};
use crate::store::base::dialect::{held_person, on};
use crate::store::base::error::expect_rows;
use crate::store::{Engine, StoreError, Tx};
use chrono::{DateTime, Utc};
use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};

/// Somebody who has written to the bot.
#[derive(Clone, Debug, FromRow)]
pub struct Person {
    /// Our own number of the person.
    pub id: PersonId,
    /// Where they wrote from.
    #[sqlx(flatten)]
    pub address: Address,
    /// Code of the language the person reads.
    pub language: String,
    /// The step of the dialogue, as the Telegram door wrote it; empty at rest.
    pub dialogue: String,
    /// The card whose buttons the dialogue waits for, as the Telegram door wrote it; empty: none.
    pub card: String,
    /// Telegram's number of that card, if it was on its way when it was noted and has been sent.
    pub card_message: Option<i64>,
    /// Whether they may be on the staff. Of most people nobody has to ask for posts.
    pub may_have_posts: bool,
    /// Whether nothing arrived at their address until now.
    #[sqlx(skip)]
    pub is_back: bool,
}

/// Where to write to somebody, and in which language.
#[derive(Clone, Debug, FromRow)]
pub struct Contact {
    /// Where.
    #[sqlx(flatten)]
    pub address: Address,
    /// The code of the language.
    pub language: String,
}

/// The columns `channel` and `address`.
impl<'r, R: Row> FromRow<'r, R> for Address
where
    &'static str: ColumnIndex<R>,
    Channel: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self {
            channel: row.try_get("channel")?,
            id: row.try_get("address")?,
        })
    }
}

/// Where somebody stands in the dialogue, as the Telegram door writes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing<'a> {
    /// The step; empty at rest.
    pub dialogue: &'a str,
    /// The card that waits there; empty: none.
    pub card: &'a str,
    /// When the clock looks at it again, if it does.
    pub due: Option<DateTime<Utc>>,
}

/// A person as they are met, and whether nothing arrived at their address.
#[derive(FromRow)]
struct Met {
    #[sqlx(flatten)]
    person: Person,
    was_blocked: bool,
}

impl Tx {
    /// The person behind an address, created at the first message, and locked until the transaction
    /// ends: two messages of one person never run at the same time.
    ///
    /// Whoever writes is not blocking the bot, so a mark of that goes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn meet_person(
        &mut self,
        address: Address,
        language: &str,
        now: DateTime<Utc>,
    ) -> Result<Person, StoreError> {
        let met = match self.known_person(address).await? {
            Some(met) => met,
            None => {
                self.add_person(address, language, now).await?;
                let met = self.known_person(address).await?;
                met.ok_or(sqlx::Error::RowNotFound)?
            }
        };
        if met.was_blocked {
            const SQL: &str = "UPDATE addresses SET blocked_at = NULL
                WHERE channel = $1 AND address = $2";
            on!(self, conn => sqlx::query(SQL)
                .bind(address.channel)
                .bind(address.id)
                .execute(conn)
                .await?
                .rows_affected());
        }
        Ok(Person {
            is_back: met.was_blocked,
            ..met.person
        })
    }

    /// Who is known at an address, held like whoever is met; whoever is not known, or no longer, is not
    /// met by it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn still_known(&mut self, address: Address) -> Result<Option<Person>, StoreError> {
        Ok(self.known_person(address).await?.map(|met| met.person))
    }

    async fn known_person(&mut self, address: Address) -> Result<Option<Met>, StoreError> {
        // Where others write beside us, a post may have come while this waited for the row.
        let is_shared = matches!(self.engine, Engine::Postgres(_));
        let sql = held_person!(
            self,
            "SELECT p.id, a.channel, a.address, p.language, p.dialogue, p.card,
                a.blocked_at IS NOT NULL AS was_blocked,
                (SELECT o.message_id FROM outbox o WHERE o.key = p.card AND o.state = 'sent')
                    AS card_message,
                ($3 OR EXISTS (SELECT 1 FROM staff s WHERE s.person_id = p.id)) AS may_have_posts
            FROM addresses a JOIN people p ON p.id = a.person_id
            WHERE a.channel = $1 AND a.address = $2"
        );
        Ok(on!(self, conn => sqlx::query_as(sql)
            .bind(address.channel)
            .bind(address.id)
            .bind(is_shared)
            .fetch_optional(conn)
            .await)?)
    }

    /// Somebody who is met for the first time, unless another process meets them at this moment.
    async fn add_person(
        &mut self,
        address: Address,
        language: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        // By this column the version before finds people, and adds them; it goes with that version.
        const PERSON: &str =
            "INSERT INTO people (telegram_id, language, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (telegram_id) DO UPDATE SET telegram_id = excluded.telegram_id
            RETURNING id";
        const ADDRESS: &str =
            "INSERT INTO addresses (person_id, channel, address) VALUES ($1, $2, $3)
            ON CONFLICT (channel, address) DO NOTHING";
        let telegram_id = match address.channel {
            Channel::Telegram => address.id,
        };
        let id: PersonId = on!(self, conn => sqlx::query_scalar(PERSON)
            .bind(telegram_id)
            .bind(language)
            .bind(now)
            .fetch_one(conn)
            .await)?;
        on!(self, conn => sqlx::query(ADDRESS)
            .bind(id)
            .bind(address.channel)
            .bind(address.id)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Puts the person at another step of the dialogue, with the card that waits there; `now` is when they
    /// stood there, unless the clock alone has changed something.
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn set_dialogue(
        &mut self,
        person_id: PersonId,
        standing: Standing<'_>,
        now: impl Into<Option<DateTime<Utc>>>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE people SET dialogue = $2, card = $3,
            stood_at = COALESCE($4, stood_at), due_at = $5 WHERE id = $1";
        let now = now.into();
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(standing.dialogue)
            .bind(standing.card)
            .bind(now)
            .bind(standing.due)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Some of those at whose dialogue the clock is to look by now, the longest due first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due_dialogues(
        &mut self,
        now: DateTime<Utc>,
        limit: i64,
    ) -> Result<Vec<Address>, StoreError> {
        const SQL: &str = "SELECT a.channel, a.address
            FROM people p JOIN addresses a ON a.person_id = p.id
            WHERE p.due_at <= $1 ORDER BY p.due_at, p.id LIMIT $2";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(now)
            .bind(limit)
            .fetch_all(conn)
            .await)?)
    }

    /// When the clock is next to look at somebody's dialogue.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_due_dialogue(&mut self) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MIN(due_at) FROM people WHERE due_at IS NOT NULL";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    /// Notes when the clock is to look at somebody's dialogue, if at all; the dialogue stays.
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn set_due(
        &mut self,
        person_id: PersonId,
        due: Option<DateTime<Utc>>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE people SET due_at = $2 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(due)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Notes that nothing arrives at an address any more. An unknown one is no error.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn mark_blocked(
        &mut self,
        address: Address,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE addresses SET blocked_at = $3
            WHERE channel = $1 AND address = $2 AND blocked_at IS NULL";
        on!(self, conn => sqlx::query(SQL)
            .bind(address.channel)
            .bind(address.id)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Where to write to a person and in which language; `None` if they cannot be written to.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn contact(&mut self, person_id: PersonId) -> Result<Option<Contact>, StoreError> {
        // Whom a process of the version before has met has no address of their own yet.
        const SQL: &str = "SELECT COALESCE(a.channel, 'telegram') AS channel,
                COALESCE(a.address, p.telegram_id) AS address, p.language
            FROM people p LEFT JOIN addresses a ON a.person_id = p.id
            WHERE p.id = $1 AND COALESCE(a.address, p.telegram_id) IS NOT NULL";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_optional(conn).await)?)
    }

    /// Since when nothing arrives at an address, if so.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn blocked_since(
        &mut self,
        address: Address,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT blocked_at FROM addresses WHERE channel = $1 AND address = $2";
        let found: Option<Option<DateTime<Utc>>> = on!(self, conn => sqlx::query_scalar(SQL)
            .bind(address.channel)
            .bind(address.id)
            .fetch_optional(conn)
            .await)?;
        Ok(found.flatten())
    }
}
