//! Writes the same table as a workbook, a document and a spreadsheet of LibreOffice, to read it again.

use rust_xlsxwriter::{Format, Workbook};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell: its text, and how many rows it takes.
#[derive(Clone, Default)]
pub struct Cell {
    pub text: String,
    pub rows: usize,
}

/// Rows of cells; `None` belongs to a merged cell above.
pub type Rows = Vec<Vec<Option<Cell>>>;

/// Rows in which nothing is merged.
pub fn plain(rows: &[Vec<String>]) -> Rows {
    let cell = |text: &String| {
        Some(Cell {
            text: text.clone(),
            rows: 1,
        })
    };
    rows.iter()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

pub fn xlsx(rows: &Rows) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let format = Format::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, cell) in row.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let (y, x) = (y as u32, x as u16);
            if cell.rows > 1 {
                let last = y + cell.rows as u32 - 1;
                sheet
                    .merge_range(y, x, last, x, &cell.text, &format)
                    .unwrap();
            } else if !cell.text.is_empty() {
                sheet.write_string(y, x, &cell.text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

pub fn docx(title: &str, rows: &Rows) -> Vec<u8> {
    let mut body = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p><w:tbl>", escaped(title));
    for row in rows {
        body.push_str("<w:tr>");
        for cell in row {
            let merge = match cell {
                None => "<w:vMerge/>",
                Some(cell) if cell.rows > 1 => "<w:vMerge w:val=\"restart\"/>",
                Some(_) => "",
            };
            let text = cell.as_ref().map_or("", |cell| cell.text.as_str());
            // Word breaks a text into runs wherever it likes.
            let half = text
                .char_indices()
                .nth(text.chars().count() / 2)
                .map_or(0, |(at, _)| at);
            let (one, two) = text.split_at(half);
            body.push_str(&format!(
                "<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:tc>",
                escaped(one),
                escaped(two)
            ));
        }
        body.push_str("</w:tr>");
    }
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:tbl></w:body></w:document>"
    );
    zipped(&[("word/document.xml", text.as_bytes())])
}

pub fn ods(rows: &Rows) -> Vec<u8> {
    let mut body = String::new();
    for row in rows {
        body.push_str("<table:table-row>");
        for cell in row {
            match cell {
                None => body.push_str("<table:covered-table-cell/>"),
                Some(cell) => body.push_str(&format!(
                    "<table:table-cell table:number-rows-spanned=\"{}\"><text:p>{}</text:p></table:table-cell>",
                    cell.rows,
                    escaped(&cell.text)
                )),
            }
        }
        body.push_str(
            "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>",
        );
    }
    let text = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet><table:table table:name=\"Hoja1\">{body}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", text.as_bytes()),
    ])
}

/// A zip file of some entries.
pub fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
