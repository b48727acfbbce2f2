//! Parts of an answer that other offices are asked for: for those who ask, for those who are asked, and for
//! whoever asked the question.

mod ask;
mod button;
pub(super) mod card;
mod compose;
mod lead;
mod notice;
mod owed;
mod refusal;
mod told;

pub use ask::*;
pub use button::Button;
pub use card::{Part, helpers, opened_part, parts_buttons, parts_lines};
pub use compose::*;
pub use lead::*;
pub use notice::Notice;
pub use owed::*;
pub use refusal::share_refusal;
