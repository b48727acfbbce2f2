//! The one integration test binary.

#![expect(
    clippy::unwrap_used,
    reason = "the helpers of tests stop at the first surprise too"
)]

mod activities;
mod alike;
mod audit;
mod bad_input;
mod browser;
mod calendar;
mod cells;
mod cli;
mod codes;
mod consultation;
mod convene;
mod demo;
mod digest;
mod directory;
mod erasure;
mod examples;
mod forms;
mod import;
mod init;
mod kit;
mod ladder;
mod messages;
mod migration;
mod outage;
mod parity;
mod recount;
mod refusals;
mod results;
mod runtime;
mod security;
mod settings;
mod simulator;
mod store;
mod story;
mod support;
mod survey;
mod survey_writing;
mod third_language;
mod tidy;
mod workload;
