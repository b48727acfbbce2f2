//! What looks like somebody's data in a text: documents, telephones, e-mails, addresses and accounts as
//! Colombians write them, each with its place.
//!
//! It reads a text once, from left to right, in time that grows with its length alone. What it finds is a
//! guess for a person to decide about. Deliberately absent: names, and what is said of somebody's health or
//! family, which no pattern shows.

mod address;
mod context;
mod mail;
mod numbers;
mod own;

pub use own::Own;

use crate::domain::base::fold::Words;
use crate::domain::base::names::named;
use std::ops::Range;

named! {
    /// What something looks like.
    PersonalKind {
        /// A number of an identity document.
        Document = "document",
        /// A telephone number.
        Phone = "phone",
        /// An e-mail address.
        Mail = "mail",
        /// Where somebody lives.
        Address = "address",
        /// A bank account.
        Account = "account",
    }
}

/// Something that looks like somebody's data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: PersonalKind,
    /// Where it is, in bytes.
    pub place: Range<usize>,
    /// On which line, counted from one, without those that are empty.
    pub line: usize,
}

/// What in a text looks like somebody's data, from left to right; `own` is what the entity itself is
/// reached by.
pub fn personal(text: &str, own: &Own) -> Vec<Found> {
    let words = Words::of(text);
    let (mut mails, links) = mail::find(text);
    let is_apart = |one: &Range<usize>, all: &[Range<usize>]| {
        // They are in order, and none lies in another.
        let at = all.partition_point(|other| other.end <= one.start);
        all.get(at).is_none_or(|other| other.start >= one.end)
    };
    let mut addresses = address::find(&words);
    addresses.retain(|place| is_apart(place, &mails) && is_apart(place, &links));
    let mut found = numbers::find(&words, own);
    found.retain(|(_, place)| {
        let taken = [&mails, &links, &addresses];
        taken.into_iter().all(|all| is_apart(place, all))
    });
    mails.retain(|place| !own.has_mail(&text[place.clone()]));
    found.extend(mails.into_iter().map(|place| (PersonalKind::Mail, place)));
    found.extend(
        addresses
            .into_iter()
            .map(|place| (PersonalKind::Address, place)),
    );
    found.sort_by_key(|(_, place)| place.start);
    on_lines(text, found)
}

/// Each with the line it is on.
fn on_lines(text: &str, found: Vec<(PersonalKind, Range<usize>)>) -> Vec<Found> {
    let (mut line, mut is_blank, mut read) = (1, true, 0);
    let with_line = |(kind, place): (PersonalKind, Range<usize>)| {
        for c in text[read..place.start].chars() {
            if c == '\n' {
                line += usize::from(!is_blank);
                is_blank = true;
            } else if !c.is_whitespace() {
                is_blank = false;
            }
        }
        read = place.start;
        Found { kind, place, line }
    };
    found.into_iter().map(with_line).collect()
}

#[cfg(test)]
mod tests;
