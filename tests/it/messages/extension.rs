//! What is said when a term is extended: to whoever decides it, to whoever asked, to the office.

use super::{ENTITY, OFFICE, Shown, day, extended, question, shown, stands};
use convoca::domain::base::Text;
use convoca::domain::calendar::{Calendar, Rule, Term};
use convoca::domain::question::{Giving, State};
use convoca::locale::Lang;
use convoca::render;
use convoca::render::question::{Counted, Notice};
use convoca::store::Question;

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let (asked, extended) = (question(State::Received), extended());
    let of_children = Question {
        person_id: None,
        ..asked.clone()
    };
    let offers = [
        (5, day("2024-08-12")),
        (10, day("2024-08-20")),
        (15, day("2024-08-27")),
    ];
    let say = render::choose_extension(lang, 1, &asked, &offers);
    all.extend(shown("choose_extension", [say.say(lang, None)]));
    let say = render::write_extension_reason(lang, 1, &asked, day("2024-08-12"));
    all.extend(shown("write_extension_reason", [say.say(lang, None)]));
    for question in [&asked, &of_children] {
        let say = render::extension_preview(lang, 1, question, &extended, OFFICE);
        all.extend(shown("extension_preview", [say.say(lang, None)]));
    }
    for is_of_children in [false, true] {
        let say = render::extension_sent(lang, &asked, &extended, is_of_children);
        all.extend(shown("extension_sent", [say]));
    }
    let space = Text::from("Foro de niñas y niños");
    let (question, extension) = (&asked, &extended);
    let told = [
        (
            "extended",
            Notice::Extended {
                question,
                extension,
                office: OFFICE,
            },
        ),
        (
            "extended_there",
            Notice::ExtendedThere {
                question,
                extension,
                space: &space,
            },
        ),
        (
            "extended_here",
            Notice::ExtendedHere {
                question,
                extension,
            },
        ),
        (
            "extension_lost",
            Notice::ExtensionLost {
                question,
                until: extension.previous_on,
            },
        ),
    ];
    for (by, notice) in told {
        all.extend(shown(by, render::Notice::from(notice).say(lang)));
    }
    let stands = render::Stands {
        extension: Some(&extended),
        ..stands(3, None, Giving::First)
    };
    let say = render::status(lang, &asked, Some(OFFICE), (&[], false), stands, None);
    all.extend(shown("status", [say]));
    let left = (3, Giving::First);
    let says = render::by_code(
        lang,
        &of_children,
        (None, &[]),
        left,
        (Some(&extended), None),
    );
    all.extend(shown("by_code", says));
    let calendar = Calendar::national();
    let received = "2024-07-13T14:00:00Z".parse().unwrap();
    let counted = calendar.deadline(received, Term::BusinessDays(15), Rule::Receipt);
    let counted = calendar.extended(&counted.unwrap(), 20).unwrap();
    let why = Counted {
        question: &asked,
        extension: Some(&extended),
        completion: None,
        moved: None,
        is_own: true,
        entity: ENTITY,
    };
    let says = render::why_this_date(lang, &why, &calendar.explain(&counted));
    all.extend(shown("why_this_date", says));
    all
}
