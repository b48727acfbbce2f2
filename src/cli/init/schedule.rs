//! The schedule of an entity that is being set up: read, shown in short, and the offices it names.

use super::ask::{Ask, NO_OPTION};
use crate::cli::failure::Failure;
use crate::cli::import::{no_schedule, stages, unreadable};
use crate::domain::base::Key;
use crate::domain::base::fold::folded;
use crate::domain::calendar::{Calendar, Rule};
use crate::domain::process::{Office, Process, Topic};
use crate::domain::schedule::{Context, ResponsibleKind, anomalies};
use crate::files::Kind;
use crate::files::base::open;
use crate::files::process::topics::proposals;
use crate::files::schedule::{Hints, Understood, understand};
use crate::locale::Lang;
use crate::t;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A schedule that was understood.
pub(super) struct Read {
    /// Where it lies.
    pub file: PathBuf,
    kind: Kind,
    understood: Understood,
    /// The offices that it names, each once.
    pub offices: Vec<Office>,
    /// What people ask about, as these offices suggest.
    pub topics: Vec<Topic>,
    odd: usize,
}

impl Read {
    /// The name of its copy: what it is shows in the ending.
    pub fn copy(&self) -> String {
        let own = self
            .file
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        let plain = |ending: &String| {
            ending.len() <= 5 && ending.chars().all(|c| c.is_ascii_alphanumeric())
        };
        let ending = own
            .filter(plain)
            .unwrap_or_else(|| self.kind.name().to_owned());
        format!("schedule.{ending}")
    }
}

impl Read {
    /// Proposes offices and topics, and leaves out what is none.
    pub fn choose(
        &mut self,
        out: &mut impl Write,
        ask: &mut Ask,
        lang: Lang,
    ) -> Result<(), Failure> {
        if !self.offices.is_empty() {
            let question = t!(lang, "init-ask-offices");
            let out = numbers(ask, lang, question)?;
            keep(&mut self.offices, &out);
        }
        let process = Process {
            offices: self.offices.clone(),
            ..Process::default()
        };
        self.topics = proposals(&process);
        if self.topics.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{}", t!(lang, "init-topics"))?;
        for (number, topic) in (1..).zip(&self.topics) {
            let office = process.office(topic.office.as_str());
            let office = office.map_or("", |office| &office.name);
            let name = topic.name.read(lang.code());
            writeln!(out, "  {number}. {name} → {office}")?;
        }
        let question = t!(lang, "init-ask-topics");
        let out = numbers(ask, lang, question)?;
        keep(&mut self.topics, &out);
        Ok(())
    }
}

/// Which of a list are to be left out.
fn numbers(ask: &mut Ask, lang: Lang, question: String) -> Result<Vec<usize>, Failure> {
    let read = |text: &str| -> Option<Vec<usize>> {
        let parts = text.split(|c: char| c == ',' || c.is_whitespace());
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(|part| part.parse().ok()).collect()
    };
    let good = |text: &str| read(text).map(|_| text.to_owned());
    let said = ask.text(lang, None, NO_OPTION, question, good, Some(String::new()))?;
    Ok(read(&said).unwrap_or_default())
}

/// Leaves out those of these numbers, counted from 1.
fn keep<T>(all: &mut Vec<T>, left_out: &[usize]) {
    let mut number = 0;
    all.retain(|_| {
        number += 1;
        !left_out.contains(&number)
    });
}

/// Reads a schedule as `convoca import` does.
pub(super) fn read(file: &Path, lang: Lang) -> Result<Read, Failure> {
    let name = file.display().to_string();
    let document = open(file).map_err(|no| unreadable(&no, &name, lang))?;
    let hints = Hints {
        year: None,
        sheet: None,
        offices: None,
    };
    let understood = understand(&document, &hints);
    let understood = understood.map_err(|no| no_schedule(&no, &name, "", lang))?;
    let context = Context {
        calendar: &Calendar::national(),
        count: Rule::default(),
    };
    let odd = anomalies(&understood.schedule, context).len();
    Ok(Read {
        file: file.to_owned(),
        kind: document.kind,
        offices: offices(&understood),
        topics: Vec::new(),
        understood,
        odd,
    })
}

/// What was understood, in a few lines.
pub(super) fn show(out: &mut impl Write, read: &Read, lang: Lang) -> io::Result<()> {
    let activities = &read.understood.schedule.activities;
    let (file, kind) = (read.file.display().to_string(), read.kind.name());
    let count = activities.len();
    writeln!(
        out,
        "\n{}",
        t!(
            lang,
            "import-summary",
            file = file,
            count = count,
            kind = kind
        )
    )?;
    let stages = stages(activities, lang);
    writeln!(out, "{}", t!(lang, "import-stages", stages = stages))?;
    writeln!(
        out,
        "{}",
        t!(lang, "init-offices", count = read.offices.len())
    )?;
    for (number, office) in (1..).zip(&read.offices) {
        writeln!(out, "  {number}. {}", office.name)?;
    }
    writeln!(out, "{}\n", t!(lang, "init-odd", count = read.odd))
}

fn offices(understood: &Understood) -> Vec<Office> {
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    let activities = understood.schedule.activities.iter();
    for one in activities.flat_map(|activity| &activity.responsible) {
        let name = one.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let office = matches!(one.kind, ResponsibleKind::Office | ResponsibleKind::Unknown);
        if office && !name.is_empty() && seen.insert(folded(&name)) {
            names.push(name);
        }
    }
    let mut keys = BTreeSet::new();
    let office = |name: String| {
        // A key is a name too, so it must be no other office's.
        let own = folded(&name);
        let taken = |key: &str| keys.contains(key) || key != own && seen.contains(key);
        let key = Key::of_name(&name, taken);
        keys.insert(key.to_string());
        Office::named(key, name)
    };
    names.into_iter().map(office).collect()
}
