//! The questions of a survey as its coordinators write them.

use crate::domain::base::Text;
use crate::domain::survey::{Choice, Kind, Method, Question, Sort, Wanted};
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::store::StoredSurvey;
use crate::t;
use teloxide::utils::html::escape;

/// Room for the choices of a question in one message, in UTF-16 units.
pub(super) const ROOM: usize = 2_600;
/// Room for what was written so far, in UTF-16 units: it can be copied and sent again.
const WRITTEN: usize = 3_300;
/// Numbers that are offered as buttons.
const OFFERED: u16 = 10;

/// The questions, one button each.
pub fn survey_questions(lang: Lang, survey: &StoredSurvey) -> Say {
    let (id, version) = (survey.id, survey.version);
    let row = |(at, question): (usize, &Question)| {
        let text = beginning(question.text.read(lang.code()), 40);
        let label = format!("{}. {text}", at + 1);
        vec![(label, Button::raw(format!("Uq:{id}:{at}")))]
    };
    let questions = survey.survey.questions.iter().enumerate();
    let mut buttons: Buttons = questions.map(row).collect();
    let more = t!(lang, "surveying-button-add");
    buttons.push(vec![(more, Button::raw(format!("Ua:{id}:{version}")))]);
    buttons.push(vec![(
        t!(lang, "surveying-button-back"),
        Button::raw(format!("Uo:{id}")),
    )]);
    let text = match survey.survey.questions.is_empty() {
        true => t!(lang, "surveying-questions-none"),
        false => t!(lang, "surveying-questions-choose"),
    };
    send(text, buttons)
}

/// Asks what kind of question is added.
pub fn survey_sorts(lang: Lang, survey: &StoredSurvey) -> Say {
    let (id, version) = (survey.id, survey.version);
    // Topics are one list.
    let offered = Sort::ALL
        .iter()
        .filter(|sort| **sort != Sort::Topics || survey.survey.topics_at().is_none());
    let row = |sort: &Sort| {
        let label = t!(lang, "surveying-sort", sort = sort.name());
        vec![(
            label,
            Button::raw(format!("Ux:{id}:{version}-add-{}", sort.name())),
        )]
    };
    let mut buttons: Buttons = offered.map(row).collect();
    buttons.push(vec![(
        t!(lang, "surveying-button-back"),
        Button::raw(format!("Ue:{id}")),
    )]);
    send(t!(lang, "surveying-choose-sort"), buttons)
}

/// One question with what can be changed of it.
pub fn survey_question(lang: Lang, survey: &StoredSurvey, at: usize) -> Option<Say> {
    let question = survey.survey.questions.get(at)?;
    let place = format!("{} / {}", at + 1, survey.survey.questions.len());
    let sort = t!(lang, "surveying-sort", sort = question.kind.sort().name());
    let mut lines = vec![
        t!(lang, "surveying-question", place = place, sort = sort),
        format!("<b>{}</b>", in_both(lang, &question.text)),
        how(lang, &question.kind),
    ];
    if let Some(words) = condition(lang, survey, question) {
        lines.push(words);
    }
    lines.extend(choice_lines(lang, question.kind.choices()));
    let buttons = question_buttons(lang, survey, at, question);
    Some(send(lines.join("\n"), buttons))
}

/// What it says in the reader's language, and in the others if that is something else.
fn in_both(lang: Lang, text: &Text) -> String {
    let mut all = vec![text.read(lang.code())];
    for other in text.readings() {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all.into_iter().map(escape).collect::<Vec<_>>().join(" | ")
}

/// How it is answered.
pub(super) fn how(lang: Lang, kind: &Kind) -> String {
    match kind {
        Kind::Topics { method, .. } => match method {
            Method::Choose { most } => t!(lang, "surveying-how-choose", most = *most),
            Method::Order { most } => t!(lang, "surveying-how-order", most = *most),
            Method::Score { most } => t!(lang, "surveying-how-score", most = *most),
        },
        Kind::One(_) => t!(lang, "surveying-how-one"),
        Kind::Several { most, .. } => t!(lang, "surveying-how-choose", most = *most),
        Kind::Order { most, .. } => t!(lang, "surveying-how-order", most = *most),
        Kind::Scale { most } => t!(lang, "surveying-how-scale", most = *most),
        Kind::Number { least, most } => t!(
            lang,
            "surveying-how-number",
            least = least.to_string(),
            most = most.to_string()
        ),
        Kind::Text { longest } => t!(lang, "surveying-how-text", most = *longest),
        Kind::Zone => t!(lang, "surveying-how-zone"),
    }
}

/// When it is asked, if not always.
pub(super) fn condition(lang: Lang, survey: &StoredSurvey, question: &Question) -> Option<String> {
    let when = question.when.as_ref()?;
    let place = survey.survey.place(&when.question);
    let told = place.map_or_else(|| "?".to_owned(), |place| (place + 1).to_string());
    Some(match &when.wanted {
        Wanted::Chosen(key) => {
            let choices = place.map(|place| survey.survey.questions[place].kind.choices());
            let mut choices = choices.unwrap_or_default().iter();
            let choice = choices.find(|choice| choice.key == *key);
            let name = choice.map_or(key.as_str(), |choice| choice.name.read(lang.code()));
            t!(
                lang,
                "surveying-only-if-chosen",
                place = told,
                choice = escape(name)
            )
        }
        Wanted::AtLeast(value) => {
            let value = value.to_string();
            t!(lang, "surveying-only-if-least", place = told, value = value)
        }
        Wanted::AtMost(value) => {
            let value = value.to_string();
            t!(lang, "surveying-only-if-most", place = told, value = value)
        }
    })
}

/// The choices, as many as there is room for.
fn choice_lines(lang: Lang, choices: &[Choice]) -> Vec<String> {
    let mut room = ROOM;
    let mut lines = Vec::new();
    for (at, choice) in choices.iter().enumerate() {
        let line = format!("• {}", in_both(lang, &choice.name));
        let length = line.encode_utf16().count();
        if length > room {
            lines.push(t!(lang, "surveying-and-more", count = choices.len() - at));
            break;
        }
        room -= length;
        lines.push(line);
    }
    lines
}

fn question_buttons(lang: Lang, survey: &StoredSurvey, at: usize, question: &Question) -> Buttons {
    let (id, version) = (survey.id, survey.version);
    let ask =
        |text: String, what: &str| (text, Button::raw(format!("Ux:{id}:{version}-{what}-{at}")));
    let press = |text: String, verb: &str, rest: &str| {
        (
            text,
            Button::raw(format!("{verb}:{id}:{version}-{at}{rest}")),
        )
    };
    let sort = question.kind.sort();
    let mut buttons = vec![vec![ask(t!(lang, "surveying-button-text"), "text")]];
    if sort.has_choices() {
        buttons[0].push(ask(t!(lang, "surveying-button-choices"), "choices"));
    }
    if sort == Sort::Topics {
        buttons.push(vec![
            ask(t!(lang, "surveying-button-topic"), "topic"),
            press(t!(lang, "surveying-button-process-topics"), "Ub", ""),
        ]);
        let method = |name: &'static str| {
            let label = t!(lang, "surveying-method", method = name);
            press(label, "Uh", &format!("-{name}"))
        };
        buttons.push(["choose", "order", "score"].map(method).into());
    }
    match &question.kind {
        Kind::Number { .. } => {
            buttons.push(vec![ask(t!(lang, "surveying-button-bounds"), "bounds")])
        }
        Kind::One(_)
        | Kind::Zone
        | Kind::Topics {
            method: Method::Score { .. },
            ..
        } => {}
        _ => buttons.push(vec![ask(t!(lang, "surveying-button-most"), "most")]),
    }
    if question.when.is_some() {
        buttons.push(vec![press(t!(lang, "surveying-button-always"), "Uc", "-x")]);
    }
    if at > 0 {
        buttons.push(vec![press(t!(lang, "surveying-button-when"), "Uc", "")]);
    }
    buttons.push(vec![
        press(t!(lang, "surveying-button-up"), "Um", "-u"),
        press(t!(lang, "surveying-button-down"), "Um", "-d"),
        press(t!(lang, "surveying-button-remove"), "Ur", ""),
    ]);
    buttons.push(vec![(
        t!(lang, "surveying-button-questions"),
        Button::raw(format!("Ue:{id}")),
    )]);
    buttons
}

/// Asks whether a question goes.
pub fn survey_remove(lang: Lang, survey: &StoredSurvey, at: usize) -> Option<Say> {
    let question = survey.survey.questions.get(at)?;
    let (id, version) = (survey.id, survey.version);
    let name = escape(&beginning(question.text.read(lang.code()), 100));
    let buttons = vec![vec![
        (
            t!(lang, "surveying-button-remove-yes"),
            Button::raw(format!("Ur:{id}:{version}-{at}-y")),
        ),
        (
            t!(lang, "surveying-button-back"),
            Button::raw(format!("Uq:{id}:{at}")),
        ),
    ]];
    Some(send(t!(lang, "surveying-remove", name = name), buttons))
}

/// Asks for something that has to be written: `what` says what, `now_is` what it is so far, `languages` in
/// which it can be, in their order, `back` where the way back leads.
pub fn survey_ask(
    lang: Lang,
    what: &str,
    now_is: Option<&str>,
    languages: &[Lang],
    (buttons, back): (&[u16], (&str, String)),
) -> Say {
    let mut text = t!(lang, "surveying-ask", what = what);
    if matches!(
        what,
        "name" | "add" | "text" | "choices" | "topic" | "rewrite"
    ) {
        text.push('\n');
        let languages = escape(&lang.line_of(languages));
        text.push_str(&t!(lang, "surveying-languages", languages = languages));
    }
    if let Some(now_is) = now_is.filter(|text| !text.is_empty()) {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "surveying-now-is"));
        let shown = shorten(now_is, WRITTEN);
        text.push_str(&format!("\n<pre>{}</pre>", escape(&shown)));
        if shown != now_is {
            text.push('\n');
            text.push_str(&t!(lang, "surveying-not-whole"));
        }
    }
    let (data, back) = back;
    let offered = |number: &u16| (number.to_string(), Button::raw(format!("{data}-{number}")));
    let numbers: Vec<_> = buttons.iter().map(offered).collect();
    let mut rows: Buttons = numbers.chunks(5).map(<[_]>::to_vec).collect();
    rows.push(vec![(t!(lang, "surveying-button-back"), back.into())]);
    send(text, rows)
}

/// The numbers that are offered for how many: of choices, steps of a scale, or characters.
pub fn offered_numbers(kind: &Kind) -> Vec<u16> {
    let choices = u16::try_from(kind.choices().len()).unwrap_or(u16::MAX);
    match kind {
        Kind::Scale { .. } => (2..=10).collect(),
        Kind::Text { .. } => vec![100, 300, 500, 1_000],
        _ => (1..=choices.min(OFFERED)).collect(),
    }
}

/// Asks of which earlier question another one depends.
pub fn survey_earlier(lang: Lang, survey: &StoredSurvey, at: usize) -> Say {
    let (id, version) = (survey.id, survey.version);
    let earlier = survey.survey.questions.iter().enumerate().take(at);
    let row = |(place, question): (usize, &Question)| {
        let text = beginning(question.text.read(lang.code()), 40);
        let label = format!("{}. {text}", place + 1);
        vec![(
            label,
            Button::raw(format!("Uc:{id}:{version}-{at}-{place}")),
        )]
    };
    let deciding = earlier.filter(|(_, question)| question.kind.can_decide());
    let mut buttons: Buttons = deciding.map(row).collect();
    buttons.push(vec![(
        t!(lang, "surveying-button-back"),
        Button::raw(format!("Uq:{id}:{at}")),
    )]);
    send(t!(lang, "surveying-choose-earlier"), buttons)
}

/// Asks which answer to an earlier question it takes.
pub fn survey_answer(
    lang: Lang,
    survey: &StoredSurvey,
    (at, earlier): (usize, usize),
) -> Option<Say> {
    let (id, version) = (survey.id, survey.version);
    let question = survey.survey.questions.get(earlier)?;
    let data = |rest: String| Button::raw(format!("Uc:{id}:{version}-{at}-{earlier}-{rest}"));
    let mut buttons = Buttons::new();
    match &question.kind {
        Kind::Scale { most } => {
            for value in 1..=*most {
                let told = value.to_string();
                buttons.push(vec![
                    (
                        t!(lang, "surveying-or-more", value = told.clone()),
                        data(format!("l{value}")),
                    ),
                    (
                        t!(lang, "surveying-or-less", value = told),
                        data(format!("m{value}")),
                    ),
                ]);
            }
        }
        Kind::Number { .. } => {
            let ask =
                |way: &str| Button::raw(format!("Ux:{id}:{version}-when-{at}-{earlier}-{way}"));
            buttons.push(vec![
                (t!(lang, "surveying-at-least"), ask("l")),
                (t!(lang, "surveying-at-most"), ask("m")),
            ]);
        }
        kind => {
            let row = |(place, choice): (usize, &Choice)| {
                let name = beginning(choice.name.read(lang.code()), 60);
                vec![(name, data(format!("c{place}")))]
            };
            buttons.extend(kind.choices().iter().enumerate().map(row));
        }
    }
    buttons.push(vec![(
        t!(lang, "surveying-button-back"),
        Button::raw(format!("Uq:{id}:{at}")),
    )]);
    let name = escape(&beginning(question.text.read(lang.code()), 100));
    Some(send(
        t!(lang, "surveying-choose-answer", name = name),
        buttons,
    ))
}
