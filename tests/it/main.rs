//! The one integration test binary.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of tests stop at the first surprise too"
)]

mod bad_input;
mod calendar;
mod cli;
mod digest;
mod examples;
mod ladder;
mod parity;
mod security;
mod simulator;
mod store;
mod story;
mod support;
mod tidy;
