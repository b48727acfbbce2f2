//! Texts with their entities, measured as Telegram does: in UTF-16 code units.
//!
//! Reading and writing HTML is in `html`. MarkdownV2 is deliberately absent.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A text as people see it, and what is special about its parts.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Formatted {
    /// Without any markup.
    pub text: String,
    /// Sorted by offset, the longer first.
    pub entities: Vec<Entity>,
}

/// One special part of a text; the fields are those of the Bot API's `MessageEntity`.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Entity {
    /// `bold`, `bot_command`, `text_link` and so on.
    #[serde(rename = "type")]
    pub kind: Cow<'static, str>,
    /// First UTF-16 unit.
    pub offset: usize,
    /// Number of UTF-16 units.
    pub length: usize,
    /// Target of a `text_link`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Language of a `pre`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Identifier of a `custom_emoji`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_emoji_id: Option<String>,
}

impl Entity {
    pub(crate) fn new(kind: &'static str, offset: usize, length: usize) -> Self {
        Self {
            kind: Cow::Borrowed(kind),
            offset,
            length,
            url: None,
            language: None,
            custom_emoji_id: None,
        }
    }

    pub(crate) fn end(&self) -> usize {
        self.offset + self.length
    }
}

impl Formatted {
    /// What somebody typed: commands, mentions, hashtags and links are found in it.
    pub(crate) fn typed(text: &str) -> Self {
        let mut typed = Self {
            text: text.to_owned(),
            entities: Vec::new(),
        };
        typed.trim();
        typed.find_entities();
        typed
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn length(&self) -> usize {
        utf16(&self.text)
    }

    /// White space around a text is dropped, as Telegram does; entities are cut to what is left.
    pub(crate) fn trim(&mut self) {
        let without_tail = self.text.trim_end();
        let trimmed = without_tail.trim_start();
        if trimmed.len() == self.text.len() {
            return;
        }
        let skipped = utf16(&without_tail[..without_tail.len() - trimmed.len()]);
        let length = utf16(trimmed);
        self.text = trimmed.to_owned();
        self.entities.retain_mut(|entity| {
            let start = entity.offset.saturating_sub(skipped).min(length);
            let end = entity.end().saturating_sub(skipped).min(length);
            entity.offset = start;
            entity.length = end - start;
            end > start
        });
    }

    /// Adds what Telegram finds by itself, outside code and links.
    pub(crate) fn find_entities(&mut self) {
        let taken: Vec<_> = self
            .entities
            .iter()
            .filter(|entity| matches!(&*entity.kind, "code" | "pre" | "text_link" | "text_mention"))
            .map(|entity| entity.offset..entity.end())
            .collect();
        let mut offset = 0;
        for word in self.text.split_inclusive(char::is_whitespace) {
            if let Some((kind, length)) = recognise(word.trim_end())
                && !taken.iter().any(|range| range.contains(&offset))
            {
                self.entities.push(Entity::new(kind, offset, length));
            }
            offset += utf16(word);
        }
        self.sort();
    }

    pub(crate) fn sort(&mut self) {
        self.entities
            .sort_by_key(|entity| (entity.offset, usize::MAX - entity.length));
    }
}

/// What a word is, and how many UTF-16 units of it.
fn recognise(word: &str) -> Option<(&'static str, usize)> {
    let name = |prefix: char| {
        let rest = word.strip_prefix(prefix)?;
        let end = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        (end > 0).then(|| (&rest[..end], &rest[end..]))
    };
    if let Some((command, rest)) = name('/') {
        if !command.is_ascii() || command.len() > 64 {
            return None;
        }
        let target = rest.strip_prefix('@').map_or(0, |target| {
            let end = target
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
                .unwrap_or(target.len());
            if end >= 3 { end + 1 } else { 0 }
        });
        return (target > 0 || !rest.starts_with('/'))
            .then_some(("bot_command", 1 + command.len() + target));
    }
    if let Some((mention, _)) = name('@') {
        return (mention.is_ascii() && mention.len() >= 3)
            .then_some(("mention", 1 + mention.len()));
    }
    if let Some((tag, _)) = name('#') {
        return Some(("hashtag", 1 + utf16(tag)));
    }
    let link = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    let host = link
        .strip_prefix("https://")
        .or_else(|| link.strip_prefix("http://"))?;
    host.contains('.').then(|| ("url", utf16(link)))
}

/// Length in UTF-16 code units.
pub(crate) fn utf16(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_in_a_typed_text() {
        for (text, expected) in [
            ("/start abc", vec![("bot_command", 0, 6)]),
            ("/estado@convoca_bot 2", vec![("bot_command", 0, 19)]),
            (
                "😀 @alcaldia, #agua",
                vec![("mention", 3, 9), ("hashtag", 14, 5)],
            ),
            ("ver https://itagui.gov.co/x.", vec![("url", 4, 23)]),
            ("1/2 a@b", vec![]),
            ("/usr/bin", vec![]),
        ] {
            let found: Vec<_> = Formatted::typed(text)
                .entities
                .into_iter()
                .map(|entity| (entity.kind.into_owned(), entity.offset, entity.length))
                .collect();
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(kind, offset, length)| (kind.to_owned(), offset, length))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
