//! One question, several offices: the office that has it asks others for parts of the answer and composes it;
//! each gives its part by a date of its own, or says that it is not theirs.
//!
//! Whoever changes anything here holds the question first, and those answered with it, so that an answer and a
//! part at the same moment come one after the other. Who handles the office of a part reads the question and
//! does nothing to it. Deliberately absent: what a part allows in which state (`domain/share`).

mod ask;
mod digest_part;
mod give;
mod handed;
mod keep;
mod lead;

pub use ask::{Planned, ask, planned};
pub use digest_part::Parts;
pub use give::{Given, give, give_back};
pub(super) use handed::new_lead;
pub use keep::keep;
pub(super) use keep::{Ended, added, dates_moved, end};
pub use lead::{remind, take_back};

use super::question::{entrusted, held, together};
use super::{ActionError, Actor, Desk};
use crate::domain::Sought;
use crate::domain::base::QuestionId;
use crate::domain::question::{Command as Answering, Refusal as QuestionRefusal};
use crate::domain::share::{self, Command, State, transition};
use crate::store::{Question, Share, Tx};
use chrono::{DateTime, NaiveDate, Utc};

/// A part with the question whose answer it is for: of those answered together, the one that stands for all.
#[derive(Clone, Debug)]
pub struct Found {
    /// The part.
    pub share: Share,
    /// The question that it was asked for.
    pub question: Question,
    /// The one that stands for all that are answered with it.
    pub leader: Question,
}

impl Found {
    /// Whether the part counts for nothing any more.
    pub fn is_over(&self) -> bool {
        self.share.ended_at.is_some() || !self.question.state.is_open()
    }

    /// Whether the office of the part still reads what is said about the question: it has to do with it.
    pub fn is_read(&self) -> bool {
        let has_to_do = matches!(self.share.state, State::Asked | State::Given);
        has_to_do && !self.is_over()
    }

    /// The state after `command`.
    ///
    /// # Errors
    /// [`ActionError::Refused`] if the part does not allow it.
    pub fn allows(&self, command: Command) -> Result<State, ActionError> {
        Ok(transition(self.share.state, self.is_over(), command)?)
    }
}

/// A part, whoever it concerns.
async fn found(tx: &mut Tx, id: i64) -> Result<Found, ActionError> {
    let unknown = || ActionError::NotFound(Sought::Share);
    let share = tx.share(id).await?.ok_or_else(unknown)?;
    let question = tx.question(share.question_id).await?;
    let question = question.ok_or_else(unknown)?;
    let leader = leader(tx, &question).await?;
    Ok(Found {
        share,
        question,
        leader,
    })
}

/// The question that stands for all that are answered with one.
async fn leader(tx: &mut Tx, question: &Question) -> Result<Question, ActionError> {
    let all = together(tx, question).await?;
    let first = all.into_iter().next();
    first.ok_or(ActionError::NotFound(Sought::Question))
}

/// Holds the question of a part with all that are answered with it, and reads it as it is then.
async fn held_part(tx: &mut Tx, id: i64) -> Result<Found, ActionError> {
    loop {
        let before = found(tx, id).await?;
        held(tx, &[before.question.id]).await?;
        let now = found(tx, id).await?;
        // It goes on for another question at this moment.
        if now.question.id == before.question.id {
            return Ok(now);
        }
    }
}

/// A part that the actor's office is asked for.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs.
pub async fn of_office(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Found, ActionError> {
    let found = found(tx, id).await?;
    is_theirs(actor, &found)?;
    Ok(found)
}

fn is_theirs(actor: &Actor, found: &Found) -> Result<(), ActionError> {
    match actor.handles(Some(&found.share.office)) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Share)),
    }
}

/// A part that the actor's office has asked another for.
///
/// # Errors
/// [`ActionError::NotFound`] if the question is not theirs.
pub async fn of_lead(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Found, ActionError> {
    let found = found(tx, id).await?;
    is_led_by(actor, &found)?;
    Ok(found)
}

fn is_led_by(actor: &Actor, found: &Found) -> Result<(), ActionError> {
    match actor.handles(found.leader.office.as_deref()) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Share)),
    }
}

/// A part that the actor may read: of their office, or of a question that they may read.
///
/// # Errors
/// [`ActionError::NotFound`] if not.
pub async fn legible(tx: &mut Tx, actor: &Actor, id: i64) -> Result<Found, ActionError> {
    let found = found(tx, id).await?;
    let reads = actor.reads(found.leader.office.as_deref());
    match reads || actor.handles(Some(&found.share.office)) {
        true => Ok(found),
        false => Err(ActionError::NotFound(Sought::Share)),
    }
}

/// The part of the actor's office of the question with this number.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none.
pub async fn by_number(tx: &mut Tx, actor: &Actor, number: &str) -> Result<Found, ActionError> {
    let id = match actor.posts.is_empty() {
        true => None,
        false => tx.question_id(number).await?,
    };
    let unknown = || ActionError::NotFound(Sought::OwnQuestion);
    let question = tx.question(id.ok_or_else(unknown)?).await?;
    let question = question.ok_or_else(unknown)?;
    let all = parts(tx, &question).await?;
    let has_to_do = |share: &&Share| matches!(share.state, State::Asked | State::Given);
    let mut all = all.iter().filter(has_to_do);
    let theirs = all.find(|share| actor.handles(Some(&share.office)));
    found(tx, theirs.ok_or_else(unknown)?.id).await
}

/// The parts that count for the answer to a question.
///
/// # Errors
/// If the store fails.
pub async fn parts(tx: &mut Tx, question: &Question) -> Result<Vec<Share>, ActionError> {
    let leader = match question.is_led() {
        true => leader(tx, question).await?.id,
        false => question.id,
    };
    Ok(tx.shares_of(leader).await?)
}

/// The keys of the offices that help to answer a question, each once.
///
/// # Errors
/// If the store fails.
pub async fn helping(tx: &mut Tx, question: &Question) -> Result<Vec<String>, ActionError> {
    let helps = |share: &Share| matches!(share.state, State::Asked | State::Given);
    let all = parts(tx, question).await?.into_iter().filter(helps);
    let mut offices: Vec<_> = all.map(|share| share.office).collect();
    let mut seen = std::collections::BTreeSet::new();
    offices.retain(|office| seen.insert(office.clone()));
    Ok(offices)
}

/// An open question for whose answer the actor can ask others.
///
/// # Errors
/// [`ActionError::NotFound`] if it is not theirs, [`ActionError::Refused`] if nobody owes an answer, or it is
/// answered with another.
pub async fn to_answer(
    tx: &mut Tx,
    actor: &Actor,
    id: QuestionId,
) -> Result<Question, ActionError> {
    let question = entrusted(tx, actor, id).await?;
    super::question::allows(&question, Answering::Answer)?;
    match question.is_led() {
        true => Err(QuestionRefusal::Led.into()),
        false => Ok(question),
    }
}

/// Until when a part is given that is asked for at one instant and seen at another.
fn due(desk: &Desk, at: (DateTime<Utc>, DateTime<Utc>), public: NaiveDate) -> NaiveDate {
    let before = desk.process.answers.parts_before;
    share::due(&desk.calendar, at, public, before)
}
