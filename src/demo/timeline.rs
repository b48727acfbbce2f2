//! What happened, in order and in words: from the history of the questions and what was sent.
//!
//! Deliberately absent: what anybody wrote. Names are those of the demo's own people.

use super::phones::Phone;
use crate::actions::{ActionError, Desk};
use crate::domain::question::{EventKind, Rating};
use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::store::{Happening, Store, Told};
use crate::t;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// How many steps are looked at.
const MOST: i64 = 400;

/// One line of the timeline.
#[derive(Debug, Serialize)]
pub struct Entry {
    #[serde(skip)]
    at: DateTime<Utc>,
    /// The date, as people write it.
    day: String,
    /// The hour, as people write it.
    hour: String,
    /// What kind of step it is: for a colour and a sign.
    kind: &'static str,
    /// The role of whom it reached; empty: nobody's.
    role: &'static str,
    /// What happened.
    text: String,
}

/// Everything that happened so far, newest last.
///
/// # Errors
/// If the database fails.
pub async fn timeline(
    store: &Store,
    desk: &Desk,
    phones: &[Phone],
    lang: Lang,
) -> Result<Vec<Entry>, ActionError> {
    let mut tx = store.begin().await?;
    let happenings = tx.happenings(MOST).await?;
    let told = tx.told(MOST).await?;
    drop(tx);
    let entry = |at: DateTime<Utc>, kind, text| {
        let local = at.with_timezone(&desk.calendar.time_zone()).naive_local();
        Entry {
            at,
            day: lang.short_date(local.date()),
            hour: lang.hour(local.time()),
            kind,
            role: "",
            text,
        }
    };
    let mut all = Vec::new();
    for one in &happenings {
        let (kind, text) = step(one, desk, lang);
        all.push(entry(one.at, kind, text));
        if one.kind == EventKind::Received {
            let date = lang.long_date(one.due_on);
            let text = t!(
                lang,
                "demo-step-promised",
                number = one.number.as_str(),
                date = date
            );
            all.push(entry(one.at, "promised", text));
        }
    }
    for one in &told {
        let phone = phones.iter().find(|phone| Some(phone.id) == one.chat_id);
        let name = phone.map_or("?", |phone| phone.name.as_str());
        let (kind, text) = delivery(one, name, &happenings, lang);
        let role = phone.and_then(|phone| phone.role).map_or("", Role::name);
        all.push(Entry {
            role,
            ..entry(one.at, kind, text)
        });
    }
    // Stable: what was decided stands before what was said of it.
    all.sort_by_key(|entry| entry.at);
    Ok(all)
}

fn step(one: &Happening, desk: &Desk, lang: Lang) -> (&'static str, String) {
    let number = one.number.as_str();
    let office = one.office.as_deref().map(|key| desk.office_name(key));
    let text = match (one.kind, office) {
        (EventKind::Received, Some(office)) => {
            t!(lang, "demo-step-received", number = number, office = office)
        }
        (EventKind::Received, None) => t!(lang, "demo-step-received-unplaced", number = number),
        (EventKind::Placed, Some(office)) => {
            t!(lang, "demo-step-placed", number = number, office = office)
        }
        (EventKind::Placed, None) => t!(lang, "demo-step-handed-back", number = number),
        (EventKind::Answered, _) => t!(lang, "demo-step-answered", number = number),
        (EventKind::Rated, _) => {
            let rating = match one.note.as_deref().and_then(Rating::parse) {
                Some(Rating::Yes) => t!(lang, "demo-rating-yes"),
                Some(Rating::Partly) => t!(lang, "demo-rating-partly"),
                Some(Rating::No) | None => t!(lang, "demo-rating-no"),
            };
            t!(lang, "demo-step-rated", number = number, rating = rating)
        }
        (EventKind::Reopened, _) => t!(lang, "demo-step-reopened", number = number),
        (EventKind::Added, _) => t!(lang, "demo-step-added", number = number),
        (EventKind::Withdrawn, _) => t!(lang, "demo-step-withdrawn", number = number),
        (EventKind::Corrected, _) => t!(lang, "demo-step-corrected", number = number),
        (EventKind::Acknowledged, _) => t!(lang, "demo-step-acknowledged", number = number),
        (EventKind::Missed, _) => t!(lang, "demo-step-missed", number = number),
        (EventKind::Delivered, _) => t!(lang, "demo-step-arrived", number = number),
        (EventKind::Undelivered, _) => t!(lang, "demo-step-undelivered", number = number),
        (EventKind::HandedOver, _) => t!(lang, "demo-step-handed-over", number = number),
        (EventKind::Joined, _) => t!(lang, "demo-step-joined", number = number),
        (EventKind::Parted, _) => t!(lang, "demo-step-parted", number = number),
        (EventKind::Shared, office) => {
            let office = office.unwrap_or_default();
            t!(lang, "demo-step-shared", number = number, office = office)
        }
        (EventKind::Contributed, office) => {
            let office = office.unwrap_or_default();
            t!(
                lang,
                "demo-step-contributed",
                number = number,
                office = office
            )
        }
        (EventKind::Unshared, office) => {
            let office = office.unwrap_or_default();
            t!(lang, "demo-step-unshared", number = number, office = office)
        }
        (EventKind::Extended, _) => t!(lang, "demo-step-extended", number = number),
        (EventKind::Tagged, _) => t!(lang, "demo-step-tagged", number = number),
        (EventKind::Asked, _) => t!(lang, "demo-step-asked", number = number),
        (EventKind::Completed, _) => t!(lang, "demo-step-completed", number = number),
        (EventKind::Transferred, _) => t!(lang, "demo-step-transferred", number = number),
        (EventKind::TakenBack, _) => t!(lang, "demo-step-taken-back", number = number),
        (EventKind::Closed, _) => t!(lang, "demo-step-closed", number = number),
        (
            EventKind::Recounted
            | EventKind::Prolonged
            | EventKind::WentOn
            | EventKind::Unasked
            | EventKind::Unclosed
            | EventKind::TransferUntold,
            _,
        ) => {
            return ("other", t!(lang, "demo-step-other", number = number));
        }
    };
    match one.kind {
        // It was asked on no phone.
        EventKind::Received if one.was_typed => ("typed", text),
        kind => (kind.name(), text),
    }
}

/// The keys are `notice:<question>:…`, `digest:…` and `answer:…`.
fn delivery(
    one: &Told,
    name: &str,
    happenings: &[Happening],
    lang: Lang,
) -> (&'static str, String) {
    let mut words = one.key.split(':');
    match words.next() {
        Some("notice") => {
            let question = words.next().and_then(|id| id.parse().ok());
            let about = happenings
                .iter()
                .find(|happening| Some(happening.question_id.number()) == question);
            // A key that ends so stands for several questions.
            match about.filter(|_| !one.key.ends_with('+')) {
                Some(about) => (
                    "notice",
                    t!(
                        lang,
                        "demo-step-notice",
                        number = about.number.as_str(),
                        name = name
                    ),
                ),
                None => ("notice", t!(lang, "demo-step-notices", name = name)),
            }
        }
        Some("digest") => ("digest", t!(lang, "demo-step-digest", name = name)),
        _ => ("delivered", t!(lang, "demo-step-delivered", name = name)),
    }
}
