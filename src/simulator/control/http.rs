//! Control over HTTP, in JSON, under `/control`. What cannot be done answers 400 with `error`.

use super::ControlError;
use crate::simulator::chat::Kind;
use crate::simulator::config::Limits;
use crate::simulator::faults::Fault;
use crate::simulator::files::NewFile;
use crate::simulator::load;
use crate::simulator::people::NewPerson;
use crate::simulator::state::{Incoming, LoadPlan, Press, World};
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::TimeDelta;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

type At = State<Arc<World>>;
type Answer = Result<Json<Value>, ControlError>;

/// The longest a follower waits, in seconds.
const LONGEST_WAIT: i64 = 60;

impl IntoResponse for ControlError {
    fn into_response(self) -> Response {
        (
            StatusCode::BAD_REQUEST,
            Json(json!({ "error": self.to_string() })),
        )
            .into_response()
    }
}

/// Everything under `/control`.
pub(crate) fn router(world: Arc<World>) -> Router {
    Router::new()
        .route("/control/state", get(state))
        .route("/control/people", get(people).post(add_person))
        .route("/control/people/{id}/start", post(start))
        .route("/control/people/{id}/deactivated", post(set_deactivated))
        .route("/control/groups", post(add_group))
        .route("/control/chats", get(chats))
        .route("/control/chats/{id}", get(chat))
        .route("/control/chats/{id}/membership", post(set_membership))
        .route("/control/messages", post(receive))
        .route("/control/messages/edit", post(edit))
        .route("/control/press", post(press))
        .route("/control/files", post(upload))
        .route("/control/files/{id}", get(file))
        .route("/control/events", get(events))
        .route("/control/calls", get(calls))
        .route("/control/faults", get(faults).post(set_faults))
        .route("/control/limits", post(set_limits))
        .route("/control/reachable", post(set_reachable))
        .route(
            "/control/statistics",
            get(statistics).delete(reset_statistics),
        )
        .route("/control/load", get(load_report).post(begin_load))
        .layer(DefaultBodyLimit::disable())
        .with_state(world)
}

async fn state(State(world): At) -> Json<Value> {
    let state = world.lock();
    Json(json!({
        "token": world.config.token,
        "bot": state.people.bot,
        "now": state.now,
        "reachable": state.reachable,
        "limits": state.limits,
        "last_event": state.events.last(),
    }))
}

async fn people(State(world): At) -> Json<Value> {
    Json(json!(world.people()))
}

async fn add_person(State(world): At, Json(person): Json<NewPerson>) -> Json<Value> {
    Json(json!({ "id": world.lock().people.add(person) }))
}

#[derive(Default, Deserialize)]
struct Start {
    payload: Option<String>,
}

async fn start(State(world): At, Path(id): Path<i64>, body: Option<Json<Start>>) -> Answer {
    let payload = body.and_then(|Json(start)| start.payload);
    Ok(Json(json!(world.begin(id, payload.as_deref())?)))
}

#[derive(Deserialize)]
struct Deactivated {
    deactivated: bool,
}

async fn set_deactivated(
    State(world): At,
    Path(id): Path<i64>,
    Json(body): Json<Deactivated>,
) -> Answer {
    world.lock().set_deactivated(id, body.deactivated)?;
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
struct NewGroup {
    title: String,
    #[serde(default = "supergroup")]
    kind: Kind,
    #[serde(default)]
    username: Option<String>,
}

fn supergroup() -> Kind {
    Kind::Supergroup
}

async fn add_group(State(world): At, Json(group): Json<NewGroup>) -> Json<Value> {
    let id = world
        .lock()
        .add_group(&group.title, group.kind, group.username);
    Json(json!({ "id": id }))
}

async fn chats(State(world): At) -> Json<Value> {
    Json(json!(world.lock().list_chats()))
}

#[derive(Deserialize)]
struct After {
    #[serde(default)]
    after: i32,
}

async fn chat(State(world): At, Path(id): Path<i64>, Query(query): Query<After>) -> Answer {
    let view = world.lock().view(id, query.after)?;
    Ok(Json(json!(view)))
}

#[derive(Deserialize)]
struct Membership {
    by: i64,
    member: bool,
}

async fn set_membership(
    State(world): At,
    Path(chat): Path<i64>,
    Json(body): Json<Membership>,
) -> Answer {
    let update_id = world.set_membership(chat, body.by, body.member)?;
    Ok(Json(json!({ "update_id": update_id })))
}

async fn receive(State(world): At, Json(incoming): Json<Incoming>) -> Answer {
    let received = world.lock().receive(incoming)?;
    Ok(Json(json!(received)))
}

#[derive(Deserialize)]
struct Edit {
    from: i64,
    #[serde(default)]
    chat: Option<i64>,
    message_id: i32,
    text: String,
}

async fn edit(State(world): At, Json(edit): Json<Edit>) -> Answer {
    let chat = edit.chat.unwrap_or(edit.from);
    let received = world
        .lock()
        .edit_incoming(edit.from, chat, edit.message_id, &edit.text)?;
    Ok(Json(json!(received)))
}

async fn press(State(world): At, Json(press): Json<Press>) -> Answer {
    let pressed = world.lock().press(press)?;
    Ok(Json(json!(pressed)))
}

#[derive(Deserialize)]
struct Upload {
    #[serde(default)]
    name: String,
    size: Option<u64>,
}

async fn upload(
    State(world): At,
    Query(query): Query<Upload>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Json<Value> {
    let mime = headers
        .get(CONTENT_TYPE)
        .and_then(|mime| mime.to_str().ok());
    let file = NewFile {
        name: query.name,
        mime: mime.unwrap_or("application/octet-stream").to_owned(),
        bytes,
        size: query.size,
    };
    Json(json!({ "file": world.lock().files.keep(file) }))
}

async fn file(State(world): At, Path(id): Path<String>) -> Result<Response, ControlError> {
    let (view, bytes) = world.file(&id).ok_or(ControlError::NoFile)?;
    Ok(([(CONTENT_TYPE, view.mime)], bytes).into_response())
}

#[derive(Deserialize)]
struct Follow {
    #[serde(default)]
    after: u64,
    #[serde(default)]
    timeout: i64,
}

async fn events(State(world): At, Query(query): Query<Follow>) -> Json<Value> {
    let wait = TimeDelta::seconds(query.timeout.clamp(0, LONGEST_WAIT));
    Json(json!(world.follow(query.after, wait).await))
}

#[derive(Deserialize)]
struct OfChat {
    chat: Option<i64>,
}

async fn calls(State(world): At, Query(query): Query<OfChat>) -> Json<Value> {
    Json(json!(world.calls(query.chat)))
}

async fn faults(State(world): At) -> Json<Value> {
    Json(json!(world.lock().faults.list()))
}

async fn set_faults(State(world): At, Json(faults): Json<Vec<Fault>>) -> Json<Value> {
    world.lock().faults.replace(faults);
    Json(json!({}))
}

async fn set_limits(State(world): At, Json(limits): Json<Limits>) -> Json<Value> {
    world.lock().limits = limits;
    Json(json!({}))
}

#[derive(Deserialize)]
struct Reachable {
    reachable: bool,
}

async fn set_reachable(State(world): At, Json(body): Json<Reachable>) -> Json<Value> {
    world.lock().set_reachable(body.reachable);
    Json(json!({}))
}

async fn statistics(State(world): At) -> Json<Value> {
    let statistics = world.lock().statistics();
    Json(json!(statistics))
}

async fn reset_statistics(State(world): At) -> Json<Value> {
    world.lock().reset_statistics();
    Json(json!({}))
}

async fn begin_load(State(world): At, Json(plan): Json<LoadPlan>) -> Answer {
    load::start(world, plan)?;
    Ok(Json(json!({})))
}

async fn load_report(State(world): At) -> Json<Value> {
    Json(json!(world.lock().load_report()))
}
