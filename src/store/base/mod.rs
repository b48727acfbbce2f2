//! What every table needs: the dialect, errors, the log, the outbox, updates, jobs.

pub(super) mod attempt;
pub(super) mod audit;
mod backlog;
pub(super) mod chain;
pub(super) mod clock;
pub(super) mod dialect;
pub(super) mod error;
pub(super) mod freed;
pub(super) mod jobs;
pub(in crate::store) mod named;
mod on_duty;
pub(super) mod outbox;
mod peek;
pub(super) mod private;
mod retention;
mod settle;
pub(super) mod sweep;
pub(super) mod updates;

pub use chain::Chain;
pub use error::StoreError;
pub use on_duty::OnDuty;
pub use outbox::{Attachment, Claimed, Depth, Lane, Lease, Message};
pub use settle::{Settled, Settlement};
pub use updates::SetAside;
