//! `convoca audit`: verify the log's chain, or write a stretch of it for internal control; and the proof
//! of consent of those who were erased.

use super::check::read_all;
use super::failure::Failure;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::app::AppError;
use crate::config::Config;
use crate::domain::base::audit::{Break, Link, Walk};
use crate::locale::Lang;
use crate::store::{PastConsent, Store, StoreError};
use crate::t;
use chrono::NaiveDate;
use std::io::{self, BufWriter, Write};
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::sync::mpsc;

/// The log of who did what when: verify it, or write it out.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Finds any change to the log: every entry is chained to the one before.
    ///
    /// Exit status: 0 the chain is whole, 1 it is not.
    Verify(Common),
    /// Writes the entries of some days as CSV, with their hashes.
    Export(Stretch),
    /// Writes as CSV what those who were erased had agreed to and taken back, by the day and without
    /// them: the proof that there was consent (Ley 1581 de 2012, art. 17 b).
    Consents(Common),
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
struct Stretch {
    #[command(flatten)]
    common: Common,
    /// First day, in the entity's time zone.
    #[arg(long, value_name = "DATE")]
    from: NaiveDate,
    /// Last day, included.
    #[arg(long, value_name = "DATE")]
    to: NaiveDate,
}

/// Entries read at a time.
const PART: i64 = 5_000;

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let (What::Verify(common) | What::Consents(common) | What::Export(Stretch { common, .. })) =
        &args.what;
    let lang = super::values::lang(&common.lang)?;
    let config = read_all(std::slice::from_ref(&common.config), lang)?.remove(0);
    let failed = |error: StoreError| cannot_start(lang, &AppError::Store(error));
    runtime()?.block_on(async {
        let database = &config.database;
        let store = Store::connect(&database.url, database.schema.as_deref()).await;
        let store = store.map_err(failed)?;
        match &args.what {
            What::Verify(_) => {
                let found = verify(&store).await.map_err(failed)?;
                report(lang, found)
            }
            What::Consents(_) => {
                let mut tx = store.begin().await.map_err(failed)?;
                consents(&tx.past_consents().await.map_err(failed)?)
            }
            What::Export(stretch) => export(&store, &config, stretch, lang).await,
        }
    })
}

/// Reads in one thread and verifies in another.
async fn verify(store: &Store) -> Result<Result<i64, Break>, StoreError> {
    let mut tx = store.begin().await?;
    let noted = tx.audit_end().await?;
    let (parts, mut read) = mpsc::channel::<Vec<Link>>(2);
    let verifier = tokio::task::spawn_blocking(move || {
        let mut walk = Walk::default();
        while let Some(part) = read.blocking_recv() {
            part.iter().try_for_each(|link| walk.step(link))?;
        }
        walk.end(&noted).map(|()| walk.last)
    });
    let mut last = 0;
    loop {
        let part = tx.audit_after(last, PART).await?;
        let Some(end) = part.last() else { break };
        last = end.id;
        // The verifier leaves at the first break.
        if parts.send(part).await.is_err() {
            break;
        }
    }
    drop(parts);
    let found = verifier.await;
    Ok(found.unwrap_or_else(|error| resume_unwind(error.into_panic())))
}

fn report(lang: Lang, found: Result<i64, Break>) -> Result<ExitCode, Failure> {
    let (line, status) = match found {
        Ok(count) => (t!(lang, "audit-whole", count = count), ExitCode::SUCCESS),
        Err(Break::Changed(at)) => (t!(lang, "audit-changed", at = at), ExitCode::FAILURE),
        Err(Break::Missing(at)) => (t!(lang, "audit-missing", at = at), ExitCode::FAILURE),
    };
    writeln!(io::stdout(), "{line}")?;
    Ok(status)
}

fn consents(all: &[PastConsent]) -> Result<ExitCode, Failure> {
    let mut out = csv::Writer::from_writer(BufWriter::new(io::stdout().lock()));
    out.write_record(["erasure", "purpose", "given", "text", "day"])?;
    for one in all {
        out.write_record([
            &one.erasure.to_string(),
            one.purpose.name(),
            &one.given.to_string(),
            &one.text,
            &one.on_day.to_string(),
        ])?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

async fn export(
    store: &Store,
    config: &Config,
    stretch: &Stretch,
    lang: Lang,
) -> Result<ExitCode, Failure> {
    if stretch.to < stretch.from {
        let (from, to) = (stretch.from.to_string(), stretch.to.to_string());
        return Err(Failure::Input(t!(
            lang,
            "audit-bad-days",
            from = from,
            to = to
        )));
    }
    let failed = |error: StoreError| cannot_start(lang, &AppError::Store(error));
    let mut out = csv::Writer::from_writer(BufWriter::new(io::stdout().lock()));
    out.write_record(["id", "at", "actor", "action", "object", "detail", "hash"])?;
    let mut tx = store.begin().await.map_err(failed)?;
    let mut last = 0;
    loop {
        let part = tx.audit_after(last, PART).await.map_err(failed)?;
        let Some(end) = part.last() else { break };
        last = end.id;
        for link in part {
            let day = config.calendar.local_date(link.entry.at);
            if (stretch.from..=stretch.to).contains(&day) {
                let entry = &link.entry;
                let at = entry.at.with_timezone(&config.calendar.time_zone());
                out.write_record([
                    &link.id.to_string(),
                    &at.to_rfc3339(),
                    &entry.actor,
                    &entry.action,
                    &entry.object,
                    &entry.detail,
                    &link.hash,
                ])?;
            }
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
