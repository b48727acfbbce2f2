//! convoca: a Telegram bot with which a Colombian municipality runs its *rendición de cuentas*.
//!
//! The map of the code is in `ARCHITECTURE.md`. In short: [`domain`] knows the law and touches
//! nothing; everything that asks the machine for the time goes through [`clock`]; every sentence a
//! person reads comes from [`locale`].

pub mod actions;
pub mod app;
pub mod bot_api;
pub mod cli;
pub mod clock;
pub mod config;
pub mod delivery;
pub mod demo;
pub mod domain;
pub mod files;
pub mod jobs;
pub mod kit;
pub mod locale;
pub mod render;
pub mod secret;
pub mod simulator;
pub mod store;
pub mod telegram;
pub mod web;
