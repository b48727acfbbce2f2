//! The directory as a workbook: given out, edited on a computer, and taken back with a yes like any other change.
//! What cannot be taken is told by sheet, row and column, all of it at once.
//!
//! Deliberately absent: what a sheet must look like (`files/process/directory`), which the terminal knows the same.

use super::settings::{add_new, now, offer};
use crate::actions::ActionError;
use crate::actions::process::checklist::permitted;
use crate::actions::process::preview;
use crate::domain::process::Edit;
use crate::files::Grid;
use crate::files::process::directory::{
    Change, Table, bad_table, edits, may_be_one, read_tables, tables_of, workbook,
};
use crate::locale::Lang;
use crate::render::process::{AT_ONCE, words_of};
use crate::render::{self, shorten};
use crate::store::Attachment;
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::fetched::Fetched;
use crate::telegram::base::turn::{Done, Turn};

/// Rows of a sheet that are taken in a chat, and things to be mended that a message names.
const ROWS: usize = 1_000;
const TOLD: usize = 12;

/// Sends the directory as it is.
pub(super) async fn give(turn: &mut Turn<'_>) -> Done {
    let (process, _) = now(turn).await?;
    let lang = turn.lang;
    let Ok(content) = workbook(&tables_of(&process.directory()), lang) else {
        turn.tell(t!(lang, "sheet-too-long"));
        return Ok(());
    };
    let name = t!(lang, "directory-file-name");
    turn.send(render::directory_sheet(lang), Attachment { name, content });
    Ok(())
}

/// The sheets of a file by their names; of one without sheets, the file's.
fn sheets(fetched: &Fetched) -> Vec<(String, &Grid)> {
    let file = fetched.order.file.name.as_deref().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let grids = fetched.document.iter().flat_map(|document| &document.grids);
    let named = grids.map(|grid| (grid.name.as_deref().unwrap_or(stem).to_owned(), grid));
    named.collect()
}

/// Whether a file is a directory, or meant to be one. Where another of its sheets is a schedule, it is that.
pub fn is_one(fetched: &Fetched) -> bool {
    let sheets = sheets(fetched);
    let mut of_it = sheets.iter().filter(|(name, grid)| may_be_one(name, grid));
    let is_of_it = |name: &str| of_it.clone().any(|(one, _)| one == name);
    let is_schedule = match &fetched.schedule {
        Some(Ok(read)) => {
            let sheets = &read.reading.understood.sheets;
            sheets.iter().any(|(_, name)| !is_of_it(name))
        }
        Some(Err(_)) | None => false,
    };
    !is_schedule && of_it.next().is_some()
}

/// A directory was sent: what it changes is shown, or what is to be mended in it.
pub async fn arrived(turn: &mut Turn<'_>, fetched: &Fetched) -> Done {
    match taken(turn, fetched).await {
        Err(error) => turn.refuse_staff(error),
        Ok(()) => Ok(()),
    }
}

async fn taken(turn: &mut Turn<'_>, fetched: &Fetched) -> Result<(), ActionError> {
    permitted(&turn.actor)?;
    let lang = turn.lang;
    if !matches!(
        turn.step,
        Dialogue::Rest | Dialogue::Asking(_) | Dialogue::Setting(_)
    ) {
        turn.tell(t!(lang, "load-busy"));
        return Ok(());
    }
    let name = fetched.order.file.name.as_deref().unwrap_or_default();
    let name = shorten(name, 60);
    let sheets = sheets(fetched);
    if sheets.iter().any(|(_, grid)| grid.len() > ROWS) {
        let most = ROWS.to_string();
        turn.tell(t!(lang, "directory-too-long", file = name, most = most));
        return Ok(());
    }
    let (process, mut said) = now(turn).await?;
    let known = tables_of(&process.directory());
    let tables = match read_tables(&sheets, &known) {
        Ok(tables) => tables,
        Err(bad) => {
            let all = bad.iter().take(TOLD);
            let lines: Vec<_> = all.map(|one| bad_table(lang, &name, one)).collect();
            let more = bad.len() - lines.len();
            turn.show(render::directory_bad(lang, &name, &lines, more));
            // What was shown before waits no more.
            if matches!(turn.step, Dialogue::Setting(_)) {
                turn.step = Dialogue::Rest;
            }
            return Ok(());
        }
    };
    let mut above = vec![format!("📒 {name}")];
    let mut all: Vec<Edit> = Vec::new();
    for new in &tables {
        let Some(old) = known.iter().find(|old| old.thing == new.thing) else {
            continue;
        };
        above.extend(counted(lang, old, new));
        all.extend(edits(old, new));
    }
    if all.len() > AT_ONCE {
        // A card shows the first of them; the file all.
        let shown = preview(turn.tx, (&turn.actor, turn.desk), &all, turn.now).await?;
        add_new(&mut said, &all);
        let lines = all.iter().zip(&shown).flat_map(|(edit, shown)| {
            let ways = (shown.before.as_ref(), shown.after.as_ref());
            words_of(lang, &said, edit, ways)
        });
        let text: String = lines.map(|line| format!("{}\r\n", line.trim())).collect();
        let file = Attachment {
            name: t!(lang, "directory-changes-name"),
            content: format!("\u{feff}{text}").into_bytes(),
        };
        turn.send(render::directory_changes(lang), file);
    }
    offer(turn, (all, None), Some(&above.join("\n"))).await?;
    Ok(())
}

/// How much of a sheet is new, changes and goes, if anything does.
fn counted(lang: Lang, old: &Table, new: &Table) -> Option<String> {
    let changes = old.changes(new);
    if changes.is_empty() {
        return None;
    }
    let (mut added, mut gone, mut order) = (0, 0, false);
    let mut changed: Vec<&str> = Vec::new();
    for change in &changes {
        match change {
            Change::Added { .. } => added += 1,
            Change::Removed { .. } => gone += 1,
            Change::Changed { key, .. } if changed.last() != Some(&key.as_str()) => {
                changed.push(key);
            }
            Change::Changed { .. } => {}
            Change::Reordered => order = true,
        }
    }
    let sheet = lang.directory_sheet(new.thing);
    let mut line = t!(
        lang,
        "directory-counted",
        sheet = sheet,
        rows = new.entries.len().to_string(),
        added = added.to_string(),
        changed = changed.len().to_string(),
        gone = gone.to_string()
    );
    if order {
        line = format!("{line} {}", t!(lang, "directory-order"));
    }
    Some(line)
}
