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
use axum::extract::{MatchedPath, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument as _, error_span};

/// Serves `router` until `stop`; requests under way are answered first.
///
/// # Errors
/// If the listener fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: CancellationToken,
) -> std::io::Result<()> {
    axum::serve(listener, router.layer(from_fn(in_its_span)))
        .with_graceful_shutdown(stop.cancelled_owned())
        .await
}

/// What the log says of a request is its route as we wrote it: an address may have a secret in it.
async fn in_its_span(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let span = error_span!("request", route = route.map(MatchedPath::as_str));
    next.run(request).instrument(span).await
}
