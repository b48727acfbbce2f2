//! What the buttons of surveys do: of those who answer, of those who write, of those who type paper.
//!
//! Places are counted from 0. What is packed into one field stands in `fields.rs` and `decisions.rs`.

#[cfg(test)]
mod tests;

use crate::domain::base::LanguageCode;
use crate::domain::survey::{Aim, Ask, Switch};
use crate::render::base::button::buttons;
use crate::render::survey::decisions::{Agenda, Date, Outlet, Ruling, Stride, When, Whom};
use crate::render::survey::fields::{At, Gone, Manner, Of, Sure, Way};

buttons! {
    /// What can be answered, and what came of what was.
    "ul" Navigates Surveys {
        /// Which page.
        page: u16,
    },
    /// Begins to answer, or goes on: from a letter or a receipt.
    "uo" Opens Open {
        /// Which one.
        survey: i64,
    },
    /// The same from a list.
    "ue" Navigates Enter {
        /// Which one.
        survey: i64,
    },
    /// The ballot is given.
    "ug" Decides Give {
        /// To which one.
        survey: i64,
    },
    /// What came of it.
    "uz" Opens Result {
        /// Of which one.
        survey: i64,
    },
    /// The data of what came of it.
    "ud" Opens Data {
        /// Of which one.
        survey: i64,
    },
    /// No more surveys.
    "uv" Opens NoMore {
        /// The wave of the letter.
        wave: i64,
    },
    /// A topic is missing: from a receipt.
    "ux" Opens Propose {
        /// In which one.
        survey: i64,
    },
    /// The same from a question.
    "ui" Navigates ProposeInstead {
        /// In which one.
        survey: i64,
    },
    /// All that was said.
    "ur" Navigates Review {
        /// In which one.
        survey: i64,
    },
    /// A choice gets a mark, or loses it.
    "um" Navigates Mark {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
        /// The place of the choice.
        choice: u8,
        /// The page of choices.
        page: u16,
    },
    /// A topic gets a score.
    "us" Navigates Score {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
        /// The place of the topic.
        topic: u8,
        /// How much.
        score: u8,
    },
    /// Another topic gets its score.
    "ut" Navigates Topic {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
        /// The place of the topic.
        topic: u8,
    },
    /// One thing is the answer.
    "ua" Navigates Answer {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
        /// The place of the choice or of the zone; how many stars.
        value: u8,
    },
    /// What is marked is the answer.
    "un" Navigates Next {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
    },
    /// There is no answer.
    "uk" Navigates Skip {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
    },
    /// A question is looked at again.
    "ub" Navigates Again {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
    },
    /// Another page of choices.
    "up" Navigates Choices {
        /// Which survey.
        survey: i64,
        /// The place of the question.
        at: u8,
        /// Which page.
        page: u16,
    },

    /// All surveys, for those who look after them.
    "Ul" Navigates All {
        /// Which page.
        page: u16,
    },
    /// A survey as it stands: from a notice.
    "Uo" Opens Card {
        /// Which one.
        survey: i64,
    },
    /// The same from anything about it.
    "Uoc" Navigates Back {
        /// Which one.
        survey: i64,
    },
    /// A new survey.
    "Un" Navigates New {
        /// Nothing any more.
        none: i64,
        /// What it is for; not known yet.
        aim: Option<Aim>,
    },
    /// The template from which surveys are copied.
    "Ut" Navigates Template {
        /// Nothing any more.
        none: i64,
        /// What they are for; not known yet.
        aim: Option<Aim>,
    },
    /// It gets something that it had not, or loses it.
    "Uf" Navigates Toggle {
        /// Which one.
        survey: i64,
        /// What.
        to: At<Switch>,
    },
    /// The space that it is about, 0 for none; not known yet.
    "Uz" Navigates Space {
        /// Which one.
        survey: i64,
        /// Its space.
        to: Option<At<i64>>,
    },
    /// Whom it is for; not known yet.
    "Ug" Navigates Audience {
        /// Which one.
        survey: i64,
        /// Whom.
        to: Option<At<Whom>>,
    },
    /// People are asked to answer: is that meant?
    "Uv" Navigates Invite {
        /// What they answer.
        survey: i64,
        /// It is.
        sure: Option<At<Sure>>,
    },
    /// Everybody will see the result: is that meant?
    "Ud" Navigates Publish {
        /// Of which one.
        survey: i64,
        /// It is; or only what people wrote, for ourselves.
        what: Option<Outlet>,
    },
    /// The topics become the agenda of a space; which one is not known yet.
    "Uu" Navigates Fill {
        /// The topics of which one.
        survey: i64,
        /// Which space.
        agenda: Option<At<Agenda>>,
    },
    /// When it opens and closes; something else was chosen.
    "Uw" Navigates Dates {
        /// Which one.
        survey: i64,
        /// What.
        to: Option<At<Date>>,
    },
    /// A step in its life: is that meant?
    "Us" Navigates Step {
        /// Which one.
        survey: i64,
        /// The step; it is.
        step: At<Stride>,
    },
    /// The message for groups and channels.
    "Uy" Opens Share {
        /// About which one.
        survey: i64,
    },
    /// The next topic that somebody proposed.
    "Uj" Navigates Proposals {
        /// For which one.
        survey: i64,
        /// After this one.
        after: Option<i64>,
    },
    /// A proposal is decided on.
    "Ui" Navigates Decide {
        /// Which one.
        proposal: i64,
        /// How.
        ruling: Ruling,
    },
    /// Its questions.
    "Ue" Navigates Questions {
        /// Of which one.
        survey: i64,
    },
    /// One question.
    "Uq" Navigates Question {
        /// Of which one.
        survey: i64,
        /// Its place.
        at: u8,
    },
    /// Something has to be written.
    "Ux" Navigates Write {
        /// About which one.
        survey: i64,
        /// What.
        ask: At<Ask>,
    },
    /// What kind of question is added?
    "Ua" Navigates Add {
        /// To which one.
        survey: i64,
        /// The version that was seen.
        version: i64,
    },
    /// A question changes places.
    "Um" Navigates Move {
        /// Of which one.
        survey: i64,
        /// Where to.
        to: At<Of<Way>>,
    },
    /// A question goes: is that meant?
    "Ur" Navigates Remove {
        /// Of which one.
        survey: i64,
        /// It is.
        what: At<Of<Option<Gone>>>,
    },
    /// How many choices, steps or characters a question takes.
    "Uk" Navigates Most {
        /// Of which one.
        survey: i64,
        /// How many.
        to: At<Of<u16>>,
    },
    /// How topics are chosen.
    "Uh" Navigates Method {
        /// In which one.
        survey: i64,
        /// How.
        to: At<Of<Manner>>,
    },
    /// The topics of the process are the choices of a question.
    "Ub" Navigates ProcessTopics {
        /// In which one.
        survey: i64,
        /// The place of the question.
        at: At<u8>,
    },
    /// On what it depends whether a question is asked; not known yet.
    "Uc" Navigates Depend {
        /// In which one.
        survey: i64,
        /// On what.
        on: At<Of<Option<When>>>,
    },
    /// A question as people will see it, the first one unless a place is said, in a language.
    "Up" Navigates Preview {
        /// Of which one.
        survey: i64,
        /// Which.
        which: Option<Of<Option<LanguageCode>>>,
    },

    /// Ballots on paper are typed: beside a survey.
    "Fo" Opens Paper {
        /// Which one.
        survey: i64,
    },
    /// The same from the list of those that can be.
    "Fl" Navigates PaperOf {
        /// Which one.
        survey: i64,
    },
    /// An empty spreadsheet for them.
    "Fx" Opens Sheet {
        /// For which one.
        survey: i64,
    },
    /// Forms are printed.
    "Fp" Opens Print {
        /// For which one.
        survey: i64,
    },
    /// That is all for this time.
    "Fd" Decides Done {
        /// The draft.
        draft: i64,
    },
    /// What was typed takes the place of what was typed before.
    "Fr" Opens Retype {
        /// The draft.
        draft: i64,
        /// The form.
        form: i64,
    },
    /// What a spreadsheet would bring is kept.
    "Fy" Decides Keep {
        /// The draft.
        draft: i64,
    },
    /// It is not.
    "Fn" Decides Drop {
        /// The draft.
        draft: i64,
    },
    /// So many forms are made.
    "Ff" Decides Make {
        /// The draft.
        draft: i64,
        /// How many.
        count: u16,
    },
}
