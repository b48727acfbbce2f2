//! How the bot gets its updates: by asking and waiting, or at its webhook.

use super::done;
use crate::simulator::chat::{Chat, Waiting};
use crate::simulator::params::Params;
use crate::simulator::refusal::Refusal;
use crate::simulator::state::{State, World};
use crate::simulator::updates::Update;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use std::collections::HashMap;
use std::pin::pin;

/// The longest a poll waits, in seconds.
const LONGEST_POLL: i64 = 50;

/// Answers a poll, after waiting for the first update if there is none and the bot wants to wait.
pub(crate) async fn get_updates(world: &World, params: &Params) -> Result<String, Refusal> {
    let offset = params.integer("offset").unwrap_or(0);
    let offset = i32::try_from(offset).unwrap_or(0);
    let limit =
        usize::try_from(params.integer("limit").unwrap_or(100).clamp(1, 100)).unwrap_or(100);
    let timeout = params
        .integer("timeout")
        .unwrap_or(0)
        .clamp(0, LONGEST_POLL);

    let (changed, mine, timeout) = {
        let mut state = world.lock();
        if state.webhook.is_some() {
            return Err(Refusal::conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            ));
        }
        if let Some(kinds) = params.structure("allowed_updates", "allowed updates")? {
            state.updates.allow(kinds);
        }
        state.updates.confirm(offset);
        let now = world.config.clock.now();
        let timeout = state.updates.hold(offset, timeout, now);
        if timeout == 0 || state.updates.len() > 0 {
            return Ok(state.hand_out(limit));
        }
        state.updates.poll += 1;
        state.updates.changed.notify_waiters();
        (state.updates.changed.clone(), state.updates.poll, timeout)
    };
    let mut over = pin!(world.config.clock.sleep(TimeDelta::seconds(timeout)));
    loop {
        let mut woken = pin!(changed.notified());
        woken.as_mut().enable();
        {
            let mut state = world.lock();
            if state.webhook.is_some() {
                return Err(Refusal::conflict("terminated by setWebhook request"));
            }
            if state.updates.poll != mine {
                return Err(Refusal::conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running",
                ));
            }
            if state.updates.len() > 0 || !state.reachable {
                return Ok(state.hand_out(limit));
            }
        }
        tokio::select! {
            () = woken => {}
            () = &mut over => return Ok("[]".to_owned()),
        }
    }
}

impl State {
    /// The oldest updates as a JSON list.
    fn hand_out(&mut self, limit: usize) -> String {
        let mut list = String::from("[");
        let now = self.instant;
        for update in self.updates.batch(limit) {
            if list.len() > 1 {
                list.push(',');
            }
            list.push_str(&update.json);
            begin_wait(update, now, &mut self.chats);
        }
        list.push(']');
        list
    }
}

/// From now on the person waits for the bot.
pub(crate) fn begin_wait(update: &mut Update, now: DateTime<Utc>, chats: &mut HashMap<i64, Chat>) {
    if update.handed_out {
        return;
    }
    update.handed_out = true;
    if let Some(chat) = chats.get_mut(&update.chat) {
        chat.waiting.get_or_insert(Waiting {
            created: update.created,
            handed_out: now,
        });
    }
}

pub(super) fn set_webhook(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let url = params.text("url").into_owned();
    if url.is_empty() {
        return delete_webhook(state, params);
    }
    // The real server wants https; here everything stays on this machine.
    if !(url.starts_with("http://") || url.starts_with("https://"))
        || url.parse::<axum::http::Uri>().is_err()
    {
        return Err(Refusal::bad(
            "bad webhook: An HTTPS URL must be provided for webhook",
        ));
    }
    let secret = params.text("secret_token").into_owned();
    if secret.len() > 256 {
        return Err(Refusal::bad("secret token is too long"));
    }
    if !secret
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
    {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    let kinds: Option<Vec<String>> = params.structure("allowed_updates", "allowed updates")?;
    if let Some(kinds) = kinds {
        state.updates.allow(kinds);
    }
    if params.flag("drop_pending_updates") {
        state.updates.drop_pending();
    }
    let most = params
        .integer("max_connections")
        .unwrap_or(40)
        .clamp(1, 100);
    let most = usize::try_from(most).unwrap_or(40);
    let unchanged = state.webhook.as_ref().is_some_and(|webhook| {
        (&webhook.url, &webhook.secret, webhook.max_connections) == (&url, &secret, most)
    });
    if !unchanged {
        state.replace_webhook(Some((url, secret, most)));
    }
    done()
}

pub(super) fn delete_webhook(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    if params.flag("drop_pending_updates") {
        state.updates.drop_pending();
    }
    state.replace_webhook(None);
    done()
}

pub(super) fn get_webhook_info(state: &mut State, _: &mut Params) -> Result<String, Refusal> {
    let mut info = json!({
        "url": "",
        "has_custom_certificate": false,
        "pending_update_count": state.updates.len(),
    });
    if let Some(webhook) = &state.webhook {
        info["url"] = json!(webhook.url);
        info["max_connections"] = json!(webhook.max_connections);
        info["ip_address"] = json!("127.0.0.1");
        if let Some((date, message)) = &webhook.last_error {
            info["last_error_date"] = json!(date);
            info["last_error_message"] = json!(message);
        }
    }
    if !state.updates.allowed().is_empty() {
        info["allowed_updates"] = json!(state.updates.allowed());
    }
    Ok(info.to_string())
}
