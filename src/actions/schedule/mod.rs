//! The municipality's schedule and what becomes of its activities.
//!
//! An activity of several offices may be looked after by each of them. One of every office is closed by
//! the coordinator: a single office cannot speak for all.

mod change;
mod digest_part;
mod import;
pub mod load;
mod planned;
pub mod sheet;

pub use change::{Deed, change, standing};
pub use digest_part::Morning;
pub use import::{Imported, NewVersion, import, known, look};
pub use planned::planned_answer;

use crate::actions::{ActionError, Actor};
use crate::domain::Sought;
use crate::domain::staff::Ability;
use crate::store::{ActivityRow, Tx, Wanted};

/// Which activities somebody may see: the coordinator and internal control all, others those of their
/// offices and of every office. `None` for whoever is not of the staff.
pub fn visible(actor: &Actor) -> Option<Wanted> {
    if actor.may(Ability::ReadSchedule) {
        return Some(Wanted::default());
    }
    let offices: Vec<String> = actor.offices().into_iter().map(ToOwned::to_owned).collect();
    (!offices.is_empty()).then(|| Wanted {
        offices: Some(offices),
        ..Wanted::default()
    })
}

/// Whether somebody may change what becomes of an activity.
pub fn may_change(actor: &Actor, activity: &ActivityRow) -> bool {
    let offices = activity.offices.split(' ').filter(|key| !key.is_empty());
    actor.may(Ability::RunSchedule)
        || offices
            .into_iter()
            .any(|key| key != "*" && actor.handles(Some(key)))
}

/// An activity that `actor` may change.
///
/// # Errors
/// [`ActionError::NotFound`] for one of another office.
pub async fn entrusted(tx: &mut Tx, actor: &Actor, id: i64) -> Result<ActivityRow, ActionError> {
    let activity = tx
        .activity(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Activity))?;
    match may_change(actor, &activity) {
        true => Ok(activity),
        false => Err(ActionError::NotFound(Sought::Activity)),
    }
}

/// An activity that `actor` may see.
///
/// # Errors
/// [`ActionError::NotFound`] for one of another office.
pub async fn legible(tx: &mut Tx, actor: &Actor, id: i64) -> Result<ActivityRow, ActionError> {
    let activity = tx
        .activity(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Activity))?;
    let mut offices = activity.offices.split(' ');
    let visible = visible(actor).ok_or(ActionError::NotFound(Sought::Activity))?;
    let own = visible
        .offices
        .is_none_or(|own| offices.any(|key| key == "*" || own.iter().any(|office| office == key)));
    own.then_some(activity)
        .ok_or(ActionError::NotFound(Sought::Activity))
}
