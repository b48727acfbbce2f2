//! Who said whether they come to a space, what they need, and when they want to be reminded.
//!
//! Whoever changes who has a place holds the space's row first ([`Tx::hold_space`]), so that two people
//! never get the last one.

use crate::domain::base::{Address, PersonId};
use crate::domain::space::guests::{About, Answer, Need};
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// What one person said about a space.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Rsvp {
    /// The space.
    pub space_id: i64,
    /// Our own key of the person.
    pub person_id: PersonId,
    /// Whether they come.
    pub answer: Answer,
    /// The names of their needs, with a space between them.
    pub needs: String,
    /// What else they need, in their words.
    pub needs_note: Option<String>,
    /// Since when it is their answer.
    pub since: DateTime<Utc>,
    /// When they are to be reminded.
    pub remind_at: Option<DateTime<Utc>>,
}

/// Somebody to be told something about a space.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Guest {
    /// The space.
    pub space_id: i64,
    /// Our own key of the person.
    pub person_id: PersonId,
    /// Where they are written to.
    #[sqlx(flatten)]
    pub address: Address,
    /// The language they read.
    pub language: String,
    /// Since when it was their answer.
    pub since: DateTime<Utc>,
}

/// How many said what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct RsvpCounts {
    /// Who comes and has a place.
    pub coming: i64,
    /// Who waits for one.
    pub waiting: i64,
    /// Who cannot.
    pub declined: i64,
    /// Who only wants to be reminded.
    pub undecided: i64,
}

/// How many of those who come, or wait, need what; blunted, since it says something of their health.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NeedsCounts {
    /// Sign language.
    pub sign_language: About,
    /// A way in without steps.
    pub ramp: About,
    /// Something else.
    pub other: About,
}

impl Rsvp {
    /// What they need.
    pub fn needs(&self) -> Vec<Need> {
        Need::list(&self.needs)
    }
}

impl Tx {
    /// Whether somebody has answered whether they come to a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_guests(&mut self, space: i64) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT space_id FROM rsvps WHERE space_id = $1 LIMIT 1";
        let found: Option<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(space).fetch_optional(conn).await)?;
        Ok(found.is_some())
    }

    /// What a person said about a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn rsvp(
        &mut self,
        space_id: i64,
        person_id: PersonId,
    ) -> Result<Option<Rsvp>, StoreError> {
        const SQL: &str = "SELECT space_id, person_id, answer, needs, needs_note, since, remind_at
            FROM rsvps WHERE space_id = $1 AND person_id = $2";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(space_id)
            .bind(person_id)
            .fetch_optional(conn)
            .await)?)
    }

    /// Forgets whoever said something about a space or was there: only how many were there stays.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_guests(&mut self, space_id: i64) -> Result<(), StoreError> {
        const ALL: [&str; 4] = [
            "DELETE FROM rsvps WHERE space_id = $1",
            "DELETE FROM doors WHERE space_id = $1",
            "UPDATE attendance SET person_id = NULL, name = NULL, document = NULL, phone = NULL,
                group_key = NULL, zone = NULL
            WHERE space_id = $1 AND (person_id IS NOT NULL OR name IS NOT NULL)",
            "DELETE FROM space_papers
            WHERE space_id = $1 AND kind = 'attendance' AND file_id IS NOT NULL",
        ];
        for sql in ALL {
            on!(self, conn => sqlx::query(sql).bind(space_id).execute(conn).await?.rows_affected());
        }
        Ok(())
    }

    /// Everything a person said about spaces.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn rsvps_of(&mut self, person_id: PersonId) -> Result<Vec<Rsvp>, StoreError> {
        const SQL: &str = "SELECT space_id, person_id, answer, needs, needs_note, since, remind_at
            FROM rsvps WHERE person_id = $1 ORDER BY space_id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// Keeps what a person says about a space, instead of what they said before.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn set_rsvp(&mut self, rsvp: &Rsvp) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO rsvps
                (space_id, person_id, answer, needs, needs_note, since, remind_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (space_id, person_id) DO UPDATE SET answer = excluded.answer,
                needs = excluded.needs, needs_note = excluded.needs_note, since = excluded.since,
                remind_at = excluded.remind_at";
        on!(self, conn => sqlx::query(SQL)
            .bind(rsvp.space_id)
            .bind(rsvp.person_id)
            .bind(rsvp.answer)
            .bind(&rsvp.needs)
            .bind(&rsvp.needs_note)
            .bind(rsvp.since)
            .bind(rsvp.remind_at)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// How many said what about a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn rsvp_counts(&mut self, space_id: i64) -> Result<RsvpCounts, StoreError> {
        const SQL: &str = "SELECT answer, COUNT(*) FROM rsvps WHERE space_id = $1 GROUP BY answer";
        let rows: Vec<(Answer, i64)> =
            on!(self, conn => sqlx::query_as(SQL).bind(space_id).fetch_all(conn).await)?;
        let mut counts = RsvpCounts::default();
        for (answer, count) in rows {
            *match answer {
                Answer::Coming => &mut counts.coming,
                Answer::Waiting => &mut counts.waiting,
                Answer::Declined => &mut counts.declined,
                Answer::Undecided => &mut counts.undecided,
            } = count;
        }
        Ok(counts)
    }

    /// How many of those who come to a space, or wait for a place in it, need what.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn needs_counts(&mut self, space_id: i64) -> Result<NeedsCounts, StoreError> {
        const SQL: &str = "SELECT needs, COUNT(*) FROM rsvps
            WHERE space_id = $1 AND answer IN ('coming', 'waiting') AND needs <> ''
            GROUP BY needs";
        let rows: Vec<(String, i64)> =
            on!(self, conn => sqlx::query_as(SQL).bind(space_id).fetch_all(conn).await)?;
        let of = |need: Need| {
            let asked = rows
                .iter()
                .filter(|(needs, _)| Need::list(needs).contains(&need));
            About::of(asked.map(|(_, count)| count).sum())
        };
        Ok(NeedsCounts {
            sign_language: of(Need::SignLanguage),
            ramp: of(Need::Ramp),
            other: of(Need::Other),
        })
    }

    /// What those who come to a space, or wait, need besides, in their own words.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn needs_notes(
        &mut self,
        space_id: i64,
        most: i64,
    ) -> Result<Vec<String>, StoreError> {
        const SQL: &str = "SELECT needs_note FROM rsvps
            WHERE space_id = $1 AND answer IN ('coming', 'waiting') AND needs_note IS NOT NULL
            ORDER BY since, person_id LIMIT $2";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(space_id)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// Forgets what a person needs, wherever they go.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_needs(&mut self, person_id: PersonId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE rsvps SET needs = '', needs_note = NULL WHERE person_id = $1";
        on!(self, conn => sqlx::query(SQL).bind(person_id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Nobody is reminded any more of what they come to.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_reminders(&mut self, person_id: PersonId) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE rsvps SET remind_at = NULL WHERE person_id = $1";
        on!(self, conn => sqlx::query(SQL).bind(person_id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Forgets the needs of whoever took back that they be kept. What was said before anybody was asked is
    /// kept for its time.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_unagreed_needs(&mut self) -> Result<u64, StoreError> {
        const SQL: &str = "UPDATE rsvps SET needs = '', needs_note = NULL
            WHERE (needs <> '' OR needs_note IS NOT NULL)
                AND NOT COALESCE((SELECT given FROM consents
                    WHERE consents.person_id = rsvps.person_id AND purpose = 'needs'
                    ORDER BY id DESC LIMIT 1), TRUE)";
        Ok(on!(self, conn => sqlx::query(SQL).execute(conn).await?.rows_affected()))
    }

    /// The first of those who wait for a place in a space and can be told of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn first_waiting(
        &mut self,
        space_id: i64,
        most: i64,
    ) -> Result<Vec<Guest>, StoreError> {
        const SQL: &str =
            "SELECT r.space_id, r.person_id, a.channel, a.address, p.language, r.since
            FROM rsvps r JOIN people p ON p.id = r.person_id
                JOIN addresses a ON a.person_id = p.id
            WHERE r.space_id = $1 AND r.answer = 'waiting' AND a.blocked_at IS NULL
            ORDER BY r.since, r.person_id LIMIT $2";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(space_id)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// How many wait for a place in a space before a person, who waits since an instant.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waiting_before(&mut self, rsvp: &Rsvp) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM rsvps
            WHERE space_id = $1 AND answer = 'waiting'
                AND (since < $2 OR (since = $2 AND person_id < $3))";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(rsvp.space_id)
            .bind(rsvp.since)
            .bind(rsvp.person_id)
            .fetch_one(conn)
            .await)?)
    }

    /// Gives a place to somebody who waits.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn give_place(&mut self, guest: &Guest) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE rsvps SET answer = 'coming'
            WHERE space_id = $1 AND person_id = $2 AND answer = 'waiting'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(guest.space_id)
            .bind(guest.person_id)
            .execute(conn)
            .await?
            .rows_affected());
        crate::store::base::error::expect_rows(done, 1)
    }

    /// The spaces for which somebody waits.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn awaited_spaces(&mut self) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT DISTINCT space_id FROM rsvps WHERE answer = 'waiting'
            ORDER BY space_id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).fetch_all(conn).await)?)
    }

    /// Who is to be reminded by an instant.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn due_reminders(
        &mut self,
        now: DateTime<Utc>,
        most: i64,
    ) -> Result<Vec<Guest>, StoreError> {
        const SQL: &str =
            "SELECT r.space_id, r.person_id, a.channel, a.address, p.language, r.since
            FROM rsvps r JOIN people p ON p.id = r.person_id
                JOIN addresses a ON a.person_id = p.id
            WHERE r.remind_at <= $1 ORDER BY r.remind_at, r.space_id, r.person_id LIMIT $2";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(now)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// Notes that a person needs no more reminding of a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn reminded(&mut self, guest: &Guest) -> Result<(), StoreError> {
        const SQL: &str =
            "UPDATE rsvps SET remind_at = NULL WHERE space_id = $1 AND person_id = $2";
        on!(self, conn => sqlx::query(SQL)
            .bind(guest.space_id)
            .bind(guest.person_id)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Whoever is still to be reminded of a space is so at another instant.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn move_reminders(
        &mut self,
        space_id: i64,
        to: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE rsvps SET remind_at = $2
            WHERE space_id = $1 AND remind_at IS NOT NULL";
        on!(self, conn => sqlx::query(SQL)
            .bind(space_id)
            .bind(to)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }
}
