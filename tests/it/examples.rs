//! The processes in `examples/`, as an operator would load them.

use chrono::{DateTime, Utc};
use convoca::config::{Config, Overrides};
use convoca::domain::calendar::Term;
use convoca::domain::process::OfficeNames;
use convoca::domain::process::{Office, Process};
use convoca::domain::question::Ladder;
use convoca::domain::schedule::ResponsibleKind;
use convoca::domain::space::SpaceKind;
use convoca::files::schedule::{Hints, understand};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(name)
}

fn load(name: &str) -> Config {
    let overrides = Overrides {
        token: Some("1:example".to_owned().into()),
        ..Overrides::default()
    };
    Config::read(&folder(name).join("convoca.toml"), overrides).unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn itagui_2024_is_the_process_of_its_schedule() {
    let config = load("itagui-2024");
    assert_eq!(config.entity.name, "Alcaldía de Itagüí");
    let process = &config.process;

    let schedule = std::fs::read_to_string(folder("itagui-2024").join("schedule.tsv")).unwrap();
    for office in &process.offices {
        for name in office.names() {
            assert!(schedule.contains(name), "the schedule does not name {name}");
            assert_eq!(process.office_called(name), Some(office));
        }
    }
    let keys: Vec<_> = process
        .offices
        .iter()
        .map(|office| office.key.as_str())
        .collect();
    assert_eq!(
        keys,
        [
            "planeacion",
            "comunicaciones",
            "tic",
            "evaluacion",
            "equipo-lider"
        ]
    );
    for topic in &process.topics {
        assert_ne!(topic.name.read("es"), topic.name.read("en"));
    }

    let [hearing] = &process.spaces[..] else {
        panic!("{:?}", process.spaces);
    };
    assert_eq!(hearing.kind, SpaceKind::PublicHearing);
    let on = config.calendar.local_date(hearing.starts_at);
    assert_eq!(on.to_string(), "2024-07-13");
    // Saturday 13 July 2024, the whole day in Itagüí and nothing else.
    let open = |at| usize::from(hearing.takes_questions_at(utc(at)));
    assert_eq!(open("2024-07-13T04:59:59Z"), 0);
    assert_eq!(open("2024-07-13T05:00:00Z"), 1);
    assert_eq!(open("2024-07-14T04:59:59Z"), 1);
    assert_eq!(open("2024-07-14T05:00:00Z"), 0);

    let usual = Process::default();
    assert_eq!(process.ladder, Ladder::default());
    assert_eq!(process.hours, usual.hours);
    assert_eq!(process.digest_at, usual.digest_at);

    // Asked at the hearing: the fifteenth business day is Friday 2 August 2024 (Ley 1757 de 2015,
    // art. 56), whatever the schedule plans.
    let term = Term::BusinessDays(15);
    let deadline = config
        .calendar
        .deadline(hearing.starts_at, term, config.entity.rule)
        .unwrap();
    assert_eq!(deadline.due().to_string(), "2024-08-02");
}

/// Every example with its schedule: length, FNV-1a of 64 bits, and names in it that are no office of the
/// entity.
const ALL: [(&str, &str, usize, u64, &[&str]); 5] = [
    (
        "itagui-2024",
        "schedule.tsv",
        8_422,
        0x4640_7aab_4e20_8a21,
        &[],
    ),
    (
        "ibague-2022",
        "schedule.tsv",
        7_942,
        0xd603_79dc_38a1_eff0,
        &[],
    ),
    (
        "pdet-2022",
        "schedule.tsv",
        6_236,
        0xa5ea_a6fe_5730_95d1,
        &[],
    ),
    (
        "municipio-2023",
        "schedule.txt",
        7_675,
        0x9892_975f_1d1e_811b,
        &[],
    ),
    (
        "medellin-2024",
        "schedule.tsv",
        6_085,
        0x868e_682d_ae80_5b28,
        &["Gobernación de Antioquia"],
    ),
];

#[test]
fn every_example_is_a_complete_process() {
    for (name, ..) in ALL {
        let config = load(name);
        let process = &config.process;
        assert!(
            !process.offices.is_empty() && !process.spaces.is_empty(),
            "{name}"
        );
        assert!(!process.topics.is_empty(), "{name}");
        for topic in &process.topics {
            assert_ne!(topic.name.read("es"), topic.name.read("en"), "{name}");
        }
        let said = check(name);
        assert!(
            said.contains(&format!("[[office]] {}", process.offices.len())),
            "{said}"
        );
        // Topics are priorities that no schedule names.
        let text = std::fs::read_to_string(folder(name).join("process.toml")).unwrap();
        let (_, topics) = text.split_once("[[topic]]").unwrap();
        let (topics, _) = topics.rsplit_once("[[topic]]").unwrap();
        for line in topics
            .lines()
            .filter(|line| line.contains(" = ") && !line.starts_with("key"))
        {
            assert!(line.contains("# ejemplo"), "{name}: {line}");
        }
    }
}

fn check(name: &str) -> String {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(["check", "--config"])
        .arg(folder(name).join("convoca.toml"))
        .env("TELOXIDE_TOKEN", "1:example")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{name}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn offices_are_called_as_in_the_schedule_and_found_in_it() {
    for (name, schedule, _, _, others) in ALL {
        let process = load(name).process;
        let text = std::fs::read_to_string(folder(name).join(schedule)).unwrap();
        // A name may run over several lines.
        let text = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        for called in process.offices.iter().flat_map(Office::names) {
            assert!(text.contains(&called.to_lowercase()), "{name}: {called}");
        }
        let offices = OfficeNames::of(&process);
        let hints = Hints {
            year: None,
            sheet: None,
            offices: Some(&offices),
        };
        let document = convoca::files::base::open(&folder(name).join(schedule)).unwrap();
        let read = understand(&document, &hints).unwrap().schedule;
        let activities = read.activities.iter();
        let unknown = activities
            .flat_map(|activity| &activity.responsible)
            .filter(|one| one.kind == ResponsibleKind::Unknown)
            .map(|one| one.name.to_string());
        let unknown: BTreeSet<_> = unknown.collect();
        let expected = others.iter().map(|one| (*one).to_owned()).collect();
        assert_eq!(unknown, expected, "{name}");
    }
}

#[test]
fn the_directory_of_every_example_goes_to_a_spreadsheet_and_back() {
    for (name, ..) in ALL {
        let copy = tempfile::tempdir().unwrap();
        for file in ["convoca.toml", "process.toml", "calendar.toml"] {
            std::fs::copy(folder(name).join(file), copy.path().join(file)).unwrap();
        }
        crate::directory::round_trips(copy.path(), "es");
    }
}

#[test]
fn every_schedule_lies_there_byte_for_byte() {
    for (name, schedule, length, expected, _) in ALL {
        let bytes = std::fs::read(folder(name).join(schedule)).unwrap();
        assert_eq!(bytes.len(), length, "{name}");
        let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!(hash, expected, "{name}");
    }
}
