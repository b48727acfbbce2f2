//! The results as a public page: one file, nothing from elsewhere, no script; for phones, for paper and
//! for whoever has it read aloud.
//!
//! Bars are lists with their numbers as text.

use super::tables::{PARTS, Writer};
use crate::domain::survey::Report;
use crate::domain::survey::results::{Answered, Row};
use crate::files::base::table::html::{self, Rank, heading, many};
use crate::files::base::table::{Cell, Table};
use crate::locale::Lang;
use crate::t;
use maud::{Markup, html};

const STYLE: &str = include_str!("page.css");
/// Topics against each other that fit on a page; the workbook has all.
const PAIRS: usize = 10;

/// Writes the page.
pub fn page(report: &Report, lang: Lang) -> String {
    let writer = Writer { report, lang };
    let title = report.title.read(lang.code());
    let results = &report.results;
    let page = html! {
        header {
            p.entity { (report.entity) }
            h1 { (title) }
            p.kind { (dates(report, lang)) }
        }
        (languages(lang))
        main {
            @match results.took_part {
                None => p.few { (t!(lang, "results-few-page", least = results.least)) }
                Some(people) => {
                    p.took-part { (lang.people(people, &results.participation)) }
                    (body(&writer))
                }
            }
        }
    };
    let title = format!("{title} · {}", report.entity);
    html::page(lang, &title, STYLE, &page)
}

/// The page in the other languages.
fn languages(lang: Lang) -> Markup {
    html! {
        nav {
            @for other in Lang::all().filter(|other| *other != lang) {
                @let code = other.code();
                a href={ "?lang=" (code) } hreflang=(code) lang=(code) { (t!(other, "language-name")) }
            }
        }
    }
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

fn body(writer: &Writer<'_>) -> Markup {
    let (report, lang) = (writer.report, writer.lang);
    let main = report.results.main();
    let key = main.map(|main| &main.question.key);
    let others = report.results.questions.iter();
    html! {
        @if let Some(main) = main { (question(writer, main)) }
        @if let Some(pledge) = &report.pledge {
            section.pledge {
                h2 { (t!(lang, "results-title", what = "pledge")) }
                p { (pledge.read(lang.code())) }
            }
        }
        @for one in others.filter(|one| Some(&one.question.key) != key) { (question(writer, one)) }
        details {
            summary { h2 { (writer.title("who")) } }
            @for one in writer.participation() { (wide(&[one], "small")) }
        }
        details {
            summary { h2 { (writer.title("how")) } }
            (how(writer))
            (wide(&[writer.facts()], "facts"))
        }
    }
}

fn question(writer: &Writer<'_>, one: &Answered) -> Markup {
    let whole = writer.whole(one);
    html! {
        section {
            (heading(Rank::Section, &whole.title, &whole.note))
            (bars(writer.lang, one))
            @if whole.head.is_empty() {
                // Nothing to be counted: one sentence.
                @for cell in whole.rows.iter().flatten() {
                    @if let Cell::Text(said) = cell { p { (said) } }
                }
            } @else {
                // The bars say it; who wants all numbers opens them.
                details {
                    summary { (t!(writer.lang, "results-all-numbers")) }
                    @let (title, note) = (writer.title("all"), String::new());
                    (wide(&[Table { title, note, ..whole }], "small"))
                    @for kind in PARTS {
                        @let parts = writer.parts_on_page(one, kind);
                        @if !parts.is_empty() { (wide(&parts, "small")) }
                    }
                    @if let Some(pairs) = writer.pairs(one, PAIRS) { (wide(&[pairs], "small")) }
                }
            }
        }
    }
}

/// Tables that move by themselves on a narrow screen.
fn wide(tables: &[Table], class: &str) -> Markup {
    html! {
        div.wide tabindex="0" { (many(Rank::Part, tables, class)) }
    }
}

fn bars(lang: Lang, one: &Answered) -> Markup {
    let ranking = one.ranking(&Row::All);
    html! {
        @if !ranking.is_empty() {
            ol.bars {
                @for ranked in &ranking {
                    @let width = format_args!("width:{:.1}%", ranked.bar * 100.0);
                    li {
                        span.name { (ranked.name.read(lang.code())) } " "
                        span.number { (lang.standing(ranked)) }
                        span.track { span.fill style=(width) {} }
                    }
                }
            }
        }
    }
}

/// How it was counted, and where the data are.
fn how(writer: &Writer<'_>) -> Markup {
    let (report, lang) = (writer.report, writer.lang);
    let results = &report.results;
    let paragraphs = [
        t!(lang, "results-how-counted"),
        t!(lang, "results-how-hidden", least = results.least),
        t!(lang, "results-how-ties"),
        t!(lang, "results-how-again"),
        t!(lang, "results-how-draw", seed = results.seed.as_str()),
    ];
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
    html! {
        @for paragraph in paragraphs { p { (paragraph) } }
        ul {
            @for (said, href) in files.chain(ballots).filter(|(_, href)| is_safe(href)) {
                li { a href=(href) { (said) } }
            }
        }
    }
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
