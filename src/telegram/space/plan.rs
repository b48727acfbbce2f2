//! A coordinator makes or changes a space, one question at a time; nothing is kept in the database
//! before they have seen it whole and said yes.

use crate::actions::ActionError;
use crate::actions::space::change;
use crate::domain::base::{Key, Text};
use crate::domain::space::{Aspect, Change, Point, Space, SpaceKind, State};
use crate::render;
use crate::t;
use crate::telegram::base::dialogue::{Dialogue, Plan};
use crate::telegram::base::turn::Turn;
use crate::telegram::space::list::{refuse, show};
use crate::telegram::tree::Done;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};

/// The longest name, place and longer text that is taken, in characters.
const NAME: usize = 100;
const PLACE: usize = 200;
const LONG: usize = 2_000;

/// A new space of a kind: its name is the kind's until somebody changes it.
pub fn begin(turn: &mut Turn<'_>, kind: SpaceKind) {
    let plan = Plan {
        kind: kind.name().to_owned(),
        name: turn.lang.space_kind(kind),
        ask: Aspect::Start,
        ..Plan::default()
    };
    ask(turn, plan);
}

/// Asks for what the plan asks next.
pub fn ask(turn: &mut Turn<'_>, mut plan: Plan) {
    plan.id = turn.update;
    let say = match plan.ask {
        Aspect::Preview | Aspect::Announce | Aspect::OpenQuestions | Aspect::CloseQuestions => {
            return preview(turn, plan);
        }
        step => render::ask_about_space(turn.lang, plan.id, step, plan.is_new()),
    };
    turn.say(say);
    turn.step = Dialogue::Planning(Box::new(plan));
}

/// Shows the plan whole and asks whether it is right.
fn preview(turn: &mut Turn<'_>, mut plan: Plan) {
    plan.id = turn.update;
    let Some(space) = planned(&plan, turn.now) else {
        // What an earlier version had begun lacks something: from the beginning, then.
        turn.tell(t!(turn.lang, "space-dropped"));
        turn.step = Dialogue::Rest;
        return;
    };
    let zone = turn.desk.calendar.time_zone();
    let seen = (&space, turn.now, zone);
    let say = match plan.is_new() {
        true => render::new_space_preview(turn.lang, plan.id, seen),
        false => {
            let reason = Some(&*plan.reason).filter(|reason| !reason.is_empty());
            render::space_change_preview(turn.lang, plan.id, plan.ask, seen, reason)
        }
    };
    turn.say(say);
    turn.step = Dialogue::Planning(Box::new(plan));
}

/// Something was written while a space is planned.
pub fn written(turn: &mut Turn<'_>, mut plan: Plan, text: &str) -> Done {
    let asked = plan.ask;
    if understood(turn, &mut plan, text) {
        go_on(turn, plan);
    } else {
        let say = render::not_understood_about_space(turn.lang, asked);
        turn.say(say);
        turn.step = Dialogue::Planning(Box::new(plan));
    }
    Ok(())
}

/// A point on the map was sent.
pub fn located(turn: &mut Turn<'_>, mut plan: Plan, point: Point) -> Done {
    plan.details.point = Some(point);
    match plan.ask {
        Aspect::Place if plan.place.is_none() => ask(turn, plan),
        _ => go_on(turn, plan),
    }
    Ok(())
}

/// What comes after something was understood: in a new space what is missing, else the preview.
fn go_on(turn: &mut Turn<'_>, mut plan: Plan) {
    let next = match plan.ask {
        // The hour is still missing.
        Aspect::Start if plan.starts_at.is_none() => Aspect::Start,
        Aspect::Start => Aspect::End,
        Aspect::End if plan.is_new() && plan.place.is_none() && plan.url.is_none() => Aspect::Place,
        Aspect::Open => Aspect::Close,
        step if !plan.is_new() => {
            plan.ask = step;
            return preview(turn, plan);
        }
        _ => Aspect::Preview,
    };
    plan.ask = next;
    ask(turn, plan);
}

/// Takes a text for what was asked; whether it made sense.
fn understood(turn: &Turn<'_>, plan: &mut Plan, text: &str) -> bool {
    let text = text.trim();
    let fits = |most: usize| (1..=most).contains(&text.chars().count());
    match plan.ask {
        Aspect::Name if fits(NAME) => text.clone_into(&mut plan.name),
        Aspect::Start => return understood_start(turn, plan, text),
        Aspect::End => {
            let end = plan.starts_at.and_then(|start| end(turn, start, text));
            let after = |end: &DateTime<Utc>| plan.starts_at.is_some_and(|start| start < *end);
            let Some(end) = end.filter(after) else {
                return false;
            };
            plan.ends_at = Some(end);
        }
        Aspect::Place => {
            if let Some(point) = Point::parse(text) {
                plan.details.point = Some(point);
            } else if fits(PLACE) && text.starts_with("http") && !text.contains(' ') {
                plan.url = Some(text.to_owned());
            } else if fits(PLACE) {
                plan.place = Some(text.to_owned());
            } else {
                return false;
            }
        }
        Aspect::Link if fits(PLACE) && text.starts_with("http") && !text.contains(' ') => {
            plan.url = Some(text.to_owned());
        }
        Aspect::Open => plan.open = moment(turn, text),
        Aspect::Close => {
            let after = |close: &DateTime<Utc>| plan.open.is_some_and(|open| open < *close);
            plan.close = moment(turn, text).filter(after);
            return plan.close.is_some();
        }
        Aspect::Agenda if fits(LONG) => plan.details.agenda = Some(text.to_owned()),
        Aspect::Support if fits(LONG) => plan.details.support = Some(text.to_owned()),
        Aspect::Documents if fits(LONG) => {
            let links: Vec<_> = text.split_whitespace().map(String::from).collect();
            let good = links.iter().all(|link| link.starts_with("http"));
            plan.details.documents = links;
            return good;
        }
        Aspect::Capacity => {
            plan.details.capacity = text.parse().ok().filter(|people| *people > 0);
            return plan.details.capacity.is_some();
        }
        Aspect::Cancel if fits(LONG) => text.clone_into(&mut plan.reason),
        _ => return false,
    }
    plan.ask != Aspect::Open || plan.open.is_some()
}

fn understood_start(turn: &Turn<'_>, plan: &mut Plan, text: &str) -> bool {
    let today = turn.desk.calendar.local_date(turn.now);
    let (day, time) = match (turn.lang.read_moment(text, today), plan.day) {
        (Some((day, time)), _) => (day, time),
        (None, Some(day)) => (day, turn.lang.read_time(text)),
        (None, None) => return false,
    };
    let before = plan.starts_at.take();
    let Some(time) = time else {
        // Only the day: the hour is asked for next.
        return plan.day.replace(day) != Some(day);
    };
    plan.starts_at = instant(turn, day, time);
    // It lasts as long as it was to last, until somebody says otherwise.
    if let (Some(before), Some(end), Some(start)) = (before, plan.ends_at, plan.starts_at) {
        plan.ends_at = Some(start + (end - before));
    }
    plan.day = None;
    plan.starts_at.is_some_and(|start| start > turn.now)
}

/// When it ends: an hour of the day it begins, or another day with its hour.
fn end(turn: &Turn<'_>, start: DateTime<Utc>, text: &str) -> Option<DateTime<Utc>> {
    let day = turn.desk.calendar.local_date(start);
    match turn.lang.read_moment(text, day) {
        Some((day, Some(time))) => instant(turn, day, time),
        _ => instant(turn, day, turn.lang.read_time(text)?),
    }
}

fn moment(turn: &Turn<'_>, text: &str) -> Option<DateTime<Utc>> {
    let today = turn.desk.calendar.local_date(turn.now);
    let (day, time) = turn.lang.read_moment(text, today)?;
    instant(turn, day, time?)
}

fn instant(turn: &Turn<'_>, day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    let zone = turn.desk.calendar.time_zone();
    let local = zone.from_local_datetime(&day.and_time(time)).earliest();
    local.map(|local| local.with_timezone(&Utc))
}

/// A button under one of these messages. Returns whether it belongs to the present state of the plan.
///
/// # Errors
/// If the store fails.
pub async fn press(
    turn: &mut Turn<'_>,
    verb: &str,
    id: i64,
    choice: &str,
) -> Result<bool, ActionError> {
    let mut plan = match std::mem::take(&mut turn.step) {
        Dialogue::Planning(plan) if plan.id == id => *plan,
        step => {
            turn.step = step;
            return Ok(false);
        }
    };
    match verb {
        "sd" => turn.tell(t!(turn.lang, "space-dropped")),
        "sy" => keep(turn, plan, choice).await?,
        _ => match Aspect::parse(choice) {
            // Another look at one of the things in the preview of a new space.
            Some(ask_again) if plan.is_new() => {
                plan.ask = ask_again;
                ask(turn, plan);
            }
            _ if chosen(turn, &mut plan, choice) => go_on(turn, plan),
            _ => {
                turn.step = Dialogue::Planning(Box::new(plan));
                return Ok(false);
            }
        },
    }
    Ok(true)
}

/// Takes what a button offered for what was asked; whether it fits.
fn chosen(turn: &Turn<'_>, plan: &mut Plan, choice: &str) -> bool {
    match (plan.ask, choice, plan.starts_at, plan.ends_at) {
        (Aspect::End, hours, Some(start), _) => {
            let hours = hours
                .parse::<u8>()
                .ok()
                .filter(|hours| (1..=12).contains(hours));
            plan.ends_at = hours.map(|hours| start + TimeDelta::hours(hours.into()));
            plan.ends_at.is_some()
        }
        (Aspect::Place, "none", ..) => {
            plan.place = None;
            true
        }
        (Aspect::Open, "now", ..) => {
            plan.open = Some(turn.now);
            true
        }
        (Aspect::Open, "start", Some(start), _) => {
            plan.open = Some(start);
            true
        }
        (Aspect::Close, "end", _, Some(end)) => {
            plan.close = Some(end).filter(|end| plan.open.is_some_and(|open| open < *end));
            plan.close.is_some()
        }
        (Aspect::Close, "after", _, Some(end)) => {
            let after = turn.desk.calendar.local_date(end);
            let day = turn.desk.calendar.add_business_days(after, AFTER);
            // The last minute of that day, as people say it.
            let last = |day| instant(turn, day, NaiveTime::from_hms_opt(23, 59, 0)?);
            plan.close = day.and_then(last);
            plan.close.is_some()
        }
        _ => false,
    }
}

/// Business days after a space during which questions are often still taken.
const AFTER: i64 = 5;

/// The coordinator said yes.
async fn keep(turn: &mut Turn<'_>, plan: Plan, choice: &str) -> Done {
    let done = match (plan.space, planned(&plan, turn.now)) {
        (None, Some(mut space)) => {
            if choice == "draft" {
                space.state = State::Draft;
            }
            change::create(turn.tx, turn.desk, &turn.actor, space, turn.now).await
        }
        (Some(id), Some(mut space)) => {
            // Somebody else may have said something else meanwhile: only what was asked for changes.
            let now_said = change::entrusted(turn.tx, &turn.actor, id).await;
            if let Ok(current) = now_said {
                overlay(plan.ask, &mut space, current.space);
            }
            let change = change(&plan, space);
            let reason = Some(&*plan.reason).filter(|reason| !reason.is_empty());
            change::change(
                turn.tx,
                turn.desk,
                &turn.actor,
                id,
                &change,
                reason,
                turn.now,
            )
            .await
        }
        (_, None) => Err(ActionError::NotFound),
    };
    match done {
        Ok(stored) => {
            turn.tell(t!(turn.lang, "space-kept"));
            show(turn, &stored).await
        }
        Err(error) => refuse(turn, error),
    }
}

/// Takes everything but what was asked for from the space as it is now.
fn overlay(asked: Aspect, planned: &mut Space, current: Space) {
    let mut details = current.details;
    let said = &planned.details;
    match asked {
        Aspect::Agenda => details.agenda.clone_from(&said.agenda),
        Aspect::Support => details.support.clone_from(&said.support),
        Aspect::Capacity => details.capacity = said.capacity,
        Aspect::Documents => details.documents.clone_from(&said.documents),
        Aspect::Place => details.point = said.point,
        Aspect::Link => {
            planned.place = current.place;
        }
        _ => {}
    }
    planned.details = details;
}

/// What a plan changes about a space.
fn change(plan: &Plan, space: Space) -> Change {
    match plan.ask {
        Aspect::Announce => Change::Announce,
        Aspect::OpenQuestions => Change::OpenQuestions,
        Aspect::CloseQuestions => Change::CloseQuestions,
        Aspect::Cancel => Change::Cancel,
        Aspect::Name => Change::Rename(space.name),
        Aspect::Start | Aspect::End => Change::Reschedule {
            starts_at: space.starts_at,
            ends_at: space.ends_at,
        },
        Aspect::Place | Aspect::Link => Change::Move {
            place: space.place,
            url: space.url,
            point: space.details.point,
        },
        Aspect::Open | Aspect::Close => Change::Window {
            open: space.questions_open,
            close: space.questions_close,
        },
        Aspect::Agenda
        | Aspect::Support
        | Aspect::Documents
        | Aspect::Capacity
        | Aspect::Preview => Change::Detail(space.details),
    }
}

/// The space as planned, once everything it needs is there. Questions are taken from now until its end,
/// unless the plan says otherwise.
fn planned(plan: &Plan, now: DateTime<Utc>) -> Option<Space> {
    let (starts_at, ends_at) = (plan.starts_at?, plan.ends_at?);
    Some(Space {
        // The action gives a new space its own.
        key: Key::parse(&plan.key).or_else(|| Key::parse("new"))?,
        kind: SpaceKind::parse(&plan.kind)?,
        name: Text::plain(plan.name.clone()),
        starts_at,
        ends_at,
        place: plan.place.clone(),
        url: plan.url.clone(),
        questions_open: plan.open.unwrap_or(now),
        questions_close: plan.close.unwrap_or(ends_at),
        state: State::parse(&plan.state).unwrap_or_default(),
        details: plan.details.clone(),
    })
}
