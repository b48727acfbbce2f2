//! Dialogue spaces as files: lists of attendance, calendars.

pub mod guests;
pub mod ics;
