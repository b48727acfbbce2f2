//! A Telegram on this machine: the Bot API over real HTTP, with people one can move.
//!
//! It serves the demo, the tests and the benches. It refuses what the real one refuses, in the same
//! words; its people write, press and block through [`Simulator`] or, from another process, through
//! `/control`; its connections and limits can be made to fail.
//!
//! The way of a call: `door` (token, faults) → `params` → `api` (form) → `state` (rules, one lock)
//! → answer. The way of a person's message: `control` → `state` → `updates` → the bot's poll or
//! `webhook`.
//!
//! Deliberately absent: channels, inline mode, payments, polls, Markdown, several bots, and anything
//! that leaves this machine.

mod api;
mod chance;
mod chat;
mod config;
mod control;
mod door;
mod faults;
mod files;
mod html;
mod journal;
mod latency;
mod line;
mod load;
mod markup;
mod message;
mod pace;
mod params;
mod people;
mod refusal;
mod render;
mod state;
mod stats;
mod text;
mod updates;
mod webhook;

pub use chat::Kind;
pub use config::{Limits, Rate, SimulatorConfig};
pub use control::ControlError;
pub use faults::{Fault, FaultKind};
pub use files::{FileView, NewFile};
pub use journal::{CallRecord, Change, Event};
pub use latency::Latency;
pub use markup::{InlineButton, InlineKeyboard};
pub use people::{NewPerson, Person};
pub use state::{
    ChatEntry, ChatView, Incoming, LoadPlan, LoadReport, MessageView, Origin, Press, Pressed,
    Received, Said, Step,
};
pub use stats::Statistics;
pub use text::{Entity, Formatted};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use state::World;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// A running simulator. Clones move the same one; it stops when the last is dropped.
#[derive(Clone, Debug)]
pub struct Simulator {
    world: Arc<World>,
    address: SocketAddr,
    /// Aborted on drop.
    _tasks: Arc<JoinSet<()>>,
}

impl Simulator {
    /// Binds and serves, in the background of the current Tokio runtime.
    pub async fn start(config: SimulatorConfig) -> io::Result<Self> {
        let listener = TcpListener::bind(config.address).await?;
        let address = listener.local_addr()?;
        let world = Arc::new(World::new(config));
        let mut tasks = JoinSet::new();
        let serving = serve_world(listener, world.clone());
        // Neither ends by itself: connections that fail are the business of the other side.
        tasks.spawn(async move { _ = serving.await });
        Ok(Self {
            world,
            address,
            _tasks: Arc::new(tasks),
        })
    }

    /// For `TELOXIDE_API_URL`, and with `/control` for control.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The bot's token.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub fn token(&self) -> &str {
        &self.world.config.token
    }

    /// Everything under `/control`, for a page that serves it at its own address.
    pub fn control_router(&self) -> Router {
        control::http::router(self.world.clone())
    }
}

/// Serves on this listener until the process ends.
pub async fn serve(listener: TcpListener, config: SimulatorConfig) -> io::Result<()> {
    serve_world(listener, Arc::new(World::new(config))).await
}

async fn serve_world(listener: TcpListener, world: Arc<World>) -> io::Result<()> {
    let bot_api = Router::new()
        .fallback(door::answer)
        .layer(DefaultBodyLimit::max(params::MOST_IN_BODY))
        .with_state(world.clone());
    let app = match world.config.control {
        true => control::http::router(world.clone()).merge(bot_api),
        false => bot_api,
    };
    let app = app.into_make_service_with_connect_info::<line::Scissors>();
    let serving = axum::serve(line::Lines(listener), app).into_future();
    tokio::select! {
        served = serving => served,
        brought = webhook::run(world) => brought.map_err(io::Error::other),
    }
}
