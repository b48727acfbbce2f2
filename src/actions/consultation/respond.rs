//! An office reads what was said about its sections, and answers: until the report is published it may
//! answer otherwise.

use super::{ActionError, Actor, refused};
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::consultation::{LONGEST, Refusal, Verdict};
use crate::store::{Consultation, Observation, Tx};
use chrono::{DateTime, Utc};

/// An observation for those who answer it, and for internal control, with its document.
///
/// # Errors
/// [`ActionError::NotFound`] if it is another office's, or was taken back.
pub async fn legible(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
) -> Result<(Consultation, Observation), ActionError> {
    let found = tx.observation(id).await?;
    let found = found.filter(|one| !one.is_withdrawn());
    let found = found.ok_or(ActionError::NotFound(Sought::Observation))?;
    let consultation = tx.consultation(found.consultation_id).await?;
    let consultation = consultation.ok_or(ActionError::NotFound(Sought::Observation))?;
    match actor.reads(consultation.office(found.section())) {
        true => Ok((consultation, found)),
        false => Err(ActionError::NotFound(Sought::Observation)),
    }
}

/// The places of the sections about which `actor` may read what was said.
pub fn legible_sections(actor: &Actor, found: &Consultation) -> Vec<usize> {
    let sections = found.sections.iter().enumerate();
    let legible = sections.filter(|(_, section)| actor.reads(section.office.as_deref()));
    legible.map(|(place, _)| place).collect()
}

/// The observations that `actor` may answer and nobody has, in the order of the report.
///
/// # Errors
/// If the store fails.
pub async fn unanswered(
    tx: &mut Tx,
    actor: &Actor,
    found: &Consultation,
) -> Result<Vec<Observation>, ActionError> {
    let mut all = tx.observations(found.id).await?;
    let waits =
        |one: &Observation| one.verdict.is_none() && actor.handles(found.office(one.section()));
    all.retain(waits);
    // What is given to one's own office comes before what anybody who coordinates could answer.
    let mine: Vec<_> = actor.offices().into_iter().map(ToOwned::to_owned).collect();
    let is_other = |one: &Observation| {
        let office = found.office(one.section());
        !mine.is_empty() && office.is_none_or(|office| !mine.iter().any(|key| key == office))
    };
    all.sort_by_key(is_other);
    Ok(all)
}

/// Answers an observation, or answers otherwise.
///
/// # Errors
/// [`ActionError::NotFound`] if it is another office's; [`Refusal::NotNow`] before it closes and after
/// the report; [`Refusal::NoWords`] without the reasons that a no needs, [`Refusal::TooLong`].
pub async fn respond(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    (verdict, reasons): (Verdict, &str),
    now: DateTime<Utc>,
) -> Result<(Consultation, Observation), ActionError> {
    let (consultation, _) = legible(tx, actor, id).await?;
    // The report says what was answered when it was published, and nothing later.
    tx.hold_consultation(consultation.id).await?;
    let (consultation, found) = legible(tx, actor, id).await?;
    let office = consultation.office(found.section());
    if !actor.handles(office) {
        return Err(ActionError::NotFound(Sought::Observation));
    }
    consultation.state.takes_answers().map_err(refused)?;
    let reasons = Some(reasons.trim()).filter(|text| text.contains(char::is_alphanumeric));
    if verdict.needs_reasons() && reasons.is_none() {
        return Err(refused(Refusal::NoWords));
    }
    if reasons.is_some_and(|text| text.encode_utf16().count() > LONGEST) {
        return Err(refused(Refusal::TooLong));
    }
    let by = actor.person.id;
    tx.answer_observation(id, (verdict, reasons), office, by, now)
        .await?;
    tx.log(Entry {
        at: now,
        actor: format!("staff:{by}"),
        action: "observation_answered".into(),
        object: format!("observation:{}-{}", consultation.id, found.number),
        detail: verdict.name().into(),
    });
    legible(tx, actor, id).await
}
