//! `convoca recount`: anybody counts again, and whatever is given to it is told in one line.

use super::usual;
use convoca::domain::survey::Report;
use convoca::files::survey::json;
use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// Status and what was said, on either stream.
fn recount(folder: &TempDir, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_convoca"));
    command.current_dir(folder.path()).arg("recount").args(args);
    let output = command.output().unwrap();
    let text =
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.len() < 700, "{}", text.len());
    (output.status.code().unwrap(), text)
}

fn folder(report: &Report) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("r.json"), json(report).unwrap()).unwrap();
    for (key, list) in usual().1 {
        fs::write(folder.path().join(format!("{key}.csv")), list).unwrap();
    }
    folder
}

#[test]
fn the_count_agrees() {
    let folder = folder(&usual().0);
    for key in ["temas", "nota"] {
        let list = format!("{key}.csv");
        let (status, said) = recount(&folder, &["r.json", &list, "--question", key]);
        assert!(
            status == 0 && said.starts_with("La cuenta coincide: 120 votos"),
            "{said}"
        );
    }
    let english = ["r.json", "nota.csv", "--question", "nota", "--lang", "en"];
    let (status, said) = recount(&folder, &english);
    assert!(
        status == 0 && said.starts_with("The count agrees: 120 votes"),
        "{said}"
    );
}

#[test]
fn a_list_that_a_spreadsheet_saved_again_counts_the_same() {
    let folder = folder(&usual().0);
    for (key, list) in usual().1 {
        let key = key.to_string();
        let cells = |line: &str, around: &str, between: &str| {
            let cells = line
                .split(',')
                .map(|cell| format!("{around}{cell}{around}"));
            cells.collect::<Vec<_>>().join(between)
        };
        let saved = |around: &str, between: &str| {
            let lines = list
                .lines()
                .map(|line| cells(line, around, between) + "\r\n");
            lines.collect::<String>()
        };
        let wide = saved("", "\t");
        let wide = "\u{feff}".encode_utf16().chain(wide.encode_utf16());
        for (name, bytes) in [
            ("excel.csv", saved("", ";").into_bytes()),
            (
                "mark.csv",
                format!("\u{feff}{}", saved("\"", ";")).into_bytes(),
            ),
            ("quotes.csv", saved("\"", ",").into_bytes()),
            ("tabs.txt", saved("", "\t").into_bytes()),
            ("unicode.txt", wide.flat_map(u16::to_le_bytes).collect()),
        ] {
            fs::write(folder.path().join(name), bytes).unwrap();
            let (status, said) = recount(&folder, &["r.json", name, "--question", &key]);
            assert!(
                status == 0 && said.contains("120 votos"),
                "{name} {key}: {said}"
            );
        }
    }
}

#[test]
fn what_was_changed_is_told() {
    let (report, lists) = usual();
    let folder = folder(&report);
    let args = ["r.json", "changed.csv", "--question", "nota"];
    let list = lists.values().next().unwrap();
    let less = list.trim_end().rsplit_once('\n').unwrap().0;
    fs::write(folder.path().join("changed.csv"), less).unwrap();
    let (status, said) = recount(&folder, &args);
    let told = "La cuenta no coincide: Todas las personas (publicado: 120 votos; en la lista: 119)";
    assert!(status == 1 && said.starts_with(told), "{said}");
    // One vote changed in the results, and as many as before.
    let text = String::from_utf8(json(&report).unwrap()).unwrap();
    let at = text.find("\"points\":[").unwrap() + "\"points\":[".len();
    let changed = format!("{}9{}", &text[..at], &text[at..]);
    fs::write(folder.path().join("r.json"), changed).unwrap();
    let (status, said) = recount(&folder, &["r.json", "temas.csv", "--question", "temas"]);
    assert!(
        status == 1 && said.contains("publicado: 120 votos; en la lista: 120"),
        "{said}"
    );
}

#[test]
fn what_is_no_result_and_no_list_is_told_in_one_line() {
    let (report, lists) = usual();
    let folder = folder(&report);
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let text = String::from_utf8(json(&report).unwrap()).unwrap();
    let huge = text.replacen("\"ballots\":120", "\"ballots\":99999999999999999999", 1);
    let odd = text.replace("\"key\":\"centro\"", "\"key\":\"otro\"");
    let many = text.replacen("\"most\":3", "\"most\":255", 1);
    for (name, bytes) in [
        ("empty", ""),
        ("words", "hola"),
        ("deep", &"[".repeat(100_000)),
        ("other", "{\"format\": 2}"),
        ("old", "{\"format\": 1, \"results\": {}}"),
        ("huge", &huge),
        ("odd", &odd),
        ("many", &many),
    ] {
        put(name, bytes.as_bytes());
        let (status, said) = recount(&folder, &[name, "temas.csv", "--question", "temas"]);
        assert!(
            status == 2 && said.contains(name),
            "{name}: {status} {said}"
        );
    }
    let titles = lists
        .values()
        .next()
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .to_owned();
    for (name, bytes) in [
        ("list-empty", Vec::new()),
        ("list-binary", vec![0xff; 100]),
        (
            "list-long",
            [titles.as_bytes(), b"\n", &b"agua ".repeat(1_000_000)].concat(),
        ),
        (
            "list-commas",
            [titles.as_bytes(), b"\n", &b",".repeat(1_000_000)].concat(),
        ),
        (
            "list-huge",
            format!(
                "{titles}\nnota=99999999999999999999{}\n",
                ",?".repeat(titles.matches(',').count())
            )
            .into_bytes(),
        ),
    ] {
        put(name, &bytes);
        let (status, said) = recount(&folder, &["r.json", name, "--question", "nota"]);
        assert!(
            status == 2 && said.contains(name),
            "{name}: {status} {said}"
        );
    }
    for args in [
        &["r.json", "temas.csv"][..],
        &["r.json", "temas.csv", "--question", "edad"],
        &["r.json", "temas.csv", "--question", "\n\u{1b}[2J"],
        &["r.json", "nowhere.csv", "--question", "temas"],
        &["nowhere.json", "temas.csv"],
        &["r.json", "temas.csv", "--lang", "xx"],
        // Another question's list.
        &["r.json", "nota.csv", "--question", "temas"],
    ] {
        let (status, said) = recount(&folder, args);
        assert_eq!(status, 2, "{args:?}: {said}");
    }
}
