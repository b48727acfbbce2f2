//! `/encuestas/<number>/`: the result of a published survey and its data, for everybody. Before it is
//! published there is no such page, and nothing says whether there is such a survey.

use crate::actions::survey::{ballots, picture, seen_report};
use crate::actions::{ActionError, Desk};
use crate::domain::process::Key;
use crate::domain::survey::Report;
use crate::files::survey as files;
use crate::locale::Lang;
use crate::store::Store;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;
use std::sync::Arc;

/// A page of ours loads nothing from elsewhere and is framed by nobody.
const HEADERS: [(HeaderName, &str); 4] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
    ),
    (CACHE_CONTROL, "public, max-age=300"),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
];
const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Clone)]
struct Entity {
    store: Store,
    desk: Arc<Desk>,
}

#[derive(Deserialize)]
struct Asked {
    lang: Option<String>,
}

/// Serves `/encuestas/<number>/`.
pub fn router(store: Store, desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/encuestas/{id}", get(to_page))
        .route("/encuestas/{id}/", get(page))
        .route("/encuestas/{id}/{file}", get(file))
        .with_state(Entity { store, desk })
}

async fn to_page(Path(id): Path<i64>) -> Redirect {
    Redirect::permanent(&format!("{id}/"))
}

async fn page(
    State(entity): State<Entity>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Response {
    let lang = entity.lang(&asked);
    match entity.report(id).await {
        Ok(report) => given("text/html; charset=utf-8", files::page(&report, lang)),
        Err(error) => refused(&error),
    }
}

async fn file(
    State(entity): State<Entity>,
    Path((id, file)): Path<(i64, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let lang = entity.lang(&asked);
    let list = file.strip_prefix("ballots-");
    if let Some(list) = list.and_then(|rest| rest.strip_suffix(".csv")) {
        return match entity.ballots(id, list).await {
            Ok(list) => given(CSV, list),
            Err(error) => refused(&error),
        };
    }
    let report = match entity.report(id).await {
        Ok(report) => report,
        Err(error) => return refused(&error),
    };
    let desk = Arc::clone(&entity.desk);
    let made = tokio::task::spawn_blocking(move || match file.as_str() {
        "results.json" => Some(("application/json", files::json(&report).ok()?)),
        "results.csv" => Some((CSV, files::csv(&report).ok()?)),
        "results.xlsx" => Some((XLSX, files::workbook(&report, lang).ok()?)),
        "results.png" => Some(("image/png", picture(&desk, &report, lang)?.png)),
        _ => None,
    });
    match made.await {
        Ok(Some((kind, content))) => given(kind, content),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

impl Entity {
    fn lang(&self, asked: &Asked) -> Lang {
        let asked = asked.lang.as_deref().and_then(Lang::parse);
        asked.unwrap_or(self.desk.language)
    }

    async fn report(&self, id: i64) -> Result<Report, ActionError> {
        let mut tx = self.store.begin().await?;
        seen_report(&mut tx, &self.desk, id, false).await
    }

    async fn ballots(&self, id: i64, question: &str) -> Result<String, ActionError> {
        let question = Key::parse(question).ok_or(ActionError::NotFound)?;
        let mut tx = self.store.begin().await?;
        ballots(&mut tx, id, &question).await
    }
}

fn given(kind: &'static str, content: impl IntoResponse) -> Response {
    let mut response = (HEADERS, content).into_response();
    let kind = axum::http::HeaderValue::from_static(kind);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

fn refused(error: &ActionError) -> Response {
    match error {
        ActionError::Store(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
