//! The versions of the schedule that there were.

use crate::domain::base::{FileKind, Page};
use crate::locale::Lang;
use crate::render::schedule::Button;
use crate::render::{Buttons, Say, send, shorten, upload, ways};
use crate::store::Version;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// The versions there were, each with the day it was loaded.
pub fn versions(lang: Lang, page: &Page<(Version, NaiveDate)>, may_load: bool) -> Say {
    let mut text = t!(lang, "versions");
    let mut buttons = Buttons::new();
    for (version, on) in &page.items {
        let id = version.id.to_string();
        text.push_str(&format!(
            "\n\n{}",
            t!(
                lang,
                "version-line",
                version = id.as_str(),
                date = lang.long_date(*on),
                file = escape(&shorten(&version.file, 80)),
                count = version.activities
            )
        ));
        let open = Button::Version {
            version: version.id,
        };
        buttons.push(vec![(
            t!(lang, "button-version", version = id),
            open.into(),
        )]);
    }
    buttons.extend(ways(lang, page, |page| Button::Versions { page }));
    if may_load {
        text.push_str(&format!("\n\n{}", t!(lang, "versions-back")));
        let new = Button::NewSchedule.into();
        buttons.push(vec![(t!(lang, "button-load-another"), new)]);
    }
    buttons.push(vec![(
        t!(lang, "button-load-state"),
        Button::Process.into(),
    )]);
    send(text, buttons)
}

/// What goes with the file of a version.
pub fn version_sheet(lang: Lang, version: i64) -> Say {
    let text = t!(lang, "version-sheet", version = version.to_string());
    upload(FileKind::Document, text, Buttons::new())
}
