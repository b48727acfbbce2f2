//! A coordinator takes out of the public record what must not be in it: data of a person, an insult. The
//! observation keeps its number and can be answered; its author hears of it, and the log says why.

use super::{ActionError, Actor, legible, refused};
use crate::actions::Desk;
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::consultation::{Cause, Refusal, State};
use crate::domain::staff::Ability;
use crate::render::consultation::Notice;
use crate::store::{Consultation, Lane, Observation, Tx};
use crate::t;
use chrono::{DateTime, Utc};

/// Puts the cause in the place of what an observation says.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator, or there is no such observation;
/// [`Refusal::NotNow`] once the report is out; if the store fails.
pub async fn hide(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    cause: Cause,
    now: DateTime<Utc>,
) -> Result<(Consultation, Observation), ActionError> {
    if !actor.may(Ability::RunConsultations) {
        return Err(ActionError::NotFound(Sought::Document));
    }
    let (consultation, _) = legible(tx, actor, id).await?;
    tx.hold_consultation(consultation.id).await?;
    let (consultation, found) = legible(tx, actor, id).await?;
    if !matches!(consultation.state, State::Open | State::Closed) {
        return Err(refused(Refusal::NotNow(consultation.state)));
    }
    let text = t!(desk.language, "observation-hidden", cause = cause.name());
    tx.hide_observation(id, &text).await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: "observation_hidden".into(),
        object: format!("observation:{}-{}", consultation.id, found.number),
        detail: cause.name().into(),
    });
    let hidden = Notice::Hidden {
        of: &consultation,
        observation: &found,
        cause,
    };
    let key = format!("observation:{id}:hidden");
    let mut telling = desk.telling(Lane::Reminder, now);
    telling
        .tell_person(tx, key, found.person_id, hidden)
        .await?;
    telling.queue(tx).await?;
    legible(tx, actor, id).await
}
