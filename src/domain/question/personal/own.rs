//! What the entity itself is reached by: nobody's data.

use super::mail::{is_of_a_post, is_public_provider};
use std::collections::BTreeSet;

/// The entity's own mailboxes and telephones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    mails: BTreeSet<String>,
    domains: BTreeSet<String>,
    phones: BTreeSet<String>,
}

impl Own {
    /// Takes a mailbox as the entity's; others of its domain are too, but where everybody has theirs.
    pub fn mail(&mut self, mail: &str) {
        let mail = mail.trim().to_lowercase();
        if let Some((_, domain)) = mail.rsplit_once('@')
            && !is_public_provider(domain)
        {
            self.domains.insert(domain.to_owned());
        }
        self.mails.insert(mail);
    }

    /// Takes the host of one of its pages as its domain.
    pub fn host(&mut self, url: &str) {
        let host = url.split("://").last().unwrap_or(url);
        let host = host.split(['/', ':', '?']).next().unwrap_or(host);
        let host = host.trim_start_matches("www.").to_lowercase();
        if host.contains('.') {
            self.domains.insert(host);
        }
    }

    /// Takes every telephone number in a text as the entity's.
    pub fn phone(&mut self, text: &str) {
        let is_between = |c: char| c.is_alphabetic() || matches!(c, '/' | ',' | ';');
        for number in text.split(is_between) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            if digits.len() >= 7 {
                self.phones.insert(local(&digits).to_owned());
            }
        }
    }

    /// Whether a mailbox is the entity's, another authority's, or a post's and no person's.
    pub(super) fn has_mail(&self, mail: &str) -> bool {
        let mail = mail.to_lowercase();
        let Some((name, domain)) = mail.rsplit_once('@') else {
            return false;
        };
        let is_in = |of: &str| domain == of || domain.ends_with(&format!(".{of}"));
        self.mails.contains(&mail)
            || self.domains.iter().any(|own| is_in(own))
            || is_in("gov.co")
            || is_in("mil.co")
            || is_of_a_post(name)
    }

    /// Whether a telephone number, its digits alone, is the entity's.
    pub(super) fn has_phone(&self, digits: &str) -> bool {
        self.phones.contains(local(digits))
    }
}

/// A number without the country's prefix.
fn local(digits: &str) -> &str {
    match digits.len() {
        12 => digits.strip_prefix("57").unwrap_or(digits),
        _ => digits,
    }
}
