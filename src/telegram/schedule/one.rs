//! One activity: opened, done, put off, measured.

use crate::actions::ActionError;
use crate::actions::schedule::{Deed, change, entrusted, legible, may_change, standing};
use crate::domain::schedule::Step;
use crate::render::{self, Cut, shorten};
use crate::store::ActivityRow;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::Turn;
use crate::telegram::question::ask::Said;
use crate::telegram::schedule::{Asked, Draft, list, sheet};
use crate::telegram::tree::Done;

/// The longest reason, link or value, in UTF-16 units.
const LONGEST: usize = 1_000;

/// A button of the schedule. Returns whether it belongs to the present state of things.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, verb: &str, id: i64) -> Result<bool, ActionError> {
    match verb {
        "acts" => list(turn, Cut::All, id).await?,
        "acl" => list(turn, Cut::Late, id).await?,
        "acw" => list(turn, Cut::Week, id).await?,
        "act" => open(turn, id).await?,
        "acx" => sheet::give(turn).await?,
        "acr" => settle(turn, id, &Deed::Reopen).await?,
        "acd" => ask(turn, id, Asked::Evidence, Step::Finish).await?,
        "acp" => ask(turn, id, Asked::Date, Step::Note).await?,
        "acg" => ask(turn, id, Asked::Progress, Step::Note).await?,
        "acskip" | "acok" | "acno" => return decide(turn, verb, id).await,
        _ => return Ok(false),
    }
    Ok(true)
}

async fn open(turn: &mut Turn<'_>, id: i64) -> Done {
    match legible(turn.tx, &turn.actor, id).await {
        Ok(activity) => show(turn, &activity).await,
        Err(error) => turn.refuse_activity(error),
    }
}

async fn show(turn: &mut Turn<'_>, activity: &ActivityRow) -> Done {
    let events = turn.tx.activity_events(activity.id).await?;
    let due = activity.due_on;
    let left = due.map(|due| turn.desk.calendar.business_days_left(due, turn.now));
    let may = may_change(&turn.actor, activity);
    let say = render::activity(turn.lang, activity, left, &events, may);
    turn.say(say);
    let last = events.iter().rfind(|event| event.kind == "done");
    if let Some(file) = last
        .and_then(|event| event.file())
        .filter(|_| activity.state == "done")
    {
        turn.say(render::send_file(&file));
    }
    Ok(())
}

/// Begins to ask for something, if the person may do it.
async fn ask(turn: &mut Turn<'_>, id: i64, asked: Asked, step: Step<'_>) -> Done {
    let today = turn.desk.calendar.local_date(turn.now);
    let found = entrusted(turn.tx, &turn.actor, id).await;
    let allowed = found.and_then(|found| {
        let stands = standing(&found).after(step, today);
        stands.map_err(ActionError::Reluctant)
    });
    if let Err(error) = allowed {
        return turn.refuse_activity(error);
    }
    let lang = turn.lang;
    match asked {
        Asked::Evidence => turn.say(render::ask_evidence(lang, turn.update)),
        Asked::Progress => turn.tell(t!(lang, "activity-progress-write")),
        _ => turn.tell(t!(lang, "activity-date-write")),
    }
    turn.step = Dialogue::Schedule(Draft {
        id: turn.update,
        activity: id,
        asked,
    });
    Ok(())
}

/// Something was written or sent about what is asked for.
pub async fn go_on(turn: &mut Turn<'_>, mut draft: Draft, said: Said) -> Done {
    let (lang, today) = (turn.lang, turn.desk.calendar.local_date(turn.now));
    let text = shorten(&said.text, LONGEST);
    match draft.asked.clone() {
        Asked::Evidence => {
            let note = Some(text).filter(|text| !text.is_empty());
            let file = said.file;
            return settle(turn, draft.activity, &Deed::Finish { file, note }).await;
        }
        Asked::Date => match lang.read_moment(&text, today) {
            None => turn.tell(t!(lang, "activity-date-unclear")),
            Some((to, _)) => {
                let found = entrusted(turn.tx, &turn.actor, draft.activity).await;
                let allowed = found.and_then(|found| {
                    let may = standing(&found).may_move(to, today);
                    may.map_err(ActionError::Reluctant)
                });
                match allowed {
                    Ok(()) => {
                        draft.asked = Asked::Reason(to);
                        let date = lang.long_date(to);
                        turn.tell(t!(lang, "activity-reason-write", date = date));
                    }
                    // The date can be written again.
                    Err(error) => turn.refuse_activity(error)?,
                }
            }
        },
        Asked::Reason(to) | Asked::Postponement(to, _) => {
            if text.is_empty() {
                turn.tell(t!(lang, "activity-reason-write", date = lang.long_date(to)));
            } else {
                match entrusted(turn.tx, &turn.actor, draft.activity).await {
                    Err(error) => return turn.refuse_activity(error),
                    Ok(activity) => {
                        draft.id = turn.update;
                        draft.asked = Asked::Postponement(to, text.clone());
                        let id = draft.id;
                        let say = render::postpone_preview(lang, id, &activity, to, &text);
                        turn.say(say);
                    }
                }
            }
        }
        Asked::Progress if text.is_empty() => turn.tell(t!(lang, "activity-progress-write")),
        Asked::Progress => {
            let number = text.trim_end_matches('%').trim().parse::<i64>();
            // «40» is how much of it is done; «40 talleres» is the indicator's value.
            let deed = match number {
                Ok(percent) if (0..=100).contains(&percent) => Deed::Progress(percent),
                _ => Deed::Measure(text),
            };
            return settle(turn, draft.activity, &deed).await;
        }
        Asked::Sheet(_) => turn.tell(t!(lang, "sheet-waiting")),
    }
    turn.step = Dialogue::Schedule(draft);
    Ok(())
}

/// A button under a preview, or instead of evidence.
async fn decide(turn: &mut Turn<'_>, verb: &str, id: i64) -> Result<bool, ActionError> {
    let draft = match std::mem::take(&mut turn.step) {
        Dialogue::Schedule(draft) if draft.id == id => draft,
        step => {
            turn.step = step;
            return Ok(false);
        }
    };
    match (verb, draft.asked) {
        ("acskip", Asked::Evidence) => {
            let (file, note) = (None, None);
            settle(turn, draft.activity, &Deed::Finish { file, note }).await?;
        }
        ("acok", Asked::Postponement(to, reason)) => {
            settle(turn, draft.activity, &Deed::Postpone { to, reason }).await?;
        }
        ("acok", Asked::Sheet(edits)) => sheet::apply(turn, &edits).await?,
        ("acno", _) => turn.tell(t!(turn.lang, "activity-left-alone")),
        (_, asked) => {
            turn.step = Dialogue::Schedule(Draft { asked, ..draft });
            return Ok(false);
        }
    }
    Ok(true)
}

/// Does it, and shows what the activity looks like then.
async fn settle(turn: &mut Turn<'_>, id: i64, deed: &Deed) -> Done {
    let (desk, now) = (turn.desk, turn.now);
    match change(turn.tx, desk, &turn.actor, id, deed, now).await {
        Ok(activity) => {
            turn.tell(t!(turn.lang, "activity-kept"));
            show(turn, &activity).await
        }
        Err(error) => turn.refuse_activity(error),
    }
}
