//! Text: its encoding, its separator, its quotes. Every physical line keeps its number.
//!
//! Tables that were copied out of documents carry quotes that nobody closes, so a quote only counts if
//! it closes where a field ends. A file without separators is rows of one cell.

use crate::files::base::builder::Builder;
use crate::files::base::ceiling::Ceiling;
use crate::files::base::grid::Grid;
use crate::files::base::letters;
use crate::files::base::open::Unreadable;
use crate::files::base::spaced;
use encoding_rs::{UTF_16BE, UTF_16LE};
use std::borrow::Cow;
use std::string::FromUtf8Error;

/// The longest quoted field that may run over several lines, in bytes.
const LONGEST_QUOTED: usize = 20_000;
/// How many quotes may stay open before none is believed any more.
const OPEN_QUOTES: usize = 50;
/// How many lines with text are looked at to find the separator.
const SAMPLE: usize = 500;

/// Reads a text into one grid.
pub(in crate::files) fn read(bytes: Vec<u8>, ceiling: Ceiling) -> Result<Vec<Grid>, Unreadable> {
    let text = decode(bytes)?;
    // The mark goes before anything is looked at: quotes begin where the text does.
    let text = text.trim_start_matches('\u{feff}');
    let text = if text.contains('\n') || !text.contains('\r') {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.replace('\r', "\n"))
    };
    let (said, rest, line) = said_separator(&text);
    let mut splitter = Splitter {
        separator: said.or_else(|| separator(rest)),
        open_quotes: 0,
        grid: Builder::new(ceiling),
    };
    let is_plain = splitter.separator.is_none();
    match is_plain.then(|| spaced::columns(rest)).flatten() {
        Some(columns) => spaced::read(rest, &columns, line, &mut splitter.grid)?,
        None => splitter.split(rest, line)?,
    }
    Ok(splitter.grid.finish())
}

/// A text in UTF-8, or in UTF-16 with its mark, as spreadsheets save it.
///
/// # Errors
/// If it is neither: the bytes as they are.
pub fn unicode(bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    if bytes.starts_with(b"\xff\xfe") {
        return Ok(UTF_16LE.decode(&bytes).0.into_owned());
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Ok(UTF_16BE.decode(&bytes).0.into_owned());
    }
    String::from_utf8(bytes).map_err(FromUtf8Error::into_bytes)
}

/// Unicode, or one of the old encodings.
fn decode(bytes: Vec<u8>) -> Result<String, Unreadable> {
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let strange = |byte: &&u8| byte.is_ascii_control() && !b"\t\r\n\x0b\x0c\x1a".contains(byte);
    let head = &bytes[..bytes.len().min(1 << 16)];
    let odd = head.iter().filter(strange).count() * 100 > head.len() || head.contains(&0);
    if odd && !wide {
        return Err(Unreadable::OtherKind { what: "?" });
    }
    Ok(unicode(bytes).unwrap_or_else(|bytes| letters::decode(&bytes)))
}

/// `sep=;` in a line of its own, as Excel wants it; what comes after it, and in which line that begins.
fn said_separator(text: &str) -> (Option<char>, &str, u32) {
    let nothing = (None, text, 1);
    let Some((line, rest)) = text.split_once('\n') else {
        return nothing;
    };
    let line = line.trim_end_matches('\r');
    let said = line
        .get(..4)
        .filter(|begin| begin.eq_ignore_ascii_case("sep="));
    let mut letters = said.map_or("", |said| &line[said.len()..]).chars();
    match (letters.next(), letters.next()) {
        (Some(separator), None) => (Some(separator), rest, 2),
        _ => nothing,
    }
}

/// Tabs before all; else what stands in every line; else the separator of which most lines have some; else
/// none.
fn separator(text: &str) -> Option<char> {
    let lines = || {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .take(SAMPLE)
    };
    if lines().any(|line| line.matches('\t').count() > 1) {
        return Some('\t');
    }
    // Two columns: every line has the same mark, and prose does not.
    let two = |candidate: &char| {
        lines().nth(1).is_some() && lines().all(|line| line.contains(*candidate))
    };
    if let Some(candidate) = ['\t', ';'].into_iter().find(two) {
        return Some(candidate);
    }
    let mut best = None;
    for candidate in [';', '|', ','] {
        let (mut split, mut all, mut times) = (0, 0, 0);
        for line in lines() {
            let count = line.matches(candidate).count();
            all += 1;
            split += usize::from(count > 1);
            times += count;
        }
        if split * 2 > all && best.is_none_or(|(most, _)| times > most) {
            best = Some((times, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

struct Splitter {
    separator: Option<char>,
    open_quotes: usize,
    grid: Builder,
}

impl Splitter {
    fn split(&mut self, text: &str, line: u32) -> Result<(), Unreadable> {
        let (mut rest, mut line) = (text, line);
        while !rest.is_empty() {
            let (after, lines) = self.row(rest, line)?;
            rest = after;
            line = line.saturating_add(lines);
        }
        Ok(())
    }

    /// Splits the first row; gives what comes after it and how many lines it took.
    fn row<'a>(&mut self, text: &'a str, line: u32) -> Result<(&'a str, u32), Unreadable> {
        let (mut rest, mut column, mut lines) = (text, 0, 1);
        loop {
            let (end_of_row, after) = match self.quoted(rest) {
                Some((field, after)) => {
                    lines += field.matches('\n').count() as u32;
                    self.grid.cell(column, &field.replace("\"\"", "\""))?;
                    (!after.starts_with(self.separator.unwrap_or('\n')), after)
                }
                None => {
                    let ends = |c: char| c == '\n' || Some(c) == self.separator;
                    let end = rest.find(ends).unwrap_or(rest.len());
                    self.grid.cell(column, &rest[..end])?;
                    let after = &rest[end..];
                    (after.is_empty() || after.starts_with('\n'), after)
                }
            };
            if end_of_row {
                self.grid.end_row(line)?;
                let after = after.strip_prefix('\r').unwrap_or(after);
                return Ok((after.strip_prefix('\n').unwrap_or(after), lines));
            }
            let mut letters = after.chars();
            letters.next();
            (rest, column) = (letters.as_str(), column + 1);
        }
    }

    /// A field in quotes that closes where a field ends. Between tabs it must close before the next.
    fn quoted<'a>(&mut self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let separator = self.separator?;
        let inside = text.strip_prefix('"')?;
        if self.open_quotes >= OPEN_QUOTES {
            return None;
        }
        let bytes = inside.as_bytes();
        let mut at = 0;
        while at < bytes.len().min(LONGEST_QUOTED) {
            match bytes[at] {
                b'"' if bytes.get(at + 1) == Some(&b'"') => at += 1,
                b'"' => {
                    let after = &inside[at + 1..];
                    let ends = after.is_empty()
                        || after.starts_with([separator, '\n'])
                        || after.starts_with("\r\n");
                    if ends {
                        return Some((&inside[..at], after));
                    }
                }
                b'\t' if separator == '\t' => break,
                _ => {}
            }
            at += 1;
        }
        self.open_quotes += 1;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::base::ceiling::Stop;

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let grids = read(
            bytes.to_vec(),
            Ceiling::of(bytes.len() as u64, &Stop::default()),
        )
        .unwrap();
        let rows = grids[0].rows();
        rows.map(|row| {
            let cells = (0..row.len()).map(|at| row.get(at).to_owned());
            (row.line, cells.collect())
        })
        .collect()
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn quotes_count_only_if_they_close_where_a_field_ends() {
        let text =
            "\"no se\tcierra\tx\n\n\"a\"\t\"b \"\"c\"\" d\"\t\"dos\nlineas\"\nfin\t\"x\" y\tz";
        assert_eq!(
            rows(text.as_bytes()),
            [
                row(1, &["\"no se", "cierra", "x"]),
                row(3, &["a", "b \"c\" d", "dos\nlineas"]),
                row(5, &["fin", "\"x\" y", "z"]),
            ]
        );
    }

    #[test]
    fn separators_and_encodings_are_found() {
        let windows = "actividad;fecha;qui\u{e9}n\r\n\"a; b\";c;d\r\n";
        let latin: Vec<u8> = windows.chars().map(|c| c as u8).collect();
        let expected = [
            row(1, &["actividad", "fecha", "quién"]),
            row(2, &["a; b", "c", "d"]),
        ];
        assert_eq!(rows(&latin), expected);
        let utf16: Vec<u8> = "\u{feff}actividad\tfecha\tquién\n\"a; b\"\tc\td"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(rows(&utf16), expected);
        let prose = "uno, dos\ntres\ncuatro, cinco, seis";
        assert_eq!(rows(prose.as_bytes()).len(), 3);
        let bytes = b"\x00\x01\x02".to_vec();
        assert!(read(bytes, Ceiling::of(3, &Stop::default())).is_err());
    }
}
