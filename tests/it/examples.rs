//! The processes in `examples/`, as an operator would load them.

use chrono::{DateTime, Utc};
use convoca::config::{Config, Overrides};
use convoca::domain::calendar::Term;
use convoca::domain::process::Process;
use convoca::domain::question::Ladder;
use convoca::domain::space::SpaceKind;
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

#[test]
fn the_schedule_of_itagui_lies_there_byte_for_byte() {
    let bytes = std::fs::read(folder("itagui-2024").join("schedule.tsv")).unwrap();
    assert_eq!(bytes.len(), 8_422);
    // FNV-1a, 64 bits.
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(hash, 0x4640_7aab_4e20_8a21);
}
