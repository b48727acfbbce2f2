//! Why a date is what it is.

use super::{ENTITY, Shown, question, shown};
use convoca::domain::calendar::{Calendar, Rule, Term};
use convoca::domain::question::State;
use convoca::locale::Lang;
use convoca::render;
use convoca::render::question::Counted;

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let received = "2024-07-13T14:00:00Z".parse().unwrap();
    let calendar = Calendar::national();
    for rule in [Rule::Receipt, Rule::Filing] {
        let receipt = calendar.receipt(received, Term::BusinessDays(15), rule);
        let receipt = receipt.unwrap();
        for is_own in [true, false] {
            let why = Counted {
                question: &question(State::Received),
                extension: None,
                completion: None,
                moved: None,
                is_own,
                entity: ENTITY,
            };
            let says = render::why_this_date(lang, &why, &receipt);
            all.extend(shown("why_this_date", says));
            let (insisted, whose) = (question(State::Reopened), (is_own, ENTITY));
            for receipt in [Some(&receipt), None] {
                let says = render::why_completed_then(lang, &insisted, whose, receipt);
                all.extend(shown("why_completed_then", says));
            }
        }
    }
    all
}
