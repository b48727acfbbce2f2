//! Surveys as those who look after them see them; and what is told of proposals, agendas and refusals.

use super::{ENTITY, Shown, shown};
use chrono::{DateTime, Utc};
use chrono_tz::America::Bogota;
use convoca::domain::base::{Key, Page, PersonId, Text};
use convoca::domain::convocation::{Misread, Trait};
use convoca::domain::survey::flow::AnswerRefusal;
use convoca::domain::survey::life::{LifeRefusal, State, Step};
use convoca::domain::survey::{
    Aim, Ask, Choice, Condition, Decline, Fault, Flaw, Kind, Method, Places, Question, Refusal,
    Sort, Survey, Wanted, WriteRefusal,
};
use convoca::locale::Lang;
use convoca::render::{self, ProposalOutcome, SpaceFor, SurveyCard};
use convoca::store::{Proposal, SavedAudience, StoredSurvey};
use convoca::t;

/// More characters than any survey has, so that what is too long is found here.
const LONG: &str = "áéíóú & <b>";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

pub(super) fn choices() -> Vec<Choice> {
    let text = |es: &str, en: &str| {
        let texts = [("es", es), ("en", en)].map(|(code, text)| (code.into(), text.into()));
        Text::by_language(texts.into())
    };
    let mut all = vec![
        Choice {
            key: key("agua"),
            name: text("Agua", "Water"),
        },
        Choice {
            key: key("vias"),
            name: text("Vías", "Roads"),
        },
    ];
    all.extend((0..58).map(|n| Choice {
        key: key(&format!("t{n}")),
        name: Text::plain(format!("{n} {}", LONG.repeat(5))),
    }));
    all
}

/// A question of every kind, each but the first with a condition.
fn questions() -> Vec<Question> {
    let kinds = [
        Kind::One(choices()),
        Kind::Scale { most: 5 },
        Kind::Number {
            least: 0,
            most: 120,
        },
        Kind::Text { longest: 500 },
        Kind::Zone,
        Kind::Several {
            choices: choices(),
            most: 1,
        },
        Kind::Order {
            choices: choices(),
            most: 4,
        },
        Kind::Topics {
            topics: choices(),
            method: Method::Score { most: 5 },
        },
    ];
    let wanted = [
        (0, Wanted::Chosen(key("agua"))),
        (1, Wanted::AtLeast(4)),
        (2, Wanted::AtMost(18)),
        (0, Wanted::Chosen(key("gone"))),
    ];
    let question = |(place, kind): (usize, Kind)| {
        let (of, wanted) = wanted[place % 4].clone();
        Question {
            key: key(&format!("q{place}")),
            text: Text::plain(LONG.repeat(27)),
            kind,
            when: (place > 0).then(|| Condition {
                question: key(&format!("q{of}")),
                wanted,
            }),
        }
    };
    kinds.into_iter().enumerate().map(question).collect()
}

pub(super) fn survey(state: State, aim: Aim) -> StoredSurvey {
    StoredSurvey {
        id: 7,
        aim,
        is_template: false,
        space: Some(1),
        state,
        name: "¿De qué temas hablamos?".into(),
        survey: Survey {
            questions: questions(),
        },
        places: Places::default(),
        audience: "everyone".into(),
        takes_proposals: true,
        needs_code: true,
        seed: "0123456789abcdef0123456789abcdef".into(),
        opens_at: None,
        closes_at: Some(at("2024-08-03T05:00:00Z")),
        opened_at: (state != State::Draft).then(|| at("2024-07-15T15:00:00Z")),
        closed_at: (state > State::Open).then(|| at("2024-08-03T05:00:00Z")),
        published_at: None,
        pledge: None,
        untied: Some(0),
        made_by: Some(PersonId::new(1)),
        version: 3,
    }
}

pub(super) fn proposal() -> Proposal {
    Proposal {
        id: 9,
        survey: 7,
        person: Some(PersonId::new(2)),
        text: "Perros & gatos sin dueño".into(),
        verdict: convoca::domain::survey::Verdict::Waiting,
        topic: None,
    }
}

/// What citizens get.
pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let (topics, name) = (choices(), Text::plain("¿De qué hablamos?"));
    let (open, proposed) = (survey(State::Open, Aim::Topics), "Perros sin dueño");
    let share = render::survey_share(lang, ENTITY, &open, Bogota, "convoca_bot");
    let mut all = shown("survey_share", [share]);
    let outcomes = [
        ProposalOutcome::Added(&topics[0]),
        ProposalOutcome::Merged(&topics[1]),
        ProposalOutcome::Late,
    ];
    let declined = Decline::ALL.iter().copied().map(ProposalOutcome::Declined);
    for outcome in outcomes.into_iter().chain(declined) {
        let say = render::proposal_decided(lang, proposed, &name, outcome);
        all.extend(shown("proposal_decided", [say]));
    }
    for refusal in refusals_of_citizens() {
        all.push(refused(lang, &refusal));
    }
    all
}

fn refused(lang: Lang, refusal: &Refusal) -> Shown {
    Shown {
        by: "survey_refusal",
        text: render::survey_refusal(lang, refusal),
        buttons: Vec::new(),
    }
}

fn refusals_of_citizens() -> Vec<Refusal> {
    let mut all = vec![
        Refusal::NeedsCode,
        Refusal::FormUsed,
        Refusal::FormTyped,
        Refusal::NoSuchForm,
        Refusal::NoProposals,
        Refusal::TooManyProposals,
        Refusal::NoTopic,
    ];
    all.extend(State::ALL.iter().map(|state| Refusal::NotOpen(*state)));
    let answer = |why: &AnswerRefusal| Refusal::Answer(2, *why);
    all.extend(AnswerRefusal::ALL.iter().map(answer));
    all
}

fn refusals_of_coordinators() -> Vec<Refusal> {
    let flaw = |fault: &Fault| Flaw {
        question: Some(3),
        fault: *fault,
    };
    let mut flaws: Vec<_> = Fault::ALL.iter().map(flaw).collect();
    flaws[0].question = None;
    let mut all = vec![
        Refusal::Flaws(flaws[..7].to_vec()),
        Refusal::Flaws(flaws[7..].to_vec()),
        Refusal::Flaws(flaws),
        Refusal::ClosesTooSoon,
        Refusal::ClosesFirst,
        Refusal::Audience(Misread::Unknown(Trait::Zone, "<marte>".into())),
        Refusal::Changed,
        Refusal::NotCounted,
        Refusal::NoSpace,
        Refusal::Nobody,
    ];
    all.extend(LifeRefusal::ALL.iter().map(|why| Refusal::Life(*why)));
    all.extend(WriteRefusal::ALL.iter().map(|why| Refusal::Writing(*why)));
    all
}

/// What coordinators, internal control and offices see.
pub(super) fn staff_messages(lang: Lang) -> Vec<Shown> {
    let now = at("2024-07-15T15:00:00Z");
    let space = super::spaces::hearing();
    let draft = survey(State::Draft, Aim::Topics);
    let mut all = Vec::new();
    for may_change in [true, false] {
        let rows = State::ALL.iter().map(|state| survey(*state, Aim::Topics));
        let rows: Vec<_> = rows.collect();
        let page = Page {
            items: rows,
            number: 0,
            goes_on: true,
        };
        all.push(render::surveys(lang, &page, may_change));
    }
    all.push(render::surveys(lang, &Page::of([], 0), true));
    let mut told = shown("surveys", std::mem::take(&mut all));
    for templates in [true, false] {
        told.extend(shown("survey_aims", [render::survey_aims(lang, templates)]));
    }
    for state in State::ALL {
        for (aim, may_change) in [(Aim::Topics, true), (Aim::Space, true), (Aim::Other, false)] {
            let survey = survey(*state, aim);
            let card = SurveyCard {
                survey: &survey,
                zone: Bogota,
                audience: may_change.then(|| "zona Centro".into()),
                space: Some(&space),
                voters: 412,
                proposals: 3,
                may_change,
            };
            told.extend(shown("survey_card", [render::survey_card(lang, &card)]));
        }
    }
    let template = StoredSurvey {
        is_template: true,
        opens_at: Some(now),
        closes_at: None,
        ..survey(State::Draft, Aim::Space)
    };
    let card = SurveyCard {
        survey: &template,
        zone: Bogota,
        audience: None,
        space: None,
        voters: 0,
        proposals: 0,
        may_change: true,
    };
    told.extend(shown("survey_card", [render::survey_card(lang, &card)]));
    let spaces = [(1, &space)];
    for spaces in [&spaces[..], &[]] {
        for purpose in [SpaceFor::Survey, SpaceFor::Agenda] {
            let seen = draft.seen();
            let say = render::survey_spaces(lang, seen, purpose, spaces, (now, Bogota));
            told.extend(shown("survey_spaces", [say]));
        }
    }
    told.extend(writing(lang, &draft));
    told.extend(steps(lang, &draft, &template));
    told.extend(super::moderating::messages(lang, &space));
    for refusal in refusals_of_coordinators() {
        told.push(refused(lang, &refusal));
    }
    for key in [
        "surveying-opened-now",
        "surveying-no-texts",
        "surveying-too-few",
        "surveying-kept",
        "form-not-this",
    ] {
        let text = lang.text(key, &[]);
        told.push(Shown {
            by: "sentence",
            text,
            buttons: Vec::new(),
        });
    }
    told
}

fn writing(lang: Lang, draft: &StoredSurvey) -> Vec<Shown> {
    let empty = StoredSurvey {
        survey: Survey::default(),
        ..draft.clone()
    };
    let mut told = Vec::new();
    for survey in [draft, &empty] {
        told.extend(shown(
            "survey_questions",
            [render::survey_questions(lang, survey)],
        ));
        told.extend(shown("survey_sorts", [render::survey_sorts(lang, survey)]));
    }
    let languages: Vec<_> = Lang::all().collect();
    for place in 0..draft.survey.questions.len() {
        told.extend(shown(
            "survey_question",
            render::survey_question(lang, draft, place),
        ));
        told.extend(shown(
            "survey_preview",
            render::survey_preview(lang, draft, (place, lang), &languages),
        ));
        let earlier = render::survey_answer(lang, draft, (7, place));
        told.extend(shown("survey_answer", earlier));
        let kind = &draft.survey.questions[place].kind;
        let numbers = render::offered_numbers(kind);
        let asked = (draft.seen(), Ask::Most(1));
        let asked = render::survey_ask(lang, asked, None, &languages, &numbers);
        told.extend(shown("survey_ask", [asked.say(lang, None)]));
    }
    told.extend(shown(
        "survey_remove",
        render::survey_remove(lang, draft, 1),
    ));
    told.extend(shown(
        "survey_earlier",
        [render::survey_earlier(lang, draft, 7)],
    ));
    for ask in [
        Ask::Name,
        Ask::Pledge,
        Ask::Add(Sort::One),
        Ask::Text(1),
        Ask::Choices(1),
        Ask::Topic(1),
        Ask::Proposal(9),
        Ask::Most(1),
        Ask::Bounds(1),
        Ask::When(2, 1, true),
        Ask::Opens,
        Ask::Closes,
        Ask::Formula,
    ] {
        let chosen = Some("Una opción.\n".repeat(1_000));
        let why = t!(lang, "form-not-this");
        let asked = render::survey_ask(lang, (draft.seen(), ask), chosen, &languages, &[]);
        told.extend(shown("survey_ask", [asked.say(lang, Some(&why))]));
    }
    assert_eq!(Sort::ALL.len(), draft.survey.questions.len());
    told
}

fn steps(lang: Lang, draft: &StoredSurvey, template: &StoredSurvey) -> Vec<Shown> {
    let now = at("2024-07-15T15:00:00Z");
    let mut told = Vec::new();
    let whole = StoredSurvey {
        survey: Survey {
            questions: draft.survey.questions[..3].to_vec(),
        },
        ..draft.clone()
    };
    for survey in [draft, template, &whole] {
        let say = render::survey_dates(lang, survey, Bogota);
        told.extend(shown("survey_dates", [say]));
        for step in [Step::Open, Step::Close, Step::Cancel] {
            let say = render::survey_step(lang, survey, step, Bogota);
            told.extend(shown("survey_step", [say]));
        }
    }
    for (opens, at) in [(true, now), (false, at("2024-08-03T05:00:00Z"))] {
        let say = render::survey_date(lang, draft.seen(), (opens, at), Bogota);
        told.extend(shown("survey_date", [say]));
    }
    let saved = [SavedAudience {
        id: 1,
        name: "Centro".into(),
        formula: "zone:centro".into(),
    }];
    for words in [Some("zona Centro"), None] {
        let say = render::survey_audience(lang, draft, words, &saved);
        told.extend(shown("survey_audience", [say]));
    }
    told
}
