//! `/pendientes`: the open questions of somebody's offices, and what can be done with one.

use crate::actions::ActionError;
use crate::actions::question::{self, days_left};
use crate::actions::{schedule, share};
use crate::domain::Sought;
use crate::domain::base::{Key, Page, QuestionId};
use crate::domain::question::{Command, State};
use crate::domain::staff::Ability;
use crate::domain::staff::role::Role;
use crate::render::question::Button;
use crate::render::share::Part;
use crate::render::{self, Owed};
use crate::store::{Of, Question, StoreError, Tx, Waiting};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::{alike, answer};

/// What waits for the person, in the order in which it is due, with what did not reach whoever asked.
/// Coordinators, internal control and the committee see what is overdue anywhere, and coordinators stand in
/// where an office has nobody, and see where that is so.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    if turn.actor.posts.is_empty() {
        turn.tell(t!(turn.lang, "staff-only"));
        return Ok(());
    }
    let today = turn.desk.calendar.local_date(turn.now);
    let coordinates = turn.actor.is(Role::Coordinator);
    let unstaffed = match coordinates {
        true => question::unstaffed(turn.tx, turn.desk).await?,
        false => Vec::new(),
    };
    let offices = turn.actor.offices().into_iter().map(ToOwned::to_owned);
    let offices: Vec<String> = offices
        .chain(unstaffed.iter().map(Key::to_string))
        .collect();
    let offices: Vec<_> = offices.iter().map(String::as_str).collect();
    let wanted = Waiting {
        offices: &offices,
        unplaced: coordinates,
        overdue_on: turn.actor.may(Ability::WatchOverdue).then_some(today),
        incomplete_on: coordinates.then_some(today),
        transferred: false,
        undelivered: Some(match coordinates {
            true => Of::Everybody,
            false => Of::OwnOffices,
        }),
    };
    let owed = owed(turn, &wanted, page).await?;
    let names = unstaffed
        .iter()
        .map(|key| turn.desk.office_name(key.as_str()));
    let names: Vec<_> = names.collect();
    turn.show(render::pending(turn.lang, &owed, &names));
    Ok(())
}

/// A page of what waits: questions, and the parts of other offices' answers that these offices owe, each by the
/// date that is theirs.
async fn owed(
    turn: &mut Turn<'_>,
    wanted: &Waiting<'_>,
    page: u16,
) -> Result<Page<Owed>, StoreError> {
    let (limit, offset) = (Page::<Owed>::wanted(), Page::<Owed>::offset(page));
    let desk = turn.desk;
    let shares = turn.tx.open_shares(wanted.offices, limit + offset).await?;
    let of_question = |one: Question| {
        let left = days_left(desk, &one, turn.now);
        (
            (one.answer_by(), one.id),
            Owed::Question(Box::new(one), left),
        )
    };
    if shares.is_empty() {
        let found = waiting(turn.tx, wanted, page).await?;
        return Ok(found.map(|one| of_question(one).1));
    }
    let found = turn.tx.waiting_questions(wanted, limit + offset, 0).await?;
    let mut all: Vec<_> = found.into_iter().map(of_question).collect();
    for share in shares {
        let Some(question) = turn.tx.question(share.question_id).await? else {
            continue;
        };
        let part = Owed::Part {
            share: share.id,
            number: question.number,
            text: question.text,
            days_left: desk.calendar.business_days_left(share.due_on, turn.now),
        };
        all.push(((share.due_on, question.id), part));
    }
    all.sort_by_key(|(order, _)| *order);
    let from = usize::try_from(offset).unwrap_or(usize::MAX);
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let shown = all.into_iter().skip(from).take(most).map(|(_, one)| one);
    Ok(Page::cut(shown.collect(), page))
}

/// A page of the questions that wait.
pub async fn waiting(
    tx: &mut Tx,
    wanted: &Waiting<'_>,
    page: u16,
) -> Result<Page<Question>, StoreError> {
    let (limit, offset) = (Page::<Question>::wanted(), Page::<Question>::offset(page));
    let found = tx.waiting_questions(wanted, limit, offset).await?;
    Ok(Page::cut(found, page))
}

/// Each question with the days that are left for it.
pub fn with_days(turn: &Turn<'_>, questions: Page<Question>) -> Page<(Question, i64)> {
    questions.map(|question| {
        let left = days_left(turn.desk, &question, turn.now);
        (question, left)
    })
}

/// A question that the person may answer, in a state that allows `command`; if not, they are told.
pub(super) async fn allowed(
    turn: &mut Turn<'_>,
    id: QuestionId,
    command: Command,
) -> Result<Option<Question>, ActionError> {
    let found = question::entrusted(turn.tx, &turn.actor, id).await;
    let allowed = found.and_then(|found| {
        question::allows(&found, command)?;
        Ok(found)
    });
    match allowed {
        Ok(question) => Ok(Some(question)),
        Err(error) => turn.refuse_staff(error).map(|()| None),
    }
}

/// One question, of this list if it was opened from one.
pub async fn one(turn: &mut Turn<'_>, id: QuestionId, list: Option<Button>) -> Done {
    match question::legible(turn.tx, &turn.actor, id).await {
        Ok(question) => open(turn, &question, list).await,
        Err(error) => turn.refuse_staff(error),
    }
}

/// Back to a question: its files are there already.
pub async fn back_to(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    leave_reason(turn, id);
    let list = Button::PendingPage { page: 0 };
    match question::legible(turn.tx, &turn.actor, id).await {
        Ok(question) => show(turn, &question, Some(list)).await,
        Err(error) => turn.refuse_staff(error),
    }
}

/// Whoever goes back from the reason does not write it.
fn leave_reason(turn: &mut Turn<'_>, id: QuestionId) {
    if matches!(&turn.step, Dialogue::HandingOver { question, .. } if *question == id) {
        turn.step = Dialogue::Rest;
    }
}

/// One question with what can be done about it, and the files that came with it. Whoever leafs through a
/// list has them once they ask for them.
pub async fn open(turn: &mut Turn<'_>, question: &Question, list: Option<Button>) -> Done {
    let is_of_a_list = list.is_some();
    show(turn, question, list).await?;
    match is_of_a_list {
        true => Ok(()),
        false => send_files(turn, question.id).await,
    }
}

/// The files that came with a question.
pub async fn files(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    match question::legible(turn.tx, &turn.actor, id).await {
        Ok(question) => send_files(turn, question.id).await,
        Err(error) => turn.refuse_staff(error),
    }
}

async fn send_files(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    for file in turn.tx.files_of(id).await? {
        turn.say(render::send_file(&file));
    }
    Ok(())
}

async fn show(turn: &mut Turn<'_>, question: &Question, list: Option<Button>) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let events = turn.tx.events_of(question.id).await?;
    let office = question.office.as_deref();
    let files = match list {
        Some(_) => turn.tx.files_of(question.id).await?.len(),
        None => 0,
    };
    let zone = turn.desk.calendar.time_zone();
    let local = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&zone).date_naive();
    let planned = schedule::planned_answer(turn.tx, turn.desk, question).await?;
    let extension = turn.tx.extension_of(question.id).await?;
    let completion = turn.tx.completion_of(question.id).await?;
    let transfer = turn.tx.transfer_of(question.id).await?;
    let leader = alike::leader(turn, question).await?;
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let (may_extend, may_ask) = match turn.tx.dates_of(question.id).await? {
        Some(dates) => (
            question::extension::is_offered(turn.tx, desk, actor, question, &dates, now).await?,
            question::completion::is_offered(desk, question, &dates, now),
        ),
        None => (false, false),
    };
    let may_close = question::completion::is_closable(turn.tx, desk, actor, question, now).await?;
    let shares = share::parts(turn.tx, question).await?;
    let parts_of = shares.iter().map(|share| Part {
        share,
        office: desk.office_name(&share.office),
        days_left: desk.calendar.business_days_left(share.due_on, now),
        files: 0,
    });
    let shares: Vec<_> = parts_of.collect();
    let intake = turn.tx.intake_of(question.id).await?;
    let is_unclaimed = intake.as_ref().is_some_and(|one| one.claimed_at.is_none());
    let typist = intake.as_ref().and_then(|one| one.typed_by);
    let opened = render::Opened {
        intake: intake.as_ref(),
        may_print: is_unclaimed
            && question.state != State::Withdrawn
            && (turn.actor.handles(office) || typist == Some(turn.actor.person.id)),
        question,
        office: office.map(|key| turn.desk.office_name(key)),
        parts: &parts,
        reason: question::reason(&events),
        days_left: days_left(turn.desk, question, turn.now),
        met: question::met_its_date(turn.desk, question),
        extension: extension.as_ref(),
        may_extend: may_extend && !is_unclaimed,
        completion: completion.as_ref(),
        may_ask,
        may_close,
        transfer: transfer.as_ref().map(|one| (one, local(one.sent_at))),
        may_send: question::transfer::is_offered(question),
        may_take_back: question::transfer::can_come_back(&turn.actor, question),
        moved: question::kind::moved(question, &events),
        unreached: question::delivery::unreached(question, &events),
        acknowledged: question::acknowledged(&events).map(local),
        // The law's date is beside the date before already.
        planned: planned.filter(|_| extension.is_none()),
        zone,
        is_theirs: turn.actor.is_liaison_of(office),
        same_author: question::same_author(turn.tx, std::slice::from_ref(question), turn.now)
            .await?,
        may_act: turn.actor.handles(office),
        leader: leader.as_ref(),
        files,
        shares: &shares,
        list,
    };
    turn.show(render::opened(turn.lang, &opened));
    Ok(())
}

/// The offices a question may be of instead.
pub async fn not_ours(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    leave_reason(turn, id);
    let Some(question) = allowed(turn, id, Command::Place).await? else {
        return Ok(());
    };
    let here = question.office.as_deref();
    let offices = turn.desk.process.offices.iter();
    let offices: Vec<_> = offices
        .filter(|office| Some(office.key.as_str()) != here)
        .map(|office| (office.key.clone(), office.name.clone()))
        .collect();
    let placed = here.is_some();
    turn.show(render::choose_office(turn.lang, id, &offices, placed));
    Ok(())
}

/// The person wants to hear of a question tomorrow.
pub async fn tomorrow(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if allowed(turn, id, Command::Place).await?.is_some() {
        let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
        let day = question::remind_tomorrow(turn.tx, desk, actor, id, now).await?;
        turn.say(render::reminded(turn.lang, day));
    }
    Ok(())
}

/// The answer is asked for.
pub async fn answer(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if let Some(question) = allowed(turn, id, Command::Answer).await? {
        answer::begin(turn, &question, false);
    }
    Ok(())
}

/// The answer that was given is to be corrected.
pub async fn correct(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if let Some(question) = allowed(turn, id, Command::Correct).await? {
        answer::begin(turn, &question, true);
    }
    Ok(())
}

/// The office has received it.
pub async fn acknowledge(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    match question::acknowledge(turn.tx, &turn.actor, id, turn.now).await {
        Ok(question) => {
            turn.reply.note = Some(t!(turn.lang, "acknowledged"));
            show(turn, &question, Some(Button::PendingPage { page: 0 })).await
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// An office was chosen. Whoever gives a question away says why; where nobody had it, it goes at once.
pub async fn place(turn: &mut Turn<'_>, id: QuestionId, office: Option<Key>) -> Done {
    let Some(question) = allowed(turn, id, Command::Place).await? else {
        return Ok(());
    };
    let office = office.map(String::from);
    let process = &turn.desk.process;
    if office
        .as_deref()
        .is_some_and(|key| process.office(key).is_none())
    {
        return turn.refuse_staff(ActionError::NotFound(Sought::Office));
    }
    if question.office.is_none() {
        return answer::place(turn, id, office.as_deref(), "").await;
    }
    turn.step = Dialogue::HandingOver {
        question: id,
        office,
    };
    turn.show(render::write_reason(turn.lang, id));
    Ok(())
}
