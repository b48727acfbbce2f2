//! Which update travels to the webhook next, and what becomes of one that has arrived.

use super::State;
use crate::simulator::api::updates::begin_wait;
use crate::simulator::webhook::{Delivery, Webhook};
use std::collections::HashSet;

impl State {
    /// Sets another webhook (address, secret, connections), or none.
    pub(crate) fn replace_webhook(&mut self, webhook: Option<(String, String, usize)>) {
        self.webhooks_set += 1;
        self.webhook = webhook.map(|(url, secret, max_connections)| Webhook {
            url,
            secret,
            max_connections,
            last_error: None,
            busy: HashSet::new(),
            generation: self.webhooks_set,
        });
        for update in self.updates.pending() {
            update.travelling = false;
        }
        self.updates.changed.notify_waiters();
    }

    /// The oldest updates that may travel now: at most one of each chat.
    pub(crate) fn next_deliveries(&mut self) -> Vec<Delivery> {
        let mut ready = Vec::new();
        let Some(webhook) = self.webhook.as_mut().filter(|_| self.reachable) else {
            return ready;
        };
        for update in self.updates.pending() {
            if webhook.busy.len() >= webhook.max_connections {
                break;
            }
            if update.travelling || !webhook.busy.insert(update.chat) {
                continue;
            }
            update.travelling = true;
            begin_wait(update, self.instant, &mut self.chats);
            ready.push(Delivery {
                id: update.id,
                chat: update.chat,
                json: update.json.clone(),
                url: webhook.url.clone(),
                secret: webhook.secret.clone(),
                generation: webhook.generation,
            });
        }
        ready
    }

    /// An update has arrived, or its webhook is no more.
    pub(crate) fn end_delivery(&mut self, delivery: &Delivery, accepted: bool) {
        let webhook = self.webhook.as_mut();
        let current = webhook.filter(|webhook| webhook.generation == delivery.generation);
        if let Some(webhook) = current {
            webhook.busy.remove(&delivery.chat);
            self.updates.settle(delivery.id, accepted);
        } else if accepted {
            self.updates.settle(delivery.id, true);
        }
        self.updates.changed.notify_waiters();
    }
}
