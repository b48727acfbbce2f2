//! The workbook with what is odd: coloured, explained, and never a formula.

use super::{ITAGUI, all_said, judged, seen, seen_in};
use convoca::domain::schedule::{Activity, Schedule};
use convoca::files::schedule::report;
use convoca::locale::Lang;
use std::io::Read;

fn entry(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn what_is_written_reads_the_same() {
    let seen = seen(ITAGUI);
    for lang in ["es", "en"] {
        let lang = Lang::parse(lang).unwrap();
        let bytes = report::schedule(&seen.schedule, &seen.anomalies, lang).unwrap();
        let styles = entry(&bytes, "xl/styles.xml");
        for colour in ["FFF4B6B6", "FFFFE29A", "FFD6E6F5"] {
            assert!(styles.contains(colour), "{colour}");
        }
        assert!(entry(&bytes, "xl/comments1.xml").contains("27/05/2024"));
        if lang == Lang::spanish() {
            let again = seen_in(bytes).unwrap();
            assert_eq!(all_said(&again.schedule), all_said(&seen.schedule));
        }
    }
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let activity = |title: &str| Activity {
        title: title.to_owned(),
        ..Activity::default()
    };
    let titles = [
        "=1+1",
        "+57 300",
        "-2",
        "@alcaldia",
        "=HYPERLINK(\"http://x\")",
    ];
    let schedule = Schedule {
        activities: titles.into_iter().map(activity).collect(),
        ..Schedule::default()
    };
    let seen = judged(schedule);
    let bytes = report::schedule(&seen.schedule, &seen.anomalies, Lang::spanish()).unwrap();
    let sheet = entry(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"));
    let strings = entry(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains(">=1+1<") && strings.contains(">@alcaldia<"));
}

#[test]
fn what_a_cell_cannot_hold_is_cut() {
    // A title, and what is odd in it, longer than a cell may be.
    let long = "Publicar el informe de gestión ".repeat(2_000);
    let text = format!("Actividad;Inicio;Fin;Responsable\n{long};{long};{long};{long}\n");
    let seen = seen_in(text).unwrap();
    assert!(!seen.anomalies.is_empty());
    assert!(report::schedule(&seen.schedule, &seen.anomalies, Lang::spanish()).is_ok());
}
