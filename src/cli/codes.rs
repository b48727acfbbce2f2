//! `convoca codes`: codes to print on invitations, list by list. Only digests are kept: what is not
//! written down when they are made is gone.

use super::check::read_all;
use super::failure::Failure;
use super::import::unreadable;
use super::run::runtime;
use super::trouble::cannot_start;
use crate::actions::person::code;
use crate::actions::person::code::SHORTEST;
use crate::app::{App, AppError};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::base::{Key, Unread};
use crate::files::Row;
use crate::files::base::{open, replace_secret};
use crate::locale::Lang;
use crate::store::{Store, StoreError};
use crate::t;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Codes to print on invitations: whoever uses one is on its list.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  convoca codes new --list juntas-2024 --count 200 --out codes.csv
  convoca codes import --list juntas-2024 codes.xlsx
  convoca codes list")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Makes codes that nobody can guess and writes them as a table: code and link.
    ///
    /// Each works for one person. They cannot be read again later.
    New(New),
    /// Takes codes that were made elsewhere from the first column of FILE.csv, .xlsx or .ods.
    Import(Import),
    /// Shows the lists, how many codes each has, and how many of them were used.
    List(Common),
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
struct New {
    #[command(flatten)]
    common: Common,
    /// The list: a-z, 0-9 and hyphens, up to 24.
    #[arg(long, value_name = "NAME")]
    list: String,
    /// How many, from 1 to 100000.
    #[arg(long, value_name = "N")]
    count: String,
    /// The table to write; without it, the standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Also shows each link as a QR code.
    #[arg(long)]
    qr: bool,
}

#[derive(clap::Args)]
struct Import {
    #[command(flatten)]
    common: Common,
    /// The list: a-z, 0-9 and hyphens, up to 24.
    #[arg(long, value_name = "NAME")]
    list: String,
    /// The file.
    file: PathBuf,
}

/// The most codes made at once.
const MOST: usize = 100_000;

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let (What::New(New { common, .. }) | What::Import(Import { common, .. }) | What::List(common)) =
        &args.what;
    let lang = super::values::lang(&common.lang)?;
    let config = read_all(std::slice::from_ref(&common.config), lang)?.remove(0);
    match &args.what {
        What::New(args) => new(args, config, lang)?,
        What::Import(args) => import(args, &config, lang)?,
        What::List(_) => list(&config, lang)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn new(args: &New, config: Config, lang: Lang) -> Result<(), Failure> {
    let name = list_name(&args.list, lang)?;
    let count = args.count.trim().parse().ok();
    let Some(count) = count.filter(|count| (1..=MOST).contains(count)) else {
        let value = args.count.as_str();
        return Err(Failure::Input(t!(lang, "codes-bad-count", value = value)));
    };
    if let Some(file) = args.out.as_deref().filter(|file| file.exists()) {
        let file = file.display().to_string();
        return Err(Failure::Input(t!(lang, "directory-exists", file = file)));
    }
    runtime()?.block_on(async {
        let app = App::open(config, Clock::system()).await;
        let app = app.map_err(|error| cannot_start(lang, &error))?;
        let bot = app.bot_name().await;
        let bot = bot.map_err(|error| cannot_start(lang, &error))?;
        let failed = |error: StoreError| cannot_start(lang, &AppError::Store(error));
        let now = app.clock.now();
        let mut tx = app.store.begin().await.map_err(failed)?;
        let mut made = Vec::new();
        while made.len() < count {
            let missing = (made.len()..count).map(|_| crate::secret::code());
            let missing = missing.collect::<io::Result<_>>()?;
            let kept = code::keep(&mut tx, &name, missing, now).await;
            made.extend(kept.map_err(failed)?);
        }
        code::log(&mut tx, "codes_made", &name, count, now);
        // A table without its codes in the database is of no use, but the other way round is worse.
        write(args, &made, &bot, lang)?;
        tx.commit().await.map_err(failed)
    })?;
    if let Some(file) = &args.out {
        let file = file.display().to_string();
        let told = t!(lang, "codes-made", count = count, file = file);
        writeln!(io::stdout().lock(), "{told}")?;
    }
    Ok(())
}

/// The table, and the codes for the eye.
fn write(args: &New, codes: &[String], bot: &str, lang: Lang) -> Result<(), Failure> {
    let link = |code: &str| {
        let code = code.replace('-', "");
        format!("https://t.me/{bot}?start=c_{code}")
    };
    // A semicolon is what spreadsheets in Spanish expect, a mark what tells them of UTF-8.
    let begin = if args.out.is_some() { "\u{feff}" } else { "" };
    let mut table = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::from(begin));
    table.write_record([t!(lang, "codes-code"), t!(lang, "codes-link")])?;
    for code in codes {
        table.write_record([code, &link(code)])?;
    }
    let table = table
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))?;
    let mut out = BufWriter::new(io::stdout().lock());
    match &args.out {
        None => out.write_all(&table)?,
        Some(file) => replace_secret(file, &table).map_err(|error| {
            let (file, reason) = (file.display().to_string(), error.to_string());
            let told = t!(lang, "directory-cannot-write", file = file, reason = reason);
            Failure::Input(told)
        })?,
    }
    for code in codes.iter().filter(|_| args.qr) {
        writeln!(out, "\n{code}")?;
        super::invite::write_qr(&mut out, &link(code))?;
    }
    Ok(out.flush()?)
}

fn import(args: &Import, config: &Config, lang: Lang) -> Result<(), Failure> {
    let name = list_name(&args.list, lang)?;
    let codes = read(&args.file, lang)?;
    let count = codes.len();
    let new = runtime()?.block_on(async {
        let store = connect(config).await?;
        let now = Clock::system().now();
        let mut tx = store.begin().await?;
        let new = code::keep(&mut tx, &name, codes, now).await?.len();
        code::log(&mut tx, "codes_imported", &name, new, now);
        tx.commit().await?;
        Ok(new)
    });
    let new = new.map_err(|error| cannot_start(lang, &AppError::Store(error)))?;
    let known = count - new;
    let told = t!(
        lang,
        "codes-imported",
        list = name,
        count = new,
        known = known
    );
    writeln!(io::stdout().lock(), "{told}")?;
    Ok(())
}

/// The codes in the first column; a title above them is no code.
fn read(file: &Path, lang: Lang) -> Result<Vec<String>, Failure> {
    let name = file.display().to_string();
    let document = open(file).map_err(|no| unreadable(&no, &name, lang))?;
    let (mut codes, mut bad) = (Vec::new(), Vec::new());
    let sheet = document.shown_first().next();
    let rows = sheet.into_iter().flat_map(|grid| grid.rows());
    for (place, row) in rows.enumerate() {
        let text = first(row);
        if let Some(why) = row.unread(0).or_else(|| exponent(text)) {
            let why = [lang.unread(&why), lang.mend(&why)].join(" ");
            let (file, line) = (name.as_str(), row.line);
            bad.push(t!(
                lang,
                "codes-unread-line",
                file = file,
                line = line,
                why = why
            ));
            continue;
        }
        let is_title = place == 0 && !text.contains(|c: char| c.is_ascii_digit());
        match code::normal(text) {
            Some(code) if !is_title => codes.push(code),
            _ if is_title || text.is_empty() => {}
            _ => bad.push(t!(
                lang,
                "codes-bad-line",
                file = name.as_str(),
                line = row.line,
                value = super::values::shown(text.as_bytes()),
                least = SHORTEST
            )),
        }
    }
    if codes.is_empty() && bad.is_empty() {
        bad.push(t!(lang, "codes-no-codes", file = name));
    }
    match bad.is_empty() {
        true => Ok(codes),
        false => Err(Failure::Input(bad.join("\n"))),
    }
}

/// The first cell, also where two columns are too few to tell what separates them.
fn first<'a>(row: Row<'a>) -> &'a str {
    let text = row.get(0).split([';', ',', '\t']).next();
    text.unwrap_or_default().trim().trim_matches(['"', '\''])
}

/// `1,23457E+16` is what Excel saves as text of a long number: its digits are gone.
fn exponent(text: &str) -> Option<Unread> {
    let (mantissa, exponent) = text.split_once("E+")?;
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let number = mantissa.bytes().filter(|byte| !b".,".contains(byte));
    let all = number.chain(exponent.bytes());
    let lost = !exponent.is_empty()
        && !mantissa.is_empty()
        && all.collect::<Vec<_>>().iter().all(is_digit);
    lost.then(|| Unread::DigitsLost(text.to_owned()))
}

fn list(config: &Config, lang: Lang) -> Result<(), Failure> {
    let lists = runtime()?.block_on(async {
        let store = connect(config).await?;
        store.begin().await?.code_lists().await
    });
    let lists = lists.map_err(|error| cannot_start(lang, &AppError::Store(error)))?;
    let mut out = BufWriter::new(io::stdout().lock());
    if lists.is_empty() {
        writeln!(out, "{}", t!(lang, "codes-none"))?;
    }
    for one in lists {
        let (list, count, used) = (one.list, one.codes, one.used);
        let line = t!(lang, "codes-list", list = list, count = count, used = used);
        writeln!(out, "{line}")?;
    }
    Ok(out.flush()?)
}

async fn connect(config: &Config) -> Result<Store, StoreError> {
    let database = &config.database;
    Store::connect(&database.url, database.schema.as_deref()).await
}

/// A list's name is a key: formulas of audiences name it.
fn list_name(text: &str, lang: Lang) -> Result<String, Failure> {
    let key = Key::parse(text.trim());
    key.map(|key| key.to_string()).ok_or_else(|| {
        let value = super::values::shown(text.as_bytes());
        Failure::Input(t!(lang, "codes-bad-list", value = value))
    })
}
