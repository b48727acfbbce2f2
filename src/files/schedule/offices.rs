//! Who is responsible, out of cells with several names and nothing between them.
//!
//! The directory's names count first, always the longest; what is left is cut where a word stands with
//! which names of offices begin. Without a directory, the document's own names do (`named.rs`).

use super::aside;
use super::dates;
use super::vocabulary::{Vocabulary, vocabulary};
use crate::domain::base::fold::{Words, folded};
use crate::domain::process::OfficeNames;
use crate::domain::schedule::{Responsible, ResponsibleKind};
use std::ops::Range;
use std::sync::Arc;

/// Everybody who is named in a text.
pub(super) fn split(text: &str, directory: &OfficeNames) -> Vec<Responsible> {
    let vocabulary = vocabulary();
    let plain = aside::without_roles(text);
    let words = Words::of(&plain);
    let mut found: Vec<Responsible> = Vec::new();
    if vocabulary.offices.nobody.contains(words.all()) {
        return found;
    }
    // `Planeación, Hacienda, Control Interno`: names without such a word are told apart by commas.
    let bare = !is_head(&words, 0, vocabulary);
    let mut begin = 0;
    let mut at = 0;
    while at < words.len() {
        let known = begins_after(&words, at, vocabulary).then(|| {
            let names = directory.names_at(&words, at).into_iter();
            names
                .into_iter()
                .find(|name| ends_before(&words, at + name.words, directory, vocabulary))
        });
        if let Some(name) = known.flatten() {
            // `Oficina Comunicaciones`, of what is called `Comunicaciones`: the first is no other office.
            let of_it = is_half(&words, begin..at, vocabulary) && !is_head(&words, at, vocabulary);
            if !of_it {
                classify(&words, begin..at, directory, vocabulary, &mut found);
            }
            push(&mut found, name.name, ResponsibleKind::Office);
            at += name.words;
            begin = at;
        } else {
            let listed = bare && words.gap(at).contains(',');
            if at > begin && (listed || starts(&words, begin..at, vocabulary)) {
                classify(&words, begin..at, directory, vocabulary, &mut found);
                begin = at;
            }
            at += 1;
        }
    }
    classify(
        &words,
        begin..words.len(),
        directory,
        vocabulary,
        &mut found,
    );
    found
}

pub(super) fn push(found: &mut Vec<Responsible>, name: Arc<str>, kind: ResponsibleKind) {
    if found.iter().all(|other| other.name != name) {
        found.push(Responsible { name, kind });
    }
}

/// Whether what stands before a word separates names wherever it stands.
fn separates(words: &Words<'_>, at: usize) -> bool {
    let gap = words.gap(at);
    if gap.contains([';', '/', '|', '•', '·', '∙', '+'])
        || [" - ", " – ", " — ", " & "]
            .iter()
            .any(|sign| gap.contains(sign))
    {
        return true;
    }
    // A line that was broken inside of a name goes on.
    let goes_on = |word: &str| vocabulary().offices.inside.contains(word);
    let of = |word: &str| vocabulary().offices.of.contains(word);
    let joint = |word: &str| vocabulary().offices.joints.contains(word);
    let before = at.checked_sub(1).map_or("", |at| words.get(at));
    gap.contains(['\n', '\r']) && !(goes_on(before) || joint(before) || of(words.get(at)))
}

/// Whether a name of the directory may begin here: not inside of another (`enlaces de la …`).
fn begins_after(words: &Words<'_>, at: usize, vocabulary: &Vocabulary) -> bool {
    let gap = words.gap(at);
    at == 0
        || separates(words, at)
        || gap.contains([',', '.'])
        || !vocabulary.offices.inside.contains(words.get(at - 1))
}

/// Whether a name of the directory may end before this word: it does not go on.
fn ends_before(
    words: &Words<'_>,
    at: usize,
    directory: &OfficeNames,
    vocabulary: &Vocabulary,
) -> bool {
    let gap = words.gap(at);
    if at >= words.len() || separates(words, at) || gap.contains([',', '.']) {
        return true;
    }
    let named = |at| is_head(words, at, vocabulary) || !directory.names_at(words, at).is_empty();
    let joint = vocabulary.offices.joints.contains(words.get(at));
    let after = (at..words.len()).find(|at| !vocabulary.offices.joints.contains(words.get(*at)));
    named(at) || joint && after.is_none_or(named)
}

fn is_head(words: &Words<'_>, at: usize, vocabulary: &Vocabulary) -> bool {
    let word = words.get(at);
    vocabulary.offices.heads.contains(word)
        || vocabulary
            .slips
            .get(word)
            .is_some_and(|right| vocabulary.offices.heads.contains(&folded(right)))
}

/// `Oficina Asesora`, `Secretaría Gobierno`: whether the first says nothing by itself.
fn is_half(words: &Words<'_>, range: Range<usize>, vocabulary: &Vocabulary) -> bool {
    range.len() == 1
        && is_head(words, range.start, vocabulary)
        && !vocabulary.offices.alone.contains(words.get(range.start))
        && words.gap(range.end).trim().is_empty()
}

/// Whether a new name begins after the words of another.
fn starts(words: &Words<'_>, before: Range<usize>, vocabulary: &Vocabulary) -> bool {
    let at = before.end;
    let gap = words.gap(at);
    if separates(words, at) {
        return true;
    }
    is_head(words, at, vocabulary)
        && !is_half(words, before, vocabulary)
        && (gap.contains([',', '.']) || !vocabulary.offices.inside.contains(words.get(at - 1)))
}

/// What some words stand for that are no name of the directory by themselves.
fn classify(
    words: &Words<'_>,
    range: Range<usize>,
    directory: &OfficeNames,
    vocabulary: &Vocabulary,
    found: &mut Vec<Responsible>,
) {
    let offices = &vocabulary.offices;
    let around = |at: &usize| offices.around.contains(words.get(*at));
    // The number of a list is no part of a name.
    let listed = |at: &usize| words.get(*at).bytes().all(|byte| byte.is_ascii_digit());
    let first = |at: &usize| !around(at) && !listed(at);
    // `1. Secretaría de Planeación 2. …`
    let counted = listed(&0)
        && words
            .gap(range.end)
            .trim_start()
            .starts_with(['.', ')', '-']);
    let begin = range.clone().find(first).unwrap_or(range.end);
    let end = range
        .rev()
        .find(|at| !(around(at) || counted && listed(at)))
        .map_or(begin, |last| last + 1);
    if begin >= end {
        return;
    }
    let folded: Vec<String> = (begin..end)
        .map(|at| {
            let word = words.get(at);
            vocabulary
                .slips
                .get(word)
                .map_or_else(|| word.to_owned(), |right| folded(right))
        })
        .collect();
    let text = folded.join(" ");
    if offices.nobody.contains(&text) || is_none(words.written(begin..end)) {
        return;
    }
    let spaced = format!(" {text} ");
    let everyone = offices
        .everyone
        .iter()
        .any(|phrase| match phrase.contains(' ') {
            true => spaced.contains(&format!(" {phrase} ")),
            false => *phrase == text,
        });
    let role = offices
        .roles
        .iter()
        .any(|phrase| spaced.starts_with(&format!(" {phrase} ")));
    let written = words.written(begin..end);
    let name: Arc<str> = written
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .into();
    if everyone {
        push(found, name, ResponsibleKind::EveryOffice);
    } else if role {
        push(found, name, ResponsibleKind::Role);
    } else if let Some(office) = directory.office(&text) {
        push(found, office, ResponsibleKind::Office);
    } else {
        push(found, name, ResponsibleKind::Unknown);
    }
}

/// Whether a text is a date, a number, a letter or a bare `Oficina`, and so no office.
pub(super) fn is_none(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let words = Words::of(text);
    let dates = &vocabulary().dates;
    let dated = |word: &str| {
        dates.sense(word) != dates::Sense::Unknown || word.starts_with(|c: char| c.is_ascii_digit())
    };
    let whole = |known: &std::collections::HashSet<String>| known.contains(words.all());
    letters < 2
        || aside::is_person(&words)
        || whole(&vocabulary().offices.bare)
        || whole(&dates.permanent)
        || whole(&dates.recurring)
        || words.iter().all(dated) && dates::looks_like_one(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str, known: &[&str]) -> Vec<String> {
        let mut directory = OfficeNames::default();
        known.iter().for_each(|name| directory.add(name, [*name]));
        let found = split(text, &directory);
        found.iter().map(|one| one.name.to_string()).collect()
    }

    #[test]
    fn names_are_told_apart_without_anything_between_them() {
        for (text, expected) in [
            (
                "Secretaría General Despacho",
                vec!["Secretaría General", "Despacho"],
            ),
            (
                "Dirección de Participación Ciudadana y Comunitaria, Secretaría de Gobierno y apoyo equipo de rendición de cuentas",
                vec![
                    "Dirección de Participación Ciudadana y Comunitaria",
                    "Secretaría de Gobierno",
                    "equipo de rendición de cuentas",
                ],
            ),
            (
                "Secretaría de las Mujeres, Gerencia de Diversidades Sexuales e Identidades de Género, Secretaría Gestión Humana y Servicio a la Ciudadanía",
                vec![
                    "Secretaría de las Mujeres",
                    "Gerencia de Diversidades Sexuales e Identidades de Género",
                    "Secretaría Gestión Humana y Servicio a la Ciudadanía",
                ],
            ),
            (
                "Secretaría de Tránsito, Transporte y Movilidad",
                vec!["Secretaría de Tránsito, Transporte y Movilidad"],
            ),
            (
                "Gobierno Digital - Oficina Comunicaciones",
                vec!["Gobierno Digital", "Oficina Comunicaciones"],
            ),
            (
                "Comunidad en general Equipo de Rendición de cuentas",
                vec!["Equipo de Rendición de cuentas"],
            ),
            (
                "Enlaces de la Dirección de Comunicaciones de cada dependencia.",
                vec!["Enlaces de la Dirección de Comunicaciones de cada dependencia"],
            ),
            (
                "Secretaría de Evaluación y Control",
                vec!["Secretaría de Evaluación y Control"],
            ),
            (
                "Oficina Asesora de Planeación",
                vec!["Oficina Asesora de Planeación"],
            ),
            (
                "Oficina Asesora Jurídica Oficina Asesora de Prensa",
                vec!["Oficina Asesora Jurídica", "Oficina Asesora de Prensa"],
            ),
            (
                "Secretaría de Salud/Secretaría de Gobierno · Despacho",
                vec!["Secretaría de Salud", "Secretaría de Gobierno", "Despacho"],
            ),
            (
                "1. Oficina de Control\nInterno\n2. Secretaría de\nPlaneación",
                vec!["Oficina de Control", "Interno", "Secretaría de Planeación"],
            ),
            (
                "Planeación, Hacienda, Control Interno",
                vec!["Planeación", "Hacienda", "Control Interno"],
            ),
            (
                "Secretaría de Planeación (líder), Secretaría de Gobierno (apoyo)",
                vec!["Secretaría de Planeación", "Secretaría de Gobierno"],
            ),
            (
                "Líder: Secretaría de Planeación. Apoyo: Oficina de Comunicaciones",
                vec!["Secretaría de Planeación", "Oficina de Comunicaciones"],
            ),
            (
                "1. Secretaría de Planeación 2. Oficina de Comunicaciones",
                vec!["Secretaría de Planeación", "Oficina de Comunicaciones"],
            ),
            (
                "Secretaría de Planeación con apoyo de la Oficina de Comunicaciones",
                vec!["Secretaría de Planeación", "Oficina de Comunicaciones"],
            ),
            (
                "Of. Participación y Sec. General",
                vec!["Of. Participación", "Sec. General"],
            ),
            (
                "Secretaría de Planeación - Juan Pérez",
                vec!["Secretaría de Planeación"],
            ),
            ("31/12/2024", vec![]),
            ("diciembre de 2024", vec![]),
            ("15", vec![]),
            ("Permanente", vec![]),
            ("N/A", vec![]),
            ("Oficina", vec![]),
            ("Oficina / Gobierno Digital", vec!["Gobierno Digital"]),
            ("Despacho; 15 de julio de 2024", vec!["Despacho"]),
            ("", vec![]),
        ] {
            assert_eq!(names(text, &[]), expected, "{text}");
        }
        for text in [
            "Oficina Comunicaciones",
            "Comunicaciones",
            "Oficina; Comunicaciones",
        ] {
            assert_eq!(
                names(text, &["Comunicaciones"]),
                ["Comunicaciones"],
                "{text}"
            );
        }
        assert_eq!(
            names("Despacho y OAP", &["Despacho", "OAP"]),
            ["Despacho", "OAP"]
        );
        assert_eq!(
            names(
                "Vicerrectoría Académica y Bienestar Universitario",
                &["Vicerrectoría Académica", "Bienestar Universitario"]
            ),
            ["Vicerrectoría Académica", "Bienestar Universitario"]
        );
        assert_eq!(
            names(
                "Planeación, Control Interno y TIC",
                &["Planeación", "Control Interno", "TIC"]
            ),
            ["Planeación", "Control Interno", "TIC"]
        );
    }
}
