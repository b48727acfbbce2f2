//! `convoca demo`: the whole of it on this machine, to be tried out in a browser.

use super::failure::Failure;
use super::run::{log_from, runtime, stop_on_signals};
use super::trouble::no_demo;
use crate::demo::{self, Beginning, DemoError};
use crate::t;
use chrono::NaiveDateTime;
use std::io::{self, Write};
use std::process::ExitCode;
use tokio_util::sync::CancellationToken;

/// Tries convoca out: three phones and a clock on a page in the browser. No Telegram, nothing to set
/// up, nothing leaves this machine.
///
/// It prints the page's address and runs until Ctrl-C.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The page's port on this machine; 0 takes a free one.
    #[arg(long, default_value_t = 8787)]
    port: u16,
    /// Language at the beginning: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
    /// People who live in the town besides those with a phone: to convene them, and watch it.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=20_000))]
    people: u32,
    /// When the clock begins, as 2024-06-13T10:00; the hour of the hearing if nothing is said.
    #[arg(long, value_parser = local)]
    at: Option<NaiveDateTime>,
}

fn local(text: &str) -> Result<NaiveDateTime, chrono::ParseError> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    log_from("convoca=warn,error");
    let done = runtime()?.block_on(async {
        let stop = CancellationToken::new();
        stop_on_signals(&stop)?;
        let ready = |place: &demo::Place| {
            let mut out = io::stdout().lock();
            let folder = place.folder.display().to_string();
            writeln!(out, "{}", t!(lang, "demo-open", url = place.url.as_str()))?;
            writeln!(out, "{}", t!(lang, "demo-folder", folder = folder))?;
            writeln!(out, "{}", t!(lang, "demo-end"))?;
            out.flush()
        };
        let beginning = Beginning {
            port: args.port,
            lang,
            people: args.people,
            at: args.at,
        };
        demo::run(beginning, stop, ready).await
    });
    match done {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(DemoError::Io(error)) if error.kind() == io::ErrorKind::AddrInUse => {
            let port = args.port.to_string();
            Err(Failure::Input(t!(lang, "demo-port-taken", port = port)))
        }
        Err(error) => Err(no_demo(lang, &error)),
    }
}
