//! What somebody wrote with Telegram's own formatting, as Telegram's HTML: bold is bold, without typed tags.
//!
//! Deliberately absent: whether it can be sent on, which the text of a convocation is checked for.

use serde::Deserialize;
use teloxide::utils::html::escape;

#[derive(Deserialize)]
struct Update {
    message: Option<Message>,
}

#[derive(Deserialize)]
struct Message {
    text: Option<String>,
    #[serde(default)]
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: String,
    offset: usize,
    length: usize,
    url: Option<String>,
}

/// Kinds of formatting, and the tag of each.
const TAGS: [(&str, &str); 6] = [
    ("bold", "b"),
    ("italic", "i"),
    ("underline", "u"),
    ("strikethrough", "s"),
    ("code", "code"),
    ("text_link", "a"),
];

impl Entity {
    fn tag(&self) -> Option<&'static str> {
        let found = TAGS.iter().find(|(kind, _)| *kind == self.kind);
        found.map(|(_, tag)| *tag)
    }

    fn opening(&self) -> Option<String> {
        let tag = self.tag()?;
        Some(match &self.url {
            Some(url) if tag == "a" => format!("<a href=\"{}\">", escape(url)),
            _ => format!("<{tag}>"),
        })
    }
}

/// The text of an update with its formatting; `None` if it has none.
pub fn html(raw: &str) -> Option<String> {
    if !raw.contains("\"entities\"") {
        return None;
    }
    let message = serde_json::from_str::<Update>(raw).ok()?.message?;
    let text: Vec<u16> = message.text?.encode_utf16().collect();
    let mut marks = message.entities;
    marks.retain(|one| one.tag().is_some() && one.offset + one.length <= text.len());
    if marks.is_empty() {
        return None;
    }
    // The longest first, so that what is inside closes before what is around it.
    marks.sort_by_key(|one| (one.offset, usize::MAX - one.length));
    let mut open: Vec<&Entity> = Vec::new();
    let mut html = String::new();
    let (mut at, mut next) = (0, marks.iter().peekable());
    while at <= text.len() {
        while let Some(last) = open.pop_if(|one| one.offset + one.length <= at) {
            html.push_str(&format!("</{}>", last.tag().unwrap_or_default()));
        }
        while let Some(one) = next.next_if(|one| one.offset <= at) {
            html.push_str(&one.opening().unwrap_or_default());
            open.push(one);
        }
        let ends = open.iter().map(|one| one.offset + one.length);
        let begins = next.peek().map(|one| one.offset);
        let until = ends.chain(begins).filter(|until| *until > at).min();
        let until = until.unwrap_or(text.len());
        html.push_str(&escape(&String::from_utf16_lossy(&text[at..until])));
        if at == text.len() {
            break;
        }
        at = until;
    }
    Some(html.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, entities: &str) -> Option<String> {
        html(&format!(
            r#"{{"update_id":1,"message":{{"text":"{text}","entities":[{entities}]}}}}"#
        ))
    }

    #[test]
    fn formatting_becomes_tags() {
        let bold = r#"{"type":"bold","offset":0,"length":5}"#;
        let all = r#"{"type":"bold","offset":0,"length":14},{"type":"italic","offset":3,"length":4},{"type":"text_link","offset":15,"length":3,"url":"https://x.co/?a=1&b=2"}"#;
        for (text, entities, told) in [
            ("Venga a {espacio}", bold, Some("<b>Venga</b> a {espacio}")),
            (
                "😀 a & b",
                r#"{"type":"italic","offset":3,"length":1}"#,
                Some("😀 <i>a</i> &amp; b"),
            ),
            (
                "La obra empezó aquí",
                all,
                Some("<b>La <i>obra</i> empezó</b> <a href=\"https://x.co/?a=1&amp;b=2\">aqu</a>í"),
            ),
            (
                "/ayuda",
                r#"{"type":"bot_command","offset":0,"length":6}"#,
                None,
            ),
            ("corto", r#"{"type":"bold","offset":3,"length":9}"#, None),
            ("nada", "", None),
        ] {
            assert_eq!(read(text, entities).as_deref(), told, "{text}");
        }
    }
}
