//! Forms of a survey to be printed: one HTML file, without anything from elsewhere and without a script.
//!
//! Each form bears its number, its questions with numbered choices, and a code to answer by phone
//! instead. It is made for people who read with difficulty: large letters, boxes, one thing in a line.
//! The sheet may be A4 or letter; two short forms share one.

use crate::domain::base::Text;
use crate::domain::survey::{Choice, Kind, Method, Places, Question, Survey, Wanted};
use crate::files::base::qr;
use crate::files::base::table::html;
use crate::locale::Lang;
use crate::t;
use maud::{Markup, html};

const STYLE: &str = include_str!("forms.css");

/// Lines of questions that fit on half a sheet, with the name of the survey on one more.
const HALF: usize = 9;
/// Characters of a question in one line.
const WIDE: usize = 60;
/// Characters of the survey's name in one line.
const TITLE: usize = 48;
/// The most characters of a choice that shares a line with another.
const NARROW: usize = 26;
/// Choices that stand below each other before they stand in two columns.
const COLUMN: usize = 6;
/// Lines to write a text on.
const TO_WRITE: usize = 3;

/// What is printed.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a> {
    /// The entity.
    pub entity: &'a str,
    /// The bot's @name.
    pub bot: &'a str,
    /// What the survey is called.
    pub name: &'a Text,
    /// What it asks.
    pub survey: &'a Survey,
    /// Its zones.
    pub places: &'a Places,
}

/// Writes forms with these numbers and codes.
pub fn page<'f>(
    printed: Printed<'_>,
    forms: impl IntoIterator<Item = (i64, &'f str)>,
    lang: Lang,
) -> String {
    // The questions are the same on each.
    let questions = questions(printed, lang);
    let is_short = lines(printed) <= HALF;
    let body = html! {
        @for (place, (number, code)) in forms.into_iter().enumerate() {
            @let half = if place % 2 == 0 { "half first" } else { "half second" };
            section class=[is_short.then_some(half)] {
                table.form {
                    thead { tr { th { (head(printed, number, lang)) } } }
                    tbody {
                        tr { td { (how(printed, code, lang)) } }
                        (questions)
                    }
                }
            }
        }
    };
    html::page(lang, printed.name.read(lang.code()), STYLE, &body)
}

/// What stands on top of every page of a form.
fn head(printed: Printed<'_>, number: i64, lang: Lang) -> Markup {
    html! {
        div.head {
            div {
                p { (printed.entity) }
                h1 { (printed.name.read(lang.code())) }
            }
            div.number { (t!(lang, "ballots-form-number")) b { (number) } }
        }
    }
}

/// How to answer: on paper, or by phone with the code.
fn how(printed: Printed<'_>, code: &str, lang: Lang) -> Markup {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let link = format!("https://t.me/{}?start=c_{plain}", printed.bot);
    html! {
        div.how {
            div.paper {
                p { (t!(lang, "ballots-by-hand")) }
                p { b { (t!(lang, "ballots-once")) } }
            }
            div.phone {
                @if let Some(picture) = qr::svg(&link) { (picture) }
                div {
                    (t!(lang, "ballots-by-phone", bot = printed.bot))
                    b.code { (code) }
                }
            }
        }
    }
}

fn questions(printed: Printed<'_>, lang: Lang) -> Markup {
    html! {
        @for (place, question) in (1..).zip(&printed.survey.questions) {
            tr {
                td {
                    div.question {
                        h2 { (place) ". " (question.text.read(lang.code())) }
                        @if let Some(only) = only_if(printed.survey, question, lang) {
                            p.if { (only) }
                        }
                        p { (what_to_do(&question.kind, lang)) }
                        (answers(&question.kind, printed.places, lang))
                    }
                }
            }
        }
    }
}

/// When a question is answered, if not always.
fn only_if(survey: &Survey, question: &Question, lang: Lang) -> Option<String> {
    let when = question.when.as_ref()?;
    let at = survey.place(&when.question)?;
    let place = at + 1;
    Some(match &when.wanted {
        Wanted::AtLeast(least) => t!(lang, "ballots-only-if-least", place = place, least = *least),
        Wanted::AtMost(most) => t!(lang, "ballots-only-if-most", place = place, most = *most),
        Wanted::Chosen(key) => {
            let mut choices = survey.questions[at].kind.choices().iter();
            let name = choices.find(|choice| choice.key == *key)?;
            let name = name.name.read(lang.code());
            t!(lang, "ballots-only-if", place = place, name = name)
        }
    })
}

fn what_to_do(kind: &Kind, lang: Lang) -> String {
    match (kind, kind.method()) {
        (Kind::One(_) | Kind::Zone, _) => t!(lang, "ballots-how-one"),
        (Kind::Scale { most }, _) => t!(lang, "ballots-how-scale", most = *most),
        (_, Some(Method::Choose { most: 1 })) => t!(lang, "ballots-how-one"),
        (_, Some(Method::Choose { most })) => t!(lang, "ballots-how-several", most = most),
        (_, Some(Method::Order { most })) => t!(lang, "ballots-how-order", most = most),
        (_, Some(Method::Score { most })) => t!(lang, "ballots-how-score", most = most),
        (Kind::Number { least, most }, _) => {
            t!(lang, "ballots-how-number", least = *least, most = *most)
        }
        (Kind::Text { .. }, _) | (Kind::Topics { .. }, None) => t!(lang, "ballots-how-text"),
        (Kind::Several { .. } | Kind::Order { .. }, None) => t!(lang, "ballots-how-text"),
    }
}

fn answers(kind: &Kind, places: &Places, lang: Lang) -> Markup {
    html! {
        @match (kind, kind.method()) {
            (Kind::Scale { most }, _) => div.marks.scale { (circles(*most)) }
            (Kind::Topics { topics, .. }, Some(Method::Score { most })) => {
                (list(topics, lang, Some(most)))
            }
            (Kind::Number { .. }, _) => div.line.short {}
            (Kind::Text { .. }, _) => { @for _ in 0..TO_WRITE { div.line {} } }
            (kind, _) => (list(offered(kind, places), lang, None))
        }
    }
}

/// What a question offers, zones too.
fn offered<'a>(kind: &'a Kind, places: &'a Places) -> &'a [Choice] {
    match kind {
        Kind::Zone => &places.zones,
        kind => kind.choices(),
    }
}

fn circles(most: u8) -> Markup {
    html! {
        @for score in 1..=most { span { (score) } }
    }
}

/// Numbered choices, each with a box, or with circles for its score.
fn list(choices: &[Choice], lang: Lang, score: Option<u8>) -> Markup {
    let is_two = has_two_columns(choices) && score.is_none();
    html! {
        ol class=[is_two.then_some("two")] {
            @for (number, choice) in (1..).zip(choices) {
                li {
                    @if score.is_none() { span.box {} }
                    span.n { (number) }
                    span.name { (choice.name.read(lang.code())) }
                    @if let Some(most) = score { span.marks { (circles(most)) } }
                }
            }
        }
    }
}

fn has_two_columns(choices: &[Choice]) -> bool {
    let length = |choice: &Choice| {
        let names = choice.name.readings().map(|name| name.chars().count());
        names.max().unwrap_or_default()
    };
    choices.len() > COLUMN && choices.iter().all(|choice| length(choice) <= NARROW)
}

/// How many lines the questions take, roughly.
fn lines(printed: Printed<'_>) -> usize {
    let of = |question: &Question| {
        let text = question.text.read("").chars().count().div_ceil(WIDE);
        let condition = usize::from(question.when.is_some());
        let choices = offered(&question.kind, printed.places);
        let long = |choice: &Choice| choice.name.read("").chars().count() > WIDE;
        let answers = match &question.kind {
            Kind::Scale { .. } | Kind::Number { .. } => 2,
            Kind::Text { .. } => TO_WRITE + 1,
            kind if has_two_columns(choices) && !is_scored(kind) => choices.len().div_ceil(2),
            Kind::Topics { .. }
            | Kind::One(..)
            | Kind::Several { .. }
            | Kind::Order { .. }
            | Kind::Zone => choices.len() + choices.iter().filter(|choice| long(choice)).count(),
        };
        text + 1 + condition + answers
    };
    let title = printed.name.read("").chars().count() / TITLE;
    title + printed.survey.questions.iter().map(of).sum::<usize>()
}

fn is_scored(kind: &Kind) -> bool {
    matches!(kind.method(), Some(Method::Score { .. }))
}
