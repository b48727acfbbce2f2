//! What is kept of somebody as a page that they can read: one file, nothing from elsewhere, no script.
//!
//! Made section by section, as it is read. Deliberately absent: what is kept, which the sections say.

use crate::files::base::table::html;
use crate::locale::Lang;
use crate::t;
use maud::{PreEscaped, html};

const STYLE: &str = include_str!("page.css");

/// A part of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// What it is about; empty: it goes on with the one before.
    pub title: String,
    /// Things, each as lines with what they say and its name; a name may be empty.
    pub things: Vec<Vec<(String, String)>>,
}

/// A section as it stands in the page.
pub fn section(section: &Section) -> String {
    let part = html! {
        @if !section.title.is_empty() { h2 { (section.title) } }
        @for thing in &section.things {
            article {
                @for (name, text) in thing {
                    p { @if !name.is_empty() { b { (name) } " " } (text) }
                }
            }
        }
    };
    part.into_string()
}

/// The page with its sections; `part` is its number where there are several.
pub fn page(lang: Lang, entity: &str, part: usize, made: &str, sections: &str) -> String {
    let title = t!(lang, "data-title");
    let title = match part {
        1 => title,
        part => t!(lang, "data-title-part", title = title, part = part as i64),
    };
    let body = html! {
        main {
            h1 { (title) }
            p { (t!(lang, "data-intro", entity = entity)) }
            p.note { (made) }
            (PreEscaped(sections))
        }
    };
    html::page(lang, &title, STYLE, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_text() {
        let lang = Lang::spanish();
        let one = section(&Section {
            title: "<b>".into(),
            things: vec![vec![("&".into(), "<script>alert(1)</script>".into())]],
        });
        let page = page(lang, "<i>", 2, "hoy", &one);
        for bad in ["<script", "<i>", "<b></h2>"] {
            assert!(!page.contains(bad), "{bad} in {page}");
        }
        assert!(page.contains("&lt;script&gt;alert(1)"));
    }
}
