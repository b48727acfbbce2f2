//! `convoca holidays`.

use super::{CIVIC, convoca, file, path, refused};

#[test]
fn a_year_as_a_table() {
    let ran = convoca(&["holidays", "2026", "--csv"]);
    assert_eq!(ran.status, 0);
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines.len(), 1 + 19);
    assert_eq!(lines[0], "date,name,moved,law");
    assert_eq!(
        lines[1],
        "2026-01-01,Año Nuevo,no,\"Ley 51 de 1983, art. 1\""
    );
    let new =
        "2026-07-13,Nuestra Señora del Rosario de Chiquinquirá,yes,\"Ley 2578 de 2026, art. 6\"";
    assert!(lines.contains(&new));
    // 29 June 2026 is a Monday already.
    assert!(ran.out.contains("2026-06-29,San Pedro y San Pablo,no,"));
}

#[test]
fn local_days_stand_among_the_holidays() {
    let calendar = file(CIVIC);
    let ran = convoca(&["holidays", "2024", "--csv", "--calendar", path(&calendar)]);
    assert_eq!(ran.out.lines().count(), 1 + 18 + 1);
    assert!(
        ran.out
            .contains("2024-07-15,Día no hábil local,no,Decreto 101 de 2024\n")
    );
}

#[test]
fn a_year_to_read() {
    let ran = convoca(&["holidays", "2025", "--lang", "en"]);
    insta::assert_snapshot!(ran.out, @"
    Holidays of 2025
      Wednesday 1 January: New Year (Ley 51 de 1983, art. 1)
      Monday 6 January: Epiphany (Ley 51 de 1983, art. 1)
      Monday 24 March: Saint Joseph, moved from Wednesday 19 March (Ley 51 de 1983, art. 1)
      Thursday 17 April: Maundy Thursday (Ley 51 de 1983, art. 1)
      Friday 18 April: Good Friday (Ley 51 de 1983, art. 1)
      Thursday 1 May: Labour Day (Ley 51 de 1983, art. 1)
      Monday 2 June: Ascension, moved from Thursday 29 May (Ley 51 de 1983, art. 1)
      Monday 23 June: Corpus Christi, moved from Thursday 19 June (Ley 51 de 1983, art. 1)
      Monday 30 June: Sacred Heart, moved from Friday 27 June (Ley 51 de 1983, art. 1)
      Monday 30 June: Saints Peter and Paul, moved from Sunday 29 June (Ley 51 de 1983, art. 1)
      Sunday 20 July: Independence Day (Ley 51 de 1983, art. 1)
      Thursday 7 August: Battle of Boyacá (Ley 51 de 1983, art. 1)
      Monday 18 August: Assumption of Mary, moved from Friday 15 August (Ley 51 de 1983, art. 1)
      Monday 13 October: Columbus Day, moved from Sunday 12 October (Ley 51 de 1983, art. 1)
      Monday 3 November: All Saints, moved from Saturday 1 November (Ley 51 de 1983, art. 1)
      Monday 17 November: Independence of Cartagena, moved from Tuesday 11 November (Ley 51 de 1983, art. 1)
      Monday 8 December: Immaculate Conception (Ley 51 de 1983, art. 1)
      Thursday 25 December: Christmas (Ley 51 de 1983, art. 1)
    ");
}

#[test]
fn a_year_that_is_none() {
    for year in ["1850", "1983", "2101", "este", "-2024", "2024.5"] {
        let line = refused(&["holidays", year]);
        assert!(
            line.contains(year) && line.contains("1984 a 2100"),
            "{line}"
        );
    }
}
