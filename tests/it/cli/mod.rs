//! The commands as a person or a script runs them: the real binary.

mod batch;
mod deadline;
mod holidays;

use std::io::Write;
use std::process::{Command, Stdio};
use tempfile::NamedTempFile;

/// What a command said and how it ended.
struct Ran {
    status: i32,
    out: String,
    err: String,
}

fn convoca(args: &[&str]) -> Ran {
    convoca_with(args, b"")
}

fn convoca_with(args: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not read its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ran {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The one line that a command says about bad input.
fn refused(args: &[&str]) -> String {
    let ran = convoca(args);
    assert_eq!(ran.status, 2, "{args:?}: {}", ran.err);
    assert_eq!(ran.out, "", "{args:?}");
    assert_eq!(ran.err.lines().count(), 1, "{args:?}: {}", ran.err);
    ran.err
}

fn file(text: &str) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

fn path(file: &NamedTempFile) -> &str {
    file.path().to_str().unwrap()
}

/// A calendar in which 15 July 2024 was adopted as *día cívico*.
const CIVIC: &str = r#"
saturday_is_business_day = false

[[non_business_day]]
date = 2024-07-15
act = "Decreto 101 de 2024"

[[suspension]]
from = "2024-12-30"
to = "2024-12-31"
act = "Resolución 9 de 2024"
"#;

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_convoca"))
        .args(["deadline", "--batch", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let row = "2024-07-13T09:00:00-05:00,15\n".repeat(200_000);
    let table = format!("received_at,term_business_days\n{row}");
    let _ = child.stdin.take().unwrap().write_all(table.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
