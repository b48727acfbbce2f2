//! What a planned change of a space would be told, and to whom: shown before somebody says yes.

use crate::actions::ActionError;
use crate::actions::convocation;
use crate::actions::convocation::News;
use crate::actions::space::change;
use crate::domain::space::{Aspect, Space};
use crate::render::NewsSeen;
use crate::render::convocation::Notice;
use crate::store::StoredSpace;
use crate::telegram::base::dialogue::Plan;
use crate::telegram::base::quoted::shown_above;
use crate::telegram::base::turn::Turn;
use crate::telegram::space::plan::{self, overlay};

/// Whether a change can be a mere correction: a place that was written wrongly. Of another day or of a
/// cancellation whoever knew is always told.
pub(super) fn may_be_quiet(asked: Aspect) -> bool {
    matches!(asked, Aspect::Place | Aspect::Link)
}

/// What would be told, and the space of which it is told; `None` if it is nothing that people are told.
async fn found(
    turn: &mut Turn<'_>,
    plan: &Plan,
    id: i64,
    mut space: Space,
) -> Result<Option<(News, StoredSpace)>, ActionError> {
    let (desk, now) = (turn.desk, turn.now);
    let stored = change::entrusted(turn.tx, &turn.actor, id).await?;
    overlay(plan.ask, &mut space, stored.space.clone());
    // What cannot be is said once somebody says yes.
    let Ok(after) = stored.space.changed(&plan::change(plan, space), now) else {
        return Ok(None);
    };
    let news = convocation::news(turn.tx, desk, &stored, &after, now).await?;
    let after = StoredSpace {
        space: after,
        ..stored
    };
    Ok(news.map(|news| (news, after)))
}

/// The same for whoever says yes to it, who reads all of it: above the card, where the card has no room.
pub(super) async fn of(
    turn: &mut Turn<'_>,
    plan: &Plan,
    id: i64,
    space: Space,
) -> Result<Option<NewsSeen>, ActionError> {
    let Some((news, after)) = found(turn, plan, id, space).await? else {
        return Ok(None);
    };
    let (desk, lang) = (turn.desk, turn.lang);
    let told = Notice::Changed {
        news: news.news,
        reason: Some(&*plan.reason).filter(|reason| !reason.is_empty()),
        about: convocation::about(desk, Some(&after)),
    };
    let text = match news.outlook {
        Some(_) => shown_above(turn, &[(lang, told.into())]),
        None => None,
    };
    Ok(Some(NewsSeen {
        outlook: news.outlook,
        text,
        may_be_quiet: may_be_quiet(plan.ask),
    }))
}

/// Whether somebody would be told now; what cannot be is told to nobody.
pub(super) async fn are_told(
    turn: &mut Turn<'_>,
    plan: &Plan,
    id: i64,
    space: &Space,
) -> Result<bool, ActionError> {
    match found(turn, plan, id, space.clone()).await {
        Ok(found) => Ok(found.is_some_and(|(news, _)| news.outlook.is_some())),
        Err(ActionError::NotFound(_) | ActionError::Refused(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
