//! Texts written back as Telegram's HTML, for a page to show and a test to read.

use super::text::{Entity, Formatted};
use std::fmt::Write;

/// Writes a text back as HTML, for a page to show.
pub(crate) fn render(formatted: &Formatted) -> String {
    let mut out = String::with_capacity(formatted.text.len());
    let mut open: Vec<&Entity> = Vec::new();
    let mut next = formatted.entities.iter().peekable();
    let mut offset = 0;
    for c in formatted.text.chars().map(Some).chain([None]) {
        while let Some(entity) = open.pop_if(|entity| entity.end() <= offset) {
            _ = write!(out, "</{}>", tag_of(entity));
        }
        while let Some(entity) = next.next_if(|entity| entity.offset <= offset && c.is_some()) {
            let tag = tag_of(entity);
            match &entity.url {
                Some(url) => _ = write!(out, "<a href=\"{}\">", escape(url)),
                None => _ = write!(out, "<{tag}>"),
            }
            open.push(entity);
        }
        match c {
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('&') => out.push_str("&amp;"),
            Some(c) => out.push(c),
            None => {}
        }
        offset += c.map_or(0, char::len_utf16);
    }
    for entity in open.iter().rev() {
        _ = write!(out, "</{}>", tag_of(entity));
    }
    out
}

/// The tag an entity is shown with.
fn tag_of(entity: &Entity) -> &'static str {
    match &*entity.kind {
        "bold" => "b",
        "italic" => "i",
        "underline" => "u",
        "strikethrough" => "s",
        "spoiler" => "tg-spoiler",
        "text_link" => "a",
        "code" => "code",
        "pre" => "pre",
        "blockquote" | "expandable_blockquote" => "blockquote",
        _ => "span",
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::html::parse;

    #[test]
    fn what_is_written_is_what_was_read() {
        for html in [
            "<b>😀a</b> b",
            "<i><b>x</b>y</i> &lt;&amp;&gt;",
            "<a href=\"https://a.co/?a=1&amp;b=2\">x</a>",
        ] {
            assert_eq!(render(&parse(html).unwrap()), html);
        }
    }
}
