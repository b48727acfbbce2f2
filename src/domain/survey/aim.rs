//! What a survey is for.

use crate::domain::base::names::named;

named! {
    /// What a survey is for.
    Aim {
        /// Which topics matter (*priorización de temas*).
        Topics = "topics",
        /// How a dialogue space was (*encuesta de evaluación*).
        Space = "space",
        /// How the year's whole strategy was.
        Strategy = "strategy",
        /// Anything else.
        Other = "other",
    }
}

named! {
    /// What became of a topic that somebody proposed.
    Verdict {
        /// Nobody has looked at it.
        Waiting = "waiting",
        /// It is a topic of the survey now.
        Added = "added",
        /// It means a topic that there is.
        Merged = "merged",
        /// It is no topic.
        Declined = "declined",
    }
}

named! {
    /// Why a proposal is no topic.
    Decline {
        /// There is one like it.
        Repeated = "repeated",
        /// The municipality cannot do anything about it.
        Elsewhere = "elsewhere",
        /// It offends somebody, or says something private about them.
        Offends = "offends",
    }
}
