//! A schedule and what is odd in it, for programs.

use super::Answer;
use crate::actions::schedule::Imported;
use crate::cli::failure::Failure;
use crate::domain::process::OfficeNames;
use crate::domain::schedule::{
    Activity, Anomaly, Element, Field, Indicator, ResponsibleKind, Schedule, Stage, place_of,
};
use crate::files::schedule::Understood;
use crate::locale::Lang;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use std::io::Write;

#[derive(Serialize)]
struct Whole<'a> {
    file: &'a str,
    kind: &'static str,
    sheet: Option<&'a str>,
    sheets: Vec<&'a str>,
    title: Option<&'a str>,
    year: Option<i32>,
    #[serde(serialize_with = "activities")]
    activities: &'a Understood,
    #[serde(serialize_with = "anomalies")]
    anomalies: (&'a [Anomaly], Lang),
    // Where there is a configuration: the version it is compared with or has become.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stored: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<Changed<'a>>>,
}

#[derive(Serialize)]
struct Changed<'a> {
    change: &'static str,
    number: Option<&'a str>,
    title: &'a str,
    line: Option<u32>,
    fields: Vec<&'static str>,
    before: Option<Days>,
    after: Option<Days>,
}

#[derive(Serialize)]
struct Days {
    start: Option<NaiveDate>,
    finish: Option<NaiveDate>,
}

#[derive(Serialize)]
struct One<'a> {
    number: Option<&'a str>,
    stage: Option<&'static str>,
    elements: Vec<&'static str>,
    title: &'a str,
    product: Option<&'a str>,
    start: Option<NaiveDate>,
    finish: Option<NaiveDate>,
    precision: &'static str,
    responsible: Vec<&'a str>,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    inferred: Vec<&'static str>,
    // What the file says besides.
    stages: Vec<&'static str>,
    phase: Option<&'a str>,
    action: Option<&'a str>,
    indicator: Option<Measure<'a>>,
    remarks: Option<&'a str>,
    roles: Vec<&'a str>,
}

#[derive(Serialize)]
struct Measure<'a> {
    name: Option<&'a str>,
    unit: Option<&'a str>,
    target: Option<&'a str>,
}

#[derive(Serialize)]
struct Odd {
    line: u32,
    // Which sheet of the file, from 1 on, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<u32>,
    rule: &'static str,
    severity: &'static str,
    message: String,
    proposal: String,
    field: &'static str,
}

/// Writes the answer as one object.
pub(super) fn write(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let schedule = &answer.understood.schedule;
    let whole = Whole {
        file: &answer.file,
        kind: answer.kind.name(),
        sheet: answer.understood.sheet_of(0),
        sheets: answer
            .understood
            .sheets
            .iter()
            .map(|(_, name)| name.as_str())
            .collect(),
        title: schedule.title.as_ref().map(|(_, title)| title.as_str()),
        year: schedule.year.map(|(_, year)| year),
        activities: answer.understood,
        anomalies: (answer.anomalies, answer.lang),
        version: answer.stored.map(|stored| stored.imported.version),
        stored: answer
            .stored
            .map(|stored| !stored.check && stored.imported.is_new),
        changes: answer
            .stored
            .map(|stored| changes(&stored.imported, schedule)),
    };
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    Ok(writeln!(out)?)
}

fn activities<S: Serializer>(understood: &&Understood, serializer: S) -> Result<S::Ok, S::Error> {
    let schedule = &understood.schedule;
    let all = schedule.activities.iter();
    serializer.collect_seq(all.map(|activity| One {
        sheet: understood.sheet_of(activity.line),
        ..one(activity, &schedule.offices)
    }))
}

fn changes<'a>(imported: &'a Imported, schedule: &'a Schedule) -> Vec<Changed<'a>> {
    let changes = imported.comparison.changes.iter();
    let changed = changes.map(|change| {
        let after = change.new.map(|at| &schedule.activities[at]);
        let before = change.old.map(|at| &imported.known[at]);
        let title = after.map(|after| after.title.as_str());
        Changed {
            change: change.kind.name(),
            number: after.and_then(|after| some(&after.number)),
            title: title
                .or(before.map(|before| &*before.title))
                .unwrap_or_default(),
            line: after.map(|after| place_of(after.line).1),
            fields: change.fields.iter().copied().map(Field::name).collect(),
            before: before.map(|before| Days {
                start: before.dates.0,
                finish: before.dates.1,
            }),
            after: after.map(|after| Days {
                start: after.start,
                finish: after.finish,
            }),
        }
    });
    changed.collect()
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A role that every office has is the list of them, once the offices are known.
fn one<'a>(activity: &'a Activity, offices: &'a OfficeNames) -> One<'a> {
    let mut responsible: Vec<&str> = Vec::new();
    let mut roles = Vec::new();
    for one in &activity.responsible {
        let everybody = one.kind == ResponsibleKind::EveryOffice;
        if everybody || one.kind == ResponsibleKind::Role {
            roles.push(&*one.name);
        }
        if everybody && !offices.is_empty() {
            responsible.extend(offices.names().iter().map(|name| &**name));
        } else {
            responsible.push(&one.name);
        }
    }
    let mut seen = std::collections::HashSet::new();
    responsible.retain(|name| seen.insert(*name));
    let measure = |indicator: &'a Indicator| Measure {
        name: some(&indicator.name),
        unit: some(&indicator.unit),
        target: some(&indicator.target),
    };
    One {
        number: some(&activity.number),
        stage: activity.stages.first().map(|stage| stage.name()),
        elements: activity
            .elements
            .iter()
            .copied()
            .map(Element::name)
            .collect(),
        title: &activity.title,
        product: some(&activity.product),
        start: activity.start,
        finish: activity.finish,
        precision: activity.precision.name(),
        responsible,
        line: place_of(activity.line).1,
        sheet: None,
        inferred: activity.inferred.iter().copied().map(Field::name).collect(),
        phase: some(&activity.phase),
        stages: activity.stages.iter().copied().map(Stage::name).collect(),
        action: some(&activity.action),
        indicator: activity.indicator.as_deref().map(measure),
        remarks: some(&activity.remarks),
        roles,
    }
}

fn anomalies<S: Serializer>(
    (all, lang): &(&[Anomaly], Lang),
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(all.iter().map(|anomaly| Odd {
        line: place_of(anomaly.line).1,
        sheet: place_of(anomaly.line).0,
        rule: anomaly.finding.rule().name(),
        severity: anomaly.finding.severity().name(),
        message: lang.finding(&anomaly.finding),
        proposal: lang.proposal(&anomaly.finding),
        field: anomaly.field.name(),
    }))
}
