//! A schedule without table: numbered items whose text is wrapped and flows into whoever is
//! responsible, as text comes out of a PDF.
//!
//! Numbers must follow each other, so a number inside of a text is no item. Where the bars of a chart
//! stood there is nothing, and nothing is made up for them.

use super::vocabulary::vocabulary;
use super::{named, offices};
use crate::domain::base::fold::Words;
use crate::domain::process::OfficeNames;
use crate::domain::schedule::ResponsibleKind;
use crate::files::base::grid::Grid;
use std::ops::Range;

/// An item of a list.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub line: u32,
    pub number: String,
    pub title: String,
    pub responsible: String,
}

/// A line of an item: its text, and whether a blank line stands before it.
struct Line<'a> {
    text: &'a str,
    apart: bool,
}

/// Fewer are no list.
const LEAST: usize = 3;

/// The items of a list; none if it is no list. The lines before the first are the cover.
pub(super) fn items(grid: &Grid) -> (usize, Vec<Item>) {
    let mut raw: Vec<(u32, Vec<Line<'_>>)> = Vec::new();
    let (mut first_row, mut last_line) = (grid.len(), 0);
    for (at, row) in grid.rows().enumerate() {
        let text = row.get(0);
        let apart = row.line > last_line + 1;
        last_line = row.line;
        if row.len() > 1 || is_week_header(text) {
            continue;
        }
        match after_number(text, raw.len() + 1) {
            Some(rest) => {
                if raw.is_empty() {
                    first_row = at;
                }
                let rest = Some(rest).filter(|rest| !rest.is_empty());
                let lines = rest.map(|text| Line { text, apart: false });
                raw.push((row.line, lines.into_iter().collect()));
            }
            None => {
                if let Some((_, lines)) = raw.last_mut() {
                    lines.push(Line { text, apart });
                }
            }
        }
    }
    if raw.len() < LEAST {
        return (0, Vec::new());
    }
    (first_row, cut_all(&raw))
}

/// What stands after the number that comes next, if a text begins with it.
fn after_number(text: &str, next: usize) -> Option<&str> {
    let rest = text.strip_prefix(next.to_string().as_str())?;
    let rest = rest.trim_start_matches(['.', ')', '-']);
    let word = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let rest = rest.trim_start();
    let letter =
        rest.is_empty() || rest.starts_with(|c: char| c.is_alphabetic() || c == '"' || c == '“');
    (word && letter).then_some(rest)
}

/// `1 2 3 4 1 2 3 4 5 …`: the weeks above the bars.
fn is_week_header(text: &str) -> bool {
    let words = || text.split_whitespace();
    words().nth(5).is_some() && words().all(|word| word.len() == 1 && word != "x" && word != "X")
}

/// Cuts each item into title and responsible: first those in which the lines show where, then, with
/// the names learned from them, the others.
fn cut_all(raw: &[(u32, Vec<Line<'_>>)]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut names = named::Cells::default();
    for (number, (line, lines)) in (1..).zip(raw) {
        let mut item = Item {
            line: *line,
            number: number.to_string(),
            ..Item::default()
        };
        if let Some(at) = by_lines(lines) {
            item.title = join(&lines[..at]);
            item.responsible = join(&lines[at..]);
            names.add(&item.responsible);
        } else {
            item.title = join(lines);
        }
        items.push(item);
    }
    let directory = names.learn();
    for item in items.iter_mut().filter(|item| item.responsible.is_empty()) {
        let words = Words::of(&item.title);
        if let Some(cut) = inside(&words, &directory) {
            let responsible = words.written(cut.clone()).to_owned();
            let title = words.written(0..cut.start).to_owned() + stop(words.gap(cut.start));
            (item.title, item.responsible) = (title, responsible);
        }
    }
    items
}

/// A full stop after a title belongs to it.
fn stop(gap: &str) -> &str {
    if gap.starts_with('.') { "." } else { "" }
}

fn join(lines: &[Line<'_>]) -> String {
    let words = lines.iter().flat_map(|line| line.text.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

fn is_head(word: &str, written: &str) -> bool {
    vocabulary().offices.heads.contains(word) && written.starts_with(char::is_uppercase)
}

/// The line at which the responsible begin: the first after a blank line that begins like an office,
/// else the first that does.
fn by_lines(lines: &[Line<'_>]) -> Option<usize> {
    let heads = |at: &usize| {
        let words = Words::of(lines[*at].text);
        is_head(words.get(0), words.written(0..1))
    };
    let mut candidates = (1..lines.len()).filter(heads);
    let mut apart = (1..lines.len()).filter(|at| lines[*at].apart).filter(heads);
    apart.next().or_else(|| candidates.next())
}

/// Where the responsible begin inside of a text: at names of the directory up to the end, else at the
/// first word that begins like an office.
fn inside(words: &Words<'_>, directory: &OfficeNames) -> Option<Range<usize>> {
    let offices = &vocabulary().offices;
    let may_begin = |at: &usize| {
        is_head(words.get(*at), words.written(*at..*at + 1))
            && !offices.inside.contains(words.get(*at - 1))
    };
    let known = |at: &usize| {
        let rest = offices::split(words.written(*at..words.len()), directory);
        !rest.is_empty() && rest.iter().all(|one| one.kind != ResponsibleKind::Unknown)
    };
    let mut places = (1..words.len()).filter(may_begin);
    let all: Vec<_> = places.by_ref().collect();
    let begin = all.iter().find(|at| known(at)).or(all.first())?;
    Some(*begin..words.len())
}
