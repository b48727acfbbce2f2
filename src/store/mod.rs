//! The only place with SQL: SQLite embedded, or PostgreSQL for several machines.
//!
//! A [`Store`] gives out transactions ([`Tx`]), and every statement is a method of the transaction,
//! in one file per family of tables. Deliberately absent: decisions, the clock (instants are
//! arguments) and the network (no transaction waits for anybody but the database).

pub mod base;
pub mod calendar;
pub mod consultation;
pub mod convocation;
pub mod counter;
pub mod mailing;
pub mod person;
pub mod process;
pub mod question;
pub mod schedule;
pub mod share;
pub mod space;
pub mod staff;
pub mod survey;

pub use base::{
    Attachment, Chain, Claimed, Depth, Lane, Lease, Message, OnDuty, SetAside, Settled, Settlement,
    StoreError,
};
pub use calendar::Dates;
pub use consultation::{Consultation, Observation, Observer, SectionCount};
pub use convocation::{
    Convocation, ConvocationEvent, NewConvocation, SavedAudience, SignedSpaceEvent,
};
pub use counter::Intake;
pub use mailing::{Circle, Counts, Letters, NewWave, Queue, Rank, SentText, Wave};
pub use person::{
    Account, Asked, CodeList, Consent, Contact, Deed, LetterTo, PastConsent, Person, ProfileTrait,
    Standing, Visit,
};
pub use process::{NewAmendment, StoredAmendment};
pub use question::{
    Completion, DueCount, Extension, FileRef, Happening, NewQuestion, Of, OtherEntity, Part,
    Question, QuestionEvent, TYPED_BY_MISTAKE, Told, Transfer, Waiting,
};
pub use schedule::{
    ActivityEvent, ActivityRow, OddRow, OpenActivity, Progress, Said, Version, Wanted,
};
pub use share::{NewShare, Share, ShareCount};
pub use space::{
    AttendanceCount, AttendanceRow, Attendee, Guest, NeedsCounts, Rsvp, RsvpCounts, Source,
    SpaceEvent, SpacePaper, Spaces, StoredSpace,
};
pub use staff::{Colleague, Member, Post};
pub use survey::{NewBallot, Proposal, StoredBallot, StoredSurvey, SurveyEvent, Voter};

use crate::domain::base::audit::Entry;
use secrecy::{ExposeSecret, SecretString};
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

static SQLITE_MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES_MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// How long a transaction may wait for a free connection before the database counts as gone.
const PATIENCE: Duration = Duration::from_secs(5);
/// Connections to PostgreSQL: the chats handled at the same time, delivery and a job.
const POSTGRES_CONNECTIONS: u32 = 8;
/// Connections to SQLite that only read.
const READERS: u32 = 2;
/// A queue is empty now and full a moment later, so PostgreSQL's statistics of it are never right.
/// Every statement of ours has its index, and none is worth compiling.
const PLANS: [(&str, &str); 3] = [
    ("enable_seqscan", "off"),
    ("enable_bitmapscan", "off"),
    ("jit", "off"),
];
/// Held by whoever creates a schema: any number that nobody else uses.
const SCHEMA_LOCK: i64 = 0x0063_6f6e_766f_6361;
/// Batches insert a varying number of rows; each number is a statement of its own.
const STATEMENTS: usize = 256;
/// What SQLite keeps of the file in memory, in KiB below zero: an import that does not fit is written
/// to the disk several times over.
const CACHE: &str = "-16384";
/// SQLite reads so many rows ahead of whoever takes them: each hand-over is a change of thread.
const ROWS_AHEAD: usize = 2_000;

/// The database of one entity. Clones share it.
///
/// Whoever commits messages wakes whoever sends them: see [`Store::mail`].
#[derive(Clone, Debug)]
pub struct Store {
    pool: Pool,
    mail: Arc<Notify>,
    work: Arc<Notify>,
    spaces: space::spaces::SpacesCache,
    erased: base::sweep::Erased,
}

#[derive(Clone, Debug)]
enum Pool {
    /// One connection: SQLite has one writer, and a queue in front of it is fairer and faster than
    /// its own busy-waiting.
    Sqlite {
        pool: SqlitePool,
        /// Those who only read wait for no writer, and no writer for them.
        readers: SqlitePool,
        file: Arc<Path>,
    },
    Postgres(PgPool),
}

/// A transaction. Dropped without [`Tx::commit`], it leaves no trace.
pub struct Tx {
    engine: Engine,
    mail: Arc<Notify>,
    /// Whether there is something to send once this is committed.
    has_mail: bool,
    work: Arc<Notify>,
    /// Whether waves were planned or changed.
    has_work: bool,
    /// What is added to the audit log when this is committed.
    entries: Vec<Entry>,
    /// The spaces, once this transaction has asked for them.
    spaces: Option<Arc<Spaces>>,
    changed_spaces: bool,
    spaces_cache: space::spaces::SpacesCache,
    /// The chats of whoever was erased in this transaction, and in those before.
    erased: Vec<i64>,
    all_erased: base::sweep::Erased,
}

enum Engine {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Store {
    /// Opens the database of `url` (`sqlite://FILE`, `sqlite::memory:` or `postgres://…`) and brings
    /// its schema up to date. `schema` is the PostgreSQL schema, one per entity.
    ///
    /// # Errors
    /// An unknown kind of url, a database that cannot be opened, one of a later version, or one that cannot be migrated.
    pub async fn connect(url: &SecretString, schema: Option<&str>) -> Result<Self, StoreError> {
        let url = url.expose_secret();
        let pool = match url.split(':').next() {
            Some("sqlite") => Self::open_sqlite(url).await?,
            Some("postgres" | "postgresql") => Self::open_postgres(url, schema).await?,
            kind => return Err(StoreError::UnknownKind(format!("{}:…", kind.unwrap_or("")))),
        };
        match &pool {
            Pool::Sqlite { pool, .. } => SQLITE_MIGRATIONS.run(pool).await?,
            Pool::Postgres(pool) => POSTGRES_MIGRATIONS.run(pool).await?,
        }
        let (mail, work) = (Arc::default(), Arc::default());
        let store = Self {
            pool,
            mail,
            work,
            spaces: Arc::default(),
            erased: Arc::default(),
        };
        store.overhaul().await;
        Ok(store)
    }

    async fn open_sqlite(url: &str) -> Result<Pool, StoreError> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(base::sweep::BUSY)
            .row_buffer_size(ROWS_AHEAD)
            // What is deleted is overwritten, in the rows and in the pages that become free.
            .pragma("secure_delete", "ON")
            .pragma("cache_size", CACHE)
            .statement_cache_capacity(STATEMENTS);
        let file: Arc<Path> = options.get_filename().into();
        base::private::keep(&file);
        let reading = options.clone().pragma("query_only", "1");
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .min_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(PATIENCE)
            .test_before_acquire(false)
            .connect_with(options)
            .await
            .map_err(|error| match StoreError::from(error) {
                StoreError::Outage(error) => StoreError::Unopened(url.to_owned(), error),
                other => other,
            })?;
        // What is in memory alone is on one connection.
        let readers = match url.contains(":memory:") {
            true => pool.clone(),
            false => SqlitePoolOptions::new()
                .max_connections(READERS)
                .acquire_timeout(PATIENCE)
                .test_before_acquire(false)
                .connect_lazy_with(reading),
        };
        Ok(Pool::Sqlite {
            pool,
            readers,
            file,
        })
    }

    async fn open_postgres(url: &str, schema: Option<&str>) -> Result<Pool, StoreError> {
        let mut options = PgConnectOptions::from_str(url)?
            .statement_cache_capacity(STATEMENTS)
            .options(PLANS);
        if let Some(schema) = schema {
            options = options.options([("search_path", schema)]);
        }
        let pool = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        if let Some(schema) = schema {
            // Two processes may start at once, and IF NOT EXISTS alone is no help against the other.
            let create = format!(
                "SELECT pg_advisory_xact_lock({SCHEMA_LOCK}); CREATE SCHEMA IF NOT EXISTS \"{}\"",
                schema.replace('"', "")
            );
            sqlx::raw_sql(sqlx::AssertSqlSafe(create))
                .execute(&pool)
                .await?;
        }
        Ok(Pool::Postgres(pool))
    }

    /// Opens a transaction that may write.
    ///
    /// # Errors
    /// [`StoreError::Outage`] if the database is out of reach.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let engine = match &self.pool {
            Pool::Sqlite { pool, .. } => Engine::Sqlite(begin_sqlite(pool).await?),
            Pool::Postgres(pool) => Engine::Postgres(pool.begin().await?),
        };
        Ok(self.transaction(engine))
    }

    /// Opens a transaction that can only read, and that keeps nobody waiting who writes.
    ///
    /// # Errors
    /// [`StoreError::Outage`] if the database is out of reach.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        let engine = match &self.pool {
            Pool::Sqlite { readers, .. } => Engine::Sqlite(readers.begin().await?),
            Pool::Postgres(pool) => Engine::Postgres(pool.begin_with("BEGIN READ ONLY").await?),
        };
        Ok(self.transaction(engine))
    }

    fn transaction(&self, engine: Engine) -> Tx {
        Tx {
            engine,
            mail: Arc::clone(&self.mail),
            has_mail: false,
            work: Arc::clone(&self.work),
            has_work: false,
            entries: Vec::new(),
            spaces: None,
            changed_spaces: false,
            spaces_cache: Arc::clone(&self.spaces),
            erased: Vec::new(),
            all_erased: Arc::clone(&self.erased),
        }
    }

    /// Waits until a transaction of this process that queued messages has committed.
    pub async fn mail(&self) {
        self.mail.notified().await;
    }

    /// Waits until a transaction of this process that planned or changed waves has committed.
    pub async fn work(&self) {
        self.work.notified().await;
    }

    /// Into how many transactions at a time the work can usefully be split.
    pub fn writers(&self) -> usize {
        match &self.pool {
            Pool::Sqlite { .. } => 1,
            Pool::Postgres(_) => POSTGRES_CONNECTIONS as usize - 2,
        }
    }

    /// Whether, once entered, no other process sends from this database.
    pub fn is_exclusive(&self) -> bool {
        matches!(self.pool, Pool::Sqlite { .. })
    }

    /// Ends all connections; what was committed is on disk.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite { pool, readers, .. } => {
                readers.close().await;
                pool.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes everything written in this transaction lasting, all or nothing.
    ///
    /// # Errors
    /// If the database could not write it; then nothing of it remains.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        self.chain_entries().await?;
        match self.engine {
            Engine::Sqlite(transaction) => transaction.commit().await?,
            Engine::Postgres(transaction) => transaction.commit().await?,
        }
        base::sweep::note(&self.all_erased, self.erased);
        if self.has_mail {
            self.mail.notify_one();
        }
        if self.has_work {
            self.work.notify_one();
        }
        Ok(())
    }
}

/// SQLite ends a transaction by itself when the disk is full; sqlx does not notice, and every later
/// one on that connection would fail. Then another connection takes its place.
async fn begin_sqlite(pool: &SqlitePool) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    match pool.begin_with(base::dialect::SQLITE_BEGIN).await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            pool.acquire().await?.close().await?;
            pool.begin_with(base::dialect::SQLITE_BEGIN).await
        }
        begun => begun,
    }
}

impl Store {
    /// Runs a statement outside of any transaction, for tests that break things on purpose.
    #[doc(hidden)]
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub async fn sabotage(&self, sql: &'static str) -> Result<(), StoreError> {
        match &self.pool {
            Pool::Sqlite { pool, .. } => _ = sqlx::query(sql).execute(pool).await?,
            Pool::Postgres(pool) => _ = sqlx::query(sql).execute(pool).await?,
        }
        Ok(())
    }
}

impl Tx {
    /// Runs a statement as it is, for tests that break things on purpose.
    #[doc(hidden)]
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub async fn sabotage(&mut self, sql: &'static str) -> Result<(), StoreError> {
        base::dialect::on!(self, conn => sqlx::query(sql).execute(conn).await?.rows_affected());
        Ok(())
    }
}
