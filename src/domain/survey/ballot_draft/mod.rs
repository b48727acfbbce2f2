//! Somebody answers a survey: what they said so far and which question they look at.
//!
//! Every press says which question it is about, so a double tap, an old button and a second phone do no
//! harm. Deliberately absent: giving the ballot, which only counts when everything is said.

#[cfg(test)]
mod tests;

use crate::domain::survey::ballot::Method;
use crate::domain::survey::definition::{Kind, Survey};
use crate::domain::survey::flow::{Answer, AnswerRefusal, check, is_asked, settle};
use serde::{Deserialize, Serialize};

/// What somebody said so far. It counts for nothing until they give it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The answers by the places of the questions; those of several choices may be half said.
    pub answers: Vec<Option<Answer>>,
    /// The question they look at; `None`: all of it, before it is given.
    pub at: Option<usize>,
    /// Of a question that gives each topic a score, the topic they look at.
    pub topic: usize,
}

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Marks one of several choices, or takes the mark back.
    Mark {
        /// The question.
        at: usize,
        /// The choice.
        choice: u8,
    },
    /// Gives a topic a score; 0 takes it back.
    Score {
        /// The question.
        at: usize,
        /// The topic.
        topic: u8,
        /// The score.
        score: u8,
    },
    /// Answers with one thing and goes on.
    Answer {
        /// The question.
        at: usize,
        /// The answer.
        answer: Answer,
    },
    /// Goes on with what is marked.
    Next(usize),
    /// Would rather not say, and goes on.
    Skip(usize),
    /// Looks at a question again.
    Show(usize),
    /// Looks at one topic of a question that gives each a score.
    Topic {
        /// The question.
        at: usize,
        /// The topic.
        topic: usize,
    },
    /// Looks at all of it.
    Review,
}

impl Draft {
    /// The beginning: the first question that is not answered yet.
    pub fn begin(survey: &Survey, answers: Vec<Option<Answer>>) -> Self {
        let mut draft = Self {
            answers,
            ..Self::default()
        };
        draft.answers.resize(survey.questions.len(), None);
        draft.at = draft.unanswered(survey, 0);
        draft
    }

    /// Does what somebody did, in an entity with so many zones.
    ///
    /// # Errors
    /// Why it cannot be; then nothing has changed.
    pub fn apply(
        &mut self,
        survey: &Survey,
        zones: usize,
        step: Move,
    ) -> Result<(), AnswerRefusal> {
        self.answers.resize(survey.questions.len(), None);
        match step {
            Move::Mark { at, choice } => self.mark(survey, at, choice)?,
            Move::Score { at, topic, score } => self.score(survey, at, topic, score)?,
            Move::Answer { at, answer } => {
                check(survey, &self.answers, at, &answer, zones)?;
                self.answers[at] = Some(answer);
                self.go_on(survey, at);
            }
            Move::Next(at) if self.at == Some(at) => {
                let given = self.answers.get(at).cloned().flatten();
                let given = given.unwrap_or(Answer::Marks(Vec::new()));
                check(survey, &self.answers, at, &given, zones)?;
                self.go_on(survey, at);
            }
            Move::Skip(at) if self.at == Some(at) => {
                check(survey, &self.answers, at, &Answer::Skipped, zones)?;
                self.answers[at] = Some(Answer::Skipped);
                self.go_on(survey, at);
            }
            // Pressed twice: it has been done.
            Move::Next(_) | Move::Skip(_) => {}
            Move::Show(at) => {
                if !is_asked(survey, &self.answers, at) {
                    return Err(AnswerRefusal::NotAsked);
                }
                self.at = Some(at);
                self.topic = 0;
            }
            Move::Topic { at, topic } => {
                let choices = survey
                    .questions
                    .get(at)
                    .map_or(0, |one| one.kind.choices().len());
                if topic >= choices || !is_asked(survey, &self.answers, at) {
                    return Err(AnswerRefusal::UnknownChoice);
                }
                (self.at, self.topic) = (Some(at), topic);
            }
            Move::Review => self.at = self.unanswered(survey, 0),
        }
        settle(survey, &mut self.answers);
        Ok(())
    }

    /// What is given: the answers, each asked question answered or skipped.
    ///
    /// # Errors
    /// The place of a question that still has to be answered; [`AnswerRefusal::Empty`] with the first, if
    /// nothing was said at all.
    pub fn whole(
        &self,
        survey: &Survey,
        zones: usize,
    ) -> Result<Vec<Option<Answer>>, (usize, AnswerRefusal)> {
        let mut whole: Vec<Option<Answer>> = Vec::new();
        for at in 0..survey.questions.len() {
            let said = self.answers.get(at).cloned().flatten();
            let asked = is_asked(survey, &whole, at);
            let answer = asked.then(|| said.unwrap_or(Answer::Skipped));
            if let Some(answer) = &answer {
                check(survey, &whole, at, answer, zones).map_err(|refusal| (at, refusal))?;
            }
            whole.push(answer);
        }
        let says_something =
            |answer: &Option<Answer>| !matches!(answer, None | Some(Answer::Skipped));
        match whole.iter().any(says_something) {
            true => Ok(whole),
            false => Err((0, AnswerRefusal::Empty)),
        }
    }

    fn mark(&mut self, survey: &Survey, at: usize, choice: u8) -> Result<(), AnswerRefusal> {
        let question = survey
            .questions
            .get(at)
            .ok_or(AnswerRefusal::NoSuchQuestion)?;
        let several = matches!(
            (&question.kind, question.kind.method()),
            (
                Kind::Several { .. } | Kind::Order { .. } | Kind::Topics { .. },
                Some(Method::Choose { .. } | Method::Order { .. })
            )
        );
        if !several {
            return Err(AnswerRefusal::OtherKind);
        }
        let mut marks = match self.answers.get(at).and_then(Option::as_ref) {
            Some(Answer::Marks(marks)) => marks.clone(),
            Some(Answer::Skipped | Answer::Number(..) | Answer::Text(..) | Answer::Zone(..))
            | None => Vec::new(),
        };
        match marks.iter().position(|mark| *mark == choice) {
            Some(place) => _ = marks.remove(place),
            None => marks.push(choice),
        }
        let answer = Answer::Marks(marks);
        match check(survey, &self.answers, at, &answer, 0) {
            // The last mark may be taken back.
            Ok(()) | Err(AnswerRefusal::Empty) => {}
            Err(refusal) => return Err(refusal),
        }
        self.answers[at] = Some(answer);
        self.at = Some(at);
        Ok(())
    }

    fn score(
        &mut self,
        survey: &Survey,
        at: usize,
        topic: u8,
        score: u8,
    ) -> Result<(), AnswerRefusal> {
        let question = survey
            .questions
            .get(at)
            .ok_or(AnswerRefusal::NoSuchQuestion)?;
        let Kind::Topics {
            topics,
            method: Method::Score { .. },
        } = &question.kind
        else {
            return Err(AnswerRefusal::OtherKind);
        };
        let place = usize::from(topic);
        if place >= topics.len() {
            return Err(AnswerRefusal::UnknownChoice);
        }
        let mut scores = match self.answers.get(at).and_then(Option::as_ref) {
            Some(Answer::Marks(scores)) => scores.clone(),
            Some(Answer::Skipped | Answer::Number(..) | Answer::Text(..) | Answer::Zone(..))
            | None => Vec::new(),
        };
        scores.resize(topics.len(), 0);
        scores[place] = score;
        let answer = Answer::Marks(scores);
        match check(survey, &self.answers, at, &answer, 0) {
            Ok(()) | Err(AnswerRefusal::Empty) => {}
            Err(refusal) => return Err(refusal),
        }
        self.answers[at] = Some(answer);
        self.at = Some(at);
        if place + 1 < topics.len() {
            self.topic = place + 1;
        } else if score > 0 {
            self.go_on(survey, at);
        }
        Ok(())
    }

    /// Goes on to the next question that is asked and has no answer.
    fn go_on(&mut self, survey: &Survey, from: usize) {
        settle(survey, &mut self.answers);
        self.topic = 0;
        self.at = self
            .unanswered(survey, from + 1)
            .or_else(|| self.unanswered(survey, 0));
    }

    fn unanswered(&self, survey: &Survey, from: usize) -> Option<usize> {
        let is_open = |at: &usize| {
            let said = match self.answers.get(*at).and_then(Option::as_ref) {
                None => false,
                Some(Answer::Marks(marks)) => !marks.is_empty(),
                Some(
                    Answer::Skipped | Answer::Number(..) | Answer::Text(..) | Answer::Zone(..),
                ) => true,
            };
            !said && is_asked(survey, &self.answers, *at)
        };
        (from..survey.questions.len()).find(is_open)
    }
}
