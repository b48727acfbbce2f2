//! `convoca run`: the bots of one or several entities, until the process is asked to stop.

use super::check::read_all;
use super::failure::Failure;
use super::trouble;
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::config::Config;
use crate::locale::Lang;
use crate::store::Chain;
use crate::t;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::error;
use tracing_subscriber::EnvFilter;

/// Runs the bot of an entity; with several --config, those of several entities.
///
/// `TELOXIDE_TOKEN`, `TELOXIDE_API_URL` and `DATABASE_URL` override the file. SIGTERM and Ctrl-C end
/// it: what is in hand is finished first.
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
    start_log();
    runtime()?.block_on(async {
        let stop = CancellationToken::new();
        stop_on_signals(&stop)?;
        let mut apps = JoinSet::new();
        for config in configs {
            start(&mut apps, config, &stop, lang).await?;
        }
        let mut status = ExitCode::SUCCESS;
        while let Some(ended) = apps.join_next().await {
            let why = match ended {
                Ok(Ok(())) => continue,
                Ok(Err(error)) => {
                    error!(error = %Chain(&error), "an entity had to stop");
                    trouble::reason(lang, &error)
                }
                Err(error) => {
                    error!(error = %Chain(&error), "an entity had to stop");
                    t!(lang, "run-broke-down")
                }
            };
            let line = t!(lang, "run-had-to-stop", reason = why);
            writeln!(io::stderr().lock(), "convoca: {line}")?;
            status = ExitCode::FAILURE;
        }
        Ok(status)
    })
}

/// Opens an entity and lets it run.
async fn start(
    apps: &mut JoinSet<Result<(), AppError>>,
    config: Config,
    stop: &CancellationToken,
    lang: Lang,
) -> Result<(), Failure> {
    let app = App::open(config, Clock::system()).await;
    let app = app.map_err(|error| trouble::cannot_start(lang, &error))?;
    apps.spawn(app.run(stop.clone()));
    Ok(())
}

/// The log goes to standard error; `RUST_LOG` says how much of it.
pub(super) fn start_log() {
    log_from("convoca=info,warn");
}

/// The same, with what is logged when `RUST_LOG` says nothing.
pub(super) fn log_from(usual: &str) {
    let filter = EnvFilter::try_from_default_env();
    let filter = filter.unwrap_or_else(|_| EnvFilter::new(usual));
    // A second log in one process would only repeat the first.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(wants_colours())
        .try_init();
}

/// Colours are for a terminal, and for whoever has not asked for none (<https://no-color.org>).
fn wants_colours() -> bool {
    let asked_for_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    io::stderr().is_terminal() && !asked_for_none
}

pub(super) fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

/// Cancels `stop` at SIGTERM or Ctrl-C.
pub(super) fn stop_on_signals(stop: &CancellationToken) -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let stop = stop.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        stop.cancel();
    });
    Ok(())
}
