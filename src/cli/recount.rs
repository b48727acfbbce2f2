//! `convoca recount`: counts a published list of ballots again and compares.

use super::failure::Failure;
use super::values;
use crate::domain::base::Key;
use crate::domain::survey::FORMAT;
use crate::domain::survey::recount::Wrong;
use crate::domain::survey::results::{Compared, Results, Unusable};
use crate::files::base::unicode;
use crate::locale::Lang;
use crate::t;
use serde::Deserialize;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Counts a published list of ballots again and compares it with the published results.
///
/// Needs no configuration and no database: only the two files that everybody can have.
/// Exit status: 0 the count agrees, 1 it does not, 2 the files cannot be used.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The results, as they were published (results.json).
    #[arg(value_name = "RESULTS")]
    results: PathBuf,
    /// The list of ballots of one question (CSV).
    #[arg(value_name = "BALLOTS")]
    ballots: PathBuf,
    /// The key of that question; not needed if only one has a list.
    #[arg(long, value_name = "KEY")]
    question: Option<String>,
    /// Language of the answer: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

/// The most of a file that is read: a list of some millions of ballots.
const MOST_MEGABYTES: u64 = 1_024;
/// Differences that are told; the others are counted.
const TOLD: usize = 5;

/// What of the file is needed, whatever else is in it.
#[derive(Deserialize)]
struct Published {
    results: Results,
}

/// What is read before anything else: another version may look otherwise.
#[derive(Deserialize)]
struct Header {
    format: u32,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = values::lang(&args.lang)?;
    let text = read(lang, &args.results)?;
    let file = || shown(&args.results);
    let unread = |error: serde_json::Error| {
        Failure::Input(t!(
            lang,
            "results-recount-no-results",
            file = file(),
            line = error.line(),
            column = error.column()
        ))
    };
    let header: Header = serde_json::from_str(&text).map_err(unread)?;
    if header.format != FORMAT {
        return Err(Failure::Input(t!(
            lang,
            "results-recount-format",
            file = file(),
            format = header.format.to_string(),
            known = FORMAT.to_string()
        )));
    }
    let Published { results } = serde_json::from_str(&text).map_err(unread)?;
    let question = question(lang, args, &results)?;
    let list = read(lang, &args.ballots)?;
    let compared = results.compare(&question, &list);
    let compared = compared.map_err(|unusable| refused(lang, args, unusable))?;
    let mut out = io::stdout().lock();
    let agrees = compared.differences.is_empty();
    writeln!(out, "{}", said(lang, &results, &compared))?;
    Ok(if agrees {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The question that was named, or the only one there is.
fn question(lang: Lang, args: &Args, results: &Results) -> Result<Key, Failure> {
    let keys: Vec<&Key> = results.countable().map(|one| &one.question.key).collect();
    let known = || {
        let keys: Vec<_> = keys.iter().map(|key| key.as_str()).collect();
        keys.join(", ")
    };
    let Some(named) = &args.question else {
        return match keys.as_slice() {
            [only] => Ok((*only).clone()),
            _ => Err(Failure::Input(t!(
                lang,
                "results-recount-which",
                known = known()
            ))),
        };
    };
    let found = keys.iter().find(|key| key.as_str() == named);
    found.map(|key| (*key).clone()).ok_or_else(|| {
        let value = values::shown(named.as_bytes());
        Failure::Input(t!(
            lang,
            "results-recount-question",
            value = value,
            known = known()
        ))
    })
}

fn said(lang: Lang, results: &Results, compared: &Compared) -> String {
    if compared.differences.is_empty() {
        return t!(
            lang,
            "results-recount-same",
            ballots = lang.count(compared.ballots.into()),
            tables = compared.tables,
            unchecked = compared.unchecked
        );
    }
    let mut all: Vec<_> = compared
        .differences
        .iter()
        .take(TOLD)
        .map(|one| {
            let row = lang.row(&one.of, &results.places);
            t!(
                lang,
                "results-recount-difference",
                row = values::shown(row.as_bytes()),
                published = lang.count(one.published.into()),
                counted = lang.count(one.counted.into())
            )
        })
        .collect();
    let more = compared.differences.len().saturating_sub(TOLD);
    if more > 0 {
        all.push(t!(lang, "results-recount-more", count = more));
    }
    t!(lang, "results-recount-differs", what = all.join("; "))
}

fn refused(lang: Lang, args: &Args, unusable: Unusable) -> Failure {
    let misread = match unusable {
        Unusable::List(misread) => misread,
        Unusable::NoBallots | Unusable::Results => {
            let file = shown(&args.results);
            return Failure::Input(t!(lang, "results-recount-odd", file = file));
        }
    };
    let wrong = match misread.wrong {
        Wrong::Titles => "titles",
        Wrong::Columns => "columns",
        Wrong::Unknown => "unknown",
        Wrong::TooMany => "too_many",
        Wrong::Ballot(_) => "ballot",
    };
    let (file, line) = (shown(&args.ballots), misread.line.to_string());
    Failure::Input(t!(
        lang,
        "results-recount-line",
        file = file,
        line = line,
        wrong = wrong
    ))
}

fn shown(file: &Path) -> String {
    values::shown(file.display().to_string().as_bytes())
}

/// A file as text, and not more of it than there can be.
fn read(lang: Lang, file: &Path) -> Result<String, Failure> {
    let unread = |error: io::Error| {
        let reason = error.to_string();
        Failure::Input(t!(
            lang,
            "results-recount-unread",
            file = shown(file),
            reason = reason
        ))
    };
    let most = MOST_MEGABYTES << 20;
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unread)?;
    opened
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(unread)?;
    if bytes.len() as u64 > most {
        return Err(Failure::Input(t!(
            lang,
            "results-recount-too-long",
            file = shown(file),
            most = MOST_MEGABYTES
        )));
    }
    unicode(bytes)
        .map_err(|_| Failure::Input(t!(lang, "results-recount-no-text", file = shown(file))))
}
