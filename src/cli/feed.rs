//! `convoca feed`: the announced spaces as a calendar file.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::actions::space::publish;
use crate::app::App;
use crate::clock::Clock;
use crate::files;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes the announced spaces, and those that were cancelled, as a calendar (.ics).
///
/// While the bot runs, the same is at /calendar.ics of its `[web]` address.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// The file to write; without it, the standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Language of the calendar and of messages to the operator: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    let mut configs = read_all(std::slice::from_ref(&args.config), lang)?;
    let config = configs.remove(0);
    let feed = runtime()?.block_on(async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        // The links to the bot are part of the file.
        let bot = app.bot_name().await;
        bot.map_err(|error| cannot_start(lang, &error))?;
        let spaces = async { app.store.begin().await?.spaces().await }.await;
        let spaces = spaces.map_err(|error| cannot_start(lang, &error.into()))?;
        Ok::<_, Failure>(publish::feed(
            &app.desk.now(),
            &spaces,
            lang,
            app.clock.now(),
        ))
    })?;
    match &args.out {
        Some(file) => files::replace(file, feed.as_bytes())?,
        None => io::stdout().lock().write_all(feed.as_bytes())?,
    }
    Ok(ExitCode::SUCCESS)
}
