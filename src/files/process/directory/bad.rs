//! What is wrong with a directory's sheets, told to whoever edited them.

use crate::domain::process::GroupKind;
use crate::files::process::directory::{BadTable, Cause, Column, KINDS, columns, title};
use crate::locale::Lang;
use crate::t;

/// The most that is shown of a cell.
const SHOWN: usize = 60;

/// One line: file, sheet, line, column, value, what would be right.
pub fn bad_table(lang: Lang, file: &str, bad: &BadTable) -> String {
    match bad {
        BadTable::NoSheet => t!(lang, "directory-no-sheet", file = file, known = kinds(lang)),
        BadTable::UnknownColumn {
            sheet,
            title: wrong,
            thing,
        } => {
            let known = columns(*thing).into_iter();
            let known: Vec<_> = known.map(|column| title(lang, column)).collect();
            t!(
                lang,
                "directory-unknown-column",
                file = file,
                sheet = sheet.as_str(),
                title = wrong.as_str(),
                known = known.join(", ")
            )
        }
        BadTable::NoNames { sheet } => {
            t!(
                lang,
                "directory-no-names",
                file = file,
                sheet = sheet.as_str()
            )
        }
        BadTable::BadCell {
            sheet,
            line,
            column,
            title,
            value,
            cause,
        } => {
            let value = shown(value);
            t!(
                lang,
                "directory-bad-row",
                file = file,
                sheet = sheet.as_str(),
                line = *line,
                column = title.as_str(),
                why = because(lang, *column, &value, cause)
            )
        }
        BadTable::Needed {
            sheet,
            office,
            topic,
        } => t!(
            lang,
            "directory-needed",
            file = file,
            sheet = sheet.as_str(),
            office = office.as_str(),
            topic = topic.as_str()
        ),
    }
}

/// The names of all sheets.
pub fn kinds(lang: Lang) -> String {
    KINDS.map(|thing| lang.directory_sheet(thing)).join(", ")
}

/// As much of a cell as can be told in a line.
fn shown(value: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut shown: String = value.chars().take(SHOWN).map(plain).collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// What is wrong with a cell, and what would be right.
fn because(lang: Lang, column: Column, value: &str, cause: &Cause) -> String {
    match cause {
        Cause::Form => {
            let right = right(lang, column);
            t!(lang, "directory-bad-cell", value = value, right = right)
        }
        Cause::Unread(why) => [lang.unread(why), lang.mend(why)].join(" "),
        Cause::Twice(line) => t!(lang, "directory-twice", value = value, line = *line),
        Cause::NotThere if column == Column::Office => {
            t!(lang, "directory-no-office", value = value)
        }
        Cause::NotThere => t!(lang, "directory-not-there", value = value),
        Cause::Circle => t!(lang, "directory-circle", value = value),
    }
}

fn right(lang: Lang, column: Column) -> String {
    match column {
        Column::Key => t!(lang, "directory-right-key"),
        Column::Name(_) => t!(lang, "directory-right-name"),
        Column::Email => t!(lang, "directory-right-email"),
        Column::Hours => t!(lang, "directory-right-hours"),
        Column::Office => t!(lang, "directory-right-office"),
        Column::Kind => {
            let kinds = GroupKind::ALL.map(|kind| lang.group_kind(kind));
            t!(lang, "directory-right-kind", known = kinds.join(", "))
        }
        Column::Sensitive => t!(lang, "directory-right-sensitive"),
        Column::Aliases | Column::Parent | Column::Head | Column::Liaisons => {
            t!(lang, "directory-right-none")
        }
    }
}
