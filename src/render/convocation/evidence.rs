//! What goes with the evidence of a convocation, and the list from which internal control takes it.

use crate::domain::convocation::State;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{Buttons, FileKind, Say, beginning, send, upload};
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
pub fn evidence_list(lang: Lang, all: &[(i64, State, Option<String>)], next: Option<i64>) -> Say {
    let line = |(id, _, name): &(i64, State, Option<String>)| {
        let name = name.clone().unwrap_or_else(|| t!(lang, "convocation-free"));
        let label = t!(
            lang,
            "convocation-line",
            sign = "📄",
            name = beginning(&name, 36)
        );
        vec![(label, Button::raw(format!("ve:{id}")))]
    };
    let mut buttons: Buttons = all.iter().map(line).collect();
    if let Some(next) = next {
        buttons.push(vec![(
            t!(lang, "button-more"),
            Button::raw(format!("vl:{next}")),
        )]);
    }
    let text = match all.is_empty() {
        true => t!(lang, "evidence-none"),
        false => t!(lang, "evidence-list"),
    };
    send(text, buttons)
}
