//! What is no schedule: one clear line, status 2, nothing half imported, and never a panic.

use super::documents::{plain, xlsx, zipped};
use std::io::Write;
use std::process::Command;
use tempfile::NamedTempFile;

fn file(ending: &str, bytes: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(ending).tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// What the command says about a file, without its name.
fn refused(file: &NamedTempFile) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .arg("import")
        .arg(file.path())
        .output()
        .unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert_eq!(output.stdout, b"", "{error}");
    assert_eq!(error.lines().count(), 1, "{error}");
    let (_, line) = error
        .trim_end()
        .rsplit_once(&*file.path().to_string_lossy())
        .unwrap();
    line.trim_start_matches(": ").to_owned()
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";

#[test]
fn empty_files_and_files_of_other_kinds() {
    let seen: Vec<String> = [
        (".xlsx", &b""[..]),
        (".csv", b" \n\n\t\n"),
        (".xlsx", PNG),
        (".xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        (".csv", b"\x00\x01\x02\x03\x04\x05"),
        (".xlsx", b"PK\x03\x04 and then nothing of the sort"),
        (
            ".xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and then nothing of the sort",
        ),
    ]
    .iter()
    .map(|(ending, bytes)| refused(&file(ending, bytes)))
    .collect();
    insta::assert_debug_snapshot!(seen, @r#"
    [
        "está vacío.",
        "está vacío.",
        "es PNG, no un cronograma. Se leen .xlsx, .xls, .ods, .docx, .csv, .tsv y texto.",
        "es PDF, no un cronograma. Se leen .xlsx, .xls, .ods, .docx, .csv, .tsv y texto.",
        "no es un archivo que se pueda leer. Se leen .xlsx, .xls, .ods, .docx, .csv, .tsv y texto.",
        "está dañado (invalid Zip archive: Could not find EOCD). Ábralo y guárdelo otra vez.",
        "está dañado (the chains of sectors do not end). Ábralo y guárdelo otra vez.",
    ]
    "#);
    let zip = zipped(&[("photo.png", PNG)]);
    assert!(refused(&file(".xlsx", &zip)).starts_with("es ZIP"));
}

#[test]
fn a_folder_and_a_file_that_is_not_there() {
    for name in ["/", "/none/at/all.xlsx"] {
        let output = Command::new(env!("CARGO_BIN_EXE_convoca"))
            .args(["import", name])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_large_file_is_refused_before_it_is_read() {
    let file = file(".xlsx", b"PK\x03\x04");
    // It takes no room on the disk.
    file.as_file().set_len(200 << 20).unwrap();
    assert_eq!(
        refused(&file),
        "pesa 200 MB; se leen archivos de hasta 64 MB. No se leyó nada."
    );
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 300 << 20];
    let bomb = zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", &zeros),
    ]);
    assert!(bomb.len() < 1 << 20);
    let told = "pesa poco pero por dentro es enorme (filas, columnas o texto). No se leyó nada.";
    assert_eq!(refused(&file(".xlsx", &bomb)), told);
    let liar = b"<sst xmlns=\"x\" count=\"9\" uniqueCount=\"99999999999\"><si><t>a</t></si></sst>";
    let bomb = zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", liar),
    ]);
    assert_eq!(refused(&file(".xlsx", &bomb)), told);
}

#[test]
fn a_cell_in_the_last_corner_and_repeated_rows_cost_nothing() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, title) in (0..).zip(["Actividad", "Responsable", "Fecha"]) {
        sheet.write_string(0, at, title).unwrap();
        sheet.write_string(1, at, "Divulgar el informe").unwrap();
    }
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let document = convoca::files::read(book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(document.grids[0].len(), 2);

    let row = "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>a</text:p></table:table-cell></table:table-row>";
    let text = format!(
        "<o xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"a\">{}</table:table></o>",
        row.repeat(3)
    );
    // Nobody writes the same thing a million times: it is refused before it has grown.
    let refused = convoca::files::read(zipped(&[("content.xml", text.as_bytes())])).unwrap_err();
    assert!(matches!(refused, convoca::files::Unreadable::Bomb));
}

#[test]
fn tables_that_are_no_schedule() {
    let rows = |cells: &[&[&str]]| -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        cells.iter().map(row).collect()
    };
    let payroll = xlsx(&plain(&rows(&[
        &["Nombre", "Cédula", "Salario"],
        &["Ana", "123", "4000000"],
        &["Luis", "456", "3000000"],
    ])));
    let no_header = xlsx(&plain(&rows(&[
        &[
            "Divulgar el informe en la web",
            "Secretaría de Planeación",
            "13/07/2024",
        ],
        &[
            "Realizar la audiencia pública",
            "Secretaría de Planeación",
            "14/07/2024",
        ],
    ])));
    let nothing_below = xlsx(&plain(&rows(&[&[
        "N°",
        "Actividad",
        "Responsable",
        "Fecha",
    ]])));
    let prose = b"Esta es una carta.\nNo tiene tabla, ni lista.\n\nAtentamente, alguien.".to_vec();
    let seen: Vec<String> = [payroll, no_header, nothing_below, prose]
        .iter()
        .map(|bytes| refused(&file(".xlsx", bytes)))
        .collect();
    insta::assert_debug_snapshot!(seen, @r#"
    [
        "ninguna fila tiene los títulos de un cronograma, como Actividad, Responsable y Fecha. Lo primero que se ve es «Nombre | Cédula | Salario». No se importó nada.",
        "ninguna fila tiene los títulos de un cronograma, como Actividad, Responsable y Fecha. Lo primero que se ve es «Divulgar el informe en la web | Secretaría de Planeación | 1…». No se importó nada.",
        "debajo de los títulos de la línea 1 no hay actividades. No se importó nada.",
        "ninguna fila tiene los títulos de un cronograma, como Actividad, Responsable y Fecha. Lo primero que se ve es «Esta es una carta.». No se importó nada.",
    ]
    "#);
}

#[test]
fn options_that_do_not_do() {
    let schedule = super::example(super::ITAGUI);
    for args in [
        ["--year", "24"],
        ["--sheet", "Hoja9"],
        ["--entity", "/none"],
        ["--lang", "xx"],
        ["--xlsx", "/none/at/all.xlsx"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_convoca"))
            .arg("import")
            .arg(&schedule)
            .args(args)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}
