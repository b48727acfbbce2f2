//! What of parts of other offices' answers stands in the morning's message.

use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::question::office::{pending_button, time_left, traffic_light};
use crate::render::{beginning, share};
use crate::t;
use teloxide::utils::html::escape;

/// Parts that somebody owes, or that are late.
#[derive(Debug, Default)]
pub struct DigestParts {
    /// Past their date.
    pub late: i64,
    /// Due soon.
    pub due: i64,
    /// The first of them, most urgent first.
    pub lines: Vec<DigestPart>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct DigestPart {
    /// Which one.
    pub share: i64,
    /// The question's number.
    pub number: String,
    /// What was asked.
    pub text: String,
    /// Business days left.
    pub days_left: i64,
    /// The office that owes it, where the reader may not know.
    pub office: Option<String>,
}

impl DigestParts {
    /// How many there are.
    pub fn all(&self) -> i64 {
        self.late + self.due
    }
}

/// In words, and the way to them; it says good morning only if nothing else does.
pub(super) fn parts(lang: Lang, parts: &DigestParts, alone: bool) -> (String, (String, Button)) {
    let mut text = match alone {
        true => t!(lang, "digest-parts-alone"),
        false => t!(lang, "digest-parts"),
    };
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    if parts.late > 0 {
        line(t!(lang, "digest-parts-late", count = parts.late));
    }
    if parts.due > 0 {
        line(t!(lang, "digest-parts-due", count = parts.due));
    }
    line(String::new());
    for one in &parts.lines {
        let mut shown = t!(
            lang,
            "digest-line",
            light = traffic_light(one.days_left),
            number = one.number.as_str(),
            left = time_left(lang, one.days_left),
            text = beginning(&one.text, 60)
        );
        if let Some(office) = &one.office {
            let office = beginning(office, 50);
            shown.push_str(&t!(lang, "digest-line-office", office = office));
        }
        line(escape(&shown));
    }
    let more = parts.all() - parts.lines.len() as i64;
    if more > 0 {
        line(t!(lang, "digest-more", count = more));
    }
    let button = match parts.lines.as_slice() {
        [only] if more == 0 => {
            let open = share::Button::Opened { share: only.share };
            (t!(lang, "digest-button-part"), open.into())
        }
        _ => pending_button(lang),
    };
    (text, button)
}
