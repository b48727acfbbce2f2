//! Everything that is kept of somebody, put together a stretch at a time and once at a time for each
//! person, in transactions that keep nobody waiting. A crash in between loses it; it can be asked for
//! again.

use super::after_commit::{ApplyError, DataOf};
use crate::actions::Desks;
use crate::actions::person::my_data::{Asked, Piece};
use crate::clock::Clock;
use crate::domain::base::QuestionId;
use crate::files::person::{page, section};
use crate::render::{self, Call, Say};
use crate::store::{Attachment, Chain, Lane, Message, Store};
use crate::t;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tracing::warn;

/// Behind every part that there can be.
const FAILED: usize = 1 << 20;
/// Bytes of a file, about: what goes beyond is in a further one. So much is in memory.
const LARGE: usize = 4 << 20;

/// Makes things for one entity. Clones share what is under way.
#[derive(Clone)]
pub(super) struct Workshop {
    store: Store,
    clock: Clock,
    desk: Desks,
    /// For whom something is being made.
    busy: Arc<Mutex<BTreeSet<i64>>>,
}

impl Workshop {
    pub(super) fn new(store: Store, clock: Clock, desk: Desks) -> Self {
        Self {
            store,
            clock,
            desk,
            busy: Arc::default(),
        }
    }

    /// Puts together everything that is kept of somebody, and sends it to them.
    pub(super) async fn tell_all_of(&self, of: DataOf) {
        let told = match self.begin(of.sender) {
            Some(_busy) => self.all_of(of).await,
            None => self.say(of, t!(of.lang, "my-data-busy")).await,
        };
        if let Err(error) = told {
            warn!(update.id = of.update, error = %Chain(&error), "what is kept of somebody could not be put together");
            // If nothing can be written, they ask again. Parts of it may be there already.
            let said = [(render::sentence(t!(of.lang, "my-data-failed")), None)];
            _ = self.tell(of, FAILED, said).await;
        }
    }
}

/// The files in the making.
struct Volume {
    of: DataOf,
    /// How many were sent.
    sent: usize,
    sections: String,
    data: Map<String, Value>,
    questions: Vec<Value>,
}

impl Volume {
    fn take(&mut self, piece: Piece) {
        for one in &piece.sections {
            self.sections.push_str(&section(one));
        }
        self.data.extend(piece.data);
    }
}

/// Something is being made for somebody, until this is dropped.
struct Busy<'a>(&'a Workshop, i64);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.busy().remove(&self.1);
    }
}

impl Workshop {
    fn busy(&self) -> MutexGuard<'_, BTreeSet<i64>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `None`: something is being made for them already.
    fn begin(&self, sender: i64) -> Option<Busy<'_>> {
        let is_first = self.busy().insert(sender);
        is_first.then(|| Busy(self, sender))
    }

    /// Reads stretch by stretch, each in a transaction of its own that keeps nobody waiting.
    async fn all_of(&self, of: DataOf) -> Result<(), ApplyError> {
        let asked = Asked {
            desk: &self.desk.now(),
            lang: of.lang,
            person: of.person,
        };
        let beginning = asked
            .beginning(&mut self.store.read().await?, self.clock.now())
            .await?;
        let Some(beginning) = beginning else {
            return Ok(());
        };
        let mut volume = Volume {
            of,
            sent: 0,
            sections: String::new(),
            data: Map::new(),
            questions: Vec::new(),
        };
        volume.take(beginning);
        let mut before: Option<QuestionId> = None;
        loop {
            let mut tx = self.store.read().await?;
            let stretch = asked.questions(&mut tx, before).await?;
            drop(tx);
            let Some((part, data, last)) = stretch else {
                break;
            };
            before = Some(last);
            volume.sections.push_str(&section(&part));
            volume.questions.extend(data);
            if volume.sections.len() >= LARGE && !self.send(&asked, &mut volume).await? {
                return Ok(());
            }
        }
        if volume.sent == 0 || !volume.sections.is_empty() {
            self.send(&asked, &mut volume).await?;
        }
        Ok(())
    }

    /// Sends what is ready; `false`: they were erased meanwhile, and nothing of it is kept.
    async fn send(&self, asked: &Asked<'_>, volume: &mut Volume) -> Result<bool, ApplyError> {
        let (now, lang) = (self.clock.now(), asked.lang);
        let made = t!(lang, "data-made", at = asked.moment(now));
        volume.sent += 1;
        let part = volume.sent;
        let sections = std::mem::take(&mut volume.sections);
        let entity = lang.the(self.desk.now().named(), self.desk.now().language);
        let html = page(lang, &entity, part, &made, &sections);
        let mut data = std::mem::take(&mut volume.data);
        let questions = std::mem::take(&mut volume.questions);
        data.insert("questions".to_owned(), Value::Array(questions));
        let json = serde_json::to_vec_pretty(&data).unwrap_or_default();
        let name = t!(lang, "data-file");
        let name = match part {
            1 => name,
            part => format!("{name}-{part}"),
        };
        let file = |extension: &str, content| Attachment {
            name: format!("{name}.{extension}"),
            content,
        };
        let said = [
            (render::my_data(lang), file("html", html.into_bytes())),
            (render::my_data_raw(lang), file("json", json)),
        ];
        let said = said.map(|(say, file)| (say, Some(file)));
        self.tell(volume.of, 2 * (part - 1), said).await
    }

    async fn say(&self, of: DataOf, sentence: String) -> Result<(), ApplyError> {
        let said = [(render::sentence(sentence), None)];
        self.tell(of, 0, said).await?;
        Ok(())
    }

    /// Queues messages to somebody who is still there; `false`: they are not.
    async fn tell(
        &self,
        of: DataOf,
        first: usize,
        said: impl IntoIterator<Item = (Say, Option<Attachment>)>,
    ) -> Result<bool, ApplyError> {
        let now = self.clock.now();
        let messages = said.into_iter().zip(first..);
        let messages = messages.map(|((say, attachment), place)| {
            let Call { method, body } = say.to(of.sender);
            Message {
                // The update itself may have said something already.
                key: format!("u:{}:{place}", -of.update),
                chat_id: of.sender,
                lane: Lane::Reply,
                method,
                body,
                attachment,
                due_at: now,
            }
        });
        let messages: Vec<_> = messages.collect();
        let mut tx = self.store.begin().await?;
        if !tx.hold_person(of.person).await? {
            return Ok(false);
        }
        tx.enqueue(&messages, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}
