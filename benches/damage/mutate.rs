//! What can happen to a file: it is cut, its bytes change, parts of it come twice or not at all, members of
//! a package are exchanged, a cell says something hostile, a number says far too much.
//!
//! Deliberately absent: what anybody reads in it.

use super::chance::Chance;
use super::hostile::{CELLS, COUNTS};
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The most that a damaged file weighs.
pub const HEAVIEST: usize = 1 << 20;

/// One of some files, damaged.
pub fn damaged(files: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let one = pick(files, chance).clone();
    let other = pick(files, chance);
    let mut bytes = match chance.below(4) {
        0 => one,
        _ if one.starts_with(b"PK") => in_package(&one, other, chance).unwrap_or(one),
        _ => in_text(&one, chance),
    };
    // Half of all packages stay whole: what is broken there is within.
    if !bytes.starts_with(b"PK") && chance.below(3) == 0 || chance.below(4) == 0 {
        for _ in 0..=chance.below(3) {
            in_bytes(&mut bytes, other, chance);
        }
    }
    bytes.truncate(HEAVIEST);
    bytes
}

fn pick<'a, T>(all: &'a [T], chance: &mut Chance) -> &'a T {
    &all[chance.below(all.len() as u64) as usize]
}

/// A place in something so long, its end included.
fn place(length: usize, chance: &mut Chance) -> usize {
    chance.below(length as u64 + 1) as usize
}

/// A stretch of something so long, mostly a short one.
fn stretch(length: usize, chance: &mut Chance) -> (usize, usize) {
    let from = place(length, chance);
    let most = [4, 64, 1_024, length][chance.below(4) as usize];
    let to = from + place(most.min(length - from), chance);
    (from, to)
}

/// Bytes change, whatever they say.
fn in_bytes(bytes: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let (from, to) = stretch(bytes.len(), chance);
    match chance.below(8) {
        0 => bytes.truncate(from),
        1 => drop(bytes.drain(from..to)),
        2 => {
            let block = bytes[from..to].to_vec();
            let times = if block.len() < 1_024 {
                1 + chance.below(200) as usize
            } else {
                1
            };
            bytes.splice(from..from, block.repeat(times));
        }
        3 => {
            let (begin, end) = stretch(other.len(), chance);
            bytes.splice(from..to, other[begin..end].iter().copied());
        }
        4 => {
            for _ in 0..=chance.below(16) {
                let at = place(bytes.len(), chance);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
        5 => {
            let value = [0, 1, 0x7f, 0x80, 0xff][chance.below(5) as usize];
            bytes[from..to].fill(value);
        }
        6 => {
            let value = (chance.below(1 << 31) as u32).to_le_bytes();
            let value = [[0xff; 4], [0, 0, 0, 0x80], value][chance.below(3) as usize];
            for (byte, value) in bytes[from..].iter_mut().zip(value) {
                *byte = value;
            }
        }
        _ => {
            bytes.splice(from..from, pick(CELLS, chance).bytes());
        }
    }
}

/// Cells of a separated or plain text change.
fn in_text(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let is_border = |byte: &u8| b";,\t\n=\"[]".contains(byte);
        let borders: Vec<usize> = (0..bytes.len())
            .filter(|at| is_border(&bytes[*at]))
            .collect();
        let at = place(borders.len(), chance);
        let from = at.checked_sub(1).map_or(0, |at| borders[at] + 1);
        let to = borders.get(at).copied().unwrap_or(bytes.len());
        let cell = said(CELLS, chance);
        match chance.below(6) {
            0 => {
                // A line comes again and again.
                let end = bytes[from..].iter().position(|byte| *byte == b'\n');
                let line = bytes[from..end.map_or(bytes.len(), |end| from + end + 1)].to_vec();
                let times = (chance.below(300) as usize).min(HEAVIEST / (line.len() + 1));
                bytes.splice(from..from, line.repeat(times));
            }
            1 => {
                let mark = *pick(b";,\t\n|\"", chance);
                let other = *pick(b";,\t\n|\"", chance);
                bytes
                    .iter_mut()
                    .filter(|byte| **byte == mark)
                    .for_each(|byte| *byte = other);
            }
            _ => drop(bytes.splice(from..to, cell.into_bytes())),
        }
        bytes.truncate(HEAVIEST);
    }
    bytes
}

/// One of some texts, now and then a very long one.
fn said(all: &[&str], chance: &mut Chance) -> String {
    let one = *pick(all, chance);
    match chance.below(20) {
        0 => one.repeat(chance.below(20_000) as usize),
        1 => format!("{one} {}", pick(all, chance)),
        _ => one.to_owned(),
    }
}

/// What is within a package changes; `None` if it is none.
fn in_package(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut members = members(bytes)?;
    for _ in 0..=chance.below(3) {
        let at = place(members.len().checked_sub(1)?, chance);
        match chance.below(12) {
            0 => drop(members.remove(at)),
            1 => {
                let to = place(members.len() - 1, chance);
                let content = std::mem::take(&mut members[at].1);
                let content = std::mem::replace(&mut members[to].1, content);
                members[at].1 = content;
            }
            2 => {
                let own = members[at].clone();
                members.push(own);
            }
            3 => {
                let others = self::members(other).filter(|others| !others.is_empty());
                if let Some(others) = others {
                    let name = members[at].0.clone();
                    let same = others.iter().find(|(other, _)| *other == name);
                    members[at].1 = same.unwrap_or_else(|| pick(&others, chance)).1.clone();
                }
            }
            4 => {
                let content = std::mem::take(&mut members[at].1);
                members[at].1 = content;
                in_bytes(&mut members[at].1, other, chance);
            }
            _ => {
                // Mostly where there are cells: the largest but one in three.
                let largest = (0..members.len()).max_by_key(|at| members[*at].1.len());
                let at = if chance.below(3) == 0 {
                    at
                } else {
                    largest.unwrap_or(at)
                };
                in_marked(&mut members[at].1, chance);
            }
        }
        if members.is_empty() {
            break;
        }
    }
    packed(&members)
}

/// A text, a value of an attribute or a whole element of XML changes.
fn in_marked(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let find = |bytes: &[u8], from: usize, mark: u8| {
        bytes[from..]
            .iter()
            .position(|byte| *byte == mark)
            .map(|at| from + at)
    };
    let from = place(bytes.len(), chance);
    match chance.below(5) {
        0 | 1 => {
            let Some(open) = find(bytes, from, b'>') else {
                return;
            };
            let close = find(bytes, open, b'<').unwrap_or(bytes.len());
            let cell = said(CELLS, chance);
            bytes.splice(open + 1..close.max(open + 1), cell.into_bytes());
        }
        2 => {
            let Some(open) = find(bytes, from, b'"') else {
                return;
            };
            let close = find(bytes, open + 1, b'"').unwrap_or(bytes.len());
            let count = said(COUNTS, chance);
            bytes.splice((open + 1).min(close)..close, count.into_bytes());
        }
        3 => {
            // From one opening mark to some other: an element, or half of one.
            let Some(open) = find(bytes, from, b'<') else {
                return;
            };
            let mut close = open + 1;
            for _ in 0..=chance.below(12) {
                close = find(bytes, close + 1, b'<')
                    .unwrap_or(bytes.len())
                    .min(bytes.len());
                if close >= bytes.len() {
                    break;
                }
            }
            let close = close.min(bytes.len());
            let element = bytes[open..close].to_vec();
            let times = chance.below(2_000) as usize * usize::from(element.len() < 2_048);
            bytes.splice(
                open..open,
                element.repeat(times.min(HEAVIEST / (element.len() + 1))),
            );
        }
        _ => {
            let Some(open) = find(bytes, from, b'<') else {
                return;
            };
            let close = find(bytes, open, b'>').map_or(bytes.len(), |at| at + 1);
            bytes.drain(open..close);
        }
    }
    bytes.truncate(4 * HEAVIEST);
}

fn members(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..package.len())
        .map(|at| {
            let mut member = package.by_index(at).ok()?;
            let mut content = Vec::new();
            member.read_to_end(&mut content).ok()?;
            Some((member.name().ok()?.into_owned(), content))
        })
        .collect()
}

fn packed(members: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut names: Vec<&str> = Vec::new();
    for (name, content) in members {
        if names.contains(&name.as_str()) {
            continue;
        }
        names.push(name);
        package.start_file(name.as_str(), options).ok()?;
        package.write_all(content).ok()?;
    }
    Some(package.finish().ok()?.into_inner())
}
