//! What the bot does with messages that are there already.

use super::{done, send};
use crate::simulator::markup::{InlineKeyboard, Markup};
use crate::simulator::params::Params;
use crate::simulator::refusal::Refusal;
use crate::simulator::state::{State, Words};
use crate::simulator::text::utf16;

const LONGEST_TEXT: usize = 4_096;
const LONGEST_NOTICE: usize = 200;

pub(super) fn text(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let (chat_id, message_id) = message(state, params)?;
    let words = send::text(params)?;
    if words.length() > LONGEST_TEXT {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    state.edit(
        chat_id,
        message_id,
        Some(Words::Text(words)),
        inline(params)?,
    )
}

pub(super) fn caption(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let (chat_id, message_id) = message(state, params)?;
    let words = send::caption(params)?;
    state.edit(
        chat_id,
        message_id,
        Some(Words::Caption(words)),
        inline(params)?,
    )
}

pub(super) fn reply_markup(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let (chat_id, message_id) = message(state, params)?;
    state.edit(chat_id, message_id, None, inline(params)?)
}

pub(super) fn delete(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let (chat_id, message_id) = message(state, params)?;
    state.delete(chat_id, message_id)?;
    done()
}

pub(super) fn pin(state: &mut State, params: &mut Params) -> Result<String, Refusal> {
    let (chat_id, message_id) = message(state, params)?;
    state.pin(chat_id, message_id)?;
    done()
}

pub(super) fn answer_callback_query(
    state: &mut State,
    params: &mut Params,
) -> Result<String, Refusal> {
    let text = params.text("text");
    if utf16(&text) > LONGEST_NOTICE {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let text = (!text.is_empty()).then(|| text.into_owned());
    state.answer_press(
        &params.text("callback_query_id"),
        text,
        params.flag("show_alert"),
    )?;
    done()
}

fn message(state: &State, params: &Params) -> Result<(i64, i32), Refusal> {
    let chat_id = state.chat_id(params.raw("chat_id"))?;
    let id = params.integer("message_id").unwrap_or(0);
    match i32::try_from(id) {
        Ok(id) if id > 0 => Ok((chat_id, id)),
        _ => Err(Refusal::bad("message identifier is not specified")),
    }
}

fn inline(params: &Params) -> Result<Option<InlineKeyboard>, Refusal> {
    match send::keyboard(params, true)? {
        None => Ok(None),
        Some(Markup::Inline(keyboard)) => Ok(Some(keyboard)),
        Some(Markup::Reply(..) | Markup::Remove | Markup::ForceReply) => {
            Err(Refusal::bad("inline keyboard expected"))
        }
    }
}
