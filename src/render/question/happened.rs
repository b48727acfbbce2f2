//! What has happened to a question, step by step, for whoever asked. Deliberately absent: who of the staff did
//! it, and what they wrote to each other.

use crate::domain::question::{EventKind, Rating, Retagged};
use crate::locale::Lang;
use crate::render::question::Button;
use crate::render::{Say, send, share, shorten};
use crate::store::Question;
use crate::t;
use chrono::{NaiveDate, NaiveDateTime};
use teloxide::utils::html::escape;

/// The most steps that are shown, the last ones.
const SHOWN: usize = 30;

/// A step in the history of a question.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// When, by the entity's clock.
    pub at: NaiveDateTime,
    /// What.
    pub kind: EventKind,
    /// The name of the office concerned.
    pub office: Option<&'a str>,
    /// What its history keeps beside it.
    pub note: Option<&'a str>,
}

/// Every step in plain words; `page` is that of the list the question was opened from.
pub fn happened(lang: Lang, question: &Question, steps: &[Step<'_>], page: Option<u16>) -> Say {
    let number = question.number.as_str();
    let mut text = t!(lang, "happened", number = number);
    text.push('\n');
    let left_out = steps.len().saturating_sub(SHOWN);
    if left_out > 0 {
        text.push('\n');
        text.push_str(&t!(lang, "happened-before", count = left_out));
    }
    let mut rest = steps[left_out..].iter().peekable();
    while let Some(step) = rest.next() {
        // Who was asked at once stands in one line.
        let mut helpers = Vec::from_iter(step.office);
        let is_same = |next: &&Step<'_>| {
            step.kind == EventKind::Shared && (next.kind, next.at) == (step.kind, step.at)
        };
        while let Some(next) = rest.next_if(is_same) {
            helpers.extend(next.office);
        }
        let (date, hour) = (lang.short_date(step.at.date()), lang.hour(step.at.time()));
        text.push('\n');
        let what = match step.kind == EventKind::Shared {
            true => share::helpers(lang, &helpers).unwrap_or_default(),
            false => what(lang, step),
        };
        text.push_str(&t!(
            lang,
            "happened-line",
            date = date,
            hour = hour,
            text = what
        ));
    }
    let back = Button::OneOfMine {
        question: question.id,
        page,
    };
    send(text, vec![vec![(t!(lang, "button-back"), back.into())]])
}

fn what(lang: Lang, step: &Step<'_>) -> String {
    let office = step.office.map(|office| escape(&shorten(office, 150)));
    let dates = || dates(step.note?);
    match (step.kind, office) {
        (EventKind::Received, _) => t!(lang, "step-received"),
        (EventKind::Placed, Some(office)) => t!(lang, "step-placed", office = office),
        (EventKind::Placed, None) => t!(lang, "step-unplaced"),
        (EventKind::Acknowledged, _) => t!(lang, "step-acknowledged"),
        (EventKind::Added, _) => t!(lang, "step-added"),
        (EventKind::Answered, _) => t!(lang, "step-answered"),
        (EventKind::Corrected, _) => t!(lang, "step-corrected"),
        (EventKind::Delivered, _) => t!(lang, "step-delivered"),
        (EventKind::Undelivered, _) => t!(lang, "step-undelivered"),
        (EventKind::HandedOver, _) => t!(lang, "step-handed-over"),
        (EventKind::Joined, _) => t!(lang, "step-joined"),
        (EventKind::Parted, _) => t!(lang, "step-parted"),
        (EventKind::Asked, _) => t!(lang, "step-asked"),
        (EventKind::Prolonged, _) => t!(lang, "step-prolonged"),
        (EventKind::Completed, _) => t!(lang, "step-completed"),
        (EventKind::WentOn, _) => t!(lang, "step-went-on"),
        (EventKind::Unasked, _) => t!(lang, "step-unasked"),
        (EventKind::Transferred, _) => match step.note {
            Some(entity) => {
                let entity = escape(&shorten(entity, 150));
                t!(lang, "step-transferred-to", entity = entity)
            }
            None => t!(lang, "step-transferred"),
        },
        (EventKind::TransferUntold, _) => t!(lang, "step-transfer-untold"),
        (EventKind::TakenBack, _) => t!(lang, "step-taken-back"),
        (EventKind::Closed, _) => t!(lang, "step-closed"),
        (EventKind::Unclosed, _) => t!(lang, "step-unclosed"),
        (EventKind::Shared, office) => {
            let office = office.unwrap_or_default();
            t!(lang, "share-helper", office = office)
        }
        (EventKind::Contributed, office) => {
            let office = office.unwrap_or_default();
            t!(lang, "step-contributed", office = office)
        }
        (EventKind::Unshared, office) => {
            let office = office.unwrap_or_default();
            t!(lang, "step-unshared", office = office)
        }
        (EventKind::Withdrawn, _) => t!(lang, "step-withdrawn"),
        (EventKind::Reopened, _) => t!(lang, "step-reopened"),
        (EventKind::Rated, _) => {
            let rating = step.note.and_then(Rating::parse);
            t!(lang, "step-rated", rating = rating.map_or("", Rating::name))
        }
        (EventKind::Missed, _) => match step.note.and_then(|note| note.parse().ok()) {
            Some(date) => t!(lang, "step-missed", date = lang.long_date(date)),
            None => t!(lang, "step-missed-once"),
        },
        (EventKind::Extended, _) => match dates() {
            Some((old, new)) => moved(lang, t!(lang, "step-extended"), old, new),
            None => t!(lang, "step-extended"),
        },
        (EventKind::Recounted, _) => match dates() {
            Some((old, new)) => moved(lang, t!(lang, "step-recounted"), old, new),
            // What had passed stays, whatever another calendar counts.
            None => t!(lang, "step-recounted"),
        },
        (EventKind::Tagged, _) => match step.note.and_then(Retagged::read) {
            Some(change) => {
                let kind = t!(lang, "kind", kind = change.to.name());
                let tagged = t!(lang, "step-tagged", kind = kind);
                moved(lang, tagged, change.previous_on, change.due_on)
            }
            None => t!(lang, "step-tagged-once"),
        },
    }
}

/// A date became another, if it did.
fn moved(lang: Lang, what: String, old: NaiveDate, new: NaiveDate) -> String {
    if old == new {
        return what;
    }
    let (old, new) = (lang.short_date(old), lang.short_date(new));
    let dates = t!(lang, "step-dates", old = old, new = new);
    format!("{what} {dates}")
}

/// The two dates with which a note begins.
fn dates(note: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (old, rest) = note.split_once(" > ")?;
    let new = rest.split(' ').next()?;
    Some((old.parse().ok()?, new.parse().ok()?))
}
