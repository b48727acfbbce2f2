//! What a cell shows is what counts.

use super::book::Cell::{self, Day, Digits, EmptyText, Error, Formula, N, No, Paint, T};
use super::book::{book, with};
use super::{document, rows, unread};
use crate::import::documents::zipped;
use convoca::domain::base::Unread;
use convoca::files::Fill;

fn column(cells: &[Cell]) -> Vec<String> {
    let bytes = book(&[(
        "Hoja",
        "visible",
        cells
            .iter()
            .map(|cell| vec![T("-"), cell.clone()])
            .collect(),
    )]);
    let all = rows(&document(bytes).grids[0]);
    all.into_iter()
        .map(|row| row.get(1).cloned().unwrap_or_default())
        .collect()
}

#[test]
fn a_workbook_shows_its_numbers_as_the_cell_does() {
    let shown = column(&[
        N(1.0, "0%"),
        N(0.8, "0%"),
        N(0.125, "0.0%"),
        N(1.1, "0.00"),
        N(1.11, "0.00"),
        N(1.1, ""),
        N(123_456_789.0, "0000000000"),
        N(1234.0, "00-00"),
        N(1_500_000.0, "#,##0"),
        N(15.0, "0\" días\""),
        N(5.0, ";;;"),
    ]);
    let expected = [
        "100%",
        "80%",
        "12.5%",
        "1.10",
        "1.11",
        "1.1",
        "0123456789",
        "12-34",
        "1500000",
        "15 días",
        "",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn a_month_is_a_month_and_an_hour_no_part_of_a_day() {
    let shown = column(&[
        N(45_474.0, "mmm-yy"),
        N(45_505.0, "[$-240A]mmm\\-yy;@"),
        N(45_505.0, "mmmm yyyy"),
        N(45_505.0, "yyyy"),
        N(45_475.0, "d-mmm"),
        N(45_475.354, "dd/mm/yyyy hh:mm"),
        N(45_475.354, "hh:mm"),
        N(1.5, "[h]:mm"),
        Day("2024-07-02", "yyyy-mm-dd"),
        Day("2024-07-05T00:00:00", "yyyy-mm-dd h:mm:ss"),
        Day("2024-07-01", "mmm-yy"),
    ]);
    let expected = [
        "julio de 2024",
        "agosto de 2024",
        "agosto de 2024",
        "2024",
        "2 de julio",
        "2024-07-02",
        "08:29",
        "36:00",
        "2024-07-02",
        "2024-07-05",
        "julio de 2024",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn days_may_be_counted_from_1904() {
    let sheet = ("Hoja", "visible", vec![vec![N(44_013.0, "dd/mm/yyyy")]]);
    let bytes = with(&[sheet], "date1904=\"1\"", "");
    assert_eq!(rows(&document(bytes).grids[0]), [["2024-07-02"]]);
}

#[test]
fn what_cannot_be_read_is_not_absent() {
    let cells = vec![
        vec![T("a"), Error("#REF!"), T("b"), Error("#SPILL!")],
        vec![Formula, EmptyText, T("c")],
        vec![Error("#N/A")],
        vec![Digits("12345678901234567"), Digits("123456789012345")],
        vec![T("#¡DIV/0!"), T("#####"), T("#Ciudad")],
    ];
    let read = document(book(&[("Hoja", "visible", cells)]));
    let error = |name: &str| Unread::Error(name.to_owned());
    let expected = [
        (1, 1, error("#REF!")),
        (1, 3, error("#SPILL!")),
        (2, 0, Unread::NoValue),
        (3, 0, error("#N/A")),
        (4, 0, Unread::DigitsLost("1.2345678901234568e16".into())),
        (5, 0, error("#¡DIV/0!")),
        (5, 1, error("#####")),
    ];
    assert_eq!(unread(&read.grids[0]), expected);
    assert_eq!(rows(&read.grids[0])[3], ["", "123456789012345"]);
    assert_eq!(rows(&read.grids[0])[4], ["", "", "#Ciudad"]);
    // In a text the names of errors are the same errors.
    let text = document(b"a;b;c\n#N/D;1;2\nx;#\xc2\xa1REF!;y\n".to_vec());
    assert_eq!(
        unread(&text.grids[0]),
        [(2, 0, error("#N/D")), (3, 1, error("#¡REF!"))]
    );
}

#[test]
fn sheets_rows_and_columns_that_are_hidden_say_so() {
    let row = || vec![T("a"), T("b"), T("c")];
    let sheets = [
        ("Vieja", "hidden", vec![row()]),
        ("Muy vieja", "veryHidden", vec![row()]),
        ("Nueva", "visible", vec![row(), row()]),
    ];
    let bytes = with(
        &sheets,
        "",
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>",
    );
    let read = document(bytes);
    let hidden: Vec<_> = read.grids.iter().map(|grid| grid.hidden).collect();
    assert_eq!(hidden, [true, true, false]);
    let first: Vec<_> = read
        .shown_first()
        .filter_map(|grid| grid.name.as_deref())
        .collect();
    assert_eq!(first, ["Nueva", "Vieja", "Muy vieja"]);
    let grid = &read.grids[2];
    assert!(grid.is_hidden_column(1) && !grid.is_hidden_column(0));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "a").unwrap();
    sheet.write_string(1, 0, "b").unwrap();
    sheet.set_row_hidden(1).unwrap();
    let read = document(book.save_to_buffer().unwrap());
    let hidden: Vec<_> = read.grids[0].rows().map(|row| row.is_hidden()).collect();
    assert_eq!(hidden, [false, true]);
}

#[test]
fn the_grounds_of_cells_are_kept_and_white_is_none() {
    let cells = vec![vec![
        T("a"),
        Paint("FFC000"),
        No,
        Paint("FFFFFF"),
        Paint("00B050"),
    ]];
    let read = document(book(&[("Hoja", "visible", cells)]));
    let row = read.grids[0].row(0).unwrap();
    let fills: Vec<_> = (0..6).map(|at| row.fill(at)).collect();
    let [orange, green] = [Some(Fill(0xff_c000)), Some(Fill(0x00_b050))];
    assert_eq!(fills, [None, orange, None, None, green, None]);
    assert!(read.grids[0].is_painted());
}

/// A sheet of LibreOffice with these styles and rows.
fn ods(styles: &str, table: &str, rows: &str) -> Vec<u8> {
    let text = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Hoja\" {table}>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", text.as_bytes()),
    ])
}

#[test]
fn a_spreadsheet_of_libreoffice_says_the_same() {
    let styles = "<number:date-style style:name=\"N1\"><number:month number:textual=\"true\"/><number:text>-</number:text><number:year/></number:date-style>\
         <style:style style:name=\"month\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>\
         <style:style style:name=\"child\" style:family=\"table-cell\" style:parent-style-name=\"month\"><style:table-cell-properties fo:background-color=\"#ffc000\"/></style:style>\
         <style:style style:name=\"white\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"transparent\"/></style:style>\
         <style:style style:name=\"away\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let date = |style: &str, value: &str| {
        format!(
            "<table:table-cell table:style-name=\"{style}\" office:value-type=\"date\" office:date-value=\"{value}\"><text:p>x</text:p></table:table-cell>"
        )
    };
    let rows_of = [
        "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-row>".to_owned(),
        date("month", "2024-07-01"),
        date("child", "2024-08-01"),
        date("", "2024-07-05T08:00:00"),
        "</table:table-row><table:table-row table:visibility=\"filter\">".to_owned(),
        "<table:table-cell office:value-type=\"percentage\" office:value=\"1\"><text:p>100%</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"float\" office:value=\"12345678901234567\"><text:p>12345678901234600</text:p></table:table-cell>".to_owned(),
        "<table:table-cell table:formula=\"of:=A1+3\"/>".to_owned(),
        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\"><text:p>#DIV/0!</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>VERDADERO</text:p></table:table-cell>".to_owned(),
        "<table:table-cell table:style-name=\"white\" table:number-columns-repeated=\"2\"/>".to_owned(),
        "<table:table-cell table:style-name=\"child\" table:number-columns-repeated=\"2\"/>".to_owned(),
        "</table:table-row><table:table-row>".to_owned(),
        "<table:table-cell office:value-type=\"float\" office:value=\"1.1\"><text:p>1,10</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"><text:p>12,5%</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"float\" office:value=\"1500000\"><text:p>1.500.000</text:p></table:table-cell>".to_owned(),
        "</table:table-row>".to_owned(),
    ];
    let read = document(ods(styles, "table:style-name=\"away\"", &rows_of.concat()));
    let grid = &read.grids[0];
    assert!(grid.hidden && grid.is_hidden_column(1) && !grid.is_hidden_column(0));
    assert_eq!(
        rows(grid),
        [
            vec!["julio de 2024", "agosto de 2024", "2024-07-05"],
            vec!["100%", "", "", "", "x"],
            vec!["1.10", "12.5%", "1500000"],
        ]
    );
    let expected = [
        (2, 1, Unread::DigitsLost("12345678901234600".into())),
        (2, 2, Unread::NoValue),
        (2, 3, Unread::Error("#DIV/0!".into())),
    ];
    assert_eq!(unread(grid), expected);
    let (first, second) = (grid.row(0).unwrap(), grid.row(1).unwrap());
    assert!(!first.is_hidden() && second.is_hidden());
    let orange = Some(Fill(0xff_c000));
    assert_eq!((first.fill(0), first.fill(1)), (None, orange));
    let fills: Vec<_> = (5..10).map(|at| second.fill(at)).collect();
    assert_eq!(fills, [None, None, orange, orange, None]);
}
