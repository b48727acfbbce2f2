//! What is wrong with a directory's sheets, told to whoever edited them.

use super::source::kinds;
use crate::domain::process::GroupKind;
use crate::files::process::directory::{BadTable, Column, columns, title};
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
            value,
        } => t!(
            lang,
            "directory-bad-cell",
            file = file,
            sheet = sheet.as_str(),
            line = *line,
            column = title(lang, *column),
            value = crate::cli::values::shown(value.as_bytes()),
            right = right(lang, *column)
        ),
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
