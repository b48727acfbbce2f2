//! A question that was begun and not sent: nothing of it disappears, and nothing stays open for ever.
//!
//! After half an hour, or when its space takes no more questions, whoever began it is told once that it was
//! not received. A day later it is recorded as it was written if they had chosen to ask, dated by its last
//! words (CPACA art. 15 par. 1); what was only offered as a question ends with a sentence. Deliberately
//! absent: the wait itself, which is a job.

use super::{apart, ask, send};
use crate::actions::{ActionError, Desk, Progress};
use crate::domain::base::Address;
use crate::render;
use crate::store::{Chain, Lane, Store, Tx};
use crate::t;
use crate::telegram::after_commit::Post;
use crate::telegram::base::card;
use crate::telegram::base::dialogue::{Dialogue, Draft, Step};
use crate::telegram::base::kept::Kept;
use crate::telegram::base::turn::{Done, Turn};
use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt as _;
use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use tracing::warn;

/// After so long they are told that it was not received.
const NUDGE: TimeDelta = TimeDelta::minutes(30);
/// After so long it ends.
const LASTS: TimeDelta = TimeDelta::days(1);
/// So long what was not sent can be had back.
const KEPT: TimeDelta = TimeDelta::days(7);
/// After how long something that failed is tried again.
const AGAIN: TimeDelta = TimeDelta::minutes(1);
/// After how long it is looked again whether everything was heard.
const SOON: TimeDelta = TimeDelta::seconds(5);
/// How many are looked for at a time.
const SOME: i64 = 50;

/// When the clock looks at what somebody has begun, if at all: never at night.
pub fn due(turn: &Turn<'_>, kept: &Kept) -> Option<DateTime<Utc>> {
    let at = if let Dialogue::Asking(draft) = &kept.step
        && draft.is_worth_keeping()
    {
        // Looking at something else makes it no younger.
        let since = draft.shown_at;
        match draft.nudged_at {
            None => (since + NUDGE).min(closes(turn, draft, since)),
            // However late they were told: they had a day to answer.
            Some(nudged) => (since + LASTS).max(nudged + LASTS - NUDGE),
        }
    } else {
        kept.aside.as_ref()?.said_at? + LASTS
    };
    Some(polite(turn, at))
}

/// The first moment from then on at which people are written to.
fn polite(turn: &Turn<'_>, at: DateTime<Utc>) -> DateTime<Utc> {
    let courtesy = &turn.desk.process.convocations.courtesy;
    courtesy.next(&turn.desk.calendar, at)
}

/// When the space that a question is for takes no more, if that is still to come.
fn closes(turn: &Turn<'_>, draft: &Draft, since: DateTime<Utc>) -> DateTime<Utc> {
    let space = draft.space.as_deref().and_then(|key| turn.spaces.get(key));
    let closes = space.map(|space| space.questions_close);
    let to_come = closes.filter(|closes| *closes > since);
    to_come.unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// What was begun is not lost for something else: it waits beside it, and goes on after it.
pub fn wait_beside(turn: &mut Turn<'_>) {
    let goes_on = matches!(turn.step, Dialogue::Rest | Dialogue::Asking(_));
    if let Dialogue::Asking(draft) = &turn.before.step
        && !draft.is_empty()
        && !goes_on
    {
        turn.aside = Some(draft.clone());
    }
    if turn.step == Dialogue::Rest
        && let Some(draft) = turn.aside.take()
    {
        let was_left = true;
        turn.step = Dialogue::Asking(Draft { was_left, ..draft });
    }
    let now = turn.now;
    let is_over = |draft: &mut Draft| draft.shown_at + KEPT < now;
    _ = turn.dropped.take_if(is_over);
}

/// A question is not sent; it can be had back for some days.
pub fn drop(turn: &mut Turn<'_>, draft: Draft) {
    if !draft.is_worth_keeping() {
        turn.tell(t!(turn.lang, "ask-dropped"));
        return;
    }
    turn.say(render::dropped(turn.lang, draft.id));
    keep(turn, draft);
}

/// It is kept for some days: it can be had back.
pub fn keep(turn: &mut Turn<'_>, draft: Draft) {
    let shown_at = turn.now;
    turn.dropped = Some(Draft { shown_at, ..draft });
}

/// What was not sent is had back. Returns whether it is still there.
pub fn take_back(turn: &mut Turn<'_>, id: i64) -> bool {
    let Some(draft) = turn.dropped.take_if(|draft| draft.id == id) else {
        return false;
    };
    if let Dialogue::Asking(under_way) = std::mem::take(&mut turn.step)
        && !under_way.is_empty()
    {
        turn.aside = Some(under_way);
    }
    let draft = Draft {
        said_at: Some(turn.now),
        nudged_at: None,
        offered: false,
        ..draft
    };
    ask::next(turn, draft);
    true
}

/// What was begun is shown again, from the list of one's questions. Returns whether there is something.
pub fn show(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    let draft = match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) if !draft.is_empty() => Some(draft),
        step => {
            turn.step = step;
            turn.aside.take()
        }
    };
    let is_there = draft.is_some();
    if let Some(draft) = draft {
        ask::shown_again(turn, draft)?;
    }
    Ok(is_there)
}

/// What somebody has begun and not sent.
pub fn of<'t>(turn: &'t Turn<'_>) -> Option<&'t Draft> {
    if let Dialogue::Asking(draft) = &turn.step
        && !draft.is_empty()
    {
        return Some(draft);
    }
    turn.aside.as_ref()
}

/// Does what is due for one of those who began something.
///
/// # Errors
/// If the store fails as a whole; what was not done is due again.
pub async fn carry_on(
    store: &Store,
    desk: &Desk,
    now: DateTime<Utc>,
    left_alone: &mut BTreeSet<i64>,
) -> Result<Progress, ActionError> {
    // They may have said meanwhile what becomes of it: what has not reached us yet goes first.
    let heard = desk.caught_up.until(now);
    // What is looked at so often keeps nobody waiting who writes.
    let mut tx = store.read().await?;
    let due = match heard {
        Some(heard) => tx.due_dialogues(heard, SOME).await?,
        None => Vec::new(),
    };
    let mut due = due.into_iter();
    let Some(address) = due.find(|address| !left_alone.contains(&address.id)) else {
        let next = tx.next_due_dialogue().await?;
        let next = next.filter(|next| heard.is_none_or(|heard| *next > heard));
        let next = next.map(|next| next.max(now + SOON));
        let again = (!left_alone.is_empty()).then(|| now + AGAIN);
        return Ok(Progress::Until(next.into_iter().chain(again).min()));
    };
    std::mem::drop(tx);
    let tx = store.begin().await?;
    match AssertUnwindSafe(look(tx, desk, address, now))
        .catch_unwind()
        .await
    {
        Ok(Ok(())) => {}
        Ok(Err(ActionError::Store(error))) if error.is_outage() => return Err(error.into()),
        Ok(Err(error)) => {
            warn!(error = %Chain(&error), "what somebody began is left alone for now");
            left_alone.insert(address.id);
        }
        Err(_) => {
            warn!("what somebody began is left alone for now");
            left_alone.insert(address.id);
        }
    }
    Ok(Progress::More)
}

/// Looks at what one person has begun.
async fn look(mut tx: Tx, desk: &Desk, address: Address, now: DateTime<Utc>) -> Done {
    // Whoever was erased meanwhile has begun nothing.
    let Some(person) = tx.still_known(address).await? else {
        return Ok(());
    };
    let (id, keys) = (
        person.id,
        format!("unsent:{}:{}", person.id, now.timestamp_micros()),
    );
    let mut turn = Turn::begin(&mut tx, desk, person, keys.clone(), now).await?;
    turn.by_clock = true;
    let at = due(&turn, &turn.before).filter(|_| !turn.lost);
    // After a late start, too, nobody is written to at night.
    let at = at.map(|at| polite(&turn, at.max(now)));
    if at.is_none_or(|at| at > now) {
        turn.tx.set_due(id, at).await?;
        return Ok(tx.commit().await?);
    }
    match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) if draft.is_worth_keeping() => match draft.nudged_at {
            None => nudge(&mut turn, draft)?,
            Some(_) => end(&mut turn, draft).await?,
        },
        step => {
            turn.step = step;
            if let Some(draft) = turn.aside.take() {
                finish(&mut turn, draft).await?;
            }
        }
    }
    wait_beside(&mut turn);
    card::keep(&mut turn, due).await?;
    let overtaken = turn.overtaken.take();
    let mut post = Post::default();
    post.add(&keys, turn.chat, std::mem::take(&mut turn.reply.say), now);
    for message in &mut post.messages {
        message.lane = Lane::Reminder;
    }
    if let Some(key) = overtaken {
        tx.take_back(&key).await?;
    }
    tx.enqueue(&post.messages, now).await?;
    Ok(tx.commit().await?)
}

/// Says once that it was not received; one tap sends it.
fn nudge(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    draft.nudged_at = Some(turn.now);
    if !draft.apart.is_empty() {
        // First it is asked what belongs to it; that card says so too.
        turn.update = draft.id;
        return apart::ask(turn, draft);
    }
    let speaks = draft.speaks();
    if speaks {
        draft.step = Step::Preview;
    }
    let (text, offered) = (draft.text(), draft.offered);
    turn.show(render::nudge(turn.lang, draft.id, &text, speaks, offered));
    turn.step = Dialogue::Asking(draft);
    Ok(())
}

/// It ends; what was written after it, and may belong to something else, is offered by itself.
async fn end(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    let apart = std::mem::take(&mut draft.apart);
    // No button of the one that ended is one of the other.
    turn.update = -draft.id;
    finish(turn, draft).await?;
    if !apart.is_empty() {
        let mut other = ask::offered(turn);
        for said in apart {
            ask::add(turn, &mut other, said);
        }
        ask::next(turn, other);
    }
    Ok(())
}

/// It is recorded as it was written, or it was no question.
async fn finish(turn: &mut Turn<'_>, draft: Draft) -> Done {
    if draft.speaks() && !draft.offered {
        return send::as_written(turn, &draft).await;
    }
    turn.say(render::unsent_ended(turn.lang, draft.id, &draft.text()));
    keep(turn, draft);
    Ok(())
}
