//! What people think of a document in consultation, and what its offices answered.

use crate::domain::base::{Address, PersonId};
use crate::domain::consultation::{Standing, Verdict};
use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::base::named::named_columns;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

named_columns!(Standing, Verdict);

/// An observation.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Observation {
    /// Our own key.
    pub id: i64,
    /// The document.
    pub consultation_id: i64,
    /// Its number among those about the document.
    pub number: i64,
    /// The place of its section, as the database has it.
    pub section: i64,
    /// Who made it; `None`: they were erased.
    pub person_id: Option<PersonId>,
    /// What it says; empty once it was withdrawn.
    pub text: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Whether it stands.
    pub state: Standing,
    /// What was answered.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reasons: Option<String>,
    /// The key of the office that answered; `None`: the coordinators.
    pub office: Option<String>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
}

impl Observation {
    /// The place of its section; 0: the whole document.
    pub fn section(&self) -> usize {
        usize::try_from(self.section).unwrap_or_default()
    }

    /// Whether it was taken back.
    pub fn is_withdrawn(&self) -> bool {
        self.state == Standing::Withdrawn
    }
}

/// How many observations there are about a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct SectionCount {
    /// The place of the section; 0: the whole document.
    pub section: i64,
    /// How many there are.
    pub made: i64,
    /// How many of them have an answer.
    pub answered: i64,
}

/// Somebody to be told of what became of a document they spoke about.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Observer {
    /// Our own key of the person.
    pub person_id: PersonId,
    /// Where they are written to.
    #[sqlx(flatten)]
    pub address: Address,
    /// The language they read.
    pub language: String,
    /// How many observations they made.
    pub made: i64,
    /// One of them.
    pub observation_id: i64,
}

/// The columns of an [`Observation`].
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, consultation_id, number, section, person_id, text, at, state, verdict,
                reasons, office, answered_at FROM observations ",
            $rest
        )
    };
}

impl Tx {
    /// The next number of an observation about a document, if it takes any at `at`. Nobody else gets
    /// one, and nobody closes it, until the transaction ends.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_observation(
        &mut self,
        consultation: i64,
        at: DateTime<Utc>,
    ) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "UPDATE consultations SET observed = observed + 1
            WHERE id = $1 AND state = 'open' AND closes_at > $2 RETURNING observed";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(consultation)
            .bind(at)
            .fetch_optional(conn)
            .await)?)
    }

    /// Keeps a consultation as it is until the transaction ends: nobody closes it or publishes its report.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_consultation(&mut self, id: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE consultations SET version = version WHERE id = $1";
        on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Keeps an observation and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_observation(
        &mut self,
        (consultation, number): (i64, i64),
        section: usize,
        person: PersonId,
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "INSERT INTO observations
                (consultation_id, number, section, person_id, text, at, state)
            VALUES ($1, $2, $3, $4, $5, $6, 'made') RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(consultation)
            .bind(number)
            .bind(section as i64)
            .bind(person)
            .bind(text)
            .bind(at)
            .fetch_one(conn)
            .await)?)
    }

    /// An observation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn observation(&mut self, id: i64) -> Result<Option<Observation>, StoreError> {
        const SQL: &str = select!("WHERE id = $1");
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?)
    }

    /// How many observations somebody has made about a document, also those that were taken back.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn observation_count(
        &mut self,
        consultation: i64,
        person: PersonId,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COUNT(*) FROM observations
            WHERE person_id = $2 AND consultation_id = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(consultation)
            .bind(person)
            .fetch_one(conn)
            .await)?)
    }

    /// What somebody has said, in the order in which they said it: about one document, or about all.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn observations_by(
        &mut self,
        person: PersonId,
        consultation: Option<i64>,
    ) -> Result<Vec<Observation>, StoreError> {
        const SQL: &str =
            select!("WHERE person_id = $1 AND ($2 = 0 OR consultation_id = $2) ORDER BY id");
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(person)
            .bind(consultation.unwrap_or(0))
            .fetch_all(conn)
            .await)?)
    }

    /// Observations about a document that stand, by section and number.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn observations(
        &mut self,
        consultation: i64,
    ) -> Result<Vec<Observation>, StoreError> {
        const SQL: &str =
            select!("WHERE consultation_id = $1 AND state = 'made' ORDER BY section, number");
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(consultation)
            .fetch_all(conn)
            .await)?)
    }

    /// How many stand about each section that has any.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn observations_by_section(
        &mut self,
        consultation: i64,
    ) -> Result<Vec<SectionCount>, StoreError> {
        const SQL: &str = "SELECT section, COUNT(*) AS made, COUNT(verdict) AS answered
            FROM observations WHERE consultation_id = $1 AND state = 'made'
            GROUP BY section ORDER BY section";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(consultation)
            .fetch_all(conn)
            .await)?)
    }

    /// Takes an observation back; its text goes.
    ///
    /// # Errors
    /// If it does not stand, or the database fails.
    pub async fn withdraw_observation(&mut self, id: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE observations SET state = 'withdrawn', text = ''
            WHERE id = $1 AND state = 'made'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Puts another text in the place of what an observation says.
    ///
    /// # Errors
    /// If it does not stand, or the database fails.
    pub async fn hide_observation(&mut self, id: i64, text: &str) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE observations SET text = $2 WHERE id = $1 AND state = 'made'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(text)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Keeps what was answered, in the place of what was answered before.
    ///
    /// # Errors
    /// If it does not stand, or the database fails.
    pub async fn answer_observation(
        &mut self,
        id: i64,
        (verdict, reasons): (Verdict, Option<&str>),
        office: Option<&str>,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE observations SET verdict = $2, reasons = $3, office = $4,
                answered_by = $5, answered_at = $6
            WHERE id = $1 AND state = 'made'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(verdict)
            .bind(reasons)
            .bind(office)
            .bind(by)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Everybody who said something about a document that stands, and can be told, by person.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn observers(&mut self, consultation: i64) -> Result<Vec<Observer>, StoreError> {
        const SQL: &str =
            "SELECT p.id AS person_id, a.channel, a.address, p.language, COUNT(*) AS made,
                MIN(o.id) AS observation_id
            FROM observations o JOIN people p ON p.id = o.person_id
                JOIN addresses a ON a.person_id = p.id
            WHERE o.consultation_id = $1 AND o.state = 'made'
                AND a.blocked_at IS NULL
            GROUP BY p.id, a.channel, a.address, p.language ORDER BY p.id";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(consultation)
            .fetch_all(conn)
            .await)?)
    }
}
