//! Conventions that a machine can check, so that no reviewer has to.

mod layers;
pub(crate) mod sentences;
pub(crate) mod source;

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
