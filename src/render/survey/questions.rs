//! The questions of a survey as its coordinators write them.

use crate::domain::base::{Seen, Text};
use crate::domain::survey::{Ask, Choice, Kind, Method, Question, Sort, Wanted};
use crate::locale::Lang;
use crate::render::base::form;
use crate::render::survey::Button;
use crate::render::survey::answering::place;
use crate::render::survey::decisions::{Reply, When};
use crate::render::survey::fields::{At, Gone, Manner, Of, Way};
use crate::render::survey::steps::{back, write};
use crate::render::{self, Buttons, Say, beginning, send, shorten};
use crate::store::StoredSurvey;
use crate::t;
use teloxide::utils::html::escape;

/// Room for the choices of a question in one message, in UTF-16 units.
pub(super) const ROOM: usize = 2_600;
/// Numbers that are offered as buttons.
const OFFERED: u16 = 10;

/// The questions, one button each.
pub fn survey_questions(lang: Lang, survey: &StoredSurvey) -> Say {
    let (id, version) = (survey.id, survey.version);
    let row = |(at, question): (usize, &Question)| {
        let text = beginning(question.text.read(lang.code()), 40);
        let label = format!("{}. {text}", at + 1);
        let at = place(at);
        vec![(label, Button::Question { survey: id, at }.into())]
    };
    let questions = survey.survey.questions.iter().enumerate();
    let mut buttons: Buttons = questions.map(row).collect();
    let more = t!(lang, "surveying-button-add");
    let add = Button::Add {
        survey: id,
        version,
    };
    buttons.push(vec![(more, add.into())]);
    buttons.push(vec![back(lang, id)]);
    let text = match survey.survey.questions.is_empty() {
        true => t!(lang, "surveying-questions-none"),
        false => t!(lang, "surveying-questions-choose"),
    };
    send(text, buttons)
}

/// Asks what kind of question is added.
pub fn survey_sorts(lang: Lang, survey: &StoredSurvey) -> Say {
    // Topics are one list.
    let offered = Sort::ALL
        .iter()
        .filter(|sort| **sort != Sort::Topics || survey.survey.topics_at().is_none());
    let row = |sort: &Sort| {
        let label = t!(lang, "surveying-sort", sort = sort.name());
        vec![(label, write(survey, Ask::Add(*sort)))]
    };
    let mut buttons: Buttons = offered.map(row).collect();
    let back = Button::Questions { survey: survey.id };
    buttons.push(vec![(t!(lang, "button-back"), back.into())]);
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
    let (id, version, here) = (survey.id, survey.version, place(at));
    let ask = |text: String, what: fn(u8) -> Ask| (text, write(survey, what(here)));
    let depend = |text: String, what| {
        let on = of(version, here, what);
        vec![(text, Button::Depend { survey: id, on }.into())]
    };
    let way = |text: String, what| {
        let to = of(version, here, what);
        (text, Button::Move { survey: id, to }.into())
    };
    let sort = question.kind.sort();
    let mut buttons = vec![vec![ask(t!(lang, "surveying-button-text"), Ask::Text)]];
    if sort.has_choices() {
        buttons[0].push(ask(t!(lang, "surveying-button-choices"), Ask::Choices));
    }
    if sort == Sort::Topics {
        let topics = Button::ProcessTopics {
            survey: id,
            at: At {
                version,
                what: here,
            },
        };
        buttons.push(vec![
            ask(t!(lang, "surveying-button-topic"), Ask::Topic),
            (t!(lang, "surveying-button-process-topics"), topics.into()),
        ]);
        let method = |manner: &Manner| {
            let label = t!(lang, "surveying-method", method = manner.name());
            let to = of(version, here, *manner);
            (label, Button::Method { survey: id, to }.into())
        };
        buttons.push(Manner::ALL.iter().map(method).collect());
    }
    let most = vec![ask(t!(lang, "surveying-button-most"), Ask::Most)];
    let bounds = vec![ask(t!(lang, "surveying-button-bounds"), Ask::Bounds)];
    match &question.kind {
        Kind::Number { .. } => buttons.push(bounds),
        Kind::One(_)
        | Kind::Zone
        | Kind::Topics {
            method: Method::Score { .. },
            ..
        } => {}
        Kind::Topics { .. } | Kind::Several { .. } | Kind::Order { .. } => buttons.push(most),
        Kind::Scale { .. } | Kind::Text { .. } => buttons.push(most),
    }
    if question.when.is_some() {
        buttons.push(depend(
            t!(lang, "surveying-button-always"),
            Some(When::Always),
        ));
    }
    if at > 0 {
        buttons.push(depend(t!(lang, "surveying-button-when"), None));
    }
    buttons.push(vec![
        way(t!(lang, "surveying-button-up"), Way::Up),
        way(t!(lang, "surveying-button-down"), Way::Down),
        (
            t!(lang, "surveying-button-remove"),
            Button::Remove {
                survey: id,
                what: of(version, here, None),
            }
            .into(),
        ),
    ]);
    buttons.push(vec![(
        t!(lang, "surveying-button-questions"),
        Button::Questions { survey: id }.into(),
    )]);
    buttons
}

/// Asks whether a question goes.
pub fn survey_remove(lang: Lang, survey: &StoredSurvey, at: usize) -> Option<Say> {
    let question = survey.survey.questions.get(at)?;
    let (id, version) = (survey.id, survey.version);
    let name = escape(&beginning(question.text.read(lang.code()), 100));
    let remove = Button::Remove {
        survey: id,
        what: of(version, place(at), Some(Gone::Yes)),
    };
    let buttons = vec![vec![
        (t!(lang, "surveying-button-remove-yes"), remove.into()),
        back_to_question(lang, id, at),
    ]];
    Some(send(t!(lang, "surveying-remove", name = name), buttons))
}

/// Asks for something that has to be written: `chosen` says what it is so far, `languages` in which it can
/// be, in their order, `numbers` what can be chosen instead.
pub fn survey_ask(
    lang: Lang,
    (seen, ask): (Seen, Ask),
    chosen: Option<String>,
    languages: &[Lang],
    numbers: &[u16],
) -> form::Question {
    let mut html = t!(lang, "surveying-ask", what = ask.name());
    if ask.is_in_all_languages() {
        html.push('\n');
        let languages = escape(&lang.line_of(languages));
        html.push_str(&t!(lang, "surveying-languages", languages = languages));
    }
    let is_whole = |text: &String| shorten(text, form::SHOWN) == *text;
    if !chosen.as_ref().is_none_or(is_whole) {
        html.push('\n');
        html.push_str(&t!(lang, "surveying-not-whole"));
    }
    let (survey, version) = (seen.id, seen.version);
    let offered = |what: &u16| {
        let at = ask.place().unwrap_or_default();
        let to = of(version, at, *what);
        (what.to_string(), Button::Most { survey, to }.into())
    };
    let numbers: Vec<_> = numbers.iter().map(offered).collect();
    let back = match (ask, ask.place()) {
        (_, Some(at)) => Button::Question { survey, at },
        (Ask::Add(_), _) => Button::Questions { survey },
        (Ask::Opens | Ask::Closes, _) => Button::Dates { survey, to: None },
        (Ask::Proposal(_), _) => {
            let after = None;
            Button::Proposals { survey, after }
        }
        (Ask::Name | Ask::Pledge | Ask::Formula | Ask::Text(_), _) => Button::Back { survey },
        (Ask::Choices(_) | Ask::Topic(_) | Ask::Most(_), _) => Button::Back { survey },
        (Ask::Bounds(_) | Ask::When(..), _) => Button::Back { survey },
    };
    form::Question {
        html,
        chosen,
        choices: numbers.chunks(5).map(<[_]>::to_vec).collect(),
        back: Some(back.into()),
        ..form::Question::default()
    }
}

/// The numbers that are offered for how many: of choices, steps of a scale, or characters.
pub fn offered_numbers(kind: &Kind) -> Vec<u16> {
    let choices = u16::try_from(kind.choices().len()).unwrap_or(u16::MAX);
    let places = (1..=choices.min(OFFERED)).collect();
    match kind {
        Kind::Scale { .. } => (2..=10).collect(),
        Kind::Text { .. } => vec![100, 300, 500, 1_000],
        Kind::Topics { .. } | Kind::One(_) | Kind::Several { .. } | Kind::Order { .. } => places,
        Kind::Number { .. } | Kind::Zone => places,
    }
}

/// Asks of which earlier question another one depends.
pub fn survey_earlier(lang: Lang, survey: &StoredSurvey, at: usize) -> Say {
    let (id, version) = (survey.id, survey.version);
    let earlier = survey.survey.questions.iter().enumerate().take(at);
    let row = |(place, question): (usize, &Question)| {
        let text = beginning(question.text.read(lang.code()), 40);
        let label = format!("{}. {text}", place + 1);
        let earlier = Of {
            at: self::place(place),
            what: None,
        };
        let on = of(version, self::place(at), Some(When::Earlier(earlier)));
        vec![(label, Button::Depend { survey: id, on }.into())]
    };
    let deciding = earlier.filter(|(_, question)| question.kind.can_decide());
    let mut buttons: Buttons = deciding.map(row).collect();
    buttons.push(vec![back_to_question(lang, id, at)]);
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
    let depend = |reply| {
        let what = Some(reply);
        let at_earlier = Of {
            at: place(earlier),
            what,
        };
        let on = of(version, place(at), Some(When::Earlier(at_earlier)));
        Button::Depend { survey: id, on }.into()
    };
    let mut buttons = Buttons::new();
    match &question.kind {
        Kind::Scale { most } => {
            for value in 1..=*most {
                let told = value.to_string();
                buttons.push(vec![
                    (
                        t!(lang, "surveying-or-more", value = told.clone()),
                        depend(Reply::AtLeast(value)),
                    ),
                    (
                        t!(lang, "surveying-or-less", value = told),
                        depend(Reply::AtMost(value)),
                    ),
                ]);
            }
        }
        Kind::Number { .. } => {
            let ask = |is_least| write(survey, Ask::When(place(at), place(earlier), is_least));
            buttons.push(vec![
                (t!(lang, "surveying-at-least"), ask(true)),
                (t!(lang, "surveying-at-most"), ask(false)),
            ]);
        }
        kind => {
            let row = |(at, choice): (usize, &Choice)| {
                let name = beginning(choice.name.read(lang.code()), 60);
                vec![(name, depend(Reply::Choice(place(at))))]
            };
            buttons.extend(kind.choices().iter().enumerate().map(row));
        }
    }
    buttons.push(vec![back_to_question(lang, id, at)]);
    let name = escape(&beginning(question.text.read(lang.code()), 100));
    Some(send(
        t!(lang, "surveying-choose-answer", name = name),
        buttons,
    ))
}

/// Something about the question at a place, of the version that was seen.
fn of<T>(version: i64, at: u8, what: T) -> At<Of<T>> {
    let what = Of { at, what };
    At { version, what }
}

fn back_to_question(lang: Lang, survey: i64, at: usize) -> (String, render::Button) {
    let label = t!(lang, "button-back");
    let at = place(at);
    (label, Button::Question { survey, at }.into())
}
