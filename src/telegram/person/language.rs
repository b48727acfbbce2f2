//! `/idioma`: in which language somebody is written to.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::domain::base::LanguageCode;
use crate::render;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;

/// The languages there are.
pub fn choose(turn: &mut Turn<'_>) -> Done {
    turn.show(render::choose_language(turn.lang, &turn.desk.languages()));
    Ok(())
}

/// One was chosen. Whether there is such a one, still.
///
/// # Errors
/// If the store fails.
pub async fn speak(turn: &mut Turn<'_>, to: LanguageCode) -> Result<bool, ActionError> {
    let Some(to) = turn.desk.known_lang(to.as_str()) else {
        return Ok(false);
    };
    privacy::speak(turn.tx, &turn.actor, to).await?;
    turn.lang = to;
    turn.show(render::language_set(to, &turn.desk.languages()));
    turn.show_menu();
    Ok(true)
}
