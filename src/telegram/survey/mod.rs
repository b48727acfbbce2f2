//! `/encuestas` and `/papel`: surveys are answered, written, moderated, typed from paper, ended.

pub mod answer;
pub(super) mod dates;
pub mod desk;
pub(super) mod edit;
pub(super) mod end;
pub(super) mod forms;
pub mod list;
pub(super) mod moderate;
pub mod paper;
pub(super) mod paper_draft;
pub mod paper_sheet;
mod press;
pub mod write;

pub use press::press;
