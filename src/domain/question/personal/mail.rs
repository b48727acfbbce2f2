//! E-mail addresses, and links, in which numbers are nobody's.

use std::ops::Range;

/// Names of mailboxes that are a post's, whoever holds it.
#[rustfmt::skip]
const POSTS: &[&str] = &[
    "alcaldia", "atencion", "atencionalciudadano", "buzon", "ciudadano", "comunicaciones",
    "contacto", "contactenos", "correspondencia", "info", "informacion", "juridica",
    "notificaciones", "notificacionesjudiciales", "personeria", "planeacion", "pqrs", "pqrsd",
    "pqrsdf", "prensa", "recepcion", "servicioalciudadano", "servicioalcliente", "servicios",
    "soporte", "ventanilla", "ventanillaunica", "contact", "help", "support",
];
/// Where everybody has their mailbox.
#[rustfmt::skip]
const PROVIDERS: &[&str] = &[
    "gmail.com", "hotmail.com", "hotmail.es", "icloud.com", "live.com", "outlook.com", "outlook.es",
    "proton.me", "yahoo.com", "yahoo.es", "une.net.co",
];

/// Whether a mailbox's name is a post's.
pub(super) fn is_of_a_post(name: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_ascii_alphabetic()).collect();
    POSTS.contains(&&*letters)
}

/// Whether everybody has their mailbox there.
pub(super) fn is_public_provider(domain: &str) -> bool {
    PROVIDERS.contains(&domain)
}

/// The mail addresses of a text, and its links.
pub(super) fn find(text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut mails, mut links) = (Vec::new(), Vec::new());
    let mut from = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let word = token.trim_end();
        let is_link = word.contains("://") || word.to_ascii_lowercase().contains("www.");
        if is_link {
            links.push(from..from + word.len());
        } else {
            mails.extend(in_token(word).map(|at| from + at.start..from + at.end));
        }
        from += token.len();
    }
    (mails, links)
}

/// The mail addresses between two spaces.
fn in_token(word: &str) -> impl Iterator<Item = Range<usize>> {
    let ats = word.match_indices('@').map(|(at, _)| at);
    // Each looks only at what lies between it and the next, so that all look once.
    let mut left = 0;
    ats.filter_map(move |at| {
        let before = &word[left..at];
        left = at + 1;
        let after = &word[at + 1..];
        let after = &after[..after.find('@').unwrap_or(after.len())];
        let name = before.chars().rev().take_while(|c| is_of_name(*c));
        let name: usize = name.map(char::len_utf8).sum();
        let end = after
            .find(|c: char| !is_of_domain(c))
            .unwrap_or(after.len());
        let domain = after[..end].trim_end_matches(['.', '-']);
        let begin = &before[before.len() - name..];
        let begin = begin.trim_start_matches(['.', '-']);
        let (_, last) = domain.rsplit_once('.')?;
        let is_one = !begin.is_empty() && last.len() >= 2 && !domain.starts_with('.');
        is_one.then(|| {
            left = at + 1 + domain.len();
            at - begin.len()..left
        })
    })
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

fn is_of_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-')
}
