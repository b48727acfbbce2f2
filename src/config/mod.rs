//! The configuration of one entity: read once, validated whole, printed without secrets.
//!
//! `TELOXIDE_TOKEN`, `TELOXIDE_API_URL` and `DATABASE_URL` override the file, by the conventions of
//! teloxide and sqlx. Deliberately absent: defaults anywhere else.

mod amended;
mod answers;
mod calendar;
mod colours;
mod convocations;
mod directory;
mod edit;
mod languages;
mod problem;
mod process;
mod questions;
mod reader;
mod shown;
mod surveys;
mod telegram;
mod values;
mod written;

use crate::domain::base::colours::Colours;
use crate::domain::calendar::{Calendar, Rule};
use crate::domain::process::Process;
use crate::locale::Lang;
use reader::Section;
use secrecy::SecretString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

pub use amended::{Unfit, amended};
pub use calendar::{CalendarFileError, read_calendar};
pub use edit::{Astray, edited, marked};
pub use problem::Problem;
pub use process::{process_of, read_process};
pub use written::written;

/// Everything an entity's bot needs to know to start.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file it was read from.
    pub file: PathBuf,
    /// Who the entity is.
    pub entity: Entity,
    /// Its days.
    pub calendar: Calendar,
    /// The file of its days; without one they are the national ones.
    pub calendar_file: Option<PathBuf>,
    /// Its offices, topics, spaces and hours.
    pub process: Process,
    /// The file of its process, if it has one.
    pub process_file: Option<PathBuf>,
    /// The files that tell who reads them how to be this bot: this one, and the token's.
    pub secrets: Vec<PathBuf>,
    /// How to reach Telegram.
    pub telegram: Telegram,
    /// Where everything is kept.
    pub database: Database,
    /// Where health and metrics are served, if anywhere.
    pub web: Option<SocketAddr>,
    /// Where browsers reach those pages from outside.
    pub web_url: Option<String>,
}

/// Who the entity is, and how it counts.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its name as people read it.
    pub name: String,
    /// The article before it, in its own language; empty: none.
    pub article: Option<String>,
    /// The language of whoever has not chosen one.
    pub language: Lang,
    /// Which of the two readings of the law is promised.
    pub rule: Rule,
    /// Its colours on what is printed and shared.
    pub colours: Colours,
}

/// How to reach Telegram.
#[derive(Clone, Debug)]
pub struct Telegram {
    /// The bot's token.
    pub token: SecretString,
    /// The Bot API server.
    pub api_url: String,
    /// Where Telegram brings updates; without it, they are fetched.
    pub webhook: Option<Webhook>,
    /// How much may be sent.
    pub limits: Limits,
}

/// Telegram's limits, and those of the municipality where it wants less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Messages a second to all chats together: 30, or 1000 with paid broadcast.
    pub per_second: u32,
    /// Messages a second to one chat.
    pub per_chat_second: u32,
    /// Messages a minute to one group.
    pub per_group_minute: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            per_second: 30,
            per_chat_second: 1,
            per_group_minute: 20,
        }
    }
}

/// Where Telegram brings updates.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// The public address.
    pub url: String,
    /// The local address that the public one leads to.
    pub listen: SocketAddr,
    /// What Telegram shows to prove that it is Telegram.
    pub secret: SecretString,
}

/// Where everything is kept.
#[derive(Clone, Debug)]
pub struct Database {
    /// `sqlite://FILE` or `postgres://…`
    pub url: SecretString,
    /// The PostgreSQL schema of this entity.
    pub schema: Option<String>,
}

/// Values that override the file; secrets best come this way.
#[derive(Debug, Default)]
pub struct Overrides {
    /// `TELOXIDE_TOKEN`
    pub token: Option<SecretString>,
    /// `TELOXIDE_API_URL`
    pub api_url: Option<String>,
    /// `DATABASE_URL`
    pub database_url: Option<SecretString>,
}

impl Overrides {
    /// Those of this process' environment.
    pub fn from_environment() -> Self {
        let read = |name| std::env::var(name).ok().filter(|text| !text.is_empty());
        Self {
            token: read("TELOXIDE_TOKEN").map(SecretString::from),
            api_url: read("TELOXIDE_API_URL"),
            database_url: read("DATABASE_URL").map(SecretString::from),
        }
    }
}

const WEB_ADDRESS: &str = "\"127.0.0.1:9100\"";
const DATABASE_KINDS: &str = "\"sqlite://convoca.db\" | \"postgres://user@host/name\"";

impl Config {
    /// Reads and checks `file`.
    ///
    /// # Errors
    /// Everything that is wrong with it, at once.
    pub fn read(file: &Path, overrides: Overrides) -> Result<Self, Vec<Problem>> {
        let mut root = Section::read(file).map_err(|problem| vec![problem])?;
        let folder = file.parent().unwrap_or(Path::new(""));

        let mut section = root.section("entity");
        let name = section.required("name");
        let article = section.parsed("article", "la", |text| Some(text.to_owned()));
        let language = section.parsed("language", &languages::wanted_language(), Lang::parse);
        let rule = section.parsed("deadline_rule", "\"receipt\" | \"filing\"", Rule::parse);
        let calendar_file: Option<String> = section.optional("calendar");
        let calendar_file = calendar_file.map(|name| folder.join(name));
        let process_file: Option<String> = section.optional("process");
        let process_file = process_file.map(|name| folder.join(name));
        let colours = colours::colours(section.section("colours"));
        section.end();

        let mut section = root.section("telegram");
        let mut secrets = vec![file.to_owned()];
        let token = telegram::token(&mut section, folder, &overrides, &mut secrets);
        let api_url = section.parsed("api_url", "\"https://api.telegram.org\"", http_url);
        let webhook = telegram::webhook(section.section("webhook"));
        let limits = telegram::limits(section.section("limits"));
        section.end();

        let mut section = root.section("database");
        let url = section.secret("url", DATABASE_KINDS, database_url);
        let schema = section.parsed("schema", "\"a-z 0-9 _\"", schema_name);
        section.end();

        let mut section = root.section("web");
        let web = section.parsed("listen", WEB_ADDRESS, |text| text.parse().ok());
        let web_url = section.parsed("url", "\"https://bot.example.gov.co\"", http_url);
        section.end();

        let mut problems = root.close();
        let calendar = match &calendar_file {
            Some(file) => read_calendar(file).unwrap_or_else(|error| {
                let file = file.clone();
                problems.push(Problem::Calendar { file, error });
                Calendar::national()
            }),
            None => Calendar::national(),
        };
        let process = match &process_file {
            Some(file) => {
                let read = read_process(file, calendar.time_zone());
                read.unwrap_or_else(|found| {
                    problems.extend(found);
                    Process::default()
                })
            }
            None => Process::default(),
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            file: file.to_owned(),
            entity: Entity {
                name,
                article,
                language: language.unwrap_or_default(),
                rule: rule.unwrap_or_default(),
                colours,
            },
            calendar,
            calendar_file,
            process,
            process_file,
            secrets,
            telegram: Telegram {
                token: overrides.token.or(token).unwrap_or_default(),
                api_url: overrides
                    .api_url
                    .or(api_url)
                    .unwrap_or_else(|| "https://api.telegram.org".into()),
                webhook,
                limits,
            },
            database: Database {
                url: overrides
                    .database_url
                    .or(url)
                    .unwrap_or_else(|| "sqlite://convoca.db".to_owned().into()),
                schema,
            },
            web,
            web_url: web_url.map(|url| url.trim_end_matches('/').to_owned()),
        })
    }
}

fn some_text(text: &str) -> Option<SecretString> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned().into())
}

fn http_url(text: &str) -> Option<String> {
    let url = reqwest::Url::parse(text).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| text.to_owned())
}

fn database_url(text: &str) -> Option<SecretString> {
    ["sqlite:", "postgres:", "postgresql:"]
        .iter()
        .any(|kind| text.starts_with(kind))
        .then(|| text.to_owned().into())
}

fn schema_name(text: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let good = !text.is_empty() && text.len() < 60 && text.chars().all(plain);
    good.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let file = folder.path().join(files[0].0);
        let problems = Config::read(&file, Overrides::default()).unwrap_err();
        let here = format!("{}/", folder.path().display());
        let texts = problems.iter().map(|problem| problem.text(Lang::spanish()));
        texts.map(|text| text.replace(&here, "")).collect()
    }

    #[test]
    fn no_secret_comes_back_in_a_complaint() {
        let told = told(&[(
            "convoca.toml",
            r#"
            [entity]
            name = "X"
            [telegram]
            token = 987654
            [telegram.webhook]
            url = "https://x.example"
            secret = "short-secret"
            [database]
            url = "postgress://user:password@host/x"
            "#,
        )]);
        assert_eq!(told.len(), 3, "{told:#?}");
        for text in &told {
            assert!(text.contains("= […]: no es válido"), "{text}");
            for secret in ["987654", "short", "password"] {
                assert!(!text.contains(secret), "{text}");
            }
        }
    }

    #[test]
    fn the_problems_of_every_file_are_told_together() {
        let told = told(&[
            (
                "convoca.toml",
                "[entity]\nname = \"X\"\nprocess = \"process.toml\"\ncalendar = \"none.toml\"",
            ),
            (
                "process.toml",
                r#"
[[office]]
key = "a"
name = "Salud"
[[office]]
key = "b"
name = "SALUD"
[[topic]]
key = "t"
name = "T"
office = "c"
[[space]]
key = "year-round-box"
kind = "forum"
name = "Foro"
starts_at = "2024-07-13 12:00"
ends_at = "2024-07-13 09:00"
[[space]]
key = "foro"
kind = "forum"
name = "Foro"
starts_at = "2024-07-13 09:00"
ends_at = "2024-07-13 12:00"
questions_close = "2024-07-13 08:00"
[[space]]
key = "foro"
"#,
            ),
        ]);
        let expected = [
            "convoca.toml: telegram.token: falta este dato.",
            "none.toml: no se puede leer (No such file or directory (os error 2))",
            "process.toml:25: space[3].kind: falta este dato.",
            "process.toml:25: space[3].name: falta este dato.",
            "process.toml:25: space[3].starts_at: falta este dato.",
            "process.toml:25: space[3].ends_at: falta este dato.",
            "process.toml: [[office]]: «SALUD» nombra a dos oficinas, a y b; quítelo de una.",
            "process.toml: [[topic]] t: no hay una oficina con la clave «c»; corríjala o agregue su [[office]].",
            "process.toml: [[space]]: la clave «year-round-box» es del buzón permanente; escriba otra.",
            "process.toml: [[space]] year-round-box: ends_at = 2024-07-13 09:00 no es posterior a starts_at = 2024-07-13 12:00.",
            "process.toml: [[space]] year-round-box: questions_close = 2024-07-13 09:00 no es posterior a questions_open = 2024-07-13 12:00.",
            "process.toml: [[space]] foro: questions_close = 2024-07-13 08:00 no es posterior a questions_open = 2024-07-13 09:00.",
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn without_a_process_file_there_is_the_year_round_box() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("convoca.toml");
        std::fs::write(&file, "[entity]\nname = \"X\"").unwrap();
        let overrides = Overrides {
            token: Some("1:a".to_owned().into()),
            ..Overrides::default()
        };
        let config = Config::read(&file, overrides).unwrap();
        assert_eq!(config.process, Process::default());
    }
}
