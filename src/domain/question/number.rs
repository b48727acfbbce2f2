//! The number a citizen keeps, `2024-000123`: how it is written, and how people type it.

/// The number of the `value`th question of a year.
pub fn number(year: i32, value: i64) -> String {
    format!("{year}-{value:06}")
}

/// The number somebody means by `2024-000123`, `2024-123` or, in that year, `123`. `None` if the
/// text is no number.
pub fn read_number(text: &str, this_year: i32) -> Option<String> {
    let text = text.trim().trim_start_matches('#').trim_end_matches('.');
    let (year, value) = match text.split_once(['-', '–', '—', '‐', '‑']) {
        Some((year, value)) if year.len() == 4 => (digits(year)?, value),
        Some(_) => return None,
        None => (i64::from(this_year), text),
    };
    let value = digits(value)?;
    (value > 0).then(|| number(i32::try_from(year).unwrap_or(this_year), value))
}

/// Up to nine digits and nothing else.
fn digits(text: &str) -> Option<i64> {
    let plain = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_type_it() {
        let table = [
            ("2024-000123", Some("2024-000123")),
            (" #2024-123. ", Some("2024-000123")),
            ("2024–123", Some("2024-000123")),
            ("123", Some("2024-000123")),
            ("2023-1", Some("2023-000001")),
            ("0", None),
            ("24-1", None),
            ("", None),
            ("-", None),
            ("2024-", None),
            ("2024-1-2", None),
            ("-5", None),
            ("99999999999999999999", None),
            ("2024-000123 y otra", None),
            ("٣", None),
        ];
        for (text, expected) in table {
            assert_eq!(read_number(text, 2024).as_deref(), expected, "{text}");
        }
    }
}
