//! The entity's colours and whether a text can be read on them (WCAG 2.1, contrast ratio).
//!
//! Deliberately absent: where anything is drawn.

/// A colour of a screen: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The two colours of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// Of large areas.
    pub main: Colour,
    /// Of what stands out on them.
    pub accent: Colour,
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            main: Colour(0x0b, 0x3d, 0x70),
            accent: Colour(0xf2, 0xb7, 0x05),
        }
    }
}

/// The least contrast with which a text is read without effort (WCAG 2.1, 1.4.3).
pub const ENOUGH: f64 = 4.5;

impl Colour {
    /// Paper.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);
    /// Ink.
    pub const INK: Self = Self(0x1a, 0x1a, 0x1a);

    /// The colour of `#rrggbb`; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// As [`Colour::parse`] reads it.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// How far apart two colours are for the eye: from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// White or ink, whichever is read more easily on this colour.
    pub fn text(self) -> Self {
        match self.contrast(Self::WHITE) >= self.contrast(Self::INK) {
            true => Self::WHITE,
            false => Self::INK,
        }
    }

    /// This colour for a text on `paper`, or ink or white if it could not be read there.
    pub fn readable_on(self, paper: Self) -> Self {
        match self.contrast(paper) >= ENOUGH {
            true => self,
            false => paper.text(),
        }
    }

    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            match value <= 0.040_45 {
                true => value / 12.92,
                false => ((value + 0.055) / 1.055).powf(2.4),
            }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits_behind_a_hash() {
        assert_eq!(Colour::parse("#0B5fa5"), Some(Colour(11, 95, 165)));
        assert_eq!(Colour(11, 95, 165).hex(), "#0b5fa5");
        for bad in ["0b5fa5", "#0b5fa", "#0b5fa5f", "#+b5fa5", "#ñññ", "red", ""] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn on_every_colour_one_of_the_two_can_be_read() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let colour = Colour(red, green, blue);
                    let text = colour.text();
                    assert!(colour.contrast(text) >= 4.1, "{colour:?} {text:?}");
                    let ink = colour.readable_on(Colour::WHITE);
                    assert!(ink.contrast(Colour::WHITE) >= ENOUGH, "{colour:?}");
                }
            }
        }
        assert!((Colour::WHITE.contrast(Colour(0, 0, 0)) - 21.0).abs() < 0.01);
    }
}
