//! `/encuestas` for citizens: what they can answer, and what came of what was.
//!
//! Deliberately absent: whether a survey may be answered, which is looked at when somebody begins.

use crate::actions::ActionError;
use crate::domain::survey::Aim;
use crate::domain::survey::life::State;
use crate::render;
use crate::store::StoredSurvey;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::answer;
use crate::telegram::tree::Done;

/// Surveys on one page.
const SHOWN: usize = 8;
/// The last page that is looked for.
const LAST: i64 = 10_000;
/// More surveys are never open at once.
const OPEN: i64 = 1_000;

/// What can be answered, and after it what came of what was, the newest result first.
pub async fn list(turn: &mut Turn<'_>, page: i64) -> Done {
    let page = page.clamp(0, LAST);
    let open = answerable(turn).await?;
    let before = usize::try_from(page).unwrap_or_default() * SHOWN;
    let here = open.get(before.min(open.len())..).unwrap_or_default();
    let rest = &here[..here.len().min(SHOWN)];
    let skip = before.saturating_sub(open.len()) as i64;
    // One more than there is room for says whether there is another page.
    let room = SHOWN + 1 - rest.len();
    let mut published = turn.tx.surveys_published(room as i64, skip).await?;
    let next = (here.len() > SHOWN || published.len() == room).then_some(page + 1);
    published.truncate(room - 1);
    if let (0, [only], []) = (page, rest, &*published)
        && next.is_none()
    {
        return answer::open(turn, None, only.id).await;
    }
    let zone = turn.desk.calendar.time_zone();
    let say = render::open_surveys(turn.lang, (rest, &published), next, zone);
    turn.say(say);
    Ok(())
}

/// What somebody can answer, surveys on topics first: how a space was is asked of those who were there.
async fn answerable(turn: &mut Turn<'_>) -> Result<Vec<StoredSurvey>, ActionError> {
    let mut open = turn.tx.surveys_in(State::Open, OPEN).await?;
    if open.iter().any(|survey| survey.aim == Aim::Space) {
        let attended = turn.tx.attended(turn.actor.person.id).await?;
        open.retain(|survey| match (survey.aim, survey.space) {
            (Aim::Space, Some(space)) => attended.contains(&space),
            _ => true,
        });
    }
    open.sort_by_key(|survey| survey.aim != Aim::Topics);
    Ok(open)
}
