//! The list of activities as a spreadsheet: given out, and taken back when edited.
//!
//! A file is made, or fetched and read, outside of any transaction (the errands do it), so that neither the
//! network nor a large file keeps the database waiting.

use crate::actions::ActionError;
use crate::actions::schedule::Deed;
use crate::actions::schedule::sheet;
use crate::actions::schedule::sheet::{Edit, MOST_CHANGED, RowProblem};
use crate::domain::schedule::{Activity, Status};
use crate::files;
use crate::files::schedule::sheet::{BadCell, EditedRow, MOST_ROWS, SheetRow, status_word};
use crate::locale::Lang;
use crate::render::{self, Say};
use crate::store::{ActivityRow, Attachment};
use crate::t;
use crate::telegram::base::dialogue::Dialogue;
use crate::telegram::base::turn::{Done, Subject, Turn};
use crate::telegram::schedule::{Asked, Draft};

/// Lines of a preview.
const SHOWN: usize = 10;

/// Gives out the list.
///
/// # Errors
/// Never but what refusing may lead to.
pub fn give(turn: &mut Turn<'_>) -> Done {
    match sheet::listed(&turn.actor) {
        Ok(wanted) => turn.reply.draw = Some(Subject::Activities(wanted)),
        Err(error) => return turn.refuse_activity(error),
    }
    Ok(())
}

/// The list as a file, made after the commit.
pub fn made(lang: Lang, rows: Vec<ActivityRow>) -> (Say, Option<Attachment>) {
    let rows: Vec<_> = rows.into_iter().map(|row| row_of(lang, row)).collect();
    let Ok(content) = files::schedule::sheet::write(&rows, lang) else {
        return (render::sentence(t!(lang, "sheet-too-long")), None);
    };
    let name = format!("{}.xlsx", t!(lang, "sheet-name"));
    let file = Attachment { name, content };
    (render::activities_sheet(lang), Some(file))
}

fn row_of(lang: Lang, row: ActivityRow) -> SheetRow {
    let planned = lang.when(&Activity {
        start: row.start_on,
        finish: row.finish_on,
        precision: row.precision,
        ..Activity::default()
    });
    SheetRow {
        revision: row.revision,
        key: row.id,
        number: row.number,
        title: row.title,
        responsible: row.responsible,
        planned,
        date: row.due_on,
        status: row.state,
        progress: row.progress,
        value: row.measured.unwrap_or_default(),
        remarks: row.comment.unwrap_or(row.remarks),
    }
}

/// A list has come: what it would change, or what is wrong with it.
pub async fn arrived(turn: &mut Turn<'_>, read: Result<Vec<EditedRow>, Vec<BadCell>>) -> Done {
    let lang = turn.lang;
    let rows = match read {
        Err(bad) => {
            let line = |bad: &BadCell| {
                let line = bad.line.to_string();
                let (column, written) = (bad.column.title(lang), bad.written.as_str());
                if let Some(why) = &bad.unread {
                    let why = [lang.unread(why), lang.mend(why)].join(" ");
                    return t!(
                        lang,
                        "sheet-unread-cell",
                        line = line,
                        column = column,
                        why = why
                    );
                }
                t!(
                    lang,
                    "sheet-bad-cell",
                    line = line,
                    column = column,
                    written = written
                )
            };
            let lines: Vec<_> = bad.iter().take(SHOWN).map(line).collect();
            turn.say(render::sheet_refused(lang, &lines, bad.len()));
            return Ok(());
        }
        Ok(rows) if rows.len() > MOST_ROWS => {
            let most = MOST_ROWS.to_string();
            turn.tell(t!(lang, "sheet-too-many-rows", most = most));
            return Ok(());
        }
        Ok(rows) => rows,
    };
    let (desk, now) = (turn.desk, turn.now);
    let edits = match sheet::compare(turn.tx, desk, &turn.actor, &rows, now).await {
        Ok(edits) => edits,
        Err(error) => return turn.refuse_activity(error),
    };
    match edits {
        Err(problems) => {
            let line = |(line, problem): &(u32, RowProblem)| {
                let why = match problem {
                    RowProblem::Unknown => t!(lang, "sheet-unknown-row"),
                    RowProblem::Twice => t!(lang, "sheet-twice"),
                    RowProblem::Overtaken => t!(lang, "sheet-row-overtaken"),
                    RowProblem::Reluctant(why) => lang.reluctance(*why),
                };
                t!(lang, "sheet-bad-row", line = line.to_string(), why = why)
            };
            let lines: Vec<_> = problems.iter().take(SHOWN).map(line).collect();
            turn.say(render::sheet_refused(lang, &lines, problems.len()));
        }
        Ok(edits) if edits.is_empty() => turn.tell(t!(lang, "sheet-same")),
        Ok(edits) if edits.len() > MOST_CHANGED => {
            turn.tell(t!(lang, "sheet-too-many", most = MOST_CHANGED));
        }
        Ok(edits) => {
            let line = |(row, edit): &(ActivityRow, Edit)| line(lang, row, edit);
            let lines: Vec<_> = edits.iter().take(SHOWN).map(line).collect();
            let id = turn.update;
            turn.show(render::sheet_preview(lang, id, &lines, edits.len()));
            turn.step = Dialogue::Schedule(Draft {
                id,
                activity: 0,
                asked: Asked::Sheet(edits.into_iter().map(|(_, edit)| edit).collect()),
            });
        }
    }
    Ok(())
}

/// What a row would change, in words.
fn line(lang: Lang, row: &ActivityRow, edit: &Edit) -> String {
    let word = |deed: &Deed| match deed {
        Deed::Finish { .. } => status_word(lang, Status::Done),
        Deed::Reopen => status_word(lang, Status::Open),
        Deed::Postpone { to, .. } => lang.short_date(*to),
        Deed::Progress(percent) => format!("{percent} %"),
        Deed::Measure(text) | Deed::Remark(text) => render::shorten(text, 60),
    };
    let words: Vec<_> = edit.deeds.iter().map(word).collect();
    let name = format!("{} {}", row.number, render::shorten(&row.title, 60));
    format!("{}: {}", name.trim(), words.join("; "))
}

/// Does everything that was previewed, or nothing.
///
/// # Errors
/// If the store fails.
pub async fn apply(turn: &mut Turn<'_>, edits: &[Edit]) -> Result<(), ActionError> {
    let (lang, desk, now) = (turn.lang, turn.desk, turn.now);
    match sheet::apply(turn.tx, desk, &turn.actor, edits, now).await {
        Ok(done) => {
            let sentence = match done {
                true => t!(lang, "sheet-applied", count = edits.len()),
                false => t!(lang, "sheet-overtaken"),
            };
            turn.show(render::sentence(sentence));
            Ok(())
        }
        Err(error) => turn.refuse_activity(error),
    }
}
