//! What staff read of ballots in a spreadsheet and of forms that are printed.

use crate::domain::survey::paper::Misread;
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::{Buttons, FileKind, PIECE, Say, paper_misread, send, shorten, upload};
use crate::store::StoredSurvey;
use crate::t;
use teloxide::utils::html::escape;

/// Lines that are listed.
const LISTED: usize = 10;
/// How many forms can be asked for with one press.
const COUNTS: [u16; 5] = [10, 50, 100, 200, 500];

/// What a spreadsheet would bring.
#[derive(Clone, Copy, Debug)]
pub struct PaperBrings<'a> {
    /// Ballots that would be kept.
    pub new: usize,
    /// Forms that were typed already.
    pub typed: usize,
    /// Forms whose code was used in the chat.
    pub used: usize,
    /// Lines whose form was never printed.
    pub unknown: &'a [u32],
    /// Lines whose form stands further up.
    pub twice: &'a [u32],
    /// Lines that are no ballot, and why.
    pub wrong: &'a [(u32, Misread)],
}

/// What a spreadsheet would bring, and whether to keep it.
pub fn paper_preview(
    lang: Lang,
    draft: i64,
    survey: &StoredSurvey,
    brings: PaperBrings<'_>,
) -> Say {
    let mut lines = vec![t!(lang, "ballots-preview", count = brings.new)];
    if brings.typed > 0 {
        lines.push(t!(lang, "ballots-preview-typed", count = brings.typed));
    }
    if brings.used > 0 {
        lines.push(t!(lang, "ballots-preview-used", count = brings.used));
    }
    if !brings.unknown.is_empty() {
        let listed = listed(brings.unknown);
        lines.push(t!(lang, "ballots-preview-unknown", lines = listed));
    }
    if !brings.twice.is_empty() {
        let listed = listed(brings.twice);
        lines.push(t!(lang, "ballots-preview-twice", lines = listed));
    }
    if !brings.wrong.is_empty() {
        lines.push(t!(
            lang,
            "ballots-preview-wrong",
            count = brings.wrong.len()
        ));
        for (line, misread) in brings.wrong.iter().take(LISTED) {
            let what = paper_misread(lang, survey, misread);
            lines.push(t!(
                lang,
                "ballots-preview-line",
                line = line.to_string(),
                what = what
            ));
        }
        if brings.wrong.len() > LISTED {
            lines.push("…".to_owned());
        }
    }
    let mut buttons = Buttons::new();
    if brings.new > 0 {
        buttons.push(vec![
            (
                t!(lang, "button-ballots-keep"),
                Button::Keep { draft }.into(),
            ),
            (
                t!(lang, "button-ballots-drop"),
                Button::Drop { draft }.into(),
            ),
        ]);
    }
    send(shorten(&lines.join("\n"), PIECE), buttons)
}

fn listed(lines: &[u32]) -> String {
    let mut shown: Vec<_> = lines.iter().take(LISTED).map(u32::to_string).collect();
    if lines.len() > LISTED {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// The empty spreadsheet; the file comes along.
pub fn paper_template(lang: Lang) -> Say {
    document(t!(lang, "ballots-template-sent"))
}

/// Asks how many forms are to be printed.
pub fn paper_ask_count(lang: Lang, draft: i64, survey: &StoredSurvey, most: usize) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let text = t!(
        lang,
        "ballots-ask-count",
        name = name,
        most = most.to_string()
    );
    let button = |count: u16| (count.to_string(), Button::Make { draft, count }.into());
    send(text, vec![COUNTS.map(button).to_vec()])
}

/// The forms with these numbers; the file comes along.
pub fn paper_forms(lang: Lang, (first, last): (i64, i64)) -> Say {
    let (first, last) = (first.to_string(), last.to_string());
    document(t!(lang, "ballots-forms-sent", first = first, last = last))
}

fn document(caption: String) -> Say {
    upload(FileKind::Document, escape(&caption), Buttons::new())
}
