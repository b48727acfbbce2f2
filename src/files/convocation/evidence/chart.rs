//! What left over time, as bars with their numbers: an inline SVG that needs neither colours nor a
//! screen to be read.
//!
//! Sent is a full blue bar; what did not arrive stands on it, orange and hatched. Both are told apart
//! on grey paper and by eyes that confuse colours.

use crate::domain::mailing::Outcome;
use crate::files::convocation::evidence::tables::{QUEUED, grouped};
use crate::files::convocation::evidence::{Evidence, WaveOfIt};
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Minutes that a bar may stand for.
const STEPS: [i64; 13] = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 10_080];
/// Bars on one chart; more have no room for their numbers.
const MOST: i64 = 20;
/// Bars that fit on half a line of the page.
const NARROW: usize = 6;
const WIDTH: f64 = 680.0;
const HEIGHT: f64 = 190.0;
/// Room above the bars for numbers, and below for hours and dates.
const ABOVE: f64 = 18.0;
const BELOW: f64 = 34.0;

/// What left within some minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::files) struct Bar {
    /// What arrived.
    pub sent: i64,
    /// What did not.
    pub lost: i64,
}

/// The bars of a wave by when they begin on the entity's clock, and how many minutes each is.
pub(in crate::files) fn bars(
    evidence: &Evidence,
    wave: &WaveOfIt,
) -> (i64, BTreeMap<NaiveDateTime, Bar>) {
    let mut minutes = BTreeMap::new();
    for (at, counts) in &wave.minutes {
        let mut bar = Bar::default();
        for outcome in QUEUED {
            let count = counts.get(outcome.name()).copied().unwrap_or(0);
            match outcome == Outcome::Sent {
                true => bar.sent += count,
                false => bar.lost += count,
            }
        }
        if bar != Bar::default() {
            let local = at.with_timezone(&evidence.zone).naive_local();
            minutes.insert(local.and_utc().timestamp().div_euclid(60), bar);
        }
    }
    let first = minutes.keys().next().copied().unwrap_or(0);
    let last = minutes.keys().next_back().copied().unwrap_or(0);
    let fits = |step: &&i64| last.div_euclid(**step) - first.div_euclid(**step) < MOST;
    let step = STEPS.iter().find(fits).copied();
    // Longer than twenty weeks: whatever fits.
    let step = step.unwrap_or_else(|| (last - first) / (MOST - 1) + 1);
    let mut bars: BTreeMap<i64, Bar> = BTreeMap::new();
    if !minutes.is_empty() {
        let all = first.div_euclid(step)..=last.div_euclid(step);
        bars.extend(all.map(|place| (place, Bar::default())));
    }
    for (minute, one) in minutes {
        let bar = bars.entry(minute.div_euclid(step)).or_default();
        bar.sent += one.sent;
        bar.lost += one.lost;
    }
    let begins = |(place, bar): (i64, Bar)| {
        let at = DateTime::from_timestamp(place * step * 60, 0).unwrap_or_default();
        (at.naive_utc(), bar)
    };
    (step, bars.into_iter().map(begins).collect())
}

/// Whether bars need the whole width of the page.
pub(in crate::files) fn is_wide(bars: &BTreeMap<NaiveDateTime, Bar>) -> bool {
    bars.len() > NARROW
}

/// The bars as a picture; `number` is its own among those of a page, `title` says what it shows.
pub(in crate::files) fn picture(
    number: usize,
    title: &str,
    step: i64,
    bars: &BTreeMap<NaiveDateTime, Bar>,
) -> Markup {
    let most = bars.values().map(|bar| bar.sent + bar.lost).max();
    let most = most.unwrap_or(1).max(1) as f64;
    let room = HEIGHT - ABOVE - BELOW;
    let whole = if is_wide(bars) { WIDTH } else { WIDTH * 0.48 };
    let slot = whole / bars.len().max(1) as f64;
    let width = (slot * 0.72).min(56.0);
    let floor = HEIGHT - BELOW;
    let mut day = None;
    html! {
        svg viewBox={ "0 0 " (whole.round()) " " (HEIGHT) } role="img" aria-label=(title) {
            defs {
                pattern id={ "lost" (number) } width="5" height="5" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)" {
                    rect width="5" height="5" fill="#fff" {}
                    rect width="2.5" height="5" fill="#d55e00" {}
                }
            }
            @for (place, (at, bar)) in bars.iter().enumerate() {
                @let middle = slot * (place as f64 + 0.5);
                @let left = tenths(middle - width / 2.0);
                @let (sent, lost) = (bar.sent as f64 / most * room, bar.lost as f64 / most * room);
                @let top = floor - sent - lost;
                @if bar.sent > 0 {
                    rect x=(left) y=(tenths(floor - sent)) width=(tenths(width)) height=(tenths(sent))
                        fill="#0072b2" {}
                }
                @if bar.lost > 0 {
                    rect x=(left) y=(tenths(top)) width=(tenths(width)) height=(tenths(lost))
                        fill={ "url(#lost" (number) ")" } stroke="#d55e00" {}
                }
                @let middle = tenths(middle);
                text.count x=(middle) y=(tenths(top - 4.0)) { (counted(*bar)) }
                @let (first, second) = when(*at, step, day.replace(at.date()));
                text x=(middle) y=(tenths(floor + 13.0)) { (first) }
                text x=(middle) y=(tenths(floor + 26.0)) { (second) }
            }
            path d={ "M0 " (floor) "H" (whole.round()) } stroke="#333" {}
        }
    }
}

fn tenths(length: f64) -> String {
    format!("{length:.1}")
}

fn counted(bar: Bar) -> String {
    match (bar.sent, bar.lost) {
        (0, 0) => String::new(),
        (sent, 0) => grouped(sent),
        (sent, lost) => format!("{}+{}", grouped(sent), grouped(lost)),
    }
}

/// When a bar begins, in two lines; the day only where it is not that of the bar before.
fn when(at: NaiveDateTime, step: i64, before: Option<NaiveDate>) -> (String, String) {
    let hour = at.format("%H:%M").to_string();
    let date = at.format("%m-%d").to_string();
    match (step >= 1_440, before == Some(at.date())) {
        (true, _) => (date, String::new()),
        (false, true) => (hour, String::new()),
        (false, false) => (hour, date),
    }
}
