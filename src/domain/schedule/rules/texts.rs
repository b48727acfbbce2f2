//! What is odd about the words: terms, doubles, cuts, years, slips.

use super::{Context, Finds};
use crate::domain::base::fold::Words;
use crate::domain::schedule::{Activity, Field, Finding, Note, Precision, Schedule};
use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(super) fn term_unqualified(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in &schedule.activities {
        if let Some(term) = activity.term
            && !term.qualified
        {
            let finding = Finding::TermUnqualified { days: term.days };
            finds.add(activity.line, Field::Title, finding);
        }
    }
}

/// Letters of a word that make its stem, as far as two words are compared.
const STEM: usize = 5;
/// Stems that two texts must share at least.
const SHARED: usize = 4;
/// How many activities that end together are compared each with each.
const TOGETHER: usize = 100;

pub(super) fn duplicated(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    let mut seen: HashMap<u64, &Activity> = HashMap::new();
    let mut by_finish: BTreeMap<_, Vec<&Activity>> = BTreeMap::new();
    for activity in &schedule.activities {
        // Two tasks of different actions may be called the same.
        let key = hash(&(
            crate::domain::base::fold::folded(&activity.title),
            crate::domain::base::fold::folded(&activity.product),
            &activity.action,
            activity.start,
            activity.finish,
        ));
        if let Some(first) = seen.get(&key) {
            let finding = Finding::Duplicated {
                line: first.line,
                same: true,
            };
            finds.add(activity.line, Field::Title, finding);
        } else {
            seen.insert(key, activity);
            if let (Precision::Day, Some(finish)) = (activity.precision, activity.finish) {
                by_finish.entry(finish).or_default().push(activity);
            }
        }
    }
    for together in by_finish.values().filter(|all| all.len() <= TOGETHER) {
        nearly_the_same(together, finds);
    }
}

/// The same work under two stages, ending on the same day. (Within a stage, steps are called alike.)
fn nearly_the_same(together: &[&Activity], finds: &mut Finds) {
    let stems: Vec<_> = together.iter().map(|one| stems(&one.title)).collect();
    for (at, later) in together.iter().enumerate() {
        let same = (0..at).find(|before| {
            let (one, other) = (&stems[*before], &stems[at]);
            let shared = one.intersection(other).count();
            let least = one.len().min(other.len());
            together[*before].stages != later.stages && shared >= SHARED && shared * 5 >= least * 4
        });
        if let Some(before) = same {
            let finding = Finding::Duplicated {
                line: together[before].line,
                same: false,
            };
            finds.add(later.line, Field::Title, finding);
        }
    }
}

fn stems(text: &str) -> BTreeSet<String> {
    let words = Words::of(text);
    let long = words.iter().filter(|word| word.len() >= STEM);
    long.map(|word| word.chars().take(STEM).collect()).collect()
}

fn hash(of: &impl std::hash::Hash) -> u64 {
    use std::hash::{DefaultHasher, Hasher};
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// How many characters of a cut text are shown.
const SHOWN: usize = 40;

pub(super) fn cut_text(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for activity in &schedule.activities {
        for note in &activity.notes {
            let (field, end) = match note {
                Note::CutStart(field) => (*field, false),
                Note::CutEnd(field) => (*field, true),
                Note::Year(..)
                | Note::SecondTask(..)
                | Note::Misspelt(..)
                | Note::NoSuchDate(..)
                | Note::NotADate(..)
                | Note::SeveralPeriods(..)
                | Note::Recurs(..)
                | Note::NotAnOffice(..)
                | Note::FromLine(..)
                | Note::BetweenLines(..) => continue,
            };
            let text = match field {
                Field::Action => &activity.action,
                Field::Product => activity.product.as_str(),
                Field::Number
                | Field::Stage
                | Field::Elements
                | Field::Title
                | Field::Start
                | Field::Finish
                | Field::Responsible
                | Field::Indicator
                | Field::Remarks => activity.title.as_str(),
            };
            // An action is cut once, however many tasks it has.
            if field == Field::Action && !told.insert(text) {
                continue;
            }
            let finding = Finding::CutText {
                shown: shown(text, end),
                end,
            };
            finds.add(activity.line, field, finding);
        }
    }
}

/// The first or the last words of a text.
pub(in crate::domain::schedule) fn shown(text: &str, end: bool) -> String {
    let length = text.chars().count();
    if end {
        text.chars().skip(length.saturating_sub(SHOWN)).collect()
    } else {
        text.chars().take(SHOWN).collect()
    }
}

/// How many lines a conflict of years names.
const LINES: usize = 20;

pub(super) fn year_conflict(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    use chrono::Datelike;
    let Some((said_at, document)) = schedule.year else {
        return;
    };
    let mut others: BTreeMap<i32, Vec<u32>> = BTreeMap::new();
    for activity in &schedule.activities {
        for note in &activity.notes {
            if let Note::Year(year) = note {
                others.entry(*year).or_default().push(activity.line);
            }
        }
        // Reports and answers of a year may be due in the next one.
        let dates = [activity.start, activity.finish];
        let mut years = dates.iter().flatten().map(|date| date.year());
        if let Some(other) = years.find(|year| *year < document || *year > document + 1) {
            let finding = Finding::YearConflict {
                document,
                other,
                lines: vec![activity.line],
            };
            finds.add(activity.line, Field::Start, finding);
        }
    }
    for (other, mut lines) in others {
        lines.dedup();
        let line = if said_at == 0 { lines[0] } else { said_at };
        lines.truncate(LINES);
        let finding = Finding::YearConflict {
            document,
            other,
            lines,
        };
        finds.add(line, Field::Title, finding);
    }
}

pub(super) fn several_stages(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in schedule
        .activities
        .iter()
        .filter(|one| one.stages.len() > 1)
    {
        let stages = activity.stages.clone();
        finds.add(
            activity.line,
            Field::Stage,
            Finding::SeveralStages { stages },
        );
    }
}

pub(super) fn second_task(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in &schedule.activities {
        for note in &activity.notes {
            if let Note::SecondTask(begins) = note {
                let begins = begins.clone();
                finds.add(activity.line, Field::Title, Finding::SecondTask { begins });
            }
        }
    }
}

pub(super) fn misspelt(schedule: &Schedule, _: Context<'_>, finds: &mut Finds) {
    for activity in &schedule.activities {
        for note in &activity.notes {
            if let Note::Misspelt(written, right) = note {
                let finding = Finding::Misspelt {
                    written: written.clone(),
                    right: right.clone(),
                };
                finds.add(activity.line, Field::Title, finding);
            }
        }
    }
}
