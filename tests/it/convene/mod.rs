//! Convocations: the right people hear of it, in time, once.

mod again;
mod blunted;
mod browser;
mod evidence;
mod languages;
mod news;
mod sending;
mod texts;
mod trouble;
mod writing;
mod yes;

use crate::support::{Engine, Stage};
use convoca::actions::Actor;
use convoca::actions::Progress;
use convoca::actions::occasions::carry_on;
use convoca::domain::base::Address;
use convoca::domain::mailing::Outcome;
use convoca::domain::person::profile::TraitKind;
use convoca::domain::staff::role::Role;
use std::collections::BTreeMap;

/// Monday, five days before a hearing that a coordinator announces for Saturday 20 July, 9:00.
pub const MONDAY: &str = "2024-07-15T10:00:00-05:00";

/// A town with a coordinator and a hearing to come.
pub struct Hearing {
    pub stage: Stage,
    pub carmen: i64,
}

impl Hearing {
    pub async fn new(engine: Engine) -> Self {
        let mut stage = Stage::new(engine, MONDAY).await;
        let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
        stage.says(carmen, "/espacios").await;
        stage.presses(carmen, "➕ Crear un encuentro").await;
        stage.presses(carmen, "Audiencia pública").await;
        stage.says(carmen, "sábado 20 de julio, 9 a. m.").await;
        stage.presses(carmen, "3 horas").await;
        stage.says(carmen, "Parque principal").await;
        stage.presses(carmen, "📣 Anunciar").await;
        Self { stage, carmen }
    }

    /// Somebody who agreed to be told of meetings.
    pub async fn reader(&mut self, name: &str) -> i64 {
        let person = self.stage.person(name, "es");
        self.agrees(person).await;
        person
    }

    pub async fn agrees(&mut self, person: i64) {
        self.stage.says(person, "/privacidad").await;
        self.stage
            .presses(person, "🔔 Avisarme de encuentros")
            .await;
        self.stage.presses(person, "Sí").await;
        self.stage.take(person);
    }

    /// Carmen begins a convocation to the hearing.
    pub async fn begins(&mut self) {
        let carmen = self.carmen;
        self.stage.says(carmen, "/convocar").await;
        self.stage.presses(carmen, "➕ Nueva convocatoria").await;
        self.stage
            .presses_line(carmen, "📣 sábado 20 de julio")
            .await;
    }

    /// The same, and it is sent.
    pub async fn sends(&mut self) {
        self.begins().await;
        let carmen = self.carmen;
        self.approves(carmen).await;
        self.tick().await;
    }

    /// Somebody sees what would leave, and says yes.
    pub async fn approves(&mut self, who: i64) {
        self.stage.presses(who, "✅ Aprobar y enviar").await;
        self.stage.presses(who, "✅ Sí, enviar").await;
    }

    /// Everything that is to be done now.
    pub async fn tick(&mut self) {
        self.stage.town.tick().await;
        self.stage.settle().await;
    }

    /// The same at another time.
    pub async fn at(&mut self, now: &str) {
        self.stage.town.clock.set(now.parse().unwrap());
        self.tick().await;
    }

    /// One piece of work on waves, without anything being sent.
    pub async fn step(&mut self) -> Progress {
        let app = &self.stage.town.app;
        let mut tx = app.store.begin().await.unwrap();
        let done = carry_on(&mut tx, &app.desk.now(), app.clock.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        done
    }

    /// Somebody with the posts they hold.
    pub async fn actor(&self, account: i64) -> Actor {
        let app = &self.stage.town.app;
        let mut tx = app.store.begin().await.unwrap();
        let person = tx
            .meet_person(Address::telegram(account), "es", app.clock.now())
            .await
            .unwrap();
        let posts = tx.posts_of(person.id).await.unwrap();
        Actor { person, posts }
    }

    /// All readers of what is due are gathered; nothing is sent yet.
    pub async fn gather(&mut self) {
        while self.step().await == Progress::More {}
    }

    /// Takes in what people did, without sending anything.
    pub async fn take_in(&mut self) {
        self.stage.town.take_in().await;
    }

    /// Gives somebody a trait.
    pub async fn has(&mut self, person: i64, kind: &'static str, value: &str) {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        let now = self.stage.town.clock.now();
        let known = tx
            .meet_person(Address::telegram(person), "es", now)
            .await
            .unwrap();
        let kind = TraitKind::parse(kind).unwrap();
        tx.add_trait(known.id, kind, value).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The message in which Carmen sees how far the newest wave has come.
    pub fn progress(&self) -> String {
        let log = self.stage.town.chat(self.carmen).log;
        let shown = log
            .iter()
            .rev()
            .find(|message| message.text.contains("Enviados:"));
        shown.unwrap().text.clone()
    }

    /// Whom the messages of waves that wait are for, in the order in which they leave.
    pub async fn queued(&mut self) -> Vec<i64> {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        let now = self.stage.town.clock.now();
        let found = tx.claim_letters(100, false, now, now).await.unwrap();
        found
            .claimed
            .iter()
            .map(|message| message.chat_id)
            .collect()
    }

    /// The newest wave that has begun.
    pub async fn last_wave(&mut self) -> i64 {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        let mut last = 0;
        for id in 1..100 {
            if let Some(wave) = tx.wave(id).await.unwrap()
                && wave.started_at.is_some()
            {
                last = id;
            }
        }
        last
    }

    /// How many times a phone was told something.
    pub fn heard(&mut self, person: i64, what: &str) -> usize {
        self.stage.record(person).matches(what).count()
    }

    /// What came of the people of a wave.
    pub async fn outcomes(&mut self, wave: i64) -> BTreeMap<Outcome, i64> {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        let mut all = BTreeMap::new();
        for (_, outcome, count) in tx.tallies(wave).await.unwrap() {
            *all.entry(outcome).or_default() += count;
        }
        all
    }
}
