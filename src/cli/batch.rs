//! `convoca deadline --batch`: a table in, the same table with `due_date` out.
//!
//! A million rows a second: one row is read into the same memory as the one before it, and an
//! instant never becomes more than a number of seconds.

use super::failure::Failure;
use super::table::{Columns, Table};
use super::{instant, values};
use crate::domain::calendar::{Calendar, Refusal, Rule, Term};
use crate::locale::Lang;
use crate::t;
use chrono::{Datelike, NaiveDate};
use csv::ByteRecord;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

/// Computes a file, or the standard input where it is called `-`.
pub(super) fn run(
    file: &Path,
    calendar: &Calendar,
    rule: Rule,
    lang: Lang,
) -> Result<ExitCode, Failure> {
    let name = file.display().to_string();
    let input: Box<dyn Read> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(file).map_err(|error| unreadable(&name, &error, lang))?)
    };
    let batch = Batch {
        calendar,
        rule,
        lang,
    };
    let wrong = batch.compute(input, &name, io::stdout().lock(), io::stderr().lock())?;
    Ok(if wrong == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn unreadable(name: &str, error: &io::Error, lang: Lang) -> Failure {
    let reason = error.to_string();
    Failure::Input(t!(
        lang,
        "input-file-unreadable",
        file = name,
        reason = reason
    ))
}

/// What all rows have in common.
struct Batch<'c> {
    calendar: &'c Calendar,
    rule: Rule,
    lang: Lang,
}

/// What is wrong with a row.
enum Wrong {
    Fields,
    ReceivedAt,
    Days,
    Rule,
    Refused(Refusal),
}

impl Batch<'_> {
    /// Writes the right rows and tells of the wrong ones; gives their number.
    fn compute(
        &self,
        input: impl Read,
        name: &str,
        out: impl Write,
        complaints: impl Write,
    ) -> Result<u64, Failure> {
        let mut table = Table::open(input, name, self.lang)?;
        let mut out = table.writer(out)?;
        let mut complaints = BufWriter::new(complaints);
        out.write_byte_record(&table.header_out())?;
        let mut wrong = 0;
        let mut row = ByteRecord::new();
        let unreadable = |error: io::Error| unreadable(name, &error, self.lang);
        while table.next(&mut row).map_err(unreadable)? {
            match self.due(&row, &table.columns, table.header.len()) {
                Ok(due) => {
                    row.push_field(&iso(due));
                    out.write_byte_record(&row)?;
                }
                Err(what) => {
                    wrong += 1;
                    let line = table.line(&row);
                    let problem = self.problem(&what, &row, &table);
                    let told = t!(self.lang, "batch-row", line = line, problem = problem);
                    writeln!(complaints, "{told}")?;
                }
            }
        }
        out.flush()?;
        complaints.flush()?;
        Ok(wrong)
    }

    #[inline]
    fn due(&self, row: &ByteRecord, columns: &Columns, fields: usize) -> Result<NaiveDate, Wrong> {
        if row.len() != fields {
            return Err(Wrong::Fields);
        }
        let received_at = instant::seconds(row[columns.received_at].trim_ascii());
        let received_at = received_at.ok_or(Wrong::ReceivedAt)?;
        let days = values::digits(&row[columns.term_business_days]).ok_or(Wrong::Days)?;
        let rule = match columns
            .rule
            .map_or(b"".as_slice(), |at| row[at].trim_ascii())
        {
            b"" => self.rule,
            name => str::from_utf8(name)
                .ok()
                .and_then(Rule::parse)
                .ok_or(Wrong::Rule)?,
        };
        let deadline =
            self.calendar
                .deadline_of_second(received_at, Term::BusinessDays(days), rule);
        deadline
            .map(|deadline| deadline.due())
            .map_err(Wrong::Refused)
    }

    fn problem<R: Read>(&self, wrong: &Wrong, row: &ByteRecord, table: &Table<R>) -> String {
        let (lang, columns) = (self.lang, &table.columns);
        let received_at = ("received_at", columns.received_at);
        let days = ("term_business_days", columns.term_business_days);
        let ((field, at), right) = match wrong {
            Wrong::Fields => {
                let expected = table.header.len();
                return t!(lang, "batch-fields", found = row.len(), expected = expected);
            }
            Wrong::ReceivedAt => {
                let text = String::from_utf8_lossy(row[columns.received_at].trim_ascii());
                (received_at, instant::what_would_be_right(lang, &text))
            }
            Wrong::Days => (days, t!(lang, "input-number")),
            Wrong::Rule => (
                ("rule", columns.rule.unwrap_or_default()),
                t!(lang, "input-rule"),
            ),
            Wrong::Refused(no @ Refusal::YearOutOfRange { .. }) => (received_at, lang.refusal(no)),
            Wrong::Refused(no) => (days, lang.refusal(no)),
        };
        values::wrong(lang, field, &row[at], right)
    }
}

/// `2024-08-02`, without the ceremony of a formatter. The calendar has four-digit years only.
#[inline]
fn iso(date: NaiveDate) -> [u8; 10] {
    let (year, month, day) = (date.year().unsigned_abs(), date.month(), date.day());
    let digit = |number: u32| b'0' + (number % 10) as u8;
    [
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
        b'-',
        digit(month / 10),
        digit(month),
        b'-',
        digit(day / 10),
        digit(day),
    ]
}
