//! Dialogue spaces: cards, who comes, attendance, pieces for other channels.

pub(super) mod attendance;
mod button;
pub(super) mod card;
pub(super) mod guests;
pub(super) mod kit;
pub(super) mod notice;
pub(super) mod papers;
pub(super) mod plan;

pub use attendance::*;
pub use button::{Button, KeepPlan, NeedChoice, PlanChoice};
pub use card::*;
pub use guests::*;
pub use kit::*;
pub use notice::{Notice, SpaceSeen};
pub use papers::*;
pub use plan::*;
