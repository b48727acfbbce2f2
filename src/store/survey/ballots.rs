//! Who takes part in a survey, and what was answered: two tables, tied together only while it is open.

use crate::domain::base::PersonId;
use crate::domain::survey::Origin;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::life::State;
use crate::store::base::dialect::on;
use crate::store::base::error::{expect_rows, json};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// Somebody who began to answer a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voter {
    /// What they are about to answer, as the dialogue writes it.
    pub draft: String,
    /// The paper form whose code they used.
    pub form: Option<i64>,
    /// What they gave.
    pub ballot: Option<i64>,
    /// When they first gave something.
    pub voted_at: Option<DateTime<Utc>>,
}

/// A ballot as it is counted: nothing says whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBallot {
    /// Our own key.
    pub id: i64,
    /// Where it came from.
    pub origin: Origin,
    /// The answers by the places of the questions; may be shorter.
    pub answers: Vec<Option<Answer>>,
    /// The key of the zone, if it is known.
    pub zone: Option<String>,
    /// The keys of the groups, those that are known.
    pub groups: Vec<String>,
}

/// A ballot that is given.
#[derive(Clone, Debug)]
pub struct NewBallot<'a> {
    /// The survey.
    pub survey: i64,
    /// Where it comes from.
    pub origin: Origin,
    /// The answers by the places of the questions.
    pub answers: &'a [Option<Answer>],
    /// The key of the zone, of a paper form that says it.
    pub zone: Option<&'a str>,
    /// The keys of the groups, of a paper form that says them.
    pub groups: &'a [&'a str],
    /// The number of the paper form.
    pub form: Option<i64>,
}

type Row = (i64, Origin, String, Option<String>, String);

/// Draft, form, ballot, and when they voted.
type VoterRow = (String, Option<i64>, Option<i64>, Option<DateTime<Utc>>);

impl Tx {
    /// Where a survey stands, held until the transaction ends: it cannot close between the question and
    /// the ballot. Several ballots can hold it at once.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_survey(&mut self, id: i64) -> Result<Option<State>, StoreError> {
        let sql = match &self.engine {
            crate::store::Engine::Sqlite(_) => "SELECT state FROM surveys WHERE id = $1",
            crate::store::Engine::Postgres(_) => {
                "SELECT state FROM surveys WHERE id = $1 FOR SHARE"
            }
        };
        Ok(on!(self, conn => sqlx::query_scalar(sql).bind(id).fetch_optional(conn).await)?)
    }

    /// Somebody's part in a survey, if they began.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn voter(
        &mut self,
        survey: i64,
        person: PersonId,
    ) -> Result<Option<Voter>, StoreError> {
        const SQL: &str = "SELECT draft, form, ballot_id, voted_at FROM voters
            WHERE survey_id = $1 AND person_id = $2";
        let row: Option<VoterRow> = on!(self, conn =>
            sqlx::query_as(SQL).bind(survey).bind(person).fetch_optional(conn).await)?;
        Ok(row.map(|(draft, form, ballot, voted_at)| Voter {
            draft,
            form,
            ballot,
            voted_at,
        }))
    }

    /// Keeps what somebody is about to answer.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn keep_draft(
        &mut self,
        survey: i64,
        person: PersonId,
        draft: &str,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO voters (survey_id, person_id, draft) VALUES ($1, $2, $3)
            ON CONFLICT (survey_id, person_id) DO UPDATE SET draft = excluded.draft";
        on!(self, conn => sqlx::query(SQL)
            .bind(survey)
            .bind(person)
            .bind(draft)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Ties somebody who began to a paper form whose code they have.
    ///
    /// # Errors
    /// If they did not begin, or the database fails.
    pub async fn tie_form(
        &mut self,
        survey: i64,
        person: PersonId,
        form: i64,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE voters SET form = $3 WHERE survey_id = $1 AND person_id = $2";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(survey)
            .bind(person)
            .bind(form)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Ties somebody who began to a ballot: the one they gave.
    ///
    /// # Errors
    /// If they did not begin, or the database fails.
    pub async fn tie_ballot(
        &mut self,
        survey: i64,
        person: PersonId,
        ballot: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE voters SET ballot_id = $3, voted_at = COALESCE(voted_at, $4)
            WHERE survey_id = $1 AND person_id = $2";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(survey)
            .bind(person)
            .bind(ballot)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Keeps a ballot and returns its key; `None` if there is one of the same form.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_ballot(&mut self, ballot: &NewBallot<'_>) -> Result<Option<i64>, StoreError> {
        const SQL: &str = "INSERT INTO ballots (survey_id, origin, answers, zone, groups, form)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (survey_id, form) DO NOTHING RETURNING id";
        let answers = json(&ballot.answers)?;
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(ballot.survey)
            .bind(ballot.origin)
            .bind(answers)
            .bind(ballot.zone)
            .bind(ballot.groups.join(" "))
            .bind(ballot.form)
            .fetch_optional(conn)
            .await)?)
    }

    /// Puts other answers on a ballot.
    ///
    /// # Errors
    /// If there is no such ballot, or the database fails.
    pub async fn change_ballot(
        &mut self,
        id: i64,
        ballot: &NewBallot<'_>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE ballots SET answers = $3, zone = $4, groups = $5, form = $6
            WHERE id = $1 AND survey_id = $2";
        let answers = json(&ballot.answers)?;
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(ballot.survey)
            .bind(answers)
            .bind(ballot.zone)
            .bind(ballot.groups.join(" "))
            .bind(ballot.form)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// The answers on a ballot, for whoever gave it and changes it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn answers_of(&mut self, ballot: i64) -> Result<Vec<Option<Answer>>, StoreError> {
        const SQL: &str = "SELECT answers FROM ballots WHERE id = $1";
        let found: Option<String> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(ballot).fetch_optional(conn).await)?;
        found.as_deref().map_or(Ok(Vec::new()), read)
    }

    /// The ballot of a paper form, typed or given in the chat with its code: its key and origin.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn ballot_of_form(
        &mut self,
        survey: i64,
        form: i64,
    ) -> Result<Option<(i64, Origin)>, StoreError> {
        const SQL: &str = "SELECT id, origin FROM ballots WHERE survey_id = $1 AND form = $2";
        Ok(on!(self, conn =>
            sqlx::query_as(SQL).bind(survey).bind(form).fetch_optional(conn).await)?)
    }

    /// How many took part: all that anybody may know before a survey closes.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn took_part(&mut self, survey: i64) -> Result<i64, StoreError> {
        // Of one that was counted the ballots are gone.
        const SQL: &str = "SELECT COALESCE((SELECT took_part FROM surveys WHERE id = $1),
            (SELECT COUNT(*) FROM ballots WHERE survey_id = $1))";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(survey).fetch_one(conn).await)?)
    }

    /// The surveys in which somebody took part: the survey, when they first did, and the answers that are
    /// still tied to them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn votes_of(
        &mut self,
        person: PersonId,
    ) -> Result<Vec<(i64, DateTime<Utc>, Option<Vec<Option<Answer>>>)>, StoreError> {
        const SQL: &str = "SELECT v.survey_id, v.voted_at, b.answers FROM voters v
            LEFT JOIN ballots b ON b.id = v.ballot_id
            WHERE v.person_id = $1 AND v.voted_at IS NOT NULL ORDER BY v.survey_id";
        let rows: Vec<(i64, DateTime<Utc>, Option<String>)> =
            on!(self, conn => sqlx::query_as(SQL).bind(person).fetch_all(conn).await)?;
        rows.into_iter()
            .map(|(survey, at, answers)| {
                Ok((survey, at, answers.as_deref().map(read).transpose()?))
            })
            .collect()
    }

    /// The surveys that somebody began to answer, with what they chose and have not given.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn begun_by(&mut self, person: PersonId) -> Result<Vec<(i64, String)>, StoreError> {
        const SQL: &str = "SELECT survey_id, draft FROM voters
            WHERE person_id = $1 AND voted_at IS NULL AND draft <> '' ORDER BY survey_id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(person).fetch_all(conn).await)?)
    }

    /// So many ballots after one, in the order of their keys.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn ballots(
        &mut self,
        survey: i64,
        after: i64,
        most: i64,
    ) -> Result<Vec<StoredBallot>, StoreError> {
        const SQL: &str = "SELECT id, origin, answers, zone, groups FROM ballots
            WHERE survey_id = $1 AND id > $2 ORDER BY id LIMIT $3";
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(SQL)
            .bind(survey)
            .bind(after)
            .bind(most)
            .fetch_all(conn)
            .await)?;
        rows.into_iter()
            .map(|(id, origin, answers, zone, groups)| {
                Ok(StoredBallot {
                    id,
                    origin,
                    answers: read(&answers)?,
                    zone,
                    groups: groups.split_whitespace().map(String::from).collect(),
                })
            })
            .collect()
    }
}

fn read(answers: &str) -> Result<Vec<Option<Answer>>, StoreError> {
    Ok(serde_json::from_str(answers).map_err(|error| sqlx::Error::Decode(Box::new(error)))?)
}
