//! A town and what each of its people sees on their phone, written down as it comes.
//!
//! A card that changes is written down again as it reads now; buttons that are taken away stay in the
//! record: it is what was said.

use super::town::instant;
use super::{Engine, Town};
use chrono_tz::America::Bogota;
use convoca::domain::staff::role::Role;
use convoca::simulator::{Incoming, MessageView, NewFile, NewPerson, Press, Said};

/// Itagüí and the phones that are watched.
pub struct Stage {
    pub town: Town,
    phones: Vec<Phone>,
}

/// What one person has seen and done.
struct Phone {
    person: i64,
    /// The first message of the bot.
    first: Option<i32>,
    seen: i32,
    record: String,
    /// The day that the record is at.
    day: String,
}

impl Stage {
    pub async fn new(engine: Engine, now: &str) -> Self {
        let mut town = Town::new(engine).await;
        // The jobs begin when the machine is first switched on.
        town.at(now).await;
        Self::on(town)
    }

    /// Around a town as it is.
    pub fn on(town: Town) -> Self {
        Self {
            town,
            phones: Vec::new(),
        }
    }

    /// Somebody with a watched phone in a language.
    pub fn person(&mut self, name: &str, language: &str) -> i64 {
        self.account(NewPerson {
            first_name: name.to_owned(),
            language_code: Some(language.to_owned()),
            ..NewPerson::default()
        })
    }

    /// The same with everything that an account has.
    pub fn account(&mut self, account: NewPerson) -> i64 {
        let person = self.town.telegram.add_person(account);
        self.phones.push(Phone {
            person,
            first: None,
            seen: 0,
            record: String::new(),
            day: String::new(),
        });
        person
    }

    /// Somebody who has opened an invitation.
    pub async fn staff(&mut self, name: &str, language: &str, role: Role, office: &str) -> i64 {
        let person = self.person(name, language);
        let secret = self.town.invitation(role, office).await;
        self.begins(person, Some(&secret)).await;
        person
    }

    pub async fn begins(&mut self, person: i64, payload: Option<&str>) {
        self.done(person, &format!("/start {}", payload.unwrap_or_default()));
        self.town.telegram.begin(person, payload).unwrap();
        self.settle().await;
    }

    pub async fn says(&mut self, person: i64, text: &str) {
        self.done(person, text);
        self.town.telegram.text(person, text).unwrap();
        self.settle().await;
    }

    pub async fn edits(&mut self, person: i64, message_id: i32, text: &str) {
        self.done(person, &format!("(edits) {text}"));
        let edited = self.town.telegram.edit(person, person, message_id, text);
        edited.unwrap();
        self.settle().await;
    }

    /// Presses the newest button with this text.
    pub async fn presses(&mut self, person: i64, button: &str) {
        self.done(person, &format!("[{button}]"));
        let pressed = self.town.telegram.press(person, button);
        assert!(
            pressed.is_ok(),
            "no button {button}: {}",
            self.record(person)
        );
        self.settle().await;
    }

    /// Presses the newest button that begins with this text.
    pub async fn presses_line(&mut self, person: i64, beginning: &str) {
        let log = self.town.chat(person).log;
        let mut rows = log
            .iter()
            .rev()
            .filter_map(|message| message.keyboard.as_ref())
            .flat_map(|keyboard| &keyboard.rows)
            .flatten();
        let button = rows.find(|button| button.text.starts_with(beginning));
        let button = button.map(|button| button.text.clone());
        let button = button.unwrap_or_else(|| panic!("no button begins with {beginning}"));
        self.presses(person, &button).await;
    }

    /// Sends callback data that no button has, from below the first message of the bot.
    pub async fn forges(&mut self, person: i64, data: &str) {
        self.forges_all(person, [data.to_owned()]).await;
    }

    /// The same with several, one right after the other.
    pub async fn forges_all(&mut self, person: i64, data: impl IntoIterator<Item = String>) {
        self.forge_all(person, data);
        self.settle().await;
    }

    /// The same; nothing has been made of them yet.
    pub fn forge_all(&mut self, person: i64, data: impl IntoIterator<Item = String>) {
        let first = self.phone(person).first;
        for data in data {
            let press = Press {
                from: person,
                message_id: first,
                data: Some(data),
                forged: true,
                ..Press::default()
            };
            self.town.telegram.press_button(press).unwrap();
        }
    }

    /// Sends a file of some size with a caption; `kind` is `photo`, `document` or `voice`.
    pub async fn sends(&mut self, person: i64, kind: &str, name: &str, caption: &str) {
        self.sends_of(person, kind, name, caption, None, None).await;
    }

    pub async fn sends_of(
        &mut self,
        person: i64,
        kind: &str,
        name: &str,
        caption: &str,
        album: Option<&str>,
        size: Option<u64>,
    ) {
        self.done(person, format!("<{name}> {caption}").trim());
        let file = self.town.telegram.upload(NewFile {
            name: name.to_owned(),
            mime: "application/octet-stream".to_owned(),
            bytes: name.as_bytes().to_vec().into(),
            size,
        });
        let caption = caption.to_owned();
        let said = match kind {
            "photo" => Said::Photo { file, caption },
            "voice" => Said::Voice { file },
            _ => Said::Document { file, caption },
        };
        let mut incoming = Incoming::new(person, said);
        incoming.media_group_id = album.map(ToOwned::to_owned);
        self.town.telegram.receive(incoming).unwrap();
        self.settle().await;
    }

    /// Moves the clock and lets everything happen.
    pub async fn at(&mut self, now: &str) {
        self.town.clock.set(instant(now));
        self.town.tick().await;
        self.listen();
    }

    pub async fn settle(&mut self) {
        self.town.settle().await;
        self.listen();
    }

    /// Everything a person has seen and done since the last call.
    pub fn take(&mut self, person: i64) -> String {
        let phone = self.phone(person);
        phone.day.clear();
        std::mem::take(&mut phone.record)
    }

    pub fn record(&mut self, person: i64) -> String {
        self.phone(person).record.clone()
    }

    fn phone(&mut self, person: i64) -> &mut Phone {
        let mut phones = self.phones.iter_mut();
        phones.find(|phone| phone.person == person).unwrap()
    }

    fn done(&mut self, person: i64, what: &str) {
        let now = self.now();
        self.phone(person).note(&now, &format!("> {}", what.trim()));
    }

    /// Writes down what the phones show since they were last looked at.
    fn listen(&mut self) {
        let now = self.now();
        for phone in &mut self.phones {
            let new = self.town.telegram.said_since(phone.person, phone.seen);
            for message in new.unwrap_or_default() {
                phone.seen = message.said;
                if message.from.is_none() {
                    phone.first = phone.first.or(Some(message.message_id));
                    phone.note(&now, &in_short(&message));
                }
            }
        }
    }

    fn now(&self) -> String {
        let now = self.town.clock.now().with_timezone(&Bogota);
        now.format("%A %-d %B %Y, %H:%M").to_string()
    }

    /// The last file that somebody was sent: its name, and what is in it.
    pub async fn document(&self, person: i64) -> (String, Vec<u8>) {
        let log = self.town.chat(person).log;
        let file = log.iter().rev().find_map(|message| message.file.as_ref());
        let file = file.unwrap();
        let bytes = self.town.app.api.download(&file.file_id, 32 << 20);
        (file.name.clone(), bytes.await.unwrap())
    }
}

/// A message as a person sees it, its rows of buttons on one line.
fn in_short(message: &MessageView) -> String {
    let mut text = message.text.clone();
    if let Some(file) = &message.file {
        text.push_str(&format!("<{}>", file.name));
    }
    let rows: Vec<_> = message
        .keyboard
        .iter()
        .flat_map(|keyboard| &keyboard.rows)
        .map(|row| {
            let row = row.iter().map(|button| format!("[{}]", button.text));
            row.collect::<Vec<_>>().join(" ")
        })
        .collect();
    if !rows.is_empty() {
        text.push('\n');
        text.push_str(&rows.join(" / "));
    }
    text
}

impl Phone {
    fn note(&mut self, now: &str, what: &str) {
        if self.day != now {
            self.day = now.to_owned();
            self.record.push_str(&format!("===== {now}\n"));
        }
        self.record.push_str(what);
        self.record.push_str("\n\n");
    }
}
