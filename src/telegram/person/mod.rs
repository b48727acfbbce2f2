//! `/perfil`, `/privacidad`, `/codigo`: what people decide about themselves.

pub mod code;
pub mod privacy;
pub mod profile;
