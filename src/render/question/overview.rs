//! How all open questions stand, for those who oversee them, and the way to each.

use super::office::lines;
use crate::domain::base::{Key, Page};
use crate::locale::Lang;
use crate::render::question::{Button, OpenList, law};
use crate::render::{Buttons, Say, send, share, shorten, ways};
use crate::store::Question;
use crate::t;

/// Telegram takes a hundred buttons.
const MOST_BUTTONS: usize = 90;

/// How many questions of an office are open, and how many of them are late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Open, late ones included.
    pub open: i64,
    /// Past their date.
    pub late: i64,
}

/// How the open questions stand, and how many parts of their answers were missed; offices come with their key and
/// name, `None` is nobody's. How many are with other entities, and whether the reader keeps the directory of these.
pub fn overview(
    lang: Lang,
    all: &[(Option<&str>, Option<&str>, Standing)],
    missed_parts: i64,
    (away, keeps_entities): (i64, bool),
) -> Say {
    let sum =
        |of: fn(&Standing) -> i64| all.iter().map(|(_, _, standing)| of(standing)).sum::<i64>();
    let (open, late) = (sum(|one| one.open), sum(|one| one.late));
    let mut elsewhere = Buttons::new();
    if away > 0 {
        let list = Button::List {
            page: 0,
            list: OpenList::Away,
            office: None,
        };
        elsewhere.push(vec![(t!(lang, "overview-away", count = away), list.into())]);
    }
    if keeps_entities {
        let entities = law::Button::Entities.into();
        elsewhere.push(vec![(t!(lang, "button-entities"), entities)]);
    }
    if open == 0 {
        return send(t!(lang, "overview-none"), elsewhere);
    }
    let page = 0;
    let first = |list, office| Button::List { page, list, office }.into();
    let mut buttons = Buttons::new();
    if late > 0 {
        let label = t!(lang, "overview-late", count = late);
        buttons.push(vec![(label, first(OpenList::Late, None))]);
    }
    if missed_parts > 0 {
        let label = t!(lang, "overview-parts", count = missed_parts);
        let missed = share::Button::Missed { page: 0 };
        buttons.push(vec![(label, missed.into())]);
    }
    for (key, name, standing) in all {
        let name = name.map_or_else(|| t!(lang, "overview-no-office"), |name| shorten(name, 34));
        let (open, late) = (standing.open, standing.late);
        let label = t!(lang, "overview-line", name = name, open = open, late = late);
        let list = match key {
            Some(key) => first(OpenList::Office, Key::parse(key)),
            None => first(OpenList::Unplaced, None),
        };
        buttons.push(vec![(label, list)]);
    }
    buttons.truncate(MOST_BUTTONS);
    buttons.extend(elsewhere);
    send(t!(lang, "overview", open = open, late = late), buttons)
}

/// The questions of a list, one button each.
pub fn questions(
    lang: Lang,
    questions: &Page<(Question, i64)>,
    list: OpenList,
    office: Option<&Key>,
) -> Say {
    let page = questions.number;
    let office = || office.cloned();
    let mut buttons = lines(lang, questions, |question| Button::OneOfList {
        question,
        page,
        list,
        office: office(),
    });
    buttons.extend(ways(lang, questions, |page| Button::List {
        page,
        list,
        office: office(),
    }));
    buttons.push(vec![(t!(lang, "button-back"), Button::Overview.into())]);
    let text = match questions.items.is_empty() {
        true => t!(lang, "overview-none"),
        false => t!(lang, "overview-list"),
    };
    send(text, buttons)
}
