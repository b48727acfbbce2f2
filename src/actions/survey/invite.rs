//! People are asked to answer a survey, reminded, and told what came of it: waves like those of
//! convocations, with the same courtesy, to those who agreed to be asked.

use super::review::{called, told};
use super::{ActionError, Actor, Desk, entrusted_at, record, refused};
use crate::actions::mailing::{Author, Reach, keep_letters, parts};
use crate::domain::Sought;
use crate::domain::base::{Blunt, Blunting, Seen};
use crate::domain::convocation::{Audience, Misread};
use crate::domain::mailing::{Lead, Occasion, Readers, WaveKind, WaveState};
use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, EventKind, Refusal};
use crate::render::Whom;
use crate::store::{Circle, NewWave, Rank, StoredSurvey, Tx, Wave};
use chrono::{DateTime, Utc};
use futures::FutureExt as _;

/// Who answers for waves about surveys.
pub(in crate::actions) static AUTHOR: Author = Author {
    begin: |tx, desk, wave, _| write_letters(tx, desk, wave).boxed(),
    circle: |tx, desk, wave, now| circle(tx, desk, wave, now).boxed(),
    name: |tx, _, wave, _| async move { Ok(Some(survey_of(tx, wave).await?.name)) }.boxed(),
    blunting: |tx, desk, wave, _| {
        async move {
            let survey = survey_of(tx, wave).await?;
            let audience = Audience::parse(&survey.audience);
            Ok(audience.map_or(Blunting::Protected, |audience| {
                audience.blunting(&desk.process)
            }))
        }
        .boxed()
    },
};

/// Whom a survey asks at first, if they can be asked now.
///
/// # Errors
/// [`Refusal::NotOpen`]; [`Refusal::Invited`] if they were asked already; [`Refusal::ClosesFirst`] if it
/// closes before people are written to; [`Refusal::Audience`] if its formula cannot be read; if the store
/// fails.
pub(super) async fn askable(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    super::takes_ballots(survey, now)?;
    let waves = tx.waves_about_survey(survey.id).await?;
    if waves.iter().any(asks) {
        let is_to_come = |wave: &Wave| wave.ahead.is_some() && wave.state == WaveState::Planned;
        let reminds = waves.iter().any(is_to_come);
        return Err(refused(Refusal::Invited { reminds }));
    }
    // Whom it is too late for depends on when it leaves.
    let leaves = desk.leaves(now);
    if survey.closes_at.is_some_and(|closes| closes <= leaves) {
        return Err(refused(Refusal::ClosesFirst));
    }
    let asked = (WaveKind::Survey, first_readers(survey));
    circle_of(desk, survey, asked, Vec::new(), leaves)
}

/// Asks everybody of its audience, and plans the reminders before it closes.
///
/// # Errors
/// As for `askable`; [`Refusal::Nobody`]; as for [`super::entrusted_at`].
pub async fn invite(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    let circle = askable(tx, desk, &survey, now).await?;
    let reached = Reach::from(tx.count_circle(&circle, None).await?).reached;
    if circle.audience.is_sensitive(&desk.process) && reached < Blunt::LEAST {
        return Err(refused(Refusal::Audience(Misread::TooFew)));
    }
    if reached == 0 {
        return Err(refused(Refusal::Nobody));
    }
    let by = Some(actor.person.id);
    let first = NewWave {
        watcher: by,
        ..asking(&survey, first_readers(&survey), now)
    };
    tx.add_wave(&first).await?;
    plan_reminders(tx, desk, &survey, &[], now).await?;
    // Of two who press at once, the second one finds another version.
    tx.change_survey(&survey).await?;
    record(tx, survey.id, (EventKind::Invited, None), by, now).await?;
    super::entrusted(tx, actor, survey.id).await
}

/// Whom a survey is for at first: of a space's evaluation, those who were there.
fn first_readers(survey: &StoredSurvey) -> Readers {
    match (survey.aim, survey.space) {
        (Aim::Space, Some(_)) => Readers::Attended,
        (Aim::Space, None) | (Aim::Topics | Aim::Strategy | Aim::Other, _) => Readers::All,
    }
}

/// When those who have not answered are reminded, if there is time for it: minutes ahead, and the instant.
pub fn reminders(
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Vec<(i64, DateTime<Utc>)> {
    let Some(closes) = survey.closes_at else {
        return Vec::new();
    };
    let leads = desk.process.surveys.reminders.iter();
    let moments = leads.map(|lead| (lead.0, lead.before(closes)));
    moments.filter(|(_, at)| *at > now).collect()
}

/// Plans the reminders that are still to come, but for those that wait or have left.
async fn plan_reminders(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    waves: &[Wave],
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let is_known = |lead: i64| {
        let mut all = waves.iter().filter(|wave| wave.ahead == Some(lead));
        all.any(|wave| wave.started_at.is_some() || is_alive(wave.state))
    };
    for (lead, at) in reminders(desk, survey, now) {
        if !is_known(lead) {
            let reminder = NewWave {
                ahead: Some(lead),
                ..asking(survey, Readers::Unanswered, at)
            };
            tx.add_wave(&reminder).await?;
        }
    }
    Ok(())
}

/// A wave that asks people to answer a survey, as long as it is open.
pub(super) fn asking(survey: &StoredSurvey, readers: Readers, due_at: DateTime<Utc>) -> NewWave {
    let occasion = Occasion::Survey { survey: survey.id };
    NewWave {
        readers,
        ends_at: survey.closes_at,
        ..NewWave::new(occasion, due_at)
    }
}

/// Whether a wave asks people to answer.
fn asks(wave: &Wave) -> bool {
    wave.occasion.kind() == WaveKind::Survey
}

/// After a survey closes at another time: reminders move with it, or are planned for the first time, and
/// what is leaving says the new time.
pub(super) async fn follow(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let waves = tx.waves_about_survey(survey.id).await?;
    let alive = waves.iter().filter(|wave| is_alive(wave.state));
    for wave in alive.filter(|wave| asks(wave)) {
        let mut moved = wave.clone();
        moved.ends_at = survey.closes_at;
        match (wave.state, wave.ahead) {
            (WaveState::Planned, None) => {}
            (WaveState::Planned, Some(ahead)) => {
                match survey.closes_at.map(|at| Lead(ahead).before(at)) {
                    Some(at) if at > now => (moved.due_at, moved.planned_at) = (at, at),
                    // It is too late for this one.
                    _ => (moved.state, moved.done_at) = (WaveState::Cancelled, Some(now)),
                }
            }
            // What still says the old time must not leave.
            (WaveState::Gathering | WaveState::Sending | WaveState::Paused, _)
            | (WaveState::Done | WaveState::Cancelled | WaveState::Missed, _) => {
                write_letters(tx, desk, wave).await?;
            }
        }
        // Also if nothing of it moves: whoever starts it at this moment must look again.
        tx.carry_on(wave, &moved).await?;
    }
    // Those who were at a space are asked once; the others are reminded.
    let was_sent = |wave: &Wave| {
        let is_call = asks(wave) && wave.readers == Readers::All;
        is_call && !matches!(wave.state, WaveState::Cancelled | WaveState::Missed)
    };
    if survey.state == State::Open && waves.iter().any(was_sent) {
        plan_reminders(tx, desk, survey, &waves, now).await?;
    }
    Ok(())
}

/// After a survey was closed or called off: nobody else is asked to answer it.
pub(super) async fn stop(
    tx: &mut Tx,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let waves = tx.waves_about_survey(survey.id).await?;
    let alive = waves.iter().filter(|wave| is_alive(wave.state));
    for wave in alive.filter(|wave| asks(wave)) {
        let stopped = Wave {
            state: WaveState::Cancelled,
            // What is queued of it is put away first.
            done_at: Some(now).filter(|_| wave.state == WaveState::Planned),
            ..wave.clone()
        };
        tx.carry_on(wave, &stopped).await?;
    }
    Ok(())
}

fn is_alive(state: WaveState) -> bool {
    !matches!(
        state,
        WaveState::Done | WaveState::Cancelled | WaveState::Missed
    )
}

/// The survey a wave is about.
async fn survey_of(tx: &mut Tx, wave: &Wave) -> Result<StoredSurvey, ActionError> {
    let found = match wave.occasion.survey() {
        Some(id) => tx.survey(id).await?,
        None => None,
    };
    found.ok_or(ActionError::NotFound(Sought::Survey))
}

/// Whom a wave about a survey is for.
async fn circle(
    tx: &mut Tx,
    desk: &Desk,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    let survey = survey_of(tx, wave).await?;
    // Whoever was asked is not asked again, but reminded.
    let waves = tx.waves_about_survey(survey.id).await?;
    let told = |other: &&Wave| {
        wave.readers == Readers::All && other.id != wave.id && other.started_at.is_some()
    };
    let told_by = waves.iter().filter(told).map(|other| other.id).collect();
    let kind = wave.occasion.kind();
    circle_of(desk, &survey, (kind, wave.readers), told_by, now)
}

pub(super) fn circle_of(
    desk: &Desk,
    survey: &StoredSurvey,
    (kind, readers): (WaveKind, Readers),
    told_by: Vec<i64>,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    let misread = |misread| refused(Refusal::Audience(misread));
    let audience = Audience::parse(&survey.audience).map_err(misread)?;
    let is_over = |at: &DateTime<Utc>| survey.closes_at.is_some_and(|end| end <= *at);
    let late = parts(desk, now).into_iter().filter(|(_, at)| is_over(at));
    Ok(Circle {
        audience: audience.resolved(&desk.process).map_err(misread)?,
        readers,
        consent: kind.consent(readers, 0),
        space: survey.space,
        survey: Some(survey.id),
        told_by,
        rank: Rank::Whoever,
        too_late: match kind.rules().waits_for_part {
            true => late.map(|(part, _)| part).collect(),
            false => Vec::new(),
        },
    })
}

/// Keeps what a wave about a survey says.
///
/// # Errors
/// [`Refusal::NotOpen`] if it no longer takes ballots, or has no result; if the store fails.
async fn write_letters(tx: &mut Tx, desk: &Desk, wave: &Wave) -> Result<(), ActionError> {
    let survey = survey_of(tx, wave).await?;
    let results = match (wave.occasion.kind(), survey.state) {
        (WaveKind::Survey, State::Open) => None,
        (WaveKind::Result, State::Published) => super::results(tx, survey.id).await?,
        (_, state) => return Err(refused(Refusal::NotOpen(state))),
    };
    let reminds = wave.readers == Readers::Unanswered;
    let all = match &results {
        Some(results) => told(desk, &survey, results),
        None => called(desk, &survey, (wave.id, reminds)),
    };
    keep_letters(tx, wave.id, &all, Whom::Many).await
}
