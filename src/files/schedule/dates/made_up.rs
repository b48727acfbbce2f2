//! Dates made up by the thousand: written in a form, read back; and anything at all, which breaks nothing.

#[cfg(test)]
use super::*;
use chrono::Datelike;
use proptest::prelude::*;

const MONTHS: [[&str; 2]; 12] = [
    ["enero", "ene"],
    ["febrero", "feb"],
    ["marzo", "mar"],
    ["abril", "abr"],
    ["mayo", "may"],
    ["junio", "jun"],
    ["julio", "jul"],
    ["agosto", "ago"],
    ["septiembre", "sep"],
    ["octubre", "oct"],
    ["noviembre", "nov"],
    ["diciembre", "dic"],
];

fn dates() -> impl Strategy<Value = NaiveDate> {
    (2019_i32..2032, 1_u32..366)
        .prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

/// A day in a form; the year is always said.
fn written(date: NaiveDate, form: usize) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let [long, short] = MONTHS[month as usize - 1];
    match form {
        0 => format!("{day}/{month}/{year}"),
        1 => format!("{day:02}-{month:02}-{year}"),
        2 => format!("{year}-{month:02}-{day:02}"),
        3 => format!("{day} de {long} de {year}"),
        4 => format!("{} {day} de {year}", long.to_uppercase()),
        5 => format!("{day}-{short}-{year}"),
        6 => format!("{day}/{short}/{:02}", year % 100),
        7 => format!("{day}º de {long} del {year}"),
        8 => format!("{long} {day}, {year}"),
        9 => format!("{day}.{month:02}.{year}"),
        10 => format!("{year} {long} {day}"),
        11 => format!("{year}-{month:02}-{day:02}T00:00:00"),
        12 => format!("{day}/{month:02}/{year} 8:00 a. m."),
        _ => format!("a más tardar el {day} de {short}. de {year}"),
    }
}

proptest! {
    #[test]
    fn a_day_is_read_back_in_every_form(date in dates(), form in 0_usize..14, year in 2019_i32..2032) {
        let text = written(date, form);
        let When::Span(span) = read(&text, Some(year)) else {
            panic!("{text}: {:?}", read(&text, Some(year)));
        };
        prop_assert_eq!((span.first, span.last, span.ends), (date, date, Ends::Day), "{}", text);
    }

    #[test]
    fn a_stretch_is_read_back(first in dates(), days in 1_u64..300, form in 0_usize..10, joint in 0_usize..5) {
        let last = first + Days::new(days);
        let joint = [" - ", " a ", " al ", " – ", " hasta el "][joint];
        let text = format!("{}{joint}{}", written(first, form), written(last, form));
        let When::Span(span) = read(&text, Some(2024)) else {
            panic!("{text}: {:?}", read(&text, Some(2024)));
        };
        prop_assert_eq!((span.first, span.last), (first, last), "{}", text);
    }

    #[test]
    fn days_of_one_month_are_read_back(year in 2019_i32..2032, month in 1_u32..13, one in 1_u32..28, more in 1_u32..27, form in 0_usize..5) {
        let two = (one + more).min(28);
        let [long, short] = MONTHS[month as usize - 1];
        let text = match form {
            0 => format!("del {one} al {two} de {long}"),
            1 => format!("{one}-{two} {short}"),
            2 => format!("{long} {one} al {two}"),
            3 => format!("{one} al {two} de {long} de {year}"),
            _ => format!("{long} {one} - {two} de {year}"),
        };
        let right = (NaiveDate::from_ymd_opt(year, month, one).unwrap(), NaiveDate::from_ymd_opt(year, month, two).unwrap());
        match read(&text, Some(year)) {
            When::Span(span) => prop_assert_eq!((span.first, span.last), right, "{}", text),
            // `julio 15 - 24` in a schedule of 2024 may be a year.
            When::Other => prop_assert!(form == 4 && (2000 + two as i32 - year).abs() <= 1, "{}", text),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn whole_months_are_read_back(year in 2019_i32..2032, first in 1_u32..13, more in 0_u32..12, form in 0_usize..7) {
        let last = (first + more).min(12);
        let [(long, short), (other, _)] = [first, last].map(|month| {
            let [long, short] = MONTHS[month as usize - 1];
            (long, short)
        });
        let (text, last) = match form {
            0 => (format!("{long} de {year}"), first),
            1 => (format!("{short}-{:02}", year % 100), first),
            2 => (format!("{first:02}/{year}"), first),
            3 => (format!("{year} {long}"), first),
            4 => (format!("{long} a {other} de {year}"), last),
            5 => (format!("{year}: {long} – {other}"), last),
            _ => (format!("desde {long} de {year} hasta {other} de {year}"), last),
        };
        let right = (NaiveDate::from_ymd_opt(year, first, 1).unwrap(), last_day(year, last).unwrap());
        let When::Span(span) = read(&text, Some(year)) else {
            panic!("{text}: {:?}", read(&text, Some(year)));
        };
        prop_assert_eq!((span.first, span.last, span.precision), (right.0, right.1, Precision::Month.max(span.precision)), "{}", text);
    }

    /// Whatever stands there, nothing breaks, and a date that is read is one of the calendar.
    #[test]
    fn nothing_breaks(text in "[0-9a-zA-Zº°ª/.,:;–\\- \n']{0,40}", year in proptest::option::of(2000_i32..2100)) {
        if let When::Span(span) = read(&text, year) {
            prop_assert!(span.first <= span.last || span.ends == Ends::Both);
        }
    }

    #[test]
    fn words_of_dates_in_any_order_break_nothing(words in proptest::collection::vec(proptest::sample::select(vec![
        "de", "del", "a", "al", "y", "hasta", "desde", "julio", "jul", "dic", "24", "15", "2024", "1", "1er", "I",
        "trimestre", "semana", "quincena", "última", "primero", "-", "/", ",", "mes", "día", "8:00", "a. m.", "mensual",
    ]), 0..9)) {
        let _ = read(&words.join(" "), Some(2024));
    }
}
