//! `/perfil`, `/privacidad`, `/codigo`, `/idioma`: what people decide about themselves.

pub mod code;
pub mod language;
pub mod privacy;
pub mod profile;

use crate::actions::ActionError;
use crate::render::person::Button;
use crate::telegram::base::turn::Turn;

/// A button by which somebody decides about themselves. Returns whether it means anything.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    match button {
        Button::Language { to } => return language::speak(turn, to).await,
        Button::Agree { purpose } => privacy::ask(turn, purpose),
        Button::Consent { purpose, answer } => privacy::answer(turn, purpose, answer).await?,
        Button::Revoke { purpose, asked_in } => privacy::revoke(turn, purpose, asked_in).await?,
        Button::Data => privacy::data(turn),
        Button::Retention => privacy::retention(turn),
        Button::Erase => privacy::erase(turn)?,
        Button::EraseMeant => privacy::erase_meant(turn).await?,
        Button::Keep => privacy::keep(turn),
        Button::StopAll => privacy::stop_all(turn).await?,
        Button::Profile => profile::begin(turn).await?,
        Button::Summary => profile::summary(turn).await?,
        Button::AskItem { item, at } => profile::ask(turn, item, at).await?,
        Button::AskPart { at, zone } => return profile::ask_part(turn, at, zone).await,
        Button::Choose { item, at, value } => {
            return profile::choose(turn, item, at, &value).await;
        }
        Button::EraseItem { item } => profile::erase(turn, item).await?,
    }
    Ok(true)
}
