//! `convoca holidays`: the days of a year on which nobody works, by law or by the entity's own acts.

use super::failure::Failure;
use super::values;
use crate::domain::calendar::{Calendar, FIRST_YEAR, LAST_YEAR, Reason, holidays_of};
use crate::locale::Lang;
use crate::t;
use chrono::NaiveDate;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// The holidays of a year, each with its law; with a calendar file, also the entity's own days.
#[derive(clap::Args)]
pub(super) struct Args {
    /// The year, from 1984 to 2100
    #[arg(allow_negative_numbers = true)]
    year: String,
    /// As a table for programs: date,name,moved,law
    #[arg(long)]
    csv: bool,
    /// The entity's calendar (calendar.toml): adds its local days without work, each with its act
    #[arg(long, value_name = "FILE")]
    calendar: Option<PathBuf>,
    /// Language of the names: es, en or another that there is
    #[arg(long, default_value = "es")]
    lang: String,
}

/// A day without work as it is listed.
struct Row {
    date: NaiveDate,
    nominal: NaiveDate,
    name: String,
    law: String,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let lang = values::lang(&args.lang)?;
    let year = year(lang, &args.year)?;
    let mut rows: Vec<Row> = national(year, lang).collect();
    if let Some(file) = &args.calendar {
        let calendar = values::calendar(lang, Some(file))?;
        rows.extend(local(&calendar, year, lang));
        rows.sort_by_key(|row| row.date);
    }
    let out = io::stdout().lock();
    if args.csv {
        write_csv(out, &rows)?;
    } else {
        write_lines(out, &rows, year, lang)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn year(lang: Lang, text: &str) -> Result<i32, Failure> {
    let year = text.trim().parse().ok();
    year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year))
        .ok_or_else(|| {
            let right = t!(
                lang,
                "input-year",
                first = FIRST_YEAR.to_string(),
                last = LAST_YEAR.to_string()
            );
            Failure::Input(values::wrong(lang, "year", text.as_bytes(), right))
        })
}

fn national(year: i32, lang: Lang) -> impl Iterator<Item = Row> {
    holidays_of(year).into_iter().map(move |day| Row {
        date: day.observed,
        nominal: day.nominal,
        name: lang.holiday(day.holiday.name),
        law: day.holiday.law.citation.to_owned(),
    })
}

fn local(calendar: &Calendar, year: i32, lang: Lang) -> impl Iterator<Item = Row> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let days = first.iter_days().take(366);
    let days = days.filter(move |date| chrono::Datelike::year(date) == year);
    days.flat_map(move |date| {
        let reasons = calendar.reasons(date).iter();
        reasons.filter_map(move |reason| match reason {
            Reason::NonBusinessDay(act) => Some(Row {
                date,
                nominal: date,
                name: t!(lang, "holidays-local-day"),
                law: act.name.clone(),
            }),
            Reason::Saturday | Reason::Sunday | Reason::Holiday(_) | Reason::Suspension(_) => None,
        })
    })
}

fn write_csv(out: impl Write, rows: &[Row]) -> Result<(), Failure> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["date", "name", "moved", "law"])?;
    for row in rows {
        let moved = if row.date == row.nominal { "no" } else { "yes" };
        let date = row.date.to_string();
        table.write_record([date.as_str(), &row.name, moved, &row.law])?;
    }
    Ok(table.flush()?)
}

fn write_lines(mut out: impl Write, rows: &[Row], year: i32, lang: Lang) -> Result<(), Failure> {
    let title = t!(lang, "holidays-title", year = year.to_string());
    writeln!(out, "{title}")?;
    for row in rows {
        let (date, name, law) = (lang.short_date(row.date), &*row.name, &*row.law);
        let line = if row.date == row.nominal {
            t!(lang, "holidays-row", date = date, name = name, law = law)
        } else {
            t!(
                lang,
                "holidays-row-moved",
                date = date,
                name = name,
                nominal = lang.short_date(row.nominal),
                law = law
            )
        };
        writeln!(out, "  {line}")?;
    }
    Ok(out.flush()?)
}
