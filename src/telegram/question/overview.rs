//! `/preguntas`: how the open questions stand, by office, and the way to each.

use crate::actions::ActionError;
use crate::actions::question::days_left;
use crate::domain::question::State;
use crate::domain::staff::role::Role;
use crate::render::{self, Standing};
use crate::store::Waiting;
use crate::telegram::base::turn::Turn;
use crate::telegram::tree::Done;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Questions on one page.
const PAGE: i64 = 8;

/// How many are open and how many are late, in all and by office.
pub async fn overview(turn: &mut Turn<'_>) -> Done {
    if !oversees(turn) {
        return turn.refuse_staff(ActionError::NotFound);
    }
    let today = turn.desk.calendar.local_date(turn.now);
    let mut standings: BTreeMap<Option<String>, Standing> = BTreeMap::new();
    for count in turn.tx.due_counts(NaiveDate::MAX).await? {
        let standing = standings.entry(count.office).or_default();
        standing.open += count.open;
        if count.due_on < today && count.state == State::Received.name() {
            standing.late += count.open;
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
    let say = render::overview(turn.lang, &named);
    turn.say(say);
    Ok(())
}

fn oversees(turn: &Turn<'_>) -> bool {
    turn.actor.is(Role::Coordinator) || turn.actor.is(Role::Auditor)
}

/// A list: `late`, `none` (without office) or an office's. Returns whether there is such a list.
///
/// # Errors
/// If the store fails.
pub async fn list(turn: &mut Turn<'_>, page: i64, which: &str) -> Result<bool, ActionError> {
    if !oversees(turn) {
        return Ok(false);
    }
    let page = page.clamp(0, 10_000);
    let today = turn.desk.calendar.local_date(turn.now);
    let offices = [which];
    let wanted = match which {
        "late" => Waiting {
            overdue_on: Some(today),
            ..Waiting::default()
        },
        "none" => Waiting {
            unplaced: true,
            ..Waiting::default()
        },
        office if office.starts_with('.') => Waiting {
            offices: &[&offices[0][1..]],
            ..Waiting::default()
        },
        _ => return Ok(false),
    };
    let mut found = turn
        .tx
        .waiting_questions(&wanted, PAGE + 1, page * PAGE)
        .await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let shown: Vec<_> = found
        .into_iter()
        .map(|question| {
            let left = days_left(turn.desk, &question, turn.now);
            (question, left)
        })
        .collect();
    let next = more.then(|| format!("ql:{}:{which}", page + 1));
    let say = render::questions(turn.lang, &shown, next);
    turn.say(say);
    Ok(true)
}
