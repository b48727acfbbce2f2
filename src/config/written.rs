//! What a process says of what can be changed in the chat, as its file would say it: one value for each
//! thing, also for what is usual.
//!
//! Deliberately absent: spaces, surveys, the census, which have rooms of their own.

use crate::domain::process::{Process, Value};
use crate::domain::question::{Ladder, Rung};
use std::collections::BTreeMap;

type Says = Vec<(&'static str, Option<Value>)>;

/// All of it, by name.
pub fn written(process: &Process) -> BTreeMap<String, Value> {
    let entries = |all: Vec<Says>| Value::List(all.into_iter().map(table).collect());
    let languages = process.languages.iter().map(|one| {
        vec![
            ("key", text(&one.key)),
            ("name", Some(Value::text(&one.name))),
        ]
    });
    let offices = process.offices.iter().map(|one| {
        vec![
            ("key", text(&one.key)),
            ("name", Some(Value::text(&one.name))),
            ("aliases", texts(&one.aliases)),
            ("parent", one.parent.as_ref().and_then(text)),
            ("head", one.head.as_ref().map(Value::text)),
            ("liaisons", texts(&one.liaisons)),
            ("email", one.email.as_ref().map(Value::text)),
            ("hours", one.hours.as_ref().and_then(text)),
        ]
    });
    let topics = process.topics.iter().map(|one| {
        vec![
            ("key", text(&one.key)),
            ("name", Some(Value::from(&one.name))),
            ("office", text(&one.office)),
        ]
    });
    let groups = process.groups.iter().map(|one| {
        vec![
            ("key", text(&one.key)),
            ("name", Some(Value::from(&one.name))),
            ("kind", Some(Value::text(one.kind.name()))),
            ("sensitive", Some(Value::Flag(one.sensitive))),
            ("people", one.people.and_then(number)),
        ]
    });
    let zones = process.zones.iter().map(|one| {
        vec![
            ("key", text(&one.key)),
            ("name", Some(Value::from(&one.name))),
            ("parent", one.parent.as_ref().and_then(text)),
            ("people", one.people.and_then(number)),
        ]
    });
    let convocations = &process.convocations;
    let courtesy = &convocations.courtesy;
    let leads = convocations.leads.iter().map(ToString::to_string);
    let controller = &process.controller;
    let optional = |value: &Option<String>| value.as_ref().map(Value::text);
    let questions = process.questions;
    let whole: Says = vec![
        ("language", Some(entries(languages.collect()))),
        ("office", Some(entries(offices.collect()))),
        ("topic", Some(entries(topics.collect()))),
        ("group", Some(entries(groups.collect()))),
        ("zone", Some(entries(zones.collect()))),
        ("reminder", Some(entries(rungs(&process.ladder)))),
        (
            "year_round_box",
            Some(table(vec![(
                "name",
                process.year_round_box.as_ref().map(Value::from),
            )])),
        ),
        (
            "hours",
            Some(table(vec![
                ("work", text(&process.hours)),
                ("digest_at", text(&process.digest_at.format("%H:%M:%S"))),
            ])),
        ),
        (
            "questions",
            Some(table(vec![
                ("per_hour", number(questions.per_hour)),
                ("per_day", number(questions.per_day)),
                ("gather_minutes", number(questions.gather_minutes)),
                ("complete_days", number(questions.complete_days)),
            ])),
        ),
        (
            "answers",
            Some(table(vec![
                ("extension", text(&process.answers.extension)),
                ("parts_before", number(process.answers.parts_before)),
            ])),
        ),
        (
            "schedule",
            Some(table(vec![(
                "review_months",
                number(process.review_months),
            )])),
        ),
        (
            "convocations",
            Some(table(vec![
                ("hours", text(&courtesy.hours)),
                ("sundays", Some(Value::Flag(courtesy.sundays))),
                ("holidays", Some(Value::Flag(courtesy.holidays))),
                ("approval", Some(Value::Flag(convocations.needs_second))),
                ("waves", Some(Value::texts(leads))),
            ])),
        ),
        (
            "controller",
            Some(table(vec![
                ("name", optional(&controller.name)),
                ("address", optional(&controller.address)),
                ("email", optional(&controller.email)),
                ("phone", optional(&controller.phone)),
                ("policy_url", optional(&controller.policy_url)),
            ])),
        ),
    ];
    said(whole)
}

fn table(says: Says) -> Value {
    Value::Table(said(says))
}

fn said(says: Says) -> BTreeMap<String, Value> {
    let said = says.into_iter();
    let said = said.filter_map(|(name, value)| Some((name.to_owned(), value?)));
    said.collect()
}

/// What several steps say of a role is said in one.
fn rungs(ladder: &Ladder) -> Vec<Says> {
    let mut all: Vec<Rung> = Vec::new();
    for rung in &ladder.rungs {
        match all.iter_mut().find(|one| one.role == rung.role) {
            Some(one) => {
                one.before.extend(&rung.before);
                one.daily_from = one.daily_from.max(rung.daily_from);
            }
            None => all.push(rung.clone()),
        }
    }
    let says = |rung: &Rung| {
        let before = rung.before.iter();
        let before = before.map(|days| Value::Number(i64::from(*days)));
        vec![
            ("role", Some(Value::text(rung.role.name()))),
            ("before", Some(Value::List(before.collect()))),
            ("daily_from", rung.daily_from.map(Value::Number)),
        ]
    };
    all.iter().map(says).collect()
}

fn text(value: &impl ToString) -> Option<Value> {
    Some(Value::text(value.to_string()))
}

fn texts(all: &[String]) -> Option<Value> {
    (!all.is_empty()).then(|| Value::texts(all.iter().cloned()))
}

fn number(value: impl TryInto<i64>) -> Option<Value> {
    value.try_into().ok().map(Value::Number)
}
