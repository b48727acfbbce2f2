//! What moves the simulator from outside: its people and its troubles.
//!
//! The same things can be done in the process, with the methods of [`Simulator`], and from another
//! one over HTTP ([`http`]).

pub(super) mod http;

use super::chat::{Kind, Standing};
use super::config::Limits;
use super::faults::Fault;
use super::files::{FileView, NewFile};
use super::journal::{CallRecord, Change, Event};
use super::people::{NewPerson, Person};
use super::state::{
    ChatView, Incoming, LoadPlan, MessageView, Press, Pressed, Received, Said, World,
};
use super::stats::Statistics;
use super::{Simulator, load};
use axum::body::Bytes;
use chrono::TimeDelta;
use std::pin::pin;
use std::sync::Arc;
use thiserror::Error;

/// Why a person cannot do what a test or page asks.
#[derive(Clone, Copy, Debug, Error, Eq, PartialEq)]
pub enum ControlError {
    /// No account with this number.
    #[error("no such person")]
    NoPerson,
    /// No such chat, or it is somebody else's.
    #[error("no such chat")]
    NoChat,
    /// No such message, or not one this person may change.
    #[error("no such message")]
    NoMessage,
    /// No message shows such a button.
    #[error("no such button")]
    NoButton,
    /// No such upload, or it was sent in another way before.
    #[error("no such file")]
    NoFile,
    /// A text without words.
    #[error("the text is empty")]
    Empty,
    /// More than 4,096 UTF-16 units.
    #[error("the text is too long")]
    TooLong,
    /// Not 1–64 of `A-Za-z0-9_-`.
    #[error("not a payload of a link")]
    BadPayload,
    /// The person has blocked the bot.
    #[error("this person has blocked the bot")]
    Blocked,
    /// The account is deleted.
    #[error("this account is deleted")]
    Deactivated,
    /// Nobody to make a load with.
    #[error("a load needs users and a script")]
    EmptyLoad,
}

#[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
impl Simulator {
    /// Creates a person who has never written to the bot. Returns the account number.
    pub fn add_person(&self, person: NewPerson) -> i64 {
        self.world.lock().people.add(person)
    }

    /// Creates a person with this first name, in Spanish.
    pub fn person(&self, first_name: &str) -> i64 {
        self.add_person(NewPerson {
            first_name: first_name.to_owned(),
            language_code: Some("es".to_owned()),
            ..NewPerson::default()
        })
    }

    /// Creates a group or supergroup with the bot in it. Returns its id.
    pub fn add_group(&self, title: &str, kind: Kind, username: Option<String>) -> i64 {
        self.world.lock().add_group(title, kind, username)
    }

    /// A person presses "start", with the payload of a link if there is one.
    pub fn begin(&self, person: i64, payload: Option<&str>) -> Result<Received, ControlError> {
        self.world.begin(person, payload)
    }

    /// A person writes to the bot in private.
    pub fn text(&self, person: i64, text: &str) -> Result<Received, ControlError> {
        let text = text.to_owned();
        self.receive(Incoming::new(person, Said::Text { text }))
    }

    /// A person sends any message anywhere.
    pub fn receive(&self, incoming: Incoming) -> Result<Received, ControlError> {
        self.world.lock().receive(incoming)
    }

    /// A person changes the words of a message of theirs.
    pub fn edit(
        &self,
        person: i64,
        chat: i64,
        message_id: i32,
        text: &str,
    ) -> Result<Received, ControlError> {
        self.world
            .lock()
            .edit_incoming(person, chat, message_id, text)
    }

    /// A person presses the button with this text in the private chat.
    pub fn press(&self, person: i64, text: &str) -> Result<Pressed, ControlError> {
        self.press_button(Press {
            from: person,
            text: Some(text.to_owned()),
            ..Press::default()
        })
    }

    /// A person presses any button, even a forged one.
    pub fn press_button(&self, press: Press) -> Result<Pressed, ControlError> {
        self.world.lock().press(press)
    }

    /// A person uploads a file. Returns the identifier for [`Said`].
    pub fn upload(&self, file: NewFile) -> String {
        self.world.lock().files.keep(file)
    }

    /// A file by any identifier: a person's or the bot's.
    pub fn file(&self, file_id: &str) -> Option<(FileView, Bytes)> {
        self.world.file(file_id)
    }

    /// A person blocks the bot. Returns the update that tells it.
    pub fn block(&self, person: i64) -> Result<Option<i32>, ControlError> {
        self.set_membership(person, person, false)
    }

    /// A person unblocks the bot.
    pub fn unblock(&self, person: i64) -> Result<Option<i32>, ControlError> {
        self.set_membership(person, person, true)
    }

    /// `by` takes the bot into a chat or puts it out.
    pub fn set_membership(
        &self,
        chat: i64,
        by: i64,
        member: bool,
    ) -> Result<Option<i32>, ControlError> {
        self.world.set_membership(chat, by, member)
    }

    /// The account is deleted, or comes back.
    pub fn set_deactivated(&self, person: i64, deactivated: bool) -> Result<(), ControlError> {
        self.world.lock().set_deactivated(person, deactivated)
    }

    /// A chat as it looks now.
    pub fn chat(&self, chat: i64) -> Result<ChatView, ControlError> {
        self.world.lock().view(chat, 0)
    }

    /// What was said in a chat, or said anew, since so much had been said, in that order.
    pub fn said_since(&self, chat: i64, said: i32) -> Result<Vec<MessageView>, ControlError> {
        self.world.lock().said_since(chat, said)
    }

    /// What the bot reacted to a press, once it has.
    pub fn callback_answer(&self, callback_id: &str) -> Option<Change> {
        let state = self.world.lock();
        let mut events = state.events.after(0);
        events
            .find(|event| matches!(&event.change, Change::CallbackAnswered { id, .. } if id == callback_id))
            .map(|event| event.change.clone())
    }

    /// The number of the newest change.
    pub fn last_event(&self) -> u64 {
        self.world.lock().events.last()
    }

    /// Waits for a change in this chat numbered above `after`; the first one is returned.
    /// Waits for ever if nothing changes.
    pub async fn changed(&self, chat: i64, after: u64) -> Event {
        self.world.changed(chat, after).await
    }

    /// Calls of the Bot API, of one chat or of all, oldest first.
    pub fn calls(&self, chat: Option<i64>) -> Vec<CallRecord> {
        self.world.calls(chat)
    }

    /// Sets what goes wrong from now on, in place of what did before.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        self.world.lock().faults.replace(faults);
    }

    /// What may still go wrong.
    pub fn faults(&self) -> Vec<Fault> {
        self.world.lock().faults.list().to_vec()
    }

    /// Sets how fast the bot may send from now on.
    pub fn set_limits(&self, limits: Limits) {
        self.world.lock().limits = limits;
    }

    /// Whether Telegram can be reached: if not, every connection of the bot is cut.
    pub fn set_reachable(&self, reachable: bool) {
        self.world.lock().set_reachable(reachable);
    }

    /// All counts since the start or the last reset.
    pub fn statistics(&self) -> Statistics {
        self.world.lock().statistics()
    }

    /// Begins all counts anew.
    pub fn reset_statistics(&self) {
        self.world.lock().reset_statistics();
    }

    /// Makes many people write; see [`LoadPlan`]. Must be called within a Tokio runtime.
    pub fn load(&self, plan: LoadPlan) -> Result<(), ControlError> {
        load::start(self.world.clone(), plan)
    }
}

/// What both ways of control share and is more than a word.
impl World {
    fn people(&self) -> Vec<Person> {
        let mut people: Vec<_> = self.lock().people.all().cloned().collect();
        people.sort_by_key(|person| person.id);
        people
    }

    fn begin(&self, person: i64, payload: Option<&str>) -> Result<Received, ControlError> {
        let known = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        let text = match payload {
            None => "/start".to_owned(),
            Some(payload) if (1..=64).contains(&payload.len()) && payload.bytes().all(known) => {
                format!("/start {payload}")
            }
            Some(_) => return Err(ControlError::BadPayload),
        };
        self.lock()
            .receive(Incoming::new(person, Said::Text { text }))
    }

    fn file(&self, file_id: &str) -> Option<(FileView, Bytes)> {
        let state = self.lock();
        let file = state.files.get(file_id)?;
        Some((file.view.clone(), file.contents()))
    }

    fn set_membership(
        &self,
        chat: i64,
        by: i64,
        member: bool,
    ) -> Result<Option<i32>, ControlError> {
        let standing = if member {
            Standing::Member
        } else {
            Standing::Kicked
        };
        self.lock().set_standing(chat, by, standing)
    }

    fn calls(&self, chat: Option<i64>) -> Vec<CallRecord> {
        let state = self.lock();
        let calls = state.calls.after(0);
        calls
            .filter(|call| chat.is_none() || call.chat == chat)
            .cloned()
            .collect()
    }

    async fn changed(&self, chat: i64, after: u64) -> Event {
        let changed = self.lock().events.changed.clone();
        loop {
            let mut woken = pin!(changed.notified());
            woken.as_mut().enable();
            let found = self
                .lock()
                .events
                .after(after)
                .find(|event| event.chat == Some(chat))
                .cloned();
            if let Some(event) = found {
                return event;
            }
            woken.await;
        }
    }

    /// Changes numbered above `n`, after waiting for the first if there is none.
    async fn follow(self: &Arc<Self>, after: u64, wait: TimeDelta) -> Vec<Event> {
        let changed = self.lock().events.changed.clone();
        let mut over = pin!(self.measure.sleep(wait));
        loop {
            let mut woken = pin!(changed.notified());
            woken.as_mut().enable();
            let events: Vec<_> = self.lock().events.after(after).cloned().collect();
            if !events.is_empty() {
                return events;
            }
            tokio::select! {
                () = woken => {}
                () = &mut over => return events,
            }
        }
    }
}
