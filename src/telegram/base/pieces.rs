//! What is said in several messages, piece by piece: an edit of one of them changes it.

use crate::render::shorten;
use serde::{Deserialize, Serialize};

/// What one message gave to a question or an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Telegram's number of the message.
    pub message: i64,
    /// What it says.
    pub text: String,
}

/// Changes what one of the messages says; whether it is one of them.
pub fn change(pieces: &mut [Piece], message: i64, text: &str) -> bool {
    let piece = pieces.iter_mut().find(|piece| piece.message == message);
    let found = piece.map(|piece| text.trim().clone_into(&mut piece.text));
    found.is_some()
}

/// Cuts what was said in several messages to so many UTF-16 units, `between` of them between two
/// messages; whether something was cut.
pub fn keep_to_length(pieces: &mut Vec<Piece>, most: usize, between: usize) -> bool {
    let (mut room, mut cut) = (most, false);
    pieces.retain_mut(|piece| {
        let length = piece.text.encode_utf16().count();
        if length > room {
            piece.text = shorten(&piece.text, room);
            cut = true;
        }
        let kept = room > 0;
        room = room.saturating_sub(length + between);
        kept
    });
    cut
}
