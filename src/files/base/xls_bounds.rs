//! How much a workbook of before 2007 would lay out: calamine makes a place for each cell between the first
//! and the last, whatever a few bytes say of where these are.
//!
//! Records are followed as calamine does. Deliberately absent: what the cells say.

use crate::files::base::ole::{ends, stream, u16_at, u32_at};
use crate::files::base::open::Unreadable;
use crate::files::base::xls_looks::{
    BOF, BOUNDSHEET, EOF, FORMULA, MULRK, NUMBER, RK, STREAMS, records,
};

const DIMENSIONS: u16 = 0x0200;
const LABEL: u16 = 0x0204;
const BOOL_OR_ERROR: u16 = 0x0205;
const RICH_LABEL: u16 = 0x00d6;
const SHARED_LABEL: u16 = 0x00fd;
/// The most places for cells of all sheets: many more than a schedule has.
const MOST_PLACES: u64 = 2_000_000;
/// What a sheet may say of its own size: all of its rows and columns.
const MOST_SAID: u64 = 65_536 * 256;

/// Whether a workbook can be laid out.
///
/// # Errors
/// If it has no end, or takes too many places.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let book = Some(bytes).filter(|bytes| ends(bytes));
    let book = book.and_then(|bytes| stream(bytes, STREAMS));
    let no = || Unreadable::Damaged("the chains of sectors do not end".into());
    let book = book.ok_or_else(no)?;
    let begins = records(&book, 0).take_while(|(kind, _)| *kind != EOF);
    let begins = begins.filter(|(kind, _)| *kind == BOUNDSHEET);
    let mut places = 0_u64;
    for begin in begins.filter_map(|(_, data)| u32_at(data, 0)) {
        match places_of(&book, begin as usize) {
            Some(more) => places = places.saturating_add(more),
            None => return Err(Unreadable::Bomb),
        }
        if places > MOST_PLACES {
            return Err(Unreadable::Bomb);
        }
    }
    Ok(())
}

/// How many places a sheet takes; nothing if what it says of its size cannot be.
fn places_of(book: &[u8], begin: usize) -> Option<u64> {
    let (mut first, mut last) = ((u64::MAX, u64::MAX), (0, 0));
    let mut depth = 0_u64;
    for (kind, data) in records(book, begin) {
        match kind {
            BOF => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            // A chart within has cells of its own.
            _ if depth > 1 => {}
            DIMENSIONS => {
                said(data).filter(|said| *said <= MOST_SAID)?;
            }
            NUMBER | RK | FORMULA | MULRK | LABEL | BOOL_OR_ERROR | RICH_LABEL | SHARED_LABEL => {
                let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else {
                    continue;
                };
                let more = if kind == MULRK {
                    data.len() as u64 / 6
                } else {
                    0
                };
                let (row, column) = (u64::from(row), u64::from(column));
                first = (first.0.min(row), first.1.min(column));
                last = (last.0.max(row), last.1.max(column + more));
            }
            _ => {}
        }
    }
    Some(match first.0 <= last.0 {
        true => (last.0 - first.0 + 1) * (last.1 - first.1 + 1),
        false => 0,
    })
}

/// How many cells a sheet says that it has.
fn said(data: &[u8]) -> Option<u64> {
    let wide = |at| u32_at(data, at).map(u64::from);
    let narrow = |at| u16_at(data, at).map(u64::from);
    let (first_row, row, first_column, column) = match data.len() {
        10 => (narrow(0)?, narrow(2)?, narrow(4)?, narrow(6)?),
        14 | 16 => (wide(0)?, wide(4)?, narrow(8)?, narrow(10)?),
        // The library refuses it.
        _ => return Some(0),
    };
    if row == 0 || column == 0 {
        return Some(0);
    }
    let rows = row.checked_sub(first_row)?;
    let first_column = if first_column > 0xff || column < first_column {
        0
    } else {
        first_column
    };
    Some(rows * (column - first_column))
}
