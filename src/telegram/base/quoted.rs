//! What is about to leave to many, as whoever decides about it reads it.

use crate::locale::Lang;
use crate::render::{self, Notice};
use crate::telegram::base::turn::Turn;

/// What leaves, if the card that asks has room for it; else it is said above the card. There it is only read:
/// its buttons are for those whom it reaches.
pub(in crate::telegram) fn shown_above(
    turn: &mut Turn<'_>,
    letters: &[(Lang, Notice<'_>)],
) -> Option<String> {
    let text = render::quoted(turn.lang, letters);
    if text.is_none() {
        // The card comes after what it asks about, and not where it was pressed, above it.
        if let Some(message) = turn.card.take() {
            turn.take_buttons(message);
        }
        let says = letters.iter().flat_map(|(lang, notice)| notice.say(*lang));
        says.for_each(|say| turn.say(say.bare()));
    }
    text
}
