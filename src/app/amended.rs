//! What coordinators changed of the process in the chat is taken over, here or in another process of the
//! entity, and written into the process file, with who did it when.
//!
//! The file says until when it has everything. Whatever is newer is in force all the same: in a process that
//! cannot write its file, that has a file of its own, or that was given an older one.

use crate::actions::person::profile::guard;
use crate::actions::question::{date_insistences, nameless};
use crate::actions::space::change::declare;
use crate::actions::{ActionError, Desks};
use crate::clock::Clock;
use crate::config::{Config, Problem, edited, marked, process_of};
use crate::domain::process::{Edit, To, Value};
use crate::files::base::replace;
use crate::locale::Lang;
use crate::secret;
use crate::store::{Chain, Store, StoreError, StoredAmendment};
use crate::t;
use chrono::{DateTime, TimeDelta, Utc};
use std::fs;
use std::path::Path;
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

/// How often it is looked whether another process changed something.
const LOOK: TimeDelta = TimeDelta::seconds(10);

/// What was changed is in force from the start, and what is kept is what the process says: the spaces of its
/// file are taken over, and what by it must not be kept is forgotten, which are sensitive groups of whoever did
/// not agree to them, and everybody where children meet.
///
/// # Errors
/// If the store fails. A file that cannot be written is no error.
pub(super) async fn begin(
    (store, desk, config): (&Store, &Desks, &Config),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    desk.refresh(store).await?;
    keep(store, config, &mut None).await?;
    let (mut tx, desk) = (store.begin().await?, desk.now());
    declare(&mut tx, &desk, now).await?;
    guard(&mut tx, &desk.process).await?;
    let code = || secret::code().map_err(|error| StoreError::from(sqlx::Error::Io(error)));
    date_insistences(&mut tx, &desk, now).await?;
    nameless::guard(&mut tx, &desk, code, now).await?;
    Ok(tx.commit().await?)
}

/// Takes over what is changed and writes it into the file, until `stop`.
pub(super) async fn keep_up(
    (store, desk, config): (Store, Desks, Config),
    clock: Clock,
    stop: CancellationToken,
) {
    let mut told = None;
    loop {
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = desk.changed() => {}
            () = clock.sleep(LOOK) => {}
        }
        let kept = async {
            desk.refresh(&store).await?;
            keep(&store, &config, &mut told).await
        };
        if let Err(error) = kept.await {
            warn!(error = %Chain(&error), "what was changed of the process is looked for again");
        }
    }
}

/// Writes into the file what it does not have yet. What keeps it from that is told once for each change.
async fn keep(
    store: &Store,
    config: &Config,
    told: &mut Option<DateTime<Utc>>,
) -> Result<(), ActionError> {
    let Some(file) = &config.process_file else {
        return Ok(());
    };
    let Ok(text) = fs::read_to_string(file) else {
        return Ok(());
    };
    let process = process_of(file, &text, config.calendar.time_zone());
    // Somebody may be writing in it.
    let until = process.map_or(*told, |process| process.amended_until);
    let mut tx = store.read().await?;
    let added = tx.amendments_since(until).await?;
    drop(tx);
    let Some(last) = added.last().filter(|last| *told != Some(last.at)) else {
        return Ok(());
    };
    *told = Some(last.at);
    match write(file, text, config, &added) {
        Ok(()) => info!(
            count = added.len(),
            until = %last.at,
            "what was changed in the chat is in the process file"
        ),
        Err(why) => warn!(
            why,
            "what was changed in the chat is not in the process file"
        ),
    }
    Ok(())
}

/// Puts it into the file, whole or not at all.
fn write(
    file: &Path,
    text: String,
    config: &Config,
    added: &[StoredAmendment],
) -> Result<(), String> {
    let (lang, zone) = (config.entity.language, config.calendar.time_zone());
    let mut text = text;
    let mut comments = String::new();
    for one in added {
        let Some(edit) = one.read() else {
            continue;
        };
        match edited(&text, &edit) {
            Ok(new) => text = new,
            Err(error) => {
                warn!(error = %Chain(&error), "a change is about what the process file has no more");
                continue;
            }
        }
        let date = one.at.with_timezone(&zone).format("%Y-%m-%d %H:%M");
        comments.push_str(&comment(lang, &edit, &date.to_string(), &one.actor));
    }
    if let Some(last) = added.last() {
        let marked = marked(&text, last.at, &t!(lang, "amended-until"));
        text = marked.map_err(|error| error.to_string())?;
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(&comments);
    process_of(file, &text, zone).map_err(|problems| {
        let lines: Vec<_> = problems
            .iter()
            .map(|one: &Problem| one.text(lang))
            .collect();
        lines.join("; ")
    })?;
    replace(file, text.as_bytes()).map_err(|error| error.to_string())
}

fn comment(lang: Lang, edit: &Edit, date: &str, who: &str) -> String {
    let what = edit.at.join(".");
    let line = match &edit.to {
        To::Set(Value::Text(text)) | To::Add(text) => {
            t!(
                lang,
                "amended-to",
                what = what,
                text = text.as_str(),
                date = date,
                who = who
            )
        }
        To::Set(Value::Table(says)) => {
            let name = says.get("name").map(Value::words).unwrap_or_default();
            t!(
                lang,
                "amended-to",
                what = what,
                text = name,
                date = date,
                who = who
            )
        }
        To::Set(_) => t!(lang, "amended", what = what, date = date, who = who),
        To::Remove => t!(lang, "amended-away", what = what, date = date, who = who),
    };
    format!("# {}\n", line.replace(['\n', '\r'], " "))
}
