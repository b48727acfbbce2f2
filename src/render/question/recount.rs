//! A question has another date because the calendar has changed: what both sides are told.

use crate::domain::base::QuestionId;
use crate::domain::calendar::ChangedDay;
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::question::office::pending_button;
use crate::render::{Say, send, shorten};
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Questions listed in one message.
const LISTED: usize = 15;
/// Days named as the cause of a change.
const DAYS: usize = 3;
/// The most that is shown of the acts behind a change, in UTF-16 units.
const ACTS: usize = 900;

/// A question that has another date now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDate {
    /// Our own key of the question.
    pub question: QuestionId,
    /// Its number.
    pub number: String,
    /// The office it is with.
    pub office: Option<String>,
    /// The date that was promised.
    pub old: NaiveDate,
    /// The date by today's calendar.
    pub new: NaiveDate,
    /// Whether the old one had passed when the calendar changed: it stays, and is missed.
    pub has_passed: bool,
    /// Whether whoever asked was told that the old one was missed, which it was not.
    pub was_missed: bool,
    /// How many business days later that is; earlier when negative.
    pub days: i64,
    /// The days on the way that mean something else now.
    pub why: Vec<ChangedDay>,
}

/// Whoever asked is told the date they were given and the one there is now.
pub fn new_date(lang: Lang, change: &NewDate, today: NaiveDate) -> Say {
    let number = change.number.as_str();
    let (old, new) = (lang.long_date(change.old), lang.long_date(change.new));
    let mut text = match change.new {
        _ if change.has_passed => {
            t!(
                lang,
                "recount-missed",
                number = number,
                old = old,
                new = new
            )
        }
        past if past < today => t!(lang, "recount-past", number = number, old = old, new = new),
        later if later > change.old => {
            t!(lang, "recount-later", number = number, old = old, new = new)
        }
        _ => t!(
            lang,
            "recount-earlier",
            number = number,
            old = old,
            new = new
        ),
    };
    text.push_str("\n\n");
    if change.was_missed {
        text.push_str(&t!(
            lang,
            "recount-not-missed",
            old = lang.long_date(change.old)
        ));
        text.push_str("\n\n");
    }
    text.push_str(&why(lang, &change.why));
    let why = Button::Why {
        question: change.question,
    };
    let why = (t!(lang, "button-why"), why.into());
    send(text, vec![vec![why]])
}

/// An office is told of all its questions at once, and whether it has more time or less.
pub fn new_dates(lang: Lang, changes: &[NewDate]) -> Say {
    let (stay, moved): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.has_passed);
    let mut parts = Vec::new();
    if !moved.is_empty() {
        let heading = t!(lang, "recount-office", count = moved.len());
        parts.push(listed(lang, heading, &moved));
    }
    if !stay.is_empty() {
        let heading = t!(lang, "recount-still-missed", count = stay.len());
        parts.push(listed(lang, heading, &stay));
    }
    let mut text = parts.join("\n\n");
    if moved.iter().any(|change| change.days < 0) {
        text.push_str("\n\n");
        text.push_str(&t!(lang, "recount-less-time"));
    }
    text.push_str("\n\n");
    text.push_str(&why_all(lang, changes));
    send(text, vec![vec![pending_button(lang)]])
}

/// Internal control is told which dates had passed when the calendar changed: they stay missed.
pub fn still_missed(lang: Lang, changes: &[NewDate]) -> Say {
    let heading = t!(lang, "recount-still-missed", count = changes.len());
    let mut text = listed(lang, heading, &changes.iter().collect::<Vec<_>>());
    text.push_str("\n\n");
    text.push_str(&why_all(lang, changes));
    send(text, vec![vec![pending_button(lang)]])
}

/// The first of them under a heading, and how many more there are.
fn listed(lang: Lang, heading: String, changes: &[&NewDate]) -> String {
    let mut text = heading;
    for change in changes.iter().take(LISTED) {
        text.push('\n');
        text.push_str(&recounted_line(lang, change));
    }
    if changes.len() > LISTED {
        text.push('\n');
        text.push_str(&t!(lang, "digest-more", count = changes.len() - LISTED));
    }
    text
}

/// A question with both dates and the days gained or lost, on one line.
pub fn recounted_line(lang: Lang, change: &NewDate) -> String {
    let number = change.number.as_str();
    let (old, new) = (lang.short_date(change.old), lang.long_date(change.new));
    match change.days {
        _ if change.has_passed => {
            t!(
                lang,
                "recount-line-missed",
                number = number,
                old = old,
                new = new
            )
        }
        ..0 => t!(
            lang,
            "recount-line-less",
            number = number,
            old = old,
            new = new,
            days = -change.days
        ),
        _ => t!(
            lang,
            "recount-line-more",
            number = number,
            old = old,
            new = new,
            days = change.days
        ),
    }
}

/// Which days made the difference, each with its law or act.
pub fn recounted_why(lang: Lang, days: &[ChangedDay]) -> String {
    if days.is_empty() {
        return t!(lang, "recount-why-unknown");
    }
    let mut all: Vec<_> = days
        .iter()
        .take(DAYS)
        .map(|day| lang.changed_day(day))
        .collect();
    if days.len() > DAYS {
        all.push(t!(lang, "recount-why-more", count = days.len() - DAYS));
    }
    all.join(" ")
}

fn why_all(lang: Lang, changes: &[NewDate]) -> String {
    let mut days: Vec<_> = changes.iter().flat_map(|change| &change.why).collect();
    days.sort_by_key(|day| day.date);
    days.dedup();
    let days: Vec<_> = days.into_iter().cloned().collect();
    why(lang, &days)
}

fn why(lang: Lang, days: &[ChangedDay]) -> String {
    escape(&shorten(&recounted_why(lang, days), ACTS))
}
