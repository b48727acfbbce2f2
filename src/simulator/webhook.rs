//! Updates brought to the bot: chats in parallel, one chat in order, each until it is accepted.

use super::faults::FaultKind;
use super::state::World;
use chrono::TimeDelta;
use std::collections::HashSet;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// How long the bot may take over one update.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the updates go.
#[derive(Debug)]
pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) secret: String,
    pub(crate) max_connections: usize,
    /// Unix time and message of the latest failure.
    pub(crate) last_error: Option<(i64, String)>,
    /// Chats with an update on the way.
    pub(crate) busy: HashSet<i64>,
    /// Tells a webhook from the one before it.
    pub(crate) generation: u64,
}

/// One update on its way.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub(crate) id: i32,
    pub(crate) chat: i64,
    pub(crate) json: Arc<str>,
    pub(crate) url: String,
    pub(crate) secret: String,
    pub(crate) generation: u64,
}

/// Delivers for ever; does nothing while no webhook is set.
pub(crate) async fn run(world: Arc<World>) -> reqwest::Result<()> {
    let client = reqwest::Client::builder()
        .no_proxy()
        .timeout(PATIENCE)
        .build()?;
    let changed = world.lock().updates.changed.clone();
    let mut travelling = JoinSet::new();
    loop {
        let mut woken = pin!(changed.notified());
        woken.as_mut().enable();
        let ready = world.lock().next_deliveries();
        for delivery in ready {
            travelling.spawn(deliver(world.clone(), client.clone(), delivery));
        }
        tokio::select! {
            () = woken => {}
            Some(_) = travelling.join_next() => {}
        }
    }
}

/// Brings one update until it is accepted or the webhook is another.
async fn deliver(world: Arc<World>, client: reqwest::Client, delivery: Delivery) {
    let (mut wait, longest) = world.config.webhook_backoff;
    loop {
        let result = attempt(&world, &client, &delivery).await;
        {
            let mut state = world.lock();
            let now = state.now.timestamp();
            let webhook = state.webhook.as_mut();
            let current = webhook.filter(|webhook| webhook.generation == delivery.generation);
            if let (Some(webhook), Err(error)) = (current, &result) {
                webhook.last_error = Some((now, error.clone()));
            } else {
                state.end_delivery(&delivery, result.is_ok());
                return;
            }
        }
        world.config.clock.sleep(wait).await;
        wait = (wait * 2).min(longest);
    }
}

async fn attempt(
    world: &World,
    client: &reqwest::Client,
    delivery: &Delivery,
) -> Result<(), String> {
    let struck = {
        let mut state = world.lock();
        if !state.reachable {
            return Err("Connection timed out".to_owned());
        }
        state.strike("webhook")
    };
    if let Some(FaultKind::Delay { milliseconds }) = struck.delay {
        world
            .config
            .clock
            .sleep(TimeDelta::milliseconds(i64::from(milliseconds)))
            .await;
    }
    match struck.other {
        None | Some(FaultKind::LostResponse | FaultKind::ErrorAfter { .. }) => {}
        Some(
            FaultKind::ErrorBefore { .. }
            | FaultKind::Reset
            | FaultKind::Delay { .. }
            | FaultKind::TooManyRequests { .. },
        ) => return Err("Connection reset by peer".to_owned()),
    }
    let mut request = client
        .post(&delivery.url)
        .header("content-type", "application/json")
        .body(delivery.json.to_string());
    if !delivery.secret.is_empty() {
        request = request.header("x-telegram-bot-api-secret-token", &delivery.secret);
    }
    let response = request
        .send()
        .await
        .map_err(|_| "Connection refused".to_owned())?;
    if struck.other.is_some() {
        return Err("Read timeout expired".to_owned());
    }
    if !response.status().is_success() {
        return Err(format!(
            "Wrong response from the webhook: {}",
            response.status()
        ));
    }
    Ok(())
}
