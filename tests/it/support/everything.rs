//! Everything that is in a database, as somebody sees it who reads all of its tables and files.

use super::Database;

impl Database {
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
