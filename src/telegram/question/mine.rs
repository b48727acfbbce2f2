//! A citizen follows their questions: list, state, count of days, addition, withdrawal, opinion.

use crate::actions::question::{self, days_left};
use crate::domain::question::{Command, read_number};
use crate::render;
use crate::store::Question;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;
use crate::telegram::question::pending;
use crate::telegram::tree::Done;
use chrono::Datelike as _;

/// Questions on one page.
const PAGE: i64 = 8;

/// `/mis_preguntas`
pub async fn mine(turn: &mut Turn<'_>, page: i64) -> Done {
    let page = page.clamp(0, 1_000);
    let person = turn.actor.person.id;
    let mut found = turn.tx.questions_of(person, PAGE + 1, page * PAGE).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let say = render::my_questions(turn.lang, &found, page, more);
    turn.say(say);
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
        return show(turn, &question).await;
    }
    match question::legible_number(turn.tx, &turn.actor, &number).await {
        Ok(question) => pending::open(turn, &question).await,
        Err(error) => turn.refuse(error),
    }
}

async fn show(turn: &mut Turn<'_>, question: &Question) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let files = turn.tx.answer_files_of(question.id).await?;
    let office = question.office.as_deref();
    let say = render::status(
        turn.lang,
        question,
        office.map(|key| turn.desk.office_name(key)),
        &parts,
        !files.is_empty(),
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
    let allowed = found.and_then(|found| {
        // What will be refused in the end is better refused before anything is written.
        match verb {
            "add" => question::allows(&found, Command::Add)?,
            "wd" => question::allows(&found, Command::Withdraw)?,
            "insist" => question::allows(&found, Command::Insist)?,
            _ => {}
        }
        Ok(found)
    });
    let question = match allowed {
        Ok(question) => question,
        Err(error) => return turn.refuse(error),
    };
    match verb {
        "q" => show(turn, &question).await?,
        "why" => why(turn, &question),
        "full" => full(turn, &question).await?,
        "add" => {
            turn.step = Dialogue::Adding {
                question: id,
                album: None,
            };
            turn.tell(t!(turn.lang, "add-write"));
        }
        "wd" => {
            let say = render::confirm_withdrawal(turn.lang, &question);
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
        for say in render::why_this_date(turn.lang, number, &receipt) {
            turn.say(say);
        }
    }
}

/// The last answer once more, whole and with its files.
async fn full(turn: &mut Turn<'_>, question: &Question) -> Done {
    let parts = turn.tx.parts_of(question.id).await?;
    let Some(answer) = parts.iter().rfind(|part| part.kind == "answer") else {
        return show(turn, question).await;
    };
    let files = turn.tx.answer_files_of(question.id).await?;
    let office = answer.office.as_deref();
    let office = office.map_or(&*turn.desk.entity, |key| turn.desk.office_name(key));
    let lang = turn.lang;
    for say in render::answer(lang, question, office, &answer.text, &files) {
        turn.say(say);
    }
    Ok(())
}

/// What the citizen adds. The pictures of one album come one by one: `follows` tells that the first
/// of them has been added already.
pub async fn added(turn: &mut Turn<'_>, id: i64, said: Said, follows: bool) -> Done {
    let files: Vec<_> = said.file.into_iter().collect();
    if said.text.is_empty() && files.is_empty() {
        turn.step = Dialogue::Adding {
            question: id,
            album: None,
        };
        turn.tell(t!(turn.lang, "add-write"));
        return Ok(());
    }
    match question::add(turn.tx, &turn.actor, id, &said.text, &files, turn.now).await {
        Ok(question) => {
            if !follows {
                let say = render::added(turn.lang, &question);
                turn.say(say);
            }
            go_on_with(turn, id, said.album);
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}

/// The other pictures of an album go where the first one went.
fn go_on_with(turn: &mut Turn<'_>, question: i64, album: Option<String>) {
    if album.is_some() {
        turn.step = Dialogue::Adding { question, album };
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
            go_on_with(turn, id, said.album);
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}

/// What the citizen thinks of the answer.
pub async fn rate(turn: &mut Turn<'_>, id: i64, rating: &str) -> Done {
    match question::rate(turn.tx, &turn.actor, id, rating, turn.now).await {
        Ok(question) => {
            let say = render::rated(turn.lang, &question, rating == "yes");
            turn.say(say);
            Ok(())
        }
        Err(error) => turn.refuse(error),
    }
}
