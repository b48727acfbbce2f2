//! Workbooks made cell by cell, as Excel and other programs write them.

use crate::import::documents::zipped;
use std::fmt::Write as _;

/// A cell.
#[derive(Clone, Debug)]
pub enum Cell {
    /// Nothing.
    No,
    /// A text.
    T(&'static str),
    /// A number and its format.
    N(f64, &'static str),
    /// A number as its digits stand in the file.
    Digits(&'static str),
    /// A day in letters, as some programs write it, and its format.
    Day(&'static str, &'static str),
    /// An error.
    Error(&'static str),
    /// A formula without its value.
    Formula,
    /// A formula that gives an empty text.
    EmptyText,
    /// No text on a ground of this colour.
    Paint(&'static str),
}

/// A sheet: its name, its state, its rows.
pub type Sheet<'a> = (&'a str, &'a str, Vec<Vec<Cell>>);

/// A workbook of these sheets.
pub fn book(sheets: &[Sheet<'_>]) -> Vec<u8> {
    with(sheets, "", "")
}

/// The same, with something said of the whole and of each sheet before its rows.
pub fn with(sheets: &[Sheet<'_>], of_book: &str, of_sheet: &str) -> Vec<u8> {
    let (mut styles, mut parts) = (Styles::default(), Vec::new());
    let (mut listed, mut ways, mut kinds) = (String::new(), String::new(), String::new());
    for (number, (name, state, rows)) in (1..).zip(sheets) {
        write!(
            listed,
            "<sheet name=\"{name}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>"
        )
        .unwrap();
        write!(ways, "<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>").unwrap();
        write!(kinds, "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{SPREADSHEET}.worksheet+xml\"/>").unwrap();
        let mut sheet = format!("<worksheet xmlns=\"{MAIN}\">{of_sheet}<sheetData>");
        for (line, row) in (1..).zip(rows) {
            write!(sheet, "<row r=\"{line}\">").unwrap();
            for (at, cell) in row.iter().enumerate() {
                let place = format!("{}{line}", char::from(b'A' + at as u8));
                sheet.push_str(&styles.cell(&place, cell));
            }
            sheet.push_str("</row>");
        }
        sheet.push_str("</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/sheet{number}.xml"), sheet));
    }
    let workbook = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><workbookPr {of_book}/><sheets>{listed}</sheets></workbook>"
    );
    let ways = format!(
        "<Relationships xmlns=\"{PACKAGE}\">{ways}<Relationship Id=\"rId99\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/></Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"r\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let kinds = format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{SPREADSHEET}.sheet.main+xml\"/>{kinds}</Types>"
    );
    let mut entries = vec![
        ("[Content_Types].xml", kinds),
        ("_rels/.rels", root),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", ways),
        ("xl/styles.xml", styles.written()),
    ];
    entries.extend(
        parts
            .iter()
            .map(|(name, text)| (name.as_str(), text.clone())),
    );
    let bytes: Vec<_> = entries
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    zipped(&bytes)
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The formats and colours of a workbook, each a style of its own after the plain one.
#[derive(Default)]
struct Styles(Vec<(String, String)>);

impl Styles {
    fn of(&mut self, format: &str, colour: &str) -> usize {
        if (format, colour) == ("", "") {
            return 0;
        }
        let wanted = (format.to_owned(), colour.to_owned());
        let at = self.0.iter().position(|one| *one == wanted);
        1 + at.unwrap_or_else(|| {
            self.0.push(wanted);
            self.0.len() - 1
        })
    }

    fn cell(&mut self, at: &str, cell: &Cell) -> String {
        match cell {
            Cell::No => String::new(),
            Cell::T(text) => format!(
                "<c r=\"{at}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                escaped(text)
            ),
            Cell::N(number, format) => {
                format!(
                    "<c r=\"{at}\" s=\"{}\"><v>{number}</v></c>",
                    self.of(format, "")
                )
            }
            Cell::Digits(digits) => format!("<c r=\"{at}\"><v>{digits}</v></c>"),
            Cell::Day(day, format) => {
                format!(
                    "<c r=\"{at}\" s=\"{}\" t=\"d\"><v>{day}</v></c>",
                    self.of(format, "")
                )
            }
            Cell::Error(name) => format!("<c r=\"{at}\" t=\"e\"><f>1/0</f><v>{name}</v></c>"),
            Cell::Formula => format!("<c r=\"{at}\"><f>A1+3</f><v></v></c>"),
            Cell::EmptyText => format!("<c r=\"{at}\" t=\"str\"><f>IF(1,\"\")</f><v></v></c>"),
            Cell::Paint(colour) => format!("<c r=\"{at}\" s=\"{}\"/>", self.of("", colour)),
        }
    }

    fn written(&self) -> String {
        let (mut formats, mut fills, mut looks) = (String::new(), String::new(), String::new());
        for (at, (format, colour)) in self.0.iter().enumerate() {
            let id = 164 + at;
            let number = if format.is_empty() { 0 } else { id };
            let fill = if colour.is_empty() { 0 } else { at + 2 };
            write!(
                formats,
                "<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>",
                escaped(format)
            )
            .unwrap();
            write!(fills, "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/></patternFill></fill>").unwrap();
            write!(
                looks,
                "<xf numFmtId=\"{number}\" fontId=\"0\" fillId=\"{fill}\" borderId=\"0\"/>"
            )
            .unwrap();
        }
        format!(
            "<styleSheet xmlns=\"{MAIN}\"><numFmts>{formats}</numFmts><fonts><font/></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>{fills}</fills><borders><border/></borders><cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>{looks}</cellXfs></styleSheet>"
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
