//! What somebody writes about a schedule that they sent: what a cell should say, which office a name is, the year.

use super::arrived::put;
use super::decide::{alias, in_words, next, process};
use super::load::{read_again, waits};
use super::loading::{Loading, Step};
use crate::domain::schedule::{Correction, Field, Stage, offices_said, stages_said};
use crate::locale::Lang;
use crate::render::schedule::NAMED;
use crate::render::{self, shorten};
use crate::t;
use crate::telegram::base::fetched::Aim;
use crate::telegram::base::turn::{Done, Turn};
use chrono::{Datelike as _, NaiveDate};

/// The longest text that a cell can be given.
const LONGEST: usize = 1_000;

/// Asks what a cell should say, or which office a name is.
pub(super) fn write(
    turn: &mut Turn<'_>,
    loading: Loading,
    (at, line): (usize, usize),
    why: Option<&str>,
) {
    let lang = turn.lang;
    let Some(point) = loading.points.get(at) else {
        return put(turn, loading, None);
    };
    let field = Field::said(&point.field).filter(|_| point.can_change());
    let place = point.lines.get(line);
    let question = match (&point.office, place, field) {
        (Some(name), ..) => which(turn, &loading, name),
        (None, Some(place), Some(field)) => {
            let now = match place.was.is_empty() {
                true => t!(lang, "load-write-nothing"),
                false => read_there(turn, field, &shorten(&place.was, 300)),
            };
            let (line, name) = (lang.line(place.line), place.name.as_str());
            let column = lang.field(field);
            match field {
                Field::Start | Field::Finish => t!(
                    lang,
                    "load-write-day",
                    line = line,
                    name = name,
                    column = column,
                    now = now
                ),
                Field::Stage => t!(
                    lang,
                    "load-write-stage",
                    line = line,
                    name = name,
                    column = column,
                    now = now,
                    stages = stages(lang, &Stage::ALL)
                ),
                Field::Number
                | Field::Elements
                | Field::Action
                | Field::Title
                | Field::Product
                | Field::Responsible
                | Field::Indicator
                | Field::Remarks => t!(
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

/// What was read in a cell, as people say it.
fn read_there(turn: &Turn<'_>, field: Field, was: &str) -> String {
    let known = stages_said(was).filter(|_| field == Field::Stage);
    known.map_or_else(|| in_words(turn, was), |known| stages(turn.lang, &known))
}

/// Stages by the names that people know them by.
fn stages(lang: Lang, all: &[Stage]) -> String {
    let names: Vec<String> = all.iter().map(|one| lang.stage(*one)).collect();
    names.join("; ")
}

/// Asks which office a name is, of those that there are.
fn which(turn: &Turn<'_>, loading: &Loading, name: &str) -> String {
    let process = process(turn, loading);
    let all = process.offices.iter().map(|office| office.name.as_str());
    render::which_office(turn.lang, name, &all.take(NAMED).collect::<Vec<_>>())
}

/// Asks for the year of dates that name none.
pub(super) fn ask_year(turn: &mut Turn<'_>, loading: Loading, why: Option<&str>) {
    let question = t!(turn.lang, "load-write-year");
    turn.show(render::load_ask(turn.lang, turn.update, &question, why));
    turn.asked = true;
    let step = Step::Year;
    waits(turn, Loading { step, ..loading });
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
                loading.is_as_shown = false;
                read_again(turn, loading, Aim::Preview);
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
    if field == Field::Stage {
        let names = lang.read_stages(text).map(|all| {
            let names: Vec<&str> = all.into_iter().map(Stage::name).collect();
            names.join("; ")
        });
        return names.ok_or_else(|| t!(lang, "load-no-such-stage", name = text));
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
