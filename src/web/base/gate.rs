//! How many who ask for a page are served at once, and how many wait: whoever comes then is sent away, so
//! that a crowd at the door keeps nobody in the house waiting.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many ask the store, or make something, at once.
const HANDS: usize = 2;
/// How many wait for that, those at work too.
const QUEUE: usize = 16;

/// Who may pass. Clones share it.
#[derive(Clone)]
pub(in crate::web) struct Gate {
    hands: Arc<Semaphore>,
    queue: Arc<Semaphore>,
}

/// A turn to ask the store and to make something; it ends when this is dropped.
pub(in crate::web) struct Turn {
    _hand: OwnedSemaphorePermit,
    _place: OwnedSemaphorePermit,
}

impl Gate {
    /// One that nobody waits at.
    pub fn new() -> Self {
        Self {
            hands: Arc::new(Semaphore::new(HANDS)),
            queue: Arc::new(Semaphore::new(QUEUE)),
        }
    }

    /// Waits for a turn; `None` if too many wait.
    pub async fn turn(&self) -> Option<Turn> {
        let place = Arc::clone(&self.queue).try_acquire_owned().ok()?;
        let hand = Arc::clone(&self.hands).acquire_owned().await.ok()?;
        Some(Turn {
            _hand: hand,
            _place: place,
        })
    }
}

/// Lets a request through once it is its turn.
pub(in crate::web) async fn pass(
    State(gate): State<Gate>,
    request: Request,
    next: Next,
) -> Response {
    match gate.turn().await {
        Some(_turn) => next.run(request).await,
        None => sent_away(),
    }
}

/// The answer to whom nobody could wait on.
pub(in crate::web) fn sent_away() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "5")]).into_response()
}
