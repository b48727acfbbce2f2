//! Why this date: the count of business days, as a person reads it.

use super::{Say, send};
use crate::domain::calendar::Receipt;
use crate::locale::Lang;
use crate::t;
use teloxide::utils::html::escape;

/// The count from the day of receipt to the deadline: each day counted, and each one skipped with
/// its reason.
pub fn why_this_date(chat: i64, lang: Lang, number: &str, receipt: &Receipt<'_>) -> Say {
    let due = receipt.deadline.due();
    let mut text = t!(
        lang,
        "why",
        number = number,
        received = lang.long_date(receipt.deadline.received_on),
        date = lang.long_date(due)
    );
    text.push('\n');
    for line in lang.receipt_lines(receipt) {
        text.push('\n');
        text.push_str(&escape(&line));
    }
    send(chat, text, Vec::new())
}
