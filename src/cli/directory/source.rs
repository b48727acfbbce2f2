//! Where a directory is read from: a workbook, a file or a folder of separated texts, a `process.toml`.

use crate::cli::failure::Failure;
use crate::cli::import::unreadable;
use crate::config::read_process;
use crate::files::Grid;
use crate::files::base::open;
use crate::files::process::directory::{Table, bad_table, kinds, read_tables, tables_of};
use crate::locale::Lang;
use crate::t;
use chrono_tz::Tz;
use std::fs;
use std::path::{Path, PathBuf};

/// The tables of a file or a folder.
pub(super) fn read(
    file: &Path,
    known: &[Table],
    zone: Tz,
    lang: Lang,
) -> Result<Vec<Table>, Failure> {
    if ending(file) == "toml" {
        let process = read_process(file, zone).map_err(|problems| {
            let lines: Vec<_> = problems.iter().map(|problem| problem.text(lang)).collect();
            Failure::Input(lines.join("\n"))
        })?;
        // A kind that the file does not name stays as it is.
        let mut tables = tables_of(&process.directory());
        tables.retain(|table| !table.entries.is_empty());
        return Ok(tables);
    }
    let mut sheets = Vec::new();
    for file in files(file, lang)? {
        let name = file.display().to_string();
        let document = open(&file).map_err(|no| unreadable(&no, &name, lang))?;
        for grid in document.grids {
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            let sheet = grid.name.clone().unwrap_or_else(|| stem.into_owned());
            sheets.push((sheet, grid));
        }
    }
    let sheets: Vec<(String, &Grid)> = sheets
        .iter()
        .map(|(name, grid)| (name.clone(), grid))
        .collect();
    let tables = read_tables(&sheets, known);
    tables.map_err(|found| {
        let file = file.display().to_string();
        let lines: Vec<_> = found
            .iter()
            .map(|bad| bad_table(lang, &file, bad))
            .collect();
        Failure::Input(lines.join("\n"))
    })
}

/// The file, or the tables in the folder.
fn files(path: &Path, lang: Lang) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let found = fs::read_dir(path).and_then(|entries| {
        let files = entries.map(|entry| Ok(entry?.path()));
        files.collect::<std::io::Result<Vec<_>>>()
    });
    let found = found.map_err(|error| {
        let (file, reason) = (path.display().to_string(), error.to_string());
        Failure::Input(t!(
            lang,
            "input-file-unreadable",
            file = file,
            reason = reason
        ))
    })?;
    let mut files: Vec<_> = found
        .into_iter()
        .filter(|file| ending(file) == "csv")
        .collect();
    files.sort();
    Ok(files)
}

/// What the name of a file ends with.
pub(super) fn ending(file: &Path) -> &'static str {
    let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
    let known = ["xlsx", "toml", "csv"];
    known
        .into_iter()
        .find(|known| ending == *known)
        .unwrap_or("")
}

/// The table that a file is named after.
pub(super) fn named_as<'a>(
    file: &Path,
    tables: &'a [Table],
    lang: Lang,
) -> Result<&'a Table, Failure> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let is = |table: &&Table| lang.directory_sheet(table.thing) == stem;
    tables.iter().find(is).ok_or_else(|| {
        let file = file.display().to_string();
        let told = t!(lang, "directory-no-sheet", file = file, known = kinds(lang));
        Failure::Input(told)
    })
}
