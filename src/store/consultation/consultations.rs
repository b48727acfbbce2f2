//! Documents in consultation as they are prepared and decided about, and their reports.

use crate::domain::base::{FileKind, PersonId, Text};
use crate::domain::consultation::{EventKind, Section, State, Term};
use crate::store::base::dialect::on;
use crate::store::base::error::{expect_rows, json};
use crate::store::base::named::named_columns;
use crate::store::{FileRef, StoreError, Tx};
use chrono::{DateTime, Utc};

named_columns!(EventKind, State);

/// A document in consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Our own key.
    pub id: i64,
    /// What it is called.
    pub name: Text,
    /// What people can speak of, the whole document first; empty: nobody has said yet.
    pub sections: Vec<Section>,
    /// The document.
    pub file: Option<FileRef>,
    /// What was decided about it.
    pub state: State,
    /// How long it is to be open.
    pub term: Option<Term>,
    /// The first instant at which nothing is accepted any more.
    pub closes_at: Option<DateTime<Utc>>,
    /// When it was published.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was closed in fact.
    pub closed_at: Option<DateTime<Utc>>,
    /// When its report became public.
    pub reported_at: Option<DateTime<Utc>>,
    /// Who prepared it.
    pub made_by: Option<PersonId>,
    /// How often it was changed.
    pub version: i64,
}

impl Consultation {
    /// The key of the office that answers about a section; `None`: the coordinators.
    pub fn office(&self, section: usize) -> Option<&str> {
        self.sections.get(section)?.office.as_deref()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    name: String,
    sections: String,
    file_id: Option<String>,
    file_name: Option<String>,
    state: State,
    term: Option<String>,
    closes_at: Option<DateTime<Utc>>,
    opened_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    reported_at: Option<DateTime<Utc>>,
    made_by: Option<PersonId>,
    version: i64,
}

/// The columns of a [`Row`].
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, sections, file_id, file_name, state, term, closes_at, opened_at,
                closed_at, reported_at, made_by, version FROM consultations ",
            $rest
        )
    };
}

impl Tx {
    /// Keeps a new draft and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_consultation(
        &mut self,
        name: &Text,
        made_by: PersonId,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "INSERT INTO consultations (name, state, made_by)
            VALUES ($1, 'draft', $2) RETURNING id";
        let name = json(name)?;
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(name)
            .bind(made_by)
            .fetch_one(conn)
            .await)?)
    }

    /// A consultation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn consultation(&mut self, id: i64) -> Result<Option<Consultation>, StoreError> {
        const SQL: &str = select!("WHERE id = $1");
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?;
        row.map(Consultation::try_from).transpose()
    }

    /// Consultations, newest first; those that are open before all others.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn consultations(
        &mut self,
        only_public: bool,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<Consultation>, StoreError> {
        const SQL: &str = select!(
            "WHERE state IN ('open', 'closed', 'reported') OR NOT $1
            ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, id DESC LIMIT $2 OFFSET $3"
        );
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(SQL)
            .bind(only_public)
            .bind(limit)
            .bind(offset)
            .fetch_all(conn)
            .await)?;
        rows.into_iter().map(Consultation::try_from).collect()
    }

    /// Those that are open although their deadline is over.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn overdue_consultations(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Vec<Consultation>, StoreError> {
        const SQL: &str = select!("WHERE state = 'open' AND closes_at <= $1 ORDER BY id");
        let rows: Vec<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(now).fetch_all(conn).await)?;
        rows.into_iter().map(Consultation::try_from).collect()
    }

    /// Keeps a consultation as it is now, if nobody has changed it since it was seen.
    ///
    /// # Errors
    /// [`StoreError`] of a conflict if somebody has, or the database's.
    pub async fn change_consultation(&mut self, changed: &Consultation) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE consultations SET name = $3, sections = $4, file_id = $5,
                file_name = $6, state = $7, term = $8, closes_at = $9, opened_at = $10,
                closed_at = $11, reported_at = $12, version = version + 1
            WHERE id = $1 AND version = $2";
        let (name, sections) = (json(&changed.name)?, json(&changed.sections)?);
        let file = changed.file.as_ref();
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(changed.id)
            .bind(changed.version)
            .bind(name)
            .bind(sections)
            .bind(file.map(|file| file.file_id.as_str()))
            .bind(file.and_then(|file| file.name.as_deref()))
            .bind(changed.state)
            .bind(changed.term.map(|term| term.to_string()))
            .bind(changed.closes_at)
            .bind(changed.opened_at)
            .bind(changed.closed_at)
            .bind(changed.reported_at)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Records a step in the life of a consultation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_consultation_event(
        &mut self,
        id: i64,
        kind: EventKind,
        note: Option<&str>,
        by: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO consultation_events (consultation_id, at, by_person, kind, note)
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

    /// Keeps the report of a consultation in a language, as everybody will get it.
    ///
    /// # Errors
    /// If the database fails, or there is one already.
    pub async fn add_consultation_report(
        &mut self,
        id: i64,
        language: &str,
        content: &[u8],
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO consultation_reports (consultation_id, language, content)
            VALUES ($1, $2, $3)";
        on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(language)
            .bind(content)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The report of a consultation in a language, once it is public.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn consultation_report(
        &mut self,
        id: i64,
        language: &str,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        const SQL: &str = "SELECT content FROM consultation_reports
            WHERE consultation_id = $1 AND language = $2";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(id)
            .bind(language)
            .fetch_optional(conn)
            .await)?)
    }
}

impl TryFrom<Row> for Consultation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let decode = |error: serde_json::Error| sqlx::Error::Decode(Box::new(error));
        let term = row.term.map(|term| term.parse().map_err(|()| term));
        let unknown = |term| sqlx::Error::Decode(format!("unknown term: {term}").into());
        Ok(Self {
            id: row.id,
            name: serde_json::from_str(&row.name).map_err(decode)?,
            sections: serde_json::from_str(&row.sections).map_err(decode)?,
            file: row.file_id.map(|file_id| FileRef {
                kind: FileKind::Document,
                file_id,
                name: row.file_name,
            }),
            state: row.state,
            term: term.transpose().map_err(unknown)?,
            closes_at: row.closes_at,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            reported_at: row.reported_at,
            made_by: row.made_by,
            version: row.version,
        })
    }
}
