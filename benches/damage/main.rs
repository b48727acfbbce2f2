//! Files damaged by chance, an hour of them or as long as is asked: every reader answers in words, in
//! bounded time and memory, and never panics.
//!
//! `cargo bench --bench damage -- --minutes 60 --seed 1 [--reader NAME]` takes the files of the tests and
//! the examples, and those that the program writes itself; `mutate.rs` says what is done to them. What
//! fails is written beside `CARGO_TARGET_TMPDIR` and read again with `--file PATH --reader NAME`. The same seed
//! damages the same files alike. What is running is written before it runs: an abort leaves it behind.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a run that cannot go on fails, measures itself and prints"
)]

#[path = "../../tests/soak/chance.rs"]
mod chance;
mod hostile;
mod mutate;
mod readers;

use chance::Chance;
use readers::{READERS, Reader};
use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// What one file may take on a processor, in seconds: it weighs less than [`mutate::HEAVIEST`].
const MOST_SECONDS: f64 = 5.0;
/// What one file may take of a clock: beyond it nothing comes any more.
const MOST_WAIT: Duration = Duration::from_secs(180);
/// Megabytes that the run may have at once.
const MOST_MEGABYTES: f64 = 600.0;
/// Failures after which there is nothing new to learn.
const MOST_FAILURES: usize = 20;

/// Where the last panic was.
static WHERE: Mutex<String> = Mutex::new(String::new());
/// Since when a file is being read.
static RUNNING: Mutex<Option<Instant>> = Mutex::new(None);

/// What was asked for.
struct Asked {
    minutes: f64,
    seed: u64,
    reader: Option<String>,
    file: Option<PathBuf>,
}

/// What came of a reader's files.
#[derive(Default)]
struct Tally {
    read: u64,
    answered: u64,
    spent: f64,
    slowest: f64,
}

fn main() -> ExitCode {
    let Some(asked) = asked() else {
        println!("damage: ended at once, without --minutes");
        return ExitCode::SUCCESS;
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        *WHERE.lock().unwrap() = format!("{} ({panic})", place.unwrap_or_default());
    }));
    let is_asked = |one: &&Reader| asked.reader.as_ref().is_none_or(|name| one.name == name);
    let readers: Vec<&Reader> = READERS.iter().filter(is_asked).collect();
    assert!(!readers.is_empty(), "no such reader");
    if let Some(file) = &asked.file {
        let bytes = fs::read(file).unwrap();
        for reader in readers {
            let failed = tried(reader, &bytes).1;
            println!(
                "{}: {}",
                reader.name,
                failed.as_deref().unwrap_or("answered")
            );
        }
        return ExitCode::SUCCESS;
    }
    std::thread::spawn(watch);
    let failures = run(&asked, &readers);
    println!(
        "highest memory {:.0} MB, {failures} failures",
        memory("VmHWM:")
    );
    if failures == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Damages and reads until the time is up; how often something failed in a way of its own.
fn run(asked: &Asked, readers: &[&Reader]) -> usize {
    let folder = folder();
    let corpora: Vec<Vec<Vec<u8>>> = readers.iter().map(|reader| (reader.files)()).collect();
    let mut tallies: Vec<Tally> = readers.iter().map(|_| Tally::default()).collect();
    let mut known = BTreeSet::new();
    let began = Instant::now();
    let mut told = began;
    while began.elapsed().as_secs_f64() < asked.minutes * 60.0 && known.len() < MOST_FAILURES {
        // Whoever had the least time is next, so that none waits for a slow one.
        let least =
            |one: &usize, other: &usize| tallies[*one].spent.total_cmp(&tallies[*other].spent);
        let at = (0..readers.len()).min_by(least).unwrap();
        let (reader, corpus, tally) = (readers[at], &corpora[at], &mut tallies[at]);
        let mut chance = Chance::new(asked.seed << 40 ^ (at as u64) << 34 ^ tally.read);
        let bytes = mutate::damaged(corpus, &mut chance);
        fs::write(folder.join("running"), &bytes).unwrap();
        let (seconds, failed) = tried(reader, &bytes);
        tally.read += 1;
        tally.spent += seconds.max(1e-5);
        tally.slowest = tally.slowest.max(seconds);
        match failed {
            None => tally.answered += 1,
            Some(what) => {
                if known.insert(what.clone()) {
                    let file =
                        folder.join(format!("{}-{}-{}", reader.name, asked.seed, tally.read));
                    fs::write(&file, &bytes).unwrap();
                    println!("FAILED {}: {what}: {}", reader.name, file.display());
                }
            }
        }
        if told.elapsed() > Duration::from_mins(5) {
            told = Instant::now();
            tell(began, readers, &tallies);
        }
    }
    tell(began, readers, &tallies);
    known.len()
}

/// Reads once: seconds on the processor, and what went wrong.
fn tried(reader: &Reader, bytes: &[u8]) -> (f64, Option<String>) {
    *RUNNING.lock().unwrap() = Some(Instant::now());
    let before = on_processor();
    let outcome = catch_unwind(AssertUnwindSafe(|| (reader.read)(bytes)));
    let seconds = on_processor() - before;
    *RUNNING.lock().unwrap() = None;
    let megabytes = memory("VmHWM:");
    let failed = if outcome.is_err() {
        Some(format!("panic at {}", WHERE.lock().unwrap()))
    } else if seconds > MOST_SECONDS {
        Some("too slow".to_owned())
    } else if megabytes > MOST_MEGABYTES {
        // The mark begins anew, or everything after it would fail too.
        fs::write("/proc/self/clear_refs", "5").unwrap();
        Some("too much memory".to_owned())
    } else {
        None
    };
    (seconds, failed)
}

/// Ends the run when a file is never done with: it is the one that is called `running`.
fn watch() {
    loop {
        std::thread::sleep(Duration::from_secs(5));
        let since = *RUNNING.lock().unwrap();
        if since.is_some_and(|since| since.elapsed() > MOST_WAIT) {
            println!("FAILED: no answer: {}", folder().join("running").display());
            std::process::exit(1);
        }
    }
}

fn tell(began: Instant, readers: &[&Reader], tallies: &[Tally]) {
    println!("after {:.1} minutes:", began.elapsed().as_secs_f64() / 60.0);
    let mut all = 0;
    for (reader, tally) in readers.iter().zip(tallies) {
        let Tally {
            read,
            answered,
            spent,
            slowest,
        } = tally;
        all += read;
        println!(
            "  {:<12} {read:>9} read, {answered:>9} answered, {spent:>6.0} s, slowest {slowest:.2} s",
            reader.name
        );
    }
    println!("  {all} in all, {:.0} MB", memory("VmHWM:"));
}

/// Seconds that this thread has spent on a processor.
fn on_processor() -> f64 {
    let said = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let spent = said
        .split_whitespace()
        .next()
        .and_then(|text| text.parse::<f64>().ok());
    spent.unwrap_or_default() / 1e9
}

/// What Linux says of the memory of this process, in megabytes.
fn memory(of: &str) -> f64 {
    let said = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = said.lines().find_map(|line| line.strip_prefix(of));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    kilobytes.unwrap_or(0.0) * 1024.0 / 1e6
}

/// Where what failed is written.
fn folder() -> PathBuf {
    let base = std::env::var_os("CARGO_TARGET_TMPDIR").map(PathBuf::from);
    let folder = base.unwrap_or_else(std::env::temp_dir).join("damage");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What was asked for; nothing, if no time and no file is named: `cargo bench` runs every bench.
fn asked() -> Option<Asked> {
    let mut asked = Asked {
        minutes: 0.0,
        seed: 1,
        reader: None,
        file: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().unwrap();
        match word.as_str() {
            "--minutes" => asked.minutes = value().parse().unwrap(),
            "--seed" => asked.seed = value().parse().unwrap(),
            "--reader" => asked.reader = Some(value()),
            "--file" => asked.file = Some(value().into()),
            _ => {}
        }
    }
    (asked.minutes > 0.0 || asked.file.is_some()).then_some(asked)
}
