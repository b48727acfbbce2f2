//! Layouts drawn after the schedules that offices publish, read by the program as anybody would, and
//! compared with what a person reads in them: `layouts/*.toml` and `further/*.toml`, written before the
//! reader saw them.
//!
//! Deliberately absent: products, numbers and elements, which other tests look at.

use convoca::domain::base::fold::folded;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

const LAYOUTS: [&str; 10] = [
    "paac.xlsx",
    "painted.xlsx",
    "sheets.xlsx",
    "quarters.xlsx",
    "stage-rows.docx",
    "stage-headings.docx",
    "programme.ods",
    "ranges.csv",
    "pdf.txt",
    "weeks.xls",
];

/// Twelve more, drawn by somebody who had not seen the reader, after it was finished: `further/`.
const FURTHER: [&str; 12] = [
    "ptep-gobernacion.xlsx",
    "universidad-gantt.xlsx",
    "ese-1904.xls",
    "contraloria.docx",
    "concejo.csv",
    "personeria.txt",
    "paac.ods",
    "universidad-1904.xlsx",
    "seguimiento.xlsx",
    "agenda.docx",
    "poa-trimestres.xls",
    "hoja-de-ruta.tsv",
];

/// What a person reads in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meant {
    activity: Vec<Said>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    title: String,
    stage: Option<String>,
    start: Option<String>,
    end: Option<String>,
    /// To the month, or coarser.
    #[serde(default)]
    coarse: bool,
    /// Other terms that a person may read in the same words.
    #[serde(default, rename = "or")]
    others: Vec<[String; 2]>,
    /// What stands where a date could; only for one without.
    written: Option<String>,
    offices: Vec<String>,
    /// Offices that help, which a person may leave out.
    #[serde(default)]
    also: Vec<String>,
}

/// An activity as the program gives it, and whether it says something about when.
struct Read {
    title: String,
    stage: Option<String>,
    start: Option<String>,
    end: Option<String>,
    precision: String,
    offices: Vec<String>,
    told: bool,
}

/// Of so many that are meant, so many were read, and so many of those are right.
#[derive(Default)]
struct Count {
    meant: usize,
    read: usize,
    right: usize,
}

impl Count {
    fn add(&mut self, other: &Self) {
        self.meant += other.meant;
        self.read += other.read;
        self.right += other.right;
    }

    fn precision(&self) -> f64 {
        share(self.right, self.read)
    }

    fn recall(&self) -> f64 {
        share(self.right, self.meant)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// What came of one file, or of all.
#[derive(Default)]
struct Tally {
    activities: Count,
    dates: Count,
    /// Meant and not there.
    missed: usize,
    /// There, and something else than is meant.
    wrong: usize,
    offices: Count,
    stages: Count,
    /// Without a date, and nothing said about it.
    untold: usize,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.activities.add(&other.activities);
        self.dates.add(&other.dates);
        self.offices.add(&other.offices);
        self.stages.add(&other.stages);
        self.missed += other.missed;
        self.wrong += other.wrong;
        self.untold += other.untold;
    }
}

fn layout(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/import")
        .join(name)
}

fn meant(name: &str) -> Vec<Said> {
    let text = std::fs::read_to_string(layout(name).with_extension("toml")).unwrap();
    let meant: Meant = toml::from_str(&text).unwrap();
    meant.activity
}

/// What the program says of a file in an empty folder; nothing if it finds no schedule.
fn read(name: &str) -> Vec<Read> {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .current_dir(&folder)
        .args(["import", "--check", "--json"])
        .arg(layout(name))
        .output()
        .unwrap();
    let Ok(answer) = serde_json::from_slice::<Value>(&output.stdout) else {
        return Vec::new();
    };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let list = |value: &Value| value.as_array().unwrap().clone();
    let anomalies = list(&answer["anomalies"]);
    let told_when: BTreeSet<_> = anomalies
        .iter()
        .filter(|one| matches!(one["field"].as_str(), Some("start" | "finish")))
        .filter_map(|one| one["line"].as_u64())
        .collect();
    let one = |one: &Value| Read {
        title: text(&one["title"]).unwrap(),
        stage: text(&one["stage"]),
        start: text(&one["start"]),
        end: text(&one["finish"]),
        precision: text(&one["precision"]).unwrap(),
        offices: list(&one["responsible"]).iter().filter_map(text).collect(),
        told: one["precision"] == "permanent" || told_when.contains(&one["line"].as_u64().unwrap()),
    };
    list(&answer["activities"]).iter().map(one).collect()
}

/// Each that is meant with the one that was read for it: by the same title, then by one in the other.
fn pairs(meant: &[Said], read: &[Read]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; meant.len()];
    let mut free = vec![true; read.len()];
    let same = |one: &str, other: &str| one == other;
    let part =
        |one: &str, other: &str| !one.is_empty() && (one.contains(other) || other.contains(one));
    for alike in [&same as &dyn Fn(&str, &str) -> bool, &part] {
        for (said, pair) in meant.iter().zip(&mut pairs) {
            if pair.is_some() {
                continue;
            }
            let title = folded(&said.title);
            let found =
                (0..read.len()).find(|at| free[*at] && alike(&folded(&read[*at].title), &title));
            if let Some(at) = found {
                free[at] = false;
                *pair = Some(at);
            }
        }
    }
    pairs
}

/// How many dates of a term are right, missed and wrong.
fn judged(start: Option<&str>, end: Option<&str>, read: &Read) -> (usize, usize, usize) {
    let (mut right, mut missed, mut wrong) = (0, 0, 0);
    let (first, last) = (read.start.as_deref(), read.end.as_deref());
    for (meant, seen) in [(start, first), (end, last)] {
        match (meant, seen) {
            (Some(meant), Some(seen)) if meant == seen => right += 1,
            (Some(_), None) => missed += 1,
            // A day alone may begin and end on it.
            (None, Some(_)) if first == last && last == end => {}
            (_, Some(_)) => wrong += 1,
            (None, None) => {}
        }
    }
    (right, missed, wrong)
}

/// The best of the terms that a person may read.
fn dates(said: &Said, read: &Read) -> (usize, usize, usize) {
    let mut own = judged(said.start.as_deref(), said.end.as_deref(), read);
    let to_the_day = match read.precision.as_str() {
        "day" => Some(true),
        "month" | "four_month_period" => Some(false),
        _ => None,
    };
    if own.0 > 0 && to_the_day == Some(said.coarse) {
        own = (0, 0, own.0);
    }
    let others = said
        .others
        .iter()
        .map(|[start, end]| judged(Some(start), Some(end), read));
    others.fold(own, |best, other| {
        if (other.2, other.1) < (best.2, best.1) {
            other
        } else {
            best
        }
    })
}

fn dated(said: &Said) -> usize {
    [&said.start, &said.end].into_iter().flatten().count()
}

fn tallied(name: &str, differences: &mut String) -> Tally {
    let (meant, read) = (meant(name), read(name));
    let pairs = pairs(&meant, &read);
    let mut tally = Tally::default();
    tally.activities.meant = meant.len();
    tally.activities.read = read.len();
    for (said, pair) in meant.iter().zip(&pairs) {
        assert_eq!(said.written.is_some(), dated(said) == 0, "{}", said.title);
        tally.dates.meant += dated(said);
        tally.offices.meant += said.offices.len();
        tally.stages.meant += usize::from(said.stage.is_some());
        let Some(read) = pair.map(|at| &read[at]) else {
            tally.missed += dated(said);
            writeln!(differences, "{name}: «{}» is not there", said.title).unwrap();
            continue;
        };
        compared(name, said, read, &mut tally, differences);
    }
    for (at, read) in read.iter().enumerate() {
        if !pairs.contains(&Some(at)) {
            let dates = [&read.start, &read.end].into_iter().flatten().count();
            tally.dates.read += dates;
            tally.wrong += dates;
            tally.offices.read += read.offices.len();
            writeln!(differences, "{name}: «{}» is none", read.title).unwrap();
        }
    }
    tally
}

fn compared(name: &str, said: &Said, read: &Read, tally: &mut Tally, differences: &mut String) {
    let mut differs = |what: &str, meant: &dyn std::fmt::Debug, seen: &dyn std::fmt::Debug| {
        let title = &said.title;
        writeln!(
            differences,
            "{name}: «{title}»: {what} {seen:?}, meant {meant:?}"
        )
        .unwrap();
    };
    if folded(&said.title) == folded(&read.title) {
        tally.activities.right += 1;
    } else {
        differs("title", &said.title, &read.title);
    }
    let (right, missed, wrong) = dates(said, read);
    let right = right.min(dated(said));
    tally.dates.right += right;
    tally.dates.read += right + wrong;
    tally.missed += missed;
    tally.wrong += wrong;
    if missed + wrong > 0 {
        let meant = (&said.start, &said.end, said.coarse);
        differs("dates", &meant, &(&read.start, &read.end, &read.precision));
    }
    if dated(said) == 0 && wrong == 0 && !read.told {
        tally.untold += 1;
        differs("nothing told", &said.written, &read.precision);
    }
    let names = |names: &[String]| names.iter().map(|name| folded(name)).collect::<Vec<_>>();
    let mut left = names(&said.offices);
    let also = names(&said.also);
    let mut found = names(&read.offices);
    found.retain(|name| !also.contains(name));
    let same = names(&said.offices) == found;
    tally.offices.read += found.len();
    for name in found {
        if let Some(at) = left.iter().position(|one| *one == name) {
            left.remove(at);
            tally.offices.right += 1;
        }
    }
    if !same {
        differs("offices", &said.offices, &read.offices);
    }
    tally.stages.read += usize::from(read.stage.is_some());
    if said.stage == read.stage {
        tally.stages.right += usize::from(read.stage.is_some());
    } else {
        differs("stage", &said.stage, &read.stage);
    }
}

const TITLES: &str = "\
| file | activities | precision | recall | dates | precision | recall | missed | wrong | offices | precision | recall | stages | precision | recall |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
";

fn row(table: &mut String, name: &str, tally: &Tally) {
    let share = |count: &Count| {
        let (precision, recall) = (count.precision(), count.recall());
        match count.meant + count.read {
            0 => "0 | – | –".to_owned(),
            _ => format!("{} | {precision:.2} | {recall:.2}", count.meant),
        }
    };
    writeln!(
        table,
        "| {name} | {} | {} | {} | {} | {} | {} |",
        share(&tally.activities),
        share(&tally.dates),
        tally.missed,
        tally.wrong,
        share(&tally.offices),
        share(&tally.stages),
    )
    .unwrap();
}

/// The table stands in `docs/figures.md`: it has, for each thing, how many are meant, the precision and the
/// recall; for dates also how many are missed and wrong.
fn counted(folder: &str, names: &[&str]) {
    let (mut table, mut differences) = (TITLES.to_owned(), String::new());
    let mut all = Tally::default();
    for name in names {
        let tally = tallied(&format!("{folder}/{name}"), &mut differences);
        row(&mut table, name, &tally);
        all.add(&tally);
    }
    row(&mut table, "all", &all);
    let good = [
        all.wrong == 0,
        all.untold == 0,
        share(all.missed, all.dates.meant) < 0.1,
        all.activities.precision() >= 0.95,
        all.activities.recall() >= 0.95,
        all.offices.precision() >= 0.9,
        all.offices.recall() >= 0.9,
    ];
    assert_eq!(good, [true; 7], "{table}\n{differences}");
    let page = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/figures.md");
    let page = std::fs::read_to_string(page).unwrap();
    assert!(
        page.contains(&table),
        "docs/figures.md has another table:\n{table}\n{differences}"
    );
}

#[test]
fn ten_layouts_are_read_as_a_person_reads_them() {
    counted("layouts", &LAYOUTS);
}

#[test]
fn twelve_more_are_read_so_too() {
    counted("further", &FURTHER);
}
