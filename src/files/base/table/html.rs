//! Tables as HTML. Whatever somebody wrote is escaped here, where it becomes HTML.

use crate::files::base::table::{Cell, Table, grouped};

/// The title of what follows, and what is to be known to read it.
pub(crate) fn heading(html: &mut String, title: &str, note: &str) {
    html.push_str(&format!("<h2>{}</h2>\n", escape(title)));
    if !note.is_empty() {
        html.push_str(&format!("<p class=\"note\">{}</p>\n", escape(note)));
    }
}

/// One table with its title.
pub(crate) fn table(html: &mut String, table: &Table, class: &str) {
    many(html, std::slice::from_ref(table), class);
}

/// Parts of one table that is too wide, under one title.
pub(crate) fn many(html: &mut String, tables: &[Table], class: &str) {
    for (n, table) in tables.iter().enumerate() {
        if n == 0 {
            heading(html, &table.title, &table.note);
        }
        html.push_str(&format!("<table class=\"{class}\">"));
        let is_number = |column: usize| {
            let mut cells = table.rows.iter().filter_map(|row| row.get(column));
            cells.any(|cell| !matches!(cell, Cell::Text(_)))
        };
        if !table.head.is_empty() {
            html.push_str("<thead><tr>");
            for (column, head) in table.head.iter().enumerate() {
                let class = if is_number(column) {
                    " class=\"n\""
                } else {
                    ""
                };
                html.push_str(&format!("<th scope=\"col\"{class}>{}</th>", escape(head)));
            }
            html.push_str("</tr></thead>");
        }
        html.push_str("<tbody>");
        for row in &table.rows {
            html.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let text = match cell {
                    Cell::Text(text) => escape(text),
                    Cell::Number(number) => grouped(*number),
                    Cell::Fraction(said, _) => escape(said),
                    Cell::Nothing => "–".into(),
                };
                html.push_str(&match (column, is_number(column)) {
                    (0, _) => format!("<th scope=\"row\">{text}</th>"),
                    (_, true) => format!("<td class=\"n\">{text}</td>"),
                    (_, false) => format!("<td>{text}</td>"),
                });
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table>\n");
    }
}

/// A text that is nothing but text, between tags and in quotes.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
