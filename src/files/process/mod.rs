//! Who is who, in spreadsheets and in `process.toml`; and what offices suggest.

pub mod directory;
pub mod topics;
