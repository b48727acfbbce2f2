//! `/pendientes`: the open questions of somebody's offices, and what can be done with one.

use crate::actions::ActionError;
use crate::actions::question::{self, days_left};
use crate::domain::question::Command;
use crate::domain::staff::role::Role;
use crate::render;
use crate::store::{Question, Waiting};
use crate::t;
use crate::telegram::base::dialogue::{Answer, Dialogue};
use crate::telegram::base::turn::Turn;
use crate::telegram::question::answer;
use crate::telegram::tree::Done;

/// Questions on one page.
const PAGE: i64 = 8;

/// What waits for the person, in the order in which it is due. Internal control, which answers
/// nothing, sees what is overdue.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    let page = page.clamp(0, 10_000);
    if turn.actor.posts.is_empty() {
        turn.tell(t!(turn.lang, "staff-only"));
        return Ok(());
    }
    let today = turn.desk.calendar.local_date(turn.now);
    let offices = turn.actor.offices();
    let wanted = Waiting {
        offices: &offices,
        unplaced: turn.actor.is(Role::Coordinator),
        overdue_on: turn.actor.is(Role::Auditor).then_some(today),
    };
    let mut found = turn
        .tx
        .waiting_questions(&wanted, PAGE + 1, page * PAGE)
        .await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let shown: Vec<_> = found
        .into_iter()
        .map(|question| {
            let left = days_left(turn.desk, &question, turn.now);
            (question, left)
        })
        .collect();
    let say = render::pending(turn.lang, &shown, page, more);
    turn.say(say);
    Ok(())
}

/// A button under a question.
pub async fn press(turn: &mut Turn<'_>, verb: &str, id: i64) -> Done {
    let found = match verb {
        "o" => question::legible(turn.tx, &turn.actor, id).await,
        _ => question::entrusted(turn.tx, &turn.actor, id).await,
    };
    let allowed = found.and_then(|found| {
        match verb {
            "o" => {}
            "ans" => question::allows(&found, Command::Answer)?,
            _ => question::allows(&found, Command::Place)?,
        }
        Ok(found)
    });
    let question = match allowed {
        Ok(question) => question,
        Err(error) => return turn.refuse_staff(error),
    };
    match verb {
        "o" => open(turn, &question).await?,
        "not" => {
            let here = question.office.as_deref();
            let offices: Vec<_> = turn
                .desk
                .process
                .offices
                .iter()
                .filter(|office| Some(office.key.as_str()) != here)
                .map(|office| (office.key.to_string(), office.name.clone()))
                .collect();
            let placed = here.is_some();
            let say = render::choose_office(turn.lang, id, &offices, placed);
            turn.say(say);
        }
        "tom" => {
            let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
            let day = question::remind_tomorrow(turn.tx, desk, actor, id, now).await?;
            let say = render::reminded(turn.lang, day);
            turn.say(say);
        }
        _ => {
            let say = render::write_answer(turn.lang, &question.number);
            turn.say(say);
            turn.step = Dialogue::Answering(Answer {
                id: turn.update,
                question: id,
                number: question.number,
                ..Answer::default()
            });
        }
    }
    Ok(())
}

/// One question with what can be done about it, and the files that came with it.
pub async fn open(turn: &mut Turn<'_>, question: &Question) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let events = turn.tx.events_of(question.id).await?;
    let office = question.office.as_deref();
    let opened = render::Opened {
        question,
        office: office.map(|key| turn.desk.office_name(key)),
        parts: &parts,
        reason: question::reason(&events),
        days_left: days_left(turn.desk, question, turn.now),
        may_act: turn.actor.handles(office),
    };
    let say = render::opened(turn.lang, &opened);
    turn.say(say);
    for file in turn.tx.files_of(question.id).await? {
        turn.say(render::send_file(&file));
    }
    Ok(())
}

/// An office was chosen. Whoever gives a question away says why; where nobody had it, it goes at once.
pub async fn send_to(turn: &mut Turn<'_>, id: i64, office: &str) -> Done {
    let office = (office != "-").then(|| office.to_owned());
    let found = question::entrusted(turn.tx, &turn.actor, id).await;
    let allowed = found.and_then(|found| {
        question::allows(&found, Command::Place)?;
        match &office {
            Some(key) if turn.desk.process.office(key).is_none() => Err(ActionError::NotFound),
            _ => Ok(found),
        }
    });
    let question = match allowed {
        Ok(question) => question,
        Err(error) => return turn.refuse_staff(error),
    };
    if question.office.is_none() {
        return answer::place(turn, id, office.as_deref(), "").await;
    }
    turn.step = Dialogue::HandingOver {
        question: id,
        office,
    };
    turn.tell(t!(turn.lang, "hand-over-reason"));
    Ok(())
}
