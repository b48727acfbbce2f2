//! The server itself, the webhook, health and metrics.

pub(super) mod gate;
pub(super) mod health;
pub(super) mod serve;
pub(super) mod unavailable;
pub(super) mod webhook;

pub use health::{HealthReport, router as health_router};
pub use serve::serve;
pub use webhook::{Inbound, router as webhook_router};
