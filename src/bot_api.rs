//! The wire to a Bot API server: one call, one answer, no opinion about what to say.
//!
//! Bodies are JSON written elsewhere with teloxide's payload types. teloxide's own client is not used
//! for the call itself: it sleeps ten seconds inside a call on every 5xx, and it hides the raw text
//! of an update that it cannot decode. Deliberately absent: retries, pacing, and the token in any
//! error or log line.

use crate::store::{Attachment, Chain};
use reqwest::multipart::{Form, Part};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::sync::watch;

/// How long a call may take, long polling aside.
pub const CALL_TIMEOUT: Duration = Duration::from_secs(20);
/// How much longer than it was to be held open a poll may take.
const POLL_PATIENCE: Duration = Duration::from_secs(5);
/// After so many calls without an answer in a row, an answer is news.
const AWAY: u32 = 2;

/// A bot's connection to its Bot API server. Clones share the connections.
#[derive(Clone)]
pub struct BotApi {
    http: reqwest::Client,
    /// `https://api.telegram.org/bot<TOKEN>/`
    base: SecretString,
    line: Arc<Line>,
}

/// Whether Telegram answers, as all calls together have found.
struct Line {
    /// Calls without an answer since the last one that had one.
    unanswered: AtomicU32,
    /// How often Telegram came back.
    back: watch::Sender<u32>,
}

/// Why a call gave no result.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// 429: nobody may send before this time is over.
    #[error("too many requests, retry after {} s", .0.as_secs())]
    RetryAfter(Duration),
    /// 401: the token is wrong or was revoked.
    #[error("the token is not accepted")]
    Unauthorized,
    /// 404: the token is wrong, or there is no such method.
    #[error("there is no such thing")]
    Unknown,
    /// 409: another process polls with this token, or a webhook is set.
    #[error("{0}")]
    Conflict(String),
    /// 403: this chat cannot be written to.
    #[error("{0}")]
    Forbidden(String),
    /// Any other 4xx: the same call will never succeed.
    #[error("{0}")]
    Refused(String),
    /// No answer, a broken one, or a 5xx: whether the call took effect is not known.
    #[error("no answer from Telegram: {0}")]
    Unreachable(String),
}

#[derive(Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
}

#[derive(Serialize)]
struct GetUpdates<'a> {
    offset: i64,
    limit: u8,
    timeout: u32,
    allowed_updates: &'a [&'a str],
}

impl BotApi {
    /// A connection to the server at `api_url` for the bot of `token`.
    ///
    /// # Errors
    /// If the TLS library cannot be set up.
    pub fn new(api_url: &str, token: &SecretString) -> Result<Self, reqwest::Error> {
        Ok(Self {
            http: reqwest::Client::builder()
                .connect_timeout(Duration::from_secs(5))
                .pool_idle_timeout(Duration::from_secs(60))
                .tcp_nodelay(true)
                // A connection whose other end is gone is found out while a poll waits on it.
                .tcp_keepalive(Duration::from_secs(5))
                .build()?,
            base: format!(
                "{}/bot{}/",
                api_url.trim_end_matches('/'),
                token.expose_secret()
            )
            .into(),
            line: Arc::new(Line {
                unanswered: AtomicU32::new(0),
                back: watch::Sender::new(0),
            }),
        })
    }

    /// Telegram has given a sign of life: an answer to a call, or an update at the webhook.
    pub fn heard(&self) {
        if self.line.unanswered.swap(0, Ordering::Relaxed) >= AWAY {
            self.line.back.send_modify(|times| *times += 1);
        }
    }

    /// Changes whenever Telegram was away and is back: whoever waits because it was away need not any
    /// longer, and what was asked before may never be answered.
    pub fn back(&self) -> watch::Receiver<u32> {
        self.line.back.subscribe()
    }

    /// Calls `method` with a JSON body and returns the result's JSON.
    ///
    /// # Errors
    /// [`CallError`], which never holds the token.
    pub async fn call(&self, method: &str, body: String) -> Result<Box<RawValue>, CallError> {
        let request = self
            .http
            .post(self.url(method))
            .header(reqwest::header::CONTENT_TYPE, "application/json")
            .body(body);
        self.answer(method, request.timeout(CALL_TIMEOUT)).await
    }

    /// Calls `method` with the fields of a JSON object and a file in `field`.
    ///
    /// # Errors
    /// [`CallError`], which never holds the token.
    pub async fn upload(
        &self,
        method: &str,
        body: &str,
        field: &'static str,
        file: Attachment,
    ) -> Result<Box<RawValue>, CallError> {
        let fields: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(body).map_err(|error| CallError::Refused(error.to_string()))?;
        let mut form = Form::new().part(field, Part::bytes(file.content).file_name(file.name));
        for (name, value) in fields {
            form = match value {
                serde_json::Value::String(text) => form.text(name, text),
                other => form.text(name, other.to_string()),
            };
        }
        let request = self.http.post(self.url(method)).multipart(form);
        self.answer(method, request.timeout(CALL_TIMEOUT * 3)).await
    }

    /// Confirms every update before `offset` and waits up to `timeout` seconds for later ones, each
    /// as its own JSON text.
    ///
    /// # Errors
    /// [`CallError`], which never holds the token.
    pub async fn updates(
        &self,
        offset: i64,
        limit: u8,
        timeout: u32,
        allowed_updates: &[&str],
    ) -> Result<Vec<Box<RawValue>>, CallError> {
        let body = serde_json::to_string(&GetUpdates {
            offset,
            limit,
            timeout,
            allowed_updates,
        })
        .map_err(|error| CallError::Refused(error.to_string()))?;
        let request = self
            .http
            .post(self.url("getUpdates"))
            .header(reqwest::header::CONTENT_TYPE, "application/json")
            .body(body)
            .timeout(POLL_PATIENCE + Duration::from_secs(timeout.into()));
        let result = self.answer("getUpdates", request).await?;
        serde_json::from_str(result.get())
            .map_err(|error| CallError::Unreachable(format!("not a list of updates: {error}")))
    }

    /// Fetches a file that somebody sent, if it is not larger than `most` bytes; Telegram gives out none
    /// beyond 20 MB.
    ///
    /// # Errors
    /// [`CallError`], which never holds the token; [`CallError::Refused`] if it is too large.
    pub async fn download(&self, file_id: &str, most: u64) -> Result<Vec<u8>, CallError> {
        #[derive(Deserialize)]
        struct Place {
            file_path: String,
            file_size: Option<u64>,
        }
        let body = serde_json::json!({ "file_id": file_id }).to_string();
        let place = self.call("getFile", body).await?;
        let place: Place = serde_json::from_str(place.get())
            .map_err(|error| CallError::Unreachable(format!("not a file: {error}")))?;
        let too_large = || CallError::Refused("the file is too large".into());
        if place.file_size.is_some_and(|size| size > most) {
            return Err(too_large());
        }
        let base = self.base.expose_secret().replacen("/bot", "/file/bot", 1);
        let request = self.http.get(format!("{base}{}", place.file_path));
        let response = request.timeout(CALL_TIMEOUT).send().await.map_err(lost)?;
        let mut response = response.error_for_status().map_err(lost)?;
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(lost)? {
            if (bytes.len() + chunk.len()) as u64 > most {
                return Err(too_large());
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    /// The answer to one call. A server says 401 or 404 also of a method that it does not know; whether
    /// the token is still ours, only `getMe` decides.
    async fn answer(
        &self,
        method: &str,
        request: reqwest::RequestBuilder,
    ) -> Result<Box<RawValue>, CallError> {
        let answer = read(request).await;
        if matches!(answer, Err(CallError::Unreachable(_))) {
            self.line.unanswered.fetch_add(1, Ordering::Relaxed);
        } else {
            self.heard();
        }
        let error = match answer {
            Err(error @ (CallError::Unauthorized | CallError::Unknown)) => error,
            answer => return answer,
        };
        let me = match method {
            "getMe" => Err(error.clone()),
            _ => read(self.http.post(self.url("getMe")).timeout(CALL_TIMEOUT)).await,
        };
        Err(match me {
            Err(CallError::Unauthorized | CallError::Unknown) => CallError::Unauthorized,
            Ok(_) if error == CallError::Unknown => {
                CallError::Refused(format!("{method} is not known"))
            }
            // It passes.
            Ok(_) => CallError::Unreachable(error.to_string()),
            Err(error) => CallError::Unreachable(error.to_string()),
        })
    }

    fn url(&self, method: &str) -> String {
        format!("{}{method}", self.base.expose_secret())
    }
}

async fn read(request: reqwest::RequestBuilder) -> Result<Box<RawValue>, CallError> {
    let response = request.send().await.map_err(lost)?;
    let status = response.status();
    let text = response.text().await.map_err(lost)?;
    let Ok(answer) = serde_json::from_str::<Answer<'_>>(&text) else {
        return Err(CallError::Unreachable(format!("HTTP {}", status.as_u16())));
    };
    if let (true, Some(result)) = (answer.ok, answer.result) {
        return Ok(result.to_owned());
    }
    let description = answer.description.unwrap_or_default();
    Err(match answer.error_code.unwrap_or(status.as_u16()) {
        429 => {
            let seconds = answer.parameters.and_then(|given| given.retry_after);
            CallError::RetryAfter(Duration::from_secs(seconds.unwrap_or(1)))
        }
        401 => CallError::Unauthorized,
        404 => CallError::Unknown,
        403 => CallError::Forbidden(description),
        409 => CallError::Conflict(description),
        400..500 => CallError::Refused(description),
        code => CallError::Unreachable(format!("{code} {description}")),
    })
}

/// No answer, with what lies beneath: never the address, which has the token in it.
fn lost(error: reqwest::Error) -> CallError {
    CallError::Unreachable(Chain(&error.without_url()).to_string())
}
