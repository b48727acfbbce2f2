//! Answered and delivered are two facts. An answer that does not reach whoever asked is told to its office
//! and to coordinators, and stands among what waits until it arrived, or until somebody of the staff says
//! by which other way it did. Whoever comes back gets it.

use super::announce::readers;
use super::answer::{Given, giving, send};
use super::{decide, entrusted};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::{PersonId, QuestionId};
use crate::domain::mailing::Outcome;
use crate::domain::question::{Command, EventKind, PartKind, Refusal, Unreached, Way};
use crate::domain::space::guests::Answer;
use crate::domain::staff::Role;
use crate::render::question::Notice;
use crate::render::{Missed, MissedSpace};
use crate::store::{Lane, Part, Question, QuestionEvent, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A message of an answer arrived; with the last one, the answer did.
///
/// # Errors
/// If the store fails.
pub async fn arrived(tx: &mut Tx, part: i64, now: DateTime<Utc>) -> Result<(), ActionError> {
    if let Some(id) = tx.note_arrived(part, now).await? {
        tx.add_event(
            id,
            EventKind::Delivered,
            None,
            None,
            Some(Way::Chat.name()),
            now,
        )
        .await?;
    }
    Ok(())
}

/// A message of an answer will never arrive. To whoever is gone the rest of it is not sent either: if they
/// come back, they get all of it, once.
///
/// # Errors
/// If the store fails.
pub async fn lost(
    tx: &mut Tx,
    desk: &Desk,
    (part, key): (i64, &str),
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    // What is said of waves has more names; of these three, the same.
    let why = Unreached::parse(outcome.name()).unwrap_or(Unreached::Refused);
    if matches!(outcome, Outcome::Blocked | Outcome::Gone) {
        let own = format!("answer:{part}");
        let rest = key.rsplit_once(':').filter(|(of, _)| of.starts_with(&own));
        let place = rest.and_then(|(of, place)| Some((of, place.parse::<usize>().ok()?)));
        if let Some((of, place)) = place {
            let mut next = place + 1;
            while tx.take_back(&format!("{of}:{next}")).await? {
                next += 1;
            }
        }
    }
    match tx.note_lost(part).await? {
        Some(id) => undelivered(tx, desk, id, why, None, now).await,
        None => Ok(()),
    }
}

/// An answer does not reach whoever asked: its office and coordinators hear of it, but whoever knows.
pub(super) async fn undelivered(
    tx: &mut Tx,
    desk: &Desk,
    id: QuestionId,
    why: Unreached,
    knows: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let is_new = tx.note_undelivered(id, now).await?;
    let event = tx
        .add_event(
            id,
            EventKind::Undelivered,
            None,
            None,
            Some(why.name()),
            now,
        )
        .await?;
    // Nobody expects what came to the counter to arrive in a chat: it waits among what is to be done.
    let is_news = is_new && why != Unreached::NoChat;
    let Some(question) = tx.question(id).await?.filter(|_| is_news) else {
        return Ok(());
    };
    let office = question.office.as_deref();
    let coordinators = tx.colleagues_in(Role::Coordinator, "").await?;
    let all = readers(tx, office).await?.into_iter().chain(coordinators);
    let all: BTreeMap<_, _> = all.map(|one| (one.person_id, one)).collect();
    let mut telling = desk.telling_staff(now);
    for colleague in all.values().filter(|one| Some(one.person_id) != knows) {
        let key = format!("undelivered:{event}:{}", colleague.person_id);
        let lost = Notice::Undelivered {
            question: &question,
            why,
        };
        telling.tell(key, colleague, lost);
    }
    telling.queue(tx).await?;
    Ok(())
}

/// Somebody has themselves erased: what is on its way to them reaches nobody any more.
///
/// # Errors
/// If the store fails.
pub async fn erased(
    tx: &mut Tx,
    desk: &Desk,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    for id in tx.answers_on_their_way(person).await? {
        undelivered(tx, desk, id, Unreached::Erased, None, now).await?;
    }
    Ok(())
}

/// Somebody to whom nothing could be said is back: they are welcomed, told what they missed, and get the
/// answers that did not reach them.
///
/// # Errors
/// If the store fails.
pub async fn is_back(
    tx: &mut Tx,
    desk: &Desk,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let waiting = tx.undelivered_of(person).await?;
    let late = tx.missed_of(person).await?;
    let late: Vec<_> = late.into_iter().map(|question| question.number).collect();
    let spaces = tx.spaces().await?;
    let mut expected = Vec::new();
    for rsvp in tx.rsvps_of(person).await? {
        let comes = matches!(rsvp.answer, Answer::Coming | Answer::Waiting);
        let found = spaces.0.iter().find(|stored| stored.id == rsvp.space_id);
        let found = found.filter(|stored| comes && stored.space.ends_at > now);
        expected.extend(found.map(|stored| MissedSpace {
            space: &stored.space,
            waits: rsvp.answer == Answer::Waiting,
        }));
    }
    let missed = Missed {
        answers: waiting.len(),
        late: &late,
        spaces: &expected,
        zone: desk.calendar.time_zone(),
    };
    let mut telling = desk.telling(Lane::Reply, now);
    let key = format!("back:{person}:{}", now.timestamp_micros());
    let back = Notice::Back(missed);
    telling.tell_person(tx, key, Some(person), back).await?;
    telling.queue(tx).await?;
    for question in waiting {
        send_again(tx, desk, &question, now).await?;
    }
    Ok(())
}

/// Sends the answer that stands to whoever asked, if there is one.
///
/// # Errors
/// If the store fails.
pub async fn send_again(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let parts = tx.parts_of(question.id).await?;
    let Some(part) = last_answer(&parts) else {
        return Ok(());
    };
    let files = tx.answer_files_of(part.id).await?;
    let given = Given {
        part: part.id,
        text: &part.text,
        files: &files,
        late: desk.late(&parts),
        giving: giving(&parts),
        office: part.office.as_deref(),
    };
    let again = format!("answer:{}:again-{}", part.id, now.timestamp_micros());
    send(tx, desk, question, &given, again, now).await?;
    Ok(())
}

/// The answer that stands.
pub fn last_answer(parts: &[Part]) -> Option<&Part> {
    parts.iter().rfind(|part| part.kind == PartKind::Answer)
}

/// Why the answer of a question does not reach whoever asked, if it does not.
pub fn unreached(question: &Question, events: &[QuestionEvent]) -> Option<Unreached> {
    question.undelivered_at?;
    let mut lost = events
        .iter()
        .filter(|event| event.kind == EventKind::Undelivered);
    let last = lost.next_back().and_then(|event| event.note.as_deref());
    let last = last.and_then(Unreached::parse);
    Some(match (question.person_id, last) {
        (None, Some(Unreached::NoChat)) => Unreached::NoChat,
        (None, _) => Unreached::Erased,
        (Some(_), last) => last.unwrap_or(Unreached::Refused),
    })
}

/// An answer reached whoever asked by another way than the chat, as the actor says, with what shows it.
///
/// # Errors
/// [`ActionError::NotFound`] if the question is not entrusted to the actor, [`ActionError::Refused`] if its
/// answer has arrived, or there is none.
pub async fn hand_over(
    tx: &mut Tx,
    actor: &Actor,
    id: QuestionId,
    way: Way,
    evidence: &str,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let question = waits_for_delivery(tx, actor, id).await?;
    // That it reached the chat only the machine says.
    if !Way::OTHERS.contains(&way) {
        return Err(ActionError::NotFound(Sought::Question));
    }
    let parts = tx.parts_of(id).await?;
    let part = last_answer(&parts).ok_or(ActionError::NotFound(Sought::Question))?;
    let by = actor.person.id;
    // Of whoever was erased nothing is kept that may name them; the history says only by which way.
    let intake = tx.intake_of(id).await?;
    let is_unclaimed = intake.is_some_and(|intake| intake.claimed_at.is_none());
    let evidence = (question.person_id.is_some() || is_unclaimed).then_some(evidence);
    tx.note_handed_over(part.id, way, by, evidence, now).await?;
    tx.clear_undelivered(id).await?;
    let office = question.office.as_deref();
    tx.add_event(
        id,
        EventKind::HandedOver,
        Some(by),
        office,
        Some(way.name()),
        now,
    )
    .await?;
    Ok(question)
}

/// A question entrusted to the actor whose answer did not arrive.
///
/// # Errors
/// As for [`hand_over`].
pub async fn waits_for_delivery(
    tx: &mut Tx,
    actor: &Actor,
    id: QuestionId,
) -> Result<Question, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::HandOver)?;
    match question.undelivered_at {
        Some(_) => Ok(question),
        None => Err(Refusal::Delivered.into()),
    }
}
