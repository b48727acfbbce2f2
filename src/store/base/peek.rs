//! A database is looked at as it is: neither made nor brought up to date.

use crate::store::{PATIENCE, Pool, Store};
use secrecy::{ExposeSecret as _, SecretString};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{ConnectOptions as _, Connection as _};
use std::str::FromStr as _;
use std::sync::Arc;

impl Store {
    /// How many updates were set aside in a database, if it can be asked as it is: it is neither made nor
    /// brought up to date.
    pub async fn set_aside_in(url: &SecretString, schema: Option<&str>) -> Option<i64> {
        const SQL: &str = "SELECT COUNT(*) FROM set_aside";
        let url = url.expose_secret();
        if url.starts_with("sqlite") {
            let options = SqliteConnectOptions::from_str(url).ok()?.read_only(true);
            let mut sqlite = options.connect().await.ok()?;
            let count = sqlx::query_scalar(SQL).fetch_one(&mut sqlite).await;
            _ = sqlite.close().await;
            return count.ok();
        }
        let mut options = PgConnectOptions::from_str(url).ok()?;
        if let Some(schema) = schema {
            options = options.options([("search_path", schema)]);
        }
        let connecting = tokio::time::timeout(PATIENCE, options.connect());
        let mut postgres = connecting.await.ok()?.ok()?;
        sqlx::query_scalar(SQL).fetch_one(&mut postgres).await.ok()
    }

    /// A database as it is, if it is there: it is neither made nor brought up to date, and only read.
    pub async fn peek(url: &SecretString, schema: Option<&str>) -> Option<Self> {
        let url = url.expose_secret();
        let pool = if url.starts_with("sqlite") {
            let options = SqliteConnectOptions::from_str(url).ok()?.read_only(true);
            let file = options.get_filename().into();
            let pool = SqlitePoolOptions::new().max_connections(1);
            let pool = pool.acquire_timeout(PATIENCE).connect_with(options);
            let pool = pool.await.ok()?;
            let readers = pool.clone();
            Pool::Sqlite {
                pool,
                readers,
                file,
            }
        } else {
            let mut options = PgConnectOptions::from_str(url).ok()?;
            if let Some(schema) = schema {
                options = options.options([("search_path", schema)]);
            }
            let pool = PgPoolOptions::new().max_connections(1);
            let pool = pool.acquire_timeout(PATIENCE).connect_with(options);
            Pool::Postgres(pool.await.ok()?)
        };
        Some(Self {
            pool,
            mail: Arc::default(),
            work: Arc::default(),
            spaces: Arc::default(),
            erased: Arc::default(),
        })
    }
}
