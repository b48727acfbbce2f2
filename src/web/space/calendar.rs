//! `/calendar.ics`: the announced spaces, for calendars that ask again by themselves. No person is in it.

use crate::actions::Desk;
use crate::actions::space::publish;
use crate::clock::Clock;
use crate::store::Store;
use crate::web::base::gate::{Gate, pass};
use crate::web::base::unavailable::unavailable;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;

#[derive(Clone)]
struct Entity {
    store: Store,
    desk: Arc<Desk>,
    clock: Clock,
}

/// Serves `/calendar.ics`.
pub fn router(store: Store, desk: Arc<Desk>, clock: Clock) -> Router {
    Router::new()
        .route("/calendar.ics", get(calendar))
        .layer(from_fn_with_state(Gate::new(), pass))
        .with_state(Entity { store, desk, clock })
}

async fn calendar(State(entity): State<Entity>) -> Response {
    let Entity { store, desk, clock } = entity;
    let spaces = async { store.read().await?.spaces().await }.await;
    match spaces {
        Ok(spaces) => {
            let text = publish::feed(&desk, &spaces, desk.language, clock.now());
            let headers = [
                (CONTENT_TYPE, "text/calendar; charset=utf-8"),
                (CACHE_CONTROL, "no-cache"),
            ];
            (headers, text).into_response()
        }
        Err(error) => unavailable(&error).into_response(),
    }
}
