//! A schedule and what is odd in it, for people: a summary, a table, and the oddities by how bad they
//! are.

use super::Answer;
use crate::cli::failure::Failure;
use crate::domain::schedule::{Activity, Anomaly, Field, Finding, Precision, Severity, Stage};
use crate::locale::Lang;
use crate::t;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// How many activities, and how many oddities of a rule, a screen is given.
const ROWS: usize = 200;
const OF_A_RULE: usize = 12;
/// How many lines are named at most.
const LINES: usize = 60;
/// The widest a column gets.
const WIDTHS: [usize; 6] = [6, 6, 26, 56, 24, 60];

/// Writes the answer as text.
pub(super) fn write(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    summary(out, answer)?;
    table(out, answer)?;
    odd(out, answer)
}

fn summary(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let (lang, understood) = (answer.lang, answer.understood);
    let schedule = &understood.schedule;
    let all = &schedule.activities;
    let mut say = |line: String| writeln!(out, "{line}");
    let (file, kind) = (answer.file.as_str(), answer.kind.name());
    say(t!(
        lang,
        "import-summary",
        file = file,
        count = all.len(),
        kind = kind
    ))?;
    match &understood.sheets[..] {
        [] => {}
        [(_, sheet)] => say(t!(lang, "import-sheet", sheet = sheet.as_str()))?,
        sheets => {
            let sheets = sheets.iter().map(|(place, name)| format!("{place} {name}"));
            let sheets = sheets.collect::<Vec<_>>().join(", ");
            say(t!(lang, "import-sheets", sheets = sheets))?;
        }
    }
    if let Some((line, title)) = &schedule.title {
        let (title, line) = (cut(title, 120), lang.line(*line));
        say(t!(lang, "import-document", title = title, line = line))?;
    }
    say(match schedule.year {
        None => t!(lang, "import-year-none"),
        Some((0, year)) => t!(lang, "import-year-given", year = year.to_string()),
        Some((line, year)) => t!(
            lang,
            "import-year-said",
            year = year.to_string(),
            line = lang.line(line)
        ),
    })?;
    say(t!(lang, "import-stages", stages = stages(all, lang)))?;
    let actions: BTreeSet<&str> = all.iter().map(|one| &*one.action).collect();
    if actions.iter().any(|action| !action.is_empty()) {
        say(t!(lang, "import-actions", count = actions.len()))?;
    }
    let count = |precision| all.iter().filter(|one| one.precision == precision).count();
    say(t!(
        lang,
        "import-precisions",
        days = count(Precision::Day),
        months = count(Precision::Month),
        weeks = count(Precision::Week),
        periods = count(Precision::FourMonthPeriod),
        permanent = count(Precision::Permanent),
        undated = count(Precision::Undated)
    ))?;
    let inferred = all.iter().filter(|one| !one.inferred.is_empty()).count();
    if inferred > 0 {
        say(t!(lang, "import-inferred", count = inferred))?;
    }
    if !schedule.unread.is_empty() {
        let lines = schedule
            .unread
            .iter()
            .take(ROWS)
            .map(|line| lang.line(*line));
        let lines = lines.collect::<Vec<_>>().join(", ");
        say(t!(lang, "import-unread", lines = lines))?;
    }
    Ok(())
}

/// How many activities each stage has.
pub(in crate::cli) fn stages(all: &[Activity], lang: Lang) -> String {
    let mut parts = Vec::new();
    for stage in Stage::ALL {
        let count = all
            .iter()
            .filter(|one| one.stages.first() == Some(&stage))
            .count();
        if count > 0 {
            let stage = lang.stage(stage);
            parts.push(t!(lang, "import-stage-count", stage = stage, count = count));
        }
    }
    let mut phases: BTreeMap<&str, usize> = BTreeMap::new();
    for one in all.iter().filter(|one| one.stages.is_empty()) {
        *phases.entry(&one.phase).or_default() += 1;
    }
    let none = phases.remove("").unwrap_or_default();
    for (stage, count) in phases {
        let stage = cut(stage, 60);
        parts.push(t!(lang, "import-stage-count", stage = stage, count = count));
    }
    if none > 0 {
        parts.push(t!(lang, "import-no-stage", count = none));
    }
    parts.join(", ")
}

fn table(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let lang = answer.lang;
    let all = &answer.understood.schedule.activities;
    let mut rows = vec![[
        t!(lang, "import-head-line"),
        lang.field(Field::Number),
        lang.field(Field::Stage),
        lang.field(Field::Title),
        t!(lang, "import-head-when"),
        lang.field(Field::Responsible),
    ]];
    rows.extend(all.iter().take(ROWS).map(|activity| row(activity, lang)));
    let widths: Vec<usize> = (0..WIDTHS.len())
        .map(|at| {
            let lengths = rows.iter().map(|row| row[at].chars().count());
            lengths.max().unwrap_or(0).min(WIDTHS[at])
        })
        .collect();
    writeln!(out)?;
    for row in &rows {
        let cells = row.iter().zip(&widths);
        let line: Vec<String> = cells
            .map(|(cell, width)| format!("{:<width$}", cut(cell, *width)))
            .collect();
        writeln!(out, "{}", line.join("  ").trim_end())?;
    }
    if all.len() > ROWS {
        writeln!(out, "{}", t!(lang, "import-more", count = all.len() - ROWS))?;
    }
    Ok(())
}

fn row(activity: &Activity, lang: Lang) -> [String; 6] {
    let star = |fields: &[Field]| {
        let any = fields.iter().any(|field| activity.inferred.contains(field));
        if any { "*" } else { "" }
    };
    let stages: Vec<_> = activity
        .stages
        .iter()
        .map(|stage| lang.stage(*stage))
        .collect();
    let offices: Vec<&str> = activity.responsible.iter().map(|one| &*one.name).collect();
    [
        lang.line(activity.line),
        activity.number.clone() + star(&[Field::Number]),
        stages.join(" + ") + &activity.phase + star(&[Field::Stage]),
        activity.title.clone(),
        lang.when(activity) + star(&[Field::Start, Field::Finish]),
        offices.join("; ") + star(&[Field::Responsible]),
    ]
}

fn odd(out: &mut impl Write, answer: &Answer<'_>) -> Result<(), Failure> {
    let (lang, all) = (answer.lang, answer.anomalies);
    writeln!(out)?;
    if all.is_empty() {
        return Ok(writeln!(out, "{}\n", t!(lang, "import-no-anomalies"))?);
    }
    let of = |severity| {
        all.iter()
            .filter(move |one| one.finding.severity() == severity)
    };
    let title = t!(
        lang,
        "import-anomalies",
        errors = of(Severity::Error).count(),
        warnings = of(Severity::Warning).count(),
        notices = of(Severity::Notice).count()
    );
    writeln!(out, "{title}")?;
    for severity in [Severity::Error, Severity::Warning, Severity::Notice] {
        // In the order of the first line of each rule.
        let mut rules = Vec::new();
        for anomaly in of(severity) {
            let rule = anomaly.finding.rule();
            if !rules.contains(&rule) {
                rules.push(rule);
            }
        }
        for rule in rules {
            let found = of(severity).filter(|one| one.finding.rule() == rule);
            writeln!(out, "  [{}] {}", lang.severity(severity), rule.name())?;
            of_rule(out, found, lang)?;
        }
    }
    Ok(writeln!(out)?)
}

/// What a rule found: what is said of several lines alike is said once.
fn of_rule<'a>(
    out: &mut impl Write,
    found: impl Iterator<Item = &'a Anomaly>,
    lang: Lang,
) -> Result<(), Failure> {
    let mut alike: Vec<(&Finding, Vec<u32>)> = Vec::new();
    let mut more = 0;
    for anomaly in found {
        let same = alike
            .iter()
            .position(|(finding, _)| **finding == anomaly.finding);
        match same {
            Some(at) => alike[at].1.push(anomaly.line),
            None if alike.len() < OF_A_RULE => alike.push((&anomaly.finding, vec![anomaly.line])),
            None => more += 1,
        }
    }
    for (finding, lines) in alike {
        let message = lang.finding(finding);
        let mut shown: Vec<_> = lines
            .iter()
            .take(LINES)
            .map(|line| lang.line(*line))
            .collect();
        if lines.len() > LINES {
            shown.push("…".to_owned());
        }
        let line = shown.join(", ");
        writeln!(
            out,
            "    {}",
            t!(lang, "import-anomaly", line = line, message = message)
        )?;
        let proposal = lang.proposal(finding);
        writeln!(
            out,
            "      {}",
            t!(lang, "import-proposal", proposal = proposal)
        )?;
    }
    if more > 0 {
        writeln!(out, "    {}", t!(lang, "import-more", count = more))?;
    }
    Ok(())
}

/// A text cut to some characters.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
