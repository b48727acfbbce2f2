//! What coordinators added to the process in the chat is in force from the start, and is written into the
//! process file, with who added it when; from then on the file alone counts.

use crate::actions::ActionError;
use crate::actions::process::complete;
use crate::config::{Config, process_of};
use crate::domain::process::{Amendment, Process};
use crate::files::base::replace;
use crate::files::process::directory::{edit, tables_of};
use crate::locale::Lang;
use crate::store::{Store, StoredAmendment};
use crate::t;
use chrono::{DateTime, Utc};
use std::fs;
use std::path::Path;
use tracing::{info, warn};

/// The process of a configuration with all that was added to it.
///
/// # Errors
/// If the store fails. A file that cannot be written is no error: what was added is in force all the same.
pub(super) async fn process(
    store: &Store,
    config: &Config,
    now: DateTime<Utc>,
) -> Result<Process, ActionError> {
    let mut process = config.process.clone();
    let mut tx = store.begin().await?;
    let added = complete(&mut tx, &mut process).await?;
    let (Some(last), Some(file)) = (added.last(), &config.process_file) else {
        return Ok(process);
    };
    match write(file, config, &process, &added) {
        Ok(()) => {
            tx.file_amendments(last.id, now).await?;
            tx.commit().await?;
            info!(
                count = added.len(),
                "what was added in the chat is in the process file"
            );
        }
        Err(why) => warn!(why, "what was added in the chat is not in the process file"),
    }
    Ok(process)
}

/// Puts it into the file, whole or not at all.
fn write(
    file: &Path,
    config: &Config,
    process: &Process,
    added: &[StoredAmendment],
) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let (old, new) = (
        tables_of(&config.process.directory()),
        tables_of(&process.directory()),
    );
    let pairs: Vec<_> = old.iter().zip(&new).collect();
    let mut text = edit(&text, &pairs).map_err(|error| error.to_string())?;
    if let Some(email) = process.controller.email.as_deref() {
        text = with_controller(&text, email)?;
    }
    let lang = config.entity.language;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for one in added {
        let what = one.read().map_or_else(String::new, |one| named(&one));
        let at = one.at.with_timezone(&config.calendar.time_zone());
        let date = at.format("%Y-%m-%d %H:%M").to_string();
        let who = one.actor.as_str();
        text.push_str(&comment(lang, &what, &date, who));
    }
    let zone = config.calendar.time_zone();
    let problem = |lang| move |one: &crate::config::Problem| one.text(lang);
    process_of(file, &text, zone).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(problem(lang)).collect();
        lines.join("; ")
    })?;
    replace(file, text.as_bytes()).map_err(|error| error.to_string())
}

fn comment(lang: Lang, what: &str, date: &str, who: &str) -> String {
    let line = t!(lang, "amended-in-chat", what = what, date = date, who = who);
    format!("# {}\n", line.replace(['\n', '\r'], " "))
}

/// What was added, in a word.
fn named(amendment: &Amendment) -> String {
    match amendment {
        Amendment::Office { name, .. } | Amendment::Alias { name, .. } => name.clone(),
        Amendment::Topic { name, .. } => name.clone(),
        Amendment::Controller { email } => email.clone(),
    }
}

/// The text of a process file in which whoever answers for personal data has this address.
fn with_controller(text: &str, email: &str) -> Result<String, String> {
    let mut document: toml_edit::DocumentMut = text
        .parse()
        .map_err(|error: toml_edit::TomlError| error.to_string())?;
    let now = document
        .get("controller")
        .and_then(|table| table.get("email"));
    if now.and_then(toml_edit::Item::as_str) == Some(email) {
        return Ok(text.to_owned());
    }
    document["controller"]["email"] = toml_edit::value(email);
    Ok(document.to_string())
}
