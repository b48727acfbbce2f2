//! Conventions that a machine can check, so that no reviewer has to.

mod buttons;
mod documents;
mod layers;
mod matches;
mod notices;
mod rooms;
pub(crate) mod sentences;
pub(crate) mod source;
mod words;

use source::Source;

/// Lines after which a file wants to be two.
const MOST_LINES: usize = 400;

#[test]
fn every_file_says_what_it_is_for() {
    for file in Source::all() {
        let first = file.text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! "),
            "{} does not open with `//!`: what it is for, what is deliberately absent",
            file.path
        );
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for file in Source::all() {
        let lines = file.text.lines().count();
        assert!(
            lines <= MOST_LINES,
            "{} has {lines} lines, more than {MOST_LINES}: split it by subject",
            file.path
        );
    }
}

#[test]
fn whoever_is_erased_is_erased_everywhere() {
    let erasing = std::fs::read_to_string("src/store/person/erase.rs").unwrap();
    for entry in std::fs::read_dir("migrations/sqlite").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut table = "";
        for line in text.lines() {
            let mut words = line.split_whitespace();
            if line.starts_with("CREATE TABLE") {
                table = words.nth(2).unwrap();
                // One that takes another's place bears its name from then on.
                let renamed = format!("ALTER TABLE {table} RENAME TO ");
                if let Some((_, name)) = text.split_once(&renamed) {
                    table = name.split(';').next().unwrap();
                }
            } else if line.contains("REFERENCES people") {
                let mut column = words.next().unwrap();
                if line.starts_with("ALTER TABLE") {
                    table = words.nth(1).unwrap();
                    column = words.nth(2).unwrap();
                }
                let sets_free = format!("UPDATE {table} SET {column} = NULL");
                let deletes = format!("DELETE FROM {table} WHERE {column}");
                assert!(
                    erasing.contains(&sets_free) || erasing.contains(&deletes),
                    "{table}.{column} keeps whoever is erased"
                );
            }
        }
    }
}
