//! `convoca demo`: the whole of it on this machine, to be tried out in a browser.

use super::failure::Failure;
use super::run::{log_from, runtime, stop_on_signals};
use crate::demo::{self, DemoError};
use crate::t;
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
    /// Language at the beginning: es or en.
    #[arg(long, default_value = "es")]
    lang: String,
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
        demo::run(args.port, lang, stop, ready).await
    });
    match done {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(DemoError::Io(error)) if error.kind() == io::ErrorKind::AddrInUse => {
            let port = args.port.to_string();
            Err(Failure::Input(t!(lang, "demo-port-taken", port = port)))
        }
        Err(error) => {
            let reason = error.to_string();
            Err(Failure::Input(t!(
                lang,
                "run-cannot-start",
                reason = reason
            )))
        }
    }
}
