//! What is about to leave, quoted for whoever decides about it.

use super::notice::Notice;
use super::say::Say;
use crate::locale::Lang;
use crate::t;

/// Room for it in the card that asks, in UTF-16 units: Telegram takes 4,096 in all.
const ROOM: usize = 2_400;

/// What leaves, as whoever decides about it reads it: in each language in which it is written. `None` if
/// one message has no room for it.
pub fn quoted(lang: Lang, letters: &[(Lang, Notice<'_>)]) -> Option<String> {
    let mut quoted = String::new();
    for (of, notice) in letters {
        if letters.len() > 1 {
            quoted.push_str(&t!(lang, "outlook-language", language = lang.called(*of)));
            quoted.push('\n');
        }
        for say in notice.say(*of) {
            let html = match &say {
                Say::Card(card) => &card.html,
                Say::File(file) => &file.caption,
                Say::Place(_) => continue,
            };
            quoted.push_str(&format!("<blockquote>{html}</blockquote>\n"));
        }
    }
    (quoted.encode_utf16().count() <= ROOM).then_some(quoted)
}
