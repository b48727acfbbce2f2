//! What goes with the evidence of a convocation, and the list from which internal control takes it.

use crate::domain::convocation::State;
use crate::locale::Lang;
use crate::render::{Buttons, Say, beginning, send};
use crate::t;
use serde_json::json;

/// What is said of the page.
pub fn evidence_page(chat: i64, lang: Lang) -> Say {
    document(chat, t!(lang, "evidence-page-sent"))
}

/// What is said of the workbook.
pub fn evidence_workbook(chat: i64, lang: Lang) -> Say {
    document(chat, t!(lang, "evidence-workbook-sent"))
}

fn document(chat: i64, caption: String) -> Say {
    Say {
        method: "sendDocument",
        body: json!({ "chat_id": chat, "caption": caption }).to_string(),
    }
}

/// The convocations for whoever only reads what came of them, newest first.
pub fn evidence_list(
    chat: i64,
    lang: Lang,
    all: &[(i64, State, Option<String>)],
    next: Option<i64>,
) -> Say {
    let line = |(id, _, name): &(i64, State, Option<String>)| {
        let name = name.clone().unwrap_or_else(|| t!(lang, "convocation-free"));
        let label = t!(
            lang,
            "convocation-line",
            sign = "📄",
            name = beginning(&name, 36)
        );
        vec![(label, format!("ve:{id}"))]
    };
    let mut buttons: Buttons = all.iter().map(line).collect();
    if let Some(next) = next {
        buttons.push(vec![(t!(lang, "button-more"), format!("vl:{next}"))]);
    }
    let text = match all.is_empty() {
        true => t!(lang, "evidence-none"),
        false => t!(lang, "evidence-list"),
    };
    send(chat, text, buttons)
}
