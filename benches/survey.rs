//! How long a million ballots take to be counted, with every breakdown, and in how much memory.

use convoca::domain::base::Key;
use convoca::domain::survey::{Ballot, Counter, Frame, LEAST, Method, Origin, Tags, Ties, recount};
use std::io::Write as _;
use std::time::Instant;

const BALLOTS: u32 = 1_000_000;
const TOPICS: usize = 20;
const ZONES: usize = 10;
const GROUPS: usize = 12;

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn now() -> Instant {
    Instant::now()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let keys = |letter: char, count: usize| -> Vec<Key> {
        let names = (0..count).map(|n| Key::parse(&format!("{letter}{n}")));
        names.flatten().collect()
    };
    let (topics, zones, groups) = (keys('t', TOPICS), keys('z', ZONES), keys('g', GROUPS));
    let frame = Frame::new(ZONES, GROUPS).ok_or("frame")?;
    let ties = Ties::new("bench", &topics);
    let mut out = std::io::stdout();
    writeln!(
        out,
        "{BALLOTS} ballots, {TOPICS} topics, {ZONES} zones, {GROUPS} groups"
    )?;
    for (name, method) in [
        ("order, all 20", Method::Order { most: 20 }),
        ("order, 5 of 20", Method::Order { most: 5 }),
        ("choose, 5 of 20", Method::Choose { most: 5 }),
        ("score, all 20", Method::Score { most: 5 }),
    ] {
        let ballots = ballots(method)?;
        let before = most_memory()?;
        let start = now();
        let mut counter = Counter::new(method, TOPICS, frame);
        for (ballot, tags) in &ballots {
            counter
                .add(ballot, *tags)
                .map_err(|refusal| refusal.name())?;
        }
        let counted = start.elapsed().as_secs_f64();
        let hidden = counter.hidden(LEAST);
        let results = counter.published(&ties, &hidden);
        let took = start.elapsed().as_secs_f64();
        let shown = results
            .iter()
            .filter(|(_, outcome)| outcome.is_some())
            .count();
        writeln!(
            out,
            "{name}: {took:.2} s ({counted:.2} s of it counting; {shown} of {} rows shown, {} profiles), {} MB at most, {before} of them before",
            results.len(),
            counter.profiles().len(),
            most_memory()?,
        )?;
        if name == "order, 5 of 20" {
            let layout = recount::Layout {
                method,
                topics: &topics,
                zones: &zones,
                groups: &groups,
            };
            let start = now();
            let text = recount::export(&layout, ballots, &hidden, "bench").ok_or("nothing")?;
            let written = start.elapsed().as_secs_f64();
            let again = recount::read(&layout, &text).map_err(|_| "misread")?;
            let took = start.elapsed().as_secs_f64();
            writeln!(
                out,
                "list of all ballots: written in {written:.2} s, {} counted again in {:.2} s, {} MB of text",
                again.ballots(),
                took - written,
                text.len() / 1_000_000,
            )?;
        }
    }
    Ok(())
}

/// Ballots of people of whom a fifth say no zone, half no group, the others one to three.
fn ballots(method: Method) -> Result<Vec<(Ballot, Tags)>, &'static str> {
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % below
    };
    let mut all = Vec::with_capacity(BALLOTS as usize);
    for _ in 0..BALLOTS {
        let marks: Vec<u8> = match method {
            Method::Score { most } => (0..TOPICS).map(|_| 1 + next(most.into()) as u8).collect(),
            _ => {
                let mut topics: Vec<u8> = (0..TOPICS as u8).collect();
                for at in 0..usize::from(method.most()) {
                    topics.swap(at, at + next((TOPICS - at) as u64) as usize);
                }
                topics.truncate(method.most().into());
                topics
            }
        };
        let origin = if next(10) == 0 {
            Origin::Paper
        } else {
            Origin::Chat
        };
        let ballot = Ballot::new(origin, &marks).map_err(|refusal| refusal.name())?;
        let zone = Some(next(ZONES as u64) as u8).filter(|_| next(5) > 0);
        let count = if next(2) == 0 { 0 } else { 1 + next(3) };
        let groups = (0..count).fold(0, |mask, _| mask | 1 << next(GROUPS as u64));
        all.push((ballot, Tags { zone, groups }));
    }
    Ok(all)
}

/// The most memory this process ever had, in MB.
fn most_memory() -> Result<u64, Box<dyn std::error::Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number.ok_or("VmHWM")?.parse::<u64>()? * 1024 / 1_000_000)
}
