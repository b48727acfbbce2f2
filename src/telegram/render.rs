//! From what was decided to what the phone shows: text, buttons, and the call that carries them. Pure.

use crate::actions::Desk;
use crate::actions::question::Asked;
use crate::domain::calendar::Rule;
use crate::locale::Lang;
use crate::t;
use teloxide::payloads::{AnswerCallbackQuery, EditMessageReplyMarkup, SendMessage};
use teloxide::payloads::{
    AnswerCallbackQuerySetters as _, EditMessageReplyMarkupSetters as _, SendMessageSetters as _,
};
use teloxide::types::{
    CallbackQueryId, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, MessageId, ParseMode,
};
use teloxide::utils::html::escape;

/// One call to the Bot API.
#[derive(Debug)]
pub struct Say {
    /// The method.
    pub method: &'static str,
    /// Its parameters, as JSON.
    pub body: String,
}

/// The longest question shown whole in its preview, in UTF-16 units: Telegram takes 4,096 in all.
const SHOWN: usize = 3_500;

/// What `/start` and anything unexpected lead to: who this is, and the one button that matters.
pub fn greeting(chat: i64, lang: Lang, desk: &Desk) -> Say {
    let text = t!(lang, "greeting", entity = escape(&desk.entity));
    send(
        chat,
        text,
        vec![vec![(t!(lang, "button-ask"), "ask".into())]],
    )
}

/// Asks for the text of a question.
pub fn write_it(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "ask-write"), Vec::new())
}

/// Shows a question before it is sent.
pub fn preview(chat: i64, lang: Lang, draft: i64, question: &str) -> Say {
    let shown = escape(&shorten(question));
    let buttons = vec![
        vec![(t!(lang, "button-send"), format!("send:{draft}"))],
        vec![(t!(lang, "button-drop"), format!("drop:{draft}"))],
    ];
    send(chat, t!(lang, "ask-preview", question = shown), buttons)
}

/// The receipt: number, and the date that is promised.
pub fn receipt(chat: i64, lang: Lang, asked: &Asked) -> Say {
    let deadline = &asked.deadline;
    let mut text = t!(
        lang,
        "ask-receipt",
        number = asked.number.as_str(),
        date = lang.long_date(deadline.due())
    );
    if deadline.rule == Rule::Filing && deadline.filed_on != deadline.received_on {
        text.push_str("\n\n");
        text.push_str(&t!(
            lang,
            "ask-filed",
            date = lang.long_date(deadline.filed_on)
        ));
    }
    send(chat, text, Vec::new())
}

/// The draft was thrown away.
pub fn dropped(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "ask-dropped"), Vec::new())
}

/// Something came that is no text.
pub fn only_text(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "only-text"), Vec::new())
}

/// The message could not be handled, through no fault of the person.
pub fn apology(chat: i64, lang: Lang) -> Say {
    send(chat, t!(lang, "apology"), Vec::new())
}

/// Takes the buttons away from a message whose moment has passed.
pub fn without_buttons(chat: i64, message: i64) -> Option<Say> {
    let message = MessageId(i32::try_from(message).ok()?);
    let empty = InlineKeyboardMarkup::default();
    let payload = EditMessageReplyMarkup::new(ChatId(chat), message).reply_markup(empty);
    Some(say("editMessageReplyMarkup", &payload))
}

/// Tells Telegram that a button was seen, with a short note if there is something to say.
pub fn seen(query: &str, note: Option<String>) -> Say {
    let mut payload = AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()));
    if let Some(note) = note {
        payload = payload.text(note);
    }
    say("answerCallbackQuery", &payload)
}

fn send(chat: i64, html: String, buttons: Vec<Vec<(String, String)>>) -> Say {
    let mut payload = SendMessage::new(ChatId(chat), html).parse_mode(ParseMode::Html);
    if !buttons.is_empty() {
        let rows = buttons.into_iter().map(|row| {
            row.into_iter()
                .map(|(text, data)| InlineKeyboardButton::callback(text, data))
        });
        payload = payload.reply_markup(InlineKeyboardMarkup::new(rows));
    }
    say("sendMessage", &payload)
}

fn say(method: &'static str, payload: &impl serde::Serialize) -> Say {
    Say {
        method,
        // A payload is plain data: it always has a JSON form.
        body: serde_json::to_string(payload).unwrap_or_default(),
    }
}

fn shorten(text: &str) -> String {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > SHOWN
    });
    match end {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
