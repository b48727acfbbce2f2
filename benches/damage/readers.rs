//! Who reads, and which files each begins with.
//!
//! Deliberately absent: what is right. A reader must answer; tests say what.

use convoca::actions::person::code;
use convoca::config::{Config, Overrides, process_of, read_calendar};
use convoca::domain::base::Key;
use convoca::domain::calendar::{Calendar, Rule};
use convoca::domain::process::Process;
use convoca::domain::schedule::{Context, anomalies};
use convoca::domain::space::signed::{Signed, not_known};
use convoca::domain::survey::paper;
use convoca::domain::survey::results::Results;
use convoca::domain::survey::{Places, Survey};
use convoca::files::process::directory::{Table, csv_files, read_tables, tables_of, workbook};
use convoca::files::schedule::sheet::{SheetRow, read as read_sheet, write as write_sheet};
use convoca::files::schedule::{Hints, report, understand};
use convoca::files::space::guests;
use convoca::files::survey::ballots;
use convoca::files::{Document, Kind, read};
use convoca::locale::Lang;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A reader and its files.
pub struct Reader {
    pub name: &'static str,
    pub files: fn() -> Vec<Vec<u8>>,
    pub read: fn(&[u8]),
}

/// All of them: a schedule by the kind of its file, then what else is read.
pub const READERS: &[Reader] = &[
    Reader {
        name: "xlsx",
        files: || called(&[".xlsx"]),
        read: schedule,
    },
    Reader {
        name: "xls",
        files: || called(&[".xls"]),
        read: schedule,
    },
    Reader {
        name: "ods",
        files: || called(&[".ods"]),
        read: schedule,
    },
    Reader {
        name: "docx",
        files: || called(&[".docx"]),
        read: schedule,
    },
    Reader {
        name: "separated",
        files: || called(&[".csv", ".tsv"]),
        read: schedule,
    },
    Reader {
        name: "plain",
        files: || called(&[".txt", ".md"]),
        read: schedule,
    },
    Reader {
        name: "activities",
        files: sheets,
        read: activities,
    },
    Reader {
        name: "attendance",
        files: lists,
        read: attendance,
    },
    Reader {
        name: "codes",
        files: codes,
        read: of_codes,
    },
    Reader {
        name: "ballots",
        files: papers,
        read: of_ballots,
    },
    Reader {
        name: "directory",
        files: directories,
        read: directory,
    },
    Reader {
        name: "process",
        files: || called(&["process.toml"]),
        read: process,
    },
    Reader {
        name: "calendar",
        files: || called(&["calendar.toml"]),
        read: calendar,
    },
    Reader {
        name: "settings",
        files: || called(&["convoca.toml"]),
        read: settings,
    },
    Reader {
        name: "recount",
        files: || called(&["recount-topics-semicolons.csv"]),
        read: recount,
    },
    Reader {
        name: "results",
        files: || called(&["results.json"]),
        read: results,
    },
];

/// The files of the tests and the examples whose names end so.
fn called(ends: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("tests"), &mut files);
    collect(&root.join("examples"), &mut files);
    files.sort();
    let ends_so = |file: &&PathBuf| ends.iter().any(|end| file.to_string_lossy().ends_with(end));
    let found: Vec<_> = files
        .iter()
        .filter(ends_so)
        .map(|file| fs::read(file).unwrap())
        .collect();
    assert!(!found.is_empty(), "no file is called {ends:?}");
    found
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => collect(&path, files),
            false => files.push(path),
        }
    }
}

fn schedule(bytes: &[u8]) {
    let lang = Lang::spanish();
    let Ok(document) = read(bytes.to_vec()) else {
        return;
    };
    let Ok(understood) = understand(&document, &Hints::default()) else {
        return;
    };
    static CALENDAR: OnceLock<Calendar> = OnceLock::new();
    let calendar = CALENDAR.get_or_init(Calendar::national);
    let found = anomalies(
        &understood.schedule,
        Context {
            calendar,
            count: Rule::Receipt,
        },
    );
    for one in &found {
        let said = [lang.finding(&one.finding), lang.proposal(&one.finding)];
        assert!(
            said.iter().all(|said| !said.is_empty()),
            "nothing said of {one:?}"
        );
        _ = understood.sheet_of(one.line);
    }
    // Writing costs more than reading, and is about what was read.
    if document.kind == Kind::Text || bytes.len().is_multiple_of(8) {
        report::schedule(&understood.schedule, &found, lang).unwrap();
    }
}

fn document(bytes: &[u8]) -> Option<Document> {
    read(bytes.to_vec()).ok()
}

fn activities(bytes: &[u8]) {
    if let Some(document) = document(bytes) {
        _ = read_sheet(&document, Lang::spanish(), "2024-07-15".parse().unwrap());
    }
}

fn sheets() -> Vec<Vec<u8>> {
    let row = |key| SheetRow {
        key,
        revision: 3,
        number: "1.10".into(),
        title: "Realizar la audiencia".into(),
        responsible: "Secretaría de Planeación".into(),
        planned: "15 de julio".into(),
        date: "2024-07-15".parse().ok(),
        progress: Some(40),
        ..SheetRow::default()
    };
    let rows: Vec<_> = (1..6).map(row).collect();
    Lang::all()
        .map(|lang| write_sheet(&rows, lang).unwrap())
        .collect()
}

fn attendance(bytes: &[u8]) {
    if let Some(list) = document(bytes).and_then(|document| guests::read(&document)) {
        let again = not_known(&list.people, list.people.clone());
        assert!(again.len() <= list.people.len());
        assert!(
            list.people
                .iter()
                .all(|one: &Signed| !one.name.trim().is_empty())
        );
    }
}

fn lists() -> Vec<Vec<u8>> {
    let mut files = called(&["attendance.xlsx"]);
    files.push("N°;Nombre;Documento;Celular;Vereda\r\n1;Rosa Mejía;1.234.567;300 111 2233;El Pedregal\r\n2;Pedro Rúa;;+57 3001112234;\r\n;Total asistentes;2;;\r\n".into());
    files
}

fn of_codes(bytes: &[u8]) {
    let Some(document) = document(bytes) else {
        return;
    };
    for row in document.shown_first().flat_map(|grid| grid.rows()) {
        let kept = code::normal(row.get(0)).filter(|_| row.unread(0).is_none());
        assert!(kept.is_none_or(|kept| kept.len() >= code::SHORTEST));
    }
}

fn codes() -> Vec<Vec<u8>> {
    let mut files = called(&["codes-leading-zero.xlsx", "codes-long.xlsx"]);
    files.push(
        "Código;Enlace\r\nABCD-EFGH-2345;https://t.me/x\r\n0123456789;\r\n1,23457E+16;\r\n".into(),
    );
    files
}

#[derive(Deserialize)]
struct Published {
    results: Results,
}

/// A survey with its results, as they were published.
fn published() -> &'static (Results, Survey) {
    static PUBLISHED: OnceLock<(Results, Survey)> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let text = called(&["results.json"]).remove(0);
        let Published { results } = serde_json::from_slice(&text).unwrap();
        let questions = results
            .questions
            .iter()
            .map(|one| one.question.clone())
            .collect();
        (results, Survey { questions })
    })
}

fn places() -> &'static Places {
    &published().0.places
}

fn of_ballots(bytes: &[u8]) {
    let survey = &published().1;
    if let Some(document) = document(bytes) {
        _ = ballots::read(&document, &paper::Reader::new(survey, places()));
    }
}

fn papers() -> Vec<Vec<u8>> {
    let template = ballots::template(&published().1, places(), Lang::spanish()).unwrap();
    let rows = "Formulario;1. Temas;2\r\n17;3 1;2\r\n18;#N/D;1\r\n19;1>2>3;4\r\n".into();
    vec![template, rows]
}

/// The tables of a process of the examples.
fn tables() -> &'static Vec<Table> {
    static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let text = String::from_utf8(called(&["itagui-2024/process.toml"]).remove(0)).unwrap();
        let process = process_of(Path::new("process.toml"), &text, chrono_tz::America::Bogota);
        tables_of(&process.unwrap_or_else(|_| Process::default()).directory())
    })
}

fn directory(bytes: &[u8]) {
    let Some(document) = document(bytes) else {
        return;
    };
    for name in ["oficinas", "temas"] {
        let named = document
            .grids
            .iter()
            .map(|grid| (grid.name.clone().unwrap_or_else(|| name.to_owned()), grid));
        _ = read_tables(&named.collect::<Vec<_>>(), tables());
    }
}

fn directories() -> Vec<Vec<u8>> {
    let mut files = vec![workbook(tables(), Lang::spanish()).unwrap()];
    files.extend(
        csv_files(tables(), Lang::spanish())
            .unwrap()
            .into_iter()
            .map(|(_, text)| text),
    );
    files
}

fn process(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match process_of(Path::new("process.toml"), &text, chrono_tz::America::Bogota) {
        Ok(process) => drop(tables_of(&process.directory())),
        Err(problems) => assert!(
            problems
                .iter()
                .all(|one| !one.text(Lang::spanish()).is_empty())
        ),
    }
}

/// Bytes as the file of this name, beside the process of an example.
fn beside(name: &str, bytes: &[u8]) -> PathBuf {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let process = called(&["itagui-2024/process.toml"]).remove(0);
        fs::write(folder.path().join("process.toml"), process).unwrap();
        folder
    });
    let file = folder.path().join(name);
    fs::write(&file, bytes).unwrap();
    file
}

fn calendar(bytes: &[u8]) {
    let file = beside("calendar.toml", bytes);
    if let Err(error) = read_calendar(&file) {
        assert!(!error.text(Lang::spanish(), &file).is_empty());
    }
}

fn settings(bytes: &[u8]) {
    let file = beside("convoca.toml", bytes);
    if let Err(problems) = Config::read(&file, Overrides::default()) {
        assert!(
            problems
                .iter()
                .all(|one| !one.text(Lang::spanish()).is_empty())
        );
    }
}

fn recount(bytes: &[u8]) {
    let results = &published().0;
    let Ok(text) = convoca::files::base::unicode(bytes.to_vec()) else {
        return;
    };
    for key in results.countable().map(|one| &one.question.key) {
        _ = results.compare(key, &text);
    }
}

fn results(bytes: &[u8]) {
    let Ok(Published { results }) = serde_json::from_slice(bytes) else {
        return;
    };
    let list = called_once();
    let keys: Vec<Key> = results
        .countable()
        .map(|one| one.question.key.clone())
        .collect();
    for key in keys {
        _ = results.compare(&key, list);
    }
}

/// The list of ballots that the results are of.
fn called_once() -> &'static str {
    static LIST: OnceLock<String> = OnceLock::new();
    LIST.get_or_init(|| {
        String::from_utf8(called(&["recount-topics-semicolons.csv"]).remove(0)).unwrap()
    })
}
