//! `convoca evidence`: the evidence of a convocation, as a page to print and a workbook.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::actions::ActionError;
use crate::actions::convocation::gather_evidence;
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::files::base::replace;
use crate::files::convocation::evidence::{Evidence, page, workbook};
use crate::locale::Lang;
use crate::store::StoreError;
use crate::t;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes the evidence of a convocation; without --convocation, lists the convocations.
///
/// The same data give the same files, byte by byte; files of the same name are replaced.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// The number of the convocation.
    #[arg(long, value_name = "N")]
    convocation: Option<String>,
    /// The folder for the two files; it is made if there is none.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    out: PathBuf,
    /// Language of the files and of messages to the operator: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

/// Convocations read at a time.
const PAGE: i64 = 500;

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    let config = read_all(std::slice::from_ref(&args.config), lang)?.remove(0);
    runtime()?.block_on(async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        let Some(value) = &args.convocation else {
            return list(&app, lang).await;
        };
        let failed = |error: StoreError| cannot_start(lang, &AppError::Store(error));
        let mut tx = app.store.begin().await.map_err(failed)?;
        // What is no number is the number of none.
        let id = value.trim().parse().unwrap_or(0);
        match gather_evidence(&mut tx, &app.desk.now(), id).await {
            Ok(evidence) => write(&evidence, &args.out, lang),
            Err(ActionError::Store(error)) => Err(failed(error)),
            Err(ActionError::NotFound(_) | ActionError::Refused(_) | ActionError::Report(..)) => {
                let value = super::values::shown(value.as_bytes());
                Err(Failure::Input(t!(
                    lang,
                    "evidence-not-found",
                    value = value
                )))
            }
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

/// One line for each convocation, newest first.
async fn list(app: &App, lang: Lang) -> Result<(), Failure> {
    let failed = |error: StoreError| cannot_start(lang, &AppError::Store(error));
    let mut tx = app.store.begin().await.map_err(failed)?;
    let spaces = tx.spaces().await.map_err(failed)?;
    let mut out = io::stdout().lock();
    let mut seen = 0;
    loop {
        let some = tx.convocations(PAGE, seen).await.map_err(failed)?;
        for one in &some {
            let mut all = spaces.0.iter();
            let space = all.find(|stored| Some(stored.id) == one.space);
            let name = space.map(|stored| stored.space.name.read(lang.code()).to_owned());
            let name = name.unwrap_or_else(|| t!(lang, "convocation-free"));
            let (id, state) = (one.id.to_string(), one.state.name());
            let line = t!(lang, "evidence-line", id = id, state = state, name = name);
            writeln!(out, "{line}")?;
        }
        if some.is_empty() {
            break;
        }
        seen += PAGE;
    }
    if seen == 0 {
        writeln!(out, "{}", t!(lang, "evidence-none"))?;
    }
    Ok(())
}

fn write(evidence: &Evidence, folder: &Path, lang: Lang) -> Result<(), Failure> {
    let name = evidence.file_name(lang);
    let refused = |file: &Path, reason: String| {
        let file = file.display().to_string();
        let told = t!(lang, "directory-cannot-write", file = file, reason = reason);
        Failure::Input(told)
    };
    let made = std::fs::create_dir_all(folder);
    made.map_err(|error| refused(folder, error.to_string()))?;
    let sheets = folder.join(format!("{name}.xlsx"));
    let book = workbook(evidence, lang).map_err(|error| refused(&sheets, error.to_string()))?;
    let html = folder.join(format!("{name}.html"));
    for (file, content) in [(html, page(evidence, lang).into_bytes()), (sheets, book)] {
        replace(&file, &content).map_err(|error| refused(&file, error.to_string()))?;
        let file = file.display().to_string();
        writeln!(
            io::stdout().lock(),
            "{}",
            t!(lang, "evidence-written", file = file)
        )?;
    }
    Ok(())
}
