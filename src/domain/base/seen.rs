//! What somebody saw before they did something about it.

/// A thing as somebody saw it: whatever they do is about this version, or about nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which one.
    pub id: i64,
    /// In which version.
    pub version: i64,
}
