//! When a convocation leaves: its waves, and whom each is for.

use crate::actions::ActionError;
use crate::actions::convocation::{self, Toggle};
use crate::domain::convocation::State;
use crate::domain::mailing::Lead;
use crate::render;
use crate::render::convocation::Leaves;
use crate::store::Wave;
use crate::telegram::base::turn::Turn;

/// The waves that are planned and those that can be.
pub(super) async fn list(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let found = match convocation::entrusted(turn.tx, &turn.actor, id).await {
        Ok(found) if found.state == State::Draft => found,
        Ok(_) => return Ok(false),
        Err(error) => return Err(error),
    };
    let space = convocation::space_of(turn.tx, found.space).await?;
    let planned = convocation::plan(turn.tx, id).await?;
    let mut possible: Vec<Lead> = planned
        .iter()
        .filter_map(|wave: &Wave| wave.ahead)
        .map(Lead)
        .collect();
    possible.extend(&turn.desk.process.convocations.leads);
    possible.sort_unstable_by(|a, b| b.cmp(a));
    possible.dedup();
    let now = turn.now;
    if let Some(stored) = &space {
        // What is planned can be taken away, also when it is too late for it.
        let is_planned = |lead: &Lead| planned.iter().any(|wave| wave.ahead == Some(lead.0));
        possible.retain(|lead| lead.before(stored.space.starts_at) > now || is_planned(lead));
    }
    let about = convocation::about(turn.desk, space.as_ref());
    let say = render::waves(turn.lang, id, &planned, &possible, &about);
    turn.show(say);
    Ok(true)
}

/// A wave is planned or for others, or not any more.
pub(super) async fn toggle(
    turn: &mut Turn<'_>,
    id: i64,
    leaves: Leaves,
    what: Toggle,
) -> Result<bool, ActionError> {
    let lead = leaves.lead();
    convocation::toggle_wave(turn.tx, &turn.actor, id, (lead, what), turn.now).await?;
    list(turn, id).await
}
