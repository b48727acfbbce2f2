//! The digits of a number as a form shows them.
//!
//! Rounded as a spreadsheet does: by the fifteen digits that it keeps, and not by what a machine makes of
//! them. Deliberately absent: marks between thousands, which differ by country.

use crate::files::base::look::{Form, Piece};

/// Spreadsheets keep fifteen digits.
const DIGITS: usize = 15;

/// A number with the digits that a spreadsheet keeps of it.
pub(super) fn plain(number: f64) -> String {
    if number == number.trunc() {
        // Nothing has no sign.
        return format!("{:.0}", number + 0.0);
    }
    let kept = format!("{number:.14e}").parse().unwrap_or(number);
    f64::to_string(&kept)
}

impl Form {
    fn takes(&self, number: f64) -> Option<bool> {
        let (sign, limit) = self.only.as_ref()?;
        Some(match sign.as_str() {
            "<" => number < *limit,
            "<=" => number <= *limit,
            ">" => number > *limit,
            ">=" => number >= *limit,
            "=" => number == *limit,
            "<>" => number != *limit,
            _ => true,
        })
    }
}

/// A number in that one of its forms which is for it.
pub(super) fn numbered(forms: &[Form], number: f64) -> String {
    let conditional = forms.iter().any(|form| form.only.is_some());
    let by_sign = match forms.len() {
        0 | 1 => 0,
        _ if number < 0.0 => 1,
        2 => 0,
        _ if number == 0.0 => 2,
        _ => 0,
    };
    let at = match conditional {
        true => forms
            .iter()
            .position(|form| form.takes(number).unwrap_or(true))
            .unwrap_or_default(),
        false => by_sign,
    };
    let Some(form) = forms.get(at) else {
        return plain(number);
    };
    // A form of its own says how a negative number looks.
    let signed = number < 0.0 && (at == 0 || conditional);
    let text = one(&form.pieces, number.abs());
    let is_zero = !text.contains(|c: char| ('1'..='9').contains(&c));
    match signed && !is_zero {
        true => format!("-{}", text.trim()),
        false => text.trim().to_owned(),
    }
}

/// A number that is not negative, in one form.
fn one(pieces: &[Piece], number: f64) -> String {
    let is_digit = |piece: &Piece| matches!(piece, Piece::Digit(_));
    let point = pieces.iter().position(|piece| *piece == Piece::Point);
    let decimals = point.map_or(0, |point| {
        let after = pieces.iter().skip(point);
        after.filter(|piece| is_digit(piece)).count()
    });
    let percents = pieces
        .iter()
        .filter(|piece| **piece == Piece::Percent)
        .count();
    // Commas behind the last digit divide by a thousand each.
    let end = point.unwrap_or(pieces.len());
    let last = pieces[..end].iter().rposition(is_digit);
    let behind = last.map_or(0, |last| {
        let after = pieces[last + 1..].iter();
        after.take_while(|piece| **piece == Piece::Comma).count()
    });
    let shift = 2 * percents as i32 - 3 * behind as i32;
    let (whole, fraction) = rounded(number, shift, decimals);
    let places = pieces[..end].iter().filter(|piece| is_digit(piece)).count();
    let (mut text, mut place, mut decimal) = (String::new(), 0, 0);
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Literal(literal) => text.push_str(literal),
            Piece::Percent => text.push('%'),
            Piece::Whole => text.push_str(&plain(number)),
            Piece::Point => text.push('.'),
            Piece::Digit(kind) if at < end => {
                text.push_str(digits_at(&whole, place, places, *kind).as_str());
                place += 1;
            }
            Piece::Digit(kind) => {
                let digit = fraction.get(decimal..=decimal).unwrap_or("0");
                let nothing_more = fraction[decimal.min(fraction.len())..]
                    .bytes()
                    .all(|one| one == b'0');
                if *kind == '0' || !nothing_more {
                    text.push_str(digit);
                }
                decimal += 1;
            }
            Piece::Comma | Piece::Other | Piece::Time(..) | Piece::Elapsed => {}
        }
    }
    text.trim_end_matches('.').to_owned()
}

/// The digits of a whole number at one of its places, the first of which takes all that are left over.
fn digits_at(whole: &str, place: usize, places: usize, kind: char) -> String {
    let from_right = places - place;
    let missing = from_right > whole.len();
    match (missing, kind) {
        (true, '0') => "0".to_owned(),
        (true, _) => String::new(),
        (false, _) => {
            let end = whole.len() - from_right + 1;
            let begin = if place == 0 { 0 } else { end - 1 };
            whole.get(begin..end).unwrap_or_default().to_owned()
        }
    }
}

/// The digits before and after the point, rounded as a spreadsheet does: by the fifteen it keeps. A
/// whole number of nothing has no digits.
fn rounded(number: f64, shift: i32, decimals: usize) -> (String, String) {
    let written = format!("{number:.*e}", DIGITS - 1);
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let mut digits: Vec<u8> = mantissa
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|digit| digit - b'0')
        .collect();
    // How many of the digits stand before the point.
    let mut before = exponent.parse::<i32>().unwrap_or(0) + 1 + shift;
    while before < 0 {
        digits.insert(0, 0);
        before += 1;
    }
    let mut before = usize::try_from(before).unwrap_or(0);
    let keep = before + decimals;
    let up = digits.get(keep).is_some_and(|next| *next >= 5);
    digits.resize(keep, 0);
    if up {
        let mut at = keep;
        loop {
            let Some(place) = at.checked_sub(1) else {
                digits.insert(0, 1);
                before += 1;
                break;
            };
            if digits[place] < 9 {
                digits[place] += 1;
                break;
            }
            digits[place] = 0;
            at = place;
        }
    }
    let text: String = digits
        .iter()
        .map(|digit| char::from(b'0' + digit))
        .collect();
    let (whole, fraction) = text.split_at(before);
    (
        whole.trim_start_matches('0').to_owned(),
        fraction.to_owned(),
    )
}

/// What a program of some country shows of a number, written as everywhere else here: a point before the
/// decimals, no mark between thousands. `None` if the text is not the number alone.
pub(super) fn unmarked(text: &str, number: f64) -> Option<String> {
    let percent = text.ends_with('%');
    let body = text.trim_end_matches('%').trim_end();
    let wanted = if percent { number * 100.0 } else { number };
    let read = |decimal: char, thousands: char| {
        let plain = body.replace(thousands, "").replace(decimal, ".");
        let decimals = plain
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len());
        let shown = plain.parse::<f64>().ok()?;
        // What is shown is rounded.
        let half = 0.500_001 / 10_f64.powi(i32::try_from(decimals).ok()?);
        ((shown - wanted).abs() <= half).then_some(plain)
    };
    let plain = read('.', ',').or_else(|| read(',', '.'))?;
    Some(if percent { plain + "%" } else { plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_decimals_by_the_number() {
        for (text, number, expected) in [
            ("1,10", 1.1, Some("1.10")),
            ("1.10", 1.1, Some("1.10")),
            ("1.500.000", 1_500_000.0, Some("1500000")),
            ("1,500,000.5", 1_500_000.5, Some("1500000.5")),
            ("1.500", 1500.0, Some("1500")),
            ("1,500", 1.5, Some("1.500")),
            ("12,5 %", 0.125, Some("12.5%")),
            ("007", 7.0, Some("007")),
            ("12-34", 1234.0, None),
            ("$ 15", 15.0, None),
            ("15 días", 15.0, None),
            ("", 0.0, None),
        ] {
            assert_eq!(unmarked(text, number).as_deref(), expected, "{text}");
        }
    }
}
