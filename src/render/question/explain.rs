//! Why this date: the count of business days, as a person reads it.

use crate::domain::calendar::Receipt;
use crate::locale::Lang;
use crate::render::{PIECE, Say, send};
use crate::t;
use teloxide::utils::html::escape;

/// The count from the day of receipt to the deadline: each day counted, and each one skipped with
/// its reason. A long suspension makes it several messages.
pub fn why_this_date(lang: Lang, number: &str, receipt: &Receipt<'_>) -> Vec<Say> {
    let due = receipt.deadline.due();
    let mut text = t!(
        lang,
        "why",
        number = number,
        received = lang.long_date(receipt.deadline.received_on),
        date = lang.long_date(due)
    );
    text.push('\n');
    let mut all = Vec::new();
    let mut length = text.encode_utf16().count();
    for line in lang.receipt_lines(receipt) {
        length += line.encode_utf16().count() + 1;
        if length > PIECE {
            all.push(send(std::mem::take(&mut text), Vec::new()));
            length = line.encode_utf16().count();
        } else {
            text.push('\n');
        }
        text.push_str(&escape(&line));
    }
    all.push(send(text, Vec::new()));
    all
}
