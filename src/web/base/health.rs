//! `/health` for whoever restarts what is ill, `/metrics` for Prometheus. Counts only, no person.

use crate::clock::Clock;
use crate::measures::Measures;
use crate::store::Store;
use crate::web::base::unavailable::unavailable;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

/// How the entity's bot is.
#[derive(Debug, Serialize, Deserialize)]
pub struct HealthReport {
    /// Whether the database answers.
    pub database: bool,
    /// Messages to be sent, now or later.
    pub outbox_waiting: i64,
}

/// Serves `/health` and `/metrics`.
pub fn router(store: Store, measures: Measures, clock: Clock) -> Router {
    Router::new()
        .route("/health", get(health))
        .with_state(store.clone())
        .route("/metrics", get(figures))
        .with_state((store, measures, clock))
}

/// What is counted, and what waits at this moment; of a database out of reach, what was known last.
async fn figures(
    State((store, measures, clock)): State<(Store, Measures, Clock)>,
) -> impl IntoResponse {
    const TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let now = clock.now();
    let waiting = async { store.read().await?.outbox_lanes(now).await }.await;
    if let Ok(lanes) = &waiting {
        measures.waiting(lanes, now);
    }
    ([(CONTENT_TYPE, TYPE)], measures.text())
}

async fn health(State(store): State<Store>) -> (StatusCode, Json<HealthReport>) {
    let waiting = async { store.read().await?.outbox_waiting().await }.await;
    let status = match &waiting {
        Ok(_) => StatusCode::OK,
        Err(error) => unavailable(error),
    };
    let report = HealthReport {
        database: waiting.is_ok(),
        outbox_waiting: waiting.unwrap_or_default(),
    };
    (status, Json(report))
}
