//! People, what they agreed to, what they say of themselves, their codes.

pub(super) mod all_of;
mod asked;
pub(super) mod codes;
pub(super) mod consents;
pub(super) mod erase;
pub(super) mod people;
pub(super) mod profiles;

pub use all_of::{Account, Deed, LetterTo, Visit};
pub use asked::Asked;
pub use codes::CodeList;
pub use consents::Consent;
pub use erase::PastConsent;
pub use people::{Contact, Person, Standing};
pub use profiles::ProfileTrait;
