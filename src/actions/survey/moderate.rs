//! People propose topics; a coordinator makes each a topic, takes it for one that there is, or says no.
//!
//! Whoever proposed is told once what became of it. Deliberately absent: the text of a proposal in the
//! history and in the audit log, which have its number.

use super::{ActionError, Actor, Desk, entrusted, record, refused, takes_ballots};
use crate::domain::Sought;
use crate::domain::base::fold::folded;
use crate::domain::base::{Key, Text};
use crate::domain::staff::Ability;
use crate::domain::survey::life::Edit;
use crate::domain::survey::{
    Choice, Decline, EventKind, Refusal, Rewrite, Verdict, WriteRefusal, writing,
};
use crate::render::ProposalOutcome;
use crate::render::survey::Notice;
use crate::store::{Lane, Proposal, StoredSurvey, Tx};
use chrono::{DateTime, Utc};

/// The most topics that one person can propose.
const MOST: i64 = 3;
/// The shortest topic, in characters.
const SHORTEST: usize = 3;

/// Proposals that are declined in one transaction once a survey has ended.
const STRETCH: i64 = 500;

/// What a coordinator decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is a topic, with the text as proposed or as rewritten.
    Add(Option<Text>),
    /// It means this topic.
    Merge(Key),
    /// It is none.
    Decline(Decline),
}

/// What became of what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// Somebody will look at it.
    Kept,
    /// They proposed the same before.
    Before,
    /// It is a topic of the survey already.
    Exists(Choice),
}

/// Proposes a topic.
///
/// # Errors
/// [`Refusal::NotOpen`], [`Refusal::NoProposals`], [`Refusal::NoTopic`], [`Refusal::TooManyProposals`];
/// [`ActionError::NotFound`] if there is no such survey; if the store fails.
pub async fn propose(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    text: &str,
    now: DateTime<Utc>,
) -> Result<Proposed, ActionError> {
    let survey = tx.survey(id).await?.filter(|survey| !survey.is_template);
    let survey = survey.ok_or(ActionError::NotFound(Sought::Survey))?;
    takes_ballots(&survey, now)?;
    if !survey.takes_proposals || survey.survey.topics_at().is_none() {
        return Err(refused(Refusal::NoProposals));
    }
    // One language: whoever proposes writes as they speak.
    let read = writing::read_text(text, &[], writing::LONGEST_CHOICE, WriteRefusal::LongChoice);
    let read = read.map_err(|_| refused(Refusal::NoTopic))?;
    let text = read.read("");
    if text.chars().count() < SHORTEST {
        return Err(refused(Refusal::NoTopic));
    }
    if let Some(topic) = writing::named(survey.survey.topics(), &read) {
        return Ok(Proposed::Exists(topic.clone()));
    }
    let person = actor.person.id;
    let before = tx.proposals_of(id, person).await?;
    if before.iter().any(|one| folded(one) == folded(text)) {
        return Ok(Proposed::Before);
    }
    if before.len() as i64 >= MOST {
        return Err(refused(Refusal::TooManyProposals));
    }
    match tx.add_proposal(id, person, text).await? {
        Some(_) => Ok(Proposed::Kept),
        None => Ok(Proposed::Before),
    }
}

/// A proposal for its coordinators, with its survey.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none, or the actor is no coordinator.
pub async fn proposal(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
) -> Result<(Proposal, StoredSurvey), ActionError> {
    if !actor.may(Ability::RunSurveys) {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    let found = tx
        .proposal(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))?;
    let survey = entrusted(tx, actor, found.survey).await?;
    Ok((found, survey))
}

/// Decides on a proposal and tells whoever made it.
///
/// # Errors
/// [`WriteRefusal::Decided`] if somebody has; [`Refusal::Life`] if the survey takes no more topics;
/// [`WriteRefusal::TopicExists`], [`WriteRefusal::ManyChoices`]; as for [`proposal`].
pub async fn decide(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    decision: &Decision,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let (proposal, mut survey) = proposal(tx, actor, id).await?;
    if proposal.verdict != Verdict::Waiting {
        return Err(refused(WriteRefusal::Decided));
    }
    // Whatever could refuse comes before anything is written.
    let (verdict, topic) = match decision {
        Decision::Add(text) => {
            survey.state.allows(Edit::AddTopic).map_err(refused)?;
            let name = text.clone();
            let name = name.unwrap_or_else(|| Text::plain(proposal.text.clone()));
            let more = survey.survey.rewritten(&Rewrite::AddTopic(name));
            survey.survey = more.map_err(refused)?;
            (Verdict::Added, survey.survey.topics().last().cloned())
        }
        Decision::Merge(key) => {
            survey.state.allows(Edit::MergeProposal).map_err(refused)?;
            let mut topics = survey.survey.topics().iter();
            let found = topics.find(|topic| topic.key == *key).cloned();
            (
                Verdict::Merged,
                Some(found.ok_or(ActionError::NotFound(Sought::Survey))?),
            )
        }
        Decision::Decline(_) => (Verdict::Declined, None),
    };
    let key = topic.as_ref().map(|topic| topic.key.as_str());
    let by = actor.person.id;
    if !tx.decide_proposal(id, verdict, key, Some(by)).await? {
        return Err(refused(WriteRefusal::Decided));
    }
    if verdict == Verdict::Added {
        tx.change_survey(&survey).await?;
    }
    let note = format!("proposal:{id}");
    record(tx, survey.id, (verdict.into(), Some(&note)), Some(by), now).await?;
    let outcome = match (decision, &topic) {
        (Decision::Decline(reason), _) => ProposalOutcome::Declined(*reason),
        (Decision::Merge(_), Some(topic)) => ProposalOutcome::Merged(topic),
        (_, Some(topic)) => ProposalOutcome::Added(topic),
        (_, None) => return Err(ActionError::NotFound(Sought::Survey)),
    };
    tell(tx, desk, (&proposal, &survey), outcome, (now, now)).await?;
    entrusted(tx, actor, survey.id).await
}

/// Says no to a stretch of the proposals that nobody had looked at when the survey ended, and tells those
/// who made them when they are up. Whether there were any.
///
/// # Errors
/// If the store fails.
pub async fn decline_late(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<bool, ActionError> {
    let waiting = tx.proposals_waiting(survey.id, STRETCH).await?;
    let courtesy = &desk.process.convocations.courtesy;
    let due = courtesy.next(&desk.calendar, now);
    for proposal in &waiting {
        let declined = Verdict::Declined;
        if tx
            .decide_proposal(proposal.id, declined, None, None)
            .await?
        {
            let late = ProposalOutcome::Late;
            tell(tx, desk, (proposal, survey), late, (due, now)).await?;
        }
    }
    if let (Some(first), Some(last)) = (waiting.first(), waiting.last()) {
        let note = format!("proposals:{}-{}", first.id, last.id);
        record(
            tx,
            survey.id,
            (EventKind::ProposalsLate, Some(&note)),
            None,
            now,
        )
        .await?;
    }
    Ok(!waiting.is_empty())
}

/// Tells whoever proposed what became of it, once, if they are still there.
async fn tell(
    tx: &mut Tx,
    desk: &Desk,
    (proposal, survey): (&Proposal, &StoredSurvey),
    outcome: ProposalOutcome<'_>,
    (due_at, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), ActionError> {
    let decided = Notice::Decided {
        proposal,
        survey,
        outcome,
    };
    let key = format!("proposal:{}", proposal.id);
    let mut telling = desk.telling(Lane::Reminder, now);
    telling.due_at = due_at;
    telling
        .tell_person(tx, key, proposal.person, decided)
        .await?;
    telling.queue(tx).await?;
    Ok(())
}
