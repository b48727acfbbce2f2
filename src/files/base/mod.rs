//! Formats: every one becomes rows of cells, and what is written is made of the same tables.

mod builder;
pub(super) mod ceiling;
mod date;
mod digits;
pub(super) mod docx;
pub(super) mod grid;
mod layout;
mod letters;
mod look;
pub(super) mod ods;
mod ods_looks;
mod ole;
pub(super) mod open;
mod package;
pub mod qr;
pub(super) mod replace;
pub(super) mod spaced;
pub(super) mod table;
pub(super) mod text;
pub(super) mod workbook;
mod xls_bounds;
mod xls_looks;
pub(super) mod xml;
pub(super) mod zipped;

pub use ceiling::Stop;
pub use grid::{Fill, Grid, Row};
pub use open::{Document, Kind, MAX_BYTES, Unreadable, open, read, read_sent};
pub use replace::{replace, replace_secret};
pub use text::unicode;
