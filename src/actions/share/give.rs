//! An office gives its part, gives it again otherwise, or gives it back because it is not theirs. Whoever
//! composes the answer is told. Of two who give the same part at once, the second is told that it is given.

use super::{Found, held_part, is_theirs, parts};
use crate::actions::question::readers;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::audit::Entry;
use crate::domain::question::EventKind;
use crate::domain::share::{Command, Refusal, State};
use crate::render::share::Notice;
use crate::store::{FileRef, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// What came of it.
#[derive(Clone, Debug)]
pub struct Given {
    /// The part as it was.
    pub found: Found,
    /// The date that it was too late for.
    pub late_for: Option<NaiveDate>,
}

/// Gives a part, or, of one that was given, in the place of the version that was `seen`.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not the actor's office's, [`ActionError::Refused`] if it was given, given back
/// or taken back, if the answer has left, or if somebody else changed it at this moment.
pub async fn give(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, seen): (i64, Option<i64>),
    (text, files): (&str, &[FileRef]),
    now: DateTime<Utc>,
) -> Result<Given, ActionError> {
    let found = held_part(tx, id).await?;
    is_theirs(actor, &found)?;
    let command = match seen {
        Some(_) => Command::Correct,
        None => Command::Give,
    };
    found.allows(command)?;
    if seen.is_some_and(|seen| seen != found.share.version) {
        return Err(Refusal::Changed.into());
    }
    let (share, by) = (&found.share, actor.person.id);
    let today = desk.calendar.local_date(now);
    let late_for = (seen.is_none() && share.due_on < today).then_some(share.due_on);
    if let Some(date) = late_for {
        tx.note_share_missed(id, date).await?;
    }
    tx.give_share(share, (text, files), by, now).await?;
    match seen {
        None => {
            let (event, office) = (EventKind::Contributed, Some(share.office.as_str()));
            let question = share.question_id;
            tx.add_event(question, event, Some(by), office, None, now)
                .await?;
        }
        Some(_) => tx.log(Entry {
            at: now,
            actor: format!("staff:{by}"),
            action: "share_corrected".into(),
            object: format!("question:{}", found.question.number),
            detail: share.office.clone(),
        }),
    }
    let left = parts(tx, &found.leader).await?;
    let left = left.iter().filter(|one| one.state == State::Asked);
    let told = Notice::Given {
        share: id,
        question: &found.leader,
        office: desk.office_name(&share.office),
        text,
        files: files.len(),
        corrects: seen.is_some(),
        late_for,
        left: left.count(),
    };
    let key = format!("share-given:{id}:{}", share.version);
    tell_lead(tx, desk, actor, &found, (key, told), now).await?;
    Ok(Given { found, late_for })
}

/// Gives a part back: it is not theirs, and why.
///
/// # Errors
/// As for [`give`].
pub async fn give_back(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, reason): (i64, &str),
    now: DateTime<Utc>,
) -> Result<Found, ActionError> {
    let found = held_part(tx, id).await?;
    is_theirs(actor, &found)?;
    let state = found.allows(Command::Return)?;
    let share = &found.share;
    tx.move_share(share, state, Some(reason)).await?;
    let (by, office) = (Some(actor.person.id), Some(share.office.as_str()));
    tx.add_event(
        share.question_id,
        EventKind::Unshared,
        by,
        office,
        None,
        now,
    )
    .await?;
    let told = Notice::Returned {
        share: id,
        question: &found.leader,
        office: desk.office_name(&share.office),
        reason: Some(reason),
    };
    let key = format!("share-returned:{id}");
    tell_lead(tx, desk, actor, &found, (key, told), now).await?;
    Ok(found)
}

/// Tells those who compose the answer, once they are at work.
async fn tell_lead(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    found: &Found,
    (key, told): (String, Notice<'_>),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = desk.telling_staff(now);
    let readers = readers(tx, found.leader.office.as_deref()).await?;
    for reader in readers
        .iter()
        .filter(|one| one.person_id != actor.person.id)
    {
        telling.tell(format!("{key}:{}", reader.person_id), reader, told.clone());
    }
    telling.queue(tx).await?;
    Ok(())
}
