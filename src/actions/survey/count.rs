//! A closed survey is counted: first its ballots are untied from those who gave them, then they are gone
//! through twice, once for the tables and once for the lists.
//!
//! Every stretch is a transaction of its own, so that no reply waits long. What is in between lives in
//! memory only: a process that dies begins anew, and of two the first keeps its result.

use super::{ActionError, Desk, record, refused};
use crate::actions::tell;
use crate::domain::convocation::{Readers, WaveKind};
use crate::domain::people::Role;
use crate::domain::process::Key;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::life::{State, Step};
use crate::domain::survey::results::{Count, Filled, List, Results};
use crate::domain::survey::{Places, Refusal, Tags};
use crate::render;
use crate::store::{Colleague, Lane, StoredBallot, StoredSurvey, Tx};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// People untied, and ballots read, in one transaction.
const STRETCH: i64 = 1_000;

/// What was counted of a survey; `None` before it was. Whoever calls checks that it may be seen.
///
/// # Errors
/// If the store fails.
pub async fn results(tx: &mut Tx, id: i64) -> Result<Option<Results>, ActionError> {
    let found = tx.survey_results(id).await?;
    Ok(found.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Unties a stretch of the ballots of a closed or cancelled survey from people, with what people say of themselves
/// left beside them. Whether there is more.
///
/// # Errors
/// If the store fails.
pub async fn untie(tx: &mut Tx, desk: &Desk, id: i64) -> Result<bool, ActionError> {
    let Some(survey) = tx.survey(id).await? else {
        return Ok(false);
    };
    let (State::Closed | State::Cancelled, Some(after)) = (survey.state, survey.untied) else {
        return Ok(false);
    };
    let tied = tx.tied(id, after, STRETCH).await?;
    let mut changed = survey.clone();
    changed.untied = tied.last().map(|(person, _)| *person);
    if let Some(last) = changed.untied {
        let range = after..last;
        let mut tags: HashMap<i64, (Option<&str>, Vec<&str>)> = HashMap::new();
        let said = tx.tags_of(id, &range).await?;
        for (person, kind, value) in &said {
            let (zone, groups) = tags.entry(*person).or_default();
            match kind.as_str() {
                "zone" => *zone = whole_zone(desk, &survey.places, value),
                _ => groups.push(value),
            }
        }
        for (person, ballot) in &tied {
            if let (Some(ballot), Some((zone, groups))) = (ballot, tags.get(person)) {
                tx.tag_ballot(*ballot, *zone, groups).await?;
            }
        }
        tx.untie(id, &range).await?;
    }
    tx.change_survey(&changed).await?;
    Ok(changed.untied.is_some())
}

/// The whole zone in which a zone lies, if the survey knows it.
fn whole_zone<'a>(desk: &'a Desk, places: &'a Places, zone: &str) -> Option<&'a str> {
    let mut all = places.zones.iter().map(|one| one.key.as_str());
    all.find(|whole| desk.process.within_zone(whole).contains(&zone))
}

/// A survey that is being counted.
pub struct Counting {
    survey: StoredSurvey,
    count: Count,
    after: i64,
    aside: u32,
    /// Once all ballots are in the tables, the lists that are being written.
    lists: Option<Vec<List>>,
}

impl Counting {
    /// Begins to count; `None` if there is nothing to count, or not yet.
    pub fn begin(survey: StoredSurvey) -> Option<Self> {
        // Nothing may be looked at while a ballot can still be given, changed or traced.
        let may = survey.state.may_be_counted() && survey.untied.is_none();
        let count = Count::new(&survey.survey, &survey.places).filter(|_| may)?;
        Some(Self {
            survey,
            count,
            after: 0,
            aside: 0,
            lists: None,
        })
    }

    /// Goes through another stretch of ballots. Whether there is more.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn go_on(&mut self, tx: &mut Tx) -> Result<bool, ActionError> {
        let ballots = tx.ballots(self.survey.id, self.after, STRETCH).await?;
        let Some(last) = ballots.last() else {
            let first = self.lists.is_none();
            self.lists.get_or_insert_with(|| self.count.lists());
            self.after = 0;
            return Ok(first);
        };
        self.after = last.id;
        for ballot in ballots {
            let filled = filled(&self.survey.places, ballot);
            match &mut self.lists {
                Some(lists) => lists.iter_mut().for_each(|list| list.add(&filled)),
                None => self.aside += u32::from(self.count.add(&filled).is_err()),
            }
        }
        Ok(true)
    }

    /// Keeps what was counted and tells the coordinators, if nobody else has.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn keep(
        self,
        tx: &mut Tx,
        desk: &Desk,
        now: DateTime<Utc>,
    ) -> Result<(), ActionError> {
        let id = self.survey.id;
        let results = self.count.finish(&self.survey.seed, &desk.process.census());
        let text = serde_json::to_string(&results).unwrap_or_default();
        if !tx.keep_results(id, &text).await? {
            return Ok(());
        }
        for list in self.lists.unwrap_or_default() {
            let question = list.question().to_string();
            let body = list.finish(&self.survey.seed);
            tx.keep_ballot_list(id, &question, &body).await?;
        }
        let note = format!("{} {}", self.count.took_part(), self.aside);
        record(tx, id, ("counted", Some(&note)), None, now).await?;
        let colleagues = tx.colleagues().await?;
        let is_coordinator = |one: &&Colleague| one.role == Role::Coordinator.name();
        for colleague in colleagues.iter().filter(is_coordinator) {
            let lang = desk.lang(&colleague.language);
            let chat = colleague.telegram_id;
            let day = super::life::publishes_on(desk, &self.survey);
            let say = render::survey_counted(chat, lang, &self.survey, &results, day);
            let key = format!("counted:{id}:{}", colleague.person_id);
            tell(tx, key, colleague, Lane::Reminder, say, now).await?;
        }
        Ok(())
    }
}

/// A ballot by places instead of names. The zone somebody answered is the one they are counted in.
fn filled(places: &Places, ballot: StoredBallot) -> Filled {
    let place = |all: &[crate::domain::survey::Choice], key: &str| {
        all.iter().position(|one| one.key.as_str() == key)
    };
    let answered = ballot.answers.iter().find_map(|answer| match answer {
        Some(Answer::Zone(zone)) => Some(*zone),
        _ => None,
    });
    let known = ballot.zone.as_deref();
    let known = known.and_then(|key| u8::try_from(place(&places.zones, key)?).ok());
    let groups = ballot.groups.iter();
    let groups = groups.filter_map(|key| place(&places.groups, key));
    Filled {
        origin: ballot.origin,
        tags: Tags {
            zone: answered.or(known),
            groups: groups.fold(0, |mask, at| {
                mask | 1_u64.checked_shl(at as u32).unwrap_or(0)
            }),
        },
        answers: ballot.answers,
    }
}

/// The results of a published survey, and who may see them: everybody. Of a closed one, coordinators.
///
/// # Errors
/// [`ActionError::NotFound`]; [`Refusal::NotCounted`]; if the store fails.
pub async fn seen_by(
    tx: &mut Tx,
    id: i64,
    is_coordinator: bool,
) -> Result<(StoredSurvey, Results), ActionError> {
    let survey = tx.survey(id).await?.ok_or(ActionError::NotFound)?;
    let may = match survey.state {
        State::Published => true,
        state => state.may_be_counted() && is_coordinator,
    };
    if !may {
        return Err(ActionError::NotFound);
    }
    let results = results(tx, id).await?;
    Ok((survey, results.ok_or_else(|| refused(Refusal::NotCounted))?))
}

/// The list of all ballots to a question of a published survey.
///
/// # Errors
/// [`ActionError::NotFound`]; if the store fails.
pub async fn ballots(tx: &mut Tx, id: i64, question: &Key) -> Result<String, ActionError> {
    seen_by(tx, id, false).await?;
    let found = tx.ballot_list(id, question.as_str()).await?;
    found.ok_or(ActionError::NotFound)
}

/// Publishes the results that nobody has published in time: what people said is not put away.
///
/// # Errors
/// If the store fails.
pub async fn publish_due(tx: &mut Tx, desk: &Desk, now: DateTime<Utc>) -> Result<(), ActionError> {
    let today = desk.calendar.local_date(now);
    let days = i64::from(desk.process.surveys.publish_after);
    for survey in tx.surveys_in(State::Closed, i64::from(u16::MAX)).await? {
        let closed = survey.closed_at.map(|at| desk.calendar.local_date(at));
        let due = closed.and_then(|day| desk.calendar.add_business_days(day, days));
        let counted = tx.survey_results(survey.id).await?.is_some();
        if counted && due.is_some_and(|due| due <= today) {
            published(tx, survey, None, now).await?;
        }
    }
    Ok(())
}

/// Shows everybody the result, and tells those who took part.
pub(super) async fn published(
    tx: &mut Tx,
    mut survey: StoredSurvey,
    by: Option<i64>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    survey.state = survey.state.after(Step::Publish).map_err(refused)?;
    if tx.survey_results(survey.id).await?.is_none() {
        return Err(refused(Refusal::NotCounted));
    }
    survey.published_at = Some(now);
    tx.change_survey(&survey).await?;
    let wave = super::invite::of(&survey, WaveKind::Result, Readers::Voted, now);
    tx.add_wave(&wave).await?;
    record(tx, survey.id, ("published", None), by, now).await
}
