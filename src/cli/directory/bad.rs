//! What is wrong with a directory's sheets, told to whoever edited them.

use super::source::kinds;
use crate::domain::process::GroupKind;
use crate::files::process::directory::{BadTable, Cause, Column, columns, title};
use crate::locale::Lang;
use crate::t;

/// One line: file, sheet, line, column, value, what would be right.
pub(super) fn text(lang: Lang, file: &str, bad: &BadTable) -> String {
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
            let value = crate::cli::values::shown(value.as_bytes());
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
