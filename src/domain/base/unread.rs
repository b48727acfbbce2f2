//! A cell that has something in it which cannot be read: unreadable is not absent.

/// Why a cell cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It shows an error instead of a value; its name as the cell shows it: `#REF!`.
    Error(String),
    /// A formula whose value the program that made the file did not keep.
    NoValue,
    /// A number of more digits than a spreadsheet keeps, as the file has it: the last ones are gone.
    DigitsLost(String),
    /// Its letters are not those that were written.
    Letters,
}
