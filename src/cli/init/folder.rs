//! The folder of an entity: its files, written beside their place and moved there together.
//!
//! The folder, and in it the token, are for its owner only: the database will lie there too.

use super::Answers;
use super::schedule::Read;
use crate::cli::failure::Failure;
use crate::config::{Config, Overrides};
use crate::domain::process::Directory;
use crate::files::process::directory::{Table, edit, tables_of};
use crate::locale::Lang;
use crate::t;
use secrecy::ExposeSecret;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

/// The configuration, where `convoca run` looks for it.
pub(super) const CONFIG: &str = "convoca.toml";
/// The file of the token.
pub(super) const TOKEN: &str = "token.txt";

/// Writes the folder and gives its full path. What was written is read back before it gets its place: it must
/// be what `convoca run` takes, or nothing is left of it.
pub(super) fn write(answers: &Answers, schedule: Option<&Read>) -> Result<PathBuf, Failure> {
    let lang = answers.lang;
    let folder = &answers.folder;
    let shown = folder.display().to_string();
    let taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    };
    if taken {
        return Err(Failure::Input(t!(lang, "init-taken", folder = shown)));
    }
    let failed = |error: io::Error| {
        let (folder, reason) = (shown.as_str(), error.to_string());
        Failure::Input(t!(
            lang,
            "init-cannot-write",
            folder = folder,
            reason = reason
        ))
    };
    let folder = absolute(folder).map_err(failed)?;
    let mut beside = folder.clone().into_os_string();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    let filled = fill(&beside, &folder, answers, schedule).map_err(failed);
    let written = filled
        .and_then(|()| read_back(&beside, lang))
        .and_then(|_| fs::rename(&beside, &folder).map_err(failed));
    if written.is_err() {
        // Nothing is left behind; that this fails too changes nothing.
        let _ = fs::remove_dir_all(&beside);
    }
    written.map(|()| folder)
}

/// The configuration in a folder, as `convoca run` reads it.
pub(super) fn read_back(folder: &Path, lang: Lang) -> Result<Config, Failure> {
    let read = Config::read(&folder.join(CONFIG), Overrides::from_environment());
    read.map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(|problem| problem.text(lang)).collect();
        Failure::Input(lines.join("\n"))
    })
}

/// The place of a folder that may not be there yet.
fn absolute(folder: &Path) -> io::Result<PathBuf> {
    let parent = match folder.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent)?;
    match folder.file_name() {
        Some(name) => Ok(fs::canonicalize(parent)?.join(name)),
        None => fs::canonicalize(folder),
    }
}

fn fill(at: &Path, folder: &Path, answers: &Answers, schedule: Option<&Read>) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(at)?;
    put(&at.join(CONFIG), &config(folder, answers), 0o600)?;
    put(&at.join("calendar.toml"), &calendar(answers), 0o644)?;
    put(&at.join("process.toml"), &process(answers, schedule), 0o644)?;
    if let Some(token) = &answers.token {
        put(
            &at.join(TOKEN),
            &format!("{}\n", token.expose_secret()),
            0o600,
        )?;
    }
    if let Some(schedule) = schedule {
        fs::copy(&schedule.file, at.join(schedule.copy()))?;
    }
    Ok(())
}

fn put(file: &Path, text: &str, mode: u32) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(mode).open(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A paragraph as a comment.
fn comment(text: &str) -> String {
    let line = |line: &str| format!("# {line}").trim_end().to_owned() + "\n";
    text.lines().map(line).collect()
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn config(folder: &Path, answers: &Answers) -> String {
    let lang = answers.lang;
    let mut text = comment(&t!(lang, "init-config", name = answers.name.as_str()));
    text.push_str("\n[entity]\n");
    text.push_str(&format!("name = {}\n", quoted(&answers.name)));
    if let Some(article) = &answers.more.article {
        text.push_str(&format!("article = {}\n", quoted(article)));
    }
    text.push_str(&format!("language = {}\n", quoted(lang.code())));
    text.push_str(&comment(&t!(lang, "init-config-rule")));
    text.push_str("deadline_rule = \"receipt\"\n");
    text.push_str("calendar = \"calendar.toml\"\nprocess = \"process.toml\"\n\n[telegram]\n");
    match answers.token {
        Some(_) => {
            text.push_str(&comment(&t!(lang, "init-config-token")));
            text.push_str(&format!("token_file = {}\n", quoted(TOKEN)));
        }
        None => text.push_str(&comment(&t!(lang, "init-config-no-token"))),
    }
    text.push_str("\n[database]\n");
    text.push_str(&comment(&t!(lang, "init-config-database")));
    let file = folder.join("convoca.db").display().to_string();
    // An address, in which these would mean something.
    let file = file
        .replace('%', "%25")
        .replace('?', "%3F")
        .replace('#', "%23");
    text.push_str(&format!("url = {}\n", quoted(&format!("sqlite://{file}"))));
    text
}

fn calendar(answers: &Answers) -> String {
    let (lang, more) = (answers.lang, &answers.more);
    let mut text = comment(&t!(lang, "init-calendar"));
    text.push_str("\ntime_zone = \"America/Bogota\"\n\n");
    text.push_str(&comment(&t!(lang, "init-calendar-saturday")));
    let saturdays = more.saturdays;
    text.push_str(&format!("saturday_is_business_day = {saturdays}\n\n"));
    text.push_str(&comment(&t!(lang, "init-calendar-days")));
    text.push_str("#\n# [[non_business_day]]\n# date = 2026-10-16\n# act = \"Decreto …\"\n");
    for (day, act) in &more.civic_days {
        let act = quoted(act);
        text.push_str(&format!(
            "\n[[non_business_day]]\ndate = {day}\nact = {act}\n"
        ));
    }
    text
}

fn process(answers: &Answers, schedule: Option<&Read>) -> String {
    let (lang, more) = (answers.lang, &answers.more);
    let mut text = comment(&t!(lang, "init-process"));
    if !more.coordinator.is_empty() {
        let who = more.coordinator.replace(['\n', '\r'], " ");
        text.push_str(&comment(&t!(lang, "init-process-coordinator", who = who)));
    }
    text.push_str("\n[hours]\nwork = \"08:00-12:00, 14:00-17:00\"\ndigest_at = \"08:00\"\n\n");
    text.push_str(&comment(&t!(lang, "init-process-controller")));
    match &more.controller {
        Some(email) => text.push_str(&format!("[controller]\nemail = {}\n\n", quoted(email))),
        None => text.push_str("[controller]\n# email = \"datos@…\"\n\n"),
    }
    text.push_str(&comment(&t!(lang, "init-process-topics")));
    text.push_str("#\n# [[topic]]\n# key = \"salud\"\n# name = \"Salud\"\n# office = \"…\"\n\n");
    text.push_str(&comment(&t!(lang, "init-process-offices")));
    let directory = Directory {
        offices: schedule.map_or_else(Vec::new, |read| read.offices.clone()),
        topics: schedule.map_or_else(Vec::new, |read| read.topics.clone()),
        ..Directory::default()
    };
    for table in &tables_of(&directory) {
        let nothing = Table {
            entries: Vec::new(),
            ..table.clone()
        };
        // An empty text is TOML.
        text.push_str(&edit("", &[(&nothing, table)]).unwrap_or_default());
    }
    text
}
