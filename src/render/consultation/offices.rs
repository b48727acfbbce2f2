//! Which office answers about which section of a document in consultation.

use crate::domain::base::{Key, Page};
use crate::locale::Lang;
use crate::render::consultation::citizen::{section_name, sections};
use crate::render::consultation::staff::{BUTTON, back};
use crate::render::consultation::{Button, Place};
use crate::render::{Buttons, Say, beginning, send, ways};
use crate::store::Consultation;
use crate::t;
use teloxide::utils::html::escape;

/// The sections, each with who answers about it.
pub fn section_offices(
    lang: Lang,
    of: &Consultation,
    page: u16,
    office_name: impl Fn(&str) -> String,
) -> Say {
    let document = of.id;
    let line = |place: &u16| {
        let section = beginning(&section_name(lang, of, (*place).into()), 26);
        let office = match of.office((*place).into()) {
            Some(key) => beginning(&office_name(key), 26),
            None => t!(lang, "report-coordination"),
        };
        let label = t!(lang, "section-office", section = section, office = office);
        let section = *place;
        let choose = Button::ChooseOffice { document, section };
        vec![(label, choose.into())]
    };
    let page = sections(of, page);
    let mut buttons: Buttons = page.items.iter().map(line).collect();
    buttons.extend(ways(lang, &page, |page| Button::Offices { document, page }));
    buttons.push(back(lang, document));
    send(t!(lang, "section-offices"), buttons)
}

/// The offices that can answer about a section.
pub fn choose_section_office(
    lang: Lang,
    (of, section): (&Consultation, u16),
    offices: &[(&Key, &str)],
) -> Say {
    let document = of.id;
    let name = section_name(lang, of, section.into());
    let place = |office| {
        let place = Place { section, office };
        Button::Place { document, place }.into()
    };
    let line =
        |(key, name): &(&Key, &str)| vec![(beginning(name, BUTTON), place(Some((*key).clone())))];
    let mut buttons: Buttons = offices.iter().map(line).collect();
    let nobody = t!(lang, "report-coordination");
    buttons.push(vec![(nobody, place(None))]);
    let page = section / Page::<u16>::SIZE as u16;
    let list = Button::Offices { document, page };
    buttons.push(vec![(t!(lang, "button-back"), list.into())]);
    let text = t!(lang, "section-choose-office", section = escape(&name));
    send(text, buttons)
}
