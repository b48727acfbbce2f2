//! The 61 quirks of the five schedules, in the order in which they were listed: what the reader says.
//!
//! The list was made by hand from the documents before the reader was written. Where a quirk is a
//! question for people, the reader says nothing or gives a notice, and the row says which.

mod first;
mod last;

use super::{IBAGUE, ITAGUI, MEDELLIN, MUNICIPIO, PDET, Seen, seen};
use convoca::domain::schedule::Stage;
use convoca::locale::Lang;

struct All {
    s0: Seen,
    s1: Seen,
    s2: Seen,
    s3: Seen,
    s4: Seen,
}

/// A quirk: its number, what the reader says, and whether it does.
type Row = (u32, &'static str, fn(&All) -> bool);

fn dates(seen: &Seen, line: u32) -> (String, String) {
    let shown =
        |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let activity = seen.at(line);
    (shown(activity.start), shown(activity.finish))
}

fn is(seen: &Seen, line: u32, start: &str, finish: &str) -> bool {
    dates(seen, line) == (start.to_owned(), finish.to_owned())
}

fn stage(seen: &Seen, lines: &[u32], stage: Stage) -> bool {
    lines.iter().all(|line| seen.at(*line).stages == [stage])
}

fn proposes(seen: &Seen, line: u32, rule: &str, words: &str) -> bool {
    seen.anomalies.iter().any(|one| {
        one.line == line
            && one.finding.rule().name() == rule
            && Lang::spanish().proposal(&one.finding).contains(words)
    })
}

fn says(seen: &Seen, line: u32, rule: &str, words: &str) -> bool {
    seen.anomalies.iter().any(|one| {
        one.line == line
            && one.finding.rule().name() == rule
            && Lang::spanish().finding(&one.finding).contains(words)
    })
}

#[test]
fn every_quirk_has_its_answer() {
    let all = All {
        s0: seen(ITAGUI),
        s1: seen(IBAGUE),
        s2: seen(PDET),
        s3: seen(MUNICIPIO),
        s4: seen(MEDELLIN),
    };
    let quirks: Vec<&Row> = first::QUIRKS.iter().chain(last::QUIRKS).collect();
    assert!(quirks.iter().map(|(number, ..)| *number).eq(1..=61));
    let wrong: Vec<_> = quirks
        .iter()
        .filter(|(_, _, holds)| !holds(&all))
        .map(|(number, says, _)| format!("{number}: {says}"))
        .collect();
    assert_eq!(wrong, [""; 0]);
}
