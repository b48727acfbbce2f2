//! The door to the web: the webhook, the calendar, health and metrics, the results of surveys, and the
//! page with the code at a space's door.
//!
//! Deliberately absent: what an update means. The webhook hands its text on and waits until somebody
//! says that it is safe.

pub mod base;
pub mod space;
pub mod survey;

pub use base::{HealthReport, Inbound, health_router, metrics_recorder, webhook_router};
pub use space::{calendar_router, door_router};
pub use survey::surveys_router;

use axum::Router;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// Serves `router` until `stop`; requests under way are answered first.
///
/// # Errors
/// If the listener fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: CancellationToken,
) -> std::io::Result<()> {
    axum::serve(listener, router)
        .with_graceful_shutdown(stop.cancelled_owned())
        .await
}
