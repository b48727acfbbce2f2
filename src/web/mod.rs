//! The door to the web: the webhook, the calendar, health and metrics, the results of surveys, and the
//! page with the code at a space's door.
//!
//! Deliberately absent: what an update means. The webhook hands its text on and waits until somebody
//! says that it is safe.

mod calendar;
mod door;
mod health;
mod shelf;
mod surveys;
mod webhook;

pub use calendar::router as calendar_router;
pub use door::router as door_router;
pub use health::{HealthReport, metrics_recorder, router as health_router};
pub use surveys::router as surveys_router;
pub use webhook::{Inbound, router as webhook_router};

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
