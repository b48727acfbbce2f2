//! `[entity.colours]`: the colours of what is printed and shared.

use super::reader::Section;
use crate::domain::base::colours::{Colour, Colours};

/// The entity's colours; each that is not given is the usual one.
pub(super) fn colours(mut section: Section) -> Colours {
    let usual = Colours::default();
    let mut read = |name, usual: Colour| {
        let wanted = format!("\"{}\"", usual.hex());
        let read = section.parsed(name, &wanted, Colour::parse);
        read.unwrap_or(usual)
    };
    let colours = Colours {
        main: read("main", usual.main),
        accent: read("accent", usual.accent),
    };
    section.end();
    colours
}
