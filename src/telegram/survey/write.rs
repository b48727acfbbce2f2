//! What has to be written about a survey: asked for, read, and taken or asked for again.

use crate::actions::survey::write;
use crate::actions::{ActionError, survey};
use crate::domain::base::{Seen, Text};
use crate::domain::survey::writing::{
    LONGEST_CHOICE, LONGEST_NAME, LONGEST_PLEDGE, LONGEST_QUESTION, WriteRefusal, read_choices,
    read_text,
};
use crate::domain::survey::{Ask, Choice, Condition, Refusal, Rewrite, Wanted};
use crate::locale::Lang;
use crate::render;
use crate::render::survey::Button;
use crate::render::survey::fields::{At, Of};
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::desk::{refuse, refuse_at, show};
use crate::telegram::survey::edit::{allowed, offered, question};
use crate::telegram::survey::{dates, moderate};

/// The greatest number that a question can be about.
const GREATEST: u64 = 1_000_000_000;

/// Asks for something, if it may be changed.
///
/// # Errors
/// If the store fails.
pub async fn ask(turn: &mut Turn<'_>, seen: Seen, ask: Ask) -> Result<bool, ActionError> {
    // A proposal is rewritten by a button of its own.
    if let Ask::Proposal(_) = ask {
        return Ok(false);
    }
    let survey = match survey::entrusted(turn.tx, &turn.actor, seen.id).await {
        Ok(survey) => survey,
        Err(error) => return refuse(turn, error),
    };
    if let Err(error) = allowed(&survey, seen.version, ask.edit()) {
        return refuse_at(turn, seen.id, error).await;
    }
    let is_there = |at: u8| usize::from(at) < survey.survey.questions.len();
    if !ask.place().is_none_or(is_there) {
        return Ok(false);
    }
    wait_for(turn, &survey, ask);
    Ok(true)
}

fn wait_for(turn: &mut Turn<'_>, stored: &StoredSurvey, ask: Ask) {
    let (survey, version) = (stored.id, stored.version);
    let languages = turn.desk.languages();
    let as_written = |text: &Text| as_written(&languages, text);
    let question = |at: u8| &stored.survey.questions[usize::from(at)];
    let now_is = match ask {
        Ask::Name => Some(as_written(&stored.name)),
        Ask::Pledge => stored.pledge.as_ref().map(as_written),
        Ask::Text(at) => Some(as_written(&question(at).text)),
        Ask::Choices(at) => {
            let choices = question(at).kind.choices().iter();
            let lines: Vec<_> = choices.map(|choice| as_written(&choice.name)).collect();
            Some(lines.join("\n"))
        }
        Ask::Formula => Some(stored.audience.clone()),
        Ask::Add(_)
        | Ask::Topic(_)
        | Ask::Most(_)
        | Ask::Bounds(_)
        | Ask::When(..)
        | Ask::Opens
        | Ask::Closes
        | Ask::Proposal(_) => None,
    };
    let numbers = match ask {
        Ask::Most(at) => {
            let to = |what| Button::Most {
                survey,
                to: At {
                    version,
                    what: Of { at, what },
                },
            };
            let numbers = offered(stored, usize::from(at)).into_iter();
            numbers.map(|number| (number, to(number))).collect()
        }
        _ => Vec::new(),
    };
    let back = match (ask, ask.place()) {
        (_, Some(at)) => Button::Question { survey, at },
        (Ask::Add(_), _) => Button::Questions { survey },
        (Ask::Opens | Ask::Closes, _) => Button::Dates { survey, to: None },
        _ => Button::Back { survey },
    };
    let buttons = (numbers, back);
    let say = render::survey_ask(turn.lang, ask, now_is.as_deref(), &languages, buttons);
    turn.show(say);
    turn.step = Dialogue::Surveying {
        survey,
        version,
        ask,
    };
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

/// Something was written. What cannot be taken is told, and asked for again.
pub async fn written(turn: &mut Turn<'_>, seen: Seen, ask: Ask, said: Said) -> Done {
    let again = Dialogue::Surveying {
        survey: seen.id,
        version: seen.version,
        ask,
    };
    if said.file.is_some() {
        turn.tell(t!(turn.lang, "surveying-write-instead"));
        turn.step = again;
        return Ok(());
    }
    match take(turn, seen, ask, &said.text).await {
        Ok(true) => Ok(()),
        Err(ActionError::NotFound) | Ok(false) => {
            turn.tell(t!(turn.lang, "button-stale"));
            Ok(())
        }
        Err(error) => {
            // What was written too late or twice is not asked for again.
            let is_over = matches!(
                error,
                ActionError::Survey(
                    Refusal::Changed | Refusal::Life(_) | Refusal::Writing(WriteRefusal::Decided)
                )
            );
            if !is_over {
                turn.step = again;
            }
            refuse_at(turn, seen.id, error).await.map(drop)
        }
    }
}

/// Takes what was written; whether it was still wanted.
async fn take(turn: &mut Turn<'_>, seen: Seen, ask: Ask, text: &str) -> Result<bool, ActionError> {
    let refused = |refusal: WriteRefusal| ActionError::Survey(refusal.into());
    let languages = turn.desk.languages();
    let languages: Vec<_> = languages.into_iter().map(Lang::code).collect();
    let read = |most, too_long| read_text(text, &languages, most, too_long).map_err(refused);
    let number = || one_number(text).ok_or(refused(WriteRefusal::NoNumber));
    let rewrite = match ask {
        Ask::Name => {
            let name = read(LONGEST_NAME, WriteRefusal::LongName)?;
            let survey = write::rename(turn.tx, &turn.actor, seen, name, turn.now).await?;
            return show(turn, &survey).await.map(|()| true);
        }
        Ask::Pledge => {
            let pledge = read(LONGEST_PLEDGE, WriteRefusal::LongPledge)?;
            let survey = write::promise(turn.tx, &turn.actor, seen, pledge, turn.now).await?;
            return show(turn, &survey).await.map(|()| true);
        }
        Ask::Formula => {
            let (tx, desk, actor) = (&mut *turn.tx, turn.desk, &turn.actor);
            let survey = write::set_audience(tx, desk, actor, seen, text, turn.now).await?;
            return show(turn, &survey).await.map(|()| true);
        }
        Ask::Opens | Ask::Closes => {
            return dates::written(turn, seen, ask == Ask::Opens, text).await;
        }
        Ask::Proposal(id) => {
            let name = read(LONGEST_CHOICE, WriteRefusal::LongChoice)?;
            return moderate::rewritten(turn, id, name).await;
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
            let question = earlier.ok_or(ActionError::NotFound)?.key.clone();
            let wanted = match is_least {
                true => Wanted::AtLeast(number()?),
                false => Wanted::AtMost(number()?),
            };
            Rewrite::When(at.into(), Some(Condition { question, wanted }))
        }
    };
    let survey = write::rewrite(turn.tx, &turn.actor, seen, &rewrite, turn.now).await?;
    let last = survey.survey.questions.len().saturating_sub(1);
    match ask {
        // A question without its choices is half a question.
        Ask::Add(sort) if sort.has_choices() => {
            let at = u8::try_from(last).map_err(|_| ActionError::NotFound)?;
            wait_for(turn, &survey, Ask::Choices(at));
        }
        _ => _ = question(turn, &survey, ask.place().map_or(last, usize::from)),
    }
    Ok(true)
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
