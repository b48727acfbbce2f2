//! Somebody of the staff says by which way an answer reached whoever asked, if not in the chat, and what
//! shows it.

use crate::actions::question::delivery;
use crate::domain::base::QuestionId;
use crate::domain::question::Way;
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::{Done, Turn};

/// By which way?
pub async fn begin(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    if matches!(&turn.step, Dialogue::Delivering { question, .. } if *question == id) {
        turn.step = Dialogue::Rest;
    }
    match delivery::waits_for_delivery(turn.tx, &turn.actor, id).await {
        Ok(question) => {
            turn.show(render::choose_way(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// By this one: what shows it?
pub async fn by(turn: &mut Turn<'_>, id: QuestionId, way: Way) -> Done {
    match delivery::waits_for_delivery(turn.tx, &turn.actor, id).await {
        Ok(_) => {
            ask(turn, id, way);
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

fn ask(turn: &mut Turn<'_>, question: QuestionId, way: Way) {
    turn.step = Dialogue::Delivering {
        question,
        way: way.name().to_owned(),
    };
    turn.show(render::write_evidence(turn.lang, question, way));
}

/// What shows it.
pub async fn evidence(turn: &mut Turn<'_>, id: QuestionId, way: &str, said: Said) -> Done {
    let Some(way) = Way::parse(way).filter(|way| Way::OTHERS.contains(way)) else {
        return begin(turn, id).await;
    };
    if said.text.is_empty() {
        ask(turn, id, way);
        return Ok(());
    }
    let now = turn.now;
    match delivery::hand_over(turn.tx, &turn.actor, id, way, &said.text, now).await {
        Ok(question) => {
            turn.reply.owed = true;
            let number = question.number.as_str();
            let done = t!(
                turn.lang,
                "delivered-noted",
                number = number,
                way = way.name()
            );
            turn.say(render::staff_refused(turn.lang, done));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}
