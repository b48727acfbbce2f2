//! A schedule becomes the newest version, whole or not at all.
//!
//! What was known of its activities is recognised and kept; a date that an office gave holds until
//! the schedule itself says something else about when.

use crate::actions::ActionError;
use crate::domain::process::Process;
use crate::domain::schedule::{
    Activity, Anomaly, ChangeKind, Comparison, EventKind, Field, Known, ResponsibleKind, Schedule,
    Severity, compare,
};
use crate::locale::Lang;
use crate::store::{ActivityEvent, OddRow, Said, Tx, Version};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::sync::Arc;

/// Odd things kept of one version, the worst first; all of them are counted.
const ODD_KEPT: usize = 200;

/// A schedule about to become a version.
#[derive(Clone, Copy)]
pub struct NewVersion<'a> {
    /// Whose it is in the audit log.
    pub by: &'a str,
    /// The name of its file.
    pub file: &'a str,
    /// A digest of the file.
    pub digest: &'a str,
    /// What was understood of it.
    pub schedule: &'a Schedule,
    /// What is odd in it, asked for last: it may still be looked for while the rest is written.
    pub anomalies: &'a (dyn Deref<Target = Vec<Anomaly>> + Sync),
}

/// What became of it.
#[derive(Debug)]
pub struct Imported {
    /// The version there is now, and whether it is a new one.
    pub version: i64,
    /// Whether the schedule said something new.
    pub is_new: bool,
    /// The version there was before; 0 if there was none.
    pub before: i64,
    /// What was known.
    pub known: Vec<Known<'static>>,
    /// What it changes.
    pub comparison: Comparison,
}

/// Compares a schedule with the newest version and, unless it says nothing new, makes it the next.
///
/// # Errors
/// If the store fails.
pub async fn import(
    tx: &mut Tx,
    process: &Process,
    new: NewVersion<'_>,
    now: DateTime<Utc>,
) -> Result<Imported, ActionError> {
    tx.hold_schedule().await?;
    let there = known(tx).await?;
    let imported = look(process, new.schedule, there);
    if imported.is_new {
        write(tx, process, new, &imported, now).await?;
    }
    Ok(imported)
}

/// What there is to compare a schedule with: the number of the newest version, and what is known. A version that
/// is committed in between is in what is known but not in the number, which tells that it is overtaken.
///
/// # Errors
/// If the store fails.
pub async fn known(tx: &mut Tx) -> Result<(i64, Vec<Known<'static>>), ActionError> {
    let before = tx.newest_version().await?.map_or(0, |version| version.id);
    Ok((before, tx.known_activities().await?))
}

/// What a schedule would change of what there is.
pub fn look(
    process: &Process,
    schedule: &Schedule,
    (before, known): (i64, Vec<Known<'static>>),
) -> Imported {
    let all = &schedule.activities;
    let comparison = match known.is_empty() {
        // Nothing is recognised in what nobody knows yet.
        true => Comparison::of_a_first(all.len()),
        false => {
            let keys = keys(process);
            let fresh = all.iter().map(|activity| {
                let whose = offices(activity, &keys).join(" ");
                activity.known(&format!("{}\n{whose}", who(activity)))
            });
            compare(&known, &fresh.collect::<Vec<_>>())
        }
    };
    let is_new = before == 0 || !comparison.changes.is_empty();
    Imported {
        version: before + i64::from(is_new),
        is_new,
        before,
        known,
        comparison,
    }
}

/// Makes it the next version, while nobody else can ([`Tx::hold_schedule`]).
pub(super) async fn write(
    tx: &mut Tx,
    process: &Process,
    new: NewVersion<'_>,
    imported: &Imported,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let (version, comparison) = (imported.version, &imported.comparison);
    let row = Version {
        id: version,
        at: now,
        file: new.file.to_owned(),
        digest: new.digest.to_owned(),
        title: new
            .schedule
            .title
            .as_ref()
            .map_or_else(String::new, |(_, title)| title.clone()),
        year: new.schedule.year.map(|(_, year)| year.into()),
        activities: new.schedule.activities.len() as i64,
        errors: 0,
        warnings: 0,
        notices: 0,
    };
    let counted = ChangeKind::ALL.map(|kind| format!("{} {}", kind.name(), comparison.count(kind)));
    let detail = counted.join(", ");
    tx.add_version(&row, new.by, detail).await?;
    let mut moved: Vec<(i64, usize)> = Vec::new();
    let mut dropped = Vec::new();
    for change in &comparison.changes {
        let id = change.old.map(|at| imported.known[at].id);
        match (change.kind, id, change.new) {
            (ChangeKind::Dropped, Some(id), _) => dropped.push(id),
            (ChangeKind::Moved | ChangeKind::Added, Some(id), Some(at)) => moved.push((id, at)),
            (ChangeKind::Added | ChangeKind::Changed, ..) => {}
            (ChangeKind::Moved | ChangeKind::Dropped, ..) => {}
        }
    }
    supersede(tx, new.schedule, &moved, now).await?;
    tx.drop_activities(version, &dropped).await?;
    let keys = keys(process);
    let mut next = tx.last_activity().await?;
    let mut changed = vec![false; new.schedule.activities.len()];
    for at in comparison.changes.iter().filter_map(|change| change.new) {
        changed[at] = true;
    }
    let all = new.schedule.activities.iter().enumerate().map(|(at, one)| {
        let old = comparison.same[at].map(|old| &imported.known[old]);
        (at, one, old)
    });
    // The place in the file is no change that anybody is told of, but it is kept.
    let is_written = |(at, one, old): &(usize, &Activity, Option<&Known<'_>>)| {
        changed[*at] || old.is_none_or(|old| old.line != i64::from(one.line))
    };
    let mut fresh = all.filter(is_written);
    let known: Vec<i64> = fresh
        .clone()
        .filter_map(|(_, _, old)| Some(old?.id))
        .collect();
    let mut whose: HashMap<&str, Vec<i64>> = HashMap::new();
    let part = || {
        let mut rows = Vec::with_capacity(Said::AT_ONCE);
        for (_, activity, old) in fresh.by_ref() {
            let id = old.map_or_else(
                || {
                    next += 1;
                    next
                },
                |old| old.id,
            );
            let offices = offices(activity, &keys);
            // Nobody's is found by the empty name.
            let nobody = offices.is_empty().then_some("");
            for office in offices.iter().copied().chain(nobody) {
                whose.entry(office).or_default().push(id);
            }
            rows.push(said(id, activity, &offices));
            if rows.len() == Said::AT_ONCE {
                break;
            }
        }
        rows
    };
    tx.write_activities(version, &known, part).await?;
    // In the order of the table, which then grows at its end.
    let whose: BTreeMap<&str, Vec<i64>> = whose.into_iter().collect();
    let of_each = whose.into_iter().flat_map(|(office, mut ids)| {
        ids.sort_unstable();
        let office: Arc<str> = office.into();
        ids.into_iter().map(move |id| (Arc::clone(&office), id))
    });
    let of_each: Vec<_> = of_each.collect();
    tx.write_offices(&of_each).await?;
    let all: &[Anomaly] = new.anomalies;
    let counts = [Severity::Error, Severity::Warning, Severity::Notice].map(|severity| {
        let of_it = all.iter().filter(|one| one.finding.severity() == severity);
        of_it.count() as i64
    });
    Ok(tx.tell_odd(version, counts, &odd(all)).await?)
}

/// Dates that offices gave end where the schedule itself has others now.
async fn supersede(
    tx: &mut Tx,
    schedule: &Schedule,
    moved: &[(i64, usize)],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let places: HashMap<i64, usize> = moved.iter().copied().collect();
    let ids: Vec<i64> = moved.iter().map(|(id, _)| *id).collect();
    for (id, postponed_to) in tx.supersede(&ids).await? {
        let event = ActivityEvent {
            from_on: Some(postponed_to),
            to_on: places
                .get(&id)
                .and_then(|at| schedule.activities[*at].finish),
            ..ActivityEvent::new(EventKind::Superseded, now)
        };
        tx.add_activity_event(id, None, &event).await?;
    }
    Ok(())
}

/// From the names of offices to their keys.
fn keys(process: &Process) -> HashMap<&str, &str> {
    let offices = process.offices.iter();
    offices
        .map(|office| (office.name.as_str(), office.key.as_str()))
        .collect()
}

/// The keys of the offices that do it; `*` is every office, nothing nobody that is known.
fn offices<'a>(activity: &Activity, keys: &HashMap<&str, &'a str>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for one in &activity.responsible {
        match one.kind {
            ResponsibleKind::EveryOffice if !keys.is_empty() => return vec!["*"],
            ResponsibleKind::Office => found.extend(keys.get(&*one.name).copied()),
            ResponsibleKind::Unknown | ResponsibleKind::Role | ResponsibleKind::EveryOffice => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn who(activity: &Activity) -> String {
    let names: Vec<&str> = activity.responsible.iter().map(|one| &*one.name).collect();
    names.join("; ")
}

fn said(id: i64, activity: &Activity, offices: &[&str]) -> Said {
    let measured = activity.indicator.as_deref().cloned().unwrap_or_default();
    let inferred: Vec<_> = activity.inferred.iter().copied().map(Field::name).collect();
    Said {
        id,
        line: activity.line.into(),
        number: activity.number.clone(),
        block: activity.block.into(),
        stages: activity.stage_names(),
        phase: activity.phase.to_string(),
        elements: activity.element_names(),
        action: activity.action.to_string(),
        title: activity.title.clone(),
        product: activity.product.clone(),
        start_on: activity.start,
        finish_on: activity.finish,
        precision: activity.precision,
        indicator: measured.name,
        unit: measured.unit,
        target: measured.target,
        remarks: activity.remarks.clone(),
        responsible: who(activity),
        offices: offices.join(" "),
        inferred: inferred.join(" "),
    }
}

/// The worst of what is odd, in every language: the words are what was told at the time.
fn odd(anomalies: &[Anomaly]) -> Vec<OddRow> {
    let mut worst: Vec<&Anomaly> = anomalies.iter().collect();
    worst.sort_by_key(|one| one.finding.severity());
    worst.truncate(ODD_KEPT);
    let row = |one: &Anomaly| {
        let texts: BTreeMap<&str, [String; 2]> = Lang::all()
            .map(|lang| {
                (
                    lang.code(),
                    [lang.finding(&one.finding), lang.proposal(&one.finding)],
                )
            })
            .collect();
        OddRow {
            line: one.line.into(),
            rule: one.finding.rule().name().into(),
            severity: one.finding.severity(),
            texts: serde_json::to_string(&texts).unwrap_or_default(),
        }
    };
    worst.into_iter().map(row).collect()
}
