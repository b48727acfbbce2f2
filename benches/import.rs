//! How long an import takes and how much memory: `cargo bench --bench import`.
//!
//! The whole command over real files of 100,000 activities, three offices to a cell out of 2,000 with
//! two aliases each: start, reading, matching, every rule, the answer to nowhere; in the last row of each file
//! also kept as a version in a new SQLite database on disk. The best of some rounds; memory is the highest
//! that Linux says of the process. It fails if reading and keeping takes longer or more than it may.
//! What is not measured: the terminal.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise, measures time and prints"
)]

use rust_xlsxwriter::Workbook;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const ACTIVITIES: usize = 100_000;
const OFFICES: usize = 2_000;
const ROUNDS: usize = 5;
/// What reading and keeping all of them may take on two quiet cores.
const MOST_SECONDS: f64 = 3.0;
const MOST_MEGABYTES: f64 = 200.0;

fn main() -> ExitCode {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    std::fs::write(file("process.toml"), process()).unwrap();
    let config = "[entity]\nname = \"Alcaldía\"\nprocess = \"process.toml\"\n";
    // Under another name than the usual one, by which it would be found unasked.
    std::fs::write(file("kept.toml"), config).unwrap();
    let rows: Vec<[String; 8]> = (0..ACTIVITIES).map(row).collect();
    let lines: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
    std::fs::write(file("schedule.tsv"), lines.join("\n")).unwrap();
    let small: Vec<String> = lines.iter().take(ACTIVITIES / 10).cloned().collect();
    std::fs::write(file("small.tsv"), small.join("\n")).unwrap();
    workbook(&rows, &file("schedule.xlsx"));
    drop((rows, lines, small));

    println!(
        "convoca import, {OFFICES} offices (seconds, of them on the processor, peak MB, MB of the file)"
    );
    let mut good = true;
    for (name, count) in [
        ("small.tsv", ACTIVITIES / 10),
        ("schedule.tsv", ACTIVITIES),
        ("schedule.xlsx", ACTIVITIES),
    ] {
        let read = ["--entity", "process.toml"];
        let kept = ["--config", "kept.toml"];
        for (what, options) in [
            ("names learned", &["--check"][..]),
            ("read", &read),
            ("read as JSON", &["--entity", "process.toml", "--json"]),
            ("read and kept", &kept),
        ] {
            let (seconds, busy, peak) = best(folder.path(), name, options);
            let size = std::fs::metadata(file(name)).unwrap().len() as f64 / 1e6;
            println!(
                "  {count:>7} activities, {name:<13} {what:<13} {seconds:>6.2} s {busy:>6.2} s {peak:>6.0} MB {size:>6.1} MB"
            );
            let is_kept = options == kept && count == ACTIVITIES;
            if is_kept && (seconds > MOST_SECONDS || peak > MOST_MEGABYTES) {
                println!("  TOO MUCH: {MOST_SECONDS} s and {MOST_MEGABYTES} MB at most");
                good = false;
            }
        }
    }
    match good {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn office(number: usize) -> String {
    const HEADS: [&str; 4] = [
        "Secretaría",
        "Dirección",
        "Oficina",
        "Departamento Administrativo",
    ];
    const OF: [&str; 5] = [
        "Planeación",
        "Gestión Humana",
        "Salud",
        "Participación",
        "Hacienda",
    ];
    let (head, of) = (HEADS[number % 4], OF[number / 4 % 5]);
    format!("{head} de {of} y Control número {number}")
}

fn process() -> String {
    let mut text = String::new();
    for number in 0..OFFICES {
        let name = office(number);
        writeln!(
            text,
            "[[office]]\nkey = \"o-{number}\"\nname = \"{name}\"\naliases = [\"Sec. {number}\", \"Alias de {name}\"]"
        )
        .unwrap();
    }
    text
}

fn row(at: usize) -> [String; 8] {
    if at == 0 {
        return [
            "Etapas",
            "N°",
            "Actividades",
            "Diálogo",
            "Meta/Producto",
            "Inicio",
            "Finalización",
            "Responsable",
        ]
        .map(str::to_owned);
    }
    let stages = [
        "Aprestamiento",
        "Diseño",
        "Preparación",
        "Ejecución",
        "Seguimiento y evaluación",
    ];
    let stage = if at % 40 == 1 {
        stages[at / 40 % 5]
    } else {
        ""
    };
    let three = [
        office(at % OFFICES),
        office(at * 7 % OFFICES),
        office(at * 13 % OFFICES),
    ];
    [
        stage.to_owned(),
        (at % 40 + 1).to_string(),
        format!(
            "Realizar jornadas de sensibilización para servidores públicos y ciudadanía en general, barrio {at}"
        ),
        if at.is_multiple_of(3) {
            "X".to_owned()
        } else {
            String::new()
        },
        format!("Jornadas de sensibilización definidas y programadas en el barrio {at}"),
        format!("{}/{:02}/2024", at % 28 + 1, at % 12 + 1),
        format!("{}/{:02}/2024", (at + 5) % 28 + 1, at % 12 + 1),
        three.join(" "),
    ]
}

fn workbook(rows: &[[String; 8]], path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (y, row) in (0..).zip(rows) {
        for (x, text) in (0..).zip(row) {
            sheet.write_string(y, x, text).unwrap();
        }
    }
    book.save(path).unwrap();
}

/// Seconds, seconds on the processor, and megabytes. The best round is the one least disturbed.
fn best(folder: &Path, file: &str, options: &[&str]) -> (f64, f64, f64) {
    let rounds = (0..ROUNDS).map(|_| {
        // Every round begins with an empty database.
        for end in ["", "-wal", "-shm"] {
            _ = std::fs::remove_file(folder.join(format!("bench.db{end}")));
        }
        let start = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_convoca"));
        command
            .args(["import", file])
            .args(options)
            .current_dir(folder)
            .env("DATABASE_URL", "sqlite://bench.db")
            .stdout(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (mut busy, mut peak) = (0.0_f64, 0.0_f64);
        let status = loop {
            peak = peak.max(high_water(child.id()));
            busy = busy.max(on_processor(child.id()));
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            sleep(Duration::from_millis(2));
        };
        assert!(status.success());
        (start.elapsed().as_secs_f64(), busy, peak)
    });
    let none = (f64::INFINITY, f64::INFINITY, 0.0);
    rounds.fold(none, |best, round| {
        (
            best.0.min(round.0),
            best.1.min(round.1),
            f64::max(best.2, round.2),
        )
    })
}

/// Seconds that a process has spent on a processor, in steps of a hundredth.
fn on_processor(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after_name = status.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks = after_name.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

/// The highest that Linux says of a process, in megabytes.
fn high_water(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok());
    kilobytes.unwrap_or(0.0) * 1024.0 / 1e6
}
