//! The office of a part reads it, writes it, or says that it is not theirs.

use super::draft::Draft;
use crate::actions::ActionError;
use crate::actions::share::{self, Found};
use crate::domain::share::{Command, State};
use crate::render;
use crate::render::share::Part;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::form::{self, Taken};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::question::answer;

/// A part as its office sees it, of this page of the list if it was opened from there; the files of the question
/// follow where it was not.
pub async fn open(turn: &mut Turn<'_>, id: i64, list: Option<u16>) -> Done {
    leave_reason(turn, id);
    match share::of_office(turn.tx, &turn.actor, id).await {
        Ok(found) => shown(turn, &found, list).await,
        Err(error) => turn.refuse_staff(error),
    }
}

/// The same, as it was found.
pub async fn shown(turn: &mut Turn<'_>, found: &Found, list: Option<u16>) -> Done {
    show(turn, found, list).await?;
    match list {
        Some(_) => Ok(()),
        None => send_files(turn, found).await,
    }
}

/// Back to a part: its files are there already.
pub async fn back_to(turn: &mut Turn<'_>, id: i64) -> Done {
    leave_reason(turn, id);
    match share::of_office(turn.tx, &turn.actor, id).await {
        Ok(found) => show(turn, &found, Some(0)).await,
        Err(error) => turn.refuse_staff(error),
    }
}

/// Whoever goes back from the reason does not write it.
fn leave_reason(turn: &mut Turn<'_>, id: i64) {
    if matches!(&turn.step, Dialogue::Sharing(Draft::GivingBack { share, .. }) if *share == id) {
        turn.step = Dialogue::Rest;
    }
}

async fn show(turn: &mut Turn<'_>, found: &Found, list: Option<u16>) -> Done {
    let (share, desk) = (&found.share, turn.desk);
    let is_read = found.is_read();
    let mut added = turn.tx.parts_of(found.question.id).await?;
    added.retain(|_| is_read);
    let files = match list {
        Some(_) if is_read => turn.tx.files_of(found.question.id).await?.len(),
        Some(_) | None => 0,
    };
    let part = Part {
        share,
        office: desk.office_name(&share.office),
        days_left: desk.calendar.business_days_left(share.due_on, turn.now),
        files: turn.tx.share_files(share.id).await?.len(),
    };
    let lead = found.leader.office.as_deref();
    let lead = lead.map(|key| desk.office_name(key));
    let zone = desk.calendar.time_zone();
    let over = found.is_over();
    let say = render::opened_part(
        turn.lang,
        (&found.question, lead),
        (&part, over),
        &added,
        (files, zone),
        list,
    );
    turn.show(say);
    Ok(())
}

/// The files that came with the question.
pub async fn files(turn: &mut Turn<'_>, id: i64) -> Done {
    match share::of_office(turn.tx, &turn.actor, id).await {
        Ok(found) => send_files(turn, &found).await,
        Err(error) => turn.refuse_staff(error),
    }
}

async fn send_files(turn: &mut Turn<'_>, found: &Found) -> Done {
    if !found.is_read() {
        return Ok(());
    }
    for file in turn.tx.files_of(found.question.id).await? {
        turn.say(render::send_file(&file));
    }
    Ok(())
}

/// The part is written, or written otherwise.
pub async fn begin(turn: &mut Turn<'_>, id: i64) -> Done {
    let found = share::of_office(turn.tx, &turn.actor, id).await;
    let found = found.and_then(|found| {
        let command = match found.share.state {
            State::Given => Command::Correct,
            State::Asked | State::Returned | State::TakenBack => Command::Give,
        };
        found.allows(command)?;
        Ok(found)
    });
    match found {
        Ok(found) => {
            let seen = (found.share.state == State::Given).then_some(found.share.version);
            let number = found.question.number.clone();
            answer::begin_part(turn, found.question.id, number, (id, seen));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// Why is it not theirs?
pub async fn why_back(turn: &mut Turn<'_>, share: i64) -> Done {
    let asks = Draft::GivingBack { id: 0, share };
    form::ask(turn, asks).await.map(drop)
}

/// How that is asked.
pub(super) async fn asked(id: i64, turn: &mut Turn<'_>) -> Result<render::Question, ActionError> {
    let found = share::of_office(turn.tx, &turn.actor, id).await?;
    found.allows(Command::Return)?;
    let number = found.question.number.as_str();
    Ok(render::write_give_back(turn.lang, id, number))
}

/// The reason was written.
pub(super) async fn give_back(
    turn: &mut Turn<'_>,
    id: i64,
    said: Said,
) -> Result<Taken<Draft>, ActionError> {
    if said.text.is_empty() {
        return Ok(Taken::Next(Draft::GivingBack { id: 0, share: id }));
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    let found = share::give_back(turn.tx, desk, actor, (id, &said.text), now).await?;
    turn.reply.owed = true;
    let lead = found.leader.office.as_deref();
    let lead = lead.map_or(&*desk.entity, |key| desk.office_name(key));
    let number = found.question.number.as_str();
    let say = render::part_given_back(turn.lang, number, lead);
    turn.say(say);
    Ok(Taken::Shown)
}
