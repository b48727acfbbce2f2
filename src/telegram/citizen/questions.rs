//! A citizen follows their questions: list, state, count of days, addition, withdrawal, opinion.

use super::super::dialogue::Dialogue;
use super::super::tree::Done;
use super::super::turn::Turn;
use super::ask::Said;
use crate::actions::question::{self, days_left};
use crate::render;
use crate::store::Question;
use crate::t;

/// Questions on one page.
const PAGE: i64 = 8;

/// `/mis_preguntas`
pub async fn mine(turn: &mut Turn<'_>, page: i64) -> Done {
    let page = page.clamp(0, 1_000);
    let person = turn.actor.person.id;
    let mut found = turn.tx.questions_of(person, PAGE + 1, page * PAGE).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let say = render::my_questions(turn.chat, turn.lang, &found, page, more);
    turn.say(say);
    Ok(())
}

/// `/estado 2024-000123`
pub async fn by_number(turn: &mut Turn<'_>, number: &str) -> Done {
    if number.is_empty() {
        return mine(turn, 0).await;
    }
    let person = turn.actor.person.id;
    match turn.tx.question_of(person, number).await? {
        Some(question) => show(turn, &question).await,
        None => {
            turn.tell(t!(turn.lang, "refused-not-found"));
            Ok(())
        }
    }
}

async fn show(turn: &mut Turn<'_>, question: &Question) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let office = question.office.as_deref();
    let say = render::status(
        turn.chat,
        turn.lang,
        question,
        office.map(|key| turn.desk.office_name(key)),
        &parts,
        days_left(turn.desk, question, turn.now),
    );
    turn.say(say);
    Ok(())
}

/// A button under one of these messages.
pub async fn press(turn: &mut Turn<'_>, verb: &str, id: i64) -> Done {
    let found = match verb {
        "why" => question::readable(turn.tx, &turn.actor, id).await,
        _ => question::own(turn.tx, &turn.actor, id).await,
    };
    let question = match found {
        Ok(question) => question,
        Err(error) => return turn.refuse(error),
    };
    match verb {
        "q" => show(turn, &question).await?,
        "why" => why(turn, &question),
        "add" => {
            turn.step = Dialogue::Adding { question: id };
            turn.tell(t!(turn.lang, "add-write"));
        }
        "wd" => {
            let say = render::confirm_withdrawal(turn.chat, turn.lang, &question);
            turn.say(say);
        }
        "wdy" => match question::withdraw(turn.tx, &turn.actor, id, turn.now).await {
            Ok(_) => turn.tell(t!(turn.lang, "withdrawn")),
            Err(error) => turn.refuse(error)?,
        },
        _ => {
            turn.step = Dialogue::Insisting { question: id };
            turn.tell(t!(turn.lang, "insist-write"));
        }
    }
    Ok(())
}

/// The count of days behind the promised date.
fn why(turn: &mut Turn<'_>, question: &Question) {
    let desk = turn.desk;
    let counted = desk
        .calendar
        .receipt(question.received_at, desk.term, desk.rule);
    if let Ok(receipt) = counted {
        let number = &question.number;
        let say = render::why_this_date(turn.chat, turn.lang, number, &receipt);
        turn.say(say);
    }
}

/// What the citizen adds.
pub async fn added(turn: &mut Turn<'_>, id: i64, said: Said) -> Done {
    let files: Vec<_> = said.file.into_iter().collect();
    if said.text.is_empty() && files.is_empty() {
        turn.step = Dialogue::Adding { question: id };
        turn.tell(t!(turn.lang, "add-write"));
        return Ok(());
    }
    match question::add(turn.tx, &turn.actor, id, &said.text, &files, turn.now).await {
        Ok(question) => {
            let number = question.number.as_str();
            turn.tell(t!(turn.lang, "added", number = number));
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}

/// What the citizen finds lacking.
pub async fn insisted(turn: &mut Turn<'_>, id: i64, said: Said) -> Done {
    let files: Vec<_> = said.file.into_iter().collect();
    if said.text.is_empty() && files.is_empty() {
        turn.step = Dialogue::Insisting { question: id };
        turn.tell(t!(turn.lang, "insist-write"));
        return Ok(());
    }
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match question::insist(turn.tx, desk, actor, id, &said.text, &files, now).await {
        Ok(question) => {
            let number = question.number.as_str();
            turn.tell(t!(turn.lang, "insisted", number = number));
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}

/// What the citizen thinks of the answer.
pub async fn rate(turn: &mut Turn<'_>, id: i64, rating: &str) -> Done {
    match question::rate(turn.tx, &turn.actor, id, rating, turn.now).await {
        Ok(question) => {
            let say = render::rated(turn.chat, turn.lang, &question, rating == "yes");
            turn.say(say);
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}
