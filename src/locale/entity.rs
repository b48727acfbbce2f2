//! The entity in a sentence: with its article, «la Alcaldía de Itagüí».

use super::Lang;
use crate::domain::base::EntityName;
use crate::domain::base::fold::folded;
use crate::t;

impl Lang {
    /// The entity with its article, in the middle of a sentence. The article that is set is one of the
    /// entity's `own` language; elsewhere, and where none is set, it follows from the first word of the name.
    pub fn the(self, entity: EntityName<'_>, own: Self) -> String {
        let name = entity.name;
        // A name that goes without an article does so in every language.
        let is_own = |article: &&str| article.is_empty() || self.sentences == own.sentences;
        let set = entity.article.filter(is_own);
        let first = folded(name.split_whitespace().next().unwrap_or_default());
        let is_one_of = |words: String| words.split(',').any(|word| folded(word) == first);
        if set.is_none() && is_one_of(t!(self, "articles")) {
            return name.to_owned();
        }
        let usual = match is_one_of(t!(self, "entities-of-the-first-article")) {
            true => t!(self, "article-first"),
            false => t!(self, "article-second"),
        };
        let article = set.map_or(usual, ToOwned::to_owned);
        match article.is_empty() {
            true => name.to_owned(),
            false => format!("{article} {name}"),
        }
    }

    /// The same where a sentence begins.
    pub fn the_at_first(self, entity: EntityName<'_>, own: Self) -> String {
        capital(&self.the(entity, own))
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

    #[test]
    fn an_entity_has_its_article() {
        let (spanish, english) = (Lang::spanish(), Lang::parse("en").unwrap());
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
                "El Municipio de Sonsón",
                "the El Municipio de Sonsón",
            ),
            (
                "Área Metropolitana",
                Some("el"),
                "el Área Metropolitana",
                "the Área Metropolitana",
            ),
            ("Corantioquia", Some(""), "Corantioquia", "Corantioquia"),
        ] {
            let entity = EntityName { name, article };
            assert_eq!(spanish.the(entity, spanish), es);
            assert_eq!(english.the(entity, spanish), en);
        }
        let name = EntityName {
            name: "Alcaldía",
            article: None,
        };
        assert_eq!(spanish.the_at_first(name, spanish), "La Alcaldía");
    }
}
