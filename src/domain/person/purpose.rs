//! What people are asked to agree to, each by itself. The sentences that are asked are in the catalogue.

use crate::domain::base::names::named;

named! {
    /// A purpose that needs its own yes (Ley 1581 de 2012, art. 4 c).
    Purpose {
        /// Being told of hearings and other spaces.
        Convocations = "convocations",
        /// Being asked for an opinion.
        Surveys = "surveys",
        /// Keeping what the law protects more (Ley 1581 de 2012, arts. 5 and 6).
        Sensitive = "sensitive",
        /// Keeping what somebody needs to take part: it says something of their health (the same).
        Needs = "needs",
    }
}
