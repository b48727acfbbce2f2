//! What came of a consultation, as a workbook: for coordinators once it is closed, for everybody once it
//! was published.

use super::decide::to_observers;
use super::{ActionError, Actor, entrusted, keep, public, record, refused};
use crate::actions::Desk;
use crate::domain::Sought;
use crate::domain::consultation::{Refusal, State, Step};
use crate::domain::staff::Ability;
use crate::files::consultation::observations::{Line, Report};
use crate::locale::Lang;
use crate::render;
use crate::render::consultation::Notice;
use crate::store::{Consultation, Tx};
use crate::t;
use chrono::{DateTime, TimeDelta, Utc};

/// What there is to report of a document that is closed, for coordinators and internal control.
///
/// # Errors
/// [`ActionError::NotFound`] for anybody else; [`Refusal::NotNow`] while it is open; if the store fails.
pub async fn report(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    id: i64,
    lang: Lang,
) -> Result<Report, ActionError> {
    if !actor.may(Ability::ReadConsultations) {
        return Err(ActionError::NotFound(Sought::Document));
    }
    let found = tx
        .consultation(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Document))?;
    if !matches!(found.state, State::Closed | State::Reported) {
        return Err(refused(Refusal::NotNow(found.state)));
    }
    gather(tx, desk, &found, lang).await
}

async fn gather(
    tx: &mut Tx,
    desk: &Desk,
    found: &Consultation,
    lang: Lang,
) -> Result<Report, ActionError> {
    let day = |at: DateTime<Utc>| desk.calendar.local_date(at);
    // By the clock it closes at the end of a day, and is found closed some minutes into the next.
    let last_day = |at: DateTime<Utc>| {
        let end = found.closes_at.map(|end| end - TimeDelta::seconds(1));
        day(end.map_or(at, |end| end.min(at)))
    };
    let observations = tx.observations(found.id).await?;
    let line = |one: crate::store::Observation| {
        // Whoever answered; where nobody has, whoever was to.
        let office = match one.verdict {
            Some(_) => one.office.as_deref(),
            None => found.office(one.section()),
        };
        Line {
            number: one.number,
            section: render::section_name(lang, found, one.section()),
            verdict: one.verdict,
            reasons: one.reasons.clone().unwrap_or_default(),
            office: match office {
                Some(key) => desk.office_name(key).to_owned(),
                None => t!(lang, "report-coordination"),
            },
            made_on: day(one.at),
            answered_on: one.answered_at.map(day),
            text: one.text,
        }
    };
    Ok(Report {
        entity: desk.entity.clone(),
        name: found.name.read(lang.code()).to_owned(),
        opened_on: found.opened_at.map(day),
        closed_on: found.closed_at.map(last_day),
        sections: (0..found.sections.len())
            .map(|place| render::section_name(lang, found, place))
            .collect(),
        lines: observations.into_iter().map(line).collect(),
    })
}

/// Makes the report public, as it is now, and tells everybody who said something, once.
///
/// # Errors
/// [`Refusal::Unanswered`] unless somebody has said that it is meant; [`Refusal::Changed`] if it is not
/// as it was seen; [`Refusal::NotNow`]; [`ActionError::NotFound`] if the actor is no coordinator;
/// [`ActionError::Report`] if there is more than a workbook holds; if the store fails.
pub async fn publish(
    tx: &mut Tx,
    desk: &Desk,
    actor: &Actor,
    (id, version): (i64, i64),
    is_meant: bool,
    now: DateTime<Utc>,
) -> Result<Consultation, ActionError> {
    let mut found = entrusted(tx, actor, id).await?;
    found.state = found.state.after(Step::Report).map_err(refused)?;
    if found.version != version {
        return Err(refused(Refusal::Changed));
    }
    let counts = tx.observations_by_section(id).await?;
    let open = counts.iter().map(|count| count.made - count.answered).sum();
    if open > 0 && !is_meant {
        return Err(refused(Refusal::Unanswered(open)));
    }
    found.reported_at = Some(now);
    keep(tx, &found).await?;
    for lang in Lang::all() {
        let report = gather(tx, desk, &found, lang).await?;
        let content = report.workbook(lang).map_err(ActionError::Report)?;
        let code = lang.code();
        tx.add_consultation_report(id, code, &content).await?;
    }
    let note = open.to_string();
    let by = Some(actor.person.id);
    record(tx, id, (Step::Report.into(), Some(&note)), by, now).await?;
    tell_observers(tx, desk, &found, now).await?;
    entrusted(tx, actor, id).await
}

async fn tell_observers(
    tx: &mut Tx,
    desk: &Desk,
    found: &Consultation,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let mut telling = to_observers(desk, now);
    for observer in tx.observers(found.id).await? {
        // Who said one thing reads the answer to it here.
        let only = match observer.made {
            1 => tx.observation(observer.observation_id).await?,
            _ => None,
        };
        let key = format!("consultation:{}:reported:{}", found.id, observer.person_id);
        let reported = Notice::Reported {
            of: found,
            only: only.as_ref(),
        };
        telling.tell(key, &observer, reported);
    }
    telling.queue(tx).await?;
    Ok(())
}

/// The report as everybody gets it.
///
/// # Errors
/// [`ActionError::NotFound`] if there is none yet; if the store fails.
pub async fn published(
    tx: &mut Tx,
    id: i64,
    lang: Lang,
) -> Result<(Consultation, Vec<u8>), ActionError> {
    let found = public(tx, id).await?;
    let content = tx.consultation_report(id, lang.sentences().code()).await?;
    Ok((
        found,
        content.ok_or(ActionError::NotFound(Sought::Document))?,
    ))
}
