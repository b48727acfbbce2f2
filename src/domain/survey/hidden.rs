//! Which rows of the tables are hidden, so that no answer of fewer than [`LEAST`](super::LEAST) people
//! can be read or computed.
//!
//! **The rule.** A row (a zone, a group, an origin, the unknown ones too) is shown or hidden with all
//! its numbers, in every table. While there is a set of 1 to 4 people whose table follows from what is
//! shown, a row that it follows from is hidden: the one with the fewest ballots; at the end, from the one with the most
//! ballots on, each that can be shown after all is. A set follows if it is
//! a row; if it is what rows inside a greater one leave over, also where it happened by chance that
//! they lie inside it; if it is everybody but a row, or everybody who named a group but this one; if it
//! is the hidden zones together. If everybody is fewer than five, everything is hidden.
//!
//! **Zeros.** A row without ballots is shown: nobody stands behind it. Inside of a row that is shown
//! every number is, also 0 and 1 to 4: a group is protected by how many it is, not by what it chose.
//! Where all of five or more chose the same, that is known of each of them, as with every vote whose
//! result is published; `least` can be raised where that is too little.
//!
//! **Paper.** What stands on paper is known to whoever typed it, who could fill forms in by themselves. So
//! the rule holds for everybody, and again for those alone who answered in the chat: four typed forms make
//! no five of one person.
//!
//! **Several questions.** Each has those who answered it, and those who were asked it. A row is shown for a
//! question only if it is for those who took part, those who were asked and those who answered, and for
//! the question on which it depends: that this one was asked is an answer to that one.
//!
//! Deliberately absent: how many people a hidden row has must not be told, but that it has few can be
//! guessed from its being hidden. What is protected is what they answered.

use super::segment::{Frame, Profile, Segment};
use super::sets::{Overlaps, Sets};
use std::collections::HashMap;

/// The rows that are not shown, and what may stand beside a ballot in the list of all ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    frame: Frame,
    rows: Vec<bool>,
    columns: Columns,
}

/// What may stand beside a ballot in the list of all ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Where it came from.
    pub origin: bool,
    /// The zone, if it is shown.
    pub zone: bool,
    /// The groups that are shown.
    pub groups: bool,
}

impl Columns {
    /// All of them.
    pub(super) const EVERY: Self = Self {
        origin: true,
        zone: true,
        groups: true,
    };
}

/// What is said beside a ballot: nothing of what is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Label {
    /// Where it came from, if that is a column.
    pub(super) origin: Option<super::Origin>,
    /// The zone, or that it is unknown; `None` if it must not be said.
    pub(super) zone: Option<Option<u8>>,
    /// The groups, or that none is known; `None` if none of them may be said.
    pub(super) groups: Option<u64>,
}

impl Hidden {
    /// What to hide of the ballots of these profiles, so that no fewer than `least` people show.
    pub fn decide(frame: Frame, profiles: &[(Profile, u32)], least: u32) -> Self {
        let rows = small_rows(frame, profiles, least);
        Self::of_rows(frame, rows, &[profiles], Columns::EVERY, least)
    }

    /// These rows hidden (more than [`small_rows`] finds in any of the lists do no harm: whoever has
    /// fewer tables can compute less), and beside ballots only what is safe in each of these lists of
    /// people: those who took part, those who were asked, those who answered.
    pub(super) fn of_rows(
        frame: Frame,
        rows: Vec<bool>,
        lists: &[&[(Profile, u32)]],
        most: Columns,
        least: u32,
    ) -> Self {
        let mut hidden = Self {
            frame,
            rows,
            columns: Columns::default(),
        };
        hidden.columns = hidden.most_columns(lists, most, least);
        hidden
    }

    /// Whether a row is hidden; also one that the frame does not have.
    pub fn hides(&self, segment: Segment) -> bool {
        let row = self.frame.place(segment);
        row.is_none_or(|row| self.rows[row])
    }

    /// What may stand beside a ballot in the list of all ballots.
    pub fn columns(&self) -> Columns {
        self.columns
    }

    /// Several columns side by side tell people apart better than any table. They are given together
    /// only if at least `least` ballots look the same in them, and if each row that is shown is made of
    /// whole classes of such ballots, so that whatever is computed from rows and classes is made of
    /// whole classes, too; otherwise the zone alone, which tells what the table of zones tells.
    ///
    /// A question that depends on another one has no more than that one (`most`): its classes are then made
    /// of whole classes of the other list, and nothing follows from the two lists side by side.
    fn most_columns(&self, lists: &[&[(Profile, u32)]], most: Columns, least: u32) -> Columns {
        if self.rows[0] {
            return Columns::default();
        }
        let tries = [(true, true, true), (false, true, true), (true, true, false)];
        let tries = tries.map(|(origin, zone, groups)| Columns {
            origin,
            zone,
            groups,
        });
        let zone_alone = Columns {
            zone: true,
            ..Columns::default()
        };
        let safe = |columns: &Columns| {
            let mut lists = lists.iter();
            lists.all(|profiles| self.is_safe(*columns, profiles, least))
        };
        let within = |columns: &Columns| {
            (most.origin || !columns.origin) && (most.groups || !columns.groups)
        };
        let mut tries = tries.into_iter().filter(within);
        tries.find(safe).unwrap_or(zone_alone)
    }

    fn is_safe(&self, columns: Columns, profiles: &[(Profile, u32)], least: u32) -> bool {
        let origins = super::Origin::ALL.iter().copied().map(Segment::Origin);
        if columns.origin && origins.into_iter().any(|origin| self.hides(origin)) {
            return false;
        }
        let mut classes: HashMap<Label, Vec<u32>> = HashMap::new();
        for (profile, count) in profiles {
            let class = classes.entry(self.label_of(*profile, columns));
            let rows = class.or_insert_with(|| vec![0; self.frame.rows()]);
            for row in self.frame.rows_of(*profile).as_slice() {
                rows[usize::from(*row)] += count;
            }
        }
        classes.values().all(|rows| {
            let shown = rows.iter().zip(&self.rows).filter(|(_, hidden)| !**hidden);
            let mut counts = shown.map(|(count, _)| *count);
            rows[0] >= least && counts.all(|count| count == 0 || count == rows[0])
        })
    }

    /// What may be said beside a ballot of this profile.
    pub(super) fn label(&self, profile: Profile) -> Label {
        self.label_of(profile, self.columns)
    }

    fn label_of(&self, profile: Profile, columns: Columns) -> Label {
        let Profile { origin, tags } = profile;
        let shown = |group: &u8| !self.hides(Segment::Group(Some(*group)));
        let groups = (0..self.frame.groups()).filter(shown);
        let seen = groups.fold(0, |mask, group| mask | tags.groups & 1 << group);
        let unknown = tags.groups == 0 && !self.hides(Segment::Group(None));
        Label {
            origin: Some(origin).filter(|_| columns.origin),
            zone: Some(tags.zone).filter(|zone| columns.zone && !self.hides(Segment::Zone(*zone))),
            groups: Some(seen).filter(|seen| columns.groups && (*seen != 0 || unknown)),
        }
    }
}

/// The rows to hide, so that no fewer than `least` of these people show.
pub(super) fn small_rows(frame: Frame, profiles: &[(Profile, u32)], least: u32) -> Vec<bool> {
    let overlaps = Overlaps::new(frame, profiles);
    let mut rows = vec![false; frame.rows()];
    while let Some(from) = Sets::new(frame, &overlaps, &rows).leak(least.into()) {
        let shown = |row: &usize| *row > 0 && !rows[*row] && overlaps.size(*row) > 0;
        let fewest = |some: &mut dyn Iterator<Item = usize>| {
            some.filter(shown).min_by_key(|row| overlaps.size(*row))
        };
        let zones = 3..4 + usize::from(frame.zones());
        // What no row gives away alone are the hidden zones together: another joins them.
        let next = fewest(&mut from.into_iter())
            .or_else(|| fewest(&mut zones.into_iter()))
            .or_else(|| fewest(&mut (1..frame.rows())));
        match next {
            Some(row) => rows[row] = true,
            None => rows.fill(true),
        }
    }
    // A row that went first may be safe to show since others followed it.
    let mut again: Vec<usize> = (1..frame.rows()).filter(|row| rows[*row]).collect();
    again.retain(|_| !rows[0]);
    again.sort_by_key(|row| std::cmp::Reverse(overlaps.size(*row)));
    for row in again {
        rows[row] = false;
        rows[row] = Sets::new(frame, &overlaps, &rows)
            .leak(least.into())
            .is_some();
    }
    // If only few are there, not even which zone has nobody is told.
    if overlaps.size(0) < i64::from(least) && overlaps.size(0) > 0 {
        rows.fill(true);
    }
    rows
}
