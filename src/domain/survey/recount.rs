//! The list of all ballots, without persons, from which anybody gets the same result.
//!
//! One line per ballot, in an order that depends only on what stands on the lines and on the seed.
//! Beside a ballot stands only what [`Hidden::columns`] allows: what a hidden row would say is `-`,
//! what nobody knows is `?`. So everybody's result, and that of each zone (origin, group) whose column
//! is there, can be counted again; groups that are too small to be seen cannot, which is the point.
//! Deliberately absent: who gave a ballot, and when. A long order can be a signature: whoever must
//! prove to somebody how they voted can be told to vote in an unlikely order, so keep `most` small.

use super::ballot::{Ballot, Method, Origin};
use super::hidden::{Columns, Hidden, Label};
use super::outcome::Outcome;
use super::segment::{Frame, Profile, Segment, Tags};
use super::tally::Counter;
use super::ties::{Ties, shuffle};
use crate::domain::base::Key;
use std::fmt::Write as _;

const HIDDEN: &str = "-";
const UNKNOWN: &str = "?";
/// What is published has commas; what a spreadsheet saves again has what is usual in its country.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
const COLUMNS: [&str; 4] = ["ballot", "origin", "zone", "groups"];

/// By which names a list knows topics, zones and groups: in the order of the survey and the frame.
#[derive(Clone, Copy, Debug)]
pub struct Layout<'a> {
    /// How a ballot is filled in.
    pub method: Method,
    /// The topics.
    pub topics: &'a [Key],
    /// The zones.
    pub zones: &'a [Key],
    /// The groups.
    pub groups: &'a [Key],
}

/// Why a list cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The line, from 1; the titles are line 1.
    pub line: usize,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The titles are not those of a list of ballots.
    Titles,
    /// There are more or fewer columns than titles.
    Columns,
    /// A name that the survey does not have.
    Unknown,
    /// The ballot does not count.
    Ballot(super::BallotRefusal),
    /// There are more zones or groups than can be counted.
    TooMany,
}

/// What was counted again.
#[derive(Clone, Debug)]
pub struct Recount {
    counter: Counter,
    columns: Columns,
}

/// The list as CSV: titles, then one line per ballot, each ending in a line feed. `None` if so few
/// took part that nothing may be shown, or a ballot names what the layout does not have.
#[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
pub fn export(
    layout: &Layout<'_>,
    ballots: impl IntoIterator<Item = (Ballot, Tags)>,
    hidden: &Hidden,
    seed: &str,
) -> Option<String> {
    if hidden.hides(Segment::All) {
        return None;
    }
    let mut lines = Vec::new();
    for (ballot, tags) in ballots {
        lines.push(layout.line_of(&ballot, tags, hidden)?);
    }
    Some(in_order(hidden, lines, seed))
}

/// Lines as they are published.
pub(super) fn in_order(hidden: &Hidden, mut lines: Vec<String>, seed: &str) -> String {
    // The order in which they came must not survive, not even for those who know the seed.
    lines.sort_unstable();
    shuffle(seed, &mut lines);
    let mut text = titles(hidden.columns()).join(",");
    text.push('\n');
    for line in &lines {
        text.push_str(line);
    }
    text
}

/// Reads a list and counts it.
///
/// # Errors
/// The first line that cannot be counted.
pub fn read(layout: &Layout<'_>, text: &str) -> Result<Recount, Misread> {
    let at = |line, wrong| Misread { line, wrong };
    let mut lines = text.lines().enumerate();
    let first = lines.next().map_or("", |(_, line)| line);
    let first = first.trim_start_matches('\u{feff}');
    let separator = SEPARATORS.into_iter().find(|mark| first.contains(*mark));
    let separator = separator.unwrap_or(SEPARATORS[0]);
    let titled = cells(first, separator);
    let has = |title| titled.contains(&title);
    let columns = Columns {
        origin: has("origin"),
        zone: has("zone"),
        groups: has("groups"),
    };
    if titled != titles(columns) {
        return Err(at(1, Wrong::Titles));
    }
    let frame = Frame::with_hidden(layout.zones.len(), layout.groups.len());
    let frame = frame.ok_or(at(1, Wrong::TooMany))?;
    let mut counter = Counter::new(layout.method, layout.topics.len(), frame);
    for (number, line) in lines.filter(|(_, line)| !line.is_empty()) {
        let read = layout.read(&cells(line, separator), &titled);
        let (ballot, tags) = read.map_err(|wrong| at(number + 1, wrong))?;
        let added = counter.add(&ballot, tags);
        added.map_err(|refusal| at(number + 1, Wrong::Ballot(refusal)))?;
    }
    Ok(Recount { counter, columns })
}

/// The cells of a line, without the quotes that a spreadsheet puts around them. No name has a separator or
/// a quote in it.
fn cells<'a>(line: &'a str, separator: char) -> Vec<&'a str> {
    let unquoted = |cell: &'a str| {
        let cell = cell.trim();
        let inside = cell
            .strip_prefix('"')
            .and_then(|cell| cell.strip_suffix('"'));
        inside.map_or(cell, str::trim)
    };
    line.split(separator).map(unquoted).collect()
}

fn titles(columns: Columns) -> Vec<&'static str> {
    let given = [true, columns.origin, columns.zone, columns.groups];
    let titles = COLUMNS.into_iter().zip(given);
    titles
        .filter(|(_, given)| *given)
        .map(|(title, _)| title)
        .collect()
}

impl Recount {
    /// What the list says beside each ballot.
    #[cfg_attr(closed, expect(dead_code, reason = "for tests"))]
    pub fn columns(&self) -> Columns {
        self.columns
    }

    /// How many ballots there are.
    pub fn ballots(&self) -> u32 {
        self.counter.ballots()
    }

    /// The result of a row; `None` if the list does not have its column.
    pub fn outcome(&self, segment: Segment, ties: &Ties) -> Option<Outcome> {
        let told = match segment {
            Segment::All => true,
            Segment::Origin(_) => self.columns.origin,
            Segment::Zone(_) => self.columns.zone,
            Segment::Group(_) => self.columns.groups,
        };
        told.then(|| self.counter.outcome(segment, ties)).flatten()
    }
}

impl Layout<'_> {
    /// The line of a ballot; `None` if it names what there is not.
    pub(super) fn line_of(&self, ballot: &Ballot, tags: Tags, hidden: &Hidden) -> Option<String> {
        let origin = ballot.origin();
        let label = hidden.label(Profile { origin, tags });
        self.line(ballot, label, hidden.columns())
    }

    fn line(&self, ballot: &Ballot, label: Label, columns: Columns) -> Option<String> {
        let mut line = String::new();
        for (at, mark) in ballot.marks().iter().enumerate() {
            let gap = if line.is_empty() { "" } else { " " };
            match self.method {
                Method::Score { .. } if *mark == 0 => {}
                Method::Score { .. } => {
                    write!(line, "{gap}{}={mark}", self.topics.get(at)?).ok()?;
                }
                Method::Choose { .. } | Method::Order { .. } => {
                    write!(line, "{gap}{}", self.topics.get(usize::from(*mark))?).ok()?
                }
            }
        }
        if columns.origin {
            let origin = label.origin.map_or(HIDDEN, Origin::name);
            write!(line, ",{origin}").ok()?;
        }
        if columns.zone {
            let zone = match label.zone {
                None => HIDDEN,
                Some(None) => UNKNOWN,
                Some(Some(zone)) => self.zones.get(usize::from(zone))?.as_str(),
            };
            write!(line, ",{zone}").ok()?;
        }
        if columns.groups {
            let named = |mask: u64| {
                let names = self.groups.iter().enumerate();
                let names = names.filter(move |(at, _)| mask >> at & 1 == 1);
                let names: Vec<_> = names.map(|(_, key)| key.as_str()).collect();
                names.join(" ")
            };
            let groups = match label.groups {
                None => HIDDEN.to_owned(),
                Some(0) => UNKNOWN.to_owned(),
                Some(mask) => named(mask),
            };
            write!(line, ",{groups}").ok()?;
        }
        line.push('\n');
        Some(line)
    }

    fn read(&self, cells: &[&str], titles: &[&str]) -> Result<(Ballot, Tags), Wrong> {
        if cells.len() != titles.len() {
            return Err(Wrong::Columns);
        }
        // What the list does not say is a zone and a group of its own, behind the others.
        let mut tags = Tags {
            zone: Some(self.zones.len() as u8),
            groups: 1 << self.groups.len(),
        };
        let (mut origin, mut written) = (Origin::Chat, "");
        for (title, value) in titles.iter().zip(cells) {
            match (*title, *value) {
                ("ballot", value) => written = value,
                (_, HIDDEN) => {}
                ("origin", value) => origin = Origin::parse(value).ok_or(Wrong::Unknown)?,
                ("zone", UNKNOWN) => tags.zone = None,
                ("zone", value) => tags.zone = Some(place(self.zones, value)?),
                (_, UNKNOWN) => tags.groups = 0,
                (_, value) => {
                    tags.groups = value.split(' ').try_fold(0, |mask, name| {
                        place(self.groups, name).map(|at| mask | 1 << at)
                    })?;
                }
            }
        }
        let marks = self.marks(written)?;
        let ballot = Ballot::new(origin, &marks).map_err(Wrong::Ballot)?;
        Ok((ballot, tags))
    }

    fn marks(&self, written: &str) -> Result<Vec<u8>, Wrong> {
        let names = written.split(' ').filter(|name| !name.is_empty());
        if !matches!(self.method, Method::Score { .. }) {
            return names.map(|name| place(self.topics, name)).collect();
        }
        let mut scores = vec![0; self.topics.len()];
        for name in names {
            let (name, score) = name.split_once('=').ok_or(Wrong::Unknown)?;
            let topic = usize::from(place(self.topics, name)?);
            if scores[topic] != 0 {
                return Err(Wrong::Ballot(super::BallotRefusal::Twice));
            }
            scores[topic] = score.parse().map_err(|_| Wrong::Unknown)?;
        }
        Ok(scores)
    }
}

fn place(keys: &[Key], name: &str) -> Result<u8, Wrong> {
    let at = keys.iter().position(|key| key.as_str() == name);
    let at = at.and_then(|at| u8::try_from(at).ok());
    at.ok_or(Wrong::Unknown)
}
