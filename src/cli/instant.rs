//! Instants of RFC 3339 (`2024-07-13T09:00:00-05:00`), read fast, and what is wrong with the others.
//!
//! The usual shape is read by hand; whatever is unusual goes to chrono, which has the last word.

use crate::locale::Lang;
use crate::t;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime};

/// Days from the year 1 to 1970, as chrono counts them.
const EPOCH_FROM_CE: i64 = 719_163;

/// The instant in seconds since 1970 UTC, fractions cut off downwards.
#[inline]
pub(super) fn seconds(text: &[u8]) -> Option<i64> {
    usual(text).or_else(|| {
        let text = str::from_utf8(text).ok()?;
        Some(DateTime::parse_from_rfc3339(text).ok()?.timestamp())
    })
}

/// `YYYY-MM-DDThh:mm:ss`, perhaps a fraction of up to nine digits, then `Z` or `±hh:mm`.
#[inline]
fn usual(text: &[u8]) -> Option<i64> {
    let (moment, rest) = text.split_first_chunk::<19>()?;
    let [
        ..,
        b'-',
        _,
        _,
        b'-',
        _,
        _,
        b'T',
        _,
        _,
        b':',
        _,
        _,
        b':',
        _,
        _,
    ] = moment
    else {
        return None;
    };
    let two = |at: usize| two_digits(moment[at], moment[at + 1]);
    let year = i32::try_from(two(0)? * 100 + two(2)?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, two(5)?, two(8)?)?;
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let day = i64::from(date.num_days_from_ce()) - EPOCH_FROM_CE;
    let of_day = hour * 3_600 + minute * 60 + second;
    Some(day * 86_400 + i64::from(of_day) - offset(after_fraction(rest)?)?)
}

fn after_fraction(rest: &[u8]) -> Option<&[u8]> {
    let [b'.', fraction @ ..] = rest else {
        return Some(rest);
    };
    let length = fraction.iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=9).contains(&length).then(|| &fraction[length..])
}

fn offset(text: &[u8]) -> Option<i64> {
    match *text {
        [b'Z'] => Some(0),
        [sign @ (b'+' | b'-'), h, hh, b':', m, mm] => {
            let (hours, minutes) = (two_digits(h, hh)?, two_digits(m, mm)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let east = i64::from(hours * 3_600 + minutes * 60);
            Some(if sign == b'-' { -east } else { east })
        }
        _ => None,
    }
}

#[inline]
fn two_digits(tens: u8, ones: u8) -> Option<u32> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| u32::from(tens) * 10 + u32::from(ones))
}

/// What to tell somebody whose instant cannot be read.
pub(super) fn what_would_be_right(lang: Lang, text: &str) -> String {
    let date = text.get(..10).unwrap_or(text);
    let shaped = date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped && date.parse::<NaiveDate>().is_err() {
        return t!(lang, "input-instant-no-such-time");
    }
    let local = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"];
    if local
        .iter()
        .any(|format| NaiveDateTime::parse_from_str(text, format).is_ok())
    {
        return t!(lang, "input-instant-no-offset");
    }
    use chrono::format::ParseErrorKind::{Impossible, OutOfRange};
    match DateTime::parse_from_rfc3339(text).map_err(|error| error.kind()) {
        Err(OutOfRange | Impossible) => t!(lang, "input-instant-no-such-time"),
        _ => t!(lang, "input-instant"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chrono_says(text: &str) -> Option<i64> {
        Some(DateTime::parse_from_rfc3339(text).ok()?.timestamp())
    }

    #[test]
    fn the_usual_shape_needs_no_second_opinion() {
        for text in [
            "2024-07-13T09:00:00-05:00",
            "2024-02-29T23:59:59Z",
            "1969-12-31T23:59:59.999999-05:00",
            "0001-01-01T00:00:00+00:00",
        ] {
            assert!(usual(text.as_bytes()).is_some(), "{text}");
            assert_eq!(usual(text.as_bytes()), chrono_says(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_fast_reading_never_contradicts_chrono(
            text in "[0-9]{4}-[0-3][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,11})?(Z|z|[+-][0-2][0-9]:?[0-6][0-9])?"
        ) {
            prop_assert_eq!(seconds(text.as_bytes()), chrono_says(&text));
        }
    }
}
