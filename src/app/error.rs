//! Why an entity cannot start, or had to stop.

use crate::actions::ActionError;
use crate::bot_api::CallError;
use crate::delivery::TokenRevoked;
use crate::store::StoreError;
use std::net::SocketAddr;

/// Why an entity cannot start, or had to stop.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The HTTP client.
    #[error("the connection to Telegram cannot be set up: {0}")]
    Client(#[from] reqwest::Error),
    /// A local address is taken or not ours.
    #[error("cannot listen at {address}: {error}")]
    Listen {
        /// Which one.
        address: SocketAddr,
        /// Why.
        error: std::io::Error,
    },
    /// Telegram did not do what is needed to begin.
    #[error(transparent)]
    Telegram(CallError),
    /// The token is wrong or was revoked.
    #[error(transparent)]
    Token(#[from] TokenRevoked),
    /// One of the entity's tasks broke down.
    #[error("{0} broke down; what it was doing is kept")]
    Part(&'static str),
    /// The spaces of the process file could not be taken over.
    #[error("the spaces of the process file cannot be taken over: {0}")]
    Declare(#[source] ActionError),
    /// The open dates could not be counted with today's calendar.
    #[error("the dates of open questions cannot be counted again: {0}")]
    Recount(#[source] ActionError),
    /// A cron text of ours is wrong.
    #[error(transparent)]
    Cron(#[from] cron::error::Error),
}
