//! `/idioma`: in which language somebody is written to.

use crate::actions::person::privacy;
use crate::locale::Lang;
use crate::render;
use crate::telegram::base::turn::Turn;
use crate::telegram::tree::Done;

/// The languages there are.
pub fn choose(turn: &mut Turn<'_>) -> Done {
    turn.show(render::choose_language(turn.lang));
    Ok(())
}

/// One was chosen.
pub async fn speak(turn: &mut Turn<'_>, to: Lang) -> Done {
    privacy::speak(turn.tx, &turn.actor, to).await?;
    turn.lang = to;
    turn.show(render::language_set(to));
    if !turn.actor.posts.is_empty() {
        turn.show_menu();
    }
    Ok(())
}
