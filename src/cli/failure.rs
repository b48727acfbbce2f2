//! How a command fails: what the person typed, or where its output goes.

use crate::locale::Lang;
use crate::t;
use std::io::{self, Write};
use std::process::ExitCode;

/// Status of a command that was given something it cannot use.
const BAD_INPUT: u8 = 2;

/// Why a command ends before its work is done.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something typed or read is wrong: one line that names the field, the value and what would be
    /// right.
    Input(String),
    /// The output cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::Output(of_table(error))
    }
}

/// What lies beneath an error of a table. (The library's own conversion forgets the kind.)
pub(super) fn of_table(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

impl Failure {
    /// Tells the person and gives the exit status. A reader that has seen enough (`| head`) is no
    /// failure.
    pub(super) fn report(self) -> ExitCode {
        let (line, status) = match self {
            Self::Input(line) => (line, ExitCode::from(BAD_INPUT)),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                return ExitCode::SUCCESS;
            }
            Self::Output(error) => {
                let lang = Lang::default();
                let line = t!(lang, "input-output-failed", reason = error.to_string());
                (line, ExitCode::FAILURE)
            }
        };
        // With no one left to tell, the status still says it.
        let _ = writeln!(io::stderr().lock(), "convoca: {line}");
        status
    }
}
