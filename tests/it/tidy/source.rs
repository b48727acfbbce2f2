//! Rust files as the checks see them: comments taken out, string literals found.

use std::fs;
use std::path::Path;

/// A Rust file of the project.
pub(crate) struct Source {
    /// From the root of the project, with `/`.
    pub path: String,
    /// As it is written.
    pub text: String,
}

/// A stretch of source.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Literal,
}

impl Source {
    /// Everything we write.
    pub(crate) fn all() -> Vec<Self> {
        ["src", "tests", "benches"]
            .into_iter()
            .flat_map(Self::under)
            .collect()
    }

    /// The files of one folder and the folders in it.
    pub(crate) fn under(folder: &str) -> Vec<Self> {
        let mut found = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        collect(&root.join(folder), &mut |path| {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.push(Self {
                path: name.replace('\\', "/"),
                text: fs::read_to_string(path).unwrap(),
            });
        });
        assert!(!found.is_empty(), "no Rust files under {folder}");
        found
    }

    /// The first name after `src/`: `domain` of `src/domain/calendar/mod.rs`.
    pub(crate) fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap();
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// The source without comments.
    pub(crate) fn code(&self) -> String {
        self.parts()
            .into_iter()
            .map(|(kind, part)| if kind == Kind::Comment { " " } else { part })
            .collect()
    }

    /// The string literals before the first `#[cfg(test)]`.
    pub(crate) fn literals_outside_tests(&self) -> Vec<String> {
        let end = self.text.find("#[cfg(test)]").unwrap_or(self.text.len());
        let before = Self {
            path: self.path.clone(),
            text: self.text[..end].to_owned(),
        };
        let parts = before.parts().into_iter();
        let literals = parts.filter(|(kind, _)| *kind == Kind::Literal);
        literals.map(|(_, part)| part.to_owned()).collect()
    }

    /// The modules named after `crate::`, also inside braces.
    pub(crate) fn uses(&self) -> Vec<String> {
        let code = self.code();
        let mut used = Vec::new();
        for (at, _) in code.match_indices("crate::") {
            let rest = &code[at + "crate::".len()..];
            match rest.strip_prefix('{') {
                Some(group) => used.extend(first_names(group)),
                None => used.push(name(rest)),
            }
        }
        used
    }

    fn parts(&self) -> Vec<(Kind, &str)> {
        let text = self.text.as_str();
        let (mut parts, mut begin, mut at) = (Vec::new(), 0, 0);
        while at < text.len() {
            let (kind, length) = part(&text[at..]);
            if kind == Kind::Code {
                at += length;
                continue;
            }
            parts.push((Kind::Code, &text[begin..at]));
            parts.push((kind, &text[at..at + length]));
            at += length;
            begin = at;
        }
        parts.push((Kind::Code, &text[begin..]));
        parts
    }
}

fn collect(folder: &Path, found: &mut impl FnMut(&Path)) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found(&path);
        }
    }
}

/// What the text begins with, and how long it is.
fn part(text: &str) -> (Kind, usize) {
    let all = text.len();
    let until = |end: &str, from: usize| {
        text[from..]
            .find(end)
            .map_or(all, |at| from + at + end.len())
    };
    if text.starts_with("//") {
        return (Kind::Comment, text.find('\n').unwrap_or(all));
    }
    if text.starts_with("/*") {
        return (Kind::Comment, until("*/", 2));
    }
    if text.starts_with('"') {
        let mut escaped = false;
        for (at, c) in text.char_indices().skip(1) {
            match c {
                '"' if !escaped => return (Kind::Literal, at + 1),
                _ => escaped = c == '\\' && !escaped,
            }
        }
        return (Kind::Literal, all);
    }
    if let Some(raw) = text.strip_prefix('r') {
        let fence = raw.len() - raw.trim_start_matches('#').len();
        if raw[fence..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(fence));
            return (Kind::Literal, until(&end, fence + 2));
        }
    }
    // A character; anything else after a quote is a lifetime.
    if let Some(rest) = text.strip_prefix('\'') {
        if let Some(escape) = rest.strip_prefix('\\') {
            let skipped = escape.chars().next().map_or(0, char::len_utf8);
            return (Kind::Code, until("'", 2 + skipped));
        }
        let length = rest.chars().next().map_or(0, char::len_utf8);
        if rest[length..].starts_with('\'') {
            return (Kind::Code, length + 2);
        }
    }
    let c = text.chars().next().map_or(1, char::len_utf8);
    // A name is taken whole, so that its last letter is not mistaken for the `r` of a raw string.
    let word = text.len()
        - text
            .trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
            .len();
    (Kind::Code, word.max(c))
}

fn name(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The first names of the paths in `a::b, c::{d, e}, f}`.
fn first_names(group: &str) -> Vec<String> {
    let (mut names, mut depth, mut begin) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                names.push(name(&group[begin..at]));
                begin = at + 1;
            }
            '}' => {
                names.push(name(&group[begin..at]));
                break;
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}
