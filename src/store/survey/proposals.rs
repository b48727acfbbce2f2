//! Topics that people propose, and paper forms with a code.

use crate::domain::base::PersonId;
use crate::domain::survey::Verdict;
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

/// A topic that somebody proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Our own key.
    pub id: i64,
    /// The survey it is for.
    pub survey: i64,
    /// Who; `None`: somebody who has been forgotten.
    pub person: Option<PersonId>,
    /// What they wrote.
    pub text: String,
    /// What became of it.
    pub verdict: Verdict,
    /// The key of the topic it became or was taken for.
    pub topic: Option<String>,
}

type Row = (i64, i64, Option<PersonId>, String, Verdict, Option<String>);

impl Tx {
    /// Keeps a proposal; `None` if the person made the same one before.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_proposal(
        &mut self,
        survey: i64,
        person: PersonId,
        text: &str,
    ) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "INSERT INTO proposals (survey_id, person_id, text, state)
            VALUES ($1, $2, $3, 'waiting')
            ON CONFLICT (survey_id, person_id, text) DO NOTHING RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(survey)
            .bind(person)
            .bind(text)
            .fetch_optional(conn)
            .await)?)
    }

    /// What somebody proposed: the survey, the text, and what became of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn proposed_by(
        &mut self,
        person: PersonId,
    ) -> Result<Vec<(i64, String, Verdict)>, StoreError> {
        const SQL: &str =
            "SELECT survey_id, text, state FROM proposals WHERE person_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person).fetch_all(conn).await)?)
    }

    /// What somebody proposed for a survey.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn proposals_of(
        &mut self,
        survey: i64,
        person: PersonId,
    ) -> Result<Vec<String>, StoreError> {
        const SQL: &str =
            "SELECT text FROM proposals WHERE survey_id = $1 AND person_id = $2 ORDER BY id";
        Ok(on!(self, conn =>
            sqlx::query_scalar(SQL).bind(survey).bind(person).fetch_all(conn).await)?)
    }

    /// A proposal.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn proposal(&mut self, id: i64) -> Result<Option<Proposal>, StoreError> {
        const SQL: &str =
            "SELECT id, survey_id, person_id, text, state, topic FROM proposals WHERE id = $1";
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?;
        Ok(row.map(proposal))
    }

    /// The proposals of a survey that nobody has looked at, the oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn proposals_waiting(
        &mut self,
        survey: i64,
        most: i64,
    ) -> Result<Vec<Proposal>, StoreError> {
        const SQL: &str = "SELECT id, survey_id, person_id, text, state, topic FROM proposals
            WHERE survey_id = $1 AND state = 'waiting' ORDER BY id LIMIT $2";
        let rows: Vec<Row> = on!(self, conn =>
            sqlx::query_as(SQL).bind(survey).bind(most).fetch_all(conn).await)?;
        Ok(rows.into_iter().map(proposal).collect())
    }

    /// Decides on a proposal that nobody has decided on; `by` is nobody where the machine does. Whether
    /// this was the first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn decide_proposal(
        &mut self,
        id: i64,
        verdict: Verdict,
        topic: Option<&str>,
        by: Option<PersonId>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "UPDATE proposals SET state = $2, topic = $3, decided_by = $4
            WHERE id = $1 AND state = 'waiting'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(verdict)
            .bind(topic)
            .bind(by)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done == 1)
    }

    /// Keeps a paper form and the digest of its code; whether both are new.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_form(
        &mut self,
        survey: i64,
        number: i64,
        digest: &str,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO survey_forms (survey_id, number, digest) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(survey)
            .bind(number)
            .bind(digest)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(done == 1)
    }

    /// The survey and the number of the form with a code.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn form_with(&mut self, digest: &str) -> Result<Option<(i64, i64)>, StoreError> {
        const SQL: &str = "SELECT survey_id, number FROM survey_forms WHERE digest = $1";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(digest).fetch_optional(conn).await)?)
    }

    /// The highest number of a printed form; 0 if none was printed.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn last_form(&mut self, survey: i64) -> Result<i64, StoreError> {
        const SQL: &str = "SELECT COALESCE(MAX(number), 0) FROM survey_forms WHERE survey_id = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(survey).fetch_one(conn).await)?)
    }
}

fn proposal((id, survey, person, text, verdict, topic): Row) -> Proposal {
    Proposal {
        id,
        survey,
        person,
        text,
        verdict,
        topic,
    }
}
