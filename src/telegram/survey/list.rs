//! `/encuestas` for citizens: what they can answer, what has closed and is being counted, and what came of what
//! was.
//!
//! Deliberately absent: whether a survey may be answered, which is looked at when somebody begins.

use crate::actions::ActionError;
use crate::actions::survey::publishes_on;
use crate::domain::base::Page;
use crate::domain::survey::Aim;
use crate::domain::survey::life::State;
use crate::render;
use crate::store::StoredSurvey;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::survey::answer;

/// More surveys are never open at once.
const OPEN: i64 = 1_000;

/// What can be answered, after it what has closed, and what came of what was, the newest result first.
pub async fn list(turn: &mut Turn<'_>, page: u16) -> Done {
    let (wanted, before) = (
        Page::<StoredSurvey>::wanted(),
        Page::<StoredSurvey>::offset(page),
    );
    let mut open = answerable(turn).await?;
    open.extend(in_state(turn, State::Closed).await?);
    let all = open.len() as i64;
    let here = open
        .into_iter()
        .skip(usize::from(page) * Page::<StoredSurvey>::SIZE);
    let mut found: Vec<_> = here.take(Page::<StoredSurvey>::SIZE + 1).collect();
    let room = wanted - found.len() as i64;
    let published = turn.tx.surveys_published(room, (before - all).max(0));
    found.extend(published.await?);
    if let (0, [only]) = (page, &*found)
        && only.state.takes_ballots()
    {
        return answer::open(turn, only.id).await;
    }
    let zone = turn.desk.calendar.time_zone();
    let page = Page::cut(found, page);
    let page = page.map(|survey| (publishes_on(turn.desk, &survey), survey));
    let today = turn.desk.calendar.local_date(turn.now);
    turn.show(render::open_surveys(turn.lang, &page, (today, zone)));
    Ok(())
}

/// What somebody can answer, surveys on topics first: how a space was is asked of those who were there.
pub async fn answerable(turn: &mut Turn<'_>) -> Result<Vec<StoredSurvey>, ActionError> {
    in_state(turn, State::Open).await
}

/// The surveys in one state that somebody is asked.
async fn in_state(turn: &mut Turn<'_>, state: State) -> Result<Vec<StoredSurvey>, ActionError> {
    let mut open = turn.tx.surveys_in(state, OPEN).await?;
    if open.iter().any(|survey| survey.aim == Aim::Space) {
        let attended = turn.tx.attended(turn.actor.person.id).await?;
        open.retain(|survey| match (survey.aim, survey.space) {
            (Aim::Space, Some(space)) => attended.contains(&space),
            (Aim::Space, None) | (Aim::Topics | Aim::Strategy | Aim::Other, _) => true,
        });
    }
    open.sort_by_key(|survey| survey.aim != Aim::Topics);
    Ok(open)
}
