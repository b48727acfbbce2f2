//! `convoca deadline`: from the moment something was received to the last day to answer it.

mod changed;
mod json;
mod shown;

use super::failure::Failure;
use super::{batch, values};
use crate::domain::calendar::{Calendar, Refusal, Rule, Term};
use crate::locale::Lang;
use json::Answer;
use shown::lines;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The last day to answer: what was received, and how many business days the law gives.
///
/// Saturdays, Sundays and the national holidays of each year are not counted. A calendar file adds
/// what the entity itself decided: whether it works on Saturdays, its local days without work and its
/// suspensions of terms. The day of receipt is never counted.
///
/// What happened since can be told too: an extension, a request for what was missing, a transfer to
/// another entity. They are applied in the order of their dates; what the law does not allow is refused
/// with its article.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status: 0 done; 1 some rows of a table were wrong; 2 bad input.

Examples:
  convoca deadline --received 2024-07-13T09:00:00-05:00 --days 15
  convoca deadline --received 2024-07-13T09:00:00-05:00 --days 15 --explain --lang en
  convoca deadline --received 2024-07-13T09:00:00-05:00 --kind information
  convoca deadline --received 2024-07-13T09:00:00-05:00 --days 15 --extended-on 2024-08-02
  convoca deadline --received 2024-07-13T09:00:00-05:00 --days 15 --completion 2024-07-19,2024-08-05
  convoca deadline --batch questions.csv --calendar calendar.toml > deadlines.csv"
)]
pub(super) struct Args {
    /// When it was received: date, time and offset from UTC, as in 2024-07-13T09:00:00-05:00
    #[arg(
        long,
        value_name = "INSTANT",
        required_unless_present = "batch",
        conflicts_with = "batch"
    )]
    received: Option<String>,
    /// The term in business days: 15 for questions, 10 for information, 30 for consultations
    #[arg(
        long,
        value_name = "N",
        allow_negative_numbers = true,
        required_unless_present_any = ["batch", "months", "kind"],
        conflicts_with_all = ["batch", "months"]
    )]
    days: Option<String>,
    /// What kind of petition it is, instead of its days: accountability, petition, information,
    /// consultation, authority, congress, data_query or data_claim. Its law also says how much longer the
    /// term may become
    #[arg(long, value_name = "KIND", conflicts_with_all = ["batch", "months", "days"])]
    kind: Option<String>,
    /// The term in calendar months, instead of days
    #[arg(
        long,
        value_name = "N",
        allow_negative_numbers = true,
        conflicts_with = "batch"
    )]
    months: Option<String>,
    /// Which date is promised. `receipt`: the day of receipt is day 0, whatever day it is (CPACA arts.
    /// 14 and 15). `filing`: what arrives on a day without work is filed on the next business day, and
    /// that is day 0 (CPACA art. 54). With --batch, the rule of the rows that name none
    #[arg(long, default_value = "receipt")]
    rule: String,
    /// The entity's calendar (calendar.toml); without it, the national one, Monday to Friday
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
    #[command(flatten)]
    changes: changed::Args,
    /// Also list every day from receipt to deadline: counted, or why not
    #[arg(long, conflicts_with = "batch")]
    explain: bool,
    /// Answer in JSON, for programs
    #[arg(long, conflicts_with = "batch")]
    json: bool,
    /// Compute a whole table (CSV, `-` is the standard input). Columns by name: received_at,
    /// term_business_days and, if there is one, rule (empty means --rule). The others are copied. Each
    /// row comes out with its due_date appended; a wrong row is left out and told on the standard
    /// error with its line. Separators may be commas, semicolons or tabs
    #[arg(long, value_name = "FILE")]
    batch: Option<PathBuf>,
    /// Language of the answer: es, en or another that there is
    #[arg(long, default_value = "es")]
    lang: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = values::lang(&args.lang)?;
    let rule = values::rule(lang, &args.rule)?;
    let without = match (&args.batch, &args.months) {
        (Some(_), _) => Some("--batch"),
        (None, Some(_)) => Some("--months"),
        (None, None) => None,
    };
    if let Some(flag) = without {
        args.changes.refuse_with(lang, flag)?;
    }
    let calendar = values::calendar(lang, args.calendar.as_deref())?;
    match &args.batch {
        Some(table) => batch::run(table, &calendar, rule, lang),
        None => one(args, &calendar, rule, lang),
    }
}

fn one(args: &Args, calendar: &Calendar, rule: Rule, lang: Lang) -> Result<ExitCode, Failure> {
    let received = args.received.as_deref().unwrap_or_default();
    let received_at = values::received(lang, "--received", received)?;
    let kind = args.kind.as_deref();
    let kind = kind.map(|name| values::kind(lang, name)).transpose()?;
    let (field, text) = match (&args.days, &args.months, &args.kind) {
        (None, Some(months), _) => ("--months", months.as_str()),
        (None, None, Some(kind)) => ("--kind", kind.as_str()),
        (days, ..) => ("--days", days.as_deref().unwrap_or_default()),
    };
    let term = match kind {
        Some(kind) => kind.term(),
        None if field == "--months" => Term::Months(values::number(lang, field, text)?),
        None => Term::BusinessDays(values::number(lang, field, text)?),
    };
    let deadline = calendar.deadline(received_at, term, rule).map_err(|no| {
        let (field, value) = match matches!(no, Refusal::YearOutOfRange { .. }) {
            true => ("--received", received),
            false => (field, text),
        };
        Failure::Input(values::wrong(
            lang,
            field,
            value.as_bytes(),
            lang.refusal(&no),
        ))
    })?;
    let elsewhere = Calendar::national();
    let changes = args.changes.read(lang, kind)?;
    let course = calendar
        .course(deadline, &changes, &elsewhere)
        .map_err(|no| args.changes.refused(lang, no))?;
    let receipt = args.explain.then(|| course.explain());
    let received_at = received_at.with_timezone(&calendar.time_zone());
    let mut out = io::stdout().lock();
    if args.json {
        let answer = Answer::of(&deadline, &course, receipt.as_ref(), &received_at, lang);
        serde_json::to_writer_pretty(&mut out, &answer)?;
        writeln!(out)?;
    } else {
        for line in lines(
            &deadline,
            &course,
            receipt.as_ref(),
            &received_at,
            kind,
            lang,
        ) {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
