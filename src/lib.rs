//! convoca: a Telegram bot with which a Colombian municipality runs its *rendición de cuentas*.
//!
//! The map of the code is in `ARCHITECTURE.md`. In short: [`domain`] knows the law and touches
//! nothing; everything that asks the machine for the time goes through [`clock`]; every sentence a
//! person reads comes from [`locale`].
//!
//! Its modules are public for tests and benches alone. With `--cfg closed` none is but [`cli`], as for
//! the program: then the compiler sees what nobody uses (`tests/run` asks it), and what only tests use
//! says so where it stands.

#![cfg_attr(
    closed,
    allow(unused_imports, reason = "what a room publishes may be for tests")
)]

pub mod cli;

#[cfg(not(closed))]
pub mod actions;
#[cfg(not(closed))]
pub mod app;
#[cfg(not(closed))]
pub mod bot_api;
#[cfg(not(closed))]
pub mod clock;
#[cfg(not(closed))]
pub mod config;
#[cfg(not(closed))]
pub mod delivery;
#[cfg(not(closed))]
pub mod demo;
#[cfg(not(closed))]
pub mod domain;
#[cfg(not(closed))]
pub mod files;
#[cfg(not(closed))]
pub mod jobs;
#[cfg(not(closed))]
pub mod kit;
#[cfg(not(closed))]
pub mod locale;
#[cfg(not(closed))]
pub mod measures;
#[cfg(not(closed))]
pub mod render;
#[cfg(not(closed))]
pub mod secret;
#[cfg(not(closed))]
pub mod simulator;
#[cfg(not(closed))]
pub mod store;
#[cfg(not(closed))]
pub mod telegram;
#[cfg(not(closed))]
pub mod web;

#[cfg(closed)]
mod actions;
#[cfg(closed)]
mod app;
#[cfg(closed)]
mod bot_api;
#[cfg(closed)]
mod clock;
#[cfg(closed)]
mod config;
#[cfg(closed)]
mod delivery;
#[cfg(closed)]
mod demo;
#[cfg(closed)]
mod domain;
#[cfg(closed)]
mod files;
#[cfg(closed)]
mod jobs;
#[cfg(closed)]
mod kit;
#[cfg(closed)]
mod locale;
#[cfg(closed)]
mod measures;
#[cfg(closed)]
mod render;
#[cfg(closed)]
mod secret;
#[cfg(closed)]
mod simulator;
#[cfg(closed)]
mod store;
#[cfg(closed)]
mod telegram;
#[cfg(closed)]
mod web;
