//! What was written or tapped for a question about a space that is planned, and whether it fits.

use crate::domain::space::{Aspect, Point};
use crate::render::PlanChoice;
use crate::telegram::base::dialogue::Plan;
use crate::telegram::base::turn::Turn;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};

/// The longest name, place and longer text that is taken, in characters.
const NAME: usize = 100;
const PLACE: usize = 200;
const LONG: usize = 2_000;

/// Takes a text for what was asked; whether it made sense.
pub(super) fn understood(turn: &Turn<'_>, plan: &mut Plan, text: &str) -> bool {
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
        Aspect::Name
        | Aspect::Link
        | Aspect::Agenda
        | Aspect::Support
        | Aspect::Documents
        | Aspect::Cancel
        | Aspect::Preview
        | Aspect::Announce
        | Aspect::OpenQuestions
        | Aspect::CloseQuestions => return false,
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

/// Takes what a button offered for what was asked; whether it fits.
pub(super) fn chosen(turn: &Turn<'_>, plan: &mut Plan, choice: PlanChoice) -> bool {
    match (plan.ask, choice, plan.starts_at, plan.ends_at) {
        (Aspect::End, PlanChoice::Hours(hours @ 1..=12), Some(start), _) => {
            plan.ends_at = Some(start + TimeDelta::hours(hours.into()));
            true
        }
        (Aspect::Place, PlanChoice::NoPlace, ..) => {
            plan.place = None;
            true
        }
        (Aspect::Open, PlanChoice::Now, ..) => {
            plan.open = Some(turn.now);
            true
        }
        (Aspect::Open, PlanChoice::Thing(Aspect::Start), Some(start), _) => {
            plan.open = Some(start);
            true
        }
        (Aspect::Close, PlanChoice::Thing(Aspect::End), _, Some(end)) => {
            plan.close = Some(end).filter(|end| plan.open.is_some_and(|open| open < *end));
            plan.close.is_some()
        }
        (Aspect::Close, PlanChoice::After, _, Some(end)) => {
            let after = turn.desk.calendar.local_date(end);
            let day = turn.desk.calendar.add_business_days(after, AFTER);
            // The last minute of that day, as people say it.
            let last = |day| instant(turn, day, NaiveTime::from_hms_opt(23, 59, 0)?);
            plan.close = day.and_then(last);
            plan.close.is_some()
        }
        (_, PlanChoice::Hours(_) | PlanChoice::NoPlace | PlanChoice::Now, ..) => false,
        (_, PlanChoice::After | PlanChoice::Thing(_), ..) => false,
    }
}

/// Business days after a space during which questions are often still taken.
const AFTER: i64 = 5;
