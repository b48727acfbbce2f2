//! One activity: opened, done, put off, measured.

use crate::actions::ActionError;
use crate::actions::schedule::{Deed, change, entrusted, legible, may_change, standing};
use crate::domain::schedule::{EventKind, Reluctance, Status, Step};
use crate::render::schedule::Button;
use crate::render::{self, Cut, Question, shorten};
use crate::store::ActivityRow;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::doubt::{self, Expected, Which};
use crate::telegram::base::input::Said;
use crate::telegram::base::turn::Done;
use crate::telegram::base::turn::Turn;
use crate::telegram::schedule::decide::{Act, act};
use crate::telegram::schedule::{Asked, Draft, list, load, process, sheet, versions};

/// The longest reason, link or value, in UTF-16 units.
const LONGEST: usize = 1_000;

/// A button of the schedule. Returns whether it belongs to the present state of things.
///
/// # Errors
/// If the store fails.
pub async fn press(turn: &mut Turn<'_>, button: Button) -> Result<bool, ActionError> {
    match button {
        Button::OpenActivities { page } | Button::Activities { page } => {
            list(turn, Cut::All, page).await?;
        }
        Button::Late { page } => list(turn, Cut::Late, page).await?,
        Button::Week { page } => list(turn, Cut::Week, page).await?,
        Button::Process => process(turn).await?,
        Button::OpenActivity { activity } | Button::Activity { activity } => {
            open(turn, activity).await?;
        }
        Button::Sheet => sheet::give(turn)?,
        Button::Reopen { activity } => settle(turn, activity, &Deed::Reopen).await?,
        Button::Finish { activity } => {
            ask(turn, activity, Asked::Evidence, Step::Finish).await?;
        }
        Button::Postpone { activity } => ask(turn, activity, Asked::Date, Step::Note).await?,
        Button::Progress { activity } => ask(turn, activity, Asked::Progress, Step::Note).await?,
        Button::Skip { draft } => return skip(turn, draft).await,
        Button::Confirm { draft } => return confirm(turn, draft).await,
        Button::Leave { draft } => return leave(turn, draft).await,
        Button::NewSchedule => load::begin(turn)?,
        Button::AnotherSchedule => load::begin_another(turn)?,
        Button::Resume => return load::resume(turn),
        Button::DoNotLoad { draft } => return load::leave(turn, draft),
        Button::Versions { page } => versions::list(turn, page).await?,
        Button::Version { version } => return versions::send(turn, version).await,
        Button::Summary { draft } => return act(turn, draft, Act::Summary).await,
        Button::Point { draft, place } => return act(turn, draft, Act::Point(place)).await,
        Button::Decide {
            draft,
            place,
            verdict,
        } => return act(turn, draft, Act::Decide(place, verdict)).await,
        Button::Write { draft, place, line } => {
            return act(turn, draft, Act::Write(place, line)).await;
        }
        Button::AddOffices { draft } => return act(turn, draft, Act::AddOffices).await,
        Button::Again { draft } => return act(turn, draft, Act::Again).await,
        Button::Year { draft } => return act(turn, draft, Act::Year).await,
        Button::OtherSheet { draft, place } => {
            return act(turn, draft, Act::OtherSheet(place)).await;
        }
        Button::Changes { draft } => return act(turn, draft, Act::Changes).await,
        Button::Preview { draft } => return act(turn, draft, Act::Preview).await,
        Button::Load { draft } => return act(turn, draft, Act::Load).await,
        Button::IsQuestion { draft } => return act(turn, draft, Act::IsQuestion).await,
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
    turn.show(render::activity(turn.lang, activity, left, &events, may));
    let last = events.iter().rfind(|event| event.kind == EventKind::Done);
    if let Some(file) = last
        .and_then(|event| event.file())
        .filter(|_| activity.state == Status::Done)
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
        stands.map_err(ActionError::from)
    });
    if let Err(error) = allowed {
        return turn.refuse_activity(error);
    }
    let (lang, draft) = (turn.lang, turn.update);
    turn.show(match asked {
        Asked::Evidence => render::ask_evidence(lang, draft),
        Asked::Progress => render::ask_progress(lang, draft),
        Asked::Date
        | Asked::Reason(_)
        | Asked::Postponement(..)
        | Asked::Sheet(_)
        | Asked::Load(_) => render::ask_date(lang, draft),
    });
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
        Asked::Date => match doubt::certain(turn, &text, Expected::Day)
            .map(|text| lang.read_moment(&text, today))
        {
            Err(Which { why, choices }) => {
                let html = why;
                let question = Question {
                    html,
                    choices,
                    ..Question::default()
                };
                turn.show(question.say(lang, None));
                turn.asked = true;
            }
            Ok(None) => turn.tell(t!(lang, "activity-date-unclear")),
            Ok(Some((to, _))) => {
                let found = entrusted(turn.tx, &turn.actor, draft.activity).await;
                let allowed = found.and_then(|found| {
                    let may = standing(&found).may_move(to, today);
                    may.map_err(ActionError::from)
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
                        turn.show(render::postpone_preview(lang, id, &activity, to, &text));
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
            let found = entrusted(turn.tx, &turn.actor, draft.activity).await;
            let stands = found.map(|found| standing(&found).after(deed.step(&found), today));
            // It can be written again.
            let Ok(Err(why @ Reluctance::NotInUnit)) = stands else {
                return settle(turn, draft.activity, &deed).await;
            };
            turn.tell(lang.reluctance(why));
        }
        Asked::Sheet(_) => turn.tell(t!(lang, "sheet-waiting")),
        Asked::Load(loading) => return load::go_on(turn, *loading, said).await,
    }
    turn.step = Dialogue::Schedule(draft);
    Ok(())
}

/// What is under way, if it still is as it was when the button was shown.
fn as_shown(turn: &mut Turn<'_>, id: i64) -> Option<Draft> {
    match std::mem::take(&mut turn.step) {
        Dialogue::Schedule(draft) if draft.id == id => Some(draft),
        step => {
            turn.step = step;
            None
        }
    }
}

/// Done without evidence.
async fn skip(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(draft) = as_shown(turn, id) else {
        return Ok(false);
    };
    if draft.asked != Asked::Evidence {
        turn.step = Dialogue::Schedule(draft);
        return Ok(false);
    }
    let (file, note) = (None, None);
    settle(turn, draft.activity, &Deed::Finish { file, note }).await?;
    Ok(true)
}

/// What was previewed is to be so.
async fn confirm(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(draft) = as_shown(turn, id) else {
        return Ok(false);
    };
    match draft.asked {
        Asked::Postponement(to, reason) => {
            settle(turn, draft.activity, &Deed::Postpone { to, reason }).await?;
        }
        Asked::Sheet(edits) => sheet::apply(turn, &edits).await?,
        asked @ (Asked::Evidence
        | Asked::Date
        | Asked::Reason(_)
        | Asked::Progress
        | Asked::Load(_)) => {
            turn.step = Dialogue::Schedule(Draft { asked, ..draft });
            return Ok(false);
        }
    }
    Ok(true)
}

/// All is left as it is.
async fn leave(turn: &mut Turn<'_>, id: i64) -> Result<bool, ActionError> {
    let Some(draft) = as_shown(turn, id) else {
        return Ok(false);
    };
    let left = t!(turn.lang, "activity-left-alone");
    if matches!(draft.asked, Asked::Sheet(_)) {
        turn.show(render::sentence(left));
        return Ok(true);
    }
    turn.brief(left);
    open(turn, draft.activity).await?;
    Ok(true)
}

/// Does it, and shows what the activity looks like then. Where nothing came of a press, the card shows
/// why nothing could.
async fn settle(turn: &mut Turn<'_>, id: i64, deed: &Deed) -> Done {
    let (desk, now) = (turn.desk, turn.now);
    match change(turn.tx, desk, &turn.actor, id, deed, now).await {
        Ok(activity) => {
            turn.brief(t!(turn.lang, "activity-kept"));
            show(turn, &activity).await
        }
        Err(error) => {
            turn.refuse_activity(error)?;
            if turn.card.is_none() {
                return Ok(());
            }
            match legible(turn.tx, &turn.actor, id).await {
                Ok(activity) => show(turn, &activity).await,
                Err(ActionError::NotFound(_)) => Ok(()),
                Err(error) => Err(error),
            }
        }
    }
}
