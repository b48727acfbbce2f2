//! What kind of petition a question is: which, what becomes of its date, and a yes that holds for what was shown.

use crate::actions::question::kind::{self, Taggable};
use crate::domain::base::QuestionId;
use crate::domain::question::Kind;
use crate::render;
use crate::telegram::base::turn::{Done, Turn};
use chrono::NaiveDate;

/// Which kind?
pub async fn choose(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    match kind::taggable(turn.tx, &turn.actor, id).await {
        Ok(question) => {
            turn.show(render::which_kind(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// What becomes of it as this kind.
pub async fn preview(turn: &mut Turn<'_>, id: QuestionId, kind: Kind) -> Done {
    let (desk, now) = (turn.desk, turn.now);
    match kind::as_kind(turn.tx, desk, &turn.actor, (id, kind), now).await {
        Ok(found) => show(turn, &found).await,
        Err(error) => turn.refuse_staff(error),
    }
}

async fn show(turn: &mut Turn<'_>, found: &Taggable) -> Done {
    let children = kind::is_of_children(turn.tx, &found.question).await?;
    let whom = (found.has_passed, children);
    let say = render::kind_preview(turn.lang, &found.question, &found.change, whom);
    turn.show(say);
    Ok(())
}

/// Yes, if both dates are still those that were shown.
pub async fn set(
    turn: &mut Turn<'_>,
    id: QuestionId,
    kind: Kind,
    (was, will): (NaiveDate, NaiveDate),
) -> Done {
    let (desk, now) = (turn.desk, turn.now);
    let found = match kind::as_kind(turn.tx, desk, &turn.actor, (id, kind), now).await {
        Ok(found) => found,
        Err(error) => return turn.refuse_staff(error),
    };
    let seen = found.change;
    if (seen.previous_on, seen.due_on) != (was, will) {
        return show(turn, &found).await;
    }
    match kind::tag(turn.tx, desk, &turn.actor, id, seen, now).await {
        Ok(done) => {
            turn.reply.owed = true;
            let say = render::kind_set(turn.lang, &done.question, done.has_passed);
            turn.settle(say);
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}
