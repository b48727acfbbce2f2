//! A space as what leaves the bot: files for calendars, and pieces for other channels.
//!
//! Deliberately absent: who may have them, and any change.

use crate::actions::Desk;
use crate::files::space::ics;
use crate::files::space::ics::{Edition, Entry};
use crate::kit::{self, Notice, Picture};
use crate::locale::Lang;
use crate::store::{Attachment, Spaces, StoredSpace};
use crate::t;
use chrono::{DateTime, Utc};

/// A file that puts a space into a calendar.
pub fn calendar_file(
    desk: &Desk,
    stored: &StoredSpace,
    lang: Lang,
    now: DateTime<Utc>,
) -> Attachment {
    let text = ics::event(entry(stored), edition(desk, lang, now));
    Attachment {
        name: format!("{}.ics", t!(lang, "kit-file", file = "calendar")),
        content: text.into_bytes(),
    }
}

/// All spaces that were announced, and those that were cancelled, as a calendar.
pub fn feed(desk: &Desk, spaces: &Spaces, lang: Lang, now: DateTime<Utc>) -> String {
    ics::feed(spaces.0.iter().map(entry), edition(desk, lang, now))
}

/// What the pieces of a space tell; `None` as long as Telegram has not told the bot's name.
pub fn notice<'a>(desk: &'a Desk, stored: &'a StoredSpace, lang: Lang) -> Option<Notice<'a>> {
    Some(Notice {
        lang,
        entity: &desk.entity,
        named: (desk.named(), desk.language),
        colours: desk.colours,
        bot: desk.bot.get()?,
        id: stored.id,
        space: &stored.space,
        zone: desk.calendar.time_zone(),
    })
}

/// The texts, each with the name of its channel.
pub fn texts(notice: &Notice<'_>) -> [(&'static str, String); 3] {
    [
        ("whatsapp", kit::whatsapp(notice)),
        ("facebook", kit::facebook(notice)),
        ("radio", kit::radio(notice)),
    ]
}

/// The pictures, each with the name of its files.
pub fn pictures(notice: &Notice<'_>) -> [(String, Picture); 2] {
    let name = |file: &str| t!(notice.lang, "kit-file", file = file);
    [
        (name("poster"), kit::poster(notice)),
        (name("card"), kit::card(notice)),
    ]
}

/// A picture as files: PNG and SVG.
pub fn files(name: String, picture: &Picture) -> [Attachment; 2] {
    let file = |ending: &str, content: &[u8]| Attachment {
        name: format!("{name}.{ending}"),
        content: content.to_vec(),
    };
    [
        file("png", &picture.png),
        file("svg", picture.svg.as_bytes()),
    ]
}

fn entry(stored: &StoredSpace) -> Entry<'_> {
    Entry {
        id: stored.id,
        version: stored.version,
        space: &stored.space,
    }
}

fn edition(desk: &Desk, lang: Lang, now: DateTime<Utc>) -> Edition<'_> {
    Edition {
        entity: &desk.entity,
        bot: desk.bot.get().map(String::as_str),
        lang,
        now,
    }
}
