//! `convoca invite`: a one-time link that makes an account one of the staff.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::{cannot_start, no_start};
use crate::actions::ActionError;
use crate::actions::staff::invitation::{invite, log_from_terminal};
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::domain::staff::role::Role;
use crate::store::Chain;
use crate::t;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints a link, and its QR code, that makes whoever opens it in Telegram one of the staff.
///
/// It works once and for seven days.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// What they will be: liaison, head, coordinator, committee or auditor.
    #[arg(long)]
    role: String,
    /// Their office, by its name or key; liaisons and heads need one.
    #[arg(long, default_value = "")]
    office: String,
    /// Language of messages to the operator: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = super::values::lang(&args.lang)?;
    let Some(role) = Role::parse(&args.role) else {
        let value = args.role.as_str();
        return Err(Failure::Input(t!(lang, "invite-bad-role", value = value)));
    };
    let mut configs = read_all(std::slice::from_ref(&args.config), lang)?;
    let config = configs.remove(0);
    let office = config.process.office_called(&args.office);
    let office = office.map(|office| office.key.to_string());
    if role.is_of_an_office() != office.is_some() {
        let known: Vec<_> = config.process.offices.iter().collect();
        let known: Vec<_> = known.iter().map(|office| office.name.as_str()).collect();
        return Err(Failure::Input(t!(
            lang,
            "invite-bad-office",
            role = role.name(),
            value = args.office.as_str(),
            known = known.join("; ")
        )));
    }
    let secret = crate::secret::new()?;
    let link = runtime()?.block_on(async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        let bot = app.bot_name().await;
        let bot = bot.map_err(|error| cannot_start(lang, &error))?;
        let failed = |error: ActionError| match error {
            ActionError::Store(error) => cannot_start(lang, &AppError::Store(error)),
            other => no_start(lang, Chain(&other).to_string()),
        };
        let mut tx = app
            .store
            .begin()
            .await
            .map_err(|error| failed(error.into()))?;
        let office = office.unwrap_or_default();
        let now = app.clock.now();
        invite(&mut tx, &app.desk.now(), role, &office, &secret, now)
            .await
            .map_err(failed)?;
        log_from_terminal(&mut tx, (role, &office), &secret, now);
        tx.commit().await.map_err(|error| failed(error.into()))?;
        Ok::<_, Failure>(format!("https://t.me/{bot}?start={secret}"))
    })?;
    let mut out = io::stdout().lock();
    writeln!(out, "{link}\n")?;
    write_qr(&mut out, &link)?;
    writeln!(out, "{}", t!(lang, "invite-once"))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a link as a QR code for the eye of a telephone.
pub(super) fn write_qr(out: &mut impl Write, link: &str) -> io::Result<()> {
    if let Ok(code) = QrCode::new(link) {
        let code = code.render::<Dense1x2>().quiet_zone(true).build();
        writeln!(out, "{code}")?;
    }
    Ok(())
}
