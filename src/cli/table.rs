//! A table as it comes from a spreadsheet: which separator, which columns, which line endings.

use super::failure::{Failure, of_table};
use super::values::shown;
use crate::locale::Lang;
use crate::t;
use csv::{ByteRecord, Reader, ReaderBuilder, Terminator, Writer, WriterBuilder};
use std::io::{self, BufRead, BufReader, Chain, Cursor, Read, Write};

const BUFFER: usize = 1 << 20;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
const DUE_DATE: &str = "due_date";

/// Its header again, the rest, and an end of line in case the last one has none.
type Source<R> = Chain<Chain<Cursor<Vec<u8>>, BufReader<R>>, &'static [u8]>;

/// A table opened as far as its header.
pub(super) struct Table<R> {
    rows: Reader<Source<R>>,
    /// The last field of a row while its carriage return is cut off.
    last_field: Vec<u8>,
    /// The header as it stands there.
    pub header: ByteRecord,
    /// Where the columns are that matter.
    pub columns: Columns,
    shape: Shape,
}

/// Places in a row.
pub(super) struct Columns {
    pub received_at: usize,
    pub term_business_days: usize,
    pub rule: Option<usize>,
}

/// How the table is written, so that the answer is written the same way.
#[derive(Clone, Copy)]
struct Shape {
    separator: u8,
    terminator: Terminator,
    marked: bool,
}

impl<R: Read> Table<R> {
    /// Reads the header; `name` is what the input is called when something is wrong with it.
    pub(super) fn open(input: R, name: &str, lang: Lang) -> Result<Self, Failure> {
        let unreadable = |error: io::Error| {
            let reason = error.to_string();
            Failure::Input(t!(
                lang,
                "input-file-unreadable",
                file = name,
                reason = reason
            ))
        };
        let mut input = BufReader::with_capacity(BUFFER, input);
        let mut head = Vec::new();
        while input.read_until(b'\n', &mut head).map_err(unreadable)? > 0 {
            if !head.trim_ascii().is_empty() {
                break;
            }
        }
        let marked = head.starts_with(BYTE_ORDER_MARK);
        if marked {
            head.drain(..BYTE_ORDER_MARK.len());
        }
        let shape = Shape {
            separator: separator(&head),
            terminator: terminator(&head),
            marked,
        };
        let mut rows = ReaderBuilder::new()
            .delimiter(shape.separator)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(BUFFER)
            .terminator(Terminator::Any(b'\n'))
            .from_reader(Cursor::new(head).chain(input).chain(b"\n".as_slice()));
        let mut header = ByteRecord::new();
        let mut last_field = Vec::new();
        let found = next(&mut rows, &mut header, &mut last_field);
        if !found.map_err(unreadable)? {
            return Err(Failure::Input(t!(lang, "batch-empty", file = name)));
        }
        let columns = Columns::of(&header, name, lang)?;
        Ok(Self {
            rows,
            last_field,
            header,
            columns,
            shape,
        })
    }

    /// Reads the next row that is not blank; `false` at the end. Its number of fields is not checked.
    #[inline]
    pub(super) fn next(&mut self, row: &mut ByteRecord) -> io::Result<bool> {
        next(&mut self.rows, row, &mut self.last_field)
    }

    /// The line of the file on which the row just read begins, from 1 on.
    pub(super) fn line(&self, row: &ByteRecord) -> u64 {
        let within = row.as_slice().iter().filter(|byte| **byte == b'\n').count();
        self.rows.position().line() - 1 - within as u64
    }

    /// A writer of rows in the same shape.
    pub(super) fn writer<W: Write>(&self, mut out: W) -> io::Result<Writer<W>> {
        if self.shape.marked {
            out.write_all(BYTE_ORDER_MARK)?;
        }
        Ok(WriterBuilder::new()
            .delimiter(self.shape.separator)
            .terminator(self.shape.terminator)
            .flexible(true)
            .buffer_capacity(BUFFER)
            .from_writer(out))
    }

    /// The header of the answer.
    pub(super) fn header_out(&self) -> ByteRecord {
        let mut header = self.header.clone();
        header.push_field(DUE_DATE.as_bytes());
        header
    }
}

/// The reader ends rows at line feeds only, because then its line numbers can be trusted; the carriage
/// return before one is cut off here.
#[inline]
fn next<R: Read>(
    rows: &mut Reader<R>,
    row: &mut ByteRecord,
    last_field: &mut Vec<u8>,
) -> io::Result<bool> {
    while rows.read_byte_record(row).map_err(of_table)? {
        if let Some(field) = row
            .iter()
            .next_back()
            .and_then(|field| field.strip_suffix(b"\r"))
        {
            last_field.clear();
            last_field.extend_from_slice(field);
            row.truncate(row.len() - 1);
            row.push_field(last_field);
        }
        if row.len() > 1 || !row.as_slice().is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

impl Columns {
    fn of(header: &ByteRecord, name: &str, lang: Lang) -> Result<Self, Failure> {
        let find = |column: &'static str| {
            let mut places =
                (0..header.len()).filter(|at| header[*at].trim_ascii() == column.as_bytes());
            match (places.next(), places.next()) {
                (place, None) => Ok(place),
                _ => Err(Failure::Input(t!(
                    lang,
                    "batch-column-twice",
                    file = name,
                    column = column
                ))),
            }
        };
        let need = |column| {
            find(column)?.ok_or_else(|| {
                let names: Vec<_> = header.iter().map(shown).collect();
                Failure::Input(t!(
                    lang,
                    "batch-no-column",
                    file = name,
                    column = column,
                    header = shown(names.join(", ").as_bytes())
                ))
            })
        };
        if find(DUE_DATE)?.is_some() {
            return Err(Failure::Input(t!(lang, "batch-column-taken", file = name)));
        }
        Ok(Self {
            received_at: need("received_at")?,
            term_business_days: need("term_business_days")?,
            rule: find("rule")?,
        })
    }
}

/// Spreadsheets of Colombia separate with semicolons, because the comma is theirs for decimals.
fn separator(head: &[u8]) -> u8 {
    let times = |separator| head.iter().filter(|byte| **byte == separator).count();
    let mut best = b',';
    for other in [b';', b'\t'] {
        if times(other) > times(best) {
            best = other;
        }
    }
    best
}

fn terminator(head: &[u8]) -> Terminator {
    if head.ends_with(b"\r\n") {
        Terminator::CRLF
    } else {
        Terminator::Any(b'\n')
    }
}
