//! `/idioma`: in which language somebody is written to.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::domain::base::Key;
use crate::render;
use crate::telegram::base::turn::Turn;
use crate::telegram::tree::Done;

/// The languages there are.
pub fn choose(turn: &mut Turn<'_>) -> Done {
    let say = render::choose_language(turn.lang, &turn.desk.languages());
    turn.show(say);
    Ok(())
}

/// One was chosen; whether there is such a language.
pub async fn speak(turn: &mut Turn<'_>, to: &Key) -> Result<bool, ActionError> {
    let Some(lang) = turn.desk.known_lang(to.as_str()) else {
        return Ok(false);
    };
    privacy::speak(turn.tx, &turn.actor, lang).await?;
    turn.lang = lang;
    turn.show(render::language_set(lang, &turn.desk.languages()));
    if !turn.actor.posts.is_empty() {
        turn.show_menu();
    }
    Ok(true)
}
