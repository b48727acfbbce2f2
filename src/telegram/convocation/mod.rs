//! `/convocar`: convocations, whom they are for, and their evidence.

pub mod audience;
pub mod convene;
pub(super) mod draft;
pub mod evidence;
mod waves;
pub mod write;

pub use convene::press;
