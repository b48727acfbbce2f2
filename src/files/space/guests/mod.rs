//! The list of attendance: read from whatever the people at the door filled in, and written to be
//! printed and signed.
//!
//! A column is known by a word of its title, in any language of ours; the words are in the catalogue.
//! Deliberately absent: who of a list is known already.

mod write;

use crate::domain::base::Unread;
use crate::domain::base::fold::folded;
use crate::domain::space::signed::{Signed, not_known};
use crate::files::{Document, Grid, Row};
use crate::locale::Lang;
use crate::t;

pub use write::{Letterhead, write};

/// Rows that are looked at for the titles: forms have a letterhead.
const HEAD: usize = 30;
/// The longest text that is taken from a cell, in characters.
const LONGEST: usize = 120;
/// The most people that one list brings.
pub const MOST_PEOPLE: usize = 2_000;

/// A list as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuestList {
    /// Everybody with a name.
    pub people: Vec<Signed>,
    /// The lines with something on them but no name.
    pub nameless: Vec<Place>,
    /// The cells that cannot be read: nobody is made of what may stand there.
    pub unread: Vec<(Place, Unread)>,
    /// The first line whose letters are broken.
    pub broken_letters: Option<Place>,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its sheet, where the list has several.
    pub sheet: Option<String>,
    /// The line.
    pub line: u32,
}

/// The columns that mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Group,
    Zone,
    Document,
    Phone,
    Name,
}

impl Column {
    /// In the order in which they are looked for: «nombre de la vereda» is a zone.
    const ALL: [Self; 5] = [
        Self::Group,
        Self::Zone,
        Self::Document,
        Self::Phone,
        Self::Name,
    ];

    fn words(self, lang: Lang) -> String {
        match self {
            Self::Group => t!(lang, "list-words-group"),
            Self::Zone => t!(lang, "list-words-zone"),
            Self::Document => t!(lang, "list-words-document"),
            Self::Phone => t!(lang, "list-words-phone"),
            Self::Name => t!(lang, "list-words-name"),
        }
    }

    /// Every word of a title, in any language, with the column it means.
    fn known() -> Vec<(Self, String)> {
        let words = |column: Self| {
            let texts = Lang::all().map(move |lang| column.words(lang));
            let words = |text: String| text.split(',').map(|word| word.trim().to_owned()).collect();
            let words = texts.flat_map(move |text| -> Vec<String> { words(text) });
            words.map(move |word| (column, word))
        };
        Self::ALL.into_iter().flat_map(words).collect()
    }

    fn of(title: &str, known: &[(Self, String)]) -> Option<Self> {
        // What is longer is no title.
        if title.len() > LONGEST {
            return None;
        }
        let title = folded(title);
        let words: Vec<_> = title.split(|c: char| !c.is_alphanumeric()).collect();
        let called = known
            .iter()
            .find(|(_, word)| words.contains(&word.as_str()));
        called.map(|(column, _)| *column)
    }

    fn cell(self, signed: &mut Signed) -> &mut String {
        match self {
            Self::Group => &mut signed.group,
            Self::Zone => &mut signed.zone,
            Self::Document => &mut signed.document,
            Self::Phone => &mut signed.phone,
            Self::Name => &mut signed.name,
        }
    }
}

/// Reads a list; `None` if no column of names is found. Of one that is too long, no more than shows it.
/// All sheets are pages of one list; whoever stands on two of them is one person. Hidden ones only count
/// if no other has names.
pub fn read(document: &Document) -> Option<GuestList> {
    let known = Column::known();
    let headed: Vec<_> = document
        .shown_first()
        .filter_map(|grid| Some((grid, head(grid, &known)?)))
        .collect();
    let hidden = headed.first()?.0.hidden;
    let pages: Vec<_> = headed
        .into_iter()
        .filter(|(grid, _)| grid.hidden == hidden)
        .collect();
    let mut list = GuestList::default();
    for (grid, (at, columns)) in &pages {
        let sheet = grid.name.as_ref().filter(|_| pages.len() > 1);
        let page = Page {
            grid,
            columns,
            titles: grid.row(*at)?,
            sheet,
        };
        let people = page.read(*at + 1, &mut list);
        match list.people.is_empty() {
            true => list.people = people,
            false => {
                let new = not_known(&list.people, people);
                list.people.extend(new);
            }
        }
    }
    Some(list)
}

/// A sheet of a list.
struct Page<'a> {
    grid: &'a Grid,
    columns: &'a [(usize, Column)],
    titles: Row<'a>,
    sheet: Option<&'a String>,
}

impl Page<'_> {
    /// The people from a row on; what else is to be told goes into the list.
    fn read(&self, from: usize, list: &mut GuestList) -> Vec<Signed> {
        let mut people = Vec::new();
        if let Some(line) = self.grid.broken_letters {
            list.broken_letters.get_or_insert_with(|| self.place(line));
        }
        for row in (from..self.grid.len()).filter_map(|at| self.grid.row(at)) {
            if list.people.len() + people.len() > MOST_PEOPLE || list.nameless.len() > MOST_PEOPLE {
                break;
            }
            if is_foot(&row) {
                continue;
            }
            let unread = |(at, why)| Some((at, why)).filter(|(at, _)| self.means(*at));
            let unread: Vec<_> = row.all_unread().filter_map(unread).collect();
            let is_unread = !unread.is_empty();
            let told = unread
                .into_iter()
                .map(|(_, why)| (self.place(row.line), why));
            list.unread.extend(told);
            match self.signed(&row) {
                signed if signed.name.contains(char::is_alphabetic) => people.push(signed),
                signed if signed == Signed::default() || is_unread => {}
                _ => list.nameless.push(self.place(row.line)),
            }
        }
        people
    }

    /// Whether a column is one of a list of people.
    fn means(&self, at: usize) -> bool {
        self.columns.iter().any(|(place, _)| *place == at)
    }

    fn place(&self, line: u32) -> Place {
        let sheet = self.sheet.cloned();
        Place { sheet, line }
    }

    fn signed(&self, row: &Row<'_>) -> Signed {
        let mut signed = Signed::default();
        for (place, column) in self.columns {
            let text = row.get(*place);
            // Forms repeat their titles on each page, and merged cells say the same twice.
            if row.is_filled(*place) || text == self.titles.get(*place) {
                continue;
            }
            let cell = column.cell(&mut signed);
            if !cell.is_empty() && !text.is_empty() {
                cell.push(' ');
            }
            cell.push_str(text);
            *cell = cell.chars().take(LONGEST).collect();
        }
        signed
    }
}

/// Whether a row says how many there were, or who made the list: its first words are those of a foot.
fn is_foot(row: &Row<'_>) -> bool {
    let Some((_, first)) = row.own().next() else {
        return false;
    };
    let folded = folded(first);
    let word = folded
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    Lang::all().any(|lang| {
        let words = t!(lang, "list-words-foot");
        words.split(',').any(|known| known.trim() == word)
    })
}

/// The row of titles: the one that names most of what a list has, among them the names.
fn head(grid: &Grid, known: &[(Column, String)]) -> Option<(usize, Vec<(usize, Column)>)> {
    let rows = (0..grid.len().min(HEAD)).filter_map(|at| {
        let row = grid.row(at)?;
        let called = row
            .own()
            .filter_map(|(place, text)| Some((place, Column::of(text, known)?)));
        let columns: Vec<_> = called.collect();
        let named = columns.iter().any(|(_, column)| *column == Column::Name);
        named.then_some((at, columns))
    });
    rows.reduce(|best, next| match next.1.len() > best.1.len() {
        true => next,
        false => best,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Option<GuestList> {
        read(&crate::files::read(text.as_bytes().to_vec()).unwrap())
    }

    #[test]
    fn columns_are_known_by_their_words_below_a_letterhead() {
        let list = read_text(
            "Nombre del encuentro: Foro;;;;;\n\
             No.;Nombres;Apellidos;Cédula;Celular;Nombre de la vereda o barrio\n\
             1;Ana;Pérez;1.234;300 1;El Ajizal\n\
             2;;;99;;\n3;;;;;\n\
             No.;Nombres;Apellidos;Cédula;Celular;Nombre de la vereda o barrio\n\
             4;=Luz;;;;\n",
        );
        let list = list.unwrap();
        let lines: Vec<_> = list.nameless.iter().map(|place| place.line).collect();
        assert_eq!(lines, [4]);
        let ana = Signed {
            name: "Ana Pérez".into(),
            document: "1.234".into(),
            phone: "300 1".into(),
            zone: "El Ajizal".into(),
            ..Signed::default()
        };
        assert_eq!(list.people[0], ana);
        assert_eq!(list.people[1].name, "=Luz");
        assert_eq!(list.people.len(), 2);
        assert_eq!(read_text("Actividad;Fecha\nx;y\n"), None);
    }

    #[test]
    fn what_was_written_can_be_read_again() {
        let rows = [
            Signed::typed("Ana; 1; 2").unwrap(),
            Signed::default(),
            Signed::typed("=HYPERLINK(1)").unwrap(),
        ];
        let head = Letterhead {
            entity: "Alcaldía".into(),
            space: "Foro".into(),
            date: "hoy".into(),
            place: String::new(),
        };
        for lang in Lang::all() {
            let bytes = write(&head, &rows, lang).unwrap();
            let list = read(&crate::files::read(bytes).unwrap()).unwrap();
            assert_eq!(list.people, [rows[0].clone(), rows[2].clone()], "{lang:?}");
            assert!(list.nameless.is_empty());
        }
    }
}
