//! A typed ballot falls into parts, one for each question. Pure.

use std::borrow::Cow;

/// What stands between two questions.
const BETWEEN: char = '/';
/// What a text can be put between, so that it may have anything in it.
const QUOTES: [(char, char); 2] = [('“', '”'), ('«', '»')];

/// What was typed for one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub text: Cow<'a, str>,
    is_quoted: bool,
}

impl<'a> Part<'a> {
    /// A part as it was written.
    pub fn plain(text: &'a str) -> Self {
        Self {
            text: text.trim().into(),
            is_quoted: false,
        }
    }

    /// Whether it says nothing.
    pub fn is_skipped(&self) -> bool {
        let says_nothing = |c: char| c.is_whitespace() || "-–—_".contains(c);
        match self.is_quoted {
            true => self.text.trim().is_empty(),
            false => self.text.chars().all(says_nothing),
        }
    }
}

/// The parts of a line. If the last question is answered with a text, that reaches to the end.
pub(super) fn split(line: &str, questions: usize, last_is_text: bool) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), line);
    loop {
        if let Some((text, behind)) = quoted(rest.trim_start()) {
            parts.push(Part {
                text,
                is_quoted: true,
            });
            match behind.strip_prefix(BETWEEN) {
                Some(next) => rest = next,
                None => return parts,
            }
            continue;
        }
        let is_last = last_is_text && parts.len() + 1 == questions;
        match rest.split_once(BETWEEN).filter(|_| !is_last) {
            Some((part, next)) => {
                parts.push(Part::plain(part));
                rest = next;
            }
            None => {
                parts.push(Part::plain(rest));
                return parts;
            }
        }
    }
}

/// A text in quotes and what stands behind it, if that is the end of the part.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let ends = |behind: &str| behind.is_empty() || behind.starts_with(BETWEEN);
    if let Some(inside) = text.strip_prefix('"') {
        // Two of them stand for one.
        let (mut said, mut rest) = (String::new(), inside);
        loop {
            let (before, behind) = rest.split_once('"')?;
            said.push_str(before);
            match behind.strip_prefix('"') {
                Some(next) => {
                    said.push('"');
                    rest = next;
                }
                None => {
                    let behind = behind.trim_start();
                    return ends(behind).then_some((said.into(), behind));
                }
            }
        }
    }
    let (open, close) = QUOTES
        .into_iter()
        .find(|(open, _)| text.starts_with(*open))?;
    let (inside, behind) = text.strip_prefix(open)?.split_once(close)?;
    let behind = behind.trim_start();
    ends(behind).then_some((inside.into(), behind))
}
