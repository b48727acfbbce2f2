//! What has to be written about a survey: asked for, read, and taken or asked for again.

use crate::actions::survey::write;
use crate::actions::{ActionError, survey};
use crate::domain::base::Text;
use crate::domain::survey::life::Edit;
use crate::domain::survey::writing::{
    LONGEST_CHOICE, LONGEST_NAME, LONGEST_PLEDGE, LONGEST_QUESTION, WriteRefusal, read_choices,
    read_text,
};
use crate::domain::survey::{Choice, Condition, Refusal, Rewrite, Sort, Wanted};
use crate::locale::Lang;
use crate::render;
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;
use crate::telegram::survey::desk::{refuse_at, show};
use crate::telegram::survey::edit::{allowed, offered, question};
use crate::telegram::survey::{dates, moderate};
use crate::telegram::tree::Done;

/// The greatest number that a question can be about.
const GREATEST: u64 = 1_000_000_000;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    Name,
    Pledge,
    Add(Sort),
    Text(usize),
    Choices(usize),
    Topic(usize),
    Most(usize),
    Bounds(usize),
    /// At a place, after an earlier one: at least, or at most.
    When(usize, usize, bool),
    Opens,
    Closes,
    Formula,
    Proposal(i64),
}

impl Ask {
    fn parse(text: &str) -> Option<Self> {
        let words: Vec<_> = text.split('-').collect();
        let place = |word: &str| word.parse::<usize>().ok();
        Some(match words[..] {
            ["name"] => Self::Name,
            ["pledge"] => Self::Pledge,
            ["add", sort] => Self::Add(Sort::parse(sort)?),
            ["text", at] => Self::Text(place(at)?),
            ["choices", at] => Self::Choices(place(at)?),
            ["topic", at] => Self::Topic(place(at)?),
            ["most", at] => Self::Most(place(at)?),
            ["bounds", at] => Self::Bounds(place(at)?),
            ["when", at, earlier, way @ ("l" | "m")] => {
                Self::When(place(at)?, place(earlier)?, way == "l")
            }
            ["opens"] => Self::Opens,
            ["closes"] => Self::Closes,
            ["formula"] => Self::Formula,
            ["proposal", id] => Self::Proposal(id.parse().ok()?),
            _ => return None,
        })
    }

    /// Its name in the catalogue.
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pledge => "pledge",
            Self::Add(_) => "add",
            Self::Text(_) => "text",
            Self::Choices(_) => "choices",
            Self::Topic(_) => "topic",
            Self::Most(_) => "most",
            Self::Bounds(_) => "bounds",
            Self::When(..) => "when",
            Self::Opens => "opens",
            Self::Closes => "closes",
            Self::Formula => "formula",
            Self::Proposal(_) => "rewrite",
        }
    }

    /// As what it counts in the table of what may be changed when.
    fn edit(self) -> Edit {
        match self {
            Self::Name | Self::Text(_) | Self::Choices(_) => Edit::Rename,
            Self::Pledge => Edit::WritePledge,
            Self::Add(_) => Edit::AddQuestion,
            Self::Topic(_) | Self::Proposal(_) => Edit::AddTopic,
            Self::Closes => Edit::MoveClosing,
            Self::Most(_) | Self::Bounds(_) | Self::When(..) | Self::Opens | Self::Formula => {
                Edit::ChangeMethod
            }
        }
    }

    /// The question it is about.
    fn place(self) -> Option<usize> {
        match self {
            Self::Text(at)
            | Self::Choices(at)
            | Self::Topic(at)
            | Self::Most(at)
            | Self::Bounds(at)
            | Self::When(at, ..) => Some(at),
            _ => None,
        }
    }
}

/// Asks for something, if it may be changed.
///
/// # Errors
/// If the store fails.
pub async fn ask(
    turn: &mut Turn<'_>,
    (id, version): (i64, i64),
    what: &str,
) -> Result<bool, ActionError> {
    // A proposal is rewritten by a button of its own.
    let Some(ask) = Ask::parse(what).filter(|ask| !matches!(ask, Ask::Proposal(_))) else {
        return Ok(false);
    };
    let survey = survey::entrusted(turn.tx, &turn.actor, id).await?;
    if let Err(error) = allowed(&survey, version, ask.edit()) {
        return refuse_at(turn, id, error).await;
    }
    if ask
        .place()
        .is_some_and(|at| at >= survey.survey.questions.len())
    {
        return Ok(false);
    }
    wait_for(turn, &survey, ask, what);
    Ok(true)
}

fn wait_for(turn: &mut Turn<'_>, survey: &StoredSurvey, ask: Ask, what: &str) {
    let (id, version) = (survey.id, survey.version);
    let languages = turn.desk.languages();
    let as_written = |text: &Text| as_written(&languages, text);
    let now_is = match (ask, ask.place()) {
        (Ask::Name, _) => Some(as_written(&survey.name)),
        (Ask::Pledge, _) => survey.pledge.as_ref().map(as_written),
        (Ask::Text(_), Some(at)) => Some(as_written(&survey.survey.questions[at].text)),
        (Ask::Choices(_), Some(at)) => {
            let choices = survey.survey.questions[at].kind.choices().iter();
            let lines: Vec<_> = choices.map(|choice| as_written(&choice.name)).collect();
            Some(lines.join("\n"))
        }
        (Ask::Formula, _) => Some(survey.audience.clone()),
        _ => None,
    };
    let numbers = match ask {
        Ask::Most(at) => offered(survey, at),
        _ => Vec::new(),
    };
    let back = match (ask, ask.place()) {
        (_, Some(at)) => format!("Uq:{id}:{at}"),
        (Ask::Add(_), _) => format!("Ue:{id}"),
        (Ask::Opens | Ask::Closes, _) => format!("Uw:{id}"),
        _ => format!("Uo:{id}"),
    };
    let press = format!("Uk:{id}:{version}-{}", ask.place().unwrap_or_default());
    let (name, buttons) = (ask.name(), (&*numbers, (&*press, back)));
    let now_is = now_is.as_deref();
    let say = render::survey_ask(turn.lang, name, now_is, &languages, buttons);
    turn.say(say);
    turn.step = Dialogue::Surveying {
        survey: id,
        version,
        ask: what.to_owned(),
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
pub async fn written(
    turn: &mut Turn<'_>,
    (id, version): (i64, i64),
    asked: &str,
    said: Said,
) -> Done {
    let again = Dialogue::Surveying {
        survey: id,
        version,
        ask: asked.to_owned(),
    };
    let Some(ask) = Ask::parse(asked) else {
        return Ok(());
    };
    if said.file.is_some() {
        turn.tell(t!(turn.lang, "surveying-write-instead"));
        turn.step = again;
        return Ok(());
    }
    match take(turn, (id, version), ask, &said.text).await {
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
            refuse_at(turn, id, error).await.map(drop)
        }
    }
}

/// Takes what was written; whether it was still wanted.
async fn take(
    turn: &mut Turn<'_>,
    seen: (i64, i64),
    ask: Ask,
    text: &str,
) -> Result<bool, ActionError> {
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
        Ask::Text(at) => Rewrite::Reword(at, read(LONGEST_QUESTION, WriteRefusal::LongQuestion)?),
        Ask::Choices(at) => Rewrite::Choices(at, choices(text, &languages).map_err(refused)?),
        Ask::Topic(_) => Rewrite::AddTopic(read(LONGEST_CHOICE, WriteRefusal::LongChoice)?),
        Ask::Most(at) => {
            let most = u16::try_from(number()?).map_err(|_| refused(WriteRefusal::NoNumber))?;
            Rewrite::Most(at, most)
        }
        Ask::Bounds(at) => match numbers(text)[..] {
            [least, most] => Rewrite::Bounds(at, least, most),
            _ => return Err(refused(WriteRefusal::NoNumber)),
        },
        Ask::When(at, earlier, is_least) => {
            let survey = survey::entrusted(turn.tx, &turn.actor, seen.0).await?;
            let earlier = survey.survey.questions.get(earlier);
            let question = earlier.ok_or(ActionError::NotFound)?.key.clone();
            let wanted = match is_least {
                true => Wanted::AtLeast(number()?),
                false => Wanted::AtMost(number()?),
            };
            Rewrite::When(at, Some(Condition { question, wanted }))
        }
    };
    let survey = write::rewrite(turn.tx, &turn.actor, seen, &rewrite, turn.now).await?;
    let last = survey.survey.questions.len().saturating_sub(1);
    match ask {
        // A question without its choices is half a question.
        Ask::Add(sort) if sort.has_choices() => {
            wait_for(
                turn,
                &survey,
                Ask::Choices(last),
                &format!("choices-{last}"),
            );
        }
        _ => _ = question(turn, &survey, ask.place().unwrap_or(last)),
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

    #[test]
    fn what_is_asked_for_is_read_back() {
        for known in [
            "name",
            "add-one",
            "text-0",
            "choices-59",
            "topic-1",
            "most-1",
            "bounds-1",
            "when-2-1-l",
            "opens",
            "closes",
            "formula",
            "proposal-7",
        ] {
            assert!(Ask::parse(known).is_some(), "{known}");
        }
        for other in [
            "",
            "add",
            "add-x",
            "text",
            "text--1",
            "when-1-2-x",
            "name-1",
        ] {
            assert_eq!(Ask::parse(other), None, "{other}");
        }
    }
}
