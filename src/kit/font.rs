//! The letters: two weights of Noto Sans, reduced to Latin script (`fonts/OFL.txt`), measured and turned
//! into paths.
//!
//! Deliberately absent: kerning and scripts written otherwise than letter by letter.

use std::sync::LazyLock;
use tiny_skia::PathBuilder;
use ttf_parser::{Face, OutlineBuilder};

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For what stands out.
    Bold,
}

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(include_bytes!("fonts/NotoSans-Regular.ttf"), 0).ok());
static BOLD: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(include_bytes!("fonts/NotoSans-Bold.ttf"), 0).ok());

/// The face of a weight. Both are part of the program; a test reads them.
fn face(weight: Weight) -> Option<&'static Face<'static>> {
    match weight {
        Weight::Regular => REGULAR.as_ref(),
        Weight::Bold => BOLD.as_ref(),
    }
}

/// A text without what the font cannot draw (emoji, other scripts), on one line.
pub fn drawable(text: &str) -> String {
    let has = |c: &char| {
        c.is_whitespace()
            || face(Weight::Regular).is_some_and(|face| face.glyph_index(*c).is_some())
    };
    let text: String = text.chars().filter(has).collect();
    // A space that holds a number together stays what it is.
    let gap = |c: char| c.is_whitespace() && c != '\u{a0}';
    let words = text.split(gap).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// How wide a text is.
pub fn width(weight: Weight, text: &str, size: f32) -> f32 {
    let Some(face) = face(weight) else {
        return 0.0;
    };
    let advance = |c| {
        let glyph = face.glyph_index(c)?;
        face.glyph_hor_advance(glyph).map(f32::from)
    };
    let units: f32 = text.chars().filter_map(advance).sum();
    units * size / f32::from(face.units_per_em())
}

/// Adds a text to a path, its baseline beginning at a point.
pub fn outline(path: &mut PathBuilder, weight: Weight, text: &str, size: f32, (x, y): (f32, f32)) {
    let Some(face) = face(weight) else {
        return;
    };
    let scale = size / f32::from(face.units_per_em());
    let mut pen = Pen { path, x, y, scale };
    for glyph in text.chars().filter_map(|c| face.glyph_index(c)) {
        face.outline_glyph(glyph, &mut pen);
        pen.x += f32::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * scale;
    }
}

/// Puts a glyph where the line has got to; in a font, up is positive.
struct Pen<'a> {
    path: &'a mut PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (one, two, end) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_have_the_letters_of_our_languages() {
        for weight in [Weight::Regular, Weight::Bold] {
            for c in "áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”–—…·°ºª€çãõêôÇŵỹ#/@".chars()
            {
                assert!(width(weight, &c.to_string(), 10.0) > 0.0, "{weight:?} {c}");
            }
        }
        let sizes = [10.0, 20.0].map(|size| width(Weight::Bold, "Itagüí", size));
        assert!((sizes[0] * 2.0 - sizes[1]).abs() < 0.01);
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        assert_eq!(
            drawable("🎉 Fiesta\n\u{7}de la 日本 gente 🎉"),
            "Fiesta de la gente"
        );
        assert_eq!(drawable("🎉🎉"), "");
        assert_eq!(drawable(" 12\u{a0}345  votos"), "12\u{a0}345 votos");
    }
}
