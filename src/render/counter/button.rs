//! What the buttons of the counter do.

use crate::domain::base::{Key, QuestionId};
use crate::domain::counter::Channel;
use crate::render::base::button::{buttons, named_fields};

named_fields!(Channel);

buttons! {
    /// It came like this.
    "kch" Navigates Came {
        /// Which state of the draft.
        draft: i64,
        /// How.
        channel: Channel,
    },
    /// It was asked in this encounter; nothing: they are typed for none.
    "ksp" Navigates In {
        /// Which state of the draft.
        draft: i64,
        /// Which one.
        space: Option<Key>,
    },
    /// It came now, or so many days ago.
    "kdy" Navigates Day {
        /// Which state of the draft.
        draft: i64,
        /// How many days ago.
        ago: u8,
    },
    /// It is about this, or nobody knows.
    "ktp" Navigates Topic {
        /// Which state of the draft.
        draft: i64,
        /// What it is about.
        topic: Option<Key>,
    },
    /// Nothing is said of this.
    "ksk" Navigates Skip {
        /// Which state of the draft.
        draft: i64,
    },
    /// The step before.
    "kbk" Navigates Back {
        /// Which state of the draft.
        draft: i64,
    },
    /// It is recorded.
    "kok" Decides Record {
        /// Which state of the draft.
        draft: i64,
    },
    /// Nothing is recorded.
    "kno" Decides Drop {
        /// Which state of the draft.
        draft: i64,
    },
    /// The last one that was typed in the hall was a mistake.
    "kun" Navigates Undo {
        /// Which state of the draft.
        draft: i64,
    },
    /// No more are typed in the hall.
    "kend" Decides End {
        /// Which state of the draft.
        draft: i64,
    },
    /// One more is taken in.
    "kmore" Opens More,
    /// The slips that were not printed yet.
    "kall" Navigates Missing,
    /// Whoever has shown the code takes the question over.
    "kcl" Decides Claim {
        /// Which one.
        question: QuestionId,
        /// What shows that the code was theirs.
        proof: Key,
    },
    /// The slip of a question is made anew.
    "kslip" Opens Slip {
        /// Of which one.
        question: QuestionId,
    },
}
