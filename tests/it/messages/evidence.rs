//! What goes with the evidence of a convocation.

use super::{Shown, shown};
use convoca::domain::base::Page;
use convoca::domain::convocation::State;
use convoca::locale::Lang;
use convoca::render;

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = shown("evidence_page", [render::evidence_page(lang)]);
    let book = render::evidence_workbook(lang);
    all.extend(shown("evidence_workbook", [book]));
    let name = Some("Audiencia pública".to_owned());
    let listed = [(2, State::Paused, name), (1, State::Draft, None)];
    for (items, goes_on) in [(&listed[..], true), (&[], false)] {
        let page = Page {
            items: items.to_vec(),
            number: 0,
            goes_on,
        };
        let say = render::evidence_list(lang, &page);
        all.extend(shown("evidence_list", [say]));
    }
    all
}
