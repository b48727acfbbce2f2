//! The evidence as a page to print: one file, A4, without anything from elsewhere and without a script.

use crate::files::base::table::html::{self, Rank, heading, many, table};
use crate::files::convocation::evidence::Evidence;
use crate::files::convocation::evidence::chart::{bars, is_wide, picture};
use crate::files::convocation::evidence::tables::{Writer, grouped};
use crate::locale::Lang;
use crate::t;
use maud::{Markup, html};

const STYLE: &str = include_str!("page.css");

/// Writes the page.
pub fn page(evidence: &Evidence, lang: Lang) -> String {
    let writer = Writer { evidence, lang };
    let title = t!(lang, "evidence-title", what = "page");
    let name = match &evidence.space {
        Some(venue) => venue.name.read(lang.code()).to_owned(),
        None => t!(lang, "convocation-free"),
    };
    let id = evidence.id.to_string();
    let number = t!(lang, "evidence-number", id = id.as_str());
    let digest = &evidence.digest()[..16];
    let foot = t!(lang, "evidence-foot", id = id, digest = digest);
    let section = |one, class| table(Rank::Section, &one, class);
    let body = html! {
        header {
            p.entity { (evidence.entity) }
            h1 { (name) }
            p.kind { (title) " · " (number) }
        }
        p.internal { (writer.caution()) }
        ul.figures {
            @for (count, said) in writer.figures() {
                li { b { (grouped(count)) } " " (said) }
            }
        }
        (section(writer.summary(), "facts"))
        (texts(&writer))
        (section(writer.waves(), "small"))
        (many(Rank::Section, &writer.deliveries(), "counts"))
        (charts(&writer))
        (many(Rank::Section, &writer.snapshots(), "small"))
        @if let Some(guests) = writer.guests() { (section(guests, "small")) }
        (section(writer.history(), "small"))
        @if let Some(history) = writer.space_history() { (section(history, "small")) }
        (section(writer.foundation(), "facts"))
    };
    // Our own words, and hexadecimal letters.
    let style = STYLE.replace("FOOT", &foot);
    html::page(lang, &format!("{title} · {name}"), &style, &body)
}

fn texts(writer: &Writer<'_>) -> Markup {
    let lang = writer.lang;
    let title = t!(lang, "evidence-title", what = "texts");
    html! {
        (heading(Rank::Section, &title, &t!(lang, "evidence-texts-note")))
        @for (place, sent) in writer.evidence.texts.iter().enumerate() {
            (heading(Rank::Part, &writer.text_title(place), &writer.sent_lines(sent).join(" · ")))
            pre { (sent.text) }
        }
    }
}

fn charts(writer: &Writer<'_>) -> Markup {
    let lang = writer.lang;
    let waves = writer.evidence.waves.iter().enumerate();
    let drawn: Vec<_> = waves
        .map(|(place, wave)| (place, bars(writer.evidence, wave)))
        .filter(|(_, (_, bars))| !bars.is_empty())
        .collect();
    let title = t!(lang, "evidence-title", what = "over-time");
    html! {
        @if !drawn.is_empty() {
            (heading(Rank::Section, &title, &t!(lang, "evidence-chart-note")))
            div.charts {
                @for (place, (step, bars)) in drawn {
                    @let title = format!("{}: {}", writer.wave(place), step_in_words(step, lang));
                    figure class=[is_wide(&bars).then_some("wide")] {
                        figcaption {
                            (title)
                            span.key {} (t!(lang, "evidence-column", what = "sent"))
                            span.key.lost {} (t!(lang, "evidence-column", what = "lost"))
                        }
                        (picture(place, &title, step, &bars))
                    }
                }
            }
        }
    }
}

fn step_in_words(step: i64, lang: Lang) -> String {
    let (unit, count) = match step {
        step if step % 1_440 == 0 => ("days", step / 1_440),
        step if step % 60 == 0 => ("hours", step / 60),
        step => ("minutes", step),
    };
    t!(lang, "evidence-step-of", unit = unit, count = count)
}
