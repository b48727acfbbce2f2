//! What the buttons of questions do: asking, following, answering, looking over.

#[cfg(test)]
mod tests;

use super::list::OpenList;
use crate::domain::base::{Key, QuestionId};
use crate::domain::question::{Kind, Rating, Way};
use crate::render::base::button::{buttons, named_fields};
use chrono::NaiveDate;

named_fields!(Rating, Way, Kind);

buttons! {
    /// A question is begun.
    "ask" Opens Ask,
    /// The question is asked in this space, or in the year-round box.
    "space" Navigates Space {
        /// Which state of the draft.
        draft: i64,
        /// Which space.
        space: Option<Key>,
    },
    /// In which spaces can it be asked?
    "spaces" Navigates Spaces {
        /// Which state of the draft.
        draft: i64,
    },
    /// The question is about this, or nobody knows.
    "topic" Navigates Topic {
        /// Which state of the draft.
        draft: i64,
        /// What it is about.
        topic: Option<Key>,
    },
    /// The question is published with a name, or without it.
    "name" Navigates Name {
        /// Which state of the draft.
        draft: i64,
    },
    /// What was said long after belongs to the question.
    "belongs" Navigates Belongs {
        /// Which state of the draft.
        draft: i64,
    },
    /// It is a question of its own.
    "apart" Navigates Apart {
        /// Which state of the draft.
        draft: i64,
    },
    /// The question is written again.
    "again" Navigates Rewrite {
        /// Which state of the draft.
        draft: i64,
    },
    /// What can it be about?
    "topics" Navigates Topics {
        /// Which state of the draft.
        draft: i64,
    },
    /// The question is not sent.
    "drop" Decides Drop {
        /// Which state of the draft.
        draft: i64,
    },
    /// What was not sent is had back.
    "undrop" Navigates TakeBack {
        /// Which state of the draft it was.
        draft: i64,
    },
    /// What was begun and not sent.
    "unsent" Navigates Unsent,
    /// The question is sent.
    "send" Decides Send {
        /// Which state of the draft.
        draft: i64,
    },
    /// A person's own questions.
    "mine" Navigates Mine {
        /// Which page.
        page: u16,
    },
    /// One of them, from the list.
    "mineq" Navigates OneOfMine {
        /// Which one.
        question: QuestionId,
        /// The page of the list it was opened from, if it was.
        page: Option<u16>,
    },
    /// One of them, from what somebody was told.
    "q" Opens One {
        /// Which one.
        question: QuestionId,
    },
    /// Why this date?
    "why" Opens Why {
        /// Of which question.
        question: QuestionId,
    },
    /// What has happened to it?
    "hap" Navigates Happened {
        /// Which question.
        question: QuestionId,
        /// The page of the list it was opened from, if it was.
        page: Option<u16>,
    },
    /// The whole answer.
    "full" Opens Whole {
        /// To which question.
        question: QuestionId,
    },
    /// Something is added.
    "add" Opens Add {
        /// To which question.
        question: QuestionId,
    },
    /// A question is to be taken back: is that meant?
    "wd" Navigates Withdraw {
        /// Which one.
        question: QuestionId,
        /// The page of the list it was opened from, if it was.
        page: Option<u16>,
    },
    /// It is taken back.
    "wdy" Decides WithdrawMeant {
        /// Which one.
        question: QuestionId,
    },
    /// The answer is to be completed.
    "insist" Opens Insist {
        /// To which question.
        question: QuestionId,
    },
    /// What somebody thinks of an answer.
    "rate" Decides Rate {
        /// To which question.
        question: QuestionId,
        /// What.
        rating: Rating,
    },
    /// What waits for somebody, from what they were told.
    "p" Opens Pending {
        /// Which page.
        page: u16,
    },
    /// The same, page by page.
    "pl" Navigates PendingPage {
        /// Which page.
        page: u16,
    },
    /// A question, from what its office was told.
    "o" Opens Opened {
        /// Which one.
        question: QuestionId,
    },
    /// A question, from the list of what waits.
    "op" Navigates OneOfPending {
        /// Which one.
        question: QuestionId,
        /// The page of the list.
        page: u16,
    },
    /// A question, from a list of the overview.
    "oq" Navigates OneOfList {
        /// Which one.
        question: QuestionId,
        /// The page of the list.
        page: u16,
        /// Which list.
        list: OpenList,
        /// Of which office.
        office: Option<Key>,
    },
    /// The files that came with a question.
    "ofl" Opens Files {
        /// With which one.
        question: QuestionId,
    },
    /// Back to a question, without its files.
    "oback" Navigates BackTo {
        /// Which one.
        question: QuestionId,
    },
    /// Whose is it then?
    "not" Navigates NotOurs {
        /// Which question.
        question: QuestionId,
    },
    /// Somebody wants to hear of it tomorrow.
    "tom" Opens Tomorrow {
        /// Which question.
        question: QuestionId,
    },
    /// It is answered.
    "ans" Opens Answer {
        /// Which question.
        question: QuestionId,
    },
    /// Its office has received it.
    "ack" Navigates Acknowledge {
        /// Which question.
        question: QuestionId,
    },
    /// The answer that was given is corrected.
    "fix" Opens Correct {
        /// To which question.
        question: QuestionId,
    },
    /// The answer reached whoever asked by another way: by which?
    "dlv" Navigates Deliver {
        /// To which question.
        question: QuestionId,
    },
    /// By this one.
    "dlvby" Navigates DeliverBy {
        /// To which question.
        question: QuestionId,
        /// Which way.
        way: Way,
    },
    /// More time is to be taken to answer: until when?
    "ext" Opens Extend {
        /// Which question.
        question: QuestionId,
    },
    /// So many business days more.
    "extby" Navigates ExtendBy {
        /// Which state of the draft.
        draft: i64,
        /// How many.
        days: u16,
    },
    /// Back to how many.
    "extagain" Navigates RewriteExtension {
        /// Which state of the draft.
        draft: i64,
    },
    /// It is meant, and whoever asked is told.
    "extsend" Decides SendExtension {
        /// Which state of the draft.
        draft: i64,
    },
    /// Nothing is extended.
    "extdrop" Decides DropExtension {
        /// Which state of the draft.
        draft: i64,
    },
    /// What kind of petition is it?
    "kinds" Navigates Kinds {
        /// Which question.
        question: QuestionId,
    },
    /// What becomes of it as this kind?
    "kindof" Navigates KindOf {
        /// Which question.
        question: QuestionId,
        /// Which kind.
        kind: Kind,
    },
    /// It is of this kind, if its dates are those that were shown.
    "kindset" Decides SetKind {
        /// Which question.
        question: QuestionId,
        /// Which kind.
        kind: Kind,
        /// The date that was promised.
        was: NaiveDate,
        /// The one that counts then.
        will: NaiveDate,
    },
    /// Which others ask the same?
    "alk" Navigates Alike {
        /// As which question.
        question: QuestionId,
    },
    /// Two side by side.
    "cmp" Navigates Compare {
        /// The one that is looked at.
        question: QuestionId,
        /// The other.
        other: QuestionId,
    },
    /// They are the same, and are answered together.
    "same" Decides Same {
        /// The one that is looked at.
        question: QuestionId,
        /// The other.
        other: QuestionId,
    },
    /// They are not the same.
    "notsame" Navigates NotSame {
        /// The one that is looked at.
        question: QuestionId,
        /// The other.
        other: QuestionId,
    },
    /// Which are answered together with it?
    "with" Navigates Together {
        /// With which one.
        question: QuestionId,
        /// Which page of them.
        page: u16,
    },
    /// It is answered by itself again.
    "alone" Decides Part {
        /// Which one.
        question: QuestionId,
    },
    /// It goes to this office, or back to the coordinator.
    "to" Navigates Place {
        /// Which question.
        question: QuestionId,
        /// Where.
        office: Option<Key>,
    },
    /// The answer is sent.
    "anssend" Decides SendAnswer {
        /// Which state of the draft.
        draft: i64,
    },
    /// The answer is written again.
    "ansagain" Navigates RewriteAnswer {
        /// Which state of the draft.
        draft: i64,
    },
    /// The answer is not sent.
    "ansdrop" Decides DropAnswer {
        /// Which state of the draft.
        draft: i64,
    },
    /// How all open questions stand.
    "qo" Navigates Overview,
    /// A list of them.
    "ql" Navigates List {
        /// Which page.
        page: u16,
        /// Which list.
        list: OpenList,
        /// Of which office.
        office: Option<Key>,
    },
}
