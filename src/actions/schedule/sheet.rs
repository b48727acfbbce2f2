//! The list of activities that came back edited: what it would change, and doing all of it or nothing.

use crate::actions::schedule::{Deed, change, entrusted, standing, visible};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::schedule::{Reluctance, Status, Step};
use crate::domain::staff::Ability;
use crate::files::schedule::sheet::EditedRow;
use crate::store::{ActivityRow, Tx, Wanted};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Activities that a list holds at most.
pub const MOST: i64 = 20_000;
/// Activities that one list may change.
pub const MOST_CHANGED: usize = 500;

/// What a row would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The activity.
    pub activity: i64,
    /// Its revision when the list was looked at.
    pub revision: i64,
    /// What would become of it, in order.
    pub deeds: Vec<Deed>,
}

/// Why a row cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// There is no such activity, or it is not theirs.
    Unknown,
    /// An earlier row is about the same one.
    Twice,
    /// Somebody has changed the activity since the list was given out.
    Overtaken,
    /// What became of the activity does not allow it.
    Reluctant(Reluctance),
}

/// Which activities are in a list, for whoever may edit it.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator.
pub fn listed(actor: &Actor) -> Result<Wanted, ActionError> {
    let wanted = visible(actor).filter(|_| actor.may(Ability::RunSchedule));
    wanted.ok_or(ActionError::NotFound(Sought::Activity))
}

/// What the rows of a list would change, with the activities as they are; or every row that cannot be.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; if the store fails.
pub async fn compare(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    rows: &[EditedRow],
    now: DateTime<Utc>,
) -> Result<Result<Vec<(ActivityRow, Edit)>, Vec<(u32, RowProblem)>>, ActionError> {
    if !actor.may(Ability::RunSchedule) {
        return Err(ActionError::NotFound(Sought::Activity));
    }
    let today = desk.calendar.local_date(now);
    let (mut edits, mut problems, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for row in rows {
        let found = tx.activity(row.key).await?;
        let Some(activity) = found.filter(|found| found.dropped_in.is_none()) else {
            problems.push((row.line, RowProblem::Unknown));
            continue;
        };
        if !seen.insert(row.key) {
            problems.push((row.line, RowProblem::Twice));
            continue;
        }
        let deeds = deeds(&activity, row);
        // What the row says otherwise may only be what it was before somebody changed it.
        if row.revision != activity.revision && !deeds.is_empty() {
            problems.push((row.line, RowProblem::Overtaken));
            continue;
        }
        let mut stands = Ok(standing(&activity));
        for deed in &deeds {
            stands = stands.and_then(|stands| stands.after(deed.step(&activity), today));
        }
        match stands {
            Err(why) => problems.push((row.line, RowProblem::Reluctant(why))),
            Ok(_) if deeds.is_empty() => {}
            Ok(_) => {
                let edit = Edit {
                    activity: activity.id,
                    revision: activity.revision,
                    deeds,
                };
                edits.push((activity, edit));
            }
        }
    }
    Ok(if problems.is_empty() {
        Ok(edits)
    } else {
        Err(problems)
    })
}

/// What a row says that is not so yet.
fn deeds(activity: &ActivityRow, row: &EditedRow) -> Vec<Deed> {
    let mut deeds = Vec::new();
    let stands = standing(activity);
    if row.status == Some(Status::Open) && stands.status == Status::Done {
        deeds.push(Deed::Reopen);
    }
    if let Some(to) = row.date.filter(|date| Some(*date) != activity.due_on) {
        let reason = row.reason.clone();
        deeds.push(Deed::Postpone { to, reason });
    }
    if let Some(percent) = row
        .progress
        .filter(|percent| Some(*percent) != activity.progress)
    {
        deeds.push(Deed::Progress(percent));
    }
    let measured = activity.measured.as_deref().unwrap_or_default();
    if !row.value.is_empty() && row.value != measured {
        deeds.push(Deed::Measure(row.value.clone()));
    }
    let remarked = activity.comment.as_deref().unwrap_or(&activity.remarks);
    if !row.remarks.is_empty() && row.remarks != remarked.trim() {
        deeds.push(Deed::Remark(row.remarks.clone()));
    }
    if row.status == Some(Status::Done) && stands.status == Status::Open {
        let (file, note) = (None, None);
        deeds.push(Deed::Finish { file, note });
    }
    deeds
}

/// Does all of it, or nothing if anything has changed since it was looked at. Returns whether it did.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; if the store fails.
pub async fn apply(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    edits: &[Edit],
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    if !actor.may(Ability::RunSchedule) {
        return Err(ActionError::NotFound(Sought::Activity));
    }
    let today = desk.calendar.local_date(now);
    for edit in edits {
        let Ok(activity) = entrusted(tx, actor, edit.activity).await else {
            return Ok(false);
        };
        let mut stands = Ok(standing(&activity));
        for deed in &edit.deeds {
            let step: Step<'_> = deed.step(&activity);
            stands = stands.and_then(|stands| stands.after(step, today));
        }
        if activity.revision != edit.revision || stands.is_err() {
            return Ok(false);
        }
    }
    for edit in edits {
        for deed in &edit.deeds {
            change(tx, desk, actor, edit.activity, deed, now).await?;
        }
    }
    Ok(true)
}
