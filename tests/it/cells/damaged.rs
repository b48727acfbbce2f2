//! Files cut at any byte and cells changed to anything: an answer in words, never a panic.

use super::book::Cell::{self, Day, Digits, EmptyText, Error, Formula, N, No, Paint, T};
use super::book::book;
use crate::import::documents::{docx, ods, plain, xlsx};
use crate::results::usual;
use convoca::domain::process::Process;
use convoca::domain::space::signed::not_known;
use convoca::domain::survey::paper::Reader;
use convoca::domain::survey::{Places, Survey};
use convoca::files::process::directory::{read_tables, tables_of};
use convoca::files::schedule::{Hints, sheet, understand};
use convoca::files::space::guests;
use convoca::files::survey::ballots;
use convoca::files::{Document, read};
use convoca::locale::Lang;
use proptest::prelude::*;
use std::sync::OnceLock;

/// A survey whose ballots may stand in a file.
static SURVEY: OnceLock<(Survey, Places)> = OnceLock::new();

/// Everything that reads grids.
fn look_at(document: &Document) {
    let lang = Lang::spanish();
    if let Ok(understood) = understand(document, &Hints::default()) {
        for flaw in &understood.schedule.flaws {
            assert!(
                !lang.finding(&flaw.finding).is_empty() && !lang.proposal(&flaw.finding).is_empty()
            );
        }
    }
    let today = "2024-07-15".parse().unwrap();
    _ = sheet::read(document, lang, today);
    if let Some(list) = guests::read(document) {
        let again = not_known(&list.people, list.people.clone());
        assert!(again.len() <= list.people.len());
    }
    let (survey, places) = SURVEY.get_or_init(|| {
        let results = usual().0.results;
        let questions = results.questions.into_iter().map(|one| one.question);
        let questions = questions.collect();
        (Survey { questions }, results.places)
    });
    _ = ballots::read(document, &Reader::new(survey, places));
    let known = tables_of(&Process::default().directory());
    for name in ["oficinas", "temas"] {
        let sheets = document.grids.iter().map(|grid| (name.to_owned(), grid));
        _ = read_tables(&sheets.collect::<Vec<_>>(), &known);
    }
    for grid in &document.grids {
        for row in grid.rows() {
            for at in 0..300 {
                let (text, unread) = (row.get(at), row.unread(at));
                assert!(unread.is_none() || text.is_empty());
                _ = (row.fill(at), row.is_filled(at), grid.is_hidden_column(at));
            }
        }
    }
}

fn table() -> Vec<Vec<Cell>> {
    vec![
        [
            "Clave",
            "Actividad",
            "Fecha",
            "Responsable",
            "Nombre",
            "Celular",
            "Avance %",
        ]
        .map(T)
        .to_vec(),
        vec![
            T("1r0"),
            T("Realizar la audiencia pública"),
            N(45_475.0, "dd/mm/yyyy"),
            T("Secretaría de Planeación"),
            T("Ana Pérez"),
            N(3_001_112_233.0, "0"),
            N(0.4, "0%"),
        ],
    ]
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let format = prop::sample::select(vec![
        "",
        "0%",
        "0.00",
        "mmm-yy",
        "d-mmm",
        "[h]:mm",
        "000000",
        "00-00",
        ";;;",
        "[",
        "\"",
        "@",
        "#,##0,",
        "?/?",
        "0E+0",
        "[<5]0;[>9]0.0",
        "dddd",
        "General\"x\"",
    ]);
    let text = prop::sample::select(vec![
        "",
        "x",
        "#REF!",
        "#N/D",
        "Total",
        "3.000.000",
        "+57 300",
        "=1+1",
        "Ã³",
        "planeaci\u{fffd}n",
        "1r0",
        "Nombre",
        "\u{301}",
        "<&>",
        "2024-13-45",
        "1,23E+16",
    ]);
    let day = prop::sample::select(vec![
        "2024-07-02",
        "2024-07-05T08:00:00",
        "24-7-2",
        "T08:00",
        "9999-12-31",
        "-1",
    ]);
    prop_oneof![
        Just(Cell::No),
        text.prop_map(T),
        (any::<f64>(), format.clone()).prop_map(|(number, format)| N(number, format)),
        (-10.0..60_000.0_f64, format.clone()).prop_map(|(number, format)| N(number, format)),
        (day, format).prop_map(|(day, format)| Day(day, format)),
        prop::sample::select(vec![
            "1e400",
            "-1e15",
            "12345678901234567",
            "NaN",
            "0x1",
            "١٢"
        ])
        .prop_map(Digits),
        prop::sample::select(vec!["#REF!", "#SPILL!", "", "x", "#N/A"]).prop_map(Error),
        Just(Formula),
        Just(EmptyText),
        Just(Paint("FFC000")),
        Just(No),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_cell_may_be_anything(
        changes in prop::collection::vec((0..4_usize, 0..8_usize, any_cell()), 1..10),
        state in prop::sample::select(vec!["visible", "hidden", "veryHidden"]),
    ) {
        let mut rows = table();
        for (row, column, cell) in changes {
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            if rows[row].len() <= column {
                rows[row].resize(column + 1, No);
            }
            rows[row][column] = cell;
        }
        if let Ok(document) = read(book(&[("Hoja", state, rows)])) {
            look_at(&document);
        }
    }

    #[test]
    fn any_file_may_be_cut_and_changed(
        which in 0..8_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = files().swap_remove(which);
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        if let Ok(document) = read(bytes) {
            look_at(&document);
        }
    }

    #[test]
    fn any_letters_may_stand_in_a_text(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut text = b"Nombre;Celular;Actividad;Fecha\n".to_vec();
        text.extend(bytes);
        if let Ok(document) = read(text) {
            look_at(&document);
        }
    }
}

/// A small file of every kind.
fn files() -> Vec<Vec<u8>> {
    let rows = vec![
        ["Nombre", "Actividad", "Inicio", "Responsable"]
            .map(str::to_owned)
            .to_vec(),
        ["Ana", "Definir temas", "#REF!", "Secretaría"]
            .map(str::to_owned)
            .to_vec(),
    ];
    vec![
        book(&[("Hoja", "visible", table()), ("Otra", "hidden", table())]),
        xlsx(&plain(&rows)),
        ods(&plain(&rows)),
        docx("Cronograma", &plain(&rows)),
        "Nombre;Celular\r\n\"Ana\";300\r\n".into(),
        "clave;nombre (es);correo\r\ntic;Dirección TIC;tic@x.example\r\n".into(),
        "Formulario;1. Temas\r\n17;3 1\r\n18;#N/D\r\n".into(),
        "sep=;\r\nNombre;Celular\r\n\"Ana\";300\r\n".into(),
    ]
}

/// The files of other offices and of other programs' bug reports.
fn cases() -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for folder in ["cases", "layouts"] {
        let folder = format!("{}/tests/it/import/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(folder).unwrap() {
            files.push(std::fs::read(entry.unwrap().path()).unwrap());
        }
    }
    assert!(files.len() > 40);
    files
}

#[test]
fn a_case_that_is_cut_anywhere_is_answered() {
    for bytes in cases() {
        // A spread of places; those of small files are all tried below.
        let every = bytes.len() / 12;
        for length in (0..bytes.len()).step_by(every.max(1)) {
            if let Ok(document) = read(bytes[..length].to_vec()) {
                look_at(&document);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_case_may_be_changed_anywhere(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = which.get(&cases()).clone();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if let Ok(document) = read(bytes) {
            look_at(&document);
        }
    }
}

#[test]
fn a_file_that_is_cut_at_any_byte_is_answered() {
    for bytes in files() {
        for length in 0..bytes.len() {
            if let Ok(document) = read(bytes[..length].to_vec()) {
                look_at(&document);
            }
        }
    }
}
