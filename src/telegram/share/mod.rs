//! Parts of an answer that other offices are asked for: asked, written, given back, looked over, composed.

mod ask;
pub mod draft;
mod give;
mod lead;

use crate::actions::ActionError;
use crate::actions::share;
use crate::domain::Sought;
use crate::render::share::Button;
use crate::telegram::base::form;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::question::compose;
use draft::Draft;

/// A button about a part. Returns whether it means anything now.
///
/// # Errors
/// If an action fails through no fault of the person.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    match button {
        Button::Begin { question } => ask::begin(turn, question).await?,
        Button::Choose { draft, office } => return ask::choose(turn, draft, &office).await,
        Button::Chosen { draft } => return ask::chosen(turn, draft).await,
        Button::AsItIs { draft } => return ask::as_it_is(turn, draft).await,
        Button::Back { draft } => return ask::back(turn, draft).await,
        Button::Send { draft } => return ask::send(turn, draft).await,
        Button::Drop { draft } => return Ok(ask::drop_it(turn, draft)),
        Button::Opened { share } => give::open(turn, share, None).await?,
        Button::OneOfPending { share, page } => give::open(turn, share, Some(page)).await?,
        Button::Files { share } => give::files(turn, share).await?,
        Button::Give { share } => give::begin(turn, share).await?,
        Button::GiveBack { share } => give::why_back(turn, share).await?,
        Button::BackTo { share } => give::back_to(turn, share).await?,
        Button::List { question } => lead::list(turn, question).await?,
        Button::One { share } | Button::Seen { share } => lead::one(turn, share).await?,
        Button::PartFiles { share } => lead::files(turn, share).await?,
        Button::Remind { share } => lead::remind(turn, share).await?,
        Button::TakeBack { share } => lead::take_back(turn, share).await?,
        Button::TakeBackMeant { share } => lead::take_back_meant(turn, share).await?,
        Button::Compose { question } => compose::begin(turn, question).await?,
        Button::Edit { draft, place } => return Ok(compose::edit(turn, draft, place)),
        Button::Cut { draft, place } => return compose::cut(turn, draft, place).await,
        Button::Keep { draft } => return compose::keep(turn, draft).await,
        Button::Missed { page } => return lead::missed(turn, page).await,
    }
    Ok(true)
}

/// Something was written for a part.
pub async fn written(turn: &mut Turn<'_>, draft: Draft, said: Said) -> Done {
    form::written(turn, draft, said).await
}

/// The part that somebody's office has of the question with this number; if it has none, they are told as
/// whoever looked for a question.
pub async fn by_number(turn: &mut Turn<'_>, number: &str, error: ActionError) -> Done {
    match share::by_number(turn.tx, &turn.actor, number).await {
        Ok(found) => give::shown(turn, &found, None).await,
        Err(ActionError::NotFound(Sought::OwnQuestion)) => turn.refuse(error),
        Err(error) => turn.refuse(error),
    }
}
