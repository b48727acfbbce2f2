//! Every message about a document in consultation.

use super::{ASKED, Shown, day, file, shown};
use convoca::domain::base::{Key, Page, PersonId, Text};
use convoca::domain::consultation::{
    Cause, Edit, Piece, Refusal, Section, Standing, State, Step, Term, Verdict, read_name,
};
use convoca::locale::Lang;
use convoca::render::{self, DocumentCard};
use convoca::store::{Consultation, Observation, SectionCount};
use std::collections::BTreeMap;

fn consultation(state: State) -> Consultation {
    let section = |name: &str| Section {
        name: Some(read_name(name, &["es", "en"]).unwrap()),
        office: Some("planeacion".into()),
    };
    let mut sections = vec![Section::default()];
    sections.extend((1..=9).map(|n| section(&format!("Metas de vías {n} | Goals {n}"))));
    let name = [("es", "Estrategia de 2025"), ("en", "Strategy of 2025")];
    let name = name.map(|(code, name)| (code.to_owned(), name.to_owned()));
    Consultation {
        id: 1,
        name: Text::by_language(BTreeMap::from(name)),
        sections,
        file: Some(file()),
        state,
        term: Some(Term::Days(10)),
        closes_at: None,
        opened_at: None,
        closed_at: None,
        reported_at: None,
        made_by: Some(PersonId::new(1)),
        version: 1,
    }
}

fn observation(verdict: Option<Verdict>) -> Observation {
    Observation {
        id: 1,
        consultation_id: 1,
        number: 3,
        section: 1,
        person_id: Some(PersonId::new(1)),
        text: ASKED.into(),
        at: "2024-07-13T14:00:00Z".parse().unwrap(),
        state: Standing::Made,
        verdict,
        reasons: verdict.map(|_| "La meta sube a diez vías.".into()),
        office: None,
        answered_at: None,
    }
}

/// What citizens get.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let until = Some(day("2024-08-02"));
    let all_states: Vec<_> = State::ALL.iter().copied().map(consultation).collect();
    let dated: Vec<_> = all_states.iter().map(|one| (one, until)).collect();
    let mut all = Vec::new();
    for (items, goes_on) in [(&dated[1..4], true), (&[], false)] {
        let page = Page {
            items: items.to_vec(),
            number: 0,
            goes_on,
        };
        let say = render::documents(lang, &page);
        all.extend(shown("documents", [say]));
    }
    let one = observation(None);
    for of in &dated {
        let say = render::document(lang, *of, true);
        all.extend(shown("document", [say]));
        for verdict in [None, Some(Verdict::Partly)] {
            let one = observation(verdict);
            all.extend(shown(
                "my_observation",
                render::my_observation(lang, of.0, &one),
            ));
        }
        all.extend(shown("report_file", [render::report_file(lang, of.0)]));
    }
    let open = dated[1];
    for page in [0, 1] {
        let say = render::document_sections(lang, open.0, page);
        all.extend(shown("document_sections", [say]));
    }
    for section in [0, 1] {
        let say = render::write_observation(lang, open.0, section);
        all.extend(shown("write_observation", [say]));
    }
    // As long as Telegram lets somebody write, and then some.
    for text in [ASKED.to_owned(), "No va. ".repeat(600)] {
        let say = render::observation_preview(lang, 7, (open.0, 1), &text);
        all.extend(shown("observation_preview", [say]));
        let long = Observation {
            text: text.chars().take(4_096).collect(),
            reasons: Some(text.chars().take(4_096).collect()),
            ..observation(Some(Verdict::Declined))
        };
        let reported = &all_states[3];
        let says = render::my_observation(lang, reported, &long);
        all.extend(shown("my_observation", says));
        let say = render::consultation_reported(lang, reported, Some(&long));
        all.extend(shown("consultation_reported", [say]));
    }
    let say = render::consultation_reported(lang, &all_states[3], None);
    all.extend(shown("consultation_reported", [say]));
    let say = render::observation_receipt(lang, open, &one);
    all.extend(shown("observation_receipt", [say]));
    for mine in [&[observation(None)][..], &[]] {
        let say = render::my_observations(lang, open.0, mine);
        all.extend(shown("my_observations", [say]));
    }
    let say = render::confirm_observation_withdrawal(lang, open.0, &one);
    all.extend(shown("confirm_observation_withdrawal", [say]));
    let say = render::consultation_given_up(lang, open.0);
    all.extend(shown("consultation_given_up", [say]));
    all
}

/// What staff get.
pub(super) fn staff_messages(lang: Lang) -> Vec<Shown> {
    let until = Some(day("2024-08-02"));
    let all_states: Vec<_> = State::ALL.iter().copied().map(consultation).collect();
    let mut all = Vec::new();
    for (listed, coordinates) in [
        (&all_states[..], true),
        (&[], true),
        (&all_states, false),
        (&[], false),
    ] {
        let page = Page {
            items: listed.to_vec(),
            number: 1,
            goes_on: true,
        };
        let say = render::consultations(lang, &page, coordinates);
        all.extend(shown("consultations", [say]));
    }
    let count = |section, made, answered| SectionCount {
        section,
        made,
        answered,
    };
    let (many, none) = ([count(0, 1, 0), count(2, 12, 3)], [count(1, 1, 1)]);
    for of in &all_states {
        for (counts, to_answer, coordinates) in
            [(&many[..], 10, true), (&none, 0, false), (&[], 0, true)]
        {
            let card = DocumentCard {
                dated: (of, until),
                counts,
                to_answer,
                link: "https://t.me/convoca_bot?start=d_1",
                coordinates,
                reads_report: true,
            };
            let say = render::consultation_card(lang, &card);
            all.extend(shown("consultation_card", [say]));
        }
        let mut empty = of.clone();
        (empty.file, empty.sections) = (None, vec![Section::default()]);
        let card = DocumentCard {
            dated: (&empty, None),
            counts: &[],
            to_answer: 0,
            link: "",
            coordinates: false,
            reads_report: false,
        };
        let say = render::consultation_card(lang, &card);
        all.extend(shown("consultation_card", [say]));
    }
    let open = &all_states[1];
    let languages: Vec<_> = Lang::all().collect();
    for edit in Edit::ALL {
        let later = [day("2024-08-09"), day("2024-08-16")];
        let asked = render::ask_about_document(lang, (1, 1), *edit, &later, &languages);
        let say = asked.say(lang, None);
        all.extend(shown("ask_about_document", [say]));
    }
    for (step, unanswered) in Step::ALL
        .iter()
        .flat_map(|step| [(step, 0), (step, 1), (step, 2)])
    {
        let leaving = convoca::render::DocumentLeaving {
            text: Some("<blockquote>Ya está el informe.</blockquote>".to_owned()),
            outlook: convoca::render::Outlook {
                reached: convoca::domain::base::Blunt::Exactly(unanswered),
                leaves: None,
                is_put_off: true,
                later: Vec::new(),
            },
            at: (
                "2024-07-15T15:00:00Z".parse().unwrap(),
                chrono_tz::America::Bogota,
            ),
        };
        let leaving = Some(&leaving).filter(|_| unanswered > 0);
        let say = render::confirm_document_step(lang, (open, until), *step, unanswered, leaving);
        all.extend(shown("confirm_document_step", [say]));
    }
    for page in [0, 1] {
        let name = |_: &str| super::OFFICE.to_owned();
        let say = render::section_offices(lang, open, page, name);
        all.extend(shown("section_offices", [say]));
    }
    let planning = Key::parse("planeacion").unwrap();
    let offices = [(&planning, super::OFFICE)];
    let say = render::choose_section_office(lang, (open, 1), &offices);
    all.extend(shown("choose_section_office", [say]));
    let listed: Vec<_> = (0..9)
        .map(|_| observation(Some(Verdict::Accepted)))
        .collect();
    for listed in [&listed[..], &listed[..1], &[]] {
        let say = render::observations_list(lang, open, 0, listed);
        all.extend(shown("observations_list", [say]));
    }
    for (verdict, may_answer) in [(None, true), (None, false), (Some(Verdict::Declined), true)] {
        let one = observation(verdict);
        let may = (may_answer, may_answer);
        let says = render::observation_card(lang, open, &one, may);
        all.extend(shown("observation_card", says));
        all.extend(shown("why_hide", [render::why_hide(lang, &one)]));
        for cause in Cause::ALL {
            let say = render::observation_was_hidden(lang, open, &one, *cause);
            all.extend(shown("observation_was_hidden", [say]));
        }
    }
    let one = observation(None);
    for verdict in Verdict::ALL {
        let say = render::write_reasons(lang, &one, *verdict).say(lang, None);
        all.extend(shown("write_reasons", [say]));
    }
    for left in [0, 2] {
        let say = render::observation_answer_kept(lang, open, &one, left);
        all.extend(shown("observation_answer_kept", [say]));
    }
    for count in [0, 1, 12] {
        let say = render::consultation_closed(lang, open, count);
        all.extend(shown("consultation_closed", [say]));
        let say = render::observations_to_answer(lang, open, count);
        all.extend(shown("observations_to_answer", [say]));
    }
    let mut refusals = vec![
        Refusal::Changed,
        Refusal::Over,
        Refusal::Name,
        Refusal::NoSections,
        Refusal::TooManySections(100),
        Refusal::LongSection("Metas".into()),
        Refusal::SameSection("<Metas>".into()),
        Refusal::NoDocument,
        Refusal::TooLarge,
        Refusal::Past,
        Refusal::TooFar,
        Refusal::DayOfRest,
        Refusal::NotLater,
        Refusal::TooMany,
        Refusal::NoWords,
        Refusal::TooLong,
        Refusal::Unanswered(1),
        Refusal::Unanswered(2),
    ];
    refusals.extend(State::ALL.iter().copied().map(Refusal::NotNow));
    refusals.extend(Piece::ALL.iter().copied().map(Refusal::Lacks));
    for refusal in refusals {
        let said = render::consultation_refusal(lang, &refusal);
        all.extend(shown("sentence", [render::sentence(said)]));
    }
    all
}
