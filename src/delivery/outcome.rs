//! What an answer of Telegram means for the message and for the whole bot. Pure.

use crate::bot_api::CallError;
use crate::domain::mailing;
use crate::store::Settlement;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::value::RawValue;

/// The consequences of one call.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What becomes of the message.
    pub settlement: Settlement,
    /// What it says about everything else.
    pub news: News,
}

/// What one answer says about more than its message.
#[derive(Debug, PartialEq, Eq)]
pub enum News {
    /// Telegram answers as usual.
    Reachable,
    /// The person behind the chat has blocked the bot or is gone.
    ChatLost,
    /// Nobody may send before this instant.
    Penalty(DateTime<Utc>),
    /// Telegram gave no usable answer.
    Unreachable,
    /// The token was revoked: sending is pointless until somebody acts.
    TokenRevoked,
}

#[derive(Deserialize)]
struct SentMessage {
    message_id: i64,
}

/// Telegram's word for an account that is gone.
const DEACTIVATED: &str = "deactivated";
/// Telegram's words for an edit that changes nothing: what was wanted is already there.
const NOT_MODIFIED: &str = "message is not modified";
/// Telegram's words for an edit of a message that is gone, or that has no text to be edited.
const NOT_EDITABLE: [&str; 5] = [
    "MESSAGE_ID_INVALID",
    "message identifier is not specified",
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
];

/// Whether what an edit was to say has to be said in a message of its own.
pub fn must_be_said_anew(method: &str, answer: &Result<Box<RawValue>, CallError>) -> bool {
    let is_lost = |why: &String| NOT_EDITABLE.iter().any(|words| why.contains(words));
    method == "editMessageText" && matches!(answer, Err(CallError::Refused(why)) if is_lost(why))
}

/// Judges the answer to one message at `now`.
pub fn judge(answer: Result<Box<RawValue>, CallError>, now: DateTime<Utc>) -> Outcome {
    let retry = |due_at, error: &CallError| Settlement::Retry {
        due_at,
        error: error.to_string(),
    };
    let failed = |error: &CallError| Settlement::Failed {
        error: error.to_string(),
        outcome: reason(error),
    };
    let (settlement, news) = match answer {
        Ok(result) => {
            let sent = serde_json::from_str::<SentMessage>(result.get());
            let message_id = sent.ok().map(|sent| sent.message_id);
            let text = None;
            (Settlement::Sent { message_id, text }, News::Reachable)
        }
        Err(CallError::Refused(why)) if why.contains(NOT_MODIFIED) => (
            Settlement::Sent {
                message_id: None,
                text: None,
            },
            News::Reachable,
        ),
        Err(error) => match &error {
            CallError::RetryAfter(pause) => {
                let pause = TimeDelta::from_std(*pause).unwrap_or(TimeDelta::hours(1));
                (retry(now + pause, &error), News::Penalty(now + pause))
            }
            CallError::Unreachable(_) => (retry(now, &error), News::Unreachable),
            CallError::Unauthorized | CallError::Unknown => {
                (retry(now, &error), News::TokenRevoked)
            }
            CallError::Forbidden(_) => (failed(&error), News::ChatLost),
            CallError::Refused(_) | CallError::Conflict(_) => (failed(&error), News::Reachable),
        },
    };
    Outcome { settlement, news }
}

/// What a final refusal says about the person. That the chat is lost, the status says; by which of its
/// two causes, only words do.
fn reason(error: &CallError) -> mailing::Outcome {
    match error {
        CallError::Forbidden(why) if why.contains(DEACTIVATED) => mailing::Outcome::Gone,
        CallError::Forbidden(_) => mailing::Outcome::Blocked,
        CallError::RetryAfter(..)
        | CallError::Unauthorized
        | CallError::Unknown
        | CallError::Conflict(..)
        | CallError::Refused(..)
        | CallError::Unreachable(..) => mailing::Outcome::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn what_an_edit_of_a_lost_message_was_to_say_is_said_anew() {
        let refused = |why: &str| Err(CallError::Refused(format!("Bad Request: {why}")));
        for why in NOT_EDITABLE {
            assert!(must_be_said_anew("editMessageText", &refused(why)), "{why}");
            let method = "editMessageReplyMarkup";
            assert!(!must_be_said_anew(method, &refused(why)), "{why}");
        }
        for why in [NOT_MODIFIED, "message is too long"] {
            let is_anew = must_be_said_anew("editMessageText", &refused(why));
            assert!(!is_anew, "{why}");
        }
    }

    #[test]
    fn each_answer_has_its_consequence() {
        let now = DateTime::UNIX_EPOCH;
        let later = now + TimeDelta::seconds(7);
        let failed = |error: &str, outcome| Settlement::Failed {
            error: error.into(),
            outcome,
        };
        let table = [
            (
                CallError::RetryAfter(Duration::from_secs(7)),
                Settlement::Retry {
                    due_at: later,
                    error: "too many requests, retry after 7 s".into(),
                },
                News::Penalty(later),
            ),
            (
                CallError::Forbidden("Forbidden: bot was blocked by the user".into()),
                failed(
                    "Forbidden: bot was blocked by the user",
                    mailing::Outcome::Blocked,
                ),
                News::ChatLost,
            ),
            (
                CallError::Forbidden("Forbidden: user is deactivated".into()),
                failed("Forbidden: user is deactivated", mailing::Outcome::Gone),
                News::ChatLost,
            ),
            (
                CallError::Refused("Bad Request: message is too long".into()),
                failed(
                    "Bad Request: message is too long",
                    mailing::Outcome::Refused,
                ),
                News::Reachable,
            ),
            (
                CallError::Refused("Bad Request: message is not modified: …".into()),
                Settlement::Sent {
                    message_id: None,
                    text: None,
                },
                News::Reachable,
            ),
            (
                CallError::Unreachable("HTTP 502".into()),
                Settlement::Retry {
                    due_at: now,
                    error: "no answer from Telegram: HTTP 502".into(),
                },
                News::Unreachable,
            ),
        ];
        for (error, settlement, news) in table {
            assert_eq!(judge(Err(error), now), Outcome { settlement, news });
        }
    }
}
