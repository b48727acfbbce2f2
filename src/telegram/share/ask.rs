//! Other offices are asked for parts: which, what, and a yes that holds for the dates that were shown.

use super::draft::{Ask, AskStep, Draft};
use crate::actions::ActionError;
use crate::actions::share::{self, Planned};
use crate::domain::base::{Key, QuestionId};
use crate::domain::share::Refusal;
use crate::render::{self, Question};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// The longest that is asked, in UTF-16 units.
const LONGEST: usize = 1_000;

/// Which offices?
pub async fn begin(turn: &mut Turn<'_>, question: QuestionId) -> Done {
    let first = Draft::Asking(Ask {
        question,
        ..Ask::default()
    });
    form::ask(turn, first).await.map(drop)
}

/// How a step is asked as things stand.
pub(super) async fn asked(ask: &Ask, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
    let planned = plan(ask, turn).await?;
    let (lang, draft, question) = (turn.lang, turn.update, &planned.question);
    let desk = turn.desk;
    let names: Vec<_> = ask
        .offices
        .iter()
        .map(|key| desk.office_name(key))
        .collect();
    Ok(match ask.step {
        AskStep::Offices => {
            render::choose_helpers(lang, draft, question, &planned.offices, &ask.offices)
        }
        AskStep::What => render::write_asked(lang, draft, question, &names),
        AskStep::Preview => {
            let due_on = planned.due_on;
            let left = desk.calendar.business_days_left(due_on, turn.now);
            let asked = Some(ask.asked.as_str()).filter(|asked| !asked.is_empty());
            render::share_preview(lang, draft, question, &names, asked, (due_on, left))
        }
    })
}

async fn plan(ask: &Ask, turn: &mut Turn<'_>) -> Result<Planned, ActionError> {
    let (desk, now) = (turn.desk, turn.now);
    share::planned(turn.tx, desk, &turn.actor, ask.question, now).await
}

/// Takes what was written.
pub(super) async fn take(
    mut ask: Ask,
    turn: &mut Turn<'_>,
    said: Said,
) -> Result<Taken<Draft>, ActionError> {
    if said.file.is_some() {
        return Ok(Taken::Not(t!(turn.lang, "share-only-text")));
    }
    match ask.step {
        AskStep::Offices => Ok(Taken::Not(t!(turn.lang, "share-tap"))),
        // What is written under the preview is another text.
        AskStep::What | AskStep::Preview => {
            let text = said.text.trim();
            let length = text.encode_utf16().count();
            if length > LONGEST {
                let over = t!(
                    turn.lang,
                    "extend-reason-long",
                    most = LONGEST,
                    length = length
                );
                return Ok(Taken::Not(over));
            }
            text.clone_into(&mut ask.asked);
            Ok(Taken::Next(Draft::Asking(previewed(turn, ask).await?)))
        }
    }
}

/// The step at which all of it is shown, with the dates that are shown.
async fn previewed(turn: &mut Turn<'_>, mut ask: Ask) -> Result<Ask, ActionError> {
    let planned = plan(&ask, turn).await?;
    ask.seen = Some((planned.due_on, planned.question.answer_by()));
    ask.step = AskStep::Preview;
    Ok(ask)
}

/// What a button belongs to, if that is its present state.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Option<Ask> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Sharing(Draft::Asking(ask)) if ask.id == id => Some(ask),
        step => {
            turn.step = step;
            None
        }
    }
}

/// An office is chosen, or is not any more. Returns whether the button belongs to the present state.
///
/// # Errors
/// If the store fails.
pub async fn choose(turn: &mut Turn<'_>, id: i64, office: &Key) -> Result<bool, ActionError> {
    let Some(mut ask) = as_shown(turn, id) else {
        return Ok(false);
    };
    let planned = match plan(&ask, turn).await {
        Ok(planned) => planned,
        Err(error) => return turn.refuse_staff(error).map(|()| true),
    };
    match ask.offices.iter().position(|key| key == office.as_str()) {
        Some(at) => _ = ask.offices.remove(at),
        None if ask.offices.len() >= planned.room => {
            let why = render::share_refusal(turn.lang, Refusal::TooMany);
            turn.reply.note = Some(why);
        }
        None => ask.offices.push(office.to_string()),
    }
    // One that was chosen may have got its part from somebody else meanwhile.
    let can_be = |key: &String| planned.offices.iter().any(|(one, _)| one.as_str() == key);
    ask.offices.retain(can_be);
    ask.step = AskStep::Offices;
    form::ask(turn, Draft::Asking(ask)).await
}

/// All are chosen: what are they asked? Returns as [`choose`] does.
///
/// # Errors
/// If the store fails.
pub async fn chosen(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut ask) = as_shown(turn, id) else {
        return Ok(false);
    };
    if !ask.offices.is_empty() {
        ask.step = AskStep::What;
    }
    form::ask(turn, Draft::Asking(ask)).await
}

/// They get the question as it is. Returns as [`choose`] does.
///
/// # Errors
/// If the store fails.
pub async fn as_it_is(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut ask) = as_shown(turn, id) else {
        return Ok(false);
    };
    ask.asked.clear();
    match previewed(turn, ask).await {
        Ok(ask) => form::ask(turn, Draft::Asking(ask)).await,
        Err(error) => turn.refuse_staff(error).map(|()| true),
    }
}

/// The step before. Returns as [`choose`] does.
///
/// # Errors
/// If the store fails.
pub async fn back(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(mut ask) = as_shown(turn, id) else {
        return Ok(false);
    };
    ask.step = match ask.step {
        AskStep::Offices | AskStep::What => AskStep::Offices,
        AskStep::Preview => AskStep::What,
    };
    form::ask(turn, Draft::Asking(ask)).await
}

/// Nobody is asked. Returns as [`choose`] does.
pub fn drop_it(turn: &mut Turn<'_>, id: i64) -> bool {
    let is_present = as_shown(turn, id).is_some();
    if is_present {
        turn.tell(t!(turn.lang, "share-dropped"));
    }
    is_present
}

/// Yes: they are asked, if the dates are those that were shown. Returns as [`choose`] does.
///
/// # Errors
/// If the store fails.
pub async fn send(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(ask) = as_shown(turn, id) else {
        return Ok(false);
    };
    if ask.step != AskStep::Preview {
        turn.step = Dialogue::Sharing(Draft::Asking(ask));
        return Ok(false);
    }
    let now_seen = match previewed(turn, ask.clone()).await {
        Ok(now_seen) => now_seen,
        Err(error) => return turn.refuse_staff(error).map(|()| true),
    };
    if now_seen.seen != ask.seen {
        return form::ask(turn, Draft::Asking(now_seen)).await;
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let keys: Vec<_> = ask
        .offices
        .iter()
        .filter_map(|key| Key::parse(key))
        .collect();
    let asked = Some(ask.asked.as_str()).filter(|asked| !asked.is_empty());
    match share::ask(turn.tx, desk, actor, ask.question, (&keys, asked), now).await {
        Ok(done) => {
            turn.reply.owed = true;
            let names: Vec<_> = ask
                .offices
                .iter()
                .map(|key| desk.office_name(key))
                .collect();
            let say = render::share_sent(turn.lang, &done.question, &names, done.due_on);
            turn.settle(say);
        }
        Err(error) => turn.refuse_staff(error)?,
    }
    Ok(true)
}

impl Step for Draft {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        match self {
            Self::Asking(ask) => asked(ask, turn).await,
            Self::GivingBack { share, .. } => super::give::asked(*share, turn).await,
        }
    }

    async fn take(self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        match self {
            Self::Asking(ask) => take(ask, turn, said).await,
            Self::GivingBack { share, .. } => super::give::give_back(turn, share, said).await,
        }
    }

    fn waits(self, update: i64) -> Dialogue {
        Dialogue::Sharing(match self {
            Self::Asking(ask) => Self::Asking(Ask { id: update, ..ask }),
            Self::GivingBack { share, .. } => Self::GivingBack { id: update, share },
        })
    }

    async fn refuse(&self, turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
        turn.refuse_staff(error).map(|()| true)
    }
}
