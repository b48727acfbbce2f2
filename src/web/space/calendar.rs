//! `/calendar.ics`: the announced spaces, for calendars that ask again by themselves. No person is in it.

use crate::actions::Desks;
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

#[derive(Clone)]
struct Entity {
    store: Store,
    desk: Desks,
    clock: Clock,
}

/// Serves `/calendar.ics`.
pub fn router(store: Store, desk: impl Into<Desks>, clock: Clock) -> Router {
    let desk = desk.into();
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
            let text = publish::feed(&desk.now(), &spaces, desk.now().language, clock.now());
            let headers = [
                (CONTENT_TYPE, "text/calendar; charset=utf-8"),
                (CACHE_CONTROL, "no-cache"),
            ];
            (headers, text).into_response()
        }
        Err(error) => unavailable(&error).into_response(),
    }
}
