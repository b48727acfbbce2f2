//! Keyboards: what the Bot API accepts, and what a person sees of it.

use super::refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The most buttons Telegram takes under one message.
const MOST_BUTTONS: usize = 100;

/// What came as `reply_markup`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Markup {
    Inline(InlineKeyboard),
    /// A keyboard in place of the letters, as the bot described it.
    Reply(Value),
    Remove,
    ForceReply,
}

/// Buttons under a message, in rows.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct InlineKeyboard {
    /// The rows, none of them empty.
    #[serde(rename = "inline_keyboard")]
    pub rows: Vec<Vec<InlineButton>>,
}

/// One button under a message, with exactly one action.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct InlineButton {
    /// What it says.
    #[serde(default)]
    pub text: String,
    /// Sent to the bot when pressed, 1–64 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callback_data: Option<String>,
    /// Opened when pressed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Any other action, as the bot described it.
    #[serde(flatten)]
    pub other: serde_json::Map<String, Value>,
}

/// The other actions Telegram knows.
const OTHER_ACTIONS: [&str; 8] = [
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];

/// Reads and checks a `reply_markup`. An inline keyboard without buttons is no keyboard.
pub(crate) fn parse(markup: Value, private: bool) -> Result<Option<Markup>, Refusal> {
    let Value::Object(fields) = &markup else {
        return Err(Refusal::bad("object expected as reply markup"));
    };
    let flag = |name: &str| fields.get(name).and_then(Value::as_bool) == Some(true);
    if fields.contains_key("inline_keyboard") {
        let keyboard: InlineKeyboard = serde_json::from_value(markup).map_err(|error| {
            Refusal::bad(format!("can't parse inline keyboard button: {error}"))
        })?;
        return check_inline(keyboard).map(|keyboard| keyboard.map(Markup::Inline));
    }
    if let Some(rows) = fields.get("keyboard") {
        check_reply(rows, private)?;
        return Ok(Some(Markup::Reply(markup)));
    }
    if flag("remove_keyboard") {
        return Ok(Some(Markup::Remove));
    }
    if flag("force_reply") {
        return Ok(Some(Markup::ForceReply));
    }
    Ok(None)
}

fn check_inline(mut keyboard: InlineKeyboard) -> Result<Option<InlineKeyboard>, Refusal> {
    for button in keyboard.rows.iter().flatten() {
        check_button(button)?;
    }
    keyboard.rows.retain(|row| !row.is_empty());
    if keyboard.rows.iter().flatten().count() > MOST_BUTTONS {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok((!keyboard.rows.is_empty()).then_some(keyboard))
}

fn check_button(button: &InlineButton) -> Result<(), Refusal> {
    let others = OTHER_ACTIONS
        .iter()
        .filter(|name| button.other.contains_key(**name))
        .count();
    let data = button
        .callback_data
        .as_deref()
        .filter(|data| !data.is_empty());
    let url = button.url.as_deref().filter(|url| !url.is_empty());
    match usize::from(data.is_some()) + usize::from(url.is_some()) + others {
        1 => {}
        // Told apart only here: the real server says the same of an empty callback_data.
        0 => {
            return Err(Refusal::bad(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            ));
        }
        // The real server silently keeps the first action; here it is a mistake worth hearing of.
        _ => {
            return Err(Refusal::bad(
                "can't parse inline keyboard button: a button must have exactly one action",
            ));
        }
    }
    if button.text.is_empty() {
        return Err(Refusal::bad(
            "inline keyboard button text must be non-empty",
        ));
    }
    if data.is_some_and(|data| data.len() > 64) {
        return Err(Refusal::bad("BUTTON_DATA_INVALID"));
    }
    if let Some(url) = url
        && let Err(reason) = check_url(url)
    {
        return Err(Refusal::bad(format!(
            "inline keyboard button URL '{url}' is invalid: {reason}"
        )));
    }
    Ok(())
}

fn check_url(url: &str) -> Result<(), &'static str> {
    let (scheme, rest) = url.split_once("://").unwrap_or(("https", url));
    match scheme {
        "tg" | "ton" => Ok(()),
        "http" | "https" => {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if host.is_empty() {
                Err("URL host is empty")
            } else if !host.contains('.') || url.contains(char::is_whitespace) {
                Err("wrong HTTP URL")
            } else {
                Ok(())
            }
        }
        _ => Err("unsupported URL protocol"),
    }
}

fn check_reply(rows: &Value, private: bool) -> Result<(), Refusal> {
    let wrong = || Refusal::bad("field \"keyboard\" must be an Array of Arrays");
    for row in rows.as_array().ok_or_else(wrong)? {
        for button in row.as_array().ok_or_else(wrong)? {
            let text = match button {
                Value::String(text) => text,
                Value::Object(fields) => match fields.get("text") {
                    Some(Value::String(text)) => text,
                    _ => {
                        return Err(Refusal::bad(
                            "can't parse keyboard button: Can't find field \"text\"",
                        ));
                    }
                },
                _ => {
                    return Err(Refusal::bad(
                        "can't parse keyboard button: KeyboardButton must be a String or an Object",
                    ));
                }
            };
            if text.is_empty() {
                return Err(Refusal::bad("keyboard button text must be non-empty"));
            }
            let asks = |what: &str| button.get(what).and_then(Value::as_bool) == Some(true);
            if !private && asks("request_contact") {
                return Err(Refusal::bad(
                    "phone number can be requested in private chats only",
                ));
            }
            if !private && asks("request_location") {
                return Err(Refusal::bad(
                    "location can be requested in private chats only",
                ));
            }
        }
    }
    Ok(())
}
