//! Questions: asked, followed, answered, handed over, looked over.

pub mod alike;
pub mod answer;
pub mod apart;
pub mod ask;
pub mod away;
pub mod bring;
pub mod compose;
pub mod deliver;
pub mod extend;
pub mod kind;
pub mod lack;
pub mod mine;
pub mod overview;
pub mod pending;
pub mod send;
pub mod unsent;

use crate::actions::ActionError;
use crate::render::question::{Button, law};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// A button of a question. Returns whether it means anything now.
///
/// # Errors
/// If an action fails through no fault of the person.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    match button {
        Button::Ask => ask::begin(turn)?,
        Button::Space { draft, space } => return Ok(ask::in_space(turn, draft, space)),
        Button::Spaces { draft } => return Ok(ask::spaces(turn, draft)),
        Button::Topic { draft, topic } => return Ok(ask::about(turn, draft, topic)),
        Button::Name { draft } => return Ok(ask::sign(turn, draft)),
        Button::Belongs { draft } => return apart::sort_out(turn, draft, true).await,
        Button::Apart { draft } => return apart::sort_out(turn, draft, false).await,
        Button::TakeBack { draft } => return unsent::take_back(turn, draft),
        Button::Unsent => return unsent::show(turn, unsent::told_of(turn)),
        Button::Topics { draft } => return Ok(ask::topics(turn, draft)),
        Button::Rewrite { draft } => return Ok(ask::again(turn, draft)),
        Button::Drop { draft } => return Ok(ask::drop(turn, draft)),
        Button::Send { draft } => return send::send(turn, draft).await,
        Button::Mine { page } => mine::mine(turn, page).await?,
        Button::OneOfMine { question, page } => mine::one(turn, question, page).await?,
        Button::One { question } => mine::one(turn, question, None).await?,
        Button::Why { question } => mine::why(turn, question).await?,
        Button::Happened { question, page } => mine::happened(turn, question, page).await?,
        Button::Whole { question } => mine::whole(turn, question).await?,
        Button::Add { question } => mine::add(turn, question).await?,
        Button::Withdraw { question, page } => mine::withdraw(turn, question, page).await?,
        Button::WithdrawMeant { question } => mine::withdraw_meant(turn, question).await?,
        Button::Insist { question } => mine::insist(turn, question).await?,
        Button::Rate { question, rating } => mine::rate(turn, question, rating).await?,
        Button::Pending { page } | Button::PendingPage { page } => {
            pending::list(turn, page).await?;
        }
        Button::Opened { question } => pending::one(turn, question, None).await?,
        Button::OneOfPending { question, page } => {
            let list = Button::PendingPage { page };
            pending::one(turn, question, Some(list)).await?;
        }
        Button::OneOfList {
            question,
            page,
            list,
            office,
        } => {
            let list = Button::List { page, list, office };
            pending::one(turn, question, Some(list)).await?;
        }
        Button::Files { question } => pending::files(turn, question).await?,
        Button::BackTo { question } => pending::back_to(turn, question).await?,
        Button::NotOurs { question } => pending::not_ours(turn, question).await?,
        Button::Tomorrow { question } => pending::tomorrow(turn, question).await?,
        Button::Answer { question } => pending::answer(turn, question).await?,
        Button::Acknowledge { question } => pending::acknowledge(turn, question).await?,
        Button::Correct { question } => pending::correct(turn, question).await?,
        Button::Deliver { question } => deliver::begin(turn, question).await?,
        Button::DeliverBy { question, way } => deliver::by(turn, question, way).await?,
        Button::Extend { question } => extend::begin(turn, question).await?,
        Button::ExtendBy { draft, days } => return extend::by(turn, draft, days).await,
        Button::RewriteExtension { draft } => return extend::again(turn, draft).await,
        Button::SendExtension { draft } => return extend::send(turn, draft).await,
        Button::DropExtension { draft } => return Ok(extend::drop(turn, draft)),
        Button::Kinds { question } => kind::choose(turn, question).await?,
        Button::KindOf { question, kind } => kind::preview(turn, question, kind).await?,
        Button::SetKind {
            question,
            kind,
            was,
            will,
        } => kind::set(turn, question, kind, (was, will)).await?,
        Button::Alike { question } => alike::alike(turn, question).await?,
        Button::Compare { question, other } => alike::compare(turn, question, other).await?,
        Button::Same { question, other } => alike::same(turn, question, other).await?,
        Button::NotSame { question, other } => alike::not_same(turn, question, other).await?,
        Button::Together { question, page } => alike::together(turn, question, page).await?,
        Button::Part { question } => alike::part(turn, question).await?,
        Button::Place { question, office } => pending::place(turn, question, office).await?,
        Button::SendAnswer { draft } => return answer::send(turn, draft).await,
        Button::RewriteAnswer { draft } => return Ok(answer::again(turn, draft)),
        Button::DropAnswer { draft } => return Ok(answer::drop(turn, draft)),
        Button::Overview => overview::overview(turn).await?,
        Button::List { page, list, office } => {
            return overview::list(turn, page, list, office).await;
        }
    }
    Ok(true)
}

/// A button by which the law lets its clock stand still, or end. Returns as [`press`] does.
///
/// # Errors
/// If an action fails through no fault of the person.
pub async fn press_law(turn: &mut Turn<'_>, button: law::Button) -> Result<bool, ActionError> {
    use law::Button;
    match button {
        Button::AskMissing { question } => lack::begin(turn, question).await?,
        Button::Close { question } => lack::close(turn, question).await?,
        Button::RewriteLack { draft } => return lack::again(turn, draft).await,
        Button::SendLack { draft } => return lack::send(turn, draft).await,
        Button::DropLack { draft } => return Ok(lack::drop(turn, draft)),
        Button::GoOn { question } => lack::go_on(turn, question).await?,
        Button::GoOnMeant { question } => lack::go_on_meant(turn, question).await?,
        Button::Prolong { question } => bring::prolong(turn, question).await?,
        Button::BringTo { draft, question } => return bring::to(turn, draft, question).await,
        Button::Transfer { question } => away::begin(turn, question).await?,
        Button::SendTo { draft, entity } => return away::to(turn, draft, entity).await,
        Button::RewriteTransfer { draft } => return away::again(turn, draft).await,
        Button::SendTransfer { draft } => return away::send(turn, draft).await,
        Button::DropTransfer { draft } => return Ok(away::drop(turn, draft)),
        Button::Letter { question } => away::letter(turn, question).await?,
        Button::TakeBack { question } => away::take_back(turn, question).await?,
        Button::TakeBackMeant { question } => away::take_back_meant(turn, question).await?,
        Button::Entities => away::entities(turn).await?,
        Button::Entity { entity } => away::entity(turn, entity).await?,
        Button::AddEntity => away::add_entity(turn).await?,
        Button::DropEntity { entity } => away::drop_entity(turn, entity).await?,
        Button::AnotherQuestion { question } => bring::was_another(turn, question).await?,
    }
    Ok(true)
}

/// Something was written about a question that its office is at.
///
/// # Errors
/// If an action fails through no fault of the person.
pub async fn wrote(turn: &mut Turn<'_>, step: Dialogue, said: Said) -> Done {
    match step {
        Dialogue::HandingOver { question, office } => {
            answer::hand_over(turn, question, office, said).await
        }
        Dialogue::Delivering { question, way } => {
            deliver::evidence(turn, question, &way, said).await
        }
        Dialogue::Extending(step) => form::written(turn, step, said).await,
        Dialogue::Lacking(step) => form::written(turn, step, said).await,
        Dialogue::Sending(step) => form::written(turn, *step, said).await,
        step => {
            turn.step = step;
            Ok(())
        }
    }
}

/// A word that means nothing here is no part of a question, nor of an answer: what is waited for is asked
/// again. Whether anything is.
pub async fn shown_again(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    if let Dialogue::Asking(draft) = &turn.step
        && !draft.is_empty()
    {
        let draft = draft.clone();
        return ask::shown_again(turn, draft).map(|()| true);
    }
    if let Dialogue::Answering(draft) = &turn.step
        && draft.has_words()
    {
        let draft = draft.clone();
        return answer::edited(turn, draft).await.map(|()| true);
    }
    let again = match &turn.step {
        Dialogue::Asking(_) => t!(turn.lang, "ask-write"),
        Dialogue::Adding { .. } => t!(turn.lang, "add-write"),
        Dialogue::Insisting { .. } => t!(turn.lang, "insist-write"),
        Dialogue::Code => t!(turn.lang, "code-write"),
        Dialogue::Rest
        | Dialogue::Answering(_)
        | Dialogue::HandingOver { .. }
        | Dialogue::Delivering { .. }
        | Dialogue::Extending(_)
        | Dialogue::Lacking(_)
        | Dialogue::Sending(_)
        | Dialogue::TakingIn(_)
        | Dialogue::Sharing(_)
        | Dialogue::Planning(_)
        | Dialogue::Convening { .. }
        | Dialogue::Voting { .. }
        | Dialogue::Proposing { .. }
        | Dialogue::Surveying { .. }
        | Dialogue::Schedule(_)
        | Dialogue::Setting(_)
        | Dialogue::Guest(_)
        | Dialogue::Consulting(_)
        | Dialogue::Typing(_) => return Ok(false),
    };
    turn.tell(again);
    Ok(true)
}
