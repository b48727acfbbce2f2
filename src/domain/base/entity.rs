//! What an entity is called, in a sentence that is about it.

/// The entity's name with the article that stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntityName<'a> {
    /// «Alcaldía de Itagüí»
    pub name: &'a str,
    /// «la», as the entity says it in its own language; `None`: as it usually is.
    pub article: Option<&'a str>,
}
