//! A closed survey is counted: first its ballots are untied from those who gave them, then they are gone
//! through twice, once for the tables and once for the lists.
//!
//! Every stretch is a transaction of its own, so that no reply waits long, and whatever is computed is
//! computed between them. What is in between lives in memory only: a process that dies begins anew, and
//! of two the first keeps its result.

use super::{ActionError, Desk, record, refused};
use crate::domain::Sought;
use crate::domain::base::{Key, PersonId};
use crate::domain::mailing::Occasion;
use crate::domain::staff::role::Role;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::life::{State, Step};
use crate::domain::survey::results::{Census, Count, Filled, List, Results};
use crate::domain::survey::{Choice, EventKind, Kind, Places, Question, Refusal, Tags};
use crate::render::survey::Notice;
use crate::store::{Colleague, Lane, NewWave, StoredBallot, StoredSurvey, Tx};
use chrono::{DateTime, NaiveDate, Utc};
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
        for (_, groups) in tags.values_mut() {
            // What the breakdowns do not ask for is not put beside a ballot.
            groups.retain(|key| has(&survey.places.groups, key));
        }
        for (person, ballot) in &tied {
            if let (Some(ballot), Some((zone, groups))) = (ballot, tags.get(person)) {
                tx.tag_ballot(*ballot, *zone, groups).await?;
            }
        }
        let closed_at = survey.closed_at.unwrap_or_default();
        tx.untie(id, &range, closed_at).await?;
    } else if survey.state == State::Cancelled {
        tx.drop_ballots(id).await?;
    }
    // Nobody decided anything: whoever has the card before them finds it as they saw it.
    tx.note_untied(&survey, changed.untied).await?;
    Ok(changed.untied.is_some())
}

fn has(places: &[Choice], key: &str) -> bool {
    places.iter().any(|one| one.key.as_str() == key)
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

    /// Reads another stretch of ballots.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn read(&self, tx: &mut Tx) -> Result<Vec<StoredBallot>, ActionError> {
        Ok(tx.ballots(self.survey.id, self.after, STRETCH).await?)
    }

    /// Goes through a stretch that was read. Whether there is more.
    pub fn take(&mut self, ballots: Vec<StoredBallot>) -> bool {
        let Some(last) = ballots.last() else {
            let first = self.lists.is_none();
            self.lists.get_or_insert_with(|| self.count.lists());
            self.after = 0;
            return first;
        };
        self.after = last.id;
        for ballot in ballots {
            let filled = filled(&self.survey, ballot);
            match &mut self.lists {
                Some(lists) => lists.iter_mut().for_each(|list| list.add(&filled)),
                None => self.aside += u32::from(self.count.add(&filled).is_err()),
            }
        }
        true
    }

    /// Computes everything that is kept; `None` if it cannot be written down.
    pub fn finish(self, census: &Census) -> Option<Counted> {
        let seed = &self.survey.seed;
        let results = self.count.finish(seed, census);
        let lists = self.lists.unwrap_or_default().into_iter().map(|list| {
            let question = list.question().to_string();
            (question, list.finish(seed))
        });
        Some(Counted {
            lists: lists.collect(),
            text: serde_json::to_string(&results).ok()?,
            note: format!("{} {}", self.count.took_part(), self.aside),
            results,
            survey: self.survey,
        })
    }
}

/// A survey that was counted, ready to be kept.
pub struct Counted {
    survey: StoredSurvey,
    results: Results,
    text: String,
    lists: Vec<(String, String)>,
    note: String,
}

impl Counted {
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
        if !tx.keep_results(id, &self.text).await? {
            return Ok(());
        }
        for (question, body) in &self.lists {
            tx.keep_ballot_list(id, question, body).await?;
        }
        record(tx, id, (EventKind::Counted, Some(&self.note)), None, now).await?;
        let colleagues = tx.colleagues().await?;
        let is_coordinator = |one: &&Colleague| one.role == Role::Coordinator;
        let counted = Notice::Counted {
            survey: &self.survey,
            results: &self.results,
            publishes: super::life::publishes_on(desk, &self.survey),
        };
        // Whoever closed it by hand waits for it. Everybody else is told at work, and so is everybody of what
        // the clock closes, also at midnight.
        let events = tx.survey_events(id).await?;
        let closed = events.iter().rfind(|event| event.kind == EventKind::Closed);
        let closer = closed.and_then(|event| event.by_person);
        let mut at_once = desk.telling(Lane::Reminder, now);
        let mut at_work = desk.telling_staff(now);
        for colleague in colleagues.iter().filter(is_coordinator) {
            let person = colleague.person_id;
            let telling = match closer == Some(person) {
                true => &mut at_once,
                false => &mut at_work,
            };
            telling.tell(format!("counted:{id}:{person}"), colleague, counted);
        }
        at_once.queue(tx).await?;
        at_work.queue(tx).await?;
        Ok(())
    }
}

/// A ballot by places instead of names. The zone somebody answered is the one they are counted in; whoever
/// would rather not say is counted in none.
fn filled(survey: &StoredSurvey, ballot: StoredBallot) -> Filled {
    let places = &survey.places;
    let place = |all: &[Choice], key: &str| all.iter().position(|one| one.key.as_str() == key);
    let asks = |question: &Question| question.kind == Kind::Zone;
    let at = survey.survey.questions.iter().position(asks);
    let zone = match at.and_then(|at| ballot.answers.get(at)?.as_ref()) {
        Some(Answer::Zone(zone)) => Some(*zone),
        Some(Answer::Skipped | Answer::Marks(..) | Answer::Number(..) | Answer::Text(..)) => None,
        None => {
            let known = ballot.zone.as_deref();
            known.and_then(|key| u8::try_from(place(&places.zones, key)?).ok())
        }
    };
    let groups = ballot.groups.iter();
    let groups = groups.filter_map(|key| place(&places.groups, key));
    Filled {
        origin: ballot.origin,
        tags: Tags {
            zone,
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
    let survey = tx
        .survey(id)
        .await?
        .ok_or(ActionError::NotFound(Sought::Survey))?;
    let may = match survey.state {
        State::Published => true,
        state => state.may_be_counted() && is_coordinator,
    };
    if !may {
        return Err(ActionError::NotFound(Sought::Survey));
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
    found.ok_or(ActionError::NotFound(Sought::Survey))
}

/// Publishes the results that nobody has published in time: what people said is not put away. One that
/// cannot be published does not keep the others; which they are, and why.
///
/// # Errors
/// If the store as a whole fails.
pub async fn publish_due(
    tx: &mut Tx,
    desk: &Desk,
    now: DateTime<Utc>,
) -> Result<Vec<(i64, ActionError)>, ActionError> {
    let mut failed = Vec::new();
    for id in tx.survey_ids_in(State::Closed, i64::MAX).await? {
        let part = tx.attempt().await?;
        let done = publish_one(tx, desk, id, now).await;
        tx.end_attempt(part, done.is_ok()).await?;
        failed.extend(done.err().map(|error| (id, error)));
    }
    Ok(failed)
}

/// The day on which the result of a survey that has closed is published at the latest.
pub fn publishes_on(desk: &Desk, survey: &StoredSurvey) -> Option<NaiveDate> {
    let days = i64::from(desk.process.surveys.publish_after);
    let closed = survey.closed_at.map(|at| desk.calendar.local_date(at))?;
    desk.calendar.add_business_days(closed, days)
}

async fn publish_one(
    tx: &mut Tx,
    desk: &Desk,
    id: i64,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    let Some(survey) = tx.survey(id).await? else {
        return Ok(());
    };
    let today = desk.calendar.local_date(now);
    let is_due = publishes_on(desk, &survey).is_some_and(|due| due <= today);
    if is_due && tx.survey_results(id).await?.is_some() {
        published(tx, survey, None, now).await?;
    }
    Ok(())
}

/// Shows everybody the result, and tells those who took part.
pub(super) async fn published(
    tx: &mut Tx,
    mut survey: StoredSurvey,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), ActionError> {
    survey.state = survey.state.after(Step::Publish).map_err(refused)?;
    if tx.survey_results(survey.id).await?.is_none() {
        return Err(refused(Refusal::NotCounted));
    }
    survey.published_at = Some(now);
    tx.change_survey(&survey).await?;
    let occasion = Occasion::Result { survey: survey.id };
    tx.add_wave(&NewWave::new(occasion, now)).await?;
    record(tx, survey.id, (EventKind::Published, None), by, now).await
}
