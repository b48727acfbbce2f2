//! What a coordinator decides about a schedule that they sent, point by point, before it is loaded.

use super::arrived::put;
use super::load::{over, read_again, taken, waits, with_picture};
use super::loading::{Loading, Step};
use super::written::{ask_year, write};
use crate::actions::ActionError;
use crate::actions::schedule::load;
use crate::domain::process::{Amendment, OfficeNames, Process};
use crate::domain::schedule::{Correction, Severity};
use crate::render::schedule::Verdict;
use crate::render::{self, PointCard, shorten};
use crate::t;
use crate::telegram::base::fetched::Aim;
use crate::telegram::base::turn::Turn;
use chrono::NaiveDate;

/// What is done about a schedule that was sent; places are those of points, lines and sheets.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// The card is shown.
    Summary,
    /// A point is shown.
    Point(u16),
    /// It is decided.
    Decide(u16, Verdict),
    /// What should stand in a line of it is asked for.
    Write(u16, u16),
    /// What was put off is looked at now.
    Again,
    /// All offices that are new are added.
    AddOffices,
    /// The year is asked for.
    Year,
    /// Another sheet is read.
    OtherSheet(u16),
    /// It is read anew with all that was said.
    Preview,
    /// What it changes is sent.
    Changes,
    /// It becomes the newest version.
    Load,
    /// It is no schedule but part of a question.
    IsQuestion,
}

/// Does something about a schedule that was sent. Whether the button belongs to the present state of things.
///
/// # Errors
/// If the store fails.
pub async fn act(turn: &mut Turn<'_>, draft: i64, act: Act) -> Result<bool, ActionError> {
    let Some(loading) = taken(turn, draft) else {
        return match act {
            Act::Load => already(turn).await,
            Act::Summary
            | Act::Point(_)
            | Act::Decide(..)
            | Act::Write(..)
            | Act::Again
            | Act::AddOffices
            | Act::Year
            | Act::OtherSheet(_)
            | Act::Preview
            | Act::Changes
            | Act::IsQuestion => Ok(false),
        };
    };
    if load::permitted(&turn.actor).is_err() {
        over(turn);
        return Ok(true);
    }
    match act {
        Act::Point(place) => point(turn, loading, place.into()),
        Act::Decide(place, verdict) => decide(turn, loading, place.into(), verdict),
        Act::Write(place, line) => write(turn, loading, (place.into(), line.into()), None),
        Act::Again => {
            let mut loading = loading;
            loading
                .points
                .iter_mut()
                .for_each(|one| one.is_later = false);
            next(turn, loading, 0);
        }
        Act::AddOffices => add_offices(turn, loading),
        Act::Year => ask_year(turn, loading, None),
        Act::OtherSheet(place) => other_sheet(turn, loading, place.into()),
        Act::Preview => read_again(turn, loading, Aim::Preview),
        Act::Changes if loading.is_as_shown => read_again(turn, loading, Aim::Changes),
        Act::Load if loading.is_as_shown => {
            let before = loading.before;
            read_again(turn, loading, Aim::Load { before });
        }
        Act::IsQuestion => with_picture(turn, loading, None).await?,
        Act::Summary | Act::Changes | Act::Load => put(turn, loading, None),
    }
    Ok(true)
}

/// What was to be loaded does not wait any more: it was loaded, or left. What holds is said.
async fn already(turn: &mut Turn<'_>) -> Result<bool, ActionError> {
    let Some(newest) = turn.tx.newest_version().await? else {
        return Ok(false);
    };
    let (version, file) = (newest.id.to_string(), shorten(&newest.file, 60));
    let note = t!(turn.lang, "load-no-more", version = version, file = file);
    turn.reply.note = Some(note);
    Ok(true)
}

/// Shows a point.
fn point(turn: &mut Turn<'_>, loading: Loading, place: usize) {
    let Some(point) = loading.points.get(place) else {
        return put(turn, loading, None);
    };
    let lines = point.lines.iter();
    let lines: Vec<_> = lines.map(|one| (one.line, one.name.clone())).collect();
    let instead = point.instead.as_deref();
    let card = PointCard {
        draft: turn.update,
        place: (place as u16, loading.points.len()),
        severity: Severity::parse(&point.severity).unwrap_or(Severity::Notice),
        lines: &lines,
        said: (&point.said, &point.proposal),
        proposal: instead.map(|text| in_words(turn, text)),
        is_office: point.office.is_some(),
        can_change: point.can_change(),
    };
    turn.show(render::load_point(turn.lang, &card));
    turn.asked = true;
    let step = Step::Card;
    waits(turn, Loading { step, ..loading });
}

/// A day as people read it; anything else as it is.
pub(super) fn in_words(turn: &Turn<'_>, text: &str) -> String {
    match text.parse::<NaiveDate>() {
        Ok(day) => turn.lang.long_date(day),
        Err(_) => text.to_owned(),
    }
}

fn decide(turn: &mut Turn<'_>, mut loading: Loading, place: usize, verdict: Verdict) {
    if place >= loading.points.len() {
        return put(turn, loading, None);
    }
    if verdict == Verdict::Later {
        loading.points[place].is_later = true;
        return next(turn, loading, place + 1);
    }
    if verdict == Verdict::NoOffice && loading.points[place].office.is_none() {
        return self::point(turn, loading, place);
    }
    let point = loading.points.remove(place);
    let proposal = point.instead.as_deref();
    let proposal = proposal.filter(|_| verdict == Verdict::Proposal);
    match (&point.office, proposal) {
        (Some(name), _) if verdict == Verdict::NoOffice => {
            loading.wishes.not_offices.push(name.clone());
        }
        (Some(name), Some(known)) => alias(turn, &mut loading, name, known),
        (Some(name), None) => {
            let found = process(turn, &loading).found_office(name);
            loading.wishes.offices.push(found);
        }
        (None, Some(right)) => {
            let corrections = point.lines.iter().map(|place| Correction {
                line: place.line,
                field: point.field.clone(),
                was: place.was.clone(),
                right: right.to_owned(),
            });
            loading.wishes.corrections.extend(corrections);
        }
        (None, None) => {
            let (rule, field) = (&point.rule, &point.field);
            let lines = point.lines.iter().map(|place| place.line);
            let fine = lines.map(|line| (rule.clone(), field.clone(), line));
            loading.wishes.fine.extend(fine);
            // What is as it stands changes nothing of what was shown.
            return next(turn, loading, place);
        }
    }
    loading.is_as_shown = false;
    next(turn, loading, place);
}

/// The process with what was decided so far.
pub(super) fn process(turn: &Turn<'_>, loading: &Loading) -> Process {
    let mut process = turn.desk.process.clone();
    for amendment in &loading.wishes.offices {
        process.amend(amendment);
    }
    process
}

pub(super) fn alias(turn: &Turn<'_>, loading: &mut Loading, name: &str, known: &str) {
    if let Some(office) = process(turn, loading).office_called(known) {
        loading.wishes.offices.push(Amendment::Alias {
            office: office.key.clone(),
            name: name.to_owned(),
        });
    }
}

/// The next point that is not decided, from a place on; then the first; then the card.
pub(super) fn next(turn: &mut Turn<'_>, loading: Loading, from: usize) {
    let first = loading.open().next().map(|(at, _)| at);
    let later = loading.open().map(|(at, _)| at).find(|at| *at >= from);
    match later.or(first) {
        Some(at) => point(turn, loading, at),
        None => {
            let above = match loading.later() {
                0 => t!(turn.lang, "load-all-decided"),
                _ => t!(turn.lang, "load-all-seen"),
            };
            put(turn, loading, Some(above));
        }
    }
}

fn add_offices(turn: &mut Turn<'_>, mut loading: Loading) {
    if loading.new_offices() == 0 {
        return put(turn, loading, None);
    }
    let mut process = process(turn, &loading);
    let points = std::mem::take(&mut loading.points);
    for mut point in points {
        // One that is called nearly as another is decided by itself, also if that one is as new.
        if let Some(name) = &point.office
            && point.instead.is_none()
        {
            let near = OfficeNames::of(&process).nearest(name);
            match near {
                Some(near) => point.instead = Some(near.to_string()),
                None => {
                    let found = process.found_office(name);
                    process.amend(&found);
                    loading.wishes.offices.push(found);
                    continue;
                }
            }
        }
        loading.points.push(point);
    }
    loading.is_as_shown = false;
    put(turn, loading, None);
}

fn other_sheet(turn: &mut Turn<'_>, mut loading: Loading, place: usize) {
    let Some(sheet) = loading.other_sheets.get(place).cloned() else {
        return put(turn, loading, None);
    };
    loading.wishes.sheet = Some(sheet);
    // Its lines are others.
    loading.wishes.corrections.clear();
    loading.wishes.fine.clear();
    loading.digest.clear();
    loading.is_as_shown = false;
    read_again(turn, loading, Aim::OtherSheet);
}
