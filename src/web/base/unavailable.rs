//! What a browser and the log are told while the database fails.

use crate::store::{Chain, StoreError};
use axum::http::StatusCode;
use tracing::warn;

/// The answer, which says nothing of why; the log does.
pub(in crate::web) fn unavailable(error: &StoreError) -> StatusCode {
    warn!(error = %Chain(error), "a request could not be answered");
    StatusCode::SERVICE_UNAVAILABLE
}
