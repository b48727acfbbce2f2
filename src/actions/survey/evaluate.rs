//! After a space, those who were there are asked how it was.

use super::{ActionError, Desk, invite, places, record, template};
use crate::domain::base::Text;
use crate::domain::mailing::Readers;
use crate::domain::space::Phase;
use crate::domain::survey::life::State;
use crate::domain::survey::{Aim, EventKind};
use crate::locale::Lang;
use crate::store::{StoredSurvey, Tx};
use crate::t;
use chrono::{DateTime, TimeDelta, Utc};

/// How long after a space it begins: whoever registers on leaving is asked too.
const AFTER: TimeDelta = TimeDelta::minutes(30);
/// How long after a space its evaluation may still begin: later, nobody remembers.
const LATEST: TimeDelta = TimeDelta::days(5);

/// A survey's name that says which space it is about.
fn named(space: &Text) -> Text {
    let name = |lang: Lang| {
        t!(
            lang,
            "survey-name-of-space",
            space = space.read(lang.code())
        )
    };
    let names = Lang::all().map(|lang| (lang.code().to_owned(), name(lang)));
    Text::by_language(names.collect())
}

/// Opens the evaluation of each space that is over and has none, and asks those who were there. `seed` is
/// a text that nobody can guess.
///
/// # Errors
/// If the store fails.
pub async fn evaluate_due(
    tx: &mut Tx,
    desk: &Desk,
    seed: &str,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    // What cannot be counted is not asked.
    let places = places(desk);
    if !desk.process.surveys.evaluates || !places.can_be_counted() {
        return Ok(());
    }
    let spaces = tx.spaces().await?;
    let is_over = |ends_at: DateTime<Utc>| (AFTER..LATEST).contains(&(now - ends_at));
    for stored in spaces.0.iter() {
        let space = &stored.space;
        if space.phase_at(now) != Phase::Closed
            || !space.kind.keeps_identities()
            || !is_over(space.ends_at)
            || tx.evaluation_of(stored.id).await?.is_some()
            || !tx.has_attendance(stored.id).await?
        {
            continue;
        }
        let usual = template(tx, desk, Aim::Space, seed.to_owned()).await?;
        let today = desk.calendar.local_date(now);
        let days = i64::from(desk.process.surveys.evaluation_days);
        let last = desk.calendar.add_business_days(today, days);
        let survey = StoredSurvey {
            is_template: false,
            space: Some(stored.id),
            state: State::Open,
            places: places.clone(),
            opened_at: Some(now),
            closes_at: last.map(|day| desk.calendar.end_of_day(day)),
            seed: format!("{seed}-{}", stored.id),
            name: named(&space.name),
            ..usual
        };
        // A template that was emptied asks nothing.
        if !survey.survey.flaws().is_empty() {
            continue;
        }
        let Some(id) = tx.add_survey(&survey).await? else {
            continue;
        };
        record(tx, id, (EventKind::Opened, None), None, now).await?;
        let survey = StoredSurvey { id, ..survey };
        let wave = invite::asking(&survey, Readers::Attended, now);
        tx.add_wave(&wave).await?;
    }
    Ok(())
}
