//! The five real schedules, counted, and the command that shows them.

use super::{IBAGUE, ITAGUI, MEDELLIN, MUNICIPIO, PDET, Seen, example, seen};
use convoca::domain::schedule::{Precision, Stage};
use std::collections::BTreeMap;
use std::process::Command;

fn stages(seen: &Seen) -> Vec<usize> {
    let of = |stage: &Stage| {
        let all = seen.schedule.activities.iter();
        all.filter(|one| one.stages.first() == Some(stage)).count()
    };
    Stage::ALL.iter().map(of).collect()
}

fn precisions(seen: &Seen) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for activity in &seen.schedule.activities {
        *counts.entry(activity.precision.name()).or_insert(0) += 1;
    }
    counts
}

/// What is odd in a schedule: how often each rule found something.
fn rules(seen: &Seen) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for anomaly in &seen.anomalies {
        *counts.entry(anomaly.finding.rule().name()).or_insert(0) += 1;
    }
    counts
}

#[test]
fn itagui_has_31_activities_in_five_stages() {
    let seen = seen(ITAGUI);
    assert_eq!(seen.schedule.activities.len(), 31);
    assert_eq!(stages(&seen), [5, 6, 9, 3, 8]);
    assert_eq!(precisions(&seen), BTreeMap::from([("day", 31)]));
    insta::assert_debug_snapshot!(rules(&seen), @r#"
    {
        "answer_before_legal": 1,
        "duplicated_activity": 1,
        "evaluated_before_answers": 1,
        "finish_before_start": 2,
        "impossible_date": 1,
        "misspelling": 2,
        "non_working_day": 14,
        "office_written_two_ways": 2,
        "stage_out_of_order": 1,
        "two_in_one": 1,
    }
    "#);
}

#[test]
fn ibague_has_19_activities_in_three_sections() {
    let seen = seen(IBAGUE);
    assert_eq!(seen.schedule.activities.len(), 19);
    assert_eq!(seen.schedule.headers, [27, 42, 56]);
    assert_eq!(stages(&seen), [1, 3, 5, 8, 2]);
    assert_eq!(
        precisions(&seen),
        BTreeMap::from([("four_month_period", 19)])
    );
    let elements = |name| {
        let all = seen.schedule.activities.iter();
        all.filter(|one| one.elements[0].name() == name).count()
    };
    assert_eq!(elements("information"), 8);
    assert_eq!(elements("dialogue"), 6);
    assert_eq!(elements("responsibility"), 5);
    insta::assert_debug_snapshot!(rules(&seen), @r#"
    {
        "cut_text": 1,
        "no_responsible": 1,
        "responsible_inferred": 3,
        "several_periods": 15,
        "several_stages": 1,
        "stage_out_of_order": 1,
        "term_without_business_days": 1,
    }
    "#);
}

#[test]
fn the_pdet_municipality_has_20_activities() {
    let seen = seen(PDET);
    assert_eq!(seen.schedule.activities.len(), 20);
    assert_eq!(
        precisions(&seen),
        BTreeMap::from([("day", 19), ("permanent", 1)])
    );
    insta::assert_debug_snapshot!(rules(&seen), @r#"
    {
        "cut_text": 1,
        "publicity_after_event": 3,
    }
    "#);
}

#[test]
fn the_municipality_of_the_list_has_48_activities_without_date() {
    let seen = seen(MUNICIPIO);
    assert_eq!(seen.schedule.activities.len(), 48);
    assert_eq!(precisions(&seen), BTreeMap::from([("undated", 48)]));
    let dated = |one: &&convoca::domain::schedule::Activity| one.start.or(one.finish).is_some();
    assert_eq!(seen.schedule.activities.iter().filter(dated).count(), 0);
    insta::assert_debug_snapshot!(rules(&seen), @r#"
    {
        "cut_text": 1,
        "misspelling": 1,
        "no_date": 48,
        "office_written_two_ways": 1,
        "term_without_business_days": 1,
        "year_conflict": 1,
    }
    "#);
}

#[test]
fn medellin_has_15_tasks_under_nine_actions() {
    let seen = seen(MEDELLIN);
    assert_eq!(seen.schedule.activities.len(), 15);
    let actions: std::collections::BTreeSet<_> = seen
        .schedule
        .activities
        .iter()
        .map(|one| &one.action)
        .collect();
    assert_eq!(actions.len(), 9);
    assert_eq!(precisions(&seen), BTreeMap::from([("month", 15)]));
    assert!(
        seen.schedule
            .activities
            .iter()
            .all(|one| one.precision == Precision::Month)
    );
    insta::assert_debug_snapshot!(rules(&seen), @r#"
    {
        "cut_text": 2,
        "office_written_two_ways": 1,
    }
    "#);
}

#[test]
fn json_has_the_names_that_others_rely_on() {
    let output = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(["import", "--check", "--json", "--entity"])
        .args([example("itagui-2024"), example(ITAGUI)])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let activities = answer["activities"].as_array().unwrap();
    assert_eq!(activities.len(), 31);
    let first = activities[20].as_object().unwrap();
    for name in [
        "number",
        "stage",
        "elements",
        "title",
        "product",
        "start",
        "finish",
        "precision",
        "responsible",
        "line",
        "inferred",
    ] {
        assert!(first.contains_key(name), "{name}");
    }
    assert_eq!(first["number"], "1");
    assert_eq!(first["stage"], "execution");
    assert_eq!(first["elements"], serde_json::json!(["responsibility"]));
    assert_eq!(first["start"], "2024-07-13");
    assert_eq!(first["precision"], "day");
    assert_eq!(first["line"], 35);
    // An alias of the entity's own directory.
    let team = serde_json::json!(["Equipo líder de rendición de cuentas"]);
    assert_eq!(first["responsible"], team);
    assert_eq!(activities[11]["inferred"], serde_json::json!(["stage"]));
    let anomalies = answer["anomalies"].as_array().unwrap();
    let found = anomalies
        .iter()
        .find(|one| one["rule"] == "answer_before_legal")
        .unwrap();
    assert_eq!(found["line"], 39);
    assert_eq!(found["severity"], "warning");
    for name in ["message", "proposal"] {
        assert!(found[name].as_str().unwrap().contains("agosto") || name == "message");
    }
}

#[test]
fn nothing_is_made_up() {
    for name in [ITAGUI, IBAGUE, PDET, MUNICIPIO, MEDELLIN] {
        let seen = seen(name);
        let bytes = std::fs::read(example(name)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for activity in &seen.schedule.activities {
            let mut texts = vec![
                activity.title.as_str(),
                &activity.product,
                &activity.action,
                &activity.remarks,
            ];
            texts.extend(activity.responsible.iter().map(|one| &*one.name));
            for said in texts {
                assert!(text.contains(said), "{name}: {said}");
            }
        }
    }
}
