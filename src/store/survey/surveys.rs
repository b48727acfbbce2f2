//! Surveys: what they ask, where they stand, what became of them, what was counted.

use crate::domain::base::{PersonId, Seen, Text};
use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, Places, Survey};
use crate::store::base::dialect::on;
use crate::store::base::error::{expect_rows, json};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use tracing::warn;

/// A survey as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSurvey {
    /// Our own key.
    pub id: i64,
    /// What it is for.
    pub aim: Aim,
    /// Whether others are copied from it; then it is never opened itself.
    pub is_template: bool,
    /// The space it evaluates, or whose agenda it is about.
    pub space: Option<i64>,
    /// Where it stands.
    pub state: State,
    /// What it is called.
    pub name: Text,
    /// What it asks.
    pub survey: Survey,
    /// The zones and groups of its breakdowns; none before it is opened.
    pub places: Places,
    /// Whom it is for, as a formula.
    pub audience: String,
    /// Whether people can propose other topics.
    pub takes_proposals: bool,
    /// Whether only a printed code lets somebody vote.
    pub needs_code: bool,
    /// By which ties are broken.
    pub seed: String,
    /// When it opens by itself.
    pub opens_at: Option<DateTime<Utc>>,
    /// When it closes by itself.
    pub closes_at: Option<DateTime<Utc>>,
    /// When it was opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// When its result was published.
    pub published_at: Option<DateTime<Utc>>,
    /// What the entity does with the result.
    pub pledge: Option<Text>,
    /// Once it is closed, up to whom ballots were untied from those who gave them; `None`: all of them.
    pub untied: Option<i64>,
    /// Who made it.
    pub made_by: Option<PersonId>,
    /// How often it was changed.
    pub version: i64,
}

impl StoredSurvey {
    /// As whoever looks at it now sees it.
    pub fn seen(&self) -> Seen {
        Seen {
            id: self.id,
            version: self.version,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    aim: Aim,
    is_template: bool,
    space_id: Option<i64>,
    state: State,
    name: String,
    questions: String,
    places: String,
    audience: String,
    proposals: bool,
    needs_code: bool,
    seed: String,
    opens_at: Option<DateTime<Utc>>,
    closes_at: Option<DateTime<Utc>>,
    opened_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    published_at: Option<DateTime<Utc>>,
    pledge: Option<String>,
    untied: Option<i64>,
    made_by: Option<PersonId>,
    version: i64,
}

/// The columns of a [`Row`].
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, aim, is_template, space_id, state, name, questions, places, audience, proposals,
                needs_code, seed, opens_at, closes_at, opened_at, closed_at, published_at, pledge,
                untied, made_by, version FROM surveys ",
            $rest
        )
    };
}

impl Tx {
    /// Keeps a new survey and returns its key; its own key and version are not looked at. `None` if
    /// there is one already of which there can be only one: a template, a space's evaluation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_survey(&mut self, new: &StoredSurvey) -> Result<Option<i64>, StoreError> {
        const SQL: &str =
            "INSERT INTO surveys (aim, is_template, space_id, state, name, questions, places,
                audience, proposals, needs_code, seed, opens_at, closes_at, opened_at, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT DO NOTHING RETURNING id";
        let (name, questions, places) = (json(&new.name)?, json(&new.survey)?, json(&new.places)?);
        self.has_work = true;
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(new.aim)
            .bind(new.is_template)
            .bind(new.space)
            .bind(new.state)
            .bind(name)
            .bind(questions)
            .bind(places)
            .bind(&new.audience)
            .bind(new.takes_proposals)
            .bind(new.needs_code)
            .bind(&new.seed)
            .bind(new.opens_at)
            .bind(new.closes_at)
            .bind(new.opened_at)
            .bind(new.made_by)
            .fetch_optional(conn)
            .await)?)
    }

    /// Keeps what a survey has become, if nobody else has changed it since it was read. Its results
    /// have a statement of their own.
    ///
    /// # Errors
    /// If somebody has, or the database fails.
    pub async fn change_survey(&mut self, survey: &StoredSurvey) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE surveys SET state = $3, name = $4, questions = $5, places = $6,
                audience = $7, proposals = $8, needs_code = $9, opens_at = $10, closes_at = $11,
                opened_at = $12, closed_at = $13, published_at = $14, pledge = $15, untied = $16,
                space_id = $17, version = version + 1
            WHERE id = $1 AND version = $2";
        let (name, questions, places) = (
            json(&survey.name)?,
            json(&survey.survey)?,
            json(&survey.places)?,
        );
        let pledge = survey.pledge.as_ref().map(json).transpose()?;
        self.has_work = true;
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(survey.id)
            .bind(survey.version)
            .bind(survey.state)
            .bind(name)
            .bind(questions)
            .bind(places)
            .bind(&survey.audience)
            .bind(survey.takes_proposals)
            .bind(survey.needs_code)
            .bind(survey.opens_at)
            .bind(survey.closes_at)
            .bind(survey.opened_at)
            .bind(survey.closed_at)
            .bind(survey.published_at)
            .bind(pledge)
            .bind(survey.untied)
            .bind(survey.space)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// A survey.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn survey(&mut self, id: i64) -> Result<Option<StoredSurvey>, StoreError> {
        const SQL: &str = select!("WHERE id = $1");
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?;
        row.map(StoredSurvey::try_from).transpose()
    }

    /// The template of surveys of an aim, if somebody has looked at it already.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn survey_template(&mut self, aim: Aim) -> Result<Option<StoredSurvey>, StoreError> {
        const SQL: &str = select!("WHERE aim = $1 AND is_template");
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(aim).fetch_optional(conn).await)?;
        row.map(StoredSurvey::try_from).transpose()
    }

    /// Surveys, templates aside, the newest first; without those that cannot be read.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn surveys(&mut self, most: i64, skip: i64) -> Result<Vec<StoredSurvey>, StoreError> {
        const SQL: &str =
            "SELECT id FROM surveys WHERE NOT is_template ORDER BY id DESC LIMIT $1 OFFSET $2";
        let ids: Vec<i64> = on!(self, conn => sqlx::query_scalar(SQL)
            .bind(most)
            .bind(skip)
            .fetch_all(conn)
            .await)?;
        self.readable(ids).await
    }

    /// The newest surveys of a state, templates aside; without those that cannot be read.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn surveys_in(
        &mut self,
        state: State,
        most: i64,
    ) -> Result<Vec<StoredSurvey>, StoreError> {
        let ids = self.survey_ids_in(state, most).await?;
        self.readable(ids).await
    }

    /// The keys of the newest surveys of a state, templates aside.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn survey_ids_in(&mut self, state: State, most: i64) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT id FROM surveys WHERE state = $1 AND NOT is_template
            ORDER BY id DESC LIMIT $2";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(state)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// A row that nobody can read takes no others with it.
    async fn readable(&mut self, ids: Vec<i64>) -> Result<Vec<StoredSurvey>, StoreError> {
        let mut all = Vec::with_capacity(ids.len());
        for id in ids {
            all.extend(self.readable_survey(id).await?);
        }
        Ok(all)
    }

    /// A survey, if there is one that can be read.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn readable_survey(&mut self, id: i64) -> Result<Option<StoredSurvey>, StoreError> {
        match self.survey(id).await {
            Err(error) if error.is_unreadable() => {
                warn!(survey = id, "it cannot be read");
                Ok(None)
            }
            found => found,
        }
    }

    /// Surveys with a result that everybody may see, the newest result first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn surveys_published(
        &mut self,
        most: i64,
        skip: i64,
    ) -> Result<Vec<StoredSurvey>, StoreError> {
        const SQL: &str = select!(
            "WHERE state = 'published' AND NOT is_template
            ORDER BY published_at DESC, id DESC LIMIT $1 OFFSET $2"
        );
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(SQL)
            .bind(most)
            .bind(skip)
            .fetch_all(conn)
            .await)?;
        rows.into_iter().map(StoredSurvey::try_from).collect()
    }

    /// The evaluation of a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn evaluation_of(&mut self, space: i64) -> Result<Option<StoredSurvey>, StoreError> {
        const SQL: &str = select!("WHERE aim = 'space' AND space_id = $1");
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(space).fetch_optional(conn).await)?;
        row.map(StoredSurvey::try_from).transpose()
    }

    /// The keys of surveys whose moment has come: to be opened, to be closed, closed without having been
    /// counted, called off with ballots still tied to people, or ended with proposals that nobody has
    /// looked at.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn surveys_due(&mut self, now: DateTime<Utc>) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT id FROM surveys
            WHERE NOT is_template AND ((state = 'draft' AND opens_at <= $1)
                OR (state = 'open' AND closes_at <= $1)
                OR (state = 'closed' AND results IS NULL)
                OR (state = 'cancelled' AND untied IS NOT NULL)
                OR (state IN ('closed', 'published', 'cancelled') AND NOT swept)
                OR (state IN ('closed', 'published', 'cancelled') AND EXISTS (
                    SELECT 1 FROM proposals p
                    WHERE p.survey_id = surveys.id AND p.state = 'waiting'))) ORDER BY id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(now).fetch_all(conn).await)?)
    }

    /// When the next survey opens or closes, after `now`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_survey(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MIN(CASE state WHEN 'draft' THEN opens_at ELSE closes_at END)
            FROM surveys WHERE NOT is_template
                AND ((state = 'draft' AND opens_at > $1) OR (state = 'open' AND closes_at > $1))";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(now).fetch_one(conn).await)?)
    }
}

impl TryFrom<Row> for StoredSurvey {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let decode = |error: serde_json::Error| sqlx::Error::Decode(Box::new(error));
        let pledge = row.pledge.as_deref().map(serde_json::from_str);
        Ok(Self {
            aim: row.aim,
            state: row.state,
            name: serde_json::from_str(&row.name).map_err(decode)?,
            survey: serde_json::from_str(&row.questions).map_err(decode)?,
            places: serde_json::from_str(&row.places).map_err(decode)?,
            pledge: pledge.transpose().map_err(decode)?,
            id: row.id,
            is_template: row.is_template,
            space: row.space_id,
            audience: row.audience,
            takes_proposals: row.proposals,
            needs_code: row.needs_code,
            seed: row.seed,
            opens_at: row.opens_at,
            closes_at: row.closes_at,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            published_at: row.published_at,
            untied: row.untied,
            made_by: row.made_by,
            version: row.version,
        })
    }
}
