//! Questions are taken in at the counter: typed by the staff, printed as a slip, and taken over by whoever
//! asked. Deliberately absent: how one is recorded and told, which is one way for all of them.

use super::question::{self, Asked, NewDraft, part_with, record};
use super::{ActionError, Actor, Desk};
use crate::actions::person::code::digest_of;
use crate::domain::Sought;
use crate::domain::base::audit::Entry;
use crate::domain::base::{Key, QuestionId};
use crate::domain::calendar::Deadline;
use crate::domain::counter::{Channel, Slip, can_be_typed};
use crate::domain::question::{Command, EventKind, Kind, Running, State};
use crate::domain::space::Space;
use crate::domain::staff::Ability;
use crate::store::{FileRef, Intake, Question, Spaces, TYPED_BY_MISTAKE, Tx};
use chrono::{DateTime, Utc};

/// A question as it came.
#[derive(Clone, Debug)]
pub struct Arrival<'a> {
    /// How.
    pub channel: Channel,
    /// When, as it stands on the paper or as it was said.
    pub received_at: DateTime<Utc>,
    /// Where.
    pub place: Option<&'a str>,
    /// Why it is typed on a later day.
    pub reason: Option<&'a str>,
    /// Who asks and where the answer goes, if they said so.
    pub asker: Option<&'a str>,
    /// The key of the encounter it was asked in.
    pub space: Option<&'a str>,
    /// The key of what it is about.
    pub topic: Option<&'a str>,
    /// What is asked.
    pub text: &'a str,
    /// The paper, or the voice.
    pub files: &'a [FileRef],
}

/// Whether the actor takes questions in.
///
/// # Errors
/// [`ActionError::NotFound`] if not.
pub fn permitted(actor: &Actor) -> Result<(), ActionError> {
    match actor.may(Ability::TakeInQuestions) {
        true => Ok(()),
        false => Err(ActionError::NotFound(Sought::Question)),
    }
}

/// The key of the encounter that was under way at an instant and took questions, if it was one alone: what
/// came then was asked there. Where children meet nobody's question is typed.
pub fn space_at(spaces: &Spaces, at: DateTime<Utc>) -> Option<&str> {
    let is_on = |space: &&Space| {
        space.kind.keeps_identities() && space.starts_at <= at && at < space.ends_at
    };
    let mut open = spaces.open_at(at).filter(is_on);
    let first = open.next()?;
    open.next().is_none().then_some(first.key.as_str())
}

/// Until when it would be answered: as any other question.
///
/// # Errors
/// [`ActionError::Refused`] outside of the calendar.
pub fn deadline(desk: &Desk, received_at: DateTime<Utc>) -> Result<Deadline, ActionError> {
    let begun = Running::begin(&desk.calendar, Kind::Accountability, received_at, desk.rule);
    begun.map_err(ActionError::from)
}

/// Records a question that did not come by the chat, with the number and the clock of any other.
///
/// # Errors
/// [`ActionError::NotFound`] for whoever takes none in, [`ActionError::Refused`] for a moment that is to come
/// and for an earlier day without a reason; if the store fails.
pub async fn take_in(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    arrival: &Arrival<'_>,
    now: DateTime<Utc>,
) -> Result<Asked, ActionError> {
    permitted(actor)?;
    let zone = desk.calendar.time_zone();
    can_be_typed((arrival.received_at, now), arrival.reason, zone)?;
    let spaces = tx.spaces().await?;
    let space = arrival.space.and_then(|key| spaces.get(key));
    let space = space.filter(|space| space.kind.keeps_identities());
    let draft = NewDraft {
        space: space.map(|space| space.key.as_str()),
        topic: arrival.topic,
        text: arrival.text,
        files: arrival.files,
        author_name: None,
    };
    let asked = record(tx, desk, (None, None), draft, arrival.received_at, now).await?;
    let owned = |text: Option<&str>| text.map(ToOwned::to_owned);
    tx.add_intake(&Intake {
        question_id: asked.id,
        channel: arrival.channel,
        place: owned(arrival.place),
        reason: owned(arrival.reason),
        typed_at: now,
        typed_by: Some(actor.person.id),
        asker: owned(arrival.asker),
        claimed_at: None,
    })
    .await?;
    log(
        tx,
        actor,
        "question_taken_in",
        (&asked.number, arrival.channel.name()),
        now,
    );
    Ok(asked)
}

/// What was typed by mistake on this day goes back: the question is withdrawn, its number stays taken.
///
/// # Errors
/// [`ActionError::NotFound`] for what somebody else typed or was typed on another day,
/// [`ActionError::Refused`] for what was answered.
pub async fn take_back(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: QuestionId,
    now: DateTime<Utc>,
) -> Result<Question, ActionError> {
    tx.hold_question(id).await?;
    let question = typed_by(tx, actor, id).await?;
    let day = |at| desk.calendar.local_date(at);
    if day(question.received_at) != day(now) {
        return Err(ActionError::NotFound(Sought::Question));
    }
    question::allows(&question, Command::Withdraw)?;
    tx.move_question(&question, State::Withdrawn, question.answered_at)
        .await?;
    part_with(tx, desk, &question, now).await?;
    tx.drop_terms(id).await?;
    tx.end_code(id).await?;
    let (by, note) = (Some(actor.person.id), Some(TYPED_BY_MISTAKE));
    tx.add_event(id, EventKind::Withdrawn, by, None, note, now)
        .await?;
    log(
        tx,
        actor,
        "question_typed_by_mistake",
        (&question.number, ""),
        now,
    );
    Ok(question)
}

/// A question that the actor typed and nobody has taken over.
async fn typed_by(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Question, ActionError> {
    permitted(actor)?;
    let intake = tx.intake_of(id).await?;
    let is_theirs =
        |intake: &Intake| intake.typed_by == Some(actor.person.id) && intake.claimed_at.is_none();
    let question = tx.question(id).await?;
    intake
        .filter(is_theirs)
        .and(question)
        .ok_or(ActionError::NotFound(Sought::Question))
}

/// Makes the slips of questions that nobody has taken over, each with a code of `codes` in the place of the one
/// before. What the actor neither typed nor answers for is left out.
///
/// # Errors
/// If the store fails.
pub async fn slips(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    ids: &[QuestionId],
    codes: Vec<String>,
    now: DateTime<Utc>,
) -> Result<Vec<Slip>, ActionError> {
    permitted(actor)?;
    let mut slips = Vec::new();
    for (id, code) in ids.iter().zip(codes) {
        tx.hold_question(*id).await?;
        let (question, intake) = (tx.question(*id).await?, tx.intake_of(*id).await?);
        let (Some(question), Some(intake)) = (question, intake) else {
            continue;
        };
        let is_theirs =
            intake.typed_by == Some(actor.person.id) || actor.handles(question.office.as_deref());
        let is_gone = question.state == State::Withdrawn || intake.claimed_at.is_some();
        let digest = digest_of(&code).filter(|_| is_theirs && !is_gone);
        let Some(digest) = digest else {
            continue;
        };
        tx.give_code(*id, &digest).await?;
        log(tx, actor, "question_slip_made", (&question.number, ""), now);
        slips.push(Slip {
            number: question.number,
            text: question.text,
            received_on: desk.calendar.local_date(question.received_at),
            due_on: question.due_on,
            code,
        });
    }
    Ok(slips)
}

/// How many letters of a code's digest prove on a button that its code was shown.
const PROOF: usize = 24;

/// What the code of a slip leads to.
#[derive(Debug)]
pub enum Leads {
    /// It did not come to the counter.
    Elsewhere,
    /// It is theirs already.
    Theirs,
    /// Somebody else has taken it over.
    Taken,
    /// They can take it over by this proof; `None` for the staff, whose work it is.
    Unclaimed(Option<Key>),
}

/// What somebody can do who has the code of a question.
///
/// # Errors
/// If the store fails.
pub async fn leads(tx: &mut Tx, actor: &Actor, id: QuestionId) -> Result<Leads, ActionError> {
    let (question, intake) = (tx.question(id).await?, tx.intake_of(id).await?);
    let (Some(question), Some(intake)) = (question, intake) else {
        return Ok(Leads::Elsewhere);
    };
    if question.person_id == Some(actor.person.id) {
        return Ok(Leads::Theirs);
    }
    if question.person_id.is_some() || intake.claimed_at.is_some() {
        return Ok(Leads::Taken);
    }
    // A space that became one of children has no authors.
    let spaces = tx.spaces().await?;
    let space = question.space.as_deref().and_then(|key| spaces.get(key));
    if space.is_some_and(|space| !space.kind.keeps_identities()) {
        return Ok(Leads::Elsewhere);
    }
    let code = tx.code_of(id).await?.unwrap_or_default();
    let proof = Key::parse(&code[..code.len().min(PROOF)]);
    Ok(Leads::Unclaimed(proof.filter(|_| actor.posts.is_empty())))
}

/// Whoever has shown the code of a slip takes the question over: what becomes of it is told to them here, and
/// an answer that waits comes at once. Whether it is theirs now.
///
/// # Errors
/// [`ActionError::NotFound`] for a proof that is none; if the store fails.
pub async fn claim(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, proof): (QuestionId, &Key),
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    // Whoever answers it now waits, and then answers them.
    tx.hold_question(id).await?;
    match leads(tx, actor, id).await? {
        Leads::Elsewhere => return Err(ActionError::NotFound(Sought::OwnQuestion)),
        Leads::Theirs => return Ok(true),
        Leads::Taken => return Ok(false),
        Leads::Unclaimed(Some(shown)) if shown == *proof => {}
        Leads::Unclaimed(_) => return Err(ActionError::NotFound(Sought::OwnQuestion)),
    }
    tx.claim_question(id, actor.person.id, now).await?;
    if let Some(question) = tx.question(id).await? {
        tx.log(Entry {
            at: now,
            actor: "citizen".into(),
            action: "question_claimed".into(),
            object: format!("question:{}", question.number),
            detail: String::new(),
        });
        question::delivery::send_again(tx, desk, &question, now).await?;
    }
    Ok(true)
}

fn log(
    tx: &mut Tx,
    actor: &Actor,
    action: &str,
    (number, detail): (&str, &str),
    now: DateTime<Utc>,
) {
    tx.log(Entry {
        at: now,
        actor: format!("staff:{}", actor.person.id),
        action: action.to_owned(),
        object: format!("question:{number}"),
        detail: detail.to_owned(),
    });
}
