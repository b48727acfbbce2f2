//! A table as it comes from a spreadsheet: which separator, which columns, which line endings.

use super::failure::Failure;
use super::values::shown;
use crate::locale::Lang;
use crate::t;
use csv::{ByteRecord, Reader, ReaderBuilder, Terminator, Writer, WriterBuilder};
use std::io::{self, BufRead, BufReader, Chain, Cursor, Read, Write};

const BUFFER: usize = 1 << 20;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
const DUE_DATE: &str = "due_date";

type Source<R> = Chain<Cursor<Vec<u8>>, BufReader<R>>;

/// A table opened as far as its header.
pub(super) struct Table<R> {
    /// The rows, from the first one after the header on. Their number of fields is not checked.
    pub rows: Reader<Source<R>>,
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
            .from_reader(Cursor::new(head).chain(input));
        let mut header = ByteRecord::new();
        let found = rows.read_byte_record(&mut header);
        if !found.map_err(|error| unreadable(error.into()))? {
            return Err(Failure::Input(t!(lang, "batch-empty", file = name)));
        }
        let columns = Columns::of(&header, name, lang)?;
        Ok(Self {
            rows,
            header,
            columns,
            shape,
        })
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
