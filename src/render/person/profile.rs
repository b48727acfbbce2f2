//! What people are asked about themselves: one question at a time, and all of it at the end.

use crate::domain::person::profile::Item;
use crate::domain::process::Process;
use crate::locale::Lang;
use crate::render::base::button::Button;
use crate::render::{Buttons, Say, beginning, send, shorten};
use crate::t;
use teloxide::utils::html::escape;

/// Choices on one page.
const PAGE: usize = 8;

/// One question of the profile as it stands.
#[derive(Clone, Debug)]
pub struct ProfileStep<'a> {
    /// What is asked.
    pub item: Item,
    /// Key and name of the zone whose parts are asked for.
    pub part_of: Option<(&'a str, &'a str)>,
    /// What can be said: key, words, and whether it was.
    pub choices: Vec<(&'a str, String, bool)>,
    /// Which page of it, from 0 on.
    pub page: usize,
    /// Whether it is the only question, because somebody wants to change one thing.
    pub alone: bool,
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
pub fn profile_question(lang: Lang, step: &ProfileStep<'_>) -> Say {
    let mut text = match step.part_of {
        Some((_, name)) => t!(lang, "profile-ask-part", name = escape(name)),
        None => t!(lang, "profile-ask", item = step.item.name()),
    };
    if !step.alone && step.before.is_none() && step.part_of.is_none() {
        text = format!("{}\n\n{text}", t!(lang, "profile-why"));
    }
    send(text, buttons(lang, step))
}

fn buttons(lang: Lang, step: &ProfileStep<'_>) -> Buttons {
    let item = step.item.name();
    let flow = if step.alone { 'o' } else { 'w' };
    let last = step.choices.len().saturating_sub(1) / PAGE;
    let page = step.page.min(last);
    let choice = |(key, words, chosen): &(&str, String, bool)| {
        let words = beginning(words, 50);
        let label = match (chosen, step.item.has_several()) {
            (true, _) => format!("✅ {words}"),
            (false, true) => format!("▫️ {words}"),
            (false, false) => words,
        };
        vec![(label, Button::raw(format!("xt:{item}:{flow}{page}.{key}")))]
    };
    let shown = step.choices.iter().skip(page * PAGE).take(PAGE);
    let mut buttons: Buttons = shown.map(choice).collect();
    if step.item == Item::Hours {
        let any = (
            t!(lang, "button-any-hour"),
            Button::raw(format!("xt:{item}:{flow}0.any")),
        );
        buttons.push(vec![any]);
    }
    let turned = |label: String, page: usize| match step.part_of {
        Some((zone, _)) => (label, Button::raw(format!("xz:{flow}{page}:{zone}"))),
        None => (label, Button::raw(format!("xa:{item}:{flow}{page}"))),
    };
    let mut pages = Vec::new();
    if page > 0 {
        pages.push(turned(t!(lang, "button-earlier"), page - 1));
    }
    if page < last {
        pages.push(turned(t!(lang, "button-more"), page + 1));
    }
    if !pages.is_empty() {
        buttons.push(pages);
    }
    let to = |item: Option<Item>| match item {
        Some(item) => Button::raw(format!("xa:{}:w0", item.name())),
        None => "xs".into(),
    };
    let mut ways = Vec::new();
    if step.part_of.is_some() {
        ways.push((
            t!(lang, "button-back"),
            Button::raw(format!("xa:{item}:{flow}0")),
        ));
    } else if step.before.is_some() && !step.alone {
        ways.push((t!(lang, "button-back"), to(step.before)));
    }
    let said = step.choices.iter().any(|(_, _, chosen)| *chosen) || step.part_of.is_some();
    ways.push(match (step.alone, said) {
        (true, _) => (t!(lang, "button-profile-done"), "xs".into()),
        (false, true) => (t!(lang, "button-go-on"), to(step.after)),
        (false, false) => (t!(lang, "button-skip"), to(step.after)),
    });
    buttons.push(ways);
    buttons
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
        let change = (
            format!("✏️ {name}"),
            Button::raw(format!("xa:{}:o0", item.name())),
        );
        let mut row = vec![change];
        if !words.is_empty() {
            let erase = t!(lang, "button-profile-erase");
            row.push((erase, Button::raw(format!("xe:{}", item.name()))));
        }
        buttons.push(row);
    }
    lines.push(t!(lang, "profile-end"));
    send(lines.join("\n"), buttons)
}
