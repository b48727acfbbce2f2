//! What people agreed to, when, and to which sentence; and their wish to be forgotten.

use crate::domain::base::PersonId;
use crate::domain::person::Purpose;
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

named_columns!(Purpose);

/// One yes or no.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Consent {
    /// To what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
    /// The sentence that was answered.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Tx {
    /// Records a yes or a no. A no to convocations or to surveys takes back those that are queued.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_consent(
        &mut self,
        person_id: PersonId,
        purpose: Purpose,
        given: bool,
        text: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO consents (person_id, purpose, given, text, at)
            VALUES ($1, $2, $3, $4, $5)";
        on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(purpose)
            .bind(given)
            .bind(text)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        // Whoever says no gets none of those that are queued either.
        if !given {
            self.recall(person_id, purpose, now).await?;
        }
        Ok(())
    }

    /// Every yes and no of a person, oldest first; the last of each purpose is in force.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn consents_of(&mut self, person_id: PersonId) -> Result<Vec<Consent>, StoreError> {
        const SQL: &str = "SELECT purpose, given, text, at FROM consents
            WHERE person_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// Forgets who a person is: the questions stay, without their author (Ley 1581 de 2012, art. 8;
    /// Decreto 1377 de 2013, art. 9). Consents and posts go; what was to be sent to them too.
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn erase_person(
        &mut self,
        person_id: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const BY_PERSON: &[&str] = &[
            "DELETE FROM outbox WHERE chat_id = (SELECT address FROM addresses
                WHERE person_id = $1 AND channel = 'telegram')",
            "UPDATE questions SET person_id = NULL, author_name = NULL WHERE person_id = $1",
            "UPDATE question_parts SET person_id = NULL WHERE person_id = $1",
            "UPDATE question_events SET actor_id = NULL WHERE actor_id = $1",
            "UPDATE invitations SET used_by = NULL WHERE used_by = $1",
            "UPDATE invitations SET by_person = NULL WHERE by_person = $1",
            "UPDATE space_events SET by_person = NULL WHERE by_person = $1",
            "UPDATE activity_events SET actor_id = NULL WHERE actor_id = $1",
            "UPDATE convocations SET made_by = NULL WHERE made_by = $1",
            "UPDATE convocations SET approved_by = NULL WHERE approved_by = $1",
            "UPDATE convocation_events SET by_person = NULL WHERE by_person = $1",
            "UPDATE waves SET watcher = NULL WHERE watcher = $1",
            "UPDATE audiences SET by_person = NULL WHERE by_person = $1",
            "UPDATE codes SET person_id = NULL WHERE person_id = $1",
            "UPDATE attendance SET by_person = NULL WHERE by_person = $1",
            "UPDATE attendance SET person_id = NULL, name = NULL, document = NULL, phone = NULL
                WHERE person_id = $1",
            "UPDATE space_papers SET by_person = NULL WHERE by_person = $1",
            "UPDATE surveys SET made_by = NULL WHERE made_by = $1",
            "UPDATE survey_events SET by_person = NULL WHERE by_person = $1",
            "UPDATE proposals SET decided_by = NULL WHERE decided_by = $1",
            "UPDATE proposals SET person_id = NULL WHERE person_id = $1",
            // A ballot that is still theirs goes with them: else they could come back and vote again.
            "DELETE FROM ballots WHERE id IN (SELECT ballot_id FROM voters WHERE person_id = $1)",
            "DELETE FROM voters WHERE person_id = $1",
            "UPDATE consultations SET made_by = NULL WHERE made_by = $1",
            "UPDATE consultation_events SET by_person = NULL WHERE by_person = $1",
            "UPDATE observations SET person_id = NULL WHERE person_id = $1",
            "UPDATE observations SET answered_by = NULL WHERE answered_by = $1",
            "DELETE FROM rsvps WHERE person_id = $1",
            "DELETE FROM traits WHERE person_id = $1",
            "DELETE FROM consents WHERE person_id = $1",
            "DELETE FROM snoozes WHERE person_id = $1",
            "DELETE FROM staff WHERE person_id = $1",
            "DELETE FROM addresses WHERE person_id = $1",
            "DELETE FROM people WHERE id = $1",
        ];
        for purpose in [Purpose::Convocations, Purpose::Surveys] {
            self.recall(person_id, purpose, now).await?;
        }
        let mut gone = 0;
        for sql in BY_PERSON {
            gone = on!(self, conn => sqlx::query(*sql).bind(person_id).execute(conn).await?.rows_affected());
        }
        expect_rows(gone, 1)
    }

    /// Changes the language a person reads.
    ///
    /// # Errors
    /// If there is no such person, or the database fails.
    pub async fn set_language(
        &mut self,
        person_id: PersonId,
        language: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE people SET language = $2 WHERE id = $1";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(person_id)
            .bind(language)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }
}
