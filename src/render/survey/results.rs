//! The result of a survey in words, for whoever took part and whoever did not.
//!
//! Deliberately absent: buttons, which the caller knows, and everything beyond the first three.

use crate::domain::survey::Report;
use crate::domain::survey::results::Row;
use crate::locale::Lang;
use crate::render::{Buttons, FileKind, Say, beginning, send, shorten, upload};
use crate::t;
use teloxide::utils::html::escape;

/// How many choices are told.
const FIRST: usize = 3;
/// The longest pledge that a message has room for.
const PLEDGE: usize = 1_500;

/// The most lists of ballots that one message links; the page has all.
const LISTS: usize = 10;
/// How much of a question is told where its list is linked, in UTF-16 units.
const LONGEST_QUESTION: usize = 120;

/// What goes with the picture of a result: what is on it, for whoever does not see it.
pub fn result_picture(alt: &str) -> Say {
    let caption = shorten(alt, 1_000);
    upload(FileKind::Photo, escape(&caption), Buttons::new())
}

/// What came of a survey, and what the picture shows for whoever does not see it.
pub fn survey_result(lang: Lang, report: &Report, alt: Option<&str>, buttons: Buttons) -> Say {
    let title = escape(&beginning(report.title.read(lang.code()), 200));
    let Some(people) = report.results.took_part else {
        return send(t!(lang, "results-message-few", title = title), buttons);
    };
    let mut parts = vec![t!(lang, "results-message", title = title)];
    parts.push(lang.people(people, &report.results.participation));
    let main = report.results.main();
    let ranking = main.map(|main| main.ranking(&Row::All)).unwrap_or_default();
    if !ranking.is_empty() {
        let mut lines = vec![t!(lang, "results-message-first", count = ranking.len())];
        let chosen = ranking.iter().filter(|one| one.measure.value() > 0.0);
        for one in chosen.take(FIRST) {
            let name = beginning(one.name.read(lang.code()), 120);
            let name = match one.shares {
                true => t!(lang, "results-tied", name = name),
                false => name,
            };
            let number = lang.standing(one);
            let line = format!("<b>{}</b>: {number}", escape(&name));
            lines.push(format!("{}. {line}", one.place));
        }
        let left = ranking.len().saturating_sub(lines.len() - 1);
        if left > 0 {
            lines.push(t!(lang, "results-message-more", count = left));
        }
        parts.push(lines.join("\n"));
    }
    if let Some(pledge) = &report.pledge {
        let pledge = escape(&shorten(pledge.read(lang.code()).trim(), PLEDGE));
        parts.push(format!("{}\n{pledge}", t!(lang, "results-message-pledge")));
    }
    if let Some(alt) = alt {
        parts.push(format!("🖼 {}", escape(&shorten(alt, 1_000))));
    }
    parts.push(t!(lang, "results-message-thanks"));
    send(parts.join("\n\n"), buttons)
}

/// What goes with a file of a result.
pub fn result_file(lang: Lang, name: &str) -> Say {
    let kind = name.rsplit('.').next().unwrap_or_default();
    let caption = match name.starts_with("ballots-") {
        true => t!(lang, "result-file-ballots"),
        false => t!(lang, "result-file", kind = kind),
    };
    upload(FileKind::Document, escape(&caption), Buttons::new())
}

/// Where the data of a published result lie; `page` is the address of its page, with its last `/`.
pub fn result_links(lang: Lang, page: &str, report: &Report) -> Say {
    let link = |name: &str, said: String| {
        let url = escape(&format!("{page}{name}"));
        format!("• <a href=\"{url}\">{}</a>", escape(&said))
    };
    let links = &report.links;
    let workbook = format!("{}?lang={}", links.workbook, lang.sentences().code());
    let mut lines = vec![
        t!(lang, "result-links"),
        link(&workbook, t!(lang, "results-link", what = "workbook")),
        link(&links.csv, t!(lang, "results-link", what = "csv")),
        link(&links.json, t!(lang, "results-link", what = "json")),
    ];
    for (key, name) in links.ballots.iter().take(LISTS) {
        let question = report.results.question(key);
        let said = question.map_or(key.as_str(), |one| one.question.text.read(lang.code()));
        let said = shorten(said, LONGEST_QUESTION);
        let said = t!(lang, "results-link-ballots", question = said);
        lines.push(link(name, said));
    }
    if links.ballots.len() > LISTS {
        lines.push(t!(lang, "survey-result-page", url = escape(page)));
    }
    send(lines.join("\n"), Vec::new())
}
