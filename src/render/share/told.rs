//! What is told of parts: to the offices that are asked, and to those who compose the answer.

use super::ask::what_is_asked;
use super::button::Button;
use crate::locale::Lang;
use crate::render::question::office::{NAME, said, time_left};
use crate::render::{Buttons, Say, send, shorten};
use crate::store::Question;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The most that is shown of what was asked, or given.
const SHOWN: usize = 1_000;

/// Whoever asked added something.
pub(super) fn part_added(lang: Lang, share: i64, question: &Question, text: &str) -> Say {
    let text = t!(
        lang,
        "notice-share-added",
        number = question.number.as_str(),
        text = said(lang, text, SHOWN)
    );
    send(text, open(lang, share))
}

/// It is needed no more.
pub(super) fn part_taken_back(lang: Lang, question: &Question) -> Say {
    let number = question.number.as_str();
    send(t!(lang, "notice-share-taken-back", number = number), vec![])
}

/// The answer left without it, or the question has ended.
pub(super) fn part_over(lang: Lang, question: &Question, is_answered: bool) -> Say {
    let number = question.number.as_str();
    let text = match is_answered {
        true => t!(lang, "notice-share-answered", number = number),
        false => t!(lang, "notice-share-over", number = number),
    };
    send(text, vec![])
}

/// Its date has passed.
pub(super) fn part_late(
    lang: Lang,
    share: i64,
    question: &Question,
    office: &str,
    due_on: NaiveDate,
) -> Say {
    let text = t!(
        lang,
        "notice-share-late",
        number = question.number.as_str(),
        office = escape(&shorten(office, NAME)),
        date = lang.long_date(due_on)
    );
    send(text, see(lang, share))
}

/// It is asked for.
pub(super) fn part_asked(
    lang: Lang,
    share: i64,
    question: &Question,
    (office, by, asked): (&str, Option<&str>, Option<&str>),
    (due_on, days_left): (NaiveDate, i64),
) -> Say {
    let number = question.number.as_str();
    let office = escape(&shorten(office, NAME));
    let mut text = match by {
        Some(by) => t!(
            lang,
            "notice-share-asked",
            number = number,
            office = office,
            who = escape(&shorten(by, NAME))
        ),
        None => t!(
            lang,
            "notice-share-asked-unplaced",
            number = number,
            office = office
        ),
    };
    let shown = said(lang, &question.text, SHOWN);
    text.push_str("\n\n");
    text.push_str(&what_is_asked(lang, asked));
    text.push_str(&format!("\n\n<blockquote>{shown}</blockquote>\n\n"));
    text.push_str(&t!(
        lang,
        "share-until",
        date = lang.long_date(due_on),
        left = time_left(lang, days_left)
    ));
    send(text, open(lang, share))
}

/// It is reminded of.
pub(super) fn part_reminded(
    lang: Lang,
    share: i64,
    question: &Question,
    by: Option<&str>,
    (due_on, days_left): (NaiveDate, i64),
) -> Say {
    let number = question.number.as_str();
    let mut text = match by {
        Some(by) => t!(
            lang,
            "notice-share-reminded",
            number = number,
            who = escape(&shorten(by, NAME))
        ),
        None => t!(lang, "notice-share-reminded-unplaced", number = number),
    };
    let (date, left) = (lang.long_date(due_on), time_left(lang, days_left));
    text.push('\n');
    text.push_str(&match days_left {
        ..0 => t!(lang, "share-until-late", date = date, left = left),
        _ => t!(lang, "share-until", date = date, left = left),
    });
    send(text, open(lang, share))
}

/// Its date moved.
pub(super) fn part_redated(
    lang: Lang,
    share: i64,
    question: &Question,
    (old, new): (NaiveDate, NaiveDate),
) -> Say {
    let text = t!(
        lang,
        "notice-share-redated",
        number = question.number.as_str(),
        old = lang.long_date(old),
        new = lang.long_date(new)
    );
    send(text, open(lang, share))
}

/// It was given.
pub(super) fn part_came(
    lang: Lang,
    share: i64,
    question: &Question,
    (office, text, files): (&str, &str, usize),
    (corrects, late_for, left): (bool, Option<NaiveDate>, usize),
) -> Say {
    let number = question.number.as_str();
    let office = escape(&shorten(office, NAME));
    let mut words = match corrects {
        true => t!(
            lang,
            "notice-share-corrected",
            number = number,
            office = office
        ),
        false => t!(lang, "notice-share-given", number = number, office = office),
    };
    let given = said(lang, text, SHOWN);
    words.push_str(&format!("\n\n<blockquote>{given}</blockquote>\n\n"));
    if files > 0 {
        words.push_str(&t!(lang, "share-files", count = files));
        words.push('\n');
    }
    if let Some(date) = late_for {
        words.push_str(&t!(lang, "share-came-late", date = lang.long_date(date)));
        words.push('\n');
    }
    words.push_str(&match left {
        0 => t!(lang, "share-all-there"),
        left => t!(lang, "share-left", count = left),
    });
    let compose = Button::Compose {
        question: question.id,
    };
    let compose = (t!(lang, "share-button-compose"), compose.into());
    let mut buttons = see(lang, share);
    buttons.push(vec![compose]);
    send(words, buttons)
}

/// It was given back.
pub(super) fn part_returned(
    lang: Lang,
    share: i64,
    question: &Question,
    office: &str,
    reason: Option<&str>,
) -> Say {
    let number = question.number.as_str();
    let office = escape(&shorten(office, NAME));
    let text = match reason {
        Some(reason) => t!(
            lang,
            "notice-share-returned",
            number = number,
            office = office,
            reason = said(lang, reason, 500)
        ),
        None => t!(
            lang,
            "notice-share-dissolved",
            number = number,
            office = office
        ),
    };
    let ask = Button::Begin {
        question: question.id,
    };
    let mut buttons = see(lang, share);
    buttons.push(vec![(t!(lang, "share-button-ask"), ask.into())]);
    send(text, buttons)
}

/// The way to a part, for its office.
fn open(lang: Lang, share: i64) -> Buttons {
    let open = Button::Opened { share }.into();
    vec![vec![(t!(lang, "button-open"), open)]]
}

/// The way to a part, for those who compose the answer.
fn see(lang: Lang, share: i64) -> Buttons {
    let seen = Button::Seen { share }.into();
    vec![vec![(t!(lang, "share-button-see"), seen)]]
}
