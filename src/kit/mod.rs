//! A space for other channels: texts for WhatsApp and Facebook, a script for the radio, a poster and a
//! card with a QR code that opens the space in the bot. Pure: the same space gives the same bytes.
//!
//! Pictures are drawn once as filled paths, text too, and written as SVG and as PNG: they look the same
//! on a machine without the font. Deliberately absent: files and folders, and who may have them.

mod drawing;
mod fit;
mod font;
mod pictures;
mod radio;
mod results;
mod texts;

use crate::domain::base::EntityName;
use crate::domain::base::colours::Colours;
use crate::domain::base::fold::folded;
use crate::domain::space::{Space, link};
use crate::locale::Lang;
use chrono::DateTime;
use chrono_tz::Tz;

pub use pictures::{card, poster};
pub use radio::radio;
pub use results::results;
pub use texts::{facebook, whatsapp};

/// What is to be told, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// The language of all of it.
    pub lang: Lang,
    /// The entity's name.
    pub entity: &'a str,
    /// The same for a sentence, and its language.
    pub named: (EntityName<'a>, Lang),
    /// The entity's colours.
    pub colours: Colours,
    /// The bot's @name.
    pub bot: &'a str,
    /// The space's number, which is in its link.
    pub id: i64,
    /// The space.
    pub space: &'a Space,
    /// The entity's time zone.
    pub zone: Tz,
}

/// A picture in both forms, and in words for whoever does not see it.
#[derive(Clone, Debug)]
pub struct Picture {
    /// As SVG: for printing, at any size.
    pub svg: String,
    /// As PNG: for networks and chats.
    pub png: Vec<u8>,
    /// What is on it.
    pub alt: String,
}

impl Notice<'_> {
    fn link(&self) -> String {
        link(self.bot, self.id)
    }

    /// What it is called, on one line.
    fn title(&self) -> String {
        one_line(self.space.name.read(self.lang.code()))
    }

    /// What kind of space it is, if its title does not begin with that.
    fn kind(&self) -> Option<String> {
        let kind = self.lang.space_kind(self.space.kind);
        let is_said = folded(&self.title()).starts_with(&folded(&kind));
        (!is_said).then_some(kind)
    }

    /// Where, in the town or else on the net.
    fn place(&self) -> Option<String> {
        let place = self.space.place.as_ref().or(self.space.url.as_ref());
        place.map(|place| one_line(place))
    }

    fn support(&self) -> Option<String> {
        self.space
            .details
            .support
            .as_ref()
            .map(|text| one_line(text))
    }

    fn starts(&self) -> DateTime<Tz> {
        self.space.starts_at.with_timezone(&self.zone)
    }

    /// When it ends, and whether that is on the day it begins.
    fn ends(&self) -> (DateTime<Tz>, bool) {
        let end = self.space.ends_at.with_timezone(&self.zone);
        let same_day = end.date_naive() == self.starts().date_naive();
        (end, same_day)
    }
}

/// A text on one line, without what controls terminals and directions.
fn one_line(text: &str) -> String {
    let hidden = |c: &char| {
        c.is_control()
            || ('\u{200e}'..='\u{202e}').contains(c)
            || ('\u{2066}'..='\u{2069}').contains(c)
    };
    let plain: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !hidden(c))
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text, at most `most` characters, with `…` if something was left out.
fn beginning(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// With a capital letter at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}
