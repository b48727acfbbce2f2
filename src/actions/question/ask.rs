//! A citizen asks: the question gets its number, its office and the promise of a date.

use super::announce;
use crate::actions::lately::Deed;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::base::audit::Entry;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::calendar::Deadline;
use crate::domain::question::{EventKind, Kind, Refusal, Running, number};
use crate::domain::space::Space;
use crate::store::{FileRef, NewQuestion, Tx};
use chrono::{DateTime, Datelike, Utc};
use tracing::warn;

/// What a citizen has decided to send.
#[derive(Clone, Debug)]
pub struct NewDraft<'a> {
    /// The space's key; `None` is the year-round box.
    pub space: Option<&'a str>,
    /// The topic's key, if one was chosen.
    pub topic: Option<&'a str>,
    /// The question.
    pub text: &'a str,
    /// The files that come along.
    pub files: &'a [FileRef],
    /// The name under which it may be published.
    pub author_name: Option<&'a str>,
}

/// A recorded question: what the citizen keeps as proof (CPACA art. 61 n. 3).
#[derive(Clone, Debug)]
pub struct Asked {
    /// Our own key.
    pub id: QuestionId,
    /// The number, for example `2024-000123`.
    pub number: String,
    /// The key of the space it is in; `None` is the year-round box, also if the space has closed.
    pub space: Option<String>,
    /// The key of the office it went to, if its topic says so.
    pub office: Option<String>,
    /// Until when it must be answered, and how that was counted.
    pub deadline: Deadline,
}

/// Records at `now` a question of the actor received at `received_at` and tells its office. Never refused
/// for its form (CPACA art. 16), nor for good.
///
/// # Errors
/// [`Refusal::NotYet`] if they sent many a moment ago; if the store fails, or `received_at` lies outside
/// of the calendar.
pub async fn ask(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    draft: NewDraft<'_>,
    received_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Asked, ActionError> {
    not_too_many(desk, actor, now)?;
    let asked = receive(tx, desk, actor, draft, received_at, now).await?;
    desk.lately.note(actor.person.address, Deed::Ask, now);
    Ok(asked)
}

/// Records at `now`, as it stands, what the actor wrote at `written_at` and did not send: it had reached the
/// entity by then (CPACA art. 15 par. 1).
///
/// # Errors
/// If the store fails, or `written_at` lies outside of the calendar.
pub async fn file(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    draft: NewDraft<'_>,
    written_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Asked, ActionError> {
    let asked = receive(tx, desk, actor, draft, written_at, now).await?;
    tx.log(Entry {
        at: now,
        actor: "machine".into(),
        action: "question_filed_unsent".into(),
        object: format!("question:{}", asked.number),
        detail: String::new(),
    });
    Ok(asked)
}

/// Records a question of the actor, where it can be asked.
async fn receive(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    draft: NewDraft<'_>,
    received_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Asked, ActionError> {
    let spaces = tx.spaces().await?;
    let mut open = spaces.open_at(received_at);
    // Where children meet nobody is kept, so that nothing is asked by an account.
    let is_it =
        |space: &Space| space.kind.keeps_identities() && draft.space == Some(space.key.as_str());
    let space = open.find(|space| is_it(space));
    // A draft that an earlier version has begun for such a space brings no name along.
    let meant = draft.space.and_then(|key| spaces.get(key));
    let is_childrens = meant.is_some_and(|space| !space.kind.keeps_identities());
    let draft = NewDraft {
        space: space.map(|space| space.key.as_str()),
        author_name: draft.author_name.filter(|_| !is_childrens),
        ..draft
    };
    let asker = (Some(actor.person.id), None);
    record(tx, desk, asker, draft, received_at, now).await
}

/// Whoever sent many a moment ago waits.
pub(super) fn not_too_many(
    desk: &Desk,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    match desk.not_before(actor.person.address, Deed::Ask, now) {
        Some(at) => Err(Refusal::NotYet(at).into()),
        None => Ok(()),
    }
}

/// Records a question of somebody, or of nobody and found by a code.
pub(in crate::actions) async fn record(
    tx: &mut Tx,
    desk: &Desk,
    (asker, code): (Option<PersonId>, Option<&str>),
    draft: NewDraft<'_>,
    received_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Asked, ActionError> {
    // What nobody has tagged is a question of the process.
    let deadline = Running::begin(&desk.calendar, Kind::Accountability, received_at, desk.rule)
        .map_err(ActionError::from)?;
    let topic = draft.topic.and_then(|key| desk.process.topic(key));
    let office = topic.map(|topic| topic.office.to_string());
    let year = deadline.received_on.year();
    let value = tx.next_value(&format!("question:{year}")).await?;
    let number = number(year, value);
    let id = tx
        .add_question(&NewQuestion {
            number: &number,
            person_id: asker,
            code,
            space: draft.space,
            topic: topic.map(|topic| topic.key.as_str()),
            office: office.as_deref(),
            text: draft.text,
            author_name: draft.author_name,
            received_at,
            due_receipt: deadline.due_receipt,
            due_filing: deadline.due_filing,
            due_on: deadline.due(),
        })
        .await?;
    let counted_by = &desk.calendar.record().digest;
    if tx.note_counted(counted_by).await? {
        warn!("another calendar was applied: this process counts with an old one, restart it");
    }
    tx.add_files(id, None, draft.files).await?;
    tx.add_event(id, EventKind::Received, asker, office.as_deref(), None, now)
        .await?;
    announce(tx, desk, id, now).await?;
    Ok(Asked {
        id,
        number,
        space: draft.space.map(ToOwned::to_owned),
        office,
        deadline,
    })
}
