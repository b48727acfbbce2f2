//! The page, the workbook and the open data say the same, show nothing hidden, and stay texts.

use super::{TOPICS, choices, told, usual};
use calamine::{Data, Reader as _, Xlsx};
use convoca::domain::base::Text;
use convoca::domain::survey::results::{Found, Row};
use convoca::domain::survey::{Method, Report};
use convoca::files::survey::{csv, json, page, workbook};
use convoca::locale::Lang;
use std::fs;
use std::io::Cursor;

const HOSTILE: &str = "=1+1 \"><script>alert(1)</script><img src=x onerror='x'>&amp;\u{202e}";

/// All cells of a workbook that are not empty, in one list; none of them is a formula.
fn cells(report: &Report, lang: Lang) -> Vec<Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook(report, lang).unwrap())).unwrap();
    let mut all = Vec::new();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
        let range = book.worksheet_range(&name).unwrap();
        all.extend(range.used_cells().map(|(_, _, cell)| cell.clone()));
    }
    all
}

#[test]
fn page_and_workbook_say_the_same_in_every_language() {
    for lang in Lang::all() {
        let (report, _) = usual();
        let html = page(&report, lang);
        fs::create_dir_all("target/screenshots").unwrap();
        fs::write(
            format!("target/screenshots/results-{}.html", lang.code()),
            &html,
        )
        .unwrap();
        let book = workbook(&report, lang).unwrap();
        fs::write(
            format!("target/screenshots/results-{}.xlsx", lang.code()),
            book,
        )
        .unwrap();
        let whole =
            !html.contains(['⟨', '$']) && !html.contains("http:") && !html.contains("https:");
        assert!(whole, "something is missing");
        assert!(html.contains(&format!("<html lang=\"{}\">", lang.code())));
        for other in Lang::all() {
            let link = format!("<a href=\"?lang={}\"", other.code());
            assert_eq!(html.contains(&link), other != lang, "{link}");
        }
        for cell in cells(&report, lang) {
            if let Data::String(text) = cell {
                assert!(!text.contains('⟨'), "{text}");
            }
        }
        let cells = cells(&report, lang);
        for ranked in report.results.main().unwrap().ranking(&Row::All) {
            let number = ranked.measure.value();
            assert!(cells.contains(&Data::Float(number)), "{number}");
            assert!(html.contains(&format!(">{number}<")), "{number}");
        }
        for link in [
            "resultados.json",
            "resultados.csv",
            "resultados.xlsx",
            "votos-temas.csv",
        ] {
            // The workbook is another one in each language.
            let lang = match link.ends_with("xlsx") {
                true => format!("?lang={}", lang.code()),
                false => String::new(),
            };
            assert!(html.contains(&format!("href=\"{link}{lang}\"")), "{link}");
        }
        let zipped = zip::ZipArchive::new(Cursor::new(workbook(&report, lang).unwrap())).unwrap();
        let charts = zipped
            .file_names()
            .filter_map(Result::ok)
            .filter(|name| name.starts_with("xl/charts/chart"));
        assert_eq!(charts.count(), 2, "one for each question of ballots");
        // What is published twice is the same.
        assert_eq!(
            workbook(&report, lang).unwrap(),
            workbook(&report, lang).unwrap()
        );
    }
}

#[test]
fn what_is_hidden_stands_nowhere_and_is_named() {
    for method in [
        Method::Order { most: 3 },
        Method::Choose { most: 2 },
        Method::Score { most: 5 },
    ] {
        let (report, lists) = told(choices(&TOPICS), method, 120);
        // Two people live in the village; the next smallest zone hides with it.
        let hidden = &report.results.hidden;
        assert_eq!(hidden.len(), 2, "{hidden:?}");
        let table = String::from_utf8(csv(&report).unwrap()).unwrap();
        for row in hidden {
            assert!(!table.contains(&format!(",{row},")), "{row}");
            let Row::Zone(Some(zone)) = row else { continue };
            let named = |list: &String| list.lines().any(|line| line.contains(zone.as_str()));
            assert!(!lists.values().any(named), "{row}");
        }
        let Found::Zones(zones) = &report.results.questions[3].found else {
            panic!()
        };
        assert!(
            zones
                .iter()
                .all(|one| !hidden.contains(&Row::Zone(Some(one.zone.clone()))))
        );
        let html = page(&report, Lang::spanish());
        assert!(
            html.contains("<th scope=\"row\">Vereda El Ajizal</th><td class=\"n\">No se muestra"),
            "{html}"
        );
        let all = [
            html,
            table,
            String::from_utf8(json(&report).unwrap()).unwrap(),
        ];
        assert!(!all.concat().contains("secreto"), "a text of somebody");
    }
}

#[test]
fn of_few_people_only_that_is_told() {
    let (report, lists) = told(choices(&TOPICS), Method::Choose { most: 1 }, 4);
    assert!(lists.is_empty());
    let html = page(&report, Lang::spanish());
    assert!(
        html.contains("muy pocas respuestas") && !html.contains("<table"),
        "{html}"
    );
    let table = String::from_utf8(csv(&report).unwrap()).unwrap();
    assert_eq!(table, "question,segment,choice,measure,value\n");
    assert!(!cells(&report, Lang::spanish()).contains(&Data::Float(4.0)));
}

#[test]
fn of_nobody_no_order_is_told() {
    let (report, lists) = told(choices(&TOPICS), Method::Choose { most: 1 }, 0);
    let main = report.results.main().unwrap();
    assert!(main.ranking(&Row::All).is_empty());
    assert_eq!(lists.len(), 2);
    for lang in Lang::all() {
        assert!(!page(&report, lang).contains("<ol"));
        assert!(!cells(&report, lang).is_empty());
    }
}

#[test]
fn whatever_somebody_wrote_stays_a_text() {
    let (mut report, _) = told(
        choices(&[("a", HOSTILE), ("b", "=B1")]),
        Method::Order { most: 2 },
        20,
    );
    report.entity = HOSTILE.into();
    report.title = HOSTILE.into();
    report.pledge = Some(Text::plain(HOSTILE));
    report.links.json = "javascript:alert(1)".into();
    report.links.csv = "\"><script>alert(1)</script>".into();
    report.results.seed = HOSTILE.into();
    for lang in Lang::all() {
        let html = page(&report, lang);
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{html}"
        );
        assert!(!html.contains("javascript"), "{html}");
        let all = cells(&report, lang);
        assert!(all.contains(&Data::String(HOSTILE.into())));
    }
}

#[test]
fn the_open_data_can_be_read_without_this_program() {
    let (report, _) = usual();
    let bytes = json(&report).unwrap();
    let read: Report = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(read, report);
    let plain: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(plain["zone"], "America/Bogota");
    let first = &plain["results"]["questions"][0];
    assert_eq!(first["found"]["ballots"][0]["of"], "all");
    assert_eq!(
        first["question"]["kind"]["topics"]["topics"][0]["key"],
        "agua"
    );
    let mut table = csv::Reader::from_reader(Cursor::new(csv(&report).unwrap()));
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    let main = report.results.main().unwrap();
    for (place, ranked) in main.ranking(&Row::All).iter().enumerate() {
        let points = ranked.measure.value().to_string();
        for (measure, value) in [("points", points), ("rank", (place + 1).to_string())] {
            let wanted = ["temas", "all", ranked.key.as_str(), measure, &value];
            assert!(rows.iter().any(|row| row.iter().eq(wanted)), "{wanted:?}");
        }
    }
}
