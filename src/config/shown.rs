//! The configuration as an operator reads it back. Deliberately absent: every secret.

use super::Config;
use crate::domain::process::Process;
use crate::locale::Lang;
use crate::t;
use std::fmt;

/// A configuration to be read by people, see [`Config::shown`].
pub struct Shown<'a>(&'a Config, Lang);

impl Config {
    /// The configuration as it was understood, one line a field, secrets as `[…]`; what is no field is
    /// said in this language.
    pub fn shown(&self, lang: Lang) -> Shown<'_> {
        Shown(self, lang)
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(config, lang) = *self;
        let database = secrecy::ExposeSecret::expose_secret(&config.database.url);
        let limits = &config.telegram.limits;
        writeln!(f, "# {}", config.file.display())?;
        writeln!(f, "entity.name = {:?}", config.entity.name)?;
        writeln!(f, "entity.language = {:?}", config.entity.language.code())?;
        writeln!(f, "entity.deadline_rule = {:?}", config.entity.rule.name())?;
        writeln!(
            f,
            "entity.time_zone = {:?}",
            config.calendar.time_zone().name()
        )?;
        let colours = config.entity.colours;
        writeln!(f, "entity.colours.main = {:?}", colours.main.hex())?;
        writeln!(f, "entity.colours.accent = {:?}", colours.accent.hex())?;
        let own = config.process.languages.iter();
        let own: Vec<_> = own
            .map(|one| format!("{} ({})", one.key, one.name))
            .collect();
        if !own.is_empty() {
            writeln!(f, "# entity.process: [[language]] {}", own.join(", "))?;
        }
        let Process {
            offices,
            topics,
            spaces,
            ..
        } = &config.process;
        let (offices, topics) = (offices.len().to_string(), topics.len().to_string());
        let process = t!(
            lang,
            "check-process",
            offices = offices,
            topics = topics,
            spaces = spaces.len().to_string()
        );
        writeln!(f, "# {process}")?;
        writeln!(f, "telegram.token = […]")?;
        writeln!(f, "telegram.api_url = {:?}", config.telegram.api_url)?;
        match &config.telegram.webhook {
            Some(hook) => {
                writeln!(f, "telegram.webhook.url = {:?}", hook.url)?;
                writeln!(f, "telegram.webhook.listen = \"{}\"", hook.listen)?;
                writeln!(f, "telegram.webhook.secret = […]")?;
            }
            None => writeln!(f, "# {}", t!(lang, "check-polls"))?,
        }
        writeln!(
            f,
            "telegram.limits.messages_per_second = {}",
            limits.per_second
        )?;
        writeln!(f, "database.url = {:?}", redact(database))?;
        match config.web {
            Some(address) => write!(f, "web.listen = \"{address}\""),
            None => write!(f, "# {}", t!(lang, "check-no-web")),
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
