//! A code that phones read (QR), as a picture for a chat and as lines for a page.
//!
//! The picture is a PNG of one bit a dot whose rows are stored as they are: a code is small, and a
//! compressor would be more than all of this.

use qrcode::{Color, QrCode};

/// Dots of the picture for one dot of the code.
const SCALE: usize = 10;
/// Dots of the code that stay white around it; readers need them.
const QUIET: usize = 4;
/// The most bytes of a stored block.
const BLOCK: usize = 65_535;

/// A text as a picture; `None` if it is too long for a code.
pub fn png(text: &str) -> Option<Vec<u8>> {
    let (width, dark) = dots(text)?;
    let side = (width + 2 * QUIET) * SCALE;
    let is_dark = |row: usize, column: usize| {
        let inside = |at: usize| (at / SCALE).checked_sub(QUIET).filter(|at| *at < width);
        match (inside(row), inside(column)) {
            (Some(row), Some(column)) => dark[row * width + column],
            _ => false,
        }
    };
    let mut rows = Vec::with_capacity(side * (side / 8 + 2));
    for row in 0..side {
        // Each row begins with how it was filtered: not at all.
        rows.push(0);
        for byte in 0..side.div_ceil(8) {
            let bit = |bit: usize| u8::from(!is_dark(row, byte * 8 + bit)) << (7 - bit);
            rows.push((0..8).map(bit).sum());
        }
    }
    let side = u32::try_from(side).ok()?.to_be_bytes();
    let mut head = [side, side].concat();
    // One bit of grey, deflated, filtered by rows, not interlaced.
    head.extend([1, 0, 0, 0, 0]);
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut picture, b"IHDR", &head);
    chunk(&mut picture, b"IDAT", &stored(&rows));
    chunk(&mut picture, b"IEND", &[]);
    Some(picture)
}

/// A text as an SVG that fills what it is put into; `None` if it is too long for a code.
pub fn svg(text: &str) -> Option<String> {
    let (width, dark) = dots(text)?;
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (row, dots) in dark.chunks(width).enumerate() {
        let (row, mut column) = (row + QUIET, QUIET);
        // A run is one rectangle, so that no hairline shows between dots.
        for run in dots.chunk_by(|one, two| one == two) {
            let length = run.len();
            if run.first() == Some(&true) {
                path.push_str(&format!("M{column} {row}h{length}v1h-{length}z"));
            }
            column += length;
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}

/// How wide a code is, and which of its dots are dark, row by row.
fn dots(text: &str) -> Option<(usize, Vec<bool>)> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let dark = code.into_colors().into_iter().map(|dot| dot == Color::Dark);
    Some((width, dark.collect()))
}

fn chunk(picture: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) {
    let length = u32::try_from(content.len()).unwrap_or_default();
    picture.extend(length.to_be_bytes());
    let body = [kind, content].concat();
    picture.extend(&body);
    picture.extend(crc32(&body).to_be_bytes());
}

/// A stream of zlib whose blocks are stored.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let blocks = bytes.chunks(BLOCK);
    let last = blocks.len().saturating_sub(1);
    for (at, block) in blocks.enumerate() {
        let length = block.len() as u16;
        stream.push(u8::from(at == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    let (mut one, mut two) = (1_u32, 0_u32);
    for byte in bytes {
        one = (one + u32::from(*byte)) % 65_521;
        two = (two + one) % 65_521;
    }
    stream.extend((two << 16 | one).to_be_bytes());
    stream
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = match sum & 1 {
                1 => (sum >> 1) ^ 0xEDB8_8320,
                _ => sum >> 1,
            };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_a_picture() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        let link = "https://t.me/convoca_bot?start=a_1_0123456789ab";
        let picture = png(link).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert!(picture.ends_with(b"IEND\xaeB`\x82"));
        let width = u32::from_be_bytes(picture[16..20].try_into().unwrap());
        let (dots, dark) = dots(link).unwrap();
        assert_eq!(width as usize, (dots + 8) * SCALE);
        assert_eq!(dark.len(), dots * dots);
        let drawn = svg(link).unwrap();
        let runs = drawn.split("h-").skip(1);
        let length = |run: &str| run.split('z').next().unwrap().parse::<usize>().unwrap();
        assert_eq!(
            runs.map(length).sum::<usize>(),
            dark.iter().filter(|dark| **dark).count()
        );
        assert!(png(&"x".repeat(5_000)).is_none() && svg(&"x".repeat(5_000)).is_none());
    }
}
