//! Why a cell cannot be read, and what to do in the program that made the file.

use super::Lang;
use crate::domain::base::Unread;
use crate::t;

impl Lang {
    /// Why a cell cannot be read, in one sentence.
    pub fn unread(self, why: &Unread) -> String {
        match why {
            Unread::Error(name) => t!(self, "cell-error", name = name.as_str()),
            Unread::NoValue => t!(self, "cell-no-value"),
            Unread::DigitsLost(_) => t!(self, "cell-digits-lost"),
            Unread::Letters => t!(self, "cell-letters"),
        }
    }

    /// What to do about it.
    pub fn mend(self, why: &Unread) -> String {
        match why {
            Unread::Error(_) => t!(self, "cell-error-mend"),
            Unread::NoValue => t!(self, "cell-no-value-mend"),
            Unread::DigitsLost(_) => t!(self, "cell-digits-lost-mend"),
            Unread::Letters => t!(self, "cell-letters-mend"),
        }
    }
}
