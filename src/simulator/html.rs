//! Telegram's HTML, read as strictly as the real server does.
//!
//! Links to users and custom emoji are read; dates (`tg-time`) are deliberately absent.

use super::text::{Entity, Formatted};

/// Reads `html`, or says what is wrong with it after "can't parse entities: ".
pub(crate) fn parse(html: &str) -> Result<Formatted, String> {
    let mut reader = Reader {
        html,
        at: 0,
        offset: 0,
        out: Formatted::default(),
        open: Vec::new(),
    };
    while let Some(c) = reader.peek() {
        match c {
            '<' if reader.rest().starts_with("</") => reader.end_tag()?,
            '<' => reader.start_tag()?,
            _ => {
                let c = reader.character();
                reader.offset += c.len_utf16();
                reader.out.text.push(c);
            }
        }
    }
    if let Some(open) = reader.open.last() {
        let tag = &open.tag;
        return Err(format!(
            "Can't find end tag corresponding to start tag \"{tag}\""
        ));
    }
    reader.out.sort();
    Ok(reader.out)
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
    /// UTF-16 units written so far.
    offset: usize,
    out: Formatted,
    open: Vec<Open>,
}

/// A start tag whose end has not come yet.
struct Open {
    tag: String,
    argument: Option<String>,
    offset: usize,
    byte: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_ascii_start().len();
    }

    /// The text up to where `stop` holds; the reader stands there.
    fn until(&mut self, stop: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(stop).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// The next character, an entity counting as one. What is no known entity stays as it is.
    fn character(&mut self) -> char {
        if let Some((c, length)) = entity(self.rest()) {
            self.at += length;
            return c;
        }
        let c = self.peek().unwrap_or('\0');
        self.at += c.len_utf8();
        c
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        let tag = self
            .until(|c| c.is_ascii_whitespace() || c == '>')
            .to_ascii_lowercase();
        if self.rest().is_empty() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        if kind_of(&tag).is_none() {
            return Err(format!(
                "Unsupported start tag \"{tag}\" at byte offset {begin}"
            ));
        }
        let mut argument = None;
        loop {
            self.skip_space();
            if self.peek() == Some('>') {
                break;
            }
            let (name, value) = self.attribute(&tag, begin)?;
            argument = match (tag.as_str(), name, value) {
                ("a", "href", Some(value)) | ("tg-emoji", "emoji-id", Some(value)) => Some(value),
                ("code", "class", Some(value)) if value.starts_with("language-") => {
                    Some(value["language-".len()..].to_owned())
                }
                ("span", "class", Some(value)) => Some(value),
                ("blockquote", "expandable", _) => Some(String::new()),
                _ => argument,
            };
        }
        self.at += 1;
        if tag == "span" && argument.as_deref() != Some("tg-spoiler") {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        self.open.push(Open {
            tag,
            argument,
            offset: self.offset,
            byte: self.out.text.len(),
        });
        Ok(())
    }

    fn attribute(&mut self, tag: &str, begin: usize) -> Result<(&'a str, Option<String>), String> {
        let unclosed = || format!("Unclosed start tag \"{tag}\" at byte offset {begin}");
        let name =
            self.until(|c| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/' | '"' | '\''));
        if name.is_empty() {
            return Err(if self.rest().is_empty() {
                unclosed()
            } else {
                format!("Empty attribute name in the tag \"{tag}\" at byte offset {begin}")
            });
        }
        self.skip_space();
        match self.peek() {
            None => return Err(unclosed()),
            Some('=') => self.at += 1,
            Some(_) => return Ok((name, None)),
        }
        self.skip_space();
        let value = match self.peek() {
            None => return Err(unclosed()),
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let mut value = String::new();
                while self.peek().is_some_and(|c| c != quote) {
                    value.push(self.character());
                }
                self.at += usize::from(!self.rest().is_empty());
                value
            }
            Some(_) => {
                let token = self.at;
                let value = self
                    .until(|c| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
                    .to_ascii_lowercase();
                if self
                    .peek()
                    .is_some_and(|c| c != '>' && !c.is_ascii_whitespace())
                {
                    return Err(format!(
                        "Unexpected end of name token at byte offset {token}"
                    ));
                }
                value
            }
        };
        if self.rest().is_empty() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        Ok((name, Some(value)))
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let found = self
            .until(|c| c.is_ascii_whitespace() || c == '>')
            .to_ascii_lowercase();
        self.skip_space();
        if self.peek() != Some('>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        let expected = &open.tag;
        if !found.is_empty() && found != *expected {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{expected}>\", found \"</{found}>\""
            ));
        }
        if self.offset > open.offset {
            self.close(open)?;
        }
        Ok(())
    }

    /// Turns a finished tag into its entity.
    fn close(&mut self, open: Open) -> Result<(), String> {
        let Some(kind) = kind_of(&open.tag) else {
            return Ok(());
        };
        let mut entity = Entity::new(kind, open.offset, self.offset - open.offset);
        match (kind, open.argument) {
            ("text_link", argument) => {
                let url = argument.unwrap_or_else(|| self.out.text[open.byte..].to_owned());
                if !url.contains([':', '.']) || url.contains(char::is_whitespace) {
                    return Ok(());
                }
                entity.url = Some(url);
            }
            ("custom_emoji", argument) => {
                let id = argument.unwrap_or_default();
                if id.parse::<i64>().unwrap_or(0) == 0 {
                    return Err("Invalid custom emoji identifier specified".to_owned());
                }
                entity.custom_emoji_id = Some(id);
            }
            ("blockquote", Some(_)) => entity.kind = "expandable_blockquote".into(),
            ("code", Some(language)) => entity.language = Some(language),
            ("pre", _) => {
                // `<pre><code class="language-…">` is one block in that language.
                if let Some(code) = self.out.entities.pop_if(|code| {
                    code.kind == "code"
                        && code.offset == entity.offset
                        && code.length == entity.length
                }) {
                    entity.language = code.language;
                }
            }
            _ => {}
        }
        if entity.kind != "pre" && self.open.last().is_none_or(|outer| outer.tag != "pre") {
            entity.language = None;
        }
        self.out.entities.push(entity);
        Ok(())
    }
}

/// The entity a tag stands for.
fn kind_of(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "tg-spoiler" | "span" => "spoiler",
        "tg-emoji" => "custom_emoji",
        "a" => "text_link",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        _ => return None,
    })
}

/// The character an entity at the start of `text` stands for, and its length in bytes.
fn entity(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let (c, length) = if let Some(number) = body.strip_prefix('#') {
        let (digits, radix, prefix) = match number.strip_prefix('x') {
            Some(digits) => (digits, 16, 2),
            None => (number, 10, 1),
        };
        let end = digits
            .find(|c: char| !c.is_digit(radix))
            .unwrap_or(digits.len());
        let code = u32::from_str_radix(&digits[..end], radix).ok()?;
        (char::from_u32(code).filter(|_| code != 0)?, prefix + end)
    } else {
        let end = body
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(body.len());
        let c = match &body[..end] {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => return None,
        };
        (c, end)
    };
    let semicolon = usize::from(body[length..].starts_with(';'));
    Some((c, 1 + length + semicolon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_html() {
        for (html, text, entities) in [
            ("<b>😀a</b> b", "😀a b", "bold 0 3"),
            (
                "a &lt;b&gt; &amp; &#241; &#xf1; &nbsp;",
                "a <b> & ñ ñ &nbsp;",
                "",
            ),
            ("<i><b>x</b>y</i>", "xy", "italic 0 2|bold 0 1"),
            (
                "<a href='https://a.co/?a=1&amp;b=2'>x</a>",
                "x",
                "text_link 0 1 https://a.co/?a=1&b=2",
            ),
            ("<span class=\"tg-spoiler\">x</span>", "x", "spoiler 0 1"),
            (
                "<pre><code class=\"language-rust\">x</code></pre>",
                "x",
                "pre 0 1 rust",
            ),
            (
                "<blockquote expandable>x</blockquote>",
                "x",
                "expandable_blockquote 0 1",
            ),
            ("<b></b>x", "x", ""),
        ] {
            let parsed = parse(html).unwrap();
            let found: Vec<_> = parsed
                .entities
                .iter()
                .map(|entity| {
                    let extra = entity.url.as_ref().or(entity.language.as_ref());
                    let extra = extra.map(|extra| format!(" {extra}")).unwrap_or_default();
                    format!("{} {} {}{extra}", entity.kind, entity.offset, entity.length)
                })
                .collect();
            assert_eq!(
                (parsed.text.as_str(), found.join("|").as_str()),
                (text, entities),
                "{html}"
            );
        }
    }
}
