//! Forms of a survey to be printed: one HTML file, without anything from elsewhere and without a script.
//!
//! Each form bears its number, its questions with numbered choices, and a code to answer by phone
//! instead. It is made for people who read with difficulty: large letters, boxes, one thing in a line.
//! The sheet may be A4 or letter; two short forms share one. Whatever somebody wrote is escaped here.

use crate::domain::base::Text;
use crate::domain::survey::{Choice, Kind, Method, Places, Question, Survey, Wanted};
use crate::files::base::qr;
use crate::files::base::table::html::escape;
use crate::locale::Lang;
use crate::t;

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
    let name = printed.name.read(lang.code());
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
        <style>\n{STYLE}</style>\n</head>\n<body>\n",
        lang.sentences().code(),
        escape(name),
    );
    // The questions are the same on each.
    let questions = questions(printed, lang);
    let is_short = lines(printed) <= HALF;
    for (place, (number, code)) in forms.into_iter().enumerate() {
        let class = match (is_short, place % 2) {
            (false, _) => "",
            (true, 0) => " class=\"half first\"",
            (true, _) => " class=\"half second\"",
        };
        html.push_str(&format!(
            "<section{class}><table class=\"form\"><thead><tr><th>{}</th></tr></thead>\n<tbody>\
            <tr><td>{}</td></tr>\n{questions}</tbody></table></section>\n",
            head(printed, number, lang),
            how(printed, code, lang)
        ));
    }
    html.push_str("</body>\n</html>\n");
    html
}

/// What stands on top of every page of a form.
fn head(printed: Printed<'_>, number: i64, lang: Lang) -> String {
    format!(
        "<div class=\"head\"><div><p>{}</p><h1>{}</h1></div><div class=\"number\">{}<b>{number}</b></div></div>",
        escape(printed.entity),
        escape(printed.name.read(lang.code())),
        escape(&t!(lang, "ballots-form-number")),
    )
}

/// How to answer: on paper, or by phone with the code.
fn how(printed: Printed<'_>, code: &str, lang: Lang) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let link = format!("https://t.me/{}?start=c_{plain}", printed.bot);
    let picture = qr::svg(&link).unwrap_or_default();
    let phone = t!(lang, "ballots-by-phone", bot = printed.bot);
    format!(
        "<div class=\"how\"><div class=\"paper\"><p>{}</p><p><b>{}</b></p></div>\
        <div class=\"phone\">{picture}<div>{}<b class=\"code\">{}</b></div></div></div>",
        escape(&t!(lang, "ballots-by-hand")),
        escape(&t!(lang, "ballots-once")),
        escape(&phone),
        escape(code),
    )
}

fn questions(printed: Printed<'_>, lang: Lang) -> String {
    let mut html = String::new();
    for (at, question) in printed.survey.questions.iter().enumerate() {
        let text = escape(question.text.read(lang.code()));
        html.push_str(&format!(
            "<tr><td><div class=\"question\"><h2>{}. {text}</h2>",
            at + 1
        ));
        if let Some(only) = only_if(printed.survey, question, lang) {
            html.push_str(&format!("<p class=\"if\">{}</p>", escape(&only)));
        }
        html.push_str(&format!(
            "<p>{}</p>",
            escape(&what_to_do(&question.kind, lang))
        ));
        answers(&mut html, &question.kind, printed.places, lang);
        html.push_str("</div></td></tr>\n");
    }
    html
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
        _ => t!(lang, "ballots-how-text"),
    }
}

fn answers(html: &mut String, kind: &Kind, places: &Places, lang: Lang) {
    match (kind, kind.method()) {
        (Kind::Scale { most }, _) => {
            html.push_str(&format!(
                "<div class=\"marks scale\">{}</div>",
                circles(*most)
            ));
        }
        (Kind::Topics { topics, .. }, Some(Method::Score { most })) => {
            let marks = format!("<span class=\"marks\">{}</span>", circles(most));
            list(html, topics, lang, ("", &marks));
        }
        (Kind::Number { .. }, _) => html.push_str("<div class=\"line short\"></div>"),
        (Kind::Text { .. }, _) => {
            html.push_str(&"<div class=\"line\"></div>".repeat(TO_WRITE));
        }
        (kind, _) => {
            let choices = offered(kind, places);
            list(html, choices, lang, ("<span class=\"box\"></span>", ""));
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

fn circles(most: u8) -> String {
    (1..=most)
        .map(|score| format!("<span>{score}</span>"))
        .collect()
}

/// Numbered choices, with something before or behind each.
fn list(html: &mut String, choices: &[Choice], lang: Lang, (before, behind): (&str, &str)) {
    let class = match has_two_columns(choices) && behind.is_empty() {
        true => " class=\"two\"",
        false => "",
    };
    html.push_str(&format!("<ol{class}>"));
    for (number, choice) in (1..).zip(choices) {
        let name = escape(choice.name.read(lang.code()));
        html.push_str(&format!(
            "<li>{before}<span class=\"n\">{number}</span><span class=\"name\">{name}</span>{behind}</li>"
        ));
    }
    html.push_str("</ol>");
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
            _ => choices.len() + choices.iter().filter(|choice| long(choice)).count(),
        };
        text + 1 + condition + answers
    };
    let title = printed.name.read("").chars().count() / TITLE;
    title + printed.survey.questions.iter().map(of).sum::<usize>()
}

fn is_scored(kind: &Kind) -> bool {
    matches!(kind.method(), Some(Method::Score { .. }))
}
