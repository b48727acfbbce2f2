//! What is said where something is missing in a question: to whoever asks for it, to whoever asked, to the office.

use super::{ENTITY, OFFICE, Shown, day, question, shown, stands};
use convoca::domain::base::QuestionId;
use convoca::domain::calendar::{Calendar, Rule, Term};
use convoca::domain::question::{Giving, State};
use convoca::locale::Lang;
use convoca::render;
use convoca::render::Digest;
use convoca::render::question::{Counted, Missing, Notice};
use convoca::store::Completion;

/// What was asked for.
pub(super) fn completion() -> Completion {
    Completion {
        question_id: QuestionId::new(1),
        asked_at: "2024-07-22T15:00:00Z".parse().unwrap(),
        by_person: None,
        office: Some("planeacion".into()),
        missing: "Díganos el nombre de la vereda y del puente.".into(),
        answer_by: day("2024-08-22"),
        prolonged_at: None,
        resumed_at: None,
        closing: None,
    }
}

/// Every message of it.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let mut all = Vec::new();
    let (asked, received, closed) = (
        question(State::Incomplete),
        question(State::Received),
        question(State::Closed),
    );
    let completion = completion();
    let prolonged = Completion {
        prolonged_at: Some(completion.asked_at),
        resumed_at: Some(completion.asked_at),
        ..completion.clone()
    };
    let reason = "Sin el nombre de la vereda no se sabe cuál es el puente.";
    for (by, form) in [
        (
            "write_missing",
            render::write_missing(lang, 1, &received, completion.answer_by),
        ),
        (
            "missing_preview",
            render::missing_preview(lang, 1, &received, &completion, OFFICE),
        ),
        (
            "write_closing",
            render::write_closing(lang, 1, &asked, &completion),
        ),
        (
            "closing_preview",
            render::closing_preview(lang, 1, &asked, reason, OFFICE),
        ),
    ] {
        all.extend(shown(by, [form.say(lang, None)]));
    }
    let ways = [(QuestionId::new(1), "2024-000001".to_owned())];
    let topic = render::choose_topic(lang, 1, &[], true, None);
    for (by, say) in [
        ("missing_sent", render::missing_sent(lang, &asked)),
        ("closing_sent", render::closing_sent(lang, &closed)),
        ("confirm_going_on", render::confirm_going_on(lang, &asked)),
        ("gone_on", render::gone_on(lang, &received)),
        ("brought", render::brought(lang, &received, false)),
        ("brought", render::brought(lang, &received, true)),
        ("prolonged", render::prolonged(lang, &asked)),
        (
            "offering_to_bring",
            render::offering_to_bring(lang, topic, 1, &ways),
        ),
    ] {
        all.extend(shown(by, [say]));
    }
    for (question, what) in [
        (
            &asked,
            Missing::Asked {
                completion: &completion,
                office: OFFICE,
            },
        ),
        (&asked, Missing::AskedHere(&completion)),
        (&received, Missing::Lost),
        (&asked, Missing::Reminder(&completion)),
        (&asked, Missing::Reminder(&prolonged)),
        (&asked, Missing::ProlongedHere),
        (
            &received,
            Missing::Brought {
                text: "Vereda El Pedregal.",
            },
        ),
        (&received, Missing::Brought { text: "" }),
        (&received, Missing::Forgone),
        (&received, Missing::WentOn),
        (&received, Missing::WentOnHere),
        (
            &closed,
            Missing::Closed {
                reason,
                office: OFFICE,
            },
        ),
        (&closed, Missing::ClosedHere { reason }),
        (&asked, Missing::ClosureLost),
    ] {
        let told = render::Notice::from(Notice::Missing(question, what));
        all.extend(shown("missing", told.say(lang)));
    }
    for (question, days_left, completion) in [
        (&asked, 3, Some(&completion)),
        (&asked, -1, Some(&prolonged)),
        (&received, 3, Some(&prolonged)),
        (&closed, 0, None),
    ] {
        let stands = render::Stands {
            completion,
            ..stands(days_left, None, Giving::First)
        };
        let say = render::status(lang, question, Some(OFFICE), (&[], false), stands, Some(0));
        all.extend(shown("status", [say]));
    }
    for count in [1, 7] {
        let digest = Digest {
            incomplete: vec![asked.clone(); count],
            ..Digest::default()
        };
        all.extend(shown("digest", [render::digest(lang, &digest)]));
    }
    why(lang, &mut all);
    all
}

fn why(lang: Lang, all: &mut Vec<Shown>) {
    let calendar = Calendar::national();
    let received_at = "2024-07-13T14:00:00Z".parse().unwrap();
    let counted = calendar.deadline(received_at, Term::BusinessDays(15), Rule::Receipt);
    let request = calendar
        .requested(&counted.unwrap(), day("2024-07-22"))
        .unwrap();
    let completion = completion();
    let asked = (&completion, day("2024-07-22"));
    let receipt = calendar.explain_request(&request);
    for is_own in [true, false] {
        let whose = (is_own, ENTITY);
        let question = question(State::Incomplete);
        let says = render::why_it_stands(lang, &question, asked, whose, &receipt);
        all.extend(shown("why_it_stands", says));
    }
    let resumed = calendar.resumed(&request, day("2024-07-31")).unwrap();
    let why = Counted {
        question: &question(State::Received),
        extension: None,
        completion: Some(&completion),
        moved: None,
        is_own: true,
        entity: ENTITY,
    };
    let says = render::why_this_date(lang, &why, &calendar.explain(&resumed));
    all.extend(shown("why_this_date", says));
}
