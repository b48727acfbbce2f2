//! `convoca aside`: what could not be handled and was set aside is looked at, and settled.
//!
//! What somebody wrote is shown only where its number is asked for. Deliberately absent: trying it again.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::app::AppError;
use crate::clock::Clock;
use crate::locale::Lang;
use crate::store::{Store, StoreError};
use crate::t;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What could not be handled: see it, and say that it is settled.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  convoca aside list
  convoca aside show 700002
  convoca aside settle 700002
  convoca aside settle all")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Shows number, date and reason of each, and nothing of what somebody wrote.
    List(Common),
    /// Shows one as it came, with what somebody wrote in it.
    Show(One),
    /// Erases one, or all of them: somebody has seen to it. The log says so.
    Settle(One),
}

#[derive(clap::Args)]
struct Common {
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// Language of the answer: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

#[derive(clap::Args)]
struct One {
    /// Its number in the list; to settle, also «all».
    number: String,
    #[command(flatten)]
    common: Common,
}

/// The most that are listed.
const MOST: i64 = 1_000;

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let (What::List(common) | What::Show(One { common, .. }) | What::Settle(One { common, .. })) =
        &args.what;
    let lang = super::values::lang(&common.lang)?;
    let config = read_all(std::slice::from_ref(&common.config), lang)?.remove(0);
    let zone = config.calendar.time_zone();
    let done = runtime()?.block_on(async {
        let store = Store::connect(&config.database.url, config.database.schema.as_deref()).await?;
        let text = match &args.what {
            What::List(_) => list(&store, zone, lang).await?,
            What::Show(one) => show(&store, &one.number).await?,
            What::Settle(one) => settle(&store, &one.number, lang).await?,
        };
        store.close().await;
        Ok(text)
    });
    let text = done.map_err(|error: StoreError| cannot_start(lang, &AppError::Store(error)))?;
    let Some(text) = text else {
        let (What::Show(One { number, .. }) | What::Settle(One { number, .. })) = &args.what else {
            return Ok(ExitCode::SUCCESS);
        };
        let value = super::values::shown(number.as_bytes());
        return Err(Failure::Input(t!(lang, "aside-unknown", value = value)));
    };
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{text}")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

async fn list(
    store: &Store,
    zone: chrono_tz::Tz,
    lang: Lang,
) -> Result<Option<String>, StoreError> {
    let all = store.begin().await?.updates_set_aside(MOST).await?;
    if all.is_empty() {
        return Ok(Some(t!(lang, "aside-none")));
    }
    let line = |one: &crate::store::SetAside| {
        let at = one.at.with_timezone(&zone).format("%F %H:%M").to_string();
        format!("{}  {at}  {}", one.update_id, one.error)
    };
    Ok(Some(all.iter().map(line).collect::<Vec<_>>().join("\n")))
}

async fn show(store: &Store, number: &str) -> Result<Option<String>, StoreError> {
    let Ok(number) = number.parse() else {
        return Ok(None);
    };
    let found = store.begin().await?.update_set_aside(number).await?;
    Ok(found.map(|one| one.raw))
}

async fn settle(store: &Store, number: &str, lang: Lang) -> Result<Option<String>, StoreError> {
    let mut tx = store.begin().await?;
    let now = Clock::system().now();
    let settled = match (number, number.parse()) {
        ("all", _) => tx.settle_set_aside(None, now).await?,
        (_, Ok(number)) => tx.settle_set_aside(Some(number), now).await?,
        (_, Err(_)) => 0,
    };
    tx.commit().await?;
    // What it said is not to be found in the file either.
    store.cut_log().await?;
    let told = t!(lang, "aside-settled", count = settled as i64);
    Ok((settled > 0 || number == "all").then_some(told))
}
