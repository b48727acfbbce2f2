//! What a database still holds: the bytes of its files, the rows of its tables, what a statement finds.

use super::Database;

impl Database {
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

    /// What a statement finds, as texts: for what no function of the store says.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.schema {
            None => {
                let mut sqlite = self.sqlite().await;
                sqlx::query_scalar(sql).fetch_all(&mut sqlite).await
            }
            Some(schema) => {
                let mut postgres = self.postgres(schema).await;
                sqlx::query_scalar(sql).fetch_all(&mut postgres).await
            }
        }
        .unwrap()
    }

    /// Every row of every table as one text, the table's name before it: what somebody sees who reads all.
    pub async fn every_row(&self) -> Vec<String> {
        let tables = match &self.schema {
            None => "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name".to_owned(),
            Some(schema) => format!(
                "SELECT table_name::text FROM information_schema.tables
                WHERE table_schema = '{schema}' ORDER BY 1"
            ),
        };
        let mut rows = Vec::new();
        for table in self.texts(&tables).await {
            let row = match &self.schema {
                None => {
                    let columns = format!("SELECT name FROM pragma_table_info('{table}')");
                    let columns = self.texts(&columns).await.into_iter();
                    let texts =
                        columns.map(|name| format!("COALESCE(IIF(TYPEOF(\"{name}\") = 'blob', HEX(\"{name}\"), \"{name}\"), '')"));
                    texts.collect::<Vec<_>>().join(" || ',' || ")
                }
                Some(_) => "t::text".to_owned(),
            };
            let found = self.texts(&format!("SELECT {row} FROM {table} t")).await;
            rows.extend(found.into_iter().map(|row| format!("{table}: {row}")));
        }
        rows
    }

    /// All bytes of all files of the database, freed pages too; nothing on PostgreSQL, whose files are not
    /// this test's.
    pub fn every_byte(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let files = files.map(|file| file.unwrap().path());
        files
            .flat_map(|file| std::fs::read(file).unwrap())
            .collect()
    }
}
