//! A file is never dearer than it looks: it is refused while it is read, and nobody waits for it.

use super::NO_LIMITS;
use crate::import::documents::zipped;
use crate::support::{Engine, Town, on_both_engines};
use chrono::TimeDelta;
use convoca::domain::staff::role::Role;
use convoca::files::{Stop, Unreadable, read, read_sent};
use convoca::simulator::{Fault, FaultKind, Incoming, NewFile, Said};

on_both_engines!(
    a_file_under_way_keeps_nobody_waiting,
    the_sender_hears_why_a_file_was_not_taken,
    who_sends_many_files_waits_for_their_own,
    who_was_erased_meanwhile_is_not_met_by_a_file,
);

/// Sheets of LibreOffice: each of the rows and of the columns says that it stands there many times.
fn repeated_ods() -> Vec<u8> {
    let cell = "<table:table-cell table:number-columns-repeated=\"1024\"><text:p>Publicar el informe \
        de gestión</text:p></table:table-cell>";
    let row =
        format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
    let table = format!(
        "<table:table table:name=\"a\">{}</table:table>",
        row.repeat(50)
    );
    let content =
        format!("<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>");
    zipped(&[("content.xml", content.as_bytes())])
}

/// A workbook of small cells and a little more.
fn xlsx_of(rows: &str, strings: &str) -> Vec<u8> {
    let ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!("<Relationship Id=\"rId1\" Type=\"{of}/{kind}\" Target=\"{target}\"/>")
    };
    let relations =
        |inside: String| format!("<Relationships xmlns=\"{package}\">{inside}</Relationships>");
    let sheet = format!("<worksheet {ns}><sheetData>{rows}</sheetData></worksheet>");
    let book = format!(
        "<workbook {ns}><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    zipped(&[
        (
            "_rels/.rels",
            relations(relation("officeDocument", "xl/workbook.xml")).as_bytes(),
        ),
        ("xl/workbook.xml", book.as_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            relations(relation("worksheet", "worksheets/sheet1.xml")).as_bytes(),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst {ns}>{strings}</sst>").as_bytes(),
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn refused(bytes: Vec<u8>) -> Unreadable {
    read_sent(bytes, &Stop::default()).unwrap_err()
}

#[test]
fn what_holds_far_more_than_it_weighs_is_refused_while_it_is_read() {
    let ods = repeated_ods();
    assert!(ods.len() < 1_000, "{}", ods.len());
    assert!(matches!(refused(ods), Unreadable::Bomb));

    // Many small cells, and empty ones.
    for cell in ["<c><v>1</v></c>", "<c/>"] {
        let book = xlsx_of(
            &format!("<row>{}</row>", cell.repeat(1_000)).repeat(1_000),
            "",
        );
        assert!(book.len() < 100_000, "{}", book.len());
        assert!(matches!(refused(book), Unreadable::Bomb), "{cell}");
    }
    // One long text, shown by many cells.
    let text = format!("<si><t>{}</t></si>", "a".repeat(30_000));
    let row = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(200));
    let book = xlsx_of(&row.repeat(20), &text);
    assert!(matches!(refused(book), Unreadable::Bomb));
    // A sheet that says how many texts there are, after more of a beginning than anybody looks at.
    let said = format!(
        "<!--{}--><sst uniqueCount=\"900000000\"/>",
        "a".repeat(100_000)
    );
    let book = zipped(&[
        ("xl/workbook.xml", b"<a/>"),
        ("xl/sharedStrings.xml", said.as_bytes()),
    ]);
    assert!(matches!(refused(book), Unreadable::Bomb));
    // Looks without end, each of which its reader lays out.
    let looks = "<xf/>".repeat(400_000);
    let book = zipped(&[
        ("xl/workbook.xml", b"<a/>"),
        ("xl/styles.xml", looks.as_bytes()),
    ]);
    assert!(matches!(refused(book), Unreadable::Bomb));

    let cell = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>";
    let row = format!("<w:tr>{}</w:tr>", cell.repeat(250));
    let table = format!(
        "<w:document><w:tbl>{}</w:tbl></w:document>",
        row.repeat(1_000)
    );
    let document = zipped(&[("word/document.xml", table.as_bytes())]);
    assert!(matches!(refused(document), Unreadable::Bomb));

    let text = "1\n".repeat(1_200_000).into_bytes();
    assert!(matches!(refused(text), Unreadable::Bomb));
    // A page that names ten thousand times as many attributes as any: read in one go, not each by all.
    let names: String = (0..60_000).map(|at| format!(" a{at}=\"\"")).collect();
    let content = format!("<table:table><table:table-row{names}/></table:table>");
    let sheet = zipped(&[("content.xml", content.as_bytes())]);
    assert!(matches!(refused(sheet), Unreadable::Empty));
}

#[test]
fn what_offices_write_is_read() {
    let row = |at: usize| format!("<row><c><v>{at}</v></c><c t=\"s\"><v>0</v></c></row>");
    let rows: String = (0..5_000).map(row).collect();
    let document = read(xlsx_of(
        &rows,
        "<si><t>Publicar el informe de gestión</t></si>",
    ))
    .unwrap();
    assert_eq!(document.grids[0].len(), 5_000);
}

#[test]
fn who_waits_no_longer_ends_who_reads() {
    let stop = Stop::default();
    stop.pull();
    for bytes in [b"a;b;c\n1;2;3\n".to_vec(), repeated_ods(), xlsx_of("", "")] {
        assert!(matches!(read_sent(bytes, &stop), Err(Unreadable::TooSlow)));
    }
}

/// A coordinator who sends a list of activities.
fn sends(town: &Town, person: i64, name: &str, bytes: Vec<u8>) {
    let file = town.telegram.upload(NewFile {
        name: name.to_owned(),
        mime: "application/octet-stream".to_owned(),
        bytes: bytes.into(),
        size: None,
    });
    let caption = String::new();
    let incoming = Incoming::new(person, Said::Document { file, caption });
    town.telegram.receive(incoming).unwrap();
}

/// Telegram gives out no file before its clock has moved on.
fn hold_downloads(town: &Town) {
    let delay = FaultKind::Delay {
        milliseconds: 60_000,
    };
    town.telegram
        .set_faults(vec![Fault::with_probability(delay, 1.0).only("download")]);
}

fn let_go(town: &Town) {
    town.telegram.set_faults(Vec::new());
    town.clock.set(town.clock.now() + TimeDelta::minutes(2));
}

async fn a_file_under_way_keeps_nobody_waiting(engine: Engine) {
    let mut town = Town::new(engine).await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let ana = town.person("Ana");
    let (carmen_before, ana_before) = (town.mark(carmen), town.mark(ana));
    hold_downloads(&town);
    sends(&town, carmen, "actividades.ods", repeated_ods());
    town.telegram.text(ana, "/ayuda").unwrap();
    town.take_in().await;
    town.courier_with(NO_LIMITS).deliver_all().await.unwrap();
    assert!(!town.heard(ana, ana_before).is_empty());
    assert_eq!(town.heard(carmen, carmen_before), "");
    let_go(&town);
    town.settle().await;
    let heard = town.heard(carmen, carmen_before);
    assert!(heard.contains("por dentro es enorme"), "{heard}");
    town.finish().await;
}

async fn the_sender_hears_why_a_file_was_not_taken(engine: Engine) {
    let mut town = Town::new(engine).await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on".to_vec();
    for (bytes, why) in [
        (
            repeated_ods(),
            "Copie solo las filas con datos en una hoja nueva",
        ),
        (old, "guárdelo como .xlsx"),
        (
            b"PK\x03\x04 and nothing".to_vec(),
            "No pudimos abrir ese archivo",
        ),
    ] {
        let before = town.mark(carmen);
        sends(&town, carmen, "actividades.xlsx", bytes);
        town.settle().await;
        let heard = town.heard(carmen, before);
        assert!(heard.contains(why), "{heard}");
    }
    town.finish().await;
}

async fn who_sends_many_files_waits_for_their_own(engine: Engine) {
    let mut town = Town::new(engine).await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    let rosa = town.staff("Rosa", Role::Coordinator, "").await;
    let (before, rosa_before) = (town.mark(carmen), town.mark(rosa));
    hold_downloads(&town);
    for _ in 0..10 {
        sends(&town, carmen, "actividades.ods", repeated_ods());
    }
    sends(&town, rosa, "actividades.ods", repeated_ods());
    town.take_in().await;
    town.courier_with(NO_LIMITS).deliver_all().await.unwrap();
    let heard = town.heard(carmen, before);
    assert_eq!(
        heard.matches("Espere nuestra respuesta").count(),
        7,
        "{heard}"
    );
    let_go(&town);
    town.settle().await;
    let heard = town.heard(carmen, before);
    assert_eq!(heard.matches("por dentro es enorme").count(), 3, "{heard}");
    let heard = town.heard(rosa, rosa_before);
    assert!(heard.contains("por dentro es enorme"), "{heard}");
    // Carmen hears of Rosa in working hours.
    town.at("2024-07-15T08:30:00-05:00").await;
    town.finish().await;
}

async fn who_was_erased_meanwhile_is_not_met_by_a_file(engine: Engine) {
    let mut town = Town::new(engine).await;
    let carmen = town.staff("Carmen", Role::Coordinator, "").await;
    hold_downloads(&town);
    sends(&town, carmen, "actividades.ods", repeated_ods());
    town.take_in().await;
    town.sabotage("DELETE FROM addresses").await;
    let_go(&town);
    town.app.intake.errands_done().await;
    assert_eq!(town.depth().await.waiting, 0);
    let mut tx = town.app.store.begin().await.unwrap();
    let address = convoca::domain::base::Address::telegram(carmen);
    assert!(tx.still_known(address).await.unwrap().is_none());
}
