//! A counted survey keeps no ballots: what one person said to several questions, and their zone and groups
//! beside it, would tell who it was to whoever knows who took part. What is left are the tables, the
//! published lists, which can be counted again, and what people wrote, each by itself.
//!
//! Done in pieces, each in a transaction of its own; whoever begins anew finds what was done. Ballots that
//! an earlier version left behind go the same way.

use super::ActionError;
use crate::domain::base::Key;
use crate::domain::survey::flow::Answer;
use crate::domain::survey::results::texts;
use crate::domain::survey::{Kind, LEAST, Origin};
use crate::store::{StoredSurvey, Tx};

/// Ballots read or deleted in one transaction.
const STRETCH: i64 = 1_000;

/// What there is to do about a survey whose ballots are not needed any more.
pub enum Next {
    /// What people wrote is looked for.
    Gather(Gathering),
    /// Some ballots were deleted; there may be more.
    More,
    /// No ballots are left; their traces are.
    Traces,
}

/// Does the next piece, or says what it is.
///
/// # Errors
/// If the store fails.
pub async fn next(tx: &mut Tx, survey: &StoredSurvey) -> Result<Next, ActionError> {
    if tx.is_counted(survey.id).await? && tx.noted_part(survey.id).await?.is_none() {
        return Ok(Next::Gather(Gathering::new(survey)));
    }
    match tx.drop_some_ballots(survey.id, STRETCH).await? {
        0 => Ok(Next::Traces),
        _ => Ok(Next::More),
    }
}

/// What people wrote, as it is found.
pub struct Gathering {
    survey: i64,
    seed: String,
    /// The questions answered in words: place, key, and what was written in the chat and on paper.
    questions: Vec<(usize, Key, [Vec<String>; 2])>,
    after: i64,
}

impl Gathering {
    fn new(survey: &StoredSurvey) -> Self {
        let all = survey.survey.questions.iter().enumerate();
        let written = all.filter(|(_, question)| matches!(question.kind, Kind::Text { .. }));
        Self {
            survey: survey.id,
            seed: survey.seed.clone(),
            questions: written
                .map(|(at, question)| (at, question.key.clone(), [Vec::new(), Vec::new()]))
                .collect(),
            after: 0,
        }
    }

    /// Reads a stretch of ballots. Whether there are more.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn read(&mut self, tx: &mut Tx) -> Result<bool, ActionError> {
        if self.questions.is_empty() {
            return Ok(false);
        }
        let ballots = tx.ballots(self.survey, self.after, STRETCH).await?;
        for mut ballot in ballots.iter().cloned() {
            for (at, _, [chat, paper]) in &mut self.questions {
                if let Some(Some(Answer::Text(text))) = ballot.answers.get_mut(*at) {
                    let text = std::mem::take(text);
                    match ballot.origin {
                        Origin::Chat => chat.push(text),
                        Origin::Paper => paper.push(text),
                    }
                }
            }
        }
        let last = ballots.last().map(|ballot| ballot.id);
        self.after = last.unwrap_or(self.after);
        Ok(last.is_some())
    }

    /// Keeps what may be handed over, and notes how many took part: now the ballots can go.
    ///
    /// # Errors
    /// If the store fails.
    pub async fn keep(self, tx: &mut Tx) -> Result<(), ActionError> {
        for (_, key, given) in self.questions {
            let given = texts(&self.seed, &key, enough(given));
            if !given.is_empty() {
                let body = serde_json::to_string(&given).unwrap_or_default();
                tx.keep_survey_texts(self.survey, key.as_str(), &body)
                    .await?;
            }
        }
        Ok(tx.note_part(self.survey).await?)
    }
}

/// Texts by so many people that none is anybody's. Whoever typed what stands on paper knows it, so it
/// hides nobody who wrote in the chat.
fn enough([mut chat, paper]: [Vec<String>; 2]) -> Vec<String> {
    let least = LEAST as usize;
    if chat.len() < least {
        chat.clear();
    }
    chat.extend(paper);
    if chat.len() < least {
        chat.clear();
    }
    chat
}
