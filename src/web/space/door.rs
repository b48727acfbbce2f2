//! The page for a screen at a space's door: its name, a code that renews itself, and what to do.
//!
//! Whoever knows its address may see it, and it shows nothing else: no person, no number. An address
//! that leads nowhere is told like any other.

use crate::actions::space::door::{Door, door_at, payload};
use crate::actions::{ActionError, Desk, Desks};
use crate::clock::Clock;
use crate::files::base::qr;
use crate::store::Store;
use crate::t;
use crate::web::base::gate::{Gate, pass};
use crate::web::base::unavailable::unavailable;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use maud::{DOCTYPE, Markup, html};
use std::sync::Arc;

/// The page's other files: where, of which type, and what is in them.
const FILES: [(&str, &str, &str); 2] = [
    (
        "/door/style.css",
        "text/css; charset=utf-8",
        include_str!("door.css"),
    ),
    (
        "/door/door.js",
        "text/javascript; charset=utf-8",
        include_str!("door.js"),
    ),
];
/// A page of ours loads nothing from elsewhere, is framed by nobody, kept nowhere and told to nobody.
const HEADERS: [(HeaderName, &str); 5] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'self'; frame-ancestors 'none'",
    ),
    (CACHE_CONTROL, "no-store"),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

struct Screen {
    store: Store,
    desk: Desks,
    clock: Clock,
}

/// Serves `/door/<secret>`.
pub fn router(store: Store, desk: impl Into<Desks>, clock: Clock) -> Router {
    let desk = desk.into();
    let screen = Arc::new(Screen { store, desk, clock });
    let mut router = Router::new()
        .route("/door/{secret}", get(page))
        .layer(from_fn_with_state(Gate::new(), pass))
        .with_state(screen);
    for (path, kind, text) in FILES {
        let file = move || async move { ([(CONTENT_TYPE, kind)], text) };
        router = router.route(path, get(file));
    }
    router
}

async fn page(State(screen): State<Arc<Screen>>, Path(secret): Path<String>) -> Response {
    let now = screen.clock.now();
    let door = async {
        let mut tx = screen.store.read().await?;
        door_at(&mut tx, &secret, now).await
    };
    match door.await {
        Ok(door) => (
            HEADERS,
            Html(shown(&screen.desk.now(), &door).into_string()),
        )
            .into_response(),
        Err(ActionError::Store(error)) => unavailable(&error).into_response(),
        Err(ActionError::NotFound(_)) => StatusCode::NOT_FOUND.into_response(),
        Err(ActionError::Refused(_) | ActionError::Report(..)) => {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

fn shown(desk: &Desk, door: &Door) -> Markup {
    let lang = desk.language;
    let name = door.space.space.name.read(lang.code());
    let bot = desk.bot.get().map_or("", String::as_str);
    let code = door.code.as_ref().and_then(|(code, _)| {
        let link = format!("https://t.me/{bot}?start={}", payload(door.space.id, code));
        qr::svg(&link)
    });
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (name) }
                link rel="stylesheet" href="style.css";
                script src="door.js" defer {}
                noscript { meta http-equiv="refresh" content="20"; }
            }
            body {
                main #door {
                    h1 { (name) }
                    @if let Some(code) = code {
                        p { (t!(lang, "door-scan")) }
                        div.code { (code) }
                        p { (t!(lang, "door-changes")) }
                    } @else {
                        p { (t!(lang, "door-closed")) }
                    }
                }
            }
        }
    }
}
