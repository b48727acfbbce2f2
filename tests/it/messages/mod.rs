//! Every message, in every language, with values as they are in life.

mod activities;
mod alike;
mod citizen;
mod completion;
mod consultations;
mod convocations;
mod counter;
mod entity;
mod evidence;
mod extension;
mod guests;
mod happened;
mod kinds;
mod loading;
mod moderating;
mod nameless;
mod paper;
mod profile;
mod readability;
mod results;
mod settings;
mod shares;
mod spaces;
mod staff;
mod survey;
mod surveying;
mod team;
mod transfer;
mod why;

use crate::tidy::sentences::catalogue;
use chrono::NaiveDate;
use convoca::domain::base::{PersonId, QuestionId};
use convoca::domain::calendar::{Calendar, Rule, Term};
use convoca::domain::question::{Giving, Kind, Late, PartKind, State};
use convoca::locale::{Lang, Value};
use convoca::render::{self, Say};
use convoca::store::{Extension, FileRef, Part, Question};
use serde_json::Value as Json;
use std::fs;
use std::path::Path;

const OFFICE: &str = "Departamento Administrativo de Planeación";
const NUMBER: &str = "2024-000123";
const ASKED: &str = "¿Cuándo arreglan la vía de la vereda El Ajizal?";
const ENTITY: &str = "Alcaldía de Itagüí";

/// A message: the function that gives it, and what a person reads.
struct Shown {
    by: &'static str,
    text: String,
    buttons: Vec<String>,
}

/// What a call to the Bot API shows.
fn shown(by: &'static str, says: impl IntoIterator<Item = Say>) -> Vec<Shown> {
    let say = |say: Say| {
        let body: Json = serde_json::from_str(&say.letter().body).unwrap();
        let text = ["text", "caption"]
            .iter()
            .find_map(|key| body[key].as_str());
        let rows = body["reply_markup"]["inline_keyboard"].as_array();
        let buttons = rows.into_iter().flatten().filter_map(Json::as_array);
        Shown {
            by,
            text: without_tags(text.unwrap_or_default()),
            buttons: buttons
                .flatten()
                .map(|button| button["text"].as_str().unwrap().to_owned())
                .collect(),
        }
    };
    says.into_iter().map(say).collect()
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

fn question(state: State) -> Question {
    Question {
        id: QuestionId::new(1),
        number: NUMBER.into(),
        person_id: Some(PersonId::new(1)),
        space: None,
        topic: None,
        office: Some("planeacion".into()),
        text: ASKED.into(),
        author_name: None,
        received_at: "2024-07-13T14:00:00Z".parse().unwrap(),
        due_on: day("2024-08-02"),
        kind: Kind::Accountability,
        state,
        answered_at: None,
        rating: None,
        insisted: false,
        undelivered_at: None,
        complete_by: matches!(state, State::Reopened | State::Incomplete)
            .then(|| day("2024-08-09")),
        missed_on: None,
        recounted_on: None,
        leader_id: None,
        led: 0,
    }
}

fn stands(days_left: i64, late: Option<Late>, giving: Giving) -> render::Stands<'static> {
    render::Stands {
        days_left,
        late,
        giving,
        extension: None,
        completion: None,
        transfer: None,
        moved: None,
        parts: &[],
        helpers: &[],
    }
}

fn extended() -> Extension {
    Extension {
        question_id: QuestionId::new(1),
        term_days: 15,
        total_days: 20,
        previous_on: day("2024-08-02"),
        due_on: day("2024-08-12"),
        told_at: "2024-08-01T14:00:00Z".parse().unwrap(),
        by_person: Some(PersonId::new(2)),
        reason: "Falta el informe de la obra, que llega el 8 de agosto.".into(),
    }
}

fn part(kind: PartKind, text: &str) -> Part {
    Part {
        id: 1,
        kind,
        text: text.into(),
        office: Some("planeacion".into()),
        at: "2024-07-15T14:00:00Z".parse().unwrap(),
        delivered_at: None,
        delivered_way: None,
        evidence: None,
        due_on: Some(day("2024-08-02")),
        version: 1,
        is_on_its_way: false,
    }
}

fn file() -> FileRef {
    FileRef {
        kind: convoca::domain::base::FileKind::Document,
        file_id: "x".into(),
        name: None,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The fifteen days of a question asked at the hearing.
fn deadline(rule: Rule) -> convoca::domain::calendar::Deadline {
    let received = "2024-07-13T14:00:00Z".parse().unwrap();
    let calendar = Calendar::national();
    calendar
        .deadline(received, Term::BusinessDays(15), rule)
        .unwrap()
}

/// The sentences of one file of the catalogue by themselves.
fn sentences(lang: Lang, file: &str) -> Vec<(String, String)> {
    let path = format!("locales/{}/{file}.ftl", lang.code());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(path).unwrap();
    let in_file = |key: &str| {
        text.lines()
            .any(|line| line.starts_with(&format!("{key} =")))
    };
    catalogue(lang.code())
        .into_iter()
        .filter(|(key, _)| in_file(key))
        .map(|(key, placeholders)| {
            let args: Vec<(&'static str, Value<'_>)> = placeholders
                .into_iter()
                .map(|name| (&*name.clone().leak(), sample(lang, &name)))
                .collect();
            (key.clone(), without_tags(&lang.text(&key, &args)))
        })
        .collect()
}

/// What a placeholder of this name may stand for.
fn sample(lang: Lang, placeholder: &str) -> Value<'static> {
    let text = match placeholder {
        "count" | "days" | "files" | "more" | "less" => return Value::from(3),
        "number" | "numbers" => NUMBER,
        "date" | "old" | "new" => return Value::from(lang.long_date(day("2024-08-02"))),
        "received" => return Value::from(lang.long_date(day("2024-07-13"))),
        "office" => OFFICE,
        "code" => "ACDEF-34679",
        "entity" => ENTITY,
        "question" | "text" => ASKED,
        "answer" => "La obra empieza el 5 de agosto.",
        "item" | "part" | "channel" => "other",
        "space" => "Rendición de cuentas: 150 días de gobierno",
        "topic" => "Plan de Desarrollo",
        "name" => "Ana Pérez",
        "place" => return Value::from(3),
        "aim" => "topics",
        "giving" => "first",
        "state" => "reopened",
        "rating" => "yes",
        "nth" => return Value::from(1),
        "length" => return Value::from(1_200),
        "told" => "Le respondemos a más tardar el martes 13 de agosto.",
        "all" | "least" | "marked" | "most" => return Value::from(5),
        "url" => "https://convoca.itagui.example/encuestas/7/",
        "day" => return Value::from(lang.long_date(day("2024-08-02"))),
        "hour" => return Value::from(lang.hour(chrono::NaiveTime::MIN)),
        "kind" => "xlsx",
        "language" => "wayuunaiki",
        "usual" => return Value::from(lang.called(lang)),
        "people" => return Value::from(12),
        "when" => return Value::from(lang.long_date(day("2024-08-02"))),
        "need" => "ramp",
        "needs" => "lengua de señas",
        "bot" => "convoca_bot",
        "command" => "ask",
        "group" => "everybody",
        "reader" => "citizen",
        "law" => "La ley da 10 días hábiles (Ley 1437 de 2011, art. 14).",
        "asks" => "un pedido de información o documentos",
        "norm" => "Ley 2578 de 2026, art. 6",
        "file" => "convoca.toml",
        "reason" => "permission denied",
        "who" => "Municipio de Itagüí · datos@itagui.example",
        "why" => "blocked",
        "way" => "paper",
        "begins" => "Ya hay respuesta a su pregunta.",
        "offices" => "Dirección TIC; Secretaría de las Comunicaciones",
        "weekday" => "sábado",
        "ends" => "las 12:00 m.",
        "planned" | "legal" | "promised" | "filed" | "first" | "second" => {
            return Value::from(lang.short_date(day("2024-08-02")));
        }
        "light" | "sign" => "🟢",
        "page" => "https://alcaldia.example",
        "marks" => "calle 10; vereda La Palma",
        "left" => return Value::from(convoca::render::time_left(lang, 3)),
        "until" => return Value::from(lang.long_date(day("2024-08-02"))),
        other => panic!("a sample for {{${other}}} is missing"),
    };
    Value::from(text)
}

#[test]
fn every_message_can_be_shown_in_every_language() {
    for lang in Lang::all() {
        let mut all = citizen::messages(lang);
        all.extend(why::messages(lang));
        all.extend(counter::messages(lang));
        all.extend(staff::messages(lang));
        all.extend(alike::messages(lang));
        all.extend(shares::messages(lang));
        all.extend(extension::messages(lang));
        all.extend(completion::messages(lang));
        all.extend(transfer::messages(lang));
        all.extend(kinds::messages(lang));
        all.extend(happened::messages(lang));
        all.extend(nameless::messages(lang));
        all.extend(spaces::messages(lang));
        all.extend(guests::messages(lang));
        all.extend(guests::staff_messages(lang));
        all.extend(convocations::messages(lang));
        all.extend(convocations::staff_messages(lang));
        all.extend(team::messages(lang));
        all.extend(settings::messages(lang));
        all.extend(evidence::messages(lang));
        all.extend(paper::messages(lang));
        all.extend(profile::messages(lang));
        all.extend(survey::messages(lang));
        all.extend(survey::staff_messages(lang));
        all.extend(activities::messages(lang));
        all.extend(results::messages(lang));
        all.extend(consultations::messages(lang));
        all.extend(consultations::staff_messages(lang));
        all.extend(surveying::messages(lang));
        all.extend(surveying::staff_messages(lang));
        for message in &all {
            let parts = message.buttons.iter().chain([&message.text]);
            for part in parts.filter(|part| message.by == "my_questions" || !part.is_empty()) {
                // The placeholders of a convocation are written with braces.
                let braces = message.by == "ask_for";
                let part = &if braces {
                    part.replace(['{', '}'], "")
                } else {
                    part.clone()
                };
                let whole = !part.contains(['⟨', '{', '}', '$']) && !part.trim().is_empty();
                assert!(whole, "{} ({lang:?}): {part}", message.by);
            }
            // A box is there to be ticked.
            assert!(!message.text.contains('⬜'), "{}", message.by);
            assert!(
                message.text.encode_utf16().count() <= 4_096,
                "{}",
                message.by
            );
        }
        for file in [
            "question", "office", "privacy", "commands", "recount", "guests", "profile",
        ] {
            for (key, text) in sentences(lang, file) {
                assert!(!text.contains(['⟨', '{', '}', '$']), "{key}: {text}");
                assert!(!text.trim().is_empty(), "{key}");
            }
        }
    }
}

#[test]
fn every_function_that_says_something_is_shown_here() {
    let mut all = citizen::messages(Lang::spanish());
    all.extend(why::messages(Lang::spanish()));
    all.extend(counter::messages(Lang::spanish()));
    all.extend(staff::messages(Lang::spanish()));
    all.extend(alike::messages(Lang::spanish()));
    all.extend(shares::messages(Lang::spanish()));
    all.extend(extension::messages(Lang::spanish()));
    all.extend(completion::messages(Lang::spanish()));
    all.extend(transfer::messages(Lang::spanish()));
    all.extend(kinds::messages(Lang::spanish()));
    all.extend(happened::messages(Lang::spanish()));
    all.extend(nameless::messages(Lang::spanish()));
    all.extend(spaces::messages(Lang::spanish()));
    all.extend(guests::messages(Lang::spanish()));
    all.extend(guests::staff_messages(Lang::spanish()));
    all.extend(convocations::messages(Lang::spanish()));
    all.extend(convocations::staff_messages(Lang::spanish()));
    all.extend(team::messages(Lang::spanish()));
    all.extend(settings::messages(Lang::spanish()));
    all.extend(evidence::messages(Lang::spanish()));
    all.extend(paper::messages(Lang::spanish()));
    all.extend(profile::messages(Lang::spanish()));
    all.extend(survey::messages(Lang::spanish()));
    all.extend(survey::staff_messages(Lang::spanish()));
    all.extend(activities::messages(Lang::spanish()));
    all.extend(results::messages(Lang::spanish()));
    all.extend(consultations::messages(Lang::spanish()));
    all.extend(consultations::staff_messages(Lang::spanish()));
    all.extend(surveying::messages(Lang::spanish()));
    all.extend(surveying::staff_messages(Lang::spanish()));
    for file in crate::tidy::source::Source::under("src/render") {
        for (at, _) in file.text.match_indices("pub fn ") {
            let signature = file.text[at..].split('{').next().unwrap();
            let says = signature
                .split("->")
                .nth(1)
                .is_some_and(|to| to.contains("Say") || to.contains("Question"));
            let name = signature["pub fn ".len()..].split('(').next().unwrap();
            // What has no words of its own.
            let wordless = [
                "sentence",
                "say",
                "send_file",
                "without_buttons",
                "seen",
                "staff_refused",
                "map",
                "menu",
            ];
            let is_shown = all.iter().any(|message| message.by == name);
            assert!(!says || is_shown || wordless.contains(&name), "{name}");
        }
    }
}
