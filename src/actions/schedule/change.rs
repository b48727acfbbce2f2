//! Whoever may changes what became of an activity: done, open again, put off, measured, remarked.

use crate::actions::schedule::entrusted;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::schedule::{EventKind, Standing, Step};
use crate::files::schedule::unit_of;
use crate::store::{ActivityEvent, ActivityRow, FileRef, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// One thing that becomes of an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// It is done; the evidence is a file, or a link or some words.
    Finish {
        /// As Telegram keeps it.
        file: Option<FileRef>,
        /// A link, or what there is to say.
        note: Option<String>,
    },
    /// It is not done after all.
    Reopen,
    /// It will be done by another day.
    Postpone {
        /// Which.
        to: NaiveDate,
        /// Why.
        reason: String,
    },
    /// So much of it is done, of a hundred.
    Progress(i64),
    /// The indicator's value.
    Measure(String),
    /// What there is to remark.
    Remark(String),
}

impl Deed {
    /// The step that it is for an activity.
    pub fn step(&self, activity: &ActivityRow) -> Step<'_> {
        match self {
            Self::Finish { .. } => Step::Finish,
            Self::Reopen => Step::Reopen,
            Self::Postpone { to, reason } => Step::Postpone(*to, reason),
            Self::Progress(percent) => Step::Progress(*percent),
            Self::Measure(value) => Step::Measure(value, unit_of(&activity.unit)),
            Self::Remark(_) => Step::Note,
        }
    }

    fn kind(&self) -> EventKind {
        match self {
            Self::Finish { .. } => EventKind::Done,
            Self::Reopen => EventKind::Reopened,
            Self::Postpone { .. } => EventKind::Postponed,
            Self::Progress(_) => EventKind::Progress,
            Self::Measure(_) => EventKind::Measured,
            Self::Remark(_) => EventKind::Remarked,
        }
    }
}

/// Where an activity stands.
pub fn standing(activity: &ActivityRow) -> Standing {
    Standing {
        dropped: activity.dropped_in.is_some(),
        status: activity.state,
        start: activity.start_on,
        finish: activity.finish_on,
        postponed_to: activity.postponed_to,
        progress: activity.progress,
    }
}

/// Does it, and keeps who did it when and why.
///
/// # Errors
/// [`ActionError::NotFound`] if the activity is not entrusted to the actor,
/// [`ActionError::Refused`] if it cannot be.
pub async fn change(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    deed: &Deed,
    now: DateTime<Utc>,
) -> Result<ActivityRow, ActionError> {
    let mut activity = entrusted(tx, actor, id).await?;
    let today = desk.calendar.local_date(now);
    let after = standing(&activity)
        .after(deed.step(&activity), today)
        .map_err(ActionError::from)?;
    let before = activity.due_on;
    activity.state = after.status;
    activity.postponed_to = after.postponed_to;
    activity.due_on = after.due();
    activity.progress = after.progress;
    let mut event = ActivityEvent::new(deed.kind(), now);
    match deed {
        Deed::Finish { file, note } => {
            event.note.clone_from(note);
            if let Some(file) = file {
                event.file_kind = Some(file.kind);
                event.file_id = Some(file.file_id.clone());
                event.file_name.clone_from(&file.name);
            }
        }
        Deed::Reopen => {}
        Deed::Postpone { to, reason } => {
            (event.from_on, event.to_on) = (before, Some(*to));
            event.note = Some(reason.trim().to_owned());
        }
        Deed::Progress(percent) => event.note = Some(percent.to_string()),
        Deed::Measure(value) => {
            activity.measured = Some(value.clone());
            event.note = Some(value.clone());
        }
        Deed::Remark(text) => {
            activity.comment = Some(text.clone());
            event.note = Some(text.clone());
        }
    }
    tx.change_activity(&activity).await?;
    activity.revision += 1;
    tx.add_activity_event(id, Some(actor.person.id), &event)
        .await?;
    Ok(activity)
}
