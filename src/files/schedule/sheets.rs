//! Which sheets of a workbook make the schedule: one by its name, or all that are parts of it.
//!
//! A sheet that repeats activities of another, that is of another year, or that nobody sees is no part;
//! it is told. Lines of several sheets are told apart by [`line_of`].

use super::sections::Section;
use super::{Hints, NoSchedule, Understood, of_grid};
use crate::domain::base::fold::folded;
use crate::domain::schedule::{Anomaly, Field, Finding, Note, Schedule, line_of};
use crate::files::base::grid::Grid;
use std::collections::HashSet;

/// A sheet that was understood, and its place in the file; 0 for one that nobody sees.
struct Sheet {
    name: String,
    place: u32,
    schedule: Schedule,
}

pub(super) fn understand(grids: &[Grid], hints: &Hints<'_>) -> Result<Understood, NoSchedule> {
    let name = |grid: &Grid| grid.name.clone().unwrap_or_default();
    let wanted = hints.sheet.map(folded);
    let is_wanted = |grid: &&Grid| {
        wanted
            .as_ref()
            .is_none_or(|wanted| folded(&name(grid)) == *wanted)
    };
    // What nobody sees is read only by its name, or if there is nothing else.
    let shown =
        |grid: &&Grid| wanted.is_some() || !grid.hidden || grids.iter().all(|one| one.hidden);
    let chosen: Vec<&Grid> = grids.iter().filter(is_wanted).filter(shown).collect();
    if chosen.is_empty() {
        let known = grids.iter().map(name).collect();
        return Err(NoSchedule::NoSheet { known });
    }
    let several = chosen.len() > 1;
    let mut sheets = Vec::new();
    let mut refusal = None;
    for (place, grid) in (1..).zip(&chosen) {
        let name = name(grid);
        let section = Section::sheet(&name, several).unwrap_or_default();
        match of_grid(grid, hints, section) {
            Ok(schedule) => sheets.push(Sheet {
                name,
                place,
                schedule,
            }),
            // A header without rows tells more than no header.
            Err(no @ NoSchedule::NoActivities { .. }) => refusal = Some(no),
            Err(no) => refusal = refusal.or(Some(no)),
        }
    }
    // Where some sheet has a table, a numbered list on another is no schedule.
    if sheets
        .iter()
        .any(|sheet| !sheet.schedule.headers.is_empty())
    {
        sheets.retain(|sheet| !sheet.schedule.headers.is_empty());
    }
    let seen = String::new();
    let most = |sheet: &&Sheet| {
        (
            sheet.schedule.activities.len(),
            std::cmp::Reverse(sheet.place),
        )
    };
    let Some(main) = sheets.iter().max_by_key(most).map(|sheet| sheet.place) else {
        return Err(refusal.unwrap_or(NoSchedule::NoHeader { seen }));
    };
    let mut years = sheets.iter().filter(|sheet| sheet.place == main);
    let year = years
        .find_map(|sheet| sheet.schedule.year)
        .map(|(_, year)| year);
    for sheet in sheets
        .iter_mut()
        .filter(|sheet| sheet.schedule.year.is_none())
    {
        // The year that only the largest says is that of the others too.
        let (year, place) = (year.or(hints.year), sheet.place as usize - 1);
        let hints = Hints {
            year,
            ..hints.clone()
        };
        let section = Section::sheet(&sheet.name, several).unwrap_or_default();
        if let Some(again) = year.and_then(|_| of_grid(chosen[place], &hints, section).ok()) {
            sheet.schedule = again;
        }
    }
    let (parts, mut left_out) = divide(sheets, main);
    for grid in grids.iter().filter(|grid| wanted.is_none() && !shown(grid)) {
        if let Ok(schedule) = of_grid(grid, hints, Section::default()) {
            let (name, place) = (name(grid), 0);
            left_out.push(Sheet {
                name,
                place,
                schedule,
            });
        }
    }
    Ok(joined(parts, &left_out))
}

/// The sheets that are parts of one schedule, and those that are not.
fn divide(mut sheets: Vec<Sheet>, main: u32) -> (Vec<Sheet>, Vec<Sheet>) {
    if sheets.len() == 1 {
        return (sheets, Vec::new());
    }
    // The largest first: the others must say something else than it does.
    sheets.sort_by_key(|sheet| (sheet.place != main, sheet.place));
    let mut titles: HashSet<String> = HashSet::new();
    let (mut parts, mut left_out): (Vec<Sheet>, Vec<Sheet>) = (Vec::new(), Vec::new());
    for sheet in sheets {
        let own: HashSet<String> = sheet
            .schedule
            .activities
            .iter()
            .map(|activity| folded(&activity.title))
            .collect();
        let known = own.intersection(&titles).count();
        let year = |sheet: &Sheet| sheet.schedule.year.map(|(_, year)| year);
        let other_year = parts
            .first()
            .and_then(|main| Some(year(main)? != year(&sheet)?))
            .unwrap_or_default();
        if !parts.is_empty() && (known * 2 >= own.len() || other_year) {
            left_out.push(sheet);
        } else {
            titles.extend(own);
            parts.push(sheet);
        }
    }
    parts.sort_by_key(|sheet| sheet.place);
    (parts, left_out)
}

/// One schedule of all parts.
fn joined(parts: Vec<Sheet>, left_out: &[Sheet]) -> Understood {
    let several = parts.len() > 1;
    let names = parts.iter().map(|part| (part.place, part.name.clone()));
    let names: Vec<(u32, String)> = names.filter(|(_, name)| !name.is_empty()).collect();
    let mut all: Option<Schedule> = None;
    for part in parts {
        let mut schedule = part.schedule;
        if several {
            shift(&mut schedule, part.place);
        }
        all = Some(match all {
            None => schedule,
            Some(all) => append(all, schedule),
        });
    }
    let mut schedule = all.unwrap_or_default();
    if several {
        super::ending::look_alikes(&mut schedule);
    }
    for sheet in left_out {
        schedule.flaws.push(Anomaly {
            line: 0,
            field: Field::Title,
            finding: Finding::SheetLeftOut {
                sheet: sheet.name.clone(),
                activities: sheet.schedule.activities.len(),
                hidden: sheet.place == 0,
            },
        });
    }
    Understood {
        schedule,
        sheets: names,
        other_sheets: left_out.iter().map(|sheet| sheet.name.clone()).collect(),
    }
}

/// Makes every line one of a sheet.
fn shift(schedule: &mut Schedule, sheet: u32) {
    let to = |line: &mut u32| *line = line_of(sheet, *line);
    for activity in &mut schedule.activities {
        to(&mut activity.line);
        for note in &mut activity.notes {
            match note {
                Note::FromLine(line) => to(line),
                Note::BetweenLines(above, below) => {
                    to(above);
                    to(below);
                }
                Note::CutStart(..)
                | Note::CutEnd(..)
                | Note::Year(..)
                | Note::SecondTask(..)
                | Note::Misspelt(..)
                | Note::NoSuchDate(..)
                | Note::NotADate(..)
                | Note::SeveralPeriods(..)
                | Note::Recurs(..)
                | Note::NotAnOffice(..) => {}
            }
        }
    }
    schedule
        .flaws
        .retain(|flaw| !matches!(flaw.finding, Finding::OfficeVariant { .. }));
    schedule
        .flaws
        .iter_mut()
        .for_each(|flaw| to(&mut flaw.line));
    schedule.unread.iter_mut().for_each(to);
    schedule.headers.iter_mut().for_each(to);
    if let Some((line, _)) = &mut schedule.title {
        to(line);
    }
    if let Some((line, _)) = schedule.year.as_mut().filter(|(line, _)| *line > 0) {
        to(line);
    }
}

/// The second after the first; numbers begin again in each.
fn append(mut first: Schedule, second: Schedule) -> Schedule {
    let blocks = first.activities.last().map_or(0, |last| last.block);
    let more = second.activities.into_iter().map(|mut activity| {
        activity.block += blocks;
        activity
    });
    first.activities.extend(more);
    first.title = first.title.or(second.title);
    first.year = first.year.or(second.year);
    first.flaws.extend(second.flaws);
    first.unread.extend(second.unread);
    first.headers.extend(second.headers);
    first
}
