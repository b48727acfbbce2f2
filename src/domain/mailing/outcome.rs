//! What came of each person whom a wave was meant for.

use crate::domain::base::names::named;

named! {
    /// What came of one person.
    Outcome {
        /// Telegram took the message.
        Sent = "sent",
        /// The person has blocked the bot: Telegram said so now.
        Blocked = "blocked",
        /// The account no longer exists.
        Gone = "gone",
        /// Telegram refused the message.
        Refused = "refused",
        /// It could not leave in time.
        TooLate = "too_late",
        /// The person left before it could leave.
        Unsubscribed = "unsubscribed",
        /// It was stopped.
        Stopped = "stopped",
        /// Left out: they did not agree, or no longer do.
        NoConsent = "no_consent",
        /// Left out: they had blocked the bot before.
        WasBlocked = "was_blocked",
        /// Left out: they were told by another convocation.
        ToldBefore = "told_before",
        /// Left out: they have answered already.
        Answered = "answered",
        /// Left out: at the hours they want, it would be too late.
        Quiet = "quiet",
    }
}

impl Outcome {
    /// Whether no message was made for the person.
    pub fn is_left_out(self) -> bool {
        self >= Self::NoConsent
    }
}
