//! Convocations, as coordinators write and follow them, and as they leave.

pub(super) mod audience;
mod button;
pub(super) mod coordinator;
pub(super) mod evidence;
mod fields;
pub(super) mod letter;
pub(super) mod notice;
pub(super) mod refusal;
pub(super) mod review;
pub(super) mod waves;

pub use audience::*;
pub use button::Button;
pub use coordinator::*;
pub use evidence::*;
pub use fields::{Asked, Decision, Leaves, Taken, Ticked};
pub use letter::{About, CallText, SpaceNews, call, minutes, news, usual_call};
pub use notice::Notice;
pub use refusal::convocation_refusal;
pub use review::{CorrectionSeen, ReviewSeen, ask_to_correct, ask_to_send};
pub use waves::{WaveSeen, ahead, waves};
