//! The results as a public page: one file, nothing from elsewhere, no script; for phones, for paper and
//! for whoever has it read aloud.
//!
//! Bars are lists with their numbers as text. Whatever somebody wrote is escaped.

use super::tables::{PARTS, Writer};
use crate::domain::survey::Report;
use crate::domain::survey::results::{Answered, Row};
use crate::files::base::table::html::{escape, heading, many, table};
use crate::files::base::table::{Cell, Table};
use crate::locale::Lang;
use crate::t;

const STYLE: &str = include_str!("page.css");
/// Topics against each other that fit on a page; the workbook has all.
const PAIRS: usize = 10;

/// Writes the page.
pub fn page(report: &Report, lang: Lang) -> String {
    let writer = Writer { report, lang };
    let title = report.title.read(lang.code());
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} · {}</title>\n\
        <style>\n{STYLE}</style>\n</head>\n<body>\n<header><p class=\"entity\">{}</p><h1>{}</h1>",
        lang.code(),
        escape(title),
        escape(&report.entity),
        escape(&report.entity),
        escape(title),
    );
    html.push_str(&format!(
        "<p class=\"kind\">{}</p></header>\n",
        escape(&dates(report, lang))
    ));
    languages(&mut html, lang);
    let results = &report.results;
    match results.took_part {
        None => {
            let few = t!(lang, "results-few-page", least = results.least);
            html.push_str(&format!("<p class=\"few\">{}</p>\n", escape(&few)));
        }
        Some(people) => {
            let told = lang.people(people, &results.participation);
            html.push_str(&format!("<p class=\"took-part\">{}</p>\n", escape(&told)));
            body(&mut html, &writer);
        }
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

/// The page in the other languages.
fn languages(html: &mut String, lang: Lang) {
    html.push_str("<nav>");
    for other in Lang::all().filter(|other| *other != lang) {
        let code = other.code();
        html.push_str(&format!(
            "<a href=\"?lang={code}\" hreflang=\"{code}\" lang=\"{code}\">{}</a>",
            escape(&t!(other, "language-name"))
        ));
    }
    html.push_str("</nav>\n<main>\n");
}

fn dates(report: &Report, lang: Lang) -> String {
    let day = |at: Option<chrono::DateTime<chrono::Utc>>| {
        at.map(|at| lang.long_date(at.with_timezone(&report.zone).date_naive()))
    };
    match (day(report.opened_at), day(report.closed_at)) {
        (Some(from), Some(until)) => t!(lang, "results-dates", from = from, until = until),
        _ => t!(lang, "results-survey"),
    }
}

fn body(html: &mut String, writer: &Writer<'_>) {
    let (report, lang) = (writer.report, writer.lang);
    let main = report.results.main();
    if let Some(main) = main {
        question(html, writer, main);
    }
    if let Some(pledge) = &report.pledge {
        let title = t!(lang, "results-title", what = "pledge");
        let pledge = pledge.read(lang.code());
        html.push_str(&format!(
            "<section class=\"pledge\"><h2>{}</h2><p>{}</p></section>\n",
            escape(&title),
            escape(pledge)
        ));
    }
    let key = main.map(|main| &main.question.key);
    let others = report.results.questions.iter();
    for one in others.filter(|one| Some(&one.question.key) != key) {
        question(html, writer, one);
    }
    heading(html, &writer.title("who"), "");
    for one in writer.participation() {
        scrolled(html, |html| table(html, &one, "small"));
    }
    how(html, writer);
    scrolled(html, |html| table(html, &writer.facts(), "facts"));
}

fn question(html: &mut String, writer: &Writer<'_>, one: &Answered) {
    html.push_str("<section>\n");
    let whole = writer.whole(one);
    heading(html, &whole.title, &whole.note);
    bars(html, writer.lang, one);
    match whole.head.is_empty() {
        // Nothing to be counted: one sentence.
        true => {
            for cell in whole.rows.iter().flatten() {
                if let Cell::Text(said) = cell {
                    html.push_str(&format!("<p>{}</p>\n", escape(said)));
                }
            }
        }
        false => {
            let whole = Table {
                title: writer.title("all"),
                note: String::new(),
                ..whole
            };
            scrolled(html, |html| table(html, &whole, "small"));
        }
    }
    for kind in PARTS {
        let parts = writer.parts_on_page(one, kind);
        if !parts.is_empty() {
            scrolled(html, |html| many(html, &parts, "small"));
        }
    }
    if let Some(pairs) = writer.pairs(one, PAIRS) {
        scrolled(html, |html| table(html, &pairs, "small"));
    }
    html.push_str("</section>\n");
}

/// Something wide, by itself on a narrow screen, under a title of the second rank.
fn scrolled(html: &mut String, inside: impl FnOnce(&mut String)) {
    let mut part = String::new();
    inside(&mut part);
    // Whatever somebody wrote is escaped: these tags are ours.
    let part = part.replace("<h2>", "<h3>").replace("</h2>", "</h3>");
    html.push_str(&format!(
        "<div class=\"wide\" tabindex=\"0\">\n{part}</div>\n"
    ));
}

fn bars(html: &mut String, lang: Lang, one: &Answered) {
    let ranking = one.ranking(&Row::All);
    if ranking.is_empty() {
        return;
    }
    html.push_str("<ol class=\"bars\">\n");
    for ranked in &ranking {
        let number = lang.standing(ranked);
        html.push_str(&format!(
            "<li><span class=\"name\">{}</span> <span class=\"number\">{}</span>\
            <span class=\"track\"><span class=\"fill\" style=\"width:{:.1}%\"></span></span></li>\n",
            escape(ranked.name.read(lang.code())),
            escape(&number),
            ranked.bar * 100.0
        ));
    }
    html.push_str("</ol>\n");
}

/// How it was counted, and where the data are.
fn how(html: &mut String, writer: &Writer<'_>) {
    let (report, lang) = (writer.report, writer.lang);
    let results = &report.results;
    heading(html, &writer.title("how"), "");
    let paragraphs = [
        t!(lang, "results-how-counted"),
        t!(lang, "results-how-hidden", least = results.least),
        t!(lang, "results-how-ties", seed = results.seed.as_str()),
        t!(lang, "results-how-again"),
    ];
    for paragraph in paragraphs {
        html.push_str(&format!("<p>{}</p>\n", escape(&paragraph)));
    }
    let links = &report.links;
    let workbook = in_language(&links.workbook, lang);
    let files = [
        ("json", &links.json),
        ("csv", &links.csv),
        ("workbook", &workbook),
    ];
    let files = files
        .into_iter()
        .map(|(what, href)| (t!(lang, "results-link", what = what), href));
    let ballots = links.ballots.iter().map(|(key, href)| {
        let question = results.question(key);
        let name = question.map_or(key.as_str(), |one| one.question.text.read(lang.code()));
        (t!(lang, "results-link-ballots", question = name), href)
    });
    html.push_str("<ul>\n");
    for (said, href) in files.chain(ballots).filter(|(_, href)| is_safe(href)) {
        html.push_str(&format!(
            "<li><a href=\"{}\">{}</a></li>\n",
            escape(href),
            escape(&said)
        ));
    }
    html.push_str("</ul>\n");
}

/// A file that lies beside the page, in a language.
fn in_language(href: &str, lang: Lang) -> String {
    match href.is_empty() || href.contains([':', '?', '#']) {
        true => href.to_owned(),
        false => format!("{href}?lang={}", lang.code()),
    }
}

/// A file beside the page or an address of the web: nothing that does something when it is pressed.
fn is_safe(href: &str) -> bool {
    let scheme = href.split(['/', '?', '#']).next().unwrap_or_default();
    !href.is_empty() && (matches!(scheme, "http:" | "https:") || !scheme.contains(':'))
}
