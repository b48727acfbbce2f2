//! How the process stands, and the activities by pages.

use crate::actions::schedule::visible;
use crate::domain::base::Page;
use crate::domain::staff::Ability;
use crate::render::{self, Cut, ProcessView};
use crate::store::{ActivityRow, OddRow, Wanted};
use crate::t;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

/// Activities and oddities named in the overview.
const NAMED: i64 = 5;

/// `/proceso`, for the coordinator and internal control.
pub async fn process(turn: &mut Turn<'_>) -> Done {
    if !turn.actor.may(Ability::ReadSchedule) {
        turn.tell(t!(turn.lang, "activities-staff-only"));
        return Ok(());
    }
    let Some(version) = turn.tx.newest_version().await? else {
        let view = ProcessView {
            may_load: turn.actor.may(Ability::RunSchedule),
            review: turn.review.as_ref().map(|one| one.name(turn.lang)),
            ..ProcessView::default()
        };
        turn.show(render::process(turn.lang, &view));
        return Ok(());
    };
    let today = turn.desk.calendar.local_date(turn.now);
    let (late, week) = (wanted(Cut::Late, today), wanted(Cut::Week, today));
    let lates = turn.tx.activities(&late, NAMED, 0).await?;
    let weeks = turn.tx.activities(&week, NAMED, 0).await?;
    let lang = turn.lang;
    let odd = turn.tx.odd_in(version.id, NAMED).await?;
    let odd: Vec<_> = odd
        .iter()
        .map(|odd| (odd.line, sentence(odd, lang.code())))
        .collect();
    let stages = turn.tx.progress_by_stage().await?;
    let mut offices = turn.tx.progress_by_office().await?;
    for one in &mut offices {
        one.of = turn.desk.office_name(&one.of).to_owned();
    }
    let view = ProcessView {
        stages: &stages,
        offices: &offices,
        imported_on: turn.desk.calendar.local_date(version.at),
        done: turn.tx.count_done().await?,
        late: (turn.tx.count_activities(&late).await?, &lates),
        week: (turn.tx.count_activities(&week).await?, &weeks),
        version: Some(&version),
        odd: &odd,
        may_load: turn.actor.may(Ability::RunSchedule),
        review: turn.review.as_ref().map(|one| one.name(lang)),
    };
    turn.show(render::process(lang, &view));
    Ok(())
}

/// What was odd, in a language; one that was added since reads the Spanish.
fn sentence(odd: &OddRow, language: &str) -> String {
    let texts: HashMap<String, [String; 2]> = serde_json::from_str(&odd.texts).unwrap_or_default();
    let text = texts.get(language).or_else(|| texts.get("es"));
    text.map(|[said, _]| said.clone()).unwrap_or_default()
}

/// Which activities a cut has.
fn wanted(cut: Cut, today: NaiveDate) -> Wanted {
    let all = Wanted::default();
    match cut {
        Cut::All => all,
        Cut::Late => Wanted {
            due_until: today.pred_opt(),
            ..all
        },
        Cut::Week => Wanted {
            due_from: Some(today),
            due_until: today.checked_add_days(Days::new(6)),
            ..all
        },
    }
}

/// A page of the activities that the person may see.
pub async fn list(turn: &mut Turn<'_>, cut: Cut, number: u16) -> Done {
    let Some(visible) = visible(&turn.actor) else {
        turn.tell(t!(turn.lang, "activities-staff-only"));
        return Ok(());
    };
    let today = turn.desk.calendar.local_date(turn.now);
    let wanted = Wanted {
        offices: visible.offices,
        ..wanted(cut, today)
    };
    let (most, from) = (
        Page::<ActivityRow>::wanted(),
        Page::<ActivityRow>::offset(number),
    );
    let rows = turn.tx.activities(&wanted, most, from).await?;
    let page = Page::cut(rows, number).map(|row| {
        let due = row.due_on;
        let left = due.map(|due| turn.desk.calendar.business_days_left(due, turn.now));
        (row, left)
    });
    let sheet = turn.actor.may(Ability::RunSchedule) && cut == Cut::All;
    turn.show(render::activities(turn.lang, cut, &page, sheet));
    Ok(())
}
