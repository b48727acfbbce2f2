//! The methods of the Bot API: each reads its parameters, checks their form and acts.
//!
//! Absent: everything convoca does not use, such as channels, payments, polls, inline mode.

mod edit;
mod files;
mod profile;
mod send;
pub(crate) mod updates;

use super::params::Params;
use super::refusal::Refusal;
use super::state::State;

/// A method: its answer is the JSON of `result`.
type Method = fn(&mut State, &mut Params) -> Result<String, Refusal>;

/// All methods but `getUpdates`, which waits.
const METHODS: [(&str, Method); 31] = [
    ("sendMessage", send::message),
    ("editMessageText", edit::text),
    ("editMessageCaption", edit::caption),
    ("answerCallbackQuery", edit::answer_callback_query),
    ("editMessageReplyMarkup", edit::reply_markup),
    ("sendPhoto", send::photo),
    ("sendDocument", send::document),
    ("sendVoice", send::voice),
    ("sendLocation", send::location),
    ("sendMediaGroup", send::media_group),
    ("sendChatAction", send::chat_action),
    ("deleteMessage", edit::delete),
    ("pinChatMessage", edit::pin),
    ("getChat", profile::get_chat),
    ("getFile", files::get_file),
    ("getMe", profile::get_me),
    ("setMyCommands", profile::set_commands),
    ("getMyCommands", profile::get_commands),
    ("deleteMyCommands", profile::delete_commands),
    ("setMyName", profile::set_name),
    ("getMyName", profile::get_name),
    ("setChatMenuButton", profile::accept),
    ("setMyDescription", profile::set_description),
    ("getMyDescription", profile::get_description),
    ("setMyShortDescription", profile::set_short_description),
    ("getMyShortDescription", profile::get_short_description),
    ("setWebhook", updates::set_webhook),
    ("deleteWebhook", updates::delete_webhook),
    ("getWebhookInfo", updates::get_webhook_info),
    ("logOut", profile::accept),
    ("close", profile::accept),
];

/// The method with this name, in any case of letters, and its name as documented.
pub(crate) fn find(name: &str) -> Option<(&'static str, Method)> {
    METHODS
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .copied()
}

fn done() -> Result<String, Refusal> {
    Ok("true".to_owned())
}
