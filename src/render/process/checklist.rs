//! The list of what is missing, and what is done about each thing. Its lines are the terminal's too.

use crate::domain::process::{Item, Preparation, Process, Topic};
use crate::locale::Lang;
use crate::render::process::Button;
use crate::render::{self, Buttons, Say, beginning, schedule, send, shorten, space, staff};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Proposals and offices that a card has.
const SHOWN: usize = 20;

/// One line for each thing there should be.
pub fn checklist_lines(lang: Lang, now: &Preparation) -> Vec<String> {
    let line = |(item, is_there): (Item, bool)| {
        let (name, count) = (item.name(), now.count(item));
        match is_there {
            true => t!(lang, "check-there", item = name, count = count),
            false => t!(lang, "check-missing", item = name, count = count),
        }
    };
    now.items().into_iter().map(line).collect()
}

/// The same where the database cannot be looked at: of what only it knows, nobody says that it is missing.
pub fn checklist_lines_without_database(lang: Lang, process: &Process) -> Vec<String> {
    let now = Preparation::of(process);
    let lines = checklist_lines(lang, &now);
    let items = now.items().into_iter();
    let line = |((item, _), line): ((Item, bool), String)| match item.is_in_database() {
        true => t!(lang, "check-unknown", item = item.name()),
        false => line,
    };
    items.zip(lines).map(line).collect()
}

/// The list, with a way to each thing that is missing.
pub fn checklist(lang: Lang, now: &Preparation) -> Say {
    let missing = now.missing();
    let mut text = t!(lang, "checklist");
    text.push_str("\n\n");
    text.push_str(&checklist_lines(lang, now).join("\n"));
    text.push_str("\n\n");
    text.push_str(&match missing {
        0 => t!(lang, "checklist-done"),
        _ => t!(lang, "checklist-missing", count = missing),
    });
    let items = now.items().into_iter();
    let missing = items.filter(|(_, is_there)| !is_there);
    let rows = missing.map(|(item, _)| {
        let label = t!(lang, "button-check", item = item.name());
        let button: render::Button = match item {
            Item::Schedule => schedule::Button::NewSchedule.into(),
            Item::Hearing => space::Button::New.into(),
            Item::Offices
            | Item::Topics
            | Item::Liaisons
            | Item::Calendar
            | Item::Policy
            | Item::Trial => Button::Open { item }.into(),
        };
        vec![(label, button)]
    });
    send(text, rows.collect())
}

fn back(lang: Lang) -> Vec<(String, render::Button)> {
    vec![(t!(lang, "button-checklist-back"), Button::Checklist.into())]
}

fn write(lang: Lang, item: Item) -> Vec<(String, render::Button)> {
    let label = t!(lang, "button-check-write", item = item.name());
    vec![(label, Button::Write { item }.into())]
}

/// Offices come with the schedule, or are written.
pub fn check_offices(lang: Lang) -> Say {
    let schedule = schedule::Button::NewSchedule.into();
    let rows = vec![
        vec![(t!(lang, "button-check", item = "schedule"), schedule)],
        write(lang, Item::Offices),
        back(lang),
    ];
    send(t!(lang, "check-offices"), rows)
}

/// Topics that can be added, each with the name of its office.
pub fn check_topics(lang: Lang, proposed: &[(Topic, String)]) -> Say {
    let mut text = match proposed.is_empty() {
        true => t!(lang, "check-topics-none"),
        false => t!(lang, "check-topics"),
    };
    let mut rows = Buttons::new();
    for (topic, office) in proposed.iter().take(SHOWN) {
        let name = topic.name.read(lang.code());
        let (topic, office) = (topic.key.clone(), escape(&shorten(office, 80)));
        let line = t!(lang, "check-topic", name = escape(name), office = office);
        text.push_str(&format!("\n{line}"));
        let label = t!(lang, "button-check-topic", name = beginning(name, 40));
        rows.push(vec![(label, Button::AddTopic { topic }.into())]);
    }
    if proposed.len() > 1 {
        let label = t!(lang, "button-check-topics", count = proposed.len());
        rows.insert(0, vec![(label, Button::AddTopics.into())]);
    }
    rows.push(write(lang, Item::Topics));
    rows.push(back(lang));
    send(text, rows)
}

/// Offices without a liaison.
pub fn check_liaisons(
    lang: Lang,
    offices: &[(&str, &str)],
    invited: &[String],
    most: usize,
) -> Say {
    use crate::domain::base::Key;
    use crate::domain::staff::Role;
    let mut rows = Buttons::new();
    let is_invited = |key: &str| invited.iter().any(|one| one == key);
    let without = offices.iter().filter(|(key, _)| !is_invited(key)).count();
    if without > 1 {
        let label = t!(lang, "button-check-links", count = without.min(most));
        rows.push(vec![(label, Button::Links.into())]);
    }
    for (key, name) in offices.iter().take(SHOWN) {
        let invite = staff::Button::Post {
            none: 0,
            role: Role::Liaison,
            office: Key::parse(key),
        };
        let name = beginning(name, 50);
        let label = match is_invited(key) {
            true => t!(lang, "button-check-invited", name = name),
            false => name,
        };
        rows.push(vec![(label, invite.into())]);
    }
    rows.push(back(lang));
    let text = match offices.is_empty() {
        true => t!(lang, "check-liaisons-done"),
        false => t!(
            lang,
            "check-liaisons",
            count = offices.len(),
            invited = offices.len() - without
        ),
    };
    send(text, rows)
}

/// An invitation that is sent on to whoever will be the liaison of an office, as it is.
pub fn link_to_send(lang: Lang, office: &str, link: &str, until: NaiveDate) -> Say {
    let (office, date) = (escape(&shorten(office, 80)), lang.long_date(until));
    render::sentence(t!(
        lang,
        "check-link",
        office = office,
        link = link,
        date = date
    ))
}

/// What to do with so many invitations.
pub fn links_made(lang: Lang, count: usize) -> Say {
    send(
        t!(lang, "check-links", count = count),
        vec![back_to_checklist(lang)],
    )
}

/// The entity's own days that do not count: those without work, and those of suspended terms.
pub fn check_calendar(lang: Lang, works_saturdays: bool, days: &[(NaiveDate, String)]) -> Say {
    let mut text = match works_saturdays {
        true => t!(lang, "check-calendar-saturday"),
        false => t!(lang, "check-calendar"),
    };
    text.push_str("\n\n");
    text.push_str(&match days.is_empty() {
        true => t!(lang, "check-calendar-no-days"),
        false => t!(lang, "check-calendar-days"),
    });
    for (day, why) in days.iter().take(SHOWN) {
        let (day, why) = (lang.long_date(*day), escape(&shorten(why, 120)));
        text.push_str(&format!(
            "\n{}",
            t!(lang, "check-calendar-day", date = day, why = why)
        ));
    }
    if let Some(more) = days.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        text.push_str(&format!(
            "\n{}",
            t!(lang, "check-calendar-more", count = more)
        ));
    }
    text.push_str(&format!("\n\n{}", t!(lang, "check-calendar-change")));
    let fine = Button::CalendarFine.into();
    send(
        text,
        vec![vec![(t!(lang, "button-point-fine"), fine)], back(lang)],
    )
}

/// Asks for something to be written; `why` is why what was written does not do.
pub fn check_write(lang: Lang, item: Item, why: Option<&str>) -> Say {
    let mut text = t!(lang, "check-write", item = item.name());
    if let Some(why) = why {
        text = format!("{}\n\n{text}", escape(why));
    }
    send(text, vec![back(lang)])
}

/// A question can be tried.
pub fn check_trial(lang: Lang) -> Say {
    let go = Button::Try.into();
    send(
        t!(lang, "check-trial"),
        vec![vec![(t!(lang, "button-check-try"), go)], back(lang)],
    )
}

/// What became of a question that was tried.
#[derive(Debug)]
pub struct TrialView<'a> {
    /// The number it got.
    pub number: &'a str,
    /// Until when it would have to be answered.
    pub due_on: NaiveDate,
    /// What it was about.
    pub topic: Option<&'a str>,
    /// The office it went to.
    pub office: Option<&'a str>,
    /// How many liaisons that office has.
    pub liaisons: usize,
    /// Whether the answer was on its way.
    pub is_answered: bool,
}

/// What became of a question that was tried.
pub fn tried(lang: Lang, trial: &TrialView<'_>) -> Say {
    let date = lang.long_date(trial.due_on);
    let mut lines = vec![
        t!(lang, "trial"),
        t!(lang, "trial-asked", number = trial.number),
        t!(lang, "trial-due", date = date),
    ];
    lines.push(match (trial.topic, trial.office) {
        (Some(topic), Some(office)) => t!(
            lang,
            "trial-office",
            topic = escape(topic),
            office = escape(office)
        ),
        _unplaced => t!(lang, "trial-unplaced"),
    });
    if trial.office.is_some() {
        lines.push(t!(lang, "trial-liaisons", count = trial.liaisons));
    }
    lines.push(match trial.is_answered {
        true => t!(lang, "trial-answered"),
        false => t!(lang, "trial-unanswered"),
    });
    lines.push(t!(lang, "trial-gone"));
    if trial.office.is_none() || trial.liaisons == 0 || !trial.is_answered {
        lines.push(t!(lang, "trial-again"));
    }
    send(lines.join("\n"), vec![back_to_checklist(lang)])
}

/// The way back to the list from something that stays in the chat.
pub(in crate::render) fn back_to_checklist(lang: Lang) -> Vec<(String, render::Button)> {
    vec![(t!(lang, "button-checklist"), Button::OpenChecklist.into())]
}

/// The way to the list, where something is missing.
pub(in crate::render) fn to_checklist(lang: Lang) -> Vec<(String, render::Button)> {
    vec![(t!(lang, "button-checklist"), Button::Checklist.into())]
}
