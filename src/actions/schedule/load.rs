//! A schedule that a coordinator sent is read, shown, and becomes the newest version: the same as what the
//! terminal imports, with what was said about its cells and offices.
//!
//! Reading touches no database and comparing only reads it, so that nobody waits for either. A yes holds for the
//! file, the version it was compared with and what was said; if there is another version since, nothing is kept.

use crate::actions::process::{self, in_force};
use crate::actions::schedule::import::write;
use crate::actions::schedule::{Imported, NewVersion, known, look};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::Key;
use crate::domain::base::fold::folded;
use crate::domain::process::{Amendment, OfficeNames, Process};
use crate::domain::schedule::{Anomaly, Context, Correction, Known, ResponsibleKind, anomalies};
use crate::domain::staff::Ability;
use crate::files::Document;
use crate::files::schedule::{Hints, NoSchedule, Understood, understand};
use crate::store::Tx;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

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
    /// Names that are no offices, whatever line they stand in.
    pub not_offices: Vec<String>,
    /// What is right as it stands: the rule that finds it odd, the field and the line.
    pub fine: Vec<(String, String, u32)>,
}

/// What there is when a schedule is read.
#[derive(Debug, Default)]
pub struct There {
    /// The process as it is by now.
    pub process: Process,
    /// The newest version; 0: none.
    pub before: i64,
    /// The activities that are known.
    pub known: Vec<Known<'static>>,
}

impl There {
    /// What there is now.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn now(tx: &mut Tx, desk: &Desk) -> Result<Self, ActionError> {
        let process = in_force(tx, desk.known()).await?;
        let (before, known) = known(tx).await?;
        Ok(Self {
            process,
            before,
            known,
        })
    }
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
    /// What that adds to it: what it has by now under the same name is not added again, and an office whose key
    /// another has by now has one of its own.
    pub added: Vec<Amendment>,
    /// When the process was last changed before.
    pub after: Option<DateTime<Utc>>,
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
    pub fn of(
        document: &Document,
        desk: &Desk,
        there: &There,
        wishes: &Wishes,
    ) -> Result<Self, Unread> {
        let mut process = there.process.clone();
        let added = add(&mut process, &wishes.offices);
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
        for name in &wishes.not_offices {
            understood.schedule.is_no_office(name);
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
            added,
            after: there.process.amended_until,
        })
    }

    /// What it would change of what there is.
    pub fn against(&self, there: There) -> Imported {
        let there = (there.before, there.known);
        look(&self.process, &self.understood.schedule, there)
    }

    /// The offices that it names, each once: those that the process has, and those that it has not.
    pub fn offices(&self) -> (Vec<&str>, Vec<&str>) {
        let mut seen = BTreeSet::new();
        let (mut known, mut new) = (Vec::new(), Vec::new());
        let activities = self.understood.schedule.activities.iter();
        for one in activities.flat_map(|activity| &activity.responsible) {
            let is_office = matches!(one.kind, ResponsibleKind::Office | ResponsibleKind::Unknown);
            if !is_office || one.name.trim().is_empty() || !seen.insert(folded(&one.name)) {
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

/// Adds offices and names to a process as it is now: the keys that they were given are of the process as it was when
/// they were decided. What it has already is not added.
fn add(process: &mut Process, wished: &[Amendment]) -> Vec<Amendment> {
    let mut keys: HashMap<&Key, Key> = HashMap::new();
    let mut added = Vec::new();
    for one in wished {
        let amendment = match one {
            Amendment::Office { key, name } => {
                let known = process.office_called(name).map(|office| office.key.clone());
                let found = process.found_office(name);
                let own = match &found {
                    Amendment::Office { key, .. } => Some(key.clone()),
                    Amendment::Alias { .. }
                    | Amendment::Topic { .. }
                    | Amendment::Controller { .. } => None,
                };
                keys.extend(known.or(own).map(|now| (key, now)));
                found
            }
            Amendment::Alias { office, name } => Amendment::Alias {
                office: keys.get(office).unwrap_or(office).clone(),
                name: name.clone(),
            },
            Amendment::Topic { .. } | Amendment::Controller { .. } => one.clone(),
        };
        if process.amend(&amendment) {
            added.push(amendment);
        }
    }
    added
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// It is the newest version now.
    Done,
    /// It says what the newest version says: there was nothing to load.
    Same,
    /// Another version was loaded since it was shown.
    Overtaken,
    /// Another version was loaded, or something was added to the process, since it was read: it is to be read anew.
    Outdated,
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

/// Makes a reading the newest version, as it was compared, with the offices that were said to be new.
///
/// # Errors
/// As for [`permitted`]; if the store fails.
pub async fn load(
    tx: &mut Tx,
    (actor, desk): (&Actor, &Desk),
    (reading, imported): (&Reading, &Imported),
    sent: Sent<'_>,
    now: DateTime<Utc>,
) -> Result<Loaded, ActionError> {
    permitted(actor)?;
    tx.hold_schedule().await?;
    tx.hold_process().await?;
    let newest = tx.newest_version().await?.map_or(0, |version| version.id);
    let changed = in_force(tx, desk.known()).await?.amended_until;
    if newest != imported.before || changed != reading.after {
        return Ok(Loaded::Outdated);
    }
    if !imported.is_new {
        return Ok(Loaded::Same);
    }
    if newest != sent.before {
        return Ok(Loaded::Overtaken);
    }
    let new = NewVersion {
        by: &format!("staff:{}", actor.person.id),
        file: sent.file,
        digest: sent.digest,
        schedule: &reading.understood.schedule,
        anomalies: &&reading.anomalies,
    };
    write(tx, &reading.process, new, imported, now).await?;
    if !reading.added.is_empty() {
        process::add(tx, (actor, desk), &reading.added, now).await?;
    }
    Ok(Loaded::Done)
}
