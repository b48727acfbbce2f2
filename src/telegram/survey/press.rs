//! What a button of a survey leads to, and who may press it at all.

use super::{answer, dates, desk, edit, end, forms, list, moderate, paper, paper_sheet, write};
use crate::actions::ActionError;
use crate::domain::base::Seen;
use crate::domain::staff::Ability;
use crate::domain::survey::Move;
use crate::render::survey::Button;
use crate::telegram::base::turn::Turn;

/// A button of a survey was pressed. Returns whether it means anything.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    let ability = ability(&button);
    if ability.is_some_and(|ability| !turn.actor.may(ability)) {
        return Ok(false);
    }
    if ability == Some(Ability::RunSurveys) {
        desk::rest_from_writing(turn);
    }
    match button {
        Button::Surveys { page } => list::list(turn, page).await.map(|()| true),
        Button::Open { survey } | Button::Enter { survey } => {
            answer::open(turn, survey).await.map(|()| true)
        }
        Button::Give { survey } => answer::give(turn, survey).await,
        Button::Result { survey } => answer::result(turn, survey).await,
        Button::Data { survey } => answer::data(turn, survey).await,
        Button::NoMore { wave } => answer::leave(turn, wave).await,
        Button::Propose { survey } | Button::ProposeInstead { survey } => {
            answer::propose(turn, survey).await
        }
        Button::Review { survey } => answer::tap(turn, survey, Move::Review, 0).await,
        Button::Mark {
            survey,
            at,
            choice,
            page,
        } => {
            let at = usize::from(at);
            answer::tap(turn, survey, Move::Mark { at, choice }, page).await
        }
        Button::Score {
            survey,
            at,
            topic,
            score,
        } => {
            let at = usize::from(at);
            answer::tap(turn, survey, Move::Score { at, topic, score }, 0).await
        }
        Button::Topic { survey, at, topic } => {
            let (at, topic) = (at.into(), topic.into());
            answer::tap(turn, survey, Move::Topic { at, topic }, 0).await
        }
        Button::Answer { survey, at, value } => {
            answer::answer(turn, survey, at.into(), value).await
        }
        Button::Next { survey, at } => answer::tap(turn, survey, Move::Next(at.into()), 0).await,
        Button::Skip { survey, at } => answer::tap(turn, survey, Move::Skip(at.into()), 0).await,
        Button::Again { survey, at } => answer::tap(turn, survey, Move::Show(at.into()), 0).await,
        Button::Choices { survey, at, page } => {
            answer::tap(turn, survey, Move::Show(at.into()), page).await
        }

        Button::All { page } => desk::list(turn, page).await.map(|()| true),
        Button::Card { survey } | Button::Back { survey } => desk::card(turn, survey).await,
        Button::New { aim, .. } => desk::begin(turn, false, aim).await,
        Button::Template { aim, .. } => desk::begin(turn, true, aim).await,
        Button::Toggle { survey, to } => desk::toggle(turn, to.seen(survey), to.what).await,
        Button::Space { survey, to } => desk::space(turn, survey, to).await,
        Button::Audience { survey, to } => desk::audience(turn, survey, to).await,
        Button::Invite { survey, sure } => end::invite(turn, survey, sure).await,
        Button::Publish { survey, what } => end::publish(turn, survey, what).await,
        Button::Fill { survey, agenda } => end::fill(turn, survey, agenda).await,
        Button::Dates { survey, to } => dates::dates(turn, survey, to).await,
        Button::Step { survey, step } => dates::step(turn, step.seen(survey), step.what).await,
        Button::Share { survey } => dates::share(turn, survey).await,
        Button::Proposals { survey, after } => moderate::proposals(turn, survey, after).await,
        Button::Decide { proposal, ruling } => moderate::rule(turn, proposal, ruling).await,
        Button::Questions { survey } => edit::list(turn, survey).await,
        Button::Question { survey, at } => edit::one(turn, survey, at.into()).await,
        Button::Write { survey, ask } => write::ask(turn, ask.seen(survey), ask.what).await,
        Button::Add { survey, version } => {
            let id = survey;
            edit::add(turn, Seen { id, version }).await
        }
        Button::Move { survey, to } => {
            let (seen, at) = (to.seen(survey), to.what.at.into());
            edit::shift(turn, seen, at, to.what.what).await
        }
        Button::Remove { survey, what } => {
            let (seen, at) = (what.seen(survey), what.what.at.into());
            edit::remove(turn, seen, at, what.what.what).await
        }
        Button::Most { survey, to } => {
            let (seen, at) = (to.seen(survey), to.what.at.into());
            edit::most(turn, seen, at, to.what.what).await
        }
        Button::Method { survey, to } => {
            let (seen, at) = (to.seen(survey), to.what.at.into());
            edit::method(turn, seen, at, to.what.what).await
        }
        Button::ProcessTopics { survey, at } => {
            edit::process_topics(turn, at.seen(survey), at.what.into()).await
        }
        Button::Depend { survey, on } => {
            let (seen, at) = (on.seen(survey), on.what.at.into());
            edit::depend(turn, seen, at, on.what.what).await
        }
        Button::Preview { survey, which } => edit::preview(turn, survey, which).await,

        Button::Paper { survey } | Button::PaperOf { survey } => {
            paper::open(turn, survey).await.map(|()| true)
        }
        Button::Sheet { survey } => paper_sheet::template(turn, survey).await.map(|()| true),
        Button::Print { survey } => forms::ask(turn, survey).await.map(|()| true),
        Button::Done { .. } => Ok(paper::done(turn)),
        Button::Retype { draft, form } => paper::retype(turn, draft, form).await,
        Button::Keep { draft } => Ok(paper::keep(turn, draft)),
        Button::Drop { draft } => Ok(paper::drop_sheet(turn, draft)),
        Button::Make { draft, count } => paper::make(turn, draft, count).await,
    }
}

/// Who may press it: `None` is everybody; of paper, whoever may type it, which the actions say.
fn ability(button: &Button) -> Option<Ability> {
    match button {
        Button::Surveys { .. }
        | Button::Open { .. }
        | Button::Enter { .. }
        | Button::Give { .. }
        | Button::Result { .. }
        | Button::Data { .. }
        | Button::NoMore { .. }
        | Button::Propose { .. }
        | Button::ProposeInstead { .. }
        | Button::Review { .. }
        | Button::Mark { .. }
        | Button::Score { .. }
        | Button::Topic { .. }
        | Button::Answer { .. }
        | Button::Next { .. }
        | Button::Skip { .. }
        | Button::Again { .. }
        | Button::Choices { .. }
        | Button::Paper { .. }
        | Button::PaperOf { .. }
        | Button::Sheet { .. }
        | Button::Print { .. }
        | Button::Done { .. }
        | Button::Retype { .. }
        | Button::Keep { .. }
        | Button::Drop { .. }
        | Button::Make { .. } => None,
        Button::All { .. } | Button::Card { .. } | Button::Back { .. } | Button::Preview { .. } => {
            Some(Ability::ReadSurveys)
        }
        Button::New { .. }
        | Button::Template { .. }
        | Button::Toggle { .. }
        | Button::Space { .. }
        | Button::Audience { .. }
        | Button::Invite { .. }
        | Button::Publish { .. }
        | Button::Fill { .. }
        | Button::Dates { .. }
        | Button::Step { .. }
        | Button::Share { .. }
        | Button::Proposals { .. }
        | Button::Decide { .. }
        | Button::Questions { .. }
        | Button::Question { .. }
        | Button::Write { .. }
        | Button::Add { .. }
        | Button::Move { .. }
        | Button::Remove { .. }
        | Button::Most { .. }
        | Button::Method { .. }
        | Button::ProcessTopics { .. }
        | Button::Depend { .. } => Some(Ability::RunSurveys),
    }
}
