//! `convoca import`: reads a municipality's schedule as it is and says what was understood and what is
//! odd in it. With a configuration it becomes the newest version of the entity's schedule.
//!
//! Deliberately absent: what becomes of its activities, which is done in Telegram.

mod entity;
mod json;
mod refused;
mod shown;
mod stored;

pub(super) use refused::{no_schedule, unreadable};
pub(super) use shown::stages;

use super::failure::Failure;
use super::values;
use crate::domain::calendar::{FIRST_YEAR, LAST_YEAR};
use crate::domain::schedule::{Anomaly, Context, anomalies};
use crate::files::Kind;
use crate::files::base::open;
use crate::files::schedule::report;
use crate::files::schedule::{Hints, Understood, understand};
use crate::locale::Lang;
use crate::t;
use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::LazyLock;
use std::thread;
use stored::Stored;

/// What a schedule says: activities with stage, dates and responsible offices, and what is odd in it.
///
/// With a configuration it is kept as the newest version of the entity's schedule: whole or not at
/// all. Importing again tells what was added, changed, moved and dropped; what became of the activities stays.
///
/// Reads .xlsx, .xls, .ods, tables of .docx, .csv, .tsv, and text that was extracted from any of them.
/// Columns go by their titles, wherever they stand. What is not in the file stays empty; what was
/// concluded instead of read is marked.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status: 0 understood, whatever is odd in it; 2 bad input, and nothing was imported.

Examples:
  convoca import cronograma.xlsx --check
  convoca import cronograma.xlsx --config convoca.toml
  convoca import cronograma.tsv --entity examples/itagui-2024 --json
  convoca import cronograma.docx --year 2024 --xlsx revisado.xlsx"
)]
pub(super) struct Args {
    /// The schedule
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The configuration of the entity whose schedule it becomes. Without it, and without --entity,
    /// convoca.toml if there is one
    #[arg(long, value_name = "FILE", conflicts_with_all = ["entity", "calendar"])]
    config: Option<PathBuf>,
    /// Only look, store nothing; with --config, also tell what would change
    #[arg(long)]
    check: bool,
    /// Answer in JSON, for programs
    #[arg(long)]
    json: bool,
    /// Also write a spreadsheet in which the odd cells are coloured
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
    /// The year of dates that name none; without it, the year of the document
    #[arg(long, value_name = "YEAR", allow_negative_numbers = true)]
    year: Option<String>,
    /// The sheet to read; without it, the one with the most activities
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The entity: its convoca.toml, its process.toml or the folder with them. Its offices, their
    /// aliases and its calendar are used; without it, the names in the schedule and the national calendar
    #[arg(long, value_name = "PATH")]
    entity: Option<PathBuf>,
    /// The entity's calendar (calendar.toml)
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
    /// Language of the answer: es, en or another that there is
    #[arg(long, default_value = "es")]
    lang: String,
}

/// What was understood of a file.
struct Answer<'a> {
    file: String,
    kind: Kind,
    understood: &'a Understood,
    anomalies: &'a [Anomaly],
    /// What it changes, where there is a configuration.
    stored: Option<&'a Stored>,
    lang: Lang,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = values::lang(&args.lang)?;
    let year = args
        .year
        .as_deref()
        .map(|text| year(lang, text))
        .transpose()?;
    let config = config(args);
    let path = config.as_deref().or(args.entity.as_deref());
    let file = args.file.display().to_string();
    let (entity, document) = thread::scope(|scope| {
        let entity = scope.spawn(|| entity::read(path, args.calendar.as_deref(), lang));
        let document = open(&args.file);
        (entity.join(), document)
    });
    let entity = entity.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
    let document = document.map_err(|no| refused::unreadable(&no, &file, lang))?;
    let hints = Hints {
        year,
        sheet: args.sheet.as_deref(),
        offices: entity.offices.as_ref(),
    };
    let sheet = args.sheet.as_deref().unwrap_or_default();
    let understood = understand(&document, &hints);
    let understood = understood.map_err(|no| refused::no_schedule(&no, &file, sheet, lang))?;
    // The process ends with it: nobody waits until all of it is given back piece by piece.
    let understood = ManuallyDrop::new(understood);
    let kind = document.kind;
    drop(document);
    let context = Context {
        calendar: &entity.calendar,
        count: entity.count,
    };
    let anomalies = LazyLock::new(|| anomalies(&understood.schedule, context));
    if let Some(target) = &args.xlsx {
        let written = report::schedule(&understood.schedule, &anomalies, lang);
        let written = written.and_then(|bytes| Ok(std::fs::write(target, bytes)?));
        written.map_err(|error| {
            let (file, reason) = (target.display().to_string(), error.to_string());
            Failure::Input(t!(
                lang,
                "import-cannot-write",
                file = file,
                reason = reason
            ))
        })?;
    }
    let stored = match config.filter(|_| !args.check || args.config.is_some()) {
        None => None,
        // What is odd is looked for while what is not is written.
        Some(config) => Some(thread::scope(|scope| {
            scope.spawn(|| LazyLock::force(&anomalies));
            let store = stored::Request {
                file: &args.file,
                config: &config,
                check: args.check,
                schedule: &understood.schedule,
                anomalies: &anomalies,
                lang,
            };
            store.run()
        })?),
    };
    let answer = Answer {
        stored: stored.as_ref(),
        file,
        kind,
        understood: &understood,
        anomalies: &anomalies,
        lang,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    if args.json {
        json::write(&mut out, &answer)?;
    } else {
        shown::write(&mut out, &answer)?;
        if let Some(target) = &args.xlsx {
            let file = target.display().to_string();
            writeln!(out, "{}", t!(lang, "import-written", file = file))?;
        }
        match &stored {
            Some(stored) => stored::write(&mut out, stored, &understood.schedule, lang)?,
            // Whoever asked only to look knows it.
            None if args.check => {}
            None => writeln!(out, "{}", t!(lang, "import-not-stored"))?,
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The configuration that was named, or the usual one where nothing else was.
fn config(args: &Args) -> Option<PathBuf> {
    let usual = || Path::new("convoca.toml").to_owned();
    let asked = args.entity.is_some() || args.calendar.is_some();
    let config = args.config.clone();
    config.or_else(|| Some(usual()).filter(|file| !asked && file.is_file()))
}

fn year(lang: Lang, text: &str) -> Result<i32, Failure> {
    let year = text.trim().parse().ok();
    let year = year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    year.ok_or_else(|| {
        let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
        let right = t!(lang, "input-year", first = first, last = last);
        Failure::Input(values::wrong(lang, "--year", text.as_bytes(), right))
    })
}
