//! Every message about ballots on paper.

use super::{Shown, shown};
use convoca::domain::base::Key;
use convoca::domain::survey::life::State;
use convoca::domain::survey::paper::{Misread, Paper, Reader, Wrong};
use convoca::domain::survey::{Aim, Choice, Kind, Method, Places, Question, Survey};
use convoca::locale::Lang;
use convoca::render::{self, PaperBrings, PaperLine};
use convoca::store::StoredSurvey;

fn choices(names: &[&str]) -> Vec<Choice> {
    let choice = |(at, name): (usize, &&str)| Choice {
        key: Key::parse(&format!("c{at}")).unwrap(),
        name: (*name).into(),
    };
    names.iter().enumerate().map(choice).collect()
}

/// One question of each kind.
pub(super) fn survey() -> StoredSurvey {
    let names = ["Agua y alcantarillado", "Vías", "Salud", "Empleo <joven>"];
    let topics = |method| Kind::Topics {
        topics: choices(&names),
        method,
    };
    let kinds = [
        topics(Method::Order { most: 3 }),
        topics(Method::Score { most: 5 }),
        Kind::One(choices(&["Sí", "No"])),
        Kind::Several {
            choices: choices(&names),
            most: 2,
        },
        Kind::Scale { most: 5 },
        Kind::Number { least: 0, most: 20 },
        Kind::Zone,
        Kind::Text { longest: 200 },
    ];
    let questions = kinds.into_iter().enumerate().map(|(at, kind)| Question {
        key: Key::parse(&format!("q{at}")).unwrap(),
        text: "¿Qué temas le importan más?".into(),
        kind,
        when: None,
    });
    StoredSurvey {
        id: 1,
        aim: Aim::Topics,
        is_template: false,
        space: None,
        state: State::Open,
        name: "¿De qué temas <hablamos>?".into(),
        survey: Survey {
            questions: questions.collect(),
        },
        places: Places {
            zones: choices(&["Comuna 1", "Comuna 2"]),
            groups: Vec::new(),
        },
        audience: String::new(),
        takes_proposals: false,
        needs_code: false,
        seed: "x".into(),
        opens_at: None,
        closes_at: None,
        opened_at: None,
        closed_at: None,
        published_at: None,
        pledge: None,
        untied: Some(0),
        made_by: None,
        version: 1,
    }
}

pub(super) fn messages(lang: Lang) -> Vec<Shown> {
    let survey = survey();
    let mut all = Vec::new();
    for some in [&[][..], &[survey.clone(), survey.clone()]] {
        all.extend(shown("paper_surveys", [render::paper_surveys(lang, some)]));
    }
    for about in [(true, true), (false, false)] {
        let say = render::paper_begin(lang, 1, &survey, about);
        all.extend(shown("paper_begin", [say]));
    }
    let line = "17: 2 1 / 5 0 0 1 / 1 / 3 / 4 / 12 / 2 / Más <luz>";
    let reader = Reader::new(&survey.survey, &survey.places);
    let paper: Paper = reader.line(line).unwrap();
    let wrong = |question: Option<usize>| {
        Wrong::ALL.iter().map(move |wrong| Misread {
            form: question.map(|_| 17),
            question,
            wrong: *wrong,
            written: "<b>x</b>".into(),
        })
    };
    let mut lines = vec![
        PaperLine::Kept(paper.clone()),
        PaperLine::Retyped(paper),
        PaperLine::Again(17),
        PaperLine::Used(18),
        PaperLine::Unknown(19),
    ];
    let kept = render::paper_lines(lang, 1, &survey, (&lines, 12, false), true);
    all.extend(shown("paper_lines", [kept]));
    let dropped = lang.text("ballots-dropped", &[]);
    all.extend(shown(
        "paper_goes_on",
        [render::paper_goes_on(lang, 1, dropped)],
    ));
    for question in (0..8).map(Some).chain([None]) {
        lines = wrong(question).map(PaperLine::Wrong).collect();
        let say = render::paper_lines(lang, 1, &survey, (&lines, 1, true), false);
        all.extend(shown("paper_lines", [say]));
    }
    let bad: Vec<_> = (1..).zip(wrong(Some(0))).collect();
    let rows: Vec<u32> = (1..40).collect();
    let full = PaperBrings {
        new: 12,
        typed: 3,
        used: 1,
        unknown: &rows,
        twice: &rows[..1],
        wrong: &bad,
    };
    let nothing = PaperBrings {
        new: 0,
        unknown: &[],
        twice: &[],
        wrong: &[],
        ..full
    };
    for brings in [full, nothing] {
        let say = render::paper_preview(lang, 1, &survey, brings);
        all.extend(shown("paper_preview", [say]));
    }
    all.extend(shown("paper_template", [render::paper_template(lang)]));
    let say = render::paper_ask_count(lang, 1, &survey, 1_000);
    all.extend(shown("paper_ask_count", [say]));
    let say = render::paper_forms(lang, (1, 1_000));
    all.extend(shown("paper_forms", [say]));
    all
}
