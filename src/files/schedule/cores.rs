//! Offices that a document calls by their subject alone, or with another word in front: `Control Interno`
//! and `Oficina Comunicaciones` are the directory's `Oficina de Control Interno` and `Oficina de
//! Comunicaciones`.
//!
//! Two heads are two offices: a `Dirección de Salud` is not the `Secretaría de Salud`. A subject of which
//! the directory has several offices is nobody's.

use super::vocabulary::vocabulary;
use crate::domain::base::fold::Words;
use crate::domain::process::OfficeNames;
use std::collections::HashMap;
use std::sync::Arc;

/// The offices of a directory by what they are about.
pub(super) struct Cores(HashMap<String, Vec<(Head, Arc<str>)>>);

/// The first word of a name, where it says what kind of office it is.
type Head = Option<String>;

impl Cores {
    pub(super) fn of(directory: &OfficeNames) -> Self {
        let mut cores: HashMap<_, Vec<_>> = HashMap::new();
        for (called, name) in directory.called() {
            if let Some((head, core)) = parted(called) {
                cores
                    .entry(core)
                    .or_default()
                    .push((head, Arc::clone(name)));
            }
        }
        Self(cores)
    }

    /// The only office that a name can mean.
    pub(super) fn office(&self, name: &str) -> Option<Arc<str>> {
        let (head, core) = parted(name)?;
        let alike = |other: &Head| head.is_none() || other.is_none() || head == *other;
        let mut meant = self.0.get(&core)?.iter().filter(|(other, _)| alike(other));
        let (_, first) = meant.next()?;
        meant
            .all(|(_, other)| other == first)
            .then(|| Arc::clone(first))
    }
}

/// The head of a name and the words of what it is about; nothing if it is about nothing.
fn parted(name: &str) -> Option<(Head, String)> {
    let offices = &vocabulary().offices;
    let words = Words::of(name);
    let is_head = |word: &&str| offices.heads.contains(*word) && !offices.alone.contains(*word);
    let head = words.iter().next().filter(is_head).map(str::to_owned);
    let after = words.iter().skip_while(is_head);
    let core: Vec<&str> = after
        .filter(|word| !offices.around.contains(*word))
        .collect();
    (!core.is_empty()).then(|| (head, core.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_the_only_office_that_has_it() {
        let mut directory = OfficeNames::default();
        for name in [
            "Oficina de Control Interno",
            "Oficina Asesora de Planeación",
            "Secretaría de Salud",
            "Comunicaciones",
            "Secretaría de Obras",
            "Dirección de Obras",
            "Despacho",
        ] {
            directory.add(name, [name]);
        }
        let cores = Cores::of(&directory);
        for (text, office) in [
            ("Control Interno", Some("Oficina de Control Interno")),
            (
                "Oficina Control Interno",
                Some("Oficina de Control Interno"),
            ),
            (
                "OFICINA DE PLANEACION",
                Some("Oficina Asesora de Planeación"),
            ),
            ("Salud", Some("Secretaría de Salud")),
            ("Dirección de Salud", None),
            ("Oficina de Comunicaciones", Some("Comunicaciones")),
            ("Obras", None),
            ("Dirección Obras", Some("Dirección de Obras")),
            ("Oficina", None),
            ("Control", None),
            ("", None),
        ] {
            assert_eq!(cores.office(text).as_deref(), office, "{text}");
        }
    }
}
