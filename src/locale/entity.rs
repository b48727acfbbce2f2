//! The entity in a sentence: with its article, «la Alcaldía de Itagüí».
//!
//! What people write around it is theirs; only where the name is put in does this look at what stands
//! before. Deliberately absent: words, which the catalogue has (articles, what flows together with one).

use super::Lang;
use crate::domain::base::EntityName;
use crate::domain::base::fold::folded;
use crate::t;

/// A name with the article it has in one language, on its way into a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    lang: Lang,
    article: String,
    name: String,
}

impl Lang {
    /// The entity with its article. The article that is set is one of the entity's `own` language;
    /// elsewhere, and where none is set, it is the one that the name was written with, or follows from
    /// its first word.
    pub fn phrase(self, entity: EntityName<'_>, own: Self) -> NounPhrase {
        let (written, name) = match entity.article {
            // A name that goes without an article, in every language, is left as it was written.
            Some("") => (None, entity.name),
            Some(_) | None => own.without_article(entity.name),
        };
        let set = entity.article.or(written);
        let is_own = self.sentences == own.sentences || set == Some("");
        let article = match set.filter(|_| is_own) {
            Some(set) => folded_case(set),
            None => self.usual_article(name),
        };
        NounPhrase {
            lang: self,
            article,
            name: name.to_owned(),
        }
    }

    /// The entity with its article, in the middle of a sentence.
    pub fn the(self, entity: EntityName<'_>, own: Self) -> String {
        self.phrase(entity, own).inside()
    }

    /// The same where a sentence begins.
    pub fn the_at_first(self, entity: EntityName<'_>, own: Self) -> String {
        self.phrase(entity, own).at_first()
    }

    /// A name that was written with an article of this language, and the article.
    fn without_article(self, name: &str) -> (Option<&str>, &str) {
        let Some((first, rest)) = name.trim().split_once(char::is_whitespace) else {
            return (None, name);
        };
        match is_one_of(&t!(self, "articles"), first) {
            true => (Some(first), rest.trim_start()),
            false => (None, name),
        }
    }

    fn usual_article(self, name: &str) -> String {
        let first = name.split_whitespace().next().unwrap_or_default();
        match is_one_of(&t!(self, "entities-of-the-first-article"), first) {
            true => t!(self, "article-first"),
            false => t!(self, "article-second"),
        }
    }

    /// What a word and the article behind it become together: «de» and «el» are «del».
    fn together(self, word: &str, article: &str) -> Option<String> {
        let rows = t!(self, "contractions");
        let pair = format!("{} {}", folded(word), folded(article));
        let mut rows = rows.split(',').filter_map(|row| row.split_once(':'));
        let (_, one) = rows.find(|(two, _)| folded(two.trim()) == pair)?;
        Some(match word.starts_with(char::is_uppercase) {
            true => capital(one.trim()),
            false => one.trim().to_owned(),
        })
    }
}

impl NounPhrase {
    /// As it stands in the middle of a sentence.
    pub fn inside(&self) -> String {
        match self.article.is_empty() {
            true => self.name.clone(),
            false => format!("{} {}", self.article, self.name),
        }
    }

    /// As it stands where a sentence begins.
    pub fn at_first(&self) -> String {
        capital(&self.inside())
    }

    /// Puts it behind what was said so far (HTML): with a capital where a sentence begins, and the article
    /// in the word before where the two flow together.
    pub fn put(&self, text: &mut String) {
        if begins_sentence(text) {
            return text.push_str(&self.at_first());
        }
        let before = last_word(text);
        match self.lang.together(&text[before.clone()], &self.article) {
            Some(together) => {
                text.replace_range(before, &together);
                text.push_str(&self.name);
            }
            None => text.push_str(&self.inside()),
        }
    }
}

/// An article as it was set or written, as it stands in the middle of a sentence.
fn folded_case(article: &str) -> String {
    article.trim().to_lowercase()
}

fn is_one_of(words: &str, one: &str) -> bool {
    let one = folded(one);
    words.split(',').any(|word| folded(word) == one)
}

/// The text without the tags and the blanks at its end.
fn trimmed(text: &str) -> &str {
    let mut text = text;
    loop {
        let shorter = text.trim_end_matches([' ', '\u{a0}']);
        let shorter = match shorter.ends_with('>') {
            true => &shorter[..shorter.rfind('<').unwrap_or(shorter.len())],
            false => shorter,
        };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// Where the last word of a text stands, if nothing but blanks and tags is behind it.
fn last_word(text: &str) -> std::ops::Range<usize> {
    let end = trimmed(text).len();
    let is_apart = text[end..].contains([' ', '\u{a0}']);
    let word = text[..end].trim_end_matches(char::is_alphanumeric);
    match is_apart {
        true => word.len()..end,
        false => end..end,
    }
}

/// Whether what follows this text begins a sentence: at the beginning, on a new line and behind what ends
/// one. A stop behind a single letter, as in «9:00 a. m.», ends none.
fn begins_sentence(text: &str) -> bool {
    // Signs that stand before a sentence, or close one, tell nothing.
    let mut text = trimmed(text);
    loop {
        match text.chars().next_back() {
            None | Some('\n' | '!' | '?') => return true,
            Some('.') => break,
            Some(',' | ';' | ':' | '…') => return false,
            Some(letter) if letter.is_alphanumeric() => return false,
            Some(sign) => text = trimmed(&text[..text.len() - sign.len_utf8()]),
        }
    }
    let before = text.trim_end_matches('.');
    let letters = before.chars().rev().take_while(|c| c.is_alphabetic());
    match text.len() - before.len() {
        1 => letters.count() != 1,
        stops => stops == 2,
    }
}

/// With a capital where it begins.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Lang {
        Lang::parse("en").unwrap()
    }

    #[test]
    fn an_entity_has_its_article() {
        for (name, article, es, en) in [
            (
                "Alcaldía de Itagüí",
                None,
                "la Alcaldía de Itagüí",
                "the Alcaldía de Itagüí",
            ),
            (
                "Municipio de Sonsón",
                None,
                "el Municipio de Sonsón",
                "the Municipio de Sonsón",
            ),
            (
                "El Municipio de Sonsón",
                None,
                "el Municipio de Sonsón",
                "the Municipio de Sonsón",
            ),
            ("El Concejo", Some("El"), "el Concejo", "the Concejo"),
            (
                "Área Metropolitana",
                Some("el"),
                "el Área Metropolitana",
                "the Área Metropolitana",
            ),
            ("Corantioquia", Some(""), "Corantioquia", "Corantioquia"),
            ("El Bagre", Some(""), "El Bagre", "El Bagre"),
        ] {
            let entity = EntityName { name, article };
            assert_eq!(Lang::spanish().the(entity, Lang::spanish()), es);
            assert_eq!(english().the(entity, Lang::spanish()), en);
        }
        let name = EntityName {
            name: "Alcaldía",
            article: None,
        };
        let spanish = Lang::spanish();
        assert_eq!(spanish.the_at_first(name, spanish), "La Alcaldía");
    }

    #[test]
    fn it_is_put_into_a_sentence_by_what_stands_before() {
        let put = |lang: Lang, name: &str, before: &str| {
            let article = None;
            let phrase = lang.phrase(EntityName { name, article }, Lang::spanish());
            let mut text = before.to_owned();
            phrase.put(&mut text);
            text
        };
        let (city, hospital, council) = ("Alcaldía de Itagüí", "Hospital San Juan", "Concejo");
        for (name, before, said) in [
            (city, "", "La Alcaldía de Itagüí"),
            (city, "<b>", "<b>La Alcaldía de Itagüí"),
            (city, "Venga: ", "Venga: la Alcaldía de Itagüí"),
            (city, "Hoy ", "Hoy la Alcaldía de Itagüí"),
            (city, "la cuenta de ", "la cuenta de la Alcaldía de Itagüí"),
            (city, "Venga.\n\n📣 ", "Venga.\n\n📣 La Alcaldía de Itagüí"),
            (city, "¿Viene? «", "¿Viene? «La Alcaldía de Itagüí"),
            (city, "«Venga.» ", "«Venga.» La Alcaldía de Itagüí"),
            (
                city,
                "A las 9:00 a. m. ",
                "A las 9:00 a. m. la Alcaldía de Itagüí",
            ),
            (
                city,
                "A las 9:00 a. m.. ",
                "A las 9:00 a. m.. La Alcaldía de Itagüí",
            ),
            (city, "Espere... ", "Espere... la Alcaldía de Itagüí"),
            (hospital, "la cuenta de ", "la cuenta del Hospital San Juan"),
            (hospital, "Pregúntele a ", "Pregúntele al Hospital San Juan"),
            (hospital, "De ", "Del Hospital San Juan"),
            (
                hospital,
                "la cuenta de <b>",
                "la cuenta del <b>Hospital San Juan",
            ),
            (hospital, "Hola. ", "Hola. El Hospital San Juan"),
            (
                hospital,
                "la cuenta de «",
                "la cuenta de «el Hospital San Juan",
            ),
            (council, "una cuenta ", "una cuenta el Concejo"),
            (council, "la sede\u{a0}de ", "la sede\u{a0}del Concejo"),
            (council, "y a ", "y al Concejo"),
            (council, "para ", "para el Concejo"),
            ("El Concejo", "la sede de ", "la sede del Concejo"),
        ] {
            assert_eq!(put(Lang::spanish(), name, before), said);
        }
        assert_eq!(put(english(), council, "ask of "), "ask of the Concejo");
        assert_eq!(put(english(), council, "Hello. "), "Hello. The Concejo");
    }
}
