//! The tree of the dialogue, readable on one screen: where somebody stands and what they did lead to
//! an action and a reply.

use super::dialogue::Dialogue;
use super::input::{Incoming, What};
use super::render::{self, Say};
use crate::actions::Desk;
use crate::actions::question::{AskError, ask};
use crate::locale::Lang;
use crate::store::{Person, Tx};
use crate::t;
use chrono::{DateTime, Utc};

/// What one update leads to besides what the actions wrote.
#[derive(Debug, Default)]
pub struct Reply {
    /// Said through the outbox: it survives everything.
    pub say: Vec<Say>,
    /// Worth nothing a few seconds later: sent after the commit, once, without a record.
    pub hint: Option<Say>,
}

/// Everything a step of the dialogue works with.
pub struct Turn<'a> {
    /// The transaction of this update.
    pub tx: &'a mut Tx,
    /// The entity.
    pub desk: &'a Desk,
    /// Who did something.
    pub person: &'a Person,
    /// When.
    pub now: DateTime<Utc>,
    /// Telegram's number of the update, which also names a draft.
    pub update: i64,
}

/// Applies what somebody did at `step` and says what comes next.
///
/// # Errors
/// If an action fails; then nothing of the turn remains.
pub async fn advance(
    turn: Turn<'_>,
    step: Dialogue,
    incoming: Incoming,
) -> Result<(Dialogue, Reply), AskError> {
    let lang = Lang::parse(&turn.person.language).unwrap_or(turn.desk.language);
    let chat = turn.person.telegram_id;
    let (next, say) = match (incoming.what, step) {
        (What::Command { name, .. }, step) => match name.as_str() {
            "preguntar" | "ask" => (Dialogue::Writing, render::write_it(chat, lang)),
            "cancelar" | "cancel" => (Dialogue::Rest, render::dropped(chat, lang)),
            _ => (step, render::greeting(chat, lang, turn.desk)),
        },
        (What::Text(text), _) if !text.trim().is_empty() => {
            let (draft, text) = (turn.update, clean(&text));
            let say = render::preview(chat, lang, draft, &text);
            (Dialogue::Preview { draft, text }, say)
        }
        (What::Text(_) | What::Other, step) => (step, render::only_text(chat, lang)),
        (
            What::Button {
                query,
                message,
                data,
            },
            step,
        ) => {
            return press(turn, lang, step, &query, message, &data).await;
        }
    };
    let reply = Reply {
        say: vec![say],
        hint: None,
    };
    Ok((next, reply))
}

/// A button was pressed: it counts only if it belongs to where the person stands now.
async fn press(
    turn: Turn<'_>,
    lang: Lang,
    step: Dialogue,
    query: &str,
    message: Option<i64>,
    data: &str,
) -> Result<(Dialogue, Reply), AskError> {
    let chat = turn.person.telegram_id;
    let (verb, number) = data.split_once(':').unwrap_or((data, ""));
    let (next, said) = match (verb, step) {
        ("ask", _) => (Dialogue::Writing, Some(render::write_it(chat, lang))),
        ("send", Dialogue::Preview { draft, text }) if number == draft.to_string() => {
            let asked = ask(turn.tx, turn.desk, turn.person.id, &text, turn.now).await?;
            (Dialogue::Rest, Some(render::receipt(chat, lang, &asked)))
        }
        ("drop", Dialogue::Preview { draft, .. }) if number == draft.to_string() => {
            (Dialogue::Rest, Some(render::dropped(chat, lang)))
        }
        (_, step) => (step, None),
    };
    let note = said.is_none().then(|| t!(lang, "button-stale"));
    let mut reply = Reply {
        say: said.into_iter().collect(),
        hint: Some(render::seen(query, note)),
    };
    if let (true, Some(message)) = (matches!(verb, "send" | "drop"), message) {
        reply.say.extend(render::without_buttons(chat, message));
    }
    Ok((next, reply))
}

/// Text as it is kept: PostgreSQL has no NUL, and spaces around say nothing.
fn clean(text: &str) -> String {
    text.replace('\0', "").trim().to_owned()
}
