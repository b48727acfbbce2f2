//! `[telegram]`: where the token is, how updates come in, and how much may be sent.

use super::reader::Section;
use super::{Limits, Overrides, Problem, Webhook};
use secrecy::SecretString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

const TOKEN: &str = "\"123456:ABC…\"";
/// What Telegram takes as `secret_token`.
const SECRET: &str = "\"A-Z a-z 0-9 _ -\" (16–256)";

/// The token that the file has, or the file that it names (`token_file`, added to `secrets`), or else is
/// reported missing.
pub(super) fn token(
    section: &mut Section,
    folder: &Path,
    overrides: &Overrides,
    secrets: &mut Vec<PathBuf>,
) -> Option<SecretString> {
    let file: Option<String> = section.optional("token_file");
    secrets.extend(file.iter().map(|file| folder.join(file)));
    if file.is_none() && overrides.token.is_none() {
        section.require("token");
    }
    let token = section.secret("token", TOKEN, super::some_text);
    if token.is_some() || overrides.token.is_some() {
        return token;
    }
    let file = folder.join(file?);
    let read = std::fs::read_to_string(&file);
    let token = read.map(|text| super::some_text(&text));
    let reason = match token {
        Ok(Some(token)) => return Some(token),
        Ok(None) => std::io::ErrorKind::UnexpectedEof.to_string(),
        Err(error) => error.to_string(),
    };
    section.report(Problem::Unreadable {
        file: file.display().to_string(),
        reason,
    });
    None
}

/// The webhook, where one is wanted.
pub(super) fn webhook(mut section: Section) -> Option<Webhook> {
    let wanted = !section.is_empty();
    let webhook = wanted.then(|| Webhook {
        url: section.required("url"),
        listen: section
            .parsed("listen", "\"127.0.0.1:8443\"", |text| text.parse().ok())
            .unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8443))),
        secret: section
            .secret("secret", SECRET, webhook_secret)
            .unwrap_or_default(),
    });
    section.end();
    webhook
}

/// Telegram's limits, or those that the municipality wants.
pub(super) fn limits(mut section: Section) -> Limits {
    let usual = Limits::default();
    let paid = section.optional("paid_broadcast").unwrap_or(false);
    let per_second = if paid { 1000 } else { usual.per_second };
    let mut number = |name, usual| section.optional(name).unwrap_or(usual);
    let limits = Limits {
        per_second: number("messages_per_second", per_second),
        per_chat_second: number("messages_per_chat_second", usual.per_chat_second),
        per_group_minute: number("messages_per_group_minute", usual.per_group_minute),
    };
    section.end();
    limits
}

fn webhook_secret(text: &str) -> Option<SecretString> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let good = (16..=256).contains(&text.len()) && text.chars().all(plain);
    good.then(|| text.to_owned().into())
}
