//! The result of a survey as a picture for chats: bars with their numbers, as wide as a phone shows it
//! and as high as it needs.
//!
//! All bars have one colour that no eye confuses with the paper (Okabe and Ito's blue); the entity's
//! colours are around them. Deliberately absent: more than ten bars, and anything by zone or group.

use super::drawing::{Area, Drawing};
use super::fit::{Block, fit};
use super::font::{Weight, drawable, width};
use super::{Picture, beginning, one_line};
use crate::domain::base::colours::{Colour, Colours};
use crate::domain::survey::Report;
use crate::domain::survey::results::{Ranked, Row};
use crate::locale::Lang;
use crate::t;

/// The most bars.
const MOST: usize = 10;
/// Bars that are told in words.
const IN_ALT: usize = 5;
const WIDE: f32 = 1080.0;
const EDGE: f32 = 60.0;
const ROOM: f32 = WIDE - 2.0 * EDGE;
const BAR: f32 = 58.0;
const NUMBER: f32 = 38.0;
/// Two lines of a name.
const NAME: (f32, f32) = (42.0, 34.0);
const BLUE: Colour = Colour(0x00, 0x72, 0xb2);
const TRACK: Colour = Colour(0xe6, 0xee, 0xf4);
const GREY: Colour = Colour(0x44, 0x44, 0x44);

/// Something at a height.
struct Line {
    weight: Weight,
    block: Block,
    ink: Colour,
    bar: Option<(f32, String)>,
}

/// Draws the main question's result; `None` if there is nothing to be shown.
pub fn results(report: &Report, colours: Colours, lang: Lang) -> Option<Picture> {
    let people = report.results.took_part?;
    let main = report.results.main()?;
    let ranking = main.ranking(&Row::All);
    if ranking.is_empty() {
        return None;
    }
    let title = one_line(report.title.read(lang.code()));
    let asked = one_line(main.question.text.read(lang.code()));
    let people = lang.people(people, &report.results.participation);
    let text = |weight, text: &str, sizes: (f32, f32), lines: f32, ink| Line {
        weight,
        block: fit(
            weight,
            &drawable(text),
            (ROOM, sizes.0 * 1.2 * lines + sizes.0 * 0.3),
            sizes,
        ),
        ink,
        bar: None,
    };
    let head = [
        text(
            Weight::Bold,
            &report.entity,
            (36.0, 28.0),
            1.0,
            colours.main.text(),
        ),
        text(Weight::Bold, &title, (66.0, 40.0), 3.0, colours.main.text()),
    ];
    let mut lines = Vec::new();
    if asked != title {
        lines.push(text(Weight::Bold, &asked, (44.0, 34.0), 3.0, Colour::INK));
    }
    lines.push(text(
        Weight::Regular,
        &people,
        (38.0, 32.0),
        2.0,
        Colour::INK,
    ));
    for ranked in ranking.iter().take(MOST) {
        let name = format!("{}. {}", ranked.place, called(ranked, lang));
        let mut line = text(Weight::Bold, &name, NAME, 2.0, Colour::INK);
        line.bar = Some((ranked.bar as f32, number(ranked, lang)));
        lines.push(line);
    }
    if ranking.len() > MOST {
        let more = t!(lang, "results-picture-more", count = ranking.len() - MOST);
        lines.push(text(Weight::Bold, &more, (38.0, 32.0), 1.0, Colour::INK));
    }
    let method = lang.method(&main.question.kind);
    lines.push(text(Weight::Regular, &method, (34.0, 30.0), 3.0, GREY));
    let told = ranking.iter().take(IN_ALT).map(|ranked| {
        let (name, number) = (beginning(&called(ranked, lang), 80), number(ranked, lang));
        t!(
            lang,
            "results-picture-line",
            place = ranked.place,
            name = name,
            number = number
        )
    });
    let told: Vec<_> = told.collect();
    let alt = t!(
        lang,
        "results-picture-alt",
        entity = one_line(&report.entity),
        title = beginning(&title, 200),
        people = people,
        lines = told.join(" ")
    );
    Some(draw(&head, &lines, colours, &title, alt))
}

fn called(ranked: &Ranked<'_>, lang: Lang) -> String {
    one_line(ranked.name.read(lang.code()))
}

fn number(ranked: &Ranked<'_>, lang: Lang) -> String {
    let number = lang.standing(ranked);
    match ranked.shares {
        true => t!(lang, "results-tied", name = number),
        false => number,
    }
}

fn draw(head: &[Line], lines: &[Line], colours: Colours, title: &str, alt: String) -> Picture {
    let top: f32 = head
        .iter()
        .map(|line| line.block.height() + 14.0)
        .sum::<f32>()
        + 66.0;
    let below: f32 = lines.iter().map(height).sum();
    let high = (top + 16.0 + 34.0 + below + 20.0 + 20.0).ceil();
    let mut drawing = Drawing::new((WIDE as u32, high as u32));
    drawing.rectangle(Area(0.0, 0.0, WIDE, top), colours.main);
    drawing.rectangle(Area(0.0, top, WIDE, 12.0), colours.accent);
    let mut y = 36.0;
    for line in head {
        drawing.text(line.weight, &line.block, (EDGE, y), line.ink);
        y += line.block.height() + 14.0;
    }
    y = top + 16.0 + 34.0;
    for line in lines {
        drawing.text(line.weight, &line.block, (EDGE, y), line.ink);
        if let Some((share, number)) = &line.bar {
            bar(&mut drawing, y + line.block.height() + 4.0, *share, number);
        }
        y += height(line);
    }
    drawing.rectangle(Area(0.0, high - 20.0, WIDE, 20.0), colours.main);
    let size = (format!("{WIDE}"), format!("{high}"));
    Picture {
        svg: drawing.svg((&size.0, &size.1), title, &alt),
        png: drawing.png(1.0),
        alt,
    }
}

fn height(line: &Line) -> f32 {
    match line.bar {
        Some(_) => line.block.height() + 4.0 + BAR + 24.0,
        None => line.block.height() + 26.0,
    }
}

/// A bar with its number: on it where there is room, otherwise behind it.
fn bar(drawing: &mut Drawing, y: f32, share: f32, number: &str) {
    let long = (ROOM * share.clamp(0.0, 1.0)).max(6.0);
    drawing.rectangle(Area(EDGE, y, ROOM, BAR), TRACK);
    drawing.rectangle(Area(EDGE, y, long, BAR), BLUE);
    // Never wider than half of the room, so that it fits on the bar or behind it.
    let most = ROOM / 2.0 - 36.0;
    let block = fit(Weight::Bold, &drawable(number), (most, BAR), (NUMBER, 20.0));
    let lines = block.lines.iter();
    let wide = lines.map(|line| width(Weight::Bold, line, block.size));
    let wide = wide.fold(0.0, f32::max);
    let (x, ink) = match wide + 36.0 <= long {
        true => (EDGE + long - wide - 18.0, Colour::WHITE),
        false => (EDGE + long + 18.0, Colour::INK),
    };
    let middle = y + (BAR - block.height()) / 2.0;
    drawing.text(Weight::Bold, &block, (x, middle), ink);
}
