//! The outbox leaves the house: claim, pace, send, settle.
//!
//! One [`Courier`] per process and entity. It is woken by whoever committed a message
//! ([`Store::mail`](crate::store::Store::mail)), never by looking at the table every so often. A message is claimed for a while, sent,
//! and settled; what became of many is written in one transaction together with the next claims.
//! Deliberately absent: what messages say, and why.

mod courier;
mod exchange;
mod outcome;
mod pace;
mod silence;

pub use courier::{Courier, TokenRevoked};
pub use pace::{Admission, Pacer};
