//! Attendance taken by staff: a name, one more, a list on paper; and the list of all that was given.
//!
//! Liaisons and heads help at the door while it is open; coordinators correct afterwards too, and only
//! they see and send lists. Of children only numbers are kept.

use crate::actions::space::change::entrusted;
use crate::actions::space::papers::note_complete;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::Text;
use crate::domain::base::audit::Entry;
use crate::domain::base::fold::folded;
use crate::domain::process::Process;
use crate::domain::space::guests::Paper;
use crate::domain::space::signed::{Roll, Signed, not_known};
use crate::domain::staff::Ability;
use crate::store::{AttendanceCount, AttendanceRow, Source, StoreError, StoredSpace, Tx};
use chrono::{DateTime, Utc};

/// What a list would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brings {
    /// How many of the list are not known yet.
    pub new: usize,
    /// How many are.
    pub known: usize,
    /// The list as it may wait for a yes: where nobody is kept, without names.
    pub roll: Roll,
}

/// The space, if the actor may take attendance there now.
///
/// # Errors
/// [`ActionError::NotFound`] if not; if the store fails.
pub async fn may_take(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<StoredSpace, ActionError> {
    let spaces = tx.spaces().await?;
    let found = spaces.0.iter().find(|stored| stored.id == id);
    let helps = actor.may(Ability::ReceiveGuests);
    let may = |stored: &&StoredSpace| {
        let coordinates = actor.may(Ability::RunSpaces) && stored.space.had_a_door_at(now);
        coordinates || (helps && stored.space.door_is_open_at(now))
    };
    found
        .filter(may)
        .cloned()
        .ok_or(ActionError::NotFound(Sought::Space))
}

/// Notes people by what was written about them, or (`None`) one more. Returns how many there are.
///
/// # Errors
/// [`ActionError::NotFound`] if the actor may not, or names are not kept there; if the store fails.
pub async fn add(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    people: Option<&[Signed]>,
    now: DateTime<Utc>,
) -> Result<AttendanceCount, ActionError> {
    let stored = may_take(tx, actor, id, now).await?;
    let nobody = [Signed::default()];
    let (source, people) = match people {
        Some(people) if stored.space.kind.keeps_identities() => (Source::Staff, people),
        Some(_) => return Err(ActionError::NotFound(Sought::Space)),
        None => (Source::Count, &nobody[..]),
    };
    for signed in people {
        let by = actor.person.id;
        tx.add_attendance(id, (source, signed), by, now).await?;
    }
    log(tx, actor, &stored, ("attendance_taken", source.name()), now);
    note_complete(tx, &stored, now).await?;
    Ok(tx.attendance_count(id).await?)
}

/// Takes back the last person the actor noted. Returns whether there was one, and how many there are.
///
/// # Errors
/// As for [`add`].
pub async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<(bool, AttendanceCount), ActionError> {
    let stored = may_take(tx, actor, id, now).await?;
    let undone = tx.undo_attendance(id, actor.person.id).await?;
    if undone {
        log(tx, actor, &stored, ("attendance_undone", ""), now);
    }
    Ok((undone, tx.attendance_count(id).await?))
}

/// What a list would bring. Nothing is kept.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; if the store fails.
pub async fn compare(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    list: Vec<Signed>,
    now: DateTime<Utc>,
) -> Result<Brings, ActionError> {
    let stored = listed(tx, actor, id, now).await?;
    let list = list.into_iter().map(|one| keyed(desk, one)).collect();
    let roll = allowed(&stored, Roll::People(list));
    let new = unknown(tx, id, roll.clone()).await?.count();
    Ok(Brings {
        new,
        known: roll.count() - new,
        roll,
    })
}

/// Keeps whoever of a list is not known yet. Returns how many were kept, and how many there are.
///
/// # Errors
/// As for [`compare`].
pub async fn keep_list(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    roll: Roll,
    now: DateTime<Utc>,
) -> Result<(usize, AttendanceCount), ActionError> {
    // Two colleagues may send the same list.
    tx.hold_space(id).await?;
    let stored = listed(tx, actor, id, now).await?;
    let new = unknown(tx, id, allowed(&stored, roll)).await?;
    let (source, by) = (Source::Paper, actor.person.id);
    match &new {
        Roll::People(people) => {
            for signed in people {
                tx.add_attendance(id, (source, signed), by, now).await?;
            }
        }
        Roll::Counted { people, mark } if *people > 0 => {
            let nobody = Signed::default();
            for _ in 0..*people {
                tx.add_attendance(id, (source, &nobody), by, now).await?;
            }
            let paper = Paper::Attendance;
            tx.add_paper(id, paper, (None, Some(mark)), by, now).await?;
        }
        Roll::Counted { .. } => {}
    }
    if new.count() > 0 {
        log(tx, actor, &stored, ("attendance_taken", source.name()), now);
        note_complete(tx, &stored, now).await?;
    }
    Ok((new.count(), tx.attendance_count(id).await?))
}

/// A list as it may be kept of a space, also if that has become a children's one meanwhile.
fn allowed(stored: &StoredSpace, roll: Roll) -> Roll {
    match stored.space.kind.keeps_identities() {
        true => roll,
        false => roll.counted(),
    }
}

/// What of a list is not known yet. Where nobody is kept to compare with, the same list is known as a whole.
async fn unknown(tx: &mut Tx, id: i64, roll: Roll) -> Result<Roll, StoreError> {
    Ok(match roll {
        Roll::People(people) => Roll::People(not_known(&known(tx, id).await?, people)),
        Roll::Counted { people, mark } => {
            let papers = tx.papers(id).await?;
            let is_known = papers
                .iter()
                .any(|paper| paper.text.as_deref() == Some(&mark));
            let people = if is_known { 0 } else { people };
            Roll::Counted { people, mark }
        }
    })
}

/// Everybody who was there, with what they gave; groups and zones by their names.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody but a coordinator; if the store fails.
pub async fn list(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<(StoredSpace, Vec<Signed>), ActionError> {
    let stored = entrusted(tx, actor, id).await?;
    let keeps = stored.space.kind.keeps_identities();
    let named = |row: AttendanceRow| match keeps {
        true => named(desk, row),
        false => Signed::default(),
    };
    let rows = tx.attendance(id).await?.into_iter().map(named).collect();
    log(tx, actor, &stored, ("attendance_read", ""), now);
    Ok((stored, rows))
}

/// The space of a list: only coordinators send one.
async fn listed(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<StoredSpace, ActionError> {
    match actor.may(Ability::RunSpaces) {
        true => may_take(tx, actor, id, now).await,
        false => Err(ActionError::NotFound(Sought::Space)),
    }
}

async fn known(tx: &mut Tx, id: i64) -> Result<Vec<Signed>, StoreError> {
    let rows = tx.attendance(id).await?.into_iter();
    let plain = rows.filter(|row| row.name.is_some()).map(plain);
    Ok(plain.collect())
}

fn plain(row: AttendanceRow) -> Signed {
    Signed {
        name: row.name.unwrap_or_default(),
        document: row.document.unwrap_or_default(),
        phone: row.phone.unwrap_or_default(),
        group: row.group_key.unwrap_or_default(),
        zone: row.zone.unwrap_or_default(),
    }
}

/// Groups and zones by the keys of the process file, where the list names them so.
fn keyed(desk: &Desk, mut signed: Signed) -> Signed {
    let Process { groups, zones, .. } = &desk.process;
    let is = |name: &Text, written: &str| folded(name.read(desk.language.code())) == written;
    let (group, zone) = (folded(&signed.group), folded(&signed.zone));
    if let Some(found) = groups.iter().find(|one| is(&one.name, &group)) {
        signed.group = found.key.to_string();
    }
    if let Some(found) = zones.iter().find(|one| is(&one.name, &zone)) {
        signed.zone = found.key.to_string();
    }
    signed
}

fn named(desk: &Desk, row: AttendanceRow) -> Signed {
    let mut signed = plain(row);
    let Process { groups, zones, .. } = &desk.process;
    let code = desk.language.code();
    if let Some(found) = groups.iter().find(|one| one.key.as_str() == signed.group) {
        found.name.read(code).clone_into(&mut signed.group);
    }
    if let Some(found) = zones.iter().find(|one| one.key.as_str() == signed.zone) {
        found.name.read(code).clone_into(&mut signed.zone);
    }
    signed
}

fn log(
    tx: &mut Tx,
    actor: &Actor,
    stored: &StoredSpace,
    (action, detail): (&str, &str),
    now: DateTime<Utc>,
) {
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: action.to_owned(),
        object: format!("space:{}", stored.space.key),
        detail: detail.to_owned(),
    });
}
