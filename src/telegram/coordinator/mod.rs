//! What coordinators do: spaces, questions, the team.

pub mod plan;
pub mod spaces;
