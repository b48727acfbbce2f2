//! What a file may cost while it is read, by what it weighs: a small file may not become a large one.
//!
//! Every reader counts against it as it goes, so nothing grows beyond it and is refused afterwards.
//! Deliberately absent: the time, which is no matter of a file; whoever waits for one pulls the [`Stop`].

use crate::files::base::open::Unreadable;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What any file may unpack to, whatever it weighs: documents of offices are ten to thirty times smaller
/// packed, bombs a thousand times.
const TIMES: u64 = 100;
const UNPACKED: (u64, u64) = (4 << 20, 128 << 20);
const TEXT: (u64, u64) = (4 << 20, 128 << 20);
const CELLS: (u64, u64) = (100_000, 2_000_000);
/// Elements for each cell: the cell, its value, the end of both.
const TAGS_PER_CELL: u64 = 4;

/// Pulled by whoever no longer waits for a file. Readers look at it as they go.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks whoever reads to give up.
    pub fn pull(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was pulled.
    pub(in crate::files) fn is_pulled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What may still be spent on a file.
#[derive(Clone, Debug)]
pub(in crate::files) struct Ceiling {
    unpacked: u64,
    tags: u64,
    cells: u64,
    text: u64,
    /// Pulled when nobody waits any more.
    pub(in crate::files) stop: Stop,
}

impl Ceiling {
    /// For a file of so many bytes.
    pub(in crate::files) fn of(bytes: u64, stop: &Stop) -> Self {
        let grown = |(least, most): (u64, u64), times: u64| {
            least.saturating_add(bytes.saturating_mul(times)).min(most)
        };
        let cells = grown(CELLS, 2);
        Self {
            unpacked: grown(UNPACKED, TIMES),
            tags: cells * TAGS_PER_CELL,
            cells,
            text: grown(TEXT, TIMES),
            stop: stop.clone(),
        }
    }

    /// Bytes were unpacked.
    pub(in crate::files) fn unpack(&mut self, bytes: usize) -> Result<(), Unreadable> {
        spend(&mut self.unpacked, bytes, &self.stop)
    }

    /// Elements were seen.
    pub(in crate::files) fn see_tags(&mut self, count: usize) -> Result<(), Unreadable> {
        spend(&mut self.tags, count, &self.stop)
    }

    /// Cells were seen or filled, with or without something in them.
    pub(in crate::files) fn fill(&mut self, cells: usize) -> Result<(), Unreadable> {
        spend(&mut self.cells, cells, &self.stop)
    }

    /// Text was kept.
    pub(in crate::files) fn keep(&mut self, bytes: usize) -> Result<(), Unreadable> {
        spend(&mut self.text, bytes, &self.stop)
    }

    /// Whether so many elements can be meant in earnest.
    pub(in crate::files) fn believes(&self, tags: u64) -> bool {
        tags <= self.tags
    }
}

fn spend(left: &mut u64, amount: usize, stop: &Stop) -> Result<(), Unreadable> {
    if stop.is_pulled() {
        return Err(Unreadable::TooSlow);
    }
    *left = left.checked_sub(amount as u64).ok_or(Unreadable::Bomb)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_cost_by_what_it_weighs() {
        let stop = Stop::default();
        let mut small = Ceiling::of(925, &stop);
        assert!(small.keep(4 << 20).is_ok());
        assert!(matches!(small.keep(1 << 20), Err(Unreadable::Bomb)));
        assert!(small.fill(100_000).is_ok() && small.fill(2_000).is_err());
        let mut large = Ceiling::of(8 << 20, &stop);
        assert!(large.fill(2_000_000).is_ok() && large.fill(1).is_err());
        stop.pull();
        assert!(matches!(large.keep(0), Err(Unreadable::TooSlow)));
    }
}
