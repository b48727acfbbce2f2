//! A coordinator prepares a document: its name, the file, what people can speak of, for how long, and who
//! answers.

use super::{ActionError, Actor, entrusted, keep, record, refused};
use crate::actions::Desk;
use crate::domain::Sought;
use crate::domain::base::{FileKind, Text};
use crate::domain::consultation::{Edit, EventKind, LARGEST_FILE, Refusal, Section, State, Term};
use crate::domain::staff::{Ability, Role};
use crate::render::consultation::Notice;
use crate::store::{Consultation, FileRef, Tx};
use chrono::{DateTime, Utc};

/// Begins a draft.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor is no coordinator; if the store fails.
pub async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    name: &Text,
    now: DateTime<Utc>,
) -> Result<Consultation, ActionError> {
    if !actor.may(Ability::RunConsultations) {
        return Err(ActionError::NotFound(Sought::Document));
    }
    let id = tx.add_consultation(name, actor.person.id).await?;
    record(tx, id, (EventKind::Begun, None), Some(actor.person.id), now).await?;
    entrusted(tx, actor, id).await
}

/// The consultation for somebody who wants to change this about it.
async fn changeable(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    edit: Edit,
) -> Result<Consultation, ActionError> {
    let found = entrusted(tx, actor, id).await?;
    found.state.allows(edit).map_err(refused)?;
    Ok(found)
}

/// Says what a draft is called.
///
/// # Errors
/// [`Refusal::NotNow`] once it was published; as for [`begin`].
pub async fn rename(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    name: Text,
) -> Result<Consultation, ActionError> {
    let mut found = changeable(tx, actor, id, Edit::Name).await?;
    found.name = name;
    keep(tx, &found).await?;
    entrusted(tx, actor, id).await
}

/// Puts the document itself into a draft, in the place of the one before. Once it was published it stays:
/// what people comment on must not change under their comments.
///
/// # Errors
/// [`Refusal::NoDocument`] for a picture or a voice, [`Refusal::TooLarge`]; as for [`rename`].
pub async fn set_file(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    (file, size): (FileRef, u64),
) -> Result<Consultation, ActionError> {
    let mut found = changeable(tx, actor, id, Edit::File).await?;
    if file.kind != FileKind::Document {
        return Err(refused(Refusal::NoDocument));
    }
    if size > LARGEST_FILE {
        return Err(refused(Refusal::TooLarge));
    }
    found.file = Some(file);
    keep(tx, &found).await?;
    entrusted(tx, actor, id).await
}

/// Says what people can speak of. A section keeps its office if it keeps its name.
///
/// # Errors
/// As for [`rename`].
pub async fn set_sections(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    mut sections: Vec<Section>,
) -> Result<Consultation, ActionError> {
    let mut found = changeable(tx, actor, id, Edit::Sections).await?;
    for section in &mut sections {
        let before = found.sections.iter().find(|one| one.name == section.name);
        section.office = before.and_then(|before| before.office.clone());
    }
    found.sections = sections;
    keep(tx, &found).await?;
    entrusted(tx, actor, id).await
}

/// Says how long a draft will be open.
///
/// # Errors
/// The [`Refusal`] of the deadline it would have if it were published now; as for [`rename`].
pub async fn choose_term(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    term: Term,
    now: DateTime<Utc>,
) -> Result<Consultation, ActionError> {
    let mut found = changeable(tx, actor, id, Edit::Term).await?;
    term.last_day(&desk.calendar, now).map_err(refused)?;
    found.term = Some(term);
    keep(tx, &found).await?;
    entrusted(tx, actor, id).await
}

/// Gives a section to an office, or to the coordinators (`None`). Once the document is closed, the office
/// is told at once.
///
/// # Errors
/// [`ActionError::NotFound`] if there is no such section or office; as for [`rename`].
pub async fn set_office(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    (section, office): (usize, Option<&str>),
    now: DateTime<Utc>,
) -> Result<Consultation, ActionError> {
    let mut found = changeable(tx, actor, id, Edit::Office).await?;
    let is_known = office.is_none_or(|key| desk.process.office(key).is_some());
    let given = found.sections.get_mut(section).filter(|_| is_known);
    let given = given.ok_or(ActionError::NotFound(Sought::Document))?;
    given.office = office.map(ToOwned::to_owned);
    keep(tx, &found).await?;
    let note = format!("{section} {}", office.unwrap_or_default());
    let by = Some(actor.person.id);
    record(tx, id, (EventKind::Placed, Some(note.trim())), by, now).await?;
    if let (State::Closed, Some(office)) = (found.state, office) {
        announce(tx, desk, &found, (section, office), now).await?;
    }
    entrusted(tx, actor, id).await
}

/// Tells an office of observations that have become its own.
async fn announce(
    tx: &mut Tx,
    desk: &Desk,
    found: &Consultation,
    (section, office): (usize, &str),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let counts = tx.observations_by_section(found.id).await?;
    let count = counts.iter().find(|one| one.section == section as i64);
    let open = count.map_or(0, |count| count.made - count.answered);
    if open == 0 {
        return Ok(());
    }
    let to_answer = Notice::ToAnswer {
        of: found,
        count: open,
    };
    let mut telling = desk.telling_staff(now);
    for colleague in tx.colleagues_in(Role::Liaison, office).await? {
        let (id, version, person) = (found.id, found.version, colleague.person_id);
        let key = format!("consultation:{id}:placed:{version}:{person}");
        telling.tell(key, &colleague, to_answer);
    }
    telling.queue(tx).await?;
    Ok(())
}
