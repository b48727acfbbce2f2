//! How a step of a form looks: what was wrong with what was written, the question, what stands there so
//! far, what can be pressed instead of writing, and the row of ways on.
//!
//! Deliberately absent: what is asked, and what is taken for an answer.

use super::button::Button;
use super::say::{Buttons, Say, send};
use crate::locale::Lang;
use crate::render::shorten;
use crate::t;
use teloxide::utils::html::escape;

/// Room for what stands there, in UTF-16 units: it can be copied and sent again.
pub const SHOWN: usize = 3_000;

/// What a step asks.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The question, in Telegram's HTML.
    pub html: String,
    /// What was chosen or written before.
    pub chosen: Option<String>,
    /// What can be pressed instead of writing.
    pub choices: Buttons,
    /// The way to the step before, or to where it was asked from.
    pub back: Option<Button>,
    /// The way on without a word: past it, or because enough was said.
    pub on: Option<(String, Button)>,
    /// The way out of everything that is under way.
    pub leave: Option<Button>,
}

impl Question {
    /// As it is shown; `why`: what was written could not be taken.
    pub fn say(self, lang: Lang, why: Option<&str>) -> Say {
        let mut parts = Vec::from_iter(why.map(ToOwned::to_owned));
        parts.push(self.html);
        if let Some(chosen) = self.chosen.filter(|chosen| !chosen.is_empty()) {
            let shown = escape(&shorten(&chosen, SHOWN));
            parts.push(format!("{}\n<pre>{shown}</pre>", t!(lang, "form-now-is")));
        }
        let mut buttons = self.choices;
        let back = self.back.map(|back| (t!(lang, "button-back"), back));
        let leave = self.leave.map(|out| (t!(lang, "form-leave"), out));
        let row: Vec<_> = [back, self.on, leave].into_iter().flatten().collect();
        buttons.extend((!row.is_empty()).then_some(row));
        send(parts.join("\n\n"), buttons)
    }
}
