//! What a survey has or has not.

use crate::domain::base::names::named;

named! {
    /// What a survey has or has not.
    Switch {
        /// People can propose other topics.
        Proposals = "proposals",
        /// Only a printed code lets somebody vote.
        Code = "code",
    }
}
