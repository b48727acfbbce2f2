//! Schedules of municipalities: what is read, what is odd, and what is refused.

mod cases;
pub mod documents;
mod formats;
mod kinds;
mod layouts;
mod quirks;
mod random;
mod refused;
mod report;
mod seeds;
mod shapes;
mod tolerance;
mod written;

use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::schedule::{Activity, Anomaly, Context, Schedule, anomalies};
use convoca::files::base::open;
use convoca::files::read;
use convoca::files::schedule::{Hints, NoSchedule, understand};
use std::path::PathBuf;

/// A schedule and what is odd in it.
struct Seen {
    schedule: Schedule,
    anomalies: Vec<Anomaly>,
}

const ITAGUI: &str = "itagui-2024/schedule.tsv";
const IBAGUE: &str = "ibague-2022/schedule.tsv";
const PDET: &str = "pdet-2022/schedule.tsv";
const MUNICIPIO: &str = "municipio-2023/schedule.txt";
const MEDELLIN: &str = "medellin-2024/schedule.tsv";

fn example(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(name)
}

fn judged(schedule: Schedule) -> Seen {
    let context = Context {
        calendar: &Calendar::national(),
        count: Rule::Receipt,
    };
    Seen {
        anomalies: anomalies(&schedule, context),
        schedule,
    }
}

/// A schedule of `examples/`.
fn seen(name: &str) -> Seen {
    let document = open(&example(name)).unwrap();
    judged(understand(&document, &Hints::default()).unwrap().schedule)
}

/// A schedule of some bytes.
fn seen_in(bytes: impl Into<Vec<u8>>) -> Result<Seen, NoSchedule> {
    let document = read(bytes.into()).unwrap();
    let understood = understand(&document, &Hints::default())?;
    Ok(judged(understood.schedule))
}

impl Seen {
    /// The activity of a line.
    fn at(&self, line: u32) -> &Activity {
        let mut all = self.schedule.activities.iter();
        all.find(|one| one.line == line).unwrap()
    }

    /// The lines at which a rule found something.
    fn lines(&self, rule: &str) -> Vec<u32> {
        let found = self.anomalies.iter();
        let found = found.filter(|one| one.finding.rule().name() == rule);
        found.map(|one| one.line).collect()
    }

    /// Who is responsible in a line.
    fn who(&self, line: u32) -> Vec<&str> {
        let all = self.at(line).responsible.iter();
        all.map(|one| &*one.name).collect()
    }
}

/// An activity as it is compared between formats: everything but its line.
fn said(activity: &Activity) -> String {
    let who: Vec<_> = activity.responsible.iter().map(|one| &*one.name).collect();
    format!(
        "{} | {:?} | {:?} | {} | {} | {:?} | {:?} | {:?} | {who:?} | {} | {:?} | {}",
        activity.number,
        activity.stages,
        activity.elements,
        activity.title,
        activity.product,
        activity.start,
        activity.finish,
        activity.precision,
        activity.action,
        activity.indicator,
        activity.remarks,
    )
}

fn all_said(schedule: &Schedule) -> Vec<String> {
    schedule.activities.iter().map(said).collect()
}
