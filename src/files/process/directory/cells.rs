//! Entries of the core as texts, column by column.

use crate::domain::base::{Text, Thing};
use crate::domain::process::{Directory, Group, Office, Topic, Zone};
use crate::files::process::directory::{Cells, Column, Entry, KINDS, Table, YES};
use crate::locale::Lang;

/// Between the parts of a cell that holds several.
const BETWEEN: &str = "; ";

/// A directory as its tables, in the order of [`KINDS`].
pub fn tables_of(directory: &Directory) -> Vec<Table> {
    let table = |thing| {
        let entries = match thing {
            Thing::Office => directory.offices.iter().map(office).collect(),
            Thing::Topic => directory.topics.iter().map(topic).collect(),
            Thing::Group => directory.groups.iter().map(group).collect(),
            Thing::Space | Thing::Zone => directory.zones.iter().map(zone).collect::<Vec<_>>(),
        };
        Table {
            thing,
            columns: [columns(thing), own_names(thing, directory)].concat(),
            entries: entries.into_iter().map(entry).collect(),
        }
    };
    KINDS.map(table).into()
}

/// The columns of a kind. Names of offices are official and have one language.
pub fn columns(thing: Thing) -> Vec<Column> {
    let names = || {
        let spanish = Lang::spanish();
        let others = Lang::all().filter(move |lang| *lang != spanish);
        let all = std::iter::once(spanish).chain(others);
        all.map(|lang| Column::Name(lang.code()))
    };
    let mut columns = vec![Column::Key];
    match thing {
        Thing::Office => columns.extend([
            Column::Name(Lang::spanish().code()),
            Column::Aliases,
            Column::Parent,
            Column::Head,
            Column::Liaisons,
            Column::Email,
            Column::Hours,
        ]),
        Thing::Topic => columns.extend(names().chain([Column::Office])),
        Thing::Group => columns.extend(names().chain([Column::Kind, Column::Sensitive])),
        Thing::Zone | Thing::Space => columns.extend(names().chain([Column::Parent])),
    }
    columns
}

/// Names in the entity's own languages.
fn own_names(thing: Thing, directory: &Directory) -> Vec<Column> {
    let own = directory
        .languages
        .iter()
        .filter(|_| thing != Thing::Office);
    own.map(|one| Column::Name(code_of(one.key.as_str())))
        .collect()
}

/// A code that lasts.
fn code_of(code: &str) -> &'static str {
    let ours = Lang::all().find(|lang| lang.code() == code);
    ours.unwrap_or_else(|| Lang::own(code, code, Lang::default()))
        .code()
}

/// Several texts in one cell. Where one of them holds a semicolon, each has a line of its own.
pub(in crate::files) fn joined(texts: &[String]) -> String {
    match texts.iter().any(|text| text.contains(';')) {
        true => texts.iter().map(|text| format!("{text}\n")).collect(),
        false => texts.join(BETWEEN),
    }
}

/// The texts of a cell.
pub(in crate::files) fn split(cell: &str) -> Vec<String> {
    let by = if cell.contains('\n') { '\n' } else { ';' };
    let parts = cell.split(by).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(ToOwned::to_owned).collect()
}

fn entry(cells: Cells) -> Entry {
    let cells = cells.into_iter().filter(|(_, text)| !text.is_empty());
    Entry {
        line: 0,
        cells: cells.collect(),
    }
}

fn office(office: &Office) -> Cells {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Cells::from([
        (Column::Key, office.key.to_string()),
        (Column::Name(Lang::spanish().code()), office.name.clone()),
        (Column::Aliases, joined(&office.aliases)),
        (Column::Parent, shown(office.parent.as_ref())),
        (Column::Head, text(&office.head)),
        (Column::Liaisons, joined(&office.liaisons)),
        (Column::Email, text(&office.email)),
        (Column::Hours, shown(office.hours.as_ref())),
    ])
}

fn topic(topic: &Topic) -> Cells {
    let mut cells = named(topic.key.to_string(), &topic.name);
    cells.insert(Column::Office, topic.office.to_string());
    cells
}

fn group(group: &Group) -> Cells {
    let mut cells = named(group.key.to_string(), &group.name);
    cells.insert(Column::Kind, group.kind.name().to_owned());
    if group.sensitive {
        cells.insert(Column::Sensitive, YES.to_owned());
    }
    cells
}

fn zone(zone: &Zone) -> Cells {
    let mut cells = named(zone.key.to_string(), &zone.name);
    cells.insert(Column::Parent, shown(zone.parent.as_ref()));
    cells
}

fn shown(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// A name that is the same for everybody stands under Spanish.
fn named(key: String, name: &Text) -> Cells {
    let mut cells = Cells::from([(Column::Key, key)]);
    let spanish = Lang::spanish().code();
    for (code, text) in name.by_code() {
        cells.insert(Column::Name(code_of(code)), text.to_owned());
    }
    if cells.len() == 1 {
        cells.insert(Column::Name(spanish), name.read(spanish).to_owned());
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_texts_in_a_cell_come_apart_as_they_were_put_together() {
        for texts in [&["a", "b c"][..], &["a; b"], &["a", "b;"], &[]] {
            let texts: Vec<_> = texts.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(split(&joined(&texts)), texts);
        }
        assert_eq!(split(" a ;b;; "), ["a", "b"]);
    }
}
