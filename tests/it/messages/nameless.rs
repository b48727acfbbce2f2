//! What is said of questions that have no author.

use super::{NUMBER, Shown, deadline, file, part, question, shown};
use convoca::domain::calendar::Rule;
use convoca::domain::question::{Giving, PartKind, State};
use convoca::locale::Lang;
use convoca::render;

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let one = |by, say| shown(by, [say]);
    let mut all = Vec::new();
    all.extend(one(
        "write_nameless",
        render::write_nameless(lang, "Foro de niñas y niños"),
    ));
    let by_receipt = deadline(Rule::Receipt);
    let say = render::nameless_receipt(lang, NUMBER, "ACDEF-34679", &by_receipt);
    all.extend(one("nameless_receipt", say));
    let say = render::forgotten(lang, NUMBER, "ACDEF-34679");
    all.extend(one("forgotten", say));
    let parts = [part(PartKind::Answer, "Los ponen el 5 de agosto.")];
    for state in State::ALL.iter().copied() {
        for days_left in [3, -2] {
            let answer = (parts.first(), &[file()][..]);
            let left = (days_left, Giving::First);
            let says = render::by_code(lang, &question(state), answer, left, (None, None));
            all.extend(shown("by_code", says));
        }
    }
    all
}
