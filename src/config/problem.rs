//! What is wrong with a configuration, and how whoever wrote it is told: a line each, with the file,
//! the field, the value and what would be right.

use super::CalendarFileError;
use crate::domain::process::Contradiction;
use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use std::path::PathBuf;

/// One thing that is wrong with a configuration. A field is named with its file and line.
#[derive(Debug)]
pub enum Problem {
    /// The file cannot be read.
    Unreadable {
        /// Which one.
        file: String,
        /// Why.
        reason: String,
    },
    /// The calendar's file cannot be used.
    Calendar {
        /// Which one.
        file: PathBuf,
        /// Why.
        error: CalendarFileError,
    },
    /// The process' file is understood, but it cannot be.
    Process {
        /// Which one.
        file: String,
        /// Why.
        contradiction: Contradiction,
        /// The zone in which its times are written.
        zone: Tz,
    },
    /// The file is not TOML.
    Malformed {
        /// Which one.
        file: String,
        /// Where and why.
        reason: String,
    },
    /// A key that means nothing here.
    UnknownKey {
        /// Which one.
        field: String,
        /// What could have been meant.
        known: String,
    },
    /// A field that must be there.
    Missing {
        /// Which one.
        field: String,
    },
    /// A field that does not say what it should.
    WrongValue {
        /// Which one.
        field: String,
        /// What it says; `[…]` if it is a secret.
        value: String,
        /// What would be right.
        wanted: String,
    },
}

impl Problem {
    /// One line that names the field, the value and what would be right.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { file, reason } => t!(
                lang,
                "config-unreadable",
                file = file.as_str(),
                reason = reason.as_str()
            ),
            Self::Calendar { file, error } => error.text(lang, file),
            Self::Process {
                file,
                contradiction,
                zone,
            } => contradicting(lang, file, contradiction, *zone),
            Self::Malformed { file, reason } => t!(
                lang,
                "config-malformed",
                file = file.as_str(),
                reason = reason.as_str()
            ),
            Self::UnknownKey { field, known } => t!(
                lang,
                "config-unknown-key",
                field = field.as_str(),
                known = known.as_str()
            ),
            Self::Missing { field } => t!(lang, "config-missing", field = field.as_str()),
            Self::WrongValue {
                field,
                value,
                wanted,
            } => t!(
                lang,
                "config-wrong-value",
                field = field.as_str(),
                value = value.as_str(),
                wanted = wanted.as_str()
            ),
        }
    }
}

fn contradicting(lang: Lang, file: &str, what: &Contradiction, zone: Tz) -> String {
    let at = |instant: &DateTime<Utc>| {
        let local = instant.with_timezone(&zone);
        local.format("%Y-%m-%d %H:%M").to_string()
    };
    match what {
        Contradiction::DuplicateKey { thing, key } => t!(
            lang,
            "process-duplicate-key",
            file = file,
            thing = thing.name(),
            key = key.as_str()
        ),
        Contradiction::ReservedKey { key } => t!(
            lang,
            "process-reserved-key",
            file = file,
            key = key.as_str()
        ),
        Contradiction::AmbiguousName {
            first,
            second,
            name,
        } => t!(
            lang,
            "process-ambiguous-name",
            file = file,
            first = first.as_str(),
            second = second.as_str(),
            name = name.as_str()
        ),
        Contradiction::UnknownOffice { topic, office } => t!(
            lang,
            "process-unknown-office",
            file = file,
            topic = topic.as_str(),
            office = office.as_str()
        ),
        Contradiction::BadParent { thing, key, parent } => t!(
            lang,
            "process-bad-parent",
            file = file,
            thing = thing.name(),
            key = key.as_str(),
            parent = parent.as_str()
        ),
        Contradiction::UnknownPart { space, thing, key } => t!(
            lang,
            "process-unknown-part",
            file = file,
            space = space.as_str(),
            thing = thing.name(),
            key = key.as_str()
        ),
        Contradiction::EndsBeforeStart {
            space,
            starts_at,
            ends_at,
        } => t!(
            lang,
            "process-ends-before-start",
            file = file,
            space = space.as_str(),
            start = at(starts_at),
            end = at(ends_at)
        ),
        Contradiction::ClosesBeforeOpening { space, open, close } => t!(
            lang,
            "process-closes-before-opening",
            file = file,
            space = space.as_str(),
            open = at(open),
            close = at(close)
        ),
        Contradiction::TooMany { thing, count, most } => t!(
            lang,
            "process-too-many",
            file = file,
            thing = thing.name(),
            count = count.to_string(),
            most = most.to_string()
        ),
    }
}
