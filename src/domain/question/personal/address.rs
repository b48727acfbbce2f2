//! Where somebody may live: «Cra 12 # 34-56», «Calle 10A No. 5-20 apto 302», «Mz 4 casa 12».
//!
//! A street alone is a place like any other, and so is the full address of an office or a park; one with a
//! flat is not. Deliberately absent: farms and hamlets, whose names are everybody's.

use crate::domain::base::fold::Words;
use std::ops::Range;

#[rustfmt::skip]
const ROADS: &[&str] = &[
    "autopista", "av", "avda", "avenida", "calle", "carrera", "circ", "circular", "cl", "cll", "cr",
    "cra", "crr", "cq", "dg", "diag", "diagonal", "kr", "kra", "krr", "transv", "transversal", "tv",
];
/// What stands in a road's number, or behind it.
const MODIFIERS: &[&str] = &["bis", "este", "norte", "oeste", "sur"];
const NUMBER_SIGNS: &[&str] = &["n", "no", "nro", "num", "numero", "n\u{ba}"];
/// A block of houses, a tower: with a number, and what is in it with another.
const BLOCKS: &[&str] = &[
    "bloque", "blq", "int", "interior", "manzana", "mz", "mza", "torre",
];
#[rustfmt::skip]
const HOMES: &[&str] = &[
    "ap", "apartamento", "apt", "apto", "casa", "cs", "lote", "lt",
];
/// Other parts of a building, whoever is in it.
const PARTS: &[&str] = &["local", "oficina", "of", "piso"];
/// Where everybody may go: what stands at such a place is nobody's address.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "alcaldia", "auditorio", "banco", "biblioteca", "cancha", "centro", "clinica", "colegio",
    "coliseo", "comisaria", "consultorio", "edificio", "encuentro", "escuela", "estacion", "eps",
    "estadio", "hospital", "inspeccion", "institucion", "ips", "museo", "notaria", "oficina",
    "oficinas", "palacio", "parque", "personeria", "plaza", "plazoleta", "puesto", "punto", "salon",
    "secretaria", "sede", "sedes", "taquilla", "teatro", "terminal", "ventanilla", "office",
    "library", "park",
];
/// That somebody lives there.
#[rustfmt::skip]
const LIVES: &[&str] = &[
    "domicilio", "domiciliada", "domiciliado", "reside", "residente", "vive", "viven", "lives",
];
/// How far behind what is public its address may stand, in words, and how far before it.
const REACH: usize = 15;
const AHEAD: usize = 5;
/// Parts that may follow an address.
const MOST_PARTS: usize = 3;

/// The addresses of a text that may be somebody's.
pub(super) fn find(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut public, mut lives) = (None::<usize>, None::<usize>);
    let mut at = 0;
    while at < words.len() {
        let (word, gap) = (words.get(at), words.gap(at));
        if gap.contains('\n') || gap.contains(['!', '?', ';']) {
            (public, lives) = (None, None);
        }
        let near = |seen: Option<usize>| seen.is_some_and(|seen| at - seen <= REACH);
        if let Some(end) = on_a_road(words, at) {
            let (end, is_home) = parts(words, end);
            let is_public = near(public) || is_public_ahead(words, end);
            if is_home || near(lives) || !is_public {
                found.push(words.place(at..end));
            }
            at = end;
            continue;
        }
        if let Some(end) = in_a_block(words, at) {
            found.push(words.place(at..end));
            at = end;
            continue;
        }
        if PUBLIC.contains(&word) {
            public = Some(at);
        }
        if LIVES.contains(&word) {
            lives = Some(at);
        }
        at += 1;
    }
    found
}

/// Whether what is public is named right behind its address, or part of it: «oficina 301».
fn is_public_ahead(words: &Words<'_>, end: usize) -> bool {
    let on_line = (end..end + AHEAD).take_while(|place| !words.gap(*place).contains('\n'));
    on_line.chain(end.checked_sub(2)).any(|place| {
        let word = words.get(place);
        PUBLIC.contains(&word) || PARTS.contains(&word)
    })
}

/// Where an address that begins with a road ends.
fn on_a_road(words: &Words<'_>, at: usize) -> Option<usize> {
    if !ROADS.contains(&words.get(at)) {
        return None;
    }
    let mut next = at + 1;
    let is_numbered = is_number(words, next);
    match is_numbered {
        true => next = modified(words, next + 1),
        // «Avenida Las Vegas # 10-20»
        false => {
            let names = (next..next + 3).take_while(|place| {
                let name = words.written(*place..*place + 1);
                let is_sign = NUMBER_SIGNS.contains(&words.get(*place));
                !is_sign && name.starts_with(char::is_uppercase) && is_close(words.gap(*place))
            });
            next += names.count();
        }
    }
    let gap = words.gap(next);
    let mut is_signed = gap.contains('#');
    if NUMBER_SIGNS.contains(&words.get(next)) && is_close(gap) {
        is_signed = true;
        next += 1;
    }
    let is_begun = is_signed || (is_numbered && is_close(gap) && !gap.contains(','));
    if !is_begun || words.gap(next).contains('\n') || !is_number(words, next) {
        return None;
    }
    next = modified(words, next + 1);
    let gap = words.gap(next);
    let is_dashed =
        matches!(gap.trim(), "-" | "\u{2013}" | "\u{2014}") || (is_signed && gap == " ");
    (is_dashed && is_number(words, next)).then_some(next + 1)
}

/// Where an address of a block and a house in it ends.
fn in_a_block(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_label =
        |place: usize| is_number(words, place) || words.written(place..place + 1).len() == 1;
    let is_one = BLOCKS.contains(&words.get(at))
        && is_label(at + 1)
        && HOMES.contains(&words.get(at + 2))
        && is_label(at + 3)
        && (at + 1..at + 4).all(|place| !words.gap(place).contains('\n'));
    is_one.then(|| parts(words, at + 4).0)
}

/// Where the parts of a building behind an address end, and whether one of them is a home.
fn parts(words: &Words<'_>, from: usize) -> (usize, bool) {
    let (mut end, mut is_home) = (from, false);
    for _ in 0..MOST_PARTS {
        let part = words.get(end);
        let is_lived = HOMES.contains(&part) || BLOCKS.contains(&part);
        let is_part = is_lived || PARTS.contains(&part);
        let is_near = !words.gap(end).contains('\n') && is_close(words.gap(end + 1));
        if !is_part || !is_near || !is_number(words, end + 1) {
            break;
        }
        is_home |= is_lived;
        end += 2;
    }
    (end, is_home)
}

/// A number of at most three digits, with at most two letters: `10`, `43A`, `10AA`.
fn is_number(words: &Words<'_>, at: usize) -> bool {
    let word = words.get(at);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = word.len() - digits;
    (1..=4).contains(&digits)
        && letters <= 2
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Where what belongs to a number ends: letters, «bis», «sur».
fn modified(words: &Words<'_>, from: usize) -> usize {
    let is_modifier = |place: &usize| {
        let word = words.get(*place);
        let is_letter =
            word.len() == 1 && word != "n" && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        (is_letter || MODIFIERS.contains(&word)) && is_close(words.gap(*place))
    };
    from + (from..from + 3).take_while(is_modifier).count()
}

/// Whether two words stand next to each other.
fn is_close(gap: &str) -> bool {
    !gap.contains('\n')
        && gap
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '.' | '#' | ','))
}
