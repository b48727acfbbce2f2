//! Convocations as files.

pub mod evidence;
