//! An office's answer, or its part of another's, as it is kept between two messages.

use crate::domain::base::QuestionId;
use crate::store::FileRef;
use crate::telegram::base::pieces::Piece;
use serde::{Deserialize, Serialize};

/// An answer that was not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The update that last changed it.
    pub id: i64,
    /// The question.
    pub question: QuestionId,
    /// Its number, for the person to see.
    pub number: String,
    /// The beginning of what was asked, likewise.
    pub asked: String,
    /// The answer so far, message by message.
    pub pieces: Vec<Piece>,
    /// The files that go along.
    pub files: Vec<FileRef>,
    /// The album whose pictures are still coming in.
    pub album: Option<String>,
    /// Whether it is to take the place of an answer that was given.
    pub corrects: bool,
    /// The questions that are answered together with it, as they were shown.
    pub others: Vec<QuestionId>,
    /// The part of another office's answer that it is, if it is one.
    pub share: Option<i64>,
    /// The version of that part whose place it takes, if it was given before.
    pub replaces: Option<i64>,
    /// The parts of other offices that stand in it.
    pub sections: Vec<PartSection>,
    /// The name under which what is written stands above them; empty: it was not composed.
    pub lead: String,
    /// The sentence that names those who have not given theirs; empty if all have.
    pub missing: String,
    /// The parts that other offices were asked for with their versions, as they were shown.
    pub shares: Vec<(i64, i64)>,
    /// The place of the section for which words are waited for.
    pub editing: Option<usize>,
}

/// A part of another office as it stands in an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartSection {
    /// Which one.
    pub share: i64,
    /// The version of it that was put there.
    pub version: i64,
    /// The name of its office.
    pub office: String,
    /// What stands there.
    pub text: String,
    /// What comes along.
    pub files: Vec<FileRef>,
    /// Whether whoever composes wrote it otherwise.
    pub is_edited: bool,
}

impl Answer {
    /// The answer so far, each message a paragraph, and each part under the name of its office.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self.pieces.iter().map(|piece| &*piece.text).collect();
        let mut text = texts.join("\n\n");
        if !self.sections.is_empty() && !text.is_empty() {
            text = format!("{}:\n{text}", self.lead);
        }
        let sections = self.sections.iter();
        let sections = sections.map(|one| format!("{}:\n{}", one.office, one.text));
        let missing = Some(self.missing.clone()).filter(|missing| !missing.is_empty());
        let own = Some(text).filter(|text| !text.is_empty());
        let mut all: Vec<_> = own.into_iter().chain(sections).collect();
        // That somebody has said nothing is no answer.
        if !all.is_empty() {
            all.extend(missing);
        }
        all.join("\n\n")
    }

    /// Whether it says anything yet.
    pub fn has_words(&self) -> bool {
        !self.text().is_empty()
    }

    /// The files that go along, those of parts last.
    pub fn all_files(&self) -> Vec<FileRef> {
        let of_parts = self.sections.iter().flat_map(|one| &one.files);
        self.files.iter().chain(of_parts).cloned().collect()
    }
}
