//! Surveys: as they are answered, written, typed from paper, ended and published.

pub(super) mod answering;
mod button;
pub(super) mod choices;
pub(super) mod coordinator;
pub mod decisions;
pub(super) mod end;
pub mod fields;
pub(super) mod letter;
pub(super) mod list;
pub(super) mod moderation;
pub(super) mod notice;
pub(super) mod paper;
pub(super) mod paper_sheet;
pub(super) mod preview;
pub(super) mod questions;
pub(super) mod refusal;
pub(super) mod results;
pub(super) mod steps;

pub use answering::*;
pub use button::Button;
pub use coordinator::*;
pub use end::*;
pub use letter::*;
pub use list::{SpaceFor, survey_aims, survey_spaces, surveys};
pub use moderation::*;
pub use notice::Notice;
pub use paper::*;
pub use paper_sheet::*;
pub use preview::survey_preview;
pub use questions::*;
pub use refusal::{survey_flaws, survey_refusal};
pub use results::*;
pub use steps::*;
