//! Documents in consultation: nobody comments too late, reads what is not theirs, or is told twice.

mod at_once;
mod closing;
mod rights;
mod trouble;

use crate::support::{Engine, Stage};
use calamine::{Data, Reader as _, Xlsx};
use convoca::domain::staff::role::Role;
use convoca::simulator::Press;
use convoca::store::{Consultation, Observation};
use std::io::Cursor;

pub const MONDAY: &str = "2024-07-15T10:00:00-05:00";
/// After five business days, of which the last is Monday 22 July.
pub const CLOSED: &str = "2024-07-23T00:05:00-05:00";
pub const MORNING: &str = "2024-07-23T08:00:00-05:00";

/// A town whose coordinator has published a document with two sections for five business days.
pub struct Document {
    pub stage: Stage,
    pub carmen: i64,
}

impl Document {
    /// It is written, and not published.
    pub async fn draft(engine: Engine) -> Self {
        let mut stage = Stage::new(engine, MONDAY).await;
        let carmen = stage.staff("Carmen", "es", Role::Coordinator, "").await;
        stage.says(carmen, "/observaciones").await;
        stage.presses(carmen, "➕ Nuevo documento").await;
        stage.says(carmen, "Estrategia de 2024").await;
        stage.sends(carmen, "document", "estrategia.pdf", "").await;
        stage.says(carmen, "Metas\nCanales").await;
        stage.presses(carmen, "5 días hábiles").await;
        Self { stage, carmen }
    }

    pub async fn open(engine: Engine) -> Self {
        let mut document = Self::draft(engine).await;
        document.step("📣 Publicar").await;
        document
    }

    /// Carmen takes a step and says yes.
    pub async fn step(&mut self, button: &str) {
        self.card().await;
        self.stage.presses(self.carmen, button).await;
        self.stage.presses(self.carmen, button).await;
    }

    /// Carmen opens the document.
    pub async fn card(&mut self) {
        self.stage.says(self.carmen, "/observaciones").await;
        self.stage.forges(self.carmen, "bc:1").await;
    }

    /// Carmen gives the section «Metas» to planning.
    pub async fn gives_to_planning(&mut self) {
        self.card().await;
        self.stage.presses(self.carmen, "🏢 Quién responde").await;
        self.stage.presses_line(self.carmen, "Metas").await;
        let planning = "Departamento Administrativo de Planeación";
        self.stage.presses(self.carmen, planning).await;
    }

    /// Somebody says something about a section.
    pub async fn observes(&mut self, person: i64, section: usize, text: &str) {
        self.stage.says(person, "/documentos").await;
        self.stage.forges(person, &format!("bw:1:{section}")).await;
        self.stage.says(person, text).await;
        self.stage.presses(person, "✅ Enviar").await;
    }

    pub async fn consultation(&self) -> Consultation {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        tx.consultation(1).await.unwrap().unwrap()
    }

    /// What stands.
    pub async fn observations(&self) -> Vec<Observation> {
        let mut tx = self.stage.town.app.store.begin().await.unwrap();
        tx.observations(1).await.unwrap()
    }

    /// Everything that is recorded about it.
    pub async fn record(&self) -> String {
        format!(
            "{:?} {:?}",
            self.consultation().await,
            self.observations().await
        )
    }
}

/// Presses the newest button that has this text, and only takes it in: nothing is said yet.
pub fn presses_now(stage: &Stage, person: i64, data: &str) {
    let log = stage.town.chat(person).log;
    let first = log.iter().find(|message| message.from.is_none());
    let press = Press {
        from: person,
        message_id: first.map(|message| message.message_id),
        data: Some(data.to_owned()),
        forged: true,
        ..Press::default()
    };
    stage.town.telegram.press_button(press).unwrap();
}

/// The callback data behind the newest button with this text.
pub fn data(stage: &Stage, person: i64, text: &str) -> String {
    let log = stage.town.chat(person).log;
    let mut buttons = log
        .iter()
        .rev()
        .filter_map(|message| message.keyboard.as_ref())
        .flat_map(|keyboard| keyboard.rows.iter().flatten());
    let button = buttons.find(|button| button.text == text).unwrap();
    button.callback_data.clone().unwrap()
}

/// The last file that somebody was sent.
pub async fn last_file(stage: &Stage, person: i64) -> Vec<u8> {
    let log = stage.town.chat(person).log;
    let mut files = log.iter().rev().filter(|message| message.from.is_none());
    let file = files.find_map(|message| message.file.as_ref()).unwrap();
    let found = stage.town.app.api.download(&file.file_id, 1 << 20).await;
    found.unwrap()
}

/// The texts of a workbook, none of which is a formula.
pub fn cells(bytes: Vec<u8>) -> Vec<String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
        let range = book.worksheet_range(&name).unwrap();
        let texts = range.cells().filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        });
        all.extend(texts);
    }
    all
}
