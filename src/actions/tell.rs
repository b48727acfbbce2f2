//! People are told what happened: an action names the fact, the person and a key under which it is told
//! once; language, channel and words follow from the address ([`Voice`]).
//!
//! It goes into the outbox in the transaction in which it happened, all of one event at once.
//! Deliberately absent: what is said to one person in answer to what they do, which is the door's.

use super::Desk;
use crate::domain::base::{Address, PersonId};
use crate::render::{Notice, Voice, Whom};
use crate::store::{Asked, Colleague, Contact, Guest, Lane, Message, Observer, StoreError, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Somebody who can be told something.
#[derive(Clone, Copy, Debug)]
pub(in crate::actions) struct Hearer<'a> {
    address: Address,
    language: &'a str,
}

macro_rules! hearers {
    ($($type:ty),+) => {$(
        impl<'a> From<&'a $type> for Hearer<'a> {
            fn from(of: &'a $type) -> Self {
                Self {
                    address: of.address,
                    language: &of.language,
                }
            }
        }
    )+};
}
hearers!(Colleague, Contact, Guest, Observer);

/// What is told of one event, until all of it is queued.
#[derive(Debug)]
pub(in crate::actions) struct Telling<'a> {
    desk: &'a Desk,
    lane: Lane,
    now: DateTime<Utc>,
    /// Before this instant what is told from here on does not leave.
    pub due_at: DateTime<Utc>,
    messages: Vec<Message>,
    /// What each was asked last.
    asked: BTreeMap<i64, (Address, Asked)>,
}

impl Desk {
    /// The same for the staff, who are told while they are at work.
    pub(in crate::actions) fn telling_staff(&self, now: DateTime<Utc>) -> Telling<'_> {
        let working = self
            .calendar
            .next_business_instant(now, &self.process.hours);
        Telling {
            due_at: working.unwrap_or(now),
            ..self.telling(Lane::Reminder, now)
        }
    }

    /// Begins to tell of something that happened now.
    pub(in crate::actions) fn telling(&self, lane: Lane, now: DateTime<Utc>) -> Telling<'_> {
        Telling {
            desk: self,
            lane,
            now,
            due_at: now,
            messages: Vec::new(),
            asked: BTreeMap::new(),
        }
    }
}

impl Telling<'_> {
    /// Tells somebody, once per `key`.
    pub fn tell<'a, 'n>(
        &mut self,
        key: String,
        to: impl Into<Hearer<'a>>,
        notice: impl Into<Notice<'n>>,
    ) {
        let Hearer { address, language } = to.into();
        let voice = Voice {
            lang: self.desk.lang(language),
            channel: address.channel,
        };
        let notice = notice.into();
        let calls = voice.calls(&notice, Whom::One(address.id));
        let is_alone = calls.len() == 1;
        let last = match is_alone {
            true => key.clone(),
            false => format!("{key}:{}", calls.len().saturating_sub(1)),
        };
        let words = voice.words(&notice);
        let asked = Asked {
            told_at: self.due_at.max(self.now),
            asked: match words.is_empty() {
                true => String::new(),
                false => serde_json::to_string(&words).unwrap_or_default(),
            },
            asked_in: last,
        };
        self.asked.insert(address.id, (address, asked));
        for (place, call) in calls.into_iter().enumerate() {
            let due_at = if call.is_read() {
                self.due_at
            } else {
                self.now
            };
            self.messages.push(Message {
                key: match is_alone {
                    true => key.clone(),
                    false => format!("{key}:{place}"),
                },
                chat_id: address.id,
                lane: self.lane,
                method: call.method,
                body: call.body,
                attachment: None,
                due_at,
            });
        }
    }

    /// Tells a person, if they can be written to; of whoever was erased nobody is left (`None`).
    ///
    /// # Errors
    /// If the store fails.
    pub async fn tell_person<'n>(
        &mut self,
        tx: &mut Tx,
        key: String,
        person: Option<PersonId>,
        notice: impl Into<Notice<'n>>,
    ) -> Result<(), StoreError> {
        let Some(person) = person else {
            return Ok(());
        };
        if let Some(contact) = tx.contact(person).await? {
            self.tell(key, &contact, notice);
        }
        Ok(())
    }

    /// How many messages there are of it so far.
    pub fn count(&self) -> usize {
        self.messages.len()
    }

    /// Queues all of it, but what was told before. Returns how many messages that were.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn queue(self, tx: &mut Tx) -> Result<u64, StoreError> {
        let queued = tx.enqueue(&self.messages, self.now).await?;
        if queued > 0 {
            for (address, asked) in self.asked.values() {
                tx.note_asked(*address, asked).await?;
            }
        }
        Ok(queued)
    }
}
