//! A schedule that a coordinator sent is read, shown, and becomes the newest version: the same as what the
//! terminal imports, with what was said about its cells and offices.
//!
//! Reading touches no database, so that nobody waits for it. A yes holds for the file, the version it was
//! compared with and what was said; if there is another version since, nothing is kept.

use crate::actions::process::add;
use crate::actions::schedule::{Imported, NewVersion, import, look};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::process::{Amendment, OfficeNames, Process};
use crate::domain::schedule::{Anomaly, Context, Correction, ResponsibleKind, anomalies};
use crate::domain::staff::Ability;
use crate::files::Document;
use crate::files::schedule::{Hints, NoSchedule, Understood, understand};
use crate::store::Tx;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most activities that are read in a chat: more would keep others waiting.
const MOST: usize = 10_000;

/// What somebody said about a schedule that they sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// The year of dates that name none.
    pub year: Option<i32>,
    /// The sheet to read.
    pub sheet: Option<String>,
    /// Offices that are new, and what known ones are also called.
    pub offices: Vec<Amendment>,
    /// What cells should say.
    pub corrections: Vec<Correction>,
    /// What is right as it stands: the rule that finds it odd, the field and the line.
    pub fine: Vec<(String, String, u32)>,
}

/// A schedule as it was read.
#[derive(Debug)]
pub struct Reading {
    /// What was understood, with what was said about it.
    pub understood: Understood,
    /// What is odd in it.
    pub anomalies: Vec<Anomaly>,
    /// The process with the offices that were said to be new.
    pub process: Process,
}

/// Why nothing was read.
#[derive(Debug)]
pub enum Unread {
    /// It is no schedule.
    No(NoSchedule),
    /// It has too many activities for a chat; so many are taken.
    TooMany(usize),
}

impl Reading {
    /// Reads a document.
    ///
    /// # Errors
    /// If it is no schedule, or too long a one.
    pub fn of(document: &Document, desk: &Desk, wishes: &Wishes) -> Result<Self, Unread> {
        let mut process = desk.process.clone();
        for amendment in &wishes.offices {
            process.amend(amendment);
        }
        let names = OfficeNames::of(&process);
        let hints = Hints {
            year: wishes.year,
            sheet: wishes.sheet.as_deref(),
            offices: Some(&names).filter(|names| !names.is_empty()),
        };
        let mut understood = understand(document, &hints).map_err(Unread::No)?;
        if understood.schedule.activities.len() > MOST {
            return Err(Unread::TooMany(MOST));
        }
        for correction in &wishes.corrections {
            understood.schedule.correct(correction);
        }
        let context = Context {
            calendar: &desk.calendar,
            count: desk.rule,
        };
        let mut anomalies = anomalies(&understood.schedule, context);
        let is_fine = |one: &Anomaly| {
            let mut fine = wishes.fine.iter();
            fine.any(|(rule, field, line)| {
                let what = (one.finding.rule().name(), one.field.name());
                *line == one.line && (rule.as_str(), field.as_str()) == what
            })
        };
        anomalies.retain(|one| !is_fine(one));
        Ok(Self {
            understood,
            anomalies,
            process,
        })
    }

    /// The offices that it names, each once: those that the process has, and those that it has not.
    pub fn offices(&self) -> (Vec<&str>, Vec<&str>) {
        let mut seen = BTreeSet::new();
        let (mut known, mut new) = (Vec::new(), Vec::new());
        let activities = self.understood.schedule.activities.iter();
        for one in activities.flat_map(|activity| &activity.responsible) {
            let is_office = matches!(one.kind, ResponsibleKind::Office | ResponsibleKind::Unknown);
            if !is_office || one.name.trim().is_empty() || !seen.insert(&*one.name) {
                continue;
            }
            match self.process.office_called(&one.name) {
                Some(_) => known.push(&*one.name),
                None => new.push(&*one.name),
            }
        }
        (known, new)
    }
}

/// The file that was sent, and the version that its reading was compared with.
#[derive(Clone, Copy, Debug)]
pub struct Sent<'a> {
    /// Its name.
    pub file: &'a str,
    /// A digest of it.
    pub digest: &'a str,
    /// The version there was when it was shown.
    pub before: i64,
}

/// What became of a yes.
#[derive(Debug)]
pub enum Loaded {
    /// It is the newest version now.
    Done(Imported),
    /// It says what the newest version says.
    Same(i64),
    /// There is another version since it was shown.
    Overtaken,
}

/// Whether somebody may load schedules.
///
/// # Errors
/// [`ActionError::NotFound`] if not.
pub fn permitted(actor: &Actor) -> Result<(), ActionError> {
    match actor.may(Ability::RunSchedule) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Activity)),
    }
}

/// What a reading would change.
///
/// # Errors
/// As for [`permitted`]; if the store fails.
pub async fn compare(
    tx: &mut Tx,
    actor: &Actor,
    reading: &Reading,
    sent: Sent<'_>,
) -> Result<Imported, ActionError> {
    permitted(actor)?;
    look(tx, &reading.process, new_version(reading, sent, "")).await
}

/// Makes a reading the newest version, with the offices that were said to be new.
///
/// # Errors
/// As for [`permitted`]; if the store fails.
pub async fn load(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    reading: &Reading,
    sent: Sent<'_>,
    (wishes, now): (&Wishes, DateTime<Utc>),
) -> Result<Loaded, ActionError> {
    permitted(actor)?;
    tx.hold_schedule().await?;
    let before = tx.newest_version().await?.map_or(0, |version| version.id);
    if before != sent.before {
        return Ok(Loaded::Overtaken);
    }
    let by = format!("staff:{}", actor.person.id);
    let new = new_version(reading, sent, &by);
    let imported = import(tx, &reading.process, new, now).await?;
    if imported.is_new && !wishes.offices.is_empty() {
        add(tx, (actor, desk), &wishes.offices, now).await?;
    }
    Ok(match imported.is_new {
        true => Loaded::Done(imported),
        false => Loaded::Same(before),
    })
}

fn new_version<'a>(reading: &'a Reading, sent: Sent<'a>, by: &'a str) -> NewVersion<'a> {
    NewVersion {
        by,
        file: sent.file,
        digest: sent.digest,
        schedule: &reading.understood.schedule,
        anomalies: &reading.anomalies,
    }
}
