//! What can be said at any time, whatever is under way: a greeting, thanks, a call for help, for an end, for
//! silence; and when a meeting is.
//!
//! Deliberately absent: which words mean it (`forms.ftl`).

use super::{consultation, person, question, survey};
use crate::domain::space::{Phase, Space};
use crate::render::{self, Today};
use crate::store::{Spaces, StoredSpace};
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Draft};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::consultation::draft::Draft as Consulting;
use chrono::{DateTime, Days, Utc};

/// So many meetings and surveys are shown.
const SHOWN: usize = 3;
/// A meeting is soon that begins within so many days.
const SOON: Days = Days::new(14);

/// Who this is, what is on today or soon, and the main things to do.
pub async fn start(turn: &mut Turn<'_>) -> Done {
    // A question that was begun is still there; a form is left.
    let is_begun = matches!(&turn.step, Dialogue::Asking(draft) if !draft.is_empty());
    if !is_begun {
        turn.step = Dialogue::Rest;
    }
    let (spaces, now, zone) = (
        turn.spaces.clone(),
        turn.now,
        turn.desk.calendar.time_zone(),
    );
    let day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
    let last = day(now) + SOON;
    let is_soon = |stored: &&StoredSpace| match stored.space.phase_at(now) {
        Phase::UnderWay => true,
        Phase::Announced => day(stored.space.starts_at) <= last,
        Phase::Draft | Phase::Closed | Phase::Cancelled => false,
    };
    let mut soon: Vec<_> = spaces.0.iter().filter(is_soon).collect();
    soon.sort_by_key(|stored| stored.space.starts_at);
    let today = soon.into_iter().take(SHOWN);
    let surveys = survey::list::answerable(turn).await?;
    let today = Today {
        spaces: today.map(|stored| (stored.id, &stored.space)).collect(),
        surveys: &surveys[..surveys.len().min(SHOWN)],
        zone,
        now,
        is_staff: !turn.actor.posts.is_empty(),
    };
    let say = render::greeting(turn.lang, &turn.desk.entity, &today);
    turn.say(say);
    Ok(())
}

/// What can be done here.
pub fn help(turn: &mut Turn<'_>) -> Done {
    let say = render::help(turn.lang, turn.reader());
    turn.say(say);
    Ok(())
}

/// There is no such command.
pub fn unknown(turn: &mut Turn<'_>) -> Done {
    let say = render::unknown_command(turn.lang, turn.reader());
    turn.say(say);
    Ok(())
}

/// Leaves what is under way.
pub fn cancel(turn: &mut Turn<'_>) -> Done {
    let dropped = t!(turn.lang, "ask-dropped");
    turn.is_reviewed = turn.step.review().is_some();
    let sentence = match std::mem::take(&mut turn.step) {
        Dialogue::Rest => t!(turn.lang, "cancel-nothing"),
        Dialogue::Asking(draft) if !draft.is_empty() => {
            question::unsent::drop(turn, draft);
            return Ok(());
        }
        // What was typed counts.
        Dialogue::Typing(draft) => {
            survey::paper::finish(turn, &draft);
            return Ok(());
        }
        Dialogue::Voting { .. } | Dialogue::Proposing { .. } => {
            t!(turn.lang, "survey-text-dropped")
        }
        Dialogue::Asking(_) | Dialogue::Adding { .. } | Dialogue::Insisting { .. } => dropped,
        Dialogue::Answering(_) | Dialogue::HandingOver { .. } | Dialogue::Code => dropped,
        Dialogue::Delivering { .. } | Dialogue::Extending(_) | Dialogue::Lacking(_) => dropped,
        Dialogue::Sending(_) => dropped,
        Dialogue::Schedule(draft) if draft.is_loading() => t!(turn.lang, "load-left"),
        // What was written of it step by step is kept where it is.
        Dialogue::Planning(_) | Dialogue::Convening { .. } | Dialogue::Surveying { .. } => {
            t!(turn.lang, "cancel-form")
        }
        Dialogue::Guest(_) | Dialogue::Consulting(_) => dropped,
        Dialogue::Schedule(_) => t!(turn.lang, "cancel-form"),
        // What was typed in the hall counts; its slips are printed from the beginning.
        Dialogue::TakingIn(draft) if !draft.typed.is_empty() => t!(turn.lang, "counter-left"),
        Dialogue::Setting(_) | Dialogue::TakingIn(_) | Dialogue::Sharing(_) => {
            t!(turn.lang, "cancel-form")
        }
    };
    turn.tell(sentence);
    Ok(())
}

/// Leaves what is under way, and offers to send nothing more.
pub fn stop(turn: &mut Turn<'_>) -> Done {
    if turn.step != Dialogue::Rest {
        cancel(turn)?;
    }
    person::privacy::offer_to_stop(turn);
    Ok(())
}

/// A greeting is answered; whoever is writing something is asked for it again.
pub async fn greeted(turn: &mut Turn<'_>) -> Done {
    match turn.step == Dialogue::Rest {
        true => start(turn).await,
        false => again(turn).await,
    }
}

/// What is written is asked for again.
async fn again(turn: &mut Turn<'_>) -> Done {
    if let Dialogue::Consulting(draft @ Consulting::Observing(_)) = &turn.step {
        let draft = draft.clone();
        return consultation::edited(turn, draft).await;
    }
    question::shown_again(turn).await.map(drop)
}

/// Thanks are no part of a question either.
pub async fn thanked(turn: &mut Turn<'_>) -> Done {
    turn.tell(t!(turn.lang, "thanks"));
    again(turn).await
}

/// Whether what is written now is for the entity, as questions are, and not the answer to a step of a form,
/// which may be any word.
pub fn is_free(turn: &Turn<'_>) -> bool {
    match &turn.step {
        Dialogue::Rest | Dialogue::Asking(_) | Dialogue::Adding { .. } => true,
        // No code is a word.
        Dialogue::Code => true,
        Dialogue::Insisting { .. } | Dialogue::Consulting(Consulting::Observing(_)) => true,
        // An office may well begin its answer with a greeting.
        Dialogue::Answering(_) => false,
        Dialogue::Consulting(Consulting::Writing { .. } | Consulting::Responding { .. }) => false,
        Dialogue::HandingOver { .. } | Dialogue::Planning(_) | Dialogue::Convening { .. } => false,
        Dialogue::Voting { .. } | Dialogue::Proposing { .. } | Dialogue::Surveying { .. } => false,
        Dialogue::Schedule(_) | Dialogue::Guest(_) | Dialogue::Delivering { .. } => false,
        Dialogue::Typing(_) | Dialogue::Setting(_) => false,
        Dialogue::Extending(_) | Dialogue::Lacking(_) | Dialogue::TakingIn(_) => false,
        Dialogue::Sending(_) | Dialogue::Sharing(_) => false,
    }
}

/// Whoever asks when or where a meeting is reads what is known, and can still send it as a question. Whether
/// it was that.
pub fn asked_when(turn: &mut Turn<'_>, said: &Said) -> bool {
    if !asks_when(turn, said) {
        return false;
    }
    let mut draft = Draft {
        id: turn.update,
        ..question::ask::offered(turn)
    };
    question::ask::add(turn, &mut draft, said.clone());
    tell_when(turn, Some(draft.id));
    // It has its answer: nobody is reminded of it, and what follows is about something else.
    question::unsent::keep(turn, draft);
    true
}

/// Whether what is said asks when or where a meeting is, and that is known.
pub fn asks_when(turn: &Turn<'_>, said: &Said) -> bool {
    let names = to_come(&turn.spaces, turn.now);
    let names = names.map(|stored| stored.space.name.read(turn.lang.code()));
    let names: Vec<&str> = names.collect();
    !names.is_empty() && said.file.is_none() && render::asks_when(&said.text, names.into_iter())
}

/// Says when and where the next meetings are; `draft` is what can be sent all the same.
pub fn tell_when(turn: &mut Turn<'_>, draft: Option<i64>) {
    let spaces = turn.spaces.clone();
    let (now, zone) = (turn.now, turn.desk.calendar.time_zone());
    let known: Vec<(i64, &Space)> = to_come(&spaces, now)
        .take(SHOWN)
        .map(|stored| (stored.id, &stored.space))
        .collect();
    turn.say(render::known_of_meetings(
        turn.lang,
        &known,
        (zone, now),
        draft,
    ));
}

/// The meetings that are announced or under way.
fn to_come(spaces: &Spaces, now: DateTime<Utc>) -> impl Iterator<Item = &StoredSpace> {
    spaces.0.iter().filter(move |stored| {
        let phase = stored.space.phase_at(now);
        matches!(phase, Phase::Announced | Phase::UnderWay)
    })
}
