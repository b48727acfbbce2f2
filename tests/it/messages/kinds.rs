//! What is said of the kind of petition that a question is: to its office, to whoever asked, in the morning.

use super::{ENTITY, NUMBER, OFFICE, Shown, day, question, shown, stands};
use convoca::domain::base::{QuestionId, Text};
use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::question::{Giving, Kind, Retagged, Running, State};
use convoca::locale::Lang;
use convoca::render::question::{Counted, Notice};
use convoca::render::{self, Digest, DigestDoubt, DigestDoubts};
use convoca::store::Question;

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let space = Text::from("Foro de niñas y niños");
    let calendar = Calendar::national();
    for kind in Kind::ALL {
        let asked = Question {
            kind: *kind,
            ..question(State::Received)
        };
        let nobodys = Question {
            person_id: None,
            ..asked.clone()
        };
        let (received_at, rule) = (asked.received_at, Rule::Receipt);
        let deadline = Running::begin(&calendar, *kind, received_at, rule).unwrap();
        let change = Retagged {
            from: Kind::Accountability,
            to: *kind,
            previous_on: day("2024-08-02"),
            due_on: deadline.due(),
        };
        all.extend(shown("which_kind", [render::which_kind(lang, &asked)]));
        for has_passed in [false, true] {
            for (one, children) in [(&asked, false), (&nobodys, true), (&nobodys, false)] {
                let say = render::kind_preview(lang, one, &change, (has_passed, children));
                all.extend(shown("kind_preview", [say]));
            }
            let say = render::kind_set(lang, &asked, has_passed);
            all.extend(shown("kind_set", [say]));
            let (question, change) = (&asked, &change);
            let told = [
                (
                    "tagged",
                    Notice::Tagged {
                        question,
                        change,
                        has_passed,
                    },
                ),
                (
                    "tagged_there",
                    Notice::TaggedThere {
                        question,
                        change,
                        has_passed,
                        space: &space,
                    },
                ),
                (
                    "tagged_here",
                    Notice::TaggedHere {
                        question,
                        change,
                        has_passed,
                    },
                ),
            ];
            for (by, notice) in told {
                all.extend(shown(by, render::Notice::from(notice).say(lang)));
            }
            let stands = render::Stands {
                moved: Some(change),
                parts: &[],
                ..stands(if has_passed { -1 } else { 3 }, None, Giving::First)
            };
            let answers = (&[][..], false);
            let say = render::status(lang, question, Some(OFFICE), answers, stands, None);
            all.extend(shown("status", [say]));
            let left = (stands.days_left, Giving::First);
            let since = (None, Some(change));
            let says = render::by_code(lang, &nobodys, (None, &[]), left, since);
            all.extend(shown("by_code", says));
        }
        let lost = Notice::TagLost {
            question: &asked,
            until: change.previous_on,
        };
        all.extend(shown("tag_lost", render::Notice::from(lost).say(lang)));
        let why = Counted {
            question: &asked,
            extension: None,
            completion: None,
            moved: Some(change),
            is_own: true,
            entity: ENTITY,
        };
        let receipt = calendar.explain(&deadline);
        let says = render::why_this_date(lang, &why, &receipt);
        all.extend(shown("why_this_date", says));
        all.extend(shown("missed", [render::missed(lang, &asked)]));
        for count in [1, 12] {
            let doubt = DigestDoubt {
                question: QuestionId::new(1),
                number: NUMBER.into(),
                until: deadline.due(),
            };
            let digest = Digest {
                doubts: vec![DigestDoubts {
                    may_be: *kind,
                    count,
                    lines: vec![doubt; 1],
                }],
                ..Digest::default()
            };
            all.extend(shown("digest", [render::digest(lang, &digest)]));
        }
    }
    all
}
