//! What belongs to no single subject: the menu.

pub(super) mod menu;

pub use menu::*;
