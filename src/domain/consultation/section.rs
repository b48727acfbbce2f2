//! What people can speak of: the whole document and its sections, as a coordinator writes them.

use super::Refusal;
use crate::domain::base::Text;
use serde::{Deserialize, Serialize};

/// The most sections that fit, the whole document aside: more are no choice on a phone.
pub const MOST_SECTIONS: usize = 40;
/// The longest name of a document or section, in characters.
pub const NAME: usize = 120;

/// Something people can speak of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What it is called; `None`: the whole document.
    pub name: Option<Text>,
    /// The key of the office that answers; `None`: the coordinators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
}

/// A name that is the same for everybody or, with a bar between them, in some of `languages`, in their
/// order.
///
/// # Errors
/// [`Refusal::Name`] if it is empty or too long.
pub fn read_name(text: &str, languages: &[&str]) -> Result<Text, Refusal> {
    let text = text.trim();
    let parts: Vec<_> = text.split('|').map(str::trim).collect();
    let said: Vec<_> = parts.iter().filter(|part| !part.is_empty()).collect();
    let fits = |part: &&str| part.chars().count() <= NAME;
    let has_words = text.chars().any(char::is_alphanumeric);
    if !has_words || !said.iter().all(|part| fits(part)) {
        return Err(Refusal::Name);
    }
    Ok(match said.as_slice() {
        [only] => Text::plain(**only),
        _ if parts.len() <= languages.len() => {
            let pairs = languages.iter().zip(&parts);
            let said = pairs.filter(|(_, part)| !part.is_empty());
            let owned = said.map(|(code, part)| ((*code).to_owned(), (*part).to_owned()));
            Text::by_language(owned.collect())
        }
        _ if fits(&text) => Text::plain(text),
        _ => return Err(Refusal::Name),
    })
}

/// The sections of a text with one on each line, after the whole document.
///
/// # Errors
/// What is wrong with them.
pub fn read_sections(text: &str, languages: &[&str]) -> Result<Vec<Section>, Refusal> {
    let lines = text.lines().map(str::trim);
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Err(Refusal::NoSections);
    }
    if lines.len() > MOST_SECTIONS {
        return Err(Refusal::TooManySections(lines.len()));
    }
    let mut sections = vec![Section::default()];
    for line in lines {
        let begins: String = line.chars().take(40).collect();
        let name = read_name(line, languages).map_err(|_| Refusal::LongSection(begins.clone()))?;
        let same = |known: &Section| {
            let known = known.name.as_ref();
            let of = |code: &str| known.is_some_and(|one| one.read(code) == name.read(code));
            languages.iter().any(|code| of(code))
        };
        if sections.iter().any(same) {
            return Err(Refusal::SameSection(begins));
        }
        sections.push(Section {
            name: Some(name),
            office: None,
        });
    }
    Ok(sections)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [&str; 2] = ["es", "en"];

    #[test]
    fn a_bar_stands_between_two_languages() {
        let name = read_name(" Metas | Goals ", &BOTH).unwrap();
        assert_eq!((name.read("es"), name.read("en")), ("Metas", "Goals"));
        let three = read_name("Metas | | Aims", &["es", "en", "guc"]).unwrap();
        assert_eq!((three.read("en"), three.read("guc")), ("Metas", "Aims"));
        let two = read_name("Metas | Goals", &["es", "en", "guc"]).unwrap();
        assert_eq!((two.read("en"), two.read("guc")), ("Goals", "Metas"));
        for (text, read) in [("Metas |", "Metas"), ("a | b | c", "a | b | c")] {
            assert_eq!(read_name(text, &BOTH).unwrap(), Text::plain(read));
        }
        for text in ["", " | ", "...", &"a".repeat(NAME + 1)] {
            assert_eq!(read_name(text, &BOTH), Err(Refusal::Name));
        }
    }

    #[test]
    fn sections_come_one_on_each_line() {
        let read = read_sections("Metas | Goals\n\n  Cronograma\n", &BOTH).unwrap();
        let names: Vec<_> = read.iter().map(|one| one.name.as_ref()).collect();
        assert_eq!(names.len(), 3);
        assert_eq!(names[0], None);
        assert_eq!(names[1].unwrap().read("en"), "Goals");
        assert_eq!(names[2].unwrap().read("en"), "Cronograma");
    }

    #[test]
    fn odd_sections_are_refused() {
        let many =
            |count: usize| -> String { (0..count).map(|n| format!("Parte {n}\n")).collect() };
        assert_eq!(read_sections(" \n \n", &BOTH), Err(Refusal::NoSections));
        assert!(read_sections(&many(MOST_SECTIONS), &BOTH).is_ok());
        let refused = Err(Refusal::TooManySections(100));
        assert_eq!(read_sections(&many(100), &BOTH), refused);
        let refused = Err(Refusal::SameSection("Metas | Aims".into()));
        assert_eq!(read_sections("Metas | Goals\nMetas | Aims", &BOTH), refused);
        let long = "b".repeat(NAME + 1);
        let refused = Err(Refusal::LongSection("b".repeat(40)));
        assert_eq!(read_sections(&long, &BOTH), refused);
    }
}
