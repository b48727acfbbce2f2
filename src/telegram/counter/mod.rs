//! `/radicar`: a question that came on paper, by telephone or in person is typed step by step.
//!
//! Deliberately absent: the hall, where one is typed after another (`hall.rs`).

pub mod draft;
mod hall;
mod steps;

use crate::actions::ActionError;
use crate::actions::counter::{self, Arrival};
use crate::actions::question;
use crate::domain::Sought;
use crate::domain::base::{Key, QuestionId};
use crate::domain::counter::{Channel, is_from_before};
use crate::render;
use crate::render::counter::Button;
use crate::secret;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form;
use crate::telegram::base::turn::{Done, Subject, Turn};
use chrono::Days;
use draft::{Asked, Draft};

/// How did it come?
pub async fn begin(turn: &mut Turn<'_>) -> Done {
    if let Err(error) = counter::permitted(&turn.actor) {
        return turn.refuse_staff(error);
    }
    form::ask(turn, Draft::default()).await.map(drop)
}

/// A button of the counter. Returns whether it belongs to the present state of the draft.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    let (draft, meant) = match button {
        Button::More => return begin(turn).await.map(|()| true),
        Button::Missing => return missing(turn).await.map(|()| true),
        Button::Claim { question, proof } => {
            return claim(turn, question, &proof).await.map(|()| true);
        }
        Button::Slip { question } => return slip(turn, &[question]).await.map(|()| true),
        Button::Came { draft, .. }
        | Button::In { draft, .. }
        | Button::Day { draft, .. }
        | Button::Topic { draft, .. }
        | Button::Skip { draft }
        | Button::Back { draft }
        | Button::Record { draft }
        | Button::Drop { draft }
        | Button::Undo { draft }
        | Button::End { draft } => (draft, button),
    };
    let Some(draft) = as_shown(turn, draft) else {
        return Ok(false);
    };
    match meant {
        Button::Came { channel, .. } if draft.asked == Asked::Channel => {
            came(turn, draft, channel).await
        }
        Button::In { space, .. } if draft.asked == Asked::Space => {
            let open = steps::open_spaces(turn).into_iter();
            let space = open
                .map(|(key, _)| key)
                .find(|key| Some(key) == space.as_ref());
            let space = space.map(String::from);
            hall::begin(turn, Draft { space, ..draft }).await
        }
        Button::Day { ago, .. } if draft.asked == Asked::When => day(turn, draft, ago).await,
        Button::Topic { topic, .. } if draft.asked == Asked::Topic => {
            let topic = topic.map(String::from);
            next(turn, Draft { topic, ..draft }).await
        }
        Button::Skip { .. } => skip(turn, draft).await,
        Button::Back { .. } => {
            let asked = steps::before(turn, &draft);
            form::ask(turn, Draft { asked, ..draft }).await
        }
        Button::Record { .. } if draft.asked == Asked::Preview => record(turn, draft).await,
        Button::Drop { .. } => {
            let say = render::counter::not_taken_in(turn.lang);
            turn.settle(say);
            Ok(true)
        }
        Button::Undo { .. } if draft.asked == Asked::Line => hall::undo(turn, draft).await,
        Button::End { .. } if draft.asked == Asked::Line => hall::end(turn, draft).await,
        Button::Came { .. }
        | Button::In { .. }
        | Button::Day { .. }
        | Button::Topic { .. }
        | Button::Record { .. }
        | Button::Undo { .. }
        | Button::End { .. }
        | Button::More
        | Button::Missing
        | Button::Claim { .. }
        | Button::Slip { .. } => {
            turn.step = Dialogue::TakingIn(Box::new(draft));
            Ok(false)
        }
    }
}

/// What a button belongs to, if that is its present state.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Option<Draft> {
    match std::mem::take(&mut turn.step) {
        Dialogue::TakingIn(draft) if draft.id == id => Some(*draft),
        step => {
            turn.step = step;
            None
        }
    }
}

async fn came(
    turn: &mut Turn<'_>,
    mut draft: Draft,
    channel: Channel,
) -> Result<bool, ActionError> {
    channel.name().clone_into(&mut draft.channel);
    if channel != Channel::Hall {
        return next(turn, draft).await;
    }
    match &*steps::open_spaces(turn) {
        [] => Err(ActionError::NotFound(Sought::Space)),
        [(only, _)] => {
            draft.space = Some(only.to_string());
            hall::begin(turn, draft).await
        }
        [..] => next(turn, draft).await,
    }
}

/// It came today, now, or so many days ago: then at an hour that nobody said.
async fn day(turn: &mut Turn<'_>, mut draft: Draft, ago: u8) -> Result<bool, ActionError> {
    let day = turn.desk.calendar.local_date(turn.now) - Days::new(ago.into());
    (draft.received_at, draft.has_hour) = match ago {
        0 => (Some(turn.now), false),
        _ => (steps::noon(turn, day), false),
    };
    next(turn, draft).await
}

async fn skip(turn: &mut Turn<'_>, mut draft: Draft) -> Result<bool, ActionError> {
    match draft.asked {
        Asked::Place => draft.place.clear(),
        Asked::Asker => draft.asker.clear(),
        Asked::Channel
        | Asked::Space
        | Asked::Line
        | Asked::Text
        | Asked::When
        | Asked::Reason
        | Asked::Topic
        | Asked::Preview => {
            turn.step = Dialogue::TakingIn(Box::new(draft));
            return Ok(false);
        }
    }
    next(turn, draft).await
}

/// Asks whatever comes after.
async fn next(turn: &mut Turn<'_>, draft: Draft) -> Result<bool, ActionError> {
    let asked = steps::after(turn, &draft);
    form::ask(turn, Draft { asked, ..draft }).await
}

/// It is recorded, and its slip printed.
async fn record(turn: &mut Turn<'_>, draft: Draft) -> Result<bool, ActionError> {
    let (Some(channel), Some(received_at)) = (draft.channel(), draft.received_at) else {
        return Err(ActionError::NotFound(Sought::Question));
    };
    let (desk, now) = (turn.desk, turn.now);
    let said = |text: &'_ str| (!text.is_empty()).then(|| text.to_owned());
    let (place, reason, asker) = (said(&draft.place), said(&draft.reason), said(&draft.asker));
    let zone = desk.calendar.time_zone();
    let spaces = turn.spaces.clone();
    let arrival = Arrival {
        channel,
        received_at,
        place: place.as_deref(),
        // What was received today has no reason, whatever was said before its day was corrected.
        reason: reason
            .as_deref()
            .filter(|_| is_from_before(received_at, now, zone)),
        asker: asker.as_deref(),
        space: counter::space_at(&spaces, received_at),
        topic: draft.topic.as_deref(),
        text: &draft.text,
        files: &draft.files,
    };
    match counter::take_in(turn.tx, desk, &turn.actor, &arrival, now).await {
        Ok(asked) => {
            turn.reply.owed = true;
            let opens = turn.actor.reads(asked.office.as_deref());
            let (lang, id) = (turn.lang, asked.id);
            let say = render::counter::taken_in(lang, id, &asked.number, &asked.deadline, opens);
            turn.settle(say);
            slip(turn, &[asked.id]).await?;
            Ok(true)
        }
        // Past midnight what came today came yesterday.
        Err(error @ ActionError::Refused(_)) => {
            let why = turn.why(error)?;
            turn.tell(why);
            let asked = Asked::When;
            form::ask(turn, Draft { asked, ..draft }).await
        }
        Err(error) => turn.refuse_staff(error).map(|()| true),
    }
}

/// Prints slips, each with a code of its own; those before are good for nothing any more.
async fn slip(turn: &mut Turn<'_>, ids: &[QuestionId]) -> Done {
    let codes: Result<Vec<_>, _> = ids.iter().map(|_| secret::code()).collect();
    let Ok(codes) = codes else {
        turn.tell(t!(turn.lang, "counter-no-slip"));
        return Ok(());
    };
    let (desk, now) = (turn.desk, turn.now);
    match counter::slips(turn.tx, desk, &turn.actor, ids, codes, now).await {
        Ok(slips) if slips.is_empty() => turn.tell(t!(turn.lang, "counter-no-slip")),
        Ok(slips) => turn.reply.draw = Some(Subject::Slips(slips)),
        Err(error) => return turn.refuse_staff(error),
    }
    Ok(())
}

/// The slips of what they typed that were not printed: of a hall that was left, or after a machine died.
async fn missing(turn: &mut Turn<'_>) -> Done {
    let typist = turn.actor.person.id;
    let ids = turn.tx.without_slip(typist, hall::MOST).await?;
    slip(turn, &ids).await
}

/// Whoever has shown the code of a slip takes the question over.
async fn claim(turn: &mut Turn<'_>, id: QuestionId, proof: &Key) -> Done {
    let (desk, now) = (turn.desk, turn.now);
    match counter::claim(turn.tx, desk, &turn.actor, (id, proof), now).await {
        Ok(true) => {
            turn.reply.owed = true;
            if let Some(asked) = turn.tx.question(id).await? {
                let is_late = question::days_left(desk, &asked, now) < 0;
                let say = render::counter::claimed(turn.lang, &asked, is_late);
                turn.settle(say);
            }
            Ok(())
        }
        Ok(false) => {
            turn.tell(t!(turn.lang, "code-taken"));
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}
