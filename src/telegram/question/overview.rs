//! `/preguntas`: how the open questions stand, by office, and the way to each.

use crate::actions::ActionError;
use crate::domain::base::Key;
use crate::domain::staff::Ability;
use crate::render::question::OpenList;
use crate::render::{self, Standing};
use crate::store::Waiting;
use crate::t;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::pending::{waiting, with_days};
use std::collections::BTreeMap;

/// How many are open and how many are late, in all and by office.
pub async fn overview(turn: &mut Turn<'_>) -> Done {
    if !oversees(turn) {
        turn.tell(t!(turn.lang, "overseers-only"));
        return Ok(());
    }
    let today = turn.desk.calendar.local_date(turn.now);
    let mut standings: BTreeMap<Option<String>, Standing> = BTreeMap::new();
    for (office, due_on, open) in turn.tx.open_counts().await? {
        let standing = standings.entry(office).or_default();
        standing.open += open;
        if due_on < today {
            standing.late += open;
        }
    }
    let desk = turn.desk;
    let named: Vec<_> = standings
        .iter()
        .map(|(key, standing)| {
            (
                key.as_deref(),
                key.as_deref().map(|key| desk.office_name(key)),
                *standing,
            )
        })
        .collect();
    let missed = turn.tx.missed_share_count().await?;
    let away = turn.tx.transferred_count().await?;
    let keeps = turn.actor.may(Ability::RunProcess);
    turn.show(render::overview(turn.lang, &named, missed, (away, keeps)));
    Ok(())
}

fn oversees(turn: &Turn<'_>) -> bool {
    turn.actor.may(Ability::ReadQuestions)
}

/// A list of open questions. Returns whether there is such a list.
///
/// # Errors
/// If the store fails.
pub async fn list(
    turn: &mut Turn<'_>,
    page: u16,
    list: OpenList,
    office: Option<Key>,
) -> Result<bool, ActionError> {
    if !oversees(turn) {
        return Ok(false);
    }
    let today = turn.desk.calendar.local_date(turn.now);
    let of_office: Vec<_> = office.iter().map(Key::as_str).collect();
    let wanted = match list {
        OpenList::Late => Waiting {
            overdue_on: Some(today),
            ..Waiting::default()
        },
        OpenList::Unplaced => Waiting {
            unplaced: true,
            ..Waiting::default()
        },
        OpenList::Away => Waiting {
            transferred: true,
            ..Waiting::default()
        },
        OpenList::Office if of_office.is_empty() => return Ok(false),
        OpenList::Office => Waiting {
            offices: &of_office,
            ..Waiting::default()
        },
    };
    let found = waiting(turn.tx, &wanted, page).await?;
    let shown = with_days(turn, found);
    let card = render::questions(turn.lang, &shown, list, office.as_ref());
    turn.show(card);
    Ok(true)
}
