//! A fresh database for each test, on either engine.

use convoca::store::Store;
use secrecy::{ExposeSecret, SecretString};
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

/// Which kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// An empty database that goes away with the test.
pub struct Database {
    pub url: SecretString,
    pub schema: Option<String>,
    pub folder: TempDir,
}

impl Database {
    pub fn new(engine: Engine) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let folder = tempfile::tempdir().unwrap();
        match engine {
            Engine::Sqlite => Self {
                url: format!("sqlite://{}", folder.path().join("convoca.db").display()).into(),
                schema: None,
                folder,
            },
            Engine::Postgres => Self {
                url: postgres_url().to_owned().into(),
                schema: Some(format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed))),
                folder,
            },
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

    /// Changes rows behind the store's back.
    pub async fn meddle(&self, sql: &'static str) {
        match &self.schema {
            None => _ = self.sqlite().await.execute(sql).await.unwrap(),
            Some(schema) => _ = self.postgres(schema).await.execute(sql).await.unwrap(),
        }
    }

    async fn sqlite(&self) -> SqliteConnection {
        SqliteConnection::connect(self.url.expose_secret())
            .await
            .unwrap()
    }

    async fn postgres(&self, schema: &str) -> PgConnection {
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

/// The address of the private PostgreSQL of this process, started on first use. It stops when this
/// process ends, because its standard input does.
pub fn postgres_url() -> &'static str {
    static SERVER: OnceLock<Server> = OnceLock::new();
    &SERVER.get_or_init(Server::start).url
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
        let mut child = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postgres"))
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
        }
    }
}
