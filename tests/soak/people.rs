//! People who ask one question after the other, each waiting for the bot's answer, and who remember
//! what they did.

use crate::chance::Chance;
use crate::http::Control;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The first account number.
const FIRST: i64 = 1_000_000;
/// The button that sends a question.
const SEND: &str = "✅ Enviar";

/// What somebody waits for.
#[derive(Clone, Copy, PartialEq)]
enum Waits {
    Nothing,
    Preview,
    Receipt,
}

struct Person {
    waits: Waits,
    /// The text of the question under way.
    text: String,
    /// The last message read.
    read: i64,
    asked: u32,
    /// Since when they wait.
    since: Instant,
}

/// What people did and got.
#[derive(Debug, Default)]
pub struct Deeds {
    /// The texts of the questions that somebody sent off, with who did.
    pub sent: Vec<(i64, String)>,
    /// Presses on "send", those on an old button included.
    pub presses: u64,
    /// Questions and receipts for which somebody still waits at the end.
    pub still_waiting: Vec<i64>,
    /// How long somebody waited at most while the bot was there.
    pub slowest: Duration,
}

/// Lets `count` people ask until `enough`, and then until everybody has their answer or `over`.
pub fn live(
    url: &str,
    count: i64,
    seed: u64,
    back: &Arc<Mutex<Instant>>,
    enough: &Arc<AtomicBool>,
    over: &Arc<AtomicBool>,
) -> Deeds {
    let mut control = Control::new(url);
    let mut chance = Chance::new(seed);
    let mut deeds = Deeds::default();
    let mut people = HashMap::new();
    for id in FIRST..FIRST + count {
        control.post(
            "people",
            &json!({ "id": id, "first_name": "Ana", "language_code": "es" }),
        );
        let mut person = Person {
            waits: Waits::Nothing,
            text: String::new(),
            read: 0,
            asked: 0,
            since: Instant::now(),
        };
        person.ask(id, &mut control);
        people.insert(id, person);
    }
    let mut last = 0;
    while !over.load(Ordering::Relaxed) {
        let events = control.get(&format!("events?after={last}&timeout=1"));
        let mut touched = Vec::new();
        for event in events.as_array().unwrap() {
            last = event["n"].as_u64().unwrap();
            if let (Some("message"), Some(chat)) =
                (event["change"].as_str(), event["chat"].as_i64())
                && !touched.contains(&chat)
            {
                touched.push(chat);
            }
        }
        for id in touched {
            let person = people.get_mut(&id).unwrap();
            let (waited, since) = (person.waits, person.since);
            person.read(id, &mut control, &mut chance, &mut deeds);
            if person.waits != waited {
                let since = since.max(*back.lock().unwrap());
                deeds.slowest = deeds.slowest.max(since.elapsed());
                person.since = Instant::now();
            }
            if person.waits == Waits::Nothing && !enough.load(Ordering::Relaxed) {
                person.ask(id, &mut control);
            }
        }
        let idle = people.values().all(|person| person.waits == Waits::Nothing);
        if idle && enough.load(Ordering::Relaxed) {
            break;
        }
    }
    let waiting = people
        .iter()
        .filter(|(_, person)| person.waits != Waits::Nothing);
    deeds.still_waiting = waiting.map(|(id, _)| *id).collect();
    deeds
}

impl Person {
    fn ask(&mut self, id: i64, control: &mut Control) {
        self.asked += 1;
        self.since = Instant::now();
        self.text = format!("pregunta {} de {id}.", self.asked);
        self.waits = Waits::Preview;
        let said = json!({ "from": id, "type": "text", "text": self.text });
        done(&control.post("messages", &said));
    }

    /// Reads what is new and reacts to it once, however often it was said.
    fn read(&mut self, id: i64, control: &mut Control, chance: &mut Chance, deeds: &mut Deeds) {
        let chat = control.get(&format!("chats/{id}?after={}", self.read));
        for message in chat["log"].as_array().unwrap() {
            self.read = message["message_id"].as_i64().unwrap();
            if !message["from"].is_null() {
                continue;
            }
            let text = message["text"].as_str().unwrap();
            if self.waits == Waits::Preview && text.contains(&self.text) {
                let press = json!({ "from": id, "text": SEND, "message_id": self.read });
                // Some press twice.
                for _ in 0..if chance.below(10) == 0 { 2 } else { 1 } {
                    done(&control.post("press", &press));
                    deeds.presses += 1;
                }
                deeds.sent.push((id, self.text.clone()));
                self.waits = Waits::Receipt;
            } else if self.waits == Waits::Receipt && text.contains("Su número es") {
                // A receipt that comes again belongs to an earlier question.
                let before = chat_before(control, id, self.read, text);
                if !before {
                    self.waits = Waits::Nothing;
                }
            }
        }
    }
}

/// Whether the chat had this text before this message.
fn chat_before(control: &mut Control, id: i64, message: i64, text: &str) -> bool {
    let chat = control.get(&format!("chats/{id}"));
    let log = chat["log"].as_array().unwrap();
    log.iter()
        .any(|one| one["message_id"].as_i64() < Some(message) && one["text"].as_str() == Some(text))
}

fn done(answer: &Value) {
    assert!(answer.get("error").is_none(), "{answer}");
}
