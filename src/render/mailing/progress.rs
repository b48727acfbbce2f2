//! How far a wave has come, as one message that changes.

use crate::domain::mailing::Outcome;
use crate::locale::Lang;
use crate::render::{Buttons, Say, send};
use crate::store::Wave;
use crate::t;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// How far a wave has come. `name` is what it is about, if it is about anything.
pub fn progress(
    lang: Lang,
    wave: &Wave,
    tallies: &[(DateTime<Utc>, Outcome, i64)],
    name: Option<&str>,
    zone: Tz,
    now: DateTime<Utc>,
) -> Say {
    let of = |outcome: Outcome| -> i64 {
        let all = tallies.iter().filter(|(_, one, _)| *one == outcome);
        all.map(|(_, _, count)| count).sum()
    };
    let sum = |left_out: bool| -> Vec<(Outcome, i64)> {
        let all = Outcome::ALL
            .iter()
            .filter(|one| **one != Outcome::Sent && one.is_left_out() == left_out);
        all.map(|one| (*one, of(*one)))
            .filter(|(_, count)| *count > 0)
            .collect()
    };
    let (sent, failed, left_out) = (of(Outcome::Sent), sum(false), sum(true));
    let lost: i64 = failed.iter().map(|(_, count)| count).sum();
    let remaining = (wave.reached - sent - lost).max(0);
    let name = name.map_or_else(|| t!(lang, "convocation-free"), str::to_owned);
    let is_over = wave.done_at.is_some();
    let mut lines = vec![
        t!(
            lang,
            "progress-title",
            kind = wave.occasion.kind().name(),
            name = escape(&name)
        ),
        t!(lang, "progress-state", state = wave.state.name()),
    ];
    lines.push(match wave.reached {
        0 if !is_over => t!(lang, "progress-counting"),
        all => t!(lang, "progress-sent", sent = sent, all = all),
    });
    let reasons = |all: &[(Outcome, i64)]| {
        let one = |(outcome, count): &(Outcome, i64)| {
            format!(
                "   {}: {count}",
                t!(lang, "outcome", outcome = outcome.name())
            )
        };
        all.iter().map(one).collect::<Vec<_>>()
    };
    if !failed.is_empty() {
        lines.push(t!(lang, "progress-failed", people = lost));
        lines.extend(reasons(&failed));
    }
    if !is_over && wave.reached > 0 {
        lines.push(t!(lang, "progress-remaining", people = remaining));
        if let Some(end) = expected_end(wave, sent + lost, remaining, now) {
            let hour = lang.hour(end.with_timezone(&zone).time());
            lines.push(t!(lang, "progress-end", hour = hour));
        }
    }
    if !left_out.is_empty() {
        lines.push(t!(lang, "progress-left-out"));
        lines.extend(reasons(&left_out));
    }
    let html = lines.join("\n");
    send(html, Buttons::new())
}

/// When it will be over at the pace it has had so far.
fn expected_end(
    wave: &Wave,
    done: i64,
    remaining: i64,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let took = now - wave.started_at?;
    if done < 1 || took.num_seconds() < 1 {
        return None;
    }
    let left = took.num_milliseconds().checked_mul(remaining)? / done;
    Some(now + chrono::TimeDelta::milliseconds(left))
}
