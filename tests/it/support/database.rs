//! A fresh database for each test, on either engine: a copy of one that was migrated once.

use convoca::store::Store;
use secrecy::{ExposeSecret, SecretString};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor, PgConnection, SqliteConnection};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::str::FromStr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

/// Which kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A database with tables and no rows that goes away with the test.
pub struct Database {
    pub url: SecretString,
    pub schema: Option<String>,
    pub folder: TempDir,
    /// The database of PostgreSQL that was made for this test.
    copy: Option<String>,
}

/// A crash of PostgreSQL alone loses nothing of this, and no machine's loss is played here.
const POSTGRES_OPTIONS: &str = "-c fsync=off -c full_page_writes=off -c max_wal_size=256MB";
/// The database of PostgreSQL that is copied, and the schema in it and in all copies.
const PATTERN: &str = "pattern";
const SCHEMA: &str = "convoca";

/// Every counter goes on far behind what was written by hand.
const COUNT_ON: &str = "DO $$
DECLARE one RECORD;
BEGIN
    FOR one IN SELECT table_name, column_name FROM information_schema.columns
        WHERE is_identity = 'YES' AND table_schema = current_schema()
    LOOP
        PERFORM setval(pg_get_serial_sequence(one.table_name, one.column_name), 10000);
    END LOOP;
END $$";

impl Database {
    pub fn new(engine: Engine) -> Self {
        let folder = tempfile::tempdir().unwrap();
        match engine {
            Engine::Sqlite => {
                let file = folder.path().join("convoca.db");
                std::fs::write(&file, sqlite_pattern()).unwrap();
                Self {
                    url: sqlite_url(&file),
                    schema: None,
                    folder,
                    copy: None,
                }
            }
            Engine::Postgres => {
                let name = format!("test_{}", next());
                order(format!(
                    "CREATE DATABASE {name} TEMPLATE {}",
                    postgres_pattern()
                ))
                .unwrap();
                Self {
                    url: postgres_database(&name),
                    schema: Some(SCHEMA.to_owned()),
                    folder,
                    copy: Some(name),
                }
            }
        }
    }

    /// A database as a version left it that knew the migrations up to one of them.
    pub async fn before(engine: Engine, last: i64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        match engine {
            Engine::Sqlite => {
                let url = sqlite_url(&folder.path().join("convoca.db"));
                let options = SqliteConnectOptions::from_str(url.expose_secret()).unwrap();
                let options = options.create_if_missing(true);
                let mut sqlite = options.connect().await.unwrap();
                let migrator = migrator("sqlite", last).await;
                migrator.run(&mut sqlite).await.unwrap();
                Self {
                    url,
                    schema: None,
                    folder,
                    copy: None,
                }
            }
            Engine::Postgres => {
                let name = format!("test_{}", next());
                order(format!("CREATE DATABASE {name}")).unwrap();
                let database = Self {
                    url: postgres_database(&name),
                    schema: Some(SCHEMA.to_owned()),
                    folder,
                    copy: Some(name),
                };
                database.meddle("CREATE SCHEMA convoca").await;
                let mut postgres = database.postgres(SCHEMA).await;
                let migrator = migrator("postgres", last).await;
                migrator.run(&mut postgres).await.unwrap();
                database
            }
        }
    }

    /// Rows that bring their own numbers leave PostgreSQL's counters where they were.
    pub async fn leave_numbers_free(&self) {
        if self.schema.is_some() {
            self.meddle(COUNT_ON).await;
        }
    }

    /// A place in PostgreSQL where there is no schema yet.
    pub fn without_schema() -> Self {
        Self {
            url: postgres_url().to_owned().into(),
            schema: Some(format!("test_{}", next())),
            folder: tempfile::tempdir().unwrap(),
            copy: None,
        }
    }

    pub async fn connect(&self) -> Store {
        Store::connect(&self.url, self.schema.as_deref())
            .await
            .unwrap()
    }

    /// What a statement counts: for what no function of the store says.
    pub async fn count(&self, sql: &'static str) -> i64 {
        match &self.schema {
            None => {
                let mut sqlite = self.sqlite().await;
                sqlx::query_scalar(sql).fetch_one(&mut sqlite).await
            }
            Some(schema) => {
                let mut postgres = self.postgres(schema).await;
                sqlx::query_scalar(sql).fetch_one(&mut postgres).await
            }
        }
        .unwrap()
    }

    /// Where these bytes still are: in which file of SQLite, in which table of PostgreSQL.
    pub async fn places_of(&self, bytes: &[u8]) -> Vec<String> {
        const TABLES: &str = "SELECT table_name::text FROM information_schema.tables
            WHERE table_schema = current_schema() ORDER BY table_name";
        let Some(schema) = &self.schema else {
            let files = std::fs::read_dir(self.folder.path()).unwrap();
            let files = files.map(|file| file.unwrap().path());
            let holds = |file: &std::path::PathBuf| {
                let content = std::fs::read(file).unwrap();
                content.windows(bytes.len()).any(|part| part == bytes)
            };
            let found = files.filter(|file| holds(file));
            return found.map(|file| file.display().to_string()).collect();
        };
        let mut postgres = self.postgres(schema).await;
        let tables: Vec<String> = sqlx::query_scalar(TABLES)
            .fetch_all(&mut postgres)
            .await
            .unwrap();
        let mut found = Vec::new();
        for table in tables {
            // A row as text has columns of bytes in hexadecimal letters.
            let rows = format!(
                "SELECT COUNT(*) FROM \"{table}\" AS r
                WHERE POSITION($1 IN r::text) > 0 OR POSITION(encode($1::bytea, 'hex') IN r::text) > 0"
            );
            let rows = rows.replace(
                "POSITION($1 IN",
                "POSITION(convert_from($1::bytea, 'UTF8') IN",
            );
            let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(rows))
                .bind(bytes)
                .fetch_one(&mut postgres)
                .await
                .unwrap();
            if count > 0 {
                found.push(table);
            }
        }
        found
    }

    /// Changes rows behind the store's back.
    pub async fn meddle(&self, sql: &'static str) {
        match &self.schema {
            None => _ = self.sqlite().await.execute(sql).await.unwrap(),
            Some(schema) => _ = self.postgres(schema).await.execute(sql).await.unwrap(),
        }
    }

    pub(super) async fn sqlite(&self) -> SqliteConnection {
        SqliteConnection::connect(self.url.expose_secret())
            .await
            .unwrap()
    }

    pub(super) async fn postgres(&self, schema: &str) -> PgConnection {
        let mut connection = PgConnection::connect(self.url.expose_secret())
            .await
            .unwrap();
        sqlx::query("SELECT set_config('search_path', $1, false)")
            .bind(schema)
            .execute(&mut connection)
            .await
            .unwrap();
        connection
    }
}

impl Drop for Database {
    /// Hundreds of copies would fill a small disk.
    fn drop(&mut self) {
        if let Some(name) = &self.copy {
            _ = order(format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// The migrations up to one of them.
async fn migrator(engine: &str, last: i64) -> Migrator {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("migrations")
        .join(engine);
    let all = Migrator::new(folder).await.unwrap();
    let known = all.iter().filter(|one| one.version <= last).cloned();
    Migrator::with_migrations(known.collect())
}

fn next() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn sqlite_url(file: &Path) -> SecretString {
    format!("sqlite://{}", file.display()).into()
}

fn postgres_database(name: &str) -> SecretString {
    let (server, _) = postgres_url().rsplit_once('/').unwrap();
    format!("{server}/{name}").into()
}

/// The bytes of a migrated file.
fn sqlite_pattern() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("convoca.db");
        migrate(&sqlite_url(&file), None);
        std::fs::read(file).unwrap()
    })
}

/// The name of a migrated database that nobody is connected to.
fn postgres_pattern() -> &'static str {
    static NAME: OnceLock<&str> = OnceLock::new();
    NAME.get_or_init(|| {
        order(format!("CREATE DATABASE {PATTERN}")).unwrap();
        migrate(&postgres_database(PATTERN), Some(SCHEMA));
        PATTERN
    })
}

fn migrate(url: &SecretString, schema: Option<&str>) {
    apart(async {
        let store = Store::connect(url, schema).await.unwrap();
        store.close().await;
    });
}

/// Lets the private PostgreSQL make or drop a database.
fn order(sql: String) -> Result<(), sqlx::Error> {
    apart(async {
        let mut connection = PgConnection::connect(postgres_url()).await?;
        // A statement is text of the program; this one is made of names that are.
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql))
            .execute(&mut connection)
            .await?;
        connection.close().await
    })
}

/// Runs to its end in a thread of its own, because tests call it from inside of a runtime.
fn apart<T: Send>(work: impl Future<Output = T> + Send) -> T {
    let runtime = || {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        builder.enable_all().build().unwrap()
    };
    std::thread::scope(|scope| scope.spawn(|| runtime().block_on(work)).join().unwrap())
}

/// The address of the private PostgreSQL of this process, started on first use. It stops when this
/// process ends, because its standard input does.
pub fn postgres_url() -> &'static str {
    static SERVER: OnceLock<Server> = OnceLock::new();
    &SERVER.get_or_init(|| Server::with(POSTGRES_OPTIONS)).url
}

/// A private PostgreSQL that can go away and come back. It stops for good when dropped.
pub struct Server {
    pub url: String,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    _child: Child,
}

impl Server {
    pub fn start() -> Self {
        Self::with("")
    }

    fn with(options: &str) -> Self {
        let mut child = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postgres"))
            .env("POSTGRES_OPTIONS", options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let url = line.split_whitespace().next();
        assert!(url.is_some(), "PostgreSQL must start");
        Self {
            url: url.unwrap().to_owned(),
            input: child.stdin.take().unwrap(),
            output,
            _child: child,
        }
    }

    /// Dies as in a power cut.
    pub fn go_away(&mut self) {
        self.order("stop");
    }

    pub fn come_back(&mut self) {
        self.order("start");
    }

    fn order(&mut self, what: &str) {
        writeln!(self.input, "{what}").unwrap();
        let mut answer = String::new();
        self.output.read_line(&mut answer).unwrap();
        assert_eq!(answer, "done\n");
    }

    /// An empty database on this server.
    pub fn database(&self) -> Database {
        Database {
            url: self.url.clone().into(),
            schema: Some(String::from("convoca")),
            folder: tempfile::tempdir().unwrap(),
            copy: None,
        }
    }
}
