//! Ballots on paper as staff type them: `17: 3 1 5 / 2 / 4` is form 17, with the choices 3, 1 and 5 of
//! the first question, 2 of the second, 4 of the third.
//!
//! Whatever is typed becomes the answers that the person could have given in the chat, or is refused
//! with the question it is about. One thing is different: on paper a question on which others depend
//! can be left open; then those are not asked. Deliberately absent: whether the form exists and counts
//! already, which the store knows.

mod parts;
#[cfg(test)]
mod tests;

use super::definition::{Choice, Kind, Places, Survey};
use super::flow::{Answer, AnswerRefusal, check, is_asked};
use super::{Method, Question};
use crate::domain::fold::folded;
use crate::domain::names::named;
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
/// The most commas in the name of a choice.
const MOST_COMMAS: usize = 4;

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
        let names = survey.questions.iter().map(|question| match question.kind {
            Kind::Zone => names(&places.zones),
            _ => names(question.kind.choices()),
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
        let (number, rest) = form_of(form)?;
        if !rest.trim().is_empty() {
            return Err(whole(None, Wrong::NoForm, form));
        }
        let parts: Vec<_> = cells.iter().map(|cell| Part::plain(cell)).collect();
        self.paper(number, &parts)
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

    /// Choices by their printed numbers or their names.
    fn choices(&self, at: usize, text: &str, all: usize) -> Result<Vec<u8>, String> {
        let pieces = text.split([',', ';', '\n']).map(str::trim);
        let pieces: Vec<_> = pieces.filter(|piece| !piece.is_empty()).collect();
        let (mut marks, mut place) = (Vec::new(), 0);
        // More than there are is too many, whatever they are.
        while place < pieces.len() && marks.len() <= all {
            match self.longest(at, &pieces[place..], all) {
                Some((mark, used)) => {
                    marks.push(mark);
                    place += used;
                }
                None => {
                    for word in pieces[place].split_whitespace() {
                        marks.push(self.choice(at, word, all).ok_or_else(|| word.to_owned())?);
                    }
                    place += 1;
                }
            }
        }
        Ok(marks)
    }

    /// The longest name with which some pieces begin, which may itself have commas in it.
    fn longest(&self, at: usize, pieces: &[&str], all: usize) -> Option<(u8, usize)> {
        let most = pieces.len().min(MOST_COMMAS + 1);
        let mut lengths = (1..=most).rev();
        lengths.find_map(|used| Some((self.choice(at, &pieces[..used].join(","), all)?, used)))
    }

    /// A choice by its printed number, or by its name.
    fn choice(&self, at: usize, text: &str, all: usize) -> Option<u8> {
        let number = text.trim_end_matches(['.', ')']).parse::<usize>().ok();
        let number = number.filter(|number| (1..=all).contains(number));
        match number {
            Some(number) => u8::try_from(number - 1).ok(),
            None => self.names.get(at)?.get(&name(text)).copied(),
        }
    }

    /// Scores of topics: one for each in the printed order, or `3=5 1=4`.
    fn scores(&self, at: usize, text: &str, topics: usize) -> Result<Answer, Bad> {
        let mut scores = vec![0_u8; topics];
        if text.contains('=') {
            let mut seen = vec![false; topics];
            let mut rest = text;
            while let Some((topic, after)) = rest.split_once('=') {
                let topic = topic.trim_matches([' ', ',', ';', '\n', '\t']);
                let unknown = || (Wrong::UnknownChoice, topic.to_owned());
                let place = usize::from(self.choice(at, topic, topics).ok_or_else(unknown)?);
                if std::mem::replace(&mut seen[place], true) {
                    return Err((Wrong::Twice, topic.to_owned()));
                }
                let after = after.trim_start();
                let end = after.find([' ', ',', ';', '\n', '\t']);
                let (score, behind) = after.split_at(end.unwrap_or(after.len()));
                scores[place] = score_of(score)?;
                rest = behind;
            }
            let rest = rest.trim_matches([' ', ',', ';', '\n', '\t', '.']);
            if !rest.is_empty() {
                return Err((Wrong::NoScore, rest.to_owned()));
            }
        } else {
            let words = text.split([' ', ',', ';', '\n', '\t']);
            let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
            if words.len() != topics {
                return Err((Wrong::ScoreCount, text.to_owned()));
            }
            for (place, word) in words.into_iter().enumerate() {
                scores[place] = score_of(word)?;
            }
        }
        match scores.iter().all(|score| *score == 0) {
            true => Ok(Answer::Skipped),
            false => Ok(Answer::Marks(scores)),
        }
    }
}

/// A score; 0 where there is none.
fn score_of(word: &str) -> Result<u8, Bad> {
    match word.trim_end_matches('.') {
        "-" | "–" | "—" => Ok(0),
        number => number
            .parse()
            .map_err(|_| (Wrong::NoScore, word.to_owned())),
    }
}

/// The names of choices in every language, folded.
fn names(choices: &[Choice]) -> BTreeMap<String, u8> {
    let mut names = BTreeMap::new();
    for (place, choice) in (0_u8..).zip(choices) {
        for code in ["es", "en", ""] {
            names.entry(name(choice.name.read(code))).or_insert(place);
        }
    }
    names
}

/// A name as it is compared: what stands between its pieces does not matter.
fn name(text: &str) -> String {
    let pieces = text.split([',', ';', '\n']).map(folded);
    let pieces: Vec<_> = pieces.filter(|piece| !piece.is_empty()).collect();
    pieces.join(",")
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
        (AnswerRefusal::UnknownChoice, Kind::Topics { method, .. })
            if matches!(method, Method::Score { .. }) =>
        {
            Wrong::NoScore
        }
        _ => Wrong::UnknownChoice,
    }
}
