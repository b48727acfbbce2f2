//! The configuration as an operator reads it back. Deliberately absent: every secret.

use super::Config;
use crate::domain::process::Process;
use std::fmt;

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
        let colours = self.entity.colours;
        writeln!(f, "entity.colours.main = {:?}", colours.main.hex())?;
        writeln!(f, "entity.colours.accent = {:?}", colours.accent.hex())?;
        let own = self.process.languages.iter();
        let own: Vec<_> = own
            .map(|one| format!("{} ({})", one.key, one.name))
            .collect();
        if !own.is_empty() {
            writeln!(f, "# entity.process: language {}", own.join(", "))?;
        }
        let Process {
            offices,
            topics,
            spaces,
            ..
        } = &self.process;
        writeln!(
            f,
            "# entity.process: {} office, {} topic, {} space",
            offices.len(),
            topics.len(),
            spaces.len()
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
