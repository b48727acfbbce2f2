//! Slips for those who asked at the counter: one HTML file to be printed, without a script and without
//! anything from elsewhere. Large letters, one thing in a line; two slips share a sheet.

use crate::domain::counter::Slip;
use crate::files::base::qr;
use crate::files::base::table::html;
use crate::locale::Lang;
use crate::t;
use maud::html;

const STYLE: &str = include_str!("slip.css");
/// So much of what was asked is printed.
const ASKED: usize = 600;

/// Writes the slips; `bot` is the bot's @name.
pub fn page(entity: &str, bot: &str, slips: &[Slip], lang: Lang) -> String {
    let body = html! {
        @for slip in slips {
            section {
                p.entity { (entity) }
                h1 { (t!(lang, "slip-title")) }
                p.number { (t!(lang, "slip-number")) " " b { (slip.number) } }
                p { (t!(lang, "slip-received", date = lang.long_date(slip.received_on))) }
                p.due { (t!(lang, "slip-due", date = lang.long_date(slip.due_on))) }
                blockquote { (beginning(&slip.text)) }
                div.phone {
                    @if let Some(picture) = qr::svg(&link(bot, &slip.code)) { (picture) }
                    div {
                        p { (t!(lang, "slip-how", bot = bot)) }
                        p.code { (slip.code) }
                        p { (t!(lang, "slip-keep")) }
                    }
                }
            }
        }
    };
    html::page(lang, &t!(lang, "slip-title"), STYLE, &body)
}

/// So much of it as is printed.
fn beginning(text: &str) -> String {
    match text.char_indices().nth(ASKED) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// The link that brings the code along.
fn link(bot: &str, code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("https://t.me/{bot}?start=c_{plain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_text_on_the_slip() {
        let day = |text: &str| text.parse().unwrap();
        let slip = Slip {
            number: "2024-000012".into(),
            text: "¿Y <script>alert(1)</script>?".into(),
            received_on: day("2024-07-12"),
            due_on: day("2024-08-02"),
            code: "ACDEF-34679".into(),
        };
        let page = page("Alcaldía de Itagüí", "itagui_bot", &[slip], Lang::spanish());
        assert!(!page.contains("<script>"), "{page}");
        for part in ["2024-000012", "ACDEF-34679", "&lt;script&gt;", "<svg"] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }
}
