//! The outbox leaves the house: claim, pace, send, settle.
//!
//! One [`Courier`] per process and entity. It is woken by whoever committed a message
//! ([`Store::mail`]), never by looking at the table every so often. A message is claimed for a while, sent,
//! and settled; what became of many is written in one transaction together with the next claims.
//! Deliberately absent: what messages say, and why.

mod outcome;
mod pace;

use crate::actions::Desk;
use crate::bot_api::{BotApi, CALL_TIMEOUT, CallError};
use crate::clock::Clock;
use crate::config::Limits;
use crate::domain::base::Address;
use crate::render;
use crate::store::{Chain, Claimed, Lane, Settlement, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use outcome::News;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument as _, error, error_span, info, warn};

pub use pace::{Admission, Pacer};

/// How long a claimed message belongs to this process.
const LEASE: TimeDelta = TimeDelta::seconds(120);
/// Messages on the way at the same time.
const IN_FLIGHT: usize = 64;
/// Messages held in memory, per lane: replies are claimed whenever there are any; bulk only as far
/// ahead as it will soon be sent.
const HELD: [(Lane, usize); 3] = [(Lane::Reply, 256), (Lane::Reminder, 128), (Lane::Bulk, 128)];
/// With fewer than this in hand, more is claimed.
const FEW: usize = 64;
/// From this many sends without an answer in a row on, Telegram counts as out of reach.
const OUT_OF_REACH: u32 = 2;
/// How long to leave a database alone that could not be written.
const OUTAGE: TimeDelta = TimeDelta::seconds(1);

/// Sends the outbox of one entity.
pub struct Courier {
    store: Store,
    api: BotApi,
    clock: Clock,
    pacer: Pacer,
    desk: Arc<Desk>,
    /// Claimed and not yet sent, most urgent first.
    held: BTreeMap<(Lane, i64), Held>,
    in_flight: JoinSet<Delivered>,
    /// Sent, and not yet written down.
    settled: Vec<(i64, Settlement)>,
    lost_chats: Vec<i64>,
    /// A penalty that is not written down yet.
    penalty: Option<DateTime<Utc>>,
    /// Whether penalties of other processes, and of the one before, are known.
    knows_penalty: bool,
    failures: u32,
    /// Somebody rang: there may be something to claim.
    rung: bool,
    /// The last claim left something in the table for want of room.
    more: bool,
    /// When to look into the table even if nobody rings.
    look_again: DateTime<Utc>,
    token_revoked: bool,
}

struct Held {
    message: Claimed,
    lease: DateTime<Utc>,
}

struct Delivered {
    id: i64,
    chat_id: i64,
    answer: Result<Box<RawValue>, CallError>,
}

/// The token was revoked while the bot was running.
#[derive(Debug, thiserror::Error)]
#[error("Telegram no longer accepts the token: ask @BotFather for the current one")]
pub struct TokenRevoked;

impl Courier {
    /// A courier that has nothing in hand.
    pub fn new(store: Store, api: BotApi, clock: Clock, limits: Limits, desk: Arc<Desk>) -> Self {
        Self {
            store,
            api,
            clock,
            pacer: Pacer::new(limits),
            desk,
            held: BTreeMap::new(),
            in_flight: JoinSet::new(),
            settled: Vec::new(),
            lost_chats: Vec::new(),
            penalty: None,
            knows_penalty: false,
            failures: 0,
            rung: true,
            more: false,
            look_again: DateTime::UNIX_EPOCH,
            token_revoked: false,
        }
    }

    /// Sends until `stop`; then lets what is on the way arrive and writes it down.
    ///
    /// # Errors
    /// [`TokenRevoked`]; everything else is retried.
    pub async fn run(mut self, stop: CancellationToken) -> Result<(), TokenRevoked> {
        // A process that died may have left leases behind; alone with the database, they are void.
        while self.store.is_exclusive() && self.release_leases().await.is_err() {
            self.clock.sleep(OUTAGE).await;
        }
        loop {
            let wake = self.cycle().await;
            if self.token_revoked {
                self.finish().await;
                return Err(TokenRevoked);
            }
            let store = self.store.clone();
            let clock = self.clock.clone();
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                Some(done) = self.in_flight.join_next() => self.receive(done),
                () = store.mail() => self.rung = true,
                () = clock.sleep_until(wake) => {}
            }
        }
        self.finish().await;
        Ok(())
    }

    /// Sends until nothing more can leave at the clock's present time: for loops stepped by hand.
    ///
    /// # Errors
    /// The store's, if what was sent could not be written down.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub async fn deliver_all(&mut self) -> Result<(), StoreError> {
        loop {
            self.exchange().await?;
            self.send_held();
            match self.in_flight.join_next().await {
                Some(done) => self.receive(done),
                None if self.settled.is_empty() => return Ok(()),
                None => {}
            }
        }
    }

    async fn release_leases(&mut self) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        tx.release_leases().await?;
        tx.commit().await
    }

    /// One turn: collect what arrived, write it down, claim more, send what may leave. Returns when
    /// to look again if nothing else happens.
    async fn cycle(&mut self) -> DateTime<Utc> {
        while let Some(done) = self.in_flight.try_join_next() {
            self.receive(done);
        }
        let now = self.clock.now();
        let room = self.more && self.held.len() < FEW;
        if self.rung || room || self.look_again <= now || !self.settled.is_empty() {
            let claim = error_span!(
                "claim",
                held = self.held.len(),
                settled = self.settled.len()
            );
            if let Err(error) = self.exchange().instrument(claim.clone()).await {
                let _claim = claim.entered();
                warn!(error = %Chain(&error), "the outbox cannot be read or written");
                return now + OUTAGE;
            }
        }
        self.send_held().min(self.look_again)
    }

    /// Writes down what was sent and claims what may leave, in one transaction.
    async fn exchange(&mut self) -> Result<(), StoreError> {
        let now = self.clock.now();
        let lease = now + LEASE;
        let mut tx = self.store.begin().await?;
        tx.settle(&self.settled, now).await?;
        for chat_id in &self.lost_chats {
            tx.mark_blocked(Address::telegram(*chat_id), now).await?;
        }
        if let Some(until) = self.penalty {
            tx.pause_sending(until).await?;
        }
        if !self.knows_penalty
            && let Some(until) = tx.sending_paused(now).await?
        {
            self.pacer.pause(until);
        }
        let policy = &self.desk.process.convocations;
        let loud = policy.courtesy.next(&self.desk.calendar, now);
        let is_quiet = loud > now;
        // Whoever rang may have stopped a wave, or somebody may have left.
        let held = self
            .held
            .iter()
            .filter(|(_, held)| held.message.is_letter());
        let held: Vec<_> = held.map(|((_, id), _)| *id).collect();
        let kept = match self.rung || is_quiet {
            true => tx.confirm_claims(&held, is_quiet, now).await?,
            false => held,
        };
        let is_kept = |id: &i64, held: &Held| !held.message.is_letter() || kept.contains(id);
        let mut claimed = Vec::new();
        let mut more = false;
        let mut next = is_quiet.then_some(loud);
        let paused = self.pacer.paused(now);
        for (lane, room) in HELD {
            let held = self.held.range((lane, i64::MIN)..=(lane, i64::MAX));
            let held = held.filter(|((_, id), held)| is_kept(id, held)).count();
            let room = room.saturating_sub(held);
            if paused.is_some() {
                continue;
            }
            let mut found = tx.claim(lane, room, now, lease).await?;
            if lane == Lane::Bulk {
                let room = room - found.len();
                let letters = tx.claim_letters(room, is_quiet, now, lease).await?;
                next = [next, letters.next].into_iter().flatten().min();
                found.extend(letters.claimed);
            }
            more |= found.len() == room;
            claimed.extend(found);
        }
        let next = [next, tx.next_due(now).await?].into_iter().flatten().min();
        tx.commit().await?;
        self.held.retain(|(_, id), held| is_kept(id, held));
        self.settled.clear();
        self.lost_chats.clear();
        self.penalty = None;
        // Where others may send too, each turn looks again.
        self.knows_penalty = self.store.is_exclusive();
        for message in claimed {
            let place = (message.lane, message.id);
            self.held.insert(place, Held { message, lease });
        }
        self.rung = false;
        self.more = more;
        // Another process may have died with messages in hand; its leases run out unannounced.
        let patience = now + LEASE / 2;
        self.look_again = paused.unwrap_or_else(|| next.map_or(patience, |at| at.min(patience)));
        Ok(())
    }

    /// Sends what may leave now and returns when the next may.
    fn send_held(&mut self) -> DateTime<Utc> {
        let now = self.clock.now();
        let mut wake = now + LEASE / 2;
        let mut go = Vec::new();
        // While Telegram is out of reach, one message finds out whether it is back.
        let room = if self.failures < OUT_OF_REACH {
            IN_FLIGHT
        } else {
            1
        };
        for ((lane, id), held) in &self.held {
            if self.in_flight.len() + go.len() >= room {
                break;
            }
            match self.pacer.admit(held.message.chat_id, *lane, now) {
                Admission::Go => go.push((*lane, *id)),
                Admission::ChatWaits(at) => wake = wake.min(at),
                Admission::AllWait(at) => {
                    wake = wake.min(at);
                    break;
                }
            }
        }
        for place in go {
            if let Some(held) = self.held.remove(&place) {
                self.send(held, now);
            }
        }
        wake
    }

    fn send(&mut self, held: Held, now: DateTime<Utc>) {
        let Held { mut message, lease } = held;
        let (id, chat_id) = (message.id, message.chat_id);
        let timeout = TimeDelta::from_std(CALL_TIMEOUT * 3).unwrap_or(LEASE);
        if lease < now + timeout && !self.store.is_exclusive() {
            // Too late to be sure that no other process sends it; its lease runs out and it comes back.
            self.pacer.answered(chat_id, now);
            return;
        }
        if message.is_letter() {
            message.body = render::addressed(&message.body, chat_id, message.message_id);
        }
        let api = self.api.clone();
        let span = error_span!("send", outbox.id = id);
        let send = async move {
            let answer = match (message.take_attachment(), message.method.as_str()) {
                (Some(file), "sendPhoto") => {
                    api.upload("sendPhoto", &message.body, "photo", file).await
                }
                (Some(file), method) => api.upload(method, &message.body, "document", file).await,
                (None, method) => {
                    let answer = api.call(method, message.body.clone()).await;
                    match outcome::must_be_said_anew(method, &answer) {
                        true => api.call("sendMessage", message.body).await,
                        false => answer,
                    }
                }
            };
            Delivered {
                id,
                chat_id,
                answer,
            }
        };
        self.in_flight.spawn(send.instrument(span));
    }

    /// Takes note of one answer.
    fn receive(&mut self, done: Result<Delivered, tokio::task::JoinError>) {
        let now = self.clock.now();
        let Delivered {
            id,
            chat_id,
            answer,
        } = match done {
            Ok(delivered) => delivered,
            Err(error) => {
                // The row keeps its lease and comes back when it runs out.
                error!(error = %Chain(&error), "a send did not come back");
                return;
            }
        };
        self.pacer.answered(chat_id, now);
        let mut outcome = outcome::judge(answer, now);
        match &outcome.settlement {
            Settlement::Failed { error, .. } => {
                warn!(outbox.id = id, %error, "a message was refused")
            }
            Settlement::Retry { error, .. } => info!(outbox.id = id, %error, "a message waits"),
            Settlement::Sent { .. } => {
                metrics::counter!("convoca_messages_sent_total").increment(1)
            }
        }
        match outcome.news {
            News::Reachable => self.failures = 0,
            News::ChatLost => self.lost_chats.push(chat_id),
            News::Penalty(until) => {
                self.penalty = self.penalty.max(Some(until));
                self.hold_everything(until);
            }
            News::Unreachable if self.pacer.paused(now).is_some() => {}
            News::Unreachable => {
                self.failures += 1;
                let until = now + outcome::backoff(self.failures);
                if self.failures < OUT_OF_REACH {
                    // One broken connection is no reason for everybody to wait.
                    outcome.settlement.wait_until(until);
                } else {
                    self.hold_everything(until);
                }
            }
            News::TokenRevoked => self.token_revoked = true,
        }
        self.settled.push((id, outcome.settlement));
    }

    /// Nobody sends before `until`. What is held goes back to the table with the others, in order.
    fn hold_everything(&mut self, until: DateTime<Utc>) {
        self.pacer.pause(until);
        for ((_, id), _) in std::mem::take(&mut self.held) {
            let error = String::from("waits with the others");
            let due_at = until;
            self.settled.push((id, Settlement::Retry { due_at, error }));
        }
    }

    /// Lets the replies decided last leave, as far as they may at once, waits for what is on the way
    /// and writes it down. Everything else stays in the table.
    async fn finish(&mut self) {
        if !self.token_revoked && self.exchange().await.is_ok() {
            self.send_held();
        }
        while let Some(done) = self.in_flight.join_next().await {
            self.receive(done);
        }
        self.hold_everything(self.clock.now());
        if let Err(error) = self.exchange().await {
            warn!(error = %Chain(&error), "what was sent last could not be written down");
        }
    }
}
