//! The poster (A4, upright) and the card (square): who, what, when, where, which help there is, and a
//! code that opens the bot.
//!
//! Every text has an area of its own and is made to fit it, so nothing can lie on anything else.

use super::drawing::{Area, Drawing};
use super::fit::fit;
use super::font::{Weight, drawable, width};
use super::{Notice, Picture, beginning, capital};
use crate::domain::base::colours::Colour;
use crate::t;

/// The most characters of a text in a description: Telegram takes 1,024 in all.
const IN_ALT: usize = 200;

/// A poster to print: 210 × 297 mm; as PNG about 200 points an inch.
pub fn poster(notice: &Notice<'_>) -> Picture {
    let mut sheet = Sheet::new(notice, (1240, 1754));
    sheet.head(Area(90.0, 80.0, 1060.0, 660.0), (46.0, 30.0), 170.0, 800.0);
    sheet.facts(Area(90.0, 870.0, 1060.0, 430.0), [64.0, 56.0, 46.0, 34.0]);
    let light = Colour(0xf1, 0xf3, 0xf5);
    sheet
        .drawing
        .rounded(Area(90.0, 1330.0, 1060.0, 340.0), 28.0, light);
    sheet.drawing.qr(&notice.link(), (110.0, 1350.0), 300.0);
    let mut y = 1368.0;
    for (weight, text, high, sizes, ink) in [
        (
            Weight::Bold,
            t!(notice.lang, "kit-call"),
            84.0,
            (60.0, 30.0),
            Colour::INK,
        ),
        (
            Weight::Regular,
            t!(notice.lang, "kit-scan"),
            104.0,
            (38.0, 24.0),
            Colour::INK,
        ),
        (
            Weight::Bold,
            format!("t.me/{}", notice.bot),
            64.0,
            (46.0, 22.0),
            notice.colours.main.readable_on(light),
        ),
    ] {
        y += sheet.put(weight, &text, Area(450.0, y, 670.0, high), sizes, ink) + 8.0;
    }
    let main = notice.colours.main;
    sheet
        .drawing
        .rectangle(Area(0.0, 1724.0, 1240.0, 30.0), main);
    let alt = t!(
        notice.lang,
        "kit-alt-poster",
        what = facts(notice),
        bot = notice.bot
    );
    sheet.picture(("210mm", "297mm"), 4.0 / 3.0, alt)
}

/// A card for networks: 1,080 points square.
pub fn card(notice: &Notice<'_>) -> Picture {
    let mut sheet = Sheet::new(notice, (1080, 1080));
    sheet.head(Area(72.0, 60.0, 936.0, 430.0), (40.0, 26.0), 92.0, 530.0);
    sheet.facts(Area(72.0, 590.0, 580.0, 430.0), [52.0, 44.0, 38.0, 30.0]);
    sheet.drawing.qr(&notice.link(), (690.0, 574.0), 334.0);
    let call = t!(notice.lang, "kit-call");
    let area = Area(690.0, 916.0, 334.0, 112.0);
    let block = fit(
        Weight::Bold,
        &drawable(&call),
        (area.2, area.3),
        (34.0, 22.0),
    );
    sheet
        .drawing
        .centred(Weight::Bold, &block, area, Colour::INK);
    let main = notice.colours.main;
    sheet
        .drawing
        .rectangle(Area(0.0, 1060.0, 1080.0, 20.0), main);
    let alt = t!(
        notice.lang,
        "kit-alt-card",
        what = facts(notice),
        bot = notice.bot
    );
    sheet.picture(("1080", "1080"), 1.0, alt)
}

/// A picture as it grows.
struct Sheet<'a> {
    notice: &'a Notice<'a>,
    drawing: Drawing,
    width: f32,
}

impl<'a> Sheet<'a> {
    fn new(notice: &'a Notice<'a>, size: (u32, u32)) -> Self {
        Self {
            notice,
            drawing: Drawing::new(size),
            width: size.0 as f32,
        }
    }

    /// The coloured part: entity, kind and title inside `area`, down to `bottom`.
    fn head(&mut self, area: Area, entity: (f32, f32), title: f32, bottom: f32) {
        let (main, accent) = (self.notice.colours.main, self.notice.colours.accent);
        let Area(left, top, wide, high) = area;
        self.drawing
            .rectangle(Area(0.0, 0.0, self.width, bottom), main);
        let strip = entity.0 / 3.0;
        self.drawing
            .rectangle(Area(0.0, bottom, self.width, strip), accent);
        let ink = main.text();
        let mut y = top;
        let room = Area(left, y, wide, entity.0 * 2.6);
        y += self.put(Weight::Bold, self.notice.entity, room, entity, ink) + entity.0 * 0.6;
        if let Some(kind) = self.notice.kind() {
            let pad = entity.0 * 0.5;
            let sizes = (entity.0 * 0.9, entity.1 * 0.7);
            let block = fit(
                Weight::Bold,
                &kind,
                (wide - 2.0 * pad, sizes.0 * 1.3),
                sizes,
            );
            let words = block
                .lines
                .iter()
                .map(|line| width(Weight::Bold, line, block.size));
            let words = words.fold(0.0, f32::max);
            let high = block.height() + pad;
            self.drawing
                .rounded(Area(left, y, words + 2.0 * pad, high), pad, accent);
            let at = (left + pad, y + pad / 2.0);
            self.drawing.text(Weight::Bold, &block, at, accent.text());
            y += high;
        }
        y += entity.0 * 0.7;
        let room = top + high - y;
        let name = match drawable(&self.notice.title()) {
            name if name.is_empty() => self.notice.lang.space_kind(self.notice.space.kind),
            name => name,
        };
        let block = fit(Weight::Bold, &name, (wide, room), (title, 24.0));
        let y = y + (room - block.height()) / 2.0;
        self.drawing.text(Weight::Bold, &block, (left, y), ink);
    }

    /// When, where and which help there is, below each other inside `area`.
    fn facts(&mut self, area: Area, [day, hours, place, support]: [f32; 4]) {
        let notice = self.notice;
        let Area(left, top, wide, high) = area;
        let inside = left + 34.0;
        let wide = wide - 34.0;
        let least = support * 0.62;
        let when = when(notice);
        let mut items = vec![vec![
            (Weight::Bold, when.0, day, 0.27),
            (Weight::Bold, when.1, hours, 0.23),
        ]];
        items.extend(
            notice
                .place()
                .map(|text| vec![(Weight::Regular, text, place, 0.32)]),
        );
        items.extend(notice.support().map(|text| {
            let text = t!(notice.lang, "kit-support", text = text);
            vec![(Weight::Regular, text, support, 1.0)]
        }));
        let gap = support * 0.7;
        let last = items.len() - 1;
        let mut y = top;
        for (number, item) in items.into_iter().enumerate() {
            let begins = y;
            for (weight, text, most, share) in item {
                // The last text gets what the others have left.
                let room = match number == last && weight == Weight::Regular {
                    true => top + high - y,
                    false => high * share,
                };
                let room = Area(inside, y, wide, room);
                y += self.put(weight, &text, room, (most, least), Colour::INK);
            }
            let bar = Area(left, begins + 6.0, 10.0, y - begins - 6.0);
            self.drawing.rectangle(bar, notice.colours.accent);
            y += gap;
        }
    }

    /// A text in an area, as large as it fits; how high it became.
    fn put(
        &mut self,
        weight: Weight,
        text: &str,
        area: Area,
        sizes: (f32, f32),
        ink: Colour,
    ) -> f32 {
        let Area(x, y, wide, high) = area;
        let block = fit(weight, &drawable(text), (wide, high), sizes);
        self.drawing.text(weight, &block, (x, y), ink);
        block.height()
    }

    fn picture(self, size: (&str, &str), scale: f32, alt: String) -> Picture {
        Picture {
            svg: self.drawing.svg(size, &self.notice.title(), &alt),
            png: self.drawing.png(scale),
            alt,
        }
    }
}

/// The day, and from when to when.
pub(super) fn when(notice: &Notice<'_>) -> (String, String) {
    let (lang, start) = (notice.lang, notice.starts());
    let (day, from) = (lang.long_date(start.date_naive()), lang.hour(start.time()));
    let (end, same_day) = notice.ends();
    let until = lang.hour(end.time());
    let hours = match same_day {
        true => t!(lang, "kit-hours", from = from, until = until),
        false => {
            let date = lang.short_date(end.date_naive());
            let until = t!(lang, "space-moment", date = date, hour = until);
            let from = lang.the_hour(start.time());
            t!(lang, "kit-days", from = from, until = until)
        }
    };
    (capital(&day), hours)
}

/// What is on a picture, in words.
fn facts(notice: &Notice<'_>) -> String {
    let (day, hours) = when(notice);
    let mut all = vec![notice.entity.to_owned()];
    all.extend(notice.kind());
    all.push(beginning(&notice.title(), IN_ALT));
    all.extend([day, hours]);
    all.extend(notice.place().map(|text| beginning(&text, IN_ALT)));
    all.extend(notice.support().map(|text| beginning(&text, IN_ALT)));
    let ends = |text: &String| text.ends_with(['.', '?', '!', '…']);
    let whole = |text: String| {
        if ends(&text) {
            text
        } else {
            format!("{text}.")
        }
    };
    all.into_iter().map(whole).collect::<Vec<_>>().join(" ")
}
