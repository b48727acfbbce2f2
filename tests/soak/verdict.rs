//! What the database and the chats say at the end, beside what people did.

use crate::http::Control;
use crate::people::Deeds;
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use std::collections::{BTreeSet, HashMap};

/// The bot's database, read by somebody else.
pub struct Books {
    runtime: tokio::runtime::Runtime,
    connection: Engine,
}

enum Engine {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// Runs one query on whichever engine it is.
macro_rules! fetch {
    ($books:expr, $query:expr, $how:ident) => {
        match &mut $books.connection {
            Engine::Sqlite(connection) => $books.runtime.block_on($query.$how(connection)),
            Engine::Postgres(connection) => $books.runtime.block_on($query.$how(connection)),
        }
        .unwrap()
    };
}

impl Books {
    /// Opens the database of this url.
    pub fn open(url: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let connection = runtime.block_on(async {
            match url.starts_with("sqlite") {
                true => Engine::Sqlite(SqliteConnection::connect(url).await.unwrap()),
                false => Engine::Postgres(PgConnection::connect(url).await.unwrap()),
            }
        });
        Self {
            runtime,
            connection,
        }
    }

    /// One number.
    pub fn count(&mut self, sql: &'static str) -> i64 {
        fetch!(self, sqlx::query_scalar(sql), fetch_one)
    }

    fn texts(&mut self, sql: &'static str) -> Vec<String> {
        fetch!(self, sqlx::query_scalar(sql), fetch_all)
    }

    /// Rows of two numbers.
    pub fn pairs(&mut self, sql: &'static str) -> Vec<(i64, i64)> {
        fetch!(self, sqlx::query_as(sql), fetch_all)
    }

    /// Messages written down as sent.
    pub fn messages_sent(&mut self) -> i64 {
        self.count("SELECT COUNT(*) FROM outbox WHERE state = 'sent' AND method = 'sendMessage'")
    }
}

/// What came of it all; the first five must be 0.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Updates that Telegram made and the bot never applied, or questions sent off and never recorded.
    pub lost: i64,
    /// Questions recorded more than once.
    pub doubled: i64,
    /// Previews and receipts that never came.
    pub missing: i64,
    /// Updates set aside, messages given up or never sent, gaps in the numbers.
    pub amiss: i64,
    /// Updates that Telegram made.
    pub made: i64,
    /// Updates that the bot applied.
    pub applied: i64,
    /// Questions recorded.
    pub questions: i64,
    /// Messages that a chat got more than once.
    pub repeated: i64,
}

/// Reads everything.
pub fn judge(books: &mut Books, control: &mut Control, deeds: &Deeds) -> Verdict {
    let statistics = control.get("statistics");
    let made = statistics["updates_created"].as_i64().unwrap();
    let applied = books.count("SELECT COUNT(*) FROM updates");
    let asked = books.texts("SELECT text FROM questions ORDER BY id");
    let distinct: BTreeSet<&str> = asked.iter().map(String::as_str).collect();
    let sent: BTreeSet<&str> = deeds.sent.iter().map(|(_, text)| text.as_str()).collect();
    let numbers = books.texts("SELECT number FROM questions ORDER BY number");
    let gaps = numbers
        .iter()
        .enumerate()
        .filter(|(place, number)| !number.ends_with(&format!("-{:06}", place + 1)))
        .count();
    let amiss = books.count("SELECT COUNT(*) FROM set_aside")
        + books.count("SELECT COUNT(*) FROM outbox WHERE state <> 'sent'")
        + statistics["updates_pending"].as_i64().unwrap();
    let (missing, repeated) = read_chats(control, deeds);
    let count = |number: usize| i64::try_from(number).unwrap();
    Verdict {
        lost: made - applied + count(sent.difference(&distinct).count()),
        doubled: count(asked.len() - distinct.len()),
        missing: missing + count(deeds.still_waiting.len()),
        amiss: amiss + count(gaps),
        made,
        applied,
        questions: count(asked.len()),
        repeated,
    }
}

/// How many previews and receipts are not there, and how many messages are there again.
fn read_chats(control: &mut Control, deeds: &Deeds) -> (i64, i64) {
    let mut by_person: HashMap<i64, Vec<&str>> = HashMap::new();
    for (person, text) in &deeds.sent {
        by_person.entry(*person).or_default().push(text);
    }
    let (mut missing, mut repeated) = (0, 0);
    for (person, questions) in by_person {
        let chat = control.get(&format!("chats/{person}"));
        let mut heard: HashMap<&str, i64> = HashMap::new();
        for message in chat["log"].as_array().unwrap() {
            if message["from"].is_null() {
                *heard.entry(message["text"].as_str().unwrap()).or_default() += 1;
            }
        }
        let receipts = heard.keys().filter(|text| text.contains("Su número es"));
        missing +=
            i64::try_from(questions.len()).unwrap() - i64::try_from(receipts.count()).unwrap();
        for question in questions {
            missing += i64::from(!heard.keys().any(|text| text.contains(question)));
        }
        // Only these are about one question; a few sentences are said again and again.
        let unique = heard.iter().filter(|(text, _)| {
            text.contains("Su número es") || text.contains(&format!(" de {person}."))
        });
        repeated += unique.map(|(_, times)| times - 1).sum::<i64>();
    }
    (missing, repeated)
}
