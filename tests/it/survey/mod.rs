//! Surveys: everybody answers once, nobody sees a count too early, what is published can be counted again.

mod alone;
mod around;
mod attack;
mod browser;
mod dates;
mod late;
mod pages;
mod paper;
mod paper_races;
mod paper_sheet;
mod sealed;
mod voting;
mod waves;
mod yes;

use crate::support::{Engine, Stage};
use convoca::actions::{Actor, survey};
use convoca::domain::base::Address;
use convoca::domain::base::Seen;
use convoca::domain::staff::role::Role;
use convoca::domain::survey::results::{Results, Row};
use convoca::domain::survey::{Aim, Kind, Method};
use convoca::store::{StoredSurvey, Tx};

/// Monday.
pub const MONDAY: &str = "2024-07-15T10:00:00-05:00";
/// Friday of that week, when the surveys of these tests close.
pub const FRIDAY: &str = "2024-07-19T17:00:00-05:00";

/// A town with a coordinator and an open survey on its topics.
pub struct Poll {
    pub stage: Stage,
    pub carmen: i64,
    pub id: i64,
}

impl Poll {
    /// A survey made of the usual one, changed, opened until Friday.
    pub async fn new(engine: Engine, change: impl FnOnce(&mut StoredSurvey)) -> Self {
        let mut stage = Stage::new(engine, MONDAY).await;
        let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
        let mut poll = Self {
            stage,
            carmen,
            id: 0,
        };
        let actor = poll.actor(carmen).await;
        let app = &poll.stage.town.app;
        let (mut tx, now) = (app.store.begin().await.unwrap(), app.clock.now());
        let seed = "semilla".to_owned();
        let begun = survey::begin(&mut tx, &app.desk.now(), &actor, Aim::Topics, seed, now).await;
        let mut changed = begun.unwrap();
        changed.closes_at = Some(FRIDAY.parse().unwrap());
        change(&mut changed);
        tx.change_survey(&changed).await.unwrap();
        let seen = Seen {
            id: changed.id,
            version: changed.version + 1,
        };
        let opened = survey::open(&mut tx, &app.desk.now(), &actor, seen, now).await;
        poll.id = opened.unwrap().id;
        tx.commit().await.unwrap();
        poll
    }

    /// The method by which topics are chosen.
    pub fn method(survey: &mut StoredSurvey, chosen: Method) {
        for question in &mut survey.survey.questions {
            if let Kind::Topics { method, .. } = &mut question.kind {
                *method = chosen;
            }
        }
    }

    /// Only the question about topics.
    pub fn only_topics(survey: &mut StoredSurvey) {
        survey.survey.questions.truncate(1);
    }

    /// Somebody who comes by the link.
    pub async fn comes(&mut self, name: &str) -> i64 {
        let person = self.stage.person(name, "es");
        let link = format!("e_{}", self.id);
        self.stage.begins(person, Some(&link)).await;
        person
    }

    /// Somebody with the posts they hold.
    pub async fn actor(&self, account: i64) -> Actor {
        let app = &self.stage.town.app;
        let mut tx = app.store.begin().await.unwrap();
        let now = app.clock.now();
        let person = tx
            .meet_person(Address::telegram(account), "es", now)
            .await
            .unwrap();
        let posts = tx.posts_of(person.id).await.unwrap();
        tx.commit().await.unwrap();
        Actor { person, posts }
    }

    pub async fn tx(&self) -> Tx {
        self.stage.town.app.store.begin().await.unwrap()
    }

    /// The survey as it is now.
    pub async fn survey(&self) -> StoredSurvey {
        self.tx().await.survey(self.id).await.unwrap().unwrap()
    }

    /// Everything that is to be done at another time.
    pub async fn at(&mut self, now: &str) {
        self.stage.town.clock.set(now.parse().unwrap());
        self.stage.town.tick().await;
        self.stage.settle().await;
    }

    /// The staff are at work again, and read what was kept until then.
    pub async fn at_work(&mut self) {
        self.stage.town.at_work().await;
        self.stage.settle().await;
    }

    /// What was counted.
    pub async fn results(&self) -> Option<Results> {
        let mut tx = self.tx().await;
        survey::results(&mut tx, self.id).await.unwrap()
    }

    /// How often each topic was chosen by everybody, by its key.
    pub async fn votes(&self) -> Vec<(String, f64)> {
        let results = self.results().await.unwrap();
        let main = results.main().unwrap();
        let outcome = main.outcome(&Row::All).unwrap();
        let choices = main.question.kind.choices().iter();
        let value = |at: usize| match outcome {
            convoca::domain::survey::Outcome::Choose(one) => f64::from(one.votes[at]),
            convoca::domain::survey::Outcome::Order(one) => one.points[at] as f64,
            convoca::domain::survey::Outcome::Score(one) => one.means[at].unwrap_or(0.0),
        };
        choices
            .enumerate()
            .map(|(at, choice)| (choice.key.to_string(), value(at)))
            .filter(|(_, value)| *value > 0.0)
            .collect()
    }

    /// Closes and publishes by hand.
    pub async fn publishes(&mut self) {
        let actor = self.actor(self.carmen).await;
        let survey = self.survey().await;
        let (mut tx, now) = (self.tx().await, self.stage.town.clock.now());
        let seen = survey.seen();
        survey::publish(&mut tx, &actor, seen, now).await.unwrap();
        tx.commit().await.unwrap();
        self.stage.town.tick().await;
        self.stage.settle().await;
    }
}
