//! What a new version of a schedule changes: added, changed, moved, dropped.
//!
//! Activities are recognised by number, block and title; then by the title alone, if the number has
//! changed; then by the words of the title, if it was reworded. Each step pairs what the steps before
//! have left, and takes time that grows with the number of activities, not with its square.
//! Deliberately absent: what became of an activity, which no version of the file knows.

use super::Field;
use crate::domain::base::fold::Words;
use chrono::{Datelike as _, NaiveDate};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The fields that are compared as texts, in this order.
pub const COMPARED: [Field; 9] = [
    Field::Number,
    Field::Stage,
    Field::Elements,
    Field::Action,
    Field::Title,
    Field::Product,
    Field::Indicator,
    Field::Remarks,
    Field::Responsible,
];

/// First and last day, and the name of how exactly they are known.
pub type Dates = (Option<NaiveDate>, Option<NaiveDate>, &'static str);

/// An activity as it is compared: little of it, so that a hundred thousand of them are little.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    /// The key of a stored one; 0 for one of a file.
    pub id: i64,
    /// Whether an earlier version has dropped it: only the very same activity takes it up again.
    pub dropped: bool,
    /// Its line in the file; where it stands is no change.
    pub line: i64,
    /// Its run of numbers.
    pub block: i64,
    /// What is to be done.
    pub title: Cow<'a, str>,
    /// First and last day, and how exactly they are known.
    pub dates: Dates,
    /// A sum of each of the [`COMPARED`] fields.
    sums: [u64; COMPARED.len()],
    folded: u64,
}

impl<'a> Known<'a> {
    /// One with these texts in the order in which fields are compared.
    pub fn new(
        id: i64,
        block: i64,
        title: Cow<'a, str>,
        dates: Dates,
        texts: [&str; COMPARED.len()],
    ) -> Self {
        let folded = sum(Words::of(&title).all());
        Self {
            id,
            dropped: false,
            line: 0,
            block,
            title,
            dates,
            sums: texts.map(sum),
            folded,
        }
    }
}

impl Known<'_> {
    /// Its dates as one number.
    fn when(&self) -> u64 {
        let day = |date: Option<NaiveDate>| date.map_or(0, |date| date.num_days_from_ce() as u64);
        let (start, finish, precision) = self.dates;
        mix(&[day(start), day(finish), sum(precision)])
    }
}

/// What became of one activity between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub kind: ChangeKind,
    /// Its place among the known ones; none if it is new.
    pub old: Option<usize>,
    /// Its place in the new version; none if it was dropped.
    pub new: Option<usize>,
    /// The fields that differ; those of a moved one include its dates.
    pub fields: Vec<Field>,
}

/// The kinds of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It was not there.
    Added,
    /// It says something else; its dates are the same.
    Changed,
    /// Its dates are others, and perhaps more.
    Moved,
    /// It is no longer there.
    Dropped,
}

impl ChangeKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Moved, Self::Dropped];

    /// Its identifier.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Dropped => "dropped",
        }
    }
}

/// Two versions beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// For each activity of the new version, its place among the known ones.
    pub same: Vec<Option<usize>>,
    /// What changed, in the order of the new version; what was dropped comes last.
    pub changes: Vec<Change>,
}

impl Comparison {
    /// Of a version before which there was nothing: so many activities are added.
    pub fn of_a_first(activities: usize) -> Self {
        let added = |at| Change {
            kind: ChangeKind::Added,
            old: None,
            new: Some(at),
            fields: Vec::new(),
        };
        Self {
            same: vec![None; activities],
            changes: (0..activities).map(added).collect(),
        }
    }

    /// How many changes of a kind there are.
    pub fn count(&self, kind: ChangeKind) -> usize {
        let of_kind = self.changes.iter().filter(|change| change.kind == kind);
        of_kind.count()
    }
}

/// How alike two titles of the same number must be, of a hundred.
const ALIKE_SAME_NUMBER: usize = 50;
/// How alike two titles must be to go before any number, of a hundred.
const NEARLY_SAME: usize = 85;
/// How alike two titles of different numbers must be, of a hundred.
const ALIKE: usize = 65;
/// A word that so many titles have tells nothing about which is meant.
const COMMON: usize = 40;
/// So many of a title's rarest words are looked up.
const RAREST: usize = 4;

/// Compares what is known with a new version.
pub fn compare(old: &[Known<'_>], new: &[Known<'_>]) -> Comparison {
    let mut pairs = Pairs {
        old,
        new,
        of_old: vec![None; old.len()],
        of_new: vec![None; new.len()],
    };
    let whole = |one: &Known<'_>| mix(&[one.block as u64, one.sums[0], one.folded]);
    // Of several of the same name, the one that says the same in everything.
    pairs.by(
        |one| !one.dropped,
        |one| mix(&[whole(one), mix(&one.sums), one.when()]),
    );
    pairs.by(|one| !one.dropped, whole);
    pairs.by(
        |one| !one.dropped,
        |one| mix(&[one.block as u64, one.folded]),
    );
    pairs.by(|one| !one.dropped, |one| one.folded);
    // What had been dropped and is back.
    pairs.by(|_| true, whole);
    // A row more at the top shifts every number: nearly the same words count for more than a number.
    pairs.alike(NEARLY_SAME);
    pairs.reworded();
    pairs.alike(ALIKE);
    pairs.finish()
}

struct Pairs<'a> {
    old: &'a [Known<'a>],
    new: &'a [Known<'a>],
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

impl Pairs<'_> {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_old[old] = Some(new);
        self.of_new[new] = Some(old);
    }

    fn open_old(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.old.len()).filter(|at| self.of_old[*at].is_none())
    }

    fn open_new(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.new.len()).filter(|at| self.of_new[*at].is_none())
    }

    /// Pairs what has the same key, those that have it several times in their order.
    fn by(&mut self, takes: impl Fn(&Known<'_>) -> bool, key: impl Fn(&Known<'_>) -> u64) {
        let keys = |all: &[Known<'_>], at: usize| (key(&all[at]), at);
        let taken = self.open_old().filter(|at| takes(&self.old[*at]));
        let mut ours: Vec<_> = taken.map(|at| keys(self.old, at)).collect();
        let mut theirs: Vec<_> = self.open_new().map(|at| keys(self.new, at)).collect();
        ours.sort_unstable();
        theirs.sort_unstable();
        let (mut ours, mut theirs) = (ours.into_iter().peekable(), theirs.into_iter().peekable());
        while let (Some(one), Some(other)) = (ours.peek(), theirs.peek()) {
            let (one, other) = (*one, *other);
            match one.0.cmp(&other.0) {
                std::cmp::Ordering::Less => _ = ours.next(),
                std::cmp::Ordering::Greater => _ = theirs.next(),
                std::cmp::Ordering::Equal => {
                    self.pair(one.1, other.1);
                    ours.next();
                    theirs.next();
                }
            }
        }
    }

    /// The same number in the same block, and much the same words.
    fn reworded(&mut self) {
        let key = |one: &Known<'_>| (one.block, one.sums[0]);
        let unnumbered = sum("");
        let mut numbered: HashMap<_, Vec<usize>> = HashMap::new();
        for at in self.open_old() {
            let one = &self.old[at];
            if one.sums[0] != unnumbered && !one.dropped {
                numbered.entry(key(one)).or_default().push(at);
            }
        }
        if numbered.is_empty() {
            return;
        }
        for at in self.open_new().collect::<Vec<_>>() {
            let Some(found) = numbered.get_mut(&key(&self.new[at])) else {
                continue;
            };
            // One number stands once or twice in a block; never mind a file that repeats it for ever.
            let title = &self.new[at].title;
            let mut alike = found.iter().take(COMMON).enumerate().map(|(place, old)| {
                let likeness = likeness(title, &self.old[*old].title);
                (likeness, std::cmp::Reverse(place))
            });
            let best = alike.by_ref().max();
            if let Some((likeness, std::cmp::Reverse(place))) = best
                && likeness >= ALIKE_SAME_NUMBER
            {
                let old = found.remove(place);
                self.pair(old, at);
            }
        }
    }

    /// Nearly the same words under another number. Looked up by rare words; the most alike goes first.
    fn alike(&mut self, least: usize) {
        let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
        for at in self.open_old().filter(|at| !self.old[*at].dropped) {
            for word in words_of(&self.old[at].title) {
                places.entry(word).or_default().push(at);
            }
        }
        if places.is_empty() {
            return;
        }
        let mut found = Vec::new();
        for at in self.open_new() {
            let title = &self.new[at].title;
            let mut rare: Vec<_> = words_of(title)
                .into_iter()
                .filter_map(|word| places.get(&word))
                .filter(|places| places.len() <= COMMON)
                .collect();
            rare.sort_by_key(|places| places.len());
            let candidates: HashSet<usize> =
                rare.into_iter().take(RAREST).flatten().copied().collect();
            for old in candidates {
                let likeness = likeness(title, &self.old[old].title);
                if likeness >= least {
                    found.push((std::cmp::Reverse(likeness), old.abs_diff(at), at, old));
                }
            }
        }
        found.sort_unstable();
        for (_, _, new, old) in found {
            if self.of_old[old].is_none() && self.of_new[new].is_none() {
                self.pair(old, new);
            }
        }
    }

    fn finish(self) -> Comparison {
        let mut changes = Vec::new();
        for (at, old) in self.of_new.iter().enumerate() {
            let Some(before) = old.map(|old| &self.old[old]) else {
                changes.push(Change {
                    kind: ChangeKind::Added,
                    old: None,
                    new: Some(at),
                    fields: Vec::new(),
                });
                continue;
            };
            let fields = differing(before, &self.new[at]);
            let moved = fields.contains(&Field::Start) || fields.contains(&Field::Finish);
            let kind = match (before.dropped, moved) {
                (true, _) => ChangeKind::Added,
                (false, true) => ChangeKind::Moved,
                (false, false) if fields.is_empty() => continue,
                (false, false) => ChangeKind::Changed,
            };
            changes.push(Change {
                kind,
                old: *old,
                new: Some(at),
                fields,
            });
        }
        let gone = self.open_old().filter(|at| !self.old[*at].dropped);
        changes.extend(gone.map(|at| Change {
            kind: ChangeKind::Dropped,
            old: Some(at),
            new: None,
            fields: Vec::new(),
        }));
        Comparison {
            same: self.of_new,
            changes,
        }
    }
}

fn differing(old: &Known<'_>, new: &Known<'_>) -> Vec<Field> {
    let mut fields: Vec<_> = (0..COMPARED.len())
        .filter(|at| old.sums[*at] != new.sums[*at])
        .map(|at| COMPARED[at])
        .collect();
    if old.dates.0 != new.dates.0 {
        fields.push(Field::Start);
    }
    if old.dates.1 != new.dates.1 || old.dates.2 != new.dates.2 {
        fields.push(Field::Finish);
    }
    fields
}

/// The words of a title, each once, as sums.
fn words_of(title: &str) -> HashSet<u64> {
    let words = Words::of(title);
    // Articles and prepositions say nothing, numbers do.
    words
        .iter()
        .filter(|word| word.len() > 3 || word.starts_with(|c: char| c.is_ascii_digit()))
        .map(sum)
        .collect()
}

/// How many of a hundred words two titles share.
fn likeness(one: &str, other: &str) -> usize {
    let (one, other) = (words_of(one), words_of(other));
    let shared = one.intersection(&other).count();
    (200 * shared)
        .checked_div(one.len() + other.len())
        .unwrap_or(0)
}

/// FNV-1a: small, and the same for ever.
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn mix(parts: &[u64]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
