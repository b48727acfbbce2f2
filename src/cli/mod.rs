//! The commands a person types. Arguments become calls to the library; nothing is decided here.
//!
//! One file per command: its arguments as a struct, and a `run` that gives an exit status. What a
//! person typed wrong is told in one line, with status 2.

mod aside;
mod audit;
mod batch;
mod calendar;
mod check;
mod codes;
mod deadline;
mod demo;
mod directory;
mod evidence;
mod failure;
mod feed;
mod forms;
mod holidays;
mod import;
mod init;
mod instant;
mod invite;
mod kit;
mod recount;
mod run;
mod simulator;
mod table;
mod trouble;
mod values;

use crate::locale::{self, Lang};
use crate::t;
use clap::{Parser, Subcommand};
use failure::Failure;
use std::path::Path;
use std::process::ExitCode;

/// Questions, legal deadlines and answers of a municipality's rendición de cuentas.
#[derive(Parser)]
#[command(name = "convoca", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Init(init::Args),
    Deadline(deadline::Args),
    Holidays(holidays::Args),
    Import(import::Args),
    Demo(demo::Args),
    Run(run::Args),
    Check(check::Args),
    Invite(invite::Args),
    Feed(feed::Args),
    Kit(kit::Args),
    Codes(codes::Args),
    Forms(forms::Args),
    Aside(aside::Args),
    Audit(audit::Args),
    Evidence(evidence::Args),
    Calendar(calendar::Args),
    Directory(directory::Args),
    Recount(recount::Args),
    #[command(hide = true)]
    Simulator(simulator::Args),
}

/// Names a folder like `locales/` with the languages of this process, for whoever writes one.
const LOCALES: &str = "CONVOCA_LOCALES";

/// Reads the arguments of this process, does what they say, and tells how it ended.
pub fn main() -> ExitCode {
    if let Err(failure) = read_languages() {
        return failure.report();
    }
    let done = match Cli::parse().command {
        Command::Init(args) => init::run(&args),
        Command::Deadline(args) => deadline::run(&args),
        Command::Holidays(args) => holidays::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Run(args) => run::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Invite(args) => invite::run(&args),
        Command::Feed(args) => feed::run(&args),
        Command::Kit(args) => kit::run(&args),
        Command::Codes(args) => codes::run(&args),
        Command::Forms(args) => forms::run(&args),
        Command::Aside(args) => aside::run(&args),
        Command::Audit(args) => audit::run(&args),
        Command::Evidence(args) => evidence::run(&args),
        Command::Calendar(args) => calendar::run(&args),
        Command::Directory(args) => directory::run(&args),
        Command::Recount(args) => recount::run(&args),
        Command::Simulator(args) => simulator::run(&args),
    };
    done.unwrap_or_else(Failure::report)
}

/// Before anything is said.
fn read_languages() -> Result<(), Failure> {
    let Some(folder) = std::env::var_os(LOCALES).filter(|folder| !folder.is_empty()) else {
        return Ok(());
    };
    let folder = Path::new(&folder);
    locale::load(folder).map_err(|reason| {
        let shown = format!("{LOCALES}: {}", folder.display());
        let lang = Lang::default();
        Failure::Input(t!(
            lang,
            "input-file-unreadable",
            file = shown,
            reason = reason
        ))
    })
}
