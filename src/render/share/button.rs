//! What the buttons about parts of an answer do.

use crate::domain::base::{Key, QuestionId};
use crate::render::base::button::buttons;

buttons! {
    /// Other offices are to be asked for parts: which?
    "shr" Opens Begin {
        /// Of the answer to which question.
        question: QuestionId,
    },
    /// This office is asked, or is not.
    "shrof" Navigates Choose {
        /// Which state of the draft.
        draft: i64,
        /// Which office.
        office: Key,
    },
    /// Those that are to be asked are chosen.
    "shrgo" Navigates Chosen {
        /// Which state of the draft.
        draft: i64,
    },
    /// They get the question as it is.
    "shras" Navigates AsItIs {
        /// Which state of the draft.
        draft: i64,
    },
    /// The step before.
    "shrbk" Navigates Back {
        /// Which state of the draft.
        draft: i64,
    },
    /// They are asked.
    "shrok" Decides Send {
        /// Which state of the draft.
        draft: i64,
    },
    /// Nobody is asked.
    "shrno" Decides Drop {
        /// Which state of the draft.
        draft: i64,
    },
    /// A part, from what its office was told.
    "sho" Opens Opened {
        /// Which one.
        share: i64,
    },
    /// A part, from the list of what waits.
    "shop" Navigates OneOfPending {
        /// Which one.
        share: i64,
        /// The page of the list.
        page: u16,
    },
    /// The files that came with its question.
    "shof" Opens Files {
        /// With that of which part.
        share: i64,
    },
    /// A part is written.
    "shg" Opens Give {
        /// Which one.
        share: i64,
    },
    /// It is not theirs: why?
    "shb" Navigates GiveBack {
        /// Which one.
        share: i64,
    },
    /// Back to a part, without its files.
    "shbk" Navigates BackTo {
        /// Which one.
        share: i64,
    },
    /// Which parts an answer has.
    "shl" Navigates List {
        /// The answer to which question.
        question: QuestionId,
    },
    /// One of them, for those who compose it.
    "shs" Navigates One {
        /// Which one.
        share: i64,
    },
    /// The same, from what they were told.
    "shso" Opens Seen {
        /// Which one.
        share: i64,
    },
    /// The files of a part.
    "shsf" Opens PartFiles {
        /// Of which one.
        share: i64,
    },
    /// Its office is reminded.
    "shrm" Navigates Remind {
        /// Of which one.
        share: i64,
    },
    /// It is needed no more: is that meant?
    "shtb" Navigates TakeBack {
        /// Which one.
        share: i64,
    },
    /// It is meant.
    "shtby" Decides TakeBackMeant {
        /// Which one.
        share: i64,
    },
    /// The answer is composed of the parts that are there.
    "shc" Opens Compose {
        /// To which question.
        question: QuestionId,
    },
    /// What an office gave is changed in the answer.
    "shed" Navigates Edit {
        /// Which state of the draft.
        draft: i64,
        /// In which place it stands.
        place: u8,
    },
    /// It stands in the answer no more.
    "shcut" Navigates Cut {
        /// Which state of the draft.
        draft: i64,
        /// In which place it stands.
        place: u8,
    },
    /// It stays as it is.
    "shkeep" Navigates Keep {
        /// Which state of the draft.
        draft: i64,
    },
    /// Parts that were missed, of every office.
    "shm" Navigates Missed {
        /// Which page.
        page: u16,
    },
}
