//! Tables as HTML, and the page around them: one file, nothing from elsewhere, no script.
//!
//! Whatever somebody wrote is escaped by the macro, where it becomes HTML.

use crate::files::base::table::{Cell, Table, grouped};
use crate::locale::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::borrow::Cow;

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What a title stands under.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rank {
    /// The page.
    Section,
    /// A section of it.
    Part,
}

/// A whole page; `style` is ours.
pub(crate) fn page(lang: Lang, title: &str, style: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(lang.sentences().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(style)) }
            }
            body { (body) }
        }
    };
    page.into_string()
}

/// The title of what follows, and what is to be known to read it.
pub(crate) fn heading(rank: Rank, title: &str, note: &str) -> Markup {
    html! {
        @match rank {
            Rank::Section => h2 { (title) }
            Rank::Part => h3 { (title) }
        }
        @if !note.is_empty() { p.note { (note) } }
    }
}

/// One table with its title.
pub(crate) fn table(rank: Rank, table: &Table, class: &str) -> Markup {
    many(rank, std::slice::from_ref(table), class)
}

/// Parts of one table that is too wide, under one title.
pub(crate) fn many(rank: Rank, tables: &[Table], class: &str) -> Markup {
    html! {
        @if let Some(first) = tables.first() { (heading(rank, &first.title, &first.note)) }
        @for table in tables { (cells(table, class)) }
    }
}

fn cells(table: &Table, class: &str) -> Markup {
    let number = |column: usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(column));
        let is_number = cells.any(|cell| !matches!(cell, Cell::Text(_)));
        is_number.then_some("n")
    };
    html! {
        table class=(class) {
            @if !table.head.is_empty() {
                thead {
                    tr {
                        @for (column, head) in table.head.iter().enumerate() {
                            th scope="col" class=[number(column)] { (head) }
                        }
                    }
                }
            }
            tbody {
                @for row in &table.rows {
                    tr {
                        @for (column, cell) in row.iter().enumerate() {
                            @if column == 0 {
                                th scope="row" { (said(cell)) }
                            } @else {
                                td class=[number(column)] { (said(cell)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn said(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Text(said) | Cell::Fraction(said, _) => said.into(),
        Cell::Number(number) => grouped(*number).into(),
        Cell::Nothing => "–".into(),
    }
}
