//! The configuration of one entity: read once, validated whole, printed without secrets.
//!
//! `TELOXIDE_TOKEN`, `TELOXIDE_API_URL` and `DATABASE_URL` override the file, by the conventions of
//! teloxide and sqlx. Deliberately absent: defaults anywhere else.

mod calendar;
mod reader;

use crate::delivery::Limits;
use crate::domain::calendar::{Calendar, Rule};
use crate::locale::Lang;
use crate::t;
use reader::Section;
use secrecy::SecretString;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

pub use calendar::{CalendarFileError, read_calendar};

/// Everything an entity's bot needs to know to start.
#[derive(Debug)]
pub struct Config {
    /// The file it was read from.
    pub file: PathBuf,
    /// Who the entity is.
    pub entity: Entity,
    /// Its days.
    pub calendar: Calendar,
    /// How to reach Telegram.
    pub telegram: Telegram,
    /// Where everything is kept.
    pub database: Database,
    /// Where health and metrics are served, if anywhere.
    pub web: Option<SocketAddr>,
}

/// Who the entity is, and how it counts.
#[derive(Debug)]
pub struct Entity {
    /// Its name as people read it.
    pub name: String,
    /// The language of whoever has not chosen one.
    pub language: Lang,
    /// Which of the two readings of the law is promised.
    pub rule: Rule,
}

/// How to reach Telegram.
#[derive(Debug)]
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

/// Where Telegram brings updates.
#[derive(Debug)]
pub struct Webhook {
    /// The public address.
    pub url: String,
    /// The local address that the public one leads to.
    pub listen: SocketAddr,
    /// What Telegram shows to prove that it is Telegram.
    pub secret: SecretString,
}

/// Where everything is kept.
#[derive(Debug)]
pub struct Database {
    /// `sqlite://FILE` or `postgres://…`
    pub url: SecretString,
    /// The PostgreSQL schema of this entity.
    pub schema: Option<String>,
}

/// One thing that is wrong with a configuration.
#[derive(Debug)]
pub enum Problem {
    /// The file cannot be read.
    Unreadable {
        /// Which one.
        file: String,
        /// Why.
        reason: String,
    },
    /// The calendar's file cannot be used.
    Calendar {
        /// Which one.
        file: PathBuf,
        /// Why.
        error: CalendarFileError,
    },
    /// The file is not TOML.
    Malformed {
        /// Which one.
        file: String,
        /// Where and why.
        reason: String,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// Which one.
        field: String,
        /// What could have been meant.
        known: String,
    },
    /// A field that must be there.
    Missing {
        /// Which one.
        field: String,
    },
    /// A field that does not say what it should.
    WrongValue {
        /// Which one.
        field: String,
        /// What it says.
        value: String,
        /// What would be right.
        wanted: String,
    },
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
/// What Telegram takes as `secret_token`.
const SECRET: &str = "\"A-Z a-z 0-9 _ -\" (16–256)";

impl Config {
    /// Reads and checks `file`.
    ///
    /// # Errors
    /// Everything that is wrong with it, at once.
    pub fn read(file: &Path, overrides: Overrides) -> Result<Self, Vec<Problem>> {
        let mut root = Section::root(read_toml(file)?);
        let folder = file.parent().unwrap_or(Path::new(""));

        let mut section = root.section("entity");
        let name = section.required("name");
        let language = section.parsed("language", "\"es\" | \"en\"", Lang::parse);
        let rule = section.parsed("deadline_rule", "\"receipt\" | \"filing\"", Rule::parse);
        let calendar_file: Option<String> = section.optional("calendar");
        section.end();

        let mut section = root.section("telegram");
        let token = match overrides.token {
            Some(token) => {
                section.optional::<String>("token");
                token
            }
            None => section.required::<String>("token").into(),
        };
        let api_url = section.parsed("api_url", "\"https://api.telegram.org\"", http_url);
        let webhook = read_webhook(section.section("webhook"));
        let limits = read_limits(section.section("limits"));
        section.end();

        let mut section = root.section("database");
        let url = section.parsed("url", DATABASE_KINDS, database_url);
        let schema = section.parsed("schema", "\"a-z 0-9 _\"", schema_name);
        section.end();

        let mut section = root.section("web");
        let web = section.parsed("listen", WEB_ADDRESS, |text| text.parse().ok());
        section.end();

        let mut problems = root.close();
        let calendar = match calendar_file {
            Some(name) => {
                let file = folder.join(name);
                read_calendar(&file).unwrap_or_else(|error| {
                    problems.push(Problem::Calendar { file, error });
                    Calendar::national()
                })
            }
            None => Calendar::national(),
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Self {
            file: file.to_owned(),
            entity: Entity {
                name,
                language: language.unwrap_or_default(),
                rule: rule.unwrap_or_default(),
            },
            calendar,
            telegram: Telegram {
                token,
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
        })
    }
}

fn read_webhook(mut section: Section) -> Option<Webhook> {
    let wanted = !section.is_empty();
    let webhook = wanted.then(|| Webhook {
        url: section.required("url"),
        listen: section
            .parsed("listen", "\"127.0.0.1:8443\"", |text| text.parse().ok())
            .unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8443))),
        secret: section
            .parsed("secret", SECRET, webhook_secret)
            .unwrap_or_default(),
    });
    section.end();
    webhook
}

fn read_limits(mut section: Section) -> Limits {
    let usual = Limits::default();
    let paid = section.optional("paid_broadcast").unwrap_or(false);
    let per_second = if paid { 1000 } else { usual.per_second };
    let mut number = |name, usual| section.optional(name).unwrap_or(usual);
    let limits = Limits {
        per_second: number("messages_per_second", per_second),
        per_chat_second: number("messages_per_chat_second", usual.per_chat_second),
        per_group_minute: number("messages_per_group_minute", usual.per_group_minute),
    };
    section.end();
    limits
}

fn read_toml(file: &Path) -> Result<toml::Table, Vec<Problem>> {
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| {
        vec![Problem::Unreadable {
            file: name.clone(),
            reason: error.to_string(),
        }]
    })?;
    text.parse().map_err(|error: toml::de::Error| {
        // Only the place and the reason: the line itself may hold a secret.
        let reason = error.message().to_owned();
        let line = error
            .span()
            .map_or(0, |span| text[..span.start].lines().count().max(1));
        vec![Problem::Malformed {
            file: format!("{name}:{line}"),
            reason,
        }]
    })
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

fn webhook_secret(text: &str) -> Option<SecretString> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let good = (16..=256).contains(&text.len()) && text.chars().all(plain);
    good.then(|| text.to_owned().into())
}

impl Problem {
    /// One line that names the field, the value and what would be right.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { file, reason } => t!(
                lang,
                "config-unreadable",
                file = file.as_str(),
                reason = reason.as_str()
            ),
            Self::Calendar { file, error } => error.text(lang, file),
            Self::Malformed { file, reason } => t!(
                lang,
                "config-malformed",
                file = file.as_str(),
                reason = reason.as_str()
            ),
            Self::UnknownKey { field, known } => t!(
                lang,
                "config-unknown-key",
                field = field.as_str(),
                known = known.as_str()
            ),
            Self::Missing { field } => t!(lang, "config-missing", field = field.as_str()),
            Self::WrongValue {
                field,
                value,
                wanted,
            } => t!(
                lang,
                "config-wrong-value",
                field = field.as_str(),
                value = value.as_str(),
                wanted = wanted.as_str()
            ),
        }
    }
}

/// The configuration as it was understood, one line a field, secrets as `[…]`.
impl fmt::Display for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let database = secrecy::ExposeSecret::expose_secret(&self.database.url);
        let limits = &self.telegram.limits;
        writeln!(f, "# {}", self.file.display())?;
        writeln!(f, "entity.name = {:?}", self.entity.name)?;
        writeln!(f, "entity.language = {:?}", self.entity.language.code())?;
        writeln!(f, "entity.deadline_rule = {:?}", self.entity.rule.name())?;
        writeln!(
            f,
            "entity.time_zone = {:?}",
            self.calendar.time_zone().name()
        )?;
        writeln!(f, "telegram.token = […]")?;
        writeln!(f, "telegram.api_url = {:?}", self.telegram.api_url)?;
        match &self.telegram.webhook {
            Some(hook) => {
                writeln!(f, "telegram.webhook.url = {:?}", hook.url)?;
                writeln!(f, "telegram.webhook.listen = \"{}\"", hook.listen)?;
                writeln!(f, "telegram.webhook.secret = […]")?;
            }
            None => writeln!(f, "# long polling")?,
        }
        writeln!(
            f,
            "telegram.limits.messages_per_second = {}",
            limits.per_second
        )?;
        writeln!(f, "database.url = {:?}", redact(database))?;
        match self.web {
            Some(address) => write!(f, "web.listen = \"{address}\""),
            None => write!(f, "# no web.listen: no health, no metrics"),
        }
    }
}

/// A database address without its password.
fn redact(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if scheme < at => {
            let user = url[scheme + 3..at].split(':').next().unwrap_or_default();
            format!("{}://{user}:[…]{}", &url[..scheme], &url[at..])
        }
        _ => url.to_owned(),
    }
}
