//! The two engines have the same migrations and end in the same schema.

use crate::support::{Database, Engine};
use secrecy::ExposeSecret;
use sqlx::{Connection, PgConnection, Row, SqliteConnection};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn migrations_are_twins() {
    let names = |engine: &str| -> BTreeSet<_> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("migrations")
            .join(engine);
        std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}

/// `table.column: kind[, not null]` of every column, kinds as families that both engines have.
type Columns = BTreeSet<String>;

#[tokio::test]
async fn both_engines_end_in_the_same_schema() {
    let sqlite = sqlite_columns().await;
    let postgres = postgres_columns().await;
    let differences: Vec<_> = sqlite.symmetric_difference(&postgres).collect();
    assert!(differences.is_empty(), "{differences:#?}");
    assert!(sqlite.contains("questions.due_on: text, not null"));
}

async fn sqlite_columns() -> Columns {
    let database = Database::new(Engine::Sqlite);
    database.connect().await.close().await;
    let mut connection = SqliteConnection::connect(database.url.expose_secret())
        .await
        .unwrap();
    let rows = sqlx::query(
        "SELECT t.name AS tbl, c.name AS col, c.type AS kind, c.\"notnull\" <> 0 OR c.pk > 0 AS filled
         FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '_sqlx%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    rows.iter()
        .map(|row| {
            describe(
                row.get("tbl"),
                row.get("col"),
                row.get("kind"),
                row.get("filled"),
            )
        })
        .collect()
}

async fn postgres_columns() -> Columns {
    let database = Database::new(Engine::Postgres);
    database.connect().await.close().await;
    let mut connection = PgConnection::connect(database.url.expose_secret())
        .await
        .unwrap();
    let rows = sqlx::query(
        "SELECT table_name::text AS tbl, column_name::text AS col, data_type::text AS kind,
                is_nullable = 'NO' AS filled
         FROM information_schema.columns
         WHERE table_schema = $1 AND table_name NOT LIKE '\\_sqlx%'",
    )
    .bind(database.schema.as_deref())
    .fetch_all(&mut connection)
    .await
    .unwrap();
    rows.iter()
        .map(|row| {
            describe(
                row.get("tbl"),
                row.get("col"),
                row.get("kind"),
                row.get("filled"),
            )
        })
        .collect()
}

fn describe(table: &str, column: &str, kind: &str, filled: bool) -> String {
    // SQLite keeps instants, dates and texts as text, and yes and no as a number.
    let family = match kind.to_lowercase().as_str() {
        "text" | "date" | "timestamp with time zone" => "text",
        "integer" | "bigint" => "number",
        "boolean" => "boolean",
        "blob" | "bytea" => "bytes",
        other => panic!("{table}.{column} has the unexpected type {other}"),
    };
    let null = if filled { ", not null" } else { "" };
    format!("{table}.{column}: {family}{null}")
}
