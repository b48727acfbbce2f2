//! `convoca directory`: offices, topics, groups and zones out to a spreadsheet and back again.

mod source;

use super::check::read_all;
use super::failure::Failure;
use crate::config::{Config, process_of};
use crate::files::base::replace;
use crate::files::process::directory::{Change, Table, csv_files, edit, tables_of, workbook};
use crate::locale::Lang;
use crate::t;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Who is who: offices, topics, groups and zones, to a spreadsheet and back.
#[derive(clap::Args)]
#[command(after_help = "Examples:
  convoca directory export directorio.xlsx
  convoca directory import directorio.xlsx --check
  convoca directory import directorio.xlsx")]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Writes the directory: FILE.xlsx, FILE.toml, or a folder with a .csv for each table.
    ///
    /// What is there already is not overwritten.
    Export(Common),
    /// Takes the directory from FILE.xlsx, .ods, .csv, .toml or a folder of .csv, shows what changes, and
    /// writes it into process.toml; everything else there stays, comments too.
    ///
    /// A sheet or a column that the file does not have stays as it is. A row without a key is the one of
    /// the same name, or a new one. Offices can be given by their names.
    Import(Import),
}

#[derive(clap::Args)]
struct Common {
    /// The file or folder
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The entity's configuration.
    #[arg(long, value_name = "FILE", default_value = "convoca.toml")]
    config: PathBuf,
    /// Language of the titles and messages: es, en or another that there is.
    #[arg(long, default_value = "es")]
    lang: String,
}

#[derive(clap::Args)]
struct Import {
    #[command(flatten)]
    common: Common,
    /// Only shows what would change.
    #[arg(long)]
    check: bool,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    let (What::Export(common) | What::Import(Import { common, .. })) = &args.what;
    let lang = super::values::lang(&common.lang)?;
    let config = read_all(std::slice::from_ref(&common.config), lang)?.remove(0);
    match &args.what {
        What::Export(_) => export(&common.file, &config, lang),
        What::Import(import) => take(&common.file, &config, import.check, lang),
    }?;
    Ok(ExitCode::SUCCESS)
}

fn export(file: &Path, config: &Config, lang: Lang) -> Result<(), Failure> {
    let tables = tables_of(&config.process.directory());
    let failed = |file: &Path, reason: String| {
        let file = file.display().to_string();
        let told = t!(lang, "directory-cannot-write", file = file, reason = reason);
        Failure::Input(told)
    };
    let files = match source::ending(file) {
        "xlsx" => {
            let bytes = workbook(&tables, lang);
            let bytes = bytes.map_err(|error| failed(file, error.to_string()))?;
            vec![(file.to_owned(), bytes)]
        }
        "toml" => vec![(file.to_owned(), as_toml(&tables).into_bytes())],
        "csv" => {
            let known = source::named_as(file, &tables, lang)?;
            let one = csv_files(std::slice::from_ref(known), lang)?.remove(0);
            vec![(file.to_owned(), one.1)]
        }
        _ => {
            let files = csv_files(&tables, lang)?.into_iter();
            fs::create_dir_all(file).map_err(|error| failed(file, error.to_string()))?;
            files
                .map(|(name, bytes)| (file.join(name), bytes))
                .collect()
        }
    };
    if let Some((taken, _)) = files.iter().find(|(file, _)| file.exists()) {
        let file = taken.display().to_string();
        return Err(Failure::Input(t!(lang, "directory-exists", file = file)));
    }
    let mut out = io::stdout().lock();
    for (file, bytes) in files {
        let written = replace(&file, &bytes);
        written.map_err(|error| failed(&file, error.to_string()))?;
        let file = file.display().to_string();
        writeln!(out, "{}", t!(lang, "directory-exported", file = file))?;
    }
    Ok(())
}

/// The tables by themselves, as they stand in `process.toml`.
fn as_toml(tables: &[Table]) -> String {
    let nothing: Vec<_> = tables
        .iter()
        .map(|table| Table {
            entries: Vec::new(),
            ..table.clone()
        })
        .collect();
    let pairs: Vec<_> = nothing.iter().zip(tables).collect();
    // An empty text is TOML.
    edit("", &pairs).unwrap_or_default().trim_start().to_owned()
}

fn take(file: &Path, config: &Config, check: bool, lang: Lang) -> Result<(), Failure> {
    let Some(target) = &config.process_file else {
        let file = config.file.display().to_string();
        return Err(Failure::Input(t!(
            lang,
            "directory-no-process",
            file = file
        )));
    };
    let known = tables_of(&config.process.directory());
    let tables = source::read(file, &known, config.calendar.time_zone(), lang)?;
    let pairs: Vec<_> = tables
        .iter()
        .filter_map(|new| Some((known.iter().find(|old| old.thing == new.thing)?, new)))
        .collect();
    let name = target.display().to_string();
    let unreadable = |reason: String| {
        let file = name.as_str();
        Failure::Input(t!(
            lang,
            "input-file-unreadable",
            file = file,
            reason = reason
        ))
    };
    let text = fs::read_to_string(target).map_err(|error| unreadable(error.to_string()))?;
    let changed = edit(&text, &pairs).map_err(|error| unreadable(error.to_string()))?;
    // It is judged as it will be read, with everything that hangs together in it.
    process_of(target, &changed, config.calendar.time_zone()).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(|problem| problem.text(lang)).collect();
        Failure::Input(lines.join("\n"))
    })?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut changes = 0;
    for (old, new) in &pairs {
        for change in old.changes(new) {
            changes += 1;
            writeln!(out, "{}", shown(lang, new, &change))?;
        }
    }
    let last = if changes == 0 {
        t!(lang, "directory-same", file = name.as_str())
    } else if check {
        t!(lang, "directory-check")
    } else {
        replace(target, changed.as_bytes()).map_err(|error| {
            let (file, reason) = (name.as_str(), error.to_string());
            let told = t!(lang, "directory-cannot-write", file = file, reason = reason);
            Failure::Input(told)
        })?;
        t!(lang, "directory-written", file = name.as_str())
    };
    writeln!(out, "{last}")?;
    out.flush()?;
    Ok(())
}

fn shown(lang: Lang, table: &Table, change: &Change) -> String {
    let sheet = lang.directory_sheet(table.thing);
    match change {
        Change::Added { key, name } => {
            let (key, name) = (key.as_str(), name.as_str());
            t!(
                lang,
                "directory-added",
                sheet = sheet,
                key = key,
                name = name
            )
        }
        Change::Removed { key, name } => {
            let (key, name) = (key.as_str(), name.as_str());
            t!(
                lang,
                "directory-removed",
                sheet = sheet,
                key = key,
                name = name
            )
        }
        Change::Changed {
            key,
            column,
            old,
            new,
        } => t!(
            lang,
            "directory-changed",
            sheet = sheet,
            key = key.as_str(),
            column = crate::files::process::directory::title(lang, *column),
            old = old.trim(),
            new = new.trim()
        ),
        Change::Reordered => t!(lang, "directory-reordered", sheet = sheet),
    }
}
