//! convoca: a Telegram bot with which a Colombian municipality runs its *rendición de cuentas*.
//!
//! The map of the code is in `ARCHITECTURE.md`. In short: [`domain`] knows the law and touches
//! nothing; everything that asks the machine for the time goes through [`clock`]; every sentence a
//! person reads comes from [`locale`].

pub mod cli;
pub mod clock;
pub mod domain;
pub mod locale;
pub mod simulator;
