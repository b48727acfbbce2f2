//! What is inside of a zip file, and that it does not unpack to too much.
//!
//! The sizes in a zip's directory can lie, so every entry is unpacked once into nothing and counted.

use crate::files::base::ceiling::Ceiling;
use crate::files::base::open::{Kind, Unreadable};
use crate::files::base::package;
use std::io::{Cursor, Read, Seek};
use zip::ZipArchive;
use zip::result::ZipError;

const MAX_ENTRIES: usize = 5_000;
/// The part of a workbook that says how cells look, each look laid out whole by its reader.
const LOOKS: &str = "styles.xml";
/// Elements of that part: a workbook can have 64,000 looks.
const MAX_LOOKS: usize = 300_000;
/// A workbook says how many texts it has, and its reader believes it.
const TEXTS: &str = "sharedstrings.xml";
const HOW_MANY: &[u8] = b"uniqueCount";
/// How much of a stretch is looked at again with the next: the longest number and what stands before it.
const OVERLAP: usize = 64;

/// Which of our kinds a zip file is, and the name of its main part.
///
/// # Errors
/// If it is none of them, damaged, or unpacks to too much.
pub(in crate::files) fn kind(
    bytes: &[u8],
    mut ceiling: Ceiling,
) -> Result<(Kind, String), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Unreadable::Bomb);
    }
    let mut names = Vec::with_capacity(archive.len());
    let mut buffer = vec![0; 1 << 16];
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(damaged)?;
        let name = plain(entry.name().map_err(damaged)?.as_ref());
        let (mut looks, mut end) = (0, Vec::new());
        loop {
            let read = entry
                .read(&mut buffer)
                .map_err(|error| Unreadable::Damaged(error.to_string()))?;
            if read == 0 {
                break;
            }
            let new = &buffer[..read];
            ceiling.unpack(read)?;
            let tags = new.iter().filter(|byte| **byte == b'<').count();
            ceiling.see_tags(tags)?;
            looks += tags;
            if name.ends_with(LOOKS) && looks > MAX_LOOKS {
                return Err(Unreadable::Bomb);
            }
            if name.ends_with(TEXTS) {
                end.extend_from_slice(new);
                believable(&end, &ceiling)?;
                end.drain(..end.len().saturating_sub(OVERLAP));
            }
        }
        names.push(name);
    }
    package::main(bytes, &names)
}

/// A name as it is compared: some programs write paths as Windows does, or in other letters.
fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace('\\', "/")
}

/// The place of an entry, however its path is written.
pub(super) fn place<R: Read + Seek>(archive: &ZipArchive<R>, name: &str) -> Option<usize> {
    let wanted = plain(name);
    archive.index_for_name(name).or_else(|| {
        let mut names = archive.file_names();
        names.position(|one| one.is_ok_and(|one| plain(&one) == wanted))
    })
}

fn believable(part: &[u8], ceiling: &Ceiling) -> Result<(), Unreadable> {
    let mut rest = part;
    while let Some(at) = rest.windows(HOW_MANY.len()).position(|it| it == HOW_MANY) {
        rest = &rest[at + HOW_MANY.len()..];
        let digits = rest.iter().skip_while(|byte| !byte.is_ascii_digit());
        let digits = digits.take_while(|byte| byte.is_ascii_digit());
        let count = digits.fold(0_u64, |count, digit| {
            count
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        });
        if !ceiling.believes(count) {
            return Err(Unreadable::Bomb);
        }
    }
    Ok(())
}

/// The text of an entry of a file that [`kind`] has counted.
pub(in crate::files) fn entry(bytes: &[u8], name: &str) -> Result<String, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let at = place(&archive, name)
        .ok_or(ZipError::FileNotFound)
        .map_err(damaged)?;
    let mut entry = archive.by_index(at).map_err(damaged)?;
    let mut text = Vec::new();
    entry
        .read_to_end(&mut text)
        .map_err(|error| Unreadable::Damaged(error.to_string()))?;
    Ok(match String::from_utf8(text) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}

pub(super) fn damaged(error: ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(text) if text.to_ascii_lowercase().contains("password") => {
            Unreadable::Locked
        }
        other => Unreadable::Damaged(other.to_string()),
    }
}
