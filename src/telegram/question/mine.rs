//! A citizen follows their questions: list, state, count of days, addition, withdrawal, opinion.

use crate::actions::ActionError;
use crate::actions::question::{self, days_left};
use crate::actions::share;
use crate::domain::base::{Page, QuestionId};
use crate::domain::question::{Command, EventKind, Giving, Rating, State, read_number};
use crate::render;
use crate::render::question::{Counted, Notice, Step};
use crate::store::Question;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Draft, Followed};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::bring;
use crate::telegram::question::{pending, unsent};
use crate::telegram::share as parts_of;
use chrono::{Datelike as _, TimeDelta};

/// `/mis_preguntas`
pub async fn mine(turn: &mut Turn<'_>, page: u16) -> Done {
    let person = turn.actor.person.id;
    let (limit, offset) = (Page::<Question>::wanted(), Page::<Question>::offset(page));
    let found = turn.tx.questions_of(person, limit, offset).await?;
    let unsent = unsent::of(turn).map(Draft::text).filter(|_| page == 0);
    let (lang, found) = (turn.lang, Page::cut(found, page));
    turn.show(render::my_questions(lang, &found, unsent.as_deref()));
    Ok(())
}

/// `/estado 2024-000123`
pub async fn by_number(turn: &mut Turn<'_>, text: &str) -> Done {
    if text.is_empty() {
        return mine(turn, 0).await;
    }
    let year = turn.desk.calendar.local_date(turn.now).year();
    let Some(number) = read_number(text, year) else {
        turn.tell(t!(turn.lang, "not-a-number"));
        return Ok(());
    };
    let person = turn.actor.person.id;
    if let Some(question) = turn.tx.question_of(person, &number).await? {
        return show(turn, &question, None).await;
    }
    match question::legible_number(turn.tx, &turn.actor, &number).await {
        Ok(question) => pending::open(turn, &question, None).await,
        Err(error) => parts_of::by_number(turn, &number, error).await,
    }
}

/// Where one of their questions stands; `page` is that of the list it was opened from.
pub async fn one(turn: &mut Turn<'_>, id: QuestionId, page: Option<u16>) -> Done {
    match question::own(turn.tx, &turn.actor, id).await {
        Ok(question) => show(turn, &question, page).await,
        Err(error) => turn.refuse(error),
    }
}

async fn show(turn: &mut Turn<'_>, question: &Question, page: Option<u16>) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let answers = question::standing(&parts);
    let mut has_files = false;
    for answer in &answers {
        has_files |= !turn.tx.answer_files_of(answer.id).await?.is_empty();
    }
    let extension = turn.tx.extension_of(question.id).await?;
    let completion = turn.tx.completion_of(question.id).await?;
    let completion =
        completion.filter(|_| question.state.awaits_answer() || question.state == State::Closed);
    let transfer = turn.tx.transfer_of(question.id).await?;
    let sent_on = |at| turn.desk.calendar.local_date(at);
    let transfer = transfer.as_ref().map(|one| (one, sent_on(one.sent_at)));
    let moved = question::kind::moved(question, &turn.tx.events_of(question.id).await?);
    let office = question.office.as_deref();
    let left = days_left(turn.desk, question, turn.now);
    let late = turn.desk.late(&parts);
    let helping = share::helping(turn.tx, question).await?;
    let helpers: Vec<_> = helping
        .iter()
        .map(|key| turn.desk.office_name(key))
        .collect();
    turn.show(render::status(
        turn.lang,
        question,
        office.map(|key| turn.desk.office_name(key)),
        (&answers, has_files),
        render::Stands {
            days_left: left,
            late,
            giving: question::giving(&parts),
            extension: extension.as_ref(),
            completion: completion.as_ref(),
            transfer: transfer.filter(|_| !question.state.is_over()),
            moved: moved.as_ref(),
            parts: &parts,
            helpers: &helpers,
        },
        page,
    ));
    Ok(())
}

/// One of their questions, in a state that allows `command`; if not, they are told. What will be
/// refused in the end is better refused before anything is written.
async fn allowed(
    turn: &mut Turn<'_>,
    id: QuestionId,
    command: Command,
) -> Result<Option<Question>, ActionError> {
    let found = question::own(turn.tx, &turn.actor, id).await;
    let allowed = found.and_then(|found| {
        question::allows(&found, command)?;
        Ok(found)
    });
    match allowed {
        Ok(question) => Ok(Some(question)),
        Err(error) => turn.refuse(error).map(|()| None),
    }
}

/// Something is to be added.
pub async fn add(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if allowed(turn, id, Command::Add).await?.is_some() {
        turn.step = Dialogue::Adding {
            question: id,
            album: None,
        };
        turn.tell(t!(turn.lang, "add-write"));
    }
    Ok(())
}

/// The answer is to be completed.
pub async fn insist(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if allowed(turn, id, Command::Insist).await?.is_some() {
        turn.step = Dialogue::Insisting { question: id };
        turn.tell(t!(turn.lang, "insist-write"));
    }
    Ok(())
}

/// The question is to be taken back: is that meant?
pub async fn withdraw(turn: &mut Turn<'_>, id: QuestionId, page: Option<u16>) -> Done {
    if let Some(question) = allowed(turn, id, Command::Withdraw).await? {
        turn.show(render::confirm_withdrawal(turn.lang, &question, page));
    }
    Ok(())
}

/// It is meant.
pub async fn withdraw_meant(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let Some(question) = allowed(turn, id, Command::Withdraw).await? else {
        return Ok(());
    };
    let asks = render::confirm_withdrawal(turn.lang, &question, None);
    if !turn.was_asked(&asks) {
        turn.show(asks);
        return Ok(());
    }
    match question::withdraw(turn.tx, turn.desk, &turn.actor, id, turn.now).await {
        Ok(_) => turn.tell(t!(turn.lang, "withdrawn")),
        Err(error) => turn.refuse(error)?,
    }
    Ok(())
}

/// The count of days behind the promised date.
pub async fn why(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let question = match question::readable(turn.tx, &turn.actor, id).await {
        Ok(question) => question,
        Err(error) => return turn.refuse(error),
    };
    let (desk, lang) = (turn.desk, turn.lang);
    // Of what ended without an answer there is no date.
    if matches!(question.state, State::Closed | State::Transferred) {
        turn.tell(match question.state == State::Closed {
            true => t!(lang, "status-closed"),
            false => t!(lang, "status-transferred"),
        });
        return Ok(());
    }
    let is_own = question.person_id == Some(turn.actor.person.id);
    let entity = lang.the(desk.named(), desk.language);
    let extension = turn.tx.extension_of(id).await?;
    let completes = match question.state {
        State::Reopened => true,
        // It was completed since: by that date.
        State::Answered => question.insisted,
        State::Received | State::Withdrawn | State::Incomplete => false,
        State::Closed | State::Transferred => false,
    };
    if completes && question.complete_by.is_some() {
        let receipt = question::completion_counted(turn.tx, desk, &question).await?;
        let whose = (is_own, &*entity);
        for say in render::why_completed_then(lang, &question, whose, receipt.as_ref()) {
            turn.say(say);
        }
        return Ok(());
    }
    let completion = turn.tx.completion_of(id).await?;
    let dates = turn.tx.dates_of(id).await?;
    let receipt = dates.and_then(|dates| question::counted(desk, &dates));
    if let (State::Incomplete, Some(completion), Some(receipt)) =
        (question.state, &completion, &receipt)
    {
        let asked_on = desk.calendar.local_date(completion.asked_at);
        let (asked, whose) = ((completion, asked_on), (is_own, &*entity));
        for say in render::why_it_stands(lang, &question, asked, whose, receipt) {
            turn.say(say);
        }
        return Ok(());
    }
    let why = Counted {
        question: &question,
        extension: extension.as_ref(),
        completion: completion.as_ref(),
        moved: question::kind::moved(&question, &turn.tx.events_of(id).await?),
        is_own,
        entity: &entity,
    };
    if let Some(receipt) = receipt {
        for say in render::why_this_date(lang, &why, &receipt) {
            turn.say(say);
        }
    }
    Ok(())
}

/// What has happened to it, step by step.
pub async fn happened(turn: &mut Turn<'_>, id: QuestionId, page: Option<u16>) -> Done {
    let question = match question::own(turn.tx, &turn.actor, id).await {
        Ok(question) => question,
        Err(error) => return turn.refuse(error),
    };
    let events = turn.tx.events_of(id).await?;
    let desk = turn.desk;
    let zone = desk.calendar.time_zone();
    let steps = events.iter().map(|event| Step {
        // What came on paper was typed later than it came.
        at: match event.kind == EventKind::Received {
            true => question.received_at,
            false => event.at,
        }
        .with_timezone(&zone)
        .naive_local(),
        kind: event.kind,
        office: event.office.as_deref().map(|key| desk.office_name(key)),
        note: event.note.as_deref(),
    });
    let steps: Vec<_> = steps.collect();
    turn.show(render::happened(turn.lang, &question, &steps, page));
    Ok(())
}

/// The answers that hold once more, whole and with their files.
pub async fn whole(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let question = match question::own(turn.tx, &turn.actor, id).await {
        Ok(question) => question,
        Err(error) => return turn.refuse(error),
    };
    let parts = turn.tx.parts_of(question.id).await?;
    let answers = question::standing(&parts);
    let Some((last, earlier)) = answers.split_last() else {
        return show(turn, &question, None).await;
    };
    let earlier = earlier.iter().map(|answer| (*answer, None, Giving::First));
    let last = (*last, turn.desk.late(&parts), question::giving(&parts));
    for (answer, late, giving) in earlier.chain([last]) {
        let files = turn.tx.answer_files_of(answer.id).await?;
        let office = answer.office.as_deref();
        let office = office.map_or(&*turn.desk.entity, |key| turn.desk.office_name(key));
        let is_public = question::public(turn.tx, &question, giving).await?;
        turn.hear(Notice::Answered {
            is_public,
            question: &question,
            office,
            text: &answer.text,
            files: &files,
            late,
            giving,
        });
    }
    Ok(())
}

/// What the citizen adds. The pictures of one album come one by one: `follows` tells that the first
/// of them has been added already.
pub async fn added(turn: &mut Turn<'_>, id: QuestionId, said: Said, follows: bool) -> Done {
    let files: Vec<_> = said.file.into_iter().collect();
    if said.text.is_empty() && files.is_empty() {
        turn.step = Dialogue::Adding {
            question: id,
            album: None,
        };
        turn.tell(t!(turn.lang, "add-write"));
        return Ok(());
    }
    let before = turn.tx.question(id).await?;
    let was_missing = before.is_some_and(|one| one.state == State::Incomplete);
    let (desk, now) = (turn.desk, turn.now);
    match question::add(turn.tx, desk, &turn.actor, id, &said.text, &files, now).await {
        Ok(question) => {
            turn.reply.owed = true;
            if was_missing {
                let say = render::brought(turn.lang, &question, false);
                turn.say(say);
            } else if !follows {
                let say = render::added(turn.lang, &question);
                turn.say(say);
            }
            follow(turn, &question);
            bring::follow(turn, id, said.album);
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}

/// What the citizen finds lacking.
pub async fn insisted(turn: &mut Turn<'_>, id: QuestionId, said: Said) -> Done {
    let files: Vec<_> = said.file.into_iter().collect();
    if said.text.is_empty() && files.is_empty() {
        turn.step = Dialogue::Insisting { question: id };
        turn.tell(t!(turn.lang, "insist-write"));
        return Ok(());
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match question::insist(turn.tx, desk, actor, id, &said.text, &files, now).await {
        Ok(question) => {
            turn.reply.owed = true;
            let say = render::insisted(turn.lang, &question);
            turn.say(say);
            follow(turn, &question);
            bring::follow(turn, id, said.album);
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}

/// So long what is said next may belong to what something was added to.
const FOLLOWS: TimeDelta = TimeDelta::hours(1);

/// What is said next may belong to this one.
fn follow(turn: &mut Turn<'_>, question: &Question) {
    turn.follows = Some(Followed {
        question: question.id,
        number: question.number.clone(),
        at: turn.now,
    });
}

/// What something said now may belong to: what something was added to within the hour, if it still takes more.
/// It is asked about once.
pub async fn followed(turn: &mut Turn<'_>) -> Result<Option<Followed>, ActionError> {
    let now = turn.now;
    let recent = turn.follows.take().filter(|one| now - one.at <= FOLLOWS);
    let Some(followed) = recent else {
        return Ok(None);
    };
    let found = question::own(turn.tx, &turn.actor, followed.question).await;
    let takes_more = found.and_then(|found| question::allows(&found, Command::Add));
    match takes_more {
        Ok(()) => Ok(Some(followed)),
        Err(ActionError::NotFound(_) | ActionError::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was said belongs to it. Whether it could be added; else whoever said it reads why.
pub async fn add_what_follows(
    turn: &mut Turn<'_>,
    followed: &Followed,
    draft: &Draft,
) -> Result<bool, ActionError> {
    let (desk, now, id) = (turn.desk, turn.now, followed.question);
    let (text, files) = (draft.text(), &draft.files);
    match question::add(turn.tx, desk, &turn.actor, id, &text, files, now).await {
        Ok(question) => {
            turn.settle(render::added(turn.lang, &question));
            follow(turn, &question);
            Ok(true)
        }
        Err(error) => turn.refuse(error).map(|()| false),
    }
}

/// What the citizen thinks of the answer.
pub async fn rate(turn: &mut Turn<'_>, id: QuestionId, rating: Rating) -> Done {
    match question::rate(turn.tx, turn.desk, &turn.actor, id, rating, turn.now).await {
        Ok(question) => {
            turn.settle(render::rated(turn.lang, &question, rating));
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}
