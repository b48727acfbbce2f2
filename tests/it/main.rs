//! The one integration test binary.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of tests stop at the first surprise too"
)]

mod calendar;
mod cli;
mod examples;
mod import;
mod parity;
mod simulator;
mod store;
mod story;
mod support;
mod tidy;
