//! A few words over a pull reader of XML: names without prefix, attributes, text with its entities.

use crate::files::base::open::Unreadable;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// What comes next in a document.
pub(in crate::files) enum Part<'a> {
    /// An element begins.
    Begin(Tag<'a>),
    /// An element ends.
    End(String),
    /// Text, its entities replaced.
    Text(String),
}

/// An element with its attributes.
pub(in crate::files) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Its name without prefix.
    pub(in crate::files) fn name(&self) -> String {
        self.0.local_name().as_ref().to_owned()
    }

    /// An attribute by its name without prefix.
    pub(in crate::files) fn attribute(&self, name: &str) -> Option<String> {
        // Looking for names that stand twice would compare each with all before it.
        let mut found = self.0.attributes();
        let found = found.with_checks(false).flatten();
        let mut found = found.filter(|attribute| attribute.key.local_name().as_ref() == name);
        found.next().map(|attribute| unescaped(&attribute.value))
    }

    /// An attribute that is a number, at least 1, at most `most`.
    pub(in crate::files) fn number(&self, name: &str, most: u32) -> u32 {
        let text = self.attribute(name).unwrap_or_default();
        text.parse::<u32>().unwrap_or(1).clamp(1, most)
    }
}

/// A text with its entities replaced; with those that nobody knows it stays as it is.
pub(in crate::files) fn unescaped(text: &str) -> String {
    unescape(text).map_or_else(|_| text.to_owned(), Into::into)
}

/// Walks through a document, as long as `visit` wants more. An empty element begins and ends.
pub(in crate::files) fn walk(
    text: &str,
    mut visit: impl FnMut(Part<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => visit(Part::Begin(Tag(tag)))?,
            Ok(Event::End(tag)) => visit(Part::End(tag.local_name().as_ref().to_owned()))?,
            Ok(Event::Text(text)) => {
                visit(Part::Text(
                    text.xml_content(XmlVersion::Implicit1_0).into_owned(),
                ))?;
            }
            Ok(Event::CData(text)) => {
                visit(Part::Text(
                    text.xml_content(XmlVersion::Implicit1_0).into_owned(),
                ))?;
            }
            Ok(Event::GeneralRef(entity)) => {
                let letter = match entity.as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => entity.resolve_char_ref().ok().flatten(),
                };
                visit(Part::Text(letter.map(String::from).unwrap_or_default()))?;
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(error) => return Err(Unreadable::Damaged(error.to_string())),
        }
    }
}
