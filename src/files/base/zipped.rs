//! What is inside of a zip file, and that it does not unpack to too much.
//!
//! The sizes in a zip's directory can lie, so every entry is unpacked once into nothing and counted.

use crate::files::base::open::{Kind, Unreadable};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// How much all entries together may unpack to.
pub(in crate::files) const MAX_UNPACKED: u64 = 256 << 20;
const MAX_ENTRIES: usize = 5_000;
/// A workbook says how many texts it has, and its reader believes it.
const MAX_TEXTS: u64 = 4_000_000;

/// Which of our kinds a zip file is.
///
/// # Errors
/// If it is none of them, damaged, or unpacks to too much.
pub(in crate::files) fn kind(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Unreadable::Bomb);
    }
    let mut kind = None;
    let mut unpacked = 0;
    let mut buffer = vec![0; 1 << 16];
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(damaged)?;
        let name = entry
            .name()
            .map_err(damaged)?
            .to_ascii_lowercase()
            .replace('\\', "/");
        kind = kind.or(match name.as_str() {
            "xl/workbook.xml" => Some(Kind::Xlsx),
            "word/document.xml" => Some(Kind::Docx),
            "content.xml" => Some(Kind::Ods),
            _ => None,
        });
        let mut first = true;
        loop {
            let read = entry
                .read(&mut buffer)
                .map_err(|error| Unreadable::Damaged(error.to_string()))?;
            if read == 0 {
                break;
            }
            if std::mem::take(&mut first) && name.ends_with("sharedstrings.xml") {
                believable(&buffer[..read])?;
            }
            unpacked += read as u64;
            if unpacked > MAX_UNPACKED {
                return Err(Unreadable::Bomb);
            }
        }
    }
    kind.ok_or(Unreadable::OtherKind { what: "ZIP" })
}

fn believable(head: &[u8]) -> Result<(), Unreadable> {
    let head = String::from_utf8_lossy(&head[..head.len().min(4_096)]);
    for (at, name) in head.match_indices("uniqueCount") {
        let digits: String = head[at + name.len()..]
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        if digits.parse::<u64>().is_ok_and(|count| count > MAX_TEXTS) || digits.len() > 19 {
            return Err(Unreadable::Bomb);
        }
    }
    Ok(())
}

/// The text of an entry.
pub(in crate::files) fn entry(bytes: &[u8], name: &str) -> Result<String, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let entry = archive.by_name(name).map_err(damaged)?;
    let mut text = Vec::new();
    entry
        .take(MAX_UNPACKED)
        .read_to_end(&mut text)
        .map_err(|error| Unreadable::Damaged(error.to_string()))?;
    Ok(match String::from_utf8(text) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}

fn damaged(error: ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(text) if text.to_ascii_lowercase().contains("password") => {
            Unreadable::Locked
        }
        other => Unreadable::Damaged(other.to_string()),
    }
}
