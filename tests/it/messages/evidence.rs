//! What goes with the evidence of a convocation.

use super::{Shown, shown};
use convoca::domain::convocation::State;
use convoca::locale::Lang;
use convoca::render;

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = shown("evidence_page", [render::evidence_page(lang)]);
    let book = render::evidence_workbook(lang);
    all.extend(shown("evidence_workbook", [book]));
    let name = Some("Audiencia pública".to_owned());
    let listed = [(2, State::Paused, name), (1, State::Draft, None)];
    for (listed, next) in [(&listed[..], Some(1)), (&[], None)] {
        let say = render::evidence_list(lang, listed, next);
        all.extend(shown("evidence_list", [say]));
    }
    all
}
