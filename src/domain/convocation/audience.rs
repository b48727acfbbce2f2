//! Whom a convocation is for: a formula over what is known of people, kept and shown as one line of text.
//!
//! `zone:centro and (group:jac or group:ong) and not attended:foro-2023`. Deliberately absent: the words
//! that people have for it, who fits it, which the store finds out, and consents, which are asked for
//! whatever the formula says.

use crate::domain::base::Key;
use crate::domain::base::fold::folded;
use crate::domain::process::Process;
use std::fmt;

/// A formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever agreed to convocations.
    Everyone,
    /// Whoever has said, done or been given this.
    Has(Trait, Key),
    /// Whoever fits all of these.
    All(Vec<Self>),
    /// Whoever fits one of these.
    Any(Vec<Self>),
    /// Whoever does not fit this.
    Not(Box<Self>),
}

/// What can be known of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Trait {
    /// Where they live.
    Zone,
    /// A group they say they belong to.
    Group,
    /// A topic they are interested in.
    Topic,
    /// The language they read.
    Language,
    /// A space they were at.
    Attended,
    /// A space in which they asked.
    Asked,
    /// A list of invitation codes they used one of.
    List,
}

/// Why a line is no formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// There is nothing in it.
    Empty,
    /// This word has no place there.
    Word(String),
    /// A bracket is missing, or one too many.
    Bracket,
    /// There is no zone, group, topic or language of that name.
    Unknown(Trait, String),
    /// More brackets in brackets than anybody needs.
    TooDeep,
    /// With a group that the law protects more, it is so few that it would say who they are.
    TooFew,
}

/// Brackets in brackets.
const DEEPEST: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    And,
    Or,
    Not,
    Everyone,
    Of(Trait),
}

impl Trait {
    /// Every kind, in the order in which a person is asked for it.
    pub const ALL: [Self; 7] = [
        Self::Zone,
        Self::Group,
        Self::Topic,
        Self::Language,
        Self::Attended,
        Self::Asked,
        Self::List,
    ];

    /// Its name in formulas and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Group => "group",
            Self::Topic => "topic",
            Self::Language => "language",
            Self::Attended => "attended",
            Self::Asked => "asked",
            Self::List => "list",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Audience {
    /// The words of a formula; the values of some follow a colon.
    pub const WORDS: [&str; 11] = [
        "and",
        "or",
        "not",
        "everyone",
        Trait::Zone.name(),
        Trait::Group.name(),
        Trait::Topic.name(),
        Trait::Language.name(),
        Trait::Attended.name(),
        Trait::Asked.name(),
        Trait::List.name(),
    ];

    /// Reads a formula. `or` binds least, then `and`, then `not`.
    ///
    /// # Errors
    /// What could not be read.
    pub fn parse(text: &str) -> Result<Self, Misread> {
        Self::said(text, &|_| None)
    }

    /// The same in words that stand for those of [`Audience::WORDS`].
    ///
    /// # Errors
    /// What could not be read.
    pub fn said(text: &str, kept: &dyn Fn(&str) -> Option<&'static str>) -> Result<Self, Misread> {
        let spaced = folded(text).replace('(', " ( ").replace(')', " ) ");
        let words: Vec<_> = spaced.split_whitespace().collect();
        if words.is_empty() {
            return Err(Misread::Empty);
        }
        let mut reader = Reader {
            words: &words,
            kept,
            depth: 0,
        };
        let read = reader.any()?;
        match reader.words.first() {
            None => Ok(read),
            Some(&")") => Err(Misread::Bracket),
            Some(word) => Err(Misread::Word((*word).to_owned())),
        }
    }

    /// The formula with the parts of a zone beside the zone: who lives in a part lives in the whole.
    ///
    /// # Errors
    /// What the process does not have. Spaces and lists may be of the past: whoever does not know them
    /// finds nobody.
    pub fn resolved(&self, process: &Process) -> Result<Self, Misread> {
        let all = |parts: &[Self]| -> Result<Vec<_>, _> {
            parts.iter().map(|part| part.resolved(process)).collect()
        };
        Ok(match self {
            Self::All(parts) => Self::All(all(parts)?),
            Self::Any(parts) => Self::Any(all(parts)?),
            Self::Not(part) => Self::Not(Box::new(part.resolved(process)?)),
            Self::Has(Trait::Zone, key) => {
                if process.zone(key.as_str()).is_none() {
                    return Err(Misread::Unknown(Trait::Zone, key.to_string()));
                }
                let zones = process.within_zone(key.as_str()).into_iter();
                let zones =
                    zones.filter_map(|zone| Some(Self::Has(Trait::Zone, Key::parse(zone)?)));
                Self::Any(zones.collect())
            }
            Self::Has(kind, key) => {
                let known = match kind {
                    Trait::Group => process.groups.iter().any(|group| group.key == *key),
                    Trait::Topic => process.topic(key.as_str()).is_some(),
                    Trait::Zone
                    | Trait::Language
                    | Trait::Attended
                    | Trait::Asked
                    | Trait::List => true,
                };
                if !known {
                    return Err(Misread::Unknown(*kind, key.to_string()));
                }
                self.clone()
            }
            Self::Everyone => Self::Everyone,
        })
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    kept: &'a dyn Fn(&str) -> Option<&'static str>,
    depth: usize,
}

impl Reader<'_> {
    fn any(&mut self) -> Result<Audience, Misread> {
        let mut parts = vec![self.all()?];
        while self.take(Word::Or) {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Audience::Any))
    }

    fn all(&mut self) -> Result<Audience, Misread> {
        let mut parts = vec![self.one()?];
        while self.take(Word::And) {
            parts.push(self.one()?);
        }
        Ok(one_or(parts, Audience::All))
    }

    fn one(&mut self) -> Result<Audience, Misread> {
        let (word, rest) = self.words.split_first().ok_or(Misread::Bracket)?;
        self.words = rest;
        if *word == "(" {
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(Misread::TooDeep);
            }
            let read = self.any()?;
            self.depth -= 1;
            let closed = self.words.split_first().filter(|(word, _)| **word == ")");
            self.words = closed.ok_or(Misread::Bracket)?.1;
            return Ok(read);
        }
        let wrong = || Misread::Word((*word).to_owned());
        let (name, value) = match word.split_once(':') {
            Some((name, value)) => (name, Some(value)),
            None => (*word, None),
        };
        match (self.meaning(name), value) {
            (Some(Word::Not), None) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(Misread::TooDeep);
                }
                let part = self.one()?;
                self.depth -= 1;
                Ok(Audience::Not(Box::new(part)))
            }
            (Some(Word::Everyone), None) => Ok(Audience::Everyone),
            (Some(Word::Of(kind)), Some(value)) => {
                Ok(Audience::Has(kind, Key::parse(value).ok_or_else(wrong)?))
            }
            (Some(Word::Not | Word::Everyone), Some(_)) | (Some(Word::Of(_)), None) => Err(wrong()),
            (Some(Word::And | Word::Or) | None, _) => Err(wrong()),
        }
    }

    fn take(&mut self, wanted: Word) -> bool {
        let found = self
            .words
            .split_first()
            .filter(|(word, _)| self.meaning(word) == Some(wanted));
        let rest = found.map(|(_, rest)| rest);
        self.words = rest.unwrap_or(self.words);
        rest.is_some()
    }

    fn meaning(&self, word: &str) -> Option<Word> {
        match (self.kept)(word).unwrap_or(word) {
            "and" => Some(Word::And),
            "or" => Some(Word::Or),
            "not" => Some(Word::Not),
            "everyone" => Some(Word::Everyone),
            word => Trait::parse(word).map(Word::Of),
        }
    }
}

fn one_or(mut parts: Vec<Audience>, many: fn(Vec<Audience>) -> Audience) -> Audience {
    match parts.len() {
        1 => parts.remove(0),
        _ => many(parts),
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let join = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            for (n, part) in parts.iter().enumerate() {
                if n > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Self::All(_) | Self::Any(_) => write!(f, "({part})")?,
                    part => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Everyone => f.write_str("everyone"),
            Self::Has(kind, key) => write!(f, "{}:{key}", kind.name()),
            Self::All(parts) => join(f, parts, "and"),
            Self::Any(parts) => join(f, parts, "or"),
            Self::Not(part) => match &**part {
                Self::All(_) | Self::Any(_) => write!(f, "not ({part})"),
                part => write!(f, "not {part}"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_read_and_written() {
        for (text, written) in [
            ("everyone", "everyone"),
            (
                "Zone:Centro AND not group:jac",
                "zone:centro and not group:jac",
            ),
            (
                "zone:a or zone:b and group:c",
                "zone:a or (zone:b and group:c)",
            ),
            (
                "(zone:a or zone:b) and group:c",
                "(zone:a or zone:b) and group:c",
            ),
            (
                "not (attended:foro-2023 or asked:foro-2023)",
                "not (attended:foro-2023 or asked:foro-2023)",
            ),
            ("not not list:lideres", "not not list:lideres"),
        ] {
            let read = Audience::parse(text).unwrap();
            assert_eq!(read.to_string(), written);
            assert_eq!(Audience::parse(written).unwrap(), read, "{written}");
        }
    }

    #[test]
    fn what_is_no_formula_is_told() {
        let word = |word: &str| Misread::Word(word.to_owned());
        for (text, wrong) in [
            ("  ", Misread::Empty),
            ("zone", word("zone")),
            ("zone:", word("zone:")),
            ("zone:centro group:jac", word("group:jac")),
            ("zone:centro and", Misread::Bracket),
            ("(zone:centro", Misread::Bracket),
            ("zone:centro)", Misread::Bracket),
            ("zone:x'; drop", word("zone:x';")),
            (&"(".repeat(5000), Misread::TooDeep),
            (&"not ".repeat(5000), Misread::TooDeep),
        ] {
            assert_eq!(Audience::parse(text), Err(wrong), "{text}");
        }
    }
}
