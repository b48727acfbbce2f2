//! A citizen answers a survey. One ballot per person; it can be changed until the survey closes.
//!
//! What they are about to answer is in the database at every tap, so that a lost phone, another phone or
//! a machine that dies loses nothing, and counts for nothing until they give it.

use crate::actions::survey::{ActionError, Actor, Desk, record, refused, takes_ballots};
use crate::domain::Sought;
use crate::domain::person::profile::TraitKind;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::{Aim, Draft, EventKind, Kind, Move, Origin, Refusal};
use crate::store::{NewBallot, StoredSurvey, Tx, Voter};
use chrono::{DateTime, Utc};

/// Somebody in front of a survey.
#[derive(Clone, Debug)]
pub struct Booth {
    /// The survey.
    pub survey: StoredSurvey,
    /// What they said so far.
    pub draft: Draft,
    /// Whether they have given a ballot, which this would change.
    pub has_voted: bool,
}

/// What became of a ballot.
#[derive(Clone, Debug)]
pub struct Given {
    /// The survey.
    pub survey: StoredSurvey,
    /// Whether it took the place of an earlier one of the same person.
    pub is_change: bool,
}

/// Begins to answer, or goes on. Who has voted sees what they gave.
///
/// # Errors
/// [`ActionError::NotFound`] if nobody may know of it; [`Refusal::NotOpen`], [`Refusal::NeedsCode`],
/// [`Refusal::FormTyped`]; if the store fails.
pub async fn enter(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<Booth, ActionError> {
    let (booth, voter) = load(tx, actor, id, now).await?;
    if voter.is_some_and(|voter| !voter.draft.is_empty()) {
        return Ok(booth);
    }
    let survey = booth.survey;
    let mut answers = vec![None; survey.survey.questions.len()];
    known_zone(tx, desk, actor, &survey, &mut answers).await?;
    let draft = Draft::begin(&survey.survey, answers);
    keep(tx, actor, id, &draft).await?;
    Ok(Booth {
        survey,
        draft,
        has_voted: false,
    })
}

/// Does one step of answering.
///
/// # Errors
/// [`Refusal::Answer`] if it is none; as for [`enter`].
pub async fn press(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    step: Move,
    now: DateTime<Utc>,
) -> Result<Booth, ActionError> {
    let (mut booth, voter) = load(tx, actor, id, now).await?;
    if voter.is_none() {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    let at = match &step {
        Move::Mark { at, .. } | Move::Score { at, .. } | Move::Answer { at, .. } => *at,
        Move::Next(at) | Move::Skip(at) | Move::Show(at) | Move::Topic { at, .. } => *at,
        Move::Review => 0,
    };
    let (survey, zones) = (&booth.survey.survey, booth.survey.places.zones.len());
    let done = booth.draft.apply(survey, zones, step);
    done.map_err(|refusal| refused(Refusal::Answer(at, refusal)))?;
    keep(tx, actor, id, &booth.draft).await?;
    Ok(booth)
}

/// Gives the ballot. `since` is the earliest instant at which it can have been given.
///
/// # Errors
/// [`Refusal::Answer`] with the question that still has to be answered; [`Refusal::FormUsed`] or
/// [`Refusal::FormTyped`] if the ballot of the form came first; as for [`enter`].
pub async fn give(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    (since, now): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Given, ActionError> {
    let (booth, voter) = load(tx, actor, id, since).await?;
    let voter = voter.ok_or(ActionError::NotFound(Sought::Survey))?;
    let survey = booth.survey;
    let zones = survey.places.zones.len();
    let whole = booth.draft.whole(&survey.survey, zones);
    let answers = whole.map_err(|(at, refusal)| refused(Refusal::Answer(at, refusal)))?;
    let person = actor.person.id;
    let ballot = NewBallot {
        survey: id,
        origin: Origin::Chat,
        answers: &answers,
        zone: None,
        groups: &[],
        form: voter.form,
    };
    match voter.ballot {
        Some(given) => tx.change_ballot(given, &ballot).await?,
        None => {
            let added = tx.add_ballot(&ballot).await?;
            let added = added.ok_or_else(|| refused(Refusal::FormUsed))?;
            tx.tie_ballot(id, person, added, now).await?;
        }
    }
    Ok(Given {
        survey,
        is_change: voter.ballot.is_some(),
    })
}

/// The survey, if it takes ballots, and what somebody said so far.
async fn load(
    tx: &mut Tx,
    actor: &Actor,
    id: i64,
    now: DateTime<Utc>,
) -> Result<(Booth, Option<Voter>), ActionError> {
    // From here on the survey does not close before this is written.
    tx.hold_survey(id).await?;
    let survey = tx
        .survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))?;
    if survey.is_template || survey.state == crate::domain::survey::life::State::Draft {
        return Err(ActionError::NotFound(Sought::Survey));
    }
    takes_ballots(&survey, now)?;
    let voter = tx.voter(id, actor.person.id).await?;
    let form = voter.as_ref().and_then(|voter| voter.form);
    if survey.needs_code && form.is_none() {
        return Err(refused(Refusal::NeedsCode));
    }
    // How a space was, those say who were there.
    if let (Aim::Space, Some(space), None) = (survey.aim, survey.space, form)
        && !tx.attended(actor.person.id).await?.contains(&space)
    {
        return Err(refused(Refusal::NotThere));
    }
    if let Some(form) = form
        && let Some((_, Origin::Paper)) = tx.ballot_of_form(id, form).await?
    {
        return Err(refused(Refusal::FormTyped));
    }
    let kept = voter.as_ref().map_or("", |voter| &voter.draft);
    // What an earlier version wrote and this one does not know is begun anew.
    let draft = serde_json::from_str(kept);
    let draft = draft.unwrap_or_else(|_| Draft::begin(&survey.survey, Vec::new()));
    let booth = Booth {
        has_voted: voter.as_ref().is_some_and(|voter| voter.ballot.is_some()),
        survey,
        draft,
    };
    Ok((booth, voter))
}

async fn keep(tx: &mut Tx, actor: &Actor, id: i64, draft: &Draft) -> Result<(), ActionError> {
    let text = serde_json::to_string(draft).unwrap_or_default();
    Ok(tx.keep_draft(id, actor.person.id, &text).await?)
}

/// Who has told us their zone is not asked again; they see it before they give the ballot.
async fn known_zone(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    survey: &StoredSurvey,
    answers: &mut [Option<Answer>],
) -> Result<(), ActionError> {
    let asks = |question: &crate::domain::survey::Question| question.kind == Kind::Zone;
    let Some(at) = survey.survey.questions.iter().position(asks) else {
        return Ok(());
    };
    let traits = tx.traits_of(actor.person.id).await?;
    let said: Vec<_> = traits
        .iter()
        .filter(|one| one.kind == TraitKind::Zone)
        .collect();
    let zones = &survey.places.zones;
    let place = zones.iter().position(|zone| {
        let within = desk.process.within_zone(zone.key.as_str());
        said.iter().any(|one| within.contains(&one.value.as_str()))
    });
    answers[at] = place
        .and_then(|place| u8::try_from(place).ok())
        .map(Answer::Zone);
    Ok(())
}

/// Ties the actor to a printed form whose code they have: one ballot for both.
///
/// # Errors
/// [`Refusal::FormTyped`] if its ballot counts already, [`Refusal::FormUsed`] if somebody else used the
/// code; [`Refusal::NotOpen`]; if the store fails.
pub async fn use_form(
    tx: &mut Tx,
    actor: &Actor,
    (id, form): (i64, i64),
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    tx.hold_survey(id).await?;
    let survey = tx
        .survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))?;
    takes_ballots(&survey, now)?;
    let person = actor.person.id;
    let voter = tx.voter(id, person).await?;
    match tx.ballot_of_form(id, form).await? {
        Some((_, Origin::Paper)) => return Err(refused(Refusal::FormTyped)),
        Some((ballot, Origin::Chat)) => {
            return match voter.is_some_and(|voter| voter.ballot == Some(ballot)) {
                true => Ok(()),
                false => Err(refused(Refusal::FormUsed)),
            };
        }
        None => {}
    }
    match &voter {
        None => tx.keep_draft(id, person, "").await?,
        // Their ballot in the chat is that of the paper too: the paper will not be counted.
        Some(voter) => {
            if let Some(ballot) = voter.ballot {
                let answers = tx.answers_of(ballot).await?;
                let tied = NewBallot {
                    survey: id,
                    origin: Origin::Chat,
                    answers: &answers,
                    zone: None,
                    groups: &[],
                    form: Some(form),
                };
                tx.change_ballot(ballot, &tied).await?;
            }
        }
    }
    tx.tie_form(id, person, form).await?;
    // Not which one: the entry stands beside whoever is talking to us now.
    record(tx, id, (EventKind::CodeUsed, None), None, now).await
}
