//! The demo's page over HTTP: its files, the clock, the timeline, and the simulator's `/control` on
//! the same address.
//!
//! Other pages in the same browser must not reach it: the Host header has to be this machine's, what
//! changes anything needs a header that no foreign page can send, and nothing may frame it.

use super::phones::{AddError, Phones};
use super::timeline::timeline;
use super::words::words;
use crate::actions::Desks;
use crate::clock::Clock;
use crate::demo::clock_driver::{Hands, Move, MoveError};
use crate::domain::staff::role::Role;
use crate::locale::Lang;
use crate::simulator::Simulator;
use crate::store::{Chain, Store};
use crate::t;
use crate::web;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, ORIGIN,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use tracing::warn;

const INDEX: &str = include_str!("page/index.html");

/// The page's other files: where, of which type, and what is in them.
const FILES: [(&str, &str, &str); 8] = [
    ("/style.css", CSS, include_str!("page/style.css")),
    ("/phone.css", CSS, include_str!("page/phone.css")),
    ("/app.js", JS, include_str!("page/app.js")),
    ("/tools.js", JS, include_str!("page/tools.js")),
    ("/phone.js", JS, include_str!("page/phone.js")),
    ("/message.js", JS, include_str!("page/message.js")),
    ("/panel.js", JS, include_str!("page/panel.js")),
    ("/icon.svg", "image/svg+xml", include_str!("page/icon.svg")),
];
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

/// Only what this address itself serves, and no script or style written into the page.
const POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// For what people have uploaded: never a page of ours, whatever it says it is.
const POLICY_OF_FILES: &str = "default-src 'none'; sandbox";
/// Makes a browser ask before another page may send it, and we never say yes.
const OURS: HeaderName = HeaderName::from_static("x-convoca-demo");

/// Everything the page can ask for.
pub struct Demo {
    lang: Mutex<Lang>,
    zone: Tz,
    clock: Clock,
    hands: Hands,
    phones: Phones,
    store: Store,
    desk: Desks,
}

impl Demo {
    /// A demo that begins in a language.
    pub fn new(
        lang: Lang,
        zone: Tz,
        clock: Clock,
        hands: Hands,
        phones: Phones,
        store: Store,
        desk: Desks,
    ) -> Self {
        Self {
            lang: Mutex::new(lang),
            zone,
            clock,
            hands,
            phones,
            store,
            desk,
        }
    }

    fn lang(&self) -> Lang {
        *self.lang.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Value {
        let lang = self.lang();
        let at = self.clock.now();
        let local = at.with_timezone(&self.zone).naive_local();
        json!({
            "unix": at.timestamp(),
            "local": local.format("%Y-%m-%dT%H:%M").to_string(),
            "date": lang.long_date(local.date()),
            "hour": lang.hour(local.time()),
        })
    }
}

type At = State<Arc<Demo>>;
type Answer = Result<Json<Value>, Refused>;

/// What the person reads when something was not done.
struct Refused(StatusCode, String);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}

impl Refused {
    fn told(sentence: String) -> Self {
        Self(StatusCode::BAD_REQUEST, sentence)
    }

    fn failed(lang: Lang, error: &dyn std::error::Error) -> Self {
        warn!(error = %Chain(error), "the demo could not do it");
        Self(StatusCode::INTERNAL_SERVER_ERROR, t!(lang, "demo-failed"))
    }
}

/// The page of a demo that is served at this port.
pub fn router(demo: Demo, telegram: &Simulator, port: u16) -> Router {
    let hosts = Arc::new([format!("127.0.0.1:{port}"), format!("localhost:{port}")]);
    let doors = web::door_router(demo.store.clone(), demo.desk.clone(), demo.clock.clone());
    let results = web::surveys_router(demo.store.clone(), demo.desk.clone());
    let mut router = Router::new()
        .route("/", get(index))
        .route("/demo/page", get(page))
        .route("/demo/clock", get(clock).post(move_clock))
        .route("/demo/timeline", get(read_timeline))
        .route("/demo/phones", post(add_phone))
        .route("/demo/phones/remove", post(remove_phone))
        .route("/demo/language", post(speak))
        .with_state(Arc::new(demo));
    for (path, kind, text) in FILES {
        let file = move || async move { ([(CONTENT_TYPE, kind)], text) };
        router = router.route(path, get(file));
    }
    router
        .merge(telegram.control_router())
        .merge(doors)
        .merge(results)
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            let hosts = Arc::clone(&hosts);
            async move { guard(&*hosts, request, next).await }
        }))
}

async fn guard(hosts: &[String], request: Request, next: Next) -> Response {
    if !is_ours(hosts, request.method(), request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let is_file = request.uri().path().starts_with("/control/files/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(X_FRAME_OPTIONS, "DENY");
    set(REFERRER_POLICY, "no-referrer");
    set(CACHE_CONTROL, "no-store");
    if is_file {
        set(CONTENT_SECURITY_POLICY, POLICY_OF_FILES);
        set(CONTENT_DISPOSITION, "attachment");
    } else {
        // Pages of the entity bring their own.
        let policy = HeaderValue::from_static(POLICY);
        headers.entry(CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    response
}

fn is_ours(hosts: &[String], method: &Method, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(HOST).filter(|host| hosts.iter().any(|ours| ours == host)) else {
        return false;
    };
    let here = text(ORIGIN).is_none_or(|origin| origin.strip_prefix("http://") == Some(host));
    here && (matches!(*method, Method::GET | Method::HEAD) || headers.contains_key(OURS))
}

async fn index(State(demo): At) -> Html<String> {
    let lang = demo.lang();
    let page = INDEX.replace("{lang}", lang.code());
    let page = page.replace("{title}", &t!(lang, "demo-title"));
    Html(page.replace("{needs-script}", &t!(lang, "demo-needs-script")))
}

async fn page(State(demo): At) -> Json<Value> {
    let lang = demo.lang();
    let desk = demo.desk.now();
    let offices = desk.process.offices.iter();
    let offices = offices.map(|office| json!({ "key": office.key.as_str(), "name": office.name }));
    let bot = desk.bot.get();
    Json(json!({
        "lang": lang.code(),
        "langs": Lang::all().map(Lang::code).collect::<Vec<_>>(),
        "words": words(lang),
        "entity": desk.entity,
        "bot": bot,
        "zone": demo.zone.name(),
        "phones": demo.phones.views(lang),
        "offices": offices.collect::<Vec<_>>(),
        "now": demo.now(),
    }))
}

async fn clock(State(demo): At) -> Json<Value> {
    Json(demo.now())
}

#[derive(Deserialize)]
struct MoveTo {
    to: String,
}

async fn move_clock(State(demo): At, Json(body): Json<MoveTo>) -> Answer {
    let lang = demo.lang();
    let to = match body.to.as_str() {
        "hour" => Move::Hour,
        "business-day" => Move::BusinessDay,
        "reminder" => Move::Reminder,
        local => match NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M") {
            Ok(local) => Move::To(local),
            Err(_) => return Err(Refused::told(t!(lang, "demo-clock-unreadable"))),
        },
    };
    match demo.hands.go(to).await {
        Ok(()) => Ok(Json(demo.now())),
        Err(MoveError::Past) => Err(Refused::told(t!(lang, "demo-clock-past"))),
        Err(MoveError::TooFar) => Err(Refused::told(t!(lang, "demo-clock-too-far"))),
        Err(MoveError::NothingToSay) => Err(Refused::told(t!(lang, "demo-clock-nothing"))),
        Err(error @ (MoveError::Failed(_) | MoveError::Job(_))) => {
            Err(Refused::failed(lang, &error))
        }
    }
}

async fn read_timeline(State(demo): At) -> Answer {
    let lang = demo.lang();
    let phones = demo.phones.list();
    let entries = timeline(&demo.store, &demo.desk.now(), &phones, lang).await;
    let entries = entries.map_err(|error| Refused::failed(lang, &error))?;
    Ok(Json(json!(entries)))
}

#[derive(Deserialize)]
struct NewPhone {
    role: String,
    #[serde(default)]
    office: String,
}

async fn add_phone(State(demo): At, Json(new): Json<NewPhone>) -> Answer {
    let lang = demo.lang();
    let role = Role::parse(&new.role);
    let office = match role {
        Some(role) if role.is_of_an_office() => new.office.as_str(),
        _ => "",
    };
    match demo.phones.add_another(role, office, lang).await {
        Ok(()) => Ok(Json(json!(demo.phones.views(lang)))),
        Err(AddError::Enough) => Err(Refused::told(t!(lang, "demo-phones-enough"))),
        Err(AddError::Action(error)) => Err(Refused::failed(lang, &error)),
        Err(AddError::Chance(_) | AddError::Stays) => Err(Refused::told(t!(lang, "demo-failed"))),
    }
}

#[derive(Deserialize)]
struct OldPhone {
    id: i64,
}

async fn remove_phone(State(demo): At, Json(old): Json<OldPhone>) -> Answer {
    let lang = demo.lang();
    match demo.phones.remove(old.id).await {
        Ok(()) => Ok(Json(json!(demo.phones.views(lang)))),
        Err(AddError::Stays) => Err(Refused::told(t!(lang, "demo-phone-stays"))),
        Err(AddError::Action(error)) => Err(Refused::failed(lang, &error)),
        Err(AddError::Chance(_) | AddError::Enough) => Err(Refused::told(t!(lang, "demo-failed"))),
    }
}

#[derive(Deserialize)]
struct Speak {
    lang: String,
}

async fn speak(State(demo): At, Json(body): Json<Speak>) -> Answer {
    let Some(lang) = Lang::parse(&body.lang) else {
        return Err(Refused::told(t!(demo.lang(), "demo-failed")));
    };
    *demo.lang.lock().unwrap_or_else(PoisonError::into_inner) = lang;
    let spoken = demo.phones.speak(lang).await;
    spoken.map_err(|error| Refused::failed(lang, &error))?;
    Ok(Json(json!({ "lang": lang.code() })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: Method, headers: &[(HeaderName, &str)]) -> bool {
        let hosts = ["127.0.0.1:8787".to_owned(), "localhost:8787".to_owned()];
        let headers = headers
            .iter()
            .map(|(name, value)| (name.clone(), value.parse().unwrap()));
        is_ours(&hosts, &method, &headers.collect())
    }

    #[test]
    fn other_pages_are_kept_out() {
        let host = (HOST, "127.0.0.1:8787");
        let header = (OURS, "1");
        let origin = (ORIGIN, "http://127.0.0.1:8787");
        assert!(asked(Method::GET, std::slice::from_ref(&host)));
        assert!(asked(Method::GET, &[(HOST, "localhost:8787")]));
        assert!(asked(Method::POST, &[host.clone(), header.clone(), origin]));
        // A name that somebody else made point here.
        assert!(!asked(Method::GET, &[(HOST, "evil.example:8787")]));
        assert!(!asked(Method::GET, &[(HOST, "127.0.0.1:8788")]));
        assert!(!asked(Method::GET, &[]));
        // A form on another page, and one that has found the header.
        assert!(!asked(Method::POST, std::slice::from_ref(&host)));
        let evil = (ORIGIN, "http://evil.example");
        assert!(!asked(Method::POST, &[host, header, evil]));
    }
}
