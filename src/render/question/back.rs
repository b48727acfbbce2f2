//! Somebody to whom nothing could be said is back: what they missed.

use crate::domain::space::{Space, State};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::{Say, beginning, send};
use crate::t;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// Encounters, or questions, named in one message.
const LISTED: usize = 5;

/// What somebody missed while nothing reached them.
#[derive(Clone, Copy, Debug)]
pub struct Missed<'a> {
    /// How many answers to their questions; they follow.
    pub answers: usize,
    /// The numbers of their questions whose date passed without an answer.
    pub late: &'a [String],
    /// The spaces to come that they had said something about.
    pub spaces: &'a [MissedSpace<'a>],
    /// The entity's time zone.
    pub zone: Tz,
}

/// A space that somebody had said they come to.
#[derive(Clone, Copy, Debug)]
pub struct MissedSpace<'a> {
    /// The space, as it is now.
    pub space: &'a Space,
    /// Whether they wait for a place.
    pub waits: bool,
}

/// Welcomes them, and says what they missed.
pub fn welcome_back(lang: Lang, missed: &Missed<'_>) -> Say {
    let mut text = t!(lang, "back");
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    match missed.answers {
        0 => line(t!(lang, "back-no-answers")),
        count => line(t!(lang, "back-answers", count = count)),
    }
    if !missed.late.is_empty() {
        let listed = missed.late.iter().take(LISTED).map(String::as_str);
        let mut numbers = listed.collect::<Vec<_>>().join(", ");
        if missed.late.len() > LISTED {
            numbers.push('…');
        }
        let count = missed.late.len();
        line(t!(lang, "back-late", count = count, numbers = numbers));
    }
    for one in missed.spaces.iter().take(LISTED) {
        let space = one.space;
        let local = space.starts_at.with_timezone(&missed.zone);
        let name = escape(&beginning(space.name.read(lang.code()), 100));
        let date = lang.short_date(local.date_naive());
        let hour = lang.hour(local.time());
        line(match (space.state, one.waits) {
            (State::Cancelled, _) => t!(lang, "back-cancelled", name = name, date = date),
            (State::Draft | State::Announced, true) => {
                t!(lang, "back-waits", name = name, date = date, hour = hour)
            }
            (State::Draft | State::Announced, false) => {
                t!(lang, "back-comes", name = name, date = date, hour = hour)
            }
        });
    }
    let mine = Button::Mine { page: 0 }.into();
    send(text, vec![vec![(t!(lang, "button-see-mine"), mine)]])
}
