//! `/encuestas/<number>/`: the result of a published survey and its data, for everybody. Before it is
//! published there is no such page, and nothing says whether there is such a survey.
//!
//! A published result never changes, so each file is made once (`page_cache.rs`); only then is the store asked,
//! by so many at once and no more.

use crate::actions::survey::{ballots, picture, seen_report};
use crate::actions::{ActionError, Desk, Desks};
use crate::domain::survey::Report;
use crate::files::survey as files;
use crate::locale::Lang;
use crate::store::Store;
use crate::web::base::gate::{Gate, sent_away};
use crate::web::base::unavailable::unavailable;
use crate::web::survey::page_cache::{File, Shelf, Wanted};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

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
#[derive(Clone)]
struct Entity {
    store: Store,
    desk: Desks,
    shelf: Shelf,
    gate: Gate,
}

#[derive(Deserialize)]
struct Asked {
    lang: Option<String>,
}

impl Asked {
    fn lang(&self) -> Option<Lang> {
        self.lang.as_deref().and_then(Lang::parse)
    }
}

/// Serves `/encuestas/<number>/`.
pub fn router(store: Store, desk: impl Into<Desks>) -> Router {
    let (shelf, gate) = (Shelf::new(), Gate::new());
    Router::new()
        .route("/encuestas/{id}", get(to_page))
        .route("/encuestas/{id}/", get(page))
        .route("/encuestas/{id}/{file}", get(file))
        .with_state(Entity {
            store,
            desk: desk.into(),
            shelf,
            gate,
        })
}

async fn to_page(Path(id): Path<i64>, Query(asked): Query<Asked>) -> Redirect {
    let lang = asked.lang();
    let lang = lang.map(|lang| format!("?lang={}", lang.code()));
    Redirect::permanent(&format!("{id}/{}", lang.unwrap_or_default()))
}

async fn page(
    State(entity): State<Entity>,
    Path(id): Path<i64>,
    Query(asked): Query<Asked>,
) -> Response {
    entity.serve(id, File::Page, &asked).await
}

async fn file(
    State(entity): State<Entity>,
    Path((id, file)): Path<(i64, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    match File::parse(&file) {
        Some(file) => entity.serve(id, file, &asked).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Entity {
    async fn serve(&self, id: i64, file: File, asked: &Asked) -> Response {
        let lang = asked.lang().filter(|_| file.has_words());
        let lang = lang.unwrap_or(self.desk.now().language);
        let wanted = Wanted { id, file, lang };
        if let Some(made) = self.shelf.find(&wanted) {
            return given(wanted.file.kind(), made);
        }
        let Some(turn) = self.gate.turn().await else {
            return sent_away();
        };
        // Whoever was before may have made it.
        if let Some(made) = self.shelf.find(&wanted) {
            return given(wanted.file.kind(), made);
        }
        let found = match self.look_up(&wanted).await {
            Ok(found) => found,
            Err(error) => return refused(&error),
        };
        let (desk, shelf, kind) = (self.desk.now(), self.shelf.clone(), wanted.file.kind());
        // The turn ends with the work, also if nobody waits for it any more.
        let made = tokio::task::spawn_blocking(move || {
            let made = found.made(&desk, &wanted);
            if let Some(made) = &made {
                shelf.put(wanted, made.clone());
            }
            drop(turn);
            made
        });
        match made.await {
            Ok(Some(content)) => given(kind, content),
            Ok(None) => StatusCode::NOT_FOUND.into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }

    async fn look_up(&self, wanted: &Wanted) -> Result<Found, ActionError> {
        let mut tx = self.store.read().await?;
        Ok(match &wanted.file {
            File::Ballots(question) => Found::List(ballots(&mut tx, wanted.id, question).await?),
            File::Page | File::Json | File::Csv | File::Workbook | File::Picture => {
                let report = seen_report(&mut tx, &self.desk.now(), wanted.id, false).await?;
                Found::Report(Box::new(report))
            }
        })
    }
}

/// What a file is made of.
enum Found {
    /// The list itself.
    List(String),
    /// The report.
    Report(Box<Report>),
}

impl Found {
    fn made(self, desk: &Desk, wanted: &Wanted) -> Option<Bytes> {
        let report = match self {
            Self::List(list) => return Some(list.into()),
            Self::Report(report) => report,
        };
        let made = match &wanted.file {
            File::Page => files::page(&report, wanted.lang).into_bytes(),
            File::Json => files::json(&report).ok()?,
            File::Csv => files::csv(&report).ok()?,
            File::Workbook => files::workbook(&report, wanted.lang).ok()?,
            File::Picture => picture(desk, &report, wanted.lang)?.png,
            File::Ballots(_) => return None,
        };
        Some(made.into())
    }
}

fn given(kind: &'static str, content: Bytes) -> Response {
    let mut response = (HEADERS, content).into_response();
    let kind = axum::http::HeaderValue::from_static(kind);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

fn refused(error: &ActionError) -> Response {
    match error {
        ActionError::Store(error) => unavailable(error).into_response(),
        ActionError::NotFound(_) | ActionError::Refused(_) | ActionError::Report(..) => {
            StatusCode::NOT_FOUND.into_response()
        }
    }
}
