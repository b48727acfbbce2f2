//! Questions: asked, followed, answered, handed over, looked over.

pub mod answer;
pub mod ask;
pub mod mine;
pub mod overview;
pub mod pending;
