//! Itagüí with its Telegram: the whole bot, its loops stepped by hand, on a clock that stands still.

use super::{Database, Engine};
use chrono::{DateTime, Utc};
use convoca::actions::staff::invitation::invite;
use convoca::app::App;
use convoca::clock::Clock;
use convoca::config::{Config, Overrides, read_process};
use convoca::delivery::Courier;
use convoca::domain::base::Key;
use convoca::domain::calendar::{Calendar, CalendarSpec};
use convoca::domain::process::{Language, Office, Topic};
use convoca::domain::staff::role::Role;
use convoca::jobs::Outcome;
use convoca::simulator::{ChatView, Limits, MessageView, Pressed, Simulator, SimulatorConfig};
use convoca::telegram::poll_once;
use std::path::{Path, PathBuf};

/// Saturday 13 July 2024, 9:00 in Itagüí: the day of the hearing.
pub const HEARING: &str = "2024-07-13T09:00:00-05:00";

/// One entity and everybody around it.
pub struct Town {
    pub clock: Clock,
    pub telegram: Simulator,
    pub database: Database,
    pub app: App,
    /// What its example does not say.
    more: More,
    courier: Courier,
    offset: i64,
    invitations: u32,
}

/// What a town says besides its example.
#[derive(Clone, Default)]
pub struct More {
    /// Languages of its own.
    languages: Vec<Language>,
    /// Its calendar, if it is another.
    calendar: Option<CalendarSpec>,
    /// More offices, each with a topic.
    offices: Vec<&'static str>,
    /// Its process file, if it has one of its own.
    process_file: Option<PathBuf>,
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

impl Town {
    /// Itagüí as in its example folder, at the hour of the hearing, with no limits on sending.
    pub async fn new(engine: Engine) -> Self {
        Self::with(engine, HEARING, Limits::off()).await
    }

    pub async fn with(engine: Engine, now: &str, limits: Limits) -> Self {
        Self::on(Database::new(engine), now, limits).await
    }

    pub async fn on(database: Database, now: &str, limits: Limits) -> Self {
        let clock = Clock::frozen_at(instant(now));
        let config = SimulatorConfig {
            clock: clock.clone(),
            limits,
            ..SimulatorConfig::default()
        };
        let telegram = Simulator::start(config).await.unwrap();
        let app = open(&telegram, &database, &clock, &More::default()).await;
        app.bot_name().await.unwrap();
        hand_in_papers(&app).await;
        Self {
            courier: app.courier(),
            clock,
            telegram,
            database,
            app,
            more: More::default(),
            offset: 0,
            invitations: 0,
        }
    }

    /// The process dies and another one starts on the same database.
    pub async fn restart(&mut self) {
        self.app.store.close().await;
        self.app = open(&self.telegram, &self.database, &self.clock, &self.more).await;
        self.app.bot_name().await.unwrap();
        let mut tx = self.app.store.begin().await.unwrap();
        tx.release_leases().await.unwrap();
        tx.commit().await.unwrap();
        self.courier = self.app.courier();
    }

    /// Its process file names these languages, by code and name, and no others; then it starts anew.
    pub async fn names_languages(&mut self, all: &[(&str, &str)]) {
        let named = |(key, name): &(&str, &str)| Language {
            key: Key::parse(key).unwrap(),
            name: (*name).to_owned(),
        };
        self.more.languages = all.iter().map(named).collect();
        self.restart().await;
    }

    /// It starts anew with another calendar, and counts its dates with it.
    pub async fn adopts(&mut self, calendar: CalendarSpec) -> Outcome {
        self.more.calendar = Some(calendar);
        self.restart().await;
        self.app.apply_calendar().await.unwrap()
    }

    /// It has more offices, each with a topic of the same name.
    pub async fn founds(&mut self, offices: &[&'static str]) {
        self.more.offices = offices.to_vec();
        self.restart().await;
    }

    /// It starts anew with a process file of its own.
    pub async fn keeps_file(&mut self, file: &Path) {
        self.more.process_file = Some(file.to_owned());
        self.restart().await;
    }

    /// Another process on the same database.
    pub async fn twin(&self) -> App {
        let twin = open(&self.telegram, &self.database, &self.clock, &self.more).await;
        twin.bot_name().await.unwrap();
        twin
    }

    /// Takes in what people did and sends what is to be said, until nothing moves.
    pub async fn settle(&mut self) {
        loop {
            let now = self.clock.now();
            let next = poll_once(&self.app.api, &self.app.intake, now, self.offset).await;
            let next = next.unwrap();
            self.app.intake.errands_done().await;
            self.courier.deliver_all().await.unwrap();
            if next == self.offset {
                return;
            }
            self.offset = next;
        }
    }

    /// Takes in what people did; nothing is said yet.
    pub async fn take_in(&mut self) {
        let now = self.clock.now();
        let next = poll_once(&self.app.api, &self.app.intake, now, self.offset).await;
        self.offset = next.unwrap();
    }

    /// Moves the clock to an instant and lets the jobs and everything else happen.
    pub async fn at(&mut self, now: &str) {
        self.clock.set(instant(now));
        self.tick().await;
    }

    /// The staff are at work again, and what was kept until then reaches them.
    pub async fn at_work(&mut self) {
        let desk = self.app.desk.now();
        let now = self.clock.now();
        let opens = desk
            .calendar
            .next_business_instant(now, &desk.process.hours);
        self.clock.set(opens.unwrap());
        self.tick().await;
    }

    pub async fn tick(&mut self) {
        // What was said before is taken in first.
        self.take_in().await;
        self.app.jobs().unwrap().tick().await.unwrap();
        self.settle().await;
    }

    /// A person with a name, reading Spanish.
    pub fn person(&self, name: &str) -> i64 {
        self.telegram.person(name)
    }

    /// Somebody who has opened an invitation to a post.
    pub async fn staff(&mut self, name: &str, role: Role, office: &str) -> i64 {
        let person = self.person(name);
        let secret = self.invitation(role, office).await;
        self.telegram.begin(person, Some(&secret)).unwrap();
        self.settle().await;
        person
    }

    /// The secret of a new invitation.
    pub async fn invitation(&mut self, role: Role, office: &str) -> String {
        self.invitations += 1;
        let secret = format!("secret{}", self.invitations);
        let mut tx = self.app.store.begin().await.unwrap();
        let now = self.clock.now();
        invite(&mut tx, &self.app.desk.now(), role, office, &secret, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        secret
    }

    /// The person writes, and everything that follows happens.
    pub async fn says(&mut self, person: i64, text: &str) {
        self.telegram.text(person, text).unwrap();
        self.settle().await;
    }

    /// The person presses the button with this text, on the last message that has it.
    pub async fn presses(&mut self, person: i64, button: &str) -> Pressed {
        let pressed = self.telegram.press(person, button).unwrap();
        self.settle().await;
        pressed
    }

    /// Says that the topic is not known, and reads the preview of what was written so far.
    pub async fn preview(&mut self, person: i64) -> String {
        self.presses(person, "No sé").await;
        self.last(person).text
    }

    /// A chat, in the order in which its messages were last said.
    pub fn chat(&self, person: i64) -> ChatView {
        let mut chat = self.telegram.chat(person).unwrap();
        chat.log.sort_by_key(|message| message.said);
        chat
    }

    /// What was last said in a chat, in a new message or in one that changed.
    pub fn last(&self, person: i64) -> MessageView {
        let log = self.chat(person).log.into_iter();
        log.max_by_key(|message| message.said).unwrap()
    }

    /// What the bot said in a chat after this mark, also where it changed a message, as a person reads it:
    /// text, and buttons in brackets.
    pub fn heard(&self, person: i64, after: i32) -> String {
        let mut log = self.chat(person).log;
        log.retain(|message| message.from.is_none() && message.said > after);
        log.sort_by_key(|message| message.said);
        log.iter().map(shown).collect::<Vec<_>>().join("\n---\n")
    }

    /// How much has been said in a chat.
    pub fn mark(&self, person: i64) -> i32 {
        let chat = self.telegram.chat(person);
        let log = chat.map(|chat| chat.log).unwrap_or_default();
        log.iter().map(|message| message.said).max().unwrap_or(0)
    }

    /// Everything is said and nothing was refused.
    pub async fn finish(mut self) {
        self.settle().await;
        let mut tx = self.app.store.begin().await.unwrap();
        let depth = tx.outbox_depth().await.unwrap();
        assert_eq!((depth.waiting, depth.failed), (0, 0), "left in the outbox");
        assert!(tx.updates_set_aside(10).await.unwrap().is_empty());
    }
}

/// A message as a person sees it.
pub fn shown(message: &MessageView) -> String {
    let mut text = message.text.clone();
    if let Some(file) = &message.file {
        text.push_str(&format!("<{}>", file.name));
    }
    for row in message.keyboard.iter().flat_map(|keyboard| &keyboard.rows) {
        let row: Vec<_> = row
            .iter()
            .map(|button| format!("[{}]", button.text))
            .collect();
        text.push('\n');
        text.push_str(&row.join(" "));
    }
    text
}

/// The papers of the hearing in the example are there, so that no digest speaks of them.
async fn hand_in_papers(app: &App) {
    let mut tx = app.store.begin().await.unwrap();
    let all = "INSERT INTO space_papers (space_id, kind, at)
        SELECT spaces.id, kinds.kind, spaces.ends_at FROM spaces, (SELECT 'minutes' AS kind
            UNION SELECT 'attendance' UNION SELECT 'commitments') AS kinds";
    tx.sabotage(all).await.unwrap();
    tx.commit().await.unwrap();
}

async fn open(telegram: &Simulator, database: &Database, clock: &Clock, more: &More) -> App {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/itagui-2024/convoca.toml");
    let overrides = Overrides {
        token: Some(telegram.token().to_owned().into()),
        api_url: Some(telegram.url()),
        database_url: Some(database.url.clone()),
    };
    let mut config = Config::read(&file, overrides).unwrap();
    // What is added in a chat goes into a file of the test's own, or into none.
    config.process_file.clone_from(&more.process_file);
    if let Some(file) = &more.process_file {
        config.process = read_process(file, config.calendar.time_zone()).unwrap();
    }
    config.process.languages.clone_from(&more.languages);
    if let Some(spec) = &more.calendar {
        config.calendar = Calendar::new(spec.clone()).unwrap();
    }
    for name in &more.offices {
        let key = Key::parse(name).unwrap();
        config.process.topics.push(Topic {
            key: key.clone(),
            name: (*name).into(),
            office: key.clone(),
        });
        config.process.offices.push(Office::named(key, *name));
    }
    config.database.schema.clone_from(&database.schema);
    config.telegram.limits = convoca::config::Limits {
        per_second: 1_000_000,
        per_chat_second: 1_000_000,
        per_group_minute: 1_000_000,
    };
    App::open(config, clock.clone()).await.unwrap()
}
