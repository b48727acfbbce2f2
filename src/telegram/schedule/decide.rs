//! What a coordinator decides about a schedule that they sent, point by point, before it is loaded.

use super::arrived::put;
use super::load::{over, read_again, taken, waits, with_picture};
use super::loading::{Loading, Step};
use crate::actions::ActionError;
use crate::actions::schedule::load;
use crate::domain::process::{Amendment, Process};
use crate::domain::schedule::{Correction, Field, Severity, offices_said};
use crate::render::schedule::Verdict;
use crate::render::{self, PointCard, shorten};
use crate::t;
use crate::telegram::base::turn::{Done, Turn};
use chrono::{Datelike as _, NaiveDate};

/// The longest text that a cell can be given.
const LONGEST: usize = 1_000;

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
    /// All offices that are new are added.
    AddOffices,
    /// The year is asked for.
    Year,
    /// Another sheet is read.
    OtherSheet(u16),
    /// It is read anew with all that was said.
    Preview,
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
        return Ok(false);
    };
    if load::permitted(&turn.actor).is_err() {
        over(turn);
        return Ok(true);
    }
    match act {
        Act::Point(place) => point(turn, loading, place.into()),
        Act::Decide(place, verdict) => decide(turn, loading, place.into(), verdict),
        Act::Write(place, line) => write(turn, loading, (place.into(), line.into()), None),
        Act::AddOffices => add_offices(turn, loading),
        Act::Year => ask_year(turn, loading, None),
        Act::OtherSheet(place) => other_sheet(turn, loading, place.into()),
        Act::Preview => read_again(turn, loading, Step::Reading),
        Act::Load if loading.is_as_shown => read_again(turn, loading, Step::Keeping),
        Act::IsQuestion => with_picture(turn, loading, None).await?,
        Act::Summary | Act::Load => put(turn, loading, None),
    }
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
    };
    turn.show(render::load_point(turn.lang, &card));
    turn.asked = true;
    let step = Step::Card;
    waits(turn, Loading { step, ..loading });
}

/// A day as people read it; anything else as it is.
fn in_words(turn: &Turn<'_>, text: &str) -> String {
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
    let point = loading.points.remove(place);
    let proposal = point.instead.as_deref();
    let proposal = proposal.filter(|_| verdict == Verdict::Proposal);
    match (&point.office, proposal) {
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
fn process(turn: &Turn<'_>, loading: &Loading) -> Process {
    let mut process = turn.desk.process.clone();
    for amendment in &loading.wishes.offices {
        process.amend(amendment);
    }
    process
}

fn alias(turn: &Turn<'_>, loading: &mut Loading, name: &str, known: &str) {
    if let Some(office) = process(turn, loading).office_called(known) {
        loading.wishes.offices.push(Amendment::Alias {
            office: office.key.clone(),
            name: name.to_owned(),
        });
    }
}

/// The next point that is not decided, from a place on; then the first; then the card.
fn next(turn: &mut Turn<'_>, loading: Loading, from: usize) {
    let first = loading.open().next().map(|(at, _)| at);
    let later = loading.open().map(|(at, _)| at).find(|at| *at >= from);
    match later.or(first) {
        Some(at) => point(turn, loading, at),
        None => put(turn, loading, Some(t!(turn.lang, "load-all-decided"))),
    }
}

/// Asks what a cell should say, or which office a name is.
fn write(turn: &mut Turn<'_>, loading: Loading, (at, line): (usize, usize), why: Option<&str>) {
    let lang = turn.lang;
    let Some(point) = loading.points.get(at) else {
        return put(turn, loading, None);
    };
    let field = Field::said(&point.field);
    let place = point.lines.get(line);
    let question = match (&point.office, place, field) {
        (Some(name), ..) => t!(lang, "load-write-office", name = name.as_str()),
        (None, Some(place), Some(field)) => {
            let now = match place.was.is_empty() {
                true => t!(lang, "load-write-nothing"),
                false => in_words(turn, &shorten(&place.was, 300)),
            };
            let (line, name) = (lang.line(place.line), place.name.as_str());
            let column = lang.field(field);
            match field.is_day() {
                true => t!(
                    lang,
                    "load-write-day",
                    line = line,
                    name = name,
                    column = column,
                    now = now
                ),
                false => t!(
                    lang,
                    "load-write-text",
                    line = line,
                    name = name,
                    column = column,
                    now = now
                ),
            }
        }
        (None, ..) => {
            let lines = point
                .lines
                .iter()
                .take(20)
                .map(|place| lang.line(place.line));
            let lines: Vec<_> = lines.collect();
            let lines = lines.join(", ");
            let question = t!(lang, "load-write-in-file", lines = lines);
            turn.show(render::load_ask(lang, turn.update, &question, why));
            turn.asked = true;
            let step = Step::Card;
            return waits(turn, Loading { step, ..loading });
        }
    };
    turn.show(render::load_ask(lang, turn.update, &question, why));
    turn.asked = true;
    let step = Step::Cell(at, line);
    waits(turn, Loading { step, ..loading });
}

fn add_offices(turn: &mut Turn<'_>, mut loading: Loading) {
    if loading.new_offices() == 0 {
        return put(turn, loading, None);
    }
    let mut process = process(turn, &loading);
    let points = std::mem::take(&mut loading.points);
    for point in points {
        // One that is called nearly as another is decided by itself.
        let name = point.office.as_ref().filter(|_| point.instead.is_none());
        match name {
            Some(name) => {
                let found = process.found_office(name);
                process.amend(&found);
                loading.wishes.offices.push(found);
            }
            None => loading.points.push(point),
        }
    }
    loading.is_as_shown = false;
    put(turn, loading, None);
}

fn ask_year(turn: &mut Turn<'_>, loading: Loading, why: Option<&str>) {
    let question = t!(turn.lang, "load-write-year");
    turn.show(render::load_ask(turn.lang, turn.update, &question, why));
    turn.asked = true;
    let step = Step::Year;
    waits(turn, Loading { step, ..loading });
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
    read_again(turn, loading, Step::Reading);
}

/// What was asked for was written.
///
/// # Errors
/// Never; so that it fits beside what may fail.
pub(super) fn written(turn: &mut Turn<'_>, mut loading: Loading, text: &str) -> Done {
    let lang = turn.lang;
    if loading.step == Step::Year {
        let year = text.trim().parse::<i32>().ok();
        let near = turn.desk.calendar.local_date(turn.now).year();
        match year.filter(|year| (year - near).abs() <= 20) {
            Some(year) => {
                loading.wishes.year = Some(year);
                read_again(turn, loading, Step::Reading);
            }
            None => ask_year(turn, loading, Some(&t!(lang, "load-bad-year"))),
        }
        return Ok(());
    }
    let Step::Cell(at, line) = loading.step else {
        put(turn, loading, None);
        return Ok(());
    };
    let Some(point) = loading.points.get(at).cloned() else {
        put(turn, loading, None);
        return Ok(());
    };
    let text = shorten(text.trim(), LONGEST);
    if let Some(name) = &point.office {
        let known = process(turn, &loading);
        match known.office_called(&text).map(|office| office.name.clone()) {
            Some(known) => {
                alias(turn, &mut loading, name, &known);
                loading.points.remove(at);
                loading.is_as_shown = false;
                next(turn, loading, at);
            }
            None => {
                let why = t!(lang, "load-no-such-office", name = text);
                write(turn, loading, (at, line), Some(&why));
            }
        }
        return Ok(());
    }
    let field = Field::said(&point.field);
    let (Some(field), Some(place)) = (field, point.lines.get(line)) else {
        put(turn, loading, None);
        return Ok(());
    };
    let right = match right(turn, (&loading, &place.was), field, &text) {
        Ok(right) => right,
        Err(why) => {
            write(turn, loading, (at, line), Some(&why));
            return Ok(());
        }
    };
    loading.wishes.corrections.push(Correction {
        line: place.line,
        field: point.field.clone(),
        was: place.was.clone(),
        right,
    });
    loading.is_as_shown = false;
    match point.lines.len() > line + 1 {
        true => write(turn, loading, (at, line + 1), None),
        false => {
            loading.points.remove(at);
            next(turn, loading, at);
        }
    }
    Ok(())
}

/// What somebody wrote for a cell, as it is kept; or why it does not do.
fn right(
    turn: &Turn<'_>,
    (loading, was): (&Loading, &str),
    field: Field,
    text: &str,
) -> Result<String, String> {
    let lang = turn.lang;
    if text.is_empty() {
        return Err(t!(lang, "form-not-this"));
    }
    if field.is_day() {
        // A day without a year is of the year that stands there, or of the schedule's.
        let today = turn.desk.calendar.local_date(turn.now);
        let there = was.parse::<NaiveDate>().ok().map(|day| day.year());
        let year = there.or(loading.year);
        let begins = year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let read = lang.read_moment(text, begins.unwrap_or(today));
        let day = read.map(|(day, _)| day.to_string());
        return day.ok_or_else(|| t!(lang, "activity-date-unclear"));
    }
    if field == Field::Responsible {
        let process = process(turn, loading);
        if process.offices.is_empty() {
            return Ok(text.to_owned());
        }
        // One after the other, as they stand in a cell of several.
        let known = offices_said(text).map(|name| match process.office_called(name) {
            Some(office) => Ok(office.name.clone()),
            None => Err(t!(lang, "load-no-such-office", name = name)),
        });
        let known = known.collect::<Result<Vec<_>, _>>()?;
        return match known.is_empty() {
            true => Err(t!(lang, "form-not-this")),
            false => Ok(known.join("; ")),
        };
    }
    Ok(text.to_owned())
}
