//! A citizen answers a survey: one message that changes with every tap, then what they said, then it is
//! given. It can be changed until the survey closes.

use crate::actions::ActionError;
use crate::actions::person::privacy;
use crate::actions::survey::moderate::{self, Proposed};
use crate::actions::survey::{self, Booth};
use crate::domain::Refused;
use crate::domain::person::Purpose;
use crate::domain::staff::Ability;
use crate::domain::survey::flow::{Answer, AnswerRefusal};
use crate::domain::survey::life::State;
use crate::domain::survey::{Kind, Move, Refusal, Report, page_url};
use crate::render;
use crate::render::survey::Button;
use crate::store::StoredSurvey;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::{Subject, Turn};
use teloxide::utils::html::escape;

/// Begins to answer, or goes on.
pub async fn open(turn: &mut Turn<'_>, id: i64) -> Done {
    rest(turn);
    open_one(turn, id).await
}

/// Begins to answer with the code of a paper form.
pub async fn open_with_form(turn: &mut Turn<'_>, form: (i64, i64)) -> Done {
    match survey::use_form(turn.tx, &turn.actor, form, turn.now).await {
        Ok(()) => open(turn, form.0).await,
        Err(error) => refuse(turn, error),
    }
}

async fn open_one(turn: &mut Turn<'_>, id: i64) -> Done {
    match survey::enter(turn.tx, turn.desk, &turn.actor, id, turn.now).await {
        Ok(booth) => show(turn, &booth, (true, 0)),
        Err(error) => refuse(turn, error)?,
    }
    Ok(())
}

/// One tap: the message changes, to this page of choices, or a few words say why not. Whether it means
/// something here.
///
/// # Errors
/// If the store fails.
pub async fn tap(turn: &mut Turn<'_>, id: i64, step: Move, page: u16) -> Result<bool, ActionError> {
    match survey::press(turn.tx, &turn.actor, id, step, turn.now).await {
        Ok(booth) => show(turn, &booth, (false, page)),
        Err(ActionError::Refused(Refused::Survey(refusal @ Refusal::Answer(_, why)))) => {
            // The buttons of an earlier state of the survey.
            let is_old = matches!(
                why,
                AnswerRefusal::NoSuchQuestion
                    | AnswerRefusal::NotAsked
                    | AnswerRefusal::OtherKind
                    | AnswerRefusal::UnknownChoice
            );
            if is_old {
                open_one(turn, id).await?;
                return Ok(true);
            }
            turn.reply.note = Some(render::survey_refusal(turn.lang, &refusal));
        }
        Err(ActionError::NotFound(_)) => return Ok(false),
        Err(error) => {
            refuse(turn, error)?;
            return Ok(false);
        }
    }
    Ok(true)
}

/// One thing was chosen: of a question of one choice, of a scale, of the zones.
///
/// # Errors
/// If the store fails.
pub async fn answer(
    turn: &mut Turn<'_>,
    id: i64,
    at: usize,
    value: u8,
) -> Result<bool, ActionError> {
    let Some(survey) = turn.tx.survey(id).await? else {
        return Ok(false);
    };
    let Some(question) = survey.survey.questions.get(at) else {
        return Ok(false);
    };
    let answer = match question.kind == Kind::Zone {
        true => Answer::Zone(value),
        false => Answer::Marks(vec![value]),
    };
    tap(turn, id, Move::Answer { at, answer }, 0).await
}

/// Whether what was written while a question of a survey was open is for something else: the survey has
/// ended since, or somebody asks something. It is told.
pub async fn is_left(turn: &mut Turn<'_>, id: i64, said: &Said) -> Result<bool, ActionError> {
    let Some(survey) = turn.tx.survey(id).await? else {
        return Ok(true);
    };
    let is_asked = said.text.trim_end().ends_with('?');
    if survey::takes_ballots(&survey, turn.now).is_err() {
        let refusal = Refusal::NotOpen(State::Closed);
        turn.tell(render::survey_refusal(turn.lang, &refusal));
    } else if is_asked {
        let say = render::survey_asked_instead(turn.lang, id);
        turn.say(say);
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// A text or a number was written.
pub async fn written(turn: &mut Turn<'_>, (id, at): (i64, usize), said: Said) -> Done {
    let survey = turn.tx.survey(id).await?;
    let kind = survey.and_then(|survey| Some(survey.survey.questions.get(at)?.kind.clone()));
    let text = said.text;
    let answer = match matches!(kind, Some(Kind::Number { .. })) {
        true => text.trim().parse().ok().map(Answer::Number),
        false => Some(Answer::Text(text)),
    };
    let again = Dialogue::Voting {
        survey: id,
        question: at,
    };
    let Some(answer) = answer.filter(|_| said.file.is_none()) else {
        turn.tell(match said.file {
            Some(_) => t!(turn.lang, "survey-only-text"),
            None => t!(turn.lang, "survey-number-please"),
        });
        turn.step = again;
        return Ok(());
    };
    let step = Move::Answer { at, answer };
    match survey::press(turn.tx, &turn.actor, id, step, turn.now).await {
        Ok(booth) => show(turn, &booth, (false, 0)),
        Err(ActionError::Refused(Refused::Survey(refusal @ Refusal::Answer(..)))) => {
            turn.tell(render::survey_refusal(turn.lang, &refusal));
            turn.step = again;
        }
        Err(error) => refuse(turn, error)?,
    }
    Ok(())
}

/// The ballot is given.
///
/// # Errors
/// If the store fails.
pub async fn give(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let when = (turn.since, turn.now);
    match survey::give(turn.tx, &turn.actor, id, when).await {
        Ok(given) => {
            rest(turn);
            let zone = turn.desk.calendar.time_zone();
            let say = render::voted(turn.lang, &given.survey, given.is_change, zone);
            turn.say(say);
            let consents = privacy::consents(turn.tx, &turn.actor).await?;
            if consents.contains(&(Purpose::Surveys, None)) {
                let say = render::ask_consent(turn.lang, Purpose::Surveys);
                turn.say(say);
            }
        }
        Err(ActionError::Refused(Refused::Survey(Refusal::Answer(at, why)))) => {
            turn.reply.note = Some(render::survey_refusal(turn.lang, &Refusal::Answer(at, why)));
            return tap(turn, id, Move::Show(at), 0).await;
        }
        Err(ActionError::NotFound(_)) => return Ok(false),
        Err(error) => {
            refuse(turn, error)?;
            return Ok(false);
        }
    }
    Ok(true)
}

/// Shows the question somebody looks at, or all they said; if they have just come, with what it is about.
fn show(turn: &mut Turn<'_>, booth: &Booth, (comes, page): (bool, u16)) {
    let seen = booth_seen(booth, turn.desk.calendar.time_zone());
    turn.show(match booth.draft.at {
        Some(_) => render::booth_question(turn.lang, comes, seen, page),
        None => render::booth_review(turn.lang, seen),
    });
    let is_written = |at: &usize| {
        let question = booth.survey.survey.questions.get(*at);
        question.is_some_and(|one| matches!(one.kind, Kind::Text { .. } | Kind::Number { .. }))
    };
    rest(turn);
    match (booth.draft.at.filter(is_written), &turn.step) {
        (Some(question), Dialogue::Rest) => {
            turn.step = Dialogue::Voting {
                survey: booth.survey.id,
                question,
            };
        }
        (Some(_), _) => turn.tell(t!(turn.lang, "survey-busy")),
        (None, _) => {}
    }
}

/// What was to be written for a survey is no longer waited for; anything else that is under way goes on.
fn rest(turn: &mut Turn<'_>) {
    if matches!(
        turn.step,
        Dialogue::Voting { .. } | Dialogue::Proposing { .. }
    ) {
        turn.step = Dialogue::Rest;
    }
}

fn booth_seen(booth: &Booth, zone: chrono_tz::Tz) -> render::BoothSeen<'_> {
    render::BoothSeen {
        survey: &booth.survey,
        draft: &booth.draft,
        has_voted: booth.has_voted,
        zone,
    }
}

/// What came of a survey: words at once, the picture right after.
///
/// # Errors
/// If the store fails.
pub async fn result(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(report) = report(turn, id).await? else {
        return Ok(false);
    };
    let label = t!(turn.lang, "button-result-data");
    let buttons = vec![vec![(label, Button::Data { survey: id }.into())]];
    turn.show(render::survey_result(turn.lang, &report, None, buttons));
    if let Some(base) = turn
        .desk
        .web_url
        .get()
        .filter(|_| report.published_at.is_some())
    {
        let url = page_url(base, id);
        turn.tell(t!(turn.lang, "survey-result-page", url = escape(&url)));
    }
    turn.reply.draw = Some(Subject::Result(Box::new(report)));
    Ok(true)
}

/// The data of a result: where they lie for everybody, or as files, which are made after the commit.
///
/// # Errors
/// If the store fails.
pub async fn data(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(report) = report(turn, id).await? else {
        return Ok(false);
    };
    let web = turn.desk.web_url.get();
    match web.filter(|_| report.published_at.is_some()) {
        Some(base) => {
            let page = page_url(base, id);
            turn.say(render::result_links(turn.lang, &page, &report));
        }
        None => turn.reply.draw = Some(Subject::Data(Box::new(report))),
    }
    Ok(true)
}

/// The report of a survey, if the person may see it: everybody once it is published, before that those
/// who run the process, and nobody while it is open.
async fn report(turn: &mut Turn<'_>, id: i64) -> Result<Option<Report>, ActionError> {
    let is_staff = turn.actor.may(Ability::ReadSurveys);
    match survey::seen_report(turn.tx, turn.desk, id, is_staff).await {
        Ok(report) => Ok(Some(report)),
        Err(ActionError::NotFound(_) | ActionError::Refused(Refused::Survey(_))) => Ok(None),
        Err(error) => Err(error),
    }
}

/// One tap and no more surveys, also of those that are queued.
///
/// # Errors
/// If the store fails.
pub async fn leave(turn: &mut Turn<'_>, wave: i64) -> Result<bool, ActionError> {
    if turn.tx.wave(wave).await?.is_none() {
        return Ok(false);
    }
    privacy::leave(turn.tx, turn.desk, &turn.actor, Purpose::Surveys, turn.now).await?;
    turn.tell(t!(turn.lang, "survey-unsubscribed"));
    Ok(true)
}

/// Asks for the topic that somebody wants to propose.
///
/// # Errors
/// If the store fails.
pub async fn propose(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let survey = turn.tx.survey(id).await?;
    let takes = |survey: &StoredSurvey| survey.takes_proposals && survey.state.takes_ballots();
    if !survey.as_ref().is_some_and(takes) {
        return Ok(false);
    }
    turn.show(render::survey_propose(turn.lang, id));
    turn.step = Dialogue::Proposing { survey: id };
    Ok(true)
}

/// A topic was proposed.
pub async fn proposed(turn: &mut Turn<'_>, id: i64, said: Said) -> Done {
    if said.file.is_some() {
        turn.tell(t!(turn.lang, "survey-only-text"));
        turn.step = Dialogue::Proposing { survey: id };
        return Ok(());
    }
    let text = said.text.as_str();
    match moderate::propose(turn.tx, &turn.actor, id, text, turn.now).await {
        Ok(Proposed::Kept | Proposed::Before) => {
            let say = render::survey_proposed(turn.lang, id);
            turn.say(say);
        }
        Ok(Proposed::Exists(topic)) => {
            let name = escape(topic.name.read(turn.lang.code()));
            turn.tell(t!(turn.lang, "survey-proposed-exists", name = name));
            return open(turn, id).await;
        }
        Err(ActionError::Refused(Refused::Survey(Refusal::NoTopic))) => {
            turn.tell(render::survey_refusal(turn.lang, &Refusal::NoTopic));
            turn.step = Dialogue::Proposing { survey: id };
        }
        Err(error) => refuse(turn, error)?,
    }
    Ok(())
}

/// Says why nothing was done.
fn refuse(turn: &mut Turn<'_>, error: ActionError) -> Done {
    let sentence = turn.why(error)?;
    turn.tell(sentence);
    Ok(())
}
