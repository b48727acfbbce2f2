//! The open data: everything as JSON, and the same numbers as one long table.
//!
//! Deliberately absent: words in a language. Keys stand for questions and choices; the JSON has their
//! names.

use super::super::ReportError;
use crate::domain::survey::results::{Answered, Found, Share};
use crate::domain::survey::{Outcome, Report};

const TITLES: [&str; 5] = ["question", "segment", "choice", "measure", "value"];

/// The report as JSON.
///
/// # Errors
/// None in practice: it is plain data.
pub fn json(report: &Report) -> Result<Vec<u8>, ReportError> {
    let mut text = serde_json::to_vec(report).map_err(std::io::Error::from)?;
    text.push(b'\n');
    Ok(text)
}

/// The results as a long table.
///
/// # Errors
/// None in practice: it is written into memory.
pub fn csv(report: &Report) -> Result<Vec<u8>, ReportError> {
    let mut lines = Vec::new();
    for share in &report.results.participation {
        participation(&mut lines, share);
    }
    for one in &report.results.questions {
        answers(&mut lines, one);
    }
    let mut out = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| std::io::Error::other(error.to_string());
    out.write_record(TITLES).map_err(failed)?;
    for line in lines {
        out.write_record(line).map_err(failed)?;
    }
    Ok(out.into_inner().map_err(|error| error.into_error())?)
}

type Lines = Vec<[String; 5]>;

fn participation(lines: &mut Lines, share: &Share) {
    let mut line = |measure: &str, value: String| {
        let of = share.of.to_string();
        lines.push([String::new(), of, String::new(), measure.to_owned(), value]);
    };
    line("people", share.people.to_string());
    line("share", share.share.to_string());
    if let Some(people) = share.census {
        line("census", people.to_string());
    }
    if let Some(ratio) = share.ratio {
        line("ratio", ratio.to_string());
    }
}

fn answers(lines: &mut Lines, one: &Answered) {
    let key = one.question.key.to_string();
    let mut line = |of: &str, choice: &str, measure: &str, value: String| {
        let (of, choice) = (of.to_owned(), choice.to_owned());
        lines.push([key.clone(), of, choice, measure.to_owned(), value]);
    };
    for (measure, count) in [
        ("asked", one.asked),
        ("answered", one.answered),
        ("skipped", one.skipped),
    ] {
        if let Some(count) = count {
            line("all", "", measure, count.to_string());
        }
    }
    match &one.found {
        Found::Few | Found::Texts => {}
        Found::Numbers(numbers) => {
            line("all", "", "mean", numbers.mean.to_string());
            line(
                "all",
                "",
                "first_quartile",
                numbers.first_quartile.to_string(),
            );
            line("all", "", "median", numbers.median.to_string());
            line(
                "all",
                "",
                "third_quartile",
                numbers.third_quartile.to_string(),
            );
        }
        Found::Zones(zones) => {
            for zone in zones {
                line(
                    &format!("zone:{}", zone.zone),
                    "",
                    "people",
                    zone.people.to_string(),
                );
            }
        }
        Found::Ballots(all) => {
            let topics = one.topics();
            let name = |at: usize| topics.get(at).map_or("", |key| key.as_str());
            for told in all {
                let of = told.of.to_string();
                line(&of, "", "ballots", told.outcome.ballots().to_string());
                for (place, at) in told.outcome.order().iter().enumerate() {
                    line(&of, name(usize::from(*at)), "rank", (place + 1).to_string());
                }
                for (at, measure, value) in numbers(&told.outcome, &topics) {
                    line(&of, name(at), &measure, value);
                }
            }
        }
    }
}

/// Every number of an outcome: of which choice, what it is, and itself.
fn numbers(outcome: &Outcome, topics: &[crate::domain::base::Key]) -> Vec<(usize, String, String)> {
    let mut all = Vec::new();
    match outcome {
        Outcome::Choose(one) => {
            let votes = one.votes.iter().enumerate();
            all.extend(votes.map(|(at, votes)| (at, "votes".to_owned(), votes.to_string())));
        }
        Outcome::Order(one) => {
            for (at, points) in one.points.iter().enumerate() {
                all.push((at, "points".to_owned(), points.to_string()));
                for (place, count) in one.places.get(at).into_iter().flatten().enumerate() {
                    all.push((at, format!("place_{}", place + 1), count.to_string()));
                }
                for (other, key) in topics.iter().enumerate().filter(|(other, _)| *other != at) {
                    let count = one.pairs.over(at, other).to_string();
                    all.push((at, format!("over_{key}"), count));
                }
            }
        }
        Outcome::Score(one) => {
            for (at, counts) in one.counts.iter().enumerate() {
                for (score, count) in counts.iter().enumerate() {
                    all.push((at, format!("score_{}", score + 1), count.to_string()));
                }
            }
            let means = one.means.iter().enumerate();
            let given = means.filter_map(|(at, mean)| mean.map(|mean| (at, mean)));
            all.extend(given.map(|(at, mean)| (at, "mean".to_owned(), mean.to_string())));
        }
    }
    all
}
