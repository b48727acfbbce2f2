//! The one integration test binary.

mod parity;
mod store;
mod support;
