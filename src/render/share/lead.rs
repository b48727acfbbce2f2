//! The parts of an answer as those see them who compose it, and those who look things over.

use super::button::Button;
use super::card::{Part, part_line};
use crate::domain::base::Page;
use crate::domain::share::State;
use crate::locale::Lang;
use crate::render::question::office::{NAME, pending_button};
use crate::render::{Buttons, PIECE, Say, beginning, question, send, shorten, ways};
use crate::store::Question;
use crate::t;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// The parts of the answer to a question, a button each.
pub fn parts(lang: Lang, question: &Question, parts: &[Part<'_>], zone: Tz, may_act: bool) -> Say {
    let number = question.number.as_str();
    let mut text = match parts {
        [] => t!(lang, "share-list-none", number = number),
        _ => t!(lang, "share-list", number = number),
    };
    text.push('\n');
    let mut buttons = Buttons::new();
    for part in parts {
        text.push('\n');
        text.push_str(&part_line(lang, part, zone));
        let one = Button::One {
            share: part.share.id,
        };
        buttons.push(vec![(beginning(part.office, 60), one.into())]);
    }
    let given = parts.iter().any(|part| part.share.state == State::Given);
    if may_act && given {
        let compose = Button::Compose {
            question: question.id,
        };
        buttons.push(vec![(t!(lang, "share-button-compose"), compose.into())]);
    }
    if may_act {
        let ask = Button::Begin {
            question: question.id,
        };
        buttons.push(vec![(t!(lang, "share-button-ask"), ask.into())]);
    }
    let back = question::Button::BackTo {
        question: question.id,
    };
    buttons.push(vec![(t!(lang, "button-back"), back.into())]);
    send(text, buttons)
}

/// One part, whole, with what those can do who compose the answer (`may_act`).
pub fn one_part(lang: Lang, question: &Question, part: &Part<'_>, zone: Tz, may_act: bool) -> Say {
    let share = part.share;
    let number = question.number.as_str();
    let mut text = t!(lang, "share-one", number = number);
    text.push('\n');
    text.push_str(&part_line(lang, part, zone));
    if let Some(date) = share.missed_on {
        text.push('\n');
        text.push_str(&t!(lang, "share-missed", date = lang.long_date(date)));
    }
    text.push_str("\n\n");
    text.push_str(&super::ask::what_is_asked(lang, share.asked.as_deref()));
    if share.state == State::Given {
        let room = PIECE - 2_000;
        let given = escape(&shorten(&share.text, room));
        text.push_str("\n\n");
        text.push_str(&t!(lang, "share-one-given", text = given));
    }
    let (id, mut buttons) = (share.id, Buttons::new());
    if part.files > 0 {
        let label = t!(lang, "button-files", count = part.files);
        buttons.push(vec![(label, Button::PartFiles { share: id }.into())]);
    }
    if may_act && share.is_open() {
        let remind = Button::Remind { share: id }.into();
        buttons.push(vec![(t!(lang, "share-button-remind"), remind)]);
    }
    if may_act && matches!(share.state, State::Asked | State::Given) && share.ended_at.is_none() {
        let back = Button::TakeBack { share: id }.into();
        buttons.push(vec![(t!(lang, "share-button-take-back"), back)]);
    }
    let list = Button::List {
        question: question.id,
    };
    buttons.push(vec![(t!(lang, "button-back"), list.into())]);
    send(text, buttons)
}

/// Is it meant that a part is needed no more?
pub fn confirm_take_back(lang: Lang, question: &Question, part: &Part<'_>) -> Say {
    let text = t!(
        lang,
        "share-take-back",
        number = question.number.as_str(),
        office = escape(&shorten(part.office, NAME))
    );
    let share = part.share.id;
    let buttons = vec![
        vec![(
            t!(lang, "share-button-take-back-meant"),
            Button::TakeBackMeant { share }.into(),
        )],
        vec![(t!(lang, "button-back"), Button::One { share }.into())],
    ];
    send(text, buttons)
}

/// It is needed no more, and its office is told.
pub fn taken_back(lang: Lang, question: &Question, office: &str) -> Say {
    let text = t!(
        lang,
        "share-taken-back",
        number = question.number.as_str(),
        office = escape(&shorten(office, NAME))
    );
    let list = Button::List {
        question: question.id,
    };
    let list = (t!(lang, "share-button-list"), list.into());
    send(text, vec![vec![list], vec![pending_button(lang)]])
}

/// Parts that were missed, of every office, for those who look things over.
pub fn missed_parts(lang: Lang, parts: &Page<(i64, String, String)>) -> Say {
    let line = |(share, number, office): &(i64, String, String)| {
        let label = t!(
            lang,
            "share-missed-line",
            number = number.as_str(),
            office = beginning(office, 40)
        );
        let one = Button::One { share: *share };
        vec![(label, one.into())]
    };
    let mut buttons: Buttons = parts.items.iter().map(line).collect();
    buttons.extend(ways(lang, parts, |page| Button::Missed { page }));
    let overview = question::Button::Overview.into();
    buttons.push(vec![(t!(lang, "button-back"), overview)]);
    let text = match parts.items.is_empty() {
        true => t!(lang, "share-missed-none"),
        false => t!(lang, "share-missed-list"),
    };
    send(text, buttons)
}
