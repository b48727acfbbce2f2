//! Why a file is no schedule, in one line.

use crate::cli::failure::Failure;
use crate::cli::values;
use crate::files::schedule::NoSchedule;
use crate::files::{MAX_BYTES, Unreadable};
use crate::locale::Lang;
use crate::t;
use std::io::ErrorKind;

const MEGABYTE: u64 = 1 << 20;

/// The line for a file that cannot be read.
pub(in crate::cli) fn unreadable(no: &Unreadable, file: &str, lang: Lang) -> Failure {
    Failure::Input(match no {
        Unreadable::Io(error) if error.kind() == ErrorKind::NotFound => {
            t!(lang, "import-no-file", file = file)
        }
        Unreadable::Io(error) => {
            t!(
                lang,
                "import-unreadable",
                file = file,
                reason = error.to_string()
            )
        }
        Unreadable::Empty => t!(lang, "import-empty", file = file),
        Unreadable::TooLarge { bytes } => t!(
            lang,
            "import-too-large",
            file = file,
            megabytes = bytes.div_ceil(MEGABYTE).to_string(),
            most = (MAX_BYTES / MEGABYTE).to_string()
        ),
        Unreadable::Bomb => t!(lang, "import-bomb", file = file),
        // Said of what came through the chat; the terminal waits, and reads both.
        Unreadable::TooSlow | Unreadable::OldWorkbook => t!(lang, "sheet-too-slow"),
        Unreadable::OtherKind { what: "?" } => t!(lang, "import-unknown-kind", file = file),
        Unreadable::OtherKind { what } => {
            t!(lang, "import-other-kind", file = file, what = *what)
        }
        Unreadable::Locked => t!(lang, "import-locked", file = file),
        Unreadable::Damaged(reason) => t!(
            lang,
            "import-damaged",
            file = file,
            reason = values::shown(reason.as_bytes())
        ),
    })
}

/// The line for a file that is read and is no schedule.
pub(in crate::cli) fn no_schedule(no: &NoSchedule, file: &str, sheet: &str, lang: Lang) -> Failure {
    Failure::Input(match no {
        NoSchedule::NoHeader { seen } => t!(
            lang,
            "import-no-header",
            file = file,
            seen = values::shown(seen.as_bytes())
        ),
        NoSchedule::NoActivities { line } => {
            t!(lang, "import-no-activities", file = file, line = *line)
        }
        NoSchedule::NoSheet { known } => t!(
            lang,
            "import-no-sheet",
            file = file,
            sheet = values::shown(sheet.as_bytes()),
            known = known.join(", ")
        ),
    })
}
