//! A question where children meet: nothing is kept of who asks, from the moment it is stored (Ley 1581 de
//! 2012, art. 7; Ley 1098 de 2006, art. 33).
//!
//! Its answer goes to those who convene, to be told there, and to whoever has its code. Deliberately
//! absent: files, which show or let hear a child, and a draft, which would be kept with an account.

use super::ask::{not_too_many, record};
use super::{Asked, NewDraft};
use crate::actions::lately::Deed;
use crate::actions::person::code::digest_of;
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::space::Space;
use crate::domain::staff::Role;
use crate::render::question::Notice;
use crate::store::{Lane, Question, StoreError, StoredSpace, Tx};
use chrono::{DateTime, Utc};

/// Questions of an earlier version looked at at once.
const PART: i64 = 500;

/// The space, if it takes questions of nobody at an instant.
///
/// # Errors
/// [`ActionError::NotFound`] if not; if the store fails.
pub async fn takes(tx: &mut Tx, id: i64, at: DateTime<Utc>) -> Result<StoredSpace, ActionError> {
    let spaces = tx.spaces().await?;
    let takes = |space: &Space| !space.kind.keeps_identities() && space.takes_questions_at(at);
    let mut all = spaces.0.iter();
    let found = all.find(|stored| stored.id == id && takes(&stored.space));
    found.cloned().ok_or(ActionError::NotFound(Sought::Space))
}

/// Records a question in a space of children. `code` leads to its answer; its digest alone is kept.
///
/// # Errors
/// As for [`super::ask()`], and [`ActionError::NotFound`] if the space takes none.
pub async fn ask(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (space, text, code): (i64, &str, &str),
    received_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Asked, ActionError> {
    let stored = takes(tx, space, received_at).await?;
    not_too_many(desk, actor, now)?;
    let draft = NewDraft {
        space: Some(stored.space.key.as_str()),
        // A space about one thing says what it is about.
        topic: match &*stored.space.details.topics {
            [only] => Some(only),
            _ => None,
        },
        text,
        files: &[],
        author_name: None,
    };
    let digest = digest_of(code);
    let asked = record(tx, desk, (None, digest.as_deref()), draft, received_at, now).await?;
    desk.lately.note(actor.person.address, Deed::Ask, now);
    Ok(asked)
}

/// Tells those who convene that a question of their children has its answer. Whether it is one.
pub(super) async fn tell_those_who_convene(
    tx: &mut Tx,
    desk: &Desk,
    (question, part): (&Question, i64),
    (office, text): (&str, &str),
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let spaces = tx.spaces().await?;
    let mut all = spaces.0.iter().map(|stored| &stored.space);
    let is_it = |space: &&Space| Some(space.key.as_str()) == question.space.as_deref();
    let Some(space) = all
        .find(is_it)
        .filter(|space| !space.kind.keeps_identities())
    else {
        return Ok(false);
    };
    let mut telling = desk.telling_staff(now);
    for colleague in tx.colleagues_in(Role::Coordinator, "").await? {
        let answered = Notice::AnsweredThere {
            question,
            space: &space.name,
            office,
            text,
        };
        let key = format!("there:{part}:{}", colleague.person_id);
        telling.tell(key, &colleague, answered);
    }
    telling.queue(tx).await?;
    Ok(true)
}

/// What an earlier version, or an earlier kind of the space, kept of people where children meet is
/// forgotten; who asked there and waits gets a code instead. `codes` makes them.
///
/// # Errors
/// If the store fails, or there is no code to be had.
pub async fn guard(
    tx: &mut Tx,
    desk: &Desk,
    codes: impl Fn() -> Result<String, StoreError>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let spaces = tx.spaces().await?;
    let kept = |stored: &&StoredSpace| !stored.space.kind.keeps_identities();
    for stored in spaces.0.iter().filter(kept) {
        tx.forget_guests(stored.id).await?;
        loop {
            let found = tx
                .questions_with_author(stored.space.key.as_str(), PART)
                .await?;
            let mut telling = desk.telling(Lane::Reply, now);
            for (id, number, person) in &found {
                let code = codes()?;
                super::completion::forgone(tx, desk, *id, now).await?;
                tx.make_nameless(*id, &digest_of(&code).unwrap_or_default())
                    .await?;
                let notice = Notice::Forgotten {
                    number,
                    code: &code,
                };
                let key = format!("nameless:{id}");
                telling.tell_person(tx, key, Some(*person), notice).await?;
            }
            telling.queue(tx).await?;
            if found.is_empty() {
                break;
            }
        }
    }
    Ok(())
}
