//! What a citizen can get.

use super::{
    ASKED, ENTITY, NUMBER, OFFICE, Shown, day, deadline, file, part, question, shown, stands,
};
use chrono::NaiveDate;
use convoca::domain::Refused;
use convoca::domain::base::{Key, Page, QuestionId};
use convoca::domain::calendar::{ChangedDay, Rule};
use convoca::domain::person::Purpose;
use convoca::domain::process::DataController;
use convoca::domain::question::{Giving, Late, PartKind, Rating, Refusal, State};
use convoca::locale::Lang;
use convoca::render::{self, Missed, MissedSpace, NewDate, Preview, Say};
use convoca::t;

const SPACE: &str = "Rendición de cuentas: 150 días de gobierno";

/// Every message with its variants.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let one = shown_one;
    let mut all = Vec::new();
    let zone = chrono_tz::America::Bogota;
    let hearing = super::spaces::hearing();
    let spaces = [(1, &hearing)];
    let starts = hearing.starts_at;
    let mut at_one = hearing.clone();
    at_one.starts_at = "2024-07-13T13:00:00-05:00".parse().unwrap();
    let later = starts - chrono::TimeDelta::hours(1);
    for (spaces, now) in [
        (&spaces[..], later),
        (&spaces[..], starts),
        (
            &[(1, &at_one)],
            at_one.starts_at - chrono::TimeDelta::hours(1),
        ),
        (&[], later),
    ] {
        let today = render::Today {
            spaces: spaces.to_vec(),
            surveys: &[],
            zone,
            now,
            is_staff: now == starts,
        };
        all.extend(one("greeting", render::greeting(lang, ENTITY, &today)));
    }
    for now in [later, starts] {
        let known = render::known_of_meetings(lang, &spaces, (zone, now), Some(1));
        all.extend(one("known_of_meetings", known));
    }
    for is_staff in [true, false] {
        all.extend(one("stop_offer", render::stop_offer(lang, is_staff)));
    }
    all.extend(one("help", render::help(lang, render::Reader::Citizen)));
    all.extend(one(
        "unknown_command",
        render::unknown_command(lang, render::Reader::Citizen),
    ));
    all.extend(one("apology", render::apology(lang)));
    all.extend(one(
        "come_to_private",
        render::come_to_private(lang, "convoca_bot"),
    ));
    let own = Lang::own("guc", "wayuunaiki", lang);
    let languages: Vec<_> = Lang::all().chain([own]).collect();
    all.extend(one(
        "choose_language",
        render::choose_language(lang, &languages),
    ));
    for chosen in [lang, own] {
        let say = render::language_set(chosen, &languages);
        all.extend(one("language_set", say));
    }
    asking(lang, &mut all);
    following(lang, &mut all);
    privacy(lang, &mut all);
    new_dates(lang, &mut all);
    all
}

fn shown_one(by: &'static str, say: Say) -> Vec<Shown> {
    shown(by, [say])
}

fn new_dates(lang: Lang, all: &mut Vec<Shown>) {
    for (change, today) in changes() {
        let say = render::new_date(lang, &change, today);
        all.extend(shown_one("new_date", say));
    }
}

/// Later, earlier, long past; with the days that made the difference, or without any.
pub(super) fn changes() -> [(NewDate, NaiveDate); 5] {
    let change = |old: &str, new: &str, days, why: &[(&str, bool)]| NewDate {
        question: QuestionId::new(1),
        number: NUMBER.into(),
        office: None,
        old: day(old),
        new: day(new),
        has_passed: false,
        was_missed: false,
        days,
        why: why
            .iter()
            .map(|(date, counts)| ChangedDay {
                date: day(date),
                counts: *counts,
                norm: (*date != "2026-07-04").then(|| "Ley 2578 de 2026, art. 6".into()),
                adopted_on: None,
                known_since: None,
            })
            .collect(),
    };
    let holiday = ("2026-07-13", false);
    let many = [
        "2026-07-04",
        "2026-07-06",
        "2026-07-07",
        "2026-07-08",
        "2026-07-09",
    ];
    let many = many.map(|day| (day, true));
    [
        (
            change("2026-07-15", "2026-07-16", 1, &[holiday]),
            day("2026-07-03"),
        ),
        (
            change("2026-07-16", "2026-07-09", -5, &many),
            day("2026-07-03"),
        ),
        (
            change("2026-07-15", "2026-07-16", 1, &[holiday]),
            day("2026-11-03"),
        ),
        (
            change("2026-07-15", "2026-07-16", 1, &[]),
            day("2026-07-03"),
        ),
        (
            NewDate {
                has_passed: true,
                ..change("2026-07-15", "2026-07-16", 1, &[holiday])
            },
            day("2026-07-17"),
        ),
    ]
}

fn asking(lang: Lang, all: &mut Vec<Shown>) {
    let one = shown_one;
    let names = [(Key::parse("key").unwrap(), SPACE.to_owned())];
    let in_box = t!(lang, "box");
    for (offered, so_far) in [(false, None), (true, None), (true, Some(ASKED))] {
        let spaces = [(names[0].0.clone(), SPACE, day("2024-07-13"))];
        let say = render::choose_space(lang, 1, &spaces, offered, so_far);
        all.extend(one("choose_space", say));
    }
    for space in [None, Some(SPACE)] {
        all.extend(one("write_it", render::write_it(lang, space)));
    }
    let many = render::too_many_replies(lang);
    all.extend(one("too_many_replies", many));
    let many = render::too_many_errands(lang);
    all.extend(one("too_many_errands", many));
    let follows = render::belongs_to(lang, 1, NUMBER);
    all.extend(one("belongs_to", follows));
    let asked = render::belongs(lang, 1, "¿Cuándo podan los árboles?");
    all.extend(one("belongs", asked));
    all.extend(one("write_words", render::write_words(lang)));
    all.extend(one("write_after_file", render::write_after_file(lang)));
    for (offered, so_far) in [(false, None), (true, None), (true, Some(ASKED))] {
        let say = render::choose_topic(lang, 1, &names, offered, so_far);
        all.extend(one("choose_topic", say));
    }
    for (text, space, topic, files, author) in [
        (
            ASKED,
            Some(SPACE),
            Some("Plan de Desarrollo"),
            2,
            Some("Ana Pérez"),
        ),
        ("", None, None, 1, None),
        (ASKED, None, None, 0, None),
    ] {
        let preview = Preview {
            draft: 1,
            text,
            space,
            topic,
            files,
            author,
            can_move: space.is_some(),
            has_topics: topic.is_some(),
        };
        all.extend(one("preview", render::preview(lang, &preview)));
        all.extend(one("sent", render::sent(lang, &preview)));
    }
    for (office, rule) in [
        (Some(OFFICE), Rule::Receipt),
        (None, Rule::Receipt),
        (Some(OFFICE), Rule::Filing),
    ] {
        let say = render::receipt(lang, QuestionId::new(1), NUMBER, office, &deadline(rule));
        all.extend(one("receipt", say));
    }
    all.extend(one("dropped", render::dropped(lang, 1)));
    for (text, speaks, offered) in [
        (ASKED, true, false),
        (ASKED, true, true),
        ("", false, false),
        ("…", false, false),
        ("", true, false),
    ] {
        let say = render::nudge(lang, 1, text, speaks, offered);
        all.extend(one("nudge", say));
        all.extend(one(
            "unsent_ended",
            render::unsent_ended(lang, 1, text, speaks),
        ));
    }
    let by_receipt = deadline(Rule::Receipt);
    let id = QuestionId::new(1);
    let says = render::filed(lang, id, NUMBER, Some(OFFICE), &by_receipt, ASKED);
    all.extend(shown("filed", says));
    let at = "2024-07-13T10:05:00".parse().unwrap();
    let refused = Refused::Question(Refusal::NotYet(at));
    let why = render::refusal(lang, &refused);
    all.extend(one("held", render::held(lang, 1, &why)));
    all.extend(one("space_closed", render::space_closed(lang, &in_box)));
}

fn following(lang: Lang, all: &mut Vec<Shown>) {
    let one = shown_one;
    let questions: Vec<_> = State::ALL.iter().copied().map(question).collect();
    all.extend(one(
        "my_questions",
        render::my_questions(
            lang,
            &Page {
                items: questions.clone(),
                number: 0,
                goes_on: true,
            },
            Some(ASKED),
        ),
    ));
    all.extend(one(
        "my_questions",
        render::my_questions(lang, &Page::of([], 0), None),
    ));
    let parts = [part(PartKind::Answer, "La obra empieza el 5 de agosto.")];
    for (question, days_left) in questions.iter().flat_map(|one| [(one, 3), (one, -2)]) {
        let answers: Vec<_> = match question.state {
            State::Received | State::Incomplete | State::Closed | State::Transferred => Vec::new(),
            State::Answered | State::Reopened | State::Withdrawn => parts.iter().collect(),
        };
        for page in [None, Some(0)] {
            let late = page.map(|_| late(question.state == State::Reopened));
            let giving = match page {
                Some(_) => Giving::Correction,
                None => Giving::First,
            };
            let (answers, stands) = ((&answers[..], true), stands(days_left, late, giving));
            let say = render::status(lang, question, Some(OFFICE), answers, stands, page);
            all.extend(one("status", say));
        }
    }
    let completed = [
        part(PartKind::Answer, "La obra empieza el 5 de agosto."),
        part(PartKind::Answer, "Sí: va a tener rampas."),
    ];
    let answers: Vec<_> = completed.iter().collect();
    for giving in [Giving::Completion, Giving::CorrectedCompletion] {
        let answered = question(State::Answered);
        let (answers, stands) = ((&answers[..], false), stands(3, None, giving));
        let say = render::status(lang, &answered, Some(OFFICE), answers, stands, None);
        all.extend(one("status", say));
    }
    let mine = question(State::Received);
    all.extend(one("added", render::added(lang, &mine)));
    let insisted = render::insisted(lang, &question(State::Reopened));
    all.extend(one("insisted", insisted));
    all.extend(one(
        "confirm_withdrawal",
        render::confirm_withdrawal(lang, &mine, None),
    ));
    let answer = "La obra empieza el 5 de agosto.";
    let ways = [
        (None, Giving::First),
        (Some(late(false)), Giving::Correction),
        (Some(late(true)), Giving::Completion),
        (None, Giving::CorrectedCompletion),
    ];
    for of_way in ways {
        let given = (OFFICE, answer, &[file()][..]);
        let says = render::answer(lang, &mine, given, of_way, false);
        // The file has no words.
        let says = says.into_iter().filter(|say| matches!(say, Say::Card(_)));
        all.extend(shown("answer", says));
    }
    let several = [question(State::Received), question(State::Reopened)];
    all.extend(one(
        "missed_several",
        render::missed_several(lang, &several),
    ));
    all.extend(one("dated", render::dated(lang, &several[1])));
    back(lang, all);
    for rating in Rating::ALL {
        all.extend(one("rated", render::rated(lang, &mine, *rating)));
    }
    for state in [State::Received, State::Reopened] {
        for is_late in [false, true] {
            let say = render::moved(lang, &question(state), OFFICE, is_late);
            all.extend(one("moved", say));
        }
        all.extend(one("missed", render::missed(lang, &question(state))));
    }
}

fn late(completes: bool) -> Late {
    Late {
        due_on: day("2024-08-02"),
        completes,
    }
}

/// Somebody is back: with answers, and with spaces to come.
fn back(lang: Lang, all: &mut Vec<Shown>) {
    let hearing = super::spaces::hearing();
    let cancelled = convoca::domain::space::Space {
        state: convoca::domain::space::State::Cancelled,
        ..hearing.clone()
    };
    let spaces = [hearing, cancelled];
    for answers in [0, 1, 3] {
        for waits in [false, true] {
            let spaces: Vec<_> = spaces
                .iter()
                .map(|space| MissedSpace { space, waits })
                .collect();
            let missed = Missed {
                answers,
                late: &[NUMBER.to_owned()],
                spaces: &spaces,
                zone: chrono_tz::America::Bogota,
            };
            all.extend(shown_one(
                "welcome_back",
                render::welcome_back(lang, &missed),
            ));
        }
    }
}

fn privacy(lang: Lang, all: &mut Vec<Shown>) {
    let one = shown_one;
    let controller = DataController {
        name: Some("Municipio de Itagüí".into()),
        email: Some("datos@itagui.example".into()),
        ..DataController::default()
    };
    for given in [true, false] {
        let given: Vec<_> = Purpose::ALL.iter().map(|one| (*one, given)).collect();
        let told = Some("Comuna 1, Jóvenes").filter(|_| given[0].1);
        let say = render::privacy(lang, ENTITY, &controller, &given, told);
        all.extend(one("privacy", say));
    }
    for &purpose in Purpose::ALL {
        all.extend(one("ask_consent", render::ask_consent(lang, purpose)));
    }
    for offers in [true, false] {
        let say = render::consent_given(lang, offers);
        all.extend(one("consent_given", say));
    }
    all.extend(one("my_data", render::my_data(lang)));
    all.extend(one("my_data_raw", render::my_data_raw(lang)));
    all.extend(one("retention", render::retention(lang)));
    all.extend(one("confirm_erasure", render::confirm_erasure(lang)));
}
