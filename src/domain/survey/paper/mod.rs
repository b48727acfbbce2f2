//! Ballots on paper as staff type them: `17: 3 1 5 / 2 / 4` is form 17, with the choices 3, 1 and 5 of
//! the first question, 2 of the second, 4 of the third.
//!
//! Whatever is typed becomes the answers that the person could have given in the chat, or is refused
//! with the question it is about. One thing is different: on paper a question on which others depend
//! can be left open; then those are not asked. Deliberately absent: whether the form exists and counts
//! already, which the store knows.

mod marks;
mod parts;
#[cfg(test)]
mod tests;

use super::definition::{Kind, Places, Survey};
use super::flow::{Answer, AnswerRefusal, check, is_asked};
use super::{Method, Question};
use crate::domain::base::Unread;
use crate::domain::base::names::named;
use marks::names;
use parts::{Part, split};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The highest number of a form.
pub const LAST_FORM: i64 = 999_999;
/// The most characters that are looked at for one question.
const LONGEST_PART: usize = 4_000;
/// The most characters before the number of a form: «Formulario N.º 17».
const LONGEST_PREFIX: usize = 24;
/// The most characters of what was written that are told back.
const SHOWN: usize = 30;

/// A ballot on paper, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The number of the form.
    pub form: i64,
    /// The answers by the places of the questions.
    pub answers: Vec<Option<Answer>>,
}

/// Why what was typed is no ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The form, if its number was understood.
    pub form: Option<i64>,
    /// The place of the question; `None`: it is about the whole.
    pub question: Option<usize>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What it is about, as it was written; may be empty.
    pub written: String,
}

named! {
    /// What is wrong with a ballot that was typed.
    Wrong {
        /// It does not begin with a number and a colon.
        NoForm = "no_form",
        /// Where the number of the form should be there is none.
        FormMissing = "form_missing",
        /// No form has such a number.
        NoSuchNumber = "no_such_number",
        /// It has more parts than the survey has questions.
        ManyParts = "many_parts",
        /// There is nothing on it.
        Empty = "empty",
        /// After what was answered before, the question is not asked.
        NotAsked = "not_asked",
        /// There is no such choice.
        UnknownChoice = "unknown_choice",
        /// More was chosen than the question allows.
        TooMany = "too_many",
        /// Only one can be chosen.
        OnlyOne = "only_one",
        /// The same was chosen twice.
        Twice = "twice",
        /// There are not as many scores as topics.
        ScoreCount = "score_count",
        /// There is no such score.
        NoScore = "no_score",
        /// It is no number.
        NoNumber = "no_number",
        /// The number is too small or too great.
        OutOfRange = "out_of_range",
        /// The text is too long.
        TooLong = "too_long",
        /// There is no such zone.
        UnknownZone = "unknown_zone",
        /// The cell shows an error.
        CellError = "cell_error",
        /// The cell is a formula without its value.
        NoValue = "no_value",
        /// The cell is a number of which the last digits are gone.
        DigitsLost = "digits_lost",
        /// Its letters are not those that were written.
        Letters = "letters",
    }
}

/// What is wrong with one part, and what it is about.
type Bad = (Wrong, String);

/// Reads the ballots of one survey.
#[derive(Debug)]
pub struct Reader<'a> {
    survey: &'a Survey,
    zones: usize,
    /// By question, the folded names of what there is to choose from.
    names: Vec<BTreeMap<String, u8>>,
}

impl<'a> Reader<'a> {
    /// A reader for a survey with these zones.
    pub fn new(survey: &'a Survey, places: &Places) -> Self {
        let names = survey
            .questions
            .iter()
            .map(|question| match question.kind == Kind::Zone {
                true => names(&places.zones),
                false => names(question.kind.choices()),
            });
        Self {
            names: names.collect(),
            survey,
            zones: places.zones.len(),
        }
    }

    /// The survey that it reads.
    pub fn survey(&self) -> &'a Survey {
        self.survey
    }

    /// A ballot typed in one line.
    ///
    /// # Errors
    /// Why it is none.
    pub fn line(&self, line: &str) -> Result<Paper, Misread> {
        let (form, rest) = form_of(line)?;
        let rest = rest.trim_start().strip_prefix([':', ';', ')', '：']);
        let rest = rest.ok_or_else(|| whole(None, Wrong::NoForm, line))?;
        let questions = &self.survey.questions;
        let is_text = |question: &Question| matches!(question.kind, Kind::Text { .. });
        let parts = split(rest, questions.len(), questions.last().is_some_and(is_text));
        self.paper(form, &parts)
    }

    /// A ballot whose parts stand apart: the number of the form, and what belongs to each question.
    ///
    /// # Errors
    /// Why it is none.
    pub fn cells(&self, form: &str, cells: &[&str]) -> Result<Paper, Misread> {
        let missing = || whole(None, Wrong::FormMissing, form);
        let (number, rest) =
            form_of(form).map_err(|misread| match misread.wrong == Wrong::NoForm {
                true => missing(),
                false => misread,
            })?;
        if !rest.trim().is_empty() {
            return Err(missing());
        }
        let parts: Vec<_> = cells.iter().map(|cell| Part::plain(cell)).collect();
        self.paper(number, &parts)
    }

    /// Why a row of a spreadsheet is no ballot of which a cell cannot be read. `question`: the place of the
    /// question it is about.
    pub fn unread(form: &str, question: Option<usize>, why: &Unread) -> Misread {
        let (wrong, written) = match why {
            Unread::Error(name) => (Wrong::CellError, name.as_str()),
            Unread::NoValue => (Wrong::NoValue, ""),
            Unread::DigitsLost(written) => (Wrong::DigitsLost, written.as_str()),
            Unread::Letters => (Wrong::Letters, ""),
        };
        let form = form_of(form).ok().map(|(form, _)| form);
        Misread {
            question: question.filter(|_| form.is_some()),
            ..whole(form, wrong, written)
        }
    }

    fn paper(&self, form: i64, parts: &[Part<'_>]) -> Result<Paper, Misread> {
        let questions = &self.survey.questions;
        let mut beyond = parts.iter().skip(questions.len());
        if let Some(part) = beyond.find(|part| !part.is_skipped()) {
            return Err(whole(Some(form), Wrong::ManyParts, &part.text));
        }
        let mut answers: Vec<Option<Answer>> = Vec::with_capacity(questions.len());
        for at in 0..questions.len() {
            let answer = self.answer(&answers, at, parts.get(at));
            let answer = answer.map_err(|(wrong, written)| Misread {
                question: Some(at),
                ..whole(Some(form), wrong, &written)
            })?;
            answers.push(answer);
        }
        let says_something =
            |answer: &Option<Answer>| !matches!(answer, None | Some(Answer::Skipped));
        match answers.iter().any(says_something) {
            true => Ok(Paper { form, answers }),
            false => Err(whole(Some(form), Wrong::Empty, "")),
        }
    }

    /// The answer to a question: `None` if it is not asked after the others.
    fn answer(
        &self,
        before: &[Option<Answer>],
        at: usize,
        part: Option<&Part<'_>>,
    ) -> Result<Option<Answer>, Bad> {
        let part = part.filter(|part| !part.is_skipped());
        match (is_asked(self.survey, before, at), part) {
            (false, None) => Ok(None),
            (false, Some(part)) => Err((Wrong::NotAsked, part.text.to_string())),
            (true, None) => Ok(Some(Answer::Skipped)),
            (true, Some(part)) if part.text.chars().nth(LONGEST_PART).is_some() => {
                Err((Wrong::TooLong, String::new()))
            }
            (true, Some(part)) => {
                let answer = self.read(at, part)?;
                if answer == Answer::Skipped {
                    return Ok(Some(answer));
                }
                let checked = check(self.survey, before, at, &answer, self.zones);
                let kind = &self.survey.questions[at].kind;
                checked.map_err(|refusal| (wrong(kind, refusal), part.text.to_string()))?;
                Ok(Some(answer))
            }
        }
    }

    fn read(&self, at: usize, part: &Part<'_>) -> Result<Answer, Bad> {
        let text = part.text.trim();
        let no_number = || (Wrong::NoNumber, text.to_owned());
        match &self.survey.questions[at].kind {
            Kind::Text { .. } => Ok(Answer::Text(text.to_owned())),
            Kind::Number { .. } => {
                let number = text.trim_end_matches('.').parse();
                number.map(Answer::Number).map_err(|_| no_number())
            }
            Kind::Scale { .. } => {
                let number = text.trim_end_matches('.').parse::<u8>();
                let marks = number.map(|number| Answer::Marks(vec![number]));
                marks.map_err(|_| no_number())
            }
            Kind::Zone => match self.choices(at, text, self.zones) {
                Ok(marks) if marks.len() == 1 => Ok(Answer::Zone(marks[0])),
                Ok(_) => Err((Wrong::OnlyOne, text.to_owned())),
                Err(written) => Err((Wrong::UnknownZone, written)),
            },
            Kind::Topics {
                topics,
                method: Method::Score { .. },
            } => self.scores(at, text, topics.len()),
            kind => {
                let marks = self.choices(at, text, kind.choices().len());
                let marks = marks.map_err(|written| (Wrong::UnknownChoice, written))?;
                Ok(Answer::Marks(marks))
            }
        }
    }
}

/// The number of a form, and what stands behind it.
fn form_of(text: &str) -> Result<(i64, &str), Misread> {
    let text = text.trim();
    let no_form = || whole(None, Wrong::NoForm, text);
    let begins = text
        .find(|c: char| c.is_ascii_digit())
        .ok_or_else(no_form)?;
    let (prefix, text) = text.split_at(begins);
    let may_be = |c: char| c.is_alphabetic() || c.is_whitespace() || ".:#°".contains(c);
    if prefix.chars().count() > LONGEST_PREFIX || !prefix.chars().all(may_be) {
        return Err(no_form());
    }
    let ends = text.find(|c: char| !c.is_ascii_digit());
    let (number, rest) = text.split_at(ends.unwrap_or(text.len()));
    let form = number
        .parse()
        .ok()
        .filter(|form| (1..=LAST_FORM).contains(form));
    let form = form.ok_or_else(|| whole(None, Wrong::NoSuchNumber, number))?;
    Ok((form, rest))
}

/// Something wrong with the whole.
fn whole(form: Option<i64>, wrong: Wrong, written: &str) -> Misread {
    let written = written.trim();
    let mut shown: String = written.chars().take(SHOWN).collect();
    if shown.len() < written.len() {
        shown.push('…');
    }
    Misread {
        form,
        question: None,
        wrong,
        written: shown,
    }
}

fn wrong(kind: &Kind, refusal: AnswerRefusal) -> Wrong {
    match (refusal, kind) {
        (AnswerRefusal::TooMany, Kind::One(_)) => Wrong::OnlyOne,
        (AnswerRefusal::TooMany, _) => Wrong::TooMany,
        (AnswerRefusal::Twice, _) => Wrong::Twice,
        (AnswerRefusal::TooLong, _) => Wrong::TooLong,
        (AnswerRefusal::UnknownZone, _) => Wrong::UnknownZone,
        (AnswerRefusal::NotAsked, _) => Wrong::NotAsked,
        (AnswerRefusal::OutOfRange, _) | (_, Kind::Scale { .. }) => Wrong::OutOfRange,
        (
            AnswerRefusal::UnknownChoice,
            Kind::Topics {
                method: Method::Score { .. },
                ..
            },
        ) => Wrong::NoScore,
        (AnswerRefusal::UnknownChoice | AnswerRefusal::NoSuchQuestion, _)
        | (AnswerRefusal::CannotSkip | AnswerRefusal::OtherKind, _)
        | (AnswerRefusal::NoText | AnswerRefusal::Empty, _) => Wrong::UnknownChoice,
    }
}
