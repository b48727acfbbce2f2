//! The entity that was set up is opened once: its database is made, its schedule becomes the first version, and
//! whoever coordinates is invited. What cannot be done now is told as a command for later.

use super::schedule::Read;
use crate::actions::ActionError;
use crate::actions::schedule::load::{Reading, There, Wishes};
use crate::actions::schedule::{NewVersion, import};
use crate::actions::staff::invitation::{invite, log_from_terminal};
use crate::app::{App, AppError};
use crate::cli::failure::Failure;
use crate::cli::invite::write_qr;
use crate::cli::run::runtime;
use crate::cli::trouble::cannot_start;
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::staff::Role;
use crate::files::base::open;
use crate::locale::Lang;
use crate::t;
use sha2::{Digest as _, Sha256};
use std::io::{self, Write};
use std::time::Duration;

/// How long Telegram is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// What came of it.
#[derive(Default)]
pub(super) struct Opened {
    /// Whether its database is one that is worked with already: then nothing was done.
    pub is_used: bool,
    /// How many activities the first version has.
    pub activities: Option<usize>,
    /// The link for whoever coordinates, if Telegram has told the bot's name.
    pub link: Option<String>,
}

/// Opens it.
pub(super) fn opened(
    config: Config,
    schedule: Option<&Read>,
    lang: Lang,
) -> Result<Opened, Failure> {
    let secret = crate::secret::new()?;
    runtime()?.block_on(async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        let failed = |error: ActionError| cannot_start(lang, &AppError::Declare(error));
        // The environment can name the database of a bot that runs: nothing is done to that one.
        if is_used(&app).await.map_err(failed)? {
            app.store.close().await;
            return Ok(Opened {
                is_used: true,
                ..Opened::default()
            });
        }
        let activities = match schedule {
            Some(read) => load(&app, read).await.map_err(failed)?,
            None => None,
        };
        let link = match tokio::time::timeout(PATIENCE, app.bot_name()).await {
            Ok(Ok(bot)) => {
                let invited = invited(&app, &secret).await;
                invited.map_err(failed)?;
                Some(format!("https://t.me/{bot}?start={secret}"))
            }
            Ok(Err(_)) | Err(_) => None,
        };
        app.store.close().await;
        Ok(Opened {
            is_used: false,
            activities,
            link,
        })
    })
}

/// Whether somebody works with this database already.
async fn is_used(app: &App) -> Result<bool, ActionError> {
    let mut tx = app.store.begin().await?;
    let is_used = tx.newest_version().await?.is_some() || !tx.team().await?.is_empty();
    Ok(is_used)
}

async fn invited(app: &App, secret: &str) -> Result<(), ActionError> {
    let mut tx = app.store.begin().await?;
    let now = app.clock.now();
    let post = (Role::Coordinator, "");
    invite(&mut tx, &app.desk.now(), post.0, post.1, secret, now).await?;
    log_from_terminal(&mut tx, post, secret, now);
    Ok(tx.commit().await?)
}

/// The schedule becomes the first version; `None`: it is too long for now.
async fn load(app: &App, read: &Read) -> Result<Option<usize>, ActionError> {
    let bytes = std::fs::read(&read.file).unwrap_or_default();
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let there = There {
        process: app.desk.now().process.clone(),
        ..There::default()
    };
    let Some(reading) = open(&read.file).ok().and_then(|document| {
        Reading::of(&document, &app.desk.now(), &there, &Wishes::default()).ok()
    }) else {
        return Ok(None);
    };
    let schedule = &reading.understood.schedule;
    let name = read.file.file_name().unwrap_or(read.file.as_os_str());
    let new = NewVersion {
        by: "operator",
        file: &name.to_string_lossy(),
        digest: &digest,
        schedule,
        anomalies: &&reading.anomalies,
    };
    let mut tx = app.store.begin().await?;
    import(&mut tx, &app.desk.now().process, new, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Some(schedule.activities.len()))
}

/// Tells what came of it; `coordinator` is whom the link is for.
pub(super) fn tell(
    out: &mut impl Write,
    opened: &Opened,
    coordinator: &str,
    lang: Lang,
) -> io::Result<()> {
    if opened.is_used {
        return writeln!(out, "\n{}", t!(lang, "init-database-used"));
    }
    if let Some(count) = opened.activities {
        writeln!(out, "{}", t!(lang, "init-loaded", count = count))?;
    }
    let Some(link) = &opened.link else {
        return writeln!(out, "\n{}", t!(lang, "init-no-link"));
    };
    let head = match coordinator.is_empty() {
        true => t!(lang, "init-link"),
        false => t!(lang, "init-link-for", who = coordinator),
    };
    writeln!(out, "\n{head}\n{link}\n")?;
    write_qr(out, link)?;
    writeln!(out, "{}", t!(lang, "invite-once"))
}
