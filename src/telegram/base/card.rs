//! The card of a dialogue: the one message whose buttons somebody is expected to press.
//!
//! Its buttons live as long as the dialogue waits at that card: once it shows another one, or has ended,
//! they go, so that no old button of a form acts. Deliberately absent: cards that wait for nothing, like
//! lists, which keep theirs.

use super::dialogue::Dialogue;
use super::kept::Kept;
use super::turn::Turn;
use crate::actions::ActionError;
use crate::render::Effect;
use crate::store::Standing;
use crate::t;
use chrono::{DateTime, Utc};

/// Where a card is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Card {
    /// In the message with Telegram's number.
    Message(i64),
    /// In a message that is on its way, with its key in the outbox.
    OnItsWay(String),
}

impl Card {
    /// Back from how it is kept; `None`: there is none.
    pub fn load(kept: &str) -> Option<Self> {
        match kept.strip_prefix("m:") {
            Some(number) => number.parse().ok().map(Self::Message),
            None if kept.is_empty() => None,
            None => Some(Self::OnItsWay(kept.to_owned())),
        }
    }

    /// As it is kept.
    pub fn save(card: Option<&Self>) -> String {
        match card {
            Some(Self::Message(number)) => format!("m:{number}"),
            Some(Self::OnItsWay(key)) => key.clone(),
            None => String::new(),
        }
    }
}

/// Takes the buttons of the card that was waited at before (`kept`), if the dialogue has gone on from it,
/// or notes that it need not leave at all; returns the one it waits at now.
///
/// # Errors
/// If the store fails.
pub async fn go_on(
    turn: &mut Turn<'_>,
    kept: &str,
    has_gone_on: bool,
) -> Result<Option<Card>, ActionError> {
    let before = Card::load(kept);
    let now = if turn.step == Dialogue::Rest {
        None
    } else if !has_gone_on && !turn.asked && before.is_some() {
        // Something else was looked at in between.
        before.clone()
    } else {
        // What was not understood is asked for again in words; the card still waits.
        turn.shown.take().or_else(|| before.clone())
    };
    if now == before || before.is_none() {
        return Ok(now);
    }
    if let Some(before) = before {
        leave(turn, before).await?;
    }
    Ok(now)
}

/// Whether a message is the card that the dialogue waits at.
pub fn is_waited_at(turn: &Turn<'_>, message: i64) -> bool {
    match Card::load(&turn.was.1) {
        Some(Card::Message(number)) => number == message,
        Some(Card::OnItsWay(_)) => turn.actor.person.card_message == Some(message),
        None => false,
    }
}

/// Whether the buttons of a message that was pressed go: what was decided cannot be decided again, and what means
/// nothing any more is no button. Where the press came too late for a card that has gone on, that card keeps its own.
pub fn is_over(turn: &Turn<'_>, message: i64, effect: Option<Effect>, fresh: bool) -> bool {
    let is_over = effect == Some(Effect::Decides) || (!fresh && !is_waited_at(turn, message));
    is_over && !turn.erased && turn.edited != Some(message)
}

/// What is shown next becomes the card that is waited at, where that is in the chat already.
///
/// # Errors
/// If the store fails.
pub async fn where_it_waits(turn: &mut Turn<'_>) -> Result<(), ActionError> {
    turn.card = match Card::load(&turn.was.1) {
        Some(Card::Message(number)) => Some(number),
        Some(Card::OnItsWay(key)) => turn.tx.sent_as(&key).await?,
        None => None,
    };
    Ok(())
}

/// Takes the buttons of a card, or notes that it need not leave at all.
///
/// # Errors
/// If the store fails.
pub async fn leave(turn: &mut Turn<'_>, card: Card) -> Result<(), ActionError> {
    let message = match card {
        Card::Message(number) => Some(number),
        Card::OnItsWay(key) => {
            let sent = match key == turn.was.1 {
                true => turn.actor.person.card_message,
                false => turn.tx.sent_as(&key).await?,
            };
            turn.overtaken = Some(key).filter(|_| sent.is_none());
            sent
        }
    };
    // What was edited is another card now; what was decided has no buttons any more.
    let message = message.filter(|one| turn.edited != Some(*one) && turn.bare != Some(*one));
    if let Some(message) = message {
        turn.take_buttons(message);
    }
    Ok(())
}

/// Whoever leaves a schedule that they were reviewing hears that it waits.
fn tell_of_review(turn: &mut Turn<'_>) {
    if turn.before.step.review().is_none() || turn.review_left().is_none() {
        return;
    }
    let waits = t!(turn.lang, "load-aside");
    match turn.pressed {
        Some(_) if turn.reply.note.is_none() => turn.reply.note = Some(waits),
        Some(_) | None => turn.tell(waits),
    }
}

/// Keeps where a person stands after a turn, and the card that waits there; `due` says when the clock
/// looks again at what they have begun.
pub(in crate::telegram) async fn keep(
    turn: &mut Turn<'_>,
    due: impl FnOnce(&Turn<'_>, &Kept) -> Option<DateTime<Utc>>,
) -> Result<(), ActionError> {
    if turn.erased || turn.lost {
        return Ok(());
    }
    let has_gone_on = turn.step != turn.before.step;
    tell_of_review(turn);
    let was = turn.was.clone();
    let card = go_on(turn, &was.1, has_gone_on).await?;
    let kept = turn.kept();
    let after = (kept.save(), Card::save(card.as_ref()));
    if after != was {
        let (person, due) = (turn.actor.person.id, due(turn, &kept));
        let (dialogue, card) = (after.0.as_str(), after.1.as_str());
        let standing = Standing {
            dialogue,
            card,
            due,
        };
        // What the clock does with it makes it no younger.
        let at = (!turn.by_clock).then_some(turn.now);
        turn.tx.set_dialogue(person, standing, at).await?;
    }
    Ok(())
}
