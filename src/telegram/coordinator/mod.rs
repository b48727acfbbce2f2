//! What coordinators do: spaces, questions, surveys, the team.

pub mod audience;
pub mod convene;
pub mod evidence;
pub mod plan;
pub mod questions;
pub mod spaces;
pub mod survey;
mod survey_dates;
mod survey_edit;
mod survey_end;
mod survey_moderate;
pub mod survey_written;
pub mod team;
