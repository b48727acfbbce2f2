//! What people are asked about themselves: one question at a time, and all of it at the end.

use crate::domain::base::{Key, Page};
use crate::domain::person::profile::Item;
use crate::domain::process::Process;
use crate::locale::Lang;
use crate::render::person::{Button, ProfileAt};
use crate::render::{self, Buttons, Question, Say, beginning, send, shorten, ways};
use crate::t;
use teloxide::utils::html::escape;

/// What stands for no hour in particular.
pub const ANY_HOUR: &str = "any";

/// One question of the profile as it stands.
#[derive(Clone, Debug)]
pub struct ProfileStep<'a> {
    /// What is asked.
    pub item: Item,
    /// Key and name of the zone whose parts are asked for.
    pub part_of: Option<(Key, &'a str)>,
    /// What can be said: key, words, and whether it was.
    pub choices: Vec<(Key, String, bool)>,
    /// Which page of it, and whether it is the only question, because somebody wants to change one thing.
    pub at: ProfileAt,
    /// The question before.
    pub before: Option<Item>,
    /// The question after.
    pub after: Option<Item>,
}

/// What a choice is called.
pub fn profile_label(lang: Lang, process: &Process, item: Item, key: &str) -> String {
    let name = match item {
        Item::Zone => process.zone(key).map(|zone| &zone.name),
        Item::Topic => process.topic(key).map(|topic| &topic.name),
        Item::Group | Item::Sensitive => process.group(key).map(|group| &group.name),
        Item::Hours => return t!(lang, "profile-hours", part = key),
        Item::Channel => return t!(lang, "profile-channel", channel = key),
    };
    name.map_or(key, |name| name.read(lang.code())).to_owned()
}

/// Asks one question; the first one says why.
pub fn profile_question(lang: Lang, step: &ProfileStep<'_>) -> Question {
    let mut html = match &step.part_of {
        Some((_, name)) => t!(lang, "profile-ask-part", name = escape(name)),
        None => t!(lang, "profile-ask", item = step.item.name()),
    };
    if !step.at.alone && step.before.is_none() && step.part_of.is_none() {
        html = format!("{}\n\n{html}", t!(lang, "profile-why"));
    }
    let (back, on) = ways_from(lang, step);
    Question {
        html,
        choices: choices(lang, step),
        back,
        on: Some(on),
        ..Question::default()
    }
}

fn choices(lang: Lang, step: &ProfileStep<'_>) -> Buttons {
    let item = step.item;
    let last = step.choices.len().saturating_sub(1) / Page::<()>::SIZE;
    let number = usize::from(step.at.page).min(last);
    let shown = Page::of(&step.choices, u16::try_from(number).unwrap_or(0));
    let at = |page| ProfileAt { page, ..step.at };
    let choice = |(key, words, chosen): &(Key, String, bool)| {
        let words = beginning(words, 50);
        let label = match (chosen, item.has_several()) {
            (true, _) => format!("✅ {words}"),
            (false, true) => format!("⬜ {words}"),
            (false, false) => words,
        };
        let choose = Button::Choose {
            item,
            at: at(shown.number),
            value: key.clone(),
        };
        vec![(label, choose.into())]
    };
    let mut buttons: Buttons = shown.items.iter().copied().map(choice).collect();
    if let (Item::Hours, Some(value)) = (item, Key::parse(ANY_HOUR)) {
        let any = Button::Choose {
            item,
            at: at(0),
            value,
        };
        buttons.push(vec![(t!(lang, "button-any-hour"), any.into())]);
    }
    buttons.extend(ways(lang, &shown, |page| match &step.part_of {
        Some((zone, _)) => Button::AskPart {
            at: at(page),
            zone: zone.clone(),
        },
        None => Button::AskItem { item, at: at(page) },
    }));
    buttons
}

/// The question before and the one after, or the end.
fn ways_from(
    lang: Lang,
    step: &ProfileStep<'_>,
) -> (Option<render::Button>, (String, render::Button)) {
    let alone = step.at.alone;
    let to = |item: Option<Item>| match item {
        Some(item) => Button::AskItem {
            item,
            at: ProfileAt::default(),
        },
        None => Button::Summary,
    };
    let back = match (&step.part_of, step.before) {
        (Some(_), _) => Some(Button::AskItem {
            item: step.item,
            at: ProfileAt { alone, page: 0 },
        }),
        (None, Some(before)) if !alone => Some(to(Some(before))),
        (None, _) => None,
    };
    let said = step.choices.iter().any(|(_, _, chosen)| *chosen) || step.part_of.is_some();
    let on = match (alone, said) {
        (true, _) => (t!(lang, "button-profile-done"), Button::Summary.into()),
        (false, true) => (t!(lang, "button-go-on"), to(step.after).into()),
        (false, false) => (t!(lang, "button-skip"), to(step.after).into()),
    };
    (back.map(Into::into), on)
}

/// Everything somebody said, item by item, each to be changed or erased.
pub fn profile_summary(lang: Lang, said: &[(Item, String)]) -> Say {
    let mut lines = vec![t!(lang, "profile")];
    let mut buttons = Buttons::new();
    for (item, words) in said {
        let name = t!(lang, "profile-item", item = item.name());
        let text = match words.is_empty() {
            true => t!(lang, "profile-nothing"),
            false => escape(&shorten(words, 400)),
        };
        lines.push(t!(lang, "profile-line", name = name.as_str(), text = text));
        let item = *item;
        let at = ProfileAt {
            alone: true,
            page: 0,
        };
        let change = Button::AskItem { item, at };
        let mut row = vec![(format!("✏️ {name}"), change.into())];
        if !words.is_empty() {
            let erase = Button::EraseItem { item };
            row.push((t!(lang, "button-profile-erase"), erase.into()));
        }
        buttons.push(row);
    }
    lines.push(t!(lang, "profile-end"));
    send(lines.join("\n"), buttons)
}
