//! Formats: every one becomes rows of cells, and what is written is made of the same tables.

pub(super) mod ceiling;
pub(super) mod docx;
pub(super) mod grid;
pub(super) mod ods;
pub(super) mod open;
pub mod qr;
pub(super) mod replace;
pub(super) mod table;
pub(super) mod text;
pub(super) mod workbook;
pub(super) mod xml;
pub(super) mod zipped;

pub use ceiling::Stop;
pub use grid::{Grid, Row};
pub use open::{Document, Kind, MAX_BYTES, Unreadable, open, read, read_sent};
pub use replace::{replace, replace_secret};
