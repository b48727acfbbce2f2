//! How far a wave has come, as one message that changes: who has it, who waits and for what, and when it
//! ends.

use super::outlook::moment;
use crate::domain::base::{Blunting, Text};
use crate::domain::mailing::{Outcome, WaveState};
use crate::locale::Lang;
use crate::render::base::{people, people_in_words};
use crate::render::{Buttons, Say, send};
use crate::store::Wave;
use crate::t;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use teloxide::utils::html::escape;

/// How far a wave has come.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// What became of its messages, by minute.
    pub tallies: &'a [(DateTime<Utc>, Outcome, i64)],
    /// How many wait for the part of the day that they prefer, by its beginning.
    pub waits: &'a [(DateTime<Utc>, i64)],
    /// How counts of those whom it is for may be seen.
    pub blunting: Blunting,
    /// When it goes on, if people are not written to now.
    pub resumes: Option<DateTime<Utc>>,
    /// What it is about, if it is about anything.
    pub name: Option<&'a Text>,
    /// The entity's time zone.
    pub zone: Tz,
    /// When it had come so far.
    pub now: DateTime<Utc>,
}

/// How far a wave has come.
pub fn progress(lang: Lang, progress: &Progress<'_>) -> Say {
    let Progress {
        wave,
        tallies,
        waits,
        name,
        now,
        ..
    } = *progress;
    let seen = |count| progress.blunting.seen(count);
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
    let name = name.map(|name| name.read(lang.code()).to_owned());
    let name = name.unwrap_or_else(|| t!(lang, "convocation-free"));
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
        all => t!(
            lang,
            "progress-sent",
            sent = people(lang, seen(sent)),
            all = people(lang, seen(all))
        ),
    });
    let reasons = |all: &[(Outcome, i64)]| {
        let one = |(outcome, count): &(Outcome, i64)| {
            format!(
                "   {}: {}",
                t!(lang, "outcome", outcome = outcome.name()),
                people_in_words(lang, seen(*count))
            )
        };
        all.iter().map(one).collect::<Vec<_>>()
    };
    if !failed.is_empty() {
        lines.push(t!(
            lang,
            "progress-failed",
            people = people(lang, seen(lost))
        ));
        lines.extend(reasons(&failed));
    }
    if !is_over && remaining > 0 {
        lines.push(t!(
            lang,
            "progress-remaining",
            people = people(lang, seen(remaining))
        ));
        for (at, count) in waits {
            let when = moment(lang, (now, progress.zone), *at);
            let waits = match progress.blunting {
                // Two cards of two hours would tell who prefers which.
                Blunting::Protected => t!(lang, "progress-waits-some", when = when),
                Blunting::None | Blunting::Few => {
                    let people = people(lang, seen(*count));
                    t!(lang, "progress-waits", when = when, people = people)
                }
            };
            lines.push(format!("   {waits}"));
        }
        lines.extend(ending(lang, progress, sent + lost, remaining));
    }
    if !left_out.is_empty() {
        lines.push(t!(lang, "progress-left-out"));
        lines.extend(reasons(&left_out));
    }
    let html = lines.join("\n");
    send(html, Buttons::new())
}

/// When it goes on or ends; nothing where nobody knows.
fn ending(lang: Lang, progress: &Progress<'_>, done: i64, remaining: i64) -> Option<String> {
    let Progress {
        wave,
        waits,
        resumes,
        zone,
        now,
        ..
    } = *progress;
    let moment = |at| moment(lang, (now, zone), at);
    match wave.state {
        WaveState::Gathering | WaveState::Sending => {}
        WaveState::Planned | WaveState::Paused => return None,
        WaveState::Done | WaveState::Cancelled | WaveState::Missed => return None,
    }
    if let Some(at) = resumes {
        return Some(t!(lang, "progress-quiet", when = moment(at)));
    }
    if let Some((last, _)) = waits.last() {
        return Some(t!(lang, "progress-end-after", when = moment(*last)));
    }
    let end = expected_end(wave, done, remaining, now)?;
    Some(t!(lang, "progress-end", when = moment(end)))
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
    Some(now + TimeDelta::milliseconds(left))
}
