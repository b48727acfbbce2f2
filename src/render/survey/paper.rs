//! What staff read while they type ballots on paper: what the numbers mean, what was understood, what
//! was not and why.
//!
//! What was typed is said back once, to whoever typed it. Deliberately absent: what was typed before.

use crate::domain::survey::flow::Answer;
use crate::domain::survey::paper::{LAST_FORM, Misread, Paper};
use crate::domain::survey::{Choice, Kind, Method, Question};
use crate::locale::Lang;
use crate::render::survey::Button;
use crate::render::{self, Buttons, PIECE, Say, beginning, send, shorten};
use crate::store::StoredSurvey;
use crate::t;
use teloxide::utils::html::escape;

/// What all lines of one message may take, in UTF-16 units.
const ROOM: usize = 3_000;
/// The most of a question above its choices.
const LONGEST: usize = 120;

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperLine {
    /// It was kept.
    Kept(Paper),
    /// It took the place of an earlier one.
    Retyped(Paper),
    /// The form was typed before; this could take its place.
    Again(i64),
    /// The form's code was used in the chat.
    Used(i64),
    /// The form was never printed.
    Unknown(i64),
    /// It is no ballot.
    Wrong(Misread),
}

/// The buttons on the card of an open survey that lead here.
pub fn paper_buttons(lang: Lang, id: i64) -> Vec<(String, render::Button)> {
    let paper = Button::Paper { survey: id };
    vec![
        (t!(lang, "button-ballots-type"), paper.into()),
        print_button(lang, id),
    ]
}

fn print_button(lang: Lang, survey: i64) -> (String, render::Button) {
    let label = t!(lang, "button-ballots-print");
    (label, Button::Print { survey }.into())
}

/// The surveys whose forms can be typed.
pub fn paper_surveys(lang: Lang, surveys: &[StoredSurvey]) -> Say {
    if surveys.is_empty() {
        return send(t!(lang, "ballots-none"), Buttons::new());
    }
    let button = |survey: &StoredSurvey| {
        let name = beginning(survey.name.read(lang.code()), 50);
        vec![(
            format!("📝 {name}"),
            Button::PaperOf { survey: survey.id }.into(),
        )]
    };
    let buttons = surveys.iter().map(button).collect();
    send(t!(lang, "ballots-which"), buttons)
}

/// How forms of a survey are typed, and what their numbers mean.
pub fn paper_begin(
    lang: Lang,
    draft: i64,
    survey: &StoredSurvey,
    (was_printed, coordinates): (bool, bool),
) -> Say {
    let name = escape(survey.name.read(lang.code()));
    let mut lines = vec![t!(lang, "ballots-begin", name = name)];
    let example = escape(&example(survey));
    lines.push(t!(lang, "ballots-example", line = example));
    lines.push(t!(lang, "ballots-rules"));
    lines.push(match was_printed {
        true => t!(lang, "ballots-printed-only"),
        false => t!(lang, "ballots-any-number"),
    });
    // Of a very long survey the beginning; the spreadsheet has all of it.
    let mut room = ROOM - lines.iter().map(String::len).sum::<usize>().min(ROOM);
    for (number, question) in (1..).zip(&survey.survey.questions) {
        let line = meaning(lang, number, survey, question);
        if line.len() > room {
            lines.push("…".to_owned());
            break;
        }
        room -= line.len();
        lines.push(line);
    }
    let id = survey.id;
    let mut buttons = vec![vec![(
        t!(lang, "button-ballots-template"),
        Button::Sheet { survey: id }.into(),
    )]];
    if coordinates {
        buttons.push(vec![print_button(lang, id)]);
    }
    buttons.push(vec![done_button(lang, draft)]);
    send(lines.join("\n"), buttons)
}

fn done_button(lang: Lang, draft: i64) -> (String, render::Button) {
    let label = t!(lang, "button-ballots-done");
    (label, Button::Done { draft }.into())
}

/// Something came of a spreadsheet, and typing goes on.
pub fn paper_goes_on(lang: Lang, draft: i64, sentence: String) -> Say {
    send(sentence, vec![vec![done_button(lang, draft)]])
}

/// A line as it could be typed for this survey.
fn example(survey: &StoredSurvey) -> String {
    let part = |question: &Question| match (&question.kind, question.kind.method()) {
        _ if question.when.is_some() => "-".to_owned(),
        (Kind::Topics { topics, .. }, Some(Method::Score { most })) => {
            let scores = (0..topics.len()).map(|at| match at {
                0 => most.to_string(),
                _ => "0".to_owned(),
            });
            scores.collect::<Vec<_>>().join(" ")
        }
        (Kind::Scale { most }, _) => most.to_string(),
        (Kind::One(_) | Kind::Zone, _) => "2".to_owned(),
        (Kind::Number { least, .. }, _) => least.to_string(),
        (Kind::Text { .. }, _) => "-".to_owned(),
        (_, Some(method)) if method.most() > 1 => "2 1".to_owned(),
        (Kind::Topics { .. } | Kind::Several { .. } | Kind::Order { .. }, _) => "1".to_owned(),
    };
    let parts: Vec<_> = survey.survey.questions.iter().map(part).collect();
    format!("17: {}", parts.join(" / "))
}

/// A question with the numbers of its choices.
fn meaning(lang: Lang, number: usize, survey: &StoredSurvey, question: &Question) -> String {
    let text = escape(&shorten(question.text.read(lang.code()), LONGEST));
    let (kind, least, most) = match (&question.kind, question.kind.method()) {
        (Kind::One(_), _) => ("one", 0, 0),
        (Kind::Zone, _) => ("zone", 0, 0),
        (Kind::Scale { most }, _) => ("scale", 1, i64::from(*most)),
        (Kind::Number { least, most }, _) => ("number", *least, *most),
        (_, Some(Method::Score { most })) => ("score", 1, most.into()),
        (_, Some(Method::Order { most })) => ("order", 1, most.into()),
        (_, Some(Method::Choose { most })) => ("several", 1, most.into()),
        (Kind::Text { .. }, _) | (Kind::Topics { .. }, None) => ("text", 0, 0),
        (Kind::Several { .. } | Kind::Order { .. }, None) => ("text", 0, 0),
    };
    let (least, most) = (least.to_string(), most.to_string());
    let how = t!(
        lang,
        "ballots-kind",
        kind = kind,
        least = least,
        most = most
    );
    let mut lines = vec![format!("\n<b>{number}. {text}</b> ({how})")];
    for (number, choice) in (1..).zip(offered(survey, question)) {
        let name = escape(choice.name.read(lang.code()));
        lines.push(format!("{number} = {name}"));
    }
    lines.join("\n")
}

fn offered<'a>(survey: &'a StoredSurvey, question: &'a Question) -> &'a [Choice] {
    match question.kind == Kind::Zone {
        true => &survey.places.zones,
        false => question.kind.choices(),
    }
}

/// What became of the lines of a message, and how many forms there are in this sitting. `left_out`: more
/// lines than are taken at once.
pub fn paper_lines(
    lang: Lang,
    draft: i64,
    survey: &StoredSurvey,
    (results, typed, left_out): (&[PaperLine], usize, bool),
    coordinates: bool,
) -> Say {
    let room = ROOM / results.len().max(1);
    let line = |result: &PaperLine| {
        let said = |paper: &Paper| {
            let words = paper_words(lang, survey, &paper.answers);
            escape(&shorten(&words, room))
        };
        match result {
            PaperLine::Kept(paper) => {
                let form = paper.form.to_string();
                t!(lang, "ballots-kept", form = form, words = said(paper))
            }
            PaperLine::Retyped(paper) => {
                let form = paper.form.to_string();
                t!(lang, "ballots-retyped", form = form, words = said(paper))
            }
            PaperLine::Again(form) => t!(lang, "ballots-again", form = form.to_string()),
            PaperLine::Used(form) => t!(lang, "ballots-used", form = form.to_string()),
            PaperLine::Unknown(form) => t!(lang, "ballots-unknown", form = form.to_string()),
            PaperLine::Wrong(misread) => paper_misread(lang, survey, misread),
        }
    };
    let mut lines: Vec<_> = results.iter().map(line).collect();
    if left_out {
        lines.push(t!(lang, "ballots-too-many-lines", count = results.len()));
    }
    lines.push(t!(lang, "ballots-so-far", count = typed));
    let again = results.iter().filter_map(|result| {
        let PaperLine::Again(form) = *result else {
            return None;
        };
        let label = t!(lang, "button-ballots-again", form = form.to_string());
        Some(vec![(label, Button::Retype { draft, form }.into())])
    });
    let mut buttons: Buttons = again.collect();
    if coordinates {
        buttons.push(vec![print_button(lang, survey.id)]);
    }
    buttons.push(vec![done_button(lang, draft)]);
    send(shorten(&lines.join("\n"), PIECE + 500), buttons)
}

/// Why a line is no ballot, with its form and its question. It is HTML.
pub fn paper_misread(lang: Lang, survey: &StoredSurvey, misread: &Misread) -> String {
    let questions = &survey.survey.questions;
    let question = misread.question.and_then(|at| questions.get(at));
    let (least, most) = match question.map(|one| (&one.kind, one.kind.method())) {
        Some((Kind::Number { least, most }, _)) => (*least, *most),
        Some((Kind::Text { longest }, _)) => (0, i64::from(*longest)),
        Some((_, Some(method))) => (1, i64::from(method.most())),
        Some((Kind::Topics { .. } | Kind::One(_) | Kind::Several { .. }, None))
        | Some((Kind::Order { .. } | Kind::Scale { .. } | Kind::Zone, None))
        | None => (1, LAST_FORM),
    };
    let all = question.map_or(questions.len(), |one| offered(survey, one).len());
    let written = escape(&misread.written);
    let why = t!(
        lang,
        "ballots-wrong",
        why = misread.wrong.name(),
        written = written.as_str(),
        all = all.to_string(),
        least = least.to_string(),
        most = most.to_string()
    );
    let form = misread.form.map(|form| form.to_string());
    match (form, misread.question) {
        (Some(form), Some(at)) => {
            t!(
                lang,
                "ballots-bad-question",
                form = form,
                place = at + 1,
                why = why
            )
        }
        (Some(form), None) => t!(lang, "ballots-bad-form", form = form, why = why),
        (None, _) if written.is_empty() => format!("❌ {why}"),
        (None, _) => t!(lang, "ballots-bad", written = written, why = why),
    }
}

/// The answers of a ballot in words.
pub fn paper_words(lang: Lang, survey: &StoredSurvey, answers: &[Option<Answer>]) -> String {
    let questions = survey.survey.questions.iter();
    let parts = questions.zip(answers).map(|(question, answer)| {
        let choices = offered(survey, question);
        let name = |mark: u8| {
            let choice = choices.get(usize::from(mark));
            choice
                .map_or("", |one| one.name.read(lang.code()))
                .to_owned()
        };
        match (answer, &question.kind, question.kind.method()) {
            (None | Some(Answer::Skipped), _, _) => "–".to_owned(),
            (Some(Answer::Number(number)), _, _) => number.to_string(),
            (Some(Answer::Text(text)), _, _) => beginning(text, LONGEST),
            (Some(Answer::Zone(zone)), _, _) => name(*zone),
            (Some(Answer::Marks(marks)), Kind::Scale { .. }, _) => marks
                .first()
                .map_or(String::new(), |mark| format!("{mark} ⭐")),
            (Some(Answer::Marks(marks)), _, Some(Method::Score { .. })) => {
                let given = (0_u8..).zip(marks).filter(|(_, score)| **score > 0);
                let given = given.map(|(topic, score)| format!("{}: {score}", name(topic)));
                given.collect::<Vec<_>>().join(", ")
            }
            (Some(Answer::Marks(marks)), _, Some(Method::Order { .. })) => {
                let given = (1..).zip(marks);
                let given = given.map(|(place, mark)| format!("{place}. {}", name(*mark)));
                given.collect::<Vec<_>>().join(", ")
            }
            (Some(Answer::Marks(marks)), _, _) => marks
                .iter()
                .map(|mark| name(*mark))
                .collect::<Vec<_>>()
                .join(", "),
        }
    });
    parts.collect::<Vec<_>>().join(" / ")
}
