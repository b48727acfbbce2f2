//! `/health` for whoever restarts what is ill, `/metrics` for Prometheus. Counts only, no person.

use crate::store::Store;
use crate::web::base::unavailable::unavailable;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// How the entity's bot is.
#[derive(Debug, Serialize, Deserialize)]
pub struct HealthReport {
    /// Whether the database answers.
    pub database: bool,
    /// Messages to be sent, now or later.
    pub outbox_waiting: i64,
}

/// Serves `/health` and `/metrics`.
pub fn router(store: Store, metrics: PrometheusHandle) -> Router {
    Router::new()
        .route("/health", get(health))
        .with_state(store)
        .route("/metrics", get(move || async move { metrics.render() }))
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

/// The process' one collector of metrics, installed on first use.
pub fn metrics_recorder() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE
        .get_or_init(|| {
            let recorder = PrometheusBuilder::new().build_recorder();
            let handle = recorder.handle();
            // A second recorder would only mean that somebody else collects already.
            let _ = metrics::set_global_recorder(recorder);
            handle
        })
        .clone()
}
