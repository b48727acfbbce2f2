//! Whoever composes an answer looks after its parts; whoever looks things over sees them.

use crate::actions::ActionError;
use crate::actions::question;
use crate::actions::share::{self, Found};
use crate::domain::base::{Page, QuestionId};
use crate::domain::share::{Command, State};
use crate::domain::staff::Ability;
use crate::render;
use crate::render::share::Part;
use crate::store::Share;
use crate::t;
use crate::telegram::base::turn::{Done, Turn};

/// The parts of an answer, but those that are needed no more.
pub async fn list(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let question = match question::legible(turn.tx, &turn.actor, id).await {
        Ok(question) => question,
        Err(error) => return turn.refuse_staff(error),
    };
    let mut shares = share::parts(turn.tx, &question).await?;
    shares.retain(|share| share.state != State::TakenBack);
    let desk = turn.desk;
    let parts: Vec<_> = shares.iter().map(|share| part(turn, share, 0)).collect();
    let helps = turn.actor.handles(question.office.as_deref()) && question.state.is_open();
    let zone = desk.calendar.time_zone();
    let say = render::parts(
        turn.lang,
        &question,
        &parts,
        zone,
        helps && !question.is_led(),
    );
    turn.show(say);
    Ok(())
}

fn part<'a>(turn: &Turn<'a>, share: &'a Share, files: usize) -> Part<'a> {
    Part {
        share,
        office: turn.desk.office_name(&share.office),
        days_left: turn
            .desk
            .calendar
            .business_days_left(share.due_on, turn.now),
        files,
    }
}

/// One of them.
pub async fn one(turn: &mut Turn<'_>, id: i64) -> Done {
    match share::legible(turn.tx, &turn.actor, id).await {
        Ok(found) => show(turn, &found).await,
        Err(error) => turn.refuse_staff(error),
    }
}

async fn show(turn: &mut Turn<'_>, found: &Found) -> Done {
    let files = turn.tx.share_files(found.share.id).await?.len();
    let part = part(turn, &found.share, files);
    let is_lead = turn.actor.handles(found.leader.office.as_deref());
    let may_act = is_lead && !found.is_over();
    let zone = turn.desk.calendar.time_zone();
    let say = render::one_part(turn.lang, &found.leader, &part, zone, may_act);
    turn.show(say);
    Ok(())
}

/// What came with one.
pub async fn files(turn: &mut Turn<'_>, id: i64) -> Done {
    match share::legible(turn.tx, &turn.actor, id).await {
        Ok(found) => {
            for file in turn.tx.share_files(found.share.id).await? {
                turn.say(render::send_file(&file));
            }
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// Its office is reminded.
pub async fn remind(turn: &mut Turn<'_>, id: i64) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match share::remind(turn.tx, desk, actor, id, now).await {
        Ok(found) => {
            turn.reply.note = Some(t!(turn.lang, "share-reminded"));
            show(turn, &found).await
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// It is needed no more: is that meant?
pub async fn take_back(turn: &mut Turn<'_>, id: i64) -> Done {
    let found = share::of_lead(turn.tx, &turn.actor, id).await;
    let found = found.and_then(|found| {
        found.allows(Command::TakeBack)?;
        Ok(found)
    });
    match found {
        Ok(found) => {
            let part = part(turn, &found.share, 0);
            let say = render::confirm_take_back(turn.lang, &found.leader, &part);
            turn.show(say);
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// It is meant.
pub async fn take_back_meant(turn: &mut Turn<'_>, id: i64) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match share::take_back(turn.tx, desk, actor, id, now).await {
        Ok(found) => {
            turn.reply.owed = true;
            let office = desk.office_name(&found.share.office);
            let say = render::taken_back(turn.lang, &found.leader, office);
            turn.settle(say);
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// Parts that were missed, of every office. Returns whether the person looks things over.
///
/// # Errors
/// If the store fails.
pub async fn missed(turn: &mut Turn<'_>, page: u16) -> Result<bool, ActionError> {
    if !turn.actor.may(Ability::ReadQuestions) {
        return Ok(false);
    }
    let (limit, offset) = (Page::<Share>::wanted(), Page::<Share>::offset(page));
    let mut lines = Vec::new();
    for share in turn.tx.missed_shares(limit, offset).await? {
        let question = turn.tx.question(share.question_id).await?;
        let number = question.map(|one| one.number).unwrap_or_default();
        let office = turn.desk.office_name(&share.office).to_owned();
        lines.push((share.id, number, office));
    }
    let say = render::missed_parts(turn.lang, &Page::cut(lines, page));
    turn.show(say);
    Ok(true)
}
