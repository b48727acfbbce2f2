//! Updates come in: applied once, in order within a chat, all or nothing, and safe before Telegram
//! forgets them.
//!
//! The updates of a batch share transactions: one in all on SQLite, which has one writer; several
//! on PostgreSQL, each with chats of its own. If a shared transaction fails, its updates are applied
//! one by one; one that keeps failing is set aside with its raw text and an apology to its sender.

use super::arrival::Arrival;
use super::errands::{Errands, refresh};
use super::tree;
use crate::actions::lately::Deed;
use crate::actions::question::delivery;
use crate::actions::{Desk, Desks};
use crate::bot_api::BotApi;
use crate::clock::Clock;
use crate::domain::base::Address;
use crate::render;
use crate::store::{Chain, SetAside, Store, StoreError, Tx};
use crate::telegram::after_commit::{ApplyError, DataOf, Draw, Fetch, Post, WAITING};
use crate::telegram::base::card;
use crate::telegram::base::formatted;
use crate::telegram::base::input::{self, Incoming, Reading};
use crate::telegram::base::turn::Turn;
use crate::telegram::question::unsent;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use futures::future::join_all;
use serde_json::value::RawValue;
use std::collections::{BTreeSet, HashSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tracing::{Instrument as _, error, warn};

/// Takes updates in for one entity.
pub struct Intake {
    store: Store,
    pub(super) clock: Clock,
    pub(super) desk: Desks,
    api: BotApi,
    errands: Errands,
}

/// How often one update is tried by itself before it is set aside.
const TRIES: u32 = 3;

impl Intake {
    /// An intake for the entity of `desk`.
    pub fn new(store: Store, clock: Clock, desk: impl Into<Desks>, api: BotApi) -> Self {
        let desk = desk.into();
        let errands = Errands::new(store.clone(), clock.clone(), desk.clone(), api.clone());
        Self {
            store,
            clock,
            desk,
            api,
            errands,
        }
    }

    /// Until everything that takes long and was asked for so far is answered.
    pub fn errands_done(&self) -> impl Future<Output = ()> + Send + use<> {
        let errands = self.errands.clone();
        async move { errands.done().await }
    }

    /// Until when everything that was said had certainly reached us: the last thing the machine did
    /// before it stopped, or now if it never ran.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn caught_up(&self) -> Result<DateTime<Utc>, StoreError> {
        let mut tx = self.store.begin().await?;
        let last = tx.last_job().await?;
        let now = self.clock.now();
        // A clock that ran ahead may have noted what is still to come.
        Ok(last.map_or(now, |last| last.min(now)))
    }

    /// Applies a batch of what was done after `since`. Afterwards every update in it may be confirmed: it is applied, was applied
    /// before, or is set aside. Returns the greatest number among them.
    ///
    /// # Errors
    /// If the database cannot be written. Nothing may be confirmed then; what was applied already
    /// will be recognised when the batch comes again.
    pub async fn take(
        &self,
        batch: Vec<Box<RawValue>>,
        since: DateTime<Utc>,
    ) -> Result<Option<i64>, StoreError> {
        let mut lanes: Vec<Vec<Arrival>> = Vec::new();
        lanes.resize_with(self.store.writers(), Vec::new);
        let mut last = None;
        for raw in batch {
            if let Some(arrival) = Arrival::read(raw, since, lanes.len()) {
                last = last.max(Some(arrival.id));
                lanes[arrival.lane].push(arrival);
            }
        }
        let busy = lanes.iter().filter(|lane| !lane.is_empty());
        for done in join_all(busy.map(|lane| self.take_lane(lane))).await {
            done?;
        }
        Ok(last)
    }

    async fn take_lane(&self, arrivals: &[Arrival]) -> Result<(), StoreError> {
        match self.apply_together(arrivals).await {
            Ok(()) => Ok(()),
            Err(ApplyError::Store(error)) if error.is_outage() => Err(error),
            Err(error) => {
                if arrivals.len() > 1 {
                    let (error, updates) = (Chain(&error), arrivals.len());
                    warn!(%error, updates, "a batch failed, each update goes alone");
                }
                for arrival in arrivals {
                    self.take_one(arrival).await?;
                }
                Ok(())
            }
        }
    }

    async fn take_one(&self, arrival: &Arrival) -> Result<(), StoreError> {
        let mut tries = 1;
        loop {
            match self.apply_together(std::slice::from_ref(arrival)).await {
                Ok(()) => return Ok(()),
                Err(ApplyError::Store(error)) if error.is_outage() => return Err(error),
                Err(ApplyError::Store(StoreError::Conflict(_))) => {}
                Err(error) if tries >= TRIES || matches!(error, ApplyError::Undecodable) => {
                    return self
                        .set_aside(arrival, &error)
                        .instrument(arrival.span())
                        .await;
                }
                Err(
                    ApplyError::Undecodable
                    | ApplyError::Panicked
                    | ApplyError::Action(..)
                    | ApplyError::Store(..),
                ) => tries += 1,
            }
        }
    }

    /// Applies updates in one transaction, then hurries what it decided on its way.
    async fn apply_together(&self, arrivals: &[Arrival]) -> Result<(), ApplyError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let ids: Vec<_> = arrivals.iter().map(|arrival| arrival.id).collect();
        let mut new: HashSet<_> = tx.take_updates(&ids, now).await?.into_iter().collect();
        let taken = new.len() as u64;
        let chats: BTreeSet<_> = arrivals.iter().map(|arrival| arrival.chat).collect();
        let mut post = Post {
            waiting: tx.replies_waiting(&Vec::from_iter(chats)).await?,
            ..Post::default()
        };
        let mut desk = self.desk.now();
        // Removed when it is met: one that stands twice in a batch is applied once.
        for arrival in arrivals.iter().filter(|arrival| new.remove(&arrival.id)) {
            let applied = self.apply((&mut tx, &desk), arrival, now, &mut post);
            let applied = AssertUnwindSafe(applied.instrument(arrival.span()));
            applied
                .catch_unwind()
                .await
                .map_err(|_| ApplyError::Panicked)??;
            if post.anew {
                // What one changed is in force for the next, also in the same batch.
                desk = Arc::new(desk.as_changed(&mut tx).await?);
            }
        }
        tx.enqueue(&post.messages, now).await?;
        tx.commit().await?;
        self.desk.now().measures.updates.inc_by(taken);
        if post.anew {
            refresh(&self.desk, &self.store).await;
        }
        // Here nothing is held: what takes long is done aside, and handled in a transaction of its own.
        self.errands.take(post.fetches, post.draws, post.data).await;
        for hint in post.hints {
            let api = self.api.clone();
            tokio::spawn(async move { api.call(hint.method, hint.body).await });
        }
        Ok(())
    }

    async fn apply(
        &self,
        (tx, desk): (&mut Tx, &Desk),
        arrival: &Arrival,
        now: DateTime<Utc>,
        post: &mut Post,
    ) -> Result<(), ApplyError> {
        let bot = desk.bot.get().map_or("", String::as_str);
        let Incoming { from, what, at } = match input::read(arrival.raw.get(), bot) {
            Reading::Done(incoming) => incoming,
            Reading::Nothing => return Ok(()),
            Reading::Unknown => return Err(ApplyError::Undecodable),
            Reading::Called { group, topic } => {
                self.called(arrival, group, topic, now, post);
                return Ok(());
            }
        };
        if let Some(at) = at {
            desk.measures.delay.set((now - at).num_seconds());
        }
        let language = from.language.as_deref();
        let language = language.and_then(|code| desk.known_lang(code));
        let language = language.unwrap_or(desk.language).code();
        let person = tx
            .meet_person(Address::telegram(from.id), language, now)
            .await?;
        if person.is_back && !matches!(what, input::What::Left) {
            delivery::is_back(tx, desk, person.id, now).await?;
        }
        let keys = format!("u:{}", arrival.id);
        let mut turn = Turn::begin(tx, desk, person, keys, now).await?;
        (turn.name, turn.update, turn.since) = (from.name, arrival.id, arrival.since);
        turn.written_at = at.map_or(now, |at| at.min(now));
        turn.formatted = formatted::html(arrival.raw.get());
        tree::advance(&mut turn, what).await?;
        unsent::wait_beside(&mut turn);
        card::keep(&mut turn, unsent::due).await?;
        let person = &turn.actor.person;
        if let Some(key) = turn.overtaken
            && !post.take_back(&key)
        {
            turn.tx.take_back(&key).await?;
        }
        let waiting = post.waiting(person.address.id);
        if waiting >= WAITING && !turn.reply.owed {
            turn.reply.say.clear();
            turn.reply.draw = None;
            turn.reply.data = false;
        } else if waiting < WAITING && waiting + turn.reply.say.len() as i64 >= WAITING {
            let say = render::too_many_replies(turn.lang);
            turn.reply.say.push((say.to(turn.chat), None));
        }
        post.add(&turn.keys, person.address.id, turn.reply.say, now);
        post.hints.extend(turn.reply.hint);
        // What takes a while is announced.
        if turn.reply.fetch.is_some() || turn.reply.draw.is_some() || turn.reply.data {
            post.hints.push(render::typing(turn.chat));
        }
        let (update, sender) = (arrival.id, person.address.id);
        post.fetches.extend(turn.reply.fetch.map(|order| Fetch {
            update,
            sender,
            order,
            lang: turn.lang,
        }));
        post.anew |= turn.reply.anew;
        post.draws.extend(turn.reply.draw.map(|subject| Draw {
            update,
            sender,
            subject,
            lang: turn.lang,
        }));
        post.data.extend(turn.reply.data.then_some(DataOf {
            update,
            sender,
            person: turn.actor.person.id,
            lang: turn.lang,
        }));
        Ok(())
    }

    /// Somebody spoke to the bot in a group. Who does has not come to us: nothing is kept of them.
    fn called(
        &self,
        arrival: &Arrival,
        group: i64,
        topic: Option<i32>,
        now: DateTime<Utc>,
        post: &mut Post,
    ) {
        let desk = self.desk.now();
        let bot = desk.bot.get().map_or("", String::as_str);
        let say = render::come_to_private(desk.language, bot);
        // It is said once, however often they call, and not for ever.
        let who = Address::telegram(group);
        let too_often = desk.not_before(who, Deed::Call, now).is_some();
        if post.waiting(group) > 0 || too_often {
            return;
        }
        desk.lately.note(who, Deed::Call, now);
        let keys = format!("u:{}", arrival.id);
        let call = say.in_topic(group, topic);
        post.add(&keys, group, vec![(call, None)], now);
    }

    /// Keeps an update that cannot be applied and apologises to its sender.
    async fn set_aside(&self, arrival: &Arrival, why: &ApplyError) -> Result<(), StoreError> {
        let now = self.clock.now();
        error!(error = %Chain(why), "an update was set aside");
        self.desk.now().measures.set_aside.inc();
        let mut tx = self.store.begin().await?;
        let new = tx.take_updates(&[arrival.id], now).await?;
        if new.is_empty() {
            return Ok(());
        }
        let kept = SetAside {
            update_id: arrival.id,
            raw: arrival.raw.get().to_owned(),
            error: Chain(why).to_string(),
            at: now,
        };
        tx.set_aside(&kept).await?;
        // Groups are not told: nobody there may have spoken to the bot.
        if arrival.chat > 0 {
            let mut post = Post::default();
            let apology = render::apology(self.desk.now().language);
            let said = vec![(apology.to(arrival.chat), None)];
            post.add(&format!("u:{}", arrival.id), arrival.chat, said, now);
            tx.enqueue(&post.messages, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
