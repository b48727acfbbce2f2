//! Questions that may ask the same: shown side by side, answered together or not, as somebody decides.

use crate::actions::question::{self, Pair};
use crate::actions::{ActionError, Desk};
use crate::domain::base::{Page, QuestionId};
use crate::render;
use crate::store::Question;
use crate::telegram::base::turn::{Done, Turn};
use crate::telegram::question::pending::with_days;

fn office<'a>(desk: &'a Desk, question: &'a Question) -> Option<&'a str> {
    question.office.as_deref().map(|key| desk.office_name(key))
}

/// Those that may ask the same as this one.
pub async fn alike(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let (desk, actor) = (turn.desk, &turn.actor);
    match question::alike(turn.tx, desk, actor, id).await {
        Ok((question, found)) => {
            let found: Vec<_> = found.iter().map(|one| (one, office(desk, one))).collect();
            turn.show(render::alike(turn.lang, &question, &found));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// Two side by side.
pub async fn compare(turn: &mut Turn<'_>, id: QuestionId, other: QuestionId) -> Done {
    let (desk, actor) = (turn.desk, &turn.actor);
    let pair = match question::compare(turn.tx, desk, actor, (id, other)).await {
        Ok(pair) => pair,
        Err(error) => return turn.refuse_staff(error),
    };
    let Pair {
        questions,
        said,
        besides,
    } = &pair;
    let sides = [0, 1].map(|at| render::Side {
        question: &questions[at],
        office: office(desk, &questions[at]),
        said: &said[at],
        besides: &besides[at],
    });
    turn.show(render::compare(turn.lang, &sides));
    Ok(())
}

/// They are the same.
pub async fn same(turn: &mut Turn<'_>, id: QuestionId, other: QuestionId) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match question::join(turn.tx, desk, actor, (id, other), now).await {
        Ok(leader) => {
            turn.reply.owed = true;
            turn.settle(render::joined_together(turn.lang, &leader));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// They are not the same: the others are shown.
pub async fn not_same(turn: &mut Turn<'_>, id: QuestionId, other: QuestionId) -> Done {
    let (actor, now) = (&turn.actor, turn.now);
    match question::keep_apart(turn.tx, actor, (id, other), now).await {
        Ok(()) => alike(turn, id).await,
        Err(error) => turn.refuse_staff(error),
    }
}

/// It is answered by itself again.
pub async fn part(turn: &mut Turn<'_>, id: QuestionId) -> Done {
    let (desk, actor, now) = (turn.desk, &turn.actor, turn.now);
    match question::part(turn.tx, desk, actor, id, now).await {
        Ok(question) => {
            turn.reply.owed = true;
            turn.settle(render::parted_again(turn.lang, &question));
            Ok(())
        }
        Err(error) => turn.refuse_staff(error),
    }
}

/// Those that are answered together with one.
pub async fn together(turn: &mut Turn<'_>, id: QuestionId, page: u16) -> Done {
    let found = question::legible(turn.tx, &turn.actor, id).await;
    let question = match found {
        Ok(question) => question,
        Err(error) => return turn.refuse_staff(error),
    };
    let mut all = question::together(turn.tx, &question).await?;
    let leader = all.remove(0);
    let from = usize::try_from(Page::<Question>::offset(page)).unwrap_or(usize::MAX);
    let most = usize::try_from(Page::<Question>::wanted()).unwrap_or(usize::MAX);
    let shown: Vec<_> = all.into_iter().skip(from).take(most).collect();
    let shown = with_days(turn, Page::cut(shown, page));
    turn.show(render::together(turn.lang, &leader, &shown));
    Ok(())
}

/// The question that this one is answered with, if that stands for it.
///
/// # Errors
/// If the store fails.
pub async fn leader(
    turn: &mut Turn<'_>,
    question: &Question,
) -> Result<Option<Question>, ActionError> {
    match question.is_led() {
        true => Ok(question::together(turn.tx, question)
            .await?
            .into_iter()
            .next()),
        false => Ok(None),
    }
}
