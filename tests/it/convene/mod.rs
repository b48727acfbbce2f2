//! Convocations: the right people hear of it, in time, once.

mod sending;
mod writing;

use crate::support::{Engine, Stage};
use convoca::domain::convocation::Outcome;
use convoca::domain::people::Role;
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
        stage.presses(carmen, "➕ Crear un espacio").await;
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
        self.stage.presses(person, "🔔 Avisarme de reuniones").await;
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
        self.stage.presses(carmen, "✅ Aprobar y enviar").await;
        self.tick().await;
    }

    /// Everything that is to be done now.
    pub async fn tick(&mut self) {
        self.stage.town.tick().await;
        self.stage.settle().await;
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
