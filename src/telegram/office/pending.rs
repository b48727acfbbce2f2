//! `/pendientes`: the open questions of somebody's offices, and what can be done with one.

use super::super::dialogue::{Answer, Dialogue};
use super::super::tree::Done;
use super::super::turn::Turn;
use crate::actions::question::{self, days_left};
use crate::domain::people::Role;
use crate::render;
use crate::store::Question;
use crate::t;

/// Questions on one page.
const PAGE: i64 = 8;

/// What waits for the person, in the order in which it is due.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    let page = page.clamp(0, 10_000);
    if turn.actor.posts.is_empty() {
        turn.tell(t!(turn.lang, "staff-only"));
        return Ok(());
    }
    // Enough of each list that the page can be cut out of all of them together.
    let most = (page + 1) * PAGE + 1;
    let mut found = Vec::new();
    if turn.actor.is(Role::Coordinator) {
        found.extend(turn.tx.unplaced_questions(most, 0).await?);
    }
    for office in turn.actor.offices() {
        found.extend(turn.tx.open_questions(office, most, 0).await?);
    }
    found.sort_by_key(|question| (question.due_on, question.id));
    let from = (page * PAGE) as usize;
    let more = found.len() > from + PAGE as usize;
    let shown: Vec<_> = found
        .into_iter()
        .skip(from)
        .take(PAGE as usize)
        .map(|question| {
            let left = days_left(turn.desk, &question, turn.now);
            (question, left)
        })
        .collect();
    let say = render::pending(turn.chat, turn.lang, &shown, page, more);
    turn.say(say);
    Ok(())
}

/// A button under a question.
pub async fn press(turn: &mut Turn<'_>, verb: &str, id: i64) -> Done {
    let question = match question::entrusted(turn.tx, &turn.actor, id).await {
        Ok(question) => question,
        Err(error) => return turn.refuse(error),
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
            let say = render::choose_office(turn.chat, turn.lang, id, &offices);
            turn.say(say);
        }
        "tom" => {
            let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
            let day = question::remind_tomorrow(turn.tx, desk, actor, id, now).await?;
            let date = turn.lang.long_date(day);
            turn.tell(t!(turn.lang, "tomorrow", date = date));
        }
        _ => {
            let say = render::write_answer(turn.chat, turn.lang, &question.number);
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

async fn open(turn: &mut Turn<'_>, question: &Question) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let office = question.office.as_deref();
    let say = render::opened(
        turn.chat,
        turn.lang,
        question,
        office.map(|key| turn.desk.office_name(key)),
        &parts,
        days_left(turn.desk, question, turn.now),
    );
    turn.say(say);
    for file in turn.tx.files_of(question.id).await? {
        turn.say(render::send_file(turn.chat, &file));
    }
    Ok(())
}

/// An office was chosen for a question that is not one's own: now the reason.
pub async fn send_to(turn: &mut Turn<'_>, id: i64, office: &str) -> Done {
    if let Err(error) = question::entrusted(turn.tx, &turn.actor, id).await {
        return turn.refuse(error);
    }
    let office = (office != "-").then(|| office.to_owned());
    turn.step = Dialogue::HandingOver {
        question: id,
        office,
    };
    turn.tell(t!(turn.lang, "hand-over-reason"));
    Ok(())
}
