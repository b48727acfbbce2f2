//! `convoca calendar apply`: another calendar takes effect, and open deadlines are counted again.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::actions::ActionError;
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::config::{Config, read_calendar};
use crate::files::base::replace;
use crate::jobs::{Outcome, apply_calendar, review_calendar};
use crate::locale::Lang;
use crate::render::{NewDate, recounted_line, recounted_why};
use crate::t;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The entity's own days: put another calendar into effect.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Counts the deadlines of open questions again with the calendar as it is now.
    ///
    /// Each question whose date moves is listed: old date, new date, business days gained or lost, and
    /// which days made the difference. Its office and whoever asked are told once. `convoca run` does
    /// the same when it starts.
    Apply(Apply),
}

#[derive(clap::Args)]
struct Apply {
    /// A calendar that takes the place of the entity's own, once it was found to be right.
    file: Option<PathBuf>,
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// Only shows what would change.
    #[arg(long)]
    check: bool,
    /// Language of the answer: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let What::Apply(args) = &args.what;
    let lang = super::values::lang(&args.lang)?;
    let mut config = read_all(std::slice::from_ref(&args.config), lang)?.remove(0);
    if let Some(file) = &args.file {
        take(file, &mut config, args.check, lang)?;
    }
    let app = async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        count(&app, args.check, lang).await
    };
    runtime()?.block_on(app)?;
    Ok(ExitCode::SUCCESS)
}

/// Checks another calendar, and unless it is only looked at, puts it in the place of the entity's.
fn take(file: &Path, config: &mut Config, check: bool, lang: Lang) -> Result<(), Failure> {
    let unreadable =
        |error| Failure::Input(crate::config::CalendarFileError::text(&error, lang, file));
    let calendar = read_calendar(file).map_err(unreadable)?;
    let Some(target) = &config.calendar_file else {
        let file = config.file.display().to_string();
        return Err(Failure::Input(t!(lang, "recount-no-calendar", file = file)));
    };
    if !check {
        let written = fs::read(file).and_then(|content| replace(target, &content));
        written.map_err(|error| {
            let (file, reason) = (target.display().to_string(), error.to_string());
            let told = t!(lang, "recount-not-written", file = file, reason = reason);
            Failure::Input(told)
        })?;
    }
    config.calendar = calendar;
    Ok(())
}

async fn count(app: &App, check: bool, lang: Lang) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout());
    // A list that nobody reads to its end stops no question from being counted.
    let mut listed = Ok(());
    let tell = |change: &NewDate| {
        if listed.is_ok() {
            let (line, why) = (
                recounted_line(lang, change),
                recounted_why(lang, &change.why),
            );
            listed = writeln!(out, "{line}. {why}");
        }
    };
    let outcome = match check {
        true => review_calendar(&app.store, &app.desk.now(), app.clock.now(), tell).await,
        false => apply_calendar(&app.store, &app.desk.now(), app.clock.now(), tell).await,
    };
    let outcome =
        outcome.map_err(|error: ActionError| cannot_start(lang, &AppError::Recount(error)))?;
    listed?;
    let sentence = match outcome {
        Outcome::Same => t!(lang, "recount-same"),
        Outcome::Counted {
            more: 0, less: 0, ..
        } => t!(lang, "recount-none"),
        Outcome::Counted { more, less, .. } if check => {
            let count = more + less;
            t!(
                lang,
                "recount-would",
                count = count,
                more = more,
                less = less
            )
        }
        Outcome::Counted { more, less, .. } => {
            let count = more + less;
            t!(
                lang,
                "recount-done",
                count = count,
                more = more,
                less = less
            )
        }
    };
    writeln!(out, "{sentence}")?;
    if let Outcome::Counted { missed, .. } = outcome
        && missed > 0
    {
        writeln!(out, "{}", t!(lang, "recount-kept", count = missed))?;
    }
    if !check && outcome != Outcome::Same {
        writeln!(out, "{}", t!(lang, "recount-restart"))?;
    }
    out.flush()?;
    Ok(())
}
