//! Text in a box: as large as it fits, wrapped between words, with `…` only when even the smallest
//! letters do not fit.

use super::font::{Weight, width};

/// From one baseline to the next, in sizes of the letters.
pub const LEADING: f32 = 1.2;
/// From the top of a block to its first baseline: room for an accent on a capital.
pub const RISE: f32 = 0.98;
/// From the last baseline to the bottom of a block.
const FALL: f32 = 0.28;

/// Lines of one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The size of its letters.
    pub size: f32,
    /// Its lines.
    pub lines: Vec<String>,
}

impl Block {
    /// How high it is.
    pub fn height(&self) -> f32 {
        height(self.lines.len(), self.size)
    }
}

fn height(lines: usize, size: f32) -> f32 {
    match lines {
        0 => 0.0,
        lines => size * ((lines - 1) as f32 * LEADING + RISE + FALL),
    }
}

/// A text in a box of this width and height, with letters of sizes from `most` down to `least`.
pub fn fit(
    weight: Weight,
    text: &str,
    (wide, high): (f32, f32),
    (most, least): (f32, f32),
) -> Block {
    let mut size = most;
    while size > least {
        let longest = text.split(' ').map(|word| width(weight, word, size));
        if longest.fold(0.0, f32::max) <= wide {
            let lines = wrap(weight, text, wide, size);
            if height(lines.len(), size) <= high {
                return Block {
                    lines: even(weight, text, wide, size, lines),
                    size,
                };
            }
        }
        size -= 1.0;
    }
    let mut lines = wrap(weight, text, wide, least);
    let mut room = lines.len();
    while room > 1 && height(room, least) > high {
        room -= 1;
    }
    if room < lines.len() {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(weight, &format!("{last}…"), least) > wide {
                last.pop();
            }
            last.truncate(last.trim_end_matches([' ', ',', '.', ':', ';']).len());
            last.push('…');
        }
    }
    Block { size: least, lines }
}

/// Fills lines word by word. A word wider than the box is cut.
fn wrap(weight: Weight, text: &str, wide: f32, size: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = match line.is_empty() {
            true => word.to_owned(),
            false => format!("{line} {word}"),
        };
        if width(weight, &longer, size) <= wide {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if width(weight, &line, size) > wide && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(c);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The same number of lines, as even as they can be: no single word is left on the last one.
fn even(weight: Weight, text: &str, wide: f32, size: f32, lines: Vec<String>) -> Vec<String> {
    let widest = text.split(' ').map(|word| width(weight, word, size));
    let mut narrow = widest.fold(wide / 2.0, f32::max);
    while narrow < wide {
        let tried = wrap(weight, text, narrow, size);
        if tried.len() == lines.len() {
            return tried;
        }
        narrow += wide / 40.0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: (f32, f32) = (600.0, 300.0);

    fn fits(text: &str) -> Block {
        let block = fit(Weight::Bold, text, BOX, (100.0, 20.0));
        assert!(block.height() <= BOX.1, "{block:?}");
        for line in &block.lines {
            assert!(width(Weight::Bold, line, block.size) <= BOX.0, "{line}");
        }
        block
    }

    #[test]
    fn a_short_text_is_large_and_a_long_one_small_but_whole() {
        let short = fits("Foro");
        assert_eq!((short.size, short.lines.len()), (100.0, 1));
        let text = "Audiencia pública de rendición de cuentas de los primeros 150 días de gobierno";
        let long = fits(text);
        assert!(long.size < short.size);
        assert_eq!(long.lines.join(" "), text);
    }

    #[test]
    fn lines_are_even() {
        let block = fits("Encuentro de niñas y niños");
        let widths = block.lines.iter().map(|line| line.chars().count());
        assert!(widths.min().unwrap() > 4, "{block:?}");
    }

    #[test]
    fn a_word_without_end_is_cut_and_a_text_without_end_ends_in_dots() {
        let word = "a".repeat(100);
        assert_eq!(fits(&word).lines.concat(), word);
        let endless = fits(&"palabra ".repeat(2_000));
        assert_eq!(endless.size, 20.0);
        assert!(endless.lines.last().unwrap().ends_with("palabra…"));
        assert_eq!(fits("").lines.len(), 0);
        for most in [1, 7, 90, 333] {
            fits(&"W".repeat(most));
            fits(&"W ".repeat(most));
        }
    }
}
