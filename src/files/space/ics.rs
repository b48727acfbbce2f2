//! Calendar files (iCalendar, RFC 5545): one event, or a feed of all of them.
//!
//! A space keeps its UID whatever becomes of it, and its SEQUENCE only grows, so a calendar that has
//! it changes it or strikes it out. Written by hand: escaping and folding are twenty lines.
//! Deliberately absent: ORGANIZER, with which many calendars take an event for a meeting to accept.

use crate::domain::base::fold::folded;
use crate::domain::space::{Space, State, link};
use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Utc};

/// The most octets of a line (RFC 5545, 3.1).
const LINE: usize = 75;
/// When calendars remind: a day and two hours before.
const REMINDERS: [&str; 2] = ["-P1D", "-PT2H"];

/// A space as the store has it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Our own key, which is in the link to the bot.
    pub id: i64,
    /// How often it was changed.
    pub version: i64,
    /// The space.
    pub space: &'a Space,
}

/// Whose calendar it is, for whom, and when it is written.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The entity's name.
    pub entity: &'a str,
    /// The bot's @name, if Telegram has told it.
    pub bot: Option<&'a str>,
    /// The language it is written in.
    pub lang: Lang,
    /// The present.
    pub now: DateTime<Utc>,
}

/// A file with one event; if it was cancelled, one that strikes it out.
pub fn event(entry: Entry<'_>, edition: Edition<'_>) -> String {
    let method = match entry.space.state {
        State::Cancelled => "CANCEL",
        State::Draft | State::Announced => "PUBLISH",
    };
    calendar(method, &[entry], edition)
}

/// A file with all events that were announced, and those that were cancelled. Drafts are left out.
pub fn feed<'a>(entries: impl IntoIterator<Item = Entry<'a>>, edition: Edition<'_>) -> String {
    let entries = entries.into_iter();
    let shown: Vec<_> = entries
        .filter(|entry| entry.space.state != State::Draft)
        .collect();
    calendar("PUBLISH", &shown, edition)
}

fn calendar(method: &str, entries: &[Entry<'_>], edition: Edition<'_>) -> String {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//convoca//convoca//ES");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", method);
    let name = t!(edition.lang, "calendar-name", entity = edition.entity);
    file.text("X-WR-CALNAME", &name);
    for entry in entries {
        file.event(*entry, edition);
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// A file as it grows.
struct File(String);

impl File {
    fn event(&mut self, entry: Entry<'_>, edition: Edition<'_>) {
        let Entry { id, version, space } = entry;
        let lang = edition.lang;
        let link = edition.bot.map(|bot| link(bot, id));
        let details = &space.details;
        self.line("BEGIN", "VEVENT");
        self.line("UID", &uid(edition.entity, space));
        self.line("SEQUENCE", &version.to_string());
        self.line("DTSTAMP", &instant(edition.now));
        self.line("DTSTART", &instant(space.starts_at));
        self.line("DTEND", &instant(space.ends_at));
        self.text("SUMMARY", space.name.read(lang.code()));
        let is_cancelled = space.state == State::Cancelled;
        self.line(
            "STATUS",
            if is_cancelled {
                "CANCELLED"
            } else {
                "CONFIRMED"
            },
        );
        self.text("CATEGORIES", &lang.space_kind(space.kind));
        if let Some(place) = &space.place {
            self.text("LOCATION", place);
        }
        if let Some(point) = details.point {
            let (north, east) = point.degrees();
            self.line("GEO", &format!("{north:.6};{east:.6}"));
        }
        if let Some(url) = space.url.as_deref().or(link.as_deref()) {
            // Of the type URI: nothing is escaped, and nothing may end the line.
            self.line(
                "URL",
                &url.replace(|c: char| c.is_control() || c == ' ', ""),
            );
        }
        let mut about: Vec<String> = [&details.agenda, &details.support]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        about.extend(link.map(|link| t!(lang, "calendar-ask", link = link)));
        if !about.is_empty() {
            self.text("DESCRIPTION", &about.join("\n\n"));
        }
        for trigger in REMINDERS.iter().filter(|_| !is_cancelled) {
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.text("DESCRIPTION", space.name.read(lang.code()));
            self.line("TRIGGER", trigger);
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    /// A line whose value is a text of somebody.
    fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escaped(value));
    }

    /// A line, folded between characters so that no part is longer than [`LINE`].
    fn line(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}

/// The same for as long as the entity has its name, on every machine.
fn uid(entity: &str, space: &Space) -> String {
    let host = folded(entity).replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    format!("{}@{host}.convoca", space.key)
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text in which nothing ends the line or the value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
