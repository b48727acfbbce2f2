//! Telegram brings updates: 200 only once they are committed, so that Telegram keeps what we could not.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::sync::Arc;
use std::time::Duration;
use subtle::ConstantTimeEq as _;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

/// An update that Telegram waits to have confirmed.
#[derive(Debug)]
pub struct Inbound {
    /// Its JSON, with an `update_id` in it.
    pub raw: Box<RawValue>,
    /// Whether it is safe; dropped, it is not.
    pub safe: oneshot::Sender<()>,
}

struct Hook {
    secret: SecretString,
    inbound: mpsc::Sender<Inbound>,
}

#[derive(Deserialize)]
struct Header {
    #[serde(rename = "update_id")]
    _update_id: i64,
}

/// Far more than any update; Telegram's texts have 4,096 characters.
const LARGEST: usize = 1 << 20;
/// For Telegram to send all of an update.
const IN_TIME: Duration = Duration::from_secs(10);

/// Takes updates at any path: the public address decides it.
pub fn router(secret: SecretString, inbound: mpsc::Sender<Inbound>) -> Router {
    let hook = Arc::new(Hook { secret, inbound });
    Router::new()
        .route("/", post(receive))
        .route("/{*path}", post(receive))
        .with_state(hook)
}

async fn receive(State(hook): State<Arc<Hook>>, headers: HeaderMap, body: Body) -> StatusCode {
    let shown = headers.get("x-telegram-bot-api-secret-token");
    let shown = shown.map_or(&b""[..], |value| value.as_bytes());
    if !bool::from(shown.ct_eq(hook.secret.expose_secret().as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    // Only now is there any reason to wait for the rest.
    let body = match timeout(IN_TIME, to_bytes(body, LARGEST)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE,
        Err(_) => return StatusCode::REQUEST_TIMEOUT,
    };
    let Some(raw) = read_update(&body) else {
        return StatusCode::BAD_REQUEST;
    };
    let (safe, is_safe) = oneshot::channel();
    if hook.inbound.send(Inbound { raw, safe }).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match is_safe.await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn read_update(body: &[u8]) -> Option<Box<RawValue>> {
    let raw: Box<RawValue> = serde_json::from_slice(body).ok()?;
    serde_json::from_str::<Header>(raw.get()).ok()?;
    Some(raw)
}
