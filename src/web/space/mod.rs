//! Pages of the dialogue spaces: the calendar, the code at the door.

pub(super) mod calendar;
pub(super) mod door;

pub use calendar::router as calendar_router;
pub use door::router as door_router;
