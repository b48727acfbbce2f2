//! A fresh database for each test, on either engine.

use convoca::store::Store;
use secrecy::SecretString;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
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
}

/// The address of the private PostgreSQL of this process, started on first use. It stops when this
/// process ends, because its standard input does.
pub fn postgres_url() -> &'static str {
    static SERVER: OnceLock<(Child, String)> = OnceLock::new();
    let (_, url) = SERVER.get_or_init(|| {
        let mut child = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postgres"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let stdout = child.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        let url = line
            .split_whitespace()
            .next()
            .expect("PostgreSQL must start");
        let url = url.to_owned();
        (child, url)
    });
    url
}
