//! What of the process can be changed, on cards: its parts, their entries, each value with a button, what a
//! change would do, and what was changed so far.

use super::checklist::to_checklist;
use super::directory::to_directory;
use super::words::{Says, change, entry_name, value};
use crate::domain::base::{Key, Page};
use crate::domain::process::{Edit, Kind, REMINDED, Row, Section, Setting, To, Value};
use crate::locale::Lang;
use crate::render::base::say::ways;
use crate::render::process::Button;
use crate::render::{self, Buttons, Question, Say, beginning, send, shorten};
use crate::t;
use teloxide::utils::html::escape;

/// A long value on a card, and on a button.
const LONG: usize = 300;
const LABEL: usize = 45;
/// Changes that a card shows one by one.
pub const AT_ONCE: usize = 10;

type Way = (String, render::Button);

fn to_settings(lang: Lang) -> Way {
    (t!(lang, "button-settings-back"), Button::Settings.into())
}

fn to_part(lang: Lang, section: Section) -> Way {
    let label = t!(lang, "button-part-back", section = section.name());
    (label, Button::Part { section, page: 0 }.into())
}

/// The parts that can be changed.
pub fn settings(lang: Lang, says: &Says) -> Say {
    let part = |section: &Section| {
        let section = *section;
        let count = section.entries(says).len();
        let label = match section.grows() {
            true => t!(
                lang,
                "button-part-of",
                section = section.name(),
                count = count
            ),
            false => t!(lang, "button-part", section = section.name()),
        };
        (label, Button::Part { section, page: 0 }.into())
    };
    let parts: Vec<Way> = Section::ALL.iter().map(part).collect();
    let mut rows: Buttons = parts.chunks(2).map(<[Way]>::to_vec).collect();
    rows.push(vec![to_directory(lang)]);
    let history = Button::History { page: 0 }.into();
    rows.push(vec![(t!(lang, "button-history"), history)]);
    send(t!(lang, "settings"), rows)
}

/// A part: its entries, or what it says.
pub fn part(lang: Lang, says: &Says, section: Section, page: u16) -> Say {
    if !section.has_entries() {
        return values(lang, says, (section, None), to_settings(lang));
    }
    let entries: Vec<Key> = match section.grows() {
        true => section
            .entries(says)
            .into_iter()
            .map(|(key, _)| key)
            .collect(),
        false => REMINDED
            .iter()
            .filter_map(|role| Key::parse(role.name()))
            .collect(),
    };
    let count = entries.len();
    let page = Page::of(entries, page);
    let line = |key: &Key| {
        let label = beginning(&entry_name(lang, says, section, key), LABEL);
        let key = key.clone();
        vec![(label, Button::Entry { section, key }.into())]
    };
    let mut rows: Buttons = page.items.iter().map(line).collect();
    rows.extend(ways(lang, &page, |page| Button::Part { section, page }));
    if section.grows() {
        let label = t!(lang, "button-part-add", section = section.name());
        rows.push(vec![(label, Button::Add { section }.into())]);
    }
    rows.push(vec![to_settings(lang)]);
    // The list of what is missing leads here too.
    if matches!(section, Section::Offices | Section::Topics) {
        rows.push(to_checklist(lang));
    }
    let text = t!(lang, "part", section = section.name(), count = count);
    send(text, rows)
}

/// An entry: what it says, each with a button.
pub fn entry(lang: Lang, says: &Says, section: Section, key: &Key) -> Say {
    values(lang, says, (section, Some(key)), to_part(lang, section))
}

fn values(lang: Lang, says: &Says, (section, key): (Section, Option<&Key>), back: Way) -> Say {
    let title = match key {
        Some(key) => escape(&entry_name(lang, says, section, key)),
        None => t!(lang, "part", section = section.name(), count = 0),
    };
    let mut lines = vec![format!("<b>{title}</b>")];
    let said = section.said(says, key);
    let mut rows = Buttons::new();
    for row in section.rows() {
        let now = said.and_then(|said| said.get(row.field));
        let now = shorten(&value(lang, says, row, now), LONG);
        let label = t!(lang, "setting", setting = row.setting.name());
        lines.push(format!("{label}: <b>{}</b>", escape(&now)));
        let change = Button::Change {
            setting: row.setting,
            key: key.cloned(),
            page: 0,
        };
        rows.push(vec![(
            t!(lang, "button-change", what = label),
            change.into(),
        )]);
    }
    if let Some(key) = key.filter(|_| section.grows()) {
        let label = t!(lang, "button-entry-remove", section = section.name());
        let key = key.clone();
        rows.push(vec![(label, Button::Remove { section, key }.into())]);
    }
    rows.push(vec![back]);
    send(lines.join("\n"), rows)
}

/// What a setting shall be: chosen, or written.
pub fn ask_setting(lang: Lang, says: &Says, row: &Row, key: Option<&Key>, page: u16) -> Question {
    let setting = row.setting;
    let said = row
        .section
        .said(says, key)
        .and_then(|said| said.get(row.field));
    let mut html = t!(lang, "setting-ask", setting = setting.name());
    if let Some(key) = key {
        let name = escape(&entry_name(lang, says, row.section, key));
        html = format!("<b>{name}</b>\n{html}");
    }
    let choose = |value: Option<Key>| Button::Choose {
        setting,
        key: key.cloned(),
        value,
    };
    let mut choices = Buttons::new();
    match row.kind {
        Kind::OneOf(all) => {
            for choice in all {
                let label = match choice.parse::<i64>() {
                    Ok(count) => {
                        t!(
                            lang,
                            "setting-count",
                            setting = setting.name(),
                            count = count
                        )
                    }
                    Err(_) => t!(lang, "setting-choice", choice = *choice),
                };
                choices.push(vec![(label, choose(Key::parse(choice)).into())]);
            }
        }
        Kind::Entry(section) => {
            let all = Page::of(others(says, section, key), page);
            choices.extend(lines(lang, says, section, &all, &choose));
            choices.extend(ways(lang, &all, |page| Button::Change {
                setting,
                key: key.cloned(),
                page,
            }));
        }
        Kind::Text
        | Kind::Texts
        | Kind::Names
        | Kind::Email
        | Kind::Url
        | Kind::Hours
        | Kind::Time
        | Kind::Number
        | Kind::Days
        | Kind::Leads => {}
    }
    if !row.needed && said.is_some() {
        let label = t!(lang, "button-setting-empty", setting = setting.name());
        choices.push(vec![(label, choose(None).into())]);
    }
    let section = row.section;
    let back = match key {
        Some(key) => Button::Entry {
            section,
            key: key.clone(),
        },
        None => Button::Part { section, page: 0 },
    };
    let chosen = said.map(|said| value(lang, says, row, Some(said)));
    let is_written = !matches!(row.kind, Kind::OneOf(_) | Kind::Entry(_));
    Question {
        html,
        chosen: chosen.filter(|_| is_written),
        choices,
        back: Some(back.into()),
        on: None,
        leave: None,
    }
}

/// The entries that can be chosen, but for the one itself.
fn others(says: &Says, section: Section, own: Option<&Key>) -> Vec<Key> {
    let all = section.entries(says).into_iter().map(|(key, _)| key);
    all.filter(|key| Some(key) != own).collect()
}

fn lines(
    lang: Lang,
    says: &Says,
    section: Section,
    page: &Page<Key>,
    choose: &impl Fn(Option<Key>) -> Button,
) -> Buttons {
    let line = |key: &Key| {
        let label = beginning(&entry_name(lang, says, section, key), LABEL);
        vec![(label, choose(Some(key.clone())).into())]
    };
    page.items.iter().map(line).collect()
}

/// Entries are written, a line each.
pub fn ask_entries(lang: Lang, section: Section) -> Question {
    Question {
        html: t!(lang, "part-add", section = section.name()),
        back: Some(Button::Part { section, page: 0 }.into()),
        ..Question::default()
    }
}

/// Whether a topic that was written is answered by this or that office.
pub fn ask_office_of(lang: Lang, says: &Says, name: &str, page: u16) -> Say {
    let setting = Setting::TopicOffice;
    let choose = |value| Button::Choose {
        setting,
        key: None,
        value,
    };
    let section = Section::Offices;
    let all = Page::of(others(says, section, None), page);
    let mut rows = lines(lang, says, section, &all, &choose);
    rows.extend(ways(lang, &all, |page| Button::Change {
        setting,
        key: None,
        page,
    }));
    rows.push(vec![to_part(lang, Section::Topics)]);
    let name = escape(name);
    send(t!(lang, "topic-office", name = name), rows)
}

/// One change as it is shown: what is done, and what is there before and afterwards.
pub type Shown<'a> = (&'a Edit, (Option<&'a Value>, Option<&'a Value>));

/// What changes would do, before they are made.
pub fn ask_keep(
    lang: Lang,
    says: &Says,
    changes: &[Shown<'_>],
    update: i64,
    above: Option<&str>,
) -> Say {
    let lines = changes
        .iter()
        .flat_map(|(edit, ways)| change(lang, says, edit, *ways));
    let mut lines: Vec<_> = lines.map(|line| escape(&shorten(&line, LONG))).collect();
    let more = lines.len().saturating_sub(AT_ONCE);
    lines.truncate(AT_ONCE);
    if more > 0 {
        lines.push(t!(lang, "settings-more", count = more));
    }
    let section = changes
        .first()
        .and_then(|(edit, _)| Section::parse(edit.at.first()?));
    let mut text = match lines.is_empty() {
        true => t!(lang, "settings-same"),
        false => t!(lang, "settings-preview", changes = lines.join("\n\n")),
    };
    if let Some(above) = above {
        text = format!("{}\n\n{text}", escape(above));
    }
    let mut rows = Buttons::new();
    if !lines.is_empty() {
        rows.push(vec![(
            t!(lang, "button-setting-keep"),
            Button::Keep { update }.into(),
        )]);
    }
    let back = section.map_or_else(|| to_settings(lang), |section| to_part(lang, section));
    rows.push(vec![back]);
    send(text, rows)
}

/// One change that was made.
#[derive(Debug)]
pub struct Made<'a> {
    /// Its number.
    pub id: i64,
    /// The day and the hour.
    pub at: String,
    /// Who did it.
    pub who: Option<&'a str>,
    /// What was done; `None`: a later version did what this one does not know.
    pub edit: Option<Edit>,
    /// What was there before.
    pub before: Option<Value>,
}

/// What was changed so far, the newest first.
pub fn history(lang: Lang, says: &Says, page: &Page<Made<'_>>) -> Say {
    if page.items.is_empty() {
        return send(t!(lang, "history-none"), vec![vec![to_settings(lang)]]);
    }
    let mut text = t!(lang, "history");
    let mut undo: Vec<Way> = Vec::new();
    for (place, made) in page.items.iter().enumerate() {
        let after = made.edit.as_ref().and_then(|edit| match &edit.to {
            To::Set(value) => Some(value),
            To::Add(_) | To::Remove => None,
        });
        let ways = (made.before.as_ref(), after);
        let lines = made
            .edit
            .as_ref()
            .map(|edit| change(lang, says, edit, ways));
        let lines = lines.unwrap_or_default();
        let who = made
            .who
            .map_or_else(|| t!(lang, "history-nobody"), ToOwned::to_owned);
        let number = place + 1;
        text.push_str("\n\n");
        text.push_str(&t!(
            lang,
            "history-line",
            number = number.to_string(),
            at = made.at.as_str(),
            who = escape(&who),
            changes = escape(&shorten(&lines.join("\n"), LONG))
        ));
        let label = t!(lang, "button-setting-undo", number = number.to_string());
        undo.push((label, Button::Undo { id: made.id }.into()));
    }
    // Short buttons, four in a row.
    let mut rows: Buttons = undo.chunks(4).map(<[Way]>::to_vec).collect();
    rows.extend(ways(lang, page, |page| Button::History { page }));
    rows.push(vec![to_settings(lang)]);
    send(text, rows)
}
