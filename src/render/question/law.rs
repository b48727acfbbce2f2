//! What the buttons do by which the law lets the clock of a question stand still, or end.

use crate::domain::base::QuestionId;
use crate::render::base::button::buttons;

buttons! {
    /// Something is missing: what?
    "lack" Opens AskMissing {
        /// In which question.
        question: QuestionId,
    },
    /// It is closed because that never came: why?
    "lackend" Opens Close {
        /// Which question.
        question: QuestionId,
    },
    /// It is written again.
    "lackagain" Navigates RewriteLack {
        /// Which state of the draft.
        draft: i64,
    },
    /// It is meant, and whoever asked is told.
    "lacksend" Decides SendLack {
        /// Which state of the draft.
        draft: i64,
    },
    /// Nothing is asked for, or closed.
    "lackdrop" Decides DropLack {
        /// Which state of the draft.
        draft: i64,
    },
    /// It is to go on without what is missing: is that meant?
    "lackon" Navigates GoOn {
        /// Which question.
        question: QuestionId,
    },
    /// It is meant.
    "lackony" Decides GoOnMeant {
        /// Which question.
        question: QuestionId,
    },
    /// Whoever asked takes another month for what is missing.
    "month" Decides Prolong {
        /// In which question.
        question: QuestionId,
    },
    /// What was written is what is missing in this one.
    "bring" Decides BringTo {
        /// Which state of the draft.
        draft: i64,
        /// Which question.
        question: QuestionId,
    },
    /// It belongs to another entity: to which?
    "fwd" Opens Transfer {
        /// Which question.
        question: QuestionId,
    },
    /// To this one.
    "fwdto" Navigates SendTo {
        /// Which state of the draft.
        draft: i64,
        /// Which entity.
        entity: i64,
    },
    /// Back to the entity.
    "fwdagain" Navigates RewriteTransfer {
        /// Which state of the draft.
        draft: i64,
    },
    /// It is meant, and whoever asked is told.
    "fwdsend" Decides SendTransfer {
        /// Which state of the draft.
        draft: i64,
    },
    /// Nothing is sent there.
    "fwddrop" Decides DropTransfer {
        /// Which state of the draft.
        draft: i64,
    },
    /// The letter that went with it.
    "letter" Opens Letter {
        /// With which question.
        question: QuestionId,
    },
    /// It is to be taken up here again: is that meant?
    "back" Navigates TakeBack {
        /// Which question.
        question: QuestionId,
    },
    /// It is meant.
    "backy" Decides TakeBackMeant {
        /// Which question.
        question: QuestionId,
    },
    /// The other entities that are known.
    "ents" Navigates Entities,
    /// One of them.
    "ent" Navigates Entity {
        /// Which one.
        entity: i64,
    },
    /// One more.
    "entadd" Opens AddEntity,
    /// One less.
    "entdrop" Navigates DropEntity {
        /// Which one.
        entity: i64,
    },
    /// What was taken for what is missing was another question.
    "another" Opens AnotherQuestion {
        /// For what is missing in which one.
        question: QuestionId,
    },
}
