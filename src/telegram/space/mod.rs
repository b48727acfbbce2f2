//! `/encuentros`: spaces are listed, planned, attended, and followed by papers.

pub(super) mod answers;
pub(super) mod attendance;
pub(super) mod draft;
mod forget;
pub(super) mod guests;
pub mod list;
mod nameless;
mod news;
pub(super) mod papers;
pub mod plan;
mod understood;

pub use answers::{enter, leave, view};
pub use attendance::arrived;

use crate::actions::ActionError;
use crate::domain::space::guests::Said;
use crate::render::space::Button;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;

/// A button of the room. Returns whether it means something.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    let done = match button {
        Button::Spaces { page } => list::list(turn, page).await,
        Button::Space { space } | Button::Open { space } => list::open(turn, space).await,
        Button::Back { space } => list::back(turn, space).await,
        Button::Calendar { space } => list::send_calendar(turn, space),
        Button::Kit { space } => list::send_kit(turn, space).await,
        Button::New => list::choose_kind(turn),
        Button::Plan { kind, .. } => plan::begin(turn, kind).await,
        Button::Change { space, what } => plan::change_of(turn, space, what).await,
        Button::Choose { plan, choice } => plan::choose(turn, plan, choice).await,
        Button::Keep { plan, how } => plan::keep(turn, plan, how).await,
        Button::Drop { plan } => plan::drop(turn, plan).await,
        Button::Come { space } => answers::say(turn, space, Said::Comes).await,
        Button::Decline { space } => answers::say(turn, space, Said::Declines).await,
        Button::Remind { space } => answers::say(turn, space, Said::Remind).await,
        Button::Answer { space, said } => answers::say(turn, space, said).await,
        Button::Need { space, need } => answers::need(turn, space, need).await,
        Button::Question { space } => nameless::ask(turn, space).await,
        Button::NeedAgreed {
            space,
            need,
            asked_in,
        } => answers::need_agreed(turn, space, need, asked_in).await,
        Button::NeedRefused { asked_in, .. } => answers::need_refused(turn, asked_in).await,
        Button::Gathering { space } => answers::gathering(turn, space).await,
        Button::Attendance { space } => attendance::overview(turn, space).await,
        Button::Door { space } => attendance::show_door(turn, space).await,
        Button::OneMore { space } => attendance::count(turn, space).await,
        Button::Names { space } => attendance::ask_names(turn, space).await,
        Button::ListIn { space } => attendance::ask_list(turn, space).await,
        Button::Forget { space } => forget::begin(turn, space),
        Button::ForgetOne { row } => forget::confirm(turn, row).await,
        Button::ForgetMeant { row } => forget::meant(turn, row).await,
        Button::Undo { space } => attendance::undo(turn, space).await,
        Button::ListOut { space } => attendance::give(turn, space).await,
        Button::Done { draft } => guests::done(turn, draft).await,
        Button::KeepList { draft } => attendance::keep_list(turn, draft).await,
        Button::DropList { draft } => attendance::drop_list(turn, draft),
        Button::OpenPapers { space } | Button::Papers { space } => {
            papers::overview(turn, space).await
        }
        Button::Minutes { space } => papers::review(turn, space).await,
        Button::SendMinutes { space, seen } => papers::send(turn, space, seen).await,
        Button::Paper { space, paper } => papers::ask_for(turn, space, paper).await,
    };
    is_something(done)
}

/// Whether something was there: what is not, or is somebody else's, means nothing.
fn is_something(done: Done) -> Result<bool, ActionError> {
    match done {
        Ok(()) => Ok(true),
        Err(ActionError::NotFound(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A space that somebody came for by a link; whether there is one for them.
///
/// # Errors
/// If the store fails.
pub async fn linked(turn: &mut Turn<'_>, space: i64) -> Result<bool, ActionError> {
    press(turn, Button::Open { space }).await
}
