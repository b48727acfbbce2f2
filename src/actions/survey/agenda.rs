//! The topics that people chose become the agenda of a space, and the offices that answer for them are
//! told.
//!
//! The order is given by whoever counted. Deliberately absent: counting.

use super::{ActionError, Actor, Desk, entrusted_at, record, refused, write};
use crate::actions::convocation::Telling;
use crate::actions::space::change;
use crate::domain::base::{Key, PersonId, Seen};
use crate::domain::space::{Change, Phase};
use crate::domain::staff::role::Role;
use crate::domain::survey::{Aim, Choice, EventKind, Refusal, WriteRefusal};
use crate::render::survey::Notice;
use crate::render::{self, Chosen};
use crate::store::{Colleague, StoredSpace, StoredSurvey, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// An agenda before it is written.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The space as it is.
    pub space: StoredSpace,
    /// What its agenda would say.
    pub agenda: String,
}

/// What the agenda of a space would say: the topics in the order given, each with the office that answers
/// for it.
///
/// # Errors
/// As for [`fill`].
pub async fn plan(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    survey: &StoredSurvey,
    space: i64,
    topics: &[Key],
    now: DateTime<Utc>,
) -> Result<Planned, ActionError> {
    let space = takes_agenda(tx, actor, survey, space, now).await?;
    let chosen = chosen(desk, survey, topics);
    if chosen.is_empty() {
        return Err(refused(WriteRefusal::Nothing));
    }
    let agenda = render::agenda_text(desk.language, &chosen);
    Ok(Planned { space, agenda })
}

/// The space, if its agenda can be made of this survey.
async fn takes_agenda(
    tx: &mut Tx,
    actor: &Actor,
    survey: &StoredSurvey,
    space: i64,
    now: DateTime<Utc>,
) -> Result<StoredSpace, ActionError> {
    if !survey.state.may_be_counted() || survey.is_template {
        return Err(refused(Refusal::NotCounted));
    }
    let found = match change::entrusted(tx, actor, space).await {
        Err(ActionError::NotFound(_)) => return Err(refused(Refusal::NoSpace)),
        found => found?,
    };
    match found.space.phase_at(now) {
        Phase::Closed | Phase::Cancelled => Err(refused(Refusal::NoSpace)),
        Phase::Draft | Phase::Announced | Phase::UnderWay => Ok(found),
    }
}

/// Writes the agenda of a space as it was planned, in the place of the one it has. Survey and space come
/// with the versions that were seen. Returns how many people of offices know of it.
///
/// # Errors
/// [`Refusal::Changed`] if somebody changed one of them; [`Refusal::NotCounted`] if the survey still takes ballots or does not count; [`Refusal::NoSpace`] if the
/// space is over, was cancelled, or there is none; [`WriteRefusal::Nothing`] without any topic of the
/// survey; as for [`super::entrusted`].
pub async fn fill(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    space: Seen,
    topics: &[Key],
    now: DateTime<Utc>,
) -> Result<(StoredSpace, usize), ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    let found = takes_agenda(tx, actor, &survey, space.id, now).await?;
    if found.version != space.version {
        return Err(refused(Refusal::Changed));
    }
    let chosen = chosen(desk, &survey, topics);
    if chosen.is_empty() {
        return Err(refused(WriteRefusal::Nothing));
    }
    let mut details = found.space.details.clone();
    details.agenda = Some(render::agenda_text(desk.language, &chosen));
    let known = chosen.iter().filter(|one| one.office.is_some());
    details.topics = known.map(|one| one.topic.key.to_string()).collect();
    let change = Change::Detail(details);
    let stored =
        change::change(tx, desk, actor, space.id, &change, Telling::default(), now).await?;
    if survey.space.is_none() && survey.aim == Aim::Topics {
        let with_space = StoredSurvey {
            space: Some(space.id),
            ..survey.clone()
        };
        write::keep(tx, actor, &with_space, EventKind::SpaceChosen, now).await?;
    }
    let note = format!("space:{}", stored.space.key);
    let by = Some(actor.person.id);
    record(tx, survey.id, (EventKind::Agenda, Some(&note)), by, now).await?;
    let told = tell_offices(tx, desk, (&survey, &stored), &chosen, now).await?;
    Ok((stored, told))
}

/// The topics with the names of the offices that answer for them; each once, and only those of the
/// survey.
fn chosen<'a>(desk: &'a Desk, survey: &'a StoredSurvey, topics: &[Key]) -> Vec<Chosen<'a>> {
    let all = survey.survey.topics();
    let mut chosen: Vec<Chosen<'a>> = Vec::new();
    for key in topics {
        let Some(topic) = all.iter().find(|topic| topic.key == *key) else {
            continue;
        };
        if chosen.iter().all(|one| one.topic.key != *key) {
            let office = office_of(desk, topic);
            let office = office.map(|office| (office, desk.office_name(office)));
            chosen.push(Chosen { topic, office });
        }
    }
    chosen
}

fn office_of<'a>(desk: &'a Desk, topic: &Choice) -> Option<&'a str> {
    let known = desk.process.topic(topic.key.as_str())?;
    Some(known.office.as_str())
}

/// Tells the liaisons of the offices which of their topics will be talked about: one message to each.
/// Returns how many they are, also those who were told before.
async fn tell_offices(
    tx: &mut Tx,
    desk: &Desk,
    (survey, stored): (&StoredSurvey, &StoredSpace),
    chosen: &[Chosen<'_>],
    now: DateTime<Utc>,
) -> Result<usize, ActionError> {
    let mut readers: BTreeMap<PersonId, (Colleague, Vec<usize>)> = BTreeMap::new();
    for (place, one) in chosen.iter().enumerate() {
        let Some((office, _)) = one.office else {
            continue;
        };
        for colleague in tx.colleagues_in(Role::Liaison, office).await? {
            let of = readers.entry(colleague.person_id);
            of.or_insert_with(|| (colleague, Vec::new())).1.push(place);
        }
    }
    let mut telling = desk.telling_staff(now);
    for (person, (colleague, places)) in &readers {
        let on_agenda = Notice::OnAgenda {
            space: &stored.space,
            zone: desk.calendar.time_zone(),
            chosen,
            places,
        };
        let key = format!("agenda:{}:{}:{person}", survey.id, stored.id);
        telling.tell(key, colleague, on_agenda);
    }
    telling.queue(tx).await?;
    Ok(readers.len())
}
