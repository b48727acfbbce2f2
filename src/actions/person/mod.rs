//! What people decide about themselves: their data, their profile, codes of invitations.

pub mod code;
pub mod my_data;
pub mod privacy;
pub mod profile;
