//! The texts to paste into WhatsApp and Facebook.
//!
//! WhatsApp has marks of its own (*bold*, _italic_), Facebook has none. Deliberately absent: HTML.

use super::pictures::when;
use super::{Notice, beginning};
use crate::t;

/// The most characters of what somebody wrote at length.
const LONG: usize = 600;

/// For WhatsApp, with its own marks.
pub fn whatsapp(notice: &Notice<'_>) -> String {
    // A mark inside would end the one around it.
    let plain = |text: &str| text.replace(['*', '_', '~', '`'], " ").trim().to_owned();
    let title = format!("*{}*", plain(&notice.title()));
    let under = format!("_{}_", plain(&under(notice)));
    text(notice, title, under)
}

/// For Facebook: plain, with the link.
pub fn facebook(notice: &Notice<'_>) -> String {
    text(notice, notice.title(), under(notice))
}

/// What kind of space it is, and whose.
fn under(notice: &Notice<'_>) -> String {
    let parts = notice.kind().into_iter().chain([notice.entity.to_owned()]);
    parts.collect::<Vec<_>>().join(" · ")
}

fn text(notice: &Notice<'_>, title: String, under: String) -> String {
    let space = notice.space;
    let (day, hours) = when(notice);
    let mut lines = vec![title, under, String::new()];
    lines.push(format!("📅 {day}"));
    lines.push(format!("🕘 {hours}"));
    if let Some(place) = &space.place {
        lines.push(format!("📍 {}", super::one_line(place)));
    }
    if let Some(url) = &space.url {
        lines.push(format!("🔗 {}", super::one_line(url)));
    }
    if let Some(support) = notice.support() {
        lines.push(format!("🤝 {}", beginning(&support, LONG)));
    }
    if let Some(agenda) = &space.details.agenda {
        lines.push(String::new());
        lines.push(beginning(agenda.trim(), LONG));
    }
    lines.push(String::new());
    lines.push(t!(notice.lang, "kit-ask", link = notice.link()));
    lines.join("\n")
}
