//! The door to the web: the webhook, the calendar, health and metrics, the results of surveys, and the
//! page with the code at a space's door.
//!
//! Deliberately absent: what an update means. The webhook hands its text on and waits until somebody
//! says that it is safe.

pub mod base;
pub mod space;
pub mod survey;

pub use base::{HealthReport, Inbound, health_router, serve, webhook_router};
pub use space::{calendar_router, door_router};
pub use survey::surveys_router;
