//! What can be wrong with a survey: names for the catalogue.
//!
//! Deliberately absent: finding it, which is beside what a survey is.

use crate::domain::base::names::named;

/// Something wrong with a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The place of the question; `None` if it is about the whole.
    pub question: Option<usize>,
    /// What it is.
    pub fault: Fault,
}

named! {
    /// What is wrong with a survey.
    Fault {
        /// It asks nothing.
        NoQuestions = "no_questions",
        /// It asks more than anybody answers.
        TooManyQuestions = "too_many_questions",
        /// Two questions have the same name.
        SameQuestion = "same_question",
        /// There is nothing to choose between.
        FewChoices = "few_choices",
        /// There are more choices than can be shown.
        TooManyChoices = "too_many_choices",
        /// Two choices have the same name.
        SameChoice = "same_choice",
        /// Nothing could be chosen.
        MostIsZero = "most_is_zero",
        /// More could be chosen than there is.
        MostTooLarge = "most_too_large",
        /// A scale has 2 to 10 steps.
        ScaleOutOfRange = "scale_out_of_range",
        /// The smallest number is greater than the greatest.
        NumbersBackwards = "numbers_backwards",
        /// A text of no characters.
        NoRoomForText = "no_room_for_text",
        /// The condition is about a question that there is not.
        UnknownCondition = "unknown_condition",
        /// The condition is about this question or a later one.
        ConditionTooLate = "condition_too_late",
        /// That question can never be answered like this.
        ConditionNeverMet = "condition_never_met",
        /// The process has more zones or groups than can be counted.
        TooManyPlaces = "too_many_places",
    }
}
