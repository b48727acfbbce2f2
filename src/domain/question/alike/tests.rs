//! What is read of a text, and what speaks against two being the same.

#[cfg(test)]
use super::common::{ABBREVIATED, COMMON};
use super::*;

fn of(text: &str) -> Likeness {
    let places = [
        "Vereda El Placer",
        "La Palma",
        "20 de Julio",
        "Barrio Santa Ana",
    ];
    Likeness::of(text, &Places::of(places))
}

#[test]
fn tables_are_in_order() {
    assert!(COMMON.is_sorted_by(|one, next| one < next));
    assert!(ABBREVIATED.is_sorted_by(|(one, _), (next, _)| one < next));
}

#[test]
fn words_are_the_same_however_they_are_spelt() {
    let table = [
        ("alcantarillado", "alcantariyado"),
        ("hueco", "ueco"),
        ("vivienda", "bibienda"),
        ("reparación", "reparasion"),
        ("lámparas", "LAMPARA"),
        ("ciclorrutaaa", "cicloruta"),
    ];
    for (one, other) in table {
        assert_eq!(of(one).terms(), of(other).terms(), "{one} {other}");
        assert_eq!(of(one).terms().len(), 1, "{one}");
    }
}

#[test]
fn what_tells_places_apart_is_read() {
    let table: [(&str, &[&str]); 16] = [
        (
            "el hueco de la cll 10 con cra 5",
            &["Street(\"calle\") 10", "Street(\"carrera\") 5"],
        ),
        ("EL HUECO DE LA DIEZ CON QUINTA", &["Bare 10", "Bare 5"]),
        (
            "fuga en la calle 9 A y nadie viene",
            &["Street(\"calle\") 9a"],
        ),
        ("carrera veintidós", &["Street(\"carrera\") 22"]),
        ("calle treinta y dos", &["Street(\"calle\") 32"]),
        ("Salí a la 1 de la mañana", &[]),
        ("llevo 4 llamadas y 15 días", &[]),
        ("contrato No. 045", &["Numbered(\"contrato\") 045"]),
        ("la 1a etapa", &["Numbered(\"etapa\") 1"]),
        ("la segunda etapa", &["Numbered(\"etapa\") 2"]),
        ("kilómetro siete", &["Numbered(\"kilometro\") 7"]),
        ("el año dos mil veinticuatro", &["Year 2024"]),
        ("en la vereda La Palma no hay agua", &["Named palma"]),
        ("sin agua en el plaser", &["Named plaser"]),
        ("vivimos en San Isidro", &["Named sanisidro"]),
        ("los del veinte y los del 20 de julio", &["Named 20dejulio"]),
    ];
    for (text, expected) in table {
        let marks = of(text);
        let read = marks.marks().all.iter();
        let read: Vec<_> = read
            .map(|mark| format!("{:?} {}", mark.kind, mark.value))
            .collect();
        assert_eq!(read, expected, "{text}");
    }
}

#[test]
fn another_street_number_year_or_vereda_speaks_against_it() {
    let table = [
        ("hueco en la calle 10", "hueco en la calle 12", true),
        (
            "hueco en la calle 10",
            "hueco en la cll diez con quinta",
            false,
        ),
        ("calle 10 con carrera 5", "la 12 con 5", true),
        ("calle 30 con carrera 21", "la 30 con 25", true),
        ("la 14 está mala", "la calle 4 está mala", true),
        ("diagonal 7", "transversal 7", true),
        ("la 210 no pasa", "la buseta 120 no pasa", true),
        ("la 120 no pasa", "la ruta 120 no pasa", false),
        ("sede 1", "la sede uno", false),
        ("sede 1", "sede 2", true),
        ("cuentas de 2023", "cuentas del 2024", true),
        ("cuentas de 2023", "en qué se fue la plata", false),
        ("regalías 2021-2022", "regalías de 2022", false),
        ("vereda La Palma", "aquí en el placer", true),
        ("vereda La Palma", "no hay agua en la palma", false),
        ("vereda Alto Bonito", "vereda altobonito", false),
        ("barrio Santa Ana", "el parque de santana", false),
        ("vereda Los Naranjos", "vereda El Naranjal", true),
        ("barrio El Lago", "xq la 120 no sube al lago", false),
    ];
    for (one, other, against) in table {
        let (one_is, other_is) = (of(one), of(other));
        let vetoes = [
            veto(one_is.marks(), other_is.marks()),
            veto(other_is.marks(), one_is.marks()),
        ];
        for veto in vetoes {
            assert_eq!(veto.is_some(), against, "{one} / {other}: {veto:?}");
        }
    }
}

#[test]
fn a_hostile_text_ends() {
    let texts = [
        "",
        "?",
        "🕳️🕳️",
        &"calle ".repeat(9_000),
        &"9".repeat(9_000),
        &"a b ".repeat(9_000),
        "la",
        "calle",
    ];
    for text in texts {
        let read = of(text);
        assert!(read.terms().len() <= TERMS);
        score(&read, &read, &Counts::new());
    }
}
