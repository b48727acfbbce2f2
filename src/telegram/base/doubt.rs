//! What somebody wrote about a day or an hour can mean two things: which of them is asked with both as buttons,
//! and what was said besides is kept.
//!
//! Deliberately absent: which texts are doubtful, and the step that asks.

use super::card;
use super::form::Taken;
use super::turn::Turn;
use crate::locale::{Doubt, Moment};
use crate::render::{self, Buttons, shorten};

/// What is kept of a doubtful text, in UTF-16 units.
const LONGEST: usize = 200;

/// What is wanted of whoever writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A day, and perhaps its hour; or an hour.
    Moment,
    /// The same of something that has been.
    Past,
    /// A day alone.
    Day,
}

/// What is asked about a doubtful text.
pub struct Which {
    /// The question.
    pub why: String,
    /// What can be meant.
    pub choices: Buttons,
}

impl Which {
    /// As what becomes of what was written for a step.
    pub fn taken<S>(self) -> Taken<S> {
        Taken::Which(self.why, self.choices)
    }
}

/// What was written, with what was said in the doubtful text before it.
///
/// # Errors
/// With what is asked, if it can mean two things still.
pub fn certain(turn: &mut Turn<'_>, text: &str, wanted: Expected) -> Result<String, Which> {
    let (lang, today) = (turn.lang, turn.desk.calendar.local_date(turn.now));
    let text = match &turn.before.heard {
        Some(before) => lang.completed(before, text, today),
        None => text.to_owned(),
    };
    let doubt = lang.doubt(&text, today).filter(|doubt| match doubt {
        Doubt::Half(_) => wanted != Expected::Day,
        Doubt::Weekday(..) | Doubt::Next(..) => true,
    });
    let Some(doubt) = doubt else {
        turn.heard = Some(String::new());
        return Ok(text);
    };
    let doubt = match wanted {
        Expected::Past => doubt.of_the_past(),
        Expected::Moment | Expected::Day => doubt,
    };
    let mut candidates = lang.candidates(doubt, &text, today);
    if wanted == Expected::Past
        && let Some((day, _)) = lang.read_past_moment(&text, today)
        && matches!(doubt, Doubt::Half(_))
    {
        candidates
            .iter_mut()
            .for_each(|moment| moment.day = moment.day.map(|_| day));
    }
    if wanted == Expected::Day {
        candidates.iter_mut().for_each(|moment| moment.time = None);
    }
    turn.heard = Some(shorten(&text, LONGEST));
    Err(Which {
        why: lang.ask_which(doubt),
        choices: render::doubt::which(lang, &candidates),
    })
}

/// What one of the two would be typed as, if the message that was pressed is the one that is waited at.
pub fn pressed(turn: &Turn<'_>, message: Option<i64>, moment: Moment) -> Option<String> {
    let is_asked = message.is_some_and(|message| card::is_waited_at(turn, message));
    is_asked.then(|| moment.typed())
}
