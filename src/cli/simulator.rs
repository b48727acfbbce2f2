//! `convoca simulator`: a Telegram on this machine, for tests and benches of the whole program.

use super::failure::Failure;
use super::run::runtime;
use crate::simulator::{Limits, SimulatorConfig, serve};
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use tokio::net::TcpListener;

/// Serves a simulated Telegram on this machine, with its control interface under /control.
///
/// It prints its address and its bot's token, and runs until it is ended.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// What it refuses as too fast: off, free (30 a second) or paid (1000 a second).
    #[arg(long, default_value = "free", value_parser = ["off", "free", "paid"])]
    limits: String,
    /// Keep only so many messages of each chat.
    #[arg(long)]
    keep_messages: Option<usize>,
    /// Keep no record of calls and events: for benches.
    #[arg(long)]
    forgetful: bool,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let usual = SimulatorConfig::default();
    let config = SimulatorConfig {
        address: SocketAddr::from((Ipv4Addr::LOCALHOST, args.port)),
        limits: match args.limits.as_str() {
            "off" => Limits::off(),
            "paid" => Limits::paid(),
            _ => Limits::free(),
        },
        keep_messages: args.keep_messages,
        keep_events: if args.forgetful { 0 } else { usual.keep_events },
        keep_calls: if args.forgetful { 0 } else { usual.keep_calls },
        count_repeated: !args.forgetful,
        ..usual
    };
    runtime()?.block_on(async {
        let listener = TcpListener::bind(config.address).await?;
        let address = listener.local_addr()?;
        writeln!(io::stdout(), "http://{address} {}", config.token)?;
        serve(listener, config).await?;
        Ok(ExitCode::SUCCESS)
    })
}
