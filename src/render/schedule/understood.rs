//! What was understood of a schedule that was sent, and what it would change. Deliberately absent: the card it stands
//! on, with what is to be decided.

use crate::domain::schedule::{Activity, ChangeKind, Comparison, Precision, Schedule};
use crate::locale::Lang;
use crate::render::shorten;
use crate::t;
use chrono::NaiveDate;
use teloxide::utils::html::escape;

/// Names of offices that a card has.
pub const NAMED: usize = 30;

/// What was understood of a schedule.
#[derive(Debug)]
pub struct Understanding<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// What it says.
    pub schedule: &'a Schedule,
    /// The sheet that was read, where there are several.
    pub sheet: Option<&'a str>,
    /// The sheets that were not.
    pub other_sheets: &'a [String],
    /// Offices that the entity has, and how many.
    pub known: usize,
    /// Offices that it has not.
    pub new: &'a [String],
    /// Those that are called nearly as one that it has.
    pub similar: &'a [String],
    /// Whether anything is odd.
    pub is_odd: bool,
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// The version that there is, how many activities it has, and what this one changes of it.
    pub against: (i64, usize, &'a Comparison),
}

/// What was understood, line by line.
pub fn understanding(lang: Lang, what: &Understanding<'_>) -> String {
    let all = &what.schedule.activities;
    let mut lines = vec![
        t!(lang, "load-head", file = escape(&shorten(what.file, 80))),
        t!(lang, "load-count", count = all.len()),
    ];
    let days = all.iter().flat_map(|one| [one.start, one.finish]).flatten();
    if let (Some(first), Some(last)) = (days.clone().min(), days.max()) {
        let is_past = last < what.today;
        let (first, last) = (lang.long_date(first), lang.long_date(last));
        lines.push(t!(lang, "load-span", first = first, last = last));
        if is_past {
            lines.push(t!(lang, "load-all-past"));
        }
    }
    let precision = |one: &Precision| {
        let count = all.iter().filter(|all| all.precision == *one).count();
        (count > 0).then(|| t!(lang, "load-precision", kind = one.name(), found = count))
    };
    let precisions: Vec<_> = Precision::ALL.iter().filter_map(precision).collect();
    lines.push(t!(lang, "load-dates", dates = precisions.join(", ")));
    let known = |one: &Activity| !one.stages.is_empty() || !one.phase.is_empty();
    lines.push(match all.iter().any(known) {
        true => t!(lang, "load-stages", stages = escape(&stages(lang, all))),
        false => t!(lang, "load-no-stages"),
    });
    if let Some(sheet) = what.sheet {
        lines.push(t!(lang, "load-sheet", name = escape(&shorten(sheet, 60))));
    }
    if !what.other_sheets.is_empty() {
        let names = escape(&shorten(&what.other_sheets.join(", "), 200));
        lines.push(t!(lang, "load-other-sheets", names = names));
    }
    lines.push(String::new());
    lines.push(t!(lang, "load-offices", known = what.known));
    let (new, similar) = (what.new, what.similar);
    if !new.is_empty() {
        let names = named(new);
        lines.push(t!(
            lang,
            "load-new-offices",
            count = new.len(),
            names = names
        ));
    }
    if !similar.is_empty() {
        let (count, names) = (similar.len(), named(similar));
        lines.push(t!(
            lang,
            "load-similar-offices",
            count = count,
            names = names
        ));
    }
    if !what.is_odd {
        lines.push(t!(lang, "load-nothing-odd"));
    }
    if !what.schedule.unread.is_empty() {
        let unread = what.schedule.unread.iter().take(20);
        let unread: Vec<_> = unread.map(|line| lang.line(*line)).collect();
        lines.push(t!(lang, "load-unread", lines = unread.join(", ")));
    }
    lines.push(String::new());
    lines.push(against(lang, what.against));
    lines.join("\n")
}

/// Names of offices, as many as there is room for.
fn named(all: &[String]) -> String {
    let named = all.iter().take(NAMED).map(|one| shorten(one, 60));
    let mut names = escape(&named.collect::<Vec<_>>().join("; "));
    if all.len() > NAMED {
        names.push_str(" …");
    }
    names
}

/// How many activities each stage has, in the order of the file.
fn stages(lang: Lang, all: &[Activity]) -> String {
    let mut counts: Vec<(Option<String>, usize)> = Vec::new();
    for one in all {
        let stage = one.stages.first().map(|stage| lang.stage(*stage));
        // What the document calls its parts, where they are none of the stages.
        let phase = Some(&*one.phase).filter(|phase| !phase.is_empty());
        let stage = stage.or_else(|| phase.map(|phase| shorten(phase, 60)));
        match counts.iter_mut().find(|(known, _)| *known == stage) {
            Some((_, count)) => *count += 1,
            None => counts.push((stage, 1)),
        }
    }
    let said = counts.into_iter().map(|(stage, count)| match stage {
        Some(stage) => t!(lang, "import-stage-count", stage = stage, count = count),
        None => t!(lang, "import-no-stage", count = count),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What it changes against the version that there is.
fn against(lang: Lang, (before, all, comparison): (i64, usize, &Comparison)) -> String {
    if before == 0 {
        return t!(lang, "load-first");
    }
    let before = before.to_string();
    if comparison.changes.is_empty() {
        return t!(lang, "load-same", version = before);
    }
    let counts = changed(lang, comparison);
    let mut text = t!(lang, "load-against", version = before, counts = counts);
    let dropped = comparison.count(ChangeKind::Dropped);
    // Most of it: it may be another year's, or another entity's.
    if 2 * dropped > all {
        let all = all.to_string();
        text.push_str(&format!(
            "\n{}",
            t!(lang, "load-much-goes", all = all, count = dropped)
        ));
    }
    text
}

/// How many activities change, by what becomes of them.
pub fn changed(lang: Lang, comparison: &Comparison) -> String {
    let part = |kind: ChangeKind| match comparison.count(kind) {
        0 => None,
        count => Some(t!(lang, "load-change", kind = kind.name(), count = count)),
    };
    let parts: Vec<_> = ChangeKind::ALL.into_iter().filter_map(part).collect();
    parts.join(", ")
}
