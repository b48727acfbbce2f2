//! The loop: who sends what when, and what becomes of the answers. What is written in the database is in
//! `exchange.rs`.

use super::outcome::{self, News};
use super::pace::{Admission, Pacer};
use super::silence::{Silence, backoff};
use crate::actions::Desks;
use crate::bot_api::{BotApi, CALL_TIMEOUT, CallError};
use crate::clock::Clock;
use crate::config::Limits;
use crate::render;
use crate::store::{Chain, Claimed, Lane, OnDuty, Settlement, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument as _, error, error_span, info, warn};

/// How long a claimed message belongs to this process at most.
pub(super) const LEASE: TimeDelta = TimeDelta::seconds(120);
/// Messages on the way at the same time.
const IN_FLIGHT: usize = 64;
/// With fewer than this in hand, more is claimed.
const FEW: usize = 64;
/// How long to leave a database alone that could not be written.
const OUTAGE: TimeDelta = TimeDelta::seconds(1);
/// How long what is on the way may take when the process is asked to leave.
const FAREWELL: Duration = Duration::from_millis(1500);

/// Sends the outbox of one entity.
pub struct Courier {
    pub(super) store: Store,
    pub(super) api: BotApi,
    pub(super) clock: Clock,
    pub(super) pacer: Pacer,
    pub(super) desk: Desks,
    /// This courier among several, once it runs by itself.
    pub(super) on_duty: Option<OnDuty>,
    /// When to see next who else lives.
    pub(super) next_look: DateTime<Utc>,
    /// Claimed and not yet sent, most urgent first.
    pub(super) held: BTreeMap<(Lane, i64), Held>,
    in_flight: JoinSet<Delivered>,
    /// Sent, and not yet written down.
    pub(super) settled: Vec<(i64, Settlement)>,
    pub(super) lost_chats: Vec<i64>,
    /// A penalty that is not written down yet.
    pub(super) penalty: Option<DateTime<Utc>>,
    /// Whether penalties of other processes, and of the one before, are known.
    pub(super) knows_penalty: bool,
    silence: Silence,
    back: watch::Receiver<u32>,
    /// Telegram is back: what waited because it was away is to wait no longer. So it is at the start,
    /// where nobody knows what the process before has put off.
    pub(super) is_back: bool,
    /// Somebody rang: there may be something to claim.
    pub(super) rung: bool,
    /// The last claim left something in the table for want of room.
    pub(super) more: bool,
    /// When to look into the table even if nobody rings.
    pub(super) look_again: DateTime<Utc>,
    /// What the clock last showed.
    seen: DateTime<Utc>,
    /// What it showed before it was put back: what was due then is due.
    pub(super) was_due: DateTime<Utc>,
    token_revoked: bool,
}

pub(super) struct Held {
    pub(super) message: Claimed,
    pub(super) lease: DateTime<Utc>,
}

struct Delivered {
    id: i64,
    chat_id: i64,
    attempts: i64,
    text: Option<i64>,
    answer: Result<Box<RawValue>, CallError>,
}

/// The token was revoked while the bot was running.
#[derive(Debug, thiserror::Error)]
#[error("Telegram no longer accepts the token: ask @BotFather for the current one")]
pub struct TokenRevoked;

impl Courier {
    /// A courier that has nothing in hand.
    pub fn new(
        store: Store,
        api: BotApi,
        clock: Clock,
        limits: Limits,
        desk: impl Into<Desks>,
    ) -> Self {
        Self {
            back: api.back(),
            store,
            api,
            clock,
            pacer: Pacer::new(limits),
            desk: desk.into(),
            on_duty: None,
            next_look: DateTime::UNIX_EPOCH,
            held: BTreeMap::new(),
            in_flight: JoinSet::new(),
            settled: Vec::new(),
            lost_chats: Vec::new(),
            penalty: None,
            knows_penalty: false,
            silence: Silence::default(),
            is_back: false,
            rung: true,
            more: false,
            look_again: DateTime::UNIX_EPOCH,
            seen: DateTime::UNIX_EPOCH,
            was_due: DateTime::UNIX_EPOCH,
            token_revoked: false,
        }
    }

    /// Sends until `stop`; then lets what is on the way arrive and writes it down.
    ///
    /// # Errors
    /// [`TokenRevoked`]; everything else is retried.
    pub async fn run(
        mut self,
        on_duty: OnDuty,
        stop: CancellationToken,
    ) -> Result<(), TokenRevoked> {
        // A process that died may have left leases behind; alone with the database, they are void.
        while self.store.is_exclusive() && self.release_leases().await.is_err() {
            self.clock.sleep(OUTAGE).await;
        }
        self.on_duty = Some(on_duty);
        self.is_back = true;
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
                Ok(()) = self.back.changed() => {
                    self.silence.ended();
                    self.is_back = true;
                }
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
        if now < self.seen {
            self.put_back(self.seen, now);
        }
        self.seen = now;
        let room = self.more && self.held.len() < FEW;
        if self.rung || self.is_back || room || self.look_again <= now || !self.settled.is_empty() {
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

    /// The clock was put back: nothing waits for what it showed before.
    fn put_back(&mut self, before: DateTime<Utc>, now: DateTime<Utc>) {
        self.pacer.put_back(before - now);
        self.was_due = before;
        self.silence.ended();
        (self.next_look, self.look_again) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH);
        self.is_back = true;
    }

    /// Sends what may leave now and returns when the next may.
    fn send_held(&mut self) -> DateTime<Utc> {
        let now = self.clock.now();
        let mut wake = now + LEASE / 2;
        let mut go = Vec::new();
        // While Telegram is out of reach, one message finds out whether it is back.
        let room = if self.silence.is_probing() {
            1
        } else {
            IN_FLIGHT
        };
        if let Some(until) = self.silence.waits(now) {
            return until;
        }
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
        let (id, chat_id, attempts) = (message.id, message.chat_id, message.attempts);
        let text = message.text();
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
                attempts,
                text,
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
            attempts,
            text,
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
        if let Settlement::Sent { text: of, .. } = &mut outcome.settlement {
            *of = text;
        }
        match &outcome.settlement {
            Settlement::Failed { error, outcome } => {
                warn!(outbox.id = id, %error, "a message was refused");
                self.desk.now().measures.failed(outcome.name());
            }
            Settlement::Retry { error, .. } => {
                info!(outbox.id = id, %error, "a message waits");
                let is_penalty = matches!(outcome.news, News::Penalty(_));
                self.desk.now().measures.put_off(is_penalty);
            }
            Settlement::Unsent => {}
            Settlement::Sent { .. } => _ = self.desk.now().measures.sent.inc(),
        }
        if outcome.news != News::Unreachable {
            self.silence.ended();
        }
        match outcome.news {
            News::Reachable => {}
            News::ChatLost => self.lost_chats.push(chat_id),
            News::Penalty(until) => {
                self.penalty = self.penalty.max(Some(until));
                self.pacer.pause(until);
                self.give_back();
            }
            News::Unreachable => match self.silence.unanswered(chat_id, now) {
                Some(until) => {
                    outcome.settlement.wait_until(until);
                    self.give_back();
                }
                None => {
                    let tries = u32::try_from(attempts).unwrap_or(u32::MAX);
                    outcome.settlement.wait_until(now + backoff(tries));
                }
            },
            News::TokenRevoked => self.token_revoked = true,
        }
        self.settled.push((id, outcome.settlement));
    }

    /// What is held goes back to the table with the others, in order.
    fn give_back(&mut self) {
        let held = std::mem::take(&mut self.held);
        let unsent = held.into_keys().map(|(_, id)| (id, Settlement::Unsent));
        self.settled.extend(unsent);
    }

    /// Lets the replies decided last leave, as far as they may at once, waits for what is on the way, not
    /// for long, and writes it down. Everything else is free for whoever comes next.
    async fn finish(&mut self) {
        if !self.token_revoked && self.exchange().await.is_ok() {
            self.send_held();
        }
        self.give_back();
        let arriving = async {
            while let Some(done) = self.in_flight.join_next().await {
                self.receive(done);
            }
        };
        let _ = tokio::time::timeout(FAREWELL, arriving).await;
        if let Err(error) = self.leave().await {
            warn!(error = %Chain(&error), "what was sent last could not be written down");
        }
    }
}
