//! The door the bot comes through: addresses, token, faults and outages, then the method.

use super::api;
use super::faults::FaultKind;
use super::journal::CallRecord;
use super::line::Scissors;
use super::params::Params;
use super::refusal::Refusal;
use super::state::World;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use chrono::TimeDelta;
use std::sync::Arc;

/// Answers everything that is not under `/control`.
pub(crate) async fn answer(
    State(world): State<Arc<World>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    if !is_reachable(&world) {
        scissors.cut();
        return Response::default();
    }
    let response = match route(&world, request, &scissors).await {
        Ok(response) => response,
        Err(refusal) => json(refusal.code, refusal.to_json()),
    };
    // The outage may have begun while a poll was waiting.
    if !is_reachable(&world) {
        scissors.cut();
    }
    response
}

fn is_reachable(world: &World) -> bool {
    let mut state = world.lock();
    state.counters.dropped_in_outage += u64::from(!state.reachable);
    state.reachable
}

async fn route(world: &World, request: Request, scissors: &Scissors) -> Result<Response, Refusal> {
    let path = request.uri().path().to_owned();
    let not_found = || Refusal::new(404, "Not Found");
    let (is_file, rest) = match path.strip_prefix("/file/bot") {
        Some(rest) => (true, rest),
        None => (false, path.strip_prefix("/bot").ok_or_else(not_found)?),
    };
    let (token, rest) = rest.split_once('/').ok_or_else(not_found)?;
    if token != world.config.token {
        return Err(Refusal::new(401, "Unauthorized"));
    }
    let method = match is_file {
        true => "download",
        false => known(rest)?,
    };
    let other = strike(world, method).await?;
    if other == Some(FaultKind::Reset) {
        scissors.cut();
        return Ok(Response::default());
    }
    let response = if is_file {
        download(world, rest)?
    } else {
        let result = call(world, method, request).await?;
        json(200, format!("{{\"ok\":true,\"result\":{result}}}"))
    };
    match other {
        Some(FaultKind::LostResponse) => scissors.cut(),
        Some(FaultKind::ErrorAfter { code }) => return Err(broken(code)),
        Some(
            FaultKind::ErrorBefore { .. }
            | FaultKind::Reset
            | FaultKind::Delay { .. }
            | FaultKind::TooManyRequests { .. },
        )
        | None => {}
    }
    Ok(response)
}

/// The method's name as documented.
fn known(name: &str) -> Result<&'static str, Refusal> {
    if name.eq_ignore_ascii_case("getUpdates") {
        return Ok("getUpdates");
    }
    match api::find(name) {
        Some((method, _)) => Ok(method),
        None => Err(Refusal::new(404, "Not Found: method not found")),
    }
}

/// Counts the call and lets the faults strike that come before it is done.
async fn strike(world: &World, method: &str) -> Result<Option<FaultKind>, Refusal> {
    let struck = {
        let mut state = world.lock();
        state.counters.count_call(method);
        state.strike(method)
    };
    if let Some(FaultKind::Delay { milliseconds }) = struck.delay {
        world
            .config
            .clock
            .sleep(TimeDelta::milliseconds(i64::from(milliseconds)))
            .await;
    }
    match struck.other {
        Some(FaultKind::ErrorBefore { code }) => Err(broken(code)),
        Some(FaultKind::TooManyRequests { retry_after }) => Err(world.lock().punish(retry_after)),
        other => Ok(other),
    }
}

fn broken(code: u16) -> Refusal {
    match code {
        502 => Refusal::new(502, "Bad Gateway"),
        504 => Refusal::new(504, "Gateway Timeout"),
        code => Refusal::new(code, "Internal Server Error"),
    }
}

async fn call(world: &World, method: &'static str, request: Request) -> Result<String, Refusal> {
    let mut params = Params::read(request).await?;
    let Some((_, act)) = api::find(method) else {
        return api::updates::get_updates(world, &params).await;
    };
    let mut state = world.lock();
    let result = act(&mut state, &mut params);
    if !state.calls.is_off() {
        let chat = state.chat_id(params.raw("chat_id")).ok();
        let refused = result
            .as_ref()
            .err()
            .map(|refusal| refusal.description.to_string());
        let parameters = params.into_value();
        state.calls.add(|n| CallRecord {
            n,
            method: method.to_owned(),
            chat,
            parameters,
            refused,
        });
    }
    result
}

fn download(world: &World, path: &str) -> Result<Response, Refusal> {
    let bytes = world.lock().files.at_path(path);
    bytes
        .map(|bytes| Response::new(Body::from(bytes)))
        .ok_or_else(|| Refusal::new(404, "Not Found"))
}

fn json(code: u16, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() =
        StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
