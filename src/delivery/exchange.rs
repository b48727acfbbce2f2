//! The database's side of the courier: one transaction that writes down what was sent and claims what may
//! leave next.

use super::courier::{Courier, Held, LEASE};
use crate::actions::{ActionError, arrival};
use crate::domain::base::Address;
use crate::store::{Chain, Lane, Lease, OnDuty, Settlement, StoreError, Tx};
use chrono::{DateTime, TimeDelta, Utc};
use tracing::error;

/// Messages held in memory, per lane: replies are claimed whenever there are any; bulk only as far
/// ahead as it will soon be sent.
const HELD: [(Lane, usize); 3] = [(Lane::Reply, 256), (Lane::Reminder, 128), (Lane::Bulk, 128)];
/// How often to see whether the couriers of other processes live.
const LOOK: TimeDelta = TimeDelta::seconds(2);

impl Courier {
    /// Writes down what was sent and claims what may leave, in one transaction.
    pub(super) async fn exchange(&mut self) -> Result<(), StoreError> {
        let now = self.clock.now();
        let looks = self.is_seen(now).await?;
        let lease = Lease {
            by: self.on_duty.as_ref().and_then(OnDuty::number),
            until: now + LEASE,
        };
        let mut tx = self.store.begin().await?;
        self.write_down(&mut tx, now).await?;
        if let Some(own) = lease.by
            && looks
        {
            tx.free_claims_of_the_dead(own).await?;
        }
        if self.is_back {
            tx.hurry(now, self.was_due).await?;
        }
        if !self.knows_penalty
            && let Some(until) = tx.sending_paused(now).await?
        {
            self.pacer.pause(until);
        }
        let policy = &self.desk.now().process.convocations;
        let loud = policy.courtesy.next(&self.desk.now().calendar, now);
        let is_quiet = loud > now;
        // Whoever rang may have stopped a wave, or somebody may have left.
        let held = self
            .held
            .iter()
            .filter(|(_, held)| held.message.is_letter());
        let held: Vec<_> = held.map(|((_, id), _)| *id).collect();
        let kept = match self.rung || is_quiet {
            true => tx.confirm_claims(&held, is_quiet, lease.by, now).await?,
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
        self.is_written_down();
        self.is_back = false;
        self.was_due = DateTime::UNIX_EPOCH;
        // Where others may send too, each turn looks again.
        self.knows_penalty = self.store.is_exclusive();
        for message in claimed {
            let place = (message.lane, message.id);
            let lease = lease.until;
            self.held.insert(place, Held { message, lease });
        }
        self.rung = false;
        self.more = more;
        // Another process may have died with messages in hand; its leases run out unannounced.
        let patience = now + LEASE / 2;
        self.look_again = paused.unwrap_or_else(|| next.map_or(patience, |at| at.min(patience)));
        if lease.by.is_some() {
            self.look_again = self.look_again.min(self.next_look);
        }
        Ok(())
    }

    /// Sees to it that other couriers know that this one lives; whether it is time to see who does not.
    async fn is_seen(&mut self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Some(on_duty) = &mut self.on_duty else {
            return Ok(false);
        };
        if now < self.next_look {
            return Ok(false);
        }
        if !on_duty.renew().await? {
            // Others took this courier for dead: what it held is theirs to send, and theirs to give back.
            self.held.clear();
            self.settled.retain(|(_, settlement)| match settlement {
                Settlement::Sent { .. } | Settlement::Failed { .. } => true,
                Settlement::Retry { .. } | Settlement::Unsent => false,
            });
        }
        self.next_look = now + LOOK;
        Ok(true)
    }

    /// Notes what became of what was sent.
    async fn write_down(&self, tx: &mut Tx, now: DateTime<Utc>) -> Result<(), StoreError> {
        let own = self.on_duty.as_ref().and_then(OnDuty::number);
        for chat_id in &self.lost_chats {
            tx.mark_blocked(Address::telegram(*chat_id), now).await?;
        }
        let settled = tx.settle(&self.settled, own, now).await?;
        match arrival::settled(tx, &self.desk.now(), &settled, now).await {
            Ok(()) => {}
            Err(ActionError::Store(error)) => return Err(error),
            Err(error) => error!(error = %Chain(&error), "what arrived could not be noted"),
        }
        if let Some(until) = self.penalty {
            tx.pause_sending(until).await?;
        }
        Ok(())
    }

    fn is_written_down(&mut self) {
        self.settled.clear();
        self.lost_chats.clear();
        self.penalty = None;
    }

    /// Writes down what was sent last, and claims nothing more: this courier is no more.
    pub(super) async fn leave(&mut self) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        self.write_down(&mut tx, self.clock.now()).await?;
        if let Some(own) = self.on_duty.as_ref().and_then(OnDuty::number) {
            tx.leave(own).await?;
        }
        tx.commit().await?;
        self.is_written_down();
        Ok(())
    }
}
