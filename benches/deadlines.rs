//! How many deadlines a second: `cargo bench --bench deadlines`.
//!
//! Hand-written on purpose: the figures wanted are plain rates on one core, and the whole bench runs
//! in seconds. Each figure is the best of several rounds, because on a shared machine the best round
//! is the one least disturbed. What is not measured here: the first start of the process, except in
//! the batch, which runs the real command over a real file.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise, measures time and prints"
)]

use chrono::{DateTime, NaiveDate, Utc};
use convoca::domain::calendar::{Calendar, CalendarSpec, NonBusinessDay, Rule, Term};
use std::hint::black_box;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 7;
const BATCH_ROWS: u32 = 2_000_000;

fn main() {
    let recent = instants(1_640_995_200, 6);
    let century = instants(442_000_000, 115);
    println!("plain deadline, both rules, from an instant (millions a second)");
    for civic_days in [0, 500] {
        let calendar = with_civic_days(civic_days);
        for days in [5, 15, 30, 250, 1_000] {
            let rate = plain(&calendar, &recent, days);
            println!(
                "  {days:>5} days, {civic_days:>3} civic days: {:>8.1}",
                rate / 1e6
            );
        }
    }
    let national = Calendar::national();
    let rate = plain(&national, &century, 15);
    println!("     15 days, instants over 115 years: {:>8.1}", rate / 1e6);
    let new_york = Calendar::new(CalendarSpec {
        time_zone: "America/New_York".to_owned(),
        ..CalendarSpec::default()
    });
    let rate = plain(&new_york.unwrap(), &recent, 15);
    println!("     15 days, zone with summer time:   {:>8.1}", rate / 1e6);

    println!("deadline with its whole receipt (thousands a second)");
    for civic_days in [0, 500] {
        let calendar = with_civic_days(civic_days);
        let rate = receipts(&calendar, &recent);
        println!(
            "     15 days, {civic_days:>3} civic days: {:>8.0}",
            rate / 1e3
        );
    }

    println!("convoca deadline --batch, the whole command (millions of rows a second)");
    for (name, end) in [("LF", "\n"), ("CRLF", "\r\n")] {
        println!(
            "     {BATCH_ROWS} rows, {name:<4}: {:>8.2}",
            batch(&recent, end) / 1e6
        );
    }
}

/// A stretch of years strewn with instants, always the same.
fn instants(first: i64, years: u64) -> Vec<DateTime<Utc>> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % (years * 365 * 86_400)
    };
    (0..1 << 16)
        .map(|_| DateTime::from_timestamp(first + next().cast_signed(), 0).unwrap())
        .collect()
}

/// Weekdays strewn over 2020–2034.
fn with_civic_days(number: u32) -> Calendar {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    let days = first.iter_days().step_by(11).take(number as usize);
    let days = days.map(|date| NonBusinessDay {
        date,
        act: format!("Decreto {date}"),
        adopted_on: None,
    });
    Calendar::new(CalendarSpec {
        non_business_days: days.collect(),
        ..CalendarSpec::default()
    })
    .unwrap()
}

fn plain(calendar: &Calendar, instants: &[DateTime<Utc>], days: u32) -> f64 {
    best(instants.len() * 64, || {
        for _ in 0..64 {
            for at in instants {
                let term = Term::BusinessDays(black_box(days));
                black_box(
                    calendar
                        .deadline(black_box(*at), term, Rule::Receipt)
                        .unwrap(),
                );
            }
        }
    })
}

fn receipts(calendar: &Calendar, instants: &[DateTime<Utc>]) -> f64 {
    best(instants.len(), || {
        for at in instants {
            let term = Term::BusinessDays(black_box(15));
            black_box(
                calendar
                    .receipt(black_box(*at), term, Rule::Receipt)
                    .unwrap(),
            );
        }
    })
}

fn batch(instants: &[DateTime<Utc>], end: &str) -> f64 {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let mut table = format!("id,received_at,term_business_days,rule,topic{end}");
    for (id, at) in (0..BATCH_ROWS).zip(instants.iter().cycle()) {
        let bogota = at.with_timezone(&chrono_tz::America::Bogota).to_rfc3339();
        let rule = if id % 3 == 0 { "filing" } else { "receipt" };
        table.push_str(&format!("{id},{bogota},15,{rule},\"Agua, vías\"{end}"));
    }
    file.write_all(table.as_bytes()).unwrap();
    best(BATCH_ROWS as usize, || {
        let status = Command::new(env!("CARGO_BIN_EXE_convoca"))
            .args(["deadline", "--batch"])
            .arg(file.path())
            .stdout(Stdio::null())
            .status();
        assert!(status.unwrap().success());
    })
}

/// Things a second in the best of the rounds.
fn best(things: usize, mut round: impl FnMut()) -> f64 {
    let rates = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        round();
        things as f64 / start.elapsed().as_secs_f64()
    });
    rates.fold(0.0, f64::max)
}
