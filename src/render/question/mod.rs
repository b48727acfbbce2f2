//! Questions, as citizens, offices and coordinators read them.

pub(super) mod ask;
pub(super) mod back;
mod begin;
mod button;
pub(super) mod citizen;
pub(super) mod explain;
pub(super) mod extension;
mod happened;
pub(super) mod kind;
pub(super) mod missed;
pub(super) mod nameless;
pub(super) mod notice;
pub(super) mod office;
pub(super) mod opened;
pub(super) mod overview;
pub(super) mod recount;
mod refusal;
mod wording;

pub use ask::*;
pub use back::*;
pub use begin::*;
pub use button::{Button, OpenList};
pub use citizen::*;
pub use explain::{Counted, why_completed_then, why_this_date};
pub use extension::*;
pub use happened::{Step, happened};
pub use kind::{kind_preview, kind_set, which_kind};
pub use missed::*;
pub use nameless::*;
pub use notice::Notice;
pub use office::*;
pub use opened::*;
pub use overview::*;
pub use recount::*;
pub use refusal::question_refusal;
