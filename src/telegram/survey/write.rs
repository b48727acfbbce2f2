//! What has to be written about a survey: asked for, read, and taken or asked for again.

use crate::actions::survey::write;
use crate::actions::{ActionError, survey};
use crate::domain::Sought;
use crate::domain::base::{Seen, Text};
use crate::domain::survey::Refusal;
use crate::domain::survey::writing::{
    LONGEST_CHOICE, LONGEST_NAME, LONGEST_PLEDGE, LONGEST_QUESTION, WriteRefusal, read_choices,
    read_text,
};
use crate::domain::survey::{Ask, Choice, Condition, Rewrite, Wanted};
use crate::locale::Lang;
use crate::render::{self, Question};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::doubt::{self, Expected};
use crate::telegram::base::form::{self, Step, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{refuse_at, show};
use crate::telegram::survey::edit::{allowed, offered, question};
use crate::telegram::survey::{dates, moderate};

/// The greatest number that a question can be about.
const GREATEST: u64 = 1_000_000_000;

/// What is asked for about a survey, as it was seen.
#[derive(Clone, Copy)]
pub struct Writing {
    /// The survey.
    pub seen: Seen,
    /// What.
    pub ask: Ask,
}

/// Asks for something, if it may be changed.
///
/// # Errors
/// If the store fails.
pub async fn ask(turn: &mut Turn<'_>, seen: Seen, ask: Ask) -> Result<bool, ActionError> {
    match ask {
        // A proposal is rewritten by a button of its own.
        Ask::Proposal(_) => Ok(false),
        ask => form::ask(turn, Writing { seen, ask }).await,
    }
}

impl Step for Writing {
    async fn ask(&self, turn: &mut Turn<'_>) -> Result<Question, ActionError> {
        let (seen, ask) = (self.seen, self.ask);
        let survey = seen.id;
        let stored = survey::entrusted(turn.tx, &turn.actor, survey).await?;
        let proposal = if let Ask::Proposal(id) = ask {
            Some(moderate::to_reword(turn, &stored, id).await?)
        } else {
            allowed(&stored, seen.version, ask.edit())?;
            None
        };
        let question = |at: u8| stored.survey.questions.get(usize::from(at));
        if ask.place().is_some_and(|at| question(at).is_none()) {
            return Err(ActionError::NotFound(Sought::Survey));
        }
        let languages = turn.desk.languages();
        let as_written = |text: &Text| as_written(&languages, text);
        let chosen = match ask {
            Ask::Name => Some(as_written(&stored.name)),
            Ask::Pledge => stored.pledge.as_ref().map(as_written),
            Ask::Text(at) => question(at).map(|question| as_written(&question.text)),
            Ask::Choices(at) => question(at).map(|question| {
                let choices = question.kind.choices().iter();
                let lines: Vec<_> = choices.map(|choice| as_written(&choice.name)).collect();
                lines.join("\n")
            }),
            Ask::Formula => Some(stored.audience.clone()),
            Ask::Proposal(_) => proposal,
            Ask::Add(_)
            | Ask::Topic(_)
            | Ask::Most(_)
            | Ask::Bounds(_)
            | Ask::When(..)
            | Ask::Opens
            | Ask::Closes => None,
        };
        let numbers = if let Ask::Most(at) = ask {
            offered(&stored, at.into())
        } else {
            Vec::new()
        };
        let say = render::survey_ask(turn.lang, (seen, ask), chosen, &languages, &numbers);
        Ok(say)
    }

    async fn take(self, turn: &mut Turn<'_>, said: Said) -> Result<Taken<Self>, ActionError> {
        match said.file {
            Some(_) => Ok(Taken::Not(t!(turn.lang, "form-not-this"))),
            None => take(turn, self.seen, self.ask, &said.text).await,
        }
    }

    fn waits(self, _: i64) -> Dialogue {
        Dialogue::Surveying {
            survey: self.seen.id,
            version: self.seen.version,
            ask: self.ask,
        }
    }

    async fn refuse(&self, turn: &mut Turn<'_>, error: ActionError) -> Result<bool, ActionError> {
        refuse_at(turn, self.seen.id, error).await
    }
}

/// A text as one would write it: «es | en», if they differ.
fn as_written(languages: &[Lang], text: &Text) -> String {
    let usual = text.read("");
    if text.readings().all(|reading| reading == usual) {
        return usual.to_owned();
    }
    let own = |lang: &Lang| text.in_language(lang.code()).unwrap_or_default();
    let all: Vec<_> = languages.iter().map(own).collect();
    // Languages at the end without a text of their own need no bar.
    all.join(" | ").trim_end_matches([' ', '|']).to_owned()
}

/// Takes what was written, and shows what came of it or asks for what is still missing.
async fn take(
    turn: &mut Turn<'_>,
    seen: Seen,
    ask: Ask,
    text: &str,
) -> Result<Taken<Writing>, ActionError> {
    let refused = |refusal: WriteRefusal| ActionError::from(Refusal::from(refusal));
    let languages = turn.desk.languages();
    let languages: Vec<_> = languages.into_iter().map(Lang::code).collect();
    let read = |most, too_long| read_text(text, &languages, most, too_long).map_err(refused);
    let number = || one_number(text).ok_or(refused(WriteRefusal::NoNumber));
    let rewrite = match ask {
        Ask::Name => {
            let name = read(LONGEST_NAME, WriteRefusal::LongName)?;
            let survey = write::rename(turn.tx, &turn.actor, seen, name, turn.now).await?;
            return show(turn, &survey).await.map(|()| Taken::Shown);
        }
        Ask::Pledge => {
            let pledge = read(LONGEST_PLEDGE, WriteRefusal::LongPledge)?;
            let survey = write::promise(turn.tx, &turn.actor, seen, pledge, turn.now).await?;
            return show(turn, &survey).await.map(|()| Taken::Shown);
        }
        Ask::Formula => {
            let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
            let survey = write::set_audience(tx, desk, actor, seen, text, turn.now).await?;
            return show(turn, &survey).await.map(|()| Taken::Shown);
        }
        Ask::Opens | Ask::Closes => {
            let text = match doubt::certain(turn, text, Expected::Moment) {
                Ok(text) => text,
                Err(which) => return Ok(which.taken()),
            };
            dates::written(turn, seen, ask == Ask::Opens, &text).await?;
            return Ok(Taken::Shown);
        }
        Ask::Proposal(id) => {
            let name = read(LONGEST_CHOICE, WriteRefusal::LongChoice)?;
            moderate::rewritten(turn, id, name).await?;
            return Ok(Taken::Shown);
        }
        Ask::Add(sort) => Rewrite::Add(sort, read(LONGEST_QUESTION, WriteRefusal::LongQuestion)?),
        Ask::Text(at) => Rewrite::Reword(
            at.into(),
            read(LONGEST_QUESTION, WriteRefusal::LongQuestion)?,
        ),
        Ask::Choices(at) => {
            Rewrite::Choices(at.into(), choices(text, &languages).map_err(refused)?)
        }
        Ask::Topic(_) => Rewrite::AddTopic(read(LONGEST_CHOICE, WriteRefusal::LongChoice)?),
        Ask::Most(at) => {
            let most = u16::try_from(number()?).map_err(|_| refused(WriteRefusal::NoNumber))?;
            Rewrite::Most(at.into(), most)
        }
        Ask::Bounds(at) => match numbers(text)[..] {
            [least, most] => Rewrite::Bounds(at.into(), least, most),
            _ => return Err(refused(WriteRefusal::NoNumber)),
        },
        Ask::When(at, earlier, is_least) => {
            let survey = survey::entrusted(turn.tx, &turn.actor, seen.id).await?;
            let earlier = survey.survey.questions.get(usize::from(earlier));
            let question = earlier
                .ok_or(ActionError::NotFound(Sought::Survey))?
                .key
                .clone();
            let wanted = match is_least {
                true => Wanted::AtLeast(number()?),
                false => Wanted::AtMost(number()?),
            };
            Rewrite::When(at.into(), Some(Condition { question, wanted }))
        }
    };
    let survey = write::rewrite(turn.tx, &turn.actor, seen, &rewrite, turn.now).await?;
    let last = survey.survey.questions.len().saturating_sub(1);
    // A question without its choices is half a question.
    if let Ask::Add(sort) = ask
        && sort.has_choices()
    {
        let at = u8::try_from(last).map_err(|_| ActionError::NotFound(Sought::Survey))?;
        let (seen, ask) = (survey.seen(), Ask::Choices(at));
        return Ok(Taken::Next(Writing { seen, ask }));
    }
    _ = question(turn, &survey, ask.place().map_or(last, usize::from));
    Ok(Taken::Shown)
}

fn choices(text: &str, languages: &[&str]) -> Result<Vec<Choice>, WriteRefusal> {
    let choices = read_choices(text, languages)?;
    match choices.len() {
        1 => Err(WriteRefusal::OneChoice),
        _ => Ok(choices),
    }
}

/// The whole numbers in a text: `0-120`, «de -5 a 10».
fn numbers(text: &str) -> Vec<i64> {
    let mut all = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        match c {
            '0'..='9' => word.push(c),
            '-' if word.is_empty() => word.push(c),
            _ => {
                let number = word.parse::<i64>().ok();
                all.extend(number.filter(|number| number.unsigned_abs() <= GREATEST));
                word.clear();
            }
        }
    }
    all
}

fn one_number(text: &str) -> Option<i64> {
    match numbers(text)[..] {
        [number] => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_as_people_write_them() {
        for (text, expected) in [
            ("0-120", &[0, 120][..]),
            ("0 - 120", &[0, 120]),
            ("de -5 a 10", &[-5, 10]),
            ("18", &[18]),
            ("dieciocho", &[]),
            ("99999999999999999999", &[]),
            ("2000000000", &[]),
            ("--", &[]),
        ] {
            assert_eq!(numbers(text), expected, "{text}");
        }
    }
}
