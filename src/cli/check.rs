//! `convoca check`: validates a configuration without starting anything.

use super::failure::Failure;
use super::run::runtime;
use crate::actions::process::checklist::preparation;
use crate::clock::Clock;
use crate::config::{Config, Overrides};
use crate::domain::process::Preparation;
use crate::locale::Lang;
use crate::render::{checklist_lines, checklist_lines_without_database, retention_table};
use crate::store::Store;
use crate::t;
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks the configuration of an entity and shows how it was understood, without its secrets.
///
/// Nothing is started or changed; the database is only asked what was set aside, if it is there. Everything
/// that is wrong is told at once.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: Vec<PathBuf>,
    /// Language of messages to the operator: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    let configs = read_all(&args.config, lang)?;
    let mut out = io::stdout().lock();
    let runtime = runtime()?;
    for config in configs {
        writeln!(
            out,
            "{}
",
            config.shown(lang)
        )?;
        for file in config.secrets.iter().filter(|file| others_read(file)) {
            let file = file.display().to_string();
            writeln!(
                out,
                "{}
",
                t!(lang, "check-others-read", file = file)
            )?;
        }
        let prepared = runtime.block_on(prepared(&config));
        let lines = match &prepared {
            Some(prepared) => checklist_lines(lang, prepared),
            None => checklist_lines_without_database(lang, &config.process),
        };
        writeln!(
            out,
            "{}
{}
",
            t!(lang, "checklist-head"),
            lines.join("\n")
        )?;
        if prepared.is_none() {
            writeln!(
                out,
                "{}
",
                t!(lang, "check-no-database")
            )?;
        }
        let database = &config.database;
        let aside = Store::set_aside_in(&database.url, database.schema.as_deref());
        if let Some(count) = runtime.block_on(aside).filter(|count| *count > 0) {
            writeln!(
                out,
                "{}
",
                t!(lang, "check-aside", count = count)
            )?;
        }
    }
    writeln!(out, "{}", retention_table(lang))?;
    Ok(ExitCode::SUCCESS)
}

/// How far it is prepared; `None` if the database is not there, does not answer or is another version's.
async fn prepared(config: &Config) -> Option<Preparation> {
    let now = Clock::system().now();
    let database = &config.database;
    let known = (&config.process, config.calendar.time_zone());
    let store = Store::peek(&database.url, database.schema.as_deref()).await?;
    let mut tx = store.read().await.ok()?;
    let found = preparation(&mut tx, known, now).await.ok();
    drop(tx);
    store.close().await;
    found.map(|(found, _)| found)
}

/// Whether somebody else on this machine can read a file.
fn others_read(file: &Path) -> bool {
    let said = std::fs::metadata(file);
    said.is_ok_and(|said| said.permissions().mode() & 0o044 != 0)
}

/// Reads several configurations; what is wrong in any of them is told together.
pub(super) fn read_all(files: &[PathBuf], lang: Lang) -> Result<Vec<Config>, Failure> {
    let mut configs = Vec::new();
    let mut problems = Vec::new();
    let shared = Overrides::from_environment();
    if files.len() > 1 && (shared.token.is_some() || shared.database_url.is_some()) {
        problems.push(t!(lang, "run-shared-secrets"));
    }
    for file in files {
        match Config::read(file, Overrides::from_environment()) {
            Ok(config) => configs.push(config),
            Err(found) => problems.extend(found.iter().map(|problem| problem.text(lang))),
        }
    }
    if problems.is_empty() {
        Ok(configs)
    } else {
        Err(Failure::Input(problems.join("\n")))
    }
}
