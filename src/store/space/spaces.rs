//! The dialogue spaces as they stand, and what became of each.
//!
//! Every update needs them and they hardly ever change, so they are kept in memory by their version: a
//! transaction asks for the number once, and for the spaces only if another one has moved on.

use crate::domain::base::{Key, PersonId};
use crate::domain::space::{EventKind, Space, SpaceKind, State};
use crate::store::base::dialect::on;
use crate::store::base::error::{expect_rows, json};
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};
use std::sync::{Arc, Mutex, PoisonError};

/// Counts the changes to all spaces.
const VERSION: &str = "spaces";

/// A space with what the database adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSpace {
    /// Our own key.
    pub id: i64,
    /// How often it was changed.
    pub version: i64,
    /// The fingerprint of what the file last declared; `None`: a coordinator made it.
    pub declared: Option<String>,
    /// The space.
    pub space: Space,
}

/// All spaces, by the day they begin.
#[derive(Debug, Default)]
pub struct Spaces(pub Vec<StoredSpace>);

/// A step in the history of a space, with what it was like afterwards.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SpaceEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: EventKind,
    /// The reason given.
    pub note: Option<String>,
    /// When it was to begin from then on.
    pub starts_at: DateTime<Utc>,
    /// When it was to end from then on.
    pub ends_at: DateTime<Utc>,
    /// Where it was to be from then on.
    pub place: Option<String>,
}

/// The spaces of a committed version.
pub(in crate::store) type SpacesCache = Arc<Mutex<Option<(i64, Arc<Spaces>)>>>;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    key: String,
    kind: SpaceKind,
    state: State,
    name: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    place: Option<String>,
    url: Option<String>,
    questions_open: DateTime<Utc>,
    questions_close: DateTime<Utc>,
    details: String,
    version: i64,
    declared: Option<String>,
}

impl Spaces {
    /// The space of a key. The year-round box is none.
    pub fn get(&self, key: &str) -> Option<&Space> {
        let mut all = self.0.iter().map(|stored| &stored.space);
        all.find(|space| space.key.as_str() == key)
    }

    /// The keys of the spaces that gather what is asked in them at an instant.
    pub fn gathering_at(&self, at: DateTime<Utc>) -> Vec<&str> {
        let all = self.0.iter().map(|stored| &stored.space);
        let gathering = all.filter(|space| space.is_gathering(at));
        gathering.map(|space| space.key.as_str()).collect()
    }

    /// The spaces in which questions can be asked at an instant.
    pub fn open_at(&self, at: DateTime<Utc>) -> impl Iterator<Item = &Space> {
        let all = self.0.iter().map(|stored| &stored.space);
        all.filter(move |space| space.takes_questions_at(at))
    }
}

impl Tx {
    /// All spaces as this transaction sees them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn spaces(&mut self) -> Result<Arc<Spaces>, StoreError> {
        const SQL: &str = "SELECT value FROM counters WHERE name = $1";
        if let Some(spaces) = &self.spaces {
            return Ok(Arc::clone(spaces));
        }
        let version: Option<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(VERSION).fetch_optional(conn).await)?;
        let version = version.unwrap_or(0);
        let known = self
            .spaces_cache
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let spaces = match known {
            Some((of, spaces)) if of == version => spaces,
            _ => {
                let spaces = Arc::new(self.read_spaces().await?);
                // What this transaction itself has changed may yet come to nothing.
                if !self.changed_spaces {
                    let mut cache = self
                        .spaces_cache
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner);
                    *cache = Some((version, Arc::clone(&spaces)));
                }
                spaces
            }
        };
        self.spaces = Some(Arc::clone(&spaces));
        Ok(spaces)
    }

    async fn read_spaces(&mut self) -> Result<Spaces, StoreError> {
        const SQL: &str = "SELECT id, key, kind, state, name, starts_at, ends_at, place, url,
            questions_open, questions_close, details, version, declared
            FROM spaces ORDER BY starts_at, id";
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?;
        let spaces: Result<_, StoreError> = rows.into_iter().map(StoredSpace::try_from).collect();
        Ok(Spaces(spaces?))
    }

    /// Makes whoever else holds or changes a space wait until this transaction ends, and gives the space
    /// as it is then.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn hold_space(&mut self, id: i64) -> Result<Option<StoredSpace>, StoreError> {
        const SQL: &str = "UPDATE spaces SET version = version WHERE id = $1
            RETURNING id, key, kind, state, name, starts_at, ends_at, place, url,
            questions_open, questions_close, details, version, declared";
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?;
        row.map(StoredSpace::try_from).transpose()
    }

    /// Keeps a new space and returns its key; `None` if its key is taken.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_space(
        &mut self,
        space: &Space,
        declared: Option<&str>,
    ) -> Result<Option<i64>, StoreError> {
        const SQL: &str =
            "INSERT INTO spaces (key, kind, state, name, starts_at, ends_at, place, url,
                questions_open, questions_close, details, declared)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (key) DO NOTHING RETURNING id";
        let (name, details) = (json(&space.name)?, json(&space.details)?);
        let id = on!(self, conn => sqlx::query_scalar(SQL)
            .bind(space.key.as_str())
            .bind(space.kind)
            .bind(space.state)
            .bind(name)
            .bind(space.starts_at)
            .bind(space.ends_at)
            .bind(&space.place)
            .bind(&space.url)
            .bind(space.questions_open)
            .bind(space.questions_close)
            .bind(details)
            .bind(declared)
            .fetch_optional(conn)
            .await)?;
        self.note_changed_spaces().await?;
        Ok(id)
    }

    /// Keeps a space as it is now, if nobody has changed it since it was seen.
    ///
    /// # Errors
    /// If somebody has, or the database fails.
    pub async fn change_space(&mut self, changed: &StoredSpace) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE spaces SET kind = $3, state = $4, name = $5, starts_at = $6,
                ends_at = $7, place = $8, url = $9, questions_open = $10, questions_close = $11,
                details = $12, declared = $13, version = version + 1
            WHERE id = $1 AND version = $2";
        let space = &changed.space;
        let (name, details) = (json(&space.name)?, json(&space.details)?);
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(changed.id)
            .bind(changed.version)
            .bind(space.kind)
            .bind(space.state)
            .bind(name)
            .bind(space.starts_at)
            .bind(space.ends_at)
            .bind(&space.place)
            .bind(&space.url)
            .bind(space.questions_open)
            .bind(space.questions_close)
            .bind(details)
            .bind(&changed.declared)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)?;
        self.note_changed_spaces().await
    }

    async fn note_changed_spaces(&mut self) -> Result<(), StoreError> {
        self.changed_spaces = true;
        self.spaces = None;
        self.next_value(VERSION).await.map(drop)
    }

    /// Records a step in the history of a space, after which it is like this.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_space_event(
        &mut self,
        id: i64,
        kind: EventKind,
        (space, note): (&Space, Option<&str>),
        by: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO space_events
                (space_id, at, by_person, kind, note, starts_at, ends_at, place)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(now)
            .bind(by)
            .bind(kind)
            .bind(note)
            .bind(space.starts_at)
            .bind(space.ends_at)
            .bind(&space.place)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// What became of a space, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn space_events(&mut self, id: i64) -> Result<Vec<SpaceEvent>, StoreError> {
        const SQL: &str = "SELECT at, kind, note, starts_at, ends_at, place FROM space_events
            WHERE space_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_all(conn).await)?)
    }
}

impl TryFrom<Row> for StoredSpace {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let unknown = || sqlx::Error::Decode(format!("space {}: key", row.id).into());
        let decode = |error: serde_json::Error| sqlx::Error::Decode(Box::new(error));
        Ok(Self {
            id: row.id,
            version: row.version,
            space: Space {
                key: Key::parse(&row.key).ok_or_else(unknown)?,
                kind: row.kind,
                name: serde_json::from_str(&row.name).map_err(decode)?,
                starts_at: row.starts_at,
                ends_at: row.ends_at,
                place: row.place,
                url: row.url,
                questions_open: row.questions_open,
                questions_close: row.questions_close,
                state: row.state,
                details: serde_json::from_str(&row.details).map_err(decode)?,
            },
            declared: row.declared,
        })
    }
}
