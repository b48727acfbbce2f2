//! What goes with the evidence of a convocation, and the list from which internal control takes it.

use crate::domain::base::Page;
use crate::locale::Lang;
use crate::render::convocation::{Button, Listed};
use crate::render::{Buttons, FileKind, Say, beginning, send, upload, ways};
use crate::t;
use teloxide::utils::html::escape;

/// What is said of the page.
pub fn evidence_page(lang: Lang) -> Say {
    document(t!(lang, "evidence-page-sent"))
}

/// What is said of the workbook.
pub fn evidence_workbook(lang: Lang) -> Say {
    document(t!(lang, "evidence-workbook-sent"))
}

fn document(caption: String) -> Say {
    upload(FileKind::Document, escape(&caption), Buttons::new())
}

/// The convocations for whoever only reads what came of them, newest first.
pub fn evidence_list(lang: Lang, page: &Page<Listed>) -> Say {
    let line = |(id, _, name): &Listed| {
        let name = name.clone().unwrap_or_else(|| t!(lang, "convocation-free"));
        let label = t!(
            lang,
            "convocation-line",
            sign = "📄",
            name = beginning(&name, 36)
        );
        vec![(label, Button::Evidence { convocation: *id }.into())]
    };
    let mut buttons: Buttons = page.items.iter().map(line).collect();
    buttons.extend(ways(lang, page, |page| Button::List { page }));
    let text = match page.items.is_empty() {
        true => t!(lang, "evidence-none"),
        false => t!(lang, "evidence-list"),
    };
    send(text, buttons)
}
