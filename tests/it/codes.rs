//! `convoca codes`: lists are made, taken over and shown, and no code can be read again.

use crate::support::process::{configure, convoca};
use convoca::simulator::{Simulator, SimulatorConfig};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What `convoca codes` says, and its status. The simulator answers on this runtime.
async fn codes(config: &Path, args: &[&str]) -> (String, i32) {
    let mut command = convoca(&["codes"]);
    command.args(args).arg("--config").arg(config);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap());
    let output = output.await.unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    (said.concat(), output.status.code().unwrap())
}

#[tokio::test]
async fn codes_are_made_once_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let config = configure(&folder, "x", &telegram, "");
    let out = folder.path().join("codes.csv");
    let file = out.to_str().unwrap();
    let new = [
        "new",
        "--list",
        "juntas-2024",
        "--count",
        "200",
        "--out",
        file,
    ];
    let (said, status) = codes(&config, &new).await;
    assert_eq!(status, 0, "{said}");
    let table = fs::read_to_string(&out).unwrap();
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("\u{feff}código;enlace"));
    let made: BTreeSet<_> = lines.map(|line| line.split_once(';').unwrap()).collect();
    assert_eq!(made.len(), 200);
    for (code, link) in &made {
        let (_, start) = link.split_once("?start=c_").unwrap();
        assert!(
            link.starts_with("https://t.me/") && start == code.replace('-', ""),
            "{link}"
        );
    }
    // Only digests are kept.
    let database = fs::read(folder.path().join("x.db")).unwrap();
    let wal = fs::read(folder.path().join("x.db-wal")).unwrap_or_default();
    let kept = String::from_utf8_lossy(&[database, wal].concat()).into_owned();
    for (code, _) in &made {
        assert!(!kept.contains(code) && !kept.contains(&code.replace('-', "")));
    }
    // The file is not written twice, and nothing is made for nobody.
    let (said, status) = codes(&config, &new).await;
    assert_eq!(status, 2, "{said}");
    let (said, _) = codes(&config, &["list"]).await;
    assert_eq!(said, "juntas-2024: 200 códigos, 0 usados\n");
    let (said, status) = codes(&config, &["new", "--list", "b", "--count", "1", "--qr"]).await;
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("código;enlace\n") && said.contains('█'),
        "{said}"
    );
    // What was made is taken as known.
    let (said, _) = codes(&config, &["import", "--list", "otra", file]).await;
    assert_eq!(said, "otra: 0 códigos nuevos. Ya estaban: 200.\n");
    let mut audit = convoca(&["audit", "export", "--from", "2000-01-01", "--to"]);
    let log = audit.args(["2099-12-31", "--config"]).arg(&config).output();
    let log = String::from_utf8(log.unwrap().stdout).unwrap();
    assert!(
        log.contains("operator,codes_made,list:juntas-2024,200"),
        "{log}"
    );
    assert!(log.contains("operator,codes_imported,list:otra,0"), "{log}");
}

#[tokio::test]
async fn codes_made_elsewhere_are_taken_or_refused_by_their_line() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let config = configure(&folder, "x", &telegram, "");
    let file = folder.path().join("c.csv");
    let path = file.to_str().unwrap();
    let import = ["import", "--list", "juntas", path];
    fs::write(
        &file,
        "Código,Nombre\nabcd-1234,Ana\n\"EFGH 5678\",Eva\nabcd1234,Ana\n",
    )
    .unwrap();
    let (said, status) = codes(&config, &import).await;
    assert_eq!(
        (said.as_str(), status),
        ("juntas: 2 códigos nuevos. Ya estaban: 1.\n", 0)
    );
    fs::write(&file, "ABCD-9999\n1234567\nñandú-2024\n").unwrap();
    let (said, status) = codes(&config, &import).await;
    assert_eq!(status, 2);
    assert!(
        said.contains("c.csv, línea 2: «1234567» no sirve."),
        "{said}"
    );
    assert!(
        said.contains("c.csv, línea 3: «ñandú-2024» no sirve."),
        "{said}"
    );
    fs::write(&file, "Código\n").unwrap();
    assert_eq!(codes(&config, &import).await.1, 2);
    let (said, _) = codes(&config, &["list"]).await;
    assert_eq!(said, "juntas: 2 códigos, 0 usados\n", "all or nothing");
    for wrong in [
        ["new", "--list", "Juntas 2024", "--count", "1"],
        ["new", "--list", "a", "--count", "0"],
        ["new", "--list", "a", "--count", "many"],
        ["new", "--list", &"a".repeat(25), "--count", "1"],
    ] {
        let (said, status) = codes(&config, &wrong).await;
        assert_eq!(status, 2, "{said}");
    }
}

/// A workbook whose first column has these numbers under a title, with a format.
fn numbers(file: &Path, format: &str, numbers: &[f64]) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Código").unwrap();
    let format = rust_xlsxwriter::Format::new().set_num_format(format);
    for (row, number) in (1..).zip(numbers) {
        sheet
            .write_number_with_format(row, 0, *number, &format)
            .unwrap();
    }
    book.save(file).unwrap();
}

#[tokio::test]
async fn codes_are_those_that_the_cell_shows() {
    let folder = tempfile::tempdir().unwrap();
    let telegram = Simulator::start(SimulatorConfig::default()).await.unwrap();
    let config = configure(&folder, "x", &telegram, "");
    let file = folder.path().join("c.xlsx");
    let import = ["import", "--list", "juntas", file.to_str().unwrap()];
    numbers(&file, "0000000000", &[123_456_789.0, 987_654_321.0]);
    assert_eq!(codes(&config, &import).await.1, 0);
    let shown = folder.path().join("c.csv");
    fs::write(&shown, "Código\n0123456789\n0987654321\n").unwrap();
    let again = ["import", "--list", "juntas", shown.to_str().unwrap()];
    let (said, _) = codes(&config, &again).await;
    assert_eq!(said, "juntas: 0 códigos nuevos. Ya estaban: 2.\n");
    // Of a long number the last digits are gone, however it came.
    numbers(
        &file,
        "0",
        &[12_345_678_901_234_567.0, 123_456_789_012_345.0],
    );
    fs::write(&shown, "Código\n\"1,23457E+16\"\n1.23457E+16\n#N/D\n").unwrap();
    let told = [
        (&file, "2", "más de 15 cifras"),
        (&shown, "2", "más de 15 cifras"),
    ];
    for (path, line, why) in told {
        let import = ["import", "--list", "otra", path.to_str().unwrap()];
        let (said, status) = codes(&config, &import).await;
        assert_eq!(status, 2);
        assert!(
            said.contains(&format!("línea {line}: ")) && said.contains(why),
            "{said}"
        );
        assert!(!said.contains("línea 1:"), "{said}");
    }
    let (said, _) = codes(
        &config,
        &["import", "--list", "otra", shown.to_str().unwrap()],
    )
    .await;
    assert!(said.contains("línea 4: La celda dice #N/D"), "{said}");
    let (said, _) = codes(&config, &["list"]).await;
    assert_eq!(said, "juntas: 2 códigos, 0 usados\n", "all or nothing");
}
