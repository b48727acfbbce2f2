//! From a path or bytes to grids: what kind of file it is, by its first bytes, and what is refused.

use crate::files::base::ceiling::{Ceiling, Stop};
use crate::files::base::grid::Grid;
use crate::files::base::{docx, ods, text, workbook, zipped};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The largest file that is read.
pub const MAX_BYTES: u64 = 64 << 20;

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// A workbook of an older Excel.
    Xls,
    /// A spreadsheet of LibreOffice.
    Ods,
    /// A document of Word 2007 or later.
    Docx,
    /// Text with a separator, or without one.
    Text,
}

impl Kind {
    /// Its usual ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Docx => "docx",
            Self::Text => "text",
        }
    }
}

/// A file as grids: one for each sheet or way to split its lines.
#[derive(Debug)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// At least one.
    pub grids: Vec<Grid>,
}

impl Document {
    /// The grids as they are looked at: those that are shown before those that are hidden.
    pub fn shown_first(&self) -> impl Iterator<Item = &Grid> {
        let of = |hidden| self.grids.iter().filter(move |grid| grid.hidden == hidden);
        of(false).chain(of(true))
    }
}

/// Why a file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The machine says no.
    #[error("cannot be read")]
    Io(#[from] std::io::Error),
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is too large to be a schedule.
    #[error("{bytes} bytes")]
    TooLarge {
        /// How large it is; the size is looked at before the file is read.
        bytes: u64,
    },
    /// It would grow beyond all measure when it is read.
    #[error("holds far more than it weighs")]
    Bomb,
    /// Whoever waited for it no longer does.
    #[error("takes too long")]
    TooSlow,
    /// A workbook of before 2007. Its reader lays out what a few bytes say, so only whoever sits at the
    /// terminal has one read.
    #[error("a workbook of before 2007")]
    OldWorkbook,
    /// It is something else: a picture, a PDF, a program.
    #[error("is {what}")]
    OtherKind {
        /// What its first bytes say; `?` if nothing.
        what: &'static str,
    },
    /// It needs a password.
    #[error("locked")]
    Locked,
    /// It is damaged.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// What files of other kinds begin with.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"RIFF", "RIFF"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
    (b"<!DOCTYPE html", "HTML"),
    (b"<html", "HTML"),
    (b"<head", "HTML"),
    (b"<meta", "HTML"),
    (b"<style", "HTML"),
    (b"<body", "HTML"),
    (b"<table", "HTML"),
    (b"<!--", "HTML"),
    (b"MIME-Version:", "HTML"),
    (b"<?xml", "XML"),
];
/// What UTF-8 begins with where it says so.
const MARK: &[u8] = b"\xef\xbb\xbf";
const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Reads a file. Its size is looked at before anything is read.
///
/// # Errors
/// If it cannot be read, or is no file of a kind that is.
pub fn open(path: &Path) -> Result<Document, Unreadable> {
    let file = File::open(path)?;
    let said = file.metadata()?;
    if said.is_dir() {
        return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory).into());
    }
    if said.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge { bytes: said.len() });
    }
    let mut bytes = Vec::with_capacity(said.len() as usize);
    // A pipe says nothing about its size.
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    read(bytes)
}

/// Reads what somebody sent, until `stop` is pulled.
///
/// # Errors
/// As [`open`]; what nobody can bound is refused.
pub fn read_sent(bytes: Vec<u8>, stop: &Stop) -> Result<Document, Unreadable> {
    if bytes.starts_with(OLE) && !within(&bytes, "EncryptedPackage") {
        return Err(Unreadable::OldWorkbook);
    }
    read_until(bytes, stop)
}

/// Reads the bytes of a file.
///
/// # Errors
/// As [`open`].
pub fn read(bytes: Vec<u8>) -> Result<Document, Unreadable> {
    read_until(bytes, &Stop::default())
}

fn read_until(bytes: Vec<u8>, stop: &Stop) -> Result<Document, Unreadable> {
    let size = bytes.len() as u64;
    if size > MAX_BYTES {
        return Err(Unreadable::TooLarge { bytes: size });
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Unreadable::Empty);
    }
    let ceiling = Ceiling::of(size, stop);
    let (kind, grids) = if bytes.starts_with(ZIP) {
        let (kind, main) = zipped::kind(&bytes, ceiling.clone())?;
        match kind {
            Kind::Docx => (kind, docx::read(&bytes, &main, ceiling)?),
            Kind::Ods => (kind, ods::read(&bytes, ceiling)?),
            Kind::Xlsx | Kind::Xls | Kind::Text => {
                (Kind::Xlsx, workbook::xlsx(&bytes, &main, ceiling)?)
            }
        }
    } else if bytes.starts_with(OLE) {
        if within(&bytes, "EncryptedPackage") {
            return Err(Unreadable::Locked);
        }
        if within(&bytes, "WordDocument") {
            return Err(Unreadable::OtherKind { what: "DOC" });
        }
        (Kind::Xls, workbook::xls(bytes, ceiling)?)
    } else if let Some((_, what)) = OTHERS.iter().find(|(begin, _)| begins(&bytes, begin)) {
        return Err(Unreadable::OtherKind { what });
    } else {
        (Kind::Text, text::read(bytes, ceiling)?)
    };
    if grids.iter().all(Grid::is_empty) {
        return Err(Unreadable::Empty);
    }
    Ok(Document { kind, grids })
}

/// Whether an OLE file has a stream of this name.
fn within(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn begins(bytes: &[u8], with: &[u8]) -> bool {
    let text = with.starts_with(b"<");
    let bytes = if text {
        bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start()
    } else {
        bytes
    };
    let plain = with.len() == 2
        && bytes
            .iter()
            .take(64)
            .all(|byte| byte.is_ascii_graphic() || b" \r\n\t".contains(byte));
    // Two letters can begin a text as well.
    !plain
        && bytes
            .get(..with.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(with))
}
