//! Convocations as they are written and decided about, and audiences kept under a name.

use crate::domain::base::{FileKind, PersonId};
use crate::domain::convocation::{Action, EventKind, State};
use crate::store::base::dialect::on;
use crate::store::base::error::{expect_rows, json};
use crate::store::base::named::named_columns;
use crate::store::{FileRef, StoreError, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

named_columns!(EventKind, State);

/// A convocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convocation {
    /// Our own key.
    pub id: i64,
    /// The space it is about.
    pub space: Option<i64>,
    /// What was decided about it.
    pub state: State,
    /// The formula of its audience.
    pub audience: String,
    /// Its text by language, with placeholders.
    pub texts: BTreeMap<String, String>,
    /// A picture or document that goes with it.
    pub file: Option<FileRef>,
    /// What people can do under it.
    pub buttons: Vec<Action>,
    /// Who wrote it.
    pub made_by: Option<PersonId>,
    /// Who agreed to it.
    pub approved_by: Option<PersonId>,
    /// How often it was changed.
    pub version: i64,
}

/// A convocation about to be written.
#[derive(Clone, Debug)]
pub struct NewConvocation {
    /// The space it is about.
    pub space: Option<i64>,
    /// The formula of its audience.
    pub audience: String,
    /// Its text by language.
    pub texts: BTreeMap<String, String>,
    /// What people can do under it.
    pub buttons: Vec<Action>,
    /// Who writes it.
    pub made_by: PersonId,
}

/// A step in the life of a convocation.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ConvocationEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by our number; `None`: the machine, or somebody who was erased.
    pub by_person: Option<PersonId>,
    /// What.
    pub kind: EventKind,
    /// What else is to be known of it.
    pub note: Option<String>,
}

/// An audience with its name.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SavedAudience {
    /// Our own key.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its formula.
    pub formula: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    space_id: Option<i64>,
    state: State,
    audience: String,
    texts: String,
    file_kind: Option<FileKind>,
    file_id: Option<String>,
    file_name: Option<String>,
    buttons: String,
    made_by: Option<PersonId>,
    approved_by: Option<PersonId>,
    version: i64,
}

/// The columns of a [`Row`].
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, space_id, state, audience, texts, file_kind, file_id, file_name, buttons,
                made_by, approved_by, version FROM convocations ",
            $rest
        )
    };
}

impl Tx {
    /// Keeps a new draft and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_convocation(&mut self, new: &NewConvocation) -> Result<i64, StoreError> {
        const SQL: &str =
            "INSERT INTO convocations (space_id, state, audience, texts, buttons, made_by)
            VALUES ($1, 'draft', $2, $3, $4, $5) RETURNING id";
        let texts = json(&new.texts)?;
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(new.space)
            .bind(&new.audience)
            .bind(texts)
            .bind(words(&new.buttons))
            .bind(new.made_by)
            .fetch_one(conn)
            .await)?)
    }

    /// A convocation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn convocation(&mut self, id: i64) -> Result<Option<Convocation>, StoreError> {
        const SQL: &str = select!("WHERE id = $1");
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?;
        row.map(Convocation::try_from).transpose()
    }

    /// Convocations, newest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn convocations(
        &mut self,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Convocation>, StoreError> {
        const SQL: &str = select!("WHERE id > 0 ORDER BY id DESC LIMIT $1 OFFSET $2");
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(SQL)
            .bind(limit)
            .bind(offset)
            .fetch_all(conn)
            .await)?;
        rows.into_iter().map(Convocation::try_from).collect()
    }

    /// Keeps a convocation as it is now, if nobody has changed it since it was seen.
    ///
    /// # Errors
    /// [`StoreError`] of a conflict if somebody has, or the database's.
    pub async fn change_convocation(&mut self, changed: &Convocation) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE convocations SET state = $3, audience = $4, texts = $5,
                file_kind = $6, file_id = $7, file_name = $8, buttons = $9, approved_by = $10, made_by = $11,
                version = version + 1
            WHERE id = $1 AND version = $2";
        let texts = json(&changed.texts)?;
        let file = changed.file.as_ref();
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(changed.id)
            .bind(changed.version)
            .bind(changed.state)
            .bind(&changed.audience)
            .bind(texts)
            .bind(file.map(|file| file.kind))
            .bind(file.map(|file| file.file_id.as_str()))
            .bind(file.and_then(|file| file.name.as_deref()))
            .bind(words(&changed.buttons))
            .bind(changed.approved_by)
            .bind(changed.made_by)
            .execute(conn)
            .await?
            .rows_affected());
        self.has_work = true;
        self.has_mail = true;
        expect_rows(done, 1)
    }

    /// Convocations to a space that nobody agreed to yet are others than they were when they were seen.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn renew_convocations(&mut self, space: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE convocations SET version = version + 1
            WHERE space_id = $1 AND state IN ('draft', 'submitted')";
        on!(self, conn => sqlx::query(SQL).bind(space).execute(conn).await?.rows_affected());
        Ok(())
    }

    /// Records a step in the life of a convocation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_convocation_event(
        &mut self,
        id: i64,
        kind: EventKind,
        note: Option<&str>,
        by: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO convocation_events (convocation_id, at, by_person, kind, note)
            VALUES ($1, $2, $3, $4, $5)";
        on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(now)
            .bind(by)
            .bind(kind)
            .bind(note)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// What became of a convocation, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn convocation_events(
        &mut self,
        id: i64,
    ) -> Result<Vec<ConvocationEvent>, StoreError> {
        const SQL: &str = "SELECT at, by_person, kind, note FROM convocation_events
            WHERE convocation_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_all(conn).await)?)
    }

    /// Keeps an audience under a name, in the place of the one of that name.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn save_audience(
        &mut self,
        name: &str,
        formula: &str,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO audiences (name, formula, by_person, saved_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (name) DO UPDATE SET formula = excluded.formula,
                by_person = excluded.by_person, saved_at = excluded.saved_at";
        on!(self, conn => sqlx::query(SQL)
            .bind(name)
            .bind(formula)
            .bind(by)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The audiences that have a name, the newest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn saved_audiences(&mut self) -> Result<Vec<SavedAudience>, StoreError> {
        const SQL: &str = "SELECT id, name, formula FROM audiences ORDER BY id DESC LIMIT 50";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }
}

fn words(buttons: &[Action]) -> String {
    let names: Vec<_> = buttons.iter().map(|button| button.name()).collect();
    names.join(" ")
}

impl TryFrom<Row> for Convocation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let decode = |error: serde_json::Error| sqlx::Error::Decode(Box::new(error));
        let file = row.file_id.zip(row.file_kind);
        Ok(Self {
            id: row.id,
            space: row.space_id,
            state: row.state,
            audience: row.audience,
            texts: serde_json::from_str(&row.texts).map_err(decode)?,
            file: file.map(|(file_id, kind)| FileRef {
                kind,
                file_id,
                name: row.file_name,
            }),
            buttons: row.buttons.split(' ').filter_map(Action::parse).collect(),
            made_by: row.made_by,
            approved_by: row.approved_by,
            version: row.version,
        })
    }
}
