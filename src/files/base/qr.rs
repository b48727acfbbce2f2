//! A code that phones read (QR), as a picture for a chat and as lines for a page.

use maud::{Markup, html};
use qrcode::{Color, QrCode};
use tiny_skia::{Paint, Pixmap, Rect, Transform};

/// Points of the picture for one dot of the code.
const SCALE: u16 = 10;
/// Dots of the code that stay white around it; readers need them.
const QUIET: u16 = 4;

/// Dark dots beside each other: column, row and how many. A run is one rectangle, so that no hairline
/// shows between dots.
type Run = (u16, u16, u16);

/// A text as a picture; `None` if it is too long for a code.
pub fn png(text: &str) -> Option<Vec<u8>> {
    let (side, runs) = runs(text)?;
    let points = u32::from(side * SCALE);
    let mut picture = Pixmap::new(points, points)?;
    picture.fill(tiny_skia::Color::WHITE);
    let scaled = Transform::from_scale(SCALE.into(), SCALE.into());
    for (column, row, length) in runs {
        let run = Rect::from_xywh(column.into(), row.into(), length.into(), 1.0)?;
        picture.fill_rect(run, &Paint::default(), scaled, None);
    }
    picture.encode_png().ok()
}

/// A text as an SVG that fills what it is put into; `None` if it is too long for a code.
pub fn svg(text: &str) -> Option<Markup> {
    let (side, runs) = runs(text)?;
    let rectangle = |(column, row, length): &Run| format!("M{column} {row}h{length}v1h-{length}z");
    let path: String = runs.iter().map(rectangle).collect();
    Some(html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (side) " " (side) }
            shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

/// How wide a code is with the white around it, and what is dark in it.
fn runs(text: &str) -> Option<(u16, Vec<Run>)> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let mut runs = Vec::new();
    for (row, dots) in (QUIET..).zip(code.into_colors().chunks(width)) {
        let mut column = QUIET;
        for run in dots.chunk_by(|one, two| one == two) {
            let length = u16::try_from(run.len()).ok()?;
            if run.first() == Some(&Color::Dark) {
                runs.push((column, row, length));
            }
            column += length;
        }
    }
    Some((u16::try_from(width).ok()? + 2 * QUIET, runs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_a_picture() {
        let link = "https://t.me/convoca_bot?start=a_1_0123456789ab";
        let code = QrCode::new(link).unwrap();
        let (width, colours) = (code.width(), code.to_colors());
        let is_dark = |row: usize, column: usize| {
            let inside = |at: usize| at.checked_sub(4).filter(|at| *at < width);
            let at = inside(row).zip(inside(column));
            at.is_some_and(|(row, column)| colours[row * width + column] == Color::Dark)
        };
        let picture = Pixmap::decode_png(&png(link).unwrap()).unwrap();
        let side = picture.width() as usize;
        assert_eq!(side, (width + 8) * usize::from(SCALE));
        // Every point is black or white, as the code says.
        for (at, point) in picture.pixels().iter().enumerate() {
            let dot = |at: usize| at / usize::from(SCALE);
            let grey = match is_dark(dot(at / side), dot(at % side)) {
                true => 0,
                false => 255,
            };
            let is = [point.red(), point.green(), point.blue(), point.alpha()];
            assert_eq!(is, [grey, grey, grey, 255], "{at}");
        }
        let drawn = svg(link).unwrap().into_string();
        let runs = drawn.split("h-").skip(1);
        let length = |run: &str| run.split('z').next().unwrap().parse::<usize>().unwrap();
        let dark = colours.iter().filter(|dot| **dot == Color::Dark).count();
        assert_eq!(runs.map(length).sum::<usize>(), dark);
        assert!(png(&"x".repeat(5_000)).is_none() && svg(&"x".repeat(5_000)).is_none());
    }
}
