//! The dialogue spaces: made and changed, published, attended, and followed by papers.

pub mod attendance;
pub mod change;
pub mod door;
pub mod forget;
pub mod guests;
pub mod papers;
pub mod publish;

pub use papers::papers_complete;
