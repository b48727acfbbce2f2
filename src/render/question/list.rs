//! Which list of open questions a button leads to.

use crate::domain::base::names::named;
use crate::render::base::button::Field;

named! {
    /// A list of open questions.
    OpenList {
        /// Those that are late.
        Late = "late",
        /// Those that are with no office.
        Unplaced = "none",
        /// Those of one office.
        Office = "office",
        /// Those that are with other entities.
        Away = "away",
    }
}
impl Field for OpenList {
    fn write(&self) -> String {
        self.name().to_owned()
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            // Earlier versions wrote nothing but the office.
            "" => Some(Self::Office),
            name => Self::parse(name),
        }
    }

    fn extremes() -> Vec<Self> {
        Self::ALL.to_vec()
    }
}
