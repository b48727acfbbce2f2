//! A part as its office sees it, and the parts of an answer as they stand on the card of its question.

use super::ask::{listed, what_is_asked};
use super::button::Button;
use crate::domain::question::PartKind;
use crate::domain::share::State;
use crate::locale::Lang;
use crate::render::question::office::{NAME, said, time_left, traffic_light};
use crate::render::{Buttons, Say, question, send, shorten};
use crate::store::{Question, Share};
use crate::t;
use chrono::NaiveDate;
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// What was added to a question is shown, so much of it.
const ADDED: usize = 3;
/// The most that is shown of a reason.
const REASON: usize = 200;
/// Lines of a card about parts.
const LINES: usize = 10;

/// A part with what is shown of it.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// The part.
    pub share: &'a Share,
    /// The name of its office.
    pub office: &'a str,
    /// Business days left.
    pub days_left: i64,
    /// How many files came with it.
    pub files: usize,
}

/// The parts of an answer, a line each; nothing of those that are needed no more.
pub fn parts_lines(lang: Lang, parts: &[Part<'_>], zone: Tz) -> Vec<String> {
    // Of an office that gave it back the last time counts.
    let is_last = |at: usize, part: &Part<'_>| {
        let mut later = parts[at + 1..].iter();
        part.share.state != State::Returned
            || !later.any(|one| one.share.office == part.share.office)
    };
    let shown = parts.iter().enumerate();
    let shown =
        shown.filter(|(at, part)| part.share.state != State::TakenBack && is_last(*at, part));
    let shown = shown.map(|(_, part)| part).take(LINES);
    let mut lines: Vec<_> = shown.map(|part| part_line(lang, part, zone)).collect();
    if !lines.is_empty() {
        lines.insert(0, t!(lang, "share-parts"));
    }
    lines
}

/// How one part stands.
pub(super) fn part_line(lang: Lang, part: &Part<'_>, zone: Tz) -> String {
    let share = part.share;
    let office = escape(&shorten(part.office, NAME));
    let date = lang.short_date(share.due_on);
    match share.state {
        State::Asked if part.days_left < 0 => t!(
            lang,
            "share-line-late",
            office = office,
            date = date,
            left = time_left(lang, part.days_left)
        ),
        State::Asked => t!(
            lang,
            "share-line-asked",
            light = traffic_light(part.days_left),
            office = office,
            date = date,
            left = time_left(lang, part.days_left)
        ),
        State::Given => {
            let day = given_on(share, zone).unwrap_or(share.due_on);
            let day = lang.short_date(day);
            match share.missed_on {
                Some(_) => t!(lang, "share-line-given-late", office = office, date = day),
                None => t!(lang, "share-line-given", office = office, date = day),
            }
        }
        State::Returned => match &share.reason {
            Some(reason) => t!(
                lang,
                "share-line-returned",
                office = office,
                reason = escape(&shorten(reason, REASON))
            ),
            None => t!(lang, "share-line-dissolved", office = office),
        },
        State::TakenBack => t!(lang, "share-line-taken-back", office = office),
    }
}

/// The day on which a part was given.
pub(super) fn given_on(share: &Share, zone: Tz) -> Option<NaiveDate> {
    let at = share.given_at?;
    Some(at.with_timezone(&zone).date_naive())
}

/// What can be done with the parts of an answer by whoever composes it, or by whoever reads (`may_act` not).
pub fn parts_buttons(
    lang: Lang,
    question: &Question,
    parts: &[Part<'_>],
    may_act: bool,
) -> Buttons {
    let mut buttons = Buttons::new();
    let counts = |state| parts.iter().any(|part| part.share.state == state);
    let id = question.id;
    if may_act && counts(State::Given) {
        let compose = Button::Compose { question: id }.into();
        buttons.push(vec![(t!(lang, "share-button-compose"), compose)]);
    }
    if may_act {
        let ask = Button::Begin { question: id }.into();
        buttons.push(vec![(t!(lang, "share-button-ask"), ask)]);
    }
    if !parts.is_empty() {
        let list = Button::List { question: id }.into();
        buttons.push(vec![(t!(lang, "share-button-list"), list)]);
    }
    buttons
}

/// Who helps to answer, for whoever asked; nothing if nobody does.
pub fn helpers(lang: Lang, names: &[&str]) -> Option<String> {
    match names {
        [] => None,
        [one] => Some(t!(
            lang,
            "share-helper",
            office = escape(&shorten(one, NAME))
        )),
        all => Some(t!(lang, "share-helpers", offices = escape(&listed(all)))),
    }
}

/// A part as its office sees it, with what can be done.
pub fn opened_part(
    lang: Lang,
    (question, lead): (&Question, Option<&str>),
    (part, is_over): (&Part<'_>, bool),
    added: &[crate::store::Part],
    (files, zone): (usize, Tz),
    list: Option<u16>,
) -> Say {
    let share = part.share;
    let mut text = t!(lang, "share-opened", number = question.number.as_str());
    let mut line = |sentence: String| {
        text.push('\n');
        text.push_str(&sentence);
    };
    line(stands(lang, part, is_over, zone));
    if let Some(lead) = lead {
        let date = lang.long_date(share.public_on);
        let lead = escape(&shorten(lead, NAME));
        line(t!(lang, "share-opened-lead", office = lead, date = date));
    }
    line(String::new());
    line(what_is_asked(lang, share.asked.as_deref()));
    line(String::new());
    let asked = escape(&shorten(&question.text, 1_000));
    line(format!("<blockquote>{asked}</blockquote>"));
    let added: Vec<_> = added
        .iter()
        .filter(|part| part.kind != PartKind::Answer)
        .collect();
    for part in added.iter().rev().take(ADDED).rev() {
        let said = said(lang, &part.text, 300);
        line(match part.kind {
            PartKind::Insistence => t!(lang, "opened-insistence", text = said),
            PartKind::Addition | PartKind::Answer => t!(lang, "opened-addition", text = said),
        });
    }
    if share.state == State::Given {
        line(String::new());
        let given = escape(&shorten(&share.text, 600));
        line(t!(lang, "share-opened-given", text = given));
    }
    let (id, mut buttons) = (share.id, Buttons::new());
    if share.is_open() && !is_over {
        let give = Button::Give { share: id }.into();
        buttons.push(vec![(t!(lang, "share-button-give"), give)]);
        let back = Button::GiveBack { share: id }.into();
        buttons.push(vec![(t!(lang, "button-not-mine"), back)]);
    } else if share.state == State::Given && !is_over {
        let again = Button::Give { share: id }.into();
        buttons.push(vec![(t!(lang, "share-button-correct"), again)]);
    }
    if files > 0 {
        let label = t!(lang, "button-files", count = files);
        buttons.push(vec![(label, Button::Files { share: id }.into())]);
    }
    if let Some(page) = list {
        let list = question::Button::PendingPage { page };
        buttons.push(vec![(t!(lang, "button-back"), list.into())]);
    }
    send(text, buttons)
}

/// Until when an office gives its part, or what became of it.
fn stands(lang: Lang, part: &Part<'_>, is_over: bool, zone: Tz) -> String {
    let share = part.share;
    let date = lang.long_date(share.due_on);
    let left = || time_left(lang, part.days_left);
    match share.state {
        State::Given => {
            let day = given_on(share, zone).unwrap_or(share.due_on);
            t!(lang, "share-given-on", date = lang.long_date(day))
        }
        State::Returned => t!(lang, "refused-share-returned"),
        State::TakenBack => t!(lang, "refused-share-taken-back"),
        State::Asked if is_over => t!(lang, "refused-share-over"),
        State::Asked if part.days_left < 0 => {
            t!(lang, "share-until-late", date = date, left = left())
        }
        State::Asked => t!(lang, "share-until", date = date, left = left()),
    }
}
