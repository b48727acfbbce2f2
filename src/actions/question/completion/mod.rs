//! Something is missing in a question (CPACA art. 17): within ten business days its office asks whoever asked for it,
//! and the clock stands still until it comes, or until somebody goes on without it.
//!
//! What they have a month for never ends by itself: that it is closed is an act of its own (`closure.rs`). Whom nobody
//! can ask, of that the clock runs. A question that is answered together with others is asked for nothing: each of
//! those has a clock of its own, and it is answered by itself first. Deliberately absent: what the law allows
//! (`domain/question/running.rs`).

mod brought;
mod closure;

pub(in crate::actions) use brought::{comply, erased, forgone};
pub use brought::{prolong, remind};
pub use closure::{closable, close, is_closable, over, unclosed};

use super::told::{can_be_told, forget_recounts, tell_asker, tell_lost, tell_office};
use super::{decide, entrusted};
use crate::actions::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::calendar::CompletionRequest;
use crate::domain::question::{Command, EventKind, Refusal, State};
use crate::render::question::{Missing, Notice};
use crate::store::{Completion, Dates, Question, Tx};
use chrono::{DateTime, Utc};
use tracing::warn;

/// A question of which something can be asked for now.
#[derive(Clone, Debug)]
pub struct Askable {
    /// The question.
    pub question: Question,
    /// What that leads to.
    pub request: CompletionRequest,
}

/// Whether the card of a question offers to ask for what is missing.
pub fn is_offered(desk: &Desk, question: &Question, dates: &Dates, now: DateTime<Utc>) -> bool {
    let alone = !question.is_led() && question.led == 0;
    let running = dates.running(desk.rule);
    alone
        && question.person_id.is_some()
        && decide(question, Command::AskMissing).is_ok()
        && running.incomplete(&desk.calendar, now).is_ok()
}

/// A question of which `actor` can ask for what is missing, at `now`.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to them, [`ActionError::Refused`] if the law does not allow it,
/// whoever asked cannot be asked, or others are answered with it.
pub async fn askable(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Askable, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::AskMissing)?;
    if question.is_led() {
        return Err(Refusal::Led.into());
    }
    if question.led > 0 {
        return Err(Refusal::Leads.into());
    }
    let dates = tx.dates_of(id).await?;
    let dates = dates.ok_or(ActionError::NotFound(Sought::Question))?;
    let running = dates.running(desk.rule);
    let request = running.incomplete(&desk.calendar, now)?;
    // Those who convene children cannot bring what only these know.
    if question.person_id.is_none() {
        return Err(Refusal::NobodyToTell.into());
    }
    can_be_told(tx, &question).await?;
    Ok(Askable { question, request })
}

/// Asks for what is missing: whoever asked is told at once what, and until when; the others of the office when they
/// are at work.
///
/// # Errors
/// As for [`askable`].
pub async fn ask(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, missing): (QuestionId, &str),
    now: DateTime<Utc>,
) -> Result<(Question, Completion), ActionError> {
    // Nobody gives it to another office, answers it or is erased between what is read here and its end.
    tx.hold_question(id).await?;
    let found = askable(tx, desk, actor, id, now).await?;
    let completion = Completion {
        question_id: id,
        asked_at: now,
        by_person: Some(actor.person.id),
        office: found.question.office.clone(),
        missing: missing.to_owned(),
        answer_by: found.request.answer_by,
        prolonged_at: None,
        resumed_at: None,
        closing: None,
    };
    tx.add_completion(&completion).await?;
    let question = Question {
        state: State::Incomplete,
        complete_by: Some(completion.answer_by),
        ..found.question
    };
    let (by, office) = (Some(actor.person.id), question.office.as_deref());
    // What is missing stands there alone: the log outlives the wish to be forgotten.
    let event = tx
        .add_event(id, EventKind::Asked, by, office, None, now)
        .await?;
    forget_recounts(tx, id).await?;
    let key = ("missing", event);
    let told = Missing::Asked {
        completion: &completion,
        office: office.map_or(desk.entity.as_str(), |key| desk.office_name(key)),
    };
    let asker = question.person_id;
    let told = Notice::Missing(&question, told);
    tell_asker(tx, desk, asker, key, (told, None), now).await?;
    let here = Notice::Missing(&question, Missing::AskedHere(&completion));
    tell_office(tx, desk, (office, actor.person.id), key, here, now).await?;
    Ok((question, completion))
}

/// The clock of a question runs again, with the days that were left. Returns it with its date.
pub(in crate::actions::question) async fn run_again(
    tx: &mut Tx,
    desk: &Desk,
    question: &Question,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    let old = tx.dates_of(question.id).await?;
    let old = old.ok_or(ActionError::NotFound(Sought::Question))?;
    let deadline = old.running(desk.rule).resumed(&desk.calendar, now)?;
    let new = old.of(&deadline);
    tx.end_completion(question.id, now).await?;
    tx.move_dates(&old, &new).await?;
    if tx.note_counted(&desk.calendar.record().digest).await? {
        warn!("another calendar was applied: this process counts with an old one, restart it");
    }
    Ok(Question {
        state: State::Received,
        complete_by: None,
        due_on: new.due_on,
        ..question.clone()
    })
}

/// Goes on without what is missing: whoever asked is told the new date.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not entrusted to the actor, [`ActionError::Refused`] if it waits for nothing.
pub async fn go_on(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    tx.hold_question(id).await?;
    let question = entrusted(tx, actor, id).await?;
    decide(&question, Command::GoOn)?;
    let question = run_again(tx, desk, &question, now).await?;
    let (by, office) = (Some(actor.person.id), question.office.as_deref());
    let event = tx
        .add_event(id, EventKind::WentOn, by, office, None, now)
        .await?;
    let key = ("went-on", event);
    let told = Notice::Missing(&question, Missing::WentOn);
    tell_asker(tx, desk, question.person_id, key, (told, None), now).await?;
    let here = Notice::Missing(&question, Missing::WentOnHere);
    tell_office(tx, desk, (office, actor.person.id), key, here, now).await?;
    Ok(question)
}

/// What was asked for does not reach whoever asked: the clock has not stood still, and its office and coordinators
/// hear of it.
///
/// # Errors
/// If the store fails.
pub async fn lost(
    tx: &mut Tx,
    desk: &Desk,
    event: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(id) = tx.question_of_event(event, EventKind::Asked).await? else {
        return Ok(());
    };
    tx.hold_question(id).await?;
    let question = tx.question(id).await?;
    let Some(question) = question.filter(|one| one.state == State::Incomplete) else {
        return Ok(());
    };
    let old = tx.dates_of(id).await?;
    let old = old.ok_or(ActionError::NotFound(Sought::Question))?;
    // Meanwhile another calendar may have come.
    let new = old.of(&old.running(desk.rule).unstopped(&desk.calendar)?);
    tx.drop_completion(id).await?;
    tx.move_dates(&old, &new).await?;
    tx.add_event(id, EventKind::Unasked, None, None, None, now)
        .await?;
    let question = Question {
        state: State::Received,
        complete_by: None,
        due_on: new.due_on,
        ..question
    };
    let lost = Notice::Missing(&question, Missing::Lost);
    let office = question.office.as_deref();
    tell_lost(tx, desk, office, ("missing", event), lost, now).await
}
