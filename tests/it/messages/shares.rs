//! What is said of parts that other offices are asked for.

use super::{ASKED, ENTITY, NUMBER, OFFICE, Shown, day, part, question, shown};
use convoca::domain::base::{Key, Page, QuestionId};
use convoca::domain::question::personal::Own;
use convoca::domain::question::wording::Remarks;
use convoca::domain::question::{Giving, PartKind, State as Standing};
use convoca::domain::share::{Refusal, State};
use convoca::locale::Lang;
use convoca::render::share::{Notice, Part};
use convoca::render::{self, Composed};
use convoca::store::Share;

const OTHER: &str = "Dirección TIC";
const GIVEN: &str = "La página vuelve a funcionar el 5 de agosto.";

fn share(state: State) -> Share {
    Share {
        id: 1,
        question_id: QuestionId::new(1),
        office: "tic".into(),
        state,
        asked: (state != State::Given).then(|| "¿Cuándo vuelve la página?".into()),
        asked_at: "2024-07-15T14:00:00Z".parse().unwrap(),
        due_on: day("2024-07-25"),
        public_on: day("2024-08-02"),
        text: GIVEN.into(),
        version: 1,
        given_at: Some("2024-07-24T14:00:00Z".parse().unwrap()),
        reason: (state == State::Returned).then(|| "Es de Comunicaciones.".into()),
        missed_on: (state == State::Given).then(|| day("2024-07-23")),
        reminded_at: None,
        ended_at: None,
    }
}

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    asking(lang, &mut all);
    cards(lang, &mut all);
    writing(lang, &mut all);
    told(lang, &mut all);
    for refusal in [
        Refusal::Over,
        Refusal::Given,
        Refusal::NotGiven,
        Refusal::Returned,
        Refusal::TakenBack,
        Refusal::Changed,
        Refusal::Reminded,
        Refusal::NoOffice,
        Refusal::HasPart,
        Refusal::TooMany,
        Refusal::NoParts,
    ] {
        let say = render::staff_refused(lang, render::share_refusal(lang, refusal));
        all.extend(shown("staff_refused", [say]));
    }
    all
}

fn asking(lang: Lang, all: &mut Vec<Shown>) {
    let asked = question(Standing::Received);
    let offices = [
        (Key::parse("tic").unwrap(), OTHER.to_owned()),
        (Key::parse("salud").unwrap(), "Secretaría de Salud".into()),
    ];
    for chosen in [&[][..], &["tic".to_owned()]] {
        let say = render::choose_helpers(lang, 1, &asked, &offices, chosen);
        all.extend(shown("choose_helpers", [say.say(lang, None)]));
    }
    let names = [OTHER, "Secretaría de Salud"];
    let say = render::write_asked(lang, 1, &asked, &names);
    all.extend(shown("write_asked", [say.say(lang, None)]));
    for what in [None, Some("¿Cuándo vuelve la página?")] {
        let dates = (day("2024-07-25"), 8);
        let say = render::share_preview(lang, 1, &asked, &names, what, dates);
        all.extend(shown("share_preview", [say.say(lang, None)]));
    }
    let say = render::share_sent(lang, &asked, &names, day("2024-07-25"));
    all.extend(shown("share_sent", [say]));
}

fn cards(lang: Lang, all: &mut Vec<Shown>) {
    let zone = chrono_tz::America::Bogota;
    let asked = question(Standing::Received);
    let added = [
        part(PartKind::Addition, "Es la de la calle 50."),
        part(PartKind::Insistence, ""),
    ];
    let shares: Vec<_> = State::ALL.iter().map(|state| share(*state)).collect();
    for (share, days_left, is_over) in shares
        .iter()
        .flat_map(|share| [(share, 3, false), (share, -2, false), (share, -2, true)])
    {
        let shown_part = Part {
            share,
            office: OTHER,
            days_left,
            files: 2,
        };
        let list = is_over.then_some(0);
        let about = (&asked, Some(OFFICE));
        let files = (3, zone);
        let say = render::opened_part(lang, about, (&shown_part, is_over), &added, files, list);
        all.extend(shown("opened_part", [say]));
        let say = render::one_part(lang, &asked, &shown_part, zone, !is_over);
        all.extend(shown("one_part", [say]));
        let say = render::confirm_take_back(lang, &asked, &shown_part);
        all.extend(shown("confirm_take_back", [say]));
    }
    let dissolved = Share {
        reason: None,
        ..share(State::Returned)
    };
    let on_time = Share {
        missed_on: None,
        ..share(State::Given)
    };
    let every = shares.iter().chain([&dissolved, &on_time]);
    let parts: Vec<_> = every
        .flat_map(|share| [3, -2].map(|left| (share, left)))
        .map(|(share, days_left)| Part {
            share,
            office: OTHER,
            days_left,
            files: 0,
        })
        .collect();
    for parts in [&parts[..], &[]] {
        let say = render::parts(lang, &asked, parts, zone, !parts.is_empty());
        all.extend(shown("parts", [say]));
    }
    let say = render::taken_back(lang, &asked, OTHER);
    all.extend(shown("taken_back", [say]));
    let missed = vec![(1, NUMBER.to_owned(), OTHER.to_owned())];
    for missed in [Page::of(missed, 0), Page::of([], 0)] {
        let say = render::missed_parts(lang, &missed);
        all.extend(shown("missed_parts", [say]));
    }
    for helpers in [&[OTHER][..], &[OTHER, "Secretaría de Salud"]] {
        let stands = render::Stands {
            helpers,
            ..super::stands(3, None, Giving::First)
        };
        let say = render::status(lang, &asked, Some(OFFICE), (&[], false), stands, None);
        all.extend(shown("status", [say]));
    }
}

fn writing(lang: Lang, all: &mut Vec<Shown>) {
    let one = |by, say| shown(by, [say]);
    all.extend(one("write_part", render::write_part(lang, NUMBER)));
    all.extend(one("rewrite_part", render::rewrite_part(lang, NUMBER)));
    let lists = Lang::spanish().wording();
    let remarks = Remarks::of(GIVEN, &Own::default(), lists.as_ref());
    for files in [0, 1, 5] {
        let say = render::part_preview(lang, 1, NUMBER, &remarks, files);
        all.extend(one("part_preview", say));
    }
    for late in [None, Some(day("2024-07-25"))] {
        let say = render::part_given(lang, NUMBER, OFFICE, late);
        all.extend(one("part_given", say));
    }
    let say = render::write_give_back(lang, 1, NUMBER);
    all.extend(one("write_give_back", say.say(lang, None)));
    let say = render::part_given_back(lang, NUMBER, ENTITY);
    all.extend(one("part_given_back", say));
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    let composed = Composed {
        sections: names(&[OTHER, "Secretaría de Salud"]),
        silent: names(&["Secretaría de Hacienda"]),
        left_out: names(&[OTHER]),
        question: QuestionId::new(1),
    };
    let longest = format!("{OFFICE}:\n{}", GIVEN.repeat(1_000));
    for text in [GIVEN, &longest] {
        let remarks = Remarks::of(text, &Own::default(), lists.as_ref());
        let say = render::answer_preview(lang, 1, (NUMBER, ASKED), &remarks, (3, 1), &composed);
        all.extend(one("answer_preview", say));
    }
    let say = render::edit_section(lang, 1, 0, OTHER, &longest);
    all.extend(one("edit_section", say));
}

fn told(lang: Lang, all: &mut Vec<Shown>) {
    let question = &question(Standing::Received);
    let due_on = day("2024-07-25");
    let mut notices = vec![
        Notice::TakenBack { question },
        Notice::Added {
            share: 1,
            question,
            text: ASKED,
        },
        Notice::Redated {
            share: 1,
            question,
            old: due_on,
            new: day("2024-07-30"),
        },
        Notice::Late {
            share: 1,
            question,
            office: OTHER,
            due_on,
        },
    ];
    for (is, by) in [(true, Some(OFFICE)), (false, None)] {
        notices.push(Notice::Asked {
            share: 1,
            question,
            office: OTHER,
            by,
            asked: is.then_some(ASKED),
            due_on,
            days_left: 8,
        });
        notices.push(Notice::Reminded {
            share: 1,
            question,
            by,
            due_on,
            days_left: if is { 1 } else { -1 },
        });
        notices.push(Notice::Over {
            question,
            is_answered: is,
        });
        notices.push(Notice::Returned {
            share: 1,
            question,
            office: OTHER,
            reason: is.then_some("Es de Comunicaciones."),
        });
        for left in [0, 1, 3] {
            notices.push(Notice::Given {
                share: 1,
                question,
                office: OTHER,
                text: GIVEN,
                files: left,
                corrects: is,
                late_for: is.then_some(due_on),
                left,
            });
        }
    }
    for notice in notices {
        all.extend(shown("notice", render::Notice::from(notice).say(lang)));
    }
}
