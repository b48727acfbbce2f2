//! What was made for the public pages of surveys and can be given again: a published result never changes.
//!
//! Bounded in what it keeps. Deliberately absent: who may have more made (see the gate), and what is not
//! there. A number that means nothing is asked for again each time, and waits like the others.

use crate::domain::base::Key;
use crate::locale::Lang;
use axum::body::Bytes;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// The most that is kept.
const MOST: usize = 64;
/// The most bytes that are kept.
const MOST_BYTES: usize = 64 << 20;
/// What there is of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) enum File {
    /// The page.
    Page,
    /// The results as JSON.
    Json,
    /// The results as a long table.
    Csv,
    /// The workbook.
    Workbook,
    /// The picture.
    Picture,
    /// The list of ballots to a question.
    Ballots(Key),
}

impl File {
    /// The file of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "results.json" => Self::Json,
            "results.csv" => Self::Csv,
            "results.xlsx" => Self::Workbook,
            "results.png" => Self::Picture,
            other => {
                let question = other.strip_prefix("ballots-")?.strip_suffix(".csv")?;
                Self::Ballots(Key::parse(question)?)
            }
        })
    }

    /// Its type.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Page => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv | Self::Ballots(_) => "text/csv; charset=utf-8",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Picture => "image/png",
        }
    }

    /// Whether it is another one in each language.
    pub fn has_words(&self) -> bool {
        matches!(self, Self::Page | Self::Workbook | Self::Picture)
    }
}

/// A file of a survey in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct Wanted {
    /// The survey's number.
    pub id: i64,
    /// Which file.
    pub file: File,
    /// In which language; of a file without words always the same.
    pub lang: Lang,
}

#[derive(Default)]
struct Kept {
    made: VecDeque<(Wanted, Bytes)>,
    bytes: usize,
}

/// What is kept. Clones share it.
#[derive(Clone)]
pub(in crate::web) struct Shelf {
    kept: Arc<Mutex<Kept>>,
}

impl Shelf {
    /// An empty one.
    pub fn new() -> Self {
        Self {
            kept: Arc::default(),
        }
    }

    /// What was made before.
    pub fn find(&self, wanted: &Wanted) -> Option<Bytes> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut made = kept.made.iter();
        made.find(|(one, _)| one == wanted)
            .map(|(_, content)| content.clone())
    }

    /// Keeps what was made; the oldest go.
    pub fn put(&self, wanted: Wanted, content: Bytes) {
        if content.len() > MOST_BYTES {
            return;
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.made.iter().any(|(one, _)| *one == wanted) {
            return;
        }
        kept.bytes += content.len();
        kept.made.push_back((wanted, content));
        while kept.made.len() > MOST || kept.bytes > MOST_BYTES {
            let Some((_, oldest)) = kept.made.pop_front() else {
                return;
            };
            kept.bytes -= oldest.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(id: i64) -> Wanted {
        Wanted {
            id,
            file: File::Page,
            lang: Lang::spanish(),
        }
    }

    #[test]
    fn the_oldest_go_when_there_are_many() {
        let shelf = Shelf::new();
        for id in 0..65 {
            shelf.put(page(id), Bytes::from_static(b"page"));
        }
        assert_eq!(shelf.find(&page(0)), None);
        assert_eq!(shelf.find(&page(1)), Some(Bytes::from_static(b"page")));
        assert_eq!(shelf.find(&page(64)), Some(Bytes::from_static(b"page")));
    }

    #[test]
    fn the_oldest_go_when_they_are_large() {
        let shelf = Shelf::new();
        let large = Bytes::from(vec![0; MOST_BYTES / 2]);
        for id in 0..3 {
            shelf.put(page(id), large.clone());
        }
        assert_eq!(shelf.find(&page(0)), None);
        assert_eq!(shelf.find(&page(2)), Some(large));
        shelf.put(page(3), Bytes::from(vec![0; MOST_BYTES + 1]));
        assert_eq!(shelf.find(&page(3)), None);
        assert!(shelf.find(&page(2)).is_some());
    }

    #[test]
    fn only_names_of_ours_are_files() {
        let key = Key::parse("temas").unwrap();
        assert_eq!(File::parse("ballots-temas.csv"), Some(File::Ballots(key)));
        for other in ["", "ballots-.csv", "ballots-..csv", "results.exe", "page"] {
            assert_eq!(File::parse(other), None, "{other}");
        }
    }
}
