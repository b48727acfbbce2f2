//! Who was at a space, what the codes at its door are made of, and the papers that follow it.

use crate::domain::base::names::named;
use crate::domain::base::{FileKind, PersonId};
use crate::domain::space::guests::Paper;
use crate::domain::space::signed::Signed;
use crate::store::base::dialect::on;
use crate::store::base::named::named_columns;
use crate::store::{FileRef, StoreError, Tx};
use chrono::{DateTime, Utc};

named! {
    /// How somebody's attendance came to be known.
    Source {
        /// They showed the code at the door.
        Qr = "qr",
        /// A colleague wrote their name.
        Staff = "staff",
        /// A colleague counted one more.
        Count = "count",
        /// From a list.
        Paper = "paper",
    }
}
named_columns!(Source);

/// How many were at a space, by how it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AttendanceCount {
    /// With the code at the door.
    pub qr: i64,
    /// By name, from a colleague.
    pub staff: i64,
    /// Only counted.
    pub count: i64,
    /// From lists.
    pub paper: i64,
}

impl AttendanceCount {
    /// How many in all.
    pub fn all(&self) -> i64 {
        self.qr + self.staff + self.count + self.paper
    }
}

/// A line of the attendance, with only what was given.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AttendanceRow {
    /// What they are called.
    pub name: Option<String>,
    /// The number of their document.
    pub document: Option<String>,
    /// Their telephone.
    pub phone: Option<String>,
    /// Their group: a key, or what a list says.
    pub group_key: Option<String>,
    /// Where they live: the same.
    pub zone: Option<String>,
    /// How it is known.
    pub source: Source,
}

/// Somebody on a list, with what was written of them.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attendee {
    /// Our own key of the line.
    pub id: i64,
    /// The space.
    pub space_id: i64,
    /// What they are called.
    pub name: Option<String>,
    /// The number of their document.
    pub document: Option<String>,
    /// Their telephone.
    pub phone: Option<String>,
}

/// A paper of a space.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SpacePaper {
    /// Which it is.
    pub kind: Paper,
    file_kind: Option<FileKind>,
    file_id: Option<String>,
    file_name: Option<String>,
    /// What was written instead of a file, or beside it.
    pub text: Option<String>,
    /// When it came.
    pub at: DateTime<Utc>,
}

impl SpacePaper {
    /// The file, as Telegram keeps it.
    pub fn file(&self) -> Option<FileRef> {
        Some(FileRef {
            kind: self.file_kind?,
            file_id: self.file_id.clone()?,
            name: self.file_name.clone(),
        })
    }
}

fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

impl Tx {
    /// Notes that a person with an account was at a space; whether that was not known.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attend(
        &mut self,
        space_id: i64,
        person_id: PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "INSERT INTO attendance (space_id, person_id, source, at)
            VALUES ($1, $2, 'qr', $3) ON CONFLICT (space_id, person_id) DO NOTHING";
        let new = on!(self, conn => sqlx::query(SQL)
            .bind(space_id)
            .bind(person_id)
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(new > 0)
    }

    /// Notes that somebody without an account was at a space, with what is known of them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_attendance(
        &mut self,
        space_id: i64,
        (source, signed): (Source, &Signed),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO attendance
                (space_id, name, document, phone, group_key, zone, source, at, by_person)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        on!(self, conn => sqlx::query(SQL)
            .bind(space_id)
            .bind(given(&signed.name))
            .bind(given(&signed.document))
            .bind(given(&signed.phone))
            .bind(given(&signed.group))
            .bind(given(&signed.zone))
            .bind(source)
            .bind(now)
            .bind(by)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Takes back the last person that a colleague wrote down or counted at a space; whether there was one.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn undo_attendance(
        &mut self,
        space_id: i64,
        by: PersonId,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "DELETE FROM attendance WHERE id = (SELECT MAX(id) FROM attendance
            WHERE space_id = $1 AND by_person = $2 AND source IN ('staff', 'count'))";
        let gone = on!(self, conn => sqlx::query(SQL)
            .bind(space_id)
            .bind(by)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(gone > 0)
    }

    /// How many were at a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attendance_count(&mut self, space_id: i64) -> Result<AttendanceCount, StoreError> {
        const SQL: &str =
            "SELECT source, COUNT(*) FROM attendance WHERE space_id = $1 GROUP BY source";
        let rows: Vec<(Source, i64)> =
            on!(self, conn => sqlx::query_as(SQL).bind(space_id).fetch_all(conn).await)?;
        let of = |source: Source| {
            let row = rows.iter().find(|(of, _)| *of == source);
            row.map_or(0, |(_, count)| *count)
        };
        Ok(AttendanceCount {
            qr: of(Source::Qr),
            staff: of(Source::Staff),
            count: of(Source::Count),
            paper: of(Source::Paper),
        })
    }

    /// Who was at a space, in the order in which they were noted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attendance(&mut self, space_id: i64) -> Result<Vec<AttendanceRow>, StoreError> {
        const SQL: &str = "SELECT name, document, phone, group_key, zone, source FROM attendance
            WHERE space_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(space_id).fetch_all(conn).await)?)
    }

    /// Everybody of whom something is written on a list, in the order in which they were noted.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attendees(&mut self) -> Result<Vec<Attendee>, StoreError> {
        const SQL: &str = "SELECT id, space_id, name, document, phone FROM attendance
            WHERE name IS NOT NULL OR document IS NOT NULL OR phone IS NOT NULL ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).fetch_all(conn).await)?)
    }

    /// One of them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attendee(&mut self, row: i64) -> Result<Option<Attendee>, StoreError> {
        const SQL: &str = "SELECT id, space_id, name, document, phone FROM attendance
            WHERE id = $1 AND (name IS NOT NULL OR document IS NOT NULL OR phone IS NOT NULL)";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(row).fetch_optional(conn).await)?)
    }

    /// Forgets what was written of somebody on a list; that somebody was there stays.
    ///
    /// # Errors
    /// If there is no such line, or the database fails.
    pub async fn forget_attendee(&mut self, row: i64) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE attendance SET name = NULL, document = NULL, phone = NULL,
                group_key = NULL, zone = NULL
            WHERE id = $1";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(row).execute(conn).await?.rows_affected());
        self.note_erased(None).await?;
        crate::store::base::error::expect_rows(done, 1)
    }

    /// Whether somebody whom we can write to was at a space.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn has_attendance(&mut self, space_id: i64) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT id FROM attendance
            WHERE space_id = $1 AND person_id IS NOT NULL LIMIT 1";
        let found: Option<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(space_id).fetch_optional(conn).await)?;
        Ok(found.is_some())
    }

    /// The spaces at which a person was, by the code at the door.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn attended(&mut self, person_id: PersonId) -> Result<Vec<i64>, StoreError> {
        const SQL: &str = "SELECT space_id FROM attendance WHERE person_id = $1 ORDER BY space_id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(person_id).fetch_all(conn).await)?)
    }

    /// The secret of a space's door at an opening; the one offered, if it has none for it yet.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn door(
        &mut self,
        space_id: i64,
        opening: &str,
        offered: &str,
    ) -> Result<String, StoreError> {
        const SQL: &str = "INSERT INTO doors (space_id, secret, opening) VALUES ($1, $2, $3)
            ON CONFLICT (space_id) DO UPDATE SET opening = excluded.opening,
                secret = CASE WHEN doors.opening = excluded.opening THEN doors.secret
                    ELSE excluded.secret END
            RETURNING secret";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(space_id)
            .bind(offered)
            .bind(opening)
            .fetch_one(conn)
            .await)?)
    }

    /// The secret of a space's door at an opening, if somebody has opened it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn secret_of_door(
        &mut self,
        space_id: i64,
        opening: &str,
    ) -> Result<Option<String>, StoreError> {
        const SQL: &str = "SELECT secret FROM doors WHERE space_id = $1 AND opening = $2";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(space_id)
            .bind(opening)
            .fetch_optional(conn)
            .await)?)
    }

    /// The space whose door has this secret, and the opening it was made for.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn space_of_door(
        &mut self,
        secret: &str,
    ) -> Result<Option<(i64, String)>, StoreError> {
        const SQL: &str = "SELECT space_id, opening FROM doors
            WHERE secret = $1 AND opening IS NOT NULL";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(secret).fetch_optional(conn).await)?)
    }

    /// Keeps a paper of a space. The last one of a kind is the one that counts.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_paper(
        &mut self,
        space_id: i64,
        kind: Paper,
        (file, text): (Option<&FileRef>, Option<&str>),
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO space_papers
                (space_id, kind, file_kind, file_id, file_name, text, at, by_person)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        on!(self, conn => sqlx::query(SQL)
            .bind(space_id)
            .bind(kind)
            .bind(file.map(|file| &file.kind))
            .bind(file.map(|file| &file.file_id))
            .bind(file.and_then(|file| file.name.as_ref()))
            .bind(text)
            .bind(now)
            .bind(by)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// The papers of a space, oldest first.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn papers(&mut self, space_id: i64) -> Result<Vec<SpacePaper>, StoreError> {
        const SQL: &str = "SELECT kind, file_kind, file_id, file_name, text, at FROM space_papers
            WHERE space_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(space_id).fetch_all(conn).await)?)
    }
}
