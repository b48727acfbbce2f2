//! A drawing as filled paths in the order in which they lie on each other: as SVG and as PNG.
//!
//! Deliberately absent: what is drawn.

use super::fit::{Block, LEADING, RISE};
use super::font::{Weight, outline, width};
use crate::domain::base::colours::Colour;
use maud::html;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;
use tiny_skia::{FillRule, Paint, Path, PathBuilder, PathSegment, Pixmap, Rect, Transform};

/// A rectangle: left, top, width, height.
#[derive(Clone, Copy, Debug)]
pub struct Area(pub f32, pub f32, pub f32, pub f32);

/// What is drawn so far.
pub struct Drawing {
    size: (u32, u32),
    marks: Vec<(Path, Colour)>,
}

impl Drawing {
    /// White paper.
    pub fn new(size: (u32, u32)) -> Self {
        let mut drawing = Self {
            size,
            marks: Vec::new(),
        };
        let all = Area(0.0, 0.0, size.0 as f32, size.1 as f32);
        drawing.rectangle(all, Colour::WHITE);
        drawing
    }

    /// An area in one colour.
    pub fn rectangle(&mut self, area: Area, colour: Colour) {
        let mut path = PathBuilder::new();
        add(&mut path, area);
        self.fill(path, colour);
    }

    /// The same with round corners.
    pub fn rounded(&mut self, Area(x, y, wide, high): Area, radius: f32, colour: Colour) {
        let mut path = PathBuilder::new();
        let (right, bottom) = (x + wide, y + high);
        path.move_to(x + radius, y);
        path.line_to(right - radius, y);
        path.quad_to(right, y, right, y + radius);
        path.line_to(right, bottom - radius);
        path.quad_to(right, bottom, right - radius, bottom);
        path.line_to(x + radius, bottom);
        path.quad_to(x, bottom, x, bottom - radius);
        path.line_to(x, y + radius);
        path.quad_to(x, y, x + radius, y);
        path.close();
        self.fill(path, colour);
    }

    /// A block of text with its left top corner at a point.
    pub fn text(&mut self, weight: Weight, block: &Block, (x, y): (f32, f32), colour: Colour) {
        let mut path = PathBuilder::new();
        let mut baseline = y + block.size * RISE;
        for line in &block.lines {
            outline(&mut path, weight, line, block.size, (x, baseline));
            baseline += block.size * LEADING;
        }
        self.fill(path, colour);
    }

    /// A block of text, each line in the middle of an area's width.
    pub fn centred(&mut self, weight: Weight, block: &Block, area: Area, colour: Colour) {
        let Area(left, mut y, wide, _) = area;
        for line in &block.lines {
            let x = left + (wide - width(weight, line, block.size)) / 2.0;
            let line = Block {
                size: block.size,
                lines: vec![line.clone()],
            };
            self.text(weight, &line, (x, y), colour);
            y += block.size * LEADING;
        }
    }

    /// A QR code with its quiet zone, dark on white, in a square.
    pub fn qr(&mut self, text: &str, (x, y): (f32, f32), side: f32) {
        /// Modules of white on each side (ISO/IEC 18004).
        const QUIET: usize = 4;
        let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
            return;
        };
        self.rectangle(Area(x, y, side, side), Colour::WHITE);
        let modules = code.width();
        let module = side / (modules + 2 * QUIET) as f32;
        let mut path = PathBuilder::new();
        for (row, cells) in code.to_colors().chunks(modules).enumerate() {
            let mut column = 0;
            // A run is one rectangle, so that no hairline shows between modules.
            for run in cells.chunk_by(|one, two| one == two) {
                if run.first() == Some(&Color::Dark) {
                    let left = x + (column + QUIET) as f32 * module;
                    let top = y + (row + QUIET) as f32 * module;
                    add(
                        &mut path,
                        Area(left, top, run.len() as f32 * module, module),
                    );
                }
                column += run.len();
            }
        }
        self.fill(path, Colour(0, 0, 0));
    }

    fn fill(&mut self, path: PathBuilder, colour: Colour) {
        self.marks.extend(path.finish().map(|path| (path, colour)));
    }

    /// As SVG, with its sizes on paper or screen, a title and a description.
    pub fn svg(&self, (wide, high): (&str, &str), title: &str, alt: &str) -> String {
        let (width, height) = self.size;
        let svg = html! {
            svg xmlns="http://www.w3.org/2000/svg" width=(wide) height=(high)
                viewBox={ "0 0 " (width) " " (height) } role="img" {
                title { (printable(title)) }
                desc { (printable(alt)) }
                @for (path, colour) in &self.marks { path fill=(colour.hex()) d=(data(path)) {} }
            }
        };
        svg.into_string()
    }

    /// As PNG, each unit `scale` points wide. Empty if there is no memory for it.
    pub fn png(&self, scale: f32) -> Vec<u8> {
        let points = |units: u32| (units as f32 * scale).round() as u32;
        let Some(mut paper) = Pixmap::new(points(self.size.0), points(self.size.1)) else {
            return Vec::new();
        };
        for (path, Colour(red, green, blue)) in &self.marks {
            let mut paint = Paint::default();
            paint.set_color_rgba8(*red, *green, *blue, 255);
            let scaled = Transform::from_scale(scale, scale);
            paper.fill_path(path, &paint, FillRule::Winding, scaled, None);
        }
        paper.encode_png().unwrap_or_default()
    }
}

fn add(path: &mut PathBuilder, Area(x, y, wide, high): Area) {
    if let Some(area) = Rect::from_xywh(x, y, wide, high) {
        path.push_rect(area);
    }
}

/// A path as SVG has it, to a hundredth of a unit.
fn data(path: &Path) -> String {
    let mut data = String::new();
    for segment in path.segments() {
        // Writing to a string cannot fail.
        _ = match segment {
            PathSegment::MoveTo(to) => write!(data, "M{:.2} {:.2}", to.x, to.y),
            PathSegment::LineTo(to) => write!(data, "L{:.2} {:.2}", to.x, to.y),
            PathSegment::QuadTo(by, to) => {
                write!(data, "Q{:.2} {:.2} {:.2} {:.2}", by.x, by.y, to.x, to.y)
            }
            PathSegment::CubicTo(one, two, to) => write!(
                data,
                "C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}",
                one.x, one.y, two.x, two.y, to.x, to.y
            ),
            PathSegment::Close => write!(data, "Z"),
        };
    }
    data
}

/// XML has no way to say a control character.
fn printable(text: &str) -> String {
    let is_unsaid = |c: char| c.is_control() || ('\u{fffe}'..='\u{ffff}').contains(&c);
    text.replace(is_unsaid, " ")
}
