//! What coordinators do: spaces, questions, the team.

pub mod audience;
pub mod convene;
pub mod evidence;
pub mod plan;
pub mod questions;
pub mod spaces;
pub mod team;
