//! What a cell shows of the value that it holds: number formats of spreadsheets.
//!
//! A month stays a month: of a date only the parts that the format shows are told. Decimals have a point
//! and thousands no mark, whatever the country of the machine, because the file does not say it.
//! Deliberately absent: fractions and exponents, which are told as plain numbers, and colours.

use crate::files::base::date::{Date, Parts};
use crate::files::base::digits::{numbered, plain};

/// A number format, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::files) enum Look {
    /// As the number is.
    General,
    /// A date or an hour.
    Date(Parts),
    /// Hours that go on beyond a day.
    Hours,
    /// Up to four forms, by the number.
    Number(Vec<Form>),
}

/// One of the forms of a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::files) struct Form {
    /// The numbers it is for, if it says so: sign and limit.
    pub only: Option<(String, f64)>,
    pub pieces: Vec<Piece>,
}

/// A piece of a form.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::files) enum Piece {
    Literal(String),
    /// `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// `General` or `@`: the number as it is.
    Whole,
    /// A fraction or an exponent.
    Other,
    /// A letter of a date, and how often it stands.
    Time(char, usize),
    /// Hours, minutes or seconds in brackets.
    Elapsed,
}

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::files) enum Shown {
    /// This text; it may be empty.
    Text(String),
    /// A number of which the last digits are gone, as plainly as it can be written.
    DigitsLost(String),
}

/// Spreadsheets keep fifteen digits.
const TOO_LONG: f64 = 1e15;
/// The longest format that is taken apart, in bytes.
const LONGEST: usize = 255;

impl Look {
    /// Takes a format apart, written as files have it, whatever the language of the program.
    pub(in crate::files) fn of(code: &str) -> Self {
        if code.is_empty() || code.len() > LONGEST || code.eq_ignore_ascii_case("general") {
            return Self::General;
        }
        let forms = forms(code);
        let first = forms.first().map_or(&[][..], |form| &form.pieces);
        if first.contains(&Piece::Elapsed) {
            return Self::Hours;
        }
        let is_time = |piece: &Piece| matches!(piece, Piece::Time(..));
        if first.iter().any(is_time) {
            let time = |piece: &Piece| {
                let Piece::Time(letter, count) = piece else {
                    return None;
                };
                Some((*letter, *count))
            };
            let letters = first.iter().filter_map(time);
            return Self::Date(Parts::of(letters));
        }
        let other = |form: &Form| form.pieces.contains(&Piece::Other);
        if forms.iter().any(other) {
            return Self::General;
        }
        Self::Number(forms)
    }

    /// What a cell of this look shows of a number. `since_1904`: days are counted from there.
    pub(in crate::files) fn shown(&self, number: f64, since_1904: bool) -> Shown {
        if let Self::Date(parts) = self
            && let Some(date) = Date::of_serial(number, since_1904)
        {
            return Shown::Text(date.shown(*parts));
        }
        if !number.is_finite() || number.abs() >= TOO_LONG {
            return Shown::DigitsLost(format!("{number:e}"));
        }
        Shown::Text(match self {
            Self::General | Self::Date(_) => plain(number),
            Self::Hours => hours(number),
            Self::Number(forms) => numbered(forms, number),
        })
    }
}

fn hours(days: f64) -> String {
    let minutes = (days.abs() * 24.0 * 60.0).round();
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

/// The forms of a format.
fn forms(code: &str) -> Vec<Form> {
    let mut forms = vec![Form::default()];
    let mut rest = code.chars().peekable();
    while let Some(letter) = rest.next() {
        let Some(form) = forms.last_mut() else { break };
        let lower = letter.to_ascii_lowercase();
        let piece = match letter {
            ';' => {
                forms.push(Form::default());
                continue;
            }
            '"' => Piece::Literal(rest.by_ref().take_while(|one| *one != '"').collect()),
            '\\' => Piece::Literal(rest.next().map(String::from).unwrap_or_default()),
            '_' => {
                rest.next();
                Piece::Literal(" ".to_owned())
            }
            '*' => {
                rest.next();
                continue;
            }
            '[' => {
                let inside: String = rest.by_ref().take_while(|one| *one != ']').collect();
                match bracket(&inside, form) {
                    Some(piece) => piece,
                    None => continue,
                }
            }
            '0' | '#' | '?' => Piece::Digit(letter),
            '.' => Piece::Point,
            ',' => Piece::Comma,
            '%' => Piece::Percent,
            '@' => Piece::Whole,
            'E' | 'e' if matches!(rest.peek(), Some('+' | '-')) => Piece::Other,
            '/' if form
                .pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Digit(_))) =>
            {
                Piece::Other
            }
            'G' | 'g' if follows(&mut rest, "eneral") => Piece::Whole,
            'A' | 'a' if follows(&mut rest, "M/PM") || follows(&mut rest, "/P") => continue,
            _ if "dmyhsa".contains(lower) => {
                let mut count = 1;
                while rest
                    .next_if(|one| one.eq_ignore_ascii_case(&letter))
                    .is_some()
                {
                    count += 1;
                }
                match (lower, count) {
                    ('a', 1) => Piece::Literal(letter.to_string()),
                    _ => Piece::Time(lower, count),
                }
            }
            other => Piece::Literal(other.to_string()),
        };
        form.pieces.push(piece);
    }
    forms
}

/// Takes a word, if it comes next.
fn follows(rest: &mut std::iter::Peekable<std::str::Chars<'_>>, word: &str) -> bool {
    let mut ahead = rest.clone();
    let same = word.chars().all(|letter| {
        let next = ahead.next();
        next.is_some_and(|next| next.eq_ignore_ascii_case(&letter))
    });
    if same {
        *rest = ahead;
    }
    same
}

/// What stands in brackets: a currency, hours beyond a day, which numbers are meant; colours and
/// languages say nothing.
fn bracket(inside: &str, form: &mut Form) -> Option<Piece> {
    if let Some(currency) = inside.strip_prefix('$') {
        let sign = currency.split('-').next().unwrap_or_default();
        return Some(Piece::Literal(sign.to_owned()));
    }
    let elapsed =
        |letter| !inside.is_empty() && inside.chars().all(|one| one.eq_ignore_ascii_case(&letter));
    if elapsed('h') || elapsed('m') || elapsed('s') {
        return Some(Piece::Elapsed);
    }
    let limit = inside.trim_start_matches(['<', '>', '=']);
    let sign = &inside[..inside.len() - limit.len()];
    if !sign.is_empty()
        && let Ok(limit) = limit.trim().parse()
    {
        form.only = Some((sign.to_owned(), limit));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: f64) -> String {
        match Look::of(code).shown(number, false) {
            Shown::Text(text) => text,
            Shown::DigitsLost(text) => format!("lost {text}"),
        }
    }

    #[test]
    fn numbers_are_as_the_cell_shows_them() {
        for (code, number, expected) in [
            ("General", 1.1, "1.1"),
            ("General", 0.1 + 0.2, "0.3"),
            ("General", 3_001_112_233.0, "3001112233"),
            ("General", 123_456_789_012_345.0, "123456789012345"),
            ("General", -0.0, "0"),
            ("0%", 1.0, "100%"),
            ("0%", 0.8, "80%"),
            ("0%", 0.405, "41%"),
            ("0.0%", 0.4, "40.0%"),
            ("0.00%", 0.125, "12.50%"),
            ("0.00", 1.1, "1.10"),
            ("0.00", 1.11, "1.11"),
            ("0.00", 1.005, "1.01"),
            ("0.0", 9.96, "10.0"),
            ("#.##", 0.5, ".5"),
            ("0.##", 3.0, "3"),
            ("0000000000", 123_456_789.0, "0123456789"),
            ("000000", 42.0, "000042"),
            ("00-00", 1234.0, "12-34"),
            ("00-00", 123_456.0, "1234-56"),
            ("#,##0", 1_500_000.0, "1500000"),
            ("#,##0.00", 1234.5, "1234.50"),
            ("#,", 12_000.0, "12"),
            ("\"N° \"0", 5.0, "N° 5"),
            ("0\\ \"días\"", 15.0, "15 días"),
            ("[$$-240A]\\ #,##0", 1500.0, "$ 1500"),
            ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", 7.0, "7"),
            ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", -7.0, "-7"),
            ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", 0.0, "-"),
            ("0;(0)", -3.0, "(3)"),
            ("0", -3.2, "-3"),
            ("0", -0.2, "0"),
            ("[Red]0", 3.0, "3"),
            (
                "[<=9999999]###-####;(###) ###-####",
                3_001_112_233.0,
                "(300) 111-2233",
            ),
            (
                "[<=9999999]###-####;(###) ###-####",
                3_732_323.0,
                "373-2323",
            ),
            (";;;", 3.0, ""),
            ("\"Sí\";\"Sí\";\"No\"", 0.0, "No"),
            ("@", 12.0, "12"),
            ("# ?/?", 0.5, "0.5"),
            ("0.00E+00", 12_345_678_901_234.0, "12345678901234"),
            ("0", 12_345_678_901_234_567.0, "lost 1.2345678901234568e16"),
            ("General", f64::INFINITY, "lost inf"),
        ] {
            assert_eq!(shown(code, number), expected, "{code} {number}");
        }
    }

    #[test]
    fn dates_show_the_parts_of_their_format() {
        // The second of July of 2024 at half past eight.
        let at = 45_475.354_166_67;
        for (code, expected) in [
            ("dd/mm/yyyy", "2024-07-02"),
            ("dd/mm/yyyy hh:mm", "2024-07-02"),
            ("m/d/yy h:mm", "2024-07-02"),
            ("yyyy\\-mm\\-dd", "2024-07-02"),
            (
                "[$-240A]dddd\\,\\ d\\ \"de\"\\ mmmm\\ \"de\"\\ yyyy",
                "2024-07-02",
            ),
            ("dd/mm/aaaa", "2024-07-02"),
            ("mmm-yy", "julio de 2024"),
            ("mmmm yyyy", "julio de 2024"),
            ("[$-240A]mmm\\-yy;@", "julio de 2024"),
            ("mm/yyyy", "julio de 2024"),
            ("mmmm", "julio"),
            ("d-mmm", "2 de julio"),
            ("yyyy", "2024"),
            ("d", "2"),
            ("dddd", "2024-07-02"),
            ("h:mm", "08:30"),
            ("h:mm AM/PM", "08:30"),
            ("hh:mm:ss", "08:30"),
        ] {
            assert_eq!(shown(code, at), expected, "{code}");
        }
        assert_eq!(shown("[h]:mm", 1.5), "36:00");
        assert_eq!(
            Look::of("d/m/y").shown(44_013.0, true),
            Shown::Text("2024-07-02".into())
        );
        assert_eq!(shown("dd/mm/yyyy", -1.0), "-1");
        assert_eq!(shown("dd/mm/yyyy", 9e9), "9000000000");
    }

    #[test]
    fn no_format_is_too_odd() {
        for code in [
            "[", "\"", "\\", "_", "*", "[$", "[<]0", "0.0.0", "%%", ".", ",", "?", "E+", "[h",
            ";;;;;;", "…0…",
        ] {
            for number in [0.0, -1.5, 1e14, 1e-300, 5e-324] {
                shown(code, number);
            }
        }
    }
}
