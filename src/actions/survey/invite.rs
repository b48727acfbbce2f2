//! People are asked to answer a survey, reminded, and told what came of it: waves like those of
//! convocations, with the same courtesy, to those who agreed to be asked.

use super::{ActionError, Actor, Desk, entrusted_at, record, refused};
use crate::actions::mailing::Reach;
use crate::actions::mailing::{keep_letters, parts};
use crate::domain::base::Seen;
use crate::domain::convocation::Audience;
use crate::domain::mailing::{Readers, WaveKind, WaveState};
use crate::domain::survey::life::State;
use crate::domain::survey::results::Results;
use crate::domain::survey::{Aim, EventKind, Refusal};
use crate::locale::Lang;
use crate::render::{self, Say};
use crate::store::{Circle, NewWave, Rank, StoredSurvey, Tx, Wave};
use chrono::{DateTime, TimeDelta, Utc};

/// How many people would be asked now.
///
/// # Errors
/// [`Refusal::Audience`] if its formula cannot be read; if the store fails.
pub async fn reach(
    tx: &mut Tx,
    desk: &Desk,
    survey: &StoredSurvey,
    now: DateTime<Utc>,
) -> Result<Reach, ActionError> {
    let circle = circle_of(desk, survey, first_readers(survey), Vec::new(), now)?;
    Ok(tx.count_circle(&circle, None).await?.into())
}

/// Asks everybody of its audience, and plans the reminders before it closes.
///
/// # Errors
/// [`Refusal::NotOpen`]; [`Refusal::Invited`] if they were asked already; [`Refusal::Nobody`]; as for
/// [`super::entrusted_at`].
pub async fn invite(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    seen: Seen,
    now: DateTime<Utc>,
) -> Result<StoredSurvey, ActionError> {
    let survey = entrusted_at(tx, actor, seen).await?;
    super::takes_ballots(&survey, now)?;
    let waves = tx.waves_about_survey(survey.id).await?;
    if waves.iter().any(|wave| wave.kind == WaveKind::Survey) {
        let is_to_come = |wave: &Wave| wave.ahead.is_some() && wave.state == WaveState::Planned;
        let reminds = waves.iter().any(is_to_come);
        return Err(refused(Refusal::Invited { reminds }));
    }
    if reach(tx, desk, &survey, now).await?.reached == 0 {
        return Err(refused(Refusal::Nobody));
    }
    let by = Some(actor.person.id);
    let first = NewWave {
        watcher: by,
        ..of(&survey, WaveKind::Survey, first_readers(&survey), now)
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
        _ => Readers::All,
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
    let moments = leads.map(|lead| (lead.0, closes - TimeDelta::minutes(lead.0)));
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
                ..of(survey, WaveKind::Survey, Readers::Unanswered, at)
            };
            tx.add_wave(&reminder).await?;
        }
    }
    Ok(())
}

/// A wave about a survey.
pub(super) fn of(
    survey: &StoredSurvey,
    kind: WaveKind,
    readers: Readers,
    due_at: DateTime<Utc>,
) -> NewWave {
    NewWave {
        convocation: None,
        space: None,
        survey: Some(survey.id),
        kind,
        ahead: None,
        readers,
        due_at,
        ends_at: survey.closes_at.filter(|_| kind == WaveKind::Survey),
        urgent: false,
        watcher: None,
        corrects: None,
    }
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
    let asks = |wave: &&Wave| wave.kind == WaveKind::Survey && is_alive(wave.state);
    for wave in waves.iter().filter(asks) {
        let mut moved = wave.clone();
        moved.ends_at = survey.closes_at;
        match (wave.state, wave.ahead) {
            (WaveState::Planned, None) => {}
            (WaveState::Planned, Some(ahead)) => {
                match survey.closes_at.map(|at| at - TimeDelta::minutes(ahead)) {
                    Some(at) if at > now => moved.due_at = at,
                    // It is too late for this one.
                    _ => (moved.state, moved.done_at) = (WaveState::Cancelled, Some(now)),
                }
            }
            // What still says the old time must not leave.
            _ => {
                let all = letters(tx, desk, survey.id, wave).await?;
                keep_letters(tx, wave.id, &all, Say::letter).await?;
            }
        }
        // Also if nothing of it moves: whoever starts it at this moment must look again.
        tx.carry_on(wave, &moved).await?;
    }
    // Those who were at a space are asked once; the others are reminded.
    let was_sent = |wave: &Wave| {
        let is_call = wave.kind == WaveKind::Survey && wave.readers == Readers::All;
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
    let asks = |wave: &&Wave| wave.kind == WaveKind::Survey && is_alive(wave.state);
    for wave in waves.iter().filter(asks) {
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

/// Whom a wave about a survey is for.
///
/// # Errors
/// As for [`reach`]; [`ActionError::NotFound`] if there is no such survey.
pub async fn circle(
    tx: &mut Tx,
    desk: &Desk,
    id: i64,
    wave: &Wave,
    now: DateTime<Utc>,
) -> Result<Circle, ActionError> {
    let survey = tx.survey(id).await?.ok_or(ActionError::NotFound)?;
    // Whoever was asked is not asked again, but reminded.
    let waves = tx.waves_about_survey(id).await?;
    let told = |other: &&Wave| {
        wave.readers == Readers::All && other.id != wave.id && other.started_at.is_some()
    };
    let told_by = waves.iter().filter(told).map(|other| other.id).collect();
    circle_of(desk, &survey, wave.readers, told_by, now)
}

fn circle_of(
    desk: &Desk,
    survey: &StoredSurvey,
    readers: Readers,
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
        space: survey.space,
        survey: Some(survey.id),
        told_by,
        rank: Rank::Whoever,
        too_late: match readers {
            Readers::Voted => Vec::new(),
            _ => late.map(|(part, _)| part).collect(),
        },
    })
}

/// What a wave about a survey says in each language, the entity's own first.
///
/// # Errors
/// [`Refusal::NotOpen`] if it no longer takes ballots, or has no result; if the store fails.
pub async fn letters(
    tx: &mut Tx,
    desk: &Desk,
    id: i64,
    wave: &Wave,
) -> Result<Vec<(Lang, Say)>, ActionError> {
    let survey = tx.survey(id).await?.ok_or(ActionError::NotFound)?;
    let zone = desk.calendar.time_zone();
    let mut all: Vec<_> = Lang::all().collect();
    all.sort_by_key(|lang| *lang != desk.language);
    let letter = |lang: Lang, results: Option<&Results>| match results {
        Some(results) => {
            let url = desk.web_url.get().map(String::as_str);
            render::survey_result_letter(lang, &desk.entity, &survey, results, url)
        }
        None => {
            let reminds = wave.readers == Readers::Unanswered;
            let called = (wave.id, reminds);
            render::survey_letter(lang, &desk.entity, &survey, called, zone)
        }
    };
    let results = match (wave.kind, survey.state) {
        (WaveKind::Survey, State::Open) => None,
        (WaveKind::Result, State::Published) => super::results(tx, id).await?,
        (_, state) => return Err(refused(Refusal::NotOpen(state))),
    };
    let all = all.into_iter();
    Ok(all
        .map(|lang| (lang, letter(lang, results.as_ref())))
        .collect())
}
