//! The evidence as a page to print: one file, A4, without anything from elsewhere and without a script.
//!
//! Whatever somebody wrote is escaped here, where it becomes HTML, and nowhere else.

use crate::files::base::table::html::{escape, heading, many, table};
use crate::files::convocation::evidence::Evidence;
use crate::files::convocation::evidence::chart::{bars, is_wide, picture};
use crate::files::convocation::evidence::tables::{Writer, grouped};
use crate::locale::Lang;
use crate::t;

const STYLE: &str = include_str!("page.css");

/// Writes the page.
pub fn page(evidence: &Evidence, lang: Lang) -> String {
    let writer = Writer { evidence, lang };
    let title = t!(lang, "evidence-title", what = "page");
    let name = match &evidence.space {
        Some(venue) => venue.name.read(lang.code()).to_owned(),
        None => t!(lang, "convocation-free"),
    };
    let foot = t!(
        lang,
        "evidence-foot",
        id = evidence.id.to_string(),
        digest = &evidence.digest()[..16]
    );
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width\">\n<title>{} · {}</title>\n\
        <style>\n{}</style>\n</head>\n<body>\n",
        lang.sentences().code(),
        escape(&title),
        escape(&name),
        // Our own words, and hexadecimal letters.
        STYLE.replace("FOOT", &foot),
    );
    html.push_str(&format!(
        "<header><p class=\"entity\">{}</p><h1>{}</h1><p class=\"kind\">{}</p></header>\n",
        escape(&evidence.entity),
        escape(&name),
        escape(&format!(
            "{title} · {}",
            t!(lang, "evidence-number", id = evidence.id.to_string())
        )),
    ));
    let internal = escape(&t!(lang, "evidence-internal"));
    html.push_str(&format!("<p class=\"internal\">{internal}</p>\n"));
    figures(&mut html, &writer);
    table(&mut html, &writer.summary(), "facts");
    texts(&mut html, &writer);
    table(&mut html, &writer.waves(), "small");
    many(&mut html, &writer.deliveries(), "counts");
    charts(&mut html, &writer);
    many(&mut html, &writer.snapshots(), "small");
    if let Some(guests) = writer.guests() {
        table(&mut html, &guests, "small");
    }
    table(&mut html, &writer.history(), "small");
    if let Some(history) = writer.space_history() {
        table(&mut html, &history, "small");
    }
    table(&mut html, &writer.foundation(), "facts");
    html.push_str("</body>\n</html>\n");
    html
}

fn figures(html: &mut String, writer: &Writer<'_>) {
    html.push_str("<ul class=\"figures\">");
    for (count, said) in writer.figures() {
        html.push_str(&format!(
            "<li><b>{}</b> {}</li>",
            grouped(count),
            escape(&said)
        ));
    }
    html.push_str("</ul>\n");
}

fn texts(html: &mut String, writer: &Writer<'_>) {
    let lang = writer.lang;
    heading(
        html,
        &t!(lang, "evidence-title", what = "texts"),
        &t!(lang, "evidence-texts-note"),
    );
    for (place, sent) in writer.evidence.texts.iter().enumerate() {
        let title = writer.text_title(place);
        html.push_str(&format!(
            "<h3>{}</h3><pre>{}</pre>\n",
            escape(&title),
            escape(&sent.text)
        ));
    }
}

fn charts(html: &mut String, writer: &Writer<'_>) {
    let lang = writer.lang;
    let waves = writer.evidence.waves.iter().enumerate();
    let drawn: Vec<_> = waves
        .map(|(place, wave)| (place, bars(writer.evidence, wave)))
        .filter(|(_, (_, bars))| !bars.is_empty())
        .collect();
    if drawn.is_empty() {
        return;
    }
    let note = t!(lang, "evidence-chart-note");
    heading(html, &t!(lang, "evidence-title", what = "over-time"), &note);
    let (sent, lost) = (
        escape(&t!(lang, "evidence-column", what = "sent")),
        escape(&t!(lang, "evidence-column", what = "lost")),
    );
    html.push_str("<div class=\"charts\">\n");
    for (place, (step, bars)) in drawn {
        let (unit, count) = match step {
            step if step % 1_440 == 0 => ("days", step / 1_440),
            step if step % 60 == 0 => ("hours", step / 60),
            step => ("minutes", step),
        };
        let step_in_words = t!(lang, "evidence-step-of", unit = unit, count = count);
        let wave = writer.wave(place);
        let title = escape(&format!("{wave}: {step_in_words}"));
        html.push_str(&format!(
            "<figure{}><figcaption>{title}<span class=\"key\"></span>{sent}\
            <span class=\"key lost\"></span>{lost}</figcaption>{}</figure>\n",
            if is_wide(&bars) {
                " class=\"wide\""
            } else {
                ""
            },
            picture(place, &title, step, &bars)
        ));
    }
    html.push_str("</div>\n");
}
