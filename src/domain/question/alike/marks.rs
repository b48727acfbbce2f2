//! What tells one place, number or year from another in a text: «calle 10», «sede 2», «2024», «vereda La Palma».
//!
//! Deliberately absent: which places there are.

use super::hash;
use super::named::{Places, name};
use super::numbers::number;
use super::spelling::{run, written_out};
use crate::domain::base::fold::Words;

/// What a mark is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A street, by its sort: «calle», «carrera».
    Street(&'static str),
    /// «la 14», «con 5»: whatever has this number.
    Bare,
    /// What is told apart by its number: «sede 2», «ruta 3».
    Numbered(&'static str),
    /// A year.
    Year,
    /// A place with a name.
    Named,
}

/// One of them, as it is compared, and as it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// What it is of.
    pub kind: Kind,
    /// Its number or name, as it is compared.
    pub value: String,
    /// As it is written.
    pub written: String,
}

/// All of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// In order, each once.
    pub all: Vec<Mark>,
    /// The whole text as it sounds, without spaces.
    run: String,
}

#[rustfmt::skip]
const STREETS: &[(&str, &str)] = &[
    ("autopista", "avenida"), ("av", "avenida"), ("avenida", "avenida"), ("calle", "calle"), ("cl", "calle"),
    ("carrera", "carrera"), ("cr", "carrera"), ("dg", "diagonal"), ("diagonal", "diagonal"), ("kr", "carrera"),
    ("transversal", "transversal"), ("tv", "transversal"),
];
#[rustfmt::skip]
const NUMBERED: &[(&str, &str)] = &[
    ("acta", "acta"), ("acuerdo", "acuerdo"), ("apartamento", "apartamento"), ("bloque", "bloque"),
    ("bodega", "bodega"), ("bus", "ruta"), ("buseta", "ruta"), ("casa", "casa"), ("ciclo", "ciclo"),
    ("comuna", "comuna"), ("contrato", "contrato"), ("convenio", "convenio"), ("cuadrante", "cuadrante"),
    ("decreto", "decreto"), ("estacion", "estacion"), ("estrato", "estrato"), ("etapa", "etapa"),
    ("fase", "etapa"), ("grado", "grado"), ("k", "kilometro"), ("kilometro", "kilometro"), ("km", "kilometro"),
    ("ley", "ley"), ("lote", "lote"), ("manzana", "manzana"), ("poso", "pozo"), ("pozo", "pozo"),
    ("resolucion", "resolucion"), ("ruta", "ruta"), ("sede", "sede"), ("torre", "torre"), ("tramo", "tramo"),
    ("zona", "zona"),
];
/// What may stand between a street and its number.
#[rustfmt::skip]
const BETWEEN: &[&str] = &["de", "del", "el", "la", "n", "no", "nro", "num", "numero", "obra"];
/// What is written short, with a stop after it.
#[rustfmt::skip]
const STOPPED: &[&str] = &["av", "cl", "cll", "cr", "cra", "dg", "diag", "km", "kr", "kra", "n", "no", "nro", "num", "tv"];

impl Mark {
    /// What it is looked up by; a name is by its words.
    pub(super) fn term(&self) -> Option<i64> {
        match self.kind {
            Kind::Street(_) | Kind::Bare | Kind::Numbered(_) | Kind::Year => {
                Some(hash(format!("#{}", self.value).as_bytes()).cast_signed())
            }
            Kind::Named => None,
        }
    }
}

/// The marks of a text, in order, each once.
pub(super) fn marks(words: &Words<'_>, places: &Places) -> Vec<Mark> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < words.len() {
        at += match mark(words, at, places) {
            Some((kind, value, width)) => {
                let written = words.written(at..at + width).to_owned();
                all.extend(kind.map(|kind| Mark {
                    kind,
                    value,
                    written,
                }));
                width
            }
            None => 1,
        };
    }
    all.sort_unstable();
    all.dedup_by(|one, other| one.kind == other.kind && one.value == other.value);
    all
}

impl Marks {
    /// Of a text.
    pub(super) fn of(words: &Words<'_>, places: &Places) -> Self {
        let (all, run) = (marks(words, places), run(words.iter()));
        Self { all, run }
    }

    /// What these have and others have not.
    pub fn besides<'a>(&'a self, others: &'a Self) -> impl Iterator<Item = &'a Mark> {
        let is_there = |mark: &Mark| others.all.iter().any(|there| there.value == mark.value);
        self.all.iter().filter(move |mark| !is_there(mark))
    }

    fn of_kinds(&self, is: impl Fn(Kind) -> bool) -> Vec<&Mark> {
        self.all.iter().filter(|mark| is(mark.kind)).collect()
    }
}

/// The mark that begins at a word, and how many words it has; a number that marks nothing has no kind.
fn mark(words: &Words<'_>, at: usize, places: &Places) -> Option<(Option<Kind>, String, usize)> {
    let word = written_out(words.get(at));
    let sort = |table: &[(&str, &'static str)], word: &str| {
        let found = table.iter().find(|(name, _)| *name == word);
        found.map(|(_, sort)| *sort)
    };
    if let Some(street) = sort(STREETS, word)
        && let Some((value, width)) = number_after(words, at)
    {
        return Some((Some(Kind::Street(street)), value, width));
    }
    if let Some(thing) = sort(NUMBERED, word)
        && let Some((value, width)) = number_after(words, at)
        && !is_year(&value)
    {
        return Some((Some(Kind::Numbered(thing)), ordinal(value), width));
    }
    // «k11».
    if let Some(digits) = word.strip_prefix('k')
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some((Some(Kind::Numbered("kilometro")), digits.to_owned(), 1));
    }
    if let Some((value, width)) = name(words, at, word, places) {
        return Some((Some(Kind::Named), value, width));
    }
    let (value, width) = number(words, at)?;
    // «primera etapa», «1a etapa».
    let is_ordinal = value != words.get(at) || ordinal(value.clone()) != value;
    if let Some(thing) = sort(NUMBERED, written_out(words.get(at + width)))
        && is_ordinal
    {
        return Some((Some(Kind::Numbered(thing)), ordinal(value), width + 1));
    }
    let kind = if is_year(&value) {
        Some(Kind::Year)
    } else if is_bare(words, at, width) {
        Some(Kind::Bare)
    } else {
        None
    };
    Some((kind, value, width))
}

/// The number of what stands at a word, also after «No.», «número», «de obra», and how many words that is.
fn number_after(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let mut to = at + 1;
    while BETWEEN.contains(&words.get(to)) {
        to += 1;
    }
    let is_one = |to: usize| {
        let ends = words.gap(to).contains(['.', ',', ';', '?', '!', '\n']);
        !ends || STOPPED.contains(&words.get(to - 1))
    };
    let is_its = (at + 1..=to).all(is_one);
    let (value, width) = is_its.then(|| number(words, to))??;
    Some((value, to + width - at))
}

fn is_year(value: &str) -> bool {
    value.len() == 4 && matches!(value.parse(), Ok(1950..=2099))
}

/// «1a», «3er» as the number alone.
fn ordinal(value: String) -> String {
    let digits = value.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    match &value[digits.len()..] {
        "a" | "ra" | "da" | "ta" | "er" | "o" | "ro" | "do" | "to" => digits.to_owned(),
        _ => value,
    }
}

/// «la 14», «la diez con quinta», «30 # 21».
fn is_bare(words: &Words<'_>, at: usize, width: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| words.get(at));
    let (before, earlier) = (word(1), at.checked_sub(2));
    match before {
        // «a la 1 de la mañana».
        "la" | "dela" => {
            let is_hour = matches!(words.get(at + width), "a" | "am" | "de" | "pm" | "y");
            !(is_hour && matches!(word(2), "a" | "desde" | "hasta"))
        }
        "con" | "cn" => earlier.is_some_and(|at| number(words, at).is_some()),
        _ => words.gap(at).contains('#'),
    }
}

/// What of one text speaks against its being about the same as another: a mark of each.
pub fn veto<'a>(one: &'a Marks, other: &'a Marks) -> Option<(&'a Mark, &'a Mark)> {
    let numbered = one.all.iter().find_map(|mark| match mark.kind {
        Kind::Numbered(_) => disjoint(one, other, |kind| kind == mark.kind),
        Kind::Street(_) | Kind::Bare | Kind::Year | Kind::Named => None,
    });
    numbered
        .or_else(|| streets(one, other))
        .or_else(|| disjoint(one, other, |kind| kind == Kind::Year))
        .or_else(|| names(one, other))
}

/// Both have some, and none in common.
fn disjoint<'a>(
    one: &'a Marks,
    other: &'a Marks,
    is: impl Fn(Kind) -> bool,
) -> Option<(&'a Mark, &'a Mark)> {
    let (ones, others) = (one.of_kinds(&is), other.of_kinds(&is));
    let (first, second) = (*ones.first()?, *others.first()?);
    let is_there = |mark: &&Mark| others.iter().any(|there| there.value == mark.value);
    (!ones.iter().any(is_there)).then_some((first, second))
}

/// A corner has two: whoever says fewer streets says no other ones.
fn streets<'a>(one: &'a Marks, other: &'a Marks) -> Option<(&'a Mark, &'a Mark)> {
    let is_street = |kind| matches!(kind, Kind::Street(_) | Kind::Bare);
    let (ones, others) = (one.of_kinds(is_street), other.of_kinds(is_street));
    if ones.is_empty() || others.is_empty() {
        // «la 210» may be a route.
        return disjoint(one, other, |kind| {
            matches!(kind, Kind::Bare | Kind::Numbered("ruta"))
        });
    }
    let is_same = |mark: &Mark, there: &Mark| {
        let is_of_any = mark.kind == Kind::Bare || there.kind == Kind::Bare;
        mark.value == there.value && (is_of_any || mark.kind == there.kind)
    };
    let missing = |these: &[&'a Mark], those: &[&'a Mark]| {
        let is_missing = |mark: &&&Mark| !those.iter().any(|there| is_same(mark, there));
        these.iter().find(is_missing).copied()
    };
    Some((missing(&ones, &others)?, missing(&others, &ones)?))
}

/// Each names a place, and neither is said in the other text.
fn names<'a>(one: &'a Marks, other: &'a Marks) -> Option<(&'a Mark, &'a Mark)> {
    let is_named = |kind| kind == Kind::Named;
    let (ones, others) = (one.of_kinds(is_named), other.of_kinds(is_named));
    let (first, second) = (*ones.first()?, *others.first()?);
    let is_said = |marks: &[&Mark], there: &Marks| {
        let mut values = marks.iter().map(|mark| mark.value.as_str());
        values.any(|value| there.run.contains(value))
    };
    (!is_said(&ones, other) && !is_said(&others, one)).then_some((first, second))
}
