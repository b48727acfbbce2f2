//! Waves and their letters: what leaves to many at a time, how far it has come, and what came of it.

use crate::domain::base::PersonId;
use crate::domain::mailing::{Occasion, Quiet, Readers, WaveKind, WaveState};
use crate::store::base::dialect::{held, on};
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, Tx};
use chrono::{DateTime, Utc};

/// A wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// Our own key.
    pub id: i64,
    /// What it is for.
    pub occasion: Occasion,
    /// Minutes before the space begins or the survey closes, by which it moves with it.
    pub ahead: Option<i64>,
    /// Whom it is for.
    pub readers: Readers,
    /// Where it stands.
    pub state: WaveState,
    /// When it leaves, or goes on.
    pub due_at: DateTime<Utc>,
    /// When it was to leave, as somebody decided it.
    pub planned_at: DateTime<Utc>,
    /// From when on it is of no use.
    pub ends_at: Option<DateTime<Utc>>,
    /// Whether it leaves in quiet hours too.
    pub urgent: bool,
    /// How many passes over the people were made.
    pub rank: i64,
    /// Up to whom this pass has come.
    pub gathered: i64,
    /// When it began to leave.
    pub started_at: Option<DateTime<Utc>>,
    /// When all of it had left.
    pub done_at: Option<DateTime<Utc>>,
    /// Whom its progress is shown to.
    pub watcher: Option<PersonId>,
    /// For how many people it was queued.
    pub reached: i64,
    /// How often its progress was shown.
    pub shown: i64,
    /// When it was last shown.
    pub shown_at: Option<DateTime<Utc>>,
}

/// A wave about to be planned.
#[derive(Clone, Debug)]
pub struct NewWave {
    /// What it is for.
    pub occasion: Occasion,
    /// Minutes before the space begins or the survey closes.
    pub ahead: Option<i64>,
    /// Whom it is for.
    pub readers: Readers,
    /// When it leaves.
    pub due_at: DateTime<Utc>,
    /// From when on it is of no use.
    pub ends_at: Option<DateTime<Utc>>,
    /// Whether it leaves in quiet hours too.
    pub urgent: bool,
    /// Whom its progress is shown to.
    pub watcher: Option<PersonId>,
}

impl NewWave {
    /// A wave to whom its occasion is usually for, which leaves when people may be written to.
    pub fn new(occasion: Occasion, due_at: DateTime<Utc>) -> Self {
        let rules = occasion.rules();
        Self {
            occasion,
            ahead: None,
            readers: rules.readers,
            due_at,
            ends_at: None,
            urgent: rules.quiet == Quiet::Leaves,
            watcher: None,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    convocation_id: Option<i64>,
    space_id: Option<i64>,
    survey_id: Option<i64>,
    kind: WaveKind,
    ahead: Option<i64>,
    readers: Readers,
    state: WaveState,
    due_at: DateTime<Utc>,
    planned_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
    urgent: bool,
    rank: i64,
    gathered: i64,
    started_at: Option<DateTime<Utc>>,
    done_at: Option<DateTime<Utc>>,
    watcher: Option<PersonId>,
    reached: i64,
    corrects: Option<i64>,
    shown: i64,
    shown_at: Option<DateTime<Utc>>,
}

/// The columns of a [`Row`], of the table `w`.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT w.id, w.convocation_id, w.space_id, w.survey_id, w.kind, w.ahead, w.readers, w.state, w.due_at,
                w.planned_at, w.ends_at, w.urgent, w.rank, w.gathered, w.started_at, w.done_at, w.watcher,
                w.reached, w.corrects, w.shown, w.shown_at FROM waves w ",
            $rest
        )
    };
}

impl Tx {
    /// Plans a wave and returns its key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn add_wave(&mut self, wave: &NewWave) -> Result<i64, StoreError> {
        const SQL: &str =
            "INSERT INTO waves (convocation_id, space_id, kind, ahead, readers, state,
                due_at, planned_at, ends_at, urgent, watcher, corrects, survey_id)
            VALUES ($1, $2, $3, $4, $5, 'planned', $6, $6, $7, $8, $9, $10, $11) RETURNING id";
        self.has_work = true;
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(wave.occasion.convocation())
            .bind(wave.occasion.space())
            .bind(wave.occasion.kind())
            .bind(wave.ahead)
            .bind(wave.readers)
            .bind(wave.due_at)
            .bind(wave.ends_at)
            .bind(wave.urgent)
            .bind(wave.watcher)
            .bind(wave.occasion.corrects())
            .bind(wave.occasion.survey())
            .fetch_one(conn)
            .await)?)
    }

    /// Takes a wave out of the plan that has not begun.
    ///
    /// # Errors
    /// If it has, or the database fails.
    pub async fn drop_wave(&mut self, id: i64) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM waves WHERE id = $1 AND state = 'planned'";
        let done =
            on!(self, conn => sqlx::query(SQL).bind(id).execute(conn).await?.rows_affected());
        expect_rows(done, 1)
    }

    /// Says whom a planned wave is for.
    ///
    /// # Errors
    /// If it has begun, or the database fails.
    pub async fn set_readers(&mut self, id: i64, readers: Readers) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE waves SET readers = $2 WHERE id = $1 AND state = 'planned'";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(readers)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// Gives a wave its message in a language, in the place of the one it has.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn set_letter(
        &mut self,
        wave: i64,
        language: &str,
        method: &str,
        body: &str,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "INSERT INTO letters (wave_id, language, method, body)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (wave_id, language) DO UPDATE SET method = excluded.method, body = excluded.body
            RETURNING id";
        Ok(on!(self, conn => sqlx::query_scalar(SQL)
            .bind(wave)
            .bind(language)
            .bind(method)
            .bind(body)
            .fetch_one(conn)
            .await)?)
    }

    /// The letters of a wave: language and key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn letters_of(&mut self, wave: i64) -> Result<Vec<(String, i64)>, StoreError> {
        const SQL: &str = "SELECT language, id FROM letters WHERE wave_id = $1 ORDER BY id";
        Ok(on!(self, conn => sqlx::query_as(SQL).bind(wave).fetch_all(conn).await)?)
    }

    /// A wave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn wave(&mut self, id: i64) -> Result<Option<Wave>, StoreError> {
        const SQL: &str = select!("WHERE w.id = $1");
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)?;
        row.map(Wave::try_from).transpose()
    }

    /// The waves of a convocation, by when they leave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waves_of(&mut self, convocation: i64) -> Result<Vec<Wave>, StoreError> {
        const SQL: &str = select!("WHERE w.convocation_id = $1 ORDER BY w.due_at, w.id");
        self.read_waves(SQL, convocation).await
    }

    /// All waves about a space, by when they leave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waves_about(&mut self, space: i64) -> Result<Vec<Wave>, StoreError> {
        const SQL: &str = select!("WHERE w.space_id = $1 ORDER BY w.due_at, w.id");
        self.read_waves(SQL, space).await
    }

    /// All waves about a survey, by when they leave.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waves_about_survey(&mut self, survey: i64) -> Result<Vec<Wave>, StoreError> {
        const SQL: &str = select!("WHERE w.survey_id = $1 ORDER BY w.due_at, w.id");
        self.read_waves(SQL, survey).await
    }

    async fn read_waves(&mut self, sql: &'static str, of: i64) -> Result<Vec<Wave>, StoreError> {
        let rows: Vec<Row> = on!(self, conn => sqlx::query_as(sql).bind(of).fetch_all(conn).await)?;
        rows.into_iter().map(Wave::try_from).collect()
    }

    /// The wave to gather next: one that was begun, or one that is due and whose convocation may leave.
    /// It is held until the transaction ends, so that nobody leaves in the middle of a stretch.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn wave_to_gather(&mut self, now: DateTime<Utc>) -> Result<Option<Wave>, StoreError> {
        let sql = held!(
            self,
            select!(
                "LEFT JOIN convocations c ON c.id = w.convocation_id
                WHERE w.state IN ('planned', 'gathering') AND w.due_at <= $1
                    AND (c.id IS NULL OR c.state = 'approved')
                ORDER BY w.urgent DESC, w.due_at, w.id LIMIT 1"
            )
        );
        let row: Option<Row> =
            on!(self, conn => sqlx::query_as(sql).bind(now).fetch_optional(conn).await)?;
        row.map(Wave::try_from).transpose()
    }

    /// When the next planned wave is due, after `now`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn next_wave(
        &mut self,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        const SQL: &str = "SELECT MIN(due_at) FROM waves
            WHERE state IN ('planned', 'gathering') AND due_at > $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(now).fetch_one(conn).await)?)
    }

    /// Waves whose messages leave, or whose remaining messages are to be put away.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn waves_under_way(&mut self) -> Result<Vec<Wave>, StoreError> {
        const SQL: &str = select!(
            "WHERE w.id > $1 AND (w.state = 'sending'
                OR (w.state IN ('cancelled', 'missed') AND w.done_at IS NULL)) ORDER BY w.id"
        );
        self.read_waves(SQL, 0).await
    }

    /// Keeps how far a wave has come, if nobody else has carried it on.
    ///
    /// # Errors
    /// If somebody has, or the database fails.
    pub async fn carry_on(&mut self, before: &Wave, after: &Wave) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE waves SET state = $5, rank = $6, gathered = $7, started_at = $8,
                done_at = $9, due_at = $10, ends_at = $11, shown = $12, shown_at = $13, urgent = $14,
                reached = $15, planned_at = $16
            WHERE id = $1 AND state = $2 AND rank = $3 AND gathered = $4";
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(before.id)
            .bind(before.state)
            .bind(before.rank)
            .bind(before.gathered)
            .bind(after.state)
            .bind(after.rank)
            .bind(after.gathered)
            .bind(after.started_at)
            .bind(after.done_at)
            .bind(after.due_at)
            .bind(after.ends_at)
            .bind(after.shown)
            .bind(after.shown_at)
            .bind(after.urgent)
            .bind(after.reached)
            .bind(after.planned_at)
            .execute(conn)
            .await?
            .rows_affected());
        self.has_work = true;
        self.has_mail = true;
        expect_rows(done, 1)
    }

    /// Whether a message of a wave waits.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn wave_waits(&mut self, wave: i64) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT o.id FROM letters l JOIN outbox o ON o.letter_id = l.id
            WHERE l.wave_id = $1 AND o.state = 'waiting' LIMIT 1";
        let found: Option<i64> =
            on!(self, conn => sqlx::query_scalar(SQL).bind(wave).fetch_optional(conn).await)?;
        Ok(found.is_some())
    }
}

impl Row {
    fn occasion(&self) -> Option<Occasion> {
        let space = self.space_id;
        Some(match self.kind {
            WaveKind::Call => Occasion::Call {
                convocation: self.convocation_id?,
                space,
            },
            WaveKind::Correction => Occasion::Correction {
                convocation: self.convocation_id?,
                space,
                wave: self.corrects?,
            },
            WaveKind::News => Occasion::News { space: space? },
            WaveKind::Minutes => Occasion::Minutes { space: space? },
            WaveKind::Survey => Occasion::Survey {
                survey: self.survey_id?,
            },
            WaveKind::Result => Occasion::Result {
                survey: self.survey_id?,
            },
        })
    }
}

impl TryFrom<Row> for Wave {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            occasion: row
                .occasion()
                .ok_or_else(|| sqlx::Error::Decode(format!("wave {}: kind", row.id).into()))?,
            readers: row.readers,
            state: row.state,
            id: row.id,
            ahead: row.ahead,
            due_at: row.due_at,
            // A process of the version before plans without it.
            planned_at: row.planned_at.unwrap_or(row.due_at),
            ends_at: row.ends_at,
            urgent: row.urgent,
            rank: row.rank,
            gathered: row.gathered,
            started_at: row.started_at,
            done_at: row.done_at,
            watcher: row.watcher,
            reached: row.reached,
            shown: row.shown,
            shown_at: row.shown_at,
        })
    }
}
