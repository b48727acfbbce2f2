//! What people would get, as whoever prepares it or decides about it reads it. Here it is only read: its
//! buttons are for those whom it reaches.

use crate::locale::Lang;
use crate::render::{self, Notice, Say};
use crate::t;
use crate::telegram::base::turn::Turn;

/// What leaves, if the card that asks has room for it; else it is said above the card.
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

/// What people would get, tried out: it acts on nothing, and what is on its buttons is said below.
pub(in crate::telegram) fn tried_out(turn: &mut Turn<'_>, says: Vec<Say>) {
    let labels = says.iter().map(Say::labels);
    let labels: Vec<_> = labels.filter(|labels| !labels.is_empty()).collect();
    says.into_iter().for_each(|say| turn.say(say.bare()));
    let sentence = match labels.is_empty() {
        true => t!(turn.lang, "tried-out"),
        false => t!(turn.lang, "tried-out-buttons", buttons = labels.join("\n")),
    };
    turn.tell(sentence);
}
