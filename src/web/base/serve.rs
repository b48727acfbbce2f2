//! The server: so many connections, each with so long to say what it wants.
//!
//! Whoever opens connections and says nothing, or says it a byte at a time, loses them and keeps nobody
//! else out.

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tracing::{Instrument as _, debug, error_span, warn};

/// Connections at once at one address. A machine gives a process 1,024 files unless told otherwise.
const CONNECTIONS: usize = 650;
/// For the head of a request, and for the next one of a connection that is kept.
const HEAD: Duration = Duration::from_secs(5);
/// For all that is asked on one connection: whoever does not read the answers does not keep it for ever.
const LIFE: Duration = Duration::from_secs(300);
/// When no further connection can be taken, for want of files.
const PAUSE: Duration = Duration::from_millis(200);
/// For requests under way when the server is to end.
const FAREWELL: Duration = Duration::from_secs(20);

/// Serves `router` until `stop`; requests under way are answered first.
///
/// # Errors
/// If the listener fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: CancellationToken,
) -> std::io::Result<()> {
    let service = TowerToHyperService::new(router.layer(from_fn(in_its_span)));
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let under_way = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    loop {
        let taken = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            taken = taken => taken,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                warn!(%error, "a connection could not be taken");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        let connection = http.serve_connection(TokioIo::new(stream), service.clone());
        let connection = under_way.watch(connection);
        tokio::spawn(async move {
            let _place = place;
            if let Ok(Err(error)) = tokio::time::timeout(LIFE, connection).await {
                debug!(%error, "a connection ended");
            }
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL, under_way.shutdown()).await;
    Ok(())
}

/// What the log says of a request is its route as we wrote it: an address may have a secret in it.
async fn in_its_span(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let span = error_span!("request", route = route.map(MatchedPath::as_str));
    next.run(request).instrument(span).await
}
