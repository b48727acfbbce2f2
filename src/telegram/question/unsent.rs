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
use crate::telegram::base::kept::{Kept, Offered};
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
/// So many of those, the newest.
const KEPT_AT_MOST: usize = 10;
/// After how long something that failed is tried again.
const AGAIN: TimeDelta = TimeDelta::minutes(1);
/// After how long it is looked again whether everything was heard.
const SOON: TimeDelta = TimeDelta::seconds(5);
/// How many are looked for at a time.
const SOME: i64 = 50;

/// When the clock looks at what somebody has begun, if at all: never at night.
pub fn due(turn: &Turn<'_>, kept: &Kept) -> Option<DateTime<Utc>> {
    let begun = under_way(&kept.step).into_iter().chain(&kept.aside);
    let begun = begun.filter(|draft| draft.is_worth_keeping());
    let at = begun.map(|draft| due_of(turn, draft)).min()?;
    Some(polite(turn, at))
}

/// When it looks at one of them.
fn due_of(turn: &Turn<'_>, draft: &Draft) -> DateTime<Utc> {
    // Looking at something else makes it no younger.
    let since = draft.shown_at;
    match draft.nudged_at {
        None => (since + NUDGE).min(closes(turn, draft, since)),
        // However late they were told: they had a day to answer.
        Some(nudged) => (since + LASTS).max(nudged + LASTS - NUDGE),
    }
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

/// The question that is under way, if something of it is there.
fn under_way(step: &Dialogue) -> Option<&Draft> {
    if let Dialogue::Asking(draft) = step
        && !draft.is_empty()
    {
        return Some(draft);
    }
    None
}

/// What was begun is not lost for something else: it waits beside it, and goes on after it.
pub fn wait_beside(turn: &mut Turn<'_>) {
    let goes_on = matches!(turn.step, Dialogue::Rest | Dialogue::Asking(_));
    if let Some(draft) = under_way(&turn.before.step).filter(|_| !goes_on) {
        turn.aside.push(draft.clone());
    }
    if turn.step == Dialogue::Rest && !turn.aside.is_empty() {
        let was_left = true;
        let draft = turn.aside.remove(0);
        turn.step = Dialogue::Asking(Draft { was_left, ..draft });
    }
    let now = turn.now;
    turn.dropped.retain(|draft| draft.shown_at + KEPT >= now);
}

/// A question waits until the other one has been sent. None takes the place of another.
pub fn set_beside(turn: &mut Turn<'_>, draft: Draft) {
    turn.aside.push(draft);
}

/// One that waits beside is taken up; the one that is under way waits for it.
pub fn from_beside(turn: &mut Turn<'_>, id: i64) -> Option<Draft> {
    let place = turn.aside.iter().position(|draft| draft.id == id)?;
    let draft = turn.aside.remove(place);
    leave_for_another(turn);
    Some(draft)
}

fn leave_for_another(turn: &mut Turn<'_>) {
    match std::mem::take(&mut turn.step) {
        Dialogue::Asking(draft) if draft.is_empty() => {}
        // It goes on next.
        Dialogue::Asking(draft) => turn.aside.insert(0, draft),
        step => turn.step = step,
    }
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
    turn.dropped.push(Draft { shown_at, ..draft });
    if turn.dropped.len() > KEPT_AT_MOST {
        turn.dropped.remove(0);
    }
}

/// What was not sent is had back. Returns whether it is still there.
///
/// # Errors
/// If the store fails.
pub fn take_back(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let dropped = turn.dropped.iter().position(|draft| draft.id == id);
    let draft = match dropped {
        Some(place) => {
            leave_for_another(turn);
            let said_at = Some(turn.now);
            let draft = turn.dropped.remove(place);
            Some(Draft { said_at, ..draft })
        }
        None => ask::taken(turn, id),
    };
    let Some(mut draft) = draft else {
        return Ok(false);
    };
    (draft.nudged_at, draft.offered) = (None, false);
    ask::renew(turn, &mut draft);
    ask::shown_again(turn, draft)?;
    Ok(true)
}

/// What was begun is shown again: this one of those that wait beside, or the one under way. Returns whether
/// there is something.
pub fn show(turn: &mut Turn<'_>, beside: Option<i64>) -> Result<bool, ActionError> {
    let first = turn.aside.first().map(|draft| draft.id);
    let first = first.filter(|_| under_way(&turn.step).is_none());
    if let Some(id) = beside.or(first)
        && let Some(mut draft) = from_beside(turn, id)
    {
        draft.was_left = true;
        ask::shown_again(turn, draft)?;
        return Ok(true);
    }
    let draft = under_way(&turn.step).cloned();
    let is_there = draft.is_some();
    if let Some(draft) = draft {
        ask::shown_again(turn, draft)?;
    }
    Ok(is_there)
}

/// The one of those that wait beside of which they were told after the one under way, if that is so.
pub fn told_of(turn: &Turn<'_>) -> Option<i64> {
    let told = turn.aside.iter().max_by_key(|draft| draft.nudged_at)?;
    let before = under_way(&turn.step).and_then(|draft| draft.nudged_at);
    (told.nudged_at > before).then_some(told.id)
}

/// What somebody has begun and not sent, as its button shows it.
pub fn of<'t>(turn: &'t Turn<'_>) -> Option<&'t Draft> {
    let told = told_of(turn);
    let told = turn.aside.iter().find(|draft| Some(draft.id) == told);
    told.or(under_way(&turn.step)).or(turn.aside.first())
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
    let mut turn = Turn::begin(&mut tx, desk, person, keys, now).await?;
    turn.by_clock = true;
    let at = due(&turn, &turn.before).filter(|_| !turn.lost);
    // After a late start, too, nobody is written to at night.
    let at = at.map(|at| polite(&turn, at.max(now)));
    if at.is_none_or(|at| at > now) {
        turn.tx.set_due(id, at).await?;
        return Ok(tx.commit().await?);
    }
    let is_due = |draft: &Draft| draft.is_worth_keeping() && due_of(&turn, draft) <= now;
    let beside = turn.aside.iter().position(is_due);
    if let Some(draft) = under_way(&turn.step).filter(|draft| is_due(draft)) {
        let draft = draft.clone();
        turn.step = Dialogue::Rest;
        name_keys(&mut turn, &draft);
        match draft.nudged_at {
            None => nudge(&mut turn, draft)?,
            Some(_) => end(&mut turn, draft).await?,
        }
    } else if let Some(place) = beside {
        let draft = turn.aside.remove(place);
        name_keys(&mut turn, &draft);
        match draft.nudged_at {
            None => nudge_beside(&mut turn, draft),
            Some(_) => end_beside(&mut turn, draft).await?,
        }
    }
    wait_beside(&mut turn);
    card::keep(&mut turn, due).await?;
    let overtaken = turn.overtaken.take();
    let mut post = Post::default();
    post.add(
        &turn.keys,
        turn.chat,
        std::mem::take(&mut turn.reply.say),
        now,
    );
    for message in &mut post.messages {
        message.lane = Lane::Reminder;
    }
    if let Some(key) = overtaken {
        tx.take_back(&key).await?;
    }
    tx.enqueue(&post.messages, now).await?;
    Ok(tx.commit().await?)
}

/// Two of one person may be due in one instant: each has keys of its own.
fn name_keys(turn: &mut Turn<'_>, draft: &Draft) {
    turn.keys = format!("{}:{}", turn.keys, draft.id);
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

/// The same of one that waits beside something else, whose card stays the one that is waited at.
fn nudge_beside(turn: &mut Turn<'_>, mut draft: Draft) {
    draft.nudged_at = Some(turn.now);
    let (speaks, text) = (draft.speaks(), draft.text());
    let say = if !draft.apart.is_empty() {
        render::belongs(turn.lang, draft.id, &text)
    } else {
        if speaks {
            draft.step = Step::Preview;
        }
        render::nudge(turn.lang, draft.id, &text, speaks, draft.offered)
    };
    turn.call(say.to(turn.chat));
    if under_way(&turn.step).is_some() {
        // A word alone does not say which of the two it means.
        turn.offers = Some(Offered::default());
    }
    turn.aside.push(draft);
}

/// The same of one that waits beside something else.
async fn end_beside(turn: &mut Turn<'_>, mut draft: Draft) -> Done {
    let apart = std::mem::take(&mut draft.apart);
    let id = -draft.id;
    finish(turn, draft).await?;
    if !apart.is_empty() {
        let shown_at = turn.now;
        let mut other = Draft {
            id,
            shown_at,
            ..ask::offered(turn)
        };
        for said in apart {
            ask::add(turn, &mut other, said);
        }
        set_beside(turn, other);
    }
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
    let (text, speaks) = (draft.text(), draft.speaks());
    turn.say(render::unsent_ended(turn.lang, draft.id, &text, speaks));
    keep(turn, draft);
    Ok(())
}
